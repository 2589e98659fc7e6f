//! What is heard.

use std::time::Duration;

use domain::{
    Language, Sensitive,
    speech::{Output, Rate, Volume},
};
use peripherals::{
    audio::{
        Clip, Command, Ending, Event, Fault, Utterance,
        command::{Gesture, How, Settings},
    },
    bench::Wire,
    status::{Action, Readiness},
};

use super::{heard, offline, ready, say, utterance, voice, with};

/// Longer than any sentence here takes.
const WHILE: Duration = Duration::from_secs(5);

#[test]
fn a_sentence_is_said_as_it_is_ordered_and_its_end_is_told() {
    let mut bench = voice();
    let ordered = Utterance {
        language: Language::English,
        rate: Rate::Fastest,
        volume: Volume::Loudest,
        output: Output::Headphones,
        ..utterance(7, "Put your passport on the reader")
    };
    bench.order(Command::Say(ordered));
    bench.run_for(WHILE);
    assert_eq!(bench.take_events(), [Event::Began(7), Event::Ended(7, Ending::Said)]);
    let said = heard(&bench);
    let [said] = said.as_slice() else { panic!("{said:?}") };
    assert_eq!(said.text, "Put your passport on the reader");
    assert_eq!([&said.language, &said.rate, &said.volume, &said.output], ["en", "fastest", "loudest", "headphones"]);
    assert_eq!(said.how, How::Whole);
}

#[test]
fn silence_comes_at_once_and_the_rest_is_never_said() {
    let mut bench = voice();
    bench.order(say(1, "A sentence that goes on and on and on and on"));
    bench.run_for(Duration::from_millis(500));
    bench.order(Command::Hush);
    bench.run_for(Duration::from_millis(10));
    let said = heard(&bench);
    assert_eq!((said[0].how, said[0].ended_ms - said[0].began_ms < 500), (How::CutOff, true));
    bench.run_for(WHILE);
    assert_eq!(bench.take_events(), [Event::Began(1), Event::Ended(1, Ending::Hushed)]);
    assert_eq!(heard(&bench).len(), 1);
    bench.order(Command::Hush);
    bench.run_for(WHILE);
    assert_eq!(bench.take_events(), [], "silence is no news");
}

#[test]
fn the_next_sentence_interrupts_and_is_heard_soon() {
    let mut bench = voice();
    bench.order(say(1, "A sentence that goes on and on and on and on"));
    bench.run_for(Duration::from_millis(500));
    let now = bench.now();
    bench.order(say(2, "Pay by card"));
    assert!(bench.run_until(WHILE, |bench| heard(bench).len() == 2));
    assert!(bench.now().since(now) < Duration::from_millis(100));
    bench.run_for(WHILE);
    let told = [Event::Began(1), Event::Ended(1, Ending::Hushed), Event::Began(2), Event::Ended(2, Ending::Said)];
    assert_eq!(bench.take_events(), told);
    let said = heard(&bench);
    assert!(said[0].ended_ms <= said[1].began_ms, "never two at once");
}

#[test]
fn of_a_crowd_of_sentences_the_last_is_heard_and_each_ends() {
    let mut bench = voice();
    for id in 1..=50 {
        bench.order(say(id, "Down"));
    }
    bench.run_for(WHILE);
    let ends: Vec<_> = bench.take_events().into_iter().filter(|event| matches!(event, Event::Ended(..))).collect();
    assert_eq!(ends.len(), 50);
    assert_eq!(ends.last(), Some(&Event::Ended(50, Ending::Said)));
    assert_eq!(heard(&bench).iter().filter(|heard| heard.how == How::Whole).count(), 1);
}

#[test]
fn a_recording_is_played_where_there_is_one_and_the_voice_speaks_where_it_cannot_be() {
    let settings = Settings { clips: "/usr/share/kiosk/clips/".to_owned(), ..Settings::default() };
    let mut bench = with(settings, Wire::perfect());
    bench.run_for(Duration::from_secs(1));
    bench.take_events();
    let clip = Utterance { clip: Clip::File("az/welcome-0a1b2c3d.wav".to_owned()), ..utterance(1, "Xoş gəlmisiniz") };
    bench.order(Command::Say(clip.clone()));
    bench.run_for(WHILE);
    assert_eq!(bench.take_events(), [Event::Began(1), Event::Ended(1, Ending::Said)]);
    let said = heard(&bench);
    assert_eq!((said[0].clip.as_str(), said[0].text.as_str()), ("az/welcome-0a1b2c3d.wav", ""));
    // The player fails, the voice does not: all is well again when the player has ended and the voice has not begun.
    bench.gesture(Gesture::Fail(1));
    bench.order(Command::Say(Utterance { id: 2, ..clip }));
    bench.run_for(Duration::from_millis(30));
    bench.gesture(Gesture::Mend);
    bench.run_for(WHILE);
    let told = bench.take_events();
    assert_eq!(told.last(), Some(&Event::Ended(2, Ending::Said)), "{told:?}");
    assert_eq!(heard(&bench).last().map(|heard| heard.text.clone()), Some("Xoş gəlmisiniz".to_owned()));
}

#[test]
fn without_a_folder_of_clips_the_voice_says_everything() {
    let mut bench = voice();
    let clip = Utterance { clip: Clip::File("az/welcome-0a1b2c3d.wav".to_owned()), ..utterance(1, "Xoş gəlmisiniz") };
    bench.order(Command::Say(clip));
    bench.run_for(WHILE);
    assert_eq!(heard(&bench)[0].text, "Xoş gəlmisiniz");
}

#[test]
fn a_voice_without_a_sound_device_is_told_and_tried_again_until_it_is_heard() {
    let mut bench = voice();
    bench.gesture(Gesture::Fail(1));
    for id in 1..=2 {
        bench.order(say(id, "Pay by card"));
        bench.run_for(WHILE);
    }
    let fault = Fault::ProgramFails(1);
    let told = bench.take_events();
    assert_eq!(told.last(), Some(&Event::StatusChanged(fault.status())), "{told:?}");
    assert_eq!((fault.status().readiness, fault.remedy().action), (Readiness::Unavailable, Action::Maintenance));
    bench.order(say(3, "Pay by card"));
    bench.run_for(WHILE);
    assert_eq!(bench.take_events(), [Event::Ended(3, Ending::Failed)], "at once: nobody waits for it");
    bench.run_for(Duration::from_mins(5));
    assert_eq!(bench.take_events(), [], "still so is no news");
    bench.gesture(Gesture::Mend);
    bench.run_for(Duration::from_mins(1));
    assert_eq!(bench.take_events(), [ready()]);
    bench.order(say(4, "Pay by card"));
    bench.run_for(WHILE);
    assert_eq!(bench.take_events(), [Event::Began(4), Event::Ended(4, Ending::Said)]);
}

#[test]
fn one_sentence_that_fails_is_no_fault_yet() {
    let mut bench = voice();
    bench.gesture(Gesture::Fail(1));
    bench.order(say(1, "Pay by card"));
    bench.run_for(WHILE);
    bench.gesture(Gesture::Mend);
    bench.order(say(2, "Pay by card"));
    bench.run_for(WHILE);
    let told = bench.take_events();
    assert!(told.iter().all(|event| !matches!(event, Event::StatusChanged(_))), "{told:?}");
    assert_eq!(told.last(), Some(&Event::Ended(2, Ending::Said)));
}

#[test]
fn a_program_that_is_not_there_or_may_not_be_run_is_for_whoever_writes_the_settings() {
    for (gesture, fault) in [(Gesture::Remove, Fault::ProgramMissing), (Gesture::Forbid, Fault::ProgramForbidden)] {
        let mut bench = voice();
        bench.gesture(gesture);
        bench.order(say(1, "Pay by card"));
        bench.run_for(WHILE);
        assert_eq!(bench.take_events(), [Event::Ended(1, Ending::Failed), Event::StatusChanged(fault.status())]);
        assert_eq!(fault.remedy().action, Action::Configuration);
        bench.gesture(Gesture::Mend);
        bench.run_for(Duration::from_mins(1));
        assert_eq!(bench.take_events(), [ready()]);
    }
}

#[test]
fn what_a_shell_says_of_a_missing_program_is_understood() {
    for (code, fault) in [(127, Fault::ProgramMissing), (126, Fault::ProgramForbidden), (2, Fault::ProgramFails(2))] {
        let mut bench = with(Settings::default(), Wire::perfect());
        bench.gesture(Gesture::Fail(code));
        bench.run_for(WHILE);
        assert_eq!(bench.take_events(), [Event::StatusChanged(fault.status())], "the check tells");
    }
}

#[test]
fn a_program_that_hangs_is_killed_after_the_time_that_its_words_may_take() {
    let mut bench = voice();
    bench.gesture(Gesture::Hang);
    bench.order(say(1, "Pay by card"));
    bench.run_for(Duration::from_secs(5));
    assert_eq!(bench.take_events(), [Event::Began(1)], "eleven characters may take longer");
    bench.run_for(Duration::from_secs(2));
    let told = [Event::Ended(1, Ending::Failed), Event::StatusChanged(Fault::ProgramHangs.status())];
    assert_eq!(bench.take_events(), told);
    bench.run_for(Duration::from_mins(5));
    assert_eq!(bench.take_events(), []);
    bench.gesture(Gesture::Mend);
    bench.run_for(Duration::from_mins(1));
    assert_eq!(bench.take_events(), [ready()]);
}

#[test]
fn a_slow_voice_gets_more_time_and_a_fast_one_less() {
    let patience = |rate| {
        let mut bench = voice();
        bench.gesture(Gesture::Hang);
        let text = "A sentence of some length that is said at every rate there is".to_owned();
        bench.order(Command::Say(Utterance { rate, text: Sensitive::new(text), ..utterance(1, "") }));
        let begun = bench.now();
        let ended = |event: &Event| matches!(event, Event::Ended(1, _));
        assert!(bench.run_until(Duration::from_mins(2), |bench| bench.events().any(ended)));
        bench.now().since(begun)
    };
    let all = Rate::ALL.map(patience);
    assert!(all.windows(2).all(|pair| pair[0] > pair[1]), "{all:?}");
}

#[test]
fn what_cannot_be_killed_loses_its_link_and_with_it_its_voice() {
    let mut bench = voice();
    bench.gesture(Gesture::Harden);
    bench.order(Command::Say(Utterance { output: Output::Headphones, ..utterance(1, &"on and ".repeat(100)) }));
    bench.run_for(Duration::from_secs(1));
    bench.order(Command::Hush);
    let silent = |how: How| how == How::CutOff;
    assert!(bench.run_until(Duration::from_secs(3), |bench| silent(heard(bench)[0].how)));
    bench.gesture(Gesture::Mend);
    bench.run_for(WHILE);
    let told = bench.take_events();
    assert_eq!(told[..2], [Event::Began(1), Event::Ended(1, Ending::Hushed)]);
    assert_eq!(told[2..], [Event::StatusChanged(Fault::Unintelligible.status()), ready()]);
}

#[test]
fn when_the_link_goes_what_is_said_ends_and_nothing_is_said_later() {
    let mut bench = voice();
    bench.order(say(1, "A sentence that goes on and on and on and on"));
    bench.run_for(Duration::from_millis(500));
    bench.gesture(Gesture::Unplug);
    bench.run_for(Duration::from_millis(100));
    assert_eq!(bench.take_events(), [Event::Began(1), Event::Ended(1, Ending::Failed), offline()]);
    bench.order(say(2, "Pay by card"));
    bench.run_for(WHILE);
    assert_eq!(bench.take_events(), [Event::Ended(2, Ending::Failed)]);
    bench.gesture(Gesture::Plug);
    bench.run_for(WHILE);
    assert_eq!(bench.take_events(), [ready()]);
    assert_eq!(heard(&bench).len(), 1);
}

#[test]
fn a_voice_that_nothing_shows_to_work_is_believed_until_it_fails() {
    let settings = Settings { check: Vec::new(), ..Settings::default() };
    let mut bench = with(settings, Wire::perfect());
    bench.gesture(Gesture::Remove);
    bench.run_for(WHILE);
    assert_eq!(bench.take_events(), [ready()]);
    bench.order(say(1, "Pay by card"));
    bench.run_for(WHILE);
    let told = [Event::Ended(1, Ending::Failed), Event::StatusChanged(Fault::ProgramMissing.status())];
    assert_eq!(bench.take_events(), told);
}

#[test]
fn words_are_in_no_log() {
    let order = Command::Say(utterance(1, "ERIKSSON"));
    assert!(!format!("{order:?}").contains("ERIKSSON"));
}
