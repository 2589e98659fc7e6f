//! What every bench of a printer is asked: what was reported, and what is on paper.

use std::ops::Range;

use domain::bitmap::Bitmap;
use peripherals::{
    bench::Bench,
    driver::Driver,
    printer::{Event, Fault, Paper},
    simulator::Simulator,
    status::Readiness,
};

/// The last status that was reported.
pub fn last_status<D, S>(bench: &Bench<D, S>) -> (Readiness, Option<Fault>, Paper)
where
    D: Driver<Event = Event>,
    S: Simulator,
{
    bench
        .events()
        .rev()
        .find_map(|event| match event {
            Event::StatusChanged(status, paper) => Some((status.readiness, status.fault, *paper)),
            _other => None,
        })
        .unwrap_or((Readiness::Unavailable, None, Paper::Unknown))
}

/// The rows from the first to the last with ink.
pub fn ink_of(paper: &Bitmap) -> Vec<Vec<u8>> {
    let rows: Vec<Vec<u8>> = (0..paper.height()).map(|y| paper.row(y).to_vec()).collect();
    let black = |row: &Vec<u8>| row.iter().any(|byte| *byte != 0);
    let first = rows.iter().position(black).unwrap_or(rows.len());
    let last = rows.iter().rposition(black).map_or(first, |last| last + 1);
    rows[first..last].to_vec()
}

/// A few dots in the first columns of two bands of rows, different for every seed.
pub fn speckled(size: (u32, u32), columns: u32, bands: [Range<u32>; 2], seed: u32) -> Bitmap {
    let mut image = Bitmap::white(size.0, size.1);
    for y in bands.into_iter().flatten() {
        for x in 0..columns {
            if (x * 7 + y * 13 + seed * 5) % 11 < 4 {
                image.blacken(x, y);
            }
        }
    }
    image
}
