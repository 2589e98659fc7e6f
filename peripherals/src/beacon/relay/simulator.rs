//! The board: relays, a little program that speaks Modbus, and what can go wrong with both.

use std::{
    collections::{BTreeSet, VecDeque},
    time::Duration,
};

use domain::Moment;
use serde::{Deserialize, Serialize};

use super::{
    frame::{Parsed, Side, parse},
    message::{Coil, ILLEGAL_FUNCTION, Reply, Request},
};
use crate::simulator::{self, Input, Output};

/// A pause in the middle of a question after which the board forgets its beginning; generous against 3.5 characters.
const FORGETS_AFTER: Duration = Duration::from_millis(20);
/// "Illegal data address": there is no such coil (V1.1b3, 7).
const ILLEGAL_ADDRESS: u8 = 2;
/// Turns of relays that are remembered.
const REMEMBERED: usize = 4096;

/// Which functions a board has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Functions {
    /// 01, 05 and 0F.
    All,
    /// 01 and 05.
    OneByOne,
}

/// How this board was built and installed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Physics {
    /// Its address.
    pub address: u8,
    /// How many relays it has.
    pub relays: u16,
    /// Which functions it has.
    pub functions: Functions,
    /// Milliseconds until it answers.
    pub answers_after_ms: u64,
}

impl Default for Physics {
    fn default() -> Self {
        Self { address: 1, relays: 8, functions: Functions::All, answers_after_ms: 8 }
    }
}

/// What can happen to a board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Gesture {
    /// The driver of a relay dies: it stays as it is, and the board says so.
    Stick(u16),
    /// It is mended.
    Loosen(u16),
    /// The contact of a relay welds: it stays lit, whatever the board says.
    Weld(u16),
    /// It has no power: every relay drops, nobody answers. The line stays.
    CutPower,
    /// It has power again, and remembers nothing.
    RestorePower,
    /// Its wires come off: it keeps its relays and hears nothing.
    Mute,
    /// They are put back.
    Unmute,
    /// These bytes come from somewhere.
    Babble {
        /// Any bytes.
        bytes: Vec<u8>,
    },
    /// Its adapter is pulled out.
    Unplug,
    /// It is put back.
    Plug,
}

/// One relay that turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    /// When.
    pub at: Moment,
    /// Which.
    pub relay: u16,
    /// To what.
    pub to: Coil,
}

/// What an onlooker sees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// Whether its adapter is plugged in.
    pub plugged: bool,
    /// Whether it has power.
    pub powered: bool,
    /// Which lights shine.
    pub lit: Vec<bool>,
    /// Questions that it understood since it was made.
    pub questions: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Plug {
    In,
    Out,
    Falling,
}

/// A relay board.
#[derive(Debug)]
pub struct Simulator {
    physics: Physics,
    plug: Plug,
    powered: bool,
    mute: bool,
    coils: Vec<Coil>,
    stuck: BTreeSet<u16>,
    welded: BTreeSet<u16>,
    turns: VecDeque<Turn>,
    questions: u32,
    heard: Vec<u8>,
    heard_at: Moment,
    answers: VecDeque<(Moment, Vec<u8>)>,
    now: Moment,
}

impl Simulator {
    /// A board with power, every relay dropped.
    #[must_use]
    pub fn new(physics: Physics) -> Self {
        Self {
            coils: vec![Coil::Off; usize::from(physics.relays)],
            physics,
            plug: Plug::In,
            powered: true,
            mute: false,
            stuck: BTreeSet::new(),
            welded: BTreeSet::new(),
            turns: VecDeque::new(),
            questions: 0,
            heard: Vec::new(),
            heard_at: Moment::START,
            answers: VecDeque::new(),
            now: Moment::START,
        }
    }

    /// The last turns of its relays, oldest first; power cuts included.
    pub fn turns(&self) -> impl Iterator<Item = &Turn> {
        self.turns.iter()
    }

    fn gesture(&mut self, gesture: Gesture) {
        match gesture {
            Gesture::Stick(relay) => {
                self.stuck.insert(relay);
            }
            Gesture::Loosen(relay) => {
                self.stuck.remove(&relay);
            }
            Gesture::Weld(relay) => {
                self.welded.insert(relay);
            }
            Gesture::CutPower => {
                self.powered = false;
                self.drop_relays();
            }
            Gesture::RestorePower => self.powered = true,
            Gesture::Mute => self.mute = true,
            Gesture::Unmute => self.mute = false,
            Gesture::Babble { bytes } => self.answers.push_back((self.now, bytes)),
            Gesture::Unplug => {
                self.answers.clear();
                if self.plug == Plug::In {
                    self.plug = Plug::Falling;
                }
            }
            Gesture::Plug => self.plug = Plug::In,
        }
    }

    fn drop_relays(&mut self) {
        self.heard.clear();
        self.answers.clear();
        for relay in 0..self.physics.relays {
            self.turn(relay, Coil::Off);
        }
    }

    fn turn(&mut self, relay: u16, to: Coil) {
        let Some(coil) = self.coils.get_mut(usize::from(relay)) else { return };
        let stuck = self.stuck.contains(&relay) && self.powered;
        if *coil != to && !stuck {
            *coil = to;
            self.turns.push_back(Turn { at: self.now, relay, to });
            if self.turns.len() > REMEMBERED {
                self.turns.pop_front();
            }
        }
    }

    fn receive(&mut self, bytes: &[u8]) {
        if !self.powered || self.mute {
            return;
        }
        if self.heard_at + FORGETS_AFTER <= self.now {
            self.heard.clear();
        }
        self.heard_at = self.now;
        self.heard.extend_from_slice(bytes);
        loop {
            match parse(&self.heard, Side::Terminal) {
                Parsed::NeedMore => return,
                Parsed::Garbage { skip } => {
                    self.heard.drain(..skip);
                }
                Parsed::Frame { frame, used } => {
                    self.heard.drain(..used);
                    if let Some(request) = Request::of(&frame).filter(|_| frame.address == self.physics.address) {
                        self.questions += 1;
                        let answer = self.obey(&request).to_frame(self.physics.address).to_bytes();
                        let at = self.now + Duration::from_millis(self.physics.answers_after_ms);
                        self.answers.push_back((at, answer));
                    }
                }
            }
        }
    }

    fn obey(&mut self, request: &Request) -> Reply {
        let refused = |code| Reply::Refused { function: request.function(), code };
        match request {
            Request::Read { first, count } => {
                let (first, count) = (usize::from(*first), usize::from(*count));
                let Some(coils) = self.coils.get(first..first + count).filter(|coils| !coils.is_empty()) else {
                    return refused(ILLEGAL_ADDRESS);
                };
                let mut bytes = vec![0; count.div_ceil(8)];
                for (index, _) in coils.iter().enumerate().filter(|(_, coil)| **coil == Coil::On) {
                    bytes[index / 8] |= 1 << (index % 8);
                }
                Reply::Read(bytes)
            }
            Request::WriteOne { coil, to } if *coil < self.physics.relays => {
                self.turn(*coil, *to);
                Reply::WroteOne { coil: *coil, to: *to }
            }
            Request::Write { .. } if self.physics.functions == Functions::OneByOne => refused(ILLEGAL_FUNCTION),
            Request::Write { first, coils } if usize::from(*first) + coils.len() <= self.coils.len() => {
                let count = u16::try_from(coils.len()).unwrap_or(u16::MAX);
                for (relay, to) in (*first..).zip(coils) {
                    self.turn(relay, *to);
                }
                Reply::Wrote { first: *first, count }
            }
            Request::WriteOne { .. } | Request::Write { .. } => refused(ILLEGAL_ADDRESS),
        }
    }
}

impl simulator::Simulator for Simulator {
    type Gesture = Gesture;
    type View = View;

    fn handle(&mut self, now: Moment, input: Input<'_, Gesture>) {
        self.now = now;
        match input {
            Input::Gestured(gesture) => self.gesture(gesture),
            Input::Received(bytes) => self.receive(bytes),
            // A line has no connections: the board does not know whether anybody is there.
            Input::Connected | Input::Elapsed => {}
            Input::Disconnected => self.answers.clear(),
        }
    }

    fn poll(&mut self) -> Output {
        if self.plug == Plug::Falling {
            self.plug = Plug::Out;
            return Output::HangUp;
        }
        match self.answers.front() {
            None => Output::Wait(None),
            Some((at, _)) if *at > self.now => Output::Wait(Some(*at)),
            Some(_) => Output::Send(self.answers.pop_front().map(|(_, bytes)| bytes).unwrap_or_default()),
        }
    }

    fn view(&self) -> View {
        let lit = |(relay, coil): (u16, &Coil)| *coil == Coil::On || self.welded.contains(&relay);
        View {
            plugged: self.plug == Plug::In,
            powered: self.powered,
            lit: (0..).zip(&self.coils).map(lit).collect(),
            questions: self.questions,
        }
    }

    fn reachable(&self) -> bool {
        self.plug == Plug::In
    }
}
