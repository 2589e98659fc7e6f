//! Readers of bar codes.
//!
//! A scanner is enabled for one code: after [`Event::Scanned`] it is off until it is enabled again, as `UnifiedPOS` has it
//! with its property `AutoDisable`, so that a code held a moment too long is not read twice. [`Event::ReadFailed`] leaves it on: the
//! person tries again. What is read while nobody waits is forgotten.
//!
//! A code moves no money by itself, so that no device's answer waits for [`Command::Acknowledge`]: a code lost in a power
//! cut is still in the person's hand.

mod burst;
pub mod datalogic;
#[cfg(feature = "simulators")]
pub mod device;
pub mod hid_pos;
pub mod honeywell;
pub mod host;
pub mod line;
pub mod newland;
pub mod plain;
mod scan;
pub mod ssi;
mod symbology;
pub mod wedge;

use serde::{Deserialize, Serialize};

pub use scan::{Data, MOST_DATA, Scan, TooLong};
pub use symbology::Symbology;
pub(crate) use symbology::aim;

use crate::{
    detect::Identity,
    driver::EventId,
    status::{Action, Cause, Condition, Readiness, Remedy, Status},
};

/// What a scanner can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Read one code. Outlives a lost link: it is still waited for when the scanner is back.
    Enable,
    /// Read nothing; what is halfway now is nobody's.
    Disable,
    /// The event is journaled or needs no journal.
    Acknowledge(EventId),
}

/// What a scanner reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// How it is, whenever that changes.
    StatusChanged(Status<Fault>),
    /// Who it is, as soon as it has said so and whenever that changes.
    Identified(Identity),
    /// A code, whole. The scanner is off from here on.
    Scanned(Scan),
    /// A code was there and its bytes made no sense. The scanner is still on.
    ReadFailed(ReadFault),
}

/// Why a reading failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReadFault {
    /// It stopped halfway, or its end did not come.
    CutOff,
    /// More than any symbology holds.
    TooLong,
    /// It does not begin as the scanner was set up to begin.
    Unframed,
    /// Two codes in one go, or one that looks like two.
    RunTogether,
    /// A check did not hold, or records that nothing real sends.
    Garbled,
}

/// What can be wrong with a scanner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// It speaks, and not this protocol; or not on this line.
    Unintelligible,
    /// It refuses what it is told: another model than thought, or another program in it.
    Refused,
    /// Its codes neither begin nor end as its settings say.
    FramedOtherwise,
    /// A code we have no word for.
    Other(u8),
}

impl Fault {
    /// How a scanner with this fault is.
    #[must_use]
    pub const fn status(self) -> Status<Self> {
        Status { readiness: Readiness::Unavailable, condition: Condition::HardwareError, fault: Some(self) }
    }

    /// Who caused it, and who must do what.
    #[must_use]
    pub const fn remedy(self) -> Remedy {
        match self {
            Self::Unintelligible | Self::Refused | Self::FramedOtherwise => {
                Remedy::new(Cause::Software, Action::Configuration)
            }
            Self::Other(_) => Remedy::new(Cause::Hardware, Action::Maintenance),
        }
    }
}
