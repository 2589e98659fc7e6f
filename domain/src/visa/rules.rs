//! The rules themselves.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Application, Outcome};

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
    /// The agency said no: desk.
    Agency,
}

/// The signed tables.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    /// Monotonic version of the catalogue they come from.
    pub version: u64,
}

/// Decides by the tables alone. Pure: `today` comes in by the door.
#[must_use]
pub fn decide(_rules: &Rules, _application: &Application, _today: Date) -> Outcome {
    unimplemented!()
}
