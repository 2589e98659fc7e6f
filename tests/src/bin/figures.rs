//! `figures`: measures the terminal, payments and the devices' side on this machine and writes the pages under `docs/`.

#[path = "../../../receipt/tests/papers/specimen.rs"]
#[expect(dead_code, reason = "the receipts' tests use more of them")]
mod specimen;

#[path = "figures/devices.rs"]
mod devices;
#[path = "figures/payments.rs"]
mod payments;
#[path = "../../../domain/benches/services/shelf.rs"]
mod shelf;
#[path = "figures/staff.rs"]
mod staff;
#[path = "figures/terminal.rs"]
mod terminal;

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Parser, ValueEnum};
use domain::{Language, receipt::Receipt};
use e2e::{
    Failure, Outcome,
    figures::{Measured, machine, papers, versions},
};

/// Measures the terminal and its devices' side on this machine. Takes about a quarter of an hour; build it with `--release`.
#[derive(Debug, Parser)]
#[command(name = "figures")]
struct Arguments {
    /// The page that is written; without it, `docs/performance.md` for all of it and standard output for a part.
    #[arg(long)]
    out: Option<PathBuf>,
    /// Where `probe` and `simulate` lie; beside this program without it.
    #[arg(long)]
    programs: Option<PathBuf>,
    /// Which part of the page.
    #[arg(long, value_enum, default_value_t = Part::All)]
    part: Part,
    /// Of the devices, only those whose family and protocol hold this text, such as `printer` or `document rte`.
    #[arg(long, default_value = "", hide_default_value = true)]
    device: String,
    /// How long nobody comes, of the part that the staff waits for, in minutes.
    #[arg(long, default_value_t = 60)]
    idle_minutes: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// The page.
    All,
    /// The terminal as a whole.
    Terminal,
    /// Citizens' payments: searches, notes, postings. Some four minutes; writes `docs/performance-payments.md`.
    Payments,
    /// Every device's codec, its way from byte to event, and what it costs to poll it. Some eight minutes.
    Devices,
    /// What the staff waits for: ten faults mended, starts, an hour in which nobody comes. Writes `docs/performance-staff.md`.
    Staff,
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
    let devices = || devices::page(&programs, &arguments.device);
    let part = match arguments.part {
        Part::All => {
            whole(arguments, devices)?;
            return of_payments(&programs, Path::new("docs/performance-payments.md"));
        }
        Part::Payments => {
            let out = arguments.out.clone().unwrap_or_else(|| PathBuf::from("docs/performance-payments.md"));
            return of_payments(&programs, &out);
        }
        Part::Staff => {
            let out = arguments.out.clone().unwrap_or_else(|| PathBuf::from("docs/performance-staff.md"));
            return of_the_staff(arguments.idle_minutes, &out);
        }
        Part::Terminal => Measured { table: terminal::page()?, missing: Vec::new() },
        Part::Devices => devices()?,
    };
    match &arguments.out {
        Some(out) => fs::write(out, part.table)?,
        None => println!("{}", part.table),
    }
    nothing_is(&part.missing)
}

fn whole(arguments: &Arguments, devices: impl FnOnce() -> Outcome<Measured>) -> Outcome<()> {
    let machine = machine();
    let terminal = terminal::page()?;
    eprintln!("papers");
    let papers = papers::table(&papers());
    let devices = devices()?;
    let text = format!(
        include_str!("figures/page.md"),
        version = env!("CARGO_PKG_VERSION"),
        machine = machine,
        versions = versions::told(),
        terminal = terminal,
        profile = if cfg!(debug_assertions) { "debug build: not for comparison" } else { "release build" },
        devices = devices.table,
        papers = papers,
    );
    let out = arguments.out.clone().unwrap_or_else(|| PathBuf::from("docs/performance.md"));
    fs::write(&out, text)?;
    eprintln!("see {}", out.display());
    nothing_is(&devices.missing)
}

/// The page of citizens' payments.
fn of_payments(programs: &Path, out: &Path) -> Outcome<()> {
    let machine = machine();
    let payments = payments::page(programs)?;
    let text = format!(
        include_str!("figures/payments-page.md"),
        version = env!("CARGO_PKG_VERSION"),
        profile = if cfg!(debug_assertions) { "debug build: not for comparison" } else { "release build" },
        machine = machine,
        versions = versions::told(),
        payments = payments,
    );
    fs::write(out, text)?;
    eprintln!("see {}", out.display());
    Ok(())
}

/// The page of whoever keeps it running.
fn of_the_staff(idle_minutes: u64, out: &Path) -> Outcome<()> {
    let machine = machine();
    let text = format!(
        include_str!("figures/staff-page.md"),
        version = env!("CARGO_PKG_VERSION"),
        profile = if cfg!(debug_assertions) { "debug build: not for comparison" } else { "release build" },
        machine = machine,
        versions = versions::told(),
        staff = staff::page(idle_minutes)?,
    );
    fs::write(out, text)?;
    eprintln!("see {}", out.display());
    Ok(())
}

/// A page with holes is written, to be looked at, and is no success.
fn nothing_is(missing: &[String]) -> Outcome<()> {
    if missing.is_empty() { Ok(()) } else { Err(Failure::new(format!("missing: {}", missing.join("; ")))) }
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
