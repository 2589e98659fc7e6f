//! The host: collects one document at a time, ended by silence: a long one, or a short one after a zone to which nothing
//! can be added. It never sends a byte.

use std::{collections::VecDeque, time::Duration};

use domain::{Moment, Sensitive};

use super::{
    Settings,
    frame::{Collected, Taken},
};
use crate::{
    document::{Command, Event, Fault, ReadFault},
    driver::{self, EventId, Input, Output},
    status::{Condition, Readiness, Status},
};

/// A zone takes less than a second at 1200 baud; whatever goes on for longer is none.
const LONGEST_READING: Duration = Duration::from_secs(5);
/// Silence after a whole zone in which every check digit is right: longer than a USB adapter keeps bytes back (16 ms, FTDI's
/// latency timer), so that a second document that comes in one go is still seen.
const SHORT_SILENCE: Duration = Duration::from_millis(20);
/// So many unreadable readings in a row are not the documents' fault.
const UNREADABLE_IN_A_ROW: u8 = 3;

/// What is on the line.
#[derive(Debug)]
enum Phase {
    /// Nothing.
    Silent,
    /// A document that somebody waits for.
    Reading { collected: Collected, until: Moment, at_latest: Moment, last: Moment },
    /// Bytes that are nobody's, until they stop.
    Ignoring { until: Moment },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Yes,
    No,
}

/// The driver of a reader that sends text unasked.
#[derive(Debug)]
pub struct Driver {
    settings: Settings,
    phase: Phase,
    wanted: Wanted,
    unreadable: u8,
    next_id: u64,
    reports: VecDeque<(Event, EventId)>,
}

impl Driver {
    /// A driver that reports nothing until it is enabled.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        let reports = VecDeque::new();
        Self { settings, phase: Phase::Silent, wanted: Wanted::No, unreadable: 0, next_id: 1, reports }
    }

    fn report(&mut self, event: Event) {
        self.reports.push_back((event, EventId(self.next_id)));
        self.next_id += 1;
    }

    fn order(&mut self, command: &Command) {
        match command {
            Command::Enable => self.wanted = Wanted::Yes,
            Command::Disable => {
                self.wanted = Wanted::No;
                if let Phase::Reading { last, .. } = self.phase {
                    self.phase = Phase::Ignoring { until: last + self.settings.silence() };
                }
            }
            // The reader does not wait for an answer.
            Command::Acknowledge(_) => {}
        }
    }

    fn receive(&mut self, now: Moment, bytes: &[u8]) {
        self.elapse(now);
        for &byte in bytes {
            self.take(now, byte);
        }
    }

    fn take(&mut self, now: Moment, byte: u8) {
        let until = now + self.settings.silence();
        match &mut self.phase {
            Phase::Ignoring { until: silent } => *silent = until,
            Phase::Silent if !Collected::begins(byte) => {}
            Phase::Silent if self.wanted == Wanted::No => self.phase = Phase::Ignoring { until },
            Phase::Silent => {
                let mut collected = Collected::default();
                collected.take(byte);
                self.phase = Phase::Reading { collected, until, at_latest: now + LONGEST_READING, last: now };
                self.report(Event::ReadingBegan);
            }
            Phase::Reading { collected, until: silent, last, .. } => {
                if collected.take(byte) == Taken::TooLong {
                    self.phase = Phase::Ignoring { until };
                    self.fail(ReadFault::TooLong);
                    return;
                }
                *last = now;
                let short = collected.is_verified(&self.settings);
                *silent = if short { until.min(now + SHORT_SILENCE) } else { until };
            }
        }
    }

    fn elapse(&mut self, now: Moment) {
        match &mut self.phase {
            Phase::Ignoring { until } if *until <= now => self.phase = Phase::Silent,
            Phase::Reading { collected, until, last, .. } if *until <= now => {
                let collected = std::mem::take(collected);
                // Whatever follows before a document's silence belongs to this one, and nobody waits for it.
                let over = *last + self.settings.silence();
                self.phase = if over > now { Phase::Ignoring { until: over } } else { Phase::Silent };
                match collected.finish(&self.settings) {
                    Ok(lines) => self.succeed(lines),
                    Err(fault) => self.fail(fault),
                }
            }
            Phase::Reading { at_latest, last, .. } if *at_latest <= now => {
                self.phase = Phase::Ignoring { until: *last + self.settings.silence() };
                self.fail(ReadFault::CutOff);
            }
            Phase::Silent | Phase::Ignoring { .. } | Phase::Reading { .. } => {}
        }
    }

    fn succeed(&mut self, lines: Vec<Sensitive<String>>) {
        if self.unreadable >= UNREADABLE_IN_A_ROW {
            self.report(Event::StatusChanged(Status::ready()));
        }
        self.unreadable = 0;
        self.report(Event::LinesRead(lines));
    }

    /// Reports a failure, and the reader itself when failures of its speed or parity add up.
    fn fail(&mut self, fault: ReadFault) {
        self.report(Event::ReadFailed(fault));
        match fault {
            ReadFault::NotText => self.unreadable = self.unreadable.saturating_add(1),
            ReadFault::CutOff
            | ReadFault::TooLong
            | ReadFault::BarCode(_)
            | ReadFault::Garbled
            | ReadFault::NoLines
            | ReadFault::Unframed => return,
        }
        if self.unreadable == UNREADABLE_IN_A_ROW {
            self.report(Event::StatusChanged(unintelligible()));
        }
    }

    fn connect(&mut self) {
        self.phase = Phase::Silent;
        self.unreadable = 0;
        self.report(Event::StatusChanged(Status::ready()));
    }

    fn disconnect(&mut self) {
        if let Phase::Reading { .. } = std::mem::replace(&mut self.phase, Phase::Silent) {
            self.fail(ReadFault::CutOff);
        }
        self.report(Event::StatusChanged(Status::offline()));
    }
}

/// Usable again as soon as one document is read; until then nobody should be asked to try.
const fn unintelligible() -> Status<Fault> {
    Status {
        readiness: Readiness::Unavailable,
        condition: Condition::HardwareError,
        fault: Some(Fault::Unintelligible),
    }
}

impl driver::Driver for Driver {
    type Command = Command;
    type Event = Event;

    fn handle(&mut self, now: Moment, input: Input<'_, Command>) {
        match input {
            Input::Connected => self.connect(),
            Input::Received(bytes) => self.receive(now, bytes),
            Input::Ordered(command) => {
                self.elapse(now);
                self.order(&command);
            }
            Input::Elapsed => self.elapse(now),
            Input::Disconnected => self.disconnect(),
        }
    }

    fn poll(&mut self) -> Output<Event> {
        if let Some((event, id)) = self.reports.pop_front() {
            return Output::Report(event, id);
        }
        Output::Wait(match self.phase {
            Phase::Silent => None,
            Phase::Reading { until, at_latest, .. } => Some(until.min(at_latest)),
            Phase::Ignoring { until } => Some(until),
        })
    }
}
