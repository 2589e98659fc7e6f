//! Real programs: shells that write down what they are given.

use std::{fs, path::Path, time::Duration};

use peripherals::{
    audio::{
        Command, Ending, Event, Fault,
        command::{Driver, Settings},
    },
    link::{self, Address, Clock, Handle},
    status::Status,
};
use rand::{SeedableRng, rngs::StdRng};
use tokio::time::timeout;

use super::{ready, say};

/// Long enough for a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

fn spawn(settings: Settings) -> Handle<Command, Event> {
    link::spawn(Address::Programs, Driver::new(settings), Clock::start(), StdRng::seed_from_u64(3))
}

fn shell(script: &str) -> Vec<String> {
    ["sh", "-c", script, "voice", "{voice}", "{rate}", "{volume}"].map(str::to_owned).to_vec()
}

async fn next(voice: &mut Handle<Command, Event>) -> Event {
    timeout(PATIENCE, voice.events.recv()).await.expect("in time").expect("a pump").0
}

/// What stands in a file once `wanted` does.
async fn written(file: &Path, wanted: impl Fn(&str) -> bool) -> String {
    let until = async {
        loop {
            let text = fs::read_to_string(file).unwrap_or_default();
            if wanted(&text) {
                return text;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    timeout(PATIENCE, until).await.unwrap_or_else(|_| panic!("{}", fs::read_to_string(file).unwrap_or_default()))
}

#[tokio::test]
async fn a_program_gets_the_words_on_its_standard_input_and_nowhere_else() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("said");
    let script = format!("echo \"$@\" $SPEECH_LANGUAGE $SPEECH_OUTPUT > {0}; cat >> {0}", file.display());
    let mut voice = spawn(Settings { program: shell(&script), check: vec!["true".to_owned()], ..Settings::default() });
    assert_eq!(next(&mut voice).await, ready());
    voice.commands.send(say(1, "Ünvan: $(id) \"x\"")).await.unwrap();
    assert_eq!(next(&mut voice).await, Event::Began(1));
    assert_eq!(next(&mut voice).await, Event::Ended(1, Ending::Said));
    assert_eq!(fs::read_to_string(&file).unwrap(), "az 175 50 az loudspeaker\nÜnvan: $(id) \"x\"");
}

#[tokio::test]
async fn silence_kills_a_program_and_all_that_it_has_started_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("alive");
    // The shell waits for another one that speaks on and on.
    let script = format!("(while :; do echo x >> {0}; sleep 0.01; done) & wait", file.display());
    let mut voice = spawn(Settings { program: shell(&script), check: vec!["true".to_owned()], ..Settings::default() });
    assert_eq!(next(&mut voice).await, ready());
    voice.commands.send(say(1, "on and on")).await.unwrap();
    assert_eq!(next(&mut voice).await, Event::Began(1));
    written(&file, |text| text.len() > 4).await;
    let begun = tokio::time::Instant::now();
    voice.commands.send(Command::Hush).await.unwrap();
    assert_eq!(next(&mut voice).await, Event::Ended(1, Ending::Hushed));
    // The next one begins only when the last is dead: nothing is written from then on.
    voice.commands.send(say(2, "")).await.unwrap();
    assert_eq!(next(&mut voice).await, Event::Began(2));
    assert!(begun.elapsed() < Duration::from_secs(5));
    voice.commands.send(Command::Hush).await.unwrap();
    assert_eq!(next(&mut voice).await, Event::Ended(2, Ending::Hushed));
    tokio::time::sleep(Duration::from_millis(200)).await;
    let silent = fs::metadata(&file).unwrap().len();
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert_eq!(fs::metadata(&file).unwrap().len(), silent, "somebody still speaks");
}

#[tokio::test]
async fn whoever_lets_go_of_the_voice_silences_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("alive");
    let script = format!("while :; do echo x >> {0}; sleep 0.01; done", file.display());
    let mut voice = spawn(Settings { program: shell(&script), check: vec!["true".to_owned()], ..Settings::default() });
    assert_eq!(next(&mut voice).await, ready());
    voice.commands.send(say(1, "on and on")).await.unwrap();
    written(&file, |text| text.len() > 4).await;
    drop(voice);
    tokio::time::sleep(Duration::from_millis(500)).await;
    let silent = fs::metadata(&file).unwrap().len();
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert_eq!(fs::metadata(&file).unwrap().len(), silent, "somebody still speaks");
}

#[tokio::test]
async fn a_program_that_is_not_there_cannot_be_run_or_fails_is_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let forbidden = folder.path().join("voice");
    fs::write(&forbidden, "#!/bin/sh\n").unwrap();
    let words = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect::<Vec<_>>();
    for (check, fault) in [
        (words(&["/nonexistent/voice"]), Fault::ProgramMissing),
        (words(&[forbidden.to_str().unwrap()]), Fault::ProgramForbidden),
        (words(&["sh", "-c", "nonexistent-voice"]), Fault::ProgramMissing),
        (words(&["sh", "-c", "exit 3"]), Fault::ProgramFails(3)),
        (words(&["sh", "-c", "kill -6 $$"]), Fault::ProgramFails(-6)),
    ] {
        let mut voice = spawn(Settings { check: check.clone(), ..Settings::default() });
        assert_eq!(next(&mut voice).await, Event::StatusChanged(fault.status()), "{check:?}");
        voice.commands.send(say(1, "Salam")).await.unwrap();
        assert_eq!(next(&mut voice).await, Event::Ended(1, Ending::Failed), "{check:?}");
    }
}

#[tokio::test]
async fn a_program_that_hangs_without_reading_is_killed() {
    let settings = Settings {
        program: shell("exec sleep 1000"),
        check: vec!["true".to_owned()],
        start_ms: 200,
        sign_ms: 0,
        ..Settings::default()
    };
    let mut voice = spawn(settings);
    assert_eq!(next(&mut voice).await, ready());
    // More than a pipe holds.
    voice.commands.send(say(1, &"on and on ".repeat(20_000))).await.unwrap();
    assert_eq!(next(&mut voice).await, Event::Began(1));
    assert_eq!(next(&mut voice).await, Event::Ended(1, Ending::Failed));
    assert_eq!(next(&mut voice).await, Event::StatusChanged(Fault::ProgramHangs.status()));
}

#[tokio::test]
async fn a_voice_that_comes_back_is_heard_again() {
    let folder = tempfile::tempdir().unwrap();
    let device = folder.path().join("sound");
    let settings = Settings {
        program: shell("exit 0"),
        check: vec!["test".to_owned(), "-e".to_owned(), device.to_str().unwrap().to_owned()],
        look_ms: 50,
        ..Settings::default()
    };
    let mut voice = spawn(settings);
    assert_eq!(next(&mut voice).await, Event::StatusChanged(Fault::ProgramFails(1).status()));
    fs::write(&device, "").unwrap();
    assert_eq!(next(&mut voice).await, Event::StatusChanged(Status::ready()));
}
