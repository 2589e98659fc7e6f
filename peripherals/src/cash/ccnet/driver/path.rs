//! What the device's state means for the note on its way, and what is said then.
//!
//! The rules of crediting are here: a note is stacked when the device says so, once for each time it says so anew; what it
//! says is answered when it is written down; of an ordered note that it does not speak of any more, nothing is known.

use std::time::Duration;

use domain::Moment;

use super::{
    Driver, Reset,
    note::{Accepted, End, Held, Order, Tells, Told, Way, Written},
};
use crate::{
    cash::{
        Cassette, Event, Fault, NoteKey, Rejection,
        ccnet::message::{Request, State},
    },
    driver::EventId,
};

/// Half of the ten seconds after which the device gives a note back by itself.
const HOLD_EVERY: Duration = Duration::from_secs(5);
/// So often an order to stack leaves, while the device shows that it did not hear it.
const MOST_ORDERS: u8 = 3;

/// Whether an answer of the device is acknowledged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    Now,
    /// It will say it again.
    Later,
}

/// Everything known about the way of notes.
#[derive(Debug)]
pub(super) struct Path {
    pub held: Option<Held>,
    pub told: Option<Told>,
    pub way: Way,
    /// The device started anew since it last rested.
    pub restarted: Restarted,
    /// [`Event::PathClear`] is to be reported at the next rest.
    pub clear: Clear,
    pub entering: Entering,
    pub rejecting: Option<Rejection>,
    last_key: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Restarted {
    No,
    Yes,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Clear {
    Owed,
    Reported,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Entering {
    No,
    Reported,
}

impl Default for Path {
    fn default() -> Self {
        Self {
            held: None,
            told: None,
            way: Way::Unknown,
            restarted: Restarted::No,
            clear: Clear::Owed,
            entering: Entering::No,
            rejecting: None,
            last_key: 0,
        }
    }
}

impl Path {
    pub(super) const fn on_connection(&mut self) {
        self.clear = Clear::Owed;
    }

    /// Nothing inside is known of, and nothing is to be written down.
    pub(super) const fn is_settled(&self) -> bool {
        self.held.is_none() && self.told.is_none()
    }

    pub(super) const fn held_mut(&mut self, key: NoteKey) -> Option<&mut Held> {
        match &mut self.held {
            Some(held) if held.key.0 == key.0 => Some(held),
            Some(_) | None => None,
        }
    }

    pub(super) fn stacking_was_ordered(&self) -> bool {
        self.held.is_some_and(|held| held.sent > 0)
    }

    /// No note is known inside, or it was seen to come back, or the device has started anew and not found it in its stacker.
    fn nothing_goes_in(&self) -> bool {
        match (self.way, self.restarted) {
            (Way::Back, _) | (Way::Unknown, Restarted::Yes) => true,
            (Way::In, _) | (Way::Unknown, Restarted::No) => self.held.is_none(),
        }
    }

    pub(super) const fn on_stack_sent(&mut self) {
        if let Some(held) = &mut self.held {
            held.sent = held.sent.saturating_add(1);
        }
    }

    pub(super) const fn on_stack_accepted(&mut self) {
        if let Some(held) = &mut self.held {
            held.accepted = Accepted::Yes;
        }
    }

    /// A report is written down.
    pub(super) fn on_written(&mut self, id: EventId) {
        if let Some(held) = self.held.as_mut().filter(|held| held.id == id) {
            held.heard = Written::Yes;
        }
        if let Some(told) = self.told.as_mut().filter(|told| told.id == id && told.written == Written::No) {
            told.written = Written::Yes;
            self.told.take_if(|told| told.device == Tells::SomethingElse);
        }
    }

    /// The device says something else than a note's end.
    fn go_on(&mut self) {
        if let Some(told) = &mut self.told {
            told.device = Tells::SomethingElse;
        }
        self.told.take_if(|told| told.written != Written::No);
        self.rejecting = None;
    }

    fn busy_with_a_note(&mut self) {
        self.go_on();
        self.clear = Clear::Owed;
    }
}

impl Driver {
    /// The device said how it is. Whether that is acknowledged now, and what is said to it next if not the same question.
    pub(super) fn on_state(&mut self, now: Moment, state: State) -> (Answer, Option<Request>) {
        match state {
            State::PowerUp => self.on_power_up(now),
            State::PowerUpInValidator => {
                self.path.way = Way::Back;
                self.on_power_up(now)
            }
            State::PowerUpInStacker => {
                self.path.way = Way::In;
                self.on_power_up(now)
            }
            State::Initializing => {
                self.on_restart();
                (Answer::Now, None)
            }
            State::Idling | State::Disabled => (Answer::Now, self.at_rest(now, state)),
            State::Accepting => {
                self.conclude();
                self.path.busy_with_a_note();
                self.report_entering();
                (Answer::Now, None)
            }
            State::Stacking => self.under_way(Way::In),
            State::Returning => self.under_way(Way::Back),
            State::Rejecting(why) => {
                self.on_rejecting(why);
                (Answer::Now, None)
            }
            State::Holding => {
                self.path.busy_with_a_note();
                self.in_escrow(now)
            }
            State::Escrow(kind) => self.on_escrow(now, kind),
            State::Stacked(kind) => self.on_stacked(kind),
            State::Returned(kind) => self.on_end(End::Returned(kind)),
            State::Busy => (Answer::Now, None),
            State::Troubled(Fault::CassetteFull) => (Answer::Now, self.on_cassette(now, state, Cassette::Full)),
            State::Troubled(Fault::CassetteRemoved) => (Answer::Now, self.on_cassette(now, state, Cassette::Removed)),
            State::Troubled(
                Fault::ValidatorJam
                | Fault::CassetteJam
                | Fault::Cheated
                | Fault::Paused
                | Fault::Failed(_)
                | Fault::TableUnreadable
                | Fault::Unintelligible
                | Fault::Other(_),
            )
            | State::Other(_) => (Answer::Now, self.ordered_reset(state)),
        }
    }

    fn on_power_up(&mut self, now: Moment) -> (Answer, Option<Request>) {
        let was_up = !matches!(self.state, Some(State::PowerUp | State::PowerUpInValidator | State::PowerUpInStacker));
        if was_up {
            self.setup.on_power_up(now);
        }
        self.on_restart();
        (Answer::Now, self.setup.may_reset(now).then_some(Request::Reset))
    }

    fn on_restart(&mut self) {
        self.setup.on_restart();
        self.path.restarted = Restarted::Yes;
        self.path.clear = Clear::Owed;
        self.path.entering = Entering::No;
        self.reset = Reset::NotOrdered;
    }

    fn under_way(&mut self, way: Way) -> (Answer, Option<Request>) {
        self.path.busy_with_a_note();
        self.path.way = way;
        (Answer::Now, None)
    }

    fn report_entering(&mut self) {
        if self.path.entering == Entering::No {
            self.path.entering = Entering::Reported;
            self.report(Event::NoteEntered);
        }
    }

    fn on_rejecting(&mut self, why: Rejection) {
        let before = self.path.rejecting;
        self.path.busy_with_a_note();
        self.path.rejecting = Some(why);
        if self.path.held.is_some() {
            self.path.way = Way::Back;
        } else if before != Some(why) {
            self.path.entering = Entering::No;
            self.report(Event::NoteRejected(why));
        }
    }

    /// The device rests with nothing inside.
    fn at_rest(&mut self, now: Moment, state: State) -> Option<Request> {
        self.report_cassette(Cassette::Installed);
        self.rest();
        if self.path.told.is_some() {
            return None;
        }
        self.ordered_reset(state).or_else(|| self.setup.next(now, state))
    }

    /// Full, or away: it rests, unless a note of ours may still be on its way in, of which it will say more.
    fn on_cassette(&mut self, now: Moment, state: State, cassette: Cassette) -> Option<Request> {
        self.report_cassette(cassette);
        self.path.go_on();
        if self.path.nothing_goes_in() {
            self.rest();
        }
        self.ordered_reset(state).or_else(|| self.setup.next(now, state))
    }

    fn rest(&mut self) {
        self.path.go_on();
        self.conclude();
        self.path.entering = Entering::No;
        if self.path.told.is_none() && self.path.clear == Clear::Owed {
            self.path.clear = Clear::Reported;
            self.path.restarted = Restarted::No;
            self.path.way = Way::Unknown;
            self.report(Event::PathClear);
        }
    }

    fn on_escrow(&mut self, now: Moment, kind: u8) -> (Answer, Option<Request>) {
        self.path.busy_with_a_note();
        if self.path.told.is_some() {
            // One thing after the other: what is told of the last note is not written down yet.
            return (Answer::Later, None);
        }
        if self.path.held.is_none() && self.setup.notes.may_be_taken_unvalued(kind) {
            return (Answer::Later, Some(Request::GetTable));
        }
        match &mut self.path.held {
            Some(held) if held.kind == kind => {}
            Some(held) => {
                if held.order == Order::Awaited {
                    tracing::error!(
                        was = held.kind,
                        is = kind,
                        "the validator takes the note in escrow for another now"
                    );
                    held.order = Order::Return;
                }
            }
            None => {
                if let Some(value) = self.setup.notes.accepted(kind) {
                    self.report_entering();
                    self.path.last_key += 1;
                    let key = NoteKey(self.path.last_key);
                    let id = self.report(Event::NoteHeld { key, value });
                    let (order, accepted, heard) = (Order::Awaited, Accepted::No, Written::No);
                    let held = Held { key, kind, id, heard, since: now, refreshed: now, order, sent: 0, accepted };
                    self.path.held = Some(held);
                    self.path.way = Way::Unknown;
                }
            }
        }
        self.in_escrow(now)
    }

    /// What is said to a device that has a note in escrow. A note that nobody was told of goes back.
    fn in_escrow(&mut self, now: Moment) -> (Answer, Option<Request>) {
        let limit = self.settings.escrow();
        let Some(held) = &mut self.path.held else { return (Answer::Now, Some(Request::Return)) };
        if held.order == Order::Awaited && now.since(held.since) >= limit {
            held.order = Order::Return;
        }
        if held.order == Order::Stack && held.sent >= MOST_ORDERS && held.accepted == Accepted::No {
            tracing::error!("the validator has a note in escrow and does not hear that it is to be stacked");
            held.order = Order::Return;
        }
        match (held.order, held.accepted) {
            (Order::Awaited, _) => {
                let answer = if held.heard == Written::No { Answer::Later } else { Answer::Now };
                let is_time = now.since(held.refreshed) >= HOLD_EVERY;
                if is_time {
                    held.refreshed = now;
                }
                (answer, is_time.then_some(Request::Hold))
            }
            (Order::Return, _) => (Answer::Now, Some(Request::Return)),
            // It said yes and still shows the note: whatever became of the order, it is not said again.
            (Order::Stack, Accepted::Yes) => (Answer::Now, None),
            // Not blind: it was asked after the order, and shows that it did not act on it.
            (Order::Stack, Accepted::No) => (Answer::Now, Some(Request::Stack)),
        }
    }
}
