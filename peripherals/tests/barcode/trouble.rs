//! Scanners that are set up otherwise, are somebody else's, never stop, say nothing, or refuse.

use std::time::Duration;

use domain::Moment;
use peripherals::{
    barcode::{
        Command, Event, Fault, ReadFault,
        device::{Act, Code, Device, Eye, Gesture, Manner, Speed, Voice},
        honeywell,
        host::{Dialect, Host},
        line::{Framing, SetUp, Terminator},
    },
    bench::{Bench, Wire},
    status::{Action, Condition, Readiness, Status},
};
use rand::{RngExt, SeedableRng, rngs::StdRng};

use super::bed::{
    Bed, Datalogic, HidPos, Honeywell, Kind, Newland, Ssi, Talk, Wedge, codes, for_every_kind, join, last_status,
    ready, scan,
};

const SECOND: Duration = Duration::from_secs(1);

fn noise(seed: u64, length: usize) -> Vec<u8> {
    let mut chance = StdRng::seed_from_u64(seed);
    (0..length).map(|_| chance.random()).collect()
}

#[test]
fn a_scanner_set_to_another_terminator_is_framed_otherwise_until_it_is_set_right() {
    fn story<K: Kind>() {
        let mut bed = ready::<K>(Wire::perfect());
        bed.gesture(Gesture::SetUp(Framing { terminator: Terminator::Tab, ..Framing::default() }));
        for _ in 0..3 {
            let events = scan::<K>(&mut bed, &Code::qr("HTTPS"));
            assert!(events.contains(&Event::ReadFailed(ReadFault::CutOff)), "{}: {events:?}", K::NAME);
            assert_eq!(codes(&events), Vec::<Vec<u8>>::new(), "{}", K::NAME);
        }
        assert_eq!(last_status::<K>(&bed), Some(Fault::FramedOtherwise.status()), "{}", K::NAME);
        assert_eq!(Fault::FramedOtherwise.remedy().action, Action::Configuration);
        bed.gesture(Gesture::SetUp(Framing::default()));
        assert_eq!(codes(&scan::<K>(&mut bed, &Code::qr("HTTPS"))), [b"HTTPS"], "{}", K::NAME);
        assert_eq!(last_status::<K>(&bed), Some(Status::ready()), "{}", K::NAME);
    }
    story::<Datalogic>();
    story::<Wedge>();
}

#[test]
fn a_scanner_that_restarted_and_forgot_is_set_up_again_by_the_first_code_that_shows_it() {
    fn story<K: Kind>() {
        let mut bed = ready::<K>(Wire::perfect());
        bed.order(Command::Enable);
        bed.run_for(SECOND);
        bed.gesture(Gesture::Restart);
        bed.gesture(Gesture::PullTrigger);
        bed.gesture(Gesture::Present(Code::qr("FORGOTTEN")));
        bed.run_for(12 * SECOND);
        let events = bed.take_events();
        assert!(matches!(events.as_slice(), [Event::ReadFailed(_)]), "{}: {events:?}", K::NAME);
        bed.gesture(Gesture::Present(Code::qr("AGAIN")));
        bed.run_for(12 * SECOND);
        assert_eq!(codes(&bed.take_events()), [b"AGAIN"], "{}", K::NAME);
        assert_eq!(last_status::<K>(&bed), Some(Status::ready()), "{}", K::NAME);
    }
    story::<Honeywell>();
    story::<Newland>();
    story::<Ssi>();
}

#[test]
fn a_scanner_that_restarted_while_it_rested_is_set_up_again_before_anybody_needs_it() {
    fn story<K: Kind>() {
        let mut bed = ready::<K>(Wire::perfect());
        bed.gesture(Gesture::Restart);
        bed.run_for(35 * SECOND);
        assert_eq!(bed.take_events(), [], "{}", K::NAME);
        assert_eq!(codes(&scan::<K>(&mut bed, &Code::qr("HTTPS"))), [b"HTTPS"], "{}", K::NAME);
    }
    for_every_kind!(story);
}

#[test]
fn two_codes_in_one_go_are_neither_and_the_scanner_stays_on() {
    fn story<K: Kind>(expected: &[Event]) {
        let mut bed = ready::<K>(Wire::perfect());
        bed.order(Command::Enable);
        bed.run_for(SECOND);
        bed.gesture(Gesture::PresentTwo { first: Code::qr("ONE"), second: Code::qr("TWO") });
        bed.run_for(6 * SECOND);
        assert_eq!(bed.take_events(), expected, "{}", K::NAME);
        bed.gesture(Gesture::Present(Code::qr("THREE")));
        bed.run_for(12 * SECOND);
        assert_eq!(codes(&bed.take_events()), [b"THREE"], "{}", K::NAME);
    }
    let together = [Event::ReadFailed(ReadFault::RunTogether)];
    story::<Honeywell>(&together);
    story::<Newland>(&together);
    story::<Datalogic>(&together);
    story::<HidPos>(&together);
    story::<Wedge>(&together);
    // Packets have ends: the first is the code, the second is nobody's.
    let mut bed = ready::<Ssi>(Wire::perfect());
    bed.order(Command::Enable);
    bed.run_for(SECOND);
    bed.gesture(Gesture::PresentTwo { first: Code::qr("ONE"), second: Code::qr("TWO") });
    bed.run_for(12 * SECOND);
    assert_eq!(codes(&bed.take_events()), [b"ONE"]);
}

#[test]
fn a_code_cut_short_anywhere_is_never_half_read() {
    fn story<K: Kind>(step: usize) {
        let mut whole = ready::<K>(Wire::perfect());
        let before = whole.sent(peripherals::bench::Direction::ToHost).len();
        whole.order(Command::Enable);
        whole.run_for(SECOND);
        let start = whole.sent(peripherals::bench::Direction::ToHost).len();
        whole.gesture(Gesture::CutShort { code: Code::qr("HTTPS://X"), after: usize::MAX });
        assert!(whole.run_until(8 * SECOND, |bed| !codes(&bed.events().cloned().collect::<Vec<_>>()).is_empty()));
        let length = whole.sent(peripherals::bench::Direction::ToHost).len() - start;
        assert!(start >= before);
        for after in (1..length).step_by(step) {
            let mut bed = ready::<K>(Wire::perfect());
            bed.order(Command::Enable);
            bed.run_for(SECOND);
            bed.gesture(Gesture::CutShort { code: Code::qr("HTTPS://X"), after });
            // A packet that was cut is asked for again, and comes whole.
            bed.run_for(12 * SECOND);
            let events = bed.take_events();
            let believed = codes(&events);
            assert!(believed.is_empty() || believed == [b"HTTPS://X"], "{} {after}: {believed:?}", K::NAME);
            if K::NAME != Ssi::NAME {
                assert_eq!(believed.len(), 0, "{} {after}", K::NAME);
            }
            bed.run_for(12 * SECOND);
            assert_eq!(codes(&scan::<K>(&mut bed, &Code::qr("NEXT"))).len(), 1, "{} after {after}", K::NAME);
        }
    }
    story::<Honeywell>(1);
    story::<Newland>(1);
    story::<Datalogic>(1);
    story::<Ssi>(1);
    story::<HidPos>(1);
    story::<Wedge>(5);
}

#[test]
fn a_scanner_that_never_stops_is_told_once_and_works_when_it_has_stopped() {
    fn story<K: Kind>() {
        let mut bed = ready::<K>(Wire::perfect());
        bed.order(Command::Enable);
        bed.run_for(SECOND);
        bed.gesture(Gesture::Flood { bytes: 40_000 });
        bed.run_for(60 * SECOND);
        let events = bed.take_events();
        assert_eq!(codes(&events), Vec::<Vec<u8>>::new(), "{}", K::NAME);
        assert!((1..=8).contains(&events.len()), "{}: {events:?}", K::NAME);
        bed.run_for(30 * SECOND);
        bed.gesture(Gesture::Present(Code::qr("CALM")));
        bed.run_for(12 * SECOND);
        assert_eq!(codes(&bed.take_events()), [b"CALM"], "{}", K::NAME);
        assert_eq!(last_status::<K>(&bed), Some(Status::ready()), "{}", K::NAME);
    }
    for_every_kind!(story);
}

/// A device that answers whatever it hears with noise: the right one at a wrong speed, or nothing we know.
struct Static(u64);

impl Voice for Static {
    fn speed(&self) -> Speed {
        Speed::serial(9_600)
    }

    fn eye_alone(&self) -> Eye {
        Eye::Off
    }

    fn restart(&mut self) {}

    fn set_up(&mut self, _framing: Framing) {}

    fn hear(&mut self, _now: Moment, _bytes: &[u8], _manner: Manner) -> Vec<Act> {
        self.0 += 1;
        vec![Act::Say(noise(self.0, 40))]
    }

    fn read(&mut self, _now: Moment, _code: &Code) -> Vec<Act> {
        Vec::new()
    }
}

#[test]
fn a_line_at_the_wrong_speed_is_unintelligible_and_not_offline() {
    fn story<K: Kind>() {
        for seed in 0..20 {
            let scanner = Device::with_voice(Static(seed * 1_000));
            let mut bench = Bench::new(K::driver(), scanner, Wire::perfect());
            bench.order(Command::Enable);
            bench.run_for(120 * SECOND);
            let starting = Event::StatusChanged(Status::starting());
            let noise = Event::StatusChanged(Fault::Unintelligible.status());
            assert_eq!(bench.take_events(), [starting, noise], "{}: seed {seed}", K::NAME);
            let asked = bench.sent(peripherals::bench::Direction::ToDevice).len();
            assert!(asked < 10_000, "{}: {asked} bytes in two minutes", K::NAME);
        }
    }
    story::<Honeywell>();
    story::<Newland>();
    story::<Datalogic>();
    story::<Ssi>();
}

#[test]
fn records_that_are_none_are_unintelligible_when_somebody_waits() {
    fn story<K: Kind>() {
        let mut bed = ready::<K>(Wire::perfect());
        bed.order(Command::Enable);
        for seed in 0..3 {
            bed.gesture(Gesture::Say { bytes: noise(seed, 200) });
            bed.run_for(2 * SECOND);
        }
        assert_eq!(codes(&bed.take_events()), Vec::<Vec<u8>>::new(), "{}", K::NAME);
        assert_eq!(last_status::<K>(&bed), Some(Fault::Unintelligible.status()), "{}", K::NAME);
        bed.run_for(12 * SECOND);
        assert_eq!(codes(&scan::<K>(&mut bed, &Code::qr("HTTPS"))), [b"HTTPS"], "{}", K::NAME);
        assert_eq!(last_status::<K>(&bed), Some(Status::ready()), "{}", K::NAME);
    }
    story::<HidPos>();
    story::<Wedge>();
}

#[test]
fn another_makers_scanner_is_never_ready() {
    fn meet<D: Dialect, V: Voice>(host: Host<D>, scanner: Device<V>, context: &str) {
        let mut bench = Bench::new(host, scanner, Wire::perfect()).acknowledging(Command::Acknowledge);
        bench.order(Command::Enable);
        bench.gesture(Gesture::PullTrigger);
        bench.gesture(Gesture::Present(Code::qr("HTTPS")));
        bench.run_for(60 * SECOND);
        for event in bench.events() {
            match event {
                Event::StatusChanged(status) => assert_eq!(status.readiness, Readiness::Unavailable, "{context}"),
                Event::Scanned(_) | Event::Identified(_) | Event::ReadFailed(_) => panic!("{context}: {event:?}"),
            }
        }
        let last = bench.events().last().cloned();
        let Some(Event::StatusChanged(status)) = last else { panic!("{context}: {last:?}") };
        let starting = Condition::Starting;
        assert!(
            matches!(status.condition, Condition::Offline | Condition::HardwareError) || status.condition == starting
        );
    }
    fn hosts<K: Kind>() {
        if K::NAME != Honeywell::NAME {
            meet(K::driver(), Honeywell::scanner(), &format!("{} asks honeywell", K::NAME));
        }
        if K::NAME != Newland::NAME {
            meet(K::driver(), Newland::scanner(), &format!("{} asks newland", K::NAME));
        }
        if K::NAME != Datalogic::NAME {
            meet(K::driver(), Datalogic::scanner(), &format!("{} asks datalogic", K::NAME));
        }
        if K::NAME != Ssi::NAME {
            meet(K::driver(), Ssi::scanner(), &format!("{} asks ssi", K::NAME));
        }
    }
    hosts::<Honeywell>();
    hosts::<Newland>();
    hosts::<Datalogic>();
    hosts::<Ssi>();
}

#[test]
fn a_scanner_that_refuses_for_ever_says_so_and_is_asked_now_and_then_until_it_obeys() {
    fn story<K: Kind>() {
        let mut bed = join::<K>(Wire::perfect());
        bed.gesture(Gesture::Refuse);
        bed.run_for(60 * SECOND);
        assert_eq!(last_status::<K>(&bed), Some(Fault::Refused.status()), "{}", K::NAME);
        let refused = bed.events().filter(|event| matches!(event, Event::StatusChanged(_))).count();
        assert_eq!(refused, 2, "{}: starting, refused, and no more than that", K::NAME);
        let asked = bed.sent(peripherals::bench::Direction::ToDevice).len();
        assert!(asked < 6_000, "{}: {asked} bytes in a minute", K::NAME);
        bed.gesture(Gesture::Obey);
        bed.run_for(12 * SECOND);
        assert_eq!(last_status::<K>(&bed), Some(Status::ready()), "{}", K::NAME);
        bed.take_events();
        assert_eq!(codes(&scan::<K>(&mut bed, &Code::qr("HTTPS"))), [b"HTTPS"], "{}", K::NAME);
    }
    story::<Honeywell>();
    story::<Newland>();
    story::<Ssi>();
}

#[test]
fn a_scanner_that_says_no_more_is_offline_whether_it_is_waited_for_or_not() {
    fn story<K: Kind>(wait: &[Command]) {
        let mut bed = ready::<K>(Wire::perfect());
        for command in wait {
            bed.order(*command);
        }
        bed.gesture(Gesture::Mute);
        bed.run_for(50 * SECOND);
        let events = bed.take_events();
        assert!(events.contains(&Event::StatusChanged(Status::offline())), "{}: {events:?}", K::NAME);
        bed.gesture(Gesture::Unmute);
        bed.run_for(20 * SECOND);
        assert_eq!(last_status::<K>(&bed), Some(Status::ready()), "{}", K::NAME);
        bed.take_events();
        assert_eq!(codes(&scan::<K>(&mut bed, &Code::qr("HTTPS"))), [b"HTTPS"], "{}", K::NAME);
    }
    for wait in [&[][..], &[Command::Enable]] {
        story::<Honeywell>(wait);
        story::<Newland>(wait);
        story::<Datalogic>(wait);
        story::<Ssi>(wait);
    }
}

#[test]
fn a_scanner_whose_power_comes_and_goes_every_five_seconds_is_told_as_often_and_no_more() {
    fn story<K: Kind>() {
        let mut bed = join::<K>(Wire::perfect());
        bed.order(Command::Enable);
        for _ in 0..20 {
            bed.run_for(3 * SECOND);
            bed.gesture(Gesture::Unplug);
            bed.run_for(2 * SECOND);
            bed.gesture(Gesture::Plug);
        }
        let events = bed.take_events();
        assert!(events.len() <= 20 * 5, "{}: {} events", K::NAME, events.len());
        bed.run_for(5 * SECOND);
        assert_eq!(last_status::<K>(&bed), Some(Status::ready()), "{}", K::NAME);
        bed.gesture(Gesture::Present(Code::qr("STEADY")));
        bed.run_for(5 * SECOND);
        assert_eq!(codes(&bed.take_events()), [b"STEADY"], "{}", K::NAME);
    }
    for_every_kind!(story);
}

#[test]
fn control_and_direction_characters_reach_the_data_and_no_screen() {
    fn story<K: Kind>() {
        let evil = "A\u{202e}B\u{1b}[2J\u{7}C\u{2066}D";
        let mut bed = ready::<K>(Wire::perfect());
        let events = scan::<K>(&mut bed, &Code::qr(evil));
        let [Event::Scanned(scan)] = events.as_slice() else { panic!("{}: {events:?}", K::NAME) };
        assert_eq!(scan.data.reveal().as_bytes(), evil.as_bytes(), "{}", K::NAME);
        assert_eq!(scan.displayed(100).reveal(), "AB\u{241b}[2J\u{2407}CD");
        assert!(!format!("{events:?}").contains("[2J"), "{}", K::NAME);
    }
    story::<Honeywell>();
    story::<Newland>();
    story::<Datalogic>();
    story::<Ssi>();
    story::<HidPos>();
}

#[test]
fn a_code_that_looks_like_an_answer_is_a_code() {
    for printed in ["REVINF\u{6}.", "\u{2}\u{1}0000#SCNTRG1\u{6};\u{3}", "\u{1}\u{2}MX\u{3}\u{4}", "]Q1A"] {
        fn story<K: Kind>(printed: &str) {
            let mut bed = ready::<K>(Wire::perfect());
            let events = scan::<K>(&mut bed, &Code::qr(printed));
            assert_eq!(codes(&events), [printed.as_bytes()], "{}", K::NAME);
            bed.run_for(60 * SECOND);
            assert_eq!(bed.take_events(), [], "{}", K::NAME);
        }
        story::<Honeywell>(printed);
        story::<Newland>(printed);
        story::<Datalogic>(printed);
        story::<Ssi>(printed);
        story::<HidPos>(printed);
    }
}

#[test]
fn a_scanner_that_the_installer_set_up_is_not_set_up_by_us() {
    let framing = Framing { terminator: Terminator::CrLf, ..Framing::default() };
    let settings =
        honeywell::Settings { set_up: SetUp::AsInstalled(framing.clone()), ..honeywell::Settings::default() };
    let driver = honeywell::Driver::new(settings);
    let mut bed: Bed<Honeywell> = Bench::new(driver, Honeywell::scanner(), Wire::perfect());
    bed.gesture(Gesture::SetUp(framing));
    bed.run_for(3 * SECOND);
    assert_eq!(last_status::<Honeywell>(&bed), Some(Status::ready()));
    bed.take_events();
    assert_eq!(codes(&scan::<Honeywell>(&mut bed, &Code::qr("HTTPS"))), [b"HTTPS"]);
    let sent = bed.sent(peripherals::bench::Direction::ToDevice);
    assert!(!sent.windows(3).any(|window| window == b"PRE" || window == b"SUF"));
}

#[test]
fn set_up_never_reaches_a_scanners_flash() {
    let mut bed = ready::<Honeywell>(Wire::perfect());
    bed.run_for(120 * SECOND);
    let sent = bed.sent(peripherals::bench::Direction::ToDevice);
    assert!(sent.windows(11).any(|window| window == b"SUFBK2990D!"));
    assert!(!sent.windows(11).any(|window| window == b"SUFBK2990D."));
    let mut bed = ready::<Newland>(Wire::perfect());
    bed.run_for(120 * SECOND);
    let sent = bed.sent(peripherals::bench::Direction::ToDevice);
    assert!(sent.windows(8).any(|window| window == b"#AIDENA1"));
    assert!(!sent.windows(4).any(|window| window == b"@AID"));
}

#[test]
fn no_scanner_that_only_talks_is_ever_spoken_to() {
    fn story<K: Kind>() {
        let mut bed = ready::<K>(Wire::perfect());
        scan::<K>(&mut bed, &Code::qr("HTTPS"));
        bed.run_for(300 * SECOND);
        if K::TALK == Talk::Listens {
            assert_eq!(bed.sent(peripherals::bench::Direction::ToDevice), b"", "{}", K::NAME);
        }
    }
    for_every_kind!(story);
}
