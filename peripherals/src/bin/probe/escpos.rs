//! `probe escpos`: what a stream of bytes tells a printer.

use std::{
    fs,
    io::{self, Read, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use peripherals::printer::escpos::listing::{Line, lines};
use serde_json::json;

pub const ABOUT: &str = "Shows what a stream of bytes tells a printer that speaks ESC/POS, a command a line";

/// A stream.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The bytes; `-` is standard input.
    file: PathBuf,
    /// Writes one JSON object a line.
    #[arg(long)]
    json: bool,
}

pub fn run(arguments: &Arguments) -> ExitCode {
    let bytes = if arguments.file == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(&arguments.file)
    };
    let shown = match bytes {
        Ok(bytes) => show(&bytes, arguments, io::stdout().lock()),
        Err(error) => {
            eprintln!("probe: could not read {}: {error}", arguments.file.display());
            return ExitCode::FAILURE;
        }
    };
    match shown {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever asked went away.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("probe: could not write: {error}");
            ExitCode::FAILURE
        }
    }
}

fn show(bytes: &[u8], arguments: &Arguments, mut out: impl Write) -> io::Result<()> {
    for Line { offset, length, text } in lines(bytes) {
        if arguments.json {
            writeln!(out, "{}", json!({ "offset": offset, "length": length, "text": text }))?;
        } else {
            writeln!(out, "{offset:8}  {text}")?;
        }
    }
    out.flush()
}
