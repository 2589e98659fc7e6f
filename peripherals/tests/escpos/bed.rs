//! A driver and a printer on a bench, and what can be asked of them.

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
    bench
        .events()
        .rev()
        .find_map(|event| match event {
            Event::StatusChanged(status, paper) => Some((status.readiness, status.fault, *paper)),
            _other => None,
        })
        .unwrap_or((Readiness::Unavailable, None, Paper::Unknown))
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

/// Lines and gaps, different for every seed; among its bytes is `DLE EOT 1`, as pictures may hold it.
pub fn receipt_like(seed: u32) -> Bitmap {
    let mut image = Bitmap::white(576, 330);
    let mut state = seed.wrapping_mul(2_654_435_761) | 1;
    for line in 0..6 {
        for y in line * 50 + 12..line * 50 + 30 {
            for x in line * 24 + 3..line * 36 + 40 {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                if state >> 29 == 0 {
                    image.blacken(x, y);
                }
            }
        }
    }
    for (x, byte) in [(0, 0x10_u8), (8, 0x04), (16, 0x01)] {
        (0..8).filter(|bit| byte & (0x80 >> bit) != 0).for_each(|bit| image.blacken(x + bit, 36));
    }
    image
}

/// The rows from the first to the last with ink.
pub fn ink_of(paper: &Bitmap) -> Vec<Vec<u8>> {
    let rows: Vec<Vec<u8>> = (0..paper.height()).map(|y| paper.row(y).to_vec()).collect();
    let black = |row: &Vec<u8>| row.iter().any(|byte| *byte != 0);
    let first = rows.iter().position(black).unwrap_or(rows.len());
    let last = rows.iter().rposition(black).map_or(first, |last| last + 1);
    rows[first..last].to_vec()
}
