//! Epson EU-T300 and EU-T400: kiosk printers with a presenter, over a serial line or USB.
//!
//! Epson's ESC/POS, with bits of their own in the paper's status and a presenter that shows what was cut off by itself.
//! Sources: Epson, *ESC/POS Command Reference*; the driver of a deployed kiosk for what is theirs alone (`GS I 1` = 27h, `GS V
//! 66 1`, `FS ( z`, the masks of the status). No specification of their presenter was found: what was chosen instead stands
//! in `docs/devices/epson-eu.md`. Frames are those of [`escpos::frame`](super::escpos::frame).

mod driver;
pub mod message;
mod recognition;
#[cfg(feature = "simulators")]
mod simulator;

pub use driver::Driver;
pub use recognition::RECOGNITION;
#[cfg(feature = "simulators")]
pub use simulator::{Simulator, physics};

use serde::{Deserialize, Serialize};

use super::{
    escpos::{Confirmation, Left},
    presenter::Way,
};

/// Where the printer says that a paper is at its mouth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mouth {
    /// In bit 5 of the answer to `DLE EOT 4`.
    #[default]
    BitFive,
    /// Nowhere: without a presenter, or with one that does not say.
    Blind,
}

/// Whether the paper is held in a loop inside while it is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Loop {
    /// As the printer is set.
    #[default]
    AsSet,
    /// It is.
    On,
    /// It is not.
    Off,
}

/// What is different from printer to printer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Dots that the head has; a wider picture is refused before anything is sent.
    pub width_dots: u32,
    /// Dots to the inch: the unit of feeds.
    pub dots_per_inch: u8,
    /// What happens to white at the left.
    pub left: Left,
    /// How it confirms.
    pub confirmation: Confirmation,
    /// Where it says what is at its mouth.
    pub mouth: Mouth,
    /// Whether the paper is held inside while it is printed.
    pub looping: Loop,
    /// What becomes of a paper that nobody takes.
    pub untaken: Way,
    /// Seconds that it is left at the mouth.
    pub patience_s: u64,
    /// Milliseconds a real-time status may take.
    pub reply_timeout_ms: u64,
    /// Milliseconds that any job may take, however short.
    pub job_timeout_ms: u64,
    /// Milliseconds that each row of a job may take in addition, its way over the link included.
    pub row_timeout_ms: u64,
    /// Milliseconds a fault may last in the middle of a job before the job is given up.
    pub fault_grace_ms: u64,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            width_dots: 576,
            dots_per_inch: 203,
            left: Left::Moved,
            confirmation: Confirmation::Learn,
            mouth: Mouth::BitFive,
            looping: Loop::AsSet,
            untaken: Way::Retract,
            patience_s: 30,
            reply_timeout_ms: 300,
            job_timeout_ms: 10_000,
            row_timeout_ms: 5,
            fault_grace_ms: 1_500,
        }
    }
}
