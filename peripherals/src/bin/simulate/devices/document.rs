//! Readers of travel documents.

use peripherals::{document::serial_mrz, family::Family, setting};

use super::{Device, knows, plain};

pub const DEVICES: &[Device] = &[Device {
    family: Family::Document,
    protocol: "serial_mrz",
    about: "A reader that sends the lines of a passport as text",
    gestures: &[
        r#"{"put":{"lines":["P<UTO…","L898902C3…"]}}"#,
        r#"{"put_upside_down":{"lines":["P<UTO…","L898902C3…"]}}"#,
        r#"{"put_truncated":{"lines":["P<UTO…","L898902C3…"],"after":60}}"#,
        r#"{"put_two":{"first":["P<UTO…","L898902C3…"],"second":["P<UTO…","L898902C3…"]}}"#,
        r#"{"put_garbage":{"bytes":[255,0,17]}}"#,
        r#"{"put_and_unplug":{"lines":["P<UTO…","L898902C3…"],"after":60}}"#,
        r#""unplug""#,
        r#""plug""#,
        r#"{"set_up":{"framing":"stx_etx"}}"#,
    ],
    knows: knows::<serial_mrz::Simulator>,
    settings: setting::defaults::<serial_mrz::Physics>,
    start: |arguments| Box::pin(plain(arguments, serial_mrz::Simulator::new)),
}];
