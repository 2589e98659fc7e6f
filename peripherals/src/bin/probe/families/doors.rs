//! Doors.

use std::process::ExitCode;

use peripherals::{
    doors::{Command, Event},
    driver::EventId,
};
use serde::{Serialize, de::DeserializeOwned};

use super::only_watch;
use crate::{
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
    only_watch(asked, driver, Looking).await
}
