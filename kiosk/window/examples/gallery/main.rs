//! Every screen that can be described, in every language, on every panel: drawn without a display, and judged.
//!
//! `./check gallery` draws all of them into `target/gallery`, writes an index there and their number into
//! `docs/screens/gallery.md`; any finding is a failure.
//! `cargo run -p kiosk-window --example gallery -- one review --language ar --out review.png` draws one.

mod album;
pub(crate) mod drawn;
pub(crate) mod finding;
pub(crate) mod format;
mod index;
pub(crate) mod judges;
mod measure;
pub(crate) mod offscreen;
mod one;
pub(crate) mod picture;
pub(crate) mod plan;
mod sheets;
pub(crate) mod shot;
mod summary;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};

/// Draws and judges every screen.
#[derive(Debug, Parser)]
struct Arguments {
    #[command(subcommand)]
    work: Work,
}

#[derive(Debug, Subcommand)]
enum Work {
    /// All pictures, an index page and the findings. Exit 1 if there are findings.
    All {
        /// The folder for all of it; what is in it goes.
        #[arg(long, default_value = "target/gallery")]
        out: PathBuf,
        #[command(flatten)]
        choice: plan::Choice,
        /// Writes how many pictures there are of which kind, and how many have findings, into this file.
        #[arg(long)]
        summary: Option<PathBuf>,
    },
    /// A share of them, for one processor; `all` starts these.
    #[command(hide = true)]
    Part(album::Part),
    /// Twelve pictures a sheet, from the pictures that `all` has drawn.
    Sheets(sheets::Wanted),
    /// One picture, by the name of its sample.
    One(one::Wanted),
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().work {
        Work::All { out, choice, summary } => album::all(&out, &choice, summary.as_deref()),
        Work::Part(part) => album::part(&part),
        Work::Sheets(wanted) => sheets::all(&wanted),
        Work::One(wanted) => one::draw(&wanted),
    };
    outcome.unwrap_or_else(|error| {
        eprintln!("gallery: {error}");
        ExitCode::from(2)
    })
}
