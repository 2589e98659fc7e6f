//! At the card terminal: authorise, issue, confirm.

use domain::{
    AttemptId, Moment, Money,
    fact::{Fact, NotTaken, VoidReason},
    receipt::CardPayment,
    visa::Fees,
};

use super::{Approved, GivenBack, Handing, NotCharged, Resolving, Stage};
use crate::{
    effect::Effect,
    event::{CardProgress, Event, IssuedPapers},
    facts::LastReceipt,
    room::Room,
    touch::Touch,
};

/// How far the payment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// The terminal works with the person.
    AtTerminal(CardProgress),
    /// The person cancelled; the terminal has not said so yet.
    Cancelling,
    /// The bank said yes; central issues.
    Issuing {
        /// No answer by then: not delivered.
        until: Moment,
        /// When to ask again after a failure.
        ask_again: Option<Moment>,
    },
    /// Issued; the terminal closes the payment.
    Settling {
        /// No answer by then: ask it.
        until: Moment,
    },
    /// Not delivered; the terminal undoes the payment.
    Undoing {
        /// No answer by then: ask it.
        until: Moment,
    },
}

/// At the card terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paying {
    /// This try.
    pub attempt: AttemptId,
    /// How much.
    pub amount: Money,
    /// What for.
    pub fees: Fees,
    /// How far.
    pub phase: Phase,
    approved: Approved,
}

impl Paying {
    pub(crate) fn begin(approved: Approved, room: &mut Room<'_>) -> Self {
        let fees = approved.fees;
        let amount = fees.total().unwrap_or_else(|_| Money::zero(fees.duty.currency));
        let attempt = room.facts.fresh.attempt;
        let receipt_before = match room.facts.last_receipt {
            LastReceipt::Number(number) => Some(number),
            LastReceipt::Nothing | LastReceipt::NotAsked => None,
        };
        room.record(Fact::CardIntended { attempt, amount, receipt_before });
        room.wants(Effect::Pay { attempt, amount });
        Self { attempt, amount, fees, phase: Phase::AtTerminal(CardProgress::Wait), approved }
    }

    pub(crate) const fn deadline(&self) -> Option<Moment> {
        match self.phase {
            Phase::AtTerminal(_) | Phase::Cancelling => None,
            Phase::Issuing { until: _, ask_again: Some(again) } => Some(again),
            Phase::Issuing { until, ask_again: None } | Phase::Settling { until } | Phase::Undoing { until } => {
                Some(until)
            }
        }
    }

    pub(crate) fn on(self, event: Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::CardProgressed(attempt, progress) if attempt == self.attempt => self.progress(progress),
            Event::CardApproved { attempt, amount, card } if attempt == self.attempt => {
                self.approved(amount, card, room)
            }
            Event::CardNotTaken(attempt, by) if attempt == self.attempt => self.not_taken(by, room),
            Event::CardUnknown(attempt) if attempt == self.attempt => self.unknown(room),
            Event::CardSettled(attempt) if attempt == self.attempt => self.settled(room),
            Event::CardReversed(attempt) if attempt == self.attempt => self.reversed(room),
            Event::Issued(id, papers) if room.is_about(id) => self.issued(papers, room),
            Event::IssueRefused(id) if room.is_about(id) => self.not_delivered(room),
            Event::IssueFailed(id) if room.is_about(id) => self.ask_later(room),
            Event::Touched(Touch::PaymentCancelled) => self.cancel(room),
            Event::Elapsed => self.elapsed(room),
            _ => Stage::Paying(self),
        }
    }

    fn progress(mut self, progress: CardProgress) -> Stage {
        if matches!(self.phase, Phase::AtTerminal(_)) {
            self.phase = Phase::AtTerminal(progress);
        }
        Stage::Paying(self)
    }

    /// Cancelling may come too late; then the payment is undone.
    fn cancel(mut self, room: &mut Room<'_>) -> Stage {
        if matches!(self.phase, Phase::AtTerminal(_)) {
            room.wants(Effect::CancelPayment(self.attempt));
            self.phase = Phase::Cancelling;
        }
        Stage::Paying(self)
    }

    fn approved(mut self, amount: Money, card: CardPayment, room: &mut Room<'_>) -> Stage {
        if !matches!(self.phase, Phase::AtTerminal(_) | Phase::Cancelling) {
            return Stage::Paying(self);
        }
        if amount != self.amount {
            // The terminal approved something else than it was asked: undo, and find out what it did.
            room.wants(Effect::ConfirmFailed(self.attempt));
            return self.unknown(room);
        }
        room.record(Fact::CardApproved { attempt: self.attempt, amount, card });
        if self.phase == Phase::Cancelling {
            return self.undo(VoidReason::Cancelled, room);
        }
        self.phase = Phase::Issuing { until: room.after(room.facts.times.goods), ask_again: None };
        self.ask_issue(room);
        Stage::Paying(self)
    }

    fn ask_issue(&self, room: &mut Room<'_>) {
        if let Some(transaction) = room.transaction() {
            room.wants(Effect::Issue { transaction, attempt: self.attempt, paid: self.amount });
        }
    }

    fn ask_later(mut self, room: &mut Room<'_>) -> Stage {
        if let Phase::Issuing { until, .. } = self.phase {
            let again = room.after(room.facts.times.retry).min(until);
            self.phase = Phase::Issuing { until, ask_again: Some(again) };
        }
        Stage::Paying(self)
    }

    fn issued(mut self, papers: Box<IssuedPapers>, room: &mut Room<'_>) -> Stage {
        if !matches!(self.phase, Phase::Issuing { .. }) {
            return Stage::Paying(self);
        }
        if papers.visa.fees != self.fees {
            return self.not_delivered(room);
        }
        room.record(Fact::VisaIssued { number: papers.visa.number.clone(), fees: papers.visa.fees });
        room.session.papers = Some(papers);
        room.wants(Effect::ConfirmDelivered(self.attempt));
        self.phase = Phase::Settling { until: room.after(room.facts.times.goods) };
        Stage::Paying(self)
    }

    fn not_delivered(self, room: &mut Room<'_>) -> Stage {
        if matches!(self.phase, Phase::Issuing { .. }) {
            self.undo(VoidReason::IssueTooLate, room)
        } else {
            Stage::Paying(self)
        }
    }

    fn undo(mut self, reason: VoidReason, room: &mut Room<'_>) -> Stage {
        room.void(reason);
        room.wants(Effect::ConfirmFailed(self.attempt));
        self.phase = Phase::Undoing { until: room.after(room.facts.times.goods) };
        Stage::Paying(self)
    }

    fn not_taken(self, by: NotTaken, room: &mut Room<'_>) -> Stage {
        if !matches!(self.phase, Phase::AtTerminal(_) | Phase::Cancelling) {
            return self.unknown(room);
        }
        room.record(Fact::CardNotTaken { attempt: self.attempt, by });
        room.session.touched = room.facts.now;
        Stage::NotCharged(NotCharged { by, approved: self.approved })
    }

    fn settled(self, room: &mut Room<'_>) -> Stage {
        if !matches!(self.phase, Phase::Settling { .. }) {
            return Stage::Paying(self);
        }
        room.record(Fact::CardSettled { attempt: self.attempt });
        Handing::begin(room)
    }

    /// The terminal undid it, by order or by itself: no visa may stand without payment.
    fn reversed(self, room: &mut Room<'_>) -> Stage {
        if matches!(self.phase, Phase::AtTerminal(_) | Phase::Cancelling) {
            return self.unknown(room);
        }
        room.record(Fact::CardReversed { attempt: self.attempt, amount: self.amount });
        if !matches!(self.phase, Phase::Undoing { .. }) {
            room.void(VoidReason::PaymentReversed);
        }
        Stage::GivenBack(GivenBack::begin(self.amount, room))
    }

    fn unknown(self, room: &mut Room<'_>) -> Stage {
        if matches!(self.phase, Phase::AtTerminal(_) | Phase::Cancelling) {
            room.record(Fact::CardUnknown { attempt: self.attempt });
        }
        Resolving::begin(self.amount, Some(self.approved), room)
    }

    fn elapsed(mut self, room: &mut Room<'_>) -> Stage {
        let now = room.facts.now;
        match self.phase {
            Phase::Issuing { until, .. } if now >= until => self.not_delivered(room),
            Phase::Issuing { until, ask_again: Some(again) } if now >= again => {
                self.phase = Phase::Issuing { until, ask_again: None };
                self.ask_issue(room);
                Stage::Paying(self)
            }
            Phase::Settling { until } | Phase::Undoing { until } if now >= until => self.unknown(room),
            Phase::AtTerminal(_)
            | Phase::Cancelling
            | Phase::Issuing { .. }
            | Phase::Settling { .. }
            | Phase::Undoing { .. } => Stage::Paying(self),
        }
    }
}
