//! Passport readers.

use domain::{
    Date, Sensitive,
    document::{
        TravelDocument,
        mrz::{self, Reason},
    },
};
use journey::{Again, Event, Reading};
use peripherals::{
    document::{self, serial_mrz},
    family::Family,
    link::{self, Clock, Handle},
};
use rand::rngs::StdRng;
use serde::Deserialize;

use super::whereabouts::{Finder, Place};

/// Which reader, where.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "protocol", rename_all = "snake_case", deny_unknown_fields)]
pub enum DocumentDevice {
    /// Lines of text over a serial port.
    SerialMrz {
        /// `serial:/dev/kiosk/passport?baud=9600`
        address: Place,
        /// Prefix, suffix, silence.
        #[serde(default)]
        settings: serial_mrz::Settings,
    },
}

impl DocumentDevice {
    pub(super) fn start(
        &self,
        finder: &mut Finder,
        clock: Clock,
        chance: StdRng,
    ) -> Handle<document::Command, document::Event> {
        match self {
            Self::SerialMrz { address, settings } => link::spawn_wherever(
                finder.place(Family::Document, "serial_mrz", address),
                serial_mrz::Driver::new(settings.clone()),
                clock,
                chance,
            ),
        }
    }
}

/// What the journey is told of a reader's event; nothing of its status, which is the world's.
#[must_use]
pub fn read(event: &document::Event, today: Date) -> Option<Event> {
    match event {
        document::Event::StatusChanged(_) => None,
        document::Event::ReadingBegan => Some(Event::ReadingBegan),
        document::Event::LinesRead(lines) => Some(lines_mean(lines, today)),
        document::Event::ReadFailed(fault) => {
            tracing::info!(?fault, "a document could not be read");
            let again = match fault {
                document::ReadFault::CutOff => Again::Incomplete,
                document::ReadFault::TooLong | document::ReadFault::NotText => Again::NotADocument,
            };
            Some(Event::DocumentRefused(again))
        }
    }
}

pub(super) fn lines_mean(lines: &[Sensitive<String>], today: Date) -> Event {
    let texts: Vec<&str> = lines.iter().map(|line| line.reveal().as_str()).collect();
    match mrz::parse(&texts, today) {
        Ok(record) => {
            let Some(document) = TravelDocument::from_record(&record) else {
                tracing::info!(checks = ?record.checks, "a document was read and is not believed");
                return Event::DocumentRefused(Again::Corrupted);
            };
            tracing::info!(repairs = record.repairs.len(), warnings = ?record.warnings, "a document was read");
            Event::DocumentRead(Box::new(Reading { document, repairs: record.repairs }))
        }
        Err(refusal) => {
            tracing::info!(line = refusal.line, column = refusal.column, reason = ?refusal.reason, "no document");
            Event::DocumentRefused(match refusal.reason {
                Reason::Empty | Reason::Incomplete | Reason::Length => Again::Incomplete,
                Reason::UnsupportedFormat => Again::OtherDocument,
                Reason::TwoDocuments | Reason::TooManyLines => Again::TwoDocuments,
                Reason::Character | Reason::DocumentType => Again::NotADocument,
                Reason::Alphabet => Again::Corrupted,
            })
        }
    }
}
