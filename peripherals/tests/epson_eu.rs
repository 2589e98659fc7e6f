//! Epson's EU-T: what driver and printer do together.

#[path = "foreign/decoder.rs"]
mod decoder;
#[path = "foreign/host.rs"]
mod host;
#[path = "presenter/every.rs"]
mod presenter;

use peripherals::printer::{
    epson_eu::{Driver, Settings, physics},
    escpos::Physics,
    presenter::Way,
};
use presenter::{
    bed::{Kind, LEFT_S, NARROW},
    stories,
};

struct Eu;

impl Kind for Eu {
    type Driver = Driver;
    const MODEL: &'static str = "EU-T400";
    const FORGETS: bool = true;

    fn driver(untaken: Way) -> Driver {
        Driver::new(Settings { width_dots: NARROW, untaken, patience_s: LEFT_S, ..Settings::default() })
    }

    fn physics() -> Physics {
        Physics { width_dots: NARROW, ..physics() }
    }
}

mod eu {
    super::stories::every_story!(super::Eu);
}

stories::every_law!(Eu);

/// What only these printers do.
mod own {
    use std::time::Duration;

    use domain::fact::PrintOutcome;
    use peripherals::{
        bench::{Bench, Direction, Wire},
        printer::{
            Command, Event, Fault,
            epson_eu::{Driver, Mouth, Settings},
            escpos::{Dialect, Physics, Simulator},
        },
    };

    use super::{
        Eu,
        presenter::{
            bed::{self, Kind, ended, is_ready, job, ready},
            strangers,
        },
    };

    #[test]
    fn a_paper_that_no_order_moves_is_told_and_nothing_is_printed_behind_it() {
        // Everything is well, but bit 5 of n = 4 stays: the orders to the mouth are not known to it.
        fn paper_for_ever(heard: &[u8], _turn: u64) -> Vec<u8> {
            match heard {
                [0x10, 0x04, 4] => vec![0x32],
                [0x10, 0x04, _] => vec![0x12],
                _marks => vec![0; heard.windows(2).filter(|pair| *pair == b"\x1dr").count()],
            }
        }
        let (faults, ends) = strangers::faults_of::<Eu>(paper_for_ever, Duration::from_mins(1));
        assert_eq!(faults, [Fault::PaperNotTaken, Fault::PresenterJam]);
        assert_eq!(ends, [(PrintOutcome::NotPrinted, Some(Fault::PresenterJam))]);
    }

    #[test]
    fn a_fault_that_it_does_not_explain_is_told_as_one() {
        fn off_line(heard: &[u8], _turn: u64) -> Vec<u8> {
            if heard[..2] == [0x10, 0x04] { vec![if heard[2] == 1 { 0x1a } else { 0x12 }] } else { Vec::new() }
        }
        let (faults, _) = strangers::faults_of::<Eu>(off_line, Duration::from_secs(5));
        assert_eq!(faults, [Fault::OfflineForUnknownCause]);
    }

    #[test]
    fn the_bytes_of_a_small_job_are_those_of_the_command_reference() {
        let mut bench = ready::<Eu>();
        let before = bench.sent(Direction::ToDevice).len();
        let mut image = domain::bitmap::Bitmap::white(bed::NARROW, 12);
        image.blacken(0, 10);
        image.blacken(15, 11);
        let image = std::sync::Arc::new(image);
        bench.order(Command::Print(peripherals::printer::Job { id: 20, image }));
        bench.run_for(Duration::from_millis(200));
        let sent = bench.sent(Direction::ToDevice)[before..].to_vec();
        // ESC @; GS a 0; GS P 203 203; ESC J 10; GS v 0, two bytes by two rows; GS V 66 1; GS ( H fn 48, "1133" is 19.
        let golden = [
            &[0x1b, 0x40, 0x1d, 0x61, 0x00, 0x1d, 0x50, 203, 203, 0x1b, 0x4a, 10][..],
            &[0x1d, 0x76, 0x30, 0, 2, 0, 2, 0, 0x80, 0x00, 0x00, 0x01],
            &[0x1d, 0x56, 0x42, 1, 0x1d, 0x28, 0x48, 6, 0, 48, 48, b'1', b'1', b'3', b'9'],
        ]
        .concat();
        assert!(sent.windows(golden.len()).any(|window| window == golden), "not in {sent:02x?}");
    }

    #[test]
    fn one_that_does_not_see_its_mouth_prints_and_tells_nothing_of_it() {
        let settings = Settings { width_dots: bed::NARROW, mouth: Mouth::Blind, ..Settings::default() };
        let mut bench = Bench::new(
            Driver::new(settings),
            Simulator::new(Physics { dialect: Dialect::Whole, ..Eu::physics() }),
            Wire::perfect(),
        )
        .acknowledging(Command::Acknowledge);
        assert!(bench.run_until(bed::PATIENCE, is_ready::<Eu>));
        bench.order(Command::Print(job(3)));
        bench.run_for(Duration::from_secs(5));
        let mouth = |event: &Event| matches!(event, Event::PaperPresented { .. } | Event::PaperTaken { .. });
        assert!(!bench.events().any(mouth));
        assert!(matches!(ended::<Eu>(&bench, 3)[..], [(PrintOutcome::Printed, None)]));
    }
}

/// What programs that are not ours make of it.
mod foreign {
    use peripherals::printer::{
        epson_eu::physics,
        escpos::{Fate, Gesture},
    };

    use super::{Eu, host::receiptio_on, presenter::foreign};

    #[test]
    fn a_foreign_decoder_draws_our_picture_dot_by_dot() {
        foreign::a_foreign_decoder_draws_our_picture_dot_by_dot::<Eu>();
    }

    #[test]
    fn a_foreign_host_prints_and_its_paper_is_at_the_mouth() {
        let (said, papers) = receiptio_on(31, physics(), &[]);
        assert_eq!(said, "success");
        // It does not wait for the paper to be shown.
        assert!(matches!(papers[..], [(_, Fate::Inside | Fate::Mouth)]));
    }

    #[test]
    fn a_foreign_host_understands_its_troubles() {
        for (number, gesture, expected) in [
            (32, Gesture::OpenCover, "coveropen"),
            (33, Gesture::PaperOut, "paperempty"),
            (34, Gesture::JamCutter, "error"),
            (35, Gesture::PaperNearEnd, "success"),
        ] {
            assert_eq!(
                receiptio_on(number, physics(), std::slice::from_ref(&gesture)).0,
                expected,
                "after {gesture:?}"
            );
        }
    }
}
