//! Guide lights.

use std::process::ExitCode;

use peripherals::{
    beacon::{Command, Event, Fault, relay},
    driver::EventId,
    family::Family,
    setting,
    supervise::check,
};
use serde::{Serialize, de::DeserializeOwned};

use super::only_watch;
use crate::{
    arguments::Arguments,
    check::{Examined, Said},
    protocols::Asked,
    watch::{Learned, Watchable, Watcher},
};

struct Asking;

impl Watcher<Command, Event> for Asking {
    fn acknowledge(&self, _: &Event, id: EventId) -> Option<Command> {
        Some(Command::Acknowledge(id))
    }

    fn learn(&mut self, event: &Event) -> Learned {
        match event {
            Event::StatusChanged(status) => Learned::Usable(status.readiness),
        }
    }
}

/// Shows whether the lights answer. Those that shine go dark: nobody wants them.
pub async fn beacon<P, D>(asked: Asked, driver: fn(P) -> D) -> ExitCode
where
    P: Default + Serialize + DeserializeOwned,
    D: Watchable<Command = Command, Event = Event>,
{
    only_watch(asked, driver, Asking, &examined()).await
}

const fn examined() -> Examined<Command, Event> {
    Examined {
        status: |event| {
            let Event::StatusChanged(status) = event;
            Some(Said::of(status, Fault::remedy))
        },
        acknowledge: |_, id| Some(Command::Acknowledge(id)),
        prepare: |_, _| None,
        plan: |depth, _, arguments| check::beacon(depth, &slots(arguments)),
    }
}

/// Slots that have a light, each once: there is one protocol.
fn slots(arguments: &Arguments) -> Vec<Family> {
    let settings: relay::Settings = setting::changed(&arguments.set).unwrap_or_default();
    let mut slots = settings.lights;
    slots.sort_unstable();
    slots.dedup();
    slots
}
