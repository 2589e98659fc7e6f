//! Passport readers.

use domain::{
    Date, Sensitive,
    document::{
        Draft, ResidenceDocument, TravelDocument, Unfit,
        mrz::{self, Reason},
    },
};
use journey::{Again, Event, Reading};
use peripherals::{
    document::{self, elyctis, framed, rte, serial_mrz, wedge},
    family::Family,
    link::{self, Clock, Handle},
};
use rand::rngs::StdRng;
use serde::Deserialize;

use super::whereabouts::{Finder, Place};

/// Declares the protocols of readers, which differ in nothing that this side of them sees.
macro_rules! readers {
    ($($(#[$doc:meta])* $variant:ident = $protocol:ident,)+) => {
        /// Which reader, where.
        #[derive(Debug, Clone, Deserialize)]
        #[serde(tag = "protocol", rename_all = "snake_case", deny_unknown_fields)]
        pub enum DocumentDevice {
            $($(#[$doc])* $variant {
                /// `serial:/dev/kiosk/passport?baud=9600`, `evdev:/dev/kiosk/passport`
                address: Place,
                /// Framing, times.
                #[serde(default)]
                settings: $protocol::Settings,
            },)+
        }

        impl DocumentDevice {
            pub(super) fn start(
                &self,
                finder: &mut Finder,
                clock: Clock,
                chance: StdRng,
            ) -> Handle<document::Command, document::Event> {
                match self {
                    $(Self::$variant { address, settings } => link::spawn_wherever(
                        finder.place(Family::Document, stringify!($protocol), address),
                        $protocol::Driver::new(settings.clone()),
                        clock,
                        chance,
                    ),)+
                }
            }
        }
    };
}

readers! {
    /// Lines of text over a serial port, however they are enclosed.
    SerialMrz = serial_mrz,
    /// Lines of text in a framing that the installer chose.
    Framed = framed,
    /// 3M's swipe readers.
    Rte = rte,
    /// Elyctis.
    Elyctis = elyctis,
    /// A reader that types.
    Wedge = wedge,
}

/// What the journey is told of a reader's event; nothing of its status, which is the world's.
#[must_use]
pub fn read(event: &document::Event, today: Date) -> Option<Event> {
    match event {
        document::Event::StatusChanged(_) | document::Event::Identified(_) => None,
        document::Event::PresenceChanged(presence) => {
            tracing::info!(?presence, "a document in the reader");
            None
        }
        document::Event::ReadingBegan => Some(Event::ReadingBegan),
        document::Event::LinesRead(lines) => Some(lines_mean(lines, today)),
        document::Event::ReadFailed(fault) => {
            tracing::info!(?fault, "a document could not be read");
            let again = match fault {
                document::ReadFault::CutOff => Again::Incomplete,
                document::ReadFault::Garbled => Again::Corrupted,
                document::ReadFault::BarCode(_)
                | document::ReadFault::NoLines
                | document::ReadFault::NotText
                | document::ReadFault::TooLong
                | document::ReadFault::Unframed => Again::NotADocument,
            };
            Some(Event::DocumentRefused(again))
        }
    }
}

pub(super) fn lines_mean(lines: &[Sensitive<String>], today: Date) -> Event {
    let texts: Vec<&str> = lines.iter().map(|line| line.reveal().as_str()).collect();
    match mrz::parse(&texts, today) {
        Ok(record) => {
            // Not for the passport's place, perhaps; whether it is of use, the journey knows.
            if let Ok(document) = ResidenceDocument::from_record(&record) {
                tracing::info!(format = ?record.format, warnings = ?record.warnings, "a visa or a card was read");
                return Event::SecondRead(Box::new(document));
            }
            let document = match TravelDocument::from_record(&record) {
                Ok(document) => document,
                Err(unfit) => {
                    let (format, checks) = (record.format, record.checks);
                    tracing::info!(?unfit, ?format, ?checks, "a document was read and does not count");
                    return match unfit {
                        // What its check digits confirm need not be typed again.
                        Unfit::Corrupted => Event::DocumentHalfRead(Box::new(Draft::of_record(&record))),
                        Unfit::IdentityCard => Event::DocumentRefused(Again::IdentityCard),
                        Unfit::Visa => Event::DocumentRefused(Again::Visa),
                        Unfit::OtherDocument => Event::DocumentRefused(Again::OtherDocument),
                    };
                }
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
                Reason::Character | Reason::DocumentType | Reason::NotAZone => Again::NotADocument,
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::document::Item;

    use super::*;

    /// What the journey is told of these lines.
    fn told(lines: &[&str]) -> Event {
        let lines: Vec<Sensitive<String>> = lines.iter().map(|line| Sensitive::new((*line).to_owned())).collect();
        lines_mean(&lines, jiff::civil::date(2026, 11, 3))
    }

    /// The specimens of Doc 9303 parts 4 to 7.
    const UPPER: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
    const LOWER: &str = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

    #[test]
    fn a_passport_and_nothing_else_is_a_document_to_travel_on() {
        let Event::DocumentRead(reading) = told(&[UPPER, LOWER]) else { panic!("a passport is read") };
        assert_eq!(reading.document.number.reveal(), "L898902C3");
        let card =
            ["I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"];
        let larger = ["I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6"];
        let visa = ["V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<"];
        let smaller = ["V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<"];
        for (lines, format) in [
            (&card[..], mrz::Format::Td1),
            (&larger, mrz::Format::Td2),
            (&visa, mrz::Format::MrvA),
            (&smaller, mrz::Format::MrvB),
        ] {
            let Event::SecondRead(document) = told(lines) else { panic!("{lines:?}") };
            assert_eq!(document.format, format);
        }
        // Read wrong: neither for the passport's place nor believed.
        let (dates, lower) = (card[1].replacen("7408122", "7418122", 1), visa[1].replacen("4009078", "4019078", 1));
        for (lines, why) in [
            (&[card[0], &dates, card[2]][..], Again::IdentityCard),
            (&[visa[0], &lower], Again::Visa),
            (&["D1NLD15094962111659VN87AO4LF57"], Again::OtherDocument),
            (&[&UPPER.replacen('P', "R", 1), LOWER], Again::OtherDocument),
            (&[UPPER], Again::Incomplete),
            (&["HELLO WORLD"], Again::NotADocument),
        ] {
            assert_eq!(told(lines), Event::DocumentRefused(why), "{lines:?}");
        }
    }

    #[test]
    fn of_a_passport_that_is_not_believed_its_holder_completes_what_is_not_confirmed() {
        let birth = LOWER.replacen("7408122", "7408123", 1);
        let Event::DocumentHalfRead(draft) = told(&[UPPER, &birth]) else { panic!("half of it is read") };
        assert_eq!((draft.text(Item::BirthDate), draft.text(Item::Number)), ("", "L898902C3"));
        let name = UPPER.replacen('K', "1", 1);
        assert!(matches!(told(&[&name, LOWER]), Event::DocumentHalfRead(_)));
    }
}
