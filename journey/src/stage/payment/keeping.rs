//! The services of the basket are kept: first their name, then on a paper that their owner takes along, or by central under
//! their personal number.

use domain::{
    Moment,
    fact::PrintOutcome,
    group::{Group, LONGEST_NAME, Owner},
    receipt::GroupLine,
    text::{with_sign, without_last},
};

use super::{Letters, Owning, Paid, Reviewing, Step, paid};
use crate::{
    effect::PaperText,
    event::Event,
    facts::{Facts, Groups, Obstacle},
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

/// Whether central keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// It does not.
    No,
    /// It does.
    ByCentral,
}

/// What is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keeping {
    /// From where.
    pub from: From,
    /// The name that is typed so far.
    pub typed: String,
    /// Which letters are on the keys.
    pub letters: Letters,
    /// Who the person said that they are, where central could not keep it.
    pub(super) owner: Option<Owner>,
    /// Whether central keeps it.
    pub kept: Kept,
    /// Where the paper is; nothing before it is asked for.
    pub paper: Option<PaperState>,
    /// The job should be over by then.
    pub(super) until: Moment,
}

/// Whether the services of the basket can be kept now: on paper or by central.
#[must_use]
pub fn may_keep(session: &Session, facts: &Facts) -> bool {
    let somewhere = may_keep_on_paper(facts) || may_keep_by_central(facts);
    somewhere && Group::of("", &session.cart.basket.lines).is_some()
}

/// Whether a group can be kept on paper now.
#[must_use]
pub fn may_keep_on_paper(facts: &Facts) -> bool {
    facts.groups == Groups::Sealed && facts.can_print()
}

/// Whether central can be asked now to keep a group.
#[must_use]
pub fn may_keep_by_central(facts: &Facts) -> bool {
    !facts.has(Obstacle::Offline)
}

impl Keeping {
    pub(super) fn begin(from: From, room: &mut Room<'_>) -> Stage {
        let (typed, letters, until) = (String::new(), Letters::Own, room.facts.now);
        Self { from, typed, letters, owner: None, kept: Kept::No, paper: None, until }.wait(room)
    }

    /// Central keeps it from now on.
    pub(super) fn kept_by_central(self, room: &mut Room<'_>) -> Stage {
        Self { owner: None, kept: Kept::ByCentral, ..self }.wait(room)
    }

    /// Whether the person may end here: nothing is paid yet, and nothing prints.
    pub(super) const fn may_end(&self) -> bool {
        self.is_before_payment() && self.is_the_persons_turn()
    }

    /// Whether nothing is being printed.
    pub(super) const fn is_the_persons_turn(&self) -> bool {
        !matches!(self.paper, Some(PaperState::Printing(_)))
    }

    pub(super) const fn is_before_payment(&self) -> bool {
        matches!(self.from, From::Basket)
    }

    pub(super) fn deadline(&self) -> Option<Moment> {
        (!self.is_the_persons_turn()).then_some(self.until)
    }

    /// Where it was left.
    pub(super) fn wait(mut self, room: &mut Room<'_>) -> Stage {
        room.session.touched = room.facts.now;
        self.until = room.after(room.facts.times.print);
        Step::Keeping(self).into()
    }

    pub(crate) fn on(self, event: &Event, room: &mut Room<'_>) -> Stage {
        let over = *event == Event::Elapsed && room.facts.now >= self.until;
        match (self.paper, event) {
            (Some(PaperState::Printing(job)), Event::PrintEnded { job: ended, outcome }) if job == *ended => {
                self.ended(job, *outcome, room)
            }
            (Some(PaperState::Printing(job)), Event::Elapsed) if over => self.ended(job, PrintOutcome::Unknown, room),
            (Some(PaperState::Printing(_)), _) => Step::Keeping(self).into(),
            (_, Event::Touched(Touch::BackChosen | Touch::Finished)) => self.back(room),
            (None, Event::Touched(touch)) if self.kept == Kept::No => self.name(*touch, room),
            // On paper, too.
            (None, Event::Touched(Touch::PrintChosen)) if may_keep_on_paper(room.facts) => self.print(room),
            (Some(PaperState::Missing | PaperState::Doubtful), Event::Touched(Touch::PrintChosen)) => self.print(room),
            _ => Step::Keeping(self).into(),
        }
    }

    /// Its name is typed, and where it is kept is chosen.
    fn name(mut self, touch: Touch, room: &mut Room<'_>) -> Stage {
        match touch {
            Touch::Typed(sign) if self.typed.chars().count() < LONGEST_NAME => {
                self.typed = with_sign(&self.typed, sign.reveal());
            }
            Touch::Erased => self.typed.truncate(without_last(&self.typed).len()),
            Touch::LettersTurned | Touch::PlaneTurned => self.letters = self.letters.turned(touch),
            Touch::Cleared => self.typed.clear(),
            Touch::TypingConfirmed if may_keep_on_paper(room.facts) => return self.print(room),
            Touch::CentralChosen if may_keep_by_central(room.facts) => {
                return match Group::of(&self.typed, &room.session.cart.basket.lines) {
                    Some(group) => Owning::keep(Box::new(group), self, room),
                    None => self.back(room),
                };
            }
            _ => return Step::Keeping(self).into(),
        }
        self.wait(room)
    }

    fn print(mut self, room: &mut Room<'_>) -> Stage {
        let text = Group::of(&self.typed, &room.session.cart.basket.lines)
            .filter(|_| may_keep_on_paper(room.facts))
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
