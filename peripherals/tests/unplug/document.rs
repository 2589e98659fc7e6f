use peripherals::{
    document::{Command, Event, ReadFault, elyctis, framed, glass, rte, serial_mrz, wedge},
    driver::Driver,
    simulator::Simulator,
    status::{Condition, Readiness},
};
use serde_json::Value;

use crate::walk::{Device, State, Step, at_every_state};

const UPPER: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
const LOWER: &str = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

fn lines() -> Vec<String> {
    vec![UPPER.to_owned(), LOWER.to_owned()]
}

const fn ready(event: &Event) -> bool {
    matches!(event, Event::StatusChanged(status) if matches!(status.readiness, Readiness::Ready))
}

const fn read(event: &Event) -> bool {
    matches!(event, Event::LinesRead(_))
}

/// Every reading that began has an end: lines that are whole, or a failure.
fn law(events: &[Event], _: &Value) -> Result<(), String> {
    let began = events.iter().filter(|event| **event == Event::ReadingBegan).count();
    let ended = |event: &&Event| match event {
        Event::LinesRead(lines) => lines.iter().map(|line| line.reveal().as_str()).eq([UPPER, LOWER]),
        Event::ReadFailed(fault) => *fault == ReadFault::CutOff,
        Event::StatusChanged(_) | Event::Identified(_) | Event::PresenceChanged(_) | Event::ReadingBegan => false,
    };
    let ended = events.iter().filter(ended).count();
    if began == ended { Ok(()) } else { Err(format!("{began} readings began and {ended} ended")) }
}

fn device<D, S>(driver: fn() -> D, simulator: fn() -> S, put: fn() -> S::Gesture) -> Device<D, S>
where
    D: Driver<Command = Command, Event = Event>,
    S: Simulator,
{
    Device {
        driver,
        simulator,
        replacement: simulator,
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
        law,
    }
}

// On slow lines, so that there is a middle of a reading.

pub async fn a_reader_is_unplugged_in_every_state() {
    at_every_state(|| {
        device(
            || serial_mrz::Driver::new(serial_mrz::Settings::default()),
            || {
                let slow = serial_mrz::Physics { baud: 2400, recognition_ms: 300, ..serial_mrz::Physics::default() };
                serial_mrz::Simulator::new(slow)
            },
            || serial_mrz::Gesture::Put { lines: lines() },
        )
    })
    .await;
}

pub async fn a_reader_that_frames_is_unplugged_in_every_state() {
    fn settings() -> framed::Settings {
        framed::Settings { begin: framed::Begin::Stx, end: framed::End::Etx, ..framed::Settings::default() }
    }
    at_every_state(|| {
        device(
            || framed::Driver::new(settings()),
            || {
                let slow = framed::Physics { baud: 2400, settings: settings(), ..framed::Physics::default() };
                framed::Simulator::new(slow)
            },
            || glass::Gesture::Put { lines: lines() },
        )
    })
    .await;
}

pub async fn a_swipe_reader_is_unplugged_in_every_state() {
    at_every_state(|| {
        device(
            || rte::Driver::new(rte::Settings::default()),
            || rte::Simulator::new(rte::Physics { baud: 2400, ..rte::Physics::default() }),
            || glass::Gesture::Put { lines: lines() },
        )
    })
    .await;
}

pub async fn a_reader_that_types_is_unplugged_in_every_state() {
    at_every_state(|| {
        device(
            || wedge::Driver::new(wedge::Settings::default()),
            || wedge::Simulator::new(wedge::Physics::default()),
            || glass::Gesture::Put { lines: lines() },
        )
    })
    .await;
}

pub async fn a_reader_that_is_asked_is_unplugged_in_every_state() {
    at_every_state(|| {
        device(
            || elyctis::Driver::new(elyctis::Settings::default()),
            || elyctis::Simulator::new(elyctis::Physics { baud: 2400, ..elyctis::Physics::default() }),
            || elyctis::Gesture::Put { lines: lines() },
        )
    })
    .await;
}
