//! The outcome of a payment is being found out while the person waits. Nobody is asked to pay again.

use domain::{
    ClaimNumber, Moment, Money,
    fact::{Ending, Fact, Owed, VoidReason},
};

use super::{Approved, GivenBack, Handing, MoneyOwed, Stage};
use crate::{
    effect::Effect,
    event::Event,
    resolve::{Answers, CardAnswer, CentralAnswer, Resolution, Step},
    room::Room,
};

/// What is being waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Awaited {
    Card,
    Central,
    Reversal,
}

/// The outcome is being found out.
#[derive(Debug, Clone, PartialEq)]
pub struct Resolving {
    /// How much it is about.
    pub amount: Money,
    /// The number to keep.
    pub claim: ClaimNumber,
    answers: Answers,
    awaited: Awaited,
    ask_again: Option<Moment>,
    until: Moment,
    approved: Option<Approved>,
}

impl Resolving {
    pub(crate) fn begin(amount: Money, approved: Option<Approved>, room: &mut Room<'_>) -> Stage {
        let Some(open) = &room.session.open else { return room.leave() };
        let stage = Self {
            amount,
            claim: open.claim,
            answers: Answers::default(),
            awaited: Awaited::Card,
            ask_again: None,
            until: room.after(room.facts.times.patience),
            approved,
        };
        stage.go_on(room)
    }

    pub(crate) fn deadline(&self) -> Moment {
        self.ask_again.map_or(self.until, |again| again.min(self.until))
    }

    pub(crate) fn on(mut self, event: Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::CardAnswered(last) => self.answers.card = CardAnswer::Last(last),
            Event::ReversalRefused(_) => self.answers.card = CardAnswer::ReversalRefused,
            Event::CardSettled(_) | Event::CardReversed(_) | Event::CardUnknown(_) => {
                // What it says about the payment is asked for once more, in full.
                self.answers.card = CardAnswer::Waiting;
            }
            Event::CardSilent => {
                self.ask_again = Some(room.after(room.facts.times.retry));
                return Stage::Resolving(self);
            }
            Event::StandingKnown(id, standing) if room.is_about(id) => {
                self.answers.central = CentralAnswer::Known(standing);
            }
            Event::StandingFailed(id) if room.is_about(id) => {
                self.ask_again = Some(room.after(room.facts.times.retry));
                return Stage::Resolving(self);
            }
            Event::Elapsed => return self.elapsed(room),
            _ => return Stage::Resolving(self),
        }
        self.go_on(room)
    }

    fn elapsed(mut self, room: &mut Room<'_>) -> Stage {
        if room.facts.now >= self.until {
            return match self.awaited {
                Awaited::Central if self.answers.central == CentralAnswer::Waiting => {
                    self.answers.central = CentralAnswer::Unreachable;
                    self.until = room.after(room.facts.times.patience);
                    self.go_on(room)
                }
                Awaited::Card | Awaited::Central | Awaited::Reversal => Self::owe(self.amount, room),
            };
        }
        if self.ask_again.is_some_and(|again| room.facts.now >= again) {
            self.ask_again = None;
            if self.awaited == Awaited::Reversal {
                self.answers.card = CardAnswer::Waiting;
            }
            return self.go_on(room);
        }
        Stage::Resolving(self)
    }

    /// Follows the rules of resolution until something must be waited for.
    fn go_on(mut self, room: &mut Room<'_>) -> Stage {
        loop {
            let Some(open) = &room.session.open else { return room.leave() };
            let transaction = open.id;
            match Step::next(&open.state, &self.answers) {
                Step::Record(fact) => {
                    if !moves(room, fact) {
                        return Self::owe(self.amount, room);
                    }
                }
                Step::Void(reason) => {
                    if !voids(room, reason) {
                        return Self::owe(self.amount, room);
                    }
                }
                Step::AskCard => {
                    self.awaited = Awaited::Card;
                    self.ask_again = Some(room.after(room.facts.times.retry * 4));
                    room.wants(Effect::QueryCard);
                    return Stage::Resolving(self);
                }
                Step::AskCentral => {
                    self.awaited = Awaited::Central;
                    self.ask_again = Some(room.after(room.facts.times.retry * 4));
                    room.wants(Effect::AskStanding(transaction));
                    return Stage::Resolving(self);
                }
                // No money is resolved for an e-visa.
                Step::AskEVisa => return Self::owe(self.amount, room),
                Step::Reverse(payment) => {
                    self.awaited = Awaited::Reversal;
                    self.ask_again = Some(room.after(room.facts.times.goods));
                    room.wants(Effect::Reverse {
                        attempt: payment.attempt,
                        receipt_number: payment.card.receipt_number,
                        amount: payment.amount,
                    });
                    return Stage::Resolving(self);
                }
                Step::Done(resolution) => return self.done(resolution, room),
            }
        }
    }

    fn done(self, resolution: Resolution, room: &mut Room<'_>) -> Stage {
        room.session.touched = room.facts.now;
        match resolution {
            Resolution::NothingTaken => match self.approved {
                Some(approved) => {
                    Stage::NotCharged(super::NotCharged { by: domain::fact::NotTaken::Unavailable, approved })
                }
                None => room.abandon(),
            },
            Resolution::Paid(papers) => {
                room.session.papers = papers.or_else(|| room.session.papers.take());
                Handing::begin(room)
            }
            Resolution::EVisa(_) => room.abandon(),
            Resolution::GivenBack(amount) => Stage::GivenBack(GivenBack::begin(amount, room)),
            Resolution::Owed(amount) => Self::owe(amount, room),
        }
    }

    fn owe(amount: Money, room: &mut Room<'_>) -> Stage {
        room.session.touched = room.facts.now;
        room.record(Fact::Owes { owed: Owed::Money(amount) });
        room.record(Fact::TransactionClosed { ending: Ending::Owed });
        MoneyOwed::begin(amount, room)
    }
}

/// Writes a fact down; `false` when it cannot follow, which would otherwise be asked for ever.
pub(super) fn moves(room: &mut Room<'_>, fact: Fact) -> bool {
    let before = room.session.open.as_ref().map(|open| open.state.clone());
    room.record(fact);
    before != room.session.open.as_ref().map(|open| open.state.clone())
}

/// Voids the visa; `false` when nothing changed by it.
pub(super) fn voids(room: &mut Room<'_>, reason: VoidReason) -> bool {
    let before = room.session.open.as_ref().map(|open| open.state.clone());
    room.void(reason);
    before != room.session.open.as_ref().map(|open| open.state.clone())
}
