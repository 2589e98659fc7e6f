//! What is missing is paid by card. It stands before anything is delivered for it: a line that was delivered is never taken
//! back, so that the card terminal hears first that the payment stands.

use domain::{
    AttemptId, Moment, Money,
    fact::{Fact, NotTaken},
    receipt::CardPayment,
    service::Means,
};

use super::{Inserting, Showing, Step, paid};
use crate::{
    effect::Effect,
    event::{CardProgress, Event, LastCard, LastState},
    facts::LastReceipt,
    room::Room,
    stage::{MoneyOwed, Stage},
    touch::Touch,
};

/// What the card terminal does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Charge {
    /// The person is asked for something, or waits.
    AtTerminal(CardProgress),
    /// The person wants to stop.
    Cancelling,
    /// The bank said yes; the terminal is told that it stands.
    Settling {
        /// How long its word is awaited.
        until: Moment,
    },
    /// It is told to undo the payment.
    Undoing {
        /// How long its word is awaited.
        until: Moment,
    },
    /// What became of it is asked.
    Finding {
        /// When it is asked again.
        again: Moment,
        /// How long the person waits.
        until: Moment,
    },
    /// Nothing was taken.
    NotTaken(NotTaken),
}

/// What is missing is paid by card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Charging {
    /// This try.
    pub attempt: AttemptId,
    /// How much.
    pub amount: Money,
    /// What the card terminal does.
    pub charge: Charge,
}

impl Charging {
    pub(super) fn begin(room: &mut Room<'_>) -> Stage {
        let Some(amount) = room.missing().filter(|missing| missing.is_positive()) else { return paid::deliver(room) };
        let attempt = room.facts.fresh.attempt;
        let receipt_before = match room.facts.last_receipt {
            LastReceipt::Number(number) => Some(number),
            LastReceipt::NotAsked | LastReceipt::Nothing => None,
        };
        if room.facts.takes(Means::Card) {
            room.record(Fact::CardIntended { attempt, amount, receipt_before, whole: None });
        }
        // Nothing is charged that is not written down.
        let is_written = room.open_state().is_some_and(|state| state.unresolved_attempt() == Some(attempt));
        let charge = if is_written {
            room.wants(Effect::Pay { attempt, amount });
            Charge::AtTerminal(CardProgress::Wait)
        } else {
            Charge::NotTaken(NotTaken::Unavailable)
        };
        Step::Charging(Self { attempt, amount, charge }).into()
    }

    pub(super) const fn deadline(&self) -> Option<Moment> {
        match self.charge {
            Charge::Settling { until } | Charge::Undoing { until } => Some(until),
            Charge::Finding { again, .. } => Some(again),
            Charge::AtTerminal(_) | Charge::Cancelling | Charge::NotTaken(_) => None,
        }
    }

    const fn asks_bank(&self) -> bool {
        matches!(self.charge, Charge::AtTerminal(_) | Charge::Cancelling)
    }

    /// Whether its yes was written down, and the terminal told what becomes of it.
    const fn is_told(&self) -> bool {
        matches!(self.charge, Charge::Settling { .. } | Charge::Undoing { .. })
    }

    pub(crate) fn on(mut self, event: Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::CardProgressed(attempt, progress) if attempt == self.attempt => {
                if matches!(self.charge, Charge::AtTerminal(_)) {
                    self.charge = Charge::AtTerminal(progress);
                }
            }
            Event::CardApproved { attempt, amount, card } if attempt == self.attempt && self.asks_bank() => {
                return self.approved(amount, card, room);
            }
            Event::CardNotTaken(attempt, by) if attempt == self.attempt && self.asks_bank() => {
                room.session.touched = room.facts.now;
                room.record(Fact::CardNotTaken { attempt, by });
                self.charge = Charge::NotTaken(by);
            }
            Event::CardUnknown(attempt) if attempt == self.attempt => return self.unknown(room),
            Event::CardSettled(attempt)
                if attempt == self.attempt && matches!(self.charge, Charge::Settling { .. }) =>
            {
                room.record(Fact::CardSettled { attempt });
                return paid::deliver(room);
            }
            Event::CardReversed(attempt) if attempt == self.attempt && self.is_told() => return self.reversed(room),
            // What it says by itself after its outcome was lost is asked for once more, in full.
            Event::CardReversed(_) | Event::CardSettled(_) if matches!(self.charge, Charge::Finding { .. }) => {
                room.wants(Effect::QueryCard);
            }
            Event::CardAnswered(last) if matches!(self.charge, Charge::Finding { .. }) => {
                return self.answered(last.as_ref(), room);
            }
            Event::Touched(Touch::PaymentCancelled) => return self.cancel(room),
            Event::Touched(Touch::PayAgainChosen | Touch::CardChosen) if self.may_choose() => return Self::begin(room),
            Event::Touched(Touch::NotesChosen)
                if self.may_choose() && room.session.cart.may_pay_by(Means::Notes, room.facts) =>
            {
                return Inserting::begin(room);
            }
            Event::Touched(Touch::CodeChosen)
                if self.may_choose() && room.session.cart.may_pay_by(Means::Qr, room.facts) =>
            {
                return Showing::begin(room);
            }
            Event::Elapsed => return self.elapsed(room),
            _ => {}
        }
        Step::Charging(self).into()
    }

    /// Whether nothing was taken, so that the person chooses anew.
    #[must_use]
    pub const fn may_choose(&self) -> bool {
        matches!(self.charge, Charge::NotTaken(_))
    }

    fn cancel(mut self, room: &mut Room<'_>) -> Stage {
        match self.charge {
            Charge::AtTerminal(_) => {
                room.wants(Effect::CancelPayment(self.attempt));
                self.charge = Charge::Cancelling;
                Step::Charging(self).into()
            }
            Charge::NotTaken(_) => super::stop(room),
            Charge::Cancelling | Charge::Settling { .. } | Charge::Undoing { .. } | Charge::Finding { .. } => {
                Step::Charging(self).into()
            }
        }
    }

    fn approved(mut self, amount: Money, card: CardPayment, room: &mut Room<'_>) -> Stage {
        if amount != self.amount {
            // It approved something else than it was asked: undo, and find out what it did.
            room.wants(Effect::ConfirmFailed(self.attempt));
            return self.unknown(room);
        }
        room.record(Fact::CardApproved { attempt: self.attempt, amount, card });
        let until = room.after(room.facts.times.goods);
        if self.charge == Charge::Cancelling {
            room.wants(Effect::ConfirmFailed(self.attempt));
            self.charge = Charge::Undoing { until };
        } else {
            room.wants(Effect::ConfirmDelivered(self.attempt));
            self.charge = Charge::Settling { until };
        }
        Step::Charging(self).into()
    }

    fn reversed(mut self, room: &mut Room<'_>) -> Stage {
        room.session.touched = room.facts.now;
        room.record(Fact::CardReversed { attempt: self.attempt, amount: self.amount });
        self.charge = Charge::NotTaken(NotTaken::Cancelled);
        Step::Charging(self).into()
    }

    fn unknown(mut self, room: &mut Room<'_>) -> Stage {
        if self.asks_bank() {
            room.record(Fact::CardUnknown { attempt: self.attempt });
        }
        room.wants(Effect::QueryCard);
        let times = room.facts.times;
        self.charge = Charge::Finding { again: room.after(times.retry * 4), until: room.after(times.patience) };
        Step::Charging(self).into()
    }

    /// The same rules as after a power cut: see [`crate::resolve`].
    fn answered(mut self, last: Option<&LastCard>, room: &mut Room<'_>) -> Stage {
        let Some(id) = room.transaction() else { return room.leave() };
        while let Some(fact) = room.state(id).and_then(|state| crate::resolve::card_says(state, last)) {
            let before = room.state(id).cloned();
            room.record_of(id, fact);
            if before.as_ref() == room.state(id) {
                break;
            }
        }
        let Some(sale) = room.state(id).and_then(domain::books::TransactionState::sale) else { return room.leave() };
        let (is_open, is_paid) = (sale.card_is_open(), sale.payment().is_some());
        if is_open {
            return Step::Charging(self).into();
        }
        room.session.touched = room.facts.now;
        if is_paid {
            return paid::deliver(room);
        }
        let given_back = last.is_some_and(|last| last.state == LastState::Reversed);
        self.charge = Charge::NotTaken(if given_back { NotTaken::Cancelled } else { NotTaken::Unavailable });
        Step::Charging(self).into()
    }

    fn elapsed(mut self, room: &mut Room<'_>) -> Stage {
        let now = room.facts.now;
        match self.charge {
            Charge::Settling { until } | Charge::Undoing { until } if now >= until => self.unknown(room),
            Charge::Finding { until, .. } if now >= until => self.owe(room),
            Charge::Finding { again, until } if now >= again => {
                room.wants(Effect::QueryCard);
                self.charge = Charge::Finding { again: room.after(room.facts.times.retry * 4), until };
                Step::Charging(self).into()
            }
            _ => Step::Charging(self).into(),
        }
    }

    /// Nobody can say: the person has a number for all of it.
    fn owe(self, room: &mut Room<'_>) -> Stage {
        let Some(id) = room.transaction() else { return room.leave() };
        let amount = room.state(id).and_then(domain::books::TransactionState::inside_or_doubtful);
        room.owe_money(id);
        MoneyOwed::begin(amount.unwrap_or(self.amount), room)
    }
}
