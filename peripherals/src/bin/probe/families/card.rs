//! Card terminals.

use std::process::ExitCode;

use peripherals::{
    card::{Command, Event},
    driver::EventId,
};
use serde::{Serialize, de::DeserializeOwned};

use super::{no_notes, no_printing, or_exit, settings};
use crate::{
    arguments::Arguments,
    watch::{Learned, Personal, Watchable, Watcher, watch},
};

struct Asking;

impl Watcher<Command, Event> for Asking {
    fn at_once(&mut self) -> Vec<Command> {
        Vec::new()
    }

    fn once_ready(&mut self) -> Vec<Command> {
        vec![Command::QueryLast]
    }

    fn about(&mut self, _: &Event) -> Vec<Command> {
        Vec::new()
    }

    fn acknowledge(&self, id: EventId) -> Command {
        Command::Acknowledge(id)
    }

    fn learn(&mut self, event: &Event) -> Learned {
        match event {
            Event::StatusChanged(status) => Learned::Usable(status.readiness),
            Event::Progressed(..)
            | Event::Approved { .. }
            | Event::NotTaken { .. }
            | Event::OutcomeUnknown(_)
            | Event::Settled(_)
            | Event::Reversed(_)
            | Event::ReversalRefused(_)
            | Event::LastTransaction(_)
            | Event::QueryFailed => Learned::Nothing,
        }
    }

    fn show(&self, event: &Event) -> String {
        format!("{event:?}")
    }
}

/// Shows how a terminal is and what it remembers.
pub async fn card<P, D>(arguments: Arguments, driver: fn(P) -> D) -> ExitCode
where
    P: Default + Serialize + DeserializeOwned,
    D: Watchable<Command = Command, Event = Event>,
{
    or_exit!(no_printing(&arguments));
    or_exit!(no_notes(&arguments));
    watch(&arguments, driver(or_exit!(settings(&arguments))), Personal::Card, Asking).await
}
