//! Readers of travel documents.
//!
//! Whatever the reader, its driver only hands lines on: how many a document has, how long they are and whether they may be
//! believed is decided by `domain::document::mrz`.

mod desk;
pub mod elyctis;
pub mod framed;
mod gathering;
#[cfg(feature = "simulators")]
pub mod glass;
mod lines;
pub mod rte;
pub mod serial_mrz;
pub mod wedge;

use domain::Sensitive;

use crate::{
    barcode::Symbology,
    detect::Identity,
    driver::EventId,
    status::{Action, Cause, Condition, Readiness, Remedy, Status},
};

/// What a reader can be told.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Report what is read from now on.
    Enable,
    /// Whatever is read now is nobody's: forget it.
    Disable,
    /// The event is journaled or needs no journal.
    Acknowledge(EventId),
}

/// What a reader reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// How it is, whenever that changes.
    StatusChanged(Status<Fault>),
    /// Who it is, as soon as it has said so and whenever that changes.
    Identified(Identity),
    /// A document lies in the reader, or no longer does. Only of readers that say so.
    PresenceChanged(Presence),
    /// Bytes of a document have begun to come: "do not lift it yet".
    ReadingBegan,
    /// The lines of one document, as sent: framing, prefix and suffix removed, nothing else. Never empty, bounded in
    /// number and length, free of control characters; everything else is still outside text that nobody has judged.
    LinesRead(Vec<Sensitive<String>>),
    /// A document was there and its bytes made no sense.
    ReadFailed(ReadFault),
}

/// Whether a document lies in a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// One does.
    Placed,
    /// None does any more.
    Removed,
}

/// Why a reading failed before its lines could be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReadFault {
    /// It was a bar code: the reader said of what kind.
    BarCode(Symbology),
    /// The lines stopped halfway.
    CutOff,
    /// A check did not hold, or keys that no reader presses.
    Garbled,
    /// The reader looked at something and saw no lines.
    NoLines,
    /// More than any document has.
    TooLong,
    /// Not text: control characters (a bar code's separators among them) or bytes that are no UTF-8.
    NotText,
    /// It neither begins nor ends as the reader was said to be set up.
    Unframed,
}

/// What can be wrong with a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// It only sends garbage: wrong speed, wrong parity.
    Unintelligible,
    /// Its readings neither begin nor end as its settings say, or it types for another country's keyboard.
    FramedOtherwise,
    /// It says something we have no word for.
    Other(u8),
}

impl Fault {
    /// How a reader with this fault is.
    #[must_use]
    pub const fn status(self) -> Status<Self> {
        Status { readiness: Readiness::Unavailable, condition: Condition::HardwareError, fault: Some(self) }
    }

    /// Who caused it, and who must do what.
    #[must_use]
    pub const fn remedy(self) -> Remedy {
        match self {
            Self::Unintelligible | Self::FramedOtherwise => Remedy::new(Cause::Software, Action::Configuration),
            Self::Other(_) => Remedy::new(Cause::Hardware, Action::Maintenance),
        }
    }
}
