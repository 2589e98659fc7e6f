//! Whoever asks a provider goes through its gate: so many at once, so long and no longer, and nobody while it rests.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use domain::{Money, service::ProviderId};
use jiff::civil::Date;

use super::{Error, LookedUp, Order, Outcome, PostingKey, Provider, Question, Stated, check, contract, door::Door};
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
    provider: Arc<dyn Provider>,
    manners: Manners,
    door: Door,
}

impl Gate {
    /// A gate, open.
    #[must_use]
    pub fn new(
        id: &ProviderId,
        provider: Arc<dyn Provider>,
        manners: Manners,
        clock: Clock,
        metrics: Arc<Metrics>,
    ) -> Self {
        let door = Door::new(id.to_string(), manners.most_at_once, clock, metrics, Counter::Providers);
        Self { provider, manners, door }
    }

    /// How it is asked.
    #[must_use]
    pub const fn manners(&self) -> Manners {
        self.manners
    }

    /// How long it is left in peace; nothing while it may be asked.
    #[must_use]
    pub fn rests_for(&self) -> Option<i64> {
        self.door.rests_for()
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
            match self.door.through(within, || self.provider.look_up(&words)).await {
                Err(Error::Ask(_) | Error::Failed(_)) => {
                    self.door.through(within, || self.provider.look_up(&words)).await
                }
                answer => answer,
            }
        };
        // A little longer than one answer may take, so that it is the gate that notes a silence.
        let answer = tokio::time::timeout(within + BOTH, both).await.unwrap_or(Err(Error::Silent))?;
        self.door.believed(question.believe(answer))
    }

    /// Posts. Never repeated here: whoever asks looks at the status first.
    ///
    /// # Errors
    /// No answer, or none that is believed: whether it was posted is not known.
    pub async fn post(&self, order: &Order) -> Result<Outcome, Error> {
        let words = order.words();
        let answer = self.door.through(self.manners.within, || self.provider.post(order.key, &words)).await?;
        self.door.believed(check::believe(order.key, order.amount, answer))
    }

    /// What became of a posting.
    ///
    /// # Errors
    /// No answer, or none that is believed.
    pub async fn status(&self, key: PostingKey, amount: Money) -> Result<Outcome, Error> {
        let answer = match self.door.through(self.manners.within, || self.provider.status(key)).await {
            Err(Error::Ask(_) | Error::Failed(_)) => {
                self.door.through(self.manners.within, || self.provider.status(key)).await?
            }
            answer => answer?,
        };
        self.door.believed(check::believe(key, amount, answer))
    }

    /// Takes a posting back, where that is still possible.
    ///
    /// # Errors
    /// No answer, or none that is believed: whether it was taken back is not known.
    pub async fn cancel(&self, key: PostingKey, amount: Money) -> Result<Outcome, Error> {
        let answer = self.door.through(self.manners.within, || self.provider.cancel(key)).await?;
        self.door.believed(check::believe(key, amount, answer))
    }

    /// Everything that was posted on a day.
    ///
    /// # Errors
    /// No answer, or none that is believed.
    pub async fn statement(&self, day: Date) -> Result<Vec<Stated>, Error> {
        let answer: contract::Statement =
            self.door.through(self.manners.within, || self.provider.statement(day)).await?;
        self.door.believed(check::statement(day, answer))
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
