//! Keypads.

use std::process::ExitCode;

use peripherals::{
    driver::EventId,
    keypad::{Command, Event, Fault},
    supervise::check,
};
use serde::{Serialize, de::DeserializeOwned};

use super::only_watch;
use crate::{
    check::{Examined, Said},
    protocols::Asked,
    watch::{Learned, Watchable, Watcher},
};

struct Feeling;

impl Watcher<Command, Event> for Feeling {
    fn acknowledge(&self, _: &Event, id: EventId) -> Option<Command> {
        Some(Command::Acknowledge(id))
    }

    fn learn(&mut self, event: &Event) -> Learned {
        match event {
            Event::StatusChanged(status) => Learned::Usable(status.readiness),
            Event::KeyPressed(_) | Event::JackChanged(_) | Event::UnknownKeyPressed(_) => Learned::Nothing,
        }
    }
}

/// Shows which keys are pressed.
pub async fn keypad<P, D>(asked: Asked, driver: fn(P) -> D) -> ExitCode
where
    P: Default + Serialize + DeserializeOwned,
    D: Watchable<Command = Command, Event = Event>,
{
    only_watch(asked, driver, Feeling, &examined()).await
}

const fn examined() -> Examined<Command, Event> {
    Examined {
        status: |event| {
            let Event::StatusChanged(status) = event else { return None };
            Some(Said::of(status, Fault::remedy))
        },
        acknowledge: |_, id| Some(Command::Acknowledge(id)),
        prepare: |_, _| None,
        plan: |depth, _, _| check::keypad(depth),
    }
}
