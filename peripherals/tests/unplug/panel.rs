//! Keypads, doors and guide lights.

use peripherals::{
    beacon::{self, Rate, relay},
    doors::{self, Switch, gpio},
    family::Family,
    keypad::{self, Jack, Key, evdev},
    status::Readiness,
};

use crate::walk::{Device, State, Step, at_every_state};

fn keypad() -> Device<evdev::Driver, evdev::Simulator> {
    use keypad::{Command, Event};

    let ready = |event: &Event| matches!(event, Event::StatusChanged(status) if status.readiness == Readiness::Ready);
    let select = || Step::Until(|event| *event == Event::KeyPressed(Key::Select));
    Device {
        driver: || evdev::Driver::new(evdev::Settings::default()),
        simulator: || evdev::Simulator::new(evdev::Physics::default()),
        replacement: || evdev::Simulator::new(evdev::Physics::default()),
        acknowledge: Command::Acknowledge,
        offline: |event| matches!(event, Event::StatusChanged(status) if status.readiness == Readiness::Unavailable),
        states: vec![
            State { name: "ready", steps: vec![Step::Until(ready), Step::Pause(100)] },
            State {
                name: "a key is down",
                steps: vec![Step::Gesture(|| evdev::Gesture::Press(Key::Select)), select()],
            },
            State {
                name: "headphones are in",
                steps: vec![
                    Step::Gesture(|| evdev::Gesture::Release(Key::Select)),
                    Step::Gesture(|| evdev::Gesture::PlugHeadphones),
                    Step::Until(|event| *event == Event::JackChanged(Jack::Inserted)),
                ],
            },
        ],
        rests: |_| true,
        again: vec![
            Step::Until(ready),
            Step::Pause(100),
            Step::Gesture(|| evdev::Gesture::Release(Key::Select)),
            Step::Pause(100),
            Step::Gesture(|| evdev::Gesture::Tap(Key::Help)),
            Step::Until(|event| *event == Event::KeyPressed(Key::Help)),
        ],
        law: |events, _| {
            // Whoever's headphones are gone is told nothing private.
            let offline = events.iter().position(
                |event| matches!(event, Event::StatusChanged(status) if status.readiness == Readiness::Unavailable),
            );
            let jack = |event: &Event| match event {
                Event::JackChanged(jack) => Some(*jack),
                Event::StatusChanged(_) | Event::KeyPressed(_) | Event::UnknownKeyPressed(_) => None,
            };
            let before: Vec<Jack> = events.iter().take(offline.unwrap_or(0) + 1).filter_map(jack).collect();
            let around: Vec<Jack> = events.iter().take(offline.unwrap_or(0) + 3).filter_map(jack).collect();
            if before.last() == Some(&Jack::Inserted) && !around.contains(&Jack::Removed) {
                return Err(format!("headphones stay in a jack that is gone: {around:?}"));
            }
            Ok(())
        },
    }
}

fn doors() -> Device<gpio::Driver, gpio::Simulator> {
    use doors::{Command, Event};

    let ready = |event: &Event| matches!(event, Event::StatusChanged(status) if status.readiness == Readiness::Ready);
    Device {
        driver: || gpio::Driver::new(gpio::Settings::default()),
        simulator: || gpio::Simulator::new(gpio::Physics::default()),
        replacement: || gpio::Simulator::new(gpio::Physics::default()),
        acknowledge: Command::Acknowledge,
        offline: |event| matches!(event, Event::StatusChanged(status) if status.readiness == Readiness::Unavailable),
        states: vec![
            State { name: "ready", steps: vec![Step::Until(ready), Step::Pause(700)] },
            State {
                name: "a door is open",
                steps: vec![
                    Step::Gesture(|| gpio::Gesture::Open(Switch::Cabinet)),
                    Step::Until(|event| {
                        matches!(event, Event::Changed { switch: Switch::Cabinet, state: doors::State::Open })
                    }),
                ],
            },
        ],
        rests: |_| true,
        again: vec![
            Step::Until(ready),
            Step::Pause(700),
            Step::Gesture(|| gpio::Gesture::Open(Switch::Cassette)),
            Step::Until(|event| {
                matches!(event, Event::Changed { switch: Switch::Cassette, state: doors::State::Open })
            }),
        ],
        law: |_, _| Ok(()),
    }
}

fn lights() -> Device<relay::Driver, relay::Simulator> {
    use beacon::{Command, Event};

    let ready = |event: &Event| matches!(event, Event::StatusChanged(status) if status.readiness == Readiness::Ready);
    Device {
        driver: || relay::Driver::new(relay::Settings::default()),
        simulator: || relay::Simulator::new(relay::Physics::default()),
        replacement: || relay::Simulator::new(relay::Physics::default()),
        acknowledge: Command::Acknowledge,
        offline: |event| matches!(event, Event::StatusChanged(status) if status.readiness == Readiness::Unavailable),
        states: vec![
            State { name: "dark", steps: vec![Step::Until(ready)] },
            State {
                name: "a light flashes",
                steps: vec![Step::Order(|| Command::Light { slot: Family::Cash, rate: Rate::Quick }), Step::Pause(700)],
            },
            State {
                name: "a light shines",
                steps: vec![
                    Step::Order(|| Command::Light { slot: Family::Cash, rate: Rate::Continuous }),
                    Step::Pause(500),
                ],
            },
        ],
        rests: |_| true,
        again: vec![
            Step::Until(ready),
            Step::Order(|| Command::Light { slot: Family::Document, rate: Rate::Continuous }),
            Step::Pause(4000),
        ],
        law: |_, view| {
            // What is wanted is shown when the board is back.
            let lit = view["lit"].as_array().and_then(|lit| lit.first());
            if lit == Some(&true.into()) { Ok(()) } else { Err("the light that is wanted is dark".to_owned()) }
        },
    }
}

pub async fn keypad_doors_and_lights_are_unplugged_in_every_state() {
    tokio::join!(at_every_state(keypad), at_every_state(doors), at_every_state(lights));
}
