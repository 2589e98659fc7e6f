//! Readers of bar codes.

use peripherals::{
    barcode::{datalogic, hid_pos, honeywell, newland, plain, ssi, wedge},
    family::Family,
    setting,
};
use serde::{Deserialize, Serialize};

use super::{Device, knows, plain as plain_device};

/// What hands can do to any scanner.
const GESTURES: &[&str] = &[
    r#"{"present":{"aim":"]Q1","content":{"text":"NO-1234"}}}"#,
    r#"{"present":{"aim":"]C1","content":{"bytes":[29,48,49]}}}"#,
    r#"{"present_two":{"first":{"aim":"]Q1","content":{"text":"NO-1234"}},"second":{"aim":"]Q1","content":{"text":"NO-1234"}}}}"#,
    r#"{"cut_short":{"code":{"aim":"]Q1","content":{"text":"NO-1234"}},"after":3}}"#,
    r#""take_away""#,
    r#""pull_trigger""#,
    r#"{"say":{"bytes":[255,0,17]}}"#,
    r#"{"flood":{"bytes":100000}}"#,
    r#""restart""#,
    r#""mute""#,
    r#""unmute""#,
    r#""refuse""#,
    r#""obey""#,
    r#"{"set_up":{"terminator":"lf"}}"#,
    r#""unplug""#,
    r#""plug""#,
];

/// The line of a scanner on one.
#[derive(Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Line {
    baud: u32,
}

impl Default for Line {
    fn default() -> Self {
        Self { baud: 9600 }
    }
}

/// A scanner that is on no line of its own has nothing to be set.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct AsItIs {}

pub const DEVICES: &[Device] = &[
    Device {
        family: Family::Barcode,
        protocol: "honeywell",
        about: "A Honeywell imager on a serial line",
        gestures: GESTURES,
        knows: knows::<honeywell::Simulator>,
        settings: setting::defaults::<Line>,
        start: |arguments| Box::pin(plain_device(arguments, |line: Line| honeywell::Simulator::new(line.baud))),
    },
    Device {
        family: Family::Barcode,
        protocol: "newland",
        about: "A Newland scanner on a serial line",
        gestures: GESTURES,
        knows: knows::<newland::Simulator>,
        settings: setting::defaults::<Line>,
        start: |arguments| Box::pin(plain_device(arguments, |line: Line| newland::Simulator::new(line.baud))),
    },
    Device {
        family: Family::Barcode,
        protocol: "datalogic",
        about: "A Datalogic scanner on a serial line",
        gestures: GESTURES,
        knows: knows::<datalogic::Simulator>,
        settings: setting::defaults::<Line>,
        start: |arguments| Box::pin(plain_device(arguments, |line: Line| datalogic::Simulator::new(line.baud))),
    },
    Device {
        family: Family::Barcode,
        protocol: "ssi",
        about: "A Zebra scanner that speaks SSI",
        gestures: GESTURES,
        knows: knows::<ssi::Simulator>,
        settings: setting::defaults::<Line>,
        start: |arguments| Box::pin(plain_device(arguments, |line: Line| ssi::Simulator::new(line.baud))),
    },
    Device {
        family: Family::Barcode,
        protocol: "hid_pos",
        about: "A USB scanner that sends HID POS reports, one behind the other",
        gestures: GESTURES,
        knows: knows::<hid_pos::Simulator>,
        settings: setting::defaults::<AsItIs>,
        start: |arguments| Box::pin(plain_device(arguments, |_: AsItIs| hid_pos::Simulator::new())),
    },
    Device {
        family: Family::Barcode,
        protocol: "plain",
        about: "A scanner of any make that only sends lines",
        gestures: GESTURES,
        knows: knows::<plain::Simulator>,
        settings: setting::defaults::<plain::Physics>,
        start: |arguments| Box::pin(plain_device(arguments, plain::Simulator::new)),
    },
    Device {
        family: Family::Barcode,
        protocol: "wedge",
        about: "A scanner that types, as records of the kernel",
        gestures: GESTURES,
        knows: knows::<wedge::Simulator>,
        settings: setting::defaults::<wedge::Settings>,
        start: |arguments| Box::pin(plain_device(arguments, wedge::Simulator::new)),
    },
];
