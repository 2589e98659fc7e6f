//! What is asked of a device that rests until it can take notes, and how often it may start anew.

use std::{collections::VecDeque, time::Duration};

use domain::{Moment, Money};

use super::{Driver, notes::Notes};
use crate::{
    cash::{
        Denomination, Event, Fault,
        ccnet::message::{Kinds, Request, State},
    },
    detect::Identity,
    status::Status,
};

/// So often a question of the start is asked; then it goes on without.
const MOST_TRIES: u8 = 3;
/// A device that still says that it has just got power is reset again after this time.
const RESET_AGAIN: Duration = Duration::from_secs(4);
/// So many starts by itself within so much time are too many.
const MOST_STARTS: usize = 4;
const STARTS_WITHIN: Duration = Duration::from_mins(1);
/// What is wrong then, named by the state that it comes back to.
pub(super) const STARTS_TOO_OFTEN: Fault = Fault::Other(0x10);

/// How far the device is.
#[derive(Debug, Default)]
pub(super) struct Setup {
    pub notes: Notes,
    step: Step,
    tries: u8,
    reset_said: Option<Moment>,
    starts: VecDeque<Moment>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
enum Step {
    /// Nothing may go in before its worth is known.
    #[default]
    Quiet,
    /// Who it is. The table of notes comes behind it.
    Identity,
    Security,
    Done,
}

impl Setup {
    pub(super) fn on_connection(&mut self) {
        self.go_to(Step::Quiet);
        self.notes.on_connection();
        self.reset_said = None;
    }

    /// The device starts anew. Who it is was asked, if it was, over this connection.
    pub(super) fn on_restart(&mut self) {
        self.go_to(if self.step > Step::Identity { Step::Security } else { Step::Identity });
        self.notes.on_restart();
    }

    /// It got power.
    pub(super) fn on_power_up(&mut self, now: Moment) {
        self.reset_said = None;
        self.starts.push_back(now);
        if self.starts.len() > MOST_STARTS {
            self.starts.pop_front();
        }
    }

    /// Whether it starts again and again.
    pub(super) fn starts_too_often(&self, now: Moment) -> bool {
        let (Some(first), Some(last)) = (self.starts.front(), self.starts.back()) else { return false };
        self.starts.len() == MOST_STARTS && last.since(*first) < STARTS_WITHIN && now.since(*last) < STARTS_WITHIN
    }

    pub(super) fn may_reset(&self, now: Moment) -> bool {
        self.reset_said.is_none_or(|said| now.since(said) >= RESET_AGAIN)
    }

    /// What is said next to a device that rests in `state`.
    pub(super) fn next(&mut self, now: Moment, state: State) -> Option<Request> {
        if self.tries >= MOST_TRIES || (self.step == Step::Quiet && state != State::Idling) {
            self.go_on();
        }
        match self.step {
            Step::Quiet => Some(Request::Enable { taken: Kinds::NONE, escrowed: Kinds::NONE }),
            Step::Identity => Some(Request::Identify),
            Step::Security | Step::Done if self.notes.is_to_be_read(now) => Some(Request::GetTable),
            Step::Security => Some(Request::SetSecurity(Kinds::NONE)),
            Step::Done => match state {
                State::Idling | State::Disabled if self.starts_too_often(now) => self.notes.disable(now, state),
                State::Idling | State::Disabled => self.notes.enable(now, state),
                // Full, or without its cassette: it takes nothing by itself.
                State::PowerUp
                | State::PowerUpInValidator
                | State::PowerUpInStacker
                | State::Initializing
                | State::Accepting
                | State::Stacking
                | State::Returning
                | State::Holding
                | State::Busy
                | State::Rejecting(_)
                | State::Troubled(_)
                | State::Escrow(_)
                | State::Stacked(_)
                | State::Returned(_)
                | State::Other(_) => None,
            },
        }
    }

    const fn go_on(&mut self) {
        self.go_to(match self.step {
            Step::Quiet => Step::Identity,
            Step::Identity => Step::Security,
            Step::Security | Step::Done => Step::Done,
        });
    }

    const fn go_to(&mut self, step: Step) {
        self.step = step;
        self.tries = 0;
    }

    /// Which step a question belongs to; the others can be asked at any time.
    const fn step_of(&self, request: Request) -> Option<Step> {
        match (request, self.step) {
            (Request::Enable { .. }, Step::Quiet) => Some(Step::Quiet),
            (Request::Identify, Step::Identity) => Some(Step::Identity),
            (Request::SetSecurity(_), Step::Security) => Some(Step::Security),
            (
                Request::Ack
                | Request::Nak
                | Request::Reset
                | Request::GetStatus
                | Request::SetSecurity(_)
                | Request::Poll
                | Request::Enable { .. }
                | Request::Stack
                | Request::Return
                | Request::Identify
                | Request::Hold
                | Request::GetTable
                | Request::Other(_),
                Step::Quiet | Step::Identity | Step::Security | Step::Done,
            ) => None,
        }
    }

    /// A question leaves.
    pub(super) fn on_sent(&mut self, now: Moment, request: Request) {
        match request {
            Request::Reset => self.reset_said = Some(now),
            Request::Enable { taken, .. } => self.notes.on_enable_sent(now, taken),
            Request::Ack
            | Request::Nak
            | Request::GetStatus
            | Request::SetSecurity(_)
            | Request::Poll
            | Request::Stack
            | Request::Return
            | Request::Identify
            | Request::Hold
            | Request::GetTable
            | Request::Other(_) => {}
        }
    }

    /// The device did what it was asked.
    pub(super) fn on_done(&mut self, request: Request) {
        if let Request::Enable { taken, .. } = request {
            self.notes.on_enabled(taken);
        }
        if self.step_of(request).is_some() {
            self.go_on();
        }
    }

    /// It did not, or did not say so.
    pub(super) fn on_refused(&mut self, now: Moment, request: Request) {
        if request == Request::GetTable {
            self.notes.on_unread(now);
        }
        if self.step_of(request).is_some() {
            self.tries += 1;
        }
    }

    /// How a device is that rests in `state`, with nothing of it waiting to be written down.
    pub(super) fn status(&self, state: State) -> Status<Fault> {
        if self.step != Step::Done {
            Status::starting()
        } else if self.notes.is_unreadable() {
            Fault::TableUnreadable.status()
        } else if self.notes.takes_what_is_wanted(state) {
            Status::ready()
        } else {
            Status::busy()
        }
    }
}

impl Driver {
    /// Takes notes of these values from now on.
    pub(super) fn want(&mut self, values: Vec<Money>) {
        self.setup.notes.want(values);
    }

    pub(super) fn on_identity(&mut self, identity: Identity) {
        if self.setup.step_of(Request::Identify).is_some() {
            self.setup.go_on();
            self.report(Event::Identified(identity));
        }
    }

    pub(super) fn on_table(&mut self, now: Moment, notes: Vec<Denomination>) {
        if self.setup.notes.on_table(now, &notes) {
            self.report(Event::TableRead(notes));
        }
    }
}
