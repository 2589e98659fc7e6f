//! Drivers of the hall's devices, and simulators that speak the same bytes.
//!
//! May touch: `domain`, device files and sockets (only in `link`).
//! Never: the journey, central's messages, words a person reads, iced, SQL.

pub mod audio;
pub mod barcode;
pub mod beacon;
pub mod card;
pub mod cash;
pub mod detect;
pub mod document;
pub mod doors;
pub mod driver;
pub mod family;
pub mod frame;
pub mod input_record;
pub mod keypad;
pub mod link;
pub mod printer;
pub mod program;
pub mod setting;
pub mod status;
pub mod supervise;

#[cfg(feature = "simulators")]
pub mod bench;
#[cfg(feature = "simulators")]
pub mod simulator;
#[cfg(feature = "tape")]
pub mod tape;
