//! A cut, lost, doubled, corrupted, late byte at every position of every exchange, and silence from there on.
//!
//! The protocol has no checksum over a picture: a byte that a link harms on its way *to* the printer can spoil the paper and
//! still be confirmed. Links that may do that are not for printers (TCP and USB do not). Everything else is asserted.

use domain::{bitmap::Bitmap, fact::PrintOutcome};
use peripherals::{
    bench::{Direction, Fault, Wire},
    printer::{
        Command, Event,
        escpos::{
            Dialect, Physics, Settings,
            message::{ProcessId, Request},
        },
    },
};

use super::bed::{PATIENCE, PrinterBench, ink_of, is_ready, job, speckled, started};

/// A narrow head: less to fill up between two jobs, and no other difference.
const NARROW: u32 = 64;

fn small(seed: u32) -> Bitmap {
    speckled((NARROW, 70), 24, [10..24, 40..50], seed)
}

fn ended(bench: &PrinterBench, job: u32) -> Vec<PrintOutcome> {
    bench
        .events()
        .filter_map(|event| match event {
            Event::PrintEnded { job: ended, outcome, .. } if *ended == job => Some(*outcome),
            _other => None,
        })
        .collect()
}

/// What may be asked of a printer whose wire does this.
#[derive(Clone, Copy, PartialEq)]
enum Harm {
    /// The link breaks, waits, or spoils what the printer says: every outcome is exact and the printer recovers.
    Honest,
    /// Bytes are changed on their way to the printer: what is on paper may differ from what was meant.
    Spoils,
    /// The same, and the printer has no command to clear its buffers: somebody may have to switch it off and on.
    SpoilsForGood,
}

/// Two jobs, one after the other, each ordered once and as soon as the driver is ready.
fn two_jobs(dialect: Dialect, wire: Wire, harm: Harm) -> PrinterBench {
    let physics = Physics { dialect, width_dots: NARROW, ..Physics::default() };
    let mut bench = started(Settings { width_dots: NARROW, ..Settings::default() }, physics, wire);
    for id in [1, 2] {
        let ready = bench.run_until(PATIENCE, is_ready);
        assert!(ready || harm == Harm::SpoilsForGood, "never ready for job {id}");
        bench.order(Command::Print(job(id, &small(id))));
        assert!(bench.run_until(PATIENCE, |bench| !ended(bench, id).is_empty()), "job {id} never ends");
    }
    assert!(bench.run_until(PATIENCE, is_ready) || harm == Harm::SpoilsForGood, "never ready again");
    bench
}

fn occurrences(haystack: &[u8], needle: &[u8]) -> usize {
    haystack.windows(needle.len()).filter(|window| *window == needle).count()
}

fn holds(bench: &PrinterBench, harm: Harm) {
    let papers: Vec<_> = bench.simulator().papers().iter().map(ink_of).collect();
    let view = bench.view();
    let sent = bench.sent(Direction::ToDevice);
    for id in [1, 2] {
        let image = ink_of(&small(id));
        let [outcome] = ended(bench, id)[..] else { panic!("job {id} ended {:?}", ended(bench, id)) };
        assert!(papers.iter().filter(|paper| **paper == image).count() <= 1, "job {id} was printed twice");
        let trailer = Request::Echo(ProcessId::of_job(id)).to_bytes();
        let marks = occurrences(sent, &trailer);
        assert!(marks <= 1, "job {id} was sent twice");
        // Without a mark it was confirmed by status: the printer is a plainer one, or was taken for one.
        if marks == 1 && outcome == PrintOutcome::Printed {
            assert!(view.jobs.contains(&id), "job {id} was called printed and its mark was never processed");
        }
        match outcome {
            PrintOutcome::Printed if harm != Harm::Honest => {}
            PrintOutcome::Printed => {
                assert!(papers.contains(&image), "job {id} was called printed and is on no paper");
            }
            PrintOutcome::NotPrinted => {
                assert!(!papers.contains(&image), "job {id} was called not printed and is on paper");
                assert!(!view.jobs.contains(&id));
            }
            PrintOutcome::Unknown => {}
        }
    }
}

fn every_fault_everywhere(dialect: Dialect) {
    let clean = two_jobs(dialect, Wire::perfect(), Harm::Honest);
    holds(&clean, Harm::Honest);
    assert_eq!((ended(&clean, 1), ended(&clean, 2)), (vec![PrintOutcome::Printed], vec![PrintOutcome::Printed]));
    let mut runs = 0;
    let mut printed = 0;
    for direction in Direction::BOTH {
        let sent = clean.sent(direction).to_vec();
        for position in 0..sent.len() {
            // One in 97 of the NULs that fill up half a picture: they are all alike.
            let filling = position > 8 && sent[position - 8..=position].iter().all(|byte| *byte == 0);
            if filling && position % 97 != 0 {
                continue;
            }
            for fault in Fault::EVERY {
                let harm = match (direction, fault, dialect) {
                    (Direction::ToHost, _, _) | (_, Fault::Delayed(_) | Fault::Cut | Fault::Silenced, _) => {
                        Harm::Honest
                    }
                    (_, _, Dialect::Whole | Dialect::EpsonEu) => Harm::Spoils,
                    (_, _, Dialect::Plain | Dialect::Custom | Dialect::CustomThree) => Harm::SpoilsForGood,
                };
                let context = format!("{fault:?} at byte {position} {direction:?} ({dialect:?})");
                let run = std::panic::catch_unwind(|| {
                    let bench = two_jobs(dialect, Wire::perfect().with(direction, position, fault), harm);
                    holds(&bench, harm);
                    ended(&bench, 2) == [PrintOutcome::Printed]
                });
                runs += 1;
                printed += i32::from(run.unwrap_or_else(|_| panic!("with {context}")));
            }
        }
    }
    assert!(runs > 2_000, "only {runs} runs");
    assert!(printed * 2 > runs, "the second job was printed in {printed} of {runs} runs only");
}

#[test]
fn any_harmed_byte_leaves_a_true_outcome_and_a_ready_printer() {
    every_fault_everywhere(Dialect::Whole);
}

#[test]
fn any_harmed_byte_leaves_a_true_outcome_with_a_plainer_printer_too() {
    every_fault_everywhere(Dialect::Plain);
}

#[test]
fn two_hundred_bad_wires_leave_true_outcomes() {
    for seed in 0..200 {
        let run = std::panic::catch_unwind(|| {
            let bench = two_jobs(Dialect::Whole, Wire::from_seed(seed, 3_000), Harm::Spoils);
            holds(&bench, Harm::Spoils);
        });
        assert!(run.is_ok(), "with seed {seed}");
    }
}
