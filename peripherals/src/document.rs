//! Readers of travel documents.

pub mod serial_mrz;

use domain::Sensitive;

use crate::{
    driver::EventId,
    status::{Action, Cause, Remedy, Status},
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
    /// Bytes of a document have begun to come: "do not lift it yet".
    ReadingBegan,
    /// The lines of one document, as sent: framing, prefix and suffix removed, nothing else. Never empty, bounded in
    /// number and length, free of control characters; everything else is still outside text that nobody has judged.
    LinesRead(Vec<Sensitive<String>>),
    /// A document was there and its bytes made no sense.
    ReadFailed(ReadFault),
}

/// Why a reading failed before its lines could be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReadFault {
    /// The lines stopped halfway.
    CutOff,
    /// More than any document has.
    TooLong,
    /// Not text: control characters (a bar code's separators among them) or bytes that are no UTF-8.
    NotText,
}

/// What can be wrong with a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// It only sends garbage: wrong speed, wrong parity.
    Unintelligible,
    /// It says something we have no word for.
    Other(u8),
}

impl Fault {
    /// Who caused it, and who must do what.
    #[must_use]
    pub const fn remedy(self) -> Remedy {
        match self {
            Self::Unintelligible => Remedy::new(Cause::Software, Action::Configuration),
            Self::Other(_) => Remedy::new(Cause::Hardware, Action::Maintenance),
        }
    }
}
