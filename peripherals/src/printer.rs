//! Receipt printers.

pub mod custom;
pub mod epson_eu;
pub mod escpos;
#[cfg(feature = "simulators")]
pub mod mechanism;
pub mod nippon;
mod outbox;
pub mod presenter;
mod press;
pub mod star;
pub mod usher;
pub mod zpl;

use std::sync::Arc;

use domain::{bitmap::Bitmap, fact::PrintOutcome};

use crate::{
    detect::Identity,
    driver::EventId,
    status::{Action, Cause, Condition, Readiness, Remedy, Status},
};

/// One paper, whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// Counts the jobs of this kiosk for ever; the printer echoes it once the job is processed.
    pub id: u32,
    /// What to burn.
    pub image: Arc<Bitmap>,
}

/// What a printer can be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Print and cut. Refused (reported as `NotPrinted`) while it is not ready; never repeated by the driver.
    Print(Job),
    /// Try to get out of a recoverable error. Clears the printer's buffer.
    Recover,
    /// Take the paper that nobody took back into the cabinet. Without effect on a printer that cannot.
    Retract,
    /// Push the paper that nobody took out. Without effect on a printer that cannot.
    Eject,
    /// The event is durable.
    Acknowledge(EventId),
}

/// How much paper there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// Enough.
    Full,
    /// Near its end: finish this customer, then ask for a new roll.
    Low,
    /// None.
    Out,
    /// Not known.
    Unknown,
}

/// Where a finished paper is (XFS4IoT, printer media).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Media {
    /// None is at the mouth.
    NotPresent,
    /// One waits to be taken.
    Present,
    /// One is stuck.
    Jammed,
    /// The printer has no sensor at its mouth, or does not say.
    Unknown,
}

/// What a printer reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// How it is, whenever that changes.
    StatusChanged(Status<Fault>, Paper),
    /// The first byte of the job has left: from here on a broken link makes the outcome unknown.
    PrintBegan(u32),
    /// The job ended. `Printed` only when the printer itself confirmed that it processed everything.
    PrintEnded {
        /// Which job.
        job: u32,
        /// How.
        outcome: PrintOutcome,
        /// Why, when it is not `Printed`.
        fault: Option<Fault>,
    },
    /// Who it is, after every connection; never by a printer that does not say.
    Identified(Identity),
    /// A finished paper waits at the mouth. Only by a printer that has a sensor there.
    PaperPresented {
        /// Whose; none when it lay there before this driver's start.
        job: Option<u32>,
    },
    /// The paper at the mouth is gone, and it was not us. It was presented before, or was stuck there: a stuck one that is
    /// pulled out was never presented, so that this may come without a [`Self::PaperPresented`], and nobody may wait for
    /// that first (`docs/devices/presenters.md`).
    PaperTaken {
        /// Whose.
        job: Option<u32>,
    },
    /// Nobody took it: it was drawn back, or pushed out by our order. Whoever wants it is shown how to get another.
    PaperRetracted {
        /// Whose.
        job: Option<u32>,
    },
}

/// What can be wrong with a printer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// No paper.
    PaperOut,
    /// The cover is open.
    CoverOpen,
    /// The cutter is stuck.
    CutterStuck,
    /// The paper is jammed.
    PaperJam,
    /// The head is too hot: passes by itself.
    Overheated,
    /// Broken for good.
    Unrecoverable,
    /// The former paper is still at the mouth.
    PaperNotTaken,
    /// The paper is stuck at the mouth.
    PresenterJam,
    /// The bin of papers that nobody took is full.
    RetractBinFull,
    /// The roll's mark for cutting is not found.
    BlackMark,
    /// Its supply is too weak, or too strong: passes by itself.
    Voltage,
    /// Says that it is offline and not why.
    OfflineForUnknownCause,
    /// A code we have no word for.
    Other(u8),
}

impl Fault {
    /// How a printer with this fault is.
    #[must_use]
    pub const fn status(self) -> Status<Self> {
        let (readiness, condition) = match self {
            Self::PaperOut
            | Self::CoverOpen
            | Self::CutterStuck
            | Self::PaperJam
            | Self::PresenterJam
            | Self::RetractBinFull
            | Self::BlackMark => (Readiness::Unavailable, Condition::UserError),
            Self::Overheated | Self::Voltage | Self::PaperNotTaken => (Readiness::Busy, Condition::DeviceBusy),
            Self::Unrecoverable | Self::Other(_) => (Readiness::Unavailable, Condition::HardwareError),
            Self::OfflineForUnknownCause => (Readiness::Unavailable, Condition::Offline),
        };
        Status { readiness, condition, fault: Some(self) }
    }

    /// Who caused it, and who must do what.
    #[must_use]
    pub const fn remedy(self) -> Remedy {
        match self {
            Self::PaperOut | Self::CoverOpen | Self::RetractBinFull => Remedy::new(Cause::User, Action::Clear),
            Self::PaperNotTaken => Remedy::new(Cause::User, Action::Suspend),
            Self::CutterStuck | Self::PaperJam | Self::PresenterJam | Self::BlackMark => {
                Remedy::new(Cause::Hardware, Action::Clear)
            }
            Self::Overheated | Self::Voltage => Remedy::new(Cause::Hardware, Action::Suspend),
            Self::Unrecoverable | Self::Other(_) => Remedy::new(Cause::Hardware, Action::Maintenance),
            Self::OfflineForUnknownCause => Remedy::new(Cause::Hardware, Action::Reset),
        }
    }
}
