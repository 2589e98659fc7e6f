//! `figures`: measures the terminal and its devices' side on this machine and writes `docs/performance.md`.

#[path = "../../../receipt/tests/papers/specimen.rs"]
#[expect(dead_code, reason = "the receipts' tests use more of them")]
mod specimen;

#[path = "figures/devices.rs"]
mod devices;
#[path = "figures/terminal.rs"]
mod terminal;

use std::{fs, path::PathBuf, process::ExitCode};

use clap::{Parser, ValueEnum};
use domain::{Language, receipt::Receipt};
use e2e::{
    Outcome,
    figures::{codecs, machine, papers, polling, versions},
};

/// Measures the terminal and its devices' side on this machine. Takes about a quarter of an hour; build it with `--release`.
#[derive(Debug, Parser)]
#[command(name = "figures")]
struct Arguments {
    /// The page that is written.
    #[arg(long, default_value = "docs/performance.md")]
    out: PathBuf,
    /// Where `probe` and `simulate` lie; beside this program without it.
    #[arg(long)]
    programs: Option<PathBuf>,
    /// Which part of the page; a part alone is printed and not written.
    #[arg(long, value_enum, default_value_t = Part::All)]
    part: Part,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// The page.
    All,
    /// The terminal as a whole.
    Terminal,
}

fn main() -> ExitCode {
    match page(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("figures: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn page(arguments: &Arguments) -> Outcome<()> {
    let beside = std::env::current_exe()?.parent().map(PathBuf::from).unwrap_or_default();
    let programs = arguments.programs.clone().unwrap_or(beside);
    let machine = machine();
    let terminal = terminal::page()?;
    if arguments.part == Part::Terminal {
        println!("{terminal}");
        return Ok(());
    }
    eprintln!("papers");
    let papers = papers::table(&papers());
    eprintln!("codecs");
    let codecs = codecs::table(&devices::codecs());
    eprintln!("bytes to event");
    let latencies = devices::latencies()?;
    eprintln!("polling");
    let folder = tempfile::tempdir()?;
    let (polled, _simulators) = devices::polled(&programs, folder.path())?;
    let polling = polling::table(&polled);
    let text = format!(
        include_str!("figures/page.md"),
        version = env!("CARGO_PKG_VERSION"),
        machine = machine,
        versions = versions::told(),
        terminal = terminal,
        profile = if cfg!(debug_assertions) { "debug build: not for comparison" } else { "release build" },
        polling = polling,
        latencies = latencies,
        papers = papers,
        codecs = codecs,
    );
    fs::write(&arguments.out, text)?;
    eprintln!("see {}", arguments.out.display());
    Ok(())
}

/// The paper that peers were measured with has three scripts: Arabic, Latin, and here the operator's name in Cyrillic.
fn papers() -> Vec<(String, Receipt)> {
    let mut three = specimen::visa(Language::Arabic);
    "Образец: Служба на одном окне".clone_into(&mut three.imprint.operator);
    let told = |name: &str, paper| (name.to_owned(), paper);
    vec![
        told("visa with its seal, three scripts", three),
        told("visa with its seal, English and Azerbaijani", specimen::visa(Language::English)),
        told("receipt, Azerbaijani alone", specimen::payment(Language::Azerbaijani)),
    ]
}
