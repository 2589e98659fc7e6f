//! What is asked of the person, as typed masks.

use serde::{Deserialize, Serialize};

use super::Named;
use crate::Money;

/// One way to say whose it is: by subscriber code, or by protocol number, or by FIN.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Way {
    /// In the order in which they are asked.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub fields: Vec<Field>,
}

/// One field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Its name in this entry; what an adapter finds the value under. Small letters, digits and `_`, at most 24.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^[a-z0-9_]{1,24}$")))]
    pub id: String,
    /// What is typed, and how it is checked.
    pub kind: FieldKind,
    /// What it is called where the kind's own word will not do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Named>,
}

/// What is typed. Masks are soft where the format is not confirmed: the provider has the last word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "mask", rename_all = "snake_case", deny_unknown_fields)]
pub enum FieldKind {
    /// Personal number: seven of `A-Z0-9` without I and O.
    Fin,
    /// Tax number: ten digits with a check digit.
    Voen,
    /// A provider's own number of its customer: so many digits.
    Subscriber {
        /// At least.
        least: u8,
        /// At most.
        most: u8,
    },
    /// Nine digits after +994, a mobile one.
    MobilePhone,
    /// Nine digits after +994, of the fixed network.
    LandlinePhone,
    /// Either.
    Phone,
    /// `10-AA-158` and the other kinds of plates.
    Plate,
    /// Number of a protocol or decision: two to four letters, six to ten digits.
    Protocol,
    /// Number of an order or application: letters, digits and hyphens, so many.
    Order {
        /// At least.
        least: u8,
        /// At most.
        most: u8,
    },
    /// How much; asked with the price, never as an account.
    Amount,
    /// One of these.
    Choice {
        /// What can be chosen.
        options: Vec<Choice>,
    },
    /// A day.
    Date,
    /// An address of electronic mail.
    Email,
    /// The text of a code that the scanner reads, or that is typed: at most this many characters.
    Qr {
        /// At most.
        most: u8,
    },
}

/// Something to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// What the provider is told.
    pub value: String,
    /// What the person sees.
    pub name: Named,
    /// What it costs, where the choice says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
}
