//! Whoever asks a provider goes through its gate: so many at once, so long and no longer, and nobody while it rests.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use domain::{Money, service::ProviderId};
use jiff::civil::Date;
use tokio::sync::Semaphore;

use super::{
    Asked, Breaker, Error, LookedUp, May, Order, Outcome, PostingKey, Provider, Question, Stated, check, contract,
};
use crate::{
    clock::Clock,
    metrics::{Counter, Metrics},
};

/// What a second try adds to the time of the first.
const BOTH: Duration = Duration::from_secs(1);

/// How one provider is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Manners {
    /// Longer nobody waits for one answer.
    pub within: Duration,
    /// More nobody asks at once.
    pub most_at_once: usize,
    /// Whether it can be asked by a household's telephone.
    pub household: bool,
}

/// The gate before one provider.
pub struct Gate {
    id: ProviderId,
    provider: Arc<dyn Provider>,
    manners: Manners,
    room: Semaphore,
    breaker: Mutex<Breaker>,
    clock: Clock,
    metrics: Arc<Metrics>,
}

impl Gate {
    /// A gate, open.
    #[must_use]
    pub fn new(
        id: ProviderId,
        provider: Arc<dyn Provider>,
        manners: Manners,
        clock: Clock,
        metrics: Arc<Metrics>,
    ) -> Self {
        let room = Semaphore::new(manners.most_at_once);
        Self { id, provider, manners, room, breaker: Mutex::default(), clock, metrics }
    }

    /// How it is asked.
    #[must_use]
    pub const fn manners(&self) -> Manners {
        self.manners
    }

    /// How long it is left in peace; nothing while it may be asked.
    #[must_use]
    pub fn rests_for(&self) -> Option<i64> {
        self.breaker().rests_for(self.clock.now_ms())
    }

    /// What is owed, within the time that somebody has who stands before a screen. Asked a second time when the first broke
    /// on its way: it changes nothing.
    ///
    /// # Errors
    /// No answer, or none that is believed.
    pub async fn look_up(&self, question: &Question, within: Duration) -> Result<LookedUp, Error> {
        let words = question.words();
        let within = within.min(self.manners.within);
        let both = async {
            match self.through(within, || self.provider.look_up(&words)).await {
                Err(Error::Ask(_) | Error::Failed(_)) => self.through(within, || self.provider.look_up(&words)).await,
                answer => answer,
            }
        };
        // A little longer than one answer may take, so that it is the gate that notes a silence.
        let answer = tokio::time::timeout(within + BOTH, both).await.unwrap_or(Err(Error::Silent))?;
        self.believed(question.believe(answer))
    }

    /// Posts. Never repeated here: whoever asks looks at the status first.
    ///
    /// # Errors
    /// No answer, or none that is believed: whether it was posted is not known.
    pub async fn post(&self, order: &Order) -> Result<Outcome, Error> {
        let words = order.words();
        let answer = self.through(self.manners.within, || self.provider.post(order.key, &words)).await?;
        self.believed(check::believe(order.key, order.amount, answer))
    }

    /// What became of a posting.
    ///
    /// # Errors
    /// No answer, or none that is believed.
    pub async fn status(&self, key: PostingKey, amount: Money) -> Result<Outcome, Error> {
        let answer = match self.through(self.manners.within, || self.provider.status(key)).await {
            Err(Error::Ask(_) | Error::Failed(_)) => {
                self.through(self.manners.within, || self.provider.status(key)).await?
            }
            answer => answer?,
        };
        self.believed(check::believe(key, amount, answer))
    }

    /// Takes a posting back, where that is still possible.
    ///
    /// # Errors
    /// No answer, or none that is believed: whether it was taken back is not known.
    pub async fn cancel(&self, key: PostingKey, amount: Money) -> Result<Outcome, Error> {
        let answer = self.through(self.manners.within, || self.provider.cancel(key)).await?;
        self.believed(check::believe(key, amount, answer))
    }

    /// Everything that was posted on a day.
    ///
    /// # Errors
    /// No answer, or none that is believed.
    pub async fn statement(&self, day: Date) -> Result<Vec<Stated>, Error> {
        let answer: contract::Statement = self.through(self.manners.within, || self.provider.statement(day)).await?;
        self.believed(check::statement(day, answer))
    }

    async fn through<'a, T>(&self, within: Duration, ask: impl FnOnce() -> Asked<'a, T>) -> Result<T, Error> {
        let _room = self.room.acquire().await.map_err(|_| Error::Silent)?;
        if let May::Rest { again_ms } = self.breaker().may(self.clock.now_ms()) {
            self.metrics.count(Counter::Providers, "resting");
            return Err(Error::Resting { again_ms });
        }
        let answered = tokio::time::timeout(within, ask()).await.unwrap_or(Err(Error::Silent));
        match &answered {
            Err(error) if error.is_silence() => {
                if self.breaker().was_silent(self.clock.now_ms()) {
                    self.metrics.count(Counter::Providers, "opened");
                    tracing::warn!(provider = %self.id, "the provider is silent and is left in peace for a while");
                }
            }
            Ok(_) | Err(_) => self.breaker().answered(),
        }
        let kind = answered.as_ref().map_or_else(Error::kind, |_| "answered");
        self.metrics.count(Counter::Providers, kind);
        answered
    }

    /// What is not believed is written down without a word of what it said.
    fn believed<T>(&self, judged: Result<T, check::Malformed>) -> Result<T, Error> {
        judged.map_err(|malformed| {
            self.metrics.count(Counter::Providers, "malformed");
            tracing::warn!(provider = %self.id, why = %malformed, "a provider's answer is not believed");
            malformed.into()
        })
    }

    fn breaker(&self) -> std::sync::MutexGuard<'_, Breaker> {
        self.breaker.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// All gates of this process, by the provider's name in the catalogue.
pub struct Gates {
    known: Mutex<BTreeMap<ProviderId, Arc<Gate>>>,
    others: Option<Others>,
}

/// Who stands for every provider that is not configured.
type Others = Box<dyn Fn(&ProviderId) -> Gate + Send + Sync>;

impl Gates {
    /// Gates for those who are configured; nobody else is known.
    #[must_use]
    pub const fn of(known: BTreeMap<ProviderId, Arc<Gate>>) -> Self {
        Self { known: Mutex::new(known), others: None }
    }

    /// The same, and a gate for whoever else the catalogue names.
    #[must_use]
    pub fn and_others(self, others: impl Fn(&ProviderId) -> Gate + Send + Sync + 'static) -> Self {
        Self { others: Some(Box::new(others)), ..self }
    }

    /// The gate before a provider; nothing where nobody knows it.
    #[must_use]
    pub fn to(&self, id: &ProviderId) -> Option<Arc<Gate>> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(gate) = known.get(id) {
            return Some(gate.clone());
        }
        let gate = Arc::new(self.others.as_ref()?(id));
        known.insert(id.clone(), gate.clone());
        Some(gate)
    }
}
