//! The machine behind every printer that speaks ESC/POS raster: asks how the printer is, prepares it, prints one job at a
//! time, believes only its confirmation, and watches the mouth of those that have one.
//!
//! What is different from printer to printer is its [`Tongue`] and its [`Terms`]; sans-IO as every driver.

mod identity;
mod job;
mod mouth;
mod preparation;
mod round;
mod terms;
mod tongue;

use std::time::Duration;

use domain::{Moment, fact::PrintOutcome};

use self::{
    identity::Inquiry,
    job::{Check, Delivering, Printing, Sighting},
    mouth::Mouth,
    preparation::{Leftover, Preparation},
    round::{Completed, Due, Hearing, Rounds},
};
pub use self::{
    preparation::Method,
    terms::{Mouthed, Terms},
    tongue::{Clearing, Heard, Motion, Sensed, TakesBack, Told, Tongue},
};
use super::{Command, Event, Fault, Paper, escpos::message::ProcessId, outbox::Outbox};
use crate::{
    driver::{self, EventId, Input, Output},
    status::Status,
};

/// Between two rounds while all is well and nobody waits.
const CALM: Duration = Duration::from_secs(5);
/// Between two rounds while something is awaited.
const ATTENTIVE: Duration = Duration::from_secs(1);
/// Between two rounds while a paper comes out or waits for a hand.
const WATCHFUL: Duration = Duration::from_millis(150);
/// So many rounds without an answer mean that nobody is there.
const SILENT: u32 = 3;
/// So many mean that the link is worth opening again.
const GIVEN_UP: u32 = 6;
/// How long a printer that said "wait" is waited for.
const LONGEST_WAIT: Duration = Duration::from_mins(1);

/// More bytes than any command has before its data.
const LONGEST_HEADER: usize = 16;

/// What is in hand.
#[derive(Debug)]
enum Work {
    /// Nothing.
    Nothing,
    /// Asks how the printer is before the first byte of a job.
    Checking(Check),
    /// The job has left, its confirmation has not come.
    Printing(Printing),
    /// The job is processed, its paper has not been seen.
    Delivering(Delivering),
    /// The job has ended and its end is not durable yet.
    Ended(EventId),
}

impl Work {
    const fn is_in_hand(&self) -> bool {
        match self {
            Self::Checking(_) | Self::Printing(_) | Self::Delivering(_) => true,
            Self::Nothing | Self::Ended(_) => false,
        }
    }

    const fn job(&self) -> Option<u32> {
        match self {
            Self::Checking(check) => Some(check.job.id),
            Self::Printing(printing) => Some(printing.job),
            Self::Delivering(delivering) => Some(delivering.job),
            Self::Nothing | Self::Ended(_) => None,
        }
    }
}

/// The host of a printer that speaks `T`.
#[derive(Debug)]
pub struct Press<T> {
    terms: Terms,
    tongue: T,
    outbox: Outbox,
    rounds: Rounds,
    connected: bool,
    silent_rounds: u32,
    sensed: Option<Sensed>,
    /// Nothing is said before: the printer has said "wait", or is starting afresh.
    held_until: Option<Moment>,
    preparation: Preparation,
    preparations: u32,
    failed_preparations: u32,
    inquiry: Option<Inquiry>,
    method: Method,
    work: Work,
    mouth: Mouth,
}

impl<T: Tongue> Press<T> {
    /// A host that knows nothing of its printer yet: whatever a former one may have left in it is cut off first.
    pub(super) fn of(tongue: T, terms: Terms) -> Self {
        Self {
            rounds: Rounds::new(T::QUESTIONS, terms.reply_timeout),
            method: Method::of(terms.confirmation),
            mouth: Mouth::new(terms.mouth),
            terms,
            tongue,
            outbox: Outbox::default(),
            connected: false,
            silent_rounds: 0,
            sensed: None,
            held_until: None,
            preparation: Preparation::Due(Leftover::MayFinish),
            preparations: 0,
            failed_preparations: 0,
            inquiry: None,
            work: Work::Nothing,
        }
    }

    fn connect(&mut self, now: Moment) {
        self.connected = true;
        self.silent_rounds = 0;
        self.sensed = None;
        self.held_until = None;
        self.tongue.forget();
        self.preparation.begin_again();
        self.inquiry = Some(Inquiry::default());
        self.rounds.stop();
        self.rounds.begin_at(now);
        // A command that the last connection cut in two ends in noughts, before a question can give it a length.
        self.outbox.send(vec![0; LONGEST_HEADER]);
    }

    fn disconnect(&mut self) {
        self.connected = false;
        self.sensed = None;
        self.inquiry = None;
        self.held_until = None;
        self.mouth.lost_sight();
        self.rounds.stop();
        self.preparation.begin_again();
        match std::mem::replace(&mut self.work, Work::Nothing) {
            Work::Checking(check) => self.end(check.job.id, PrintOutcome::NotPrinted, None),
            Work::Printing(Printing { job, .. }) | Work::Delivering(Delivering { job, .. }) => {
                self.preparation.needs(Leftover::MayFinish);
                self.end(job, PrintOutcome::Unknown, None);
            }
            work @ (Work::Nothing | Work::Ended(_)) => self.work = work,
        }
    }

    fn hang_up(&mut self) {
        self.disconnect();
        self.outbox.hang_up();
    }

    fn hear(&mut self, now: Moment, heard: Heard) {
        match heard {
            Heard::Status(answer) => {
                if let Some(completed) = self.rounds.answer(now, &answer) {
                    self.round_completed(now, &completed);
                }
            }
            // Off while the method is `Answers`: what comes then is a former setting's, or no status at all.
            Heard::News(sensed) if self.method == Method::Echo => {
                self.learn(now, sensed);
                self.rounds.begin_at(now);
            }
            Heard::News(_) => {}
            Heard::Mark(mark) => self.echoed(now, mark),
            Heard::Answer => self.answered(now),
            Heard::Wait => self.held_until = Some(now + LONGEST_WAIT),
            Heard::GoOn => self.held_until = None,
        }
    }

    fn echoed(&mut self, now: Moment, mark: ProcessId) {
        if let Work::Printing(printing) = &mut self.work
            && printing.awaited.echoed(mark)
        {
            let job = printing.job;
            self.confirmed(now, job);
        } else {
            self.preparation_echoed(now, mark);
        }
    }

    fn answered(&mut self, now: Moment) {
        if let Work::Printing(printing) = &mut self.work {
            if printing.awaited.answered() {
                let job = printing.job;
                self.confirmed(now, job);
            }
        } else {
            self.preparation_answered(now);
        }
    }

    fn round_completed(&mut self, now: Moment, completed: &Completed) {
        self.silent_rounds = 0;
        let sensed = self.tongue.sensed(&completed.answers);
        self.learn(now, sensed);
        match completed.heard {
            Hearing::Clear => self.sense_mouth(now, sensed.media),
            Hearing::Babble => self.mouth.lost_sight(),
        }
        match &self.work {
            Work::Checking(check) if completed.begun < check.since => self.rounds.begin_at(now),
            Work::Checking(_) => self.checked(now),
            Work::Delivering(delivering) if completed.begun >= delivering.since => self.watch_delivery(sensed),
            Work::Nothing | Work::Printing(_) | Work::Delivering(_) | Work::Ended(_) => {}
        }
        self.rounds.begin_at(now + self.round_interval());
    }

    fn round_missed(&mut self, now: Moment) {
        self.silent_rounds += 1;
        self.mouth.lost_sight();
        // A printer with a full buffer reads nothing, questions included: that says nothing about the job in it.
        let printing = matches!(self.work, Work::Printing(_));
        if let Work::Checking(check) = &self.work {
            let job = check.job.id;
            self.end(job, PrintOutcome::NotPrinted, None);
        }
        if self.silent_rounds >= GIVEN_UP && !printing {
            self.hang_up();
        } else {
            self.rounds.begin_at(now + ATTENTIVE);
        }
    }

    fn round_interval(&self) -> Duration {
        if matches!(self.work, Work::Delivering(_)) || self.mouth.is_taken_up() {
            return WATCHFUL;
        }
        let calm = self.preparation.is_done() && self.fault().is_none() && !self.work.is_in_hand();
        if calm { CALM } else { ATTENTIVE }
    }

    fn learn(&mut self, now: Moment, sensed: Sensed) {
        self.sensed = Some(sensed);
        if let Work::Printing(printing) = &mut self.work {
            printing.observe(now, sensed.fault);
        }
        if sensed.fault.is_some() && self.preparation.must_clear_at_once() {
            self.clear_buffers(now);
        }
    }

    /// The fault that stands in the way of printing.
    fn fault(&self) -> Option<Fault> {
        let deaf = self.is_deaf().then_some(Fault::OfflineForUnknownCause);
        self.sensed.and_then(|sensed| sensed.fault).or_else(|| self.mouth.fault()).or(deaf)
    }

    fn status(&self) -> Status<Fault> {
        if !self.connected || self.silent_rounds >= SILENT {
            return Status::offline();
        }
        let Some(sensed) = self.sensed else { return Status::starting() };
        if let Some(fault) = self.fault() {
            return fault.status();
        }
        match self.work {
            Work::Checking(_) | Work::Printing(_) | Work::Delivering(_) | Work::Ended(_) => Status::busy(),
            Work::Nothing if self.mouth.is_taken_up() => Status::busy(),
            Work::Nothing if !self.preparation.is_done() => Status::starting(),
            Work::Nothing if !self.mouth.is_clear() => Status::busy(),
            Work::Nothing if sensed.motion == Motion::Moving => Status::busy(),
            Work::Nothing => Status::ready(),
        }
    }

    fn report_status(&mut self) {
        let paper = self.sensed.filter(|_| self.connected).map_or(Paper::Unknown, |sensed| sensed.paper);
        let status = self.status();
        self.outbox.status(status, paper);
    }

    /// Says something that may make the printer start afresh.
    fn say(&mut self, now: Moment, clearing: Clearing) {
        self.outbox.send(clearing.bytes);
        if !clearing.rest.is_zero() {
            self.held_until = Some(now + clearing.rest);
        }
    }

    fn is_held(&self, now: Moment) -> bool {
        self.held_until.is_some_and(|until| until > now)
    }

    fn elapse(&mut self, now: Moment) {
        if !self.is_held(now) {
            self.held_until = None;
            while let Some(due) = self.rounds.due(now) {
                match due {
                    Due::Question(question) => self.outbox.send(question.to_vec()),
                    Due::Missed => self.round_missed(now),
                }
            }
        }
        if self.inquiry.as_ref().and_then(Inquiry::deadline).is_some_and(|until| until <= now) {
            self.next_question(now);
        }
        if self.preparation.deadline().is_some_and(|until| until <= now) {
            self.preparation_elapsed(now);
        }
        if let Some((job, until)) = self.job_deadline()
            && until <= now
        {
            match self.work {
                Work::Checking(_) => self.found_no_room(job),
                Work::Printing(_) => self.give_up(now, job),
                Work::Delivering(_) => self.delivered(Sighting::Never),
                Work::Nothing | Work::Ended(_) => {}
            }
        }
        self.watch_mouth(now);
    }

    fn job_deadline(&self) -> Option<(u32, Moment)> {
        match &self.work {
            Work::Checking(check) => Some((check.job.id, check.deadline())),
            Work::Printing(printing) => Some((printing.job, printing.deadline(&self.terms))),
            Work::Delivering(delivering) => Some((delivering.job, delivering.until)),
            Work::Nothing | Work::Ended(_) => None,
        }
    }

    fn deadline(&self) -> Option<Moment> {
        let asking = self.held_until.or_else(|| self.rounds.deadline());
        let inquiry = self.inquiry.as_ref().and_then(Inquiry::deadline);
        let job = self.job_deadline().map(|(_, until)| until);
        let preparation = self.preparation.deadline();
        [asking, inquiry, preparation, job, self.mouth_deadline()].into_iter().flatten().min()
    }
}

impl<T: Tongue> driver::Driver for Press<T> {
    type Command = Command;
    type Event = Event;

    fn handle(&mut self, now: Moment, input: Input<'_, Command>) {
        match input {
            Input::Connected => self.connect(now),
            Input::Received(bytes) => {
                if !self.told(now, bytes) {
                    for heard in self.tongue.hear(bytes) {
                        self.hear(now, heard);
                    }
                }
            }
            Input::Ordered(Command::Print(job)) => self.print(now, job),
            Input::Ordered(Command::Recover) => self.recover(now),
            Input::Ordered(Command::Retract) => self.take_away(now, super::presenter::Way::Retract),
            Input::Ordered(Command::Eject) => self.take_away(now, super::presenter::Way::Eject),
            Input::Ordered(Command::Acknowledge(id)) => self.acknowledge(id),
            Input::Elapsed => {}
            Input::Disconnected => self.disconnect(),
        }
        if self.connected {
            self.elapse(now);
            self.prepare_if_due(now);
        }
        self.report_status();
    }

    fn poll(&mut self) -> Output<Event> {
        self.outbox.next().unwrap_or_else(|| Output::Wait(self.deadline()))
    }
}
