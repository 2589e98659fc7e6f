//! What the Star driver and a TUP do together, on good wires and bad ones.

#[path = "usher/bed.rs"]
mod bed;
#[path = "star/foreign.rs"]
mod foreign;
#[path = "usher/laws.rs"]
mod laws;
#[path = "star/models.rs"]
mod models;
#[path = "usher/stories.rs"]
mod stories;

use bed::{Kind, Tuning};
use peripherals::printer::{
    mechanism::{Machine, Physics},
    star::{Dialect, Driver, Settings, Simulator, Star, Tup as TupBrain},
    usher::Usher,
};

/// A TUP that understands everything.
struct Tup;

impl Kind for Tup {
    type Language = Star;
    type Brain = TupBrain;

    const TELLS_HEAT: bool = true;

    fn driver(tuning: &Tuning) -> Usher<Star> {
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

every_story!(Tup);
every_law!(Tup);
