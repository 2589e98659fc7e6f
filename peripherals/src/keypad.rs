//! Keypads that are found without sight, and the headphone jack beside them.
//!
//! The keys are those of EN 301 549 and 14 CFR 382.57 practice: five to find one's way, two for the volume. Each is found by
//! touch, none needs another one held (EN 301 549, 5.9). What a key does is the screen's; which way *left* leads depends on
//! the language's direction.

pub mod evdev;

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::{
    driver::EventId,
    status::{Action, Cause, Condition, Readiness, Remedy, Status},
};

/// A key, by what is to be felt on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Key {
    /// Raised triangle, up.
    Up,
    /// Raised triangle, down.
    Down,
    /// Raised triangle, left; also a key for *back*.
    Left,
    /// Raised triangle, right; also a key for *next*.
    Right,
    /// Raised circle.
    Select,
    /// Raised question mark.
    Help,
    /// Raised plus.
    VolumeUp,
    /// Raised minus.
    VolumeDown,
    /// A switch, or the key of a two-key pad, that goes on.
    Next,
    /// The key of a two-key pad that goes back.
    Previous,
}

impl Key {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Up,
        Self::Down,
        Self::Left,
        Self::Right,
        Self::Select,
        Self::Help,
        Self::VolumeUp,
        Self::VolumeDown,
        Self::Next,
        Self::Previous,
    ];

    /// Those of a keypad as this terminal has it unless told otherwise: a switch stands in their place, not beside them.
    pub const USUAL: [Self; 8] =
        [Self::Up, Self::Down, Self::Left, Self::Right, Self::Select, Self::Help, Self::VolumeUp, Self::VolumeDown];

    /// Whether holding it can mean more than pressing it once. Nothing is ever chosen twice by a slow finger.
    #[must_use]
    pub const fn repeats(self) -> bool {
        match self {
            Self::Up
            | Self::Down
            | Self::Left
            | Self::Right
            | Self::VolumeUp
            | Self::VolumeDown
            | Self::Next
            | Self::Previous => true,
            Self::Select | Self::Help => false,
        }
    }
}

/// The headphone jack. Whatever is private is spoken only while something is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Jack {
    /// Something is plugged in.
    Inserted,
    /// Nothing is, or nobody can tell.
    Removed,
}

/// What holding a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Repeat {
    /// Nothing.
    Off,
    /// It counts as pressed again and again.
    On {
        /// Milliseconds until the first time; EN 301 549, 5.7 asks for up to two seconds at least.
        delay_ms: u64,
        /// Milliseconds between the times after it; EN 301 549, 5.7 asks for up to two seconds at least.
        interval_ms: u64,
    },
}

/// How fingers are listened to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Typing {
    /// What holding a key does; nothing, unless told.
    pub repeat: Repeat,
    /// Milliseconds after a key's release in which the same key is not heard again. EN 301 549, 5.8 asks for up to half a
    /// second at least; the little that is the default hides a worn contact.
    pub double_strike_ms: u64,
}

impl Typing {
    /// How long the same key is not heard again.
    #[must_use]
    pub const fn double_strike(self) -> Duration {
        Duration::from_millis(self.double_strike_ms)
    }
}

impl Default for Typing {
    fn default() -> Self {
        Self { repeat: Repeat::Off, double_strike_ms: 30 }
    }
}

/// What a keypad can be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Listen like this from now on: somebody's comfort, until somebody else's. Keys that are down stay down.
    Adjust(Typing),
    /// Like at the beginning: the settings' own way, for the next person.
    AdjustAsSet,
    /// The event is journaled or needs no journal.
    Acknowledge(EventId),
}

/// What a keypad reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// How it is, whenever that changes.
    StatusChanged(Status<Fault>),
    /// A key was pressed, or was held for long enough to count as pressed again.
    KeyPressed(Key),
    /// The headphone jack, when it is first seen and whenever it changes. A jack that was in use when the link broke counts
    /// as [`Jack::Removed`]. A keypad without a jack never says this.
    JackChanged(Jack),
    /// A key that the settings do not know, by the kernel's code; once a code after each connection.
    UnknownKeyPressed(u16),
}

/// What can be wrong with a keypad.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// A key is down for longer than anybody presses. The others work.
    KeyStuck(Key),
    /// What comes are no records of the kernel: not an input device, or records of the other word size.
    Unintelligible,
}

impl Fault {
    /// How a keypad with this fault is.
    #[must_use]
    pub const fn status(self) -> Status<Self> {
        let readiness = match self {
            Self::KeyStuck(_) => Readiness::Ready,
            Self::Unintelligible => Readiness::Unavailable,
        };
        Status { readiness, condition: Condition::HardwareError, fault: Some(self) }
    }

    /// Who caused it, and who must do what.
    #[must_use]
    pub const fn remedy(self) -> Remedy {
        match self {
            Self::KeyStuck(_) => Remedy::new(Cause::Hardware, Action::Maintenance),
            Self::Unintelligible => Remedy::new(Cause::Software, Action::Configuration),
        }
    }
}
