//! How this program says what went wrong.

use std::{error::Error, process::ExitCode};

/// Says it, with its causes, on standard error.
pub fn about(error: &dyn Error) -> ExitCode {
    eprintln!("simulate: {error}");
    let mut cause = error.source();
    while let Some(error) = cause {
        eprintln!("  because: {error}");
        cause = error.source();
    }
    ExitCode::FAILURE
}
