//! Customer journeys as pure state machines.
//!
//! May touch: `domain`.
//! Never: clocks, files, sockets, widgets, words a person reads, device names.

mod touch;

pub use touch::Touch;
