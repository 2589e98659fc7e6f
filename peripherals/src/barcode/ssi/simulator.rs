//! The device: says a packet until it is acknowledged, three times, and knows what it may.

use std::{collections::VecDeque, time::Duration};

use domain::Moment;

use super::{
    frame::{self, MOST_DATA, Packet, Parsed, Place, Sending},
    message::{Cause, Parameter, Request},
};
use crate::barcode::{
    device::{Act, Code, Device, Eye, Manner, Speed, Voice},
    line::Framing,
};

/// A simulated scanner that speaks SSI on a serial line.
pub type Simulator = Device<Engine>;

impl Simulator {
    /// As it comes from the factory: raw data, its own trigger, scanning allowed.
    #[must_use]
    pub fn new(baud: u32) -> Self {
        Device::with_voice(Engine::new(baud))
    }
}

const RESPONSE_TIMEOUT: Duration = Duration::from_secs(2);
const QUIET: Duration = Duration::from_millis(100);
const TRIES: u8 = 3;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Raw,
    Packets,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Trigger {
    Own,
    Host,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scanning {
    Allowed,
    Forbidden,
}

/// Its voice.
#[derive(Debug)]
pub struct Engine {
    baud: u32,
    form: Form,
    trigger: Trigger,
    scanning: Scanning,
    heard: Vec<u8>,
    quiet_at: Option<Moment>,
    unsaid: VecDeque<Packet>,
    tries: u8,
    again_at: Option<Moment>,
}

impl Engine {
    fn new(baud: u32) -> Self {
        Self {
            baud,
            form: Form::Raw,
            trigger: Trigger::Own,
            scanning: Scanning::Allowed,
            heard: Vec::new(),
            quiet_at: None,
            unsaid: VecDeque::new(),
            tries: 0,
            again_at: None,
        }
    }

    fn obey(&mut self, now: Moment, request: Request, manner: Manner) -> Vec<Act> {
        let ack = Act::Say(Packet::from_scanner(0xd0, Vec::new()).to_bytes());
        let no = |cause: u8| vec![Act::Say(Packet::from_scanner(0xd1, vec![cause]).to_bytes())];
        let is_verdict = matches!(request, Request::Ack | Request::Nak(_));
        if manner == Manner::Refuses && !is_verdict {
            return no(6);
        }
        match request {
            Request::Ack => {
                self.unsaid.pop_front();
                self.tries = 0;
                self.say_next(now)
            }
            Request::Nak(Cause::Resend) => self.say_next(now),
            Request::Nak(Cause::BadContext | Cause::Denied | Cause::Other(_)) => {
                self.unsaid.clear();
                self.say_next(now)
            }
            Request::Revision => {
                let text = b"SIMAES00-004-R00 0 7 1234".to_vec();
                vec![Act::Say(Packet::from_scanner(0xa4, text).to_bytes())]
            }
            Request::Parameters(parameters) => {
                for parameter in parameters {
                    match parameter {
                        Parameter::PACKETS => self.form = Form::Packets,
                        Parameter::HOST_TRIGGER => self.trigger = Trigger::Host,
                        Parameter { .. } => {}
                    }
                }
                vec![ack, Act::Turn(self.eye_by_itself())]
            }
            Request::ScanEnable => {
                self.scanning = Scanning::Allowed;
                vec![ack, Act::Turn(self.eye_by_itself())]
            }
            Request::ScanDisable => {
                self.scanning = Scanning::Forbidden;
                vec![ack, Act::Turn(Eye::Off)]
            }
            Request::StartSession if (self.trigger, self.scanning) == (Trigger::Host, Scanning::Allowed) => {
                vec![ack, Act::Turn(Eye::On)]
            }
            Request::StartSession => no(6),
            Request::StopSession => vec![ack, Act::Turn(self.eye_by_itself())],
            Request::Other(_) => no(2),
        }
    }

    /// What its eye does when no session is on.
    fn eye_by_itself(&self) -> Eye {
        match (self.trigger, self.scanning) {
            (Trigger::Own, Scanning::Allowed) => Eye::On,
            (Trigger::Own | Trigger::Host, Scanning::Allowed | Scanning::Forbidden) => Eye::Off,
        }
    }

    /// Says the packet that is not acknowledged, if there is one and it was not said too often.
    fn say_next(&mut self, now: Moment) -> Vec<Act> {
        if self.tries == TRIES {
            self.unsaid.clear();
            self.tries = 0;
        }
        self.again_at = None;
        let Some(packet) = self.unsaid.front() else { return Vec::new() };
        let sending = if self.tries == 0 { Sending::First } else { Sending::Again };
        self.tries += 1;
        let bytes = packet.clone().sent(sending).to_bytes();
        self.again_at = Some(now + self.speed().of(bytes.len()) + RESPONSE_TIMEOUT);
        vec![Act::Say(bytes)]
    }
}

impl Voice for Engine {
    fn speed(&self) -> Speed {
        Speed::serial(self.baud)
    }

    fn eye_alone(&self) -> Eye {
        self.eye_by_itself()
    }

    fn restart(&mut self) {
        *self = Self::new(self.baud);
    }

    // Its packets have no framing of lines.
    fn set_up(&mut self, _framing: Framing) {}

    fn hear(&mut self, now: Moment, bytes: &[u8], manner: Manner) -> Vec<Act> {
        self.heard.extend_from_slice(bytes);
        let mut acts = Vec::new();
        loop {
            match frame::parse(&self.heard) {
                Parsed::Packet { packet, used } => {
                    self.heard.drain(..used);
                    acts.extend(self.obey(now, Request::of(&packet), manner));
                }
                Parsed::Garbage { skip } => drop(self.heard.drain(..skip)),
                Parsed::NeedMore => break,
            }
        }
        self.quiet_at = (!self.heard.is_empty()).then_some(now + QUIET);
        acts
    }

    fn read(&mut self, now: Moment, code: &Code) -> Vec<Act> {
        if self.form == Form::Raw {
            return vec![Act::Say(code.data().to_vec())];
        }
        let kind = kind(&code.aim);
        let parts: Vec<&[u8]> = code.data().chunks(MOST_DATA - 1).collect();
        for (index, part) in parts.iter().enumerate() {
            let place = if index + 1 == parts.len() { Place::Last } else { Place::Continued };
            self.unsaid.push_back(Packet::from_scanner(0xf3, [&[kind], *part].concat()).at(place));
        }
        // A packet that waits for its acknowledgement is said first.
        if self.again_at.is_some() { Vec::new() } else { self.say_next(now) }
    }

    fn elapse(&mut self, now: Moment) -> Vec<Act> {
        let mut acts = Vec::new();
        if self.quiet_at.is_some_and(|at| at <= now) {
            self.quiet_at = None;
            self.heard.clear();
            acts.push(Act::Say(Packet::from_scanner(0xd1, vec![1]).to_bytes()));
        }
        if self.again_at.is_some_and(|at| at <= now) {
            acts.extend(self.say_next(now));
        }
        acts
    }

    fn deadline(&self) -> Option<Moment> {
        [self.quiet_at, self.again_at].into_iter().flatten().min()
    }
}

/// The maker's numbers of a few symbologies.
fn kind(aim: &str) -> u8 {
    match aim.as_bytes().get(1) {
        Some(b'A') => 0x01,
        Some(b'C') => 0x03,
        Some(b'E') => 0x0b,
        Some(b'L') => 0x11,
        Some(b'd') => 0x1b,
        Some(b'Q') => 0x1c,
        Some(b'z') => 0x2d,
        Some(_) | None => 0x00,
    }
}
