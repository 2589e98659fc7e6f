//! At the card terminal: authorise, issue, confirm. One payment, however many travel together.

use domain::{
    AttemptId, Moment, Money, TransactionId,
    books::Stage as Reached,
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
        /// What is to stand: all of it, or what of a party was issued.
        stands: Money,
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
    /// How much the terminal is asked for.
    pub amount: Money,
    /// What for.
    pub fees: Fees,
    /// How far.
    pub phase: Phase,
    approved: Approved,
}

/// One transaction of those that are paid together.
struct Member {
    id: TransactionId,
    share: Money,
}

impl Paying {
    /// Everybody's intent is durable before the terminal hears of the whole.
    pub(crate) fn begin(approved: Approved, room: &mut Room<'_>) -> Self {
        let fees = room.session.fees().unwrap_or(approved.fees);
        let amount = fees.total().unwrap_or_else(|_| Money::zero(fees.duty.currency));
        let attempt = room.facts.fresh.attempt;
        let receipt_before = match room.facts.last_receipt {
            LastReceipt::Number(number) => Some(number),
            LastReceipt::Nothing | LastReceipt::NotAsked => None,
        };
        let shares: Vec<Member> = room.session.opens().filter_map(approved_member).collect();
        let whole = (shares.len() > 1).then_some(amount);
        for Member { id, share } in shares {
            room.record_of(id, Fact::CardIntended { attempt, amount: share, receipt_before, whole });
        }
        room.wants(Effect::Pay { attempt, amount });
        Self { attempt, amount, fees, phase: Phase::AtTerminal(CardProgress::Wait), approved }
    }

    pub(crate) const fn deadline(&self) -> Option<Moment> {
        match self.phase {
            Phase::AtTerminal(_) | Phase::Cancelling => None,
            Phase::Issuing { until: _, ask_again: Some(again) } => Some(again),
            Phase::Issuing { until, ask_again: None } | Phase::Settling { until, .. } | Phase::Undoing { until } => {
                Some(until)
            }
        }
    }

    pub(crate) fn on(self, event: Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::CardProgressed(attempt, progress) if attempt == self.attempt => self.progress(progress),
            Event::CardApproved { attempt, amount, card } if attempt == self.attempt => {
                self.approved(amount, &card, room)
            }
            Event::CardNotTaken(attempt, by) if attempt == self.attempt => self.not_taken(by, room),
            Event::CardUnknown(attempt) if attempt == self.attempt => self.unknown(room),
            Event::CardSettled(attempt) if attempt == self.attempt => {
                let amount = self.amount;
                self.settled(amount, room)
            }
            Event::CardSettledInPart(attempt, amount) if attempt == self.attempt => self.settled(amount, room),
            Event::CardReversed(attempt) if attempt == self.attempt => self.reversed(room),
            Event::Issued(id, papers) => self.issued(id, papers, room),
            Event::IssueRefused(id) => self.not_issued(id, room),
            Event::IssueFailed(id) => self.ask_later(id, room),
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

    fn approved(mut self, amount: Money, card: &CardPayment, room: &mut Room<'_>) -> Stage {
        if !matches!(self.phase, Phase::AtTerminal(_) | Phase::Cancelling) {
            return Stage::Paying(self);
        }
        if amount != self.amount {
            // The terminal approved something else than it was asked: undo, and find out what it did.
            room.wants(Effect::ConfirmFailed(self.attempt));
            return self.unknown(room);
        }
        for Member { id, share } in self.members(room) {
            room.record_of(id, Fact::CardApproved { attempt: self.attempt, amount: share, card: card.clone() });
        }
        if self.phase == Phase::Cancelling {
            return self.undo(VoidReason::Cancelled, room);
        }
        self.phase = Phase::Issuing { until: room.after(room.facts.times.goods), ask_again: None };
        self.ask_issue(room);
        Stage::Paying(self)
    }

    /// Those who share this payment.
    fn members(&self, room: &Room<'_>) -> Vec<Member> {
        let ours = room.session.opens().filter(|open| open.state.attempt() == Some(self.attempt));
        ours.filter_map(|open| Some(Member { id: open.id, share: open.state.share()? })).collect()
    }

    /// Those who paid and have no answer from central.
    fn unanswered(&self, room: &Room<'_>) -> Vec<Member> {
        let waits = |id| matches!(room.state(id).map(|state| &state.stage), Some(Reached::CardApproved { .. }));
        self.members(room).into_iter().filter(|member| waits(member.id)).collect()
    }

    fn is_unanswered(&self, id: TransactionId, room: &Room<'_>) -> bool {
        matches!(self.phase, Phase::Issuing { .. }) && self.unanswered(room).iter().any(|member| member.id == id)
    }

    fn ask_issue(&self, room: &mut Room<'_>) {
        for Member { id, share } in self.unanswered(room) {
            room.wants(Effect::Issue { transaction: id, attempt: self.attempt, paid: share });
        }
    }

    fn ask_later(mut self, id: TransactionId, room: &mut Room<'_>) -> Stage {
        if self.is_unanswered(id, room)
            && let Phase::Issuing { until, .. } = self.phase
        {
            let again = room.after(room.facts.times.retry).min(until);
            self.phase = Phase::Issuing { until, ask_again: Some(again) };
        }
        Stage::Paying(self)
    }

    fn issued(self, id: TransactionId, papers: Box<IssuedPapers>, room: &mut Room<'_>) -> Stage {
        if !self.is_unanswered(id, room) {
            return Stage::Paying(self);
        }
        let asked = room.state(id).and_then(|state| match &state.stage {
            Reached::CardApproved { fees, .. } => Some(*fees),
            _ => None,
        });
        let fees = papers.visa.fees;
        if asked != Some(fees) {
            return self.not_issued(id, room);
        }
        room.record_of(id, Fact::VisaIssued { number: papers.visa.number.clone(), fees });
        room.keep_papers(id, papers);
        self.confirm_if_answered(room)
    }

    fn not_issued(self, id: TransactionId, room: &mut Room<'_>) -> Stage {
        if !self.is_unanswered(id, room) {
            return Stage::Paying(self);
        }
        room.void_of(id, VoidReason::IssueTooLate);
        self.confirm_if_answered(room)
    }

    /// Central has answered for everybody: what was issued is confirmed, and the rest is not charged.
    fn confirm_if_answered(mut self, room: &mut Room<'_>) -> Stage {
        if !self.unanswered(room).is_empty() {
            return Stage::Paying(self);
        }
        let until = room.after(room.facts.times.goods);
        let stands = self.issued_sum(room);
        if !stands.is_positive() {
            return self.undo(VoidReason::IssueTooLate, room);
        }
        room.wants(if stands == self.amount {
            Effect::ConfirmDelivered(self.attempt)
        } else {
            Effect::ConfirmPart(self.attempt, stands)
        });
        self.phase = Phase::Settling { until, stands };
        Stage::Paying(self)
    }

    /// What was issued of what was paid.
    fn issued_sum(&self, room: &Room<'_>) -> Money {
        let issued = |id| matches!(room.state(id).map(|state| &state.stage), Some(Reached::Issued { .. }));
        let shares = self.members(room).into_iter().filter(|member| issued(member.id)).map(|member| member.share);
        let nothing = Money::zero(self.amount.currency);
        // Parts of a sum that fits, fit.
        shares.fold(nothing, |sum, share| sum.plus(share).unwrap_or(sum))
    }

    fn undo(mut self, reason: VoidReason, room: &mut Room<'_>) -> Stage {
        for Member { id, .. } in self.unanswered(room) {
            room.void_of(id, reason);
        }
        room.wants(Effect::ConfirmFailed(self.attempt));
        self.phase = Phase::Undoing { until: room.after(room.facts.times.goods) };
        Stage::Paying(self)
    }

    fn not_taken(self, by: NotTaken, room: &mut Room<'_>) -> Stage {
        if !matches!(self.phase, Phase::AtTerminal(_) | Phase::Cancelling) {
            return self.unknown(room);
        }
        for Member { id, .. } in self.members(room) {
            room.record_of(id, Fact::CardNotTaken { attempt: self.attempt, by });
        }
        room.session.touched = room.facts.now;
        Stage::NotCharged(NotCharged { by, fees: self.fees, approved: self.approved })
    }

    /// The terminal closed the payment over this much. What of a party was not issued, was not charged.
    fn settled(self, amount: Money, room: &mut Room<'_>) -> Stage {
        let Phase::Settling { stands, .. } = self.phase else { return Stage::Paying(self) };
        if amount != stands {
            return self.unknown(room);
        }
        for Member { id, share } in self.members(room) {
            match room.state(id).map(|state| &state.stage) {
                Some(Reached::Voided { .. }) => {
                    room.record_of(id, Fact::CardReversed { attempt: self.attempt, amount: share });
                }
                _ => room.record_of(id, Fact::CardSettled { attempt: self.attempt }),
            }
        }
        Handing::begin(room)
    }

    /// The terminal undid it, by order or by itself: no visa may stand without payment.
    fn reversed(self, room: &mut Room<'_>) -> Stage {
        if matches!(self.phase, Phase::AtTerminal(_) | Phase::Cancelling) {
            return self.unknown(room);
        }
        for Member { id, share } in self.members(room) {
            let is_void = matches!(room.state(id).map(|state| &state.stage), Some(Reached::Voided { .. }));
            room.record_of(id, Fact::CardReversed { attempt: self.attempt, amount: share });
            if !is_void {
                room.void_of(id, VoidReason::PaymentReversed);
            }
        }
        Stage::GivenBack(GivenBack::begin(self.amount, room))
    }

    fn unknown(self, room: &mut Room<'_>) -> Stage {
        if matches!(self.phase, Phase::AtTerminal(_) | Phase::Cancelling) {
            for Member { id, .. } in self.members(room) {
                room.record_of(id, Fact::CardUnknown { attempt: self.attempt });
            }
        }
        Resolving::begin(self.amount, Some(self.approved), room)
    }

    fn elapsed(mut self, room: &mut Room<'_>) -> Stage {
        let now = room.facts.now;
        match self.phase {
            Phase::Issuing { until, .. } if now >= until => {
                for Member { id, .. } in self.unanswered(room) {
                    room.void_of(id, VoidReason::IssueTooLate);
                }
                self.confirm_if_answered(room)
            }
            Phase::Issuing { until, ask_again: Some(again) } if now >= again => {
                self.phase = Phase::Issuing { until, ask_again: None };
                self.ask_issue(room);
                Stage::Paying(self)
            }
            Phase::Settling { until, .. } | Phase::Undoing { until } if now >= until => self.unknown(room),
            Phase::AtTerminal(_)
            | Phase::Cancelling
            | Phase::Issuing { .. }
            | Phase::Settling { .. }
            | Phase::Undoing { .. } => Stage::Paying(self),
        }
    }
}

fn approved_member(open: &crate::session::Open) -> Option<Member> {
    match &open.state.stage {
        Reached::Approved { fees } => Some(Member { id: open.id, share: fees.total().ok()? }),
        _ => None,
    }
}
