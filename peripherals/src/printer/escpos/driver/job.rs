//! One job, from the order to its end.

use domain::{Moment, fact::PrintOutcome};

use super::{
    Driver, Work,
    preparation::{Awaited, Leftover},
};
use crate::{
    driver::EventId,
    printer::{
        Event, Fault, Job,
        escpos::{
            Settings,
            message::{ProcessId, Request},
            raster,
        },
    },
    status::Readiness,
};

/// A job that waits for a round of questions asked after it was ordered.
#[derive(Debug)]
pub(super) struct Check {
    pub(super) job: Job,
    pub(super) since: Moment,
}

/// A job that is in the printer.
#[derive(Debug)]
pub(super) struct Printing {
    pub(super) job: u32,
    pub(super) awaited: Awaited,
    until: Moment,
    troubled_since: Option<Moment>,
}

impl Printing {
    /// A fault that does not pass by itself starts the grace; its end stops it.
    pub(super) fn observe(&mut self, now: Moment, fault: Option<Fault>) {
        match fault {
            None | Some(Fault::Overheated) => self.troubled_since = None,
            Some(_) => self.troubled_since = Some(self.troubled_since.unwrap_or(now)),
        }
    }

    /// When the job is given up.
    pub(super) fn deadline(&self, settings: &Settings) -> Moment {
        self.troubled_since.map_or(self.until, |since| (since + settings.fault_grace()).min(self.until))
    }
}

/// How a job ended, to be told again under the same name when somebody orders it again.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ended {
    job: u32,
    outcome: PrintOutcome,
    fault: Option<Fault>,
    id: EventId,
}

impl Driver {
    /// Somebody orders a job. It is refused, checked first, or already known; never begun at once.
    pub(super) fn print(&mut self, now: Moment, job: Job) {
        match &self.work {
            Work::Checking(check) if check.job.id == job.id => return,
            Work::Printing(printing) if printing.job == job.id => return,
            Work::Nothing | Work::Checking(_) | Work::Printing(_) | Work::Ended(_) => {}
        }
        if let Some(ended) = self.last.filter(|ended| ended.job == job.id) {
            self.outbox.push_back(crate::driver::Output::Report(ended.event(), ended.id));
            return;
        }
        let fits = job.image.width() <= self.settings.width_dots;
        if !fits {
            tracing::error!(job = job.id, dots = job.image.width(), "the picture is wider than the printer's head");
        }
        if fits && self.status().readiness == Readiness::Ready {
            self.work = Work::Checking(Check { job, since: now });
            self.rounds.begin_at(now);
        } else {
            let fault = self.fault();
            self.report(Event::PrintEnded { job: job.id, outcome: PrintOutcome::NotPrinted, fault });
        }
    }

    /// A round that began after the order is complete.
    pub(super) fn checked(&mut self, now: Moment) {
        let Work::Checking(check) = std::mem::replace(&mut self.work, Work::Nothing) else { return };
        let fault = self.fault();
        if fault.is_some() || !self.preparation.is_done() {
            self.end(check.job.id, PrintOutcome::NotPrinted, fault);
            return;
        }
        let Job { id, image } = check.job;
        let (trailer, awaited) = self.method.trailer(ProcessId::of_job(id));
        self.report(Event::PrintBegan(id));
        let unit = Request::UnitIsADot { dots_per_inch: self.settings.dots_per_inch };
        let mut requests = vec![Request::Initialize, self.method.chatter(), unit];
        requests.extend(raster::commands(&image, self.settings.left));
        requests.push(Request::Cut);
        requests.extend(trailer);
        self.send(&requests);
        let until = now + self.settings.job_timeout(image.height());
        self.work = Work::Printing(Printing { job: id, awaited, until, troubled_since: None });
    }

    /// The confirmation has not come, or cannot come any more.
    pub(super) fn give_up(&mut self, job: u32) {
        let fault = self.fault();
        if fault.is_some() {
            // New paper or a closed cover would set free what is still in the buffer.
            self.preparation.needs(Leftover::Cleared);
            self.send(&[Request::ClearBuffers]);
        } else {
            self.preparation.needs(Leftover::MayFinish);
        }
        self.end(job, PrintOutcome::Unknown, fault);
    }

    /// Tells the end and waits until it is durable.
    pub(super) fn end(&mut self, job: u32, outcome: PrintOutcome, fault: Option<Fault>) {
        let id = self.report(Event::PrintEnded { job, outcome, fault });
        self.work = Work::Ended(id);
        self.last = match outcome {
            PrintOutcome::Printed | PrintOutcome::Unknown => Some(Ended { job, outcome, fault, id }),
            PrintOutcome::NotPrinted => None,
        };
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
            self.give_up(job);
        }
        self.send(&[Request::Recover]);
        self.rounds.begin_at(now);
    }
}

impl Ended {
    const fn event(self) -> Event {
        Event::PrintEnded { job: self.job, outcome: self.outcome, fault: self.fault }
    }
}
