//! Every protocol, as the figures need it.

use std::{
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

use e2e::{
    Failure, Outcome,
    figures::{
        Table,
        codecs::Codec,
        latency::{Course, measure},
        polling::Polled,
        told,
    },
};

use peripherals::{
    document::{self, serial_mrz},
    status::Readiness,
};

/// Measured so often.
const TIMES: u32 = 60;

const UPPER: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
const LOWER: &str = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

pub fn codecs() -> Vec<Codec> {
    vec![]
}

pub fn latencies() -> Outcome<String> {
    let mut table = Table::new(&["Device", "What", "Samples", "Median", "p99"]);
    let reader = Course::<serial_mrz::Driver, serial_mrz::Simulator> {
        orders: vec![document::Command::Enable],
        gestures: |_| vec![serial_mrz::Gesture::Put { lines: vec![UPPER.to_owned(), LOWER.to_owned()] }],
        is_ready: |event| match event {
            document::Event::StatusChanged(status) => status.readiness == Readiness::Ready,
            document::Event::LinesRead(_) => true,
            document::Event::ReadingBegan | document::Event::ReadFailed(_) => false,
        },
        is_it: |event| matches!(event, document::Event::LinesRead(_)),
        answer: |_, id| vec![document::Command::Acknowledge(id)],
    };
    let physics = serial_mrz::Physics { baud: 115_200, recognition_ms: 10, ..serial_mrz::Physics::default() };
    let samples = measure(
        serial_mrz::Driver::new(physics.settings.clone()),
        serial_mrz::Simulator::new(physics),
        &reader,
        TIMES,
    )?;
    table.row([
        "document serial_mrz".to_owned(),
        "document read (200 ms of silence end it)".to_owned(),
        samples.count().to_string(),
        told(samples.median()),
        told(samples.p99()),
    ]);
    Ok(table.markdown())
}

pub fn polled(_programs: &Path) -> Outcome<(Vec<Polled>, Vec<Child>)> {
    let _ = (Command::new("true").stdout(Stdio::null()), Duration::ZERO, Failure::new(""));
    Ok((vec![], vec![]))
}
