//! What was paid for at this terminal, and how often: counted from the journal's own facts, nothing of it personal, and
//! counted anew at every start.

use std::{cmp::Reverse, collections::BTreeMap};

use domain::{
    ServiceId, TransactionId,
    fact::Fact,
    payment::{Item, LineId},
};

/// How many days count. Fewer than entries are kept, so that a restart forgets nothing that counts.
const DAYS: i64 = 30;
/// A service that was paid for less often is nobody's habit.
const LEAST: u32 = 3;
/// The most services that are named.
const MOST: usize = 6;
const DAY_MS: i64 = 24 * 3_600_000;

/// How often each service was paid for, day by day.
#[derive(Debug, Clone, Default)]
pub(super) struct Uses {
    days: BTreeMap<i64, BTreeMap<ServiceId, u32>>,
    /// What lies in the baskets of transactions that are not closed.
    open: BTreeMap<TransactionId, Vec<(LineId, ServiceId)>>,
}

impl Uses {
    /// Takes in a fact that is believed, written at this time.
    pub(super) fn take(&mut self, transaction: Option<TransactionId>, fact: &Fact, wall_ms: i64) {
        let Some(id) = transaction else { return };
        if let Fact::BasketMade { items } = fact {
            let service = |item: &Item| (item.line, item.service.clone());
            self.open.insert(id, items.iter().map(service).collect());
        } else if let Fact::LineAccepted { line, .. } = fact {
            let lines = self.open.get(&id).map(Vec::as_slice).unwrap_or_default();
            if let Some((_, service)) = lines.iter().find(|(known, _)| known == line) {
                let day = self.days.entry(wall_ms.div_euclid(DAY_MS)).or_default();
                let uses = day.entry(service.clone()).or_default();
                *uses = uses.saturating_add(1);
            }
            self.forget_old();
        } else if let Fact::TransactionClosed { .. } = fact {
            self.open.remove(&id);
        }
    }

    /// Older days count no more: what is kept is bounded.
    fn forget_old(&mut self) {
        if let Some(newest) = self.days.keys().next_back().copied() {
            self.days = self.days.split_off(&(newest - DAYS + 1));
        }
    }

    /// What was paid for most, the most first; what was paid for equally often stands in the order of its name.
    pub(super) fn most(&self) -> Vec<ServiceId> {
        let mut sums: BTreeMap<&ServiceId, u32> = BTreeMap::new();
        for (service, uses) in self.days.values().flatten() {
            let sum = sums.entry(service).or_default();
            *sum = sum.saturating_add(*uses);
        }
        let mut often: Vec<(&ServiceId, u32)> = sums.into_iter().filter(|(_, uses)| *uses >= LEAST).collect();
        often.sort_by_key(|(_, uses)| Reverse(*uses));
        often.into_iter().take(MOST).map(|(service, _)| service.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use domain::{
        ClaimNumber, Currency, Money, ServiceId, TransactionId,
        fact::{Ending, Fact},
        payment::{Item, LineId, Promise},
    };
    use uuid::Uuid;

    use super::{DAY_MS, DAYS, Uses};

    const AMOUNT: Money = Money::new(1000, Currency::Azn);

    fn service(name: &str) -> ServiceId {
        name.parse().expect("a service")
    }

    fn paid(uses: &mut Uses, serial: u128, name: &str, day: i64) {
        let (id, line, promise) = (Some(TransactionId(Uuid::from_u128(serial))), LineId(1), Promise::Queue);
        let commission = Money::zero(Currency::Azn);
        let item = Item { line, service: service(name), amount: AMOUNT, commission, promise };
        for fact in [
            Fact::TransactionOpened {
                service: service("payment"),
                claim: ClaimNumber::of(TransactionId(Uuid::from_u128(serial))),
            },
            Fact::BasketMade { items: vec![item] },
            Fact::LineAccepted { line, amount: AMOUNT, commission, promise },
            Fact::TransactionClosed { ending: Ending::Delivered },
        ] {
            uses.take(id, &fact, day * DAY_MS + 5);
        }
    }

    #[test]
    fn what_is_paid_most_comes_first_and_what_is_paid_seldom_not_at_all() {
        let mut uses = Uses::default();
        let times = [("gas", 4), ("water", 5), ("fine", 2), ("mobile", 4)];
        let all = times.iter().flat_map(|(name, times)| (0..*times).map(move |_| *name));
        for (name, serial) in all.zip(1..) {
            paid(&mut uses, serial, name, 20_000);
        }
        assert_eq!(uses.most(), ["water", "gas", "mobile"].map(service));
        assert!(uses.open.is_empty());
    }

    #[test]
    fn six_are_named_at_most_and_old_days_are_forgotten() {
        let mut uses = Uses::default();
        for serial in 0..27_u128 {
            paid(&mut uses, serial, &format!("old-{}", serial % 9), 20_000);
        }
        assert_eq!(uses.most().len(), 6);
        paid(&mut uses, 100, "new", 20_000 + DAYS - 1);
        assert_eq!(uses.most().len(), 6, "the last day that counts");
        paid(&mut uses, 101, "new", 20_000 + DAYS);
        assert!(uses.most().is_empty());
        assert_eq!(uses.days.len(), 2);
    }

    #[test]
    fn what_is_only_put_together_is_not_counted() {
        let mut uses = Uses::default();
        for serial in 0..5_u128 {
            let id = Some(TransactionId(Uuid::from_u128(serial)));
            let (line, commission, promise) = (LineId(1), Money::zero(Currency::Azn), Promise::Queue);
            let item = Item { line, service: service("gas"), amount: AMOUNT, commission, promise };
            uses.take(id, &Fact::BasketMade { items: vec![item] }, 0);
            uses.take(id, &Fact::TransactionClosed { ending: Ending::Abandoned }, 0);
        }
        assert!(uses.most().is_empty() && uses.open.is_empty());
    }
}
