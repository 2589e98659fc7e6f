//! A driver and a kiosk printer on a bench, of any of the kinds that share an usher and a mechanism.

#[path = "../paper/look.rs"]
mod look;
#[path = "../paper/receipt.rs"]
mod receipt;
#[path = "../paper/rule.rs"]
mod rule;

use std::{sync::Arc, time::Duration};

use domain::{bitmap::Bitmap, fact::PrintOutcome};
use peripherals::{
    bench::{Bench, Wire},
    printer::{
        Command, Event, Fault, Job, Paper,
        mechanism::{Brain, Fate, Gesture, Machine, Physics},
        usher::{Language, Untaken, Usher},
    },
    status::Readiness,
};

pub use look::ink_of;

/// One kind of printer.
pub trait Kind: 'static {
    type Language: Language;
    type Brain: Brain;
    /// Whether it says that its head is too hot.
    const TELLS_HEAT: bool;
    /// What is told of a stuck paper of a job that somebody pulls out, which was never presented.
    const PULLED_OUT: fn(Option<u32>) -> Event = |job| Event::PaperTaken { job };
    /// A host; a head of 64 dots where `narrow`.
    fn driver(tuning: &Tuning) -> Usher<Self::Language>;
    fn simulator(physics: Physics) -> Machine<Self::Brain>;
}

/// What tests set.
#[derive(Debug, Clone, Copy)]
pub struct Tuning {
    pub width_dots: u32,
    pub untaken: Untaken,
    pub patience_s: u64,
}

impl Default for Tuning {
    fn default() -> Self {
        Self { width_dots: 576, untaken: Untaken::Retract, patience_s: 30 }
    }
}

pub type UsherBench<K> = Bench<Usher<<K as Kind>::Language>, Machine<<K as Kind>::Brain>>;

/// Long enough for every recovery.
pub const PATIENCE: Duration = Duration::from_mins(15);
pub const MINUTES: Duration = Duration::from_mins(3);

pub fn physics(tuning: &Tuning) -> Physics {
    Physics { width_dots: tuning.width_dots, ..Physics::default() }
}

/// Connected, not ready yet.
pub fn started<K: Kind>(tuning: &Tuning, wire: Wire) -> UsherBench<K> {
    Bench::new(K::driver(tuning), K::simulator(physics(tuning)), wire).acknowledging(Command::Acknowledge)
}

pub fn ready_with<K: Kind>(tuning: &Tuning, wire: Wire) -> UsherBench<K> {
    let mut bench = started::<K>(tuning, wire);
    assert!(bench.run_until(PATIENCE, is_ready::<K>), "the printer never gets ready");
    bench.take_events();
    bench
}

pub fn ready<K: Kind>() -> UsherBench<K> {
    ready_with::<K>(&Tuning::default(), Wire::perfect())
}

pub fn is_ready<K: Kind>(bench: &UsherBench<K>) -> bool {
    status_of::<K>(bench).0 == Readiness::Ready
}

/// The last status that was reported.
pub fn status_of<K: Kind>(bench: &UsherBench<K>) -> (Readiness, Option<Fault>, Paper) {
    look::last_status(bench)
}

/// Every different end of a job that was reported.
pub fn ends<K: Kind>(bench: &UsherBench<K>, job: u32) -> Vec<(PrintOutcome, Option<Fault>)> {
    let mut ids = Vec::new();
    let mut ends = Vec::new();
    for report in bench.reports() {
        if let Event::PrintEnded { job: ended, outcome, fault } = report.event
            && ended == job
            && !ids.contains(&report.id)
        {
            ids.push(report.id);
            ends.push((outcome, fault));
        }
    }
    ends
}

pub fn ended<K: Kind>(bench: &mut UsherBench<K>, job: u32) -> (PrintOutcome, Option<Fault>) {
    assert!(bench.run_until(PATIENCE, |bench| !ends::<K>(bench, job).is_empty()), "job {job} never ends");
    let ends = ends::<K>(bench, job);
    assert_eq!(ends.len(), 1, "job {job} ended {ends:?}");
    ends[0]
}

pub fn print<K: Kind>(bench: &mut UsherBench<K>, id: u32, image: &Bitmap) {
    bench.order(Command::Print(Job { id, image: Arc::new(image.clone()) }));
}

/// Orders a job and waits for its end.
pub fn printed<K: Kind>(bench: &mut UsherBench<K>, id: u32, image: &Bitmap) {
    print::<K>(bench, id, image);
    assert_eq!(ended::<K>(bench, id), (PrintOutcome::Printed, None));
}

pub fn at_mouth<K: Kind>(bench: &UsherBench<K>) -> bool {
    bench.simulator().has_paper_at_mouth()
}

/// A hand takes the paper as soon as one can.
pub fn take<K: Kind>(bench: &mut UsherBench<K>) {
    assert!(bench.run_until(MINUTES, at_mouth::<K>), "no paper comes to the mouth");
    bench.gesture(Gesture::TakePaper);
}

pub fn wait_for<K: Kind>(bench: &mut UsherBench<K>, event: &Event) {
    let came = bench.run_until(MINUTES, |bench| bench.events().any(|told| told == event));
    assert!(came, "never told: {event:?}, but {:#?}", bench.events().collect::<Vec<_>>());
}

/// Waits until it is told once more than it has been.
pub fn wait_for_another<K: Kind>(bench: &mut UsherBench<K>, event: &Event) {
    let before = bench.events().filter(|told| *told == event).count();
    let again = bench.run_until(MINUTES, |bench| bench.events().filter(|told| *told == event).count() > before);
    assert!(again, "not told again: {event:?}");
}

/// What was told of the mouth so far is as the rule of presenters has it.
pub fn mouth_by_rule<K: Kind>(bench: &UsherBench<K>) {
    let mut mouth = rule::Mouth::new(rule::Seen::Stuck);
    bench.events().for_each(|event| mouth.hear(event));
}

pub fn told<K: Kind>(bench: &UsherBench<K>, wanted: impl Fn(&Event) -> bool) -> usize {
    bench.events().filter(|event| wanted(event)).count()
}

/// A receipt with the printers' real-time commands in it.
pub fn receipt_like(seed: u32) -> Bitmap {
    receipt::lines_with(&[(0, 0x1b), (8, 0x06), (16, 0x01), (32, 0x1b), (40, 0x76), (48, 0x17)], seed)
}

/// A few dots on a narrow paper.
pub fn small(seed: u32) -> Bitmap {
    look::speckled((64, 60), 20, [8..14, 40..44], seed)
}

/// How often a picture is on paper, and where those papers went.
pub fn papers_with<K: Kind>(bench: &UsherBench<K>, image: &Bitmap) -> Vec<Fate> {
    let ink = ink_of(image);
    let views = bench.view().papers;
    let papers = bench.simulator().papers();
    papers.iter().zip(views).filter(|(paper, _)| ink_of(paper) == ink).map(|(_, view)| view.fate).collect()
}
