//! The keypad on the bench: what fingers, plugs and a slow host make of it.

use std::time::Duration;

use peripherals::{
    bench::{Bench, Direction, Fault, Wire},
    input_record::{Record, Words, kind},
    keypad::{
        Command, Event, Fault as KeypadFault, Jack, Key, Repeat, Typing,
        evdev::{Driver, Gesture, Meaning, Physics, Settings, Simulator, Sockets},
    },
    status::{Action, Readiness, Status},
};

type Keypad = Bench<Driver, Simulator>;

/// A keypad on a wire; what it reported at its start is taken.
fn with(settings: Settings, wire: Wire) -> Keypad {
    let physics = Physics { settings: settings.clone(), ..Physics::default() };
    let mut bench =
        Bench::new(Driver::new(settings), Simulator::new(physics), wire).acknowledging(Command::Acknowledge);
    bench.run_for(Duration::from_millis(100));
    bench
}

fn keypad() -> Keypad {
    let mut bench = with(Settings::default(), Wire::perfect());
    assert_eq!(bench.take_events(), started());
    bench
}

fn started() -> [Event; 2] {
    [Event::StatusChanged(Status::ready()), Event::JackChanged(Jack::Removed)]
}

fn after(bench: &mut Keypad, gesture: Gesture) -> Vec<Event> {
    bench.gesture(gesture);
    bench.run_for(Duration::from_secs(1));
    bench.take_events()
}

fn pressed(keys: &[Key]) -> Vec<Event> {
    keys.iter().copied().map(Event::KeyPressed).collect()
}

#[test]
fn every_key_is_pressed_once_however_long_it_is_held() {
    let mut bench = keypad();
    for key in Key::ALL {
        assert_eq!(after(&mut bench, Gesture::Tap(key)), pressed(&[key]));
        let held = after(&mut bench, Gesture::Hold { key, ms: 900 });
        assert_eq!(held, pressed(&[key]), "the kernel's own repetition counts for nothing");
    }
}

#[test]
fn records_of_a_32_bit_host_say_the_same() {
    let mut bench = with(Settings { words: Words::ThirtyTwo, ..Settings::default() }, Wire::perfect());
    assert_eq!(bench.take_events(), started());
    assert_eq!(after(&mut bench, Gesture::Tap(Key::Help)), pressed(&[Key::Help]));
}

#[test]
fn a_held_key_repeats_as_slowly_as_somebody_needs_and_choices_never_do() {
    let mut bench = keypad();
    let slow = Typing { repeat: Repeat::On { delay_ms: 2_000, interval_ms: 2_000 }, ..Typing::default() };
    bench.order(Command::Adjust(slow));
    bench.gesture(Gesture::Hold { key: Key::Down, ms: 7_000 });
    bench.run_for(Duration::from_secs(10));
    assert_eq!(bench.take_events(), pressed(&[Key::Down; 4]), "at once, after 2, 4 and 6 s");
    bench.gesture(Gesture::Hold { key: Key::Select, ms: 7_000 });
    bench.run_for(Duration::from_secs(10));
    assert_eq!(bench.take_events(), pressed(&[Key::Select]));
    bench.order(Command::AdjustAsSet);
    bench.gesture(Gesture::Hold { key: Key::Down, ms: 7_000 });
    bench.run_for(Duration::from_secs(10));
    assert_eq!(bench.take_events(), pressed(&[Key::Down]), "the next person finds it as it was set");
}

#[test]
fn another_key_ends_the_repetition_of_the_first() {
    let mut bench = keypad();
    let typing = Typing { repeat: Repeat::On { delay_ms: 500, interval_ms: 500 }, ..Typing::default() };
    bench.order(Command::Adjust(typing));
    bench.gesture(Gesture::Press(Key::Down));
    bench.run_for(Duration::from_millis(600));
    bench.gesture(Gesture::Tap(Key::Select));
    bench.run_for(Duration::from_secs(5));
    assert_eq!(bench.take_events(), pressed(&[Key::Down, Key::Down, Key::Select]));
}

#[test]
fn a_finger_that_trembles_presses_once() {
    let mut bench = keypad();
    bench.order(Command::Adjust(Typing { double_strike_ms: 500, ..Typing::default() }));
    for _ in 0..3 {
        bench.gesture(Gesture::Tap(Key::Select));
        bench.run_for(Duration::from_millis(300));
    }
    assert_eq!(bench.take_events(), pressed(&[Key::Select]), "220 ms between release and press");
    bench.run_for(Duration::from_millis(500));
    bench.gesture(Gesture::Tap(Key::Select));
    bench.gesture(Gesture::Tap(Key::Down));
    bench.run_for(Duration::from_secs(1));
    assert_eq!(bench.take_events(), pressed(&[Key::Select, Key::Down]), "another key is heard at once");
}

#[test]
fn a_key_that_stays_down_is_stuck_and_the_others_work() {
    let mut bench = keypad();
    bench.gesture(Gesture::Press(Key::Left));
    bench.run_for(Duration::from_secs(59));
    assert_eq!(bench.take_events(), pressed(&[Key::Left]));
    bench.run_for(Duration::from_secs(2));
    let stuck = KeypadFault::KeyStuck(Key::Left);
    assert_eq!(bench.take_events(), [Event::StatusChanged(stuck.status())]);
    assert_eq!(stuck.status().readiness, Readiness::Ready);
    assert_eq!(stuck.remedy().action, Action::Maintenance);
    assert_eq!(after(&mut bench, Gesture::Tap(Key::Right)), pressed(&[Key::Right]));
    assert_eq!(after(&mut bench, Gesture::Release(Key::Left)), [Event::StatusChanged(Status::ready())]);
}

#[test]
fn headphones_are_noticed_at_once_both_ways() {
    let mut bench = keypad();
    for (gesture, jack) in [(Gesture::PlugHeadphones, Jack::Inserted), (Gesture::UnplugHeadphones, Jack::Removed)] {
        let at = bench.now();
        bench.gesture(gesture);
        bench.run_for(Duration::from_millis(5));
        assert_eq!(bench.take_events(), [Event::JackChanged(jack)]);
        assert!(bench.reports().last().unwrap().at.since(at) <= Duration::from_millis(1));
    }
}

#[test]
fn headphones_that_were_in_at_opening_are_known() {
    let mut simulator = Simulator::new(Physics::default());
    peripherals::simulator::Simulator::handle(
        &mut simulator,
        domain::Moment::START,
        peripherals::simulator::Input::Gestured(Gesture::PlugHeadphones),
    );
    let mut bench = Bench::new(Driver::new(Settings::default()), simulator, Wire::perfect());
    bench.run_for(Duration::from_millis(100));
    assert_eq!(bench.take_events(), [Event::StatusChanged(Status::ready()), Event::JackChanged(Jack::Inserted)]);
}

#[test]
fn a_keypad_without_a_jack_says_nothing_of_one() {
    let physics = Physics { sockets: Sockets::None, ..Physics::default() };
    let mut bench = Bench::new(Driver::new(Settings::default()), Simulator::new(physics), Wire::perfect());
    bench.run_for(Duration::from_secs(10));
    assert_eq!(bench.take_events(), [Event::StatusChanged(Status::ready())]);
}

#[test]
fn a_keypad_pulled_out_lets_every_key_go_and_takes_the_headphones_with_it() {
    let mut bench = keypad();
    bench.gesture(Gesture::PlugHeadphones);
    bench.gesture(Gesture::Press(Key::Down));
    bench.run_for(Duration::from_secs(1));
    bench.take_events();
    let lost = after(&mut bench, Gesture::Unplug);
    assert_eq!(lost, [Event::JackChanged(Jack::Removed), Event::StatusChanged(Status::offline())]);
    bench.gesture(Gesture::Plug);
    bench.run_for(Duration::from_secs(2));
    let back = bench.take_events();
    assert_eq!(back, [Event::StatusChanged(Status::ready()), Event::JackChanged(Jack::Inserted)]);
    bench.run_for(Duration::from_secs(100));
    assert_eq!(bench.take_events(), [], "nothing is stuck that nobody holds");
}

#[test]
fn records_that_the_kernel_threw_away_are_made_good_by_opening_anew() {
    let mut bench = keypad();
    bench.gesture(Gesture::PlugHeadphones);
    bench.gesture(Gesture::Press(Key::Down));
    bench.run_for(Duration::from_secs(1));
    bench.take_events();
    bench.gesture(Gesture::Overflow);
    bench.run_for(Duration::from_secs(3));
    let events = bench.take_events();
    let [lost @ .., Event::JackChanged(Jack::Inserted)] = events.as_slice() else { panic!("{events:?}") };
    assert_eq!(lost[0], Event::JackChanged(Jack::Removed), "what is private stops until it is sure");
    bench.run_for(Duration::from_secs(100));
    assert_eq!(bench.take_events(), [], "the key that is down counts as up");
    assert_eq!(after(&mut bench, Gesture::Tap(Key::Up)), pressed(&[Key::Up]));
}

#[test]
fn a_key_that_the_settings_do_not_know_is_told_once_and_counted() {
    let mut bench = keypad();
    let unknown = 0x1d2;
    for expected in [&[Event::UnknownKeyPressed(unknown)][..], &[]] {
        assert_eq!(after(&mut bench, Gesture::TapCode(unknown)), expected);
    }
    assert!(bench.driver().ignored() >= 2, "{}", bench.driver().ignored());
}

#[test]
fn a_key_map_of_another_keypad_is_obeyed() {
    let keys = vec![Meaning { code: 0x1d2, key: Key::Help }, Meaning { code: 0x1d3, key: Key::Help }];
    let mut bench = with(Settings { keys, ..Settings::default() }, Wire::perfect());
    bench.take_events();
    assert_eq!(after(&mut bench, Gesture::TapCode(0x1d2)), pressed(&[Key::Help]));
    assert_eq!(after(&mut bench, Gesture::TapCode(0x1d3)), pressed(&[Key::Help]));
    assert_eq!(after(&mut bench, Gesture::TapCode(28)), [Event::UnknownKeyPressed(28)]);
}

#[test]
fn records_of_the_wrong_word_size_are_told_once_and_not_believed() {
    for (wrote, reads) in [(Words::ThirtyTwo, Words::SixtyFour), (Words::SixtyFour, Words::ThirtyTwo)] {
        let physics = Physics { settings: Settings { words: wrote, ..Settings::default() }, ..Physics::default() };
        let settings = Settings { words: reads, ..Settings::default() };
        let mut bench = Bench::new(Driver::new(settings), Simulator::new(physics), Wire::perfect());
        for _ in 0..20 {
            bench.run_for(Duration::from_secs(2));
            bench.gesture(Gesture::Tap(Key::Select));
        }
        bench.run_for(Duration::from_secs(2));
        let events = bench.take_events();
        assert!(events.iter().all(|event| matches!(event, Event::StatusChanged(_))), "{events:?}");
        let last = Event::StatusChanged(KeypadFault::Unintelligible.status());
        assert_eq!(events.last(), Some(&last), "{wrote:?} read as {reads:?}");
        assert!(events.len() <= 3, "told once, not in a storm: {events:?}");
    }
    assert_eq!(KeypadFault::Unintelligible.remedy().action, Action::Configuration);
}

#[test]
fn something_else_that_never_stops_talking_stays_bounded() {
    let mut bench = keypad();
    for round in 0..50_u8 {
        bench.gesture(Gesture::Garble { bytes: vec![round | 1; 4_096] });
        bench.run_for(Duration::from_millis(500));
    }
    let events = bench.take_events();
    assert_eq!(events, [Event::StatusChanged(KeypadFault::Unintelligible.status())]);
}

#[test]
fn a_mouse_on_the_keypads_name_is_counted_and_does_nothing() {
    let mut bench = keypad();
    let packet = [(2, 0, -3), (2, 1, 7), (3, 0x35, 500), (kind::SYNC, 0, 0)];
    let record = |(kind, code, value)| Record { kind, code, value, ..Record::default() }.to_bytes(Words::SixtyFour);
    let bytes: Vec<u8> = packet.into_iter().flat_map(record).collect();
    for _ in 0..100 {
        bench.gesture(Gesture::Garble { bytes: bytes.clone() });
    }
    bench.run_for(Duration::from_secs(5));
    assert_eq!(bench.take_events(), []);
    assert_eq!(bench.driver().ignored(), 300);
}

#[test]
fn a_link_that_never_says_what_its_switches_are_is_opened_anew() {
    let silent = Wire::perfect().silence_after(Direction::ToHost, 0);
    let mut bench = with(Settings::default(), silent);
    assert_eq!(bench.take_events(), []);
    bench.run_for(Duration::from_secs(4));
    let events = bench.take_events();
    assert_eq!(events[0], Event::StatusChanged(Status::offline()));
    assert_eq!(events[1..], started());
}

#[test]
fn a_keypad_that_restarts_every_five_seconds_is_used_in_between() {
    let mut bench = keypad();
    for _ in 0..20 {
        assert_eq!(after(&mut bench, Gesture::Tap(Key::Down)), pressed(&[Key::Down]));
        bench.gesture(Gesture::Unplug);
        bench.run_for(Duration::from_secs(2));
        bench.gesture(Gesture::Plug);
        bench.run_for(Duration::from_secs(2));
        let events = bench.take_events();
        assert_eq!(events, [Event::StatusChanged(Status::offline()), Event::StatusChanged(Status::ready())]);
    }
}

/// A person finds the way with headphones: everything there is to say, one packet after the other.
const STORY: [Gesture; 6] = [
    Gesture::PlugHeadphones,
    Gesture::Tap(Key::Down),
    Gesture::Tap(Key::Help),
    Gesture::Tap(Key::VolumeUp),
    Gesture::Tap(Key::Select),
    Gesture::UnplugHeadphones,
];
const KEYS_OF_STORY: [Key; 4] = [Key::Down, Key::Help, Key::VolumeUp, Key::Select];

fn live(bench: &mut Keypad) {
    for gesture in STORY {
        bench.gesture(gesture);
        bench.run_for(Duration::from_millis(300));
    }
    bench.run_for(Duration::from_secs(10));
}

/// Presses told, in order.
fn keys(events: &[Event]) -> Vec<Key> {
    let key = |event: &Event| match event {
        Event::KeyPressed(key) => Some(*key),
        Event::StatusChanged(_) | Event::JackChanged(_) | Event::UnknownKeyPressed(_) => None,
    };
    events.iter().filter_map(key).collect()
}

/// Whether one is the other with some left out.
fn within(some: &[Key], all: &[Key]) -> bool {
    let mut all = all.iter();
    some.iter().all(|key| all.any(|other| other == key))
}

/// Records have no check: a bit that turns over in a record's own fields makes another record. The kernel never does that.
fn another_record(position: usize, fault: Fault) -> bool {
    matches!(fault, Fault::Corrupted(_)) && position % 24 >= 16
}

#[test]
fn every_fault_at_every_byte_invents_no_key_and_the_next_one_is_heard() {
    let mut clean = with(Settings::default(), Wire::perfect());
    live(&mut clean);
    assert_eq!(keys(&clean.take_events()), KEYS_OF_STORY);
    let positions = clean.sent(Direction::ToHost).len();
    assert!(positions > 500, "{positions}");
    for position in 0..positions {
        for fault in Fault::EVERY {
            let context = format!("{fault:?} at {position}");
            let mut bench = with(Settings::default(), Wire::perfect().with(Direction::ToHost, position, fault));
            live(&mut bench);
            if fault == Fault::Silenced {
                bench.cut();
                bench.run_for(Duration::from_secs(5));
            }
            let events = bench.take_events();
            if !another_record(position, fault) {
                assert!(within(&keys(&events), &KEYS_OF_STORY), "{context}: {events:?}");
                let jack = events.iter().rev().find(|event| matches!(event, Event::JackChanged(_)));
                assert_eq!(jack, Some(&Event::JackChanged(Jack::Removed)), "{context}");
            }
            let status = events.iter().rev().find(|event| matches!(event, Event::StatusChanged(_)));
            assert_eq!(status, Some(&Event::StatusChanged(Status::ready())), "{context}: {events:?}");
            assert!(events.len() < 20, "{context}: {events:?}");
            assert_eq!(after(&mut bench, Gesture::Tap(Key::Left)), pressed(&[Key::Left]), "after {context}");
        }
    }
}

#[test]
fn five_hundred_bad_wires_from_a_seed_never_leave_a_key_down_or_headphones_in() {
    for seed in 0..500 {
        let mut bench = with(Settings::default(), Wire::from_seed(seed, 700));
        live(&mut bench);
        // Until every harm is done.
        for _ in 0..4 {
            live(&mut bench);
            bench.cut();
        }
        bench.run_for(Duration::from_secs(5));
        let events = bench.take_events();
        let status = events.iter().rev().find(|event| matches!(event, Event::StatusChanged(_)));
        assert_eq!(status, Some(&Event::StatusChanged(Status::ready())), "seed {seed}: {events:?}");
        let jack = events.iter().rev().find(|event| matches!(event, Event::JackChanged(_)));
        assert_eq!(jack, Some(&Event::JackChanged(Jack::Removed)), "seed {seed}: {events:?}");
        assert_eq!(after(&mut bench, Gesture::Tap(Key::Left)), pressed(&[Key::Left]), "seed {seed}");
    }
}

mod any_bytes {
    use domain::Moment;
    use peripherals::driver::{Driver as _, Input, Output};
    use proptest::prelude::*;

    use super::*;

    /// What a driver reports for these bytes, cut into portions.
    fn reported(portions: &[&[u8]]) -> Vec<Event> {
        let mut driver = Driver::new(Settings::default());
        let mut events = Vec::new();
        driver.handle(Moment::START, Input::Connected);
        for portion in portions {
            driver.handle(Moment::START, Input::Received(portion));
            loop {
                match driver.poll() {
                    Output::Report(event, _) => events.push(event),
                    Output::HangUp => return events,
                    Output::Wait(_) => break,
                    Output::Send(_) => panic!("a keypad is never spoken to"),
                }
            }
        }
        events
    }

    proptest! {
        #[test]
        fn mean_the_same_however_they_are_cut(
            records in prop::collection::vec((0..6_u16, 0..0x180_u16, -1..3_i32), 0..20),
            cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..6),
        ) {
            let record = |(kind, code, value)| Record { kind, code, value, ..Record::default() };
            let bytes: Vec<u8> =
                records.into_iter().flat_map(|fields| record(fields).to_bytes(Words::of_this_machine())).collect();
            let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut.index(bytes.len() + 1)).collect();
            cuts.extend([0, bytes.len()]);
            cuts.sort_unstable();
            let portions: Vec<&[u8]> = cuts.windows(2).map(|cut| &bytes[cut[0]..cut[1]]).collect();
            prop_assert_eq!(reported(&portions), reported(&[&bytes]));
        }
    }
}
