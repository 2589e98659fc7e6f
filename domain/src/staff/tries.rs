//! How often somebody tried in vain to come in, as the journal tells it; and for how long nobody may try again.
//!
//! A PIN counts as a wrong one from the moment it goes to be checked: whoever cuts the power before the answer has
//! tried. Only both factors right forget it.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::fact::{Fact, Maintenance};

/// From how many wrong ones in a row on a terminal waits.
pub const LOCKS_FROM: u32 = 3;
const FIRST: Duration = Duration::from_secs(30);
const LONGEST: Duration = Duration::from_hours(1);

/// How long nobody may try after so many wrong ones in a row: from the third on half a minute, twice as long after each
/// further one, an hour at most. Nothing before.
#[must_use]
pub fn lock_for(wrong: u32) -> Option<Duration> {
    let doublings = wrong.checked_sub(LOCKS_FROM)?;
    let factor = 1_u32.checked_shl(doublings).unwrap_or(u32::MAX);
    Some(FIRST.saturating_mul(factor).min(LONGEST))
}

/// The tries of one terminal, whoever made them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Tries {
    /// Wrong badges since somebody came in.
    pub badges: u32,
    /// PINs that were tried since somebody came in.
    pub pins: u32,
    /// After how many of one kind the lock began that has not passed; none where there is none.
    pub locked_after: Option<u32>,
}

impl Tries {
    /// The tries after one more fact.
    #[must_use]
    pub fn after(self, fact: &Fact) -> Self {
        let Fact::Maintenance(fact) = fact else { return self };
        match fact {
            Maintenance::BadgeRefused { why } if why.is_a_try() => {
                let badges = self.badges.saturating_add(1);
                Self { badges, ..self }.locked(badges)
            }
            Maintenance::PinTried { .. } => {
                let pins = self.pins.saturating_add(1);
                Self { pins, ..self }.locked(pins)
            }
            Maintenance::LockPassed => Self { locked_after: None, ..self },
            Maintenance::Admitted { .. } | Maintenance::SecondAdmitted { .. } => Self::default(),
            Maintenance::BadgeRefused { .. }
            | Maintenance::PinRefused { .. }
            | Maintenance::Entered { .. }
            | Maintenance::EntryEnded { .. }
            | Maintenance::Left { .. }
            | Maintenance::DeedIntended { .. }
            | Maintenance::DeedEnded { .. }
            | Maintenance::ExchangeStarted { .. }
            | Maintenance::ExchangeEnded { .. }
            | Maintenance::CassetteCounted { .. } => self,
        }
    }

    /// For how long nobody may try, counted from its beginning; nothing where there is no lock.
    #[must_use]
    pub fn lock(self) -> Option<Duration> {
        self.locked_after.and_then(lock_for)
    }

    fn locked(self, wrong: u32) -> Self {
        let longest = self.locked_after.map_or(wrong, |before| before.max(wrong));
        Self { locked_after: lock_for(wrong).map(|_| longest).or(self.locked_after), ..self }
    }
}
