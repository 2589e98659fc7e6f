//! Travel documents: what the printed lines say, and what the journey believes of them.

pub mod holder;
pub mod mrz;
mod residence;
pub mod typing;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use residence::ResidenceDocument;
pub use typing::{Correction, Draft, Item, Wrong};

use crate::{CountryCode, Sensitive};

/// A date of which the day, or day and month, or everything may be unknown (fillers in the document).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PartialDate {
    /// Wholly known, and a day of the calendar.
    Known(Date),
    /// Day unknown.
    Month {
        /// Four digits.
        year: i16,
        /// 1 to 12.
        month: i8,
    },
    /// Only the year is known.
    Year(i16),
    /// Nothing is known.
    Unknown,
}

/// As printed: `M`, `F`, `X`, or a filler.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Sex {
    /// `F`
    Female,
    /// `M`
    Male,
    /// `X`
    X,
    /// `<`
    Unspecified,
}

impl Sex {
    /// As a zone prints it.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Female => "F",
            Self::Male => "M",
            Self::X => "X",
            Self::Unspecified => "<",
        }
    }
}

/// What an officer should know about where a field's value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Source {
    /// As the reader sent it.
    Read,
    /// At least one character was repaired, and its proof held.
    Repaired,
    /// Typed by the person.
    Typed,
}

/// A travel document as the journey believes it: read, checked, and confirmed by its holder. Personal throughout.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct TravelDocument {
    /// As printed, without fillers: `P`, `PP`, `PM`…
    pub document_type: String,
    /// Who issued it.
    pub issuing_state: CountryCode,
    /// Without fillers.
    pub number: Sensitive<String>,
    /// The primary identifier; may be the only name.
    pub surname: Sensitive<String>,
    /// The secondary identifiers; empty for holders of one name.
    pub given_names: Sensitive<String>,
    /// The names did not fit into the document's zone.
    pub names_truncated: bool,
    /// The holder's nationality.
    pub nationality: CountryCode,
    /// When the holder was born, as far as it is known.
    pub birth: Sensitive<PartialDate>,
    /// As printed.
    pub sex: Sex,
    /// The last day of validity.
    pub expiry: Date,
    /// Where the values come from.
    pub source: Source,
    /// Values that hold a repaired character, for the officer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub repaired: Vec<Item>,
    /// Values that the holder typed, for the officer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub typed: Vec<Correction>,
}

/// Why a record that was read is nothing to travel on here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Unfit {
    /// It contradicts itself.
    #[error("the document contradicts itself")]
    Corrupted,
    /// A card: TD1 or TD2.
    #[error("an identity card, not a passport")]
    IdentityCard,
    /// A visa: MRV-A or MRV-B.
    #[error("a visa, not a passport")]
    Visa,
    /// As large as a passport, and none by its code, or without a whole date of expiry.
    #[error("not a passport")]
    OtherDocument,
}

impl TravelDocument {
    /// What a passport's zone says, when it may be believed.
    ///
    /// # Errors
    /// It is no passport, or may not be believed: nothing of a [`mrz::Verdict::Corrupted`] record.
    pub fn from_record(record: &mrz::Record) -> Result<Self, Unfit> {
        match record.format {
            mrz::Format::Td3 => {}
            mrz::Format::Td1 | mrz::Format::Td2 => return Err(Unfit::IdentityCard),
            mrz::Format::MrvA | mrz::Format::MrvB => return Err(Unfit::Visa),
        }
        if record.verdict() == mrz::Verdict::Corrupted {
            return Err(Unfit::Corrupted);
        }
        let Some(PartialDate::Known(expiry)) = record.expiry_date else { return Err(Unfit::OtherDocument) };
        if !record.document_type.starts_with('P') {
            return Err(Unfit::OtherDocument);
        }
        Ok(Self {
            document_type: record.document_type.clone(),
            issuing_state: record.issuing_state.ok_or(Unfit::Corrupted)?,
            number: record.document_number.clone(),
            surname: record.surname.clone(),
            given_names: record.given_names.clone(),
            names_truncated: record.warnings.contains(&mrz::Warning::NamesTruncated),
            nationality: record.nationality.ok_or(Unfit::Corrupted)?,
            birth: record.birth_date.clone().ok_or(Unfit::Corrupted)?,
            sex: record.sex.ok_or(Unfit::Corrupted)?,
            expiry,
            source: if record.repairs.is_empty() { Source::Read } else { Source::Repaired },
            repaired: repaired(&record.repairs),
            typed: Vec::new(),
        })
    }
}

/// Which values hold a repaired character; both names where it stands in their common field.
fn repaired(repairs: &[mrz::Repair]) -> Vec<Item> {
    let mut items: Vec<Item> = repairs.iter().flat_map(|repair| Item::of(repair.field)).copied().collect();
    items.sort_unstable();
    items.dedup();
    items
}
