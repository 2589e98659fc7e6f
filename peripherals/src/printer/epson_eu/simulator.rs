//! The device's side: the raster printer of `escpos`, made of other parts. What it says of itself, and its way from knife to
//! mouth, stand there.

use crate::printer::escpos::{self, Dialect, Physics};

/// A printer.
pub type Simulator = escpos::Simulator;

/// What it is made of.
#[must_use]
pub fn physics() -> Physics {
    Physics::of(Dialect::EpsonEu)
}
