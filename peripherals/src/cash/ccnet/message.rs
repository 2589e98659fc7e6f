//! Frames <-> what is asked and answered. Knows no time.
//!
//! An answer does not say to which question it belongs: [`Reply::to`] must be told the question.

mod reply;
mod request;
mod state;
mod table;

pub use reply::{Identification, Reply};
pub use request::{Kinds, Request};
pub use state::State;
pub use table::Table;

const ACK: u8 = 0x00;
const NAK: u8 = 0xff;
const ILLEGAL: u8 = 0x30;

/// A frame that is no answer to the question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("could not read {length} bytes, the first {first:02X}, as an answer to {asked:02X}")]
pub struct Malformed {
    asked: u8,
    first: u8,
    length: usize,
}
