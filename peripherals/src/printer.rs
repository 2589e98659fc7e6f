//! Receipt printers.

pub mod escpos;

use std::sync::Arc;

use domain::{bitmap::Bitmap, fact::PrintOutcome};

use crate::{driver::EventId, status::Status};

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
    /// Says that it is offline and not why.
    OfflineForUnknownCause,
    /// A code we have no word for.
    Other(u8),
}
