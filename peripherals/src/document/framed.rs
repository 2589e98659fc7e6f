//! Readers that send the machine readable zone as text over a serial line, unasked, between a beginning and an end that
//! the installer chose: imagers with an OCR-B template, swipe readers, full-page readers in their serial mode.
//!
//! What [`super::serial_mrz`] cannot recognise is said here: ESC before a reading, tabulators between lines, EOT, an empty
//! line or a check behind it. An end that is said ends a reading at once, without silence. Control characters and the check
//! are ISO 1745's; which of them a reader sends is its installer's choice. Page: `docs/devices/framed-mrz.md`.
//!
//! There is nothing but text between the frame's ends, so there is no `message.rs`.

mod driver;
pub mod frame;
#[cfg(feature = "simulators")]
mod simulator;

use std::time::Duration;

use serde::{Deserialize, Serialize};

pub use super::lines::Separator;
pub use driver::Driver;
#[cfg(feature = "simulators")]
pub use simulator::{Physics, Simulator, Typesetter};

/// What differs from installation to installation: how the reader was set up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The control character before everything else.
    pub begin: Begin,
    /// Text before the first line.
    pub prefix: String,
    /// What stands between two lines.
    pub between: Separator,
    /// Text behind the last line.
    pub suffix: String,
    /// What ends a reading.
    pub end: End,
    /// What stands behind the end.
    pub check: Check,
    /// Milliseconds without a byte after which a reading is over, or was cut off.
    pub silence_ms: u64,
}

/// The control character before a reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Begin {
    /// None.
    Nothing,
    /// STX.
    Stx,
    /// ESC.
    Esc,
}

impl Begin {
    /// All of them.
    pub const EVERY: [Self; 3] = [Self::Nothing, Self::Stx, Self::Esc];

    /// The byte, if there is one.
    #[must_use]
    pub const fn bytes(self) -> &'static [u8] {
        match self {
            Self::Nothing => &[],
            Self::Stx => &[0x02],
            Self::Esc => &[0x1b],
        }
    }
}

/// What ends a reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum End {
    /// ETX.
    Etx,
    /// EOT.
    Eot,
    /// An empty line: CR CR.
    CrCr,
    /// Silence.
    Silence,
}

impl End {
    /// All of them.
    pub const EVERY: [Self; 4] = [Self::Etx, Self::Eot, Self::CrCr, Self::Silence];

    /// The bytes, if there are some.
    #[must_use]
    pub const fn bytes(self) -> &'static [u8] {
        match self {
            Self::Etx => &[0x03],
            Self::Eot => &[0x04],
            Self::CrCr => b"\r\r",
            Self::Silence => &[],
        }
    }
}

/// What stands behind the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Check {
    /// Nothing.
    Nothing,
    /// One byte, the exclusive or of everything behind the beginning up to and including the end (ISO 1745's block check).
    Xor,
}

impl Check {
    /// Both.
    pub const EVERY: [Self; 2] = [Self::Nothing, Self::Xor];

    /// How many bytes.
    #[must_use]
    pub const fn length(self) -> usize {
        match self {
            Self::Nothing => 0,
            Self::Xor => 1,
        }
    }
}

impl Settings {
    /// How long the line is silent between two readings.
    #[must_use]
    pub const fn silence(&self) -> Duration {
        Duration::from_millis(self.silence_ms)
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            begin: Begin::Nothing,
            prefix: String::new(),
            between: Separator::AnyLineEnd,
            suffix: String::new(),
            end: End::Silence,
            check: Check::Nothing,
            silence_ms: 200,
        }
    }
}
