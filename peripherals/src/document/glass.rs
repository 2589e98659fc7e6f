//! A simulated reader's body: a glass, a plug, a line at its speed. How it sends what it sees is its maker's [`Voice`].

use std::{collections::VecDeque, time::Duration};

use domain::Moment;
use serde::{Deserialize, Serialize};

use crate::simulator::{self, Input, Output};

/// What hands can do to a reader that talks unasked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Gesture {
    /// A document is put on the glass.
    Put {
        /// The lines of its zone.
        lines: Vec<String>,
    },
    /// A document is pulled away after some bytes: the rest is never sent.
    PutTruncated {
        /// The lines of its zone.
        lines: Vec<String>,
        /// Bytes that are still sent.
        after: usize,
    },
    /// Two documents are read in one go.
    PutTwo {
        /// The lines of one.
        first: Vec<String>,
        /// The lines of the other.
        second: Vec<String>,
    },
    /// Something without a zone is put on the glass.
    PutBlank,
    /// It says these bytes, whatever they are.
    Say {
        /// Any.
        bytes: Vec<u8>,
    },
    /// A document is put on the glass and the plug is pulled while it is sent.
    PutAndUnplug {
        /// The lines of its zone.
        lines: Vec<String>,
        /// Bytes that are still sent.
        after: usize,
    },
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
    /// Things put on its glass since it was switched on.
    pub readings: u32,
    /// Bytes that it is still to send.
    pub unsent: usize,
}

/// How a maker's reader sends what it sees. Knows no driver.
pub trait Voice {
    /// The bytes for the lines of a zone; of none, for something that has no zone.
    fn say(&self, now: Moment, lines: &[String]) -> Vec<u8>;

    /// How many bytes leave at once, and how long they take.
    fn pace(&self) -> (usize, Duration);

    /// From a document on the glass to its first byte.
    fn recognition(&self) -> Duration;
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Plug {
    In,
    Out,
    Falling,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unsent {
    Byte(u8),
    Unplug,
}

/// A reader with a glass.
#[derive(Debug)]
pub struct Glass<V> {
    voice: V,
    plug: Plug,
    readings: u32,
    unsent: VecDeque<Unsent>,
    next_parcel: Moment,
    now: Moment,
}

impl<V: Voice> Glass<V> {
    /// A reader, plugged in, with nothing on its glass.
    #[must_use]
    pub const fn with_voice(voice: V) -> Self {
        let (next_parcel, now) = (Moment::START, Moment::START);
        Self { voice, plug: Plug::In, readings: 0, unsent: VecDeque::new(), next_parcel, now }
    }

    fn gesture(&mut self, gesture: Gesture) {
        let said = |lines: &[String]| self.voice.say(self.now, lines);
        match gesture {
            Gesture::Put { lines } => self.put(&said(&lines)),
            Gesture::PutTruncated { lines, after } => {
                let bytes = said(&lines);
                self.put(&bytes[..after.min(bytes.len())]);
            }
            Gesture::PutTwo { first, second } => self.put(&[said(&first), said(&second)].concat()),
            Gesture::PutBlank => self.put(&said(&[])),
            Gesture::Say { bytes } => self.put(&bytes),
            Gesture::PutAndUnplug { lines, after } => {
                let bytes = said(&lines);
                self.put(&bytes[..after.min(bytes.len())]);
                if self.plug == Plug::In {
                    self.unsent.push_back(Unsent::Unplug);
                }
            }
            Gesture::Unplug => self.unplug(),
            Gesture::Plug => self.plug = Plug::In,
        }
    }

    fn put(&mut self, bytes: &[u8]) {
        if self.plug != Plug::In {
            return;
        }
        self.readings += 1;
        if self.unsent.is_empty() {
            self.next_parcel = self.now + self.voice.recognition();
        }
        self.unsent.extend(bytes.iter().copied().map(Unsent::Byte));
    }

    fn unplug(&mut self) {
        self.unsent.clear();
        if self.plug == Plug::In {
            self.plug = Plug::Falling;
        }
    }

    /// The next bytes that leave together; none when the plug is pulled before them.
    fn parcel(&mut self) -> Vec<u8> {
        let (size, time) = self.voice.pace();
        let mut sent = Vec::new();
        while sent.len() < size.max(1)
            && let Some(&Unsent::Byte(byte)) = self.unsent.front()
        {
            self.unsent.pop_front();
            sent.push(byte);
        }
        self.next_parcel = self.next_parcel + time;
        sent
    }
}

impl<V: Voice> simulator::Simulator for Glass<V> {
    type Gesture = Gesture;
    type View = View;

    fn handle(&mut self, now: Moment, input: Input<'_, Gesture>) {
        self.now = now;
        match input {
            Input::Gestured(gesture) => self.gesture(gesture),
            // It talks whether somebody listens or not, and never listens itself.
            Input::Connected | Input::Received(_) | Input::Elapsed | Input::Disconnected => {}
        }
    }

    fn poll(&mut self) -> Output {
        if self.plug == Plug::Falling {
            self.plug = Plug::Out;
            return Output::HangUp;
        }
        match self.unsent.front() {
            None => Output::Wait(None),
            Some(_) if self.next_parcel > self.now => Output::Wait(Some(self.next_parcel)),
            Some(Unsent::Unplug) => {
                self.unplug();
                self.poll()
            }
            Some(Unsent::Byte(_)) => Output::Send(self.parcel()),
        }
    }

    fn view(&self) -> View {
        View { plugged: self.plug == Plug::In, readings: self.readings, unsent: self.unsent.len() }
    }

    fn reachable(&self) -> bool {
        self.plug == Plug::In
    }
}

/// The pace of a serial line: a byte takes ten bits. Of a fast one, what comes within a millisecond comes at once, as a
/// host's receiver gives it.
#[must_use]
pub fn serial(baud: u32) -> (usize, Duration) {
    let parcel = (baud / 10_000).max(1);
    (usize::try_from(parcel).unwrap_or(1), Duration::from_secs(10) * parcel / baud.max(1))
}
