//! The device: sends what it sees between the characters it was set up with.

use std::time::Duration;

use domain::Moment;
use serde::{Deserialize, Serialize};

use super::{Settings, frame::frame};
use crate::document::glass::{Glass, Voice, serial};

/// How this reader was built and installed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Physics {
    /// How it was set up.
    pub settings: Settings,
    /// The AIM identifier before each line; none when empty.
    pub identifier: String,
    /// Bits a second; a byte takes ten.
    pub baud: u32,
    /// Milliseconds from a document on the glass to its first byte.
    pub recognition_ms: u64,
}

impl Default for Physics {
    fn default() -> Self {
        Self { settings: Settings::default(), identifier: String::new(), baud: 9600, recognition_ms: 400 }
    }
}

/// A simulated reader that frames what it sends.
pub type Simulator = Glass<Typesetter>;

impl Simulator {
    /// A reader that is set up so.
    #[must_use]
    pub const fn new(physics: Physics) -> Self {
        Self::with_voice(Typesetter(physics))
    }
}

/// Its voice.
#[derive(Debug)]
pub struct Typesetter(Physics);

impl Voice for Typesetter {
    fn say(&self, _now: Moment, lines: &[String]) -> Vec<u8> {
        let lines: Vec<String> = lines.iter().map(|line| format!("{}{line}", self.0.identifier)).collect();
        frame(&self.0.settings, &lines)
    }

    fn pace(&self) -> (usize, Duration) {
        serial(self.0.baud)
    }

    fn recognition(&self) -> Duration {
        Duration::from_millis(self.0.recognition_ms)
    }
}
