//! The note side of a terminal, as its facts tell it: the note whose end is not written down yet, what the cassette should
//! hold, and whose a note is that the validator reports.
//!
//! The rules are those of the crediting chapter of the validators' protocols, without any protocol in them:
//!
//! 1. The intent is durable before the order. A note is credited only when the validator itself says *stacked*.
//! 2. Its end is durable before the validator is answered. It repeats itself until then, over a restart of ours too: the same
//!    worth again, before it has gone on, is the same note.
//! 3. An intent and a stacked note of its worth: credited to the intent's transaction, whoever restarted meanwhile. Of
//!    another worth: unattributed, under the transaction. An intent and a note that came back: nothing was taken. An intent
//!    and a validator that rests empty: unknown, for a person; never credited by itself.
//! 4. A stacked note without an intent is unattributed, under a claim number of its own.
//! 5. A stacked note that its validator does not name is the one that was intended: it was ordered, and there is room for one.

use serde::{Deserialize, Serialize};

use crate::{ClaimNumber, Currency, Money, NoteId, TransactionId, fact::Fact, money::Impossible};

/// What a stacked note is worth, as the validator says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Worth {
    /// So much.
    Value(Money),
    /// It names a kind without a value.
    Unreadable {
        /// The validator's own number of the kind.
        kind: u8,
    },
    /// It does not name the note: its protocol has no word for that, and whoever heard what it is has restarted since.
    Untold,
}

/// What a validator says of a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Said {
    /// It is in the cassette.
    Stacked(Worth),
    /// It was given back.
    Returned,
    /// I do not know.
    Lost,
    /// I rest with nothing inside, and was answered about everything.
    PathClear,
}

/// A note that was ordered stacked and whose end is not written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Intended {
    /// Which.
    pub note: NoteId,
    /// What it should be worth.
    pub value: Money,
    /// For whom.
    pub transaction: TransactionId,
}

/// Whether the count can be trusted (`XFS4IoT`, count accuracy).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Accuracy {
    /// Every note was counted.
    #[default]
    Accurate,
    /// A note may be in there that was not counted, or one whose worth is not known.
    Inaccurate,
}

/// Whether a cassette is in its place (`XFS4IoT`, exchange state).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Exchange {
    /// It is.
    #[default]
    Inactive,
    /// It was taken out.
    Active,
}

/// Notes of one worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Pile {
    /// What each is worth.
    pub value: Money,
    /// How many.
    pub count: u32,
}

impl Pile {
    /// What all of them are worth.
    ///
    /// # Errors
    /// Too large for 64 bits.
    pub fn sum(&self) -> Result<Money, Impossible> {
        let minor_units = self.value.minor_units.checked_mul(i64::from(self.count)).ok_or(Impossible::Overflow)?;
        Ok(Money::new(minor_units, self.value.currency))
    }
}

/// What a cassette should hold.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Cassette {
    /// How many notes of which worth, the smallest first.
    pub notes: Vec<Pile>,
    /// Notes whose worth is not known.
    pub unreadable: u32,
    /// Whether that is all.
    pub accuracy: Accuracy,
}

impl Cassette {
    /// How many notes it should hold.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.notes.iter().fold(self.unreadable, |sum, pile| sum.saturating_add(pile.count))
    }

    /// How many of one worth.
    #[must_use]
    pub fn of(&self, value: Money) -> u32 {
        self.notes.iter().find(|pile| pile.value == value).map_or(0, |pile| pile.count)
    }

    /// What it holds, in one sum for a currency.
    ///
    /// # Errors
    /// Too large for 64 bits.
    pub fn sum(&self, currency: Currency) -> Result<Money, Impossible> {
        let piles = self.notes.iter().filter(|pile| pile.value.currency == currency);
        piles.map(Pile::sum).try_fold(Money::zero(currency), |sum, pile| sum.plus(pile?))
    }

    pub(super) fn add(&mut self, value: Money) {
        self.pile(value).count = self.pile(value).count.saturating_add(1);
    }

    /// Lays another cassette's notes to these.
    pub(super) fn join(&mut self, other: Self) -> Result<(), Impossible> {
        for Pile { value, count } in other.notes {
            let pile = self.pile(value);
            pile.count = pile.count.checked_add(count).ok_or(Impossible::Overflow)?;
        }
        self.unreadable = self.unreadable.checked_add(other.unreadable).ok_or(Impossible::Overflow)?;
        if other.accuracy == Accuracy::Inaccurate {
            self.accuracy = Accuracy::Inaccurate;
        }
        Ok(())
    }

    /// The pile of one worth, begun where there is none.
    fn pile(&mut self, value: Money) -> &mut Pile {
        let order = |value: Money| (value.currency, value.minor_units);
        let place = match self.notes.binary_search_by_key(&order(value), |pile| order(pile.value)) {
            Ok(place) => place,
            Err(place) => {
                self.notes.insert(place, Pile { value, count: 0 });
                place
            }
        };
        &mut self.notes[place]
    }
}

/// The note side of one terminal.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Till {
    /// The note whose end is awaited.
    pub intended: Option<Intended>,
    /// The last note whose end is written down, until the validator has gone on.
    pub unsettled: Option<(NoteId, Worth)>,
    /// What the cassette should hold.
    pub cassette: Cassette,
    /// Whether it is in its place.
    pub exchange: Exchange,
}

impl Till {
    /// The till after one more fact, written under `transaction`.
    #[must_use]
    pub fn after(mut self, transaction: Option<TransactionId>, fact: &Fact) -> Self {
        match fact {
            Fact::NoteIntended { note, value } => {
                self.unsettled = None;
                self.intended = transaction.map(|transaction| Intended { note: *note, value: *value, transaction });
            }
            Fact::NoteStacked { note, value } | Fact::NoteUnattributed { note, value, .. } => {
                self.end(*note);
                self.unsettled = Some((*note, Worth::Value(*value)));
                self.cassette.add(*value);
            }
            Fact::NoteUnreadable { note, kind, .. } => {
                self.end(*note);
                self.unsettled = Some((*note, Worth::Unreadable { kind: *kind }));
                self.cassette.unreadable = self.cassette.unreadable.saturating_add(1);
                self.cassette.accuracy = Accuracy::Inaccurate;
            }
            Fact::NoteUnknown { note, .. } => {
                self.end(*note);
                self.cassette.accuracy = Accuracy::Inaccurate;
            }
            Fact::NoteReturned { note } => self.end(*note),
            Fact::NoteSettled { .. } => self.unsettled = None,
            Fact::CassetteRemoved => self.exchange = Exchange::Active,
            Fact::CassetteInserted => {
                self.exchange = Exchange::Inactive;
                self.cassette = Cassette::default();
            }
            _ => {}
        }
        self
    }

    fn end(&mut self, note: NoteId) {
        self.intended.take_if(|intended| intended.note == note);
    }

    /// What is to be written down when the validator says so, under whose transaction. Nothing when it only repeats itself,
    /// or when nobody waits to hear it. `fresh` names a note that nobody intended.
    #[must_use]
    pub fn attribute(&self, said: Said, fresh: NoteId) -> Option<(Option<TransactionId>, Fact)> {
        match (said, self.intended) {
            (Said::Stacked(Worth::Value(value)), Some(intended)) if value == intended.value => {
                Some((Some(intended.transaction), Fact::NoteStacked { note: intended.note, value }))
            }
            (Said::Stacked(Worth::Untold), Some(Intended { note, value, transaction })) => {
                Some((Some(transaction), Fact::NoteStacked { note, value }))
            }
            (Said::Stacked(worth), Some(intended)) => {
                let claim = ClaimNumber::of(intended.transaction);
                Some((Some(intended.transaction), unclaimed(intended.note, worth, claim)))
            }
            (Said::Stacked(worth), None) => {
                let repeats = self.unsettled.is_some_and(|(_, told)| told == worth || worth == Worth::Untold);
                (!repeats).then(|| (None, unclaimed(fresh, worth, ClaimNumber::of_note(fresh))))
            }
            (Said::Returned, Some(intended)) => {
                Some((Some(intended.transaction), Fact::NoteReturned { note: intended.note }))
            }
            (Said::Lost | Said::PathClear, Some(Intended { note, value, transaction })) => {
                Some((Some(transaction), Fact::NoteUnknown { note, value }))
            }
            (Said::PathClear, None) => self.unsettled.map(|(note, _)| (None, Fact::NoteSettled { note })),
            (Said::Returned | Said::Lost, None) => None,
        }
    }
}

/// A note that no session can claim, or that is not what was ordered.
const fn unclaimed(note: NoteId, worth: Worth, claim: ClaimNumber) -> Fact {
    match worth {
        Worth::Value(value) => Fact::NoteUnattributed { note, value, claim },
        Worth::Unreadable { kind } => Fact::NoteUnreadable { note, kind, claim },
        Worth::Untold => Fact::NoteUnreadable { note, kind: 0, claim },
    }
}
