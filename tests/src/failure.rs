//! How the harness fails: with one sentence that says what was awaited.

use std::{fmt, io};

/// What went wrong.
#[derive(Debug)]
pub struct Failure(String);

/// Most things here can fail in only one way that matters: with a reason to read.
pub type Outcome<T> = Result<T, Failure>;

impl Failure {
    /// A reason.
    pub fn new(reason: impl Into<String>) -> Self {
        Self(reason.into())
    }

    /// What was being done when something failed, with all its causes.
    pub fn because<E: std::error::Error>(what: &str) -> impl FnOnce(E) -> Self + '_ {
        move |error| {
            let mut told = format!("{what}: {error}");
            let mut cause = error.source();
            while let Some(deeper) = cause {
                told = format!("{told}: {deeper}");
                cause = deeper.source();
            }
            Self(told)
        }
    }

    /// What was being done when something else failed.
    pub fn doing(what: &str) -> impl FnOnce(io::Error) -> Self + '_ {
        move |cause| Self(format!("{what}: {cause}"))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Failure {}

impl From<io::Error> for Failure {
    fn from(cause: io::Error) -> Self {
        Self(cause.to_string())
    }
}

impl From<serde_json::Error> for Failure {
    fn from(cause: serde_json::Error) -> Self {
        Self(format!("JSON: {cause}"))
    }
}
