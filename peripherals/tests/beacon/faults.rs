//! What bad wires and other devices do.

use std::time::Duration;

use domain::Moment;
use peripherals::{
    beacon::{
        Command, Event, Fault as LightFault, Rate,
        relay::{
            Driver, Gesture, Physics, Settings, Simulator, View,
            frame::{Parsed, READ, Side, WRITE, parse},
        },
    },
    bench::{Bench, Direction, Fault, Wire},
    family::Family,
    simulator::{self, Input, Output},
    status::{Action, Readiness, Status},
};
use rand::{RngExt, SeedableRng, rngs::StdRng};

use super::{Board, assert_harmless, board, light, lit, offline, ready, with};

/// What it makes of its answer.
type Lie = fn(Vec<u8>) -> Vec<u8>;

/// A board whose answers are not quite what was asked for.
struct Liar {
    board: Simulator,
    lie: Lie,
}

impl simulator::Simulator for Liar {
    type Gesture = Gesture;
    type View = View;

    fn handle(&mut self, now: Moment, input: Input<'_, Gesture>) {
        self.board.handle(now, input);
    }

    fn poll(&mut self) -> Output {
        match self.board.poll() {
            Output::Send(bytes) => Output::Send((self.lie)(bytes)),
            other @ (Output::HangUp | Output::Wait(_)) => other,
        }
    }

    fn view(&self) -> View {
        self.board.view()
    }
}

/// The same answer with other content, and a check that is right.
fn with_content(bytes: &[u8], change: impl Fn(&mut Vec<u8>)) -> Vec<u8> {
    let Parsed::Frame { mut frame, .. } = parse(bytes, Side::Board) else { panic!("no answer: {bytes:02x?}") };
    change(&mut frame.content);
    frame.to_bytes()
}

#[test]
fn answers_that_are_not_the_answer_are_not_believed() {
    let lies: [(&str, Lie); 4] = [
        ("a wrong check", |mut bytes| {
            bytes.iter_mut().next_back().into_iter().for_each(|last| *last ^= 1);
            bytes
        }),
        ("three coils written instead of four", |bytes| match bytes[1] {
            WRITE => with_content(&bytes, |content| content[3] = 3),
            _other => bytes,
        }),
        ("from another coil on", |bytes| match bytes[1] {
            WRITE => with_content(&bytes, |content| content[1] = 1),
            _other => bytes,
        }),
        ("more coils read than asked for", |bytes| match bytes[1] {
            READ => with_content(&bytes, |content| content[1] |= 0x10),
            _other => bytes,
        }),
    ];
    for (name, lie) in lies {
        let board = Simulator::new(Physics::default());
        let mut bench = Bench::new(Driver::new(Settings::default()), Liar { board, lie }, Wire::perfect());
        bench.order(light(Family::Document, Rate::Continuous));
        bench.run_for(Duration::from_secs(20));
        assert_eq!(bench.take_events(), [Event::StatusChanged(LightFault::Unintelligible.status())], "{name}");
    }
}

/// Somebody is shown where to put a passport, then a card; then all is dark and looked at.
fn live(bench: &mut Board) {
    bench.order(light(Family::Document, Rate::Medium));
    bench.run_for(Duration::from_millis(1_200));
    bench.order(light(Family::Document, Rate::Off));
    bench.order(light(Family::Card, Rate::Continuous));
    bench.run_for(Duration::from_millis(2_500));
    bench.order(Command::Darken);
    bench.run_for(Duration::from_secs(3));
}

fn last_status(events: &[Event]) -> Option<Status<LightFault>> {
    events.last().map(|Event::StatusChanged(status)| *status)
}

/// In the end the board shows what is wanted, and that is known.
fn assert_next_exchange_works(bench: &mut Board, known: Option<Status<LightFault>>, context: &str) {
    bench.order(light(Family::Cash, Rate::Continuous));
    bench.run_for(Duration::from_secs(6));
    assert_eq!(lit(bench), [false, false, false, true], "after {context}");
    let status = last_status(&bench.take_events()).or(known);
    assert_eq!(status, Some(Status::ready()), "after {context}");
    assert_harmless(bench, context);
}

#[test]
fn every_fault_at_every_byte_in_both_directions_ends_with_what_is_wanted() {
    let mut clean = with(Settings::default(), Physics::default(), Wire::perfect());
    live(&mut clean);
    assert_eq!(clean.take_events(), [ready()]);
    for direction in Direction::BOTH {
        let positions = clean.sent(direction).len();
        assert!(positions > 80, "{direction:?}: {positions}");
        for position in 0..positions {
            for fault in Fault::EVERY {
                let context = format!("{fault:?} at {position} {direction:?}");
                let wire = Wire::perfect().with(direction, position, fault);
                let mut bench = with(Settings::default(), Physics::default(), wire);
                live(&mut bench);
                bench.run_for(Duration::from_secs(8));
                let mut events = bench.take_events();
                if fault == Fault::Silenced {
                    assert_eq!(last_status(&events), Some(Status::offline()), "{context}");
                    bench.cut();
                    bench.run_for(Duration::from_secs(3));
                    events.extend(bench.take_events());
                }
                assert!(events.len() <= 6, "{context}: {events:?}");
                assert_next_exchange_works(&mut bench, last_status(&events), &context);
            }
        }
    }
}

#[test]
fn five_hundred_bad_wires_from_a_seed_end_with_what_is_wanted() {
    for seed in 0..500 {
        let mut bench = with(Settings::default(), Physics::default(), Wire::from_seed(seed, 250));
        for _ in 0..3 {
            live(&mut bench);
            bench.run_for(Duration::from_secs(25));
            bench.cut();
        }
        bench.run_for(Duration::from_secs(5));
        let events = bench.take_events();
        assert_next_exchange_works(&mut bench, last_status(&events), &format!("seed {seed}"));
    }
}

#[test]
fn noise_of_a_wrong_speed_is_told_and_passes() {
    let mut chance = StdRng::seed_from_u64(11);
    let mut bench = board();
    for _ in 0..3_000 {
        let bytes = (0..chance.random_range(1..9_usize)).map(|_| chance.random()).collect();
        bench.gesture(Gesture::Mute);
        bench.gesture(Gesture::Babble { bytes });
        bench.run_for(Duration::from_millis(10));
    }
    let events = bench.take_events();
    let told = LightFault::Unintelligible;
    assert_eq!(events, [Event::StatusChanged(told.status())], "once");
    assert_eq!((told.status().readiness, told.remedy().action), (Readiness::Unavailable, Action::Configuration));
    bench.gesture(Gesture::Unmute);
    bench.run_for(Duration::from_secs(5));
    assert_eq!(bench.take_events(), [ready()]);
}

#[test]
fn a_device_of_another_protocol_is_not_believed() {
    for said in [&b"\x02\x03\x06\x33\xda\x81"[..], b"HTTP/1.0 400 Bad Request\r\n", &[0x01, 0x03, 0x02, 0x00, 0x07]] {
        let mut bench = with(Settings::default(), Physics::default(), Wire::perfect());
        bench.gesture(Gesture::Mute);
        for _ in 0..500 {
            bench.gesture(Gesture::Babble { bytes: said.to_vec() });
            bench.run_for(Duration::from_millis(50));
        }
        assert_eq!(bench.take_events(), [Event::StatusChanged(LightFault::Unintelligible.status())], "{said:02x?}");
    }
}

#[test]
fn a_flood_does_not_keep_the_lights_from_being_seen_for_long() {
    let mut bench = board();
    for _ in 0..200 {
        bench.gesture(Gesture::Babble { bytes: vec![0x01; 10_000] });
        bench.run_for(Duration::from_millis(20));
    }
    bench.run_for(Duration::from_secs(3));
    let events = bench.take_events();
    let known = last_status(&events).or(Some(Status::ready()));
    assert_next_exchange_works(&mut bench, known, "a flood");
}

#[test]
fn noise_before_an_answer_does_not_hide_it() {
    // A transceiver that turns round makes a byte or two; these look like the beginning of a long answer.
    let mut bench = board();
    for noise in [vec![0x00], vec![0xff, 0x00], vec![0x01, 0x01, 0x7f], vec![0x01, 0x0f]] {
        for _ in 0..10 {
            bench.gesture(Gesture::Babble { bytes: noise.clone() });
            bench.order(light(Family::Document, Rate::Continuous));
            bench.gesture(Gesture::Babble { bytes: noise.clone() });
            bench.run_for(Duration::from_millis(200));
            assert_eq!(lit(&bench), [true, false, false, false]);
            bench.order(Command::Darken);
            bench.run_for(Duration::from_millis(200));
        }
    }
    assert_eq!(bench.take_events(), [], "nothing is wrong with that");
}

#[test]
fn an_answer_to_something_else_makes_the_board_be_asked_again() {
    let mut bench = board();
    let before = bench.view().questions;
    // "Relays 0 to 3 are lit", and nobody had asked.
    bench.gesture(Gesture::Babble { bytes: vec![0x01, 0x01, 0x01, 0x0f, 0x11, 0x8c] });
    bench.run_for(Duration::from_millis(200));
    assert!(bench.view().questions >= before + 2, "written and read again");
    assert_eq!(lit(&bench), [false; 4]);
    assert_eq!(bench.take_events(), []);
}

#[test]
fn a_board_that_falls_silent_is_offline_within_two_looks() {
    let mut bench = board();
    bench.gesture(Gesture::Mute);
    bench.run_for(Duration::from_secs(4));
    assert_eq!(bench.take_events(), [offline()]);
    bench.run_for(Duration::from_hours(1));
    assert_eq!(bench.take_events(), [], "still silent is no news");
}
