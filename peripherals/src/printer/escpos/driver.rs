//! The host's side: asks how the printer is, prepares it, prints one job at a time and believes only its confirmation.

mod job;
mod preparation;

use std::{collections::VecDeque, time::Duration};

use domain::{Moment, fact::PrintOutcome};

use self::{
    job::{Check, Ended, Printing},
    preparation::{Leftover, Method, Preparation},
};
use super::{
    Settings,
    frame::Splitter,
    message::{ProcessId, Reply, Request, Sign, Signs},
    round::{Completed, Due, Rounds},
};
use crate::{
    driver::{self, EventId, Input, Output},
    printer::{Command, Event, Fault, Paper},
    status::Status,
};

/// Between two rounds while all is well and nobody waits.
const CALM: Duration = Duration::from_secs(5);
/// Between two rounds while something is awaited.
const ATTENTIVE: Duration = Duration::from_secs(1);
/// So many rounds without an answer mean that nobody is there.
const SILENT: u32 = 3;
/// So many mean that the link is worth opening again.
const GIVEN_UP: u32 = 6;

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
    /// The job has ended and its end is not durable yet.
    Ended(EventId),
}

/// An ESC/POS printer's host.
#[derive(Debug)]
pub struct Driver {
    settings: Settings,
    outbox: VecDeque<Output<Event>>,
    splitter: Splitter,
    rounds: Rounds,
    connected: bool,
    silent_rounds: u32,
    signs: Option<Signs>,
    preparation: Preparation,
    preparations: u32,
    failed_preparations: u32,
    method: Method,
    work: Work,
    last: Option<Ended>,
    reported: Option<(Status<Fault>, Paper)>,
    next_id: u64,
}

impl Driver {
    /// A host that knows nothing of its printer yet: whatever a former one may have left in it is cut off first.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        Self {
            rounds: Rounds::new(settings.reply_timeout()),
            method: Method::of(settings.confirmation),
            settings,
            outbox: VecDeque::new(),
            splitter: Splitter::default(),
            connected: false,
            silent_rounds: 0,
            signs: None,
            preparation: Preparation::Due(Leftover::MayFinish),
            preparations: 0,
            failed_preparations: 0,
            work: Work::Nothing,
            last: None,
            reported: None,
            next_id: 0,
        }
    }

    fn connect(&mut self, now: Moment) {
        self.connected = true;
        self.silent_rounds = 0;
        self.signs = None;
        self.splitter.clear();
        self.preparation.begin_again();
        self.rounds.stop();
        self.rounds.begin_at(now);
        // A command that the last connection cut in two ends in noughts, before a question can give it a length.
        self.outbox.push_back(Output::Send(vec![0; LONGEST_HEADER]));
    }

    fn disconnect(&mut self) {
        self.connected = false;
        self.signs = None;
        self.rounds.stop();
        self.preparation.begin_again();
        match std::mem::replace(&mut self.work, Work::Nothing) {
            Work::Checking(check) => self.end(check.job.id, PrintOutcome::NotPrinted, None),
            Work::Printing(printing) => {
                self.preparation.needs(Leftover::MayFinish);
                self.end(printing.job, PrintOutcome::Unknown, None);
            }
            work @ (Work::Nothing | Work::Ended(_)) => self.work = work,
        }
    }

    fn hang_up(&mut self) {
        self.disconnect();
        self.outbox.push_back(Output::HangUp);
    }

    fn reply(&mut self, now: Moment, reply: Reply) {
        match reply {
            Reply::RealTime(byte) => {
                if let Some(completed) = self.rounds.answer(now, byte) {
                    self.round_completed(now, completed);
                }
            }
            // Off while the method is `Status`: what comes then is a former setting's, or no status at all.
            Reply::Automatic(signs) if self.method == Method::Echo => {
                self.learn(now, signs);
                self.rounds.begin_at(now);
            }
            Reply::Echo(mark) => self.echoed(now, mark),
            Reply::Answer(_) => self.answered(now),
            Reply::Automatic(_) | Reply::Cleared | Reply::Unasked => {}
        }
    }

    fn echoed(&mut self, now: Moment, mark: ProcessId) {
        if let Work::Printing(printing) = &mut self.work
            && printing.awaited.echoed(mark)
        {
            let job = printing.job;
            self.end(job, PrintOutcome::Printed, None);
        } else {
            self.preparation_echoed(now, mark);
        }
    }

    fn answered(&mut self, now: Moment) {
        if let Work::Printing(printing) = &mut self.work {
            if printing.awaited.answered() {
                let job = printing.job;
                self.end(job, PrintOutcome::Printed, None);
            }
        } else {
            self.preparation_answered(now);
        }
    }

    fn round_completed(&mut self, now: Moment, completed: Completed) {
        self.silent_rounds = 0;
        self.learn(now, completed.signs);
        if let Work::Checking(check) = &self.work {
            if completed.begun < check.since {
                self.rounds.begin_at(now);
            } else {
                self.checked(now);
            }
        }
        self.rounds.begin_at(now + self.round_interval());
    }

    fn round_missed(&mut self, now: Moment) {
        self.silent_rounds += 1;
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
        let calm = self.preparation.is_done()
            && self.fault().is_none()
            && !matches!(self.work, Work::Checking(_) | Work::Printing(_));
        if calm { CALM } else { ATTENTIVE }
    }

    fn learn(&mut self, now: Moment, signs: Signs) {
        self.signs = Some(signs);
        if let Work::Printing(printing) = &mut self.work {
            printing.observe(now, signs.fault());
        }
        if signs.fault().is_some() && self.preparation.must_clear_at_once() {
            self.send(&[Request::ClearBuffers]);
        }
    }

    /// The fault that stands in the way of printing.
    fn fault(&self) -> Option<Fault> {
        let deaf = self.is_deaf().then_some(Fault::OfflineForUnknownCause);
        self.signs.and_then(Signs::fault).or(deaf)
    }

    fn status(&self) -> Status<Fault> {
        if !self.connected || self.silent_rounds >= SILENT {
            return Status::offline();
        }
        if self.signs.is_none() {
            return Status::starting();
        }
        if let Some(fault) = self.fault() {
            return fault.status();
        }
        match self.work {
            Work::Checking(_) | Work::Printing(_) | Work::Ended(_) => Status::busy(),
            Work::Nothing if !self.preparation.is_done() => Status::starting(),
            Work::Nothing if self.signs.is_some_and(|signs| signs.say(Sign::Feeding)) => Status::busy(),
            Work::Nothing => Status::ready(),
        }
    }

    fn report_status(&mut self) {
        let paper = if self.connected { self.signs.map_or(Paper::Unknown, Signs::paper) } else { Paper::Unknown };
        let current = (self.status(), paper);
        if self.reported != Some(current) {
            self.reported = Some(current);
            self.report(Event::StatusChanged(current.0, current.1));
        }
    }

    fn report(&mut self, event: Event) -> EventId {
        let id = EventId(self.next_id);
        self.next_id += 1;
        self.outbox.push_back(Output::Report(event, id));
        id
    }

    fn send(&mut self, requests: &[Request]) {
        let mut bytes = Vec::new();
        for request in requests {
            request.write(&mut bytes);
        }
        self.outbox.push_back(Output::Send(bytes));
    }

    fn elapse(&mut self, now: Moment) {
        while let Some(due) = self.rounds.due(now) {
            match due {
                Due::Question(query) => self.send(&[Request::Status(query)]),
                Due::Missed => self.round_missed(now),
            }
        }
        if self.preparation.deadline().is_some_and(|until| until <= now) {
            self.preparation_failed();
        }
        if let Work::Printing(printing) = &self.work
            && printing.deadline(&self.settings) <= now
        {
            let job = printing.job;
            self.give_up(job);
        }
    }

    fn deadline(&self) -> Option<Moment> {
        let printing = match &self.work {
            Work::Printing(printing) => Some(printing.deadline(&self.settings)),
            Work::Nothing | Work::Checking(_) | Work::Ended(_) => None,
        };
        [self.rounds.deadline(), self.preparation.deadline(), printing].into_iter().flatten().min()
    }
}

impl driver::Driver for Driver {
    type Command = Command;
    type Event = Event;

    fn handle(&mut self, now: Moment, input: Input<'_, Command>) {
        match input {
            Input::Connected => self.connect(now),
            Input::Received(bytes) => {
                for frame in self.splitter.push(bytes) {
                    self.reply(now, Reply::from(&frame));
                }
            }
            Input::Ordered(Command::Print(job)) => self.print(now, job),
            Input::Ordered(Command::Recover) => self.recover(now),
            Input::Ordered(Command::Acknowledge(id)) => self.acknowledge(id),
            // A printer of this kind has no presenter.
            Input::Ordered(Command::Retract | Command::Eject) | Input::Elapsed => {}
            Input::Disconnected => self.disconnect(),
        }
        if self.connected {
            self.elapse(now);
            self.prepare_if_due(now);
        }
        self.report_status();
    }

    fn poll(&mut self) -> Output<Event> {
        self.outbox.pop_front().unwrap_or_else(|| Output::Wait(self.deadline()))
    }
}
