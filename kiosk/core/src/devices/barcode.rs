//! Scanners of codes.

use peripherals::{
    barcode::{self, datalogic, hid_pos, honeywell, newland, plain, ssi, wedge},
    family::Family,
    link::{self, Clock, Handle},
};
use rand::rngs::StdRng;
use serde::Deserialize;

use super::whereabouts::{Finder, Place};

/// Declares the protocols of scanners, which differ in nothing that this side of them sees.
macro_rules! scanners {
    ($($(#[$doc:meta])* $variant:ident = $protocol:ident,)+) => {
        /// Which scanner, where.
        #[derive(Debug, Clone, Deserialize)]
        #[serde(tag = "protocol", rename_all = "snake_case", deny_unknown_fields)]
        pub enum BarcodeDevice {
            $($(#[$doc])* $variant {
                /// `serial:/dev/kiosk/scanner?baud=115200`, `hidraw:/dev/kiosk/scanner`, `evdev:/dev/kiosk/scanner`
                address: Place,
                /// Framing, times.
                #[serde(default)]
                settings: $protocol::Settings,
            },)+
        }

        impl BarcodeDevice {
            pub(super) fn start(&self, finder: &mut Finder, clock: Clock, chance: StdRng) -> Handle<barcode::Command, barcode::Event> {
                match self {
                    $(Self::$variant { address, settings } => {
                        link::spawn_wherever(finder.place(Family::Barcode, stringify!($protocol), address), $protocol::Driver::new(settings.clone()), clock, chance)
                    })+
                }
            }
        }
    };
}

scanners! {
    /// Honeywell.
    Honeywell = honeywell,
    /// Newland.
    Newland = newland,
    /// Zebra, by its Simple Serial Interface.
    Ssi = ssi,
    /// Datalogic.
    Datalogic = datalogic,
    /// USB HID point-of-sale.
    HidPos = hid_pos,
    /// A scanner of any make that only sends lines.
    Plain = plain,
    /// A scanner that types.
    Wedge = wedge,
}
