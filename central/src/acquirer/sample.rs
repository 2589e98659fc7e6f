//! An acquirer for demonstrations and tests: the last two digits of the amount decide how its payer behaves.
//!
//! The table is in `docs/providers/acquirer.md`; [`Manner`] says the same. Its payer reads the code as a bank would, and pays
//! what stands in it. A central with a sample moves no real money. Orders are kept in memory.

use std::{
    collections::HashMap,
    future,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use domain::{AttemptId, emvqr};

use super::{
    Acquirer,
    contract::{Amount, Order, Refund, RefundState, State},
};
use crate::{
    clock::Clock,
    config,
    provider::{Asked, Error},
};

/// How the payer, and the acquirer, behave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// Pays after a while.
    Pays,
    /// ….61: nobody pays.
    NeverPays,
    /// ….62: every answer takes long.
    Slow,
    /// ….63: the order is opened, and the first answer to that is lost.
    OpenLost,
    /// ….64: pays in the moment in which the order is ended.
    PaysAtTheEnd,
    /// ….65: one minor unit less comes.
    PaysLess,
    /// ….66: the order is ended, and paid all the same a while later.
    PaysTooLate,
    /// ….67: no order is opened.
    Refuses,
    /// ….68: the payer's bank says no.
    BankRefuses,
    /// ….69: ….66, and the first answer to the refund is lost.
    RefundLost,
}

impl Manner {
    /// By the last two digits of the amount.
    #[must_use]
    pub const fn of(minor_units: i64) -> Self {
        match minor_units % 100 {
            61 => Self::NeverPays,
            62 => Self::Slow,
            63 => Self::OpenLost,
            64 => Self::PaysAtTheEnd,
            65 => Self::PaysLess,
            66 => Self::PaysTooLate,
            67 => Self::Refuses,
            68 => Self::BankRefuses,
            69 => Self::RefundLost,
            _ => Self::Pays,
        }
    }
}

/// The sample.
pub struct SampleAcquirer {
    pays_after_ms: i64,
    slow_after: Duration,
    clock: Clock,
    kept: Mutex<HashMap<AttemptId, Kept>>,
}

#[derive(Debug, Clone)]
struct Kept {
    order: Option<Order>,
    opened_ms: i64,
    ended_ms: Option<i64>,
    paid: Option<State>,
    opens: u32,
    refunds: u32,
    refunded: Option<String>,
}

impl SampleAcquirer {
    /// A sample with the configured delays.
    #[must_use]
    pub fn new(config: &config::SampleAcquirer, clock: Clock) -> Self {
        Self {
            pays_after_ms: i64::try_from(config.pays_after_ms).unwrap_or(i64::MAX / 2),
            slow_after: Duration::from_millis(config.slow_ms),
            clock,
            kept: Mutex::default(),
        }
    }

    /// How often an order was asked to be opened, and how often to be refunded: for tests.
    #[must_use]
    pub fn asked_of(&self, attempt: AttemptId) -> (u32, u32) {
        self.kept().get(&attempt).map_or((0, 0), |kept| (kept.opens, kept.refunds))
    }

    /// How many orders were paid and not refunded, in minor units: for tests.
    #[must_use]
    pub fn holds(&self) -> i64 {
        let units = |kept: &Kept| match (&kept.paid, &kept.refunded) {
            (Some(State::Paid { amount, .. }), None) => amount.minor_units,
            _ => 0,
        };
        self.kept().values().map(units).sum()
    }

    fn kept(&self) -> MutexGuard<'_, HashMap<AttemptId, Kept>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn manner(&self, attempt: AttemptId) -> Option<Manner> {
        let kept = self.kept();
        kept.get(&attempt)?.order.as_ref().map(|order| Manner::of(order.amount.minor_units))
    }

    async fn pace(&self, attempt: AttemptId) {
        if self.manner(attempt) == Some(Manner::Slow) {
            tokio::time::sleep(self.slow_after).await;
        }
    }

    /// What is so by now: the payer acts while nobody looks.
    fn look(&self, attempt: AttemptId, kept: &mut Kept) -> State {
        let key = attempt.to_string();
        let Some(order) = kept.order.clone() else { return State::Ended { key } };
        let now_ms = self.clock.now_ms();
        let manner = Manner::of(order.amount.minor_units);
        let expires_ms = kept.opened_ms + i64::from(order.seconds) * 1_000;
        let in_time = kept.opened_ms + self.pays_after_ms;
        let acts = now_ms >= in_time && in_time <= expires_ms && kept.ended_ms.is_none_or(|ended| ended >= in_time);
        let late = kept.ended_ms.is_some_and(|ended| now_ms >= ended + self.pays_after_ms);
        let pays = match manner {
            Manner::Pays | Manner::Slow | Manner::OpenLost | Manner::PaysLess => acts,
            Manner::PaysTooLate | Manner::RefundLost => late,
            Manner::NeverPays | Manner::PaysAtTheEnd | Manner::Refuses | Manner::BankRefuses => false,
        };
        if kept.paid.is_none() && pays {
            kept.paid = pay(attempt, &order, now_ms);
        }
        match (&kept.paid, kept.ended_ms) {
            (Some(paid), _) => paid.clone(),
            (None, _) if manner == Manner::Refuses || (manner == Manner::BankRefuses && acts) => State::Refused { key },
            (None, Some(_)) => State::Ended { key },
            (None, None) if now_ms > expires_ms => State::Expired { key },
            (None, None) => State::Open { key },
        }
    }
}

/// The payer's bank reads the code and pays what stands in it; nothing where it cannot read it.
fn pay(attempt: AttemptId, order: &Order, now_ms: i64) -> Option<State> {
    let read = emvqr::read(&order.code).ok()?;
    let asked = &read.asked;
    let same = asked.reference == order.reference && asked.amount.minor_units == order.amount.minor_units;
    let less = i64::from(Manner::of(order.amount.minor_units) == Manner::PaysLess);
    let digits = attempt.0.as_u128() % 1_000_000_000_000;
    let at = jiff::Timestamp::from_millisecond(now_ms).ok()?;
    same.then(|| State::Paid {
        key: attempt.to_string(),
        amount: Amount {
            minor_units: asked.amount.minor_units - less,
            currency: asked.amount.currency.code().to_owned(),
        },
        reference: format!("{digits:012}"),
        authorisation: format!("{:06}", digits % 1_000_000),
        terminal: asked.terminal.clone(),
        at: at.to_string(),
    })
}

impl Acquirer for SampleAcquirer {
    fn open<'a>(&'a self, attempt: AttemptId, order: &'a Order) -> Asked<'a, State> {
        Box::pin(async move {
            let now_ms = self.clock.now_ms();
            let (opens, state) = {
                let mut all = self.kept();
                let kept = all.entry(attempt).or_insert_with(|| Kept {
                    order: Some(order.clone()),
                    opened_ms: now_ms,
                    ended_ms: None,
                    paid: None,
                    opens: 0,
                    refunds: 0,
                    refunded: None,
                });
                if kept.order.as_ref().is_some_and(|before| before != order) {
                    return Err(Error::NotTaken(409));
                }
                kept.opens += 1;
                (kept.opens, self.look(attempt, kept))
            };
            if Manner::of(order.amount.minor_units) == Manner::OpenLost && opens == 1 {
                return future::pending().await;
            }
            self.pace(attempt).await;
            Ok(state)
        })
    }

    fn status(&self, attempt: AttemptId) -> Asked<'_, State> {
        Box::pin(async move {
            self.pace(attempt).await;
            let mut all = self.kept();
            let unknown = State::Unknown { key: attempt.to_string() };
            Ok(all.get_mut(&attempt).map_or(unknown, |kept| self.look(attempt, kept)))
        })
    }

    fn end(&self, attempt: AttemptId) -> Asked<'_, State> {
        Box::pin(async move {
            self.pace(attempt).await;
            let now_ms = self.clock.now_ms();
            let mut all = self.kept();
            let never = Kept {
                order: None,
                opened_ms: now_ms,
                ended_ms: Some(now_ms),
                paid: None,
                opens: 0,
                refunds: 0,
                refunded: None,
            };
            let kept = all.entry(attempt).or_insert(never);
            let before = self.look(attempt, kept);
            if let (State::Open { .. }, Some(order)) = (&before, kept.order.clone()) {
                kept.ended_ms = Some(now_ms);
                if Manner::of(order.amount.minor_units) == Manner::PaysAtTheEnd {
                    kept.paid = pay(attempt, &order, now_ms);
                }
            }
            Ok(self.look(attempt, kept))
        })
    }

    fn refund<'a>(&'a self, attempt: AttemptId, refund: &'a Refund) -> Asked<'a, RefundState> {
        Box::pin(async move {
            let (times, manner, reference) = {
                let mut all = self.kept();
                let kept = all.get_mut(&attempt).ok_or(Error::NotTaken(409))?;
                let came = match &kept.paid {
                    Some(State::Paid { amount, .. }) if *amount == refund.amount => amount.minor_units,
                    _ => return Err(Error::NotTaken(409)),
                };
                kept.refunds += 1;
                let digits = attempt.0.as_u128() % 1_000_000_000_000;
                let reference = kept.refunded.get_or_insert_with(|| format!("R{digits:012}-{came}")).clone();
                (kept.refunds, kept.order.as_ref().map(|order| Manner::of(order.amount.minor_units)), reference)
            };
            if manner == Some(Manner::RefundLost) && times == 1 {
                return future::pending().await;
            }
            Ok(RefundState::Done { key: attempt.to_string(), reference })
        })
    }
}
