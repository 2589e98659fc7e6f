//! Frames to messages and back. Knows no time.
//!
//! [`Request`] goes from the till to the terminal, [`Reply`] the other way, [`Answer`] both ways.

mod reply;
mod request;
mod status;
mod totals;

pub use super::bcd::TooManyDigits;
pub use reply::{Completion, Reply};
#[cfg(feature = "simulators")]
pub(super) use request::is_partial_issue;
pub use request::{Authorization, Request};
pub use status::{Parts, StatusInformation};
pub use totals::{SchemeTotal, Totals};

use super::{code, frame::Frame};

/// The short answer to a message: class `80` or `84`, no data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// `80 00 00`, or `84 00 00` which means the same. To a Status-Information about an approval: the goods are delivered.
    Done,
    /// `84 9C 00`: still working, ask again in two seconds.
    Wait,
    /// `84 xx 00`. To a Status-Information about an approval: the goods are not delivered, undo it.
    Refused(u8),
}

impl Answer {
    /// The bytes on the stream.
    #[must_use]
    pub fn to_bytes(self) -> Vec<u8> {
        match self {
            Self::Done => vec![0x80, 0x00, 0x00],
            Self::Wait => vec![0x84, code::PLEASE_WAIT, 0x00],
            Self::Refused(code) => vec![0x84, code, 0x00],
        }
    }

    fn from_frame(frame: &Frame) -> Option<Result<Self, Malformed>> {
        match (frame.class, frame.instruction, frame.data.is_empty()) {
            (0x80 | 0x84, 0x00, true) => Some(Ok(Self::Done)),
            (0x84, code::PLEASE_WAIT, true) => Some(Ok(Self::Wait)),
            (0x84, code, true) => Some(Ok(Self::Refused(code))),
            (0x80, 0x01..=0xff, true) | (0x80 | 0x84, _, false) => Some(Err(Malformed::of(frame, Problem::Shape))),
            (_, _, _) => None,
        }
    }
}

/// A frame that is not what its control field says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("could not read a message {class:02X} {instruction:02X}")]
pub struct Malformed {
    class: u8,
    instruction: u8,
    #[source]
    problem: Problem,
}

/// What is wrong with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// Too short, too long, or nothing we expect.
    #[error("it is too short, too long, or nothing expected")]
    Shape,
    /// A field that must be there is not.
    #[error("field {0:02X} is missing")]
    Missing(u8),
    /// A field is cut off, or something that must be a digit is none.
    #[error("field {0:02X} cannot be read")]
    Unreadable(u8),
}

impl Malformed {
    pub(super) fn of(frame: &Frame, problem: Problem) -> Self {
        Self { class: frame.class, instruction: frame.instruction, problem }
    }
}
