//! What is printed for whoever keeps the terminal running.

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use crate::{
    books::{Cassette, Collection, Ledger},
    readiness,
    staff::Actor,
};

/// The slip of a collection. Two are printed: one goes with the cassette, one with whoever took it out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slip {
    /// What was taken, expected and counted; its number is the slip's.
    pub collection: Collection,
    /// When, local time.
    pub printed: DateTime,
    /// By whom.
    pub who: Actor,
    /// Beside whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<Actor>,
}

/// Whose a copy of a slip is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SlipCopy {
    /// It goes with the cassette.
    Cassette,
    /// It stays with whoever took the cassette out.
    Keeper,
    /// Printed later, for whoever lost theirs: it is no original.
    Again,
}

impl SlipCopy {
    /// The two originals, in the order in which they are printed.
    pub const BOTH: [Self; 2] = [Self::Cassette, Self::Keeper];
}

/// What came in since the last collection: an X report. It closes nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Totals {
    /// The Z report that was closed last; 0 before the first.
    pub z: u32,
    /// What came in, and went out, since then.
    pub period: Ledger,
    /// What the cassette should hold.
    pub cassette: Cassette,
    /// When, local time.
    pub printed: DateTime,
    /// By whom.
    pub who: Actor,
}

/// A paper that shows whether a printer prints: black, straight, in every script.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trial {
    /// When, local time.
    pub printed: DateTime,
    /// By whom.
    pub who: Actor,
}

/// Something to print for the staff, in one of their languages and in Azerbaijani.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "paper", rename_all = "snake_case")]
pub enum StaffPaper {
    /// A collection's slip, with its Z report.
    Slip {
        /// What it says.
        slip: Box<Slip>,
        /// Whose this one is.
        copy: SlipCopy,
    },
    /// An X report.
    Totals(Box<Totals>),
    /// A test print.
    Trial(Trial),
    /// A readiness report.
    Readiness(Box<readiness::Signed>),
}
