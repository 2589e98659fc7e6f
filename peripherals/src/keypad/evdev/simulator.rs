//! The device and the kernel in front of it: keys, a jack, and a queue of records.

use std::{
    collections::{BTreeMap, VecDeque},
    time::Duration,
};

use domain::Moment;
use serde::{Deserialize, Serialize};

use super::Settings;
use crate::{
    input_record::{Record, code, kind},
    keypad::{Jack, Key},
    simulator::{self, Input, Output},
};

/// How long a tap is.
const TAP: Duration = Duration::from_millis(80);
/// The kernel's own repetition, unless somebody changed it: after 250 ms, every 33 (`input_enable_softrepeat`).
const SOFT_DELAY: Duration = Duration::from_millis(250);
const SOFT_INTERVAL: Duration = Duration::from_millis(33);

/// The kernel stamps records with the time of day: some second of November 2024.
const TODAY: u64 = 1_732_600_000;

/// Whether there is a headphone jack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sockets {
    /// Keys only.
    None,
    /// One for headphones.
    Headphones,
}

/// How this keypad was built and installed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Physics {
    /// Which code a key has (the first one that is listed for it), and the records' word size.
    pub settings: Settings,
    /// What can be plugged in.
    pub sockets: Sockets,
}

impl Default for Physics {
    fn default() -> Self {
        Self { settings: Settings::default(), sockets: Sockets::Headphones }
    }
}

/// What hands can do to a keypad.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Gesture {
    /// A key is pressed for a moment.
    Tap(Key),
    /// A key is pressed and stays down.
    Press(Key),
    /// A key comes up.
    Release(Key),
    /// A key is pressed for so many milliseconds.
    Hold {
        /// Which.
        key: Key,
        /// How long.
        ms: u64,
    },
    /// A key that the settings may not know is pressed for a moment.
    TapCode(u16),
    /// Headphones are plugged in.
    PlugHeadphones,
    /// Headphones are pulled out.
    UnplugHeadphones,
    /// The host reads too slowly: the kernel throws its queue away and says so.
    Overflow,
    /// These bytes come, as no kernel writes them.
    Garble {
        /// Any bytes.
        bytes: Vec<u8>,
    },
    /// The plug is pulled. Fingers stay where they are; the kernel forgets them.
    Unplug,
    /// The plug is put back.
    Plug,
}

/// What an onlooker sees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// Whether it is plugged in.
    pub plugged: bool,
    /// Whether headphones are.
    pub jack: Jack,
    /// Codes of the keys that are down.
    pub down: Vec<u16>,
    /// Keys pressed since it was made, whether somebody listened or not.
    pub presses: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Plug {
    In,
    Out,
    Falling,
}

/// A keypad.
#[derive(Debug)]
pub struct Simulator {
    physics: Physics,
    plug: Plug,
    jack: Jack,
    /// When the kernel repeats each key that is down.
    down: BTreeMap<u16, Moment>,
    /// When each comes up by itself.
    lifted: BTreeMap<u16, Moment>,
    presses: u32,
    unsent: VecDeque<u8>,
    now: Moment,
}

impl Simulator {
    /// A keypad, plugged in, nothing pressed, nothing in its jack.
    #[must_use]
    pub const fn new(physics: Physics) -> Self {
        Self {
            physics,
            plug: Plug::In,
            jack: Jack::Removed,
            down: BTreeMap::new(),
            lifted: BTreeMap::new(),
            presses: 0,
            unsent: VecDeque::new(),
            now: Moment::START,
        }
    }

    fn gesture(&mut self, gesture: Gesture) {
        match gesture {
            Gesture::Tap(key) => self.press_for(self.code(key), TAP),
            Gesture::TapCode(code) => self.press_for(code, TAP),
            Gesture::Hold { key, ms } => self.press_for(self.code(key), Duration::from_millis(ms)),
            Gesture::Press(key) => self.press(self.code(key)),
            Gesture::Release(key) => self.release(self.code(key)),
            Gesture::PlugHeadphones => self.turn(Jack::Inserted),
            Gesture::UnplugHeadphones => self.turn(Jack::Removed),
            Gesture::Overflow => {
                self.unsent.clear();
                self.write(&[(kind::SYNC, code::DROPPED, 0), (kind::SYNC, code::REPORT, 0)]);
            }
            Gesture::Garble { bytes } => self.unsent.extend(bytes),
            Gesture::Unplug => {
                self.down.clear();
                self.lifted.clear();
                self.unsent.clear();
                if self.plug == Plug::In {
                    self.plug = Plug::Falling;
                }
            }
            Gesture::Plug => self.plug = Plug::In,
        }
    }

    /// A key that the settings do not list has no code; 0 is `KEY_RESERVED`.
    fn code(&self, key: Key) -> u16 {
        self.physics.settings.keys.iter().find(|meaning| meaning.key == key).map_or(0, |meaning| meaning.code)
    }

    fn press_for(&mut self, code: u16, time: Duration) {
        self.press(code);
        self.lifted.insert(code, self.now + time);
    }

    fn press(&mut self, code: u16) {
        self.lifted.remove(&code);
        if self.plug == Plug::In && self.down.insert(code, self.now + SOFT_DELAY).is_none() {
            self.presses += 1;
            self.write(&[(kind::OTHER, 4, 0x7_0000 | i32::from(code)), (kind::KEY, code, 1), (kind::SYNC, 0, 0)]);
        }
    }

    fn release(&mut self, code: u16) {
        self.lifted.remove(&code);
        if self.down.remove(&code).is_some() {
            self.write(&[(kind::KEY, code, 0), (kind::SYNC, 0, 0)]);
        }
    }

    fn turn(&mut self, jack: Jack) {
        if std::mem::replace(&mut self.jack, jack) != jack {
            self.write_jack();
        }
    }

    fn write_jack(&mut self) {
        let inserted = match self.jack {
            Jack::Inserted => 1,
            Jack::Removed => 0,
        };
        match self.physics.sockets {
            Sockets::Headphones => {
                self.write(&[(kind::SWITCH, code::HEADPHONE, inserted), (kind::SYNC, code::REPORT, 0)]);
            }
            Sockets::None => self.write(&[(kind::SYNC, code::REPORT, 0)]),
        }
    }

    fn write(&mut self, packet: &[(u16, u16, i32)]) {
        let time = self.now.since_start();
        for &(kind, code, value) in packet {
            let record = Record { seconds: TODAY + time.as_secs(), micros: time.subsec_micros(), kind, code, value };
            self.unsent.extend(record.to_bytes(self.physics.settings.words));
        }
    }

    fn elapse(&mut self) {
        let now = self.now;
        let up: Vec<u16> = self.lifted.iter().filter(|(_, at)| **at <= now).map(|(code, _)| *code).collect();
        for code in up {
            self.release(code);
        }
        let again: Vec<u16> = self.down.iter().filter(|(_, at)| **at <= now).map(|(code, _)| *code).collect();
        for code in again {
            self.down.insert(code, now + SOFT_INTERVAL);
            self.write(&[(kind::KEY, code, 2), (kind::SYNC, code::REPORT, 1)]);
        }
    }
}

impl simulator::Simulator for Simulator {
    type Gesture = Gesture;
    type View = View;

    fn handle(&mut self, now: Moment, input: Input<'_, Gesture>) {
        self.now = now;
        match input {
            // A device that is opened says what its switches are, and not what was pressed before.
            Input::Connected => {
                self.unsent.clear();
                self.write_jack();
            }
            Input::Gestured(gesture) => self.gesture(gesture),
            Input::Elapsed => self.elapse(),
            Input::Disconnected => self.unsent.clear(),
            // It never listens.
            Input::Received(_) => {}
        }
    }

    fn poll(&mut self) -> Output {
        if self.plug == Plug::Falling {
            self.plug = Plug::Out;
            return Output::HangUp;
        }
        if self.unsent.is_empty() {
            Output::Wait(self.down.values().chain(self.lifted.values()).min().copied())
        } else {
            Output::Send(self.unsent.drain(..).collect())
        }
    }

    fn view(&self) -> View {
        let down = self.down.keys().copied().collect();
        View { plugged: self.plug == Plug::In, jack: self.jack, down, presses: self.presses }
    }

    fn reachable(&self) -> bool {
        self.plug == Plug::In
    }
}
