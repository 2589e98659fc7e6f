//! Why there is no visa at this terminal, and what to do instead.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::CountryCode;

/// Why there is no visa at this terminal. Each has a way out that the person is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refused {
    /// The nationality has no visa on arrival: e-visa portal or desk.
    Nationality,
    /// The document has expired: embassy, desk.
    DocumentExpired,
    /// The document is not valid for at least six months past the stay; `latest` would be the last day of stay.
    ValidityTooShort {
        /// The last day that could be left on, if there is any.
        latest: Option<Date>,
    },
    /// The document is not a passport of the kind accepted here: desk.
    DocumentKind,
    /// Own citizens need no visa.
    NoVisaNeeded,
    /// The trip is none that this terminal offers: more days than `longest`, none at all, another day of arrival
    /// than today's, or a purpose that is not in the tables. The person can answer again.
    Trip {
        /// The most days this person may stay.
        longest: u16,
    },
    /// The agency said no: desk.
    Agency,
    /// The nationality has no visa on arrival, and the residence document beside the passport does not help.
    Residence(ResidenceRefused),
    /// An officer said no.
    Officer {
        /// Why.
        because: Grounds,
    },
}

/// Why a residence document does not count. Another one may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ResidenceRefused {
    /// Neither a residence visa nor a residence card by its code.
    Kind,
    /// Of a state that is not in the list.
    State(CountryCode),
    /// It ends before anybody could stay for a day with it.
    Expired,
    /// Its holder is another person.
    OtherPerson,
}

/// Why an officer says no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grounds {
    /// The document could not be confirmed: embassy.
    Document,
    /// What was typed is not what the document says: desk.
    Details,
    /// The visit needs another kind of visa: portal.
    OtherVisa,
    /// The conditions of entry are not met: desk.
    Entry,
}

impl Grounds {
    /// All of them, in the order in which an officer chooses.
    pub const ALL: [Self; 4] = [Self::Document, Self::Details, Self::OtherVisa, Self::Entry];
}

/// Where somebody goes whom the terminal cannot serve.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WayOut {
    /// The e-visa portal; whether it grants anything is the portal's word, never ours.
    Portal,
    /// The staff beside the terminals.
    Desk,
    /// The own state's embassy, for another document.
    Embassy,
    /// Straight on to passport control: nothing is needed here.
    Gate,
    /// Back to the questions: a shorter stay, or other answers.
    OtherAnswers,
}

impl Refused {
    /// The first thing to do instead.
    #[must_use]
    pub const fn way_out(&self) -> WayOut {
        match self {
            Self::Nationality | Self::Residence(_) | Self::Officer { because: Grounds::OtherVisa } => WayOut::Portal,
            Self::DocumentExpired | Self::Officer { because: Grounds::Document } => WayOut::Embassy,
            Self::ValidityTooShort { latest: Some(_) } | Self::Trip { .. } => WayOut::OtherAnswers,
            Self::ValidityTooShort { latest: None }
            | Self::DocumentKind
            | Self::Agency
            | Self::Officer { because: Grounds::Details | Grounds::Entry } => WayOut::Desk,
            Self::NoVisaNeeded => WayOut::Gate,
        }
    }

    /// What to do when the first way out does not help. The staff can always be asked, except by those who need nothing.
    #[must_use]
    pub const fn otherwise(&self) -> Option<WayOut> {
        match self {
            Self::Nationality
            | Self::Residence(_)
            | Self::DocumentExpired
            | Self::ValidityTooShort { latest: Some(_) }
            | Self::Officer { because: Grounds::OtherVisa | Grounds::Document }
            | Self::Trip { .. } => Some(WayOut::Desk),
            Self::ValidityTooShort { latest: None } => Some(WayOut::Embassy),
            Self::DocumentKind
            | Self::Agency
            | Self::NoVisaNeeded
            | Self::Officer { because: Grounds::Details | Grounds::Entry } => None,
        }
    }
}
