//! Other programs: the one way in which anything outside of this process is asked or told.

use std::{io, path::Path, process::Command};

/// What a program said, and how it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What it wrote for whoever asked.
    pub output: String,
    /// Its last words: what it complained of, or else what it wrote.
    pub complaint: String,
    /// Whether it ended well.
    pub well: bool,
}

/// Why a program was of no use.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It cannot be started.
    #[error("could not start {program}")]
    Start {
        /// Which.
        program: String,
        /// As the system says it.
        #[source]
        cause: io::Error,
    },
    /// It failed.
    #[error("{program} failed: {said}")]
    Failed {
        /// Which, with its arguments.
        program: String,
        /// Its last words.
        said: String,
    },
}

/// Runs `program` and gives back what it wrote.
///
/// # Errors
/// When it cannot be started, or fails.
pub fn run(program: &str, arguments: &[&str]) -> Result<String, Error> {
    let said = ask(program, arguments, Path::new("/"))?;
    if said.well {
        return Ok(said.output);
    }
    Err(Error::Failed { program: format!("{program} {}", arguments.join(" ")), said: said.complaint })
}

/// Runs `program` in `folder`; one that fails may have said something all the same. Nobody is there to answer its questions.
///
/// # Errors
/// When it cannot be started.
pub fn ask(program: &str, arguments: &[&str], folder: &Path) -> Result<Said, Error> {
    let output = Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .env("LC_ALL", "C")
        .env("DEBIAN_FRONTEND", "noninteractive")
        .stdin(std::process::Stdio::null())
        .output()
        .map_err(|cause| Error::Start { program: program.to_owned(), cause })?;
    let written = String::from_utf8_lossy(&output.stdout).into_owned();
    let complaint = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    let complaint = if complaint.is_empty() { written.trim().to_owned() } else { complaint };
    Ok(Said { output: written, complaint, well: output.status.success() })
}
