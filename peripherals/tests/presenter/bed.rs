//! A kiosk printer and its host on a bench: what every printer with a mouth is asked, whatever it is called.

#[path = "../paper/look.rs"]
mod look;
#[path = "../paper/rule.rs"]
mod rule;

use std::{sync::Arc, time::Duration};

use domain::{bitmap::Bitmap, fact::PrintOutcome};
use peripherals::{
    bench::{Bench, Wire},
    driver::Driver,
    printer::{
        Command, Event, Fault, Job, Paper,
        escpos::{Fate, Gesture, Physics, Simulator},
        presenter::Way,
    },
    status::Readiness,
};

pub use look::ink_of;

/// A narrow head: less to fill up between two jobs, and no other difference.
pub const NARROW: u32 = 24;
/// Long enough for every recovery.
pub const PATIENCE: Duration = Duration::from_mins(10);
/// How long papers are left at the mouth.
pub const LEFT_S: u64 = 8;

/// A printer, and the driver that is made for it.
pub trait Kind {
    /// Its driver.
    type Driver: Driver<Command = Command, Event = Event>;
    /// What it says that it is.
    const MODEL: &'static str;
    /// Whether it can be told to forget what it was told: if not, somebody may have to switch it off and on.
    const FORGETS: bool;

    /// A host of a narrow one that leaves papers for [`LEFT_S`].
    fn driver(untaken: Way) -> Self::Driver;

    /// What a narrow one is made of.
    fn physics() -> Physics;
}

pub type PrinterBench<K> = Bench<<K as Kind>::Driver, Simulator>;

pub fn started<K: Kind>(untaken: Way, physics: Physics, wire: Wire) -> PrinterBench<K> {
    Bench::new(K::driver(untaken), Simulator::new(physics), wire).acknowledging(Command::Acknowledge)
}

pub fn ready_with<K: Kind>(untaken: Way) -> PrinterBench<K> {
    let mut bench = started::<K>(untaken, K::physics(), Wire::perfect());
    assert!(bench.run_until(PATIENCE, is_ready::<K>), "the printer never gets ready: {:?}", bench.view());
    bench.take_events();
    bench
}

pub fn ready<K: Kind>() -> PrinterBench<K> {
    ready_with::<K>(Way::Retract)
}

/// The last status that was reported.
pub fn status_of<K: Kind>(bench: &PrinterBench<K>) -> (Readiness, Option<Fault>, Paper) {
    look::last_status(bench)
}

pub fn is_ready<K: Kind>(bench: &PrinterBench<K>) -> bool {
    status_of::<K>(bench).0 == Readiness::Ready
}

pub fn ended<K: Kind>(bench: &PrinterBench<K>, job: u32) -> Vec<(PrintOutcome, Option<Fault>)> {
    bench
        .events()
        .filter_map(|event| match event {
            Event::PrintEnded { job: ended, outcome, fault } if *ended == job => Some((*outcome, *fault)),
            _other => None,
        })
        .collect()
}

/// A job of a picture of its own, 70 rows high.
pub fn job(id: u32) -> Job {
    Job { id, image: Arc::new(picture(id)) }
}

pub fn picture(seed: u32) -> Bitmap {
    look::speckled((NARROW, 70), 24, [10..24, 40..50], seed)
}

/// Where the papers with a job's picture are.
pub fn fates<K: Kind>(bench: &PrinterBench<K>, job: u32) -> Vec<Fate> {
    let image = ink_of(&picture(job));
    let papers = bench.simulator().papers();
    papers
        .iter()
        .zip(bench.view().papers)
        .filter(|(paper, _)| ink_of(paper) == image)
        .map(|(_, view)| view.fate)
        .collect()
}

/// Whether a paper is held out at the mouth.
pub fn at_the_mouth<K: Kind>(bench: &PrinterBench<K>) -> bool {
    bench.view().papers.iter().any(|paper| paper.fate == Fate::Mouth)
}

/// Waits until a job has ended or its paper is out, looking twenty times a second.
pub fn out_or_ended<K: Kind>(bench: &mut PrinterBench<K>, id: u32) -> bool {
    for _ in 0..PATIENCE.as_millis() / 50 {
        if !ended::<K>(bench, id).is_empty() || at_the_mouth::<K>(bench) {
            return true;
        }
        bench.run_for(Duration::from_millis(50));
    }
    false
}

/// Orders a job and waits until its paper is at the mouth and that is known.
pub fn present<K: Kind>(bench: &mut PrinterBench<K>, id: u32) {
    bench.order(Command::Print(job(id)));
    let presented = bench
        .run_until(PATIENCE, |bench| bench.events().any(|event| *event == Event::PaperPresented { job: Some(id) }));
    assert!(presented, "job {id} is never at the mouth: {:?}, {:?}", ended::<K>(bench, id), bench.view());
}

/// What was told of the mouth so far is as the rule of presenters has it.
pub fn mouth_by_rule<K: Kind>(bench: &PrinterBench<K>) {
    let mut mouth = rule::Mouth::new(rule::Seen::Presented);
    bench.events().for_each(|event| mouth.hear(event));
}

/// What was told about the mouth, oldest first.
pub fn told<K: Kind>(bench: &mut PrinterBench<K>) -> Vec<Event> {
    let mouth = |event: &Event| {
        matches!(event, Event::PaperPresented { .. } | Event::PaperTaken { .. } | Event::PaperRetracted { .. })
    };
    bench.take_events().into_iter().filter(mouth).collect()
}

/// Somebody takes the paper at the mouth, once it is all there.
pub fn take<K: Kind>(bench: &mut PrinterBench<K>) {
    bench.run_for(Duration::from_millis(700));
    bench.gesture(Gesture::TakePaper);
}
