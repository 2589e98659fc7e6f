//! A developer's hands: a small window that speaks only to the control sockets of simulated devices.
//!
//! May touch: iced, control sockets, one file of specimen passports.
//! Never: drivers, ports, core, central, anything of the product.

mod gesture;
mod hand;
mod passport;
mod window;

use std::{path::PathBuf, process::ExitCode};

use clap::Parser;

/// The hands of the world: passports, cards, paper, network and power for simulated devices.
#[derive(Debug, Clone, Parser)]
#[command(version)]
struct Arguments {
    /// Control socket of the passport reader.
    #[arg(long)]
    passport: Option<PathBuf>,
    /// Control socket of the scanner of codes.
    #[arg(long)]
    scanner: Option<PathBuf>,
    /// Control socket of the card terminal.
    #[arg(long)]
    card: Option<PathBuf>,
    /// Control socket of the printer.
    #[arg(long)]
    printer: Option<PathBuf>,
    /// Control socket of the demo itself: network and power.
    #[arg(long)]
    demo: Option<PathBuf>,
    /// Specimen passports: a JSON list of objects with `name` and `lines`.
    #[arg(long)]
    passports: Option<PathBuf>,
    /// How many pixels from the display's left edge to stand; where the desktop puts it without.
    #[arg(long)]
    left: Option<u16>,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let passports = match arguments.passports.as_deref().map(passport::load).transpose() {
        Ok(passports) => passports.unwrap_or_default(),
        Err(error) => {
            eprintln!("dock: {error}{}", hand::causes(&error));
            return ExitCode::FAILURE;
        }
    };
    match window::run(arguments, passports) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("dock: could not open the window: {error}");
            ExitCode::FAILURE
        }
    }
}
