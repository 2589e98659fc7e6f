//! Holds that are about to run out are renewed before any money is taken: whoever enters a family needs longer than one
//! hold lasts.

use std::{collections::VecDeque, time::Duration};

use domain::{Moment, TransactionId, fact::Fact};

use super::{Approved, CannotPay, Paying, Stage, queueing::decided};
use crate::{
    effect::Effect,
    event::{Event, Ruling},
    facts::Obstacle,
    room::Room,
};

/// Central is asked once more about each whose hold is short, one after the other.
#[derive(Debug, Clone, PartialEq)]
pub struct Renewing {
    approved: Approved,
    waiting: VecDeque<TransactionId>,
    /// Since when.
    pub since: Moment,
    until: Moment,
    ask_again: Option<Moment>,
    price: Price,
}

/// Whether what was agreed to is still what it costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Price {
    Same,
    Other,
}

impl Renewing {
    /// Pays at once where every hold lasts.
    pub(super) fn begin(approved: Approved, room: &mut Room<'_>) -> Stage {
        let short = |of: &Approved| !of.lasts(room);
        let mut waiting: VecDeque<TransactionId> = VecDeque::new();
        for companion in &room.session.companions {
            if companion.approved.as_ref().is_none_or(short) {
                waiting.push_back(companion.open.id);
            }
        }
        if short(&approved) {
            waiting.extend(room.transaction());
        }
        let since = room.facts.now;
        let until = room.after(room.facts.times.decision);
        Self { approved, waiting, since, until, ask_again: None, price: Price::Same }.go_on(room)
    }

    pub(crate) fn deadline(&self) -> Moment {
        self.ask_again.map_or(self.until, |again| again.min(self.until))
    }

    pub(crate) fn on(mut self: Box<Self>, event: &Event, room: &mut Room<'_>) -> Stage {
        let asked = self.waiting.front().copied();
        match event {
            Event::Decided(id, ruling) if asked == Some(*id) => self.rule(*id, *ruling, room),
            Event::DecisionFailed(id) if asked == Some(*id) => self.cannot(room),
            Event::Elapsed if room.facts.now >= self.until => self.cannot(room),
            Event::Elapsed if self.ask_again.is_some_and(|again| room.facts.now >= again) => {
                self.ask_again = None;
                self.go_on(room)
            }
            _ => Stage::Renewing(self),
        }
    }

    /// Asks about the next one; when nobody is left, it is paid, or shown once more if it costs otherwise.
    fn go_on(self, room: &mut Room<'_>) -> Stage {
        let Some(next) = self.waiting.front().copied() else {
            return match self.price {
                Price::Same => Stage::Paying(Paying::begin(self.approved, room)),
                Price::Other => Stage::Approved(self.approved),
            };
        };
        let of_companion = room.session.companions.iter().find(|companion| companion.open.id == next);
        let applied = match of_companion {
            Some(companion) => companion.applied.clone(),
            None => room.session.applied.clone(),
        };
        match applied {
            Some(application) => {
                room.wants(Effect::Decide(next, application));
                Stage::Renewing(Box::new(self))
            }
            None => room.abandon(),
        }
    }

    fn rule(mut self: Box<Self>, id: TransactionId, ruling: Ruling, room: &mut Room<'_>) -> Stage {
        match ruling {
            Ruling::Approved { terms, fees, hold_seconds } => {
                let renewed = Approved::begin(terms, fees, hold_seconds, room);
                if !renewed.lasts(room) {
                    return self.cannot(room);
                }
                room.record_of(id, Fact::DecisionApproved { fees });
                let companion = room.session.companions.iter_mut().find(|companion| companion.open.id == id);
                let before = match companion {
                    Some(companion) => companion.approved.replace(renewed),
                    None => Some(std::mem::replace(&mut self.approved, renewed)),
                };
                if before.is_none_or(|before| before.fees != fees) {
                    self.price = Price::Other;
                }
                self.waiting.pop_front();
                self.go_on(room)
            }
            Ruling::Pending(wait_ms) => {
                self.ask_again = Some(room.after(Duration::from_millis(u64::from(wait_ms))));
                Stage::Renewing(self)
            }
            Ruling::AgencySilent => self.cannot(room),
            // Not any more: that one is at hand now, and the others go on afterwards.
            Ruling::Refused(_) | Ruling::Officer(_) | Ruling::Queued(..) | Ruling::Desk(_) => {
                room.bring_forward(id, self.approved);
                match room.session.applied.clone() {
                    Some(application) => decided(application, ruling, room),
                    None => room.abandon(),
                }
            }
        }
    }

    /// Nothing was charged and everything stays; it can be tried again.
    fn cannot(self, room: &mut Room<'_>) -> Stage {
        room.session.touched = room.facts.now;
        Stage::CannotPay(CannotPay::begin(Obstacle::Offline, self.approved))
    }
}
