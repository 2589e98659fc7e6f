//! What the rest of the terminal orders.

use domain::Moment;

use super::{Driver, Reset, note::Order};
use crate::cash::{
    Command, Fault, NoteKey,
    ccnet::message::{Request, State},
};

impl Driver {
    pub(super) fn order(&mut self, now: Moment, command: Command) {
        match command {
            Command::Enable(values) => self.want(values),
            Command::Disable => self.want(Vec::new()),
            Command::Stack(key) => self.decide(key, Order::Stack),
            Command::Return(key) => self.decide(key, Order::Return),
            Command::Acknowledge(id) => self.path.on_written(id),
            Command::Reset => {
                if self.state.is_some_and(|state| self.may_be_reset(state)) {
                    self.reset = Reset::Ordered;
                }
            }
        }
        self.hurry(now);
    }

    /// The first word counts.
    fn decide(&mut self, key: NoteKey, order: Order) {
        if let Some(held) = self.path.held_mut(key)
            && held.order == Order::Awaited
        {
            held.order = order;
        }
    }

    /// A technician's reset, if one is still to be said and the device is as it was when it was ordered.
    pub(super) fn ordered_reset(&mut self, state: State) -> Option<Request> {
        let was_ordered = self.reset == Reset::Ordered;
        self.reset = Reset::NotOrdered;
        (was_ordered && self.may_be_reset(state)).then_some(Request::Reset)
    }

    /// Not with a note inside; but with one that sticks.
    fn may_be_reset(&self, state: State) -> bool {
        match state {
            State::PowerUp
            | State::PowerUpInValidator
            | State::PowerUpInStacker
            | State::Initializing
            | State::Idling
            | State::Disabled
            | State::Troubled(
                Fault::CassetteFull
                | Fault::CassetteRemoved
                | Fault::ValidatorJam
                | Fault::CassetteJam
                | Fault::Failed(_),
            ) => true,
            // It may be on its way behind these.
            State::Troubled(
                Fault::Cheated | Fault::Paused | Fault::TableUnreadable | Fault::Unintelligible | Fault::Other(_),
            )
            | State::Other(_) => !self.path.stacking_was_ordered(),
            State::Accepting
            | State::Stacking
            | State::Returning
            | State::Holding
            | State::Busy
            | State::Rejecting(_)
            | State::Escrow(_)
            | State::Stacked(_)
            | State::Returned(_) => false,
        }
    }
}
