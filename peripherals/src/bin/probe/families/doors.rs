//! Doors.

use std::{collections::BTreeMap, process::ExitCode};

use peripherals::{
    doors::{Command, Event, Fault, State, Switch},
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

struct Looking;

impl Watcher<Command, Event> for Looking {
    fn acknowledge(&self, _: &Event, id: EventId) -> Option<Command> {
        Some(Command::Acknowledge(id))
    }

    fn learn(&mut self, event: &Event) -> Learned {
        match event {
            Event::StatusChanged(status) => Learned::Usable(status.readiness),
            Event::Changed { .. } => Learned::Nothing,
        }
    }
}

/// Shows which doors are open.
pub async fn doors<P, D>(asked: Asked, driver: fn(P) -> D) -> ExitCode
where
    P: Default + Serialize + DeserializeOwned,
    D: Watchable<Command = Command, Event = Event>,
{
    only_watch(asked, driver, Looking, &examined()).await
}

const fn examined() -> Examined<Command, Event> {
    Examined {
        status: |event| match event {
            Event::StatusChanged(status) => Some(Said::of(status, Fault::remedy)),
            Event::Changed { .. } => None,
        },
        acknowledge: |_, id| Some(Command::Acknowledge(id)),
        prepare: |_, _| None,
        plan: |depth, seen, _| check::doors(depth, &states(seen)),
    }
}

/// How each switch was last seen.
fn states(seen: &[Event]) -> Vec<(Switch, State)> {
    let mut states: BTreeMap<Switch, State> = BTreeMap::new();
    for event in seen {
        match event {
            Event::Changed { switch, state } => drop(states.insert(*switch, *state)),
            Event::StatusChanged(_) => {}
        }
    }
    states.into_iter().collect()
}
