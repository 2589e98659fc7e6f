//! Switches on lines of a GPIO chip, through the kernel's character device, version 2 of its interface.
//!
//! On the link are the kernel's records of edges (`struct gpio_v2_line_event`, `linux/gpio.h`), exactly as a read of the
//! requested lines gives them; the link requests the lines and tells what each is at opening first, as records. The host
//! never sends.
//!
//! There is no frame around a record and nothing to ask, so `frame.rs` has the record, and there is no `message.rs`.

mod driver;
pub mod frame;
#[cfg(feature = "simulators")]
mod simulator;

use std::time::Duration;

use serde::{Deserialize, Serialize};

pub use driver::Driver;
#[cfg(feature = "simulators")]
pub use simulator::{Gesture, Physics, Seen, Simulator, View};

use super::Switch;

/// What a line is while its switch is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Pulled to ground by the closed switch (active low). A cut wire is an open door: wire it like this.
    Low,
    /// Pulled to the supply by the closed switch.
    High,
}

/// One switch on one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wire {
    /// What it watches.
    pub switch: Switch,
    /// The line's number on the chip; the link's address must list it too.
    pub line: u32,
    /// What the line is while it is closed; `low`, unless told.
    #[serde(default = "closed_when")]
    pub closed_when: Level,
}

const fn closed_when() -> Level {
    Level::Low
}

/// What differs from installation to installation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Which switch is on which line.
    pub switches: Vec<Wire>,
    /// Milliseconds for which a closed switch must not be closed to count as open. What is shorter is a spark.
    pub opens_after_ms: u64,
    /// Milliseconds for which an open switch must be closed, and still, to count as closed.
    pub closes_after_ms: u64,
    /// Milliseconds for which a flickering switch must be still to be believed again.
    pub calm_after_ms: u64,
}

impl Settings {
    const fn opens_after(&self) -> Duration {
        Duration::from_millis(self.opens_after_ms)
    }

    const fn closes_after(&self) -> Duration {
        Duration::from_millis(self.closes_after_ms)
    }

    const fn calm_after(&self) -> Duration {
        Duration::from_millis(self.calm_after_ms)
    }
}

impl Default for Settings {
    fn default() -> Self {
        let wire = |switch, line| Wire { switch, line, closed_when: Level::Low };
        Self {
            switches: vec![wire(Switch::Cabinet, 17), wire(Switch::Service, 22), wire(Switch::Cassette, 27)],
            opens_after_ms: 50,
            closes_after_ms: 500,
            calm_after_ms: 10_000,
        }
    }
}
