//! Whose the terminal is: vendor mode.
//!
//! States and rules are those of `XFS4IoT`'s `VendorMode` interface (its status' `service`: `inactive`, `enterPending`, `active`,
//! `exitPending`), which has them from *Vendor Dependent Mode* of XFS, CWA 16926-11, commands *enter mode request* and
//! *exit mode request*: a request to enter is pending until everybody who serves customers has acknowledged it, and one
//! that fails ends in `inactive`; a request to leave is pending in the same way, and one that fails ends in `active`. Here
//! whoever serves customers acknowledges by having nothing of theirs inside, and whoever does a deed by having ended it.

use domain::{Moment, fact::Left};
use serde::{Deserialize, Serialize};

use crate::{
    Maintenance,
    active::{Active, Doing, Going, Step},
    entry::{EnterPending, Entry},
    event::{Event, Key},
    facts::{Facts, Inside},
    room::Room,
};

/// Whose the terminal is, with all that belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mode {
    /// The customers'; perhaps somebody asks to come in.
    Inactive(Entry),
    /// Somebody may come in, once nothing of a customer's is inside.
    EnterPending(EnterPending),
    /// Somebody's of the staff.
    Active(Active),
    /// Theirs until what they have begun has ended; and how they go.
    ExitPending(Active, Left),
}

/// The same in one word, for health and fleet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VendorMode {
    /// The terminal serves customers.
    Inactive,
    /// Somebody may come in, and waits.
    EnterPending,
    /// Somebody is in.
    Active,
    /// Somebody goes, and something is being ended.
    ExitPending,
}

/// Who has the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Screen {
    /// Whoever is served.
    Customers,
    /// Whoever serves it.
    Staff,
}

/// What a pending mode waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Waits {
    /// Something of a customer's, to be gone.
    Inside(Inside),
    /// A deed, to end.
    Deed,
    /// An exchange, to end with a cassette in its place that has a number.
    Exchange,
}

impl Mode {
    pub(crate) fn on(self, event: Event, key: Key, room: &mut Room<'_>) -> Self {
        match self {
            Self::Inactive(entry) => entry.on(event, key, room),
            Self::EnterPending(pending) => pending.on(&event, room),
            Self::Active(active) => active.on(event, Going::Stays, room),
            Self::ExitPending(active, how) => active.on(event, Going::Goes(how), room),
        }
    }

    pub(crate) fn deadline(&self, facts: &Facts) -> Option<Moment> {
        match self {
            Self::Inactive(entry) => entry.deadline(facts),
            Self::EnterPending(pending) => Some(pending.deadline(facts)),
            Self::Active(active) | Self::ExitPending(active, _) => Some(active.deadline(facts)),
        }
    }
}

impl Maintenance {
    /// Whose the terminal is, in one word.
    #[must_use]
    pub const fn vendor_mode(&self) -> VendorMode {
        match self.mode {
            Mode::Inactive(_) => VendorMode::Inactive,
            Mode::EnterPending(_) => VendorMode::EnterPending,
            Mode::Active(_) => VendorMode::Active,
            Mode::ExitPending(..) => VendorMode::ExitPending,
        }
    }

    /// Who has the screen. In the middle of a visit it is the customer's, whoever waits.
    #[must_use]
    pub fn screen(&self, facts: &Facts) -> Screen {
        match self.mode {
            Mode::Inactive(Entry::Closed | Entry::Waiting) => Screen::Customers,
            Mode::Inactive(Entry::Locked { .. } | Entry::Asking { .. }) | Mode::EnterPending(_)
                if facts.has_visit() =>
            {
                Screen::Customers
            }
            Mode::Inactive(_) | Mode::EnterPending(_) | Mode::Active(_) | Mode::ExitPending(..) => Screen::Staff,
        }
    }

    /// What is waited for, for whoever waits; nothing where nobody does.
    #[must_use]
    pub fn waits_for(&self, facts: &Facts) -> Vec<Waits> {
        match &self.mode {
            Mode::EnterPending(_) => facts.inside.iter().copied().map(Waits::Inside).collect(),
            Mode::ExitPending(active, _) => match &active.doing {
                Doing::Deed(begun) if matches!(begun.step, Step::Exchange(_)) => vec![Waits::Exchange],
                Doing::Deed(_) => vec![Waits::Deed],
                Doing::Nothing | Doing::Second(_) => Vec::new(),
            },
            Mode::Inactive(Entry::Waiting) => vec![Waits::Inside(Inside::Visit)],
            Mode::Inactive(_) | Mode::Active(_) => Vec::new(),
        }
    }
}
