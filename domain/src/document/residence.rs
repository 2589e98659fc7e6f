//! The second document: what says that its holder lives in another state.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{PartialDate, Sex, Source, Unfit, mrz};
use crate::{CountryCode, Sensitive};

/// A visa or a card beside the passport, as its zone says it; verified. Whether it is one of residence, the tables say.
/// Personal throughout.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ResidenceDocument {
    /// A visa (MRV-A, MRV-B) or a card (TD1, TD2); never a passport.
    pub format: mrz::Format,
    /// As printed, without fillers: `VR`, `ID`, `AR`…
    pub document_type: String,
    /// Who issued it: where its holder lives.
    pub issuing_state: CountryCode,
    /// Without fillers; on a visa it may be the passport's.
    pub number: Sensitive<String>,
    /// The primary identifier.
    pub surname: Sensitive<String>,
    /// The secondary identifiers; may be empty.
    pub given_names: Sensitive<String>,
    /// The names did not fit into the document's zone.
    pub names_truncated: bool,
    /// The holder's nationality; `XXX` where the issuer prints none.
    pub nationality: CountryCode,
    /// When the holder was born, as far as it is printed.
    pub birth: Sensitive<PartialDate>,
    /// As printed.
    pub sex: Sex,
    /// The last day of validity.
    pub expiry: Date,
    /// Whether a character was repaired.
    pub source: Source,
}

impl ResidenceDocument {
    /// What a visa's or a card's zone says, when it may be believed.
    ///
    /// # Errors
    /// It is a passport, has no whole date of expiry, or may not be believed.
    pub fn from_record(record: &mrz::Record) -> Result<Self, Unfit> {
        match record.format {
            mrz::Format::Td1 | mrz::Format::Td2 | mrz::Format::MrvA | mrz::Format::MrvB => {}
            mrz::Format::Td3 => return Err(Unfit::OtherDocument),
        }
        if record.verdict() == mrz::Verdict::Corrupted {
            return Err(Unfit::Corrupted);
        }
        let Some(PartialDate::Known(expiry)) = record.expiry_date else { return Err(Unfit::OtherDocument) };
        Ok(Self {
            format: record.format,
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
        })
    }
}
