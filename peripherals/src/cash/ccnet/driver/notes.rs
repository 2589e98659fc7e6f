//! Which notes the device knows, which are wanted, and which it was told to take.

use std::time::Duration;

use domain::{Moment, Money};

use crate::cash::{
    Denomination,
    ccnet::message::{Kinds, Request, State},
};

/// So often the table is asked for; then the device counts as one whose table cannot be read.
const MOST_TRIES: u8 = 3;
/// And is asked again after this time.
const ASK_AGAIN: Duration = Duration::from_secs(10);
/// An order to take notes that shows no effect is given again after this time.
const ENABLE_AGAIN: Duration = Duration::from_secs(1);

/// What is known of notes.
#[derive(Debug, Default)]
pub(super) struct Notes {
    known: Vec<Denomination>,
    table: Table,
    reported: Reported,
    wanted: Vec<Money>,
    /// What the device said yes to since it started; none when that is not known.
    in_force: Option<Kinds>,
    /// What it may take by anything that was said to it since it started.
    allowed: Kinds,
    said: Option<(Kinds, Moment)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Table {
    /// It may have changed since it was last read.
    Stale {
        tries: u8,
    },
    Read,
    Unreadable {
        again: Moment,
    },
}

impl Default for Table {
    fn default() -> Self {
        Self::Stale { tries: 0 }
    }
}

/// Whether the table was reported over this connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Reported {
    #[default]
    No,
    Yes,
}

impl Notes {
    pub(super) const fn on_connection(&mut self) {
        self.table = Table::Stale { tries: 0 };
        self.reported = Reported::No;
        self.in_force = None;
        self.said = None;
    }

    /// The device starts: it takes nothing.
    pub(super) const fn on_restart(&mut self) {
        self.table = Table::Stale { tries: 0 };
        self.in_force = None;
        self.allowed = Kinds::NONE;
        self.said = None;
    }

    pub(super) fn want(&mut self, values: Vec<Money>) {
        self.wanted = values;
    }

    /// Whether the table must be read before a note can be valued.
    pub(super) const fn is_stale(&self) -> bool {
        matches!(self.table, Table::Stale { .. })
    }

    pub(super) const fn is_unreadable(&self) -> bool {
        matches!(self.table, Table::Unreadable { .. })
    }

    /// Whether it is time to ask for the table.
    pub(super) fn is_to_be_read(&self, now: Moment) -> bool {
        match self.table {
            Table::Stale { .. } => true,
            Table::Read => false,
            Table::Unreadable { again } => again <= now,
        }
    }

    /// The table came; says whether that is to be reported. An empty one is none.
    pub(super) fn on_table(&mut self, now: Moment, notes: &[Denomination]) -> bool {
        self.table = if notes.is_empty() { Table::Unreadable { again: now + ASK_AGAIN } } else { Table::Read };
        let is_news = self.reported == Reported::No || self.known != notes;
        self.reported = Reported::Yes;
        self.known = notes.to_vec();
        is_news
    }

    /// The table did not come.
    pub(super) fn on_unread(&mut self, now: Moment) {
        self.table = match self.table {
            Table::Stale { tries } if tries + 1 < MOST_TRIES => Table::Stale { tries: tries + 1 },
            Table::Read => Table::Read,
            Table::Stale { .. } | Table::Unreadable { .. } => Table::Unreadable { again: now + ASK_AGAIN },
        };
    }

    /// What a note of this kind is worth by the table.
    pub(super) fn value(&self, kind: u8) -> Option<Money> {
        match self.table {
            Table::Read => self.known.iter().find(|note| note.kind == kind)?.value,
            Table::Stale { .. } | Table::Unreadable { .. } => None,
        }
    }

    /// What a note in escrow is worth, if the device was told to take its kind.
    pub(super) fn accepted(&self, kind: u8) -> Option<Money> {
        self.value(kind).filter(|_| self.allowed.has(kind))
    }

    /// Whether a note in escrow is of a kind that the device was told to take, and its worth is to be looked up again: the
    /// link broke meanwhile.
    pub(super) const fn may_be_taken_unvalued(&self, kind: u8) -> bool {
        self.is_stale() && self.allowed.has(kind)
    }

    fn wanted_kinds(&self) -> Kinds {
        if self.table != Table::Read {
            return Kinds::NONE;
        }
        let is_wanted = |note: &&Denomination| note.value.is_some_and(|value| self.wanted.contains(&value));
        self.known.iter().filter(is_wanted).map(|note| note.kind).collect()
    }

    /// What is said to a device at rest so that it takes what is wanted, if it does not.
    pub(super) fn enable(&self, now: Moment, state: State) -> Option<Request> {
        self.tell(now, state, self.wanted_kinds())
    }

    /// The same for one that is to take nothing.
    pub(super) fn disable(&self, now: Moment, state: State) -> Option<Request> {
        self.tell(now, state, Kinds::NONE)
    }

    fn tell(&self, now: Moment, state: State, kinds: Kinds) -> Option<Request> {
        let said_lately = self.said.is_some_and(|(said, at)| said == kinds && now.since(at) < ENABLE_AGAIN);
        let is_so = self.takes(state, kinds);
        (!is_so && !said_lately).then_some(Request::Enable { taken: kinds, escrowed: kinds })
    }

    fn takes(&self, state: State, kinds: Kinds) -> bool {
        self.in_force == Some(kinds) && (state == State::Idling) == (kinds != Kinds::NONE)
    }

    pub(super) fn takes_what_is_wanted(&self, state: State) -> bool {
        self.takes(state, self.wanted_kinds())
    }

    pub(super) fn on_enable_sent(&mut self, now: Moment, kinds: Kinds) {
        self.allowed = self.allowed.and(kinds);
        self.in_force = None;
        self.said = Some((kinds, now));
    }

    pub(super) const fn on_enabled(&mut self, kinds: Kinds) {
        self.allowed = kinds;
        self.in_force = Some(kinds);
    }
}
