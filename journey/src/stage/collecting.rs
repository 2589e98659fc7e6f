//! The paper of an e-visa: printed, taken, or owed.

use domain::{
    Moment,
    fact::{Fact, Owed, PaperKind, PrintOutcome},
};

use super::{Farewell, PaperState, Stage};
use crate::{effect::PaperText, event::Event, room::Room, touch::Touch};

/// The paper of an e-visa on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Collecting {
    /// Where it is.
    pub paper: PaperState,
    /// The job should be over by then.
    until: Moment,
}

impl Collecting {
    pub(crate) fn begin(room: &mut Room<'_>) -> Stage {
        let paper = match room.session.evisa.clone().filter(|_| room.facts.can_print()) {
            Some(found) => room.print(PaperText::EVisa(found)).map_or(PaperState::Missing, PaperState::Printing),
            None => PaperState::Missing,
        };
        Self::wait(paper, room)
    }

    fn wait(paper: PaperState, room: &mut Room<'_>) -> Stage {
        room.session.touched = room.facts.now;
        Stage::Collecting(Self { paper, until: room.after(room.facts.times.print) })
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
            // New paper while the person still stands here. What may have been printed comes as a duplicate, and only
            // when asked for.
            (PaperState::Missing, Event::WorldChanged | Event::Touched(Touch::PrintChosen))
            | (PaperState::Doubtful, Event::Touched(Touch::PrintChosen))
                if room.facts.can_print() && room.session.evisa.is_some() =>
            {
                Self::begin(room)
            }
            (PaperState::Printed | PaperState::Missing | PaperState::Doubtful, Event::Touched(Touch::Finished)) => {
                self.go_on(room)
            }
            _ => Stage::Collecting(self),
        }
    }

    /// The person has the paper, or is gone: one that is missing is owed.
    pub(super) fn go_on(&self, room: &mut Room<'_>) -> Stage {
        if self.paper != PaperState::Printed {
            room.record(Fact::Owes { owed: Owed::Paper(PaperKind::EVisa) });
        }
        Farewell::begin(room)
    }

    fn ended(job: u32, outcome: PrintOutcome, room: &mut Room<'_>) -> Stage {
        room.print_ended(job, outcome);
        Self::wait(PaperState::after(outcome), room)
    }
}
