//! Voices.

use peripherals::{audio::command, family::Family, setting};

use super::{Device, knows, voice};

pub const DEVICES: &[Device] = &[Device {
    family: Family::Audio,
    protocol: "command",
    about: "A voice, and whoever runs programs: what it says is to be read",
    gestures: &[
        r#"{"fail":1}"#,
        r#""hang""#,
        r#""remove""#,
        r#""forbid""#,
        r#""mend""#,
        r#""harden""#,
        r#"{"babble":{"bytes":[255,0,17]}}"#,
        r#""unplug""#,
        r#""plug""#,
        r#""forget""#,
    ],
    knows: knows::<command::Simulator>,
    settings: setting::defaults::<command::Physics>,
    start: |arguments| Box::pin(voice(arguments)),
}];
