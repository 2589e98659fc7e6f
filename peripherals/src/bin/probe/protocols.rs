//! Every protocol that can be asked: one entry each.

use std::{pin::Pin, process::ExitCode};

use peripherals::{
    audio::command,
    barcode::{datalogic, hid_pos, honeywell, newland, plain, ssi, wedge},
    beacon::relay,
    card::zvt,
    cash::{ccnet, id003},
    document::{elyctis, framed, rte, serial_mrz, wedge as typing},
    doors::gpio,
    family::Family,
    keypad::evdev,
    printer::{custom, epson_eu, escpos, nippon, star, zpl},
    setting,
};
#[cfg(feature = "tape")]
use peripherals::{
    setting::Setting,
    tape::redaction::{Nothing, Redaction, code, document, mrz::Mrz, paper::Paper, zvt::Zvt},
};
use serde_json::Value;

#[cfg(feature = "tape")]
use crate::tape::{Replay, replay};
use crate::{arguments::Arguments, families, still};

/// An answer on its way.
pub type Running = Pin<Box<dyn Future<Output = ExitCode>>>;

/// A protocol that can be asked.
pub struct Protocol {
    /// What its devices are for.
    pub family: Family,
    /// Its name in settings, commands and on its page.
    pub name: &'static str,
    /// What speaks it, in one line.
    pub about: &'static str,
    /// How it is spoken unless told otherwise.
    pub settings: fn() -> Value,
    /// Watches one device.
    pub run: fn(Asked) -> Running,
    /// Plays a tape to its driver.
    #[cfg(feature = "tape")]
    pub replay: Replay,
    /// What replaces what is personal in its bytes, with these settings.
    #[cfg(feature = "tape")]
    pub redaction: fn(&[Setting]) -> Box<dyn Redaction>,
}

/// One device, and what is asked of it.
pub struct Asked {
    /// How it is spoken to.
    pub protocol: &'static Protocol,
    /// What is asked.
    pub arguments: Arguments,
}

/// Declares the protocols of a family, one line each: its name, where it is, what speaks it, what is personal in its bytes.
/// `by_reference` is for drivers that only look at their settings.
macro_rules! protocols {
    ($name:ident: $family:ident, $watch:expr => { $($protocol:ident, $about:literal, $redaction:expr;)+ }) => {
        const $name: &[Protocol] =
            &[$(protocols!(
                @one $family, $watch, stringify!($protocol), $protocol, $about, $redaction, $protocol::Driver::new
            ),)+];
    };
    ($name:ident: $family:ident, $watch:expr, by_reference => { $protocol:ident, $about:literal, $redaction:expr; }) => {
        const $name: &[Protocol] = &[protocols!(
            @one $family, $watch, stringify!($protocol), $protocol, $about, $redaction,
            (|settings: $protocol::Settings| $protocol::Driver::new(&settings))
        )];
    };
    (@one $family:ident, $watch:expr, $name:expr, $protocol:ident, $about:literal, $redaction:expr, $new:expr) => {
        Protocol {
            family: Family::$family,
            name: $name,
            about: $about,
            settings: setting::defaults::<$protocol::Settings>,
            run: |asked| Box::pin($watch(asked, $new)),
            #[cfg(feature = "tape")]
            replay: |lines, set| replay(lines, set, $new),
            #[cfg(feature = "tape")]
            redaction: $redaction,
        }
    };
}

protocols! { DOCUMENT: Document, families::document => {
    serial_mrz, "Readers that send the lines of a passport as text", |set| {
        let settings: serial_mrz::Settings = settings(set);
        Box::new(Mrz::keeping([settings.prefix.as_str(), settings.suffix.as_str()]))
    };
    framed, "Readers whose framing the installer chose", |set| Box::new(document::Enclosed::framed(settings(set)));
    rte, "3M's swipe readers", |set| Box::new(document::rte(settings::<rte::Settings>(set).check));
    elyctis, "Elyctis readers", |_| Box::new(document::elyctis());
} }

/// Named as its sibling among scanners.
const TYPING: &[Protocol] = &[protocols!(
    @one Document, families::document, "wedge", typing, "Readers that type",
    (|set| Box::new(document::typed(&settings(set)))),
    typing::Driver::new
)];

protocols! { BARCODE: Barcode, families::barcode => {
    honeywell, "Honeywell imagers on a serial line", |set| line(settings::<honeywell::Settings>(set));
    newland, "Newland scanners on a serial line", |set| line(settings::<newland::Settings>(set));
    datalogic, "Datalogic scanners on a serial line", |set| {
        Box::new(code::Spoken::framed(&settings::<datalogic::Settings>(set).framing))
    };
    ssi, "Zebra scanners that speak SSI", |_| Box::new(code::ssi());
    hid_pos, "USB scanners that send HID POS reports", |_| Box::new(code::hid_pos());
    plain, "Scanners of any make that only send lines", |set| {
        Box::new(code::Spoken::framed(&settings::<plain::Settings>(set).framing))
    };
    wedge, "Scanners that type", |set| Box::new(code::Typed::framed(&settings::<wedge::Settings>(set).framing));
} }

protocols! { ESCPOS: Printer, |asked, driver| families::printer(asked, driver, still::escpos) => {
    escpos, "Receipt printers with a cutter", |_| Box::new(Paper);
    custom, "Custom's kiosk printers with a presenter", |_| Box::new(Paper);
    epson_eu, "Epson's kiosk printers with a presenter", |_| Box::new(Paper);
} }

protocols! { STAR: Printer, |asked, driver| families::printer(asked, driver, still::star), by_reference => {
    star, "Star's kiosk printers with a presenter", |_| Box::new(Paper);
} }

protocols! { NIPPON: Printer, |asked, driver| families::printer(asked, driver, still::nippon), by_reference => {
    nippon, "Nippon's kiosk printers with a presenter", |_| Box::new(Paper);
} }

protocols! { ZPL: Printer, |asked, driver| families::printer(asked, driver, still::zpl), by_reference => {
    zpl, "Zebra's kiosk printers with a presenter", |_| Box::new(Paper);
} }

protocols! { CCNET: Cash, |asked, driver| families::cash(asked, driver, still::ccnet) => {
    ccnet, "CashCode's validators and their like", |_| Box::new(Nothing);
} }

protocols! { ID003: Cash, |asked, driver| families::cash(asked, driver, still::id003) => {
    id003, "JCM's validators and their like", |_| Box::new(Nothing);
} }

protocols! { CARD: Card, families::card => {
    zvt, "Payment terminals", |set| Box::new(Zvt::over(settings::<zvt::Settings>(set).transport));
} }

protocols! { KEYPAD: Keypad, families::keypad => {
    evdev, "Keypads and headphone jacks of the kernel", |_| Box::new(Nothing);
} }

protocols! { DOORS: Doors, families::doors => {
    gpio, "Switches on lines of a GPIO chip", |_| Box::new(Nothing);
} }

protocols! { BEACON: Beacon, families::beacon => {
    relay, "Guide lights behind a board of relays", |_| Box::new(Nothing);
} }

protocols! { AUDIO: Audio, families::audio => {
    command, "Voices that are a program", |_| Box::new(Paper);
} }

/// All of them.
pub fn protocols() -> impl Iterator<Item = &'static Protocol> {
    [DOCUMENT, TYPING, BARCODE, ESCPOS, STAR, NIPPON, ZPL, CCNET, ID003, CARD, KEYPAD, DOORS, BEACON, AUDIO]
        .into_iter()
        .flatten()
}

/// The settings of a protocol; those that make no sense are refused elsewhere.
#[cfg(feature = "tape")]
fn settings<P: Default + serde::Serialize + serde::de::DeserializeOwned>(set: &[Setting]) -> P {
    setting::changed(set).unwrap_or_default()
}

#[cfg(feature = "tape")]
fn line(settings: peripherals::barcode::line::Settings) -> Box<dyn Redaction> {
    Box::new(code::Spoken::framed(&settings.set_up.framing()))
}
