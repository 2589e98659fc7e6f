//! Readers of bar codes.

use std::process::ExitCode;

use peripherals::{
    barcode::{Command, Event, Fault},
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

struct Scanning;

impl Watcher<Command, Event> for Scanning {
    fn at_once(&mut self) -> Vec<Command> {
        vec![Command::Enable]
    }

    /// After a code a scanner is off; here it is there for the next one.
    fn about(&mut self, event: &Event) -> Vec<Command> {
        match event {
            Event::Scanned(_) => vec![Command::Enable],
            Event::StatusChanged(_) | Event::Identified(_) | Event::ReadFailed(_) => Vec::new(),
        }
    }

    fn acknowledge(&self, _: &Event, id: EventId) -> Option<Command> {
        Some(Command::Acknowledge(id))
    }

    fn learn(&mut self, event: &Event) -> Learned {
        match event {
            Event::StatusChanged(status) => Learned::Usable(status.readiness),
            Event::Identified(_) | Event::Scanned(_) | Event::ReadFailed(_) => Learned::Nothing,
        }
    }

    /// What a code says may be personal and stays out of sight.
    fn show(&self, event: &Event) -> String {
        let Event::Scanned(scan) = event else { return format!("{event:?}") };
        format!("Scanned: {:?}, {} bytes", scan.symbology, scan.data.reveal().as_bytes().len())
    }
}

/// Shows what a scanner reads: kinds and lengths.
pub async fn barcode<P, D>(asked: Asked, driver: fn(P) -> D) -> ExitCode
where
    P: Default + Serialize + DeserializeOwned,
    D: Watchable<Command = Command, Event = Event>,
{
    only_watch(asked, driver, Scanning, &examined()).await
}

const fn examined() -> Examined<Command, Event> {
    Examined {
        status: |event| {
            let Event::StatusChanged(status) = event else { return None };
            Some(Said::of(status, Fault::remedy))
        },
        acknowledge: |_, id| Some(Command::Acknowledge(id)),
        prepare: |_, _| None,
        plan: |depth, _, _| check::barcode(depth),
    }
}
