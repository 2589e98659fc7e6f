//! The money of a basket, as the session's journal tells it.

use domain::{
    Money, TransactionId,
    books::{Sale, TransactionState},
    fact::Fact,
    payment::Item,
    receipt::{PaidLine, PaidReceipt},
};

use crate::{effect::Effect, facts::Facts, resolve, room::Room, session::Session};

impl Session {
    /// What is still missing of the basket; nothing where none is paid.
    #[must_use]
    pub fn missing(&self) -> Option<Money> {
        let state = &self.open.as_ref()?.state;
        Some(state.sale()?.missing(&state.notes))
    }

    /// What is inside, for good; nothing where no basket is paid.
    #[must_use]
    pub fn inside(&self) -> Option<Money> {
        let state = &self.open.as_ref()?.state;
        Some(state.sale()?.inside(&state.notes))
    }

    /// What is inside over what the basket costs; nothing where no basket is paid.
    #[must_use]
    pub fn over(&self) -> Option<Money> {
        let state = &self.open.as_ref()?.state;
        let sale = state.sale()?;
        let (inside, total) = (sale.inside(&state.notes), sale.total());
        Some(Money::new((inside.minor_units - total.minor_units).max(0), total.currency))
    }
}

impl Room<'_> {
    pub(crate) fn open_state(&self) -> Option<&TransactionState> {
        self.session.open.as_ref().map(|open| &open.state)
    }

    pub(crate) fn missing(&self) -> Option<Money> {
        self.session.missing()
    }

    pub(crate) fn over(&self) -> Option<Money> {
        self.session.over()
    }

    /// Writes the basket down, whose it is sealed.
    pub(crate) fn record_basket(&mut self) {
        let basket = self.session.cart.basket.clone();
        let Some(open) = self.session.open.as_mut() else { return };
        if let Ok(state) = open.state.clone().after(&Fact::BasketMade { items: basket.items() }) {
            open.state = state;
            let id = open.id;
            self.wants(Effect::RecordBasket(id, Box::new(basket)));
        }
    }

    /// Takes in a fact that the journal has already.
    pub(crate) fn heard(&mut self, transaction: TransactionId, fact: &Fact) {
        if let Some(open) = self.session.open.as_mut().filter(|open| open.id == transaction)
            && let Ok(state) = open.state.clone().after(fact)
        {
            open.state = state;
        }
    }

    /// Every line that is paid for is delivered, and what is over is kept for the next visit.
    pub(crate) fn accept_lines(&mut self) {
        while let Some(fact) = self.open_state().and_then(resolve::deliver) {
            let before = self.open_state().cloned();
            self.record(fact);
            if self.open_state() == before.as_ref() {
                return;
            }
        }
    }

    /// What the receipt says; nothing before anything is delivered.
    pub(crate) fn paid_text(&self) -> Option<PaidReceipt> {
        let state = self.open_state()?;
        let sale = state.sale().filter(|sale| sale.is_delivered())?;
        let lines = sale.items.iter().map(|item| line(item, self.session, self.facts)).collect::<Option<_>>()?;
        let currency = sale.total().currency;
        let sum = |amounts: &mut dyn Iterator<Item = Money>| {
            Money::new(amounts.fold(0, |sum: i64, money| sum.saturating_add(money.minor_units)), currency)
        };
        Some(PaidReceipt {
            lines,
            total: sale.total(),
            notes: sum(&mut state.notes.taken.iter().map(|(_, value)| *value)),
            card: sale.payment().map(|payment| (payment.amount, payment.card.clone())),
            redeemed: sum(&mut sale.redeemed.iter().map(|redeemed| redeemed.amount)),
            kept: kept(sale),
        })
    }
}

const fn kept(sale: &Sale) -> Option<Money> {
    sale.credit
}

fn line(item: &Item, session: &Session, facts: &Facts) -> Option<PaidLine> {
    let shelf = facts.shelf.as_ref()?;
    let service = shelf.service(&item.service)?;
    let institution = shelf.institution(&service.institution)?;
    let kept = session.cart.basket.lines.iter().find(|line| line.id == item.line && line.service == item.service);
    let debt = kept.and_then(|line| line.debt.as_ref());
    Some(PaidLine {
        name: service.name.clone(),
        institution: institution.name.clone(),
        voen: institution.voen.clone(),
        kind: service.kind,
        account: kept.map(|line| service.masked(&line.account)).unwrap_or_default(),
        reference: debt.map(|debt| debt.reference.clone()),
        due: debt.and_then(|debt| debt.due),
        discount: debt.and_then(|debt| debt.discount),
        legal_basis: service.legal_basis.clone(),
        shows: service.receipt.clone(),
        amount: item.amount,
        commission: item.commission,
        promise: item.promise,
    })
}
