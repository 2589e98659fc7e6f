//! Card terminals.

use peripherals::{card::zvt, family::Family, setting};

use super::{Device, card_terminal, knows};

pub const DEVICES: &[Device] = &[Device {
    family: Family::Card,
    protocol: "zvt",
    about: "A payment terminal of the vending kind",
    gestures: &[
        r#""present_card""#,
        r#""decline""#,
        r#""remove_card""#,
        r#""press_stop""#,
        r#""wrong_pin_once""#,
        r#""no_answer""#,
        r#"{"delay":3000}"#,
        r#"{"auto":500}"#,
        r#"{"auto":null}"#,
        r#"{"partial_issue":"ignored"}"#,
        r#""require_end_of_day""#,
        r#""cut_bank""#,
        r#""restore_bank""#,
        r#""cut_power""#,
        r#""restore_power""#,
    ],
    knows: knows::<zvt::simulator::Simulator>,
    settings: setting::defaults::<zvt::simulator::Settings>,
    start: |arguments| Box::pin(card_terminal(arguments)),
}];
