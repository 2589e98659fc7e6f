//! The notes of a transaction: which one is on its way, which were taken.

use serde::{Deserialize, Serialize};

use crate::{Money, NoteId, fact::Fact};

/// The notes of one transaction.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Notes {
    /// Ordered stacked, without an end. After a cut: ask the validator.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub intended: Option<(NoteId, Money)>,
    /// In the cassette.
    pub taken: Vec<(NoteId, Money)>,
    /// Ordered stacked, and nobody knows what became of them.
    pub unknown: Vec<(NoteId, Money)>,
}

impl Notes {
    /// Whether there were none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.intended.is_none() && self.taken.is_empty() && self.unknown.is_empty()
    }

    /// Whether one was ordered stacked and has no end that anybody knows.
    #[must_use]
    pub const fn are_on_their_way(&self) -> bool {
        self.intended.is_some() || !self.unknown.is_empty()
    }

    /// The notes after one more fact; nothing when it cannot follow.
    pub(super) fn after(&self, fact: &Fact) -> Option<Self> {
        let mut next = self.clone();
        match fact {
            Fact::NoteIntended { note, value } => {
                let is_new = self.taken.iter().chain(&self.unknown).all(|(known, _)| known != note);
                (self.intended.is_none() && is_new && value.is_positive()).then_some(())?;
                next.intended = Some((*note, *value));
            }
            Fact::NoteStacked { note, value } => {
                next.let_go(*note).filter(|intended| intended == value)?;
                next.taken.push((*note, *value));
            }
            Fact::NoteUnknown { note, value } => {
                self.intended.filter(|intended| *intended == (*note, *value))?;
                next.intended = None;
                next.unknown.push((*note, *value));
            }
            Fact::NoteReturned { note } | Fact::NoteUnattributed { note, .. } | Fact::NoteUnreadable { note, .. } => {
                next.let_go(*note)?;
            }
            _ => return None,
        }
        Some(next)
    }

    /// Removes a note that had no end, or none that anybody knew, and says what it should be worth.
    fn let_go(&mut self, note: NoteId) -> Option<Money> {
        if let Some((_, value)) = self.intended.take_if(|(intended, _)| *intended == note) {
            return Some(value);
        }
        let place = self.unknown.iter().position(|(unknown, _)| *unknown == note)?;
        Some(self.unknown.remove(place).1)
    }
}
