//! Readers that send the machine readable zone as text over a serial line, unasked: swipe readers, full-page readers and
//! imagers with an OCR-B template, over RS-232 or as a USB serial port.
//!
//! There is no specification common to them; what they share, and how they differ, stands in
//! `docs/devices/serial-mrz.md`. Framing is recognised, not configured: CR, LF, CR LF, STX and ETX end or enclose lines in
//! whatever mixture, and silence ends a document. Only what cannot be recognised is a setting.

mod driver;
pub mod frame;
#[cfg(feature = "simulators")]
mod simulator;

use std::time::Duration;

use serde::{Deserialize, Serialize};

pub use driver::Driver;
#[cfg(feature = "simulators")]
pub use simulator::{Gesture, Physics, Simulator, View};

/// What differs from installation to installation and cannot be recognised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// What the reader was set to send before its text.
    pub prefix: String,
    /// What the reader was set to send after its text, before the line's end.
    pub suffix: String,
    /// Where prefix and suffix stand.
    pub affixes_stand: AffixesStand,
    /// Milliseconds without a byte after which a document is over.
    pub silence_ms: u64,
}

/// Where a reader puts its prefix and suffix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AffixesStand {
    /// The prefix before the first line, the suffix after the last.
    AroundDocument,
    /// Both around each line.
    AroundEachLine,
}

impl Settings {
    /// How long the line is silent between two documents.
    #[must_use]
    pub const fn silence(&self) -> Duration {
        Duration::from_millis(self.silence_ms)
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            prefix: String::new(),
            suffix: String::new(),
            affixes_stand: AffixesStand::AroundDocument,
            silence_ms: 200,
        }
    }
}
