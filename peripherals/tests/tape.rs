//! Sessions are recorded whole, and a tape played back makes the driver do the same again.

use std::time::Duration;

use peripherals::{
    bench::{Bench, Wire},
    document::{
        Command,
        serial_mrz::{Driver, Gesture, Physics, Settings, Simulator},
    },
    tape::{Happening, Hex, Line, Taped, Unreadable, play, read},
};

const UPPER: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
const LOWER: &str = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

#[test]
fn a_recorded_reading_is_read_the_same_from_its_tape() {
    let mut tape = Vec::new();
    let driver = Taped::new(Driver::new(Settings::default()), &mut tape);
    let mut bench = Bench::new(driver, Simulator::new(Physics::default()), Wire::perfect());
    bench.order(Command::Enable);
    bench.gesture(Gesture::Put { lines: vec![UPPER.to_owned(), LOWER.to_owned()] });
    bench.run_for(Duration::from_secs(5));
    bench.gesture(Gesture::PutAndUnplug { lines: vec![UPPER.to_owned(), LOWER.to_owned()], after: 10 });
    bench.run_for(Duration::from_secs(5));
    let events = bench.take_events();
    assert_eq!(events.len(), 6, "{events:?}");
    drop(bench);

    let lines: Vec<Line> = read(tape.as_slice()).collect::<Result<_, _>>().unwrap();
    let order = |text: &str| match text {
        "Enable" => Some(Command::Enable),
        _other => None,
    };
    let played = play(&mut Driver::new(Settings::default()), &lines, order);
    assert_eq!(played.events, events);
    assert_eq!(played.sent, played.sent_on_tape);
    // Reports are on the tape as `Debug` shows them: without what is personal.
    let shown: Vec<&String> = lines
        .iter()
        .filter_map(|line| match &line.happening {
            Happening::Reported(event) => Some(event),
            _other => None,
        })
        .collect();
    assert!(shown.iter().all(|event| !event.contains("ERIKSSON")), "{shown:?}");
}

#[test]
fn a_tape_is_one_json_object_a_line() {
    let text = r#"{"at_us":1500,"received":"060f00"}"#;
    let line: Line = read(text.as_bytes()).next().unwrap().unwrap();
    assert_eq!(line, Line { at_us: 1500, happening: Happening::Received(Hex(vec![0x06, 0x0f, 0x00])) });
    assert_eq!(serde_json::to_string(&line).unwrap(), text);
}

#[test]
fn a_torn_tape_says_in_which_line_it_is_torn() {
    let text = "{\"at_us\":1,\"connected\":true}\n{\"at_us\":2,\"rece";
    let results: Vec<_> = read(text.as_bytes()).collect();
    assert!(results[0].is_ok());
    assert!(matches!(results[1], Err(Unreadable::Malformed { line: 2, .. })), "{:?}", results[1]);
}
