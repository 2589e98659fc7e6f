//! What is over, and what was left of before.

use domain::{ClaimNumber, Money, Sensitive, service::mask::Wrong};
use serde::{Deserialize, Serialize};

use super::{Line, Ready, Sold};

/// Where what is over could go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whither {
    /// The person chooses.
    Choosing {
        /// Lines that take it.
        lines: Vec<Line>,
        /// Whether a telephone can take it.
        phone: Ready,
    },
    /// To which operator's telephone?
    Operator {
        /// Those that take it.
        operators: Vec<Sold>,
    },
    /// To which number?
    Phone {
        /// The top-up.
        service: Box<Sold>,
        /// What is typed so far.
        text: Sensitive<String>,
        /// What is still wrong with it.
        judged: Option<Wrong>,
        /// What was wrong with it when the person said that it is done.
        wrong: Option<Wrong>,
    },
    /// For whose next visit alone?
    Fin(TypedValue),
}

/// A value that is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypedValue {
    /// What is typed so far.
    pub text: Sensitive<String>,
    /// What is still wrong with it.
    pub judged: Option<Wrong>,
    /// What was wrong with it when the person said that it is done.
    pub wrong: Option<Wrong>,
}

/// Whether what was chosen last could be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LastTry {
    /// There was none.
    None,
    /// It could not.
    Failed,
}

/// More is inside than is owed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Over {
    /// How much.
    pub amount: Money,
    /// Where it could go.
    pub whither: Whither,
    /// What was chosen last.
    pub last: LastTry,
    /// The number under which it is kept for the next visit.
    pub claim: ClaimNumber,
}

/// The number of a receipt of before is typed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Redeeming {
    /// What is typed so far: whoever knows it may use the money.
    pub text: Sensitive<String>,
    /// The personal number for which it is kept, once it is asked for.
    pub fin: Option<TypedValue>,
    /// Whether it may be asked for.
    pub whole: Ready,
    /// Why the last number does not pay.
    pub wrong: Option<WrongNumber>,
    /// Whether central is being asked.
    pub asking: Ready,
    /// What is inside.
    pub inside: Option<Money>,
}

/// Why a number does not pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WrongNumber {
    /// It is no such number.
    NotANumber,
    /// It pays here already.
    Here,
    /// Nothing is kept under it.
    Unknown,
    /// It was used.
    Spent,
    /// It is kept for another personal number.
    OtherPersonal,
    /// Too many were tried.
    TooOften,
    /// Central could not be asked.
    Offline,
}
