//! Before whoever is asked: so many at once, so long and no longer, and nobody while it rests.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use tokio::sync::Semaphore;

use super::{Asked, Breaker, Error, Malformed, May};
use crate::{
    clock::Clock,
    metrics::{Counter, Metrics},
};

/// One way to somebody outside.
pub(crate) struct Door {
    name: String,
    room: Semaphore,
    breaker: Mutex<Breaker>,
    clock: Clock,
    metrics: Arc<Metrics>,
    counter: Counter,
}

impl Door {
    pub(crate) fn new(name: String, most: usize, clock: Clock, metrics: Arc<Metrics>, counter: Counter) -> Self {
        Self { name, room: Semaphore::new(most), breaker: Mutex::default(), clock, metrics, counter }
    }

    /// How long nobody may ask; nothing while somebody may.
    pub(crate) fn rests_for(&self) -> Option<i64> {
        self.breaker().rests_for(self.clock.now_ms())
    }

    /// Asks once, and notes how it ended.
    ///
    /// # Errors
    /// No answer in time, or nothing was sent as it rests.
    pub(crate) async fn through<'a, T>(
        &self,
        within: Duration,
        ask: impl FnOnce() -> Asked<'a, T>,
    ) -> Result<T, Error> {
        let _room = self.room.acquire().await.map_err(|_| Error::Silent)?;
        if let May::Rest { again_ms } = self.breaker().may(self.clock.now_ms()) {
            self.metrics.count(self.counter, "resting");
            return Err(Error::Resting { again_ms });
        }
        let answered = tokio::time::timeout(within, ask()).await.unwrap_or(Err(Error::Silent));
        match &answered {
            Err(error) if error.is_silence() => {
                if self.breaker().was_silent(self.clock.now_ms()) {
                    self.metrics.count(self.counter, "opened");
                    tracing::warn!(whose = %self.name, "it is silent and is left in peace for a while");
                }
            }
            Ok(_) | Err(_) => self.breaker().answered(),
        }
        let kind = answered.as_ref().map_or_else(Error::kind, |_| "answered");
        self.metrics.count(self.counter, kind);
        answered
    }

    /// What is not believed is written down without a word of what it said.
    ///
    /// # Errors
    /// It is not.
    pub(crate) fn believed<T>(&self, judged: Result<T, Malformed>) -> Result<T, Error> {
        judged.map_err(|malformed| {
            self.metrics.count(self.counter, "malformed");
            tracing::warn!(whose = %self.name, why = %malformed, "an answer is not believed");
            malformed.into()
        })
    }

    fn breaker(&self) -> MutexGuard<'_, Breaker> {
        self.breaker.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
