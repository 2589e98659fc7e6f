//! The services of the basket are kept on a paper that their owner takes along: first its name, then the print.

use domain::{
    Moment,
    fact::PrintOutcome,
    group::{Group, LONGEST_NAME},
    receipt::GroupLine,
};

use super::{Paid, Reviewing, Step, paid};
use crate::{
    effect::PaperText,
    event::Event,
    facts::{Facts, Groups},
    room::Room,
    session::Session,
    stage::{PaperState, Stage},
    touch::Touch,
};

/// From where the person came, and whither they go back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum From {
    /// From the basket: nothing is paid yet.
    Basket,
    /// From what was paid, with its receipt.
    Paid(PaperState),
}

/// What is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keeping {
    /// From where.
    pub from: From,
    /// The name that is typed so far.
    pub typed: String,
    /// Where the paper is; nothing before it is asked for.
    pub paper: Option<PaperState>,
    pub(super) until: Moment,
}

/// Whether the services of the basket can be kept on paper now.
#[must_use]
pub fn may_keep(session: &Session, facts: &Facts) -> bool {
    facts.groups == Groups::Sealed && facts.can_print() && Group::of("", &session.cart.basket.lines).is_some()
}

impl Keeping {
    pub(super) fn begin(from: From, room: &mut Room<'_>) -> Stage {
        Self { from, typed: String::new(), paper: None, until: room.facts.now }.wait(room)
    }

    /// Whether the person may end here: nothing is paid yet, and nothing prints.
    pub(super) const fn may_end(&self) -> bool {
        self.is_before_payment() && !matches!(self.paper, Some(PaperState::Printing(_)))
    }

    const fn is_before_payment(&self) -> bool {
        matches!(self.from, From::Basket)
    }

    /// After a payment nobody waits for ever; before it the person is asked whether they are still there.
    pub(super) fn deadline(&self) -> Option<Moment> {
        let prints = matches!(self.paper, Some(PaperState::Printing(_)));
        (prints || !self.is_before_payment()).then_some(self.until)
    }

    fn wait(mut self, room: &mut Room<'_>) -> Stage {
        room.session.touched = room.facts.now;
        let state = self.paper.unwrap_or(PaperState::Printed);
        self.until = room.after(state.stays(room.facts.times));
        Step::Keeping(self).into()
    }

    pub(crate) fn on(mut self, event: &Event, room: &mut Room<'_>) -> Stage {
        let over = *event == Event::Elapsed && room.facts.now >= self.until;
        match (self.paper, event) {
            (Some(PaperState::Printing(job)), Event::PrintEnded { job: ended, outcome }) if job == *ended => {
                return self.ended(job, *outcome, room);
            }
            (Some(PaperState::Printing(job)), Event::Elapsed) if over => {
                return self.ended(job, PrintOutcome::Unknown, room);
            }
            (Some(PaperState::Printing(_)), _) => {}
            (None, Event::Touched(Touch::Typed(sign))) if self.typed.chars().count() < LONGEST_NAME => {
                self.typed.push(sign.reveal());
                return self.wait(room);
            }
            (None, Event::Touched(Touch::Erased)) => {
                self.typed.pop();
                return self.wait(room);
            }
            (None, Event::Touched(Touch::Cleared)) => {
                self.typed.clear();
                return self.wait(room);
            }
            (None, Event::Touched(Touch::TypingConfirmed))
            | (Some(PaperState::Missing | PaperState::Doubtful), Event::Touched(Touch::PrintChosen)) => {
                return self.print(room);
            }
            (_, Event::Touched(Touch::BackChosen | Touch::Finished)) => return self.back(room),
            (_, Event::Elapsed) if over && !self.is_before_payment() => return self.leave(room),
            _ => {}
        }
        Step::Keeping(self).into()
    }

    fn print(mut self, room: &mut Room<'_>) -> Stage {
        let text = Group::of(&self.typed, &room.session.cart.basket.lines)
            .filter(|_| may_keep(room.session, room.facts))
            .map(|group| PaperText::Group { lines: lines(&group, room), group: Box::new(group) });
        let job = text.and_then(|text| room.print(text));
        self.paper = Some(job.map_or(PaperState::Missing, PaperState::Printing));
        self.wait(room)
    }

    fn ended(mut self, job: u32, outcome: PrintOutcome, room: &mut Room<'_>) -> Stage {
        room.print_ended(job, outcome);
        self.paper = Some(PaperState::after(outcome));
        self.wait(room)
    }

    fn back(self, room: &mut Room<'_>) -> Stage {
        match self.from {
            From::Basket => Reviewing::begin(room),
            From::Paid(paper) => Paid::wait(paper, room),
        }
    }

    /// Nobody is here any more. A list that is missing is owed to nobody: it can be printed at any terminal again.
    pub(super) fn leave(&self, room: &mut Room<'_>) -> Stage {
        match self.from {
            From::Basket => room.abandon(),
            From::Paid(paper) => paid::leave(paper, room),
        }
    }
}

/// What the paper says of each service, for the eye.
fn lines(group: &Group, room: &Room<'_>) -> Vec<GroupLine> {
    let line = |member: &domain::group::Member| {
        let shelf = room.facts.shelf.as_ref()?;
        let service = shelf.service(&member.service)?;
        Some(GroupLine {
            name: service.name.clone(),
            institution: shelf.institution(&service.institution)?.name.clone(),
            kind: service.kind,
            account: service.masked(&member.account),
        })
    };
    group.members.iter().filter_map(line).collect()
}
