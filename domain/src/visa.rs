//! Who may have a visa on arrival, for how long and for how much: rules over signed tables.

mod decide;
pub mod officer;
mod refused;
mod rules;

pub use decide::{Early, decide, decide_document, decide_documents};
pub use refused::{Grounds, Refused, ResidenceRefused, WayOut};
pub use rules::{Fault, FeeTable, Nationality, Residence, Rules, Standing};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    CountryCode, Money, Sensitive, VisaNumber,
    document::{ResidenceDocument, TravelDocument},
};

/// Why somebody comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Holiday, sights.
    Tourism,
    /// Meetings, trade.
    Business,
    /// Family or friends.
    Visit,
    /// On the way to another country.
    Transit,
}

/// What the person answered about the journey.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Trip {
    /// Day of arrival: the day at the terminal.
    pub arrival: Date,
    /// Days of stay, the day of arrival included; 1 to the longest of the tables.
    pub days: u16,
    /// Why.
    pub purpose: Purpose,
}

/// What the person declared about themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Declaration {
    /// All statements hold.
    Made,
    /// The person cannot say so; an officer will ask.
    NotMade,
}

/// What rules and agencies decide upon.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Application {
    /// As confirmed by its holder.
    pub document: TravelDocument,
    /// What was shown beside it; only where the passport alone is not enough.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub residence: Option<ResidenceDocument>,
    /// Where and how long.
    pub trip: Trip,
    /// What was declared.
    pub declaration: Declaration,
}

/// Why an officer is asked instead of the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OfficerReason {
    /// The holder is stateless (`XXA`) or a refugee (`XXB`, `XXC`).
    Stateless,
    /// The declaration could not be made.
    Declaration,
    /// Part of the date of birth is unknown.
    BirthDateUnknown,
    /// The document's country is not in any table.
    UnknownCountry,
    /// Values were typed that the document's own check digits do not prove.
    Typed,
    /// The agency wants to see the person.
    AgencyWish,
    /// The residence document may be of the same person, and the names do not say so.
    ResidenceUnsure,
}

/// What the visa grants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Terms {
    /// First day.
    pub valid_from: Date,
    /// Last day.
    pub valid_until: Date,
    /// Days of stay.
    pub days: u16,
    /// Single entry.
    pub entries: u8,
}

/// What it costs; the person pays the sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fees {
    /// The state's duty: *delivered* in the books.
    pub duty: Money,
    /// The terminal's service: *commission* in the books.
    pub service: Money,
}

impl Fees {
    /// Both together.
    ///
    /// # Errors
    /// The tables' amounts are of two currencies or overflow.
    pub const fn total(&self) -> Result<Money, crate::money::Impossible> {
        self.duty.plus(self.service)
    }
}

/// What the rules say.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// May have it, on these terms, for these fees.
    Eligible {
        /// What it grants.
        terms: Terms,
        /// What it costs.
        fees: Fees,
    },
    /// May not have it here; each reason has its way out.
    Refused(Refused),
    /// An officer decides.
    Officer(OfficerReason),
}

/// A visa as central issued it: everything its slip shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssuedVisa {
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
    pub birth: Sensitive<crate::document::PartialDate>,
    /// What was paid.
    pub fees: Fees,
    /// The text of the signed QR code; see [`crate::seal`].
    pub seal: Sensitive<String>,
}
