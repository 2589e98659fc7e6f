//! Nothing is taken for what nobody has promised: central keeps the basket, or the queue may.

use domain::{
    Moment,
    payment::{Otherwise, Promise, Promised},
    service::Means,
};

use super::{Charging, Inserting, Over, Reviewing, Showing, Step, paid};
use crate::{
    effect::Effect,
    event::{Event, PromiseAnswer},
    facts::Obstacle,
    room::Room,
    stage::Stage,
};

/// What comes after the promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// The person pays.
    Pay(Means),
    /// What was over has been put into the basket: all of it is paid.
    Deliver,
}

/// Central promises what is about to be paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promising {
    /// What comes then.
    pub then: Then,
    /// Since when.
    pub since: Moment,
    pub(super) until: Moment,
}

impl Promising {
    pub(super) fn begin(means: Means, room: &mut Room<'_>) -> Stage {
        Self::ask(Then::Pay(means), room)
    }

    /// What was over lies in the basket.
    pub(super) fn of_the_rest(room: &mut Room<'_>) -> Stage {
        Self::ask(Then::Deliver, room)
    }

    fn ask(then: Then, room: &mut Room<'_>) -> Stage {
        let Some(id) = room.transaction() else { return room.leave() };
        let step = Self { then, since: room.facts.now, until: room.after(room.facts.times.look_up) };
        if room.facts.has(Obstacle::Offline) {
            return step.queue(room);
        }
        room.session.cart.promised_by(Promise::Central);
        room.wants(Effect::Promise(id, Box::new(room.session.cart.basket.clone())));
        Step::Promising(step).into()
    }

    pub(crate) fn on(self, event: Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::Promised(id, answer) if room.is_about(id) => {
                room.session.touched = room.facts.now;
                match answer {
                    PromiseAnswer::Answered(Promised::Kept { .. }) => self.go_on(room),
                    PromiseAnswer::Answered(Promised::Otherwise { lines }) => {
                        room.session.cart.news = lines;
                        self.back(room)
                    }
                    PromiseAnswer::Failed => self.queue(room),
                }
            }
            Event::Elapsed if room.facts.now >= self.until => self.queue(room),
            _ => Step::Promising(self).into(),
        }
    }

    /// Without central only what may wait is paid, and it says so.
    fn queue(self, room: &mut Room<'_>) -> Stage {
        room.session.touched = room.facts.now;
        let cannot = room.session.cart.cannot_wait(room.facts);
        room.session.cart.promised_by(Promise::Queue);
        if cannot.is_empty() {
            return self.go_on(room);
        }
        room.session.cart.news = cannot.into_iter().map(|line| (line, Otherwise::Silent)).collect();
        self.back(room)
    }

    fn go_on(self, room: &mut Room<'_>) -> Stage {
        room.record_basket();
        match self.then {
            Then::Pay(Means::Card) => Charging::begin(room),
            Then::Pay(Means::Notes) => Inserting::begin(room),
            Then::Pay(Means::Qr) => Showing::begin(room),
            Then::Deliver => paid::deliver(room),
        }
    }

    /// The basket as it stands is not promised: the person looks at it again, or says anew where the rest goes.
    fn back(self, room: &mut Room<'_>) -> Stage {
        match self.then {
            Then::Pay(_) => Reviewing::begin(room),
            Then::Deliver => Over::again(room),
        }
    }
}
