//! `kiosk enrol`.

use std::{path::Path, process::ExitCode};

use clap::Args;
use kiosk_core::{Config, enrolment};

use crate::serve::{Outcome, runtime};

/// Become a kiosk of the fleet.
#[derive(Debug, Args)]
pub struct Enrol {
    /// The one-time code; read from standard input without it.
    #[arg(long)]
    code: Option<String>,
}

impl Enrol {
    /// Trades the code for a certificate.
    pub fn run(self, config: &Path) -> Outcome {
        let config = Config::read(config)?;
        let code = match self.code {
            Some(code) => code,
            None => std::io::read_to_string(std::io::stdin())?.trim().to_owned(),
        };
        runtime()?.block_on(enrolment::enrol(&config, code))?;
        println!("{} is enrolled at {}", config.kiosk, config.central.address);
        Ok(ExitCode::SUCCESS)
    }
}
