//! Readers of travel documents.

use std::process::ExitCode;

use peripherals::{
    document::{Command, Event, Fault},
    driver::EventId,
    supervise::check,
};
use serde::{Serialize, de::DeserializeOwned};

use super::only_watch;
use crate::{
    check::{Examined, Said},
    mrz,
    protocols::Asked,
    watch::{Learned, Watchable, Watcher},
};

struct Reading;

impl Watcher<Command, Event> for Reading {
    fn at_once(&mut self) -> Vec<Command> {
        vec![Command::Enable]
    }

    fn acknowledge(&self, _: &Event, id: EventId) -> Option<Command> {
        Some(Command::Acknowledge(id))
    }

    fn learn(&mut self, event: &Event) -> Learned {
        match event {
            Event::StatusChanged(status) => Learned::Usable(status.readiness),
            Event::Identified(_)
            | Event::PresenceChanged(_)
            | Event::ReadingBegan
            | Event::LinesRead(_)
            | Event::ReadFailed(_) => Learned::Nothing,
        }
    }

    /// The lines themselves are personal and stay out of sight.
    fn show(&self, event: &Event) -> String {
        let Event::LinesRead(lines) = event else { return format!("{event:?}") };
        let texts: Vec<&str> = lines.iter().map(|line| line.reveal().as_str()).collect();
        let lengths: Vec<usize> = texts.iter().map(|line| line.chars().count()).collect();
        match mrz::read(&texts) {
            Ok(record) => format!("LinesRead: lengths {lengths:?}, {:?}, {:?}", record.verdict(), record.checks),
            Err(refusal) => format!("LinesRead: lengths {lengths:?}, refused: {refusal}"),
        }
    }
}

/// Shows what a reader sends.
pub async fn document<P, D>(asked: Asked, driver: fn(P) -> D) -> ExitCode
where
    P: Default + Serialize + DeserializeOwned,
    D: Watchable<Command = Command, Event = Event>,
{
    only_watch(asked, driver, Reading, &examined()).await
}

const fn examined() -> Examined<Command, Event> {
    Examined {
        status: |event| {
            let Event::StatusChanged(status) = event else { return None };
            Some(Said::of(status, Fault::remedy))
        },
        acknowledge: |_, id| Some(Command::Acknowledge(id)),
        prepare: |_, _| None,
        plan: |depth, _, _| check::document(depth),
    }
}
