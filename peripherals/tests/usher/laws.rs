//! A cut, lost, doubled, corrupted, late byte at every position of every exchange, and silence from there on; hundreds of bad
//! wires. After each: an end was told once, what was believed agrees with paper and hands, and the printer is ready again.

use std::time::Duration;

use domain::fact::PrintOutcome;
use peripherals::{
    bench::{Direction, Fault, Wire},
    printer::{
        Command, Event,
        mechanism::{Fate, Gesture},
    },
};

use super::bed::*;

/// What may be asked of a printer whose wire does this.
#[derive(Clone, Copy, PartialEq)]
pub enum Harm {
    /// The link breaks, waits, or spoils what the printer says: every outcome is exact.
    Honest,
    /// Bytes are changed on their way to the printer: what is on paper may differ from what was meant.
    Spoils,
}

pub const NARROW: Tuning =
    Tuning { width_dots: 64, untaken: peripherals::printer::usher::Untaken::Retract, patience_s: 6 };

/// Two jobs, one after the other, each ordered once and as soon as the driver is ready. The first paper is taken by a hand as
/// soon as one can, the second by nobody.
pub fn two_jobs<K: Kind>(wire: Wire) -> UsherBench<K> {
    let mut bench = started::<K>(&NARROW, wire);
    for id in [1, 2] {
        assert!(bench.run_until(PATIENCE, is_ready::<K>), "never ready for job {id}: {:?}", bench.view());
        print::<K>(&mut bench, id, &small(id));
        assert!(bench.run_until(PATIENCE, |bench| !ends::<K>(bench, id).is_empty()), "job {id} never ends");
        if id == 1 && bench.run_until(Duration::from_secs(4), at_mouth::<K>) {
            bench.run_for(Duration::from_millis(900));
            bench.gesture(Gesture::TakePaper);
        }
    }
    assert!(bench.run_until(PATIENCE, is_ready::<K>), "never ready again: {:?}", bench.view());
    bench
}

pub fn holds<K: Kind>(bench: &UsherBench<K>, harm: Harm) {
    let view = bench.view();
    mouth_by_rule::<K>(bench);
    for id in [1, 2] {
        let image = small(id);
        let ends = ends::<K>(bench, id);
        let [(outcome, _)] = ends[..] else { panic!("job {id} ended {ends:?}") };
        let papers = papers_with::<K>(bench, &image);
        assert!(papers.len() <= 1, "job {id} was printed twice");
        let began = told::<K>(bench, |event| *event == Event::PrintBegan(id));
        assert_eq!(began, usize::from(outcome != PrintOutcome::NotPrinted), "job {id} began {began} times");
        match outcome {
            PrintOutcome::Printed if harm == Harm::Honest => {
                assert_eq!(papers.len(), 1, "job {id} was called printed and is on no paper");
            }
            PrintOutcome::NotPrinted => assert!(papers.is_empty(), "job {id} was called not printed and is on paper"),
            PrintOutcome::Printed | PrintOutcome::Unknown => {}
        }
        let taken = told::<K>(bench, |event| *event == Event::PaperTaken { job: Some(id) });
        assert!(taken <= 1, "the paper of job {id} was taken {taken} times");
        if harm == Harm::Honest && taken == 1 && outcome == PrintOutcome::Printed {
            assert_eq!(papers, [Fate::Taken], "the paper of job {id} was called taken");
        }
    }
    let hands = view.papers.iter().filter(|paper| paper.fate == Fate::Taken).count();
    let taken = told::<K>(bench, |event| matches!(event, Event::PaperTaken { .. }));
    // A white slip of a preparation is nobody's, and may be pushed out by that of the next.
    let fell = view.papers.iter().filter(|paper| paper.fate == Fate::Ejected && paper.black_dots > 0).count();
    if harm == Harm::Honest {
        assert!(taken <= hands, "{taken} papers were called taken and {hands} were");
        assert_eq!(fell, 0, "a paper was pushed out by another");
    }
}

/// What changes bytes.
pub const CHANGED: [Fault; 3] = [Fault::Lost, Fault::Doubled, Fault::Corrupted(0x01)];
/// What does not, and makes one late or the last.
pub const HELD_UP: [Fault; 3] = [Fault::Delayed(Duration::from_secs(7)), Fault::Cut, Fault::Silenced];

#[test]
fn both_together_are_every_fault() {
    assert_eq!([CHANGED, HELD_UP].concat(), Fault::EVERY);
}

/// Each of these faults at every single byte that goes this way.
pub fn at_every_byte<K: Kind>(direction: Direction, faults: [Fault; 3]) {
    let clean = two_jobs::<K>(Wire::perfect());
    holds::<K>(&clean, Harm::Honest);
    for id in [1, 2] {
        assert_eq!(ends::<K>(&clean, id), [(PrintOutcome::Printed, None)]);
    }
    let sent = clean.sent(direction).len();
    let mut printed = 0;
    for (position, fault) in (0..sent).flat_map(|position| faults.map(|fault| (position, fault))) {
        let harm = match (direction, fault) {
            (Direction::ToHost, _) | (_, Fault::Delayed(_) | Fault::Cut | Fault::Silenced) => Harm::Honest,
            (Direction::ToDevice, Fault::Lost | Fault::Doubled | Fault::Corrupted(_)) => Harm::Spoils,
        };
        let run = std::panic::catch_unwind(|| {
            let bench = two_jobs::<K>(Wire::perfect().with(direction, position, fault));
            holds::<K>(&bench, harm);
            ends::<K>(&bench, 2)[0].0 == PrintOutcome::Printed
        });
        printed += usize::from(run.unwrap_or_else(|_| panic!("with {fault:?} at byte {position} {direction:?}")));
    }
    let runs = sent * faults.len();
    assert!(runs > 250, "only {runs} runs");
    assert!(printed * 3 > runs * 2, "the second job was printed in {printed} of {runs} runs only");
}

pub fn bad_wires<K: Kind>(seeds: std::ops::Range<u64>) {
    let within = two_jobs::<K>(Wire::perfect()).sent(Direction::ToDevice).len();
    for seed in seeds {
        let run = std::panic::catch_unwind(|| {
            let bench = two_jobs::<K>(Wire::from_seed(seed, within));
            holds::<K>(&bench, Harm::Spoils);
        });
        assert!(run.is_ok(), "with seed {seed}");
    }
}

/// Something else is on the port: whatever comes, the driver stays small, waits, and never says that anything was printed.
pub fn noise_is_not_believed<K: Kind>(noises: &[&[u8]]) {
    use domain::Moment;
    use peripherals::driver::{Driver as _, Input, Output};
    for noise in noises {
        let mut driver = K::driver(&Tuning::default());
        let mut now = Moment::START;
        let mut told = Vec::new();
        driver.handle(now, Input::Connected);
        for step in 0_u64..3_000 {
            let mut sent = 0;
            let until = loop {
                match driver.poll() {
                    Output::Send(bytes) => sent += bytes.len(),
                    Output::Report(event, _) => told.push(event),
                    Output::HangUp => driver.handle(now, Input::Connected),
                    Output::Wait(until) => break until,
                }
            };
            assert!(sent < 500_000, "{sent} bytes at once");
            if step % 50 == 7 {
                let image = std::sync::Arc::new(small(1));
                driver.handle(now, Input::Ordered(Command::Print(peripherals::printer::Job { id: 1, image })));
            }
            let chunk: Vec<u8> = noise
                .iter()
                .cycle()
                .skip(usize::try_from(step).expect("small") % noise.len())
                .take(97)
                .copied()
                .collect();
            driver.handle(now, Input::Received(&chunk));
            if step % 3 == 0 {
                now = until.unwrap_or(now + Duration::from_secs(1)).max(now);
                driver.handle(now, Input::Elapsed);
            }
        }
        for event in &told {
            assert!(!matches!(event, Event::PrintEnded { outcome: PrintOutcome::Printed, .. }), "{noise:02x?}");
        }
        let size = format!("{driver:?}").len();
        assert!(size < 60_000, "the driver has grown to {size} characters");
    }
}

/// A printer that starts afresh every five seconds.
pub fn a_printer_that_reboots_all_the_time_is_never_called_whole<K: Kind>() {
    let mut bench = started::<K>(&Tuning::default(), Wire::perfect());
    for round in 1..30 {
        bench.gesture(Gesture::Blink);
        bench.run_for(Duration::from_secs(5));
        print::<K>(&mut bench, round, &receipt_like(round));
    }
    bench.run_for(PATIENCE);
    for round in 1..30 {
        let papers = papers_with::<K>(&bench, &receipt_like(round)).len();
        match ended::<K>(&mut bench, round).0 {
            PrintOutcome::Printed => assert_eq!(papers, 1),
            PrintOutcome::Unknown => assert!(papers <= 1),
            PrintOutcome::NotPrinted => assert_eq!(papers, 0),
        }
    }
    assert!(bench.run_until(PATIENCE, is_ready::<K>));
}

/// Every law, as tests of one kind.
#[macro_export]
macro_rules! every_law {
    ($kind:ty) => {
        #[test]
        fn any_byte_changed_on_its_way_to_the_printer_leaves_a_true_outcome_and_a_ready_printer() {
            $crate::laws::at_every_byte::<$kind>(peripherals::bench::Direction::ToDevice, $crate::laws::CHANGED);
        }

        #[test]
        fn any_byte_held_up_on_its_way_to_the_printer_leaves_a_true_outcome_and_a_ready_printer() {
            $crate::laws::at_every_byte::<$kind>(peripherals::bench::Direction::ToDevice, $crate::laws::HELD_UP);
        }

        #[test]
        fn any_byte_changed_on_its_way_from_the_printer_leaves_a_true_outcome_and_a_ready_printer() {
            $crate::laws::at_every_byte::<$kind>(peripherals::bench::Direction::ToHost, $crate::laws::CHANGED);
        }

        #[test]
        fn any_byte_held_up_on_its_way_from_the_printer_leaves_a_true_outcome_and_a_ready_printer() {
            $crate::laws::at_every_byte::<$kind>(peripherals::bench::Direction::ToHost, $crate::laws::HELD_UP);
        }

        #[test]
        fn three_hundred_bad_wires_leave_true_outcomes() {
            $crate::laws::bad_wires::<$kind>(0..300);
        }

        #[test]
        fn other_devices_and_noise_are_not_believed() {
            $crate::laws::noise_is_not_believed::<$kind>(&[
                &[0x00],
                &[0xff, 0x55, 0xaa],
                &[0x12, 0x16],
                &[0x02, 0x03, 0x06, 0x14, 0x67, 0xd4],
                &[0x23, 0x06, 0, 0, 0, 0, 0, 0x02, 0],
                &[0x2f, 0x11, 0x13],
            ]);
        }

        #[test]
        fn a_printer_that_reboots_all_the_time_is_never_called_whole() {
            $crate::laws::a_printer_that_reboots_all_the_time_is_never_called_whole::<$kind>();
        }
    };
}
