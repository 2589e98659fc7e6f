//! Scanners of any make that send their codes as lines and are never spoken to, over RS-232 or as a USB serial port.
//!
//! There is no specification: how a line begins and ends is the installer's choice, and what is said here must be what the
//! scanner was set to. It reads all the time and is listened to when somebody waits; nobody can tell that it is gone. A scanner
//! whose maker's tongue is known is better spoken to. Lines are [`super::line`]'s, so there is neither frame nor message here.
//! Page: `docs/devices/barcode.md`.

mod driver;
#[cfg(feature = "simulators")]
mod simulator;

use serde::{Deserialize, Serialize};

pub use driver::{Driver, Plain};
#[cfg(feature = "simulators")]
pub use simulator::{Physics, Scanner, Simulator};

use super::line::Framing;

/// What differs from installation to installation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// How the installer set it up.
    pub framing: Framing,
}
