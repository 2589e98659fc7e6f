//! A cut, lost, doubled, corrupted, late byte at every position of every exchange, and silence from there on.
//!
//! Nothing has a checksum: a byte that a link harms on its way *to* the printer can spoil the paper and still be confirmed, or
//! push a paper out that was to be shown. Everything else is asserted.

use domain::fact::PrintOutcome;
use peripherals::{
    bench::{Direction, Fault as Harmed, Wire},
    printer::{
        Command, Event,
        escpos::{Fate, Gesture},
        presenter::Way,
    },
};

use super::bed::{
    Kind, PATIENCE, PrinterBench, at_the_mouth, ended, fates, ink_of, is_ready, job, mouth_by_rule, out_or_ended,
    picture, started, take,
};

/// What may be asked of a printer whose wire does this.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Harm {
    /// The link breaks, waits, or spoils what the printer says: everything that is believed is true.
    Honest,
    /// Bytes are changed on their way to the printer: what is on paper, and where it is, may differ from what was meant.
    Spoils,
}

/// Two jobs, one after the other: somebody takes the first paper, nobody the second.
pub fn two_jobs<K: Kind>(wire: Wire, harm: Harm) -> PrinterBench<K> {
    let mut bench = started::<K>(Way::Retract, K::physics(), wire);
    for id in [1, 2] {
        let mended = |bench: &mut PrinterBench<K>| {
            if bench.run_until(PATIENCE, is_ready::<K>) {
                return true;
            }
            // A harmed order can jam, and a harmed length swallow what follows: both are somebody's to mend.
            bench.gesture(Gesture::ClearPresenter);
            if !K::FORGETS {
                bench.gesture(Gesture::CutPower);
                bench.gesture(Gesture::RestorePower);
            }
            harm == Harm::Spoils && bench.run_until(PATIENCE, is_ready::<K>)
        };
        assert!(mended(&mut bench), "never ready for job {id}: {:?}", bench.view());
        bench.order(Command::Print(job(id)));
        assert!(out_or_ended::<K>(&mut bench, id), "job {id} never ends");
        if id == 1 && at_the_mouth::<K>(&bench) {
            take::<K>(&mut bench);
        }
        assert!(bench.run_until(PATIENCE, |bench| !ended::<K>(bench, id).is_empty()), "job {id} never ends");
        assert!(mended(&mut bench), "never ready after job {id}: {:?}", bench.view());
    }
    bench
}

pub fn holds<K: Kind>(bench: &PrinterBench<K>, harm: Harm) {
    mouth_by_rule::<K>(bench);
    let papers: Vec<_> = bench.simulator().papers().iter().map(ink_of).collect();
    for id in [1, 2] {
        let image = ink_of(&picture(id));
        let [(outcome, _)] = ended::<K>(bench, id)[..] else { panic!("job {id} ended {:?}", ended::<K>(bench, id)) };
        assert!(papers.iter().filter(|paper| **paper == image).count() <= 1, "job {id} was printed twice");
        let told = |event: Event| bench.events().filter(|told| **told == event).count();
        let taken = told(Event::PaperTaken { job: Some(id) });
        let retracted = told(Event::PaperRetracted { job: Some(id) });
        assert!(
            taken + retracted <= 1,
            "the paper of job {id} was taken {taken} times and drawn back {retracted} times"
        );
        if harm == Harm::Spoils {
            continue;
        }
        match outcome {
            PrintOutcome::Printed => assert!(papers.contains(&image), "job {id} was called printed and is on no paper"),
            PrintOutcome::NotPrinted => {
                assert!(!papers.contains(&image), "job {id} was called not printed and is on paper");
            }
            PrintOutcome::Unknown => {}
        }
        let fates = fates::<K>(bench, id);
        if taken == 1 {
            assert_eq!(fates, [Fate::Taken], "job {id}'s paper was called taken");
        }
        // Drawn back is what is said when no hand was seen: a hand may have it all the same.
        if fates.contains(&Fate::Taken) && outcome == PrintOutcome::Printed && taken == 0 {
            assert!(
                retracted == 1 || told(Event::PaperPresented { job: Some(id) }) == 0,
                "job {id}'s paper is still there"
            );
        }
    }
    if harm == Harm::Honest {
        let jammed = bench.view().papers.iter().any(|paper| paper.fate == Fate::Removed);
        assert!(!jammed, "the host has jammed papers: {:?}", bench.view().papers);
    }
}

fn harm_of(direction: Direction, fault: Harmed) -> Harm {
    match (direction, fault) {
        (Direction::ToHost, _) | (Direction::ToDevice, Harmed::Delayed(_) | Harmed::Cut | Harmed::Silenced) => {
            Harm::Honest
        }
        (Direction::ToDevice, Harmed::Lost | Harmed::Doubled | Harmed::Corrupted(_)) => Harm::Spoils,
    }
}

/// Every fault at every single byte that goes this way.
pub fn any_harmed_byte_leaves_what_is_believed_true_and_a_ready_printer<K: Kind>(direction: Direction) {
    let clean = two_jobs::<K>(Wire::perfect(), Harm::Honest);
    holds::<K>(&clean, Harm::Honest);
    assert_eq!(fates::<K>(&clean, 1), [Fate::Taken]);
    assert_eq!(fates::<K>(&clean, 2), [Fate::Retracted]);
    assert!(clean.events().any(|event| *event == Event::PaperTaken { job: Some(1) }));
    assert!(clean.events().any(|event| *event == Event::PaperRetracted { job: Some(2) }));
    let sent = clean.sent(direction).len();
    assert!(sent > 300, "only {sent} bytes");
    let mut printed = 0;
    for (position, fault) in (0..sent).flat_map(|position| Harmed::EVERY.map(|fault| (position, fault))) {
        let run = std::panic::catch_unwind(|| {
            let harm = harm_of(direction, fault);
            let bench = two_jobs::<K>(Wire::perfect().with(direction, position, fault), harm);
            holds::<K>(&bench, harm);
            ended::<K>(&bench, 2)[0].0 == PrintOutcome::Printed
        });
        printed += usize::from(run.unwrap_or_else(|_| panic!("with {fault:?} at byte {position} {direction:?}")));
    }
    let runs = sent * Harmed::EVERY.len();
    assert!(printed * 2 > runs, "the second job was printed in {printed} of {runs} runs only");
}

pub fn two_hundred_bad_wires_leave_what_is_believed_true<K: Kind>() {
    for seed in 0..200 {
        let run = std::panic::catch_unwind(|| {
            let bench = two_jobs::<K>(Wire::from_seed(seed, 2_600), Harm::Spoils);
            holds::<K>(&bench, Harm::Spoils);
        });
        assert!(run.is_ok(), "with seed {seed}");
    }
}

/// Several harms to what the printer says, and none to what it hears: everything that is believed must be true.
pub fn a_printer_that_is_badly_heard_is_not_believed<K: Kind>() {
    let within = two_jobs::<K>(Wire::perfect(), Harm::Honest).sent(Direction::ToHost).len();
    for seed in 0..150_u64 {
        let mut chance = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
        let mut next = |below: usize| {
            chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(chance >> 33).expect("31 bits") % below
        };
        let mut wire = Wire::perfect();
        for _ in 0..=next(3) {
            let mask = u8::try_from(1 + next(255)).expect("a byte");
            let harms = [Harmed::Lost, Harmed::Doubled, Harmed::Corrupted(mask), Harmed::Cut];
            wire = wire.with(Direction::ToHost, next(within), harms[next(harms.len())]);
        }
        let run = std::panic::catch_unwind(|| {
            let bench = two_jobs::<K>(wire.clone(), Harm::Honest);
            holds::<K>(&bench, Harm::Honest);
        });
        assert!(run.is_ok(), "with seed {seed}: {wire:?}");
    }
}
