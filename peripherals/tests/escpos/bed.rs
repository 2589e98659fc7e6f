//! A driver and a printer on a bench, and what can be asked of them.

#[path = "../paper/look.rs"]
mod look;
#[path = "../paper/receipt.rs"]
mod receipt;

use std::{sync::Arc, time::Duration};

use domain::bitmap::Bitmap;
use peripherals::{
    bench::{Bench, Wire},
    printer::{
        Command, Event, Fault, Job, Paper,
        escpos::{Driver, Physics, Settings, Simulator},
    },
    status::Readiness,
};

pub use look::{ink_of, speckled};

pub type PrinterBench = Bench<Driver, Simulator>;

/// Long enough for every recovery.
pub const PATIENCE: Duration = Duration::from_mins(10);

pub fn driver(settings: Settings) -> Driver {
    Driver::new(settings)
}

/// Connected, not ready yet.
pub fn started(settings: Settings, physics: Physics, wire: Wire) -> PrinterBench {
    Bench::new(driver(settings), Simulator::new(physics), wire).acknowledging(Command::Acknowledge)
}

/// As [`started`], and nobody acknowledges.
pub fn unacknowledged(wire: Wire) -> PrinterBench {
    Bench::new(driver(Settings::default()), Simulator::new(Physics::default()), wire)
}

pub fn ready_with(settings: Settings, physics: Physics, wire: Wire) -> PrinterBench {
    let mut bench = started(settings, physics, wire);
    assert!(bench.run_until(PATIENCE, is_ready), "the printer never gets ready");
    bench.take_events();
    bench
}

pub fn ready(wire: Wire) -> PrinterBench {
    ready_with(Settings::default(), Physics::default(), wire)
}

pub fn is_ready(bench: &PrinterBench) -> bool {
    status_of(bench).0 == Readiness::Ready
}

/// The last status that was reported.
pub fn status_of(bench: &PrinterBench) -> (Readiness, Option<Fault>, Paper) {
    look::last_status(bench)
}

/// Waits until a job has ended; whether it was printed.
pub fn printed_on(bench: &mut PrinterBench, job: u32) -> bool {
    let printed = |bench: &PrinterBench| {
        bench.events().any(|event| {
            matches!(event, Event::PrintEnded { job: ended, outcome: domain::fact::PrintOutcome::Printed, .. } if *ended == job)
        })
    };
    bench.run_until(PATIENCE, printed)
}

pub fn job(id: u32, image: &Bitmap) -> Job {
    Job { id, image: Arc::new(image.clone()) }
}

/// A receipt with `DLE EOT 1` in it.
pub fn receipt_like(seed: u32) -> Bitmap {
    receipt::lines_with(&[(0, 0x10), (8, 0x04), (16, 0x01)], seed)
}
