//! Keypads.

use peripherals::{family::Family, keypad::evdev, setting};

use super::{Device, knows, plain};

pub const DEVICES: &[Device] = &[Device {
    family: Family::Keypad,
    protocol: "evdev",
    about: "A keypad with a headphone jack, as records of the kernel",
    gestures: &[
        r#"{"tap":"select"}"#,
        r#"{"press":"up"}"#,
        r#"{"release":"up"}"#,
        r#"{"hold":{"key":"down","ms":1500}}"#,
        r#"{"tap_code":30}"#,
        r#""plug_headphones""#,
        r#""unplug_headphones""#,
        r#""overflow""#,
        r#"{"garble":{"bytes":[255,0,17]}}"#,
        r#""unplug""#,
        r#""plug""#,
    ],
    knows: knows::<evdev::Simulator>,
    settings: setting::defaults::<evdev::Physics>,
    start: |arguments| Box::pin(plain(arguments, evdev::Simulator::new)),
}];
