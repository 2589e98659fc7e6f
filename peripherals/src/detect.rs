//! How a device is recognised on a port that nobody described, and how it is known again after a restart.
//!
//! A question may move neither money nor paper, and must mean nothing dangerous to a device of another protocol that happens
//! to be there. Pure: [`Recognition`] is what each protocol knows of itself; asking is `link`'s.

pub mod assignment;
pub mod inquiry;
mod known;
pub mod place;

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::{
    family::Family,
    link::{Address, DataBits, Flow, Parity, Serial, StopBits},
};

pub use known::{KNOWN, yields};
use place::Place;

/// What a device says of itself. What it does not say is left out, never made up.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Identity {
    /// Maker's name of the model or part, as the device writes it; printable, at most 64 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// Serial number, as the device writes it; printable, at most 64 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub serial: Option<String>,
    /// Version of the program in it; printable, at most 64 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub firmware: Option<String>,
}

impl Identity {
    /// Longest text that is kept.
    const LONGEST: usize = 64;

    /// What is left of outside bytes: printable ASCII, trimmed, cut; nothing when nothing is.
    #[must_use]
    pub fn text(bytes: &[u8]) -> Option<String> {
        let printable: String =
            bytes.iter().filter(|byte| (0x20..0x7f).contains(*byte)).map(|byte| char::from(*byte)).collect();
        let text: String = printable.trim().chars().take(Self::LONGEST).collect();
        (!text.is_empty()).then_some(text)
    }
}

/// Settings of a serial line, without its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// Bits a second.
    pub baud: u32,
    /// Bits a character.
    pub data_bits: DataBits,
    /// Check bit.
    pub parity: Parity,
    /// Stop bits.
    pub stop_bits: StopBits,
    /// Who may say "wait".
    pub flow: Flow,
}

impl Line {
    /// Eight bits, no parity, one stop bit, no flow control, at so many bits a second.
    #[must_use]
    pub const fn plain(baud: u32) -> Self {
        Self { baud, data_bits: DataBits::Eight, parity: Parity::None, stop_bits: StopBits::One, flow: Flow::None }
    }

    /// The same with even parity.
    #[must_use]
    pub const fn even(baud: u32) -> Self {
        Self { parity: Parity::Even, ..Self::plain(baud) }
    }

    /// Whether characters on the one are characters on the other: who may say "wait" does not matter to that.
    #[must_use]
    pub fn carries_as(self, other: Self) -> bool {
        Self { flow: Flow::None, ..self } == Self { flow: Flow::None, ..other }
    }

    /// The line with this name.
    #[must_use]
    pub fn at(self, path: impl Into<std::path::PathBuf>) -> Serial {
        let Self { baud, data_bits, parity, stop_bits, flow } = self;
        Serial { path: path.into(), baud, data_bits, parity, stop_bits, flow }
    }
}

/// How sure a protocol is that a device is its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// The answer has the protocol's shape and no check: another device could have said it by chance.
    Likely,
    /// The answer carries a check, or names the model.
    Certain,
}

/// What an answer so far means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Judgement {
    /// It may become one: wait for more, until the time is over.
    NeedMore,
    /// It is not one of ours, whatever comes behind it.
    No,
    /// It is.
    Yes {
        /// How sure.
        certainty: Certainty,
        /// Who it says it is.
        identity: Identity,
    },
}

/// What one protocol knows of finding its device on a serial line.
#[derive(Debug, Clone, Copy)]
pub struct Recognition {
    /// Which family.
    pub family: Family,
    /// The protocol's name in settings, commands and on its page.
    pub protocol: &'static str,
    /// Settings to try, the likeliest first.
    pub lines: &'static [Line],
    /// What is asked. Moves neither money nor paper.
    pub ask: &'static [u8],
    /// How long an answer may take.
    pub wait: Duration,
    /// What an answer means. Given everything that has come since the question.
    pub judge: fn(&[u8]) -> Judgement,
    /// What is said once it was recognised, so that the device does not repeat itself; may be empty.
    pub thank: &'static [u8],
}

/// A device that was recognised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// Where it is and how to speak to it, under the most lasting name of its port.
    pub address: Address,
    /// What it is for.
    pub family: Family,
    /// By what protocol.
    pub protocol: String,
    /// How sure that is.
    pub certainty: Certainty,
    /// Who it says it is.
    pub identity: Identity,
    /// Where its port is, whatever the system calls it this time.
    pub place: Place,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_what_a_device_says_only_printable_text_is_kept() {
        assert_eq!(Identity::text(b"  FLS-EU\x00\x1b10 "), Some("FLS-EU10".to_owned()));
        assert_eq!(Identity::text(b"\x00\xff \n"), None);
        assert_eq!(Identity::text(&[b'A'; 300]).map(|text| text.len()), Some(64));
    }
}
