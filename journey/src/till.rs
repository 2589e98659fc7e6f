//! The money of a basket, as the session's journal tells it.

use domain::{
    Money, Sensitive, TransactionId,
    books::{MOST_WANTED, Sale, TransactionState},
    fact::Fact,
    receipt::{Channel, PaidReceipt, SendTo},
};

use crate::{
    effect::{Effect, PaperText},
    resolve,
    room::Room,
    session::Session,
};

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

    /// Whether the receipt may still be wanted by other means than paper.
    #[must_use]
    pub fn may_send(&self) -> bool {
        let state = self.open.as_ref().map(|open| &open.state);
        state.is_some_and(|state| {
            state.ending.is_none() && state.sale().is_some_and(Sale::is_delivered) && state.wanted.len() < MOST_WANTED
        })
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

    /// Writes down what is kept for the next visit of one person alone, the personal number sealed.
    fn record_credit(&mut self, amount: Money, fin: Sensitive<String>) {
        let Some(open) = self.session.open.as_mut() else { return };
        if let Ok(state) = open.state.clone().after(&Fact::CreditIssued { amount }) {
            open.state = state;
            let transaction = open.id;
            self.wants(Effect::RecordCredit { transaction, amount, fin });
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
            match (fact, self.session.kept_for.take()) {
                (Fact::CreditIssued { amount }, Some(fin)) => self.record_credit(amount, fin),
                (fact, kept_for) => {
                    self.session.kept_for = kept_for;
                    self.record(fact);
                }
            }
            if self.open_state() == before.as_ref() {
                return;
            }
        }
        let is_delivered = self.open_state().and_then(TransactionState::sale).is_some_and(Sale::is_delivered);
        if is_delivered && self.session.paid.is_none() {
            self.session.paid = Some(self.facts.local());
        }
    }

    /// What the receipt says; nothing before everything is delivered.
    pub(crate) fn paid_text(&self) -> Option<PaperText> {
        let receipt = PaidReceipt::of(self.open_state()?, &self.session.cart.basket, self.facts.shelf.as_deref()?)?;
        // After a power cut nobody here knows when it was: the paper then says when it was found to be paid.
        let paid = self.session.paid.unwrap_or_else(|| self.facts.local());
        Some(PaperText::Payment(Box::new(receipt), paid))
    }

    /// Whether the receipt may still be wanted by other means than paper.
    pub(crate) fn may_send(&self) -> bool {
        self.session.may_send()
    }

    /// Writes down that the receipt is wanted by other means than paper; answers whether it is.
    pub(crate) fn want_receipt(&mut self, by: Channel, to: String) -> bool {
        let language = self.session.language;
        let Some(open) = self.session.open.as_mut() else { return false };
        let Ok(state) = open.state.clone().after(&Fact::ReceiptWanted { by, language }) else { return false };
        open.state = state;
        let transaction = open.id;
        self.wants(Effect::RecordWanted { transaction, by, language, to: SendTo { to: to.into() } });
        true
    }
}
