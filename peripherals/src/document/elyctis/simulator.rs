//! The device: a slot, an eye that reads by itself when it was told to, and a line at its speed.

use std::{collections::VecDeque, time::Duration};

use domain::Moment;
use serde::{Deserialize, Serialize};

use super::{
    frame::{Message, Parsed, parse},
    message::{Area, Continuous, INQUIRE, INQUIRE_ONE, Question, Request, seen},
};
use crate::{
    document::glass::serial,
    simulator::{self, Input, Output},
};

/// An order whose rest does not come in time is forgotten.
const HALF_AN_ORDER: Duration = Duration::from_millis(200);
/// From an order to its answer.
const THINKS: Duration = Duration::from_millis(5);

/// How this reader was built.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Physics {
    /// What it says of its program.
    pub firmware: String,
    /// What it says of itself.
    pub product: String,
    /// Its serial number.
    pub serial: String,
    /// Bits a second; a byte takes ten.
    pub baud: u32,
    /// Milliseconds from a document in the slot, or an inquiry, to the first byte of its lines.
    pub recognition_ms: u64,
}

impl Default for Physics {
    fn default() -> Self {
        Self {
            firmware: "ELY-OCR 1.7".to_owned(),
            product: "IDBOX ONE".to_owned(),
            serial: "SIM0001".to_owned(),
            baud: 115_200,
            recognition_ms: 600,
        }
    }
}

/// What hands can do to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Gesture {
    /// A document is put into the slot, in the place of what lies there.
    Put {
        /// The lines of its zone; none for something without one.
        lines: Vec<String>,
    },
    /// The slot is emptied.
    Take,
    /// It says these bytes.
    Say {
        /// Any.
        bytes: Vec<u8>,
    },
    /// It restarts and forgets what it was told; its link stands.
    Restart,
    /// It no longer says anything.
    Mute,
    /// It speaks again.
    Unmute,
    /// The plug is pulled.
    Unplug,
    /// The plug is put back; it starts anew.
    Plug,
}

/// What an onlooker sees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// Whether it is plugged in.
    pub plugged: bool,
    /// Whether it reads by itself.
    pub reads: bool,
    /// Whether something lies in its slot.
    pub occupied: bool,
    /// Documents whose lines it has sent since the beginning.
    pub readings: u32,
    /// Bytes that it is still to send.
    pub unsent: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Plug {
    In,
    Out,
    Falling,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mouth {
    Speaks,
    Mute,
}

/// What lies in the slot.
#[derive(Debug)]
struct Document {
    lines: Vec<String>,
    read: Read,
    recognised_at: Moment,
}

/// Whether it was read by itself: not twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Read {
    Already,
    NotYet,
}

/// An Elyctis reader.
#[derive(Debug)]
pub struct Simulator {
    physics: Physics,
    plug: Plug,
    mouth: Mouth,
    continuous: Continuous,
    slot: Option<Document>,
    heard: Vec<u8>,
    heard_at: Moment,
    /// What it says, and when it may begin to.
    sayings: VecDeque<(Moment, Vec<u8>)>,
    next_parcel: Moment,
    readings: u32,
    now: Moment,
}

impl Simulator {
    /// A reader, plugged in, with an empty slot.
    #[must_use]
    pub const fn new(physics: Physics) -> Self {
        Self {
            physics,
            plug: Plug::In,
            mouth: Mouth::Speaks,
            continuous: Continuous::Off,
            slot: None,
            heard: Vec::new(),
            heard_at: Moment::START,
            sayings: VecDeque::new(),
            next_parcel: Moment::START,
            readings: 0,
            now: Moment::START,
        }
    }

    const fn recognition(&self) -> Duration {
        Duration::from_millis(self.physics.recognition_ms)
    }

    fn say(&mut self, after: Duration, bytes: Vec<u8>) {
        if self.plug == Plug::In && self.mouth == Mouth::Speaks {
            self.sayings.push_back((self.now + after, bytes));
        }
    }

    fn answer(&mut self, after: Duration, code: u8, content: Vec<u8>) {
        self.say(after, Message { code, content }.to_bytes());
    }

    fn gesture(&mut self, gesture: Gesture) {
        match gesture {
            Gesture::Put { lines } => {
                let recognised_at = self.now + self.recognition();
                self.slot = Some(Document { lines, read: Read::NotYet, recognised_at });
            }
            Gesture::Take => self.slot = None,
            Gesture::Say { bytes } => self.say(Duration::ZERO, bytes),
            Gesture::Restart => self.restart(),
            Gesture::Mute => self.mouth = Mouth::Mute,
            Gesture::Unmute => self.mouth = Mouth::Speaks,
            Gesture::Unplug => {
                self.restart();
                if self.plug == Plug::In {
                    self.plug = Plug::Falling;
                }
            }
            Gesture::Plug => self.plug = Plug::In,
        }
    }

    fn restart(&mut self) {
        self.continuous = Continuous::Off;
        self.heard.clear();
        self.sayings.clear();
    }

    fn hear(&mut self, bytes: &[u8]) {
        if self.heard_at + HALF_AN_ORDER < self.now {
            self.heard.clear();
        }
        self.heard_at = self.now;
        self.heard.extend_from_slice(bytes);
        loop {
            match parse(&self.heard) {
                Parsed::Message { message, used } => {
                    self.heard.drain(..used);
                    // What it does not know it does not answer.
                    if let Some(request) = Request::of(&message) {
                        self.obey(request);
                    }
                }
                Parsed::Garbage { skip } => {
                    self.heard.drain(..skip);
                }
                Parsed::NeedMore => return,
            }
        }
    }

    fn obey(&mut self, request: Request) {
        match request {
            Request::Ask(question) => {
                let text = match question {
                    Question::Firmware => &self.physics.firmware,
                    Question::Serial => &self.physics.serial,
                    Question::Product => &self.physics.product,
                };
                self.answer(THINKS, question.code(), text.clone().into_bytes());
            }
            Request::Inquire(area) => self.look(area),
            Request::Continuous(order) => {
                self.continuous = order;
                if let (Continuous::Off, Some(document)) = (order, &mut self.slot) {
                    document.read = Read::NotYet;
                    document.recognised_at = self.now + Duration::from_millis(self.physics.recognition_ms);
                }
                self.answer(THINKS, b'C', vec![u8::from(order == Continuous::On)]);
            }
        }
    }

    fn look(&mut self, area: Area) {
        let here = |document: &Document| match area {
            Area::Zone => document.lines.len() > 1,
            Area::OneLine => document.lines.len() == 1,
        };
        let lines = self.slot.as_ref().filter(|document| here(document)).map(|document| document.lines.clone());
        self.readings += u32::from(lines.is_some());
        let code = match area {
            Area::Zone => INQUIRE,
            Area::OneLine => INQUIRE_ONE,
        };
        self.answer(self.recognition(), code, seen(&lines.unwrap_or_default()));
    }

    /// When it will have recognised what lies there and was not read yet.
    fn recognises_at(&self) -> Option<Moment> {
        let document = self.slot.as_ref().filter(|document| {
            self.continuous == Continuous::On
                && self.plug == Plug::In
                && document.read == Read::NotYet
                && !document.lines.is_empty()
        })?;
        Some(document.recognised_at)
    }

    fn recognise(&mut self) {
        if self.recognises_at().is_none_or(|at| at > self.now) {
            return;
        }
        let Some(document) = &mut self.slot else { return };
        document.read = Read::Already;
        let lines = document.lines.clone();
        let code = if lines.len() == 1 { INQUIRE_ONE } else { INQUIRE };
        self.continuous = Continuous::Off;
        self.readings += 1;
        self.answer(Duration::ZERO, code, seen(&lines));
    }

    fn parcel(&mut self) -> Vec<u8> {
        let (size, time) = serial(self.physics.baud);
        let Some((_, bytes)) = self.sayings.front_mut() else { return Vec::new() };
        let parcel: Vec<u8> = bytes.drain(..size.min(bytes.len())).collect();
        if bytes.is_empty() {
            self.sayings.pop_front();
        }
        self.next_parcel = self.now + time;
        parcel
    }
}

impl simulator::Simulator for Simulator {
    type Gesture = Gesture;
    type View = View;

    fn handle(&mut self, now: Moment, input: Input<'_, Gesture>) {
        self.now = now;
        self.recognise();
        match input {
            Input::Gestured(gesture) => self.gesture(gesture),
            Input::Received(bytes) if self.plug == Plug::In => self.hear(bytes),
            Input::Connected | Input::Received(_) | Input::Elapsed | Input::Disconnected => {}
        }
    }

    fn poll(&mut self) -> Output {
        if self.plug == Plug::Falling {
            self.plug = Plug::Out;
            return Output::HangUp;
        }
        let saying = self.sayings.front().map(|(at, _)| (*at).max(self.next_parcel));
        match saying {
            Some(at) if at <= self.now => Output::Send(self.parcel()),
            Some(at) => Output::Wait(Some(self.recognises_at().map_or(at, |recognised| recognised.min(at)))),
            None => Output::Wait(self.recognises_at()),
        }
    }

    fn view(&self) -> View {
        View {
            plugged: self.plug == Plug::In,
            reads: self.continuous == Continuous::On,
            occupied: self.slot.is_some(),
            readings: self.readings,
            unsent: self.sayings.iter().map(|(_, bytes)| bytes.len()).sum(),
        }
    }

    fn reachable(&self) -> bool {
        self.plug == Plug::In
    }
}
