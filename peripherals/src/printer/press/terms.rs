//! What a press must know to print: sizes, times, and what becomes of papers that nobody takes.

use std::time::Duration;

use crate::printer::{
    escpos::{Confirmation, Left},
    presenter::Way,
};

/// What a protocol's settings come to.
#[derive(Debug, Clone)]
pub struct Terms {
    /// Dots that the head has.
    pub width_dots: u32,
    /// What happens to white at the left.
    pub left: Left,
    /// How it confirms.
    pub confirmation: Confirmation,
    /// How long a real-time status may take.
    pub reply_timeout: Duration,
    /// How long any job may take, however short.
    pub job_timeout: Duration,
    /// How long each row of a job may take in addition.
    pub row_timeout: Duration,
    /// How long a fault may last in the middle of a job before the job is given up.
    pub fault_grace: Duration,
    /// The mouth, where there is a sensor.
    pub mouth: Mouthed,
}

/// Whether the printer sees the paper at its mouth.
#[derive(Debug, Clone, Copy)]
pub enum Mouthed {
    /// It does not, or has none.
    Blind,
    /// It does.
    Sees {
        /// What becomes of a paper that nobody takes.
        untaken: Way,
        /// How long it is left there.
        patience: Duration,
    },
}

impl Terms {
    pub(super) fn timeout_of(&self, rows: u32) -> Duration {
        self.job_timeout.saturating_add(self.row_timeout.saturating_mul(rows))
    }
}
