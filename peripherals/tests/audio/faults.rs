//! What bad wires and other devices do.

use std::time::Duration;

use domain::speech::Output;
use peripherals::{
    audio::{
        Command, Ending, Event, Fault as VoiceFault, Utterance,
        command::{Gesture, How, Settings},
    },
    bench::{Direction, Fault, Wire},
    status::{Readiness, Status},
};
use rand::{RngExt, SeedableRng, rngs::StdRng};

use super::{Voice, heard, ready, say, utterance, voice, with};

const SECRET: &str = "Surname: SPECIMEN";

/// Something open is said, then something that is only for headphones; it is cut off by silence, and something follows.
fn live(bench: &mut Voice) {
    bench.order(say(1, "Compare each line"));
    bench.run_for(Duration::from_millis(1_500));
    bench.order(Command::Say(Utterance { output: Output::Headphones, ..utterance(2, SECRET) }));
    bench.run_for(Duration::from_millis(600));
    bench.order(Command::Hush);
    bench.run_for(Duration::from_millis(300));
    bench.order(say(3, "Go on"));
    bench.run_for(Duration::from_secs(1));
}

fn last_status(events: &[Event]) -> Option<Status<VoiceFault>> {
    events.iter().rev().find_map(|event| match event {
        Event::StatusChanged(status) => Some(*status),
        Event::Began(_) | Event::Ended(..) => None,
    })
}

/// Each ends once; what is for headphones was never on the loudspeaker; no two were heard at once.
fn assert_lawful(bench: &Voice, context: &str) {
    for id in 1..=3 {
        let ends = bench.events().filter(|event| matches!(event, Event::Ended(ended, _) if *ended == id)).count();
        assert_eq!(ends, 1, "{context}: utterance {id}");
    }
    let heard = heard(bench);
    let mut open = heard.iter().filter(|heard| heard.output == "loudspeaker");
    assert!(open.all(|heard| !heard.text.contains("SPECIMEN")), "{context}: {heard:?}");
    for pair in heard.windows(2) {
        assert!(pair[0].ended_ms <= pair[1].began_ms, "{context}: {pair:?}");
    }
}

/// In the end the voice can be heard, and that is known.
fn assert_speaks(bench: &mut Voice, context: &str) {
    bench.run_for(Duration::from_secs(90));
    let known = last_status(&bench.events().cloned().collect::<Vec<_>>());
    assert_eq!(known, Some(Status::ready()), "after {context}");
    bench.take_events();
    bench.order(say(9, "It is paid"));
    bench.run_for(Duration::from_secs(3));
    assert_eq!(bench.take_events(), [Event::Began(9), Event::Ended(9, Ending::Said)], "after {context}");
    let last = heard(bench).pop().map(|heard| (heard.text, heard.how));
    assert_eq!(last, Some(("It is paid".to_owned(), How::Whole)), "after {context}");
}

#[test]
fn every_fault_at_every_byte_in_both_directions_ends_with_a_voice_that_is_heard() {
    let settings = Settings { program: vec!["v".to_owned()], check: vec!["c".to_owned()], ..Settings::default() };
    let start = |wire| {
        let mut bench = with(settings.clone(), wire);
        bench.run_for(Duration::from_secs(1));
        bench
    };
    let mut clean = start(Wire::perfect());
    live(&mut clean);
    assert_lawful(&clean, "nothing");
    for direction in Direction::BOTH {
        let positions = clean.sent(direction).len();
        assert!(positions > 80, "{direction:?}: {positions}");
        for position in 0..positions {
            for fault in Fault::EVERY {
                let context = format!("{fault:?} at {position} {direction:?}");
                let mut bench = start(Wire::perfect().with(direction, position, fault));
                live(&mut bench);
                bench.run_for(Duration::from_secs(40));
                assert_lawful(&bench, &context);
                assert_speaks(&mut bench, &context);
            }
        }
    }
}

#[test]
fn two_hundred_bad_wires_from_a_seed_end_with_a_voice_that_is_heard() {
    for seed in 0..200 {
        let mut bench = with(Settings::default(), Wire::from_seed(seed, 250));
        for _ in 0..3 {
            live(&mut bench);
            bench.run_for(Duration::from_mins(1));
            bench.cut();
        }
        bench.run_for(Duration::from_mins(1));
        let heard = heard(&bench);
        assert!(heard.windows(2).all(|pair| pair[0].ended_ms <= pair[1].began_ms), "seed {seed}: {heard:?}");
    }
}

#[test]
fn a_device_of_another_protocol_is_not_believed() {
    for said in
        [&b"\x02\x03\x06\x33\xda\x81"[..], b"HTTP/1.0 400 Bad Request\r\n\r\n", b"{\"ended\":[1,{\"exit\":\"0\"}]}\n"]
    {
        let mut bench = with(Settings::default(), Wire::perfect());
        bench.gesture(Gesture::Hang);
        for _ in 0..400 {
            bench.gesture(Gesture::Babble { bytes: said.to_vec() });
            bench.run_for(Duration::from_millis(50));
        }
        let events = bench.take_events();
        let status = last_status(&events).unwrap_or_else(|| panic!("{said:02x?}: {events:?}"));
        assert_eq!(status.readiness, Readiness::Unavailable, "{said:02x?}");
        assert!(!events.contains(&ready()), "{said:02x?}");
    }
}

#[test]
fn noise_and_floods_do_not_keep_a_sentence_from_being_said() {
    let mut chance = StdRng::seed_from_u64(17);
    let mut bench = voice();
    for _ in 0..300 {
        let mut bytes: Vec<u8> = (0..chance.random_range(1..2_000_usize)).map(|_| chance.random()).collect();
        bytes.push(b'\n');
        bench.gesture(Gesture::Babble { bytes });
        bench.run_for(Duration::from_millis(20));
    }
    bench.gesture(Gesture::Babble { bytes: vec![b'{'; 400_000] });
    bench.run_for(Duration::from_secs(1));
    bench.gesture(Gesture::Babble { bytes: b"\n".to_vec() });
    assert_speaks(&mut bench, "noise");
}
