//! What the machine may know of the world at one moment.

use std::{sync::Arc, time::Duration};

use domain::{Date, DeedId, Moment, SiteId, books::Collections, staff::StaffList};
use ed25519_dalek::VerifyingKey;
use jiff::civil::{DateTime, Time};
use serde::{Deserialize, Serialize};

/// Something of a customer's that is inside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Inside {
    /// Somebody is in the middle of a visit.
    Visit,
    /// A note on its way, or in escrow.
    Note,
    /// A document on, or in, the reader.
    Document,
    /// A card, or a payment whose end the card terminal has not told.
    Card,
    /// A paper that was not taken, or is being printed.
    Paper,
}

impl Inside {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Visit, Self::Note, Self::Document, Self::Card, Self::Paper];
}

/// How long things may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Times {
    /// Without a touch, how long badge and PIN are asked for.
    pub entry: Duration,
    /// For comparing a PIN.
    pub check: Duration,
    /// How long whoever was admitted waits for what is inside.
    pub waiting: Duration,
    /// Without a touch, how long somebody stays in.
    pub idle: Duration,
    /// For one deed that asks nothing.
    pub deed: Duration,
    /// For stopping it.
    pub stop: Duration,
}

impl Default for Times {
    fn default() -> Self {
        Self {
            entry: Duration::from_mins(1),
            check: Duration::from_secs(20),
            waiting: Duration::from_mins(5),
            idle: Duration::from_mins(5),
            deed: Duration::from_mins(15),
            stop: Duration::from_secs(30),
        }
    }
}

/// The world, as far as it matters.
#[derive(Debug, Clone)]
pub struct Facts {
    /// Now.
    pub now: Moment,
    /// The day at the terminal, in its zone.
    pub today: Date,
    /// The time of that day.
    pub hour: Time,
    /// Where the terminal stands.
    pub site: SiteId,
    /// The badge signer's keys, the newest first; nobody comes in without one.
    pub badge_keys: Arc<[VerifyingKey]>,
    /// Who may come in; nobody while central has given no list.
    pub staff: Option<Arc<StaffList>>,
    /// What is inside of customers', each once.
    pub inside: Vec<Inside>,
    /// The cassettes, as the journal tells them: all that was recorded before is in it.
    pub collections: Arc<Collections>,
    /// A name that no deed has yet.
    pub deed: DeedId,
    /// How long things may take.
    pub times: Times,
}

impl Facts {
    /// Day and time at the terminal.
    #[must_use]
    pub const fn local(&self) -> DateTime {
        self.today.to_datetime(self.hour)
    }

    /// Whether somebody is in the middle of a visit.
    #[must_use]
    pub fn has_visit(&self) -> bool {
        self.inside.contains(&Inside::Visit)
    }
}
