//! The host: keeps the board as the lights are wanted, flashes them, and reads back what it wrote.
//!
//! Every question may be repeated: it says what shall be. So whatever is in doubt is written and read again.

mod lights;

use std::collections::VecDeque;

use domain::Moment;

use super::{
    Settings,
    frame::{Parsed, Side, parse},
    message::{ILLEGAL_FUNCTION, Reply, Request},
};
use crate::{
    beacon::{Command, Event, Fault},
    driver::{self, EventId, Input, Output},
    status::Status,
};
use lights::{Lights, Mask};

/// So many questions without an answer in a row mean that there is nobody, or nobody who understands.
const UNANSWERED: u8 = 3;
/// So many times a relay is told before it is stuck.
const TOLD_IN_VAIN: u8 = 3;
/// Bytes since the last question that are kept; the longest answer here has nine.
const KEPT: usize = 64;

/// What is going on on the line.
#[derive(Debug)]
enum Phase {
    Closed,
    /// Nothing is asked before this moment.
    Resting {
        until: Moment,
    },
    Asking {
        request: Request,
        until: Moment,
    },
}

/// How this board is written to; learned at every connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Writing {
    /// All coils at once.
    Together,
    /// It refuses that.
    OneByOne,
}

/// The driver of a relay board.
#[derive(Debug)]
pub struct Driver {
    settings: Settings,
    lights: Lights,
    phase: Phase,
    writing: Writing,
    /// Coils that are to be written.
    pending: Mask,
    /// Whether the board was read since the last write.
    verified: bool,
    look_at: Moment,
    heard: Vec<u8>,
    /// Whether anything came since the last question.
    disturbed: bool,
    unanswered: u8,
    garbled: u8,
    /// How often each coil was told in vain.
    vain: [u8; super::MOST_LIGHTS],
    stuck: Mask,
    /// What the stuck ones are.
    stuck_at: Mask,
    status: Status<Fault>,
    question: Option<Vec<u8>>,
    next_id: u64,
    reports: VecDeque<(Event, EventId)>,
}

impl Driver {
    /// A driver that wants every light dark.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        Self {
            lights: Lights::new(settings.lights(), settings.relays),
            settings,
            phase: Phase::Closed,
            writing: Writing::Together,
            pending: 0,
            verified: false,
            look_at: Moment::START,
            heard: Vec::new(),
            disturbed: false,
            unanswered: 0,
            garbled: 0,
            vain: [0; super::MOST_LIGHTS],
            stuck: 0,
            stuck_at: 0,
            status: Status::starting(),
            question: None,
            next_id: 1,
            reports: VecDeque::new(),
        }
    }

    fn tell(&mut self, status: Status<Fault>) {
        if self.status != status {
            self.status = status;
            self.reports.push_back((Event::StatusChanged(status), EventId(self.next_id)));
            self.next_id += 1;
        }
    }

    /// Asks the next question when it is time to.
    fn proceed(&mut self, now: Moment) {
        let Phase::Resting { until } = self.phase else { return };
        if now < until || self.lights.count() == 0 {
            return;
        }
        let changed = self.lights.advance(now);
        if changed != 0 {
            self.pending |= changed;
            self.verified = false;
        }
        // What is stuck may have come loose: it is told again before every look.
        if self.pending == 0 && self.verified && self.look_at <= now && self.stuck != 0 {
            self.pending = self.stuck;
            self.verified = false;
        }
        if let Some(request) = self.request(now) {
            self.question = Some(request.to_frame(self.settings.address).to_bytes());
            self.heard.clear();
            self.disturbed = false;
            self.phase = Phase::Asking { request, until: now + self.settings.reply_timeout() };
        }
    }

    fn request(&self, now: Moment) -> Option<Request> {
        let first = self.settings.first_coil;
        match (self.pending, self.writing) {
            (0, _) if self.verified && now < self.look_at => None,
            (0, _) => Some(Request::Read { first, count: self.lights.count() }),
            (_, Writing::Together) => Some(Request::Write { first, coils: self.lights.coils() }),
            (pending, Writing::OneByOne) => {
                let index = lowest(pending);
                Some(Request::WriteOne { coil: first + index, to: self.lights.coil(index) })
            }
        }
    }

    fn receive(&mut self, now: Moment, bytes: &[u8]) {
        self.elapse(now);
        self.disturbed |= !bytes.is_empty();
        let room = KEPT - self.heard.len();
        self.heard.extend_from_slice(&bytes[..bytes.len().min(room)]);
        while let Some((reply, end)) = self.find() {
            self.heard.drain(..end);
            match &self.phase {
                Phase::Asking { request, .. } if reply.answers(request) => {
                    let request = request.clone();
                    self.phase = Phase::Resting { until: now + self.settings.gap() };
                    self.answered(now, &request, &reply);
                }
                // Somebody answers late: whatever was believed since may have been the answer to something else.
                Phase::Asking { .. } | Phase::Resting { .. } => self.doubt(),
                Phase::Closed => {}
            }
        }
    }

    /// The first answer of our board among what was heard, and where it ends. Noise before it may look like the beginning
    /// of something longer, so every beginning is tried.
    fn find(&self) -> Option<(Reply, usize)> {
        (0..self.heard.len()).find_map(|start| match parse(&self.heard[start..], Side::Board) {
            Parsed::Frame { frame, used } if frame.address == self.settings.address => {
                Some((Reply::of(&frame)?, start + used))
            }
            Parsed::Frame { .. } | Parsed::NeedMore | Parsed::Garbage { .. } => None,
        })
    }

    fn answered(&mut self, now: Moment, request: &Request, reply: &Reply) {
        match (reply, request) {
            (Reply::Refused { code, .. }, Request::Write { .. }) if *code == ILLEGAL_FUNCTION => {
                self.writing = Writing::OneByOne;
            }
            (Reply::Refused { code, .. }, _) => {
                self.understood();
                self.doubt();
                self.phase = Phase::Resting { until: now + self.settings.look() };
                self.tell(Fault::Refused(*code).status());
            }
            (Reply::Wrote { .. }, _) => self.pending = 0,
            (Reply::WroteOne { coil, .. }, _) => {
                self.pending &= !(1 << (coil - self.settings.first_coil));
            }
            (Reply::Read(_), _) => {
                let coils = reply.coils(self.lights.count()).unwrap_or_default();
                self.compare(now, Lights::mask(&coils));
            }
        }
    }

    /// What the board has, against what was written.
    fn compare(&mut self, now: Moment, read: Mask) {
        self.understood();
        self.look_at = now + self.settings.look();
        // One that moved is not stuck any more.
        self.stuck &= !(read ^ self.stuck_at);
        let wrong = (read ^ self.lights.picture()) & !self.stuck;
        for index in 0..self.lights.count() {
            let bit = 1 << index;
            let vain = &mut self.vain[usize::from(index)];
            *vain = if wrong & bit == 0 { 0 } else { *vain + 1 };
            if *vain == TOLD_IN_VAIN {
                *vain = 0;
                self.stuck |= bit;
                self.stuck_at = self.stuck_at & !bit | read & bit;
            }
        }
        self.pending = wrong & !self.stuck;
        self.verified = self.pending == 0;
        if self.verified {
            let stuck = self.lights.slot(lowest(self.stuck)).filter(|_| self.stuck != 0);
            self.tell(stuck.map_or_else(Status::ready, |slot| Fault::Stuck(slot).status()));
        }
    }

    /// It is there and makes sense. That a write was taken is not enough: what was written must be read.
    const fn understood(&mut self) {
        self.unanswered = 0;
        self.garbled = 0;
    }

    /// Nothing that was believed of the board is believed any more.
    fn doubt(&mut self) {
        self.pending = self.lights.all();
        self.verified = false;
    }

    fn elapse(&mut self, now: Moment) {
        if let Phase::Asking { until, .. } = self.phase
            && until <= now
        {
            self.unanswered(now);
        }
        self.proceed(now);
    }

    fn unanswered(&mut self, now: Moment) {
        self.garbled = if self.disturbed { self.garbled.saturating_add(1) } else { 0 };
        self.unanswered = self.unanswered.saturating_add(1);
        let pause = if self.unanswered < UNANSWERED {
            self.settings.gap()
        } else {
            let garbled = self.garbled >= UNANSWERED;
            self.tell(if garbled { Fault::Unintelligible.status() } else { Status::offline() });
            self.settings.look()
        };
        self.phase = Phase::Resting { until: now + pause };
    }

    fn connect(&mut self, now: Moment) {
        self.phase = Phase::Resting { until: now };
        self.writing = Writing::Together;
        self.heard.clear();
        self.unanswered = 0;
        self.garbled = 0;
        self.vain = [0; super::MOST_LIGHTS];
        self.stuck = 0;
        self.doubt();
        if self.lights.count() == 0 {
            self.tell(Status::ready());
        }
        self.proceed(now);
    }

    fn disconnect(&mut self) {
        self.phase = Phase::Closed;
        self.question = None;
        self.tell(Status::offline());
    }

    fn order(&mut self, now: Moment, command: &Command) {
        self.elapse(now);
        match command {
            Command::Light { slot, rate } => self.lights.set(now, *slot, *rate),
            Command::Darken => self.lights.darken(),
            // A board does not wait for an answer.
            Command::Acknowledge(_) => {}
        }
        self.proceed(now);
    }

    fn deadline(&self) -> Option<Moment> {
        match &self.phase {
            Phase::Closed => None,
            Phase::Resting { .. } if self.lights.count() == 0 => None,
            Phase::Asking { until, .. } => Some(*until),
            Phase::Resting { until } if self.pending != 0 || !self.verified => Some(*until),
            Phase::Resting { until } => {
                let next = self.lights.deadline().map_or(self.look_at, |change| change.min(self.look_at));
                Some(next.max(*until))
            }
        }
    }
}

/// The lowest coil of some.
fn lowest(coils: Mask) -> u16 {
    u16::try_from(coils.trailing_zeros()).unwrap_or(u16::MAX)
}

impl driver::Driver for Driver {
    type Command = Command;
    type Event = Event;

    fn handle(&mut self, now: Moment, input: Input<'_, Command>) {
        match input {
            Input::Connected => self.connect(now),
            Input::Received(bytes) => self.receive(now, bytes),
            Input::Ordered(command) => self.order(now, &command),
            Input::Elapsed => self.elapse(now),
            Input::Disconnected => self.disconnect(),
        }
    }

    fn poll(&mut self) -> Output<Event> {
        if let Some((event, id)) = self.reports.pop_front() {
            return Output::Report(event, id);
        }
        if let Some(question) = self.question.take() {
            return Output::Send(question);
        }
        Output::Wait(self.deadline())
    }
}
