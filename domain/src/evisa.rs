//! An e-visa: applied for before the journey on the portal, found at the terminal by its reference and the passport, and
//! printed there.

pub mod code;
mod reference;

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

pub use reference::{NotAReference, Reference, Table};

use crate::{
    CountryCode, Sensitive, VisaNumber,
    document::{PartialDate, TravelDocument},
    receipt::Copy,
    visa::{Purpose, Terms},
};

/// What somebody shows who comes for an e-visa. Personal throughout.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PickUp {
    /// As typed, or as a code said it.
    pub reference: Reference,
    /// As the reader read it.
    pub document: TravelDocument,
}

/// An e-visa that was granted: everything its paper shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EVisa {
    /// Its number, unique for ever.
    pub number: VisaNumber,
    /// What it grants.
    pub terms: Terms,
    /// Why the holder comes.
    pub purpose: Purpose,
    /// Holder's nationality.
    pub nationality: CountryCode,
    /// Holder's document.
    pub document_number: Sensitive<String>,
    /// Holder.
    pub surname: Sensitive<String>,
    /// Holder.
    pub given_names: Sensitive<String>,
    /// Holder.
    pub birth: Sensitive<PartialDate>,
    /// The day on which the portal granted it.
    pub issued: Date,
}

/// An e-visa that may be printed, and as which.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// What stands on it.
    pub evisa: EVisa,
    /// The text of the signed QR code; see [`crate::seal`].
    pub seal: Sensitive<String>,
    /// Original only where none can have been printed, by any terminal.
    pub copy: Copy,
}

/// How fast the portal decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Speed {
    /// Within three days.
    Standard,
    /// Within three hours.
    Urgent,
}

/// Why there is nothing to print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Missing {
    /// No such reference.
    NotFound,
    /// It was applied for with another passport.
    OtherPerson,
    /// The portal has not decided yet.
    NotDecided {
        /// How it was applied for.
        speed: Speed,
        /// When it is decided at the latest, local time.
        by: DateTime,
    },
    /// The portal said no.
    Refused,
    /// Its last day has passed.
    Expired,
    /// It was entered with already.
    Used,
}

impl Missing {
    /// Whether it may be a guess: so much of it is borne, and no more.
    #[must_use]
    pub const fn may_be_a_guess(self) -> bool {
        matches!(self, Self::NotFound | Self::OtherPerson)
    }
}

/// Whether an e-visa was granted to whoever holds this passport. A renewed passport has another number, and the portal
/// grants by number.
#[must_use]
pub fn is_of(evisa: &EVisa, document: &TravelDocument) -> bool {
    evisa.document_number == document.number
        && evisa.nationality == document.nationality
        && evisa.birth == document.birth
}
