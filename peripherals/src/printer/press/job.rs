//! One job, from the order to its end.

use std::time::Duration;

use domain::{Moment, fact::PrintOutcome};

use super::{
    Press, Tongue, Work,
    preparation::{Awaited, Leftover},
    terms::Terms,
    tongue::Sensed,
};
use crate::{
    driver::EventId,
    printer::{
        Event, Fault, Job, Media,
        escpos::{
            message::{ProcessId, Request},
            raster,
        },
        outbox,
    },
    status::Readiness,
};

/// How long the former paper may take to make room for a job.
const ROOM: Duration = Duration::from_secs(12);
/// How long a processed paper may take to come out.
const DELIVERY: Duration = Duration::from_secs(3);

/// A job that waits for a round of questions asked after it was ordered.
#[derive(Debug)]
pub(super) struct Check {
    pub(super) job: Job,
    pub(super) since: Moment,
    until: Moment,
}

/// A job that is processed, and whose paper has not been seen at the mouth.
#[derive(Debug)]
pub(super) struct Delivering {
    pub(super) job: u32,
    pub(super) since: Moment,
    pub(super) until: Moment,
    pub(super) paper: Sighting,
}

/// Whether a paper was ever seen at the mouth, be it for the wink of an eye.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sighting {
    Never,
    Once,
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
            None | Some(Fault::Overheated | Fault::Voltage) => self.troubled_since = None,
            Some(_) => self.troubled_since = Some(self.troubled_since.unwrap_or(now)),
        }
    }

    /// When the job is given up.
    pub(super) fn deadline(&self, terms: &Terms) -> Moment {
        self.troubled_since.map_or(self.until, |since| (since + terms.fault_grace).min(self.until))
    }
}

impl Check {
    pub(super) const fn deadline(&self) -> Moment {
        self.until
    }
}

impl<T: Tongue> Press<T> {
    /// Somebody orders a job. It is refused, checked first, or already known; never begun at once.
    pub(super) fn print(&mut self, now: Moment, job: Job) {
        if self.work.job() == Some(job.id) {
            return;
        }
        if self.outbox.tells_again(job.id) {
            return;
        }
        let fits = outbox::fits(&job, self.terms.width_dots);
        if fits && (self.status().readiness == Readiness::Ready || self.only_needs_room()) {
            self.work = Work::Checking(Check { job, since: now, until: now + ROOM });
            self.rounds.begin_at(now);
        } else {
            let fault = self.fault();
            self.outbox.refuse(job.id, fault);
        }
    }

    /// Whether the former paper at the mouth is all that stands in the way.
    fn only_needs_room(&self) -> bool {
        let fine = matches!(self.fault(), None | Some(Fault::PaperNotTaken));
        fine && self.mouth.is_taken_up() && self.preparation.is_done() && matches!(self.work, Work::Nothing)
    }

    /// A round that began after the order is complete.
    pub(super) fn checked(&mut self, now: Moment) {
        let fault = self.fault().filter(|fault| *fault != Fault::PaperNotTaken);
        if fault.is_none() && self.preparation.is_done() && !self.mouth.is_clear() {
            self.make_room(now);
            return;
        }
        let Work::Checking(check) = std::mem::replace(&mut self.work, Work::Nothing) else { return };
        if fault.is_some() || !self.preparation.is_done() {
            self.end(check.job.id, PrintOutcome::NotPrinted, fault);
            return;
        }
        let Job { id, image } = check.job;
        let (trailer, awaited) = self.method.trailer(ProcessId::of_job(id), T::ANSWERS);
        self.outbox.report(Event::PrintBegan(id));
        self.mouth.expect(now, id);
        let mut bytes = Request::Initialize.to_bytes();
        self.tongue.chatter(self.method, &mut bytes);
        self.tongue.set_up(&mut bytes);
        for request in raster::commands(&image, self.terms.left) {
            request.write(&mut bytes);
        }
        self.tongue.deliver(&mut bytes);
        for request in trailer {
            request.write(&mut bytes);
        }
        self.outbox.send(bytes);
        let until = now + self.terms.timeout_of(image.height());
        self.work = Work::Printing(Printing { job: id, awaited, until, troubled_since: None });
    }

    /// The former paper did not make room.
    pub(super) fn found_no_room(&mut self, job: u32) {
        let fault = self.fault().unwrap_or(Fault::PaperNotTaken);
        self.end(job, PrintOutcome::NotPrinted, Some(fault));
    }

    /// The printer has processed the job. Where the mouth is seen, its paper must come out too.
    pub(super) fn confirmed(&mut self, now: Moment, job: u32) {
        if self.mouth.is_blind() {
            self.end(job, PrintOutcome::Printed, None);
            return;
        }
        let (until, paper) = (now + DELIVERY, Sighting::Never);
        self.work = Work::Delivering(Delivering { job, since: now, until, paper });
        self.rounds.begin_at(now);
    }

    /// A paper is believed to be at the mouth, or its time to come out is over. A quick hand may have it already; one that
    /// nobody saw at all may hang uncut inside.
    pub(super) fn delivered(&mut self, paper: Sighting) {
        let Work::Delivering(delivering) = &self.work else { return };
        let job = delivering.job;
        if paper == Sighting::Once || delivering.paper == Sighting::Once {
            self.end(job, PrintOutcome::Printed, None);
        } else {
            self.preparation.needs(Leftover::MayFinish);
            let fault = self.fault();
            self.end(job, PrintOutcome::Unknown, fault);
        }
    }

    /// A round that began after the job was processed is complete: the paper may be there, or something stuck on its way.
    pub(super) fn watch_delivery(&mut self, sensed: Sensed) {
        let Work::Delivering(delivering) = &mut self.work else { return };
        if sensed.media == Media::Present {
            delivering.paper = Sighting::Once;
        }
        let job = delivering.job;
        match sensed.fault {
            Some(
                fault @ (Fault::PresenterJam
                | Fault::PaperJam
                | Fault::CutterStuck
                | Fault::Unrecoverable
                | Fault::RetractBinFull
                | Fault::Other(_)),
            ) => {
                self.preparation.needs(Leftover::MayFinish);
                self.end(job, PrintOutcome::Unknown, Some(fault));
            }
            None
            | Some(
                Fault::PaperOut
                | Fault::CoverOpen
                | Fault::Overheated
                | Fault::PaperNotTaken
                | Fault::BlackMark
                | Fault::Voltage
                | Fault::OfflineForUnknownCause,
            ) => {}
        }
    }

    /// The confirmation has not come, or cannot come any more.
    pub(super) fn give_up(&mut self, now: Moment, job: u32) {
        let fault = self.fault();
        if fault.is_some() {
            // New paper or a closed cover would set free what is still in the buffer.
            self.preparation.needs(Leftover::Cleared);
            self.clear_buffers(now);
        } else {
            self.preparation.needs(Leftover::MayFinish);
        }
        self.end(job, PrintOutcome::Unknown, fault);
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
        let recovery = self.tongue.recover();
        self.say(now, recovery);
        self.rounds.begin_at(now);
    }
}
