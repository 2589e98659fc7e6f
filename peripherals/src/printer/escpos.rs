//! ESC/POS, the command set of most receipt printers, over TCP 9100, USB or a serial line.
//!
//! Sources: Epson, *ESC/POS Command Reference for TM Printers*: `DLE EOT`, `DLE ENQ`, `DLE DC4` (fn 8), `ESC @`, `ESC J`,
//! `GS L`, `GS P`, `GS V`, `GS a`, `GS r`, `GS v 0`, `GS ( H` (fn 48). What a printer must understand, and what is done with
//! printers that understand less, stands in `docs/devices/escpos.md`.
//!
//! A printer never says by itself that a paper is finished. It answers a question that stands *behind* the paper in the same
//! stream, once everything before it is processed: that answer, and nothing else, is `Printed`.

pub mod command;
mod driver;
pub mod frame;
pub mod listing;
pub mod message;
pub mod raster;
mod recognition;
#[cfg(feature = "simulators")]
mod simulator;

pub use driver::Driver;
pub(in crate::printer) use driver::{TextTold, heard, text_told};
pub use recognition::RECOGNITION;
#[cfg(feature = "simulators")]
pub use simulator::{Dialect, Fate, Gesture, PaperView, Physics, Simulator, View};

use serde::{Deserialize, Serialize};

/// How a printer is asked whether it has processed a job.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confirmation {
    /// Tried out on every connection: by process id, and by status where nothing comes back.
    #[default]
    Learn,
    /// `GS ( H`: the printer echoes the job's own number.
    ProcessId,
    /// `GS r 1`, twice: the printer answers without saying to which job.
    Status,
}

/// What happens to white at the left of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Left {
    /// The margin is moved over it (`GS L`): fewer bytes.
    #[default]
    Moved,
    /// It is sent as white dots: for a printer that prints pictures at the edge whatever the margin is.
    Sent,
}

/// What is different from printer to printer. Every field has a default that suits an 80 mm printer on a network.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Dots that the head has; a wider picture is refused before anything is sent.
    pub width_dots: u32,
    /// Dots to the inch, 203 or 180: the unit of feeds.
    pub dots_per_inch: u8,
    /// What happens to white at the left.
    pub left: Left,
    /// How it confirms.
    pub confirmation: Confirmation,
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
            reply_timeout_ms: 500,
            job_timeout_ms: 10_000,
            row_timeout_ms: 5,
            fault_grace_ms: 1_500,
        }
    }
}
