//! Note validators.

use std::process::ExitCode;

use domain::Money;
use peripherals::{
    cash::{Command, Denomination, Event, Fault},
    driver::EventId,
    status::{Condition, Readiness},
    supervise::check::{self, Depth},
};
use serde::{Serialize, de::DeserializeOwned};

use super::{no_printing, or_exit, settings};
use crate::{
    check::{Examined, Said, examine},
    consent::{Consent, ask},
    protocols::Asked,
    still::{Motionless, Still},
    watch::{Learned, Watchable, Watcher, watch},
};

/// Whether notes are taken into escrow, to be given back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Notes {
    Refused,
    GivenBack,
}

/// Never orders a note stacked.
struct Asking {
    notes: Notes,
}

impl Watcher<Command, Event> for Asking {
    fn about(&mut self, event: &Event) -> Vec<Command> {
        match (event, self.notes) {
            (Event::TableRead(table), Notes::GivenBack) => {
                vec![Command::Enable(values(table))]
            }
            (Event::NoteHeld { key, .. }, Notes::GivenBack) => vec![Command::Return(*key)],
            (
                Event::TableRead(_)
                | Event::NoteHeld { .. }
                | Event::StatusChanged(_)
                | Event::CassetteChanged(_)
                | Event::Identified(_)
                | Event::NoteEntered
                | Event::NoteStacked { .. }
                | Event::NoteReturned { .. }
                | Event::NoteLost { .. }
                | Event::NoteRejected(_)
                | Event::PathClear,
                _,
            ) => Vec::new(),
        }
    }

    /// What became of a note that is not ours, the device must tell the terminal again: it is somebody's money.
    fn acknowledge(&self, event: &Event, id: EventId) -> Option<Command> {
        let ours = match event {
            Event::NoteReturned { key: Some(_) } => self.notes == Notes::GivenBack,
            Event::NoteStacked { .. } | Event::NoteReturned { key: None } | Event::NoteLost { .. } => false,
            Event::TableRead(_)
            | Event::StatusChanged(_)
            | Event::CassetteChanged(_)
            | Event::Identified(_)
            | Event::NoteEntered
            | Event::NoteHeld { .. }
            | Event::NoteRejected(_)
            | Event::PathClear => true,
        };
        ours.then_some(Command::Acknowledge(id))
    }

    fn show(&self, event: &Event) -> String {
        match event {
            Event::NoteStacked { .. } | Event::NoteLost { .. } => {
                format!("{event:?}: not acknowledged, the terminal will hear of it")
            }
            Event::TableRead(_)
            | Event::StatusChanged(_)
            | Event::CassetteChanged(_)
            | Event::Identified(_)
            | Event::NoteEntered
            | Event::NoteHeld { .. }
            | Event::NoteReturned { .. }
            | Event::NoteRejected(_)
            | Event::PathClear => format!("{event:?}"),
        }
    }

    fn learn(&mut self, event: &Event) -> Learned {
        match event {
            // One that waits to be started, and has no fault, is as good as ready: it is not started here.
            Event::StatusChanged(status) if status.condition == Condition::Starting => Learned::Usable(Readiness::Busy),
            Event::StatusChanged(status) => Learned::Usable(status.readiness),
            Event::CassetteChanged(_)
            | Event::Identified(_)
            | Event::TableRead(_)
            | Event::NoteEntered
            | Event::NoteHeld { .. }
            | Event::NoteStacked { .. }
            | Event::NoteReturned { .. }
            | Event::NoteLost { .. }
            | Event::NoteRejected(_)
            | Event::PathClear => Learned::Nothing,
        }
    }
}

const WHAT: &str = "This starts the validator, lets it take notes into escrow and gives each back at once. None is stacked by order; \
                    one that jams is for a technician.";
/// Shows how a validator is and which notes it knows.
pub async fn cash<P, D>(asked: Asked, driver: fn(P) -> D, still: Still) -> ExitCode
where
    P: Default + Serialize + DeserializeOwned,
    D: Watchable<Command = Command, Event = Event>,
{
    or_exit!(no_printing(&asked.arguments));
    let driver = driver(or_exit!(settings(&asked.arguments)));
    if let Some(depth) = asked.arguments.check {
        return match depth {
            Depth::Internal | Depth::External => {
                examine(&asked, Motionless { driver, still }, depth, &examined()).await
            }
            Depth::Interactive => examine(&asked, driver, depth, &examined()).await,
        };
    }
    if !asked.arguments.try_notes {
        return watch(&asked, Motionless { driver, still }, Asking { notes: Notes::Refused }).await;
    }
    match ask(WHAT, asked.arguments.yes) {
        Consent::Given => watch(&asked, driver, Asking { notes: Notes::GivenBack }).await,
        Consent::Refused => ExitCode::FAILURE,
    }
}

const fn examined() -> Examined<Command, Event> {
    Examined {
        status: |event| {
            let Event::StatusChanged(status) = event else { return None };
            Some(Said::of(status, Fault::remedy))
        },
        acknowledge: |event, id| Asking { notes: Notes::GivenBack }.acknowledge(event, id),
        // It must be started before a note can be put in; who only asks starts nothing.
        prepare: |depth, event| {
            let (Depth::Interactive, Event::TableRead(table)) = (depth, event) else { return None };
            Some(Command::Enable(values(table)))
        },
        plan: |depth, seen, _| check::cash(depth, known(seen)),
    }
}

/// What it says that it knows.
fn known(seen: &[Event]) -> Vec<Money> {
    let table = seen.iter().rev().find_map(|event| {
        let Event::TableRead(table) = event else { return None };
        Some(values(table))
    });
    table.unwrap_or_default()
}

fn values(table: &[Denomination]) -> Vec<Money> {
    table.iter().filter_map(|kind| kind.value).collect()
}
