//! The terminal program: core and window, as two processes or as one.

mod ask;
mod clips;
mod enrol;
mod report;
mod serve;
mod verify;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};

/// The self-service terminal.
#[derive(Debug, Parser)]
#[command(version, about, long_about = None)]
struct Arguments {
    /// The settings; conf.d beside it overrides.
    #[arg(long, global = true, default_value = "/etc/kiosk/kiosk.toml")]
    config: PathBuf,
    #[command(subcommand)]
    part: Option<Part>,
}

/// Without a part: core and window in one process, for development.
#[derive(Debug, Subcommand)]
enum Part {
    /// Everything but the window: journey, devices, journal, sync.
    Core(serve::Core),
    /// The fullscreen window on a running core.
    Window(serve::Window),
    /// Become a kiosk of the fleet, with a one-time code from central.
    Enrol(enrol::Enrol),
    /// Ask the running core how everything is.
    Doctor(ask::Doctor),
    /// Ask for the records, or verify them; with --offline while core is stopped.
    Journal(ask::Journal),
    /// Have the running core write a readiness report, signed.
    Report(report::Report),
    /// Check the QR code of a visa, without network.
    Verify(verify::Verify),
    /// List the prompts that never change, for whoever records them.
    Clips(clips::Clips),
}

fn main() -> ExitCode {
    serve::log();
    let Arguments { config, part } = Arguments::parse();
    let outcome = match part {
        None => serve::both(&config),
        Some(Part::Core(core)) => core.run(&config),
        Some(Part::Window(window)) => window.run(&config),
        Some(Part::Enrol(enrol)) => enrol.run(&config),
        Some(Part::Doctor(doctor)) => doctor.run(&config),
        Some(Part::Journal(journal)) => journal.run(&config),
        Some(Part::Report(report)) => report.run(&config),
        Some(Part::Verify(verify)) => verify.run(&config),
        Some(Part::Clips(clips)) => clips.run(),
    };
    outcome.unwrap_or_else(|failure| serve::complain(failure.as_ref()))
}
