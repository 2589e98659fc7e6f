//! One job from its order to its end, and making sure that the printer is empty and listens before it.

use domain::{Moment, fact::PrintOutcome};

use super::{Event, Fault, Job, Language, Pace, SILENT, Usher, mouth::Hangs};
use crate::{driver::EventId, printer::outbox};

/// So many preparations without an answer make the link worth opening again.
const ATTEMPTS: u32 = 3;
/// Rows that a preparation may print or feed.
const PREPARED_ROWS: u32 = 256;

/// What is in hand.
#[derive(Debug)]
pub enum Work {
    /// Nothing.
    Nothing,
    /// A job waits for the mouth to be free.
    Waiting { job: Job, until: Moment },
    /// A job waits for an answer that is newer than its order.
    Checking { job: Job, until: Moment },
    /// The job has left, its confirmation has not come.
    Printing(Printing),
    /// The job has ended and its end is not durable yet.
    Ended(EventId),
}

/// A job that is in the printer.
#[derive(Debug)]
pub struct Printing {
    pub(super) job: u32,
    until: Moment,
    troubled_since: Option<Moment>,
}

/// Whether the printer is empty, set and listening.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preparation {
    /// To be done as soon as nothing stands in the way.
    Due,
    /// On its way.
    Running { until: Moment },
    /// It is.
    Done,
}

/// What may be left of a job in the printer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leftover {
    /// Nothing, or what was ordered away.
    Dropped,
    /// Something that may still be printing: it is let finish.
    MayFinish,
}

impl Preparation {
    pub(super) const fn is_done(self) -> bool {
        matches!(self, Self::Done)
    }
}

impl Printing {
    /// A fault that does not pass by itself starts the grace; its end stops it.
    pub(super) fn observe(&mut self, now: Moment, fault: Option<Fault>) {
        match fault {
            None | Some(Fault::Overheated | Fault::Voltage) => self.troubled_since = None,
            Some(_) => self.troubled_since = Some(self.troubled_since.unwrap_or(now)),
        }
    }

    fn deadline(&self, pace: &Pace) -> Moment {
        self.troubled_since.map_or(self.until, |since| (since + pace.fault_grace).min(self.until))
    }
}

impl<L: Language> Usher<L> {
    /// Somebody orders a job. It is refused, waits, or is already known; never begun at once.
    pub(super) fn order(&mut self, now: Moment, job: Job) {
        match &self.work {
            Work::Waiting { job: known, .. } | Work::Checking { job: known, .. } if known.id == job.id => return,
            Work::Printing(printing) if printing.job == job.id => return,
            Work::Nothing | Work::Waiting { .. } | Work::Checking { .. } | Work::Printing(_) | Work::Ended(_) => {}
        }
        if self.outbox.tells_again(job.id) {
            return;
        }
        let fits = outbox::fits(&job, self.pace.width_dots);
        let able = self.connected && self.believed.is_some() && self.silent < SILENT && self.obstacle().is_none();
        if fits && able && self.preparation.is_done() && matches!(self.work, Work::Nothing) {
            let until = now + self.pace.patience + self.pace.job;
            self.work = Work::Waiting { job, until };
        } else {
            let fault = self.obstacle();
            self.outbox.refuse(job.id, fault);
        }
    }

    /// Whatever of the work is due now.
    pub(super) fn work_due(&mut self, now: Moment) {
        if self.rest_until <= now {
            self.mouth.rested();
        }
        let idle = matches!(self.work, Work::Nothing | Work::Ended(_));
        if idle {
            match (self.mouth.hangs(now), self.preparation) {
                (Hangs::Out, Preparation::Done) => self.preparation = Preparation::Due,
                (Hangs::OutAgain | Hangs::Stays, Preparation::Done) => self.mouth.stick(),
                (Hangs::No, _) | (_, Preparation::Due | Preparation::Running { .. }) => {}
            }
        }
        self.prepare_if_due(now);
        match &self.work {
            Work::Waiting { .. } | Work::Checking { .. } if self.obstacle().is_some() => {
                let fault = self.obstacle();
                self.refuse(fault);
            }
            Work::Waiting { .. } if self.may_begin() => self.check(now),
            Work::Waiting { until, .. } if *until <= now => self.refuse(Some(Fault::PaperNotTaken)),
            Work::Checking { until, .. } if *until <= now => {
                // It answers, if at all, something else than it did: it may have started afresh.
                self.preparation = Preparation::Due;
                self.refuse(None);
            }
            Work::Printing(printing) if printing.deadline(&self.pace) <= now => {
                let job = printing.job;
                self.give_up(now, job);
            }
            Work::Nothing | Work::Waiting { .. } | Work::Checking { .. } | Work::Printing(_) | Work::Ended(_) => {}
        }
    }

    pub(super) fn work_deadline(&self) -> Option<Moment> {
        let work = match &self.work {
            Work::Waiting { until, .. } | Work::Checking { until, .. } => Some(*until),
            Work::Printing(printing) => Some(printing.deadline(&self.pace)),
            Work::Nothing | Work::Ended(_) => None,
        };
        let preparation = match self.preparation {
            Preparation::Running { until } => Some(until),
            Preparation::Due | Preparation::Done => None,
        };
        let half_out = match &self.work {
            Work::Nothing | Work::Ended(_) => self.mouth.half_out_deadline(),
            Work::Waiting { .. } | Work::Checking { .. } | Work::Printing(_) => None,
        };
        [work, preparation, half_out].into_iter().flatten().min()
    }

    fn may_begin(&self) -> bool {
        self.preparation.is_done() && self.believed.is_some() && self.mouth.is_free() && !self.mouth.is_resting()
    }

    fn check(&mut self, now: Moment) {
        let Work::Waiting { job, .. } = std::mem::replace(&mut self.work, Work::Nothing) else { return };
        let bytes = self.language.check();
        self.outbox.send(bytes);
        let until = now + self.pace.reply * 4;
        self.work = Work::Checking { job, until };
    }

    /// What the last condition says is newer than the order.
    pub(super) fn checked(&mut self, now: Moment) {
        if !matches!(self.work, Work::Checking { .. }) {
            return;
        }
        let Work::Checking { job, until } = std::mem::replace(&mut self.work, Work::Nothing) else { return };
        if let Some(doubted) = self.doubted {
            if doubted.fault.is_some() {
                self.end(job.id, PrintOutcome::NotPrinted, doubted.fault);
            } else {
                // Not believed yet: asked once more, and checked again.
                self.work = Work::Waiting { job, until };
            }
            return;
        }
        if let Some(fault) = self.obstacle() {
            self.end(job.id, PrintOutcome::NotPrinted, Some(fault));
        } else if self.may_begin() {
            self.outbox.report(Event::PrintBegan(job.id));
            self.mouth.expect(job.id);
            let bytes = self.language.print(&job);
            self.outbox.send(bytes);
            let until = now + self.pace.job_of(job.image.height());
            self.work = Work::Printing(Printing { job: job.id, until, troubled_since: None });
            self.leftover = Leftover::Dropped;
            self.next_question = self.next_question.min(now + super::CLOSE);
        } else {
            self.work = Work::Waiting { job, until: until.max(now + self.pace.patience) };
        }
    }

    fn refuse(&mut self, fault: Option<Fault>) {
        if let Work::Waiting { job, .. } | Work::Checking { job, .. } = &self.work {
            let job = job.id;
            self.end(job, PrintOutcome::NotPrinted, fault);
        }
    }

    pub(super) fn printed(&mut self, now: Moment) {
        if let Work::Printing(printing) = &self.work {
            let job = printing.job;
            self.rest(now);
            self.end(job, PrintOutcome::Printed, None);
        }
    }

    pub(super) fn spoiled(&mut self, now: Moment, fault: Fault) {
        if let Work::Printing(printing) = &self.work {
            let job = printing.job;
            self.rest(now);
            self.preparation = Preparation::Due;
            self.leftover = Leftover::MayFinish;
            if self.obstacle().is_some() {
                self.drop_job();
            }
            self.end(job, PrintOutcome::Unknown, Some(fault));
        }
    }

    pub(super) fn restarted(&mut self, now: Moment) {
        self.preparation = Preparation::Due;
        self.rest(now);
        self.mouth.looked_away();
        match &self.work {
            Work::Waiting { .. } | Work::Checking { .. } => self.refuse(None),
            Work::Printing(printing) => {
                let job = printing.job;
                self.end(job, PrintOutcome::Unknown, None);
            }
            Work::Nothing | Work::Ended(_) => {}
        }
    }

    /// The confirmation has not come, or cannot come any more.
    fn give_up(&mut self, now: Moment, job: u32) {
        let fault = self.obstacle();
        self.preparation = Preparation::Due;
        self.leftover = Leftover::MayFinish;
        self.language.forget();
        if fault.is_some() {
            self.drop_job();
        }
        self.rest(now);
        self.end(job, PrintOutcome::Unknown, fault);
    }

    /// A paper may be on its way to the mouth without any sign of it.
    pub(super) fn rest(&mut self, now: Moment) {
        self.rest_until = now + self.pace.delivery;
        self.mouth.rest(now);
    }

    /// Tells the end and waits until it is durable.
    pub(super) fn end(&mut self, job: u32, outcome: PrintOutcome, fault: Option<Fault>) {
        self.work = Work::Ended(self.outbox.end(job, outcome, fault));
    }

    /// The event is durable.
    pub(super) fn acknowledge(&mut self, id: EventId) {
        if matches!(self.work, Work::Ended(awaited) if awaited == id) {
            self.work = Work::Nothing;
        }
    }

    /// Leaves a recoverable error; a job that is in the printer is lost by that.
    pub(super) fn recover(&mut self, now: Moment) {
        if !self.connected {
            return;
        }
        if let Work::Printing(printing) = &self.work {
            let job = printing.job;
            self.give_up(now, job);
        }
        let bytes = self.language.recover();
        self.outbox.send(bytes);
        self.preparation = Preparation::Due;
        self.next_question = now;
    }

    /// Begins a preparation if one is due and the printer is able to take it; counts one that got no answer.
    fn prepare_if_due(&mut self, now: Moment) {
        match self.preparation {
            Preparation::Running { until } if until <= now => {
                self.preparation = Preparation::Due;
                if self.obstacle().is_none() || self.is_deaf() {
                    self.attempts += 1;
                }
                if self.attempts > 0 && self.attempts.is_multiple_of(ATTEMPTS) {
                    self.hang_up();
                    return;
                }
            }
            Preparation::Running { .. } | Preparation::Due | Preparation::Done => {}
        }
        let idle = matches!(self.work, Work::Nothing | Work::Ended(_));
        let well = self.believed.is_some_and(|condition| condition.fault.is_none()) && !self.mouth.is_stuck();
        let free = (self.mouth.is_free() || self.mouth.is_half_out()) && !self.mouth.is_resting();
        if self.preparation == Preparation::Due && idle && well && free {
            let bytes = self.language.prepare(self.attempts);
            self.outbox.send(bytes);
            self.mouth.expect_slip();
            // Later attempts say more, and need longer for it.
            let rows = PREPARED_ROWS << self.attempts.min(7);
            self.preparation = Preparation::Running { until: now + self.pace.job_of(rows) };
        }
    }

    pub(super) fn prepared(&mut self, now: Moment) {
        if matches!(self.preparation, Preparation::Running { .. }) {
            self.preparation = Preparation::Done;
            self.attempts = 0;
            self.leftover = Leftover::Dropped;
            self.rest(now);
            self.next_question = now;
        }
    }

    /// It answers and executes nothing.
    pub(super) const fn is_deaf(&self) -> bool {
        self.attempts >= ATTEMPTS
    }
}
