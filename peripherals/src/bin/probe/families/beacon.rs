//! Guide lights.

use std::process::ExitCode;

use peripherals::{
    beacon::{Command, Event},
    driver::EventId,
};
use serde::{Serialize, de::DeserializeOwned};

use super::only_watch;
use crate::{
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
    only_watch(asked, driver, Asking).await
}
