//! What the terminal costs and how fast it is, measured here and now, on this machine, as a page of Markdown.
//!
//! Medians and 99th percentiles, never a promise: a machine that does other things beside shows in them.

pub mod codecs;
pub mod finger;
pub mod glass;
pub mod goals;
pub mod hearing;
pub mod human;
pub mod idle;
pub mod latency;
pub mod memory;
pub mod mending;
pub mod papers;
pub mod payments;
pub mod person;
pub mod polling;
pub mod records;
pub mod sales;
pub mod start;
pub mod taps;
pub mod versions;
pub mod visa;
pub mod whole;
pub mod zone;

use std::{fmt::Write as _, time::Duration};

/// Many measurements of one thing.
#[derive(Debug, Clone, Default)]
pub struct Samples(Vec<Duration>);

impl FromIterator<Duration> for Samples {
    fn from_iter<T: IntoIterator<Item = Duration>>(samples: T) -> Self {
        let mut samples: Vec<Duration> = samples.into_iter().collect();
        samples.sort_unstable();
        Self(samples)
    }
}

impl Samples {
    /// How many.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Half of them were shorter.
    #[must_use]
    pub fn median(&self) -> Duration {
        self.at(50)
    }

    /// 99 of 100 were shorter; with fewer than a hundred, the longest.
    #[must_use]
    pub fn p99(&self) -> Duration {
        self.at(99)
    }

    fn at(&self, percent: usize) -> Duration {
        let place = (self.0.len() * percent / 100).min(self.0.len().saturating_sub(1));
        self.0.get(place).copied().unwrap_or_default()
    }
}

/// A table of Markdown.
#[derive(Debug, Clone)]
pub struct Table {
    heads: Vec<&'static str>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with these heads.
    #[must_use]
    pub fn new(heads: &[&'static str]) -> Self {
        Self { heads: heads.to_vec(), rows: Vec::new() }
    }

    /// One more row.
    pub fn row<const COLUMNS: usize>(&mut self, cells: [String; COLUMNS]) {
        self.rows.push(Vec::from(cells));
    }

    /// As text.
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut text = format!("| {} |\n|{}\n", self.heads.join(" | "), " --- |".repeat(self.heads.len()));
        for row in &self.rows {
            let _ = writeln!(text, "| {} |", row.join(" | "));
        }
        text
    }
}

/// A part of the page, and what is missing in it: rows that came with too little, each told once more.
#[derive(Debug, Clone)]
pub struct Measured {
    /// Markdown.
    pub table: String,
    /// What is missing; nothing in a page that is fit to be published.
    pub missing: Vec<String>,
}

/// `0.83 ms`, `12.4 µs`.
#[must_use]
pub fn told(time: Duration) -> String {
    let micros = time.as_secs_f64() * 1e6;
    if micros >= 1e6 {
        format!("{:.2} s", micros / 1e6)
    } else if micros >= 1e3 {
        format!("{:.2} ms", micros / 1e3)
    } else {
        format!("{micros:.1} µs")
    }
}

/// What this machine is, for whoever compares pages.
#[must_use]
pub fn machine() -> String {
    let read = |path: &str| std::fs::read_to_string(path).unwrap_or_default();
    let cpu = read("/proc/cpuinfo");
    let model = cpu.lines().find_map(|line| line.strip_prefix("model name").and_then(|rest| rest.split(": ").nth(1)));
    let cores = cpu.lines().filter(|line| line.starts_with("processor")).count();
    let kernel = read("/proc/sys/kernel/osrelease");
    let load = read("/proc/loadavg");
    format!(
        "{cores} cores ({}), Linux {}, load {} when it began",
        model.unwrap_or("unknown"),
        kernel.trim(),
        load.split(' ').next().unwrap_or("?")
    )
}

/// User and system time that a process has used so far, or nothing when it is gone.
#[must_use]
pub fn cpu_of(pid: u32) -> Option<Duration> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // The name in parentheses may hold spaces; what follows it is fields 3 and on.
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace();
    let user: u64 = fields.nth(11)?.parse().ok()?;
    let system: u64 = fields.next()?.parse().ok()?;
    // The kernel tells these in hundredths of a second on every machine of ours (USER_HZ).
    Some(Duration::from_millis((user + system) * 10))
}

/// Keeps the compiler from leaving out what is measured.
pub use std::hint::black_box;
