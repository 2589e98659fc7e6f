//! The host's side that all scanners share: asks who is there, sets it up, turns it on for one code and off again.
//!
//! What differs from maker to maker is a [`Dialect`]: its bytes and its way of ending a code.

mod phase;

use std::{collections::VecDeque, time::Duration};

use domain::Moment;

use self::phase::Phase;
use super::{Command, Event, Fault, ReadFault, Scan};
use crate::{
    detect::Identity,
    driver::{self, EventId, Input, Output},
    status::Status,
};

/// So often a question or an order is said before its silence or its refusal is believed.
const TRIES: u8 = 3;
/// So many unreadable codes in a row are the scanner's.
const UNREADABLE_IN_A_ROW: u8 = 3;
/// After nobody answered, until it is asked again.
const AFTER_SILENCE: Duration = Duration::from_secs(1);
/// After a refusal, until it is asked again.
const AFTER_REFUSAL: Duration = Duration::from_secs(5);
/// So many times in a row that nobody answered mean that the link is worth opening again.
const GIVEN_UP: u8 = 2;

/// Whether something is said for the first time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attempt {
    /// It is.
    First,
    /// The same as before, because nothing or nothing sensible was answered.
    Again,
}

/// Whether a scanner says that it was turned on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confirms {
    /// It does.
    Yes,
    /// It just is on.
    No,
}

/// How a scanner is spoken to in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// How long an answer may take.
    pub answer: Duration,
    /// How long after it was turned on it is told again: it goes off by itself, or did not hear.
    pub again: Duration,
    /// How often a scanner at rest is asked and set up again: it may have restarted and forgotten, or gone away.
    pub check: Duration,
    /// Whether it says that it was turned on.
    pub confirms: Confirms,
}

/// What a dialect makes of what it heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// The answer that was awaited: done.
    Answered,
    /// The answer that was awaited: who it is.
    Identified(Identity),
    /// The answer that was awaited: no.
    Refused,
    /// A code, whole.
    Code(Scan),
    /// A code, not whole.
    Failed(ReadFault),
    /// The dialect's own handshake: put this on the link.
    Say(Vec<u8>),
    /// Bytes that mean nothing while an answer is awaited.
    Noise,
}

/// What differs from maker to maker. Knows no phases.
pub trait Dialect {
    /// What the installer chose.
    type Settings;

    /// A dialect that has heard nothing.
    fn new(settings: Self::Settings) -> Self;

    /// How it is spoken to in time.
    fn pace(&self) -> Pace;

    /// How many questions are asked after a connection and now and then. None for a scanner that cannot be asked.
    fn questions(&self) -> usize;

    /// Question `question`, counted from 0; the first turns the scanner off as well. From here on its answer is awaited.
    fn ask(&mut self, question: usize, attempt: Attempt) -> Vec<u8>;

    /// What turns it on. May be empty.
    fn arm(&mut self, attempt: Attempt) -> Vec<u8>;

    /// What turns it off. May be empty.
    fn disarm(&mut self) -> Vec<u8>;

    /// From here on codes are awaited; what is halfway now is nobody's.
    fn listen(&mut self, now: Moment);

    /// Takes in bytes.
    fn hear(&mut self, now: Moment, bytes: &[u8]);

    /// Takes in that time has passed.
    fn elapse(&mut self, now: Moment);

    /// What it heard, oldest first.
    fn heard(&mut self) -> Option<Heard>;

    /// When silence would mean something.
    fn deadline(&self) -> Option<Moment>;

    /// The link is gone: what became of a code that was halfway.
    fn hang_up(&mut self, now: Moment) -> Option<ReadFault>;
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Yes,
    No,
}

/// The driver of a scanner.
#[derive(Debug)]
pub struct Host<D> {
    dialect: D,
    phase: Phase,
    wanted: Wanted,
    outbox: VecDeque<Output<Event>>,
    status: Option<Status<Fault>>,
    identity: Option<Identity>,
    noisy: bool,
    /// Rounds in a row in which nobody answered.
    silent: u8,
    unreadable: u8,
    /// What unreadable codes in a row say of it.
    reading: Option<Fault>,
    next_id: u64,
}

impl<D: Dialect> Host<D> {
    /// A driver that reads nothing until it is enabled.
    #[must_use]
    pub fn new(settings: D::Settings) -> Self {
        Self {
            dialect: D::new(settings),
            phase: Phase::Closed,
            wanted: Wanted::No,
            outbox: VecDeque::new(),
            status: None,
            identity: None,
            noisy: false,
            silent: 0,
            unreadable: 0,
            reading: None,
            next_id: 1,
        }
    }

    fn report(&mut self, event: Event) {
        self.outbox.push_back(Output::Report(event, EventId(self.next_id)));
        self.next_id += 1;
    }

    fn report_status(&mut self, status: Status<Fault>) {
        if self.status != Some(status) {
            self.status = Some(status);
            self.report(Event::StatusChanged(status));
        }
    }

    fn send(&mut self, bytes: Vec<u8>) {
        if !bytes.is_empty() {
            self.outbox.push_back(Output::Send(bytes));
        }
    }

    fn order(&mut self, now: Moment, command: Command) {
        match command {
            Command::Enable => {
                self.wanted = Wanted::Yes;
                if let Phase::Resting { .. } = self.phase {
                    self.arm(now);
                }
            }
            Command::Disable => {
                self.wanted = Wanted::No;
                if let Phase::Armed { .. } = self.phase {
                    self.rest(now);
                }
            }
            // No scanner waits for an answer.
            Command::Acknowledge(_) => {}
        }
    }

    fn drain(&mut self, now: Moment) {
        while let Some(heard) = self.dialect.heard() {
            match heard {
                Heard::Say(bytes) => self.send(bytes),
                Heard::Noise => self.noisy = true,
                Heard::Answered => self.answered(now),
                Heard::Identified(identity) => {
                    self.identified(identity);
                    self.answered(now);
                }
                Heard::Refused => self.refused(now),
                Heard::Code(scan) => self.scanned(now, scan),
                Heard::Failed(fault) => self.failed(now, fault),
            }
        }
    }

    fn identified(&mut self, identity: Identity) {
        if self.identity.as_ref() != Some(&identity) {
            self.identity = Some(identity.clone());
            self.report(Event::Identified(identity));
        }
    }

    fn scanned(&mut self, now: Moment, scan: Scan) {
        if !matches!(self.phase, Phase::Armed { .. }) && !self.is_waited_for() {
            return;
        }
        self.forgive();
        self.report_status(Status::ready());
        self.wanted = Wanted::No;
        self.report(Event::Scanned(scan));
        self.rest(now);
    }

    fn failed(&mut self, now: Moment, fault: ReadFault) {
        let Phase::Armed { .. } = self.phase else { return };
        self.report(Event::ReadFailed(fault));
        let meaning = match fault {
            ReadFault::CutOff | ReadFault::Unframed => Fault::FramedOtherwise,
            ReadFault::Garbled | ReadFault::TooLong => Fault::Unintelligible,
            // Two codes in one go are the person's doing.
            ReadFault::RunTogether => return self.arm(now),
        };
        self.unreadable = self.unreadable.saturating_add(1);
        if self.unreadable >= UNREADABLE_IN_A_ROW {
            self.reading = Some(meaning);
            self.report_status(meaning.status());
        }
        // It may have restarted and forgotten how it was set up.
        if self.dialect.questions() > 0 {
            self.begin_asking(now);
        }
    }

    fn forgive(&mut self) {
        self.unreadable = 0;
        self.reading = None;
    }

    fn disconnect(&mut self, now: Moment) {
        let halfway = self.dialect.hang_up(now);
        if let (Phase::Armed { .. }, Some(fault)) = (self.phase, halfway) {
            self.report(Event::ReadFailed(fault));
        }
        self.phase = Phase::Closed;
        self.forgive();
        self.report_status(Status::offline());
    }
}

impl<D: Dialect> driver::Driver for Host<D> {
    type Command = Command;
    type Event = Event;

    fn handle(&mut self, now: Moment, input: Input<'_, Command>) {
        if self.phase != Phase::Closed {
            self.dialect.elapse(now);
            self.drain(now);
        }
        match input {
            Input::Connected => self.connect(now),
            // What still comes from a link that was given up is nobody's.
            Input::Received(_) if self.phase == Phase::Closed => {}
            Input::Received(bytes) => {
                self.dialect.hear(now, bytes);
                self.drain(now);
            }
            Input::Ordered(command) => self.order(now, command),
            Input::Elapsed => {}
            Input::Disconnected => self.disconnect(now),
        }
        self.elapse(now);
    }

    fn poll(&mut self) -> Output<Event> {
        self.outbox.pop_front().unwrap_or_else(|| Output::Wait(self.deadline()))
    }
}
