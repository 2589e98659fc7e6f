//! Whether somebody could see, all the time, that the cassette stays in its place.
//!
//! A validator says when its cassette goes and comes, while it has power and a host. What happened while either was off nobody
//! says: the count goes on, and whoever counts the notes must know that it may be of another cassette. So it is remembered
//! since when that is so, until an exchange is seen, after which counting begins anew anyway.

use std::time::Duration;

use domain::Moment;
use jiff::civil::DateTime;
use peripherals::status::Condition;
use serde::{Deserialize, Serialize};

/// Nobody exchanges a cassette in less: a link that is opened again meanwhile has missed nothing.
const QUICKEST_EXCHANGE: Duration = Duration::from_secs(5);

/// What is remembered over restarts, by the local clock.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Kept {
    /// When the validator was last there.
    pub seen: Option<DateTime>,
    /// Since when it was not there all the time.
    pub unwatched_since: Option<DateTime>,
}

/// The eye on the cassette.
#[derive(Debug)]
pub struct Watch {
    kept: Kept,
    seen: Option<Moment>,
}

/// Whether there is something to be written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noted {
    /// Nothing is new.
    Nothing,
    /// From here on the count is of a cassette that nobody watched.
    Unwatched,
}

impl Watch {
    /// With what is remembered.
    #[must_use]
    pub const fn new(kept: Kept) -> Self {
        Self { kept, seen: None }
    }

    /// What is to be remembered.
    #[must_use]
    pub const fn kept(&self) -> &Kept {
        &self.kept
    }

    /// Looks at the validator, which is so.
    pub fn look(&mut self, now: Moment, local: DateTime, condition: Condition) -> Noted {
        let gap = match self.seen {
            Some(seen) => now.since(seen) >= QUICKEST_EXCHANGE,
            // After a start: it was not watched while nobody ran, or was off itself.
            None => self.kept.seen.is_some(),
        };
        let noted = match (gap, self.kept.seen, self.kept.unwatched_since) {
            (true, Some(seen), None) => {
                self.kept.unwatched_since = Some(seen);
                Noted::Unwatched
            }
            (true, None, None) | (false, _, _) | (true, _, Some(_)) => Noted::Nothing,
        };
        if is_there(condition) {
            self.seen = Some(now);
            self.kept.seen = Some(local);
        }
        noted
    }

    /// A cassette was put in, and seen to be.
    pub const fn exchanged(&mut self) {
        self.kept.unwatched_since = None;
    }
}

/// Whether a validator that is so would say that its cassette goes.
const fn is_there(condition: Condition) -> bool {
    match condition {
        Condition::Online
        | Condition::HardwareError
        | Condition::UserError
        | Condition::DeviceBusy
        | Condition::FraudAttempt
        | Condition::PotentialFraud => true,
        Condition::Offline | Condition::PowerOff | Condition::NoDevice | Condition::Starting => false,
    }
}

#[cfg(test)]
mod tests {
    use jiff::{Span, civil::date};

    use super::*;

    const NOON: DateTime = date(2026, 11, 26).at(12, 0, 0, 0);

    fn look(watch: &mut Watch, second: u64, condition: Condition) -> Noted {
        let local = NOON + Span::new().seconds(i64::try_from(second).unwrap());
        watch.look(Moment::after_start(Duration::from_secs(second)), local, condition)
    }

    #[test]
    fn a_cassette_that_is_watched_from_the_first_start_on_is_not_doubted() {
        let mut watch = Watch::new(Kept::default());
        assert_eq!(look(&mut watch, 0, Condition::Starting), Noted::Nothing);
        for second in 1..100 {
            assert_eq!(look(&mut watch, second, Condition::Online), Noted::Nothing);
        }
        assert_eq!(watch.kept(), &Kept { seen: Some(NOON + Span::new().seconds(99)), unwatched_since: None });
    }

    #[test]
    fn after_a_restart_the_count_is_doubted_since_the_validator_was_last_seen_and_said_once() {
        let kept = Kept { seen: Some(NOON), unwatched_since: None };
        let mut watch = Watch::new(kept);
        assert_eq!(look(&mut watch, 900, Condition::Starting), Noted::Unwatched);
        assert_eq!(look(&mut watch, 901, Condition::Online), Noted::Nothing);
        assert_eq!(watch.kept().unwatched_since, Some(NOON));
        let mut again = Watch::new(watch.kept().clone());
        assert_eq!(look(&mut again, 2_000, Condition::Online), Noted::Nothing, "it is known already");
        assert_eq!(again.kept().unwatched_since, Some(NOON), "the earliest counts");
    }

    #[test]
    fn a_validator_without_power_watches_nothing_and_a_link_opened_again_at_once_missed_nothing() {
        let mut watch = Watch::new(Kept::default());
        look(&mut watch, 0, Condition::Online);
        for second in 1..4 {
            assert_eq!(look(&mut watch, second, Condition::Offline), Noted::Nothing);
        }
        look(&mut watch, 4, Condition::Online);
        assert_eq!(watch.kept().unwatched_since, None);
        for second in 5..9 {
            assert_eq!(look(&mut watch, second, Condition::Offline), Noted::Nothing);
        }
        assert_eq!(look(&mut watch, 9, Condition::Offline), Noted::Unwatched);
        assert_eq!(watch.kept().unwatched_since, Some(NOON + Span::new().seconds(4)));
    }

    #[test]
    fn an_exchange_that_is_seen_ends_the_doubt() {
        let mut watch = Watch::new(Kept { seen: Some(NOON), unwatched_since: Some(NOON) });
        look(&mut watch, 0, Condition::Online);
        watch.exchanged();
        look(&mut watch, 1, Condition::Online);
        assert_eq!(watch.kept().unwatched_since, None);
    }
}
