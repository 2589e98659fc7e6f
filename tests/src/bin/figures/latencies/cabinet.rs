//! Keypad, doors, guide lights and voice.

use std::time::Duration;

use domain::{
    Language, Sensitive,
    speech::{Output, Rate as Speed, Volume},
};
use e2e::{
    Outcome,
    figures::{
        Samples,
        latency::{Course, REST, measure},
    },
};
use peripherals::{
    audio::{self, command},
    beacon::{self, Rate, relay},
    doors::{self, Switch, gpio},
    family::Family,
    keypad::{self, Key, evdev},
    status::Readiness,
};

use super::{Latency, TIMES};

pub fn latencies() -> Vec<Latency> {
    vec![
        Latency::new("keypad evdev", "key pressed", TIMES, keypad),
        Latency::new("doors gpio", "door opened or closed; 50 ms that it must stay so", 40, doors),
        Latency::new("beacon relay", "a light does not follow, or follows again", TIMES, beacon),
        Latency::new("audio command", "a program that says a sentence has ended", TIMES, audio),
    ]
}

fn keypad(times: u32) -> Outcome<Samples> {
    let course = Course::<evdev::Driver, evdev::Simulator> {
        orders: vec![],
        gestures: |time| vec![evdev::Gesture::Tap(if time.is_multiple_of(2) { Key::Up } else { Key::Down })],
        order: |_| Vec::new(),
        // A finger is on a key for 80 ms, and a key that is down cannot be pressed.
        rest: Duration::from_millis(120),
        is_ready: |event| match event {
            keypad::Event::StatusChanged(status) => status.readiness == Readiness::Ready,
            keypad::Event::KeyPressed(_) => true,
            keypad::Event::JackChanged(_) | keypad::Event::UnknownKeyPressed(_) => false,
        },
        is_it: |event| matches!(event, keypad::Event::KeyPressed(_)),
        answer: |_, id| vec![keypad::Command::Acknowledge(id)],
    };
    let driver = evdev::Driver::new(evdev::Settings::default());
    Ok(measure(driver, evdev::Simulator::new(evdev::Physics::default()), &course, times)?)
}

/// A door that is opened and closed over and over is a loose wire to its driver after twelve times: eleven each, of which some
/// may be missed.
const MOVED: u32 = 11;
const DOORS: [Switch; 4] = [Switch::Cabinet, Switch::Service, Switch::Safe, Switch::Cassette];

fn doors(times: u32) -> Outcome<Samples> {
    let course = Course::<gpio::Driver, gpio::Simulator> {
        orders: vec![],
        gestures: |time| {
            let hand = if (time % MOVED).is_multiple_of(2) { gpio::Gesture::Open } else { gpio::Gesture::Close };
            DOORS.get((time / MOVED) as usize).map(|switch| hand(*switch)).into_iter().collect()
        },
        order: |_| Vec::new(),
        rest: REST,
        is_ready: |event| match event {
            doors::Event::StatusChanged(status) => status.readiness == Readiness::Ready,
            doors::Event::Changed { .. } => true,
        },
        is_it: |event| matches!(event, doors::Event::Changed { .. }),
        answer: |_, id| vec![doors::Command::Acknowledge(id)],
    };
    let switches = (17..).zip(DOORS).map(|(line, switch)| gpio::Wire { switch, line, closed_when: gpio::Level::Low });
    let settings = gpio::Settings { switches: switches.collect(), closes_after_ms: 50, ..gpio::Settings::default() };
    let simulator = gpio::Simulator::new(gpio::Physics { settings: settings.clone() });
    Ok(measure(gpio::Driver::new(settings), simulator, &course, times)?)
}

/// A board says nothing by itself: that a relay sticks is seen when it is told to turn and is read as before.
fn beacon(times: u32) -> Outcome<Samples> {
    let course = Course::<relay::Driver, relay::Simulator> {
        orders: vec![],
        gestures: |time| {
            vec![if time.is_multiple_of(2) { relay::Gesture::Stick(0) } else { relay::Gesture::Loosen(0) }]
        },
        order: |time| {
            let rate = if (time / 2).is_multiple_of(2) { Rate::Continuous } else { Rate::Off };
            vec![beacon::Command::Light { slot: Family::Document, rate }]
        },
        rest: REST,
        is_ready: |_| true,
        is_it: |_| true,
        answer: |_, id| vec![beacon::Command::Acknowledge(id)],
    };
    let driver = relay::Driver::new(relay::Settings { look_ms: 100, ..relay::Settings::default() });
    Ok(measure(driver, relay::Simulator::new(relay::Physics::default()), &course, times)?)
}

/// A sentence that is over as soon as it is begun: what it takes to say it is the voice's own pace.
fn audio(times: u32) -> Outcome<Samples> {
    let course = Course::<command::Driver, command::Simulator> {
        orders: vec![],
        gestures: |_| Vec::new(),
        order: |time| {
            let utterance = audio::Utterance {
                id: u64::from(time) + 1,
                text: Sensitive::new("Put your passport on the reader".to_owned()),
                language: Language::English,
                rate: Speed::Usual,
                volume: Volume::Usual,
                output: Output::Loudspeaker,
                clip: audio::Clip::None,
            };
            vec![audio::Command::Say(utterance)]
        },
        rest: REST,
        is_ready: |event| match event {
            audio::Event::StatusChanged(status) => status.readiness == Readiness::Ready,
            audio::Event::Began(_) | audio::Event::Ended(..) => true,
        },
        is_it: |event| matches!(event, audio::Event::Ended(..)),
        answer: |_, id| vec![audio::Command::Acknowledge(id)],
    };
    let simulator = command::Simulator::new(command::Physics { sign_ms: 1, ..command::Physics::default() });
    Ok(measure(command::Driver::new(command::Settings::default()), simulator, &course, times)?)
}
