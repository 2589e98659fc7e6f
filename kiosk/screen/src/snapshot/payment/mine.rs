//! Services that central keeps for somebody, as far as they may be seen. The personal number is here while it is typed, and
//! no longer; of a code never more than how many digits it has so far.

use domain::Sensitive;
use serde::{Deserialize, Serialize};

use super::{Ready, TypedValue};

/// What central is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// To show the groups.
    Open,
    /// To keep one more.
    Keep,
}

/// Why a code is typed anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WrongOwner {
    /// It is easily guessed.
    Guessed,
    /// The second one was another.
    Differs,
    /// Number and code do not go together.
    Refused,
}

/// Why central does not do what it is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotDone {
    /// Too many codes were tried.
    TooOften,
    /// It could not be asked.
    Offline,
    /// It keeps as many as it may.
    Full,
}

/// What the person is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OwnerAsks {
    /// The personal number.
    Fin(TypedValue),
    /// The code.
    Code {
        /// How many digits are typed.
        digits: u8,
        /// Why it is typed anew.
        wrong: Option<WrongOwner>,
    },
    /// The code once more.
    Again {
        /// How many digits are typed.
        digits: u8,
    },
    /// Nothing: central is asked.
    Nothing,
    /// Nothing: central was asked, and did not do it.
    Failed(NotDone),
}

/// Whose groups?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owning {
    /// What for.
    pub why: Why,
    /// What the person is asked for.
    pub asks: OwnerAsks,
}

/// One group of several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnedGroup {
    /// What its owner calls it; may be empty.
    pub name: Sensitive<String>,
    /// How many services it has.
    pub services: u8,
}

/// The groups that central keeps for somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owned {
    /// In the order in which they are shown.
    pub groups: Vec<OwnedGroup>,
}

/// Shall central forget a group?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forgetting {
    /// What its owner calls it; may be empty.
    pub name: Sensitive<String>,
    /// Whether central is being asked.
    pub asking: Ready,
    /// Why it did not.
    pub failed: Option<NotDone>,
}
