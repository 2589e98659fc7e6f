//! The device: a slot that a document is swiped through.

use std::time::Duration;

use domain::Moment;
use serde::{Deserialize, Serialize};

use super::{Settings, message::block};
use crate::document::glass::{Glass, Voice, serial};

/// How this reader was built and installed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Physics {
    /// What its program sends.
    pub settings: Settings,
    /// Bits a second; a byte takes ten.
    pub baud: u32,
    /// Milliseconds from the swipe to its first byte.
    pub recognition_ms: u64,
}

impl Default for Physics {
    fn default() -> Self {
        Self { settings: Settings::default(), baud: 9600, recognition_ms: 400 }
    }
}

/// A simulated 3M swipe reader.
pub type Simulator = Glass<Swipe>;

impl Simulator {
    /// A reader with this program.
    #[must_use]
    pub const fn new(physics: Physics) -> Self {
        Self::with_voice(Swipe(physics))
    }
}

/// Its voice.
#[derive(Debug)]
pub struct Swipe(Physics);

impl Voice for Swipe {
    fn say(&self, _now: Moment, lines: &[String]) -> Vec<u8> {
        block(lines).to_bytes(&self.0.settings)
    }

    fn pace(&self) -> (usize, Duration) {
        serial(self.0.baud)
    }

    fn recognition(&self) -> Duration {
        Duration::from_millis(self.0.recognition_ms)
    }
}
