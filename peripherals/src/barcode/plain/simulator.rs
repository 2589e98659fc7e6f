//! The device: sends what it reads, and hears nothing.

use domain::Moment;
use serde::{Deserialize, Serialize};

use super::Settings;
use crate::barcode::{
    device::{Act, Code, Device, Eye, Manner, Speed, Voice},
    line::{Framing, frame},
};

/// How this scanner was built and installed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Physics {
    /// How it was set up.
    pub settings: Settings,
    /// Bits a second; a byte takes ten.
    pub baud: u32,
}

impl Default for Physics {
    fn default() -> Self {
        Self { settings: Settings::default(), baud: 9600 }
    }
}

/// A simulated scanner that only talks.
pub type Simulator = Device<Scanner>;

impl Simulator {
    /// A scanner that is set up so.
    #[must_use]
    pub fn new(physics: Physics) -> Self {
        Device::with_voice(Scanner { baud: physics.baud, framing: physics.settings.framing })
    }
}

/// Its voice.
#[derive(Debug)]
pub struct Scanner {
    baud: u32,
    framing: Framing,
}

impl Voice for Scanner {
    fn speed(&self) -> Speed {
        Speed::serial(self.baud)
    }

    fn eye_alone(&self) -> Eye {
        Eye::On
    }

    fn restart(&mut self) {}

    fn set_up(&mut self, framing: Framing) {
        self.framing = framing;
    }

    fn hear(&mut self, _now: Moment, _bytes: &[u8], _manner: Manner) -> Vec<Act> {
        Vec::new()
    }

    fn read(&mut self, _now: Moment, code: &Code) -> Vec<Act> {
        vec![Act::Say(frame(&self.framing, &code.aim, code.data()))]
    }
}
