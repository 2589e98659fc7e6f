//! Every protocol that can be asked: one entry each.

use std::{pin::Pin, process::ExitCode};

use peripherals::{card::zvt, document::serial_mrz, family::Family, printer::escpos, setting};
use serde_json::Value;

#[cfg(feature = "tape")]
use crate::tape::{Replay, replay};
use crate::{arguments::Arguments, families, watch::Personal};

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
    pub run: fn(Arguments) -> Running,
    /// Plays a tape to its driver.
    #[cfg(feature = "tape")]
    pub replay: Replay,
}

/// All of them.
pub const PROTOCOLS: &[Protocol] = &[
    Protocol {
        family: Family::Document,
        name: "serial_mrz",
        about: "Readers that send the lines of a passport as text",
        settings: setting::defaults::<serial_mrz::Settings>,
        run: |arguments| Box::pin(families::document(arguments, serial_mrz::Driver::new, zone)),
        #[cfg(feature = "tape")]
        replay: |lines, set| replay(lines, set, serial_mrz::Driver::new),
    },
    Protocol {
        family: Family::Card,
        name: "zvt",
        about: "Payment terminals",
        settings: setting::defaults::<zvt::Settings>,
        run: |arguments| Box::pin(families::card(arguments, zvt::Driver::new)),
        #[cfg(feature = "tape")]
        replay: |lines, set| replay(lines, set, zvt::Driver::new),
    },
    Protocol {
        family: Family::Printer,
        name: "escpos",
        about: "Receipt printers with a cutter",
        settings: setting::defaults::<escpos::Settings>,
        run: |arguments| Box::pin(families::printer(arguments, escpos::Driver::new, questions_only)),
        #[cfg(feature = "tape")]
        replay: |lines, set| replay(lines, set, escpos::Driver::new),
    },
];

fn zone(settings: &serial_mrz::Settings) -> Personal {
    Personal::Zone { affixes: vec![settings.prefix.clone(), settings.suffix.clone()] }
}

/// Real-time questions (`DLE EOT n`), and nothing else.
fn questions_only(bytes: &[u8]) -> Vec<u8> {
    bytes.windows(3).filter(|window| matches!(window, [0x10, 0x04, 1..=4])).flatten().copied().collect()
}
