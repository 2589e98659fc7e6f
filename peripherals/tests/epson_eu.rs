//! Epson's EU-T: what driver and printer do together.

mod presenter {
    #[path = "../presenter/bed.rs"]
    pub mod bed;
    #[path = "../presenter/stories.rs"]
    pub mod stories;
}

use peripherals::printer::{
    epson_eu::{Driver, Settings, physics},
    escpos::Physics,
    presenter::Untaken,
};
use presenter::{
    bed::{Kind, LEFT_S, NARROW},
    stories,
};

struct Eu;

impl Kind for Eu {
    type Driver = Driver;
    const MODEL: &'static str = "EU-T400";

    fn driver(untaken: Untaken) -> Driver {
        Driver::new(Settings { width_dots: NARROW, untaken, patience_s: LEFT_S, ..Settings::default() })
    }

    fn physics() -> Physics {
        Physics { width_dots: NARROW, ..physics() }
    }
}

mod eu {
    super::stories::every_story!(super::Eu);
}
