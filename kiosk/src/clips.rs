//! `kiosk clips`: what is said again and again, for whoever records it.

use std::{
    io::{self, Write as _},
    path::PathBuf,
    process::ExitCode,
};

use clap::Args;
use domain::Language;
use kiosk_core::devices::prompts;

use crate::serve::Outcome;

/// List every prompt that never changes, with the file that a recording of it is called: a JSON object a line.
#[derive(Debug, Args)]
pub struct Clips {
    /// Only those of this language: az, en…
    #[arg(long, value_parser = language)]
    language: Option<Language>,
    /// Only those that this folder lacks.
    #[arg(long, value_name = "FOLDER")]
    missing: Option<PathBuf>,
}

fn language(tag: &str) -> Result<Language, String> {
    Language::from_tag(tag).ok_or_else(|| format!("there is no language {tag:?}"))
}

impl Clips {
    /// Exit code 0, whatever is missing.
    pub fn run(self) -> Outcome {
        let mut out = io::stdout().lock();
        for prompt in prompts() {
            let is_wanted = self.language.is_none_or(|language| language == prompt.language);
            let is_missing = self.missing.as_ref().is_none_or(|folder| !folder.join(&prompt.file).is_file());
            if is_wanted && is_missing {
                writeln!(out, "{}", serde_json::to_string(&prompt)?)?;
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}
