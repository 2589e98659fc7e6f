//! Which note fits: said before it is put in, and decided the same way when it is.

use serde::{Deserialize, Serialize};

use crate::Money;

/// What a note would do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fit {
    /// It is taken, and all of it is needed.
    Fits,
    /// It is taken as the last one, and so much is over. There is no change: the person says where it goes.
    Over(Money),
    /// It is given back: a smaller note would do.
    TooLarge,
    /// It is given back: the validator or one of the services does not take it, or it is of another currency.
    NotTaken,
}

impl Fit {
    /// Whether the note is taken.
    #[must_use]
    pub const fn is_taken(self) -> bool {
        matches!(self, Self::Fits | Self::Over(_))
    }
}

/// What a note of this value would do while so much is missing. `kinds` are the values that the validator knows; `largest`
/// is the largest that the services of the basket take.
///
/// A note that is more than what is missing is taken where no smaller one would do: of nothing is more left over than it
/// must be.
#[must_use]
pub fn fit(value: Money, missing: Money, kinds: &[Money], largest: Option<Money>) -> Fit {
    let taken = |note: Money| {
        note.currency == missing.currency
            && note.is_positive()
            && largest.is_none_or(|largest| note.minor_units <= largest.minor_units)
    };
    if !missing.is_positive() || !kinds.contains(&value) || !taken(value) {
        return Fit::NotTaken;
    }
    if value.minor_units <= missing.minor_units {
        return Fit::Fits;
    }
    let would_do = |note: &Money| {
        note.currency == value.currency && (missing.minor_units..value.minor_units).contains(&note.minor_units)
    };
    if kinds.iter().any(would_do) {
        return Fit::TooLarge;
    }
    Fit::Over(Money::new(value.minor_units - missing.minor_units, missing.currency))
}

/// The values that are taken now: what a validator is told to take, smallest first.
#[must_use]
pub fn taken(missing: Money, kinds: &[Money], largest: Option<Money>) -> Vec<Money> {
    let mut taken: Vec<Money> =
        kinds.iter().copied().filter(|value| fit(*value, missing, kinds, largest).is_taken()).collect();
    taken.sort_by_key(|value| value.minor_units);
    taken.dedup();
    taken
}
