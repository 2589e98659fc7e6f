//! A payment's receipt, made of what the books say of it: at the terminal that took the money, and at central for whoever wants
//! it once more.

use super::{PaidLine, PaidReceipt};
use crate::{
    Money,
    books::TransactionState,
    payment::{Basket, Item},
    service::{Institution, Named, Service},
    shelf::Shelf,
};

/// Where services are found by their names.
pub trait Services {
    /// A service and whose it is; nothing where the catalogue no longer has it.
    fn service(&self, item: &Item) -> Option<(&Service, &Institution)>;
}

impl Services for Shelf {
    fn service(&self, item: &Item) -> Option<(&Service, &Institution)> {
        let service = Self::service(self, &item.service)?;
        Some((service, self.institution(&service.institution)?))
    }
}

impl PaidReceipt {
    /// What the receipt of a basket says; nothing before all of it is delivered. Accounts are masked, and missing where nobody
    /// remembers the basket; a service that the catalogue no longer has is named by its own name there.
    #[must_use]
    pub fn of(state: &TransactionState, basket: &Basket, services: &impl Services) -> Option<Self> {
        let sale = state.sale().filter(|sale| sale.is_delivered())?;
        let currency = sale.total().currency;
        let sum = |amounts: &mut dyn Iterator<Item = Money>| {
            Money::new(amounts.fold(0, |sum: i64, money| sum.saturating_add(money.minor_units)), currency)
        };
        Some(Self {
            lines: sale.items.iter().map(|item| line(item, basket, services)).collect(),
            total: sale.total(),
            notes: sum(&mut state.notes.taken.iter().map(|(_, value)| *value)),
            card: sale.payment().map(|payment| (payment.amount, payment.card.clone())),
            code: sale.code_payment().map(|(amount, code)| (amount, code.clone())),
            redeemed: sum(&mut sale.redeemed.iter().map(|redeemed| redeemed.amount)),
            kept: sale.credit,
        })
    }
}

fn line(item: &Item, basket: &Basket, services: &impl Services) -> PaidLine {
    let kept = basket.lines.iter().find(|line| line.id == item.line && line.service == item.service);
    let debt = kept.and_then(|line| line.debt.as_ref());
    let known = services.service(item);
    let own_name = || {
        let name = item.service.as_str().to_owned();
        Named { az: name.clone(), en: name.clone(), ru: name }
    };
    PaidLine {
        name: known.map_or_else(own_name, |(service, _)| service.name.clone()),
        institution: known.map_or_else(own_name, |(_, institution)| institution.name.clone()),
        voen: known.map(|(_, institution)| institution.voen.clone()).unwrap_or_default(),
        kind: known.map(|(service, _)| service.kind),
        account: known.zip(kept).map(|((service, _), line)| service.masked(&line.account)).unwrap_or_default(),
        reference: debt.map(|debt| debt.reference.clone()),
        due: debt.and_then(|debt| debt.due),
        discount: debt.and_then(|debt| debt.discount),
        legal_basis: known.map(|(service, _)| service.legal_basis.clone()).unwrap_or_default(),
        shows: known.map(|(service, _)| service.receipt.clone()).unwrap_or_default(),
        amount: item.amount,
        commission: item.commission,
        promise: item.promise,
    }
}
