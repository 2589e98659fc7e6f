//! Services that somebody keeps, as far as they may be seen.

use domain::{Sensitive, ServiceId};
use serde::{Deserialize, Serialize};

use super::{PaperScene, Ready, Sold};

/// A service of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Which.
    pub service: Sold,
    /// Whose, masked.
    pub account: Vec<Sensitive<String>>,
}

/// What came of asking for all of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Heard {
    /// Nobody asked yet.
    Nothing,
    /// Nothing is owed.
    NothingOwed,
    /// Some did not answer, and the others owe nothing.
    Silent,
}

/// Whether all of a group can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AskAll {
    /// They can.
    Now,
    /// There is no connection.
    Offline,
    /// There is nothing to ask: the person says how much.
    NothingToAsk,
}

/// The services of a group that somebody kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grouped {
    /// What its owner calls it; may be empty.
    pub name: Sensitive<String>,
    /// Those that can be paid here.
    pub members: Vec<Member>,
    /// Those that cannot, by their names in the catalogue.
    pub gone: Vec<ServiceId>,
    /// What came of asking for all.
    pub heard: Heard,
    /// Whether all can be asked for.
    pub all: AskAll,
}

/// The services of the basket are kept on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keeping {
    /// The name that is typed so far.
    pub text: Sensitive<String>,
    /// Where the paper is; nothing before it is asked for.
    pub paper: Option<PaperScene>,
    /// Whether it can be printed now.
    pub again: Ready,
}
