use peripherals::{
    document::{
        Command, Event, ReadFault,
        serial_mrz::{Driver, Gesture, Physics, Settings, Simulator},
    },
    status::{Condition, Readiness},
};

use crate::walk::{Device, State, Step, at_every_state};

const UPPER: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
const LOWER: &str = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

fn put() -> Gesture {
    Gesture::Put { lines: vec![UPPER.to_owned(), LOWER.to_owned()] }
}

const fn ready(event: &Event) -> bool {
    matches!(event, Event::StatusChanged(status) if matches!(status.readiness, Readiness::Ready))
}

const fn read(event: &Event) -> bool {
    matches!(event, Event::LinesRead(_))
}

/// On a slow line, so that there is a middle of a reading.
fn reader() -> Simulator {
    Simulator::new(Physics { baud: 2400, recognition_ms: 300, ..Physics::default() })
}

fn device() -> Device<Driver, Simulator> {
    Device {
        driver: || Driver::new(Settings::default()),
        simulator: reader,
        replacement: reader,
        acknowledge: Command::Acknowledge,
        offline: |event| matches!(event, Event::StatusChanged(status) if status.condition == Condition::Offline),
        states: vec![
            State { name: "connected", steps: vec![Step::Until(ready)] },
            State { name: "enabled", steps: vec![Step::Order(|| Command::Enable)] },
            State {
                name: "in the middle of a reading",
                steps: vec![Step::Gesture(put), Step::Until(|event| *event == Event::ReadingBegan)],
            },
            State { name: "after a reading", steps: vec![Step::Until(read)] },
            State { name: "disabled", steps: vec![Step::Order(|| Command::Disable)] },
        ],
        rests: |view| view["unsent"] == 0,
        again: vec![Step::Until(ready), Step::Order(|| Command::Enable), Step::Gesture(put), Step::Until(read)],
        law: |events, _| {
            // Every reading that began has an end: lines that are whole, or a failure.
            let began = events.iter().filter(|event| **event == Event::ReadingBegan).count();
            let whole = |event: &&Event| match event {
                Event::LinesRead(lines) => lines.iter().map(|line| line.reveal().as_str()).eq([UPPER, LOWER]),
                Event::ReadFailed(fault) => *fault == ReadFault::CutOff,
                Event::StatusChanged(_) | Event::ReadingBegan => false,
            };
            let ended = events.iter().filter(whole).count();
            if began == ended { Ok(()) } else { Err(format!("{began} readings began and {ended} ended")) }
        },
    }
}

pub async fn a_reader_is_unplugged_in_every_state() {
    at_every_state(device).await;
}
