//! Printers.

use journey::Event;
use peripherals::{
    family::Family,
    link::{self, Clock, Handle},
    printer::{self, custom, epson_eu, escpos, nippon, star, zpl},
    status::Status,
};
use rand::rngs::StdRng;
use serde::Deserialize;

use super::whereabouts::{Finder, Place};

/// Declares the protocols of printers, which differ in nothing else that this side of them sees. `dots` is a printer's unit of
/// rows, `drive` makes its driver.
macro_rules! printers {
    ($($(#[$doc:meta])* $variant:ident = $protocol:ident, dots: |$settings:ident| $dots:expr, drive: |$with:ident| $driver:expr;)+) => {
        /// Which printer, where.
        #[derive(Debug, Clone, Deserialize)]
        #[serde(tag = "protocol", rename_all = "snake_case", deny_unknown_fields)]
        pub enum PrinterDevice {
            $($(#[$doc])* $variant {
                /// `tcp:192.0.2.8:9100`, `serial:/dev/kiosk/printer?baud=115200`, `usblp:/dev/kiosk/printer`
                address: Place,
                /// Width, confirmation, times.
                #[serde(default)]
                settings: $protocol::Settings,
            },)+
        }

        impl PrinterDevice {
            /// The unit of its rows.
            pub(super) const fn dots_per_inch(&self) -> u8 {
                match self {
                    $(Self::$variant { settings: $settings, .. } => $dots,)+
                }
            }

            pub(super) fn start(
                &self,
                finder: &mut Finder,
                clock: Clock,
                chance: StdRng,
            ) -> Handle<printer::Command, printer::Event> {
                match self {
                    $(Self::$variant { address, settings: $with } => link::spawn_wherever(
                        finder.place(Family::Printer, stringify!($protocol), address),
                        $driver,
                        clock,
                        chance,
                    ),)+
                }
            }
        }
    };
}

printers! {
    /// ESC/POS.
    Escpos = escpos, dots: |settings| settings.dots_per_inch,
        drive: |settings| escpos::Driver::new(settings.clone());
    /// Custom KPM and VKP80, with presenter.
    Custom = custom, dots: |settings| settings.dots_per_inch,
        drive: |settings| custom::Driver::new(settings.clone());
    /// Epson EU-T, with presenter.
    EpsonEu = epson_eu, dots: |settings| settings.dots_per_inch,
        drive: |settings| epson_eu::Driver::new(settings.clone());
    /// Star TUP, with presenter.
    Star = star, dots: |_settings| 203, drive: |settings| star::Driver::new(settings);
    /// Nippon NP-2511, with presenter.
    Nippon = nippon, dots: |_settings| 203, drive: |settings| nippon::Driver::new(settings);
    /// Zebra KR403, with presenter.
    Zpl = zpl, dots: |_settings| 203, drive: |settings| zpl::Driver::new(settings);
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

#[cfg(test)]
mod tests {
    use domain::{Moment, fact::PrintOutcome};
    use peripherals::{
        printer::{Event as Said, Fault, Paper},
        supervise::consumables::{Level, Roll},
    };

    use super::*;
    use crate::devices::Supply;

    /// A stuck paper that is pulled out is called taken without ever having been presented (`docs/devices/presenters.md`).
    #[test]
    fn what_happens_at_the_mouth_disturbs_nobody_whether_or_not_it_was_awaited() {
        let mut supply = Supply::new(Roll::default(), 203);
        let jam = Said::StatusChanged(Fault::PresenterJam.status(), Paper::Full);
        assert_eq!(supply.heard(Moment::START, &jam), Some(Level::Ok));
        let roll = supply.roll().clone();
        for job in [None, Some(7)] {
            for said in [Said::PaperTaken { job }, Said::PaperPresented { job }, Said::PaperRetracted { job }] {
                let PrinterNews { status, event } = PrinterNews::of(&said);
                assert!(status.is_none() && event.is_none(), "{said:?}");
                assert_eq!(supply.heard(Moment::START, &said), None, "{said:?}");
            }
        }
        assert_eq!((supply.roll(), supply.level()), (&roll, Level::Ok));
        // The job's own end is what the journey hears.
        let ended = Said::PrintEnded { job: 7, outcome: PrintOutcome::Unknown, fault: Some(Fault::PresenterJam) };
        let told = PrinterNews::of(&ended).event;
        assert_eq!(told, Some(Event::PrintEnded { job: 7, outcome: PrintOutcome::Unknown }));
    }
}
