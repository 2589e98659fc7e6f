//! The host's side that printers with a presenter share: one paper at a time, believed only when the printer confirms it, and
//! followed to the hand that takes it.
//!
//! What differs from printer to printer is a [`Language`]: how a question, a job and an order are said, and what an answer
//! means. It knows no time. Everything that waits, gives up or repeats is here, once:
//!
//! - a condition is believed when two answers in a row agree, because single bits of a status have no check of their own;
//! - a job begins only behind an answer that is proven to be newer than the order, with nothing at the mouth;
//! - it is sent once, and ends `Printed` by the printer's own word only;
//! - a paper that goes while nobody looked is never called taken.

mod answers;
mod mouth;
mod work;

use std::{fmt::Debug, time::Duration};

use domain::{Moment, fact::PrintOutcome};
use serde::{Deserialize, Serialize};

pub(super) use self::answers::Answers;
use self::{
    mouth::Mouth,
    work::{Leftover, Preparation, Work},
};
use super::{Command, Event, Fault, Job, Media, Paper, outbox::Outbox, presenter::Way};
use crate::{
    detect::Identity,
    driver::{self, Input, Output},
    status::Status,
};

/// Between two questions while all is well and nobody waits.
const CALM: Duration = Duration::from_secs(5);
/// Between two questions while something is wrong.
const ATTENTIVE: Duration = Duration::from_secs(1);
/// Between two questions while a paper is printed or waits for a hand.
const CLOSE: Duration = Duration::from_millis(400);
/// So many questions without an answer mean that nobody is there.
const SILENT: u32 = 3;
/// So many mean that the link is worth opening again.
const GIVEN_UP: u32 = 6;

/// What is done with a paper that nobody takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Untaken {
    /// It is drawn back into the cabinet.
    #[default]
    Retract,
    /// It is pushed out.
    Eject,
    /// It stays until somebody takes it, and nothing is printed meanwhile.
    Leave,
}

/// How long things may take, and what is done then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// Dots that the head has; a wider picture is refused before anything is sent.
    pub width_dots: u32,
    /// An answer.
    pub reply: Duration,
    /// Any job, however short.
    pub job: Duration,
    /// Each row of a job in addition, its way over the link included.
    pub row: Duration,
    /// A fault in the middle of a job, before the job is given up.
    pub fault_grace: Duration,
    /// A paper at the mouth, before it is sent away.
    pub patience: Duration,
    /// From the cut to the mouth.
    pub delivery: Duration,
    /// What is done with a paper that nobody takes.
    pub untaken: Untaken,
}

impl Pace {
    fn job_of(&self, rows: u32) -> Duration {
        self.job.saturating_add(self.row.saturating_mul(rows))
    }
}

/// What the way from the knife to the hand is like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Passage {
    /// Nothing is in it.
    Clear,
    /// A paper is on its way and cannot be taken yet.
    Coming,
    /// A paper can be taken.
    Offered,
    /// A paper is on its way back into the cabinet.
    Drawing,
    /// A paper is stuck.
    Jammed,
    /// A hand has taken the paper, and the printer says so.
    Taken,
    /// The paper was drawn back, and the printer says so.
    Drawn,
    /// The printer does not say.
    Unknown,
}

impl Passage {
    const fn media(self) -> Media {
        match self {
            Self::Clear | Self::Coming | Self::Taken | Self::Drawn => Media::NotPresent,
            Self::Offered | Self::Drawing => Media::Present,
            Self::Jammed => Media::Jammed,
            Self::Unknown => Media::Unknown,
        }
    }

    /// Whether nothing stands in the way of a new paper.
    const fn is_free(self) -> bool {
        match self {
            Self::Clear | Self::Taken | Self::Drawn | Self::Unknown => true,
            Self::Coming | Self::Offered | Self::Drawing | Self::Jammed => false,
        }
    }
}

/// Everything that one status says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Condition {
    /// What is wrong, the worst first.
    pub fault: Option<Fault>,
    /// The roll.
    pub paper: Paper,
    /// The presenter.
    pub passage: Passage,
}

/// What a printer says, in the words of this family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Word {
    /// How it is: an answer, or news.
    Condition(Condition),
    /// What stands in the last condition is newer than the last [`Language::check`].
    Checked,
    /// The last [`Language::prepare`] is carried out, and everything before it.
    Prepared,
    /// The job is printed whole, by the printer's own word.
    Printed,
    /// The job has ended and is not whole.
    Spoiled(Fault),
    /// The printer has started afresh: whatever was in it is lost.
    Restarted,
    /// Something is worth asking about once more, at once.
    Again,
    /// This is to be said now: the next step of what was asked for.
    Say(Vec<u8>),
    /// Who it is.
    Identity(Identity),
}

/// How one kind of printer is spoken to. Knows no time.
pub trait Language: Debug {
    /// The link stands: what was half heard is forgotten. What is said first.
    fn connected(&mut self) -> Vec<u8>;
    /// How are you?
    fn ask(&mut self) -> Vec<u8>;
    /// The last question was not answered.
    fn unanswered(&mut self);
    /// Whatever may be left of a former job is flushed, settings are made, what hangs out is cut off; then a sign that all of
    /// it is done, heard as [`Word::Prepared`]. `attempt` counts from 0 and grows until one succeeds.
    fn prepare(&mut self, attempt: u32) -> Vec<u8>;
    /// A question whose answer is heard as [`Word::Checked`] and cannot be an older one's.
    fn check(&mut self) -> Vec<u8>;
    /// The whole job, with what makes the printer confirm it.
    fn print(&mut self, job: &Job) -> Vec<u8>;
    /// Nothing is awaited any more.
    fn forget(&mut self);
    /// What can be dropped of a job that a fault has stopped, so that new paper does not set it free.
    fn drop_job(&mut self) -> Vec<u8>;
    /// The paper at the mouth is to go; nothing when this printer cannot send it that way.
    fn send_away(&mut self, way: Way) -> Vec<u8>;
    /// Leave an error that can be left.
    fn recover(&mut self) -> Vec<u8>;
    /// What these bytes say.
    fn hear(&mut self, bytes: &[u8]) -> Vec<Word>;
}

/// A host of a printer that speaks `L`.
#[derive(Debug)]
pub struct Usher<L> {
    language: L,
    pace: Pace,
    outbox: Outbox,
    connected: bool,
    /// When the question that waits for an answer is given up.
    question: Option<Moment>,
    next_question: Moment,
    silent: u32,
    believed: Option<Condition>,
    doubted: Option<Condition>,
    mouth: Mouth,
    preparation: Preparation,
    attempts: u32,
    leftover: Leftover,
    /// Until when a paper may still be on its way to the mouth without any sign of it.
    rest_until: Moment,
    work: Work,
}

impl<L: Language> Usher<L> {
    /// A host that knows nothing of its printer yet: whatever a former one may have left in it is cut off first.
    #[must_use]
    pub(super) fn speaking(language: L, pace: Pace) -> Self {
        Self {
            language,
            pace,
            outbox: Outbox::default(),
            connected: false,
            question: None,
            next_question: Moment::START,
            silent: 0,
            believed: None,
            doubted: None,
            mouth: Mouth::new(pace.patience),
            preparation: Preparation::Due,
            attempts: 0,
            leftover: Leftover::MayFinish,
            rest_until: Moment::START,
            work: Work::Nothing,
        }
    }

    fn connect(&mut self, now: Moment) {
        self.connected = true;
        self.silent = 0;
        self.question = None;
        self.next_question = now;
        self.believed = None;
        self.doubted = None;
        self.preparation = Preparation::Due;
        let first = self.language.connected();
        self.outbox.send(first);
    }

    fn disconnect(&mut self) {
        self.connected = false;
        self.question = None;
        self.believed = None;
        self.doubted = None;
        self.mouth.lost();
        self.preparation = Preparation::Due;
        match std::mem::replace(&mut self.work, Work::Nothing) {
            Work::Waiting { job, .. } | Work::Checking { job, .. } => self.end(job.id, PrintOutcome::NotPrinted, None),
            Work::Printing(printing) => {
                self.leftover = Leftover::MayFinish;
                self.end(printing.job, PrintOutcome::Unknown, None);
            }
            work @ (Work::Nothing | Work::Ended(_)) => self.work = work,
        }
    }

    fn hang_up(&mut self) {
        self.disconnect();
        self.outbox.hang_up();
    }

    fn hear(&mut self, now: Moment, bytes: &[u8]) {
        for word in self.language.hear(bytes) {
            self.silent = 0;
            match word {
                Word::Condition(condition) => self.learn(now, condition),
                Word::Checked => self.checked(now),
                Word::Prepared => self.prepared(now),
                Word::Printed => self.printed(now),
                Word::Spoiled(fault) => self.spoiled(now, fault),
                Word::Restarted => self.restarted(now),
                Word::Again => self.next_question = now,
                Word::Say(bytes) => self.outbox.send(bytes),
                Word::Identity(identity) => {
                    self.outbox.report(Event::Identified(identity));
                }
            }
        }
    }

    /// An answer is believed when the next one says the same.
    fn learn(&mut self, now: Moment, condition: Condition) {
        self.question = None;
        self.mouth.hint(condition.passage);
        if self.believed == Some(condition) {
            self.doubted = None;
            self.mouth.seen_again();
            self.next_question = now + self.interval();
        } else if self.doubted == Some(condition) {
            self.doubted = None;
            if self.believed.replace(condition).is_none() {
                // What a former host has sent may only now be finished.
                self.rest(now);
            }
            self.believe(now, condition);
            self.next_question = now + self.interval();
        } else {
            self.doubted = Some(condition);
            self.next_question = now;
        }
    }

    fn believe(&mut self, now: Moment, condition: Condition) {
        if let Some(event) = self.mouth.sense(now, condition.passage) {
            self.outbox.report(event);
        }
        if let Work::Printing(printing) = &mut self.work {
            printing.observe(now, condition.fault);
        } else if condition.fault.is_some() && self.leftover == Leftover::MayFinish {
            // New paper or a closed cover would set free what is still in the buffer.
            self.drop_job();
        }
        // Whatever comes in the same breath: what was believed is told, or a stuck paper would go that was never said to be stuck.
        self.report_status();
    }

    fn drop_job(&mut self) {
        self.leftover = Leftover::Dropped;
        let bytes = self.language.drop_job();
        self.outbox.send(bytes);
    }

    fn interval(&self) -> Duration {
        let printing = matches!(self.work, Work::Checking { .. } | Work::Printing(_));
        if printing || !self.mouth.is_free() || self.mouth.is_resting() {
            CLOSE
        } else if self.obstacle().is_some() || !self.preparation.is_done() {
            ATTENTIVE
        } else {
            CALM
        }
    }

    fn questions(&mut self, now: Moment) {
        if self.question.is_some_and(|until| until <= now) {
            self.question = None;
            self.silent += 1;
            self.language.unanswered();
            self.mouth.looked_away();
            self.next_question = now;
            // A printer that prints may answer when it has finished: that says nothing about the job in it.
            if self.silent >= GIVEN_UP && !matches!(self.work, Work::Printing(_)) {
                self.hang_up();
                return;
            }
        }
        if self.question.is_none() && self.next_question <= now {
            let bytes = self.language.ask();
            self.outbox.send(bytes);
            self.question = Some(now + self.pace.reply);
        }
    }

    fn order_away(&mut self, now: Moment, way: Way) {
        if !self.connected || self.mouth.is_free() || matches!(self.work, Work::Printing(_)) {
            return;
        }
        let bytes = self.language.send_away(way);
        if !bytes.is_empty() {
            self.mouth.send_away(now, way);
            self.outbox.send(bytes);
            self.next_question = self.next_question.min(now + CLOSE);
        }
    }

    /// Whatever is seen at the mouth may not have arrived.
    fn is_moving(&self) -> bool {
        let preparing = matches!(self.preparation, Preparation::Running { .. });
        preparing || self.mouth.is_resting() || matches!(self.work, Work::Printing(_))
    }

    fn send_untaken_away(&mut self, now: Moment) {
        if !self.is_moving()
            && let Some(way) = self.mouth.is_due(now, self.pace.untaken)
        {
            self.order_away(now, way);
        }
    }

    /// What stands in the way of printing, but for a paper that only waits for a hand.
    fn obstacle(&self) -> Option<Fault> {
        let stuck = self.mouth.is_stuck().then_some(Fault::PresenterJam);
        let deaf = self.is_deaf().then_some(Fault::OfflineForUnknownCause);
        self.believed.and_then(|condition| condition.fault).or(stuck).or(deaf)
    }

    fn status(&self) -> Status<Fault> {
        let printing = matches!(self.work, Work::Printing(_));
        if !self.connected || (self.silent >= SILENT && !printing) {
            return Status::offline();
        }
        if self.believed.is_none() {
            return Status::starting();
        }
        if let Some(fault) = self.obstacle() {
            return fault.status();
        }
        match self.work {
            Work::Nothing | Work::Waiting { .. } | Work::Checking { .. } | Work::Ended(_) if !self.mouth.is_free() => {
                Fault::PaperNotTaken.status()
            }
            Work::Nothing if !self.preparation.is_done() => Status::starting(),
            Work::Nothing if !self.mouth.is_resting() => Status::ready(),
            Work::Nothing | Work::Waiting { .. } | Work::Checking { .. } | Work::Printing(_) | Work::Ended(_) => {
                Status::busy()
            }
        }
    }

    fn report_status(&mut self) {
        let paper = self.believed.map_or(Paper::Unknown, |condition| condition.paper);
        let status = self.status();
        self.outbox.status(status, paper);
    }

    fn deadline(&self) -> Option<Moment> {
        if !self.connected {
            return None;
        }
        let question = Some(self.question.unwrap_or(self.next_question));
        let rest = self.mouth.is_resting().then_some(self.rest_until);
        let mouth = if self.is_moving() { None } else { self.mouth.deadline(self.pace.untaken) };
        [question, rest, mouth, self.work_deadline()].into_iter().flatten().min()
    }
}

impl<L: Language> driver::Driver for Usher<L> {
    type Command = Command;
    type Event = Event;

    fn handle(&mut self, now: Moment, input: Input<'_, Command>) {
        match input {
            Input::Connected => self.connect(now),
            Input::Received(bytes) if self.connected => self.hear(now, bytes),
            Input::Ordered(Command::Print(job)) => self.order(now, job),
            Input::Ordered(Command::Recover) => self.recover(now),
            Input::Ordered(Command::Retract) => self.order_away(now, Way::Retract),
            Input::Ordered(Command::Eject) => self.order_away(now, Way::Eject),
            Input::Ordered(Command::Acknowledge(id)) => self.acknowledge(id),
            Input::Disconnected => self.disconnect(),
            Input::Elapsed | Input::Received(_) => {}
        }
        if self.connected {
            self.send_untaken_away(now);
            self.work_due(now);
            self.questions(now);
        }
        self.report_status();
    }

    fn poll(&mut self) -> Output<Event> {
        self.outbox.next().unwrap_or_else(|| Output::Wait(self.deadline()))
    }
}
