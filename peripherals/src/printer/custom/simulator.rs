//! The device's side: the raster printer of `escpos`, made of other parts. What it says of itself in Custom's words, and its
//! way from knife to mouth, stand there.

use crate::printer::escpos::{self, Dialect, Physics};

/// A printer.
pub type Simulator = escpos::Simulator;

/// Which printer is simulated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Model {
    /// VKP80: an ejector under orders.
    Vkp80,
    /// VKP80III: cuts and shows in one order, takes back by its own clock.
    Vkp80Three,
}

/// What it is made of.
#[must_use]
pub fn physics(model: Model) -> Physics {
    Physics::of(match model {
        Model::Vkp80 => Dialect::Custom,
        Model::Vkp80Three => Dialect::CustomThree,
    })
}
