//! `kiosk doctor` and `kiosk journal`: the running core is asked; only `--offline` opens the records.

use std::{path::Path, process::ExitCode};

use clap::Args;
use kiosk_core::{
    config::InForce,
    operator::{self, Answer, Ask, Family},
};

use crate::serve::{Outcome, runtime};

/// Ask the running core how everything is, or to test a device.
#[derive(Debug, Args)]
pub struct Doctor {
    /// Make the self test of this device instead: card, cash, printer… Moves nothing; refused while somebody is served.
    #[arg(long, value_name = "DEVICE", value_parser = family)]
    check: Option<Family>,
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
    /// Exit code 0 when a visa can be had, or the device passed; 1 when something stands in the way, or it did not.
    pub fn run(self, config: &Path) -> Outcome {
        if let Some(device) = self.check {
            let answer = ask(config, Ask::Check(device))?;
            print(&answer, self.json)?;
            return Ok(if answer.is_a_pass() { ExitCode::SUCCESS } else { ExitCode::FAILURE });
        }
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
            kiosk_core::read_records(&InForce::read(config)?.config, question)?
        } else {
            ask(config, question)?
        };
        print(&answer, self.json)
    }
}

/// A device by its family's name.
fn family(text: &str) -> Result<Family, String> {
    let names = || Family::ALL.map(Family::as_str).join(", ");
    let known = Family::ALL.into_iter().find(|family| family.as_str() == text);
    known.ok_or_else(|| format!("there is no such device; there are: {}", names()))
}

fn ask(config: &Path, question: Ask) -> Result<Answer, Box<dyn std::error::Error>> {
    let config = InForce::read(config)?.config;
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
