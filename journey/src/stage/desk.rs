//! Where the terminal's part ends without a payment, and somebody else goes on.

use domain::{
    Moment, TransactionId,
    fact::{Ending, Fact, PrintOutcome},
    receipt::DeskReason,
    visa::{OfficerReason, Refused as Why},
};

use super::{PaperState, Stage};
use crate::{effect::PaperText, event::Event, party::Without, room::Room, touch::Touch};

/// A slip that is printed if it can be, and shown on the screen in any case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// Where it is.
    pub state: PaperState,
    until: Moment,
}

impl Slip {
    pub(crate) fn begin(text: PaperText, room: &mut Room<'_>) -> Self {
        Self::begin_for(room.transaction(), text, room)
    }

    /// The slip of one transaction of a party.
    pub(crate) fn begin_for(transaction: Option<TransactionId>, text: PaperText, room: &mut Room<'_>) -> Self {
        let state = match transaction.filter(|_| room.facts.can_print()) {
            Some(id) => room.print_for(id, text).map_or(PaperState::Missing, PaperState::Printing),
            None => PaperState::Missing,
        };
        Self { state, until: room.after(room.facts.times.print) }
    }

    pub(crate) const fn deadline(&self) -> Option<Moment> {
        if self.state.is_printing() { Some(self.until) } else { None }
    }

    pub(crate) const fn job(&self) -> Option<u32> {
        if let PaperState::Printing(job) = self.state { Some(job) } else { None }
    }

    pub(crate) fn on(mut self, event: &Event, room: &mut Room<'_>) -> Self {
        match event {
            Event::PrintEnded { job, outcome } if self.state == PaperState::Printing(*job) => {
                room.print_ended(*job, *outcome);
                self.state = match outcome {
                    PrintOutcome::Printed => PaperState::Printed,
                    PrintOutcome::NotPrinted => PaperState::Missing,
                    PrintOutcome::Unknown => PaperState::Doubtful,
                };
            }
            Event::Elapsed if room.facts.now >= self.until => self.give_up(room),
            _ => {}
        }
        self
    }

    /// Nobody waits for it any longer.
    pub(crate) fn give_up(&mut self, room: &mut Room<'_>) {
        if let PaperState::Printing(job) = self.state {
            room.print_ended(job, PrintOutcome::Unknown);
            self.state = PaperState::Doubtful;
        }
    }
}

/// No, and the way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Why.
    pub reason: Why,
}

impl Refused {
    pub(crate) fn on(self, event: &Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::Touched(Touch::Finished) => room.part(Ending::Refused, Without::Refused(self.reason)),
            Event::Touched(Touch::TravellerAdded) if room.session.has_room() => {
                room.list_without(Without::Refused(self.reason));
                room.record(Fact::TransactionClosed { ending: Ending::Refused });
                room.next_traveller()
            }
            _ => Stage::Refused(self),
        }
    }
}

/// An officer decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Officer {
    /// Why.
    pub reason: OfficerReason,
    /// The slip to show.
    pub slip: Slip,
}

impl Officer {
    pub(crate) fn begin(reason: OfficerReason, room: &mut Room<'_>) -> Self {
        Self { reason, slip: Slip::begin(PaperText::Desk(DeskReason::Officer), room) }
    }

    pub(crate) fn on(mut self, event: &Event, room: &mut Room<'_>) -> Stage {
        self.slip = self.slip.on(event, room);
        if *event == Event::Touched(Touch::Finished) {
            self.slip.give_up(room);
            return to_the_others(room);
        }
        Stage::Officer(self)
    }
}

/// The desk goes on: offline, or the agency is silent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desk {
    /// Why.
    pub reason: DeskReason,
    /// The slip to show.
    pub slip: Slip,
}

impl Desk {
    pub(crate) fn begin(reason: DeskReason, room: &mut Room<'_>) -> Self {
        Self { reason, slip: Slip::begin(PaperText::Desk(reason), room) }
    }

    pub(crate) fn on(mut self, event: &Event, room: &mut Room<'_>) -> Stage {
        self.slip = self.slip.on(event, room);
        if *event == Event::Touched(Touch::Finished) {
            self.slip.give_up(room);
            return to_the_others(room);
        }
        Stage::Desk(self)
    }
}

/// The desk serves this traveller; the others of the party go on here.
fn to_the_others(room: &mut Room<'_>) -> Stage {
    match room.session.open.as_ref().map(|open| open.claim) {
        Some(claim) => room.part(Ending::SentToDesk, Without::Desk(claim)),
        None => room.leave(),
    }
}
