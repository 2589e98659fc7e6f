//! `simulate`: one simulated device on a real link, with a control socket for its hands.

mod card;
mod link;
mod passport;
mod printer;

use std::{error::Error, process::ExitCode};

use clap::{Parser, Subcommand};

/// A simulated device on a real link. Runs until SIGINT or SIGTERM.
///
/// The control socket takes one JSON object a line: `{"gesture": …}` is answered `{"ok":true}`, `{"view":true}` with what
/// can be seen of the device, anything else `{"error":"…"}`.
#[derive(Debug, Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    device: Device,
}

#[derive(Debug, Subcommand)]
enum Device {
    /// A serial passport reader on a pseudo terminal.
    Passport(passport::Arguments),
    /// A ZVT card terminal on a TCP port.
    Card(card::Arguments),
    /// An ESC/POS receipt printer on a TCP port.
    Printer(printer::Arguments),
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let result = match Arguments::parse().device {
        Device::Passport(arguments) => passport::run(arguments).await,
        Device::Card(arguments) => card::run(arguments).await,
        Device::Printer(arguments) => printer::run(arguments).await,
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(error.as_ref());
            ExitCode::FAILURE
        }
    }
}

fn complain(error: &dyn Error) {
    eprintln!("simulate: {error}");
    let mut cause = error.source();
    while let Some(error) = cause {
        eprintln!("  because: {error}");
        cause = error.source();
    }
}
