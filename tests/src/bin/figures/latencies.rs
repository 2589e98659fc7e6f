//! From the last byte to the event, a row for each protocol.

mod cabinet;
mod documents;
mod money;
mod printers;
mod scanners;

use e2e::{
    Outcome,
    figures::{Measured, Samples, Table, told},
};

/// Measured so often.
const TIMES: u32 = 60;
/// The same, where the device or a person takes its time in between.
const SLOWLY: u32 = 30;

/// A row.
pub struct Latency {
    /// Family and protocol.
    pub device: &'static str,
    /// What is awaited, and the silence that is in the figure.
    what: String,
    /// How often.
    times: u32,
    measure: fn(u32) -> Outcome<Samples>,
}

impl Latency {
    fn new(device: &'static str, what: &str, times: u32, measure: fn(u32) -> Outcome<Samples>) -> Self {
        Self { device, what: what.to_owned(), times, measure }
    }
}

/// A row for each protocol.
pub fn latencies() -> Vec<Latency> {
    let families = [
        documents::latencies(),
        scanners::latencies(),
        money::latencies(),
        printers::latencies(),
        cabinet::latencies(),
    ];
    families.into_iter().flatten().collect()
}

/// Measures each.
///
/// # Errors
/// No pseudo terminal, no port.
pub fn table(latencies: &[Latency]) -> Outcome<Measured> {
    let (mut table, mut missing) = (Table::new(&["Device", "What", "Samples", "Median", "p99"]), Vec::new());
    for Latency { device, what, times, measure } in latencies {
        let samples = measure(*times)?;
        let count = samples.count();
        eprintln!("  {device}: {count} samples");
        if count < *times as usize {
            missing.push(format!("{device}: {count} of {times} samples"));
        }
        let time = |time| if count == 0 { "not measured".to_owned() } else { told(time) };
        let (median, p99) = (time(samples.median()), time(samples.p99()));
        table.row([(*device).to_owned(), what.clone(), count.to_string(), median, p99]);
    }
    Ok(Measured { table: table.markdown(), missing })
}
