//! Frames <-> what is asked and answered. Knows no time.
//!
//! [`Request`] goes from the host to the device, [`Reply`] the other way. A code can mean one thing each way: `40` is RESET
//! and POWER UP.

mod reply;
mod request;
mod state;
mod table;

pub use reply::{Reply, Version};
pub use request::{Inhibit, Request, Setting};
pub use state::{Found, State, rejection};
pub use table::{Entry, FIRST_KIND, Table};

/// A frame that means nothing from this side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("could not read a message {code:02X} with {length} bytes of data")]
pub struct Malformed {
    code: u8,
    length: usize,
}

impl Malformed {
    fn of(frame: &super::frame::Frame) -> Self {
        Self { code: frame.code, length: frame.data.len() }
    }
}
