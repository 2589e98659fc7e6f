//! CCNET: the protocol of `CashCode`'s note validators (SM, MSM, MVU, FL, G200, GX) and of others that speak it (Creator C100,
//! ICT L83), over a serial line, 8 bits, no parity, 9600 or 19200 bits a second. The host asks, the device answers.
//!
//! Written after the CCNET specification (editions 2.3.1 and 2.4.3 are in circulation; its makers do not publish it) as four
//! independent implementations quote it; `docs/devices/ccnet.md` says where it is silent and what we chose.
//!
//! The rule that money hangs on: what the device tells of a note's end it tells again and again until it is answered with
//! `00`. So nothing is lost when we are; and the same tale twice is one note.

mod driver;
pub mod frame;
pub mod message;
mod recognition;
#[cfg(feature = "simulators")]
mod simulator;

use std::time::Duration;

use serde::{Deserialize, Serialize};

pub use driver::Driver;
pub use recognition::RECOGNITION;
#[cfg(feature = "simulators")]
pub use simulator::{Gesture, Physics, Simulator, View};

use crate::detect::Line;

/// The two settings of the line that devices are switched to, the usual one first. Which of them it is stands in the link's
/// address: `serial:/dev/kiosk/cash?baud=19200`.
pub const LINES: [Line; 2] = [Line::plain(9600), Line::plain(19_200)];

/// What differs from installation to installation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Milliseconds from one question to the next, 100 to 200 by the specification.
    pub poll_ms: u64,
    /// Milliseconds until a question counts as unanswered. Those with long answers have 1500.
    pub reply_timeout_ms: u64,
    /// Seconds that a note is kept in escrow without an order, by asking the device again and again to hold it.
    pub escrow_s: u64,
}

impl Settings {
    const fn poll(&self) -> Duration {
        Duration::from_millis(self.poll_ms)
    }

    const fn reply_timeout(&self) -> Duration {
        Duration::from_millis(self.reply_timeout_ms)
    }

    const fn escrow(&self) -> Duration {
        Duration::from_secs(self.escrow_s)
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self { poll_ms: 200, reply_timeout_ms: 220, escrow_s: 60 }
    }
}
