//! `kiosk doctor` and `kiosk journal`: the running core is asked; only `--offline` opens the records.

use std::{path::Path, process::ExitCode};

use clap::Args;
use kiosk_core::{
    Config,
    operator::{self, Answer, Ask},
};

use crate::serve::{Outcome, runtime};

/// Ask the running core how everything is.
#[derive(Debug, Args)]
pub struct Doctor {
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// Ask for the records, or verify them.
#[derive(Debug, Args)]
pub struct Journal {
    /// Open the records although no core runs.
    #[arg(long)]
    offline: bool,
    /// Verify chain, database and projections.
    #[arg(long)]
    verify: bool,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

impl Doctor {
    /// Exit code 0 when a visa can be had, 1 when something stands in the way.
    pub fn run(self, config: &Path) -> Outcome {
        let answer = ask(config, Ask::Doctor)?;
        let Answer::Doctor(health) = &answer else { return print(&answer, self.json) };
        let code = if health.obstacles.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
        print(&answer, self.json)?;
        Ok(code)
    }
}

impl Journal {
    /// Exit code 0 when the records could be read, and verified if that was asked.
    pub fn run(self, config: &Path) -> Outcome {
        let question = if self.verify { Ask::Verify } else { Ask::Journal };
        let answer = if self.offline {
            kiosk_core::read_records(&Config::read(config)?, question)?
        } else {
            ask(config, question)?
        };
        print(&answer, self.json)
    }
}

fn ask(config: &Path, question: Ask) -> Result<Answer, Box<dyn std::error::Error>> {
    let config = Config::read(config)?;
    Ok(runtime()?.block_on(operator::ask(&config.operator_socket(), question))?)
}

fn print(answer: &Answer, json: bool) -> Outcome {
    if json {
        println!("{}", serde_json::to_string(answer)?);
    } else {
        println!("{answer:#?}");
    }
    Ok(if matches!(answer, Answer::Failed { .. }) { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}
