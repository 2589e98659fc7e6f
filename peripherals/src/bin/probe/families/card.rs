//! Card terminals.

use std::process::ExitCode;

use peripherals::{
    card::{Command, Event, Fault},
    driver::EventId,
    supervise::check,
};
use serde::{Serialize, de::DeserializeOwned};

use super::only_watch;
use crate::{
    check::{Examined, Said},
    protocols::Asked,
    watch::{Learned, Watchable, Watcher},
};

struct Asking;

impl Watcher<Command, Event> for Asking {
    fn once_ready(&mut self) -> Vec<Command> {
        vec![Command::QueryLast]
    }

    fn acknowledge(&self, _: &Event, id: EventId) -> Option<Command> {
        Some(Command::Acknowledge(id))
    }

    fn learn(&mut self, event: &Event) -> Learned {
        match event {
            Event::StatusChanged(status) => Learned::Usable(status.readiness),
            Event::Progressed(..)
            | Event::Approved { .. }
            | Event::NotTaken { .. }
            | Event::OutcomeUnknown(_)
            | Event::Settled(_)
            | Event::SettledInPart { .. }
            | Event::Reversed(_)
            | Event::ReversalRefused(_)
            | Event::Refunded { .. }
            | Event::NotRefunded { .. }
            | Event::DayClosed(_)
            | Event::DayNotClosed(_)
            | Event::Identified(_)
            | Event::LastTransaction(_)
            | Event::QueryFailed => Learned::Nothing,
        }
    }
}

/// Shows how a terminal is and what it remembers.
pub async fn card<P, D>(asked: Asked, driver: fn(P) -> D) -> ExitCode
where
    P: Default + Serialize + DeserializeOwned,
    D: Watchable<Command = Command, Event = Event>,
{
    only_watch(asked, driver, Asking, &examined()).await
}

const fn examined() -> Examined<Command, Event> {
    Examined {
        status: |event| {
            let Event::StatusChanged(status) = event else { return None };
            Some(Said::of(status, Fault::remedy))
        },
        acknowledge: |_, id| Some(Command::Acknowledge(id)),
        prepare: |_, _| None,
        plan: |depth, _, _| check::card(depth),
    }
}
