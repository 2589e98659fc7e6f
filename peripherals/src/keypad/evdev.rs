//! Keypads that the Linux kernel knows as input devices: USB keyboards with a few keys, keys on GPIO lines, jack switches.
//!
//! On the link are the kernel's records (`struct input_event`, `linux/input.h`), exactly as a read of `/dev/input/event*`
//! gives them; the link has grabbed the device and tells the switches' state first, as records. The host never sends.
//!
//! There is no frame around a record and nothing to ask: the record is [`crate::input_record`], and there is neither `frame.rs`
//! nor `message.rs`.

mod driver;
#[cfg(feature = "simulators")]
mod simulator;

use std::time::Duration;

use serde::{Deserialize, Serialize};

pub use driver::Driver;
#[cfg(feature = "simulators")]
pub use simulator::{Gesture, Physics, Simulator, Sockets, View};

use super::{Key, Typing};
use crate::input_record::Words;

/// One key of one keypad.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meaning {
    /// The kernel's code (`KEY_*` of `linux/input-event-codes.h`).
    pub code: u16,
    /// What it is here.
    pub key: Key,
}

/// What differs from installation to installation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Which code is which key. Several codes may be the same key.
    pub keys: Vec<Meaning>,
    /// How fingers are listened to until somebody adjusts it.
    pub typing: Typing,
    /// Milliseconds after which a key that is down is stuck.
    pub stuck_after_ms: u64,
    /// The word size of the records; this machine's, unless they come from another one.
    pub words: Words,
}

impl Settings {
    /// Which key a code is, if it is one.
    #[must_use]
    pub fn key(&self, code: u16) -> Option<Key> {
        self.keys.iter().find(|meaning| meaning.code == code).map(|meaning| meaning.key)
    }

    /// When a key that is down is stuck.
    #[must_use]
    pub const fn stuck_after(&self) -> Duration {
        Duration::from_millis(self.stuck_after_ms)
    }
}

impl Default for Settings {
    fn default() -> Self {
        // KEY_UP, KEY_DOWN, KEY_LEFT, KEY_RIGHT, KEY_ENTER, KEY_SELECT, KEY_HELP, KEY_F1, KEY_VOLUMEUP, KEY_VOLUMEDOWN,
        // KEY_NEXT, KEY_PREVIOUS.
        let keys = [
            (103, Key::Up),
            (108, Key::Down),
            (105, Key::Left),
            (106, Key::Right),
            (28, Key::Select),
            (0x161, Key::Select),
            (138, Key::Help),
            (59, Key::Help),
            (115, Key::VolumeUp),
            (114, Key::VolumeDown),
            (0x197, Key::Next),
            (0x19c, Key::Previous),
        ];
        Self {
            keys: keys.map(|(code, key)| Meaning { code, key }).to_vec(),
            typing: Typing::default(),
            stuck_after_ms: 60_000,
            words: Words::of_this_machine(),
        }
    }
}
