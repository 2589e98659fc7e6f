//! The host: told off, asked who it is, told to read when somebody waits, and told again after every reading.

mod phase;

use domain::{Moment, Sensitive};

use self::phase::Phase;
use super::{
    Settings, Watch,
    frame::{Parsed, header, parse},
    message::{Continuous, INQUIRE, INQUIRE_ONE, Question, Reply, lines},
};
use crate::{
    detect::Identity,
    document::{Command, Event, Presence, ReadFault, desk::Desk},
    driver::{self, Input, Output},
    status::Status,
};

/// A message that pauses for longer is not coming whole.
const SILENCE: std::time::Duration = std::time::Duration::from_millis(500);
/// Shorter answers hold no line of any document.
const SHORTEST_ZONE: usize = 20;
/// Fewer bytes than this that are no message are noise.
const LONGEST_NOISE: usize = 8;

/// Whose the message is that is coming in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whose {
    /// Of whoever waits.
    Ours,
    /// It began while nobody waited.
    Nobodys,
}

/// The driver of an Elyctis reader.
#[derive(Debug)]
pub struct Driver {
    settings: Settings,
    desk: Desk,
    phase: Phase,
    heard: Heard,
    identity: Identity,
    /// What was read last of the document that lies there, when we look.
    last: Option<Vec<Sensitive<String>>>,
    /// Rounds in a row in which nobody answered.
    silent: u8,
    /// Bytes since the last message, or since it was begun with, that were none.
    strange: usize,
}

/// What has come and is not understood yet. Its `Debug` shows no byte.
struct Heard {
    bytes: Vec<u8>,
    whose: Whose,
    /// Bytes since the last message that were none.
    noise: usize,
    /// When what is halfway is given up.
    until: Option<Moment>,
}

impl std::fmt::Debug for Heard {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Heard").field("length", &self.bytes.len()).field("noise", &self.noise).finish_non_exhaustive()
    }
}

impl Heard {
    const fn nothing() -> Self {
        Self { bytes: Vec::new(), whose: Whose::Ours, noise: 0, until: None }
    }
}

impl Driver {
    /// A driver that reports nothing until it is enabled.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        Self {
            settings,
            desk: Desk::new(),
            phase: Phase::Closed,
            heard: Heard::nothing(),
            identity: Identity::default(),
            last: None,
            silent: 0,
            strange: 0,
        }
    }

    fn receive(&mut self, now: Moment, bytes: &[u8]) {
        self.heard.until = Some(now + SILENCE);
        for byte in bytes {
            self.heard.bytes.push(*byte);
            self.read_on(now);
        }
    }

    fn read_on(&mut self, now: Moment) {
        loop {
            match parse(&self.heard.bytes) {
                Parsed::Message { message, used } => {
                    self.heard.bytes.drain(..used);
                    let whose = std::mem::replace(&mut self.heard.whose, Whose::Ours);
                    self.heard.noise = 0;
                    self.strange = 0;
                    self.understood(now, &Reply::of(&message), whose);
                }
                Parsed::Garbage { skip } => {
                    self.heard.bytes.drain(..skip);
                    self.heard.noise += skip;
                    self.strange = self.strange.saturating_add(skip);
                }
                Parsed::NeedMore => break,
            }
        }
        let is_zone = matches!(header(&self.heard.bytes), Some((INQUIRE | INQUIRE_ONE, SHORTEST_ZONE..)));
        // When we look, the same document is seen again and again.
        if is_zone && self.heard.whose == Whose::Ours && self.watch_is_reader() && self.awaits_reading() {
            self.desk.began();
        }
    }

    fn understood(&mut self, now: Moment, reply: &Reply, whose: Whose) {
        match reply {
            Reply::Text { of, text } => self.said(now, *of, text.clone()),
            Reply::Continuous(told) => self.obeyed(now, *told),
            Reply::Lines(_) if whose == Whose::Nobodys => {}
            Reply::Lines(seen) => match self.settings.watch {
                Watch::Reader => self.has_read(now, lines(seen.reveal())),
                Watch::Inquiry => self.has_seen(now, lines(seen.reveal())),
            },
            // Lines under a code that was harmed on its way: the reader thinks that it is done with them.
            Reply::Other { length: SHORTEST_ZONE.., .. } if self.watch_is_reader() && self.awaits_reading() => {
                self.desk.failed(ReadFault::Garbled);
                self.read_anew(now);
            }
            Reply::Other { .. } => {}
        }
    }

    fn watch_is_reader(&self) -> bool {
        self.settings.watch == Watch::Reader
    }

    fn said(&mut self, now: Moment, of: Question, text: Option<String>) {
        if !matches!(self.phase, Phase::Asking { question, .. } if question == of) {
            return;
        }
        match of {
            Question::Firmware => self.identity.firmware = text,
            Question::Serial => self.identity.serial = text,
            Question::Product => self.identity.model = text,
        }
        self.ask_after(now, of);
    }

    /// It has read by itself, and stopped doing so.
    fn has_read(&mut self, now: Moment, reading: Result<Vec<Sensitive<String>>, ReadFault>) {
        if !self.awaits_reading() {
            return;
        }
        match reading {
            // There is no document.
            Err(ReadFault::NoLines) => {}
            Err(fault) => {
                self.desk.failed(fault);
                self.read_anew(now);
            }
            Ok(lines) => {
                self.desk.ended(Ok(lines));
                self.tell(now, Continuous::On);
            }
        }
    }

    /// We asked what it sees.
    fn has_seen(&mut self, now: Moment, reading: Result<Vec<Sensitive<String>>, ReadFault>) {
        let Phase::Inquiring { area, .. } = self.phase else { return };
        match reading {
            Err(ReadFault::NoLines) if self.look_elsewhere(now, area) => return,
            Err(ReadFault::NoLines) => {
                self.last = None;
                self.desk.presence(Presence::Removed);
            }
            reading => {
                self.desk.presence(Presence::Placed);
                // The same document is seen again and again, and told once.
                let seen = reading.clone().unwrap_or_default();
                if self.last.as_ref() != Some(&seen) {
                    self.last = Some(seen);
                    self.desk.ended(reading);
                }
            }
        }
        self.silent = 0;
        self.desk.is_well();
        self.rest(now);
    }

    /// Silence: what is halfway is given up.
    fn give_up(&mut self, now: Moment) {
        let is_noise = self.heard.noise + self.heard.bytes.len() > LONGEST_NOISE;
        self.strange = self.strange.saturating_add(self.heard.bytes.len());
        self.heard = Heard::nothing();
        let fault = if self.desk.is_open() { ReadFault::CutOff } else { ReadFault::Garbled };
        if !self.desk.is_open() && !is_noise {
            return;
        }
        if self.watch_is_reader() && self.awaits_reading() {
            // What was harmed was a reading: the reader thinks that it is done with it.
            self.desk.failed(fault);
            self.read_anew(now);
        }
    }

    fn elapse(&mut self, now: Moment) {
        if self.heard.until.is_some_and(|until| until <= now) {
            self.heard.until = None;
            self.give_up(now);
        }
        self.pass(now);
    }

    fn order(&mut self, now: Moment, command: &Command) {
        self.desk.order(command);
        match command {
            Command::Enable => {
                self.last = None;
                self.stand(now);
            }
            Command::Disable => {
                self.last = None;
                if !self.heard.bytes.is_empty() {
                    self.heard.whose = Whose::Nobodys;
                }
                self.stand(now);
            }
            Command::Acknowledge(_) => {}
        }
    }

    fn disconnect(&mut self) {
        self.phase = Phase::Closed;
        self.heard = Heard::nothing();
        self.last = None;
        self.desk.disconnected();
    }
}

impl driver::Driver for Driver {
    type Command = Command;
    type Event = Event;

    fn handle(&mut self, now: Moment, input: Input<'_, Command>) {
        self.elapse(now);
        match input {
            Input::Connected => {
                self.heard = Heard::nothing();
                self.identity = Identity::default();
                self.desk.connected();
                self.desk.report_status(Status::starting());
                self.begin(now);
            }
            // What still comes from a link that was given up is nobody's.
            Input::Received(_) if self.phase == Phase::Closed => {}
            Input::Received(bytes) => self.receive(now, bytes),
            Input::Ordered(command) => self.order(now, &command),
            Input::Elapsed => {}
            Input::Disconnected => self.disconnect(),
        }
    }

    fn poll(&mut self) -> Output<Event> {
        self.desk.poll().unwrap_or_else(|| {
            let due = [self.heard.until, self.due()];
            Output::Wait(due.into_iter().flatten().min())
        })
    }
}
