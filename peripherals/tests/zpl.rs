//! What the ZPL driver and a KR403 do together, on good wires and bad ones.

#[path = "usher/bed.rs"]
mod bed;
#[path = "zpl/foreign.rs"]
mod foreign;
#[path = "usher/laws.rs"]
mod laws;
#[path = "zpl/models.rs"]
mod models;
#[path = "usher/stories.rs"]
mod stories;

use bed::{Kind, Tuning};
use peripherals::printer::{
    Event,
    mechanism::{Machine, Physics},
    usher::Usher,
    zpl::{Dialect, Driver, Kr403 as Brain, Settings, Simulator, Zpl},
};

/// A KR403 that understands everything.
struct Kr403;

impl Kind for Kr403 {
    type Language = Zpl;
    type Brain = Brain;

    const TELLS_HEAT: bool = true;
    // It starts afresh as it is freed, and nobody sees the paper go.
    const PULLED_OUT: fn(Option<u32>) -> Event = |job| Event::PaperRetracted { job };

    fn driver(tuning: &Tuning) -> Usher<Zpl> {
        Driver::new(&Settings {
            width_dots: tuning.width_dots,
            untaken: tuning.untaken,
            patience_s: tuning.patience_s,
            ..Settings::default()
        })
    }

    fn simulator(physics: Physics) -> Machine<Self::Brain> {
        Simulator::new(physics, Dialect::Whole)
    }
}

every_story!(Kr403);
every_law!(Kr403);
