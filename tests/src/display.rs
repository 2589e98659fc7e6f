//! A display: the one that is there, or a virtual one.

use std::{
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

use crate::{
    Failure, Outcome,
    process::{Process, await_until},
};

/// Where windows appear.
#[derive(Debug)]
pub struct Display {
    name: String,
    /// The virtual one; it ends with us.
    server: Option<Process>,
}

impl Display {
    /// The display that the environment names, or a virtual one of `size`.
    ///
    /// # Errors
    /// There is none, and Xvfb does not start.
    pub fn find(size: (u16, u16), folder: &Path) -> Outcome<Self> {
        match std::env::var("DISPLAY") {
            Ok(name) if !name.is_empty() => Ok(Self { name, server: None }),
            _ => Self::start(size, folder),
        }
    }

    /// A virtual display of `size`, whatever else is there.
    ///
    /// # Errors
    /// Xvfb is not installed or does not start.
    pub fn start((width, height): (u16, u16), folder: &Path) -> Outcome<Self> {
        let number = folder.join("display");
        let mut command = Command::new("/bin/sh");
        command
            .args(["-c", "exec Xvfb -displayfd 3 -screen 0 \"$1\" -nolisten tcp -noreset 3>\"$2\"", "display"])
            .arg(format!("{width}x{height}x24"))
            .arg(&number);
        let server = Process::start("Xvfb", &mut command, &folder.join("display.log"))?;
        let number = await_until("Xvfb", Duration::from_secs(20), || {
            let told = std::fs::read_to_string(&number).ok()?;
            told.ends_with('\n').then(|| told.trim().to_owned())
        })?;
        Ok(Self { name: format!(":{number}"), server: Some(server) })
    }

    /// As `DISPLAY` wants it.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether nobody can look at it.
    #[must_use]
    pub const fn is_virtual(&self) -> bool {
        self.server.is_some()
    }
}

/// Whether Xvfb is here.
///
/// # Errors
/// It is not.
pub fn require_xvfb() -> Outcome<()> {
    let found = Command::new("Xvfb").arg("-help").stdout(Stdio::null()).stderr(Stdio::null()).status();
    found.map(|_| ()).map_err(|_| Failure::new("Xvfb is not installed"))
}
