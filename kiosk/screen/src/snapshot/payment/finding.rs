//! Which service, as far as it may be seen.

use domain::service::{Area, InstitutionId, LifeEvent, Named};
use serde::{Deserialize, Serialize};

use super::{ScannerScene, Sold};
use crate::snapshot::Offer;

/// What is listed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Listed {
    /// Areas, and what happens in life.
    Areas,
    /// The services of one area.
    Area(Area),
    /// Those that come with something that happened.
    LifeEvent(LifeEvent),
    /// Whose services are paid for here.
    Institutions,
    /// The services of one institution.
    Institution(Named),
    /// Those that fit what was typed.
    Typed,
}

/// Whether the last code was a bill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ShownCode {
    /// None was shown, or it was one.
    None,
    /// It is no bill of any service here.
    Strange,
    /// A group that was kept, torn or changed.
    GroupDamaged,
    /// A group that was kept, of other terminals.
    GroupForeign,
    /// A group that was kept, of another version.
    GroupVersion,
}

/// Which service?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// What is listed.
    pub list: Listed,
    /// What was typed.
    pub typed: String,
    /// The services that are listed.
    pub found: Vec<Sold>,
    /// The institutions that are listed.
    pub institutions: Vec<Seller>,
    /// What is paid for most here, the most first.
    pub usual: Vec<Sold>,
    /// Which letters the keys have.
    pub letters: Letters,
    /// The areas that have any.
    pub areas: Vec<Area>,
    /// What happened in life, where anything comes with it.
    pub life_events: Vec<LifeEvent>,
    /// Whether all that a household owes can be asked.
    pub household: Offer,
    /// The last code.
    pub code: ShownCode,
    /// Whether a code can be shown.
    pub scanner: ScannerScene,
    /// How many lines lie in the basket.
    pub basket: u8,
    /// Whether the person's own services can be opened.
    pub mine: Offer,
}

/// Whose services are paid for here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seller {
    /// Which.
    pub id: InstitutionId,
    /// What it is called.
    pub name: Named,
    /// How many services it has.
    pub services: u16,
}

/// Which letters are on the keys where words are typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Letters {
    /// The session's own.
    Own,
    /// The rarer ones of the same script.
    Second,
    /// Latin ones.
    Latin,
}
