//! Scanners that are USB *HID POS* devices: Honeywell, Zebra, Datalogic, Access-IS and others in that mode.
//!
//! Specification: USB-IF, *HID Point of Sale Usage Tables* 1.02, page 8C; the layout of the report, which that leaves to the
//! descriptor, as Access-IS prints it (LSR118 manual, appendix B) and other makers send it. On the link are the reports as
//! `hidraw` gives them, 64 bytes each, one behind the other. Nothing is sent: what would turn a scanner off differs from
//! maker to maker, so that it reads all the time and is listened to when somebody waits. Page: `docs/devices/barcode.md`.

mod driver;
pub mod frame;
#[cfg(feature = "simulators")]
mod simulator;

use std::time::Duration;

use serde::{Deserialize, Serialize};

pub(super) use driver::NEVER;
pub use driver::{Driver, HidPos};
#[cfg(feature = "simulators")]
pub use simulator::{Scanner, Simulator};

/// What differs from installation to installation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Milliseconds without a report after which a code is over.
    pub silence_ms: u64,
}

impl Settings {
    /// How long there is no report between two codes.
    #[must_use]
    pub const fn silence(&self) -> Duration {
        Duration::from_millis(self.silence_ms)
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self { silence_ms: 50 }
    }
}
