//! What the Nippon driver and an NP-2511 do together, on good wires and bad ones.

#[path = "usher/bed.rs"]
mod bed;
#[path = "usher/laws.rs"]
mod laws;
#[path = "usher/stories.rs"]
mod stories;

use bed::{Kind, Tuning};
use peripherals::printer::{
    mechanism::{Machine, Physics},
    nippon::{Driver, Nippon, Np2511 as Brain, Settings, Simulator},
    usher::Usher,
};

/// An NP-2511.
struct Np2511;

impl Kind for Np2511 {
    type Language = Nippon;
    type Brain = Brain;

    const TELLS_HEAT: bool = false;

    fn driver(tuning: &Tuning) -> Usher<Nippon> {
        Driver::new(&Settings {
            width_dots: tuning.width_dots,
            untaken: tuning.untaken,
            patience_s: tuning.patience_s,
            ..Settings::default()
        })
    }

    fn simulator(physics: Physics) -> Machine<Self::Brain> {
        Simulator::new(physics)
    }
}

every_story!(Np2511);
every_law!(Np2511);
