//! What a printer's host has still to say, to its printer and to the terminal, and the end that it may have to say again.

use std::collections::VecDeque;

use domain::fact::PrintOutcome;

use super::{Event, Fault, Job, Paper};
use crate::{
    driver::{EventId, Output},
    status::Status,
};

/// How a job ended, to be told again under the same name when somebody orders it again.
#[derive(Debug, Clone, Copy)]
struct Ended {
    job: u32,
    outcome: PrintOutcome,
    fault: Option<Fault>,
    id: EventId,
}

/// What is to be said.
#[derive(Debug, Default)]
pub(super) struct Outbox {
    waiting: VecDeque<Output<Event>>,
    last: Option<Ended>,
    reported: Option<(Status<Fault>, Paper)>,
    next_id: u64,
}

impl Outbox {
    /// To the printer; nothing is not sent.
    pub(super) fn send(&mut self, bytes: Vec<u8>) {
        if !bytes.is_empty() {
            self.waiting.push_back(Output::Send(bytes));
        }
    }

    pub(super) fn hang_up(&mut self) {
        self.waiting.push_back(Output::HangUp);
    }

    pub(super) fn report(&mut self, event: Event) -> EventId {
        let id = EventId(self.next_id);
        self.next_id += 1;
        self.waiting.push_back(Output::Report(event, id));
        id
    }

    /// How the printer is, if that is news.
    pub(super) fn status(&mut self, status: Status<Fault>, paper: Paper) {
        if self.reported != Some((status, paper)) {
            self.reported = Some((status, paper));
            self.report(Event::StatusChanged(status, paper));
        }
    }

    /// A job that was never begun: it may be ordered again.
    pub(super) fn refuse(&mut self, job: u32, fault: Option<Fault>) {
        self.report(Event::PrintEnded { job, outcome: PrintOutcome::NotPrinted, fault });
    }

    /// A job's end; one that may be on paper is remembered.
    pub(super) fn end(&mut self, job: u32, outcome: PrintOutcome, fault: Option<Fault>) -> EventId {
        let id = self.report(Event::PrintEnded { job, outcome, fault });
        self.last = match outcome {
            PrintOutcome::Printed | PrintOutcome::Unknown => Some(Ended { job, outcome, fault, id }),
            PrintOutcome::NotPrinted => None,
        };
        id
    }

    /// Tells the last end again where it was this job's; whether it was.
    pub(super) fn tells_again(&mut self, job: u32) -> bool {
        let Some(Ended { outcome, fault, id, .. }) = self.last.filter(|ended| ended.job == job) else { return false };
        self.waiting.push_back(Output::Report(Event::PrintEnded { job, outcome, fault }, id));
        true
    }

    pub(super) fn next(&mut self) -> Option<Output<Event>> {
        self.waiting.pop_front()
    }
}

/// Whether a picture fits on a head of so many dots.
pub(super) fn fits(job: &Job, width_dots: u32) -> bool {
    let fits = job.image.width() <= width_dots;
    if !fits {
        tracing::error!(job = job.id, dots = job.image.width(), "the picture is wider than the printer's head");
    }
    fits
}
