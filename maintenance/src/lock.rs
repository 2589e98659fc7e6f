//! For how long nobody may try to come in.

use domain::{Moment, staff::Tries};

/// The tries of before, and until when nobody may try again. Nothing shortens a lock but a right PIN, and that cannot be
/// tried before it has passed; a start begins it anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LockOut {
    /// As the journal tells them.
    pub tries: Tries,
    /// Until when nobody may try; nothing where anybody may.
    pub until: Option<Moment>,
    /// Counts the checks of PINs since the start: an answer carries its own.
    pub(crate) checks: u32,
}

impl LockOut {
    /// The lock after a start.
    pub(crate) fn after_start(tries: Tries, now: Moment) -> Self {
        Self { tries, until: tries.lock().map(|lock| now + lock), checks: 0 }
    }

    /// Whether nobody may try.
    #[must_use]
    pub fn holds(&self, now: Moment) -> bool {
        self.until.is_some_and(|until| now < until)
    }

    /// Begins the lock that the tries ask for, where they ask for one.
    pub(crate) fn begin(&mut self, now: Moment) {
        let until = self.tries.lock().map(|lock| now + lock);
        self.until = self.until.max(until);
    }
}
