//! The device: reads all the time, and says what it read in reports.

use std::time::Duration;

use domain::Moment;

use super::frame::{LENGTH, reports};
use crate::barcode::{
    device::{Act, Code, Device, Eye, Manner, Speed, Voice},
    line::Framing,
};

/// A simulated HID POS scanner.
pub type Simulator = Device<Scanner>;

impl Simulator {
    /// A scanner in presentation mode.
    #[must_use]
    pub fn new() -> Self {
        Device::with_voice(Scanner)
    }
}

impl Default for Simulator {
    fn default() -> Self {
        Self::new()
    }
}

/// Its voice.
#[derive(Debug)]
pub struct Scanner;

impl Voice for Scanner {
    // A report in every eighth frame of full speed.
    fn speed(&self) -> Speed {
        Speed { parcel: LENGTH, time: Duration::from_millis(8) }
    }

    fn eye_alone(&self) -> Eye {
        Eye::On
    }

    fn restart(&mut self) {}

    // Its reports have no framing of lines.
    fn set_up(&mut self, _framing: Framing) {}

    fn hear(&mut self, _now: Moment, _bytes: &[u8], _manner: Manner) -> Vec<Act> {
        Vec::new()
    }

    fn read(&mut self, _now: Moment, code: &Code) -> Vec<Act> {
        let [letter, modifier] = [1, 2].map(|at| code.aim.as_bytes().get(at).copied().unwrap_or(b'X'));
        reports(letter, modifier, code.data()).iter().map(|report| Act::Say(report.to_bytes().to_vec())).collect()
    }
}
