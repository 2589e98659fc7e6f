//! Custom's kiosk printers with an ejector: KPM and VKP80 families, over a serial line, USB or a network adapter.
//!
//! They speak ESC/POS raster and add a status of six bytes, a mouth with a sensor, and orders to its motor. Sources: Custom,
//! *Command Reference* of KPM210/216, KPM216H, KPM300 and VKP80II (`DLE EOT 20`, `GS e`, `GS I`, `GS r`, `FS C0`); the
//! *VKP80III Commands Manual* as a driver tried on hardware quotes it (`FS P`); model numbers as a deployed kiosk knows them.
//! What was chosen where they are silent stands in `docs/devices/custom.md`.

mod driver;
pub mod frame;
pub mod message;
mod recognition;
#[cfg(feature = "simulators")]
mod simulator;

pub use driver::Driver;
pub use recognition::RECOGNITION;
#[cfg(feature = "simulators")]
pub use simulator::{Model, Simulator, physics};

use serde::{Deserialize, Serialize};

use super::{
    escpos::{Confirmation, Left},
    presenter::Way,
};

/// How a printer brings a paper to its mouth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Presentation {
    /// As the model does that it says it is; by ejector when it does not say.
    #[default]
    Learn,
    /// `ESC i`, then `GS e`: KPM, VKP80, VKP80II. We say when a paper is taken back.
    Ejector,
    /// `FS P`: VKP80III. The printer takes back by its own clock.
    Timed,
}

/// What the paper does while it is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhilePrinting {
    /// As the printer is set.
    #[default]
    AsSet,
    /// It is held inside, in a loop, until it is cut (`GS e 18`).
    Inside,
    /// It comes out as it is printed (`GS e 20`).
    Outside,
}

/// What the end of the roll, as the printer counts it, is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VirtualEnd {
    /// Little paper.
    #[default]
    Low,
    /// None: nothing is printed any more.
    Out,
}

/// What is different from printer to printer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Dots that the head has; a wider picture is refused before anything is sent.
    pub width_dots: u32,
    /// Dots to the inch.
    pub dots_per_inch: u8,
    /// What happens to white at the left. A VKP80III prints pictures at the edge whatever the margin is.
    pub left: Left,
    /// How it confirms. `GS ( H` stands in none of the manuals: trying it out may print its bytes as text.
    pub confirmation: Confirmation,
    /// How a paper comes to the mouth.
    pub presentation: Presentation,
    /// How far it is shown, in steps of the model: 5 mm (VKP80III), 0.6 mm (KPM210).
    pub show_steps: u8,
    /// White rows behind a picture, so that its end is beyond the knife.
    pub rows_to_knife: u32,
    /// What the paper does while it is printed.
    pub while_printing: WhilePrinting,
    /// What becomes of a paper that nobody takes.
    pub untaken: Way,
    /// Seconds that it is left at the mouth.
    pub patience_s: u64,
    /// What the counted end of the roll is.
    pub virtual_end: VirtualEnd,
    /// Milliseconds a status may take.
    pub reply_timeout_ms: u64,
    /// Milliseconds that any job may take, however short.
    pub job_timeout_ms: u64,
    /// Milliseconds that each row of a job may take in addition, its way over the link included.
    pub row_timeout_ms: u64,
    /// Milliseconds a fault may last in the middle of a job before the job is given up.
    pub fault_grace_ms: u64,
    /// Milliseconds that a printer hears nothing after `FS C0` made it start afresh.
    pub restart_ms: u64,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            width_dots: 576,
            dots_per_inch: 203,
            left: Left::Sent,
            confirmation: Confirmation::Status,
            presentation: Presentation::Learn,
            show_steps: 12,
            rows_to_knife: 100,
            while_printing: WhilePrinting::AsSet,
            untaken: Way::Retract,
            patience_s: 30,
            virtual_end: VirtualEnd::Low,
            reply_timeout_ms: 300,
            job_timeout_ms: 10_000,
            row_timeout_ms: 5,
            fault_grace_ms: 1_500,
            restart_ms: 4_000,
        }
    }
}
