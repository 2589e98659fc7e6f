//! The serial MRZ reader on the bench: what reaches the terminal when wires, hands and readers are bad.

use std::time::Duration;

use domain::{
    Date, Sensitive,
    document::mrz::{Verdict, parse},
};
use peripherals::{
    bench::{Bench, Direction, Fault, Wire},
    document::{
        Command, Event, Fault as ReaderFault, ReadFault,
        serial_mrz::{
            AffixesStand, Driver, Gesture, Physics, Settings, Simulator,
            frame::{Framing, Layout},
        },
    },
    status::{Readiness, Status},
};

// ICAO Doc 9303 part 4, appendix A to section 4: the specimen of Utopia.
const UPPER: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
const LOWER: &str = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";
const OTHER_UPPER: &str = "P<UTOSPECIMEN<<OTTO<<<<<<<<<<<<<<<<<<<<<<<<<";
const OTHER_LOWER: &str = "D231458907UTO7408122M1204159<<<<<<<<<<<<<<<6";
const TODAY: Date = Date::constant(2026, 11, 21);

type Reader = Bench<Driver, Simulator>;

fn passport() -> Vec<String> {
    vec![UPPER.to_owned(), LOWER.to_owned()]
}

fn sensitive(lines: &[String]) -> Event {
    Event::LinesRead(lines.iter().cloned().map(Sensitive::new).collect())
}

fn read(layout: Layout) -> Event {
    match layout {
        Layout::Apart => sensitive(&passport()),
        Layout::Together => sensitive(&[passport().concat()]),
    }
}

/// An enabled reader on a wire; what it reported at its start is taken.
fn reader(physics: &Physics, wire: Wire) -> Reader {
    let driver = Driver::new(physics.settings.clone());
    let mut bench = Bench::new(driver, Simulator::new(physics.clone()), wire).acknowledging(Command::Acknowledge);
    bench.order(Command::Enable);
    assert_eq!(bench.take_events(), [Event::StatusChanged(Status::ready())]);
    bench
}

fn usual(wire: Wire) -> Reader {
    reader(&Physics::default(), wire)
}

fn every_physics() -> impl Iterator<Item = Physics> {
    let layouts = [Layout::Apart, Layout::Together];
    Framing::EVERY
        .into_iter()
        .flat_map(move |framing| layouts.map(|layout| Physics { framing, layout, ..Physics::default() }))
}

fn put() -> Gesture {
    Gesture::Put { lines: passport() }
}

#[test]
fn every_framing_with_lines_together_and_apart_is_read() {
    for physics in every_physics() {
        for wire in [Wire::perfect(), Wire::perfect().dribble(Duration::from_millis(30))] {
            let mut bench = reader(&physics, wire);
            bench.gesture(put());
            bench.run_for(Duration::from_secs(5));
            assert_eq!(bench.take_events(), [Event::ReadingBegan, read(physics.layout)], "{physics:?}");
        }
    }
}

#[test]
fn a_prefix_and_a_suffix_are_taken_away_in_every_framing() {
    for affixes_stand in [AffixesStand::AroundDocument, AffixesStand::AroundEachLine] {
        let settings =
            Settings { prefix: "]o".to_owned(), suffix: "#!".to_owned(), affixes_stand, ..Settings::default() };
        for physics in every_physics() {
            let physics = Physics { settings: settings.clone(), ..physics };
            let mut bench = reader(&physics, Wire::perfect());
            bench.gesture(put());
            bench.run_for(Duration::from_secs(5));
            assert_eq!(bench.take_events(), [Event::ReadingBegan, read(physics.layout)], "{physics:?}");
        }
    }
}

/// Every beginning has one end; nothing is both or neither.
fn assert_each_reading_ends_once(events: &[Event], context: &str) {
    let mut open = false;
    for event in events {
        match event {
            Event::ReadingBegan => {
                assert!(!open, "{context}: a second beginning in {events:?}");
                open = true;
            }
            Event::LinesRead(_) | Event::ReadFailed(_) => {
                assert!(open, "{context}: an end without beginning in {events:?}");
                open = false;
            }
            Event::StatusChanged(_) | Event::Identified(_) | Event::PresenceChanged(_) => {}
        }
    }
    assert!(!open, "{context}: a reading never ended in {events:?}");
}

/// No harmed document is believed to be a wrong one: where the lines differ from the printed ones, either the parser says
/// so (`Repaired` included: its holder compares it), or everything that a check digit covers is right all the same.
fn assert_no_wrong_document(events: &[Event], context: &str) {
    let original = parse(&[UPPER, LOWER], TODAY).expect("the specimen");
    for event in events {
        let Event::LinesRead(lines) = event else { continue };
        let texts: Vec<&str> = lines.iter().map(|line| line.reveal().as_str()).collect();
        assert!(texts.iter().all(|line| !line.contains(char::is_control)), "{context}");
        match parse(&texts, TODAY) {
            Ok(record) if record.verdict() == Verdict::Ok => {
                let (number, printed) = (record.document_number.reveal(), original.document_number.reveal());
                assert_eq!(residues(number), residues(printed), "{context}: {texts:?}");
                assert_eq!(record.birth_date, original.birth_date, "{context}: {texts:?}");
                assert_eq!(record.expiry_date, original.expiry_date, "{context}: {texts:?}");
            }
            Ok(_) | Err(_) => {}
        }
    }
}

/// A text as a check digit sees it: 9, J and T are the same to it (Doc 9303 part 3, section 4.9).
fn residues(text: &str) -> Vec<u32> {
    text.chars().filter_map(|sign| sign.to_digit(36)).map(|value| value % 10).collect()
}

#[test]
fn every_fault_at_every_byte_of_every_framing_ends_and_the_next_document_is_read() {
    let mut runs = 0;
    for physics in every_physics() {
        let mut clean = reader(&physics, Wire::perfect());
        clean.gesture(put());
        clean.run_for(Duration::from_secs(5));
        let positions = clean.sent(Direction::ToHost).len();
        assert!(positions >= 89, "{positions}");
        for position in 0..positions {
            for fault in Fault::EVERY {
                let context = format!("{fault:?} at {position} of {physics:?}");
                let mut bench = reader(&physics, Wire::perfect().with(Direction::ToHost, position, fault));
                bench.gesture(put());
                bench.run_for(Duration::from_secs(30));
                let events = bench.take_events();
                assert_each_reading_ends_once(&events, &context);
                assert_no_wrong_document(&events, &context);
                if fault == Fault::Silenced {
                    bench.cut();
                    bench.run_for(Duration::from_secs(5));
                }
                bench.take_events();
                bench.gesture(put());
                bench.run_for(Duration::from_secs(5));
                assert_eq!(bench.take_events(), [Event::ReadingBegan, read(physics.layout)], "after {context}");
                runs += 1;
            }
        }
    }
    assert!(runs > 5_000, "{runs} runs");
}

#[test]
fn a_thousand_bad_wires_from_a_seed_never_leave_a_reading_open() {
    for seed in 0..1_000 {
        let mut bench = usual(Wire::from_seed(seed, 270));
        for _ in 0..3 {
            bench.gesture(put());
            bench.run_for(Duration::from_secs(30));
        }
        let events = bench.take_events();
        assert_each_reading_ends_once(&events, &format!("seed {seed}"));
        assert_no_wrong_document(&events, &format!("seed {seed}"));
    }
}

#[test]
fn what_is_read_while_nobody_waits_is_forgotten() {
    let mut bench = usual(Wire::perfect());
    bench.order(Command::Disable);
    bench.gesture(put());
    bench.run_for(Duration::from_secs(5));
    bench.order(Command::Enable);
    bench.run_for(Duration::from_secs(5));
    assert_eq!(bench.take_events(), []);
}

#[test]
fn half_a_document_is_not_taken_for_one_when_somebody_begins_to_wait() {
    let mut bench = usual(Wire::perfect());
    bench.gesture(put());
    // After the first line's end.
    assert!(bench.run_until(Duration::from_secs(5), |bench| bench.sent(Direction::ToHost).len() == 50));
    bench.order(Command::Disable);
    bench.order(Command::Enable);
    bench.run_for(Duration::from_secs(5));
    assert_eq!(bench.take_events(), [Event::ReadingBegan], "the rest of it is nobody's");
    bench.gesture(put());
    bench.run_for(Duration::from_secs(5));
    assert_eq!(bench.take_events(), [Event::ReadingBegan, read(Layout::Apart)]);
}

#[test]
fn a_document_pulled_away_at_any_character_is_cut_off_and_never_half_read() {
    for after in 1..88 {
        let mut bench = usual(Wire::perfect());
        bench.gesture(Gesture::PutTruncated { lines: passport(), after });
        bench.run_for(Duration::from_secs(5));
        let events = bench.take_events();
        let [Event::ReadingBegan, end] = events.as_slice() else { panic!("{after}: {events:?}") };
        match end {
            Event::ReadFailed(ReadFault::CutOff) => {}
            // Exactly the first line and its end: a line, for the parser to refuse.
            Event::LinesRead(lines) if after == 45 => {
                let texts: Vec<&str> = lines.iter().map(|line| line.reveal().as_str()).collect();
                assert!(parse(&texts, TODAY).is_err());
            }
            other => panic!("{after}: {other:?}"),
        }
    }
}

#[test]
fn a_reader_unplugged_halfway_fails_and_works_again_when_it_is_plugged_in() {
    let mut bench = usual(Wire::perfect());
    bench.gesture(Gesture::PutAndUnplug { lines: passport(), after: 60 });
    bench.run_for(Duration::from_secs(5));
    let events = bench.take_events();
    let lost = [Event::ReadingBegan, Event::ReadFailed(ReadFault::CutOff), Event::StatusChanged(Status::offline())];
    assert_eq!(events, lost);
    bench.gesture(put());
    bench.run_for(Duration::from_secs(10));
    assert_eq!(bench.take_events(), [], "it has no power");
    bench.gesture(Gesture::Plug);
    bench.run_for(Duration::from_secs(5));
    assert_eq!(bench.take_events(), [Event::StatusChanged(Status::ready())]);
    bench.gesture(put());
    bench.run_for(Duration::from_secs(5));
    assert_eq!(bench.take_events(), [Event::ReadingBegan, read(Layout::Apart)], "it is still waited for");
}

#[test]
fn lines_of_two_documents_are_one_reading_that_the_parser_refuses() {
    let mut bench = usual(Wire::perfect());
    let second = vec![OTHER_UPPER.to_owned(), OTHER_LOWER.to_owned()];
    bench.gesture(Gesture::PutTwo { first: passport(), second });
    bench.run_for(Duration::from_secs(5));
    let events = bench.take_events();
    let [Event::ReadingBegan, Event::LinesRead(lines)] = events.as_slice() else { panic!("{events:?}") };
    let texts: Vec<&str> = lines.iter().map(|line| line.reveal().as_str()).collect();
    assert_eq!(texts, [UPPER, LOWER, OTHER_UPPER, OTHER_LOWER]);
    assert!(parse(&texts, TODAY).is_err());
}

#[test]
fn a_document_upside_down_is_read_and_refused() {
    let mut bench = usual(Wire::perfect());
    bench.gesture(Gesture::PutUpsideDown { lines: passport() });
    bench.run_for(Duration::from_secs(5));
    let events = bench.take_events();
    let [Event::ReadingBegan, Event::LinesRead(lines)] = events.as_slice() else { panic!("{events:?}") };
    let texts: Vec<&str> = lines.iter().map(|line| line.reveal().as_str()).collect();
    assert!(parse(&texts, TODAY).is_err());
}

#[test]
fn a_bar_code_with_its_separators_is_no_text() {
    let mut bench = usual(Wire::perfect());
    bench.gesture(Gesture::PutGarbage { bytes: b"[)>\x1e06\x1d1P1234\x1d2L5678\x1e\x04\r".to_vec() });
    bench.run_for(Duration::from_secs(5));
    assert_eq!(bench.take_events(), [Event::ReadingBegan, Event::ReadFailed(ReadFault::NotText)]);
}

#[test]
fn three_unreadable_readings_in_a_row_are_the_readers_fault_until_it_reads_again() {
    let mut bench = usual(Wire::perfect());
    for _ in 0..3 {
        bench.gesture(Gesture::PutGarbage { bytes: vec![0xf8, 0x80, 0x00, 0x1c] });
        bench.run_for(Duration::from_secs(5));
    }
    let events = bench.take_events();
    let Some(Event::StatusChanged(status)) = events.last() else { panic!("{events:?}") };
    assert_eq!((status.readiness, status.fault), (Readiness::Unavailable, Some(ReaderFault::Unintelligible)));
    bench.gesture(put());
    bench.run_for(Duration::from_secs(5));
    let again = [Event::ReadingBegan, Event::StatusChanged(Status::ready()), read(Layout::Apart)];
    assert_eq!(bench.take_events(), again);
}

#[test]
fn a_reader_that_never_stops_is_told_once_and_ignored_until_it_does() {
    let mut bench = usual(Wire::perfect());
    bench.gesture(Gesture::PutGarbage { bytes: vec![b'<'; 20_000] });
    bench.run_for(Duration::from_secs(30));
    assert_eq!(bench.take_events(), [Event::ReadingBegan, Event::ReadFailed(ReadFault::TooLong)]);
    bench.gesture(put());
    bench.run_for(Duration::from_secs(5));
    assert_eq!(bench.take_events(), [Event::ReadingBegan, read(Layout::Apart)]);
}

#[test]
fn a_dribble_that_takes_longer_than_any_document_is_cut_off() {
    let mut bench = usual(Wire::perfect().dribble(Duration::from_millis(150)));
    bench.gesture(put());
    bench.run_for(Duration::from_secs(30));
    assert_eq!(bench.take_events(), [Event::ReadingBegan, Event::ReadFailed(ReadFault::CutOff)]);
}

#[test]
fn a_zone_at_9600_baud_takes_its_time_and_not_more() {
    let mut bench = usual(Wire::perfect());
    bench.gesture(put());
    bench.run_for(Duration::from_secs(5));
    let reports = bench.reports();
    let [.., began, ended] = reports else { panic!("{reports:?}") };
    // 90 bytes of ten bits, then the short silence that ends a verified zone.
    let taken = ended.at.since(began.at);
    let expected = Duration::from_micros(89 * 10_000_000 / 9_600 + 20_000);
    assert!(taken.abs_diff(expected) < Duration::from_millis(3), "{taken:?} instead of {expected:?}");
}

mod silence {
    use domain::Moment;
    use peripherals::driver::{Driver as _, Input, Output};

    use super::*;

    fn at(milliseconds: u64) -> Moment {
        Moment::START + Duration::from_millis(milliseconds)
    }

    /// What an enabled driver reports, and when, for bytes that come at these times.
    fn reported(portions: &[(u64, &str)]) -> Vec<(Event, Moment)> {
        let mut driver = Driver::new(Settings::default());
        let mut events = Vec::new();
        let mut now = Moment::START;
        driver.handle(now, Input::Connected);
        driver.handle(now, Input::Ordered(Command::Enable));
        let mut portions = portions.iter();
        let mut next = portions.next();
        loop {
            let due = match driver.poll() {
                Output::Report(Event::StatusChanged(_), _) => continue,
                Output::Report(event, _) => {
                    events.push((event, now));
                    continue;
                }
                Output::Wait(due) => due,
                Output::Send(_) | Output::HangUp => panic!("a reader is never spoken to"),
            };
            match (next, due) {
                (Some((sent, bytes)), due) if due.is_none_or(|due| at(*sent) <= due) => {
                    now = at(*sent);
                    driver.handle(now, Input::Received(bytes.as_bytes()));
                    next = portions.next();
                }
                (_, Some(due)) => {
                    now = due;
                    driver.handle(now, Input::Elapsed);
                }
                (_, None) => return events,
            }
        }
    }

    fn zone(lower: &str) -> String {
        format!("{UPPER}\r\n{lower}\r\n")
    }

    #[test]
    fn a_verified_zone_is_over_after_twenty_milliseconds_and_any_other_after_two_hundred() {
        let wrong = LOWER.replace("7408122", "7408123");
        let open_ended = zone(LOWER).trim_end().to_owned();
        let short = zone(&LOWER[..43]);
        for (sent, silence) in [(zone(LOWER), 20), (zone(&wrong), 200), (open_ended, 200), (short, 200)] {
            let events = reported(&[(0, &sent)]);
            let [(Event::ReadingBegan, _), (Event::LinesRead(_), over)] = events.as_slice() else {
                panic!("{events:?}")
            };
            assert_eq!(*over, at(silence), "{sent:?}");
        }
    }

    #[test]
    fn a_zone_that_had_to_be_repaired_waits_for_the_whole_silence() {
        // The letter O for the zero of a date: proved by the field's alphabet, and still not as it was sent.
        let events = reported(&[(0, &zone(&LOWER.replace("120415", "12O415")))]);
        let [(Event::ReadingBegan, _), (Event::LinesRead(_), over)] = events.as_slice() else { panic!("{events:?}") };
        assert_eq!(*over, at(200));
    }

    #[test]
    fn a_second_document_on_the_heels_of_a_verified_one_makes_one_reading_that_is_refused() {
        let second = format!("{OTHER_UPPER}\r\n{OTHER_LOWER}\r\n");
        for after in [0, 5, 19] {
            let events = reported(&[(0, &zone(LOWER)), (after, &second)]);
            let [(Event::ReadingBegan, _), (Event::LinesRead(lines), _)] = events.as_slice() else {
                panic!("{after}: {events:?}")
            };
            assert_eq!(lines.len(), 4, "{after}");
        }
    }

    #[test]
    fn what_follows_a_verified_zone_within_a_documents_silence_is_nobodys() {
        let second = format!("{OTHER_UPPER}\r\n{OTHER_LOWER}\r\n");
        for after in [21, 100, 199] {
            let events = reported(&[(0, &zone(LOWER)), (after, &second)]);
            let expected = [(Event::ReadingBegan, at(0)), (read(Layout::Apart), at(20))];
            assert_eq!(events, expected, "{after}");
        }
        let events = reported(&[(0, &zone(LOWER)), (201, &second)]);
        assert_eq!(events.len(), 4, "after its silence the next document is a reading of its own: {events:?}");
    }
}

mod any_bytes {
    use domain::Moment;
    use peripherals::driver::{Driver as _, Input, Output};
    use proptest::prelude::*;

    use super::*;

    fn report(driver: &mut Driver, events: &mut Vec<Event>) -> Option<Moment> {
        loop {
            match driver.poll() {
                Output::Report(event, _) => events.push(event),
                Output::Wait(due) => return due,
                Output::Send(_) | Output::HangUp => panic!("a reader is never spoken to"),
            }
        }
    }

    /// What a driver reports for these bytes, cut into portions, followed by silence.
    fn reported(portions: &[&[u8]]) -> Vec<Event> {
        let mut driver = Driver::new(Settings::default());
        let mut events = Vec::new();
        driver.handle(Moment::START, Input::Connected);
        driver.handle(Moment::START, Input::Ordered(Command::Enable));
        for portion in portions {
            driver.handle(Moment::START, Input::Received(portion));
            report(&mut driver, &mut events);
        }
        while let Some(due) = report(&mut driver, &mut events) {
            driver.handle(due, Input::Elapsed);
        }
        events
    }

    proptest! {
        #[test]
        fn end_in_one_bounded_reading_however_they_are_cut(
            bytes in prop::collection::vec(prop_oneof![any::<u8>(), Just(b'<'), Just(b'\r'), b'A'..=b'Z'], 0..700),
            cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..6),
        ) {
            let whole = reported(&[&bytes]);
            assert_each_reading_ends_once(&whole, "any bytes");
            for event in &whole {
                if let Event::LinesRead(lines) = event {
                    prop_assert!(!lines.is_empty() && lines.len() <= 12);
                    for line in lines {
                        prop_assert!(!line.reveal().is_empty() && line.reveal().len() <= 512);
                        prop_assert!(!line.reveal().contains(char::is_control));
                    }
                }
            }
            let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut.index(bytes.len() + 1)).collect();
            cuts.extend([0, bytes.len()]);
            cuts.sort_unstable();
            let portions: Vec<&[u8]> = cuts.windows(2).map(|cut| &bytes[cut[0]..cut[1]]).collect();
            prop_assert_eq!(reported(&portions), whole);
        }
    }
}
