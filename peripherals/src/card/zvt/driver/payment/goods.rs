//! Goods that are paid for: what became of them, and when the terminal hears it.

use std::time::Duration;

use domain::{Moment, Money};

use crate::{
    card::{
        Event,
        zvt::{code, message::Answer},
    },
    driver::EventId,
};

use super::{COMPLETION, Closing, Driver, Numbers, Part, Payment, Phase, Reason, Stage};

/// A question about the goods is answered within this time, if only with "ask again": less than the terminal's T3.
pub(super) const PATIENCE: Duration = Duration::from_secs(3);
/// After "ask again" the terminal asks in two seconds; this is how long it may take.
const NEXT_QUESTION: Duration = Duration::from_secs(10);

#[derive(Debug)]
pub(super) struct Goods {
    pub(super) approval: Numbers,
    pub(super) approved: (EventId, Event),
    pub(super) journal: Journal,
    pub(super) decision: Option<Decision>,
    pub(super) turn: Turn,
    /// When the one whose turn it is must have spoken.
    pub(super) turn_due: Moment,
    /// When undecided goods have failed.
    pub(super) decision_due: Moment,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Journal {
    Writing,
    Written,
}

/// What became of the goods.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::card::zvt::driver) enum Decision {
    Delivered,
    /// Only so much of them.
    InPart(Money),
    Failed,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// The terminal has asked.
    Ours,
    /// We have said "ask again".
    Terminals,
}

impl Goods {
    /// *Delivered*, all or in part, is said only after the approval is written down; *failed* may be said at any time.
    pub(super) fn is_answerable(&self) -> bool {
        match self.decision {
            Some(Decision::Delivered | Decision::InPart(_)) => self.journal == Journal::Written,
            Some(Decision::Failed) => true,
            None => false,
        }
    }
}

impl Driver {
    /// Says what became of the goods, if it is our turn, if that is known, and *delivered* only after the approval is written down.
    pub(in crate::card::zvt::driver) fn answer_about_goods(&mut self, now: Moment) {
        let Phase::Paying(Payment { stage, amount, .. }) = &mut self.phase else { return };
        let Stage::Goods(goods) = stage else { return };
        if goods.turn == Turn::Terminals || !goods.is_answerable() {
            return;
        }
        let closing = match goods.decision {
            Some(Decision::Delivered) => Closing::Delivered(goods.approval),
            Some(Decision::InPart(part)) => Closing::InPart(Part::new(goods.approval, *amount, part)),
            Some(Decision::Failed) => Closing::Failed,
            None => return,
        };
        *stage = Stage::Closing(closing);
        self.due = Some(now + COMPLETION);
        match closing {
            Closing::Delivered(_) => self.answer(Answer::Done),
            Closing::InPart(part) => self.answer_in_part(&part),
            Closing::Failed | Closing::Rejected => self.answer(Answer::Refused(code::PROCESSING_ERROR)),
        }
    }

    pub(in crate::card::zvt::driver) fn payment_is_due(&mut self, now: Moment, mut payment: Payment) {
        let Stage::Goods(goods) = &mut payment.stage else {
            self.phase = Phase::Paying(payment);
            self.give_up_link(Reason::Silence);
            return;
        };
        if goods.decision_due <= now && !goods.is_answerable() {
            goods.decision = Some(Decision::Failed);
        }
        match goods.turn {
            Turn::Ours if goods.turn_due <= now && !goods.is_answerable() => {
                goods.turn = Turn::Terminals;
                goods.turn_due = now + NEXT_QUESTION;
                self.answer(Answer::Wait);
            }
            Turn::Terminals if goods.turn_due <= now => {
                self.phase = Phase::Paying(payment);
                self.give_up_link(Reason::Silence);
                return;
            }
            Turn::Ours | Turn::Terminals => {}
        }
        self.payment_goes_on(now, payment);
        self.answer_about_goods(now);
    }
}
