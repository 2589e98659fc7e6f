//! Printers.

use peripherals::{
    family::Family,
    printer::{
        custom, epson_eu,
        escpos::{self, Physics},
        mechanism, nippon, star, zpl,
    },
    setting,
};
use serde::{Deserialize, Serialize};

use super::{Device, knows, printer};

/// What hands can do to any printer that speaks ESC/POS.
const GESTURES: &[&str] = &[
    r#""paper_near_end""#,
    r#""paper_virtual_end""#,
    r#""paper_out""#,
    r#"{"paper_out_after":{"rows":900}}"#,
    r#""new_roll""#,
    r#""take_paper""#,
    r#""leave""#,
    r#""tear""#,
    r#""open_cover""#,
    r#""close_cover""#,
    r#""jam_cutter""#,
    r#""clear_cutter""#,
    r#""jam_presenter""#,
    r#""clear_presenter""#,
    r#""fill_retract_bin""#,
    r#""empty_retract_bin""#,
    r#""overheat""#,
    r#""cool_down""#,
    r#""cut_power""#,
    r#""restore_power""#,
    r#""mute""#,
    r#""unmute""#,
];

/// What hands can do to any other kiosk printer.
const PRESENTER_GESTURES: &[&str] = &[
    r#""paper_near_end""#,
    r#""paper_out""#,
    r#"{"paper_out_after":{"rows":900}}"#,
    r#""new_roll""#,
    r#""take_paper""#,
    r#""tear""#,
    r#""open_cover""#,
    r#""close_cover""#,
    r#""jam_cutter""#,
    r#""clear_cutter""#,
    r#""jam_presenter""#,
    r#""clear_presenter""#,
    r#""empty_bin""#,
    r#""overheat""#,
    r#""cool_down""#,
    r#""cut_power""#,
    r#""restore_power""#,
    r#""blink""#,
    r#""mute""#,
    r#""unmute""#,
];

/// A mechanism with a presenter, and what a brain on it understands.
#[derive(Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Kiosk<D> {
    dialect: D,
    mechanism: mechanism::Physics,
}

/// A brain that understands everything its maker's do.
trait Whole {
    const WHOLE: Self;
}

impl Whole for star::Dialect {
    const WHOLE: Self = Self::Whole;
}

impl Whole for zpl::Dialect {
    const WHOLE: Self = Self::Whole;
}

impl<D: Whole> Default for Kiosk<D> {
    fn default() -> Self {
        Self { dialect: D::WHOLE, mechanism: mechanism::Physics::default() }
    }
}

/// The physics of one kind of printer, as settings that begin with what that kind is made of.
macro_rules! made_like {
    ($(#[$doc:meta])* $name:ident, $physics:expr) => {
        $(#[$doc])*
        #[derive(Serialize, Deserialize)]
        #[serde(transparent)]
        struct $name(Physics);

        impl Default for $name {
            fn default() -> Self {
                Self($physics)
            }
        }

        impl $name {
            fn printer(self) -> escpos::Simulator {
                escpos::Simulator::new(self.0)
            }
        }
    };
}

made_like! {
    /// A VKP80 and its relatives.
    Vkp80, custom::physics(custom::Model::Vkp80)
}
made_like! {
    /// An EU-T.
    EuT, epson_eu::physics()
}

pub const DEVICES: &[Device] = &[
    Device {
        family: Family::Printer,
        protocol: "escpos",
        about: "A receipt printer with a cutter",
        gestures: GESTURES,
        knows: knows::<escpos::Simulator>,
        settings: setting::defaults::<Physics>,
        start: |arguments| Box::pin(printer(arguments, escpos::Simulator::new)),
    },
    Device {
        family: Family::Printer,
        protocol: "custom",
        about: "A Custom VKP80 or KPM with a presenter; --set dialect=custom_three makes a VKP80III",
        gestures: GESTURES,
        knows: knows::<escpos::Simulator>,
        settings: setting::defaults::<Vkp80>,
        start: |arguments| Box::pin(printer(arguments, Vkp80::printer)),
    },
    Device {
        family: Family::Printer,
        protocol: "epson_eu",
        about: "An Epson EU-T with a presenter",
        gestures: GESTURES,
        knows: knows::<escpos::Simulator>,
        settings: setting::defaults::<EuT>,
        start: |arguments| Box::pin(printer(arguments, EuT::printer)),
    },
    Device {
        family: Family::Printer,
        protocol: "star",
        about: "A Star TUP with a presenter",
        gestures: PRESENTER_GESTURES,
        knows: knows::<star::Simulator>,
        settings: setting::defaults::<Kiosk<star::Dialect>>,
        start: |arguments| {
            Box::pin(printer(arguments, |made: Kiosk<star::Dialect>| {
                star::Simulator::new(made.mechanism, made.dialect)
            }))
        },
    },
    Device {
        family: Family::Printer,
        protocol: "nippon",
        about: "A Nippon NP-2511 with a presenter",
        gestures: PRESENTER_GESTURES,
        knows: knows::<nippon::Simulator>,
        settings: setting::defaults::<mechanism::Physics>,
        start: |arguments| Box::pin(printer(arguments, nippon::Simulator::new)),
    },
    Device {
        family: Family::Printer,
        protocol: "zpl",
        about: "A Zebra KR403 with a presenter",
        gestures: PRESENTER_GESTURES,
        knows: knows::<zpl::Simulator>,
        settings: setting::defaults::<Kiosk<zpl::Dialect>>,
        start: |arguments| {
            Box::pin(printer(arguments, |made: Kiosk<zpl::Dialect>| zpl::Simulator::new(made.mechanism, made.dialect)))
        },
    },
];
