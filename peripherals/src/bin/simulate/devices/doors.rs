//! Doors.

use peripherals::{doors::gpio, family::Family, setting};

use super::{Device, knows, plain};

pub const DEVICES: &[Device] = &[Device {
    family: Family::Doors,
    protocol: "gpio",
    about: "Switches on lines of a chip, as records of the kernel",
    gestures: &[
        r#"{"open":"cabinet"}"#,
        r#"{"close":"cabinet"}"#,
        r#"{"open_for":{"switch":"cassette","ms":2000}}"#,
        r#"{"flicker":{"switch":"service","times":9,"every_ms":20}}"#,
        r#"{"stick":"cabinet"}"#,
        r#"{"loosen":"cabinet"}"#,
        r#""overflow""#,
        r#"{"garble":{"bytes":[255,0,17]}}"#,
        r#""unplug""#,
        r#""plug""#,
    ],
    knows: knows::<gpio::Simulator>,
    settings: setting::defaults::<gpio::Physics>,
    start: |arguments| Box::pin(plain(arguments, gpio::Simulator::new)),
}];
