//! Printers.

use journey::Event;
use peripherals::{
    link::{self, Address, Clock, Handle},
    printer::{self, escpos},
    status::Status,
};
use rand::rngs::StdRng;
use serde::Deserialize;

/// Which printer, where.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "protocol", rename_all = "snake_case", deny_unknown_fields)]
pub enum PrinterDevice {
    /// ESC/POS.
    Escpos {
        /// `tcp:192.0.2.8:9100`, or a serial line.
        #[serde(deserialize_with = "super::address")]
        address: Address,
        /// Width, confirmation, times.
        #[serde(default)]
        settings: escpos::Settings,
    },
}

impl PrinterDevice {
    /// The unit of its rows.
    pub(super) const fn dots_per_inch(&self) -> u8 {
        match self {
            Self::Escpos { settings, .. } => settings.dots_per_inch,
        }
    }

    pub(super) fn start(&self, clock: Clock, chance: StdRng) -> Handle<printer::Command, printer::Event> {
        match self {
            Self::Escpos { address, settings } => {
                link::spawn(address.clone(), escpos::Driver::new(settings.clone()), clock, chance)
            }
        }
    }
}

/// What a printer's event means to the world and to the journey.
#[derive(Debug)]
pub struct PrinterNews {
    /// How it is, when that changed.
    pub status: Option<Status<printer::Fault>>,
    /// What the journey is told.
    pub event: Option<Event>,
}

impl PrinterNews {
    /// Sorts one event.
    #[must_use]
    pub fn of(event: &printer::Event) -> Self {
        match event {
            printer::Event::StatusChanged(status, _) => Self { status: Some(*status), event: None },
            printer::Event::PrintBegan(job) => {
                tracing::info!(job, "printing began");
                Self { status: None, event: None }
            }
            printer::Event::PrintEnded { job, outcome, fault } => {
                tracing::info!(job, ?outcome, ?fault, "printing ended");
                Self { status: None, event: Some(Event::PrintEnded { job: *job, outcome: *outcome }) }
            }
            printer::Event::Identified(identity) => {
                tracing::info!(?identity, "the printer says who it is");
                Self { status: None, event: None }
            }
            printer::Event::PaperPresented { job }
            | printer::Event::PaperTaken { job }
            | printer::Event::PaperRetracted { job } => {
                tracing::info!(job, ?event, "at the printer's mouth");
                Self { status: None, event: None }
            }
        }
    }
}
