//! Whoever asks the acquirer goes through its gate: bounded in time and number, and nobody while it rests.

use std::{sync::Arc, time::Duration};

use domain::{AttemptId, Money};

use super::{
    Acquirer, Refunded, Told,
    check::{self, amount},
    contract::{Order, Refund},
};
use crate::{
    clock::Clock,
    metrics::{Counter, Metrics},
    provider::{Error, door::Door},
};

/// The gate before the acquirer.
pub struct Gate {
    acquirer: Arc<dyn Acquirer>,
    within: Duration,
    door: Door,
}

impl Gate {
    /// A gate, open.
    #[must_use]
    pub fn new(
        acquirer: Arc<dyn Acquirer>,
        within: Duration,
        most_at_once: usize,
        clock: Clock,
        metrics: Arc<Metrics>,
    ) -> Self {
        let door = Door::new("acquirer".to_owned(), most_at_once, clock, metrics, Counter::Acquirer);
        Self { acquirer, within, door }
    }

    /// Longer nobody waits for one answer.
    #[must_use]
    pub const fn within(&self) -> Duration {
        self.within
    }

    /// Whether it answers, as far as is known.
    #[must_use]
    pub fn answers(&self) -> bool {
        self.door.rests_for().is_none()
    }

    /// Opens an order.
    ///
    /// # Errors
    /// No answer, or none that is believed: whether it is open is not known. The same again is harmless.
    pub async fn open(&self, attempt: AttemptId, order: &Order) -> Result<Told, Error> {
        let answer = self.door.through(self.within, || self.acquirer.open(attempt, order)).await?;
        self.door.believed(check::state(attempt, answer))
    }

    /// What became of an order.
    ///
    /// # Errors
    /// No answer, or none that is believed.
    pub async fn status(&self, attempt: AttemptId) -> Result<Told, Error> {
        let answer = self.door.through(self.within, || self.acquirer.status(attempt)).await?;
        self.door.believed(check::state(attempt, answer))
    }

    /// Ends an order that is not paid.
    ///
    /// # Errors
    /// No answer, or none that is believed: whether it was ended is not known.
    pub async fn end(&self, attempt: AttemptId) -> Result<Told, Error> {
        let answer = self.door.through(self.within, || self.acquirer.end(attempt)).await?;
        self.door.believed(check::state(attempt, answer))
    }

    /// Gives back what came.
    ///
    /// # Errors
    /// No answer, or none that is believed. The same again is harmless.
    pub async fn refund(&self, attempt: AttemptId, came: Money) -> Result<Refunded, Error> {
        let refund = Refund { amount: amount(came) };
        let answer = self.door.through(self.within, || self.acquirer.refund(attempt, &refund)).await?;
        self.door.believed(check::refund(attempt, answer))
    }
}

/// What an acquirer is told of a code.
pub(crate) fn order(asked: &domain::emvqr::Asked, code: String, seconds: u32) -> Order {
    Order {
        amount: amount(asked.amount),
        reference: asked.reference.clone(),
        terminal: asked.terminal.clone(),
        seconds,
        code,
    }
}
