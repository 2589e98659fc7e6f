//! What is asked of a device of each family, and what of its answers is shown.

mod audio;
mod barcode;
mod beacon;
mod card;
mod cash;
mod document;
mod doors;
mod keypad;
mod printer;

use std::{path::PathBuf, process::ExitCode};

use peripherals::setting;
use serde::{Serialize, de::DeserializeOwned};

pub use audio::audio;
pub use barcode::barcode;
pub use beacon::beacon;
pub use card::card;
pub use cash::cash;
pub use document::document;
pub use doors::doors;
pub use keypad::keypad;
pub use printer::printer;

use crate::{
    arguments::Arguments,
    check::{Examined, examine},
    protocols::Asked,
    watch::{Watchable, Watcher, watch},
};

/// A way out of a function that ends in an exit code.
macro_rules! or_exit {
    ($result:expr) => {
        match $result {
            Ok(value) => value,
            Err(code) => return code,
        }
    };
}
use or_exit;

/// Watches a device of which nothing but looking is asked, or a self test.
async fn only_watch<P, D>(
    asked: Asked,
    driver: fn(P) -> D,
    watcher: impl Watcher<D::Command, D::Event>,
    examined: &Examined<D::Command, D::Event>,
) -> ExitCode
where
    P: Default + Serialize + DeserializeOwned,
    D: Watchable,
    D::Command: Clone,
{
    or_exit!(no_printing(&asked.arguments));
    or_exit!(no_notes(&asked.arguments));
    let settings = or_exit!(settings(&asked.arguments));
    match asked.arguments.check {
        Some(depth) => examine(&asked, driver(settings), depth, examined).await,
        None => watch(&asked, driver(settings), watcher).await,
    }
}

/// The settings of a protocol; when they make no sense, the program's exit code.
fn settings<P: Default + Serialize + DeserializeOwned>(arguments: &Arguments) -> Result<P, ExitCode> {
    setting::changed(&arguments.set).map_err(|error| wrong(&error))
}

/// Says that the arguments make no sense.
fn wrong(error: &dyn std::error::Error) -> ExitCode {
    eprintln!("probe: {error}");
    if let Some(cause) = error.source() {
        eprintln!("  because: {cause}");
    }
    ExitCode::from(2)
}

/// What only another family can be asked.
#[derive(Debug, thiserror::Error)]
#[error("--{option} is for {whom}")]
struct NotFor {
    option: &'static str,
    whom: &'static str,
}

fn no_printing(arguments: &Arguments) -> Result<(), ExitCode> {
    refuse(arguments.print.as_ref(), "print", "printers")
}

fn no_notes(arguments: &Arguments) -> Result<(), ExitCode> {
    refuse(arguments.try_notes.then_some(()).as_ref(), "try-notes", "note validators")
}

fn refuse<T>(given: Option<&T>, option: &'static str, whom: &'static str) -> Result<(), ExitCode> {
    given.map_or(Ok(()), |_| Err(wrong(&NotFor { option, whom })))
}

/// A file that cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("could not {what} {}", file.display())]
struct BadFile<E: std::error::Error + 'static> {
    what: &'static str,
    file: PathBuf,
    #[source]
    cause: E,
}
