//! Scanners that send their codes as plain lines, and the tongues of their makers on top: what is asked, and what the
//! answers look like.
//!
//! A line is `prefix identifier data suffix terminator`, ended by silence. The data may hold any byte, terminators included.
//! Unless the installer chose one, there is no check over it: what a line does to a byte of the data is not noticed here.

mod dialect;
mod echo;
mod framing;

use std::time::Duration;

use serde::{Deserialize, Serialize};

pub use dialect::{LONGEST_ANSWER, Line, Parsed, Reply, Tongue};
pub use echo::{Part, Verdict, part};
pub use framing::{Check, Framing, Identifier, Terminator, frame};

use super::host::{Confirms, Pace};

/// Who sets a scanner up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SetUp {
    /// We do, at every connection and check: AIM identifier before, CR behind, gone with its power.
    Volatile,
    /// The installer did, for good.
    AsInstalled(Framing),
}

impl SetUp {
    /// The framing that is to be expected.
    #[must_use]
    pub fn framing(self) -> Framing {
        match self {
            Self::Volatile => Framing { terminator: Terminator::Cr, identifier: Identifier::Aim, ..Framing::default() },
            Self::AsInstalled(framing) => framing,
        }
    }
}

/// What differs from installation to installation of a scanner that is set up by commands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Who sets the scanner up.
    pub set_up: SetUp,
    /// Milliseconds an answer may take.
    pub answer_ms: u64,
    /// Milliseconds after which the trigger is pulled again while a code is waited for: it lets go by itself.
    pub trigger_again_ms: u64,
    /// Milliseconds between two checks of a scanner that has nothing to do.
    pub check_ms: u64,
}

impl Settings {
    /// In time.
    #[must_use]
    pub const fn pace(&self, confirms: Confirms) -> Pace {
        Pace {
            answer: Duration::from_millis(self.answer_ms),
            again: Duration::from_millis(self.trigger_again_ms),
            check: Duration::from_millis(self.check_ms),
            confirms,
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self { set_up: SetUp::Volatile, answer_ms: 1_000, trigger_again_ms: 5_000, check_ms: 30_000 }
    }
}
