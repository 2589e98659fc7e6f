//! Readers of travel documents: what ends a reading is silence, an end that the installer chose, or a length.

use std::time::Duration;

use e2e::{
    Outcome,
    figures::{
        Samples,
        latency::{Course, REST, measure},
        told, zone,
    },
};
use peripherals::{
    document::{self, elyctis, framed, glass, rte, serial_mrz, wedge},
    driver::Driver,
    simulator::Simulator,
    status::Readiness,
};

use super::{super::specimen, Latency, SLOWLY, TIMES};

/// A fast line, and a reader that thinks little: its own pace is not measured.
const BAUD: u32 = 115_200;
const RECOGNITION_MS: u64 = 10;

pub fn latencies() -> Vec<Latency> {
    let ended = "document read; ETX ends it";
    vec![
        Latency { what: recognised(), ..Latency::new("document serial_mrz", "", TIMES, serial_mrz) },
        Latency::new("document framed", ended, TIMES, framed),
        Latency::new("document framed", &silent(framed::Settings::default().silence()), TIMES, framed_by_silence),
        Latency::new("document rte", "document read; its block ends it", TIMES, rte),
        Latency::new("document elyctis", "document read; its message ends it", TIMES, elyctis),
        Latency::new("document wedge", "document typed; an empty line ends it", SLOWLY, wedge),
        Latency::new("document wedge", &silent(typed_until_silence().framing.silence()), SLOWLY, wedge_by_silence),
    ]
}

fn silent(silence: Duration) -> String {
    format!("the same; {} of silence end it", told(silence))
}

/// With the silence in the figure, as the driver itself says it.
fn recognised() -> String {
    let silence = zone::silence_after(&specimen()).unwrap_or_default();
    format!("document read; {} of silence end it", told(silence))
}

fn serial_mrz(times: u32) -> Outcome<Samples> {
    let physics = serial_mrz::Physics { baud: BAUD, recognition_ms: RECOGNITION_MS, ..serial_mrz::Physics::default() };
    let driver = serial_mrz::Driver::new(physics.settings.clone());
    let put = |_| vec![serial_mrz::Gesture::Put { lines: specimen() }];
    // What comes behind a document before its whole silence is taken for more of it.
    let rest = physics.settings.silence() + REST;
    reader(driver, serial_mrz::Simulator::new(physics), put, rest, times)
}

/// Between STX and ETX, as most are set up.
fn framed(times: u32) -> Outcome<Samples> {
    let (begin, end) = (framed::Begin::Stx, framed::End::Etx);
    framed_so(framed::Settings { begin, end, ..framed::Settings::default() }, times)
}

fn framed_by_silence(times: u32) -> Outcome<Samples> {
    framed_so(framed::Settings::default(), times)
}

fn framed_so(settings: framed::Settings, times: u32) -> Outcome<Samples> {
    let physics =
        framed::Physics { settings, baud: BAUD, recognition_ms: RECOGNITION_MS, ..framed::Physics::default() };
    reader(framed::Driver::new(physics.settings.clone()), framed::Simulator::new(physics), put, REST, times)
}

fn rte(times: u32) -> Outcome<Samples> {
    let physics = rte::Physics { baud: BAUD, recognition_ms: RECOGNITION_MS, ..rte::Physics::default() };
    reader(rte::Driver::new(physics.settings.clone()), rte::Simulator::new(physics), put, REST, times)
}

fn elyctis(times: u32) -> Outcome<Samples> {
    let physics = elyctis::Physics { recognition_ms: RECOGNITION_MS, ..elyctis::Physics::default() };
    let put = |_| vec![elyctis::Gesture::Put { lines: specimen() }];
    reader(elyctis::Driver::new(elyctis::Settings::default()), elyctis::Simulator::new(physics), put, REST, times)
}

fn wedge(times: u32) -> Outcome<Samples> {
    let framing = framed::Settings { end: framed::End::CrCr, ..framed::Settings::default() };
    wedge_so(wedge::Settings { framing, ..wedge::Settings::default() }, times)
}

fn typed_until_silence() -> wedge::Settings {
    wedge::Settings::default()
}

fn wedge_by_silence(times: u32) -> Outcome<Samples> {
    wedge_so(typed_until_silence(), times)
}

fn wedge_so(settings: wedge::Settings, times: u32) -> Outcome<Samples> {
    // Nothing else begins until its keys were silent.
    let rest = settings.framing.silence() + REST;
    let physics = wedge::Physics { settings, recognition_ms: RECOGNITION_MS };
    reader(wedge::Driver::new(physics.settings.clone()), wedge::Simulator::new(physics), put, rest, times)
}

fn put(_time: u32) -> Vec<glass::Gesture> {
    vec![glass::Gesture::Put { lines: specimen() }]
}

fn reader<D, S>(
    driver: D,
    simulator: S,
    gestures: fn(u32) -> Vec<S::Gesture>,
    rest: Duration,
    times: u32,
) -> Outcome<Samples>
where
    D: Driver<Command = document::Command, Event = document::Event> + Send + 'static,
    S: Simulator<Gesture: Send> + Send + 'static,
{
    let course = Course::<D, S> {
        orders: vec![document::Command::Enable],
        gestures,
        order: |_| Vec::new(),
        rest,
        is_ready: |event| match event {
            document::Event::StatusChanged(status) => status.readiness == Readiness::Ready,
            document::Event::LinesRead(_) => true,
            document::Event::Identified(_)
            | document::Event::PresenceChanged(_)
            | document::Event::ReadingBegan
            | document::Event::ReadFailed(_) => false,
        },
        is_it: |event| matches!(event, document::Event::LinesRead(_)),
        answer: |_, id| vec![document::Command::Acknowledge(id)],
    };
    Ok(measure(driver, simulator, &course, times)?)
}
