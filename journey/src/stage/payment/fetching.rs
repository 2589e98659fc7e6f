//! The receipt of another visit, by its number: where its money is, and its paper once more.

use domain::{ClaimNumber, Moment};

use super::{
    Finding, Reviewing, Step,
    number::{self, Said},
};
use crate::{
    effect::{Effect, PaperText},
    event::{Event, NoReceipt, OldReceipt},
    facts::Obstacle,
    room::Room,
    stage::{PaperState, Stage},
    touch::Touch,
};

/// Why a number leads to no receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WrongReceipt {
    /// It is no such number: a sign is missing, or is another.
    NotANumber,
    /// Central has none to give.
    NoReceipt(NoReceipt),
}

/// The number of a receipt is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fetching {
    /// What is typed so far.
    pub typed: String,
    /// Why the last number leads nowhere.
    pub wrong: Option<WrongReceipt>,
    asked: Option<(ClaimNumber, Moment)>,
}

impl Fetching {
    pub(super) fn begin(room: &mut Room<'_>) -> Stage {
        room.wants(Effect::EnableScanner);
        Step::Fetching(Self::default()).into()
    }

    pub(super) const fn deadline(&self) -> Option<Moment> {
        match self.asked {
            Some((_, until)) => Some(until),
            None => None,
        }
    }

    /// Whether central is not being asked.
    #[must_use]
    pub const fn is_the_persons_turn(&self) -> bool {
        self.asked.is_none()
    }

    pub(crate) fn on(mut self, event: Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::ReceiptFetched(id, claim, answer)
                if room.is_about(id) && self.asked.is_some_and(|(asked, _)| asked == claim) =>
            {
                room.session.touched = room.facts.now;
                match answer {
                    Ok(receipt) => return Fetched::begin(receipt, room),
                    Err(why) => self.refuse(WrongReceipt::NoReceipt(why)),
                }
            }
            Event::Elapsed if self.deadline().is_some_and(|until| room.facts.now >= until) => {
                room.session.touched = room.facts.now;
                self.refuse(WrongReceipt::NoReceipt(NoReceipt::Offline));
            }
            _ if self.asked.is_some() => {}
            Event::Touched(Touch::BackChosen) => return Finding::begin(room),
            event => match number::read(&mut self.typed, &event) {
                Said::Nothing => {}
                Said::Changed => self.wrong = None,
                Said::Whole => self.ask(room),
            },
        }
        Step::Fetching(self).into()
    }

    fn ask(&mut self, room: &mut Room<'_>) {
        let (Ok(claim), Some(id)) = (self.typed.parse::<ClaimNumber>(), room.transaction()) else {
            self.wrong = Some(WrongReceipt::NotANumber);
            return;
        };
        if room.facts.has(Obstacle::Offline) {
            self.wrong = Some(WrongReceipt::NoReceipt(NoReceipt::Offline));
        } else {
            room.wants(Effect::FetchReceipt(id, claim));
            self.asked = Some((claim, room.after(room.facts.times.look_up)));
        }
    }

    const fn refuse(&mut self, why: WrongReceipt) {
        (self.asked, self.wrong) = (None, Some(why));
    }
}

/// Where the paper of a receipt of before is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copying {
    /// Nobody asked for it.
    NotAsked,
    /// It was asked for.
    Paper(PaperState, Moment),
}

/// The receipt of another visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fetched {
    /// What it says.
    pub receipt: Box<OldReceipt>,
    /// Where its paper is.
    pub copying: Copying,
}

impl Fetched {
    fn begin(receipt: Box<OldReceipt>, room: &mut Room<'_>) -> Stage {
        room.wants(Effect::DisableScanner);
        Step::Fetched(Self { receipt, copying: Copying::NotAsked }).into()
    }

    pub(super) const fn deadline(&self) -> Option<Moment> {
        if let Copying::Paper(PaperState::Printing(_), until) = self.copying { Some(until) } else { None }
    }

    /// Whether nothing is being printed.
    #[must_use]
    pub const fn is_the_persons_turn(&self) -> bool {
        self.deadline().is_none()
    }

    pub(crate) fn on(mut self, event: &Event, room: &mut Room<'_>) -> Stage {
        match (self.copying, event) {
            (Copying::Paper(PaperState::Printing(job), _), Event::PrintEnded { job: ended, outcome })
                if job == *ended =>
            {
                room.print_ended(job, *outcome);
                self.rest(PaperState::after(*outcome), room);
            }
            (Copying::Paper(PaperState::Printing(job), until), Event::Elapsed) if room.facts.now >= until => {
                room.print_ended(job, domain::fact::PrintOutcome::Unknown);
                self.rest(PaperState::Doubtful, room);
            }
            (Copying::Paper(PaperState::Printing(_), _), _) => {}
            (_, Event::Touched(Touch::PrintChosen)) if room.facts.can_print() => {
                let text = PaperText::Again(self.receipt.clone());
                let paper = room.print(text).map_or(PaperState::Missing, PaperState::Printing);
                self.rest(paper, room);
            }
            (_, Event::Touched(Touch::BackChosen)) => return Finding::begin(room),
            (_, Event::Touched(Touch::Finished)) => return Reviewing::or_leave(room),
            _ => {}
        }
        Step::Fetched(self).into()
    }

    fn rest(&mut self, paper: PaperState, room: &mut Room<'_>) {
        room.session.touched = room.facts.now;
        self.copying = Copying::Paper(paper, room.after(room.facts.times.print));
    }
}
