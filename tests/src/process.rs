//! Programs that the harness starts, and that end with it.

use std::{
    fs::File,
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Stdio},
    time::{Duration, Instant},
};

use crate::{Failure, Outcome};

/// Where this build's programs lie, and what time they take it to be.
#[derive(Debug, Clone)]
pub struct Programs {
    folder: PathBuf,
    clock: Option<PathBuf>,
}

/// Debian's place for it on the machines that we build for.
pub const FAKETIME: &str = "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1";

impl Programs {
    /// Beside the program that asks, or one folder above for a test.
    ///
    /// # Errors
    /// A program is missing: it was not built with its features.
    pub fn find() -> Outcome<Self> {
        let own = std::env::current_exe()?;
        let beside = own.ancestors().skip(1).find(|folder| folder.join("kiosk").is_file());
        let folder = beside.ok_or_else(|| Failure::new("the programs are not built: ./check or ./demo builds them"))?;
        for name in ["kiosk", "central", "simulate"] {
            if !folder.join(name).is_file() {
                return Err(Failure::new(format!("{name} is not built")));
            }
        }
        Ok(Self { folder: folder.to_owned(), clock: None })
    }

    /// One of them.
    #[must_use]
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// The same programs by a clock that a file sets, as `+0` or `-3m` from the machine's; monotonic time stays.
    #[must_use]
    pub fn by_clock(self, file: &Path) -> Self {
        Self { clock: Some(file.to_owned()), ..self }
    }

    /// The file that sets their clock.
    #[must_use]
    pub fn clock(&self) -> Option<&Path> {
        self.clock.as_deref()
    }

    /// To start one of them.
    #[must_use]
    pub fn command(&self, name: &str) -> Command {
        let mut command = Command::new(self.path(name));
        if let Some(clock) = &self.clock {
            by_clock(&mut command, clock);
        }
        command
    }
}

/// Has a program read its clock from a file.
pub fn by_clock(command: &mut Command, file: &Path) {
    command.env("LD_PRELOAD", FAKETIME).env("FAKETIME_TIMESTAMP_FILE", file);
    command.env("FAKETIME_DONT_FAKE_MONOTONIC", "1").env("FAKETIME_CACHE_DURATION", "1");
}

/// A running program. Killed when dropped.
#[derive(Debug)]
pub struct Process {
    name: String,
    child: Child,
    log: PathBuf,
}

impl Process {
    /// Starts `command`, with its words in `log`.
    ///
    /// # Errors
    /// It cannot be started.
    pub fn start(name: &str, command: &mut Command, log: &Path) -> Outcome<Self> {
        let open = || File::options().create(true).append(true).open(log);
        let doing = format!("start {name}");
        command.stdin(Stdio::null()).stdout(open()?).stderr(open()?);
        let child = command.spawn().map_err(Failure::doing(&doing))?;
        Ok(Self { name: name.to_owned(), child, log: log.to_owned() })
    }

    /// Its process id.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Whether it still runs.
    pub fn runs(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    /// What it has said so far.
    #[must_use]
    pub fn words(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap_or_default()
    }

    /// Cuts its power: `kill -9`.
    pub fn cut(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }

    /// Waits until it has ended by itself.
    ///
    /// # Errors
    /// It still runs after `patience`.
    pub fn wait(&mut self, patience: Duration) -> Outcome<ExitStatus> {
        let until = Instant::now() + patience;
        loop {
            if let Some(status) = self.child.try_wait()? {
                return Ok(status);
            }
            if Instant::now() > until {
                return Err(Failure::new(format!("{} did not end within {patience:?}", self.name)));
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.cut();
    }
}

/// Runs a program to its end and returns what it printed.
///
/// # Errors
/// It cannot be started, or ends with another code than 0; its words are in the failure.
pub fn run(command: &mut Command) -> Outcome<String> {
    let doing = format!("run {}", command.get_program().to_string_lossy());
    let output = command.stdin(Stdio::null()).output().map_err(Failure::doing(&doing))?;
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        return Ok(printed);
    }
    let words = String::from_utf8_lossy(&output.stderr);
    Err(Failure::new(format!("{doing}: {}\n{printed}{words}", output.status)))
}

/// Waits until `ready` answers.
///
/// # Errors
/// It does not within `patience`; `what` says what was awaited.
pub fn await_until<T>(what: &str, patience: Duration, mut ready: impl FnMut() -> Option<T>) -> Outcome<T> {
    let until = Instant::now() + patience;
    loop {
        if let Some(value) = ready() {
            return Ok(value);
        }
        if Instant::now() > until {
            return Err(Failure::new(format!("waited {patience:?} for {what}")));
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}
