//! Where documents are: the passport, and the one that says where its holder lives.

use domain::visa::ResidenceRefused;
use serde::{Deserialize, Serialize};

/// Where the passport is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DocumentScene {
    /// Nothing has come yet.
    Waiting,
    /// Bytes are coming.
    Reading,
    /// It was not read; put it again.
    Again(Again),
}

/// Why a passport must be put again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Again {
    /// The lines stopped halfway, or are too short.
    Incomplete,
    /// A check digit or the calendar says that a character was read wrong.
    Corrupted,
    /// Not the lines of a document at all, upside down or a wrong page.
    NotADocument,
    /// An identity card: a visa needs a passport.
    IdentityCard,
    /// A visa, which most likely lies over the page with the photo.
    Visa,
    /// A document that this terminal does not read yet.
    OtherDocument,
    /// Lines of two documents.
    TwoDocuments,
    /// The reader was unplugged halfway.
    ReaderLost,
    /// A residence document, kept for later: the passport comes first.
    ResidenceFirst,
    /// It is on the list already.
    Listed,
}

/// Where the residence document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ResidenceScene {
    /// Nothing has come yet.
    Waiting,
    /// Bytes are coming.
    Reading,
    /// It was not read; put it again.
    Again(Again),
    /// It was read and does not count.
    Refused(ResidenceRefused),
    /// It is the passport that was read already.
    SamePassport,
    /// It is another passport.
    AnotherPassport,
    /// The names do not say whether it is the same person's: an officer can compare, by `Touch::OfficerChosen`.
    Unsure,
}
