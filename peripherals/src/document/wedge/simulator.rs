//! The device: types what it sees, key by key, as the kernel records it.

use std::time::Duration;

use domain::Moment;
use serde::{Deserialize, Serialize};

use super::Settings;
use crate::{
    barcode::wedge::{WORDS, strokes},
    document::{
        framed::frame::frame,
        glass::{Glass, Voice},
    },
};

/// A report of a keyboard every 2 ms: a key and the end of the report.
const REPORT: Duration = Duration::from_millis(2);

/// How this reader was built and installed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Physics {
    /// How it was set up.
    pub settings: Settings,
    /// Milliseconds from a document on the glass to its first key.
    pub recognition_ms: u64,
}

impl Default for Physics {
    fn default() -> Self {
        Self { settings: Settings::default(), recognition_ms: 400 }
    }
}

/// A simulated reader that is a keyboard.
pub type Simulator = Glass<Typist>;

impl Simulator {
    /// A reader that types so.
    #[must_use]
    pub const fn new(physics: Physics) -> Self {
        Self::with_voice(Typist(physics))
    }
}

/// Its voice.
#[derive(Debug)]
pub struct Typist(Physics);

impl Voice for Typist {
    fn say(&self, now: Moment, lines: &[String]) -> Vec<u8> {
        let text = String::from_utf8_lossy(&frame(&self.0.settings.framing, lines)).into_owned();
        strokes(self.0.settings.layout, &text, now + self.recognition(), REPORT)
    }

    fn pace(&self) -> (usize, Duration) {
        (2 * WORDS.record_length(), REPORT)
    }

    fn recognition(&self) -> Duration {
        Duration::from_millis(self.0.recognition_ms)
    }
}
