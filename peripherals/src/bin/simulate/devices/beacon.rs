//! Guide lights.

use peripherals::{beacon::relay, family::Family, setting};

use super::{Device, knows, plain};

pub const DEVICES: &[Device] = &[Device {
    family: Family::Beacon,
    protocol: "relay",
    about: "A board of relays that speaks Modbus RTU",
    gestures: &[
        r#"{"stick":2}"#,
        r#"{"loosen":2}"#,
        r#"{"weld":2}"#,
        r#""cut_power""#,
        r#""restore_power""#,
        r#""mute""#,
        r#""unmute""#,
        r#"{"babble":{"bytes":[255,0,17]}}"#,
        r#""unplug""#,
        r#""plug""#,
    ],
    knows: knows::<relay::Simulator>,
    settings: setting::defaults::<relay::Physics>,
    start: |arguments| Box::pin(plain(arguments, relay::Simulator::new)),
}];
