//! The device: an eye over a glass, and a serial line at its speed.

use std::{collections::VecDeque, time::Duration};

use domain::Moment;
use serde::{Deserialize, Serialize};

use super::{
    Settings,
    frame::{Framing, Layout, encode},
};
use crate::simulator::{self, Input, Output};

/// How this reader was built and installed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Physics {
    /// How lines are ended or enclosed.
    pub framing: Framing,
    /// One by one, or as one.
    pub layout: Layout,
    /// Prefix and suffix.
    pub settings: Settings,
    /// Bits a second; a byte takes ten.
    pub baud: u32,
    /// Milliseconds from a document on the glass to its first byte.
    pub recognition_ms: u64,
}

impl Default for Physics {
    fn default() -> Self {
        Self {
            framing: Framing::Cr,
            layout: Layout::Apart,
            settings: Settings::default(),
            baud: 9600,
            recognition_ms: 400,
        }
    }
}

/// What hands can do to a reader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Gesture {
    /// A document is put on the glass.
    Put {
        /// The lines of its zone.
        lines: Vec<String>,
    },
    /// A document is put on the glass the wrong way round: what an eye makes of it.
    PutUpsideDown {
        /// The lines of its zone.
        lines: Vec<String>,
    },
    /// A document is pulled away after some characters: the rest, line ends included, is never sent.
    PutTruncated {
        /// The lines of its zone.
        lines: Vec<String>,
        /// Bytes that are still sent.
        after: usize,
    },
    /// Two documents lie on the glass: their lines come in one go.
    PutTwo {
        /// The lines of one.
        first: Vec<String>,
        /// The lines of the other.
        second: Vec<String>,
    },
    /// Something else is put on the glass; these bytes come, as they are.
    PutGarbage {
        /// Any bytes.
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
    /// Somebody sets the reader up anew.
    SetUp(Physics),
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
    /// How it is set up.
    pub physics: Physics,
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

/// A serial MRZ reader.
#[derive(Debug)]
pub struct Simulator {
    physics: Physics,
    plug: Plug,
    readings: u32,
    unsent: VecDeque<Unsent>,
    next_byte: Moment,
    now: Moment,
}

impl Simulator {
    /// A reader, plugged in, with nothing on its glass.
    #[must_use]
    pub const fn new(physics: Physics) -> Self {
        let (next_byte, now) = (Moment::START, Moment::START);
        Self { physics, plug: Plug::In, readings: 0, unsent: VecDeque::new(), next_byte, now }
    }

    fn gesture(&mut self, gesture: Gesture) {
        let encoded =
            |lines: &[String]| encode(lines, self.physics.framing, self.physics.layout, &self.physics.settings);
        match gesture {
            Gesture::Put { lines } => self.put(&encoded(&lines)),
            Gesture::PutUpsideDown { lines } => self.put(&encoded(&turned(&lines))),
            Gesture::PutTruncated { lines, after } => {
                let bytes = encoded(&lines);
                self.put(&bytes[..after.min(bytes.len())]);
            }
            Gesture::PutTwo { first, second } => self.put(&[encoded(&first), encoded(&second)].concat()),
            Gesture::PutGarbage { bytes } => self.put(&bytes),
            Gesture::PutAndUnplug { lines, after } => {
                let bytes = encoded(&lines);
                self.put(&bytes[..after.min(bytes.len())]);
                if self.plug == Plug::In {
                    self.unsent.push_back(Unsent::Unplug);
                }
            }
            Gesture::Unplug => self.unplug(),
            Gesture::Plug => self.plug = Plug::In,
            Gesture::SetUp(physics) => self.physics = physics,
        }
    }

    fn put(&mut self, bytes: &[u8]) {
        if self.plug != Plug::In {
            return;
        }
        self.readings += 1;
        if self.unsent.is_empty() {
            self.next_byte = self.now + Duration::from_millis(self.physics.recognition_ms);
        }
        self.unsent.extend(bytes.iter().copied().map(Unsent::Byte));
    }

    fn unplug(&mut self) {
        self.unsent.clear();
        if self.plug == Plug::In {
            self.plug = Plug::Falling;
        }
    }

    fn byte_time(&self) -> Duration {
        Duration::from_secs(10) / self.physics.baud.max(1)
    }
}

/// What an eye that expects OCR-B upright makes of a zone that lies the wrong way round: the order is reversed, a few
/// letters look like others, the rest is unreadable.
fn turned(lines: &[String]) -> Vec<String> {
    let turn = |sign: char| match sign {
        same @ ('0' | '1' | '8' | 'H' | 'I' | 'N' | 'O' | 'S' | 'X' | 'Z') => same,
        '6' => '9',
        '9' => '6',
        'M' => 'W',
        'W' => 'M',
        _unreadable => '?',
    };
    lines.iter().rev().map(|line| line.chars().rev().map(turn).collect()).collect()
}

impl simulator::Simulator for Simulator {
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
        let mut sent = Vec::new();
        while let Some(&next) = self.unsent.front()
            && self.next_byte <= self.now
        {
            match next {
                Unsent::Byte(byte) => sent.push(byte),
                Unsent::Unplug if sent.is_empty() => {
                    self.unplug();
                    return self.poll();
                }
                Unsent::Unplug => break,
            }
            self.unsent.pop_front();
            self.next_byte = self.next_byte + self.byte_time();
        }
        if sent.is_empty() {
            Output::Wait((!self.unsent.is_empty()).then_some(self.next_byte))
        } else {
            Output::Send(sent)
        }
    }

    fn view(&self) -> View {
        let plugged = self.plug == Plug::In;
        View { plugged, readings: self.readings, unsent: self.unsent.len(), physics: self.physics.clone() }
    }

    fn reachable(&self) -> bool {
        self.plug == Plug::In
    }
}
