//! `kiosk-installer`: see `kiosk-installer --help`.

mod commands;

use std::{error::Error, path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};

/// Sets this machine up as a self-service terminal: the settings of other packages.
#[derive(Debug, Parser)]
#[command(version, about, long_about = None)]
struct Arguments {
    /// What differs from machine to machine.
    #[arg(long, global = true, default_value = "/etc/kiosk/installer.toml")]
    settings: PathBuf,
    /// A folder that is set up instead of this machine; no program is told of its changes. Whoever updates tells apt and dpkg.
    #[arg(long, global = true, default_value = "/")]
    root: PathBuf,
    #[command(subcommand)]
    part: Part,
}

#[derive(Debug, Subcommand)]
enum Part {
    /// Print each change that would be made, and why.
    Plan(commands::Plan),
    /// Make each change and read it back; the first that fails ends it.
    Apply,
    /// Find what is not as it should be; exit code 1 if anything is.
    Doctor,
    /// Bring a new version of the terminal's own program, or take one back.
    Update(commands::update::Update),
}

fn main() -> ExitCode {
    let Arguments { settings, root, part } = Arguments::parse();
    let outcome = match part {
        Part::Plan(plan) => plan.run(&settings, &root),
        Part::Apply => commands::apply(&settings, &root),
        Part::Doctor => commands::doctor(&settings, &root),
        Part::Update(update) => update.run(&settings, &root),
    };
    outcome.unwrap_or_else(|failure| complain(failure.as_ref()))
}

/// Says what failed and why, down to the first cause.
fn complain(failure: &(dyn Error + 'static)) -> ExitCode {
    eprintln!("kiosk-installer: {failure}");
    let mut cause = failure.source();
    while let Some(deeper) = cause {
        eprintln!("  because: {deeper}");
        cause = deeper.source();
    }
    ExitCode::from(2)
}
