//! Several travellers in one session.

use domain::{CaseNumber, ClaimNumber, Money};
use serde::{Deserialize, Serialize};

use super::PaperScene;

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// As on the document, Latin.
    pub name: String,
    /// How it stands.
    pub standing: Standing,
}

/// How somebody of the list stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// The visa can be had for this much.
    Approved(Money),
    /// Refused, and told why.
    Refused,
    /// An officer decides.
    Numbered(CaseNumber),
    /// The desk goes on.
    Desk(ClaimNumber),
}

/// Who else is there when somebody has no visa here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Others {
    /// Nobody; the session ends.
    Nobody,
    /// Nobody yet; the next traveller may be entered.
    MayCome,
    /// Others are on the list, and go on.
    Wait,
}

/// Whether one more may be entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Room {
    /// One more may be.
    Free,
    /// As many as one session lists.
    Full,
}

/// The papers of one traveller of a party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handed {
    /// As on the document, Latin; nothing where a power cut forgot it.
    pub name: Option<String>,
    /// The number to name.
    pub claim: ClaimNumber,
    /// The visa.
    pub visa: PaperScene,
    /// The receipt.
    pub receipt: PaperScene,
}

/// The papers of a party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartyPapers {
    /// Each whose visa is issued and paid.
    pub travellers: Vec<Handed>,
    /// The paper with the sum of all.
    pub total: PaperScene,
    /// What was paid.
    pub paid: Money,
    /// How many visas were not issued, and what was not charged for them.
    pub uncharged: Option<(u8, Money)>,
}
