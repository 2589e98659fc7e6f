//! A provider for demonstrations and tests: the last two digits of the account, or of the telephone, decide.
//!
//! The table is in `docs/providers/sample.md`; [`Specimen`] says the same. A central with a sample moves no real money.
//! Postings are kept in memory, by key: what was posted once is never posted again.

mod specimen;

pub use specimen::Specimen;

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    future,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use domain::service::ProviderId;
use jiff::{civil::Date, tz::Offset};
use sha2::{Digest as _, Sha256};

use super::{
    Asked, Error, Malformed, PostingKey, Provider,
    contract::{Amount, Debt, Entry, LookUp, LookedUp, Order, Posting, Refusal, Statement, StatementLine},
};
use crate::{clock::Clock, config};

/// The sample.
pub struct SampleProvider {
    id: ProviderId,
    answer_after: Duration,
    slow_after: Duration,
    silent: bool,
    clock: Clock,
    offset: Offset,
    kept: Mutex<Kept>,
}

#[derive(Default)]
struct Kept {
    /// With what was ordered; nothing where a key was taken back before anybody ordered it.
    postings: HashMap<PostingKey, (Option<Order>, Posting)>,
    /// By account: how often it was looked up. What is paid is not owed any more.
    looked_up: HashMap<String, u32>,
    paid: BTreeSet<(String, String)>,
    /// Keys and accounts that failed once.
    failed: BTreeSet<String>,
    /// How often each key was asked to be posted.
    posts: BTreeMap<PostingKey, u32>,
}

impl SampleProvider {
    /// A sample with the configured delays.
    #[must_use]
    pub fn new(id: &ProviderId, config: &config::SampleProvider, clock: Clock, offset: Offset) -> Self {
        Self {
            id: id.clone(),
            answer_after: Duration::from_millis(config.answer_ms),
            slow_after: Duration::from_millis(config.slow_ms),
            silent: config.silent.contains(id),
            clock,
            offset,
            kept: Mutex::default(),
        }
    }

    /// How often a key was asked to be posted, whatever was answered: for tests.
    #[must_use]
    pub fn posts_of(&self, key: PostingKey) -> u32 {
        self.kept().posts.get(&key).copied().unwrap_or(0)
    }

    /// How many payments were posted, of all keys: for tests.
    #[must_use]
    pub fn postings(&self) -> usize {
        self.kept().postings.values().filter(|(_, posting)| matches!(posting, Posting::Posted { .. })).count()
    }

    fn kept(&self) -> std::sync::MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn pace(&self, specimen: Specimen) -> Result<(), Error> {
        if self.silent || specimen == Specimen::Silent {
            return future::pending().await;
        }
        tokio::time::sleep(if specimen == Specimen::Slow { self.slow_after } else { self.answer_after }).await;
        Ok(())
    }

    /// The first time it fails, and never again.
    fn fails_once(&self, specimen: Specimen, what: String) -> Result<(), Error> {
        if specimen == Specimen::FailsOnce && self.kept().failed.insert(what) {
            Err(Error::Failed(503))
        } else {
            Ok(())
        }
    }

    fn answer(&self, service: &str, account: &[Entry], specimen: Specimen) -> LookedUp {
        let number = number(account);
        let times = {
            let mut kept = self.kept();
            let times = kept.looked_up.entry(format!("{service}/{number}")).or_default();
            *times += 1;
            *times
        };
        let today = self.clock.local(self.offset).date();
        let told = specimen.debts(service, account, today, times);
        let Some(debts) = told else { return LookedUp::Unknown };
        let kept = self.kept();
        let left = |debt: &Debt| !kept.paid.contains(&(format!("{service}/{number}"), debt.reference.clone()));
        let debts: Vec<Debt> = debts.into_iter().filter(left).collect();
        if debts.is_empty() { LookedUp::NothingOwed } else { LookedUp::Debts { debts } }
    }

    fn household(&self, services: &[String], phone: &str) -> LookedUp {
        let specimen = Specimen::of(phone);
        let mut debts = Vec::new();
        // No more than the contract lets anybody say at once.
        for service in services.iter().take(6) {
            // A subscriber of the sample whose number ends as the telephone does.
            let digest = Sha256::digest(format!("{service}/{phone}"));
            let middle = u32::from_be_bytes([digest[0], digest[1], digest[2], digest[3]]);
            let ending = phone.get(phone.len().saturating_sub(2)..).unwrap_or_default();
            let value = format!("100{middle:010}{ending}");
            let account = vec![Entry { field: "subscriber".to_owned(), value: value.into() }];
            if let LookedUp::Debts { debts: found } = self.answer(service, &account, specimen) {
                debts.extend(found);
            }
        }
        match (specimen, debts.is_empty()) {
            (Specimen::Unknown, _) => LookedUp::Unknown,
            (_, true) => LookedUp::NothingOwed,
            (_, false) => LookedUp::Debts { debts },
        }
    }

    /// Posts at most once for a key, and answers the same again.
    fn take(&self, key: PostingKey, order: &Order) -> Result<Posting, Error> {
        let specimen = Specimen::of(&number(&order.account));
        let account = format!("{}/{}", order.service, number(&order.account));
        let mut kept = self.kept();
        *kept.posts.entry(key).or_default() += 1;
        if let Some((before, posting)) = kept.postings.get(&key) {
            let same = before.as_ref().is_none_or(|before| before == order);
            return if same { Ok(posting.clone()) } else { Err(Error::NotTaken(409)) };
        }
        let digest = Sha256::digest(key.to_string());
        let reference = format!("{}-{}", self.id, data_encoding::HEXLOWER.encode(&digest[..6]));
        let posting = match specimen {
            Specimen::Refuses => Posting::Refused { key: key.to_string(), why: Refusal::Other },
            Specimen::Unknown => Posting::Refused { key: key.to_string(), why: Refusal::NoSuchAccount },
            _ => Posting::Posted {
                key: key.to_string(),
                reference,
                amount: order.amount.clone(),
                at: self.clock.now().to_string(),
            },
        };
        // An advance may be paid again and again.
        let debt = order.reference.as_ref().filter(|debt| !debt.ends_with("/0"));
        if let (Posting::Posted { .. }, Some(debt)) = (&posting, debt) {
            kept.paid.insert((account, debt.clone()));
        }
        kept.postings.insert(key, (Some(order.clone()), posting.clone()));
        Ok(posting)
    }

    /// What the first answer to a posting becomes on its way.
    async fn answered(&self, key: PostingKey, specimen: Specimen, posting: Posting) -> Result<Posting, Error> {
        if self.posts_of(key) > 1 {
            return Ok(posting);
        }
        match specimen {
            Specimen::AnswerLost => future::pending().await,
            Specimen::AnswersLate => {
                tokio::time::sleep(self.slow_after * 10).await;
                Ok(posting)
            }
            Specimen::AnswersTwice => Err(Malformed::Shape.into()),
            Specimen::OtherSubscriber => {
                let other = PostingKey { line: domain::payment::LineId(key.line.0.wrapping_add(1)), ..key };
                Ok(Posting::Pending { key: other.to_string() })
            }
            _ => Ok(posting),
        }
    }
}

/// What decides: the first value that somebody typed.
fn number(account: &[Entry]) -> String {
    account.first().map(|entry| entry.value.reveal().clone()).unwrap_or_default()
}

impl Provider for SampleProvider {
    fn look_up<'a>(&'a self, asked: &'a LookUp) -> Asked<'a, LookedUp> {
        Box::pin(async move {
            match asked {
                LookUp::Account { service, account } => {
                    let specimen = Specimen::of(&number(account));
                    self.pace(specimen).await?;
                    self.fails_once(specimen, format!("{service}/{}", number(account)))?;
                    Ok(self.answer(service, account, specimen))
                }
                LookUp::Household { services, phone } => {
                    self.pace(Specimen::of(phone.reveal())).await?;
                    Ok(self.household(services, phone.reveal()))
                }
            }
        })
    }

    fn post<'a>(&'a self, key: PostingKey, order: &'a Order) -> Asked<'a, Posting> {
        Box::pin(async move {
            let specimen = Specimen::of(&number(&order.account));
            self.pace(specimen).await?;
            self.fails_once(specimen, key.to_string())?;
            let posting = self.take(key, order)?;
            self.answered(key, specimen, posting).await
        })
    }

    fn status(&self, key: PostingKey) -> Asked<'_, Posting> {
        Box::pin(async move {
            self.pace(Specimen::Ordinary).await?;
            let known = self.kept().postings.get(&key).map(|(_, posting)| posting.clone());
            Ok(known.unwrap_or(Posting::Unknown { key: key.to_string() }))
        })
    }

    fn cancel(&self, key: PostingKey) -> Asked<'_, Posting> {
        Box::pin(async move {
            self.pace(Specimen::Ordinary).await?;
            let mut kept = self.kept();
            let never = (None, Posting::Unknown { key: key.to_string() });
            let (order, posting) = kept.postings.entry(key).or_insert(never);
            // What was refused stays so; a key that nobody ordered yet will not be posted either.
            if let Posting::Posted { .. } | Posting::Unknown { .. } = posting {
                *posting = Posting::Cancelled { key: key.to_string() };
            }
            let answer = posting.clone();
            let paid = order.as_ref().and_then(|order| {
                Some((format!("{}/{}", order.service, number(&order.account)), order.reference.clone()?))
            });
            if let Some(paid) = paid {
                kept.paid.remove(&paid);
            }
            Ok(answer)
        })
    }

    fn statement(&self, day: Date) -> Asked<'_, Statement> {
        Box::pin(async move {
            self.pace(Specimen::Ordinary).await?;
            let kept = self.kept();
            let mut lines = Vec::new();
            for (key, (order, posting)) in &kept.postings {
                let (Some(order), Posting::Posted { reference, amount, at, .. }) = (order, posting) else { continue };
                let at: jiff::Timestamp = at.parse().map_err(|_| Malformed::Date)?;
                if self.offset.to_datetime(at).date() != day {
                    continue;
                }
                let line = StatementLine { key: key.to_string(), reference: reference.clone(), amount: amount.clone() };
                match Specimen::of(&number(&order.account)) {
                    Specimen::LeftOut => (),
                    Specimen::StatedOtherwise => {
                        let amount = Amount { minor_units: amount.minor_units + 1, ..amount.clone() };
                        lines.push(StatementLine { amount, ..line });
                    }
                    Specimen::StatedTwice => lines.extend([line.clone(), line]),
                    _ => lines.push(line),
                }
            }
            lines.sort_by(|left, right| left.key.cmp(&right.key));
            Ok(Statement { day: day.to_string(), lines })
        })
    }
}

#[cfg(test)]
mod tests {
    use domain::{TransactionId, payment::LineId};

    use super::*;

    fn sample() -> SampleProvider {
        let id = "electricity".parse().unwrap();
        SampleProvider::new(&id, &config::SampleProvider::default(), Clock::system(), Offset::constant(4))
    }

    fn order(amount: i64) -> Order {
        Order {
            service: "azerishiq".to_owned(),
            account: vec![Entry { field: "subscriber".to_owned(), value: "100000000000001".to_owned().into() }],
            tariff: None,
            reference: None,
            amount: Amount { minor_units: amount, currency: "AZN".to_owned() },
            terminal: "GYD-014".to_owned(),
            paid_at: "2026-11-26T18:00:00Z".to_owned(),
        }
    }

    const KEY: PostingKey = PostingKey { transaction: TransactionId(uuid::Uuid::from_u128(7)), line: LineId(1) };

    #[tokio::test]
    async fn one_key_is_one_posting_and_other_contents_are_refused() {
        let sample = sample();
        let first = sample.post(KEY, &order(500)).await.unwrap();
        assert_eq!(sample.post(KEY, &order(500)).await.unwrap(), first);
        assert!(matches!(sample.post(KEY, &order(501)).await, Err(Error::NotTaken(409))));
        assert_eq!((sample.postings(), sample.posts_of(KEY)), (1, 3));
    }

    #[tokio::test]
    async fn what_is_taken_back_before_it_was_ordered_is_never_posted() {
        let sample = sample();
        assert!(matches!(sample.cancel(KEY).await.unwrap(), Posting::Cancelled { .. }));
        assert!(matches!(sample.post(KEY, &order(500)).await.unwrap(), Posting::Cancelled { .. }), "it was on its way");
        assert_eq!(sample.postings(), 0);
    }
}
