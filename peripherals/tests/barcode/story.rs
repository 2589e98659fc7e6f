//! What happens between a person, a code and a scanner, told protocol by protocol.

use std::time::Duration;

use peripherals::{
    barcode::{
        Command, Event, Symbology,
        device::{Code, Eye, Gesture},
        wedge,
    },
    bench::{Bench, Direction, Wire},
    status::Status,
};

use super::bed::{Bed, Kind, Talk, bytes, codes, for_every_kind, join, last_status, ready, scan, symbologies};

const SECOND: Duration = Duration::from_secs(1);

#[test]
fn a_code_is_read_once_and_the_scanner_is_off_until_it_is_enabled_again() {
    fn story<K: Kind>() {
        let mut bed = ready::<K>(Wire::perfect());
        let events = scan::<K>(&mut bed, &Code::qr("HTTPS://VISA.EXAMPLE/V1/AB"));
        assert_eq!(codes(&events), [b"HTTPS://VISA.EXAMPLE/V1/AB"], "{}", K::NAME);
        assert_eq!(symbologies(&events), [Symbology::Qr], "{}", K::NAME);
        assert_eq!(events.len(), 1, "{}: {events:?}", K::NAME);
        // Held a moment too long, and put there again.
        bed.gesture(Gesture::Present(Code::qr("HTTPS://VISA.EXAMPLE/V1/AB")));
        bed.run_for(3 * SECOND);
        assert_eq!(bed.take_events(), [], "{}", K::NAME);
        bed.order(Command::Enable);
        bed.gesture(Gesture::Present(Code::qr("HTTPS://VISA.EXAMPLE/V1/CD")));
        bed.run_for(3 * SECOND);
        assert_eq!(codes(&bed.take_events()), [b"HTTPS://VISA.EXAMPLE/V1/CD"], "{}", K::NAME);
    }
    for_every_kind!(story);
}

#[test]
fn a_code_that_comes_long_after_the_scanner_was_enabled_is_read() {
    fn story<K: Kind>() {
        for wait in [1, 7, 29, 31, 95] {
            let mut bed = ready::<K>(Wire::perfect());
            bed.order(Command::Enable);
            bed.run_for(wait * SECOND);
            bed.gesture(Gesture::Present(Code::qr("LATE")));
            bed.run_for(6 * SECOND);
            assert_eq!(codes(&bed.take_events()), [b"LATE"], "{} after {wait} s", K::NAME);
        }
    }
    for_every_kind!(story);
}

#[test]
fn a_scanner_is_starting_then_known_then_ready() {
    fn story<K: Kind>() {
        let mut bed = join::<K>(Wire::perfect());
        bed.run_for(5 * SECOND);
        let events = bed.take_events();
        match K::TALK {
            Talk::Both => {
                let [Event::StatusChanged(first), Event::Identified(identity), Event::StatusChanged(last)] =
                    events.as_slice()
                else {
                    panic!("{}: {events:?}", K::NAME)
                };
                assert_eq!((*first, *last), (Status::starting(), Status::ready()), "{}", K::NAME);
                assert!(identity.firmware.is_some(), "{}: {identity:?}", K::NAME);
            }
            Talk::Listens => assert_eq!(events, [Event::StatusChanged(Status::ready())], "{}", K::NAME),
        }
        bed.run_for(300 * SECOND);
        assert_eq!(bed.take_events(), [], "{}: the same again is no news", K::NAME);
    }
    for_every_kind!(story);
}

#[test]
fn what_is_read_while_nobody_waits_is_forgotten() {
    fn story<K: Kind>() {
        let mut bed = ready::<K>(Wire::perfect());
        bed.gesture(Gesture::PullTrigger);
        bed.gesture(Gesture::Present(Code::qr("NOBODYS")));
        bed.run_for(3 * SECOND);
        assert_eq!(bed.view().read, 1, "{}", K::NAME);
        bed.order(Command::Enable);
        bed.run_for(12 * SECOND);
        assert_eq!(bed.take_events(), [], "{}", K::NAME);
        bed.gesture(Gesture::Present(Code::qr("SOMEBODYS")));
        bed.run_for(6 * SECOND);
        assert_eq!(codes(&bed.take_events()), [b"SOMEBODYS"], "{}", K::NAME);
    }
    for_every_kind!(story);
}

#[test]
fn the_rest_of_a_code_is_nobodys_when_somebody_begins_to_wait_halfway() {
    fn story<K: Kind>() {
        let long = Code::qr(&"ABCDEFGH".repeat(40));
        let mut bed = ready::<K>(Wire::perfect());
        let before = bed.sent(Direction::ToHost).len();
        bed.gesture(Gesture::PullTrigger);
        bed.gesture(Gesture::Present(long));
        assert!(bed.run_until(3 * SECOND, |bed| bed.sent(Direction::ToHost).len() > before + 130), "{}", K::NAME);
        bed.order(Command::Enable);
        bed.run_for(20 * SECOND);
        let events = bed.take_events();
        assert_eq!(codes(&events), Vec::<Vec<u8>>::new(), "{}", K::NAME);
        bed.gesture(Gesture::Present(Code::qr("WHOLE")));
        bed.run_for(8 * SECOND);
        assert_eq!(codes(&bed.take_events()), [b"WHOLE"], "{}", K::NAME);
    }
    for_every_kind!(story);
}

#[test]
fn a_scanner_that_is_disabled_says_nothing_and_its_eye_is_dark() {
    fn story<K: Kind>() {
        let mut bed = ready::<K>(Wire::perfect());
        bed.order(Command::Enable);
        bed.run_for(SECOND);
        assert_eq!(bed.view().eye, Eye::On, "{}", K::NAME);
        bed.order(Command::Disable);
        bed.run_for(SECOND);
        if K::TALK == Talk::Both {
            assert_eq!(bed.view().eye, Eye::Off, "{}", K::NAME);
        }
        bed.gesture(Gesture::Present(Code::qr("UNSEEN")));
        bed.run_for(10 * SECOND);
        assert_eq!(bed.take_events(), [], "{}", K::NAME);
    }
    for_every_kind!(story);
}

#[test]
fn separators_survive_every_protocol() {
    fn story<K: Kind>() {
        let mut bed = ready::<K>(Wire::perfect());
        // GS1: batch and serial number, the first ended by U+001D.
        let events = scan::<K>(&mut bed, &bytes("]d2", b"010401234567890110AB\x1d21CD"));
        assert_eq!(codes(&events), [b"010401234567890110AB\x1d21CD"], "{}", K::NAME);
        let [Event::Scanned(scan)] = events.as_slice() else { panic!("{}: {events:?}", K::NAME) };
        assert!(matches!(scan.symbology, Symbology::Gs1DataMatrix | Symbology::DataMatrix), "{}", K::NAME);
        assert_eq!(scan.displayed(100).reveal(), "010401234567890110AB\u{241d}21CD");
    }
    for_every_kind!(story);
}

#[test]
fn bytes_that_are_no_text_survive_where_bytes_travel() {
    fn story<K: Kind>() {
        let every: Vec<u8> = (0..=255).collect();
        let mut bed = ready::<K>(Wire::perfect());
        let events = scan::<K>(&mut bed, &bytes("]d1", &every));
        assert_eq!(codes(&events), [every.as_slice()], "{}", K::NAME);
    }
    story::<super::bed::Honeywell>();
    story::<super::bed::Newland>();
    story::<super::bed::Datalogic>();
    story::<super::bed::Ssi>();
    story::<super::bed::HidPos>();
}

#[test]
fn the_longest_code_is_read_and_a_longer_one_is_refused() {
    fn story<K: Kind>() {
        let longest = vec![b'7'; 7_089];
        let mut bed = ready::<K>(Wire::perfect());
        bed.order(Command::Enable);
        bed.gesture(Gesture::Present(bytes("]Q1", &longest)));
        bed.run_for(60 * SECOND);
        assert_eq!(codes(&bed.take_events()), [longest.as_slice()], "{}", K::NAME);
        bed.order(Command::Enable);
        bed.gesture(Gesture::Present(bytes("]Q1", &vec![b'7'; 7_300])));
        bed.run_for(60 * SECOND);
        let events = bed.take_events();
        assert_eq!(codes(&events), Vec::<Vec<u8>>::new(), "{}", K::NAME);
        assert!(
            events.contains(&Event::ReadFailed(peripherals::barcode::ReadFault::TooLong)),
            "{}: {events:?}",
            K::NAME
        );
        bed.run_for(30 * SECOND);
        bed.gesture(Gesture::Present(Code::qr("SHORT")));
        bed.run_for(12 * SECOND);
        assert_eq!(codes(&bed.take_events()), [b"SHORT"], "{}", K::NAME);
    }
    for_every_kind!(story);
}

#[test]
fn a_scanner_unplugged_while_it_is_waited_for_is_offline_and_still_waited_for() {
    fn story<K: Kind>() {
        let mut bed = ready::<K>(Wire::perfect());
        bed.order(Command::Enable);
        bed.gesture(Gesture::Unplug);
        bed.run_for(3 * SECOND);
        assert_eq!(last_status::<K>(&bed), Some(Status::offline()), "{}", K::NAME);
        bed.gesture(Gesture::Plug);
        bed.run_for(8 * SECOND);
        assert_eq!(last_status::<K>(&bed), Some(Status::ready()), "{}", K::NAME);
        bed.take_events();
        bed.gesture(Gesture::Present(Code::qr("BACK")));
        bed.run_for(3 * SECOND);
        assert_eq!(codes(&bed.take_events()), [b"BACK"], "{}", K::NAME);
    }
    for_every_kind!(story);
}

#[test]
fn a_packet_whose_acknowledgement_got_lost_is_one_code() {
    use super::bed::Ssi;
    let mut clean = ready::<Ssi>(Wire::perfect());
    clean.order(Command::Enable);
    clean.run_for(SECOND);
    let before = clean.sent(Direction::ToDevice).len();
    for lost in 0..6 {
        let mut bed: Bed<Ssi> = ready::<Ssi>(Wire::perfect().drop_byte(Direction::ToDevice, before + lost));
        bed.order(Command::Enable);
        bed.run_for(SECOND);
        bed.gesture(Gesture::Present(Code::qr("ONCE")));
        // The kiosk is quick: it waits again before the scanner says it again.
        assert!(bed.run_until(3 * SECOND, |bed| bed.events().any(|event| matches!(event, Event::Scanned(_)))));
        bed.order(Command::Enable);
        bed.run_for(12 * SECOND);
        assert_eq!(codes(&bed.take_events()), [b"ONCE"], "byte {lost} of the acknowledgement");
        let said = bed.sent(Direction::ToHost).windows(4).filter(|window| window == b"ONCE").count();
        assert_eq!(said, 2, "byte {lost}: it was said again");
    }
}

mod typed {
    use super::*;
    use peripherals::barcode::{
        line::{Framing, Identifier},
        wedge::{Settings, layout::Layout, strokes},
    };

    fn joined(scanner: Settings, host: Settings) -> Bed<super::super::bed::Wedge> {
        let mut bed = Bench::new(wedge::Driver::new(host), wedge::Simulator::new(scanner), Wire::perfect());
        bed.run_for(SECOND);
        bed.take_events();
        bed
    }

    #[test]
    fn a_wedge_types_on_every_keyboard_that_it_is_set_to() {
        for layout in Layout::EVERY {
            let settings = Settings { layout, ..Settings::default() };
            let mut bed = joined(settings.clone(), settings);
            let printed: String = (' '..='~').collect();
            let events = scan::<super::super::bed::Wedge>(&mut bed, &Code::qr(&printed));
            assert_eq!(codes(&events), [printed.as_bytes()], "{layout:?}");
        }
    }

    #[test]
    fn a_wedge_set_to_another_country_is_scrambled_and_its_identifier_shows_it() {
        let scanner = Settings { layout: Layout::German, ..Settings::default() };
        let mut bed = joined(scanner, Settings::default());
        let events = scan::<super::super::bed::Wedge>(&mut bed, &Code::qr("P<UTO"));
        // Its `]` is AltGr and 9, which types nothing on the US keyboard.
        assert_eq!(codes(&events), Vec::<Vec<u8>>::new());
        assert!(matches!(events.as_slice(), [Event::ReadFailed(_), ..]), "{events:?}");
    }

    #[test]
    fn a_person_typing_is_no_scan_however_long_they_type() {
        let framing = Framing { identifier: Identifier::Nothing, ..Settings::default().framing };
        let settings = Settings { framing, ..Settings::default() };
        let mut bed = joined(settings.clone(), settings);
        bed.order(Command::Enable);
        for character in "hello 12345\rworld\r".chars() {
            let bytes = strokes(Layout::Us, &character.to_string(), bed.now(), Duration::from_millis(30));
            bed.gesture(Gesture::Say { bytes });
            bed.run_for(Duration::from_millis(120));
        }
        bed.run_for(SECOND);
        assert_eq!(bed.take_events(), []);
        assert_eq!(codes(&scan::<super::super::bed::Wedge>(&mut bed, &Code::qr("4006381333931"))), [b"4006381333931"]);
    }

    #[test]
    fn keys_that_come_late_and_all_at_once_keep_their_own_times() {
        let framing = Framing { identifier: Identifier::Nothing, ..Settings::default().framing };
        let settings = Settings { framing, ..Settings::default() };
        let mut bed = joined(settings.clone(), settings);
        bed.order(Command::Enable);
        // A person, a key every 120 ms, while the terminal slept.
        let mut bytes = Vec::new();
        for (index, character) in (0..).zip("12345\r".chars()) {
            let at = bed.now() + index * Duration::from_millis(120);
            bytes.extend(strokes(Layout::Us, &character.to_string(), at, Duration::from_millis(5)));
        }
        bed.gesture(Gesture::Say { bytes });
        bed.run_for(SECOND);
        assert_eq!(bed.take_events(), []);
    }
}
