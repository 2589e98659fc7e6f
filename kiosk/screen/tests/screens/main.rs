//! Screens: every scene in every complete language, with help closed and open.

mod described;
mod ear;
mod every;
mod heard;
mod keyboards;
mod mine;
mod money;
mod one;
mod payment;
mod private;
mod reading;
mod safe;
mod staff;
mod texts;
mod walk;
