//! Custom's printers: what driver and printer do together.

mod presenter {
    #[path = "../presenter/bed.rs"]
    pub mod bed;
    #[path = "../presenter/stories.rs"]
    pub mod stories;
}

use peripherals::printer::{
    custom::{Driver, Model, Settings, physics},
    escpos::Physics,
    presenter::Untaken,
};
use presenter::{
    bed::{Kind, LEFT_S, NARROW},
    stories,
};

/// An ejector under orders.
struct Vkp80;

/// A clock of its own.
struct Vkp80Three;

impl Kind for Vkp80 {
    type Driver = Driver;
    const MODEL: &'static str = "VKP80";

    fn driver(untaken: Untaken) -> Driver {
        Driver::new(Settings { width_dots: NARROW, untaken, patience_s: LEFT_S, ..Settings::default() })
    }

    fn physics() -> Physics {
        Physics { width_dots: NARROW, ..physics(Model::Vkp80) }
    }
}

impl Kind for Vkp80Three {
    type Driver = Driver;
    const MODEL: &'static str = "VKP80III";

    fn driver(untaken: Untaken) -> Driver {
        Vkp80::driver(untaken)
    }

    fn physics() -> Physics {
        Physics { width_dots: NARROW, ..physics(Model::Vkp80Three) }
    }
}

mod ejector {
    super::stories::every_story!(super::Vkp80);
}

mod timed {
    super::stories::every_story!(super::Vkp80Three);
}
