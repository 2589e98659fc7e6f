//! Services that somebody keeps, as far as they may be seen.

use domain::{Sensitive, ServiceId};
use serde::{Deserialize, Serialize};

use super::{Letters, PaperScene, Ready, Sold};

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

/// What else can be done with a group, beside asking for its services.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Beside {
    /// Nothing: it was shown on paper, and there is no connection.
    Nothing,
    /// It was shown on paper: those that central keeps can be listed.
    List,
    /// Central keeps it, and can forget it.
    Forget,
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
    /// What else can be done with it.
    pub beside: Beside,
}

/// Whether a group can be kept on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OnPaper {
    /// It can.
    Now,
    /// Nothing can be printed now.
    NotNow,
    /// This terminal has no key to seal it under.
    Never,
}

/// Whether central keeps a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kept {
    /// It does not.
    No,
    /// It does.
    ByCentral,
}

/// The services of the basket are kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keeping {
    /// The name that is typed so far.
    pub text: Sensitive<String>,
    /// Which letters the keys have.
    pub letters: Letters,
    /// Where the paper is; nothing before it is asked for.
    pub paper: Option<PaperScene>,
    /// Whether it can be printed now.
    pub print: OnPaper,
    /// Whether central can be asked to keep it now.
    pub central: Ready,
    /// Whether it keeps it already.
    pub kept: Kept,
}
