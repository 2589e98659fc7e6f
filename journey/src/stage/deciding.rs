//! Central decides; then the person does.

use domain::{
    Moment,
    receipt::DeskReason,
    visa::{Application, Fees, Terms},
};

use super::{Desk, Renewing, Stage, queueing::decided};
use crate::{
    effect::Effect,
    event::{Event, Ruling},
    facts::Obstacle,
    room::Room,
    touch::Touch,
};

/// Central decides.
#[derive(Debug, Clone, PartialEq)]
pub struct Deciding {
    application: Box<Application>,
    /// Since when.
    pub since: Moment,
    until: Moment,
    ask_again: Option<Moment>,
}

impl Deciding {
    pub(crate) fn begin(application: Application, room: &mut Room<'_>) -> Self {
        if let Some(id) = room.transaction() {
            room.wants(Effect::Decide(id, Box::new(application.clone())));
        }
        let since = room.facts.now;
        Self {
            application: Box::new(application),
            since,
            until: room.after(room.facts.times.decision),
            ask_again: None,
        }
    }

    pub(crate) fn deadline(&self) -> Moment {
        self.ask_again.map_or(self.until, |again| again.min(self.until))
    }

    pub(crate) fn on(mut self, event: &Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::Decided(id, ruling) if room.is_about(*id) => return self.rule(*ruling, room),
            Event::DecisionFailed(id) if room.is_about(*id) => return Self::to_desk(DeskReason::Offline, room),
            Event::Elapsed if room.facts.now >= self.until => return Self::to_desk(DeskReason::AgencySilent, room),
            Event::Elapsed if self.ask_again.is_some_and(|again| room.facts.now >= again) => {
                self.ask_again = None;
                self.ask(room);
            }
            _ => {}
        }
        Stage::Deciding(self)
    }

    fn ask(&self, room: &mut Room<'_>) {
        let application = self.application.clone();
        if let Some(id) = room.transaction() {
            room.wants(Effect::Decide(id, application));
        }
    }

    /// Asks again after so many milliseconds.
    pub(super) fn ask_in(application: Box<Application>, wait_ms: u32, room: &Room<'_>) -> Self {
        let ask_again = Some(room.after(std::time::Duration::from_millis(u64::from(wait_ms))));
        Self { application, since: room.facts.now, until: room.after(room.facts.times.decision), ask_again }
    }

    fn rule(mut self, ruling: Ruling, room: &mut Room<'_>) -> Stage {
        if let Ruling::Pending(wait_ms) = ruling {
            room.session.touched = room.facts.now;
            self.ask_again = Some(room.after(std::time::Duration::from_millis(u64::from(wait_ms))));
            return Stage::Deciding(self);
        }
        decided(self.application, ruling, room)
    }

    /// Whatever central may have decided meanwhile is let go; what was entered stays in the journal, sealed.
    fn to_desk(reason: DeskReason, room: &mut Room<'_>) -> Stage {
        room.session.touched = room.facts.now;
        Stage::Desk(Desk::begin(reason, room))
    }
}

/// It can be had; shall it be paid?
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approved {
    /// What it will grant.
    pub terms: Terms,
    /// What it costs.
    pub fees: Fees,
    pub(super) held_until: Moment,
}

impl Approved {
    pub(super) fn begin(terms: Terms, fees: Fees, hold_seconds: u32, room: &Room<'_>) -> Self {
        let held_until = room.after(std::time::Duration::from_secs(u64::from(hold_seconds)));
        Self { terms, fees, held_until }
    }

    pub(crate) fn on(self, event: &Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::Touched(Touch::PayChosen | Touch::PayAgainChosen) => self.pay(room),
            Event::Touched(Touch::PaymentCancelled) => room.abandon(),
            Event::Touched(Touch::TravellerAdded) if room.session.has_room() => {
                room.set_aside(self);
                room.next_traveller()
            }
            Event::Touched(Touch::RemovalChosen(place)) if usize::from(*place) <= room.session.companions.len() => {
                Stage::Removing(Removing { place: *place, approved: self })
            }
            _ => Stage::Approved(self),
        }
    }

    /// No payment is taken for what cannot be delivered.
    pub(crate) fn pay(self, room: &mut Room<'_>) -> Stage {
        if let Some(obstacle) = room.facts.payment_obstacle() {
            return Stage::CannotPay(CannotPay { obstacle, approved: self });
        }
        Renewing::begin(self, room)
    }

    /// Whether the hold outlasts the longest payment; a minute is kept in hand.
    pub(super) fn lasts(&self, room: &Room<'_>) -> bool {
        let least = room.facts.times.goods + std::time::Duration::from_mins(4);
        room.after(least) <= self.held_until
    }
}

/// One of the list shall not travel along?
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removing {
    /// The place in the list: companions first, then the traveller at hand.
    pub place: u8,
    approved: Approved,
}

impl Removing {
    /// What the traveller at hand would pay.
    #[must_use]
    pub const fn fees(&self) -> Fees {
        self.approved.fees
    }

    pub(crate) fn on(self, event: &Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::Touched(Touch::RemovalConfirmed) => room.remove(usize::from(self.place), self.approved),
            Event::Touched(Touch::BackChosen) => Stage::Approved(self.approved),
            _ => Stage::Removing(self),
        }
    }
}

/// Paying is not possible now; nothing was charged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CannotPay {
    /// Why.
    pub obstacle: Obstacle,
    approved: Approved,
}

impl CannotPay {
    pub(super) const fn begin(obstacle: Obstacle, approved: Approved) -> Self {
        Self { obstacle, approved }
    }

    pub(crate) fn on(mut self, event: &Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::Touched(Touch::PayChosen | Touch::PayAgainChosen) => self.approved.pay(room),
            Event::WorldChanged => match room.facts.payment_obstacle() {
                None => Stage::Approved(self.approved),
                Some(obstacle) => {
                    self.obstacle = obstacle;
                    Stage::CannotPay(self)
                }
            },
            Event::Touched(Touch::PaymentCancelled | Touch::BackChosen) => room.abandon(),
            _ => Stage::CannotPay(self),
        }
    }
}
