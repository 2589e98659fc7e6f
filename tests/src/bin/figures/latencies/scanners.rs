//! Readers of bar codes: what stands behind a code is an end that its settings or its protocol know, or only silence.

use std::time::Duration;

use e2e::{
    Outcome,
    figures::{
        Samples,
        latency::{Course, measure},
    },
};
use peripherals::{
    barcode::{self, datalogic, device, hid_pos, honeywell, newland, plain, ssi, wedge},
    driver::Driver,
    simulator::Simulator,
    status::Readiness,
};

use super::{Latency, TIMES};

/// A fast line: its own pace is not measured.
const BAUD: u32 = 115_200;

pub fn latencies() -> Vec<Latency> {
    let row = |device, measure| Latency::new(device, "code read", TIMES, measure);
    vec![
        row("barcode honeywell", |times| {
            let driver = honeywell::Driver::new(honeywell::Settings::default());
            scanner(driver, honeywell::Simulator::new(BAUD), times)
        }),
        row("barcode newland", |times| {
            scanner(newland::Driver::new(newland::Settings::default()), newland::Simulator::new(BAUD), times)
        }),
        row("barcode datalogic", |times| {
            let driver = datalogic::Driver::new(datalogic::Settings::default());
            scanner(driver, datalogic::Simulator::new(BAUD), times)
        }),
        row("barcode ssi", |times| {
            scanner(ssi::Driver::new(ssi::Settings::default()), ssi::Simulator::new(BAUD), times)
        }),
        row("barcode hid_pos", |times| {
            scanner(hid_pos::Driver::new(hid_pos::Settings::default()), hid_pos::Simulator::new(), times)
        }),
        row("barcode plain", |times| {
            let physics = plain::Physics { baud: BAUD, ..plain::Physics::default() };
            scanner(plain::Driver::new(physics.settings.clone()), plain::Simulator::new(physics), times)
        }),
        row("barcode wedge", |times| {
            let settings = wedge::Settings::default();
            scanner(wedge::Driver::new(settings.clone()), wedge::Simulator::new(settings), times)
        }),
    ]
}

fn scanner<D, S>(driver: D, simulator: S, times: u32) -> Outcome<Samples>
where
    D: Driver<Command = barcode::Command, Event = barcode::Event> + Send + 'static,
    S: Simulator<Gesture = device::Gesture> + Send + 'static,
{
    let course = Course::<D, S> {
        orders: vec![barcode::Command::Enable],
        gestures: |time| vec![device::Gesture::Present(device::Code::qr(&format!("SPECIMEN-{time:08}")))],
        order: |_| Vec::new(),
        // The code is taken away, and whatever ends a line of typing has come.
        rest: Duration::from_millis(100),
        is_ready: |event| match event {
            barcode::Event::StatusChanged(status) => status.readiness == Readiness::Ready,
            barcode::Event::Scanned(_) | barcode::Event::ReadFailed(_) => true,
            barcode::Event::Identified(_) => false,
        },
        is_it: |event| matches!(event, barcode::Event::Scanned(_)),
        answer: |event, id| {
            let again = matches!(event, barcode::Event::Scanned(_)).then_some(barcode::Command::Enable);
            [barcode::Command::Acknowledge(id)].into_iter().chain(again).collect()
        },
    };
    Ok(measure(driver, simulator, &course, times)?)
}
