//! A payment of which a part is delivered: `84 9D` was said, with the amount that stands.
//!
//! What a terminal says then the public text does not settle. So nothing but its own word about the amount is believed: a
//! Status-Information before its Completion, where a wrong byte would have been noticed; otherwise, and over TCP always, it is
//! asked for its last transaction, as often as [`super::super::query`] asks.

use domain::{AttemptId, Currency, Moment, Money};

use crate::card::{
    Event, LastState, LastTransaction,
    zvt::{
        code,
        message::{Answer, Request, StatusInformation},
    },
};

use super::{Driver, Kind, Numbers, Payment, approval_of};

/// How much of which payment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::card::zvt::driver) struct Part {
    approval: Numbers,
    whole: Money,
    amount: Money,
    said: Said,
}

/// What the terminal has said since it heard the amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    Nothing,
    /// So much stands.
    Stands,
    /// The payment is undone, all of it.
    Undone,
}

/// What a Status-Information about it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heard {
    /// Word of what it has made of the amount.
    Word,
    /// The question about the goods once more.
    Question,
    /// Neither.
    Contradiction,
}

/// Whether so much can be a part of it.
pub(super) fn is_part_of(amount: Money, whole: Money) -> bool {
    amount.currency == whole.currency && (1..whole.minor_units).contains(&amount.minor_units)
}

impl Part {
    pub(super) const fn new(approval: Numbers, whole: Money, amount: Money) -> Self {
        Self { approval, whole, amount, said: Said::Nothing }
    }

    /// Under the payment's own numbers the whole amount is the question again, until the terminal has said otherwise. A
    /// reversal of anything but the whole payment is none that was ever asked for.
    pub(super) fn hear(&mut self, status: &StatusInformation, otherwise: Currency) -> Heard {
        let amount = status.money(otherwise);
        let undoes_it = status.result == 0 && status.original_trace == Some(self.approval.trace);
        match self.said {
            Said::Nothing | Said::Stands
                if approval_of(status) == Some(self.approval) && amount == Some(self.amount) =>
            {
                self.said = Said::Stands;
                Heard::Word
            }
            Said::Nothing if approval_of(status) == Some(self.approval) && amount == Some(self.whole) => {
                Heard::Question
            }
            Said::Nothing | Said::Undone if undoes_it && amount == Some(self.whole) => {
                self.said = Said::Undone;
                Heard::Word
            }
            Said::Nothing | Said::Stands | Said::Undone => Heard::Contradiction,
        }
    }

    pub(super) const fn has_been_kept(&self) -> bool {
        matches!(self.said, Said::Stands)
    }

    /// How it ended, by what the terminal remembers.
    pub(in crate::card::zvt::driver) fn ending(&self, attempt: AttemptId, last: &LastTransaction) -> Event {
        let numbers = Numbers { trace: last.card.trace, receipt_number: last.card.receipt_number };
        if (last.state, numbers, last.amount) == (LastState::Stands, self.approval, self.amount) {
            Event::SettledInPart { attempt, amount: self.amount }
        } else {
            tracing::warn!("the card terminal does not remember that a part of a payment stands, and no more");
            Event::OutcomeUnknown(attempt)
        }
    }
}

impl Driver {
    /// The goods are issued in part. What has too many digits to be said is not delivered; an approved amount has not.
    pub(super) fn answer_in_part(&mut self, part: &Part) {
        match (Request::IssuedInPart { amount: part.amount.minor_units.unsigned_abs() }).to_bytes() {
            Ok(bytes) => self.line.put(bytes, Kind::Answer),
            Err(_) => self.answer(Answer::Refused(code::PROCESSING_ERROR)),
        }
    }

    /// The terminal is done with it, whatever it has done.
    pub(super) fn completed_in_part(&mut self, now: Moment, payment: Payment, part: Part) {
        let attempt = payment.attempt;
        match part.said {
            Said::Stands if self.line.is_checked() => {
                self.settle(attempt, Event::SettledInPart { attempt, amount: part.amount });
            }
            Said::Stands | Said::Nothing => {
                self.answer(Answer::Done);
                self.verify(now, attempt, part);
            }
            Said::Undone => self.payment_makes_no_sense(payment),
        }
    }
}
