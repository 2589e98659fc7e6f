//! Paid: every line is delivered by the fact that says so; then the receipt.

use domain::{
    Moment,
    fact::{Ending, Fact, Owed, PaperKind, PrintOutcome},
};

use super::{
    Keeping, Sending, Step,
    keeping::{From, may_keep},
};
use crate::{
    effect::Effect,
    event::Event,
    room::Room,
    stage::{PaperState, Stage},
    touch::Touch,
};

/// Paid and delivered; the receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paid {
    /// Where the receipt is.
    pub paper: PaperState,
    /// The job should be over by then.
    until: Moment,
}

/// Everything that is paid for is on its way; what is over is kept for the next visit.
pub(super) fn deliver(room: &mut Room<'_>) -> Stage {
    room.wants(Effect::RefuseNotes);
    room.session.before_rest = None;
    room.accept_lines();
    Paid::begin(room)
}

impl Paid {
    pub(crate) fn begin(room: &mut Room<'_>) -> Stage {
        let text = room.paid_text().filter(|_| room.facts.can_print());
        let paper = match text {
            Some(text) => room.print(text).map_or(PaperState::Missing, PaperState::Printing),
            None => PaperState::Missing,
        };
        Self::wait(paper, room)
    }

    pub(super) fn wait(paper: PaperState, room: &mut Room<'_>) -> Stage {
        room.session.touched = room.facts.now;
        Step::Paid(Self { paper, until: room.after(room.facts.times.print) }).into()
    }

    pub(super) fn deadline(&self) -> Option<Moment> {
        self.paper.is_printing().then_some(self.until)
    }

    pub(crate) fn on(self, event: &Event, room: &mut Room<'_>) -> Stage {
        let over = *event == Event::Elapsed && room.facts.now >= self.until;
        match (self.paper, event) {
            (PaperState::Printing(job), Event::PrintEnded { job: ended, outcome }) if job == *ended => {
                Self::ended(job, *outcome, room)
            }
            (PaperState::Printing(job), Event::Elapsed) if over => Self::ended(job, PrintOutcome::Unknown, room),
            (PaperState::Missing, Event::WorldChanged | Event::Touched(Touch::PrintChosen))
            | (PaperState::Doubtful, Event::Touched(Touch::PrintChosen))
                if room.facts.can_print() =>
            {
                Self::begin(room)
            }
            (PaperState::Printed | PaperState::Missing | PaperState::Doubtful, Event::Touched(Touch::SendChosen))
                if room.may_send() =>
            {
                Sending::begin(self.paper, room)
            }
            (PaperState::Printed | PaperState::Missing | PaperState::Doubtful, Event::Touched(Touch::GroupKept))
                if may_keep(room.session, room.facts) =>
            {
                Keeping::begin(From::Paid(self.paper), room)
            }
            (PaperState::Printed | PaperState::Missing | PaperState::Doubtful, Event::Touched(Touch::Finished)) => {
                leave(self.paper, room)
            }
            _ => Step::Paid(self).into(),
        }
    }

    fn ended(job: u32, outcome: PrintOutcome, room: &mut Room<'_>) -> Stage {
        room.print_ended(job, outcome);
        Self::wait(PaperState::after(outcome), room)
    }
}

/// A receipt that is neither in the hand nor sent is owed as paper; the payment is delivered all the same.
pub(super) fn leave(paper: PaperState, room: &mut Room<'_>) -> Stage {
    if paper != PaperState::Printed && room.session.sent.is_empty() {
        room.record(Fact::Owes { owed: Owed::Paper(PaperKind::Receipt) });
    }
    finish(room)
}

fn finish(room: &mut Room<'_>) -> Stage {
    let owes = room.open_state().is_some_and(|state| !state.owed.is_empty());
    room.record(Fact::TransactionClosed { ending: if owes { Ending::Owed } else { Ending::Delivered } });
    super::super::Farewell::begin(room)
}
