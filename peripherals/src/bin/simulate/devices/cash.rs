//! Note validators.

use peripherals::{
    cash::{ccnet, id003},
    family::Family,
    setting,
};

use super::{Device, knows, plain};

/// What hands can do to any validator.
const GESTURES: &[&str] = &[
    r#"{"insert":{"kind":2}}"#,
    r#"{"insert_false":{"reason":"optic"}}"#,
    r#"{"reconsider":{"kind":1}}"#,
    r#""jam_validator""#,
    r#""jam_cassette""#,
    r#""clear_jam""#,
    r#""cheat""#,
    r#""second_note""#,
    r#""remove_cassette""#,
    r#""insert_cassette""#,
    r#""fill_cassette""#,
    r#""empty_cassette""#,
    r#""cut_power""#,
    r#""restore_power""#,
    r#"{"fail":{"code":80}}"#,
    r#""mend""#,
    r#"{"report":{"code":85}}"#,
    r#""mute""#,
    r#""unmute""#,
    r#""flood""#,
    r#"{"reboot_every":{"ms":5000}}"#,
    r#"{"change_table":{}}"#,
];

pub const DEVICES: &[Device] = &[
    Device {
        family: Family::Cash,
        protocol: "ccnet",
        about: "A CashCode validator",
        gestures: GESTURES,
        knows: knows::<ccnet::Simulator>,
        settings: setting::defaults::<ccnet::Physics>,
        start: |arguments| Box::pin(plain(arguments, ccnet::Simulator::new)),
    },
    Device {
        family: Family::Cash,
        protocol: "id003",
        about: "A JCM validator",
        gestures: GESTURES,
        knows: knows::<id003::Simulator>,
        settings: setting::defaults::<id003::Physics>,
        start: |arguments| Box::pin(plain(arguments, id003::Simulator::new)),
    },
];
