//! Custom's printers: what driver and printer do together.

#[path = "foreign/decoder.rs"]
mod decoder;
#[path = "presenter/every.rs"]
mod presenter;

use peripherals::{
    bench::Direction,
    printer::{
        custom::{Driver, Model, Settings, physics},
        escpos::Physics,
        presenter::Way,
    },
};
use presenter::{
    bed::{Kind, LEFT_S, NARROW},
    faults, stories,
};

/// An ejector under orders.
struct Vkp80;

/// A clock of its own.
struct Vkp80Three;

impl Kind for Vkp80 {
    type Driver = Driver;
    const MODEL: &'static str = "VKP80";
    const FORGETS: bool = true;

    fn driver(untaken: Way) -> Driver {
        Driver::new(Settings { width_dots: NARROW, untaken, patience_s: LEFT_S, ..Settings::default() })
    }

    fn physics() -> Physics {
        Physics { width_dots: NARROW, ..physics(Model::Vkp80) }
    }
}

impl Kind for Vkp80Three {
    type Driver = Driver;
    const MODEL: &'static str = "VKP80III";
    const FORGETS: bool = false;

    fn driver(untaken: Way) -> Driver {
        Vkp80::driver(untaken)
    }

    fn physics() -> Physics {
        Physics { width_dots: NARROW, ..physics(Model::Vkp80Three) }
    }
}

mod ejector {
    super::stories::every_story!(super::Vkp80);
}

mod timed {
    super::stories::every_story!(super::Vkp80Three);
}

#[test]
fn any_harmed_byte_to_a_printer_with_a_clock_leaves_what_is_believed_true_too() {
    faults::any_harmed_byte_leaves_what_is_believed_true_and_a_ready_printer::<Vkp80Three>(Direction::ToDevice);
}

#[test]
fn any_harmed_byte_from_a_printer_with_a_clock_leaves_what_is_believed_true_too() {
    faults::any_harmed_byte_leaves_what_is_believed_true_and_a_ready_printer::<Vkp80Three>(Direction::ToHost);
}

stories::every_law!(Vkp80);

/// What only these printers do.
mod own {
    use std::time::Duration;

    use domain::fact::PrintOutcome;
    use peripherals::{
        bench::{Direction, Wire},
        printer::{
            Command, Event, Fault, Paper,
            custom::{Driver, Settings, VirtualEnd},
            escpos::{Gesture, Physics, Simulator},
        },
        status::Readiness,
    };

    use super::{
        Vkp80, Vkp80Three,
        presenter::{
            bed::{self, Kind, is_ready, job, present, ready, status_of},
            strangers,
        },
    };

    fn job_bytes<K: Kind>() -> Vec<u8> {
        let mut bench = ready::<K>();
        let before = bench.sent(Direction::ToDevice).len();
        let mut image = domain::bitmap::Bitmap::white(bed::NARROW, 12);
        image.blacken(0, 10);
        image.blacken(15, 11);
        let image = std::sync::Arc::new(image);
        bench.order(Command::Print(peripherals::printer::Job { id: 20, image }));
        bench.run_for(Duration::from_millis(20));
        bench.sent(Direction::ToDevice)[before..].to_vec()
    }

    fn holds(sent: &[u8], golden: &[u8]) {
        assert!(sent.windows(golden.len()).any(|window| window == golden), "not in {sent:02x?}");
    }

    #[test]
    fn the_bytes_of_a_small_job_are_those_of_the_manuals() {
        // ESC @; GS P 203 203; ESC J 10; GS v 0, two bytes by two rows; ESC J 100 to the knife; ESC i; GS e 3, 12 steps; GS r 1
        // seven times.
        let picture = [0x1b, 0x4a, 10, 0x1d, 0x76, 0x30, 0, 2, 0, 2, 0, 0x80, 0x00, 0x00, 0x01, 0x1b, 0x4a, 100];
        let begin = [0x1b, 0x40, 0x1d, 0x50, 203, 203];
        let end = [0x1b, 0x69, 0x1d, 0x65, 0x03, 12];
        let answers = [0x1d, 0x72, 1].repeat(7);
        holds(&job_bytes::<Vkp80>(), &[&begin[..], &picture, &end, &answers].concat());
        // A VKP80III: FS P 12 steps, lamp, draw back, 8 s.
        let end = [0x1c, 0x50, 12, 1, 0x52, 8];
        holds(&job_bytes::<Vkp80Three>(), &[&begin[..], &picture, &end, &answers].concat());
    }

    #[test]
    fn a_printer_that_says_wait_is_asked_nothing_until_it_goes_on() {
        let physics = Physics { buffer: 100, rows_per_second: 60, ..Vkp80::physics() };
        let mut bench = bed::started::<Vkp80>(peripherals::printer::presenter::Way::Retract, physics, Wire::perfect());
        assert!(bench.run_until(bed::PATIENCE, is_ready::<Vkp80>));
        bench.order(Command::Print(job(1)));
        assert!(bench.run_until(Duration::from_secs(9), |bench| bench.sent(Direction::ToHost).last() == Some(&0x13)));
        bench.run_for(Duration::from_millis(5));
        let asked = bench.sent(Direction::ToDevice).len();
        assert!(bench.run_until(Duration::from_secs(30), |bench| bench.sent(Direction::ToHost).last() == Some(&0x11)));
        assert!(bench.sent(Direction::ToDevice).len() <= asked + 3, "it was asked while it said wait");
    }

    #[test]
    fn a_printer_that_says_wait_for_ever_is_asked_again_after_a_minute() {
        fn says_wait(heard: &[u8], _turn: u64) -> Vec<u8> {
            if heard.ends_with(&[0x10, 0x04, 0x14]) { vec![0x10, 0x0f, 0x04, 0, 0, 0, 0x13] } else { Vec::new() }
        }
        let host = Vkp80::driver(peripherals::printer::presenter::Way::Retract);
        let mut bench = peripherals::bench::Bench::new(host, strangers::Stranger::new(says_wait), Wire::perfect());
        let asked = |bench: &peripherals::bench::Bench<Driver, strangers::Stranger>| {
            bench.sent(Direction::ToDevice).windows(3).filter(|bytes| *bytes == [0x10, 0x04, 0x14]).count()
        };
        bench.run_for(Duration::from_secs(59));
        assert_eq!(asked(&bench), 1);
        bench.run_for(Duration::from_secs(3));
        assert!(asked(&bench) > 1);
        // What it said is still what is known.
        let told = |event: &Event| matches!(event, Event::StatusChanged(_, Paper::Low));
        assert!(bench.events().any(told));
    }

    #[test]
    fn a_code_without_a_word_is_kept() {
        fn reserved_bit(heard: &[u8], _turn: u64) -> Vec<u8> {
            if heard == [0x10, 0x04, 0x14] { vec![0x10, 0x0f, 0, 0, 0x04, 0] } else { Vec::new() }
        }
        let (faults, ends) = strangers::faults_of::<Vkp80>(reserved_bit, Duration::from_secs(5));
        assert_eq!(faults, [Fault::Other(18)]);
        assert_eq!(ends, [(PrintOutcome::NotPrinted, Some(Fault::Other(18)))]);
    }

    #[test]
    fn the_counted_end_of_the_roll_is_what_it_is_set_to() {
        for (virtual_end, readiness, paper) in
            [(VirtualEnd::Low, Readiness::Ready, Paper::Low), (VirtualEnd::Out, Readiness::Unavailable, Paper::Out)]
        {
            let settings = Settings { width_dots: bed::NARROW, virtual_end, ..Settings::default() };
            let simulator = Simulator::new(Vkp80::physics());
            let mut bench = peripherals::bench::Bench::new(Driver::new(settings), simulator, Wire::perfect())
                .acknowledging(Command::Acknowledge);
            assert!(bench.run_until(bed::PATIENCE, is_ready::<Vkp80>));
            bench.gesture(Gesture::PaperVirtualEnd);
            bench.run_for(Duration::from_secs(6));
            let (now, _, roll) = status_of::<Vkp80>(&bench);
            assert_eq!((now, roll), (readiness, paper));
        }
    }

    #[test]
    fn two_printers_that_do_not_say_who_they_are_can_be_told_apart_by_setting() {
        let settings: Settings =
            serde_json::from_str(r#"{"presentation":"timed","untaken":"eject","while_printing":"inside"}"#)
                .expect("settings");
        assert_eq!(settings.presentation, peripherals::printer::custom::Presentation::Timed);
        assert!(serde_json::from_str::<Settings>(r#"{"presenter":"timed"}"#).is_err(), "an unknown word is refused");
    }

    #[test]
    fn a_paper_of_a_printer_with_a_clock_is_called_taken_only_before_its_clock_may_have_run() {
        let mut bench = ready::<Vkp80Three>();
        present::<Vkp80Three>(&mut bench, 5);
        bench.run_for(Duration::from_millis(7_300));
        bench.gesture(Gesture::TakePaper);
        bench.run_for(Duration::from_secs(1));
        // A hand had it, but so late that the clock may have been it.
        assert_eq!(bed::told::<Vkp80Three>(&mut bench).last(), Some(&Event::PaperRetracted { job: Some(5) }));
    }
}

/// What programs that are not ours make of it.
mod foreign {
    use super::{Vkp80, presenter::foreign};

    #[test]
    fn a_foreign_decoder_draws_our_picture_dot_by_dot() {
        foreign::a_foreign_decoder_draws_our_picture_dot_by_dot::<Vkp80>();
    }
}
