//! How much?

use domain::{
    Money,
    money::{self, NotAnAmount},
    payment::{Account, Amounts, Debt},
    service::{Price, Service, WrongAmount},
    text::without_last,
};

use super::{Finding, Owing, Reviewing, Step};
use crate::{
    cart::{self, Wanted},
    event::Event,
    room::Room,
    stage::Stage,
    touch::Touch,
};

/// Of what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Of {
    /// A service whose price the person says or chooses.
    Service {
        /// Which.
        service: Box<Service>,
        /// Whose.
        account: Account,
    },
    /// A debt of the list: a part of it, or more.
    Debt {
        /// Its place in the list.
        place: u8,
        /// The list.
        list: Box<Owing>,
    },
}

/// What is wrong with an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WrongText {
    /// It is none.
    NotAnAmount(NotAnAmount),
    /// It may not be paid.
    Amount(WrongAmount),
}

/// How much?
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    /// Of what.
    pub of: Of,
    /// What is typed so far.
    pub typed: String,
    /// What is wrong with it, once the person said that it is done.
    pub wrong: Option<WrongText>,
}

impl Amount {
    /// A service that nobody is asked about. What has one price goes into the basket at once.
    pub(super) fn of_service(service: &Service, account: Account, room: &mut Room<'_>) -> Stage {
        if let Price::Fixed { amount } = service.price {
            let amount = Money::new(amount, service.currency);
            return put(service, Wanted { account, tariff: None, debt: None, amount }, room);
        }
        let of = Of::Service { service: Box::new(service.clone()), account };
        Step::Amount(Self { of, typed: String::new(), wrong: None }).into()
    }

    pub(super) fn of_debt(place: u8, list: Owing) -> Stage {
        let of = Of::Debt { place, list: Box::new(list) };
        Step::Amount(Self { of, typed: String::new(), wrong: None }).into()
    }

    /// What it is an amount of.
    #[must_use]
    pub fn currency(&self) -> domain::Currency {
        match &self.of {
            Of::Service { service, .. } => service.currency,
            Of::Debt { place, list } => {
                list.debts.get(usize::from(*place)).map_or(domain::Currency::Azn, |debt| debt.owed.currency)
            }
        }
    }

    pub(crate) fn on(mut self, event: &Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::Touched(Touch::Typed(sign)) if money::accepts(&self.typed, sign.reveal(), self.currency()) => {
                self.typed.push(sign.reveal());
                self.wrong = None;
            }
            Event::Touched(Touch::Erased) => {
                self.typed.truncate(without_last(&self.typed).len());
                self.wrong = None;
            }
            Event::Touched(Touch::Cleared) => (self.typed, self.wrong) = (String::new(), None),
            Event::Touched(Touch::ChoiceMade(place)) => return self.choose(usize::from(*place), room),
            Event::Touched(Touch::TypingConfirmed) => return self.confirm(room),
            Event::Touched(Touch::BackChosen) => return self.back(room),
            _ => {}
        }
        Step::Amount(self).into()
    }

    fn back(self, room: &mut Room<'_>) -> Stage {
        match self.of {
            Of::Service { .. } => Finding::begin(room),
            Of::Debt { list, .. } => Step::Owing(*list).into(),
        }
    }

    /// One of the amounts that are offered, or one of the tariffs.
    fn choose(self, place: usize, room: &mut Room<'_>) -> Stage {
        let Of::Service { service, account } = &self.of else { return Step::Amount(self).into() };
        let chosen = match &service.price {
            Price::Entered { offers } => offers.get(place).map(|units| (*units, None)),
            Price::Tariffs { tariffs } => tariffs.get(place).map(|tariff| (tariff.amount, Some(tariff.id.clone()))),
            Price::Fixed { .. } | Price::Owed => None,
        };
        let Some((units, tariff)) = chosen else { return Step::Amount(self).into() };
        let amount = Money::new(units, service.currency);
        let (service, account) = (service.clone(), account.clone());
        put(&service, Wanted { account, tariff, debt: None, amount }, room)
    }

    fn confirm(mut self, room: &mut Room<'_>) -> Stage {
        let amount = match money::typed(&self.typed, self.currency()) {
            Ok(amount) => amount,
            Err(wrong) => {
                self.wrong = Some(WrongText::NotAnAmount(wrong));
                return Step::Amount(self).into();
            }
        };
        let judged = match &self.of {
            Of::Service { service, .. } => rounded(service, amount).and_then(|amount| {
                service.may_pay(amount)?;
                Ok(amount)
            }),
            Of::Debt { place, list } => match list.debts.get(usize::from(*place)) {
                Some(debt) => may_pay(debt, amount, room),
                None => return Step::Owing((**list).clone()).into(),
            },
        };
        match (judged, self.of) {
            (Err(wrong), of) => {
                Step::Amount(Self { of, typed: self.typed, wrong: Some(WrongText::Amount(wrong)) }).into()
            }
            (Ok(amount), Of::Service { service, account }) => {
                put(&service, Wanted { account, tariff: None, debt: None, amount }, room)
            }
            (Ok(amount), Of::Debt { place, mut list }) => {
                list.choose(place, amount);
                Step::Owing(*list).into()
            }
        }
    }
}

/// Up to what can be paid: nobody has smaller coins.
fn rounded(service: &Service, amount: Money) -> Result<Money, WrongAmount> {
    let step = i64::from(service.rounding.max(1));
    let over = amount.minor_units.rem_euclid(step);
    let add = if over == 0 { 0 } else { step - over };
    let most = Money::new(service.limits.most, service.currency);
    let units = amount.minor_units.checked_add(add).ok_or(WrongAmount::TooMuch { most })?;
    Ok(Money::new(units, amount.currency))
}

/// Whether so much of a debt may be paid: by its provider's word, and within the service's limits.
pub(super) fn may_pay(debt: &Debt, amount: Money, room: &Room<'_>) -> Result<Money, WrongAmount> {
    if !amount.is_positive() {
        return Err(WrongAmount::Nothing(amount));
    }
    if amount.currency != debt.owed.currency {
        return Err(WrongAmount::Currency(amount));
    }
    let (least, most) = match debt.amounts {
        Amounts::Full => (debt.owed, debt.owed),
        Amounts::Part { least } => (least, debt.owed),
        Amounts::Any { least, most } => (least, most),
    };
    if amount.minor_units < least.minor_units {
        return Err(WrongAmount::TooLittle { least });
    }
    if amount.minor_units > most.minor_units {
        return Err(WrongAmount::TooMuch { most });
    }
    if let Some(service) = cart::service(&debt.service, room.facts) {
        service.may_pay(amount)?;
    }
    Ok(amount)
}

/// Into the basket; what does not fit in is told there.
fn put(service: &Service, wanted: Wanted, room: &mut Room<'_>) -> Stage {
    room.session.touched = room.facts.now;
    room.session.cart.put(service, wanted);
    Reviewing::begin(room)
}
