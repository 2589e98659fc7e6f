//! What somebody has put together to pay: it outlives the steps, and is forgotten with the session.

use domain::{
    Money, ServiceId,
    payment::{Account, Amounts, Basket, Debt, Line, LineId, MOST_LINES, Promise},
    service::{LookUp, Means, Offline, Service},
};

use crate::facts::Facts;

/// Who of a basket's lines cannot be paid as they stand, and why.
pub use domain::payment::Otherwise;

/// The cart.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cart {
    /// Its lines, in the order in which they were put in.
    pub basket: Basket,
    /// What central said of lines that are otherwise than when they were put in.
    pub news: Vec<(LineId, Otherwise)>,
}

impl Cart {
    /// Whether one more line may be put in.
    #[must_use]
    pub fn has_room(&self) -> bool {
        self.basket.lines.len() < MOST_LINES
    }

    /// What all of it costs; nothing while it is empty.
    #[must_use]
    pub fn total(&self) -> Option<Money> {
        // A line goes in only where the sum fits.
        self.basket.total().ok().flatten()
    }

    /// Whether this debt is in it already: nobody pays it twice.
    #[must_use]
    pub fn holds(&self, debt: &Debt) -> bool {
        let same = |line: &Line| {
            line.service == debt.service
                && line
                    .debt
                    .as_ref()
                    .is_some_and(|held| held.reference == debt.reference && held.account == debt.account)
        };
        self.basket.lines.iter().any(same)
    }

    /// Puts a line in, if there is room and the sum fits; answers with its number.
    pub(crate) fn put(&mut self, service: &Service, what: Wanted) -> Option<LineId> {
        let commission = service.commission.on(what.amount).ok()?;
        let id = LineId((1..=u8::MAX).find(|id| self.basket.lines.iter().all(|line| line.id.0 != *id))?);
        if !self.has_room() {
            return None;
        }
        let line = Line {
            id,
            service: service.id.clone(),
            account: what.account,
            tariff: what.tariff,
            debt: what.debt,
            amount: what.amount,
            commission,
            promise: Promise::Queue,
        };
        self.basket.lines.push(line);
        if self.basket.total().is_err() {
            self.basket.lines.pop();
            return None;
        }
        Some(id)
    }

    /// Takes a line out; answers whether it was there.
    pub(crate) fn take_out(&mut self, id: LineId) -> bool {
        let before = self.basket.lines.len();
        self.basket.lines.retain(|line| line.id != id);
        self.news.retain(|(line, _)| *line != id);
        before != self.basket.lines.len()
    }

    /// Who keeps every line's promise from here on.
    pub(crate) fn promised_by(&mut self, promise: Promise) {
        for line in &mut self.basket.lines {
            line.promise = promise;
        }
        self.news.clear();
    }

    /// Lines whose service cannot wait in the queue.
    pub(crate) fn cannot_wait(&self, facts: &Facts) -> Vec<LineId> {
        let waits = |id: &ServiceId| service(id, facts).is_some_and(|service| service.offline == Offline::Queue);
        self.basket.lines.iter().filter(|line| !waits(&line.service)).map(|line| line.id).collect()
    }

    /// Whether every line may be paid this way, and money can come in this way now.
    #[must_use]
    pub fn may_pay_by(&self, means: Means, facts: &Facts) -> bool {
        let takes = |line: &Line| service(&line.service, facts).is_some_and(|service| service.means.contains(&means));
        facts.takes(means) && self.basket.lines.iter().all(takes)
    }

    /// The largest note that every service of it takes.
    #[must_use]
    pub fn largest_note(&self, facts: &Facts) -> Option<Money> {
        let limit = |line: &Line| {
            let service = service(&line.service, facts)?;
            service.limits.largest_note.map(|units| Money::new(units, service.currency))
        };
        self.basket.lines.iter().filter_map(limit).min_by_key(|limit| limit.minor_units)
    }

    /// Lines that take more than is owed, and how much more: where a remainder may go.
    #[must_use]
    pub fn takes_more(&self, facts: &Facts) -> Vec<(LineId, Money)> {
        let room = |line: &Line| {
            let service = service(&line.service, facts)?;
            let most = match line.debt.as_ref().map(|debt| debt.amounts) {
                Some(Amounts::Full) => return None,
                Some(Amounts::Part { .. }) => line.debt.as_ref()?.owed.minor_units,
                Some(Amounts::Any { most, .. }) => most.minor_units,
                None if service.look_up == LookUp::Must => return None,
                None => service.limits.most,
            };
            let left = most.min(service.limits.most) - line.amount.minor_units;
            (left > 0).then(|| (line.id, Money::new(left, line.amount.currency)))
        };
        self.basket.lines.iter().filter_map(room).collect()
    }

    /// Raises a line by what was over: all of it, the terminal's fee on it taken off. Nothing where it does not fit.
    pub(crate) fn raise(&mut self, id: LineId, over: Money, facts: &Facts) -> Option<()> {
        let (_, room) = self.takes_more(facts).into_iter().find(|(line, _)| *line == id)?;
        let line = self.basket.lines.iter_mut().find(|line| line.id == id)?;
        let service = service(&line.service, facts)?;
        let before = line.amount.plus(line.commission).ok()?;
        let target = before.plus(over).ok()?;
        let (amount, commission) = split(service, target)?;
        if amount.minor_units - line.amount.minor_units > room.minor_units {
            return None;
        }
        (line.amount, line.commission) = (amount, commission);
        Some(())
    }
}

/// What is put into the cart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Wanted {
    pub account: Account,
    pub tariff: Option<String>,
    pub debt: Option<Debt>,
    pub amount: Money,
}

/// A service by its name.
pub(crate) fn service<'facts>(id: &ServiceId, facts: &'facts Facts) -> Option<&'facts Service> {
    facts.shelf.as_ref()?.service(id)
}

/// What of a sum goes to the provider and what is the terminal's fee, so that both together are the sum, to the minor unit.
/// Nothing where no such split is: the fee grows in steps.
pub(crate) fn split(service: &Service, sum: Money) -> Option<(Money, Money)> {
    let fee = |amount: i64| service.commission.on(Money::new(amount, sum.currency)).ok().map(|fee| fee.minor_units);
    let (mut low, mut high) = (0_i64, sum.minor_units);
    while low < high {
        let middle = low + (high - low + 1) / 2;
        if middle.checked_add(fee(middle)?)? <= sum.minor_units { low = middle } else { high = middle - 1 }
    }
    let commission = fee(low)?;
    (low > 0 && low + commission == sum.minor_units)
        .then(|| (Money::new(low, sum.currency), Money::new(commission, sum.currency)))
}
