//! Readers of travel documents.

use std::process::ExitCode;

use peripherals::{
    document::{Command, Event},
    driver::EventId,
};
use serde::{Serialize, de::DeserializeOwned};

use super::{no_notes, no_printing, or_exit, settings};
use crate::{
    arguments::Arguments,
    mrz,
    watch::{Learned, Personal, Watchable, Watcher, watch},
};

struct Reading;

impl Watcher<Command, Event> for Reading {
    fn at_once(&mut self) -> Vec<Command> {
        vec![Command::Enable]
    }

    fn once_ready(&mut self) -> Vec<Command> {
        Vec::new()
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
            Event::ReadingBegan | Event::LinesRead(_) | Event::ReadFailed(_) => Learned::Nothing,
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
pub async fn document<P, D>(arguments: Arguments, driver: fn(P) -> D, personal: fn(&P) -> Personal) -> ExitCode
where
    P: Default + Serialize + DeserializeOwned,
    D: Watchable<Command = Command, Event = Event>,
{
    or_exit!(no_printing(&arguments));
    or_exit!(no_notes(&arguments));
    let settings = or_exit!(settings(&arguments));
    let personal = personal(&settings);
    watch(&arguments, driver(settings), personal, Reading).await
}
