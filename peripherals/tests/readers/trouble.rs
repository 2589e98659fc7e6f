//! Bad input, each with a status that a technician can act on.

use std::time::Duration;

use domain::{Date, document::mrz::parse};
use peripherals::{
    barcode::Symbology,
    bench::{Bench, Wire},
    document::{
        Command, Event, Fault, ReadFault,
        framed::{self, Begin, Check, End},
        rte, wedge,
    },
    status::{Readiness, Status},
};
use rand::{RngExt, SeedableRng, rngs::StdRng};

use super::bed::{
    Bed, Kind, PASSPORT, Rte, StxEtx, Talk, Wedge, assert_each_reading_ends_once, for_every_kind, join, last_status,
    owned, read, readings, ready, take,
};

fn fault<K: Kind>(bed: &mut Bed<K>) -> Option<Fault> {
    last_status(&bed.events().cloned().collect::<Vec<_>>()).and_then(|status| status.fault)
}

/// Says something several times, with pauses.
fn say_again<K: Kind>(bed: &mut Bed<K>, bytes: &[u8]) {
    for _ in 0..4 {
        bed.gesture(K::say(bytes.to_vec()));
        bed.run_for(Duration::from_secs(8));
    }
}

/// Where there is no check, noise may be something between a beginning and an end; it is never a document.
fn assert_no_document(events: &[Event], context: &str) {
    for lines in readings(events) {
        let texts: Vec<&str> = lines.iter().map(String::as_str).collect();
        assert!(parse(&texts, Date::constant(2026, 11, 21)).is_err(), "{context}: {texts:?}");
    }
}

#[test]
fn random_bytes_of_a_wrong_speed_are_bounded_and_end_and_the_next_document_is_read() {
    fn noise<K: Kind>() {
        for seed in 0..20 {
            let context = format!("{}: seed {seed}", K::NAME);
            let mut chance = StdRng::seed_from_u64(seed);
            let mut bed = ready::<K>(Wire::perfect());
            for _ in 0..4 {
                let bytes: Vec<u8> = (0..200).map(|_| chance.random()).collect();
                bed.gesture(K::say(bytes));
                bed.run_for(Duration::from_secs(15));
            }
            let events = bed.take_events();
            assert_each_reading_ends_once(&events, &context);
            assert_no_document(&events, &context);
            assert_eq!(readings(&read::<K>(&mut bed, K::PRINTED)), [K::PRINTED], "{context}");
            assert_eq!(last_status(&bed.events().cloned().collect::<Vec<_>>()), Some(Status::ready()), "{context}");
        }
    }
    for_every_kind!(noise);
}

#[test]
fn a_flood_is_bounded_and_told_once_and_over_when_it_stops() {
    fn flood<K: Kind>() {
        for bytes in [vec![b'<'; 30_000], b"\x01\x02\x1bI\x00".repeat(6_000)] {
            let mut bed = ready::<K>(Wire::perfect());
            bed.gesture(K::say(bytes));
            bed.run_for(Duration::from_mins(2));
            let events = bed.take_events();
            assert_each_reading_ends_once(&events, K::NAME);
            assert_no_document(&events, K::NAME);
            bed.run_for(Duration::from_mins(1));
            bed.take_events();
            assert_eq!(readings(&read::<K>(&mut bed, K::PRINTED)), [K::PRINTED], "{}", K::NAME);
        }
    }
    for_every_kind!(flood);
}

#[test]
fn a_reader_that_restarts_every_five_seconds_reads_whenever_it_is_there() {
    fn restarts<K: Kind>() {
        let mut bed = ready::<K>(Wire::perfect());
        for _ in 0..20 {
            bed.gesture(K::unplug());
            bed.run_for(Duration::from_millis(500));
            bed.gesture(K::plug());
            bed.run_for(Duration::from_millis(4_500));
        }
        assert_each_reading_ends_once(&bed.take_events(), K::NAME);
        assert_eq!(readings(&read::<K>(&mut bed, K::PRINTED)), [K::PRINTED], "{}", K::NAME);
    }
    for_every_kind!(restarts);
}

#[test]
fn another_reader_than_was_set_is_the_settings_fault() {
    fn framed_otherwise<K: Kind>(said: &[u8], expected: Fault) {
        let mut bed = ready::<K>(Wire::perfect());
        say_again::<K>(&mut bed, said);
        assert_eq!(fault::<K>(&mut bed), Some(expected), "{}: {:?}", K::NAME, bed.take_events());
        bed.run_for(Duration::from_secs(5));
        assert_eq!(readings(&read::<K>(&mut bed, K::PRINTED)), [K::PRINTED], "{}", K::NAME);
        assert_eq!(fault::<K>(&mut bed), None, "{}: it reads", K::NAME);
    }
    let unframed = format!("{}\r\n{}\r\n", PASSPORT[0], PASSPORT[1]);
    let esc = format!("\x1b{}\r{}\r\x04", PASSPORT[0], PASSPORT[1]);
    for said in [&unframed, &esc] {
        framed_otherwise::<StxEtx>(said.as_bytes(), Fault::FramedOtherwise);
        framed_otherwise::<Rte>(said.as_bytes(), Fault::FramedOtherwise);
    }
    let checked =
        framed::Settings { begin: Begin::Stx, end: End::Etx, check: Check::Xor, ..framed::Settings::default() };
    let mut bytes = framed::frame::frame(&checked, &owned(&PASSPORT));
    *bytes.last_mut().expect("a check") ^= 1;
    let mut bed = Bench::new(
        framed::Driver::new(checked.clone()),
        framed::Simulator::new(framed::Physics { settings: checked, ..framed::Physics::default() }),
        Wire::perfect(),
    );
    bed.order(Command::Enable);
    for _ in 0..3 {
        bed.gesture(StxEtx::say(bytes.clone()));
        bed.run_for(Duration::from_secs(3));
    }
    let status = last_status(&bed.take_events()).expect("a status");
    assert_eq!((status.readiness, status.fault), (Readiness::Unavailable, Some(Fault::Unintelligible)));
}

#[test]
fn a_block_with_another_check_than_was_set_is_unintelligible_until_it_is_set() {
    let sent = rte::Settings { check: rte::Check::AfterStx, ..rte::Settings::default() };
    for (expected, fault) in [(rte::Settings::default(), Some(Fault::Unintelligible)), (sent.clone(), None)] {
        let reader = rte::Simulator::new(rte::Physics { settings: sent.clone(), ..rte::Physics::default() });
        let mut bed: Bed<Rte> = Bench::new(rte::Driver::new(expected), reader, Wire::perfect());
        bed.order(Command::Enable);
        for _ in 0..3 {
            bed.gesture(Rte::put(&PASSPORT));
            bed.run_for(Duration::from_secs(3));
        }
        assert_eq!(self::fault::<Rte>(&mut bed), fault);
    }
}

#[test]
fn a_wedge_that_types_in_another_country_is_the_settings_fault() {
    for (types, thinks) in [
        (wedge::Layout::German, wedge::Layout::Us),
        (wedge::Layout::Us, wedge::Layout::German),
        (wedge::Layout::French, wedge::Layout::Us),
    ] {
        let reader = wedge::Settings { layout: types, ..wedge::Settings::default() };
        let reader = wedge::Simulator::new(wedge::Physics { settings: reader, ..wedge::Physics::default() });
        let driver = wedge::Driver::new(wedge::Settings { layout: thinks, ..wedge::Settings::default() });
        let mut bed: Bed<Wedge> = Bench::new(driver, reader, Wire::perfect());
        bed.order(Command::Enable);
        for _ in 0..3 {
            bed.gesture(Wedge::put(&PASSPORT));
            bed.run_for(Duration::from_secs(5));
        }
        let events = bed.take_events();
        assert_eq!(readings(&events).len(), 0, "{types:?} for {thinks:?}: {events:?}");
        let status = last_status(&events).expect("a status");
        assert_eq!(status.readiness, Readiness::Unavailable, "{types:?} for {thinks:?}: {events:?}");
    }
}

#[test]
fn every_country_that_a_wedge_can_be_set_to_types_the_same_lines() {
    for layout in wedge::Layout::EVERY {
        let settings = wedge::Settings { layout, ..wedge::Settings::default() };
        let physics = wedge::Physics { settings: settings.clone(), ..wedge::Physics::default() };
        let mut bed: Bed<Wedge> =
            Bench::new(wedge::Driver::new(settings), wedge::Simulator::new(physics), Wire::perfect());
        bed.order(Command::Enable);
        assert_eq!(readings(&read::<Wedge>(&mut bed, &PASSPORT)), [PASSPORT], "{layout:?}");
    }
}

#[test]
fn keys_that_come_late_and_all_at_once_are_read_by_the_kernels_own_times() {
    let wire =
        |position| Wire::perfect().delay_byte(peripherals::bench::Direction::ToHost, position, Duration::from_secs(3));
    // Before the first key: everything comes at once, and whole.
    let mut bed = ready::<Wedge>(wire(0));
    assert_eq!(readings(&read::<Wedge>(&mut bed, &PASSPORT)), [PASSPORT]);
    // In the middle: what came before was given up, and its rest is nobody's.
    let mut bed = ready::<Wedge>(wire(48 * 60));
    let events = read::<Wedge>(&mut bed, &PASSPORT);
    assert_eq!(readings(&events).len(), 0, "{events:?}");
    assert_eq!(events, [Event::ReadingBegan, Event::ReadFailed(ReadFault::CutOff)]);
}

#[test]
fn a_bar_code_before_the_eye_is_no_document_and_says_what_it_was() {
    let settings = framed::Settings { begin: Begin::Stx, end: End::Etx, ..framed::Settings::default() };
    let physics = framed::Physics { settings: settings.clone(), identifier: "]Q1".to_owned(), ..Default::default() };
    let mut bed: Bed<StxEtx> =
        Bench::new(framed::Driver::new(settings.clone()), framed::Simulator::new(physics), Wire::perfect());
    bed.order(Command::Enable);
    let events = read::<StxEtx>(&mut bed, &["HTTPS://EXAMPLE.INVALID"]);
    assert_eq!(events, [Event::ReadingBegan, Event::ReadFailed(ReadFault::BarCode(Symbology::Qr))]);
    let physics = framed::Physics { settings: settings.clone(), identifier: "]o2".to_owned(), ..Default::default() };
    let mut bed: Bed<StxEtx> =
        Bench::new(framed::Driver::new(settings), framed::Simulator::new(physics), Wire::perfect());
    bed.order(Command::Enable);
    assert_eq!(readings(&read::<StxEtx>(&mut bed, &PASSPORT)), [PASSPORT]);
}

#[test]
fn something_without_a_zone_is_told_by_a_reader_that_says_so() {
    let mut bed = ready::<Rte>(Wire::perfect());
    bed.gesture(peripherals::document::glass::Gesture::PutBlank);
    bed.run_for(Duration::from_secs(3));
    assert_eq!(bed.take_events(), [Event::ReadingBegan, Event::ReadFailed(ReadFault::NoLines)]);
}

#[test]
fn two_documents_in_one_go_are_two_readings_where_each_has_an_end() {
    let two =
        peripherals::document::glass::Gesture::PutTwo { first: owned(&PASSPORT), second: owned(&super::bed::CARD) };
    let mut bed = ready::<StxEtx>(Wire::perfect());
    bed.gesture(two.clone());
    bed.run_for(Duration::from_secs(3));
    let read = readings(&bed.take_events());
    assert_eq!(read, [owned(&PASSPORT), owned(&super::bed::CARD)]);
    let mut bed = ready::<super::bed::Plain>(Wire::perfect());
    bed.gesture(two);
    bed.run_for(Duration::from_secs(3));
    assert_eq!(readings(&bed.take_events())[0].len(), 5, "the parser refuses them");
}

#[test]
fn a_document_pulled_away_at_any_byte_is_never_half_read() {
    fn pulled<K: Kind<Device = peripherals::document::framed::Simulator>>(whole: usize) {
        for after in 1..whole - 1 {
            let mut bed = ready::<K>(Wire::perfect());
            bed.gesture(peripherals::document::glass::Gesture::PutTruncated { lines: owned(&PASSPORT), after });
            bed.run_for(Duration::from_secs(3));
            let events = bed.take_events();
            assert_eq!(readings(&events).len(), 0, "{} after {after}: {events:?}", K::NAME);
            assert_each_reading_ends_once(&events, K::NAME);
        }
    }
    pulled::<StxEtx>(92);
    pulled::<super::bed::EscTabEotXor>(93);
    pulled::<super::bed::SilenceXor>(93);
}

#[test]
fn only_those_that_are_asked_notice_that_nobody_is_there() {
    fn muted<K: Kind>() {
        let mut bed = join::<K>(Wire::perfect().silence_after(peripherals::bench::Direction::ToHost, 0));
        bed.order(Command::Enable);
        bed.run_for(Duration::from_secs(30));
        let status = last_status(&bed.take_events()).expect("a status");
        let is_ready = status.readiness == Readiness::Ready;
        // The link of one that is asked is opened again, and then it speaks.
        assert!(is_ready, "{}: {status:?}", K::NAME);
        let noticed = bed.reports().iter().any(|report| report.event == Event::StatusChanged(Status::offline()));
        assert_eq!(noticed, K::TALK == Talk::Both, "{}", K::NAME);
        take::<K>(&mut bed);
        assert_eq!(readings(&read::<K>(&mut bed, K::PRINTED)).len(), usize::from(K::TALK == Talk::Both), "{}", K::NAME);
    }
    for_every_kind!(muted);
}
