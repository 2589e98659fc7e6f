//! What of what is owed shall be paid?

use domain::{
    Money, ServiceId,
    payment::{Amounts, Debt},
};

use super::{Amount, Finding, Reviewing, Step, amount::may_pay};
use crate::{
    cart::{self, Wanted},
    event::Event,
    room::Room,
    stage::Stage,
    touch::Touch,
};

/// Whether a debt goes into the basket, and how much of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chosen {
    /// Not now.
    No,
    /// So much.
    Yes(Money),
    /// It lies in the basket already.
    Held,
}

/// What is owed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owing {
    /// In the order in which it is shown.
    pub debts: Vec<Debt>,
    /// Of each, whether it is paid.
    pub chosen: Vec<Chosen>,
    /// Services whose provider did not answer.
    pub silent: Vec<ServiceId>,
}

impl Owing {
    /// Everything that is owed is chosen: most people came for that. What can only be paid in advance is not.
    pub(super) fn begin(debts: Vec<Debt>, silent: Vec<ServiceId>, room: &mut Room<'_>) -> Stage {
        // Only what the tables here know can be paid here.
        let known = |debt: &Debt| cart::service(&debt.service, room.facts).is_some();
        let debts: Vec<Debt> = debts.into_iter().filter(known).collect();
        let choose = |debt: &Debt| {
            if room.session.cart.holds(debt) {
                return Chosen::Held;
            }
            may_pay(debt, debt.owed, room).map_or(Chosen::No, Chosen::Yes)
        };
        let chosen = debts.iter().map(choose).collect();
        Step::Owing(Self { debts, chosen, silent }).into()
    }

    pub(super) fn choose(&mut self, place: u8, amount: Money) {
        if let Some(chosen) = self.chosen.get_mut(usize::from(place)) {
            *chosen = Chosen::Yes(amount);
        }
    }

    /// What is chosen, the terminal's fees aside; nothing while nothing is.
    #[must_use]
    pub fn sum(&self) -> Option<Money> {
        let amounts = self.chosen.iter().filter_map(|chosen| match chosen {
            Chosen::Yes(amount) => Some(*amount),
            Chosen::No | Chosen::Held => None,
        });
        amounts.reduce(|sum, amount| sum.plus(amount).unwrap_or(sum))
    }

    /// Whether another amount than what is owed may be paid.
    #[must_use]
    pub fn may_change(&self, place: usize) -> bool {
        let open = self.chosen.get(place).is_some_and(|chosen| *chosen != Chosen::Held);
        open && self.debts.get(place).is_some_and(|debt| debt.amounts != Amounts::Full)
    }

    pub(crate) fn on(mut self, event: &Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::Touched(Touch::DebtTurned(place)) => self.turn(usize::from(*place), room),
            Event::Touched(Touch::AmountAsked(place)) if self.may_change(usize::from(*place)) => {
                return Amount::of_debt(*place, self);
            }
            Event::Touched(Touch::DebtsConfirmed) if self.sum().is_some() => return self.put(room),
            Event::Touched(Touch::BackChosen) => return Finding::begin(room),
            _ => {}
        }
        Step::Owing(self).into()
    }

    fn turn(&mut self, place: usize, room: &Room<'_>) {
        let (Some(debt), Some(chosen)) = (self.debts.get(place), self.chosen.get_mut(place)) else { return };
        *chosen = match *chosen {
            Chosen::Held => Chosen::Held,
            Chosen::Yes(_) => Chosen::No,
            Chosen::No => may_pay(debt, debt.owed, room).map_or(Chosen::No, Chosen::Yes),
        };
    }

    fn put(self, room: &mut Room<'_>) -> Stage {
        room.session.touched = room.facts.now;
        for (debt, chosen) in self.debts.into_iter().zip(self.chosen) {
            let Chosen::Yes(amount) = chosen else { continue };
            let Some(service) = cart::service(&debt.service, room.facts).cloned() else { continue };
            let account = debt.account.clone();
            room.session.cart.put(&service, Wanted { account, tariff: None, debt: Some(debt), amount });
        }
        Reviewing::begin(room)
    }
}
