//! The outcome of a payment is being found out while the person waits. Nobody is asked to pay again.

use domain::{
    ClaimNumber, Moment, Money, TransactionId,
    fact::{Fact, NotTaken, VoidReason},
};

use super::{Approved, GivenBack, Handing, MoneyOwed, NotCharged, Stage};
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
    Central(TransactionId),
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
        let Some(claim) = room.session.opens().next().map(|open| open.claim) else { return room.leave() };
        let stage = Self {
            amount,
            claim,
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
            Event::CardSettled(_) | Event::CardSettledInPart(..) | Event::CardReversed(_) | Event::CardUnknown(_) => {
                // What it says about the payment is asked for once more, in full.
                self.answers.card = CardAnswer::Waiting;
            }
            Event::CardSilent => {
                self.ask_again = Some(room.after(room.facts.times.retry));
                return Stage::Resolving(self);
            }
            Event::StandingKnown(id, standing) if room.state(id).is_some() => {
                self.answers.central.insert(id, CentralAnswer::Known(standing));
            }
            Event::StandingFailed(id) if room.state(id).is_some() => {
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
                Awaited::Central(id) if !self.answers.central.contains_key(&id) => {
                    // Whoever is silent about one is silent about all.
                    for id in room.transactions() {
                        self.answers.central.entry(id).or_insert(CentralAnswer::Unreachable);
                    }
                    self.until = room.after(room.facts.times.patience);
                    self.go_on(room)
                }
                Awaited::Card | Awaited::Central(_) | Awaited::Reversal => self.owe(room),
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
            let members: Vec<_> = room.session.opens().map(|open| (open.id, &open.state)).collect();
            match Step::next(&members, &self.answers) {
                Step::Record(id, fact) => {
                    if !moves(id, fact, room) {
                        return self.owe(room);
                    }
                }
                Step::Void(id, reason) => {
                    if !voids(id, reason, room) {
                        return self.owe(room);
                    }
                }
                Step::AskCard => {
                    self.awaited = Awaited::Card;
                    self.ask_again = Some(room.after(room.facts.times.retry * 4));
                    room.wants(Effect::QueryCard);
                    return Stage::Resolving(self);
                }
                Step::AskCentral(id) => {
                    self.awaited = Awaited::Central(id);
                    self.ask_again = Some(room.after(room.facts.times.retry * 4));
                    room.wants(Effect::AskStanding(id));
                    return Stage::Resolving(self);
                }
                // No money is resolved for an e-visa, and a basket has a stage of its own.
                Step::AskEVisa(_) | Step::AwaitNote(_) | Step::EndCode(..) => return self.owe(room),
                Step::Reverse(payment) => {
                    self.awaited = Awaited::Reversal;
                    self.ask_again = Some(room.after(room.facts.times.goods));
                    room.wants(reverse(&payment));
                    return Stage::Resolving(self);
                }
                Step::Done(resolutions) => return self.done(resolutions, room),
            }
        }
    }

    fn done(self, resolutions: Vec<(TransactionId, Resolution)>, room: &mut Room<'_>) -> Stage {
        room.session.touched = room.facts.now;
        let sum = sum_of(&resolutions);
        let mut paid = false;
        let mut taken = false;
        for (id, resolution) in resolutions {
            taken |= resolution != Resolution::NothingTaken;
            if let Resolution::Paid(papers) = resolution {
                paid = true;
                if let Some(papers) = papers {
                    room.keep_papers(id, papers);
                }
            }
        }
        match (sum.owed, self.approved) {
            (Some(owed), _) => Self::owe_sum(owed, room),
            (None, _) if paid => Handing::begin(room),
            (None, Some(approved)) if !taken => {
                let fees = room.session.fees().unwrap_or(approved.fees);
                Stage::NotCharged(NotCharged { by: NotTaken::Unavailable, fees, approved })
            }
            (None, _) => match sum.given_back {
                Some(amount) => Stage::GivenBack(GivenBack::begin(amount, room)),
                None => room.abandon(),
            },
        }
    }

    /// Nobody can say: what hangs is owed.
    fn owe(self, room: &mut Room<'_>) -> Stage {
        let open = room.session.opens().filter(|open| open.state.money_is_open());
        let owed = total(open.filter_map(|open| open.state.at_stake())).unwrap_or(self.amount);
        Self::owe_sum(owed, room)
    }

    /// Whose money hangs is closed with it; what of the party was delivered is handed out afterwards.
    fn owe_sum(owed: Money, room: &mut Room<'_>) -> Stage {
        room.session.touched = room.facts.now;
        for id in room.transactions() {
            if room.state(id).is_some_and(domain::books::TransactionState::money_is_open) {
                room.owe_money(id);
            }
        }
        MoneyOwed::begin(owed, room)
    }
}

/// The order that undoes a payment, all of it.
pub(super) fn reverse(payment: &domain::books::Payment) -> Effect {
    Effect::Reverse { attempt: payment.attempt, receipt_number: payment.card.receipt_number, amount: payment.asked() }
}

/// What is owed and what went back, over a party.
pub(super) struct Sums {
    pub(super) owed: Option<Money>,
    pub(super) given_back: Option<Money>,
}

pub(super) fn sum_of(resolutions: &[(TransactionId, Resolution)]) -> Sums {
    let of = |pick: fn(&Resolution) -> Option<Money>| total(resolutions.iter().filter_map(|(_, of)| pick(of)));
    Sums {
        owed: of(|of| if let Resolution::Owed(amount) = of { Some(*amount) } else { None }),
        given_back: of(|of| if let Resolution::GivenBack(amount) = of { Some(*amount) } else { None }),
    }
}

/// The sum of shares of one payment, which fits; nothing when there is none.
fn total(shares: impl Iterator<Item = Money>) -> Option<Money> {
    shares.reduce(|sum, share| sum.plus(share).unwrap_or(sum))
}

/// Writes a fact down; `false` when it cannot follow, which would otherwise be asked for ever.
pub(super) fn moves(id: TransactionId, fact: Fact, room: &mut Room<'_>) -> bool {
    let before = room.state(id).cloned();
    room.record_of(id, fact);
    before.as_ref() != room.state(id)
}

/// Voids the visa; `false` when nothing changed by it.
pub(super) fn voids(id: TransactionId, reason: VoidReason, room: &mut Room<'_>) -> bool {
    let before = room.state(id).cloned();
    room.void_of(id, reason);
    before.as_ref() != room.state(id)
}
