//! Which cassette holds which notes, and what was taken away in which, as the facts tell it.
//!
//! A collection moves notes that were stacked before; it neither makes money nor takes any. So no fact of it touches
//! the [`Books`](super::Books), and the rule of conservation stands as it stood. A second rule stands beside it, per
//! currency and per denomination:
//!
//! **stacked = in the cassettes + taken away**, and for each collection **counted = expected + difference**.
//!
//! A difference is told and kept, and never booked against what anybody paid. Which notes are whose, the cassette's
//! own number decides, wherever an exchange was interrupted:
//!
//! 1. What is stacked before the cassette goes is in the one that was there; what is stacked after one came, in that one,
//!    whose number may be told later.
//! 2. The same number again: nothing was taken, and what both piles hold lies together.
//! 3. Another number: what the first one held is taken away, once. An exchange ends once, and is counted once.
//! 4. A cassette that went without an exchange is a *stray*: it holds what it held until its number is told again.

mod collection;

use serde::{Deserialize, Serialize};

use super::{Accuracy, Cassette, Ledger};
use crate::{
    CassetteId,
    fact::{Fact, Maintenance},
    money::Impossible,
};
pub use collection::{Collected, Collection, Count, Difference, Exactness};

/// Where the cassette is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// The one that is known is in its place.
    #[default]
    In,
    /// It was taken out.
    Out,
    /// One was put in, and nobody has said which.
    Replaced,
}

/// A cassette and what it should hold.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Held {
    /// Which; none where nobody ever said.
    pub id: Option<CassetteId>,
    /// What it should hold.
    pub notes: Cassette,
}

/// An exchange that has no end yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    /// Its number.
    pub number: u32,
    /// The cassette that was in its place when it began.
    pub out: CassetteId,
}

/// The cassettes of one terminal.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Collections {
    /// The cassette that was in its place when somebody last said which.
    pub inside: Held,
    /// What was stacked since another one came.
    pub since: Cassette,
    /// Where the cassette is.
    pub place: Place,
    /// The exchange that has no end yet.
    pub open: Option<Open>,
    /// Cassettes that went without an exchange.
    pub strays: Vec<Held>,
    /// What was taken away and waits to be counted, and the last one that was; the oldest first.
    pub collected: Vec<Collection>,
    /// All that was ever taken away, as it was expected.
    pub taken: Cassette,
    /// How many exchanges have begun.
    pub exchanges: u32,
    /// How many Z reports have been closed.
    pub z: u32,
    /// What came in, and went out, since the last collection: an X report.
    pub period: Ledger,
}

/// A fact that does not fit to what is known of the cassettes.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unfitting {
    /// It cannot follow.
    #[error("{0:?} cannot follow what is known of the cassettes")]
    OutOfOrder(Box<Fact>),
    /// A sum does not fit.
    #[error("could not add up what the cassettes hold")]
    Sum(#[from] Impossible),
}

impl Collections {
    /// The cassettes after one more fact.
    ///
    /// # Errors
    /// A fact that cannot follow: the journal's writer must not write it, its reader must not believe it. Or a sum that
    /// does not fit.
    pub fn after(mut self, fact: &Fact) -> Result<Self, Unfitting> {
        self.period = std::mem::take(&mut self.period).after(fact)?;
        let refused = || Unfitting::OutOfOrder(Box::new(fact.clone()));
        match fact {
            Fact::NoteStacked { value, .. } | Fact::NoteUnattributed { value, .. } => self.top().add(*value),
            Fact::NoteUnreadable { .. } => {
                let top = self.top();
                top.unreadable = top.unreadable.checked_add(1).ok_or(Impossible::Overflow)?;
                top.accuracy = Accuracy::Inaccurate;
            }
            Fact::NoteUnknown { .. } => self.top().accuracy = Accuracy::Inaccurate,
            Fact::CassetteRemoved => self.go()?,
            Fact::CassetteInserted if self.place == Place::Out => self.place = Place::Replaced,
            Fact::Maintenance(Maintenance::ExchangeStarted { number, out }) => {
                if self.open.is_some() || self.place == Place::Out || Some(*number) != self.exchanges.checked_add(1) {
                    return Err(refused());
                }
                self.tell(out)?;
                (self.exchanges, self.open) = (*number, Some(Open { number: *number, out: out.clone() }));
            }
            Fact::Maintenance(Maintenance::ExchangeEnded { number, put, collected }) => {
                let open = self.open.take_if(|open| open.number == *number).ok_or_else(refused)?;
                if self.place == Place::Out || self.ending(&open, put) != *collected {
                    return Err(refused());
                }
                match collected {
                    Collected::Nothing => self.tell(put)?,
                    Collected::Cassette { z } => self.collect(open, put, *z)?,
                }
            }
            Fact::Maintenance(Maintenance::CassetteCounted { number, count }) => {
                let waits = |known: &&mut Collection| known.number == *number && known.count.is_none();
                let known = self.collected.iter_mut().find(waits).filter(|_| count.is_sound()).ok_or_else(refused)?;
                known.count = Some(count.clone());
                self.forget_counted();
            }
            _ => {}
        }
        Ok(self)
    }

    /// What an exchange takes away that ends with this cassette in its place.
    #[must_use]
    pub fn ending(&self, open: &Open, put: &CassetteId) -> Collected {
        if *put == open.out { Collected::Nothing } else { Collected::Cassette { z: self.z.saturating_add(1) } }
    }

    /// The first cassette that was taken away and not counted.
    #[must_use]
    pub fn uncounted(&self) -> Option<&Collection> {
        self.collected.iter().find(|collection| collection.count.is_none())
    }

    /// The last cassette that was taken away and counted, or goes to be counted elsewhere.
    #[must_use]
    pub fn last_counted(&self) -> Option<&Collection> {
        self.collected.iter().rev().find(|collection| collection.count.is_some())
    }

    /// What the cassette in its place should hold; of one that nobody has named, what was stacked since it came.
    #[must_use]
    pub const fn present(&self) -> &Cassette {
        match self.place {
            Place::In => &self.inside.notes,
            Place::Out | Place::Replaced => &self.since,
        }
    }

    /// Every pile that is somewhere: with what was taken away, all that was ever stacked.
    pub fn piles(&self) -> impl Iterator<Item = &Cassette> {
        [&self.inside.notes, &self.since, &self.taken].into_iter().chain(self.strays.iter().map(|stray| &stray.notes))
    }

    /// Where the next note goes.
    const fn top(&mut self) -> &mut Cassette {
        match self.place {
            Place::In => &mut self.inside.notes,
            Place::Out | Place::Replaced => &mut self.since,
        }
    }

    /// The cassette is taken out. One that nobody named goes with what it holds.
    fn go(&mut self) -> Result<(), Impossible> {
        if self.place == Place::Replaced && self.since != Cassette::default() {
            let notes = std::mem::take(&mut self.since);
            self.leave(Held { id: None, notes })?;
        }
        self.place = Place::Out;
        Ok(())
    }

    /// Somebody says which cassette is in its place.
    fn tell(&mut self, id: &CassetteId) -> Result<(), Impossible> {
        let known = self.inside.id.as_ref();
        let is_other = known.is_some_and(|known| known != id) || (known.is_none() && self.place == Place::Replaced);
        if is_other {
            let gone = std::mem::take(&mut self.inside);
            self.leave(gone)?;
        }
        self.inside.id = Some(id.clone());
        let since = std::mem::take(&mut self.since);
        self.inside.notes.join(since)?;
        while let Some(at) = self.strays.iter().position(|stray| stray.id.as_ref() == Some(id)) {
            self.inside.notes.join(self.strays.remove(at).notes)?;
        }
        self.place = Place::In;
        Ok(())
    }

    /// A cassette has gone without an exchange.
    fn leave(&mut self, gone: Held) -> Result<(), Impossible> {
        if gone.notes == Cassette::default() {
            return Ok(());
        }
        if let Some(stray) = self.strays.iter_mut().find(|stray| stray.id == gone.id) {
            return stray.notes.join(gone.notes);
        }
        self.strays.push(gone);
        Ok(())
    }

    /// What the cassette held is taken away.
    fn collect(&mut self, open: Open, put: &CassetteId, z: u32) -> Result<(), Impossible> {
        let Held { notes, .. } = std::mem::take(&mut self.inside);
        self.taken.join(notes.clone())?;
        let totals = std::mem::take(&mut self.period);
        let Open { number, out } = open;
        self.collected.push(Collection {
            number,
            z,
            cassette: out,
            put: put.clone(),
            expected: notes,
            totals,
            count: None,
        });
        self.z = z;
        self.tell(put)
    }

    /// Keeps of those that were counted the last one: its slip may be wanted again.
    fn forget_counted(&mut self) {
        let last = self.collected.last().map(|last| last.number);
        self.collected.retain(|known| known.count.is_none() || Some(known.number) == last);
    }
}
