//! Readers of travel documents.

use peripherals::{
    document::{elyctis, framed, rte, serial_mrz, wedge},
    family::Family,
    setting,
};

use super::{Device, knows, plain};

/// What hands can do to any reader that talks unasked.
const GESTURES: &[&str] = &[
    r#"{"put":{"lines":["P<UTO…","L898902C3…"]}}"#,
    r#"{"put_truncated":{"lines":["P<UTO…","L898902C3…"],"after":60}}"#,
    r#"{"put_two":{"first":["P<UTO…","L898902C3…"],"second":["P<UTO…","L898902C3…"]}}"#,
    r#""put_blank""#,
    r#"{"say":{"bytes":[255,0,17]}}"#,
    r#"{"put_and_unplug":{"lines":["P<UTO…","L898902C3…"],"after":60}}"#,
    r#""unplug""#,
    r#""plug""#,
];

pub const DEVICES: &[Device] = &[
    Device {
        family: Family::Document,
        protocol: "framed",
        about: "A reader that sends the lines of a passport in a framing that was chosen",
        gestures: GESTURES,
        knows: knows::<framed::Simulator>,
        settings: setting::defaults::<framed::Physics>,
        start: |arguments| Box::pin(plain(arguments, framed::Simulator::new)),
    },
    Device {
        family: Family::Document,
        protocol: "rte",
        about: "A swipe reader of 3M's",
        gestures: GESTURES,
        knows: knows::<rte::Simulator>,
        settings: setting::defaults::<rte::Physics>,
        start: |arguments| Box::pin(plain(arguments, rte::Simulator::new)),
    },
    Device {
        family: Family::Document,
        protocol: "elyctis",
        about: "An Elyctis reader with a slot",
        gestures: &[
            r#"{"put":{"lines":["P<UTO…","L898902C3…"]}}"#,
            r#""take""#,
            r#"{"say":{"bytes":[255,0,17]}}"#,
            r#""restart""#,
            r#""mute""#,
            r#""unmute""#,
            r#""unplug""#,
            r#""plug""#,
        ],
        knows: knows::<elyctis::Simulator>,
        settings: setting::defaults::<elyctis::Physics>,
        start: |arguments| Box::pin(plain(arguments, elyctis::Simulator::new)),
    },
    Device {
        family: Family::Document,
        protocol: "wedge",
        about: "A reader that types, as records of the kernel",
        gestures: GESTURES,
        knows: knows::<wedge::Simulator>,
        settings: setting::defaults::<wedge::Physics>,
        start: |arguments| Box::pin(plain(arguments, wedge::Simulator::new)),
    },
    Device {
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
    },
];
