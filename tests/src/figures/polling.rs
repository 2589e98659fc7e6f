//! What it costs to keep every device polled while nothing happens: the real pump and driver of each family, each in a
//! process of its own (`probe`), against its simulator, as a share of one core.

use std::{
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use super::{Measured, Table, cpu_of};
use crate::Outcome;

/// One device that is polled.
pub struct Polled {
    /// Family and protocol.
    pub name: String,
    /// The process that polls it.
    child: Child,
}

impl Polled {
    /// Begins to poll with `probe`, for longer than is measured.
    ///
    /// # Errors
    /// `probe` does not start.
    pub fn begin(probe: &Path, arguments: &[&str], name: &str) -> Outcome<Self> {
        let mut command = Command::new(probe);
        command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        Ok(Self { name: name.to_owned(), child: command.spawn()? })
    }
}

impl Drop for Polled {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// How long things settle, and how long they are measured.
pub const SETTLING: Duration = Duration::from_secs(5);
const MEASURED: Duration = Duration::from_mins(1);

/// Measures all of them at once.
#[must_use]
pub fn table(polled: &[Polled]) -> Measured {
    thread::sleep(SETTLING);
    let before: Vec<_> = polled.iter().map(|polled| cpu_of(polled.child.id())).collect();
    let began = Instant::now();
    thread::sleep(MEASURED);
    let time = began.elapsed().as_secs_f64();
    let mut table = Table::new(&["Device", "CPU in 60 s", "Share of one core"]);
    let (mut all, mut missing) = (0.0, Vec::new());
    for (polled, before) in polled.iter().zip(before) {
        let used = before.zip(cpu_of(polled.child.id())).map(|(before, after)| after.saturating_sub(before));
        let Some(used) = used else {
            missing.push(format!("{}: nobody polls it any more", polled.name));
            table.row([polled.name.clone(), "ended".to_owned(), "not measured".to_owned()]);
            continue;
        };
        all += used.as_secs_f64();
        let share = 100.0 * used.as_secs_f64() / time;
        table.row([polled.name.clone(), format!("{} ms", used.as_millis()), format!("{share:.2} %")]);
    }
    table.row(["all of them".to_owned(), format!("{:.0} ms", all * 1e3), format!("{:.2} %", 100.0 * all / time)]);
    Measured { table: table.markdown(), missing }
}
