//! ID003: the protocol of JCM's note validators (UBA, iVIZION, EBA, WBA, DBV, Vega) and of others that speak it (GPT Aurora), over
//! a serial line, 8 bits, even parity, 9600 or 19200 bits a second. The host asks, the device answers.
//!
//! Specification: JCM, *ID-003 Communication Specification*, ID03-001E, revision 5 (2004), not published by its maker; what is
//! here is what independent hosts and captures of it agree on. `docs/devices/id003.md` says where they are silent and what we
//! chose.
//!
//! Two rules that money hangs on. VEND VALID is the credit, and the device stays with it until it is answered. And it does
//! not say which note it means: what a note is worth was said in escrow, or, when we have restarted since, only our journal
//! knows it.

mod driver;
pub mod frame;
pub mod message;
mod recognition;
#[cfg(feature = "simulators")]
mod simulator;

use std::time::Duration;

use domain::Currency;
use serde::{Deserialize, Serialize};

#[cfg(feature = "simulators")]
pub use super::mechanism::{Gesture, View};
pub use driver::Driver;
pub use recognition::RECOGNITION;
#[cfg(feature = "simulators")]
pub use simulator::{AZN_COUNTRY, Country as SimulatedCountry, Physics, Simulator, VendValid};

use crate::detect::Line;

/// The two settings of the line that devices are switched to, the usual one first. Which of them it is stands in the link's
/// address: `serial:/dev/kiosk/cash?parity=even`.
pub const LINES: [Line; 2] = [Line::even(9600), Line::even(19_200)];

/// Whose notes a country number of the device's table means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Country {
    /// JCM's number.
    pub number: u8,
    /// What its notes are counted in.
    pub currency: Currency,
}

/// What differs from installation to installation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Milliseconds from one question to the next, 100 to 200 by the makers' advice. A device that is not asked for three
    /// seconds gives back what it holds.
    pub poll_ms: u64,
    /// Milliseconds until a question counts as unanswered. Those with long answers have 1000.
    pub reply_timeout_ms: u64,
    /// Seconds that a note is kept in escrow without an order, by asking the device again and again to hold it.
    pub escrow_s: u64,
    /// Which numbers of the device's table are which currency. Notes of all other numbers have no value and are never taken.
    /// JCM's number for Azerbaijan is in no public source: read it from the table that the device reports, and write it here.
    pub countries: Vec<Country>,
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
    /// The United States' three numbers, which three independent hosts agree on; no others.
    fn default() -> Self {
        let usd = [1, 27, 46].map(|number| Country { number, currency: Currency::Usd });
        Self { poll_ms: 150, reply_timeout_ms: 300, escrow_s: 60, countries: usd.to_vec() }
    }
}
