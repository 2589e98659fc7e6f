//! Receipts by other means than paper, and receipts of before.

use domain::{ClaimNumber, KioskId, Money, Sensitive, receipt::Channel, service::Named};
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::{Ready, TypedValue};

/// Where the receipt is to go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "asks", rename_all = "snake_case")]
pub enum Sending {
    /// The person chooses: telephone or electronic mail.
    Choosing {
        /// What was paid.
        total: Money,
    },
    /// The person types it.
    Typing {
        /// By which.
        by: Channel,
        /// What is typed.
        to: TypedValue,
        /// What was paid.
        total: Money,
    },
}

impl Sending {
    /// What is typed for; nothing while that is chosen.
    pub(crate) const fn by(&self) -> Option<Channel> {
        match self {
            Self::Choosing { .. } => None,
            Self::Typing { by, .. } => Some(*by),
        }
    }
}

/// Why a number leads to no receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WrongReceipt {
    /// It is no such number.
    NotANumber,
    /// There is none under it, as far as central knows.
    Unknown,
    /// Too many were tried.
    TooOften,
    /// Central could not be asked.
    Offline,
}

/// The number of a receipt is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fetching {
    /// What is typed so far: whoever knows it sees the receipt.
    pub text: Sensitive<String>,
    /// Whether it may be asked for.
    pub whole: Ready,
    /// Why the last number leads nowhere.
    pub wrong: Option<WrongReceipt>,
    /// Whether central is being asked.
    pub asking: Ready,
}

/// Where the money of a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whereabouts {
    /// On its way.
    OnItsWay,
    /// The provider has it.
    Posted,
    /// It goes back.
    GoesBack,
    /// Central asks the provider.
    BeingChecked,
}

/// A line of a receipt of before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OldLine {
    /// What was paid for.
    pub name: Named,
    /// Where its money is.
    pub money: Whereabouts,
}

/// Where the duplicate is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Copying {
    /// Nobody asked for it.
    NotAsked,
    /// It is being printed.
    Printing,
    /// It lies in the slot.
    Printed,
    /// It did not come out, or nobody knows.
    Missing,
}

/// A receipt of before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fetched {
    /// Its number.
    pub claim: ClaimNumber,
    /// What was paid in all.
    pub total: Money,
    /// When, local time.
    pub paid: DateTime,
    /// Where.
    pub terminal: KioskId,
    /// What was paid for.
    pub lines: Vec<OldLine>,
    /// Where its duplicate is.
    pub copying: Copying,
    /// Whether anything can be printed now.
    pub print: Ready,
}
