//! What the device is asked next.

use std::time::Duration;

use domain::Moment;

use super::{
    super::message::{Request, State},
    Driver, Reset, Stage,
    setting::Lacking,
};
use crate::{cash::Fault, status::Status};

/// A note in escrow is held again so long after the last time: a device waits ten seconds.
const HOLD_EVERY: Duration = Duration::from_secs(5);
/// A device may say for so long after an order to stack that the note is still in escrow.
const OBEYS_WITHIN: Duration = Duration::from_secs(2);
/// A device that still waits for a reset so long after one did not hear it.
const RESET_EVERY: Duration = Duration::from_secs(3);

/// What was chosen on the strength of the state just before it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Chosen(Request);

impl Driver {
    /// What the state that was just observed calls for, if anything.
    pub(super) fn choose(&mut self, now: Moment) -> Option<Chosen> {
        let state = self.state?;
        let request = match state {
            State::VendValid { .. } => {
                let is_durable = self.told.as_ref().is_some_and(|told| told.is_durable);
                is_durable.then_some(Request::Acknowledge).or_else(|| self.introduction(now))
            }
            State::PowerUp(_) => self.reset_is_due(now).then_some(Request::Reset),
            State::Escrow(_) | State::Holding => self.order_for_note(now).or_else(|| self.introduction(now)),
            // Power recovery is set before the start is over.
            State::Initializing => {
                self.setup.next_setting(now, state).map(Request::Set).or_else(|| self.introduction(now))
            }
            State::Idling | State::Disabled => self
                .wanted_reset()
                .or_else(|| self.introduction(now))
                .or_else(|| self.setup.next_setting(now, state).map(Request::Set)),
            State::StackerFull
            | State::StackerOpen
            | State::JamInAcceptor
            | State::JamInStacker
            | State::Pause
            | State::Cheated
            | State::Failure(_)
            | State::Other(_) => self.wanted_reset().or_else(|| self.introduction(now)),
            State::Accepting
            | State::Stacking
            | State::Stacked
            | State::Rejecting(_)
            | State::Returning
            | State::CommunicationError => self.introduction(now),
        };
        request.map(Chosen)
    }

    /// Takes what was chosen; STATUS when nothing was.
    pub(super) fn take_chosen(&mut self, now: Moment) -> Request {
        let Some(Chosen(request)) = self.chosen.take() else { return Request::Status };
        match request {
            Request::Stack1 | Request::Stack2 => {
                if let Some(note) = &mut self.note {
                    note.order_stacked(now);
                }
            }
            Request::Hold => {
                if let Some(note) = &mut self.note {
                    note.held = now;
                }
            }
            Request::Reset => {
                self.reset = Reset::Sent(now);
                self.setup.forget_table();
            }
            Request::Status
            | Request::Return
            | Request::Acknowledge
            | Request::Set(_)
            | Request::Version
            | Request::Table => {}
        }
        request
    }

    fn reset_is_due(&self, now: Moment) -> bool {
        match self.reset {
            Reset::None | Reset::Wanted => true,
            Reset::Sent(at) => at + RESET_EVERY <= now,
        }
    }

    fn wanted_reset(&self) -> Option<Request> {
        matches!(self.reset, Reset::Wanted).then_some(Request::Reset)
    }

    fn introduction(&self, now: Moment) -> Option<Request> {
        match self.setup.lacking(now) {
            Lacking::Nothing => None,
            Lacking::Version => Some(Request::Version),
            Lacking::Table => Some(Request::Table),
        }
    }

    /// Stack, return, or hold on.
    fn order_for_note(&mut self, now: Moment) -> Option<Request> {
        let limit = self.settings.escrow();
        if matches!(self.reset, Reset::Wanted) {
            return Some(Request::Reset);
        }
        let note = self.note.as_mut()?;
        let is_too_late = note.ordered_at().is_some_and(|at| at + OBEYS_WITHIN <= now);
        if is_too_late {
            note.was_not_stacked();
        }
        if note.since + limit <= now {
            note.wish_returned();
        }
        match note.stage {
            Stage::ToStack => Some(Request::Stack2),
            Stage::ToReturn => Some(Request::Return),
            Stage::Held => (note.held + HOLD_EVERY <= now).then_some(Request::Hold),
            Stage::Stacking | Stage::GoingOut => None,
        }
    }

    pub(super) fn report_status(&mut self) {
        if self.misunderstood >= super::MISUNDERSTOOD {
            return self.say_status(Fault::Unintelligible.status());
        }
        let Some(state) = self.state else { return };
        let status = match state {
            State::Idling | State::Disabled => self.status_at_rest(state),
            State::Initializing | State::PowerUp(_) => Status::starting(),
            State::Accepting
            | State::Escrow(_)
            | State::Stacking
            | State::VendValid { .. }
            | State::Stacked
            | State::Rejecting(_)
            | State::Returning
            | State::Holding => Status::busy(),
            State::StackerFull => Fault::CassetteFull.status(),
            State::StackerOpen => Fault::CassetteRemoved.status(),
            State::JamInAcceptor => Fault::ValidatorJam.status(),
            State::JamInStacker => Fault::CassetteJam.status(),
            State::Pause => Fault::Paused.status(),
            State::Cheated => Fault::Cheated.status(),
            State::Failure(code) => Fault::Failed(code).status(),
            State::CommunicationError => Fault::Unintelligible.status(),
            State::Other(code) => Fault::Other(code).status(),
        };
        self.say_status(status);
    }

    fn status_at_rest(&self, state: State) -> Status<Fault> {
        if self.setup.lacks_table() {
            Fault::TableUnreadable.status()
        } else if self.setup.is_shut_for_good() {
            Fault::Other(0x1a).status()
        } else if self.setup.is_as_wanted(state) && !self.owes_path {
            Status::ready()
        } else {
            Status::busy()
        }
    }
}
