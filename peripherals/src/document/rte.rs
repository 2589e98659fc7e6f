//! Swipe readers of 3M (Rochford Thompson before, Thales now): RTE6701 and its family, with the protocol *RTE Native*.
//!
//! Specification: *RTE6701-OEM Integration Manual* VC27U V1.03, chapter 9.1: one message a document, unasked, and no commands.
//! What it leaves open, and what we chose, stands in `docs/devices/rte.md`. The variants *RTE Interrupt* and *RTE Polled* want
//! an order after each reading that no public page prints; a reader that is set to them is set to *Native* with its maker's
//! test card.

mod driver;
pub mod frame;
pub mod message;
#[cfg(feature = "simulators")]
mod simulator;

use std::time::Duration;

use serde::{Deserialize, Serialize};

pub use driver::Driver;
#[cfg(feature = "simulators")]
pub use simulator::{Physics, Simulator, Swipe};

/// What differs from installation to installation, or from program to program in the reader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// What the block check covers.
    pub check: Check,
    /// What the length counts.
    pub counts: Counts,
    /// Milliseconds without a byte after which the rest of a block is not coming.
    pub silence_ms: u64,
}

/// What the block check, an exclusive or, covers. The maker's own host program has readers with one and without.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Check {
    /// Everything behind SOH up to and including ETX, as ISO 1745 has it.
    AfterSoh,
    /// The same with SOH.
    FromSoh,
    /// Everything behind STX up to and including ETX.
    AfterStx,
    /// There is no such byte.
    Nothing,
}

impl Check {
    /// All of them.
    pub const EVERY: [Self; 4] = [Self::AfterSoh, Self::FromSoh, Self::AfterStx, Self::Nothing];
}

/// What the length of a block counts, its check included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counts {
    /// Any of the others: the page that says so was cut off in the copy at hand.
    Any,
    /// Everything behind the length.
    Following,
    /// The length as well.
    LengthToo,
    /// The whole block.
    WholeBlock,
}

impl Counts {
    /// All of them.
    pub const EVERY: [Self; 4] = [Self::Any, Self::Following, Self::LengthToo, Self::WholeBlock];
}

impl Settings {
    /// How long a block may pause.
    #[must_use]
    pub const fn silence(&self) -> Duration {
        Duration::from_millis(self.silence_ms)
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self { check: Check::AfterSoh, counts: Counts::Any, silence_ms: 300 }
    }
}
