//! A simulated scanner's body: an eye, a plug, a line at its speed. What it says is its maker's [`Voice`].

use std::{collections::VecDeque, time::Duration};

use domain::Moment;
use serde::{Deserialize, Serialize};

use super::line::Framing;
use crate::simulator::{self, Input, Output};

/// A code as it is printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Code {
    /// Its AIM identifier, such as `]Q1`.
    pub aim: String,
    /// What it says.
    pub content: Content,
}

impl Code {
    /// A QR with this text.
    #[must_use]
    pub fn qr(text: &str) -> Self {
        Self { aim: "]Q1".to_owned(), content: Content::Text(text.to_owned()) }
    }

    /// What it says.
    #[must_use]
    pub fn data(&self) -> &[u8] {
        match &self.content {
            Content::Text(text) => text.as_bytes(),
            Content::Bytes(bytes) => bytes,
        }
    }
}

/// What a code says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    /// Text.
    Text(String),
    /// Any bytes.
    Bytes(Vec<u8>),
}

/// What hands can do to a scanner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Gesture {
    /// A code is held before its eye until it is read or taken away.
    Present(Code),
    /// Two codes are read in one go.
    PresentTwo {
        /// One.
        first: Code,
        /// The other.
        second: Code,
    },
    /// A code is read, and the rest of it is never sent.
    CutShort {
        /// Which.
        code: Code,
        /// Bytes that are still sent.
        after: usize,
    },
    /// The code before its eye is taken away.
    TakeAway,
    /// A hand pulls its trigger, though nobody asked.
    PullTrigger,
    /// It says these bytes.
    Say {
        /// Any.
        bytes: Vec<u8>,
    },
    /// It says so many bytes without a pause.
    Flood {
        /// How many.
        bytes: usize,
    },
    /// It restarts and forgets what was not for good; its link stands.
    Restart,
    /// It no longer says anything.
    Mute,
    /// It speaks again.
    Unmute,
    /// It refuses everything from now on.
    Refuse,
    /// It obeys again.
    Obey,
    /// Somebody sets it up anew, for good.
    SetUp(Framing),
    /// The plug is pulled.
    Unplug,
    /// The plug is put back.
    Plug,
}

/// What an onlooker sees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// Whether it is plugged in.
    pub plugged: bool,
    /// Whether its eye is on.
    pub eye: Eye,
    /// Codes read since the beginning.
    pub read: u32,
    /// Whether a code is held before it.
    pub presented: bool,
}

/// Whether it looks for codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Eye {
    /// It does.
    On,
    /// It does not.
    Off,
}

/// Whether it does what it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// It does.
    Obeys,
    /// It refuses everything.
    Refuses,
}

/// What a voice makes its body do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Say this.
    Say(Vec<u8>),
    /// Turn the eye.
    Turn(Eye),
}

/// How fast a body is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Speed {
    /// Bytes that leave at once.
    pub parcel: usize,
    /// Time between two parcels.
    pub time: Duration,
}

impl Speed {
    /// A serial line: a byte takes ten bits. Of a fast one, what comes within a millisecond comes at once, as a host's
    /// receiver gives it.
    #[must_use]
    pub fn serial(baud: u32) -> Self {
        let parcel = (baud / 10_000).max(1);
        let time = Duration::from_secs(10) * parcel / baud.max(1);
        Self { parcel: usize::try_from(parcel).unwrap_or(1), time }
    }

    /// How long so many bytes take.
    #[must_use]
    pub fn of(self, bytes: usize) -> Duration {
        self.time * u32::try_from(bytes.div_ceil(self.parcel.max(1))).unwrap_or(u32::MAX)
    }
}

/// What a maker's scanner says and understands. Knows no driver.
pub trait Voice {
    /// How fast its body is.
    fn speed(&self) -> Speed;

    /// Its eye after power on, and after it has read a code.
    fn eye_alone(&self) -> Eye;

    /// It restarted: what was not for good is forgotten.
    fn restart(&mut self);

    /// Somebody sets it up for good.
    fn set_up(&mut self, framing: Framing);

    /// Bytes came.
    fn hear(&mut self, now: Moment, bytes: &[u8], manner: Manner) -> Vec<Act>;

    /// It has read a code.
    fn read(&mut self, now: Moment, code: &Code) -> Vec<Act>;

    /// Time has passed.
    fn elapse(&mut self, _now: Moment) -> Vec<Act> {
        Vec::new()
    }

    /// When it does something by itself.
    fn deadline(&self) -> Option<Moment> {
        None
    }
}

/// From a code before an eye that is on to its first byte.
const READING: Duration = Duration::from_millis(60);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Plug {
    In,
    Out,
    Falling,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mouth {
    Open,
    Shut,
}

/// A simulated scanner.
#[derive(Debug)]
pub struct Device<V> {
    voice: V,
    plug: Plug,
    mouth: Mouth,
    manner: Manner,
    eye: Eye,
    presented: Option<Code>,
    /// When the code before the eye will have been read.
    reads_at: Option<Moment>,
    read: u32,
    unsent: VecDeque<u8>,
    next_parcel: Moment,
    now: Moment,
}

impl<V: Voice> Device<V> {
    /// A scanner that is plugged in, with nothing before its eye.
    #[must_use]
    pub fn with_voice(voice: V) -> Self {
        Self {
            eye: voice.eye_alone(),
            voice,
            plug: Plug::In,
            mouth: Mouth::Open,
            manner: Manner::Obeys,
            presented: None,
            reads_at: None,
            read: 0,
            unsent: VecDeque::new(),
            next_parcel: Moment::START,
            now: Moment::START,
        }
    }

    fn gesture(&mut self, gesture: Gesture) {
        match gesture {
            Gesture::Present(code) => self.presented = Some(code),
            Gesture::PresentTwo { first, second } => {
                self.reads(&first, usize::MAX);
                self.reads(&second, usize::MAX);
            }
            Gesture::CutShort { code, after } => self.reads(&code, after),
            Gesture::TakeAway => self.presented = None,
            Gesture::PullTrigger => self.eye = Eye::On,
            Gesture::Say { bytes } => self.say(&bytes),
            Gesture::Flood { bytes } => self.say(&vec![b'7'; bytes]),
            Gesture::Restart => self.restart(),
            Gesture::Mute => self.mouth = Mouth::Shut,
            Gesture::Unmute => self.mouth = Mouth::Open,
            Gesture::Refuse => self.manner = Manner::Refuses,
            Gesture::Obey => self.manner = Manner::Obeys,
            Gesture::SetUp(framing) => self.voice.set_up(framing),
            Gesture::Unplug => {
                self.restart();
                self.plug = if self.plug == Plug::In { Plug::Falling } else { self.plug };
            }
            Gesture::Plug => self.plug = Plug::In,
        }
    }

    fn restart(&mut self) {
        self.unsent.clear();
        self.voice.restart();
        self.eye = self.voice.eye_alone();
        self.reads_at = None;
    }

    fn say(&mut self, bytes: &[u8]) {
        if (self.plug, self.mouth) != (Plug::In, Mouth::Open) {
            return;
        }
        if self.unsent.is_empty() {
            self.next_parcel = self.next_parcel.max(self.now);
        }
        self.unsent.extend(bytes);
    }

    fn act(&mut self, acts: Vec<Act>, mut at_most: usize) {
        for act in acts {
            match act {
                Act::Say(bytes) => {
                    let said = bytes.len().min(at_most);
                    at_most -= said;
                    self.say(&bytes[..said]);
                }
                Act::Turn(eye) => self.eye = eye,
            }
        }
    }

    fn reads(&mut self, code: &Code, at_most: usize) {
        if self.plug == Plug::In {
            self.read += 1;
            self.eye = self.voice.eye_alone();
            let acts = self.voice.read(self.now, code);
            self.act(acts, at_most);
        }
    }

    /// Looks: a code that was before an open eye for long enough is read.
    fn look(&mut self) {
        if self.presented.is_none() || self.eye == Eye::Off {
            self.reads_at = None;
            return;
        }
        let reads_at = *self.reads_at.get_or_insert(self.now + READING);
        if reads_at <= self.now {
            self.reads_at = None;
            if let Some(code) = self.presented.take() {
                self.reads(&code, usize::MAX);
            }
        }
    }
}

impl<V: Voice> simulator::Simulator for Device<V> {
    type Gesture = Gesture;
    type View = View;

    fn handle(&mut self, now: Moment, input: Input<'_, Gesture>) {
        self.now = now;
        let acts = match input {
            Input::Gestured(gesture) => {
                self.gesture(gesture);
                Vec::new()
            }
            Input::Received(bytes) if self.plug == Plug::In => self.voice.hear(now, bytes, self.manner),
            Input::Elapsed => self.voice.elapse(now),
            // It talks whether somebody listens or not.
            Input::Connected | Input::Received(_) | Input::Disconnected => Vec::new(),
        };
        self.act(acts, usize::MAX);
        self.look();
    }

    fn poll(&mut self) -> Output {
        if self.plug == Plug::Falling {
            self.plug = Plug::Out;
            return Output::HangUp;
        }
        let Speed { parcel, time } = self.voice.speed();
        let mut sent = Vec::new();
        while !self.unsent.is_empty() && self.next_parcel <= self.now {
            sent.extend(self.unsent.drain(..parcel.min(self.unsent.len())));
            self.next_parcel = self.next_parcel + time;
        }
        if !sent.is_empty() {
            return Output::Send(sent);
        }
        let sends = (!self.unsent.is_empty()).then_some(self.next_parcel);
        Output::Wait([sends, self.reads_at, self.voice.deadline()].into_iter().flatten().min())
    }

    fn view(&self) -> View {
        let (plugged, presented) = (self.plug == Plug::In, self.presented.is_some());
        View { plugged, eye: self.eye, read: self.read, presented }
    }

    fn reachable(&self) -> bool {
        self.plug == Plug::In
    }
}
