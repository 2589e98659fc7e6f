//! One collection: what should have been in the cassette, what was found, and what came in meanwhile.

use serde::{Deserialize, Serialize};

use crate::{
    CassetteId, Currency, Money,
    books::{Cassette, Ledger, Pile},
    money::Impossible,
};

/// What an exchange took away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Collected {
    /// Nothing: the same cassette is in its place.
    Nothing,
    /// What the cassette held; what came in since the last time is closed as a Z report.
    Cassette {
        /// Counts the Z reports of this terminal, from 1, without a gap.
        z: u32,
    },
}

/// What was found in a cassette.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Count {
    /// So many notes of each worth.
    Here {
        /// The piles, none twice; a worth that is not there was found no time.
        notes: Vec<Pile>,
    },
    /// It goes away as it is, and is counted elsewhere.
    Elsewhere,
}

impl Count {
    /// Whether it may be one: each worth once, and more than nothing.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let Self::Here { notes } = self else { return true };
        let is_new = |(at, pile): (usize, &Pile)| notes[..at].iter().all(|other| other.value != pile.value);
        notes.iter().enumerate().all(is_new) && notes.iter().all(|pile| pile.value.is_positive())
    }
}

/// How what was found compares with what should have been there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Exactness {
    /// Note by note the same, and no note in it whose worth is not known.
    Exact,
    /// Something else was found.
    Differs,
    /// Nobody has counted here.
    NotCounted,
}

/// One denomination of a collection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Difference {
    /// What each note is worth.
    pub value: Money,
    /// How many should have been there.
    pub expected: u32,
    /// How many were found.
    pub counted: u32,
}

impl Difference {
    /// What was found less what was expected: negative where notes are missing.
    ///
    /// # Errors
    /// Too large for 64 bits.
    pub fn amount(&self) -> Result<Money, Impossible> {
        let notes = i64::from(self.counted) - i64::from(self.expected);
        let minor_units = self.value.minor_units.checked_mul(notes).ok_or(Impossible::Overflow)?;
        Ok(Money::new(minor_units, self.value.currency))
    }
}

/// A cassette that was taken away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Collection {
    /// The exchange that took it out: the number of its slip.
    pub number: u32,
    /// The Z report that was closed with it.
    pub z: u32,
    /// Which cassette.
    pub cassette: CassetteId,
    /// Which one came in its place.
    pub put: CassetteId,
    /// What should have been in it.
    pub expected: Cassette,
    /// What came in, and went out, since the collection before.
    pub totals: Ledger,
    /// What was found in it; nothing while nobody said.
    pub count: Option<Count>,
}

impl Collection {
    /// Each denomination that was expected or found, the smallest first; nothing where nobody counted here.
    #[must_use]
    pub fn differences(&self) -> Vec<Difference> {
        let Some(Count::Here { notes }) = &self.count else { return Vec::new() };
        let counted = |value: Money| notes.iter().find(|pile| pile.value == value).map_or(0, |pile| pile.count);
        let mut values: Vec<Money> = self.expected.notes.iter().chain(notes).map(|pile| pile.value).collect();
        values.sort_by_key(|value| (value.currency, value.minor_units));
        values.dedup();
        let line = |value| Difference { value, expected: self.expected.of(value), counted: counted(value) };
        values.into_iter().map(line).collect()
    }

    /// How what was found compares.
    #[must_use]
    pub fn exactness(&self) -> Exactness {
        match &self.count {
            None | Some(Count::Elsewhere) => Exactness::NotCounted,
            Some(Count::Here { .. }) => {
                let is_same = self.differences().iter().all(|line| line.expected == line.counted);
                if is_same && self.expected.unreadable == 0 { Exactness::Exact } else { Exactness::Differs }
            }
        }
    }

    /// All differences of one currency in one sum: what was found less what was expected.
    ///
    /// # Errors
    /// Too large for 64 bits.
    pub fn variance(&self, currency: Currency) -> Result<Money, Impossible> {
        let lines = self.differences().into_iter().filter(|line| line.value.currency == currency);
        lines.map(|line| line.amount()).try_fold(Money::zero(currency), |sum, amount| sum.plus(amount?))
    }
}
