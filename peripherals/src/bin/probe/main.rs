//! `probe`: asks one device, or reads one document, without the terminal.

mod device;
mod mrz;
#[cfg(feature = "tape")]
mod tape;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Asks one device, or reads documents, without the terminal.
///
/// Addresses are written `serial:/dev/kiosk/passport?baud=9600` or `tcp:192.0.2.7:20007`. Exit codes: 0 the device can be
/// used (mrz: always), 1 it cannot, 2 wrong arguments.
#[derive(Debug, Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    probe: Probe,
}

#[derive(Debug, Subcommand)]
enum Probe {
    /// Reads documents from standard input, an empty line between them; writes one JSON object a line for each.
    Mrz(mrz::Arguments),
    /// Shows what a passport reader sends: how many lines of which lengths, and the parser's verdict.
    Reader(device::Reader),
    /// Shows how a card terminal is and whether it remembers a transaction. Moves no money.
    Card(device::Card),
    /// Shows how a printer is. Prints nothing; what hung out of it uncut is cut off.
    Printer(device::Printer),
    /// Shows a recorded session.
    #[cfg(feature = "tape")]
    Tape(tape::Arguments),
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match Arguments::parse().probe {
        Probe::Mrz(arguments) => mrz::run(&arguments),
        Probe::Reader(arguments) => arguments.run().await,
        Probe::Card(arguments) => arguments.run().await,
        Probe::Printer(arguments) => arguments.run().await,
        #[cfg(feature = "tape")]
        Probe::Tape(arguments) => tape::run(&arguments),
    }
}
