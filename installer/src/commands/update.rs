//! `kiosk-installer update`.

use std::{path::Path, process::ExitCode};

use clap::{Args, Subcommand};
use installer::{
    settings::Settings,
    update::{
        Ended, Error, Fetched, Status, Updater,
        state::{Ending, Stage},
    },
};

use super::Ending as Outcome;

/// Fetch, apply or take back a version of the terminal's own program.
#[derive(Debug, Args)]
pub struct Update {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Fetch what the operator's origin has, if that is newer and its key signed it; nothing that runs is touched.
    Fetch,
    /// Apply what was fetched if nobody is there (exit code 3 if somebody is); taken back by itself if it is not well (1).
    Apply,
    /// Finish or take back what a power cut left in the middle.
    Resume,
    /// Say what was fetched, applied when, and taken back why.
    Status {
        /// For programs.
        #[arg(long)]
        json: bool,
    },
    /// Go back to the version before the present one; the present one is never tried again.
    Rollback,
}

/// Not now: tried again in a few minutes.
const NOT_NOW: u8 = 3;

impl Update {
    /// Does it, with the operator's origin of these settings.
    pub fn run(&self, settings: &Path, root: &Path) -> Outcome {
        let Some(origin) = Settings::read(settings)?.updates else {
            return Err(format!("no [updates] in {}: nobody updates this terminal", settings.display()).into());
        };
        let updater = Updater::new(root, origin);
        let ended = match self.what {
            What::Fetch => return not_now(updater.fetch(), fetched),
            What::Status { json } => return status(&updater.status()?, json),
            What::Apply => updater.apply(),
            What::Resume => updater.resume(),
            What::Rollback => updater.roll_back(),
        };
        not_now(ended, said)
    }
}

/// Whoever comes while another update is at work comes again.
fn not_now<T>(outcome: Result<T, Error>, say: fn(&T) -> ExitCode) -> Outcome {
    match outcome {
        Ok(done) => Ok(say(&done)),
        Err(fault @ (Error::AtWork | Error::UnderWay)) => {
            println!("not now: {fault}");
            Ok(ExitCode::from(NOT_NOW))
        }
        Err(fault) => Err(fault.into()),
    }
}

fn fetched(fetched: &Fetched) -> ExitCode {
    match fetched {
        Fetched::Nothing { present } => println!("{present} is the newest"),
        Fetched::WasRefused { version, why } => {
            println!("{version} was taken back before, and is not tried again: {why}");
        }
        Fetched::Staged { to, no_way_back: None } => println!("{to} is here, to be applied"),
        Fetched::Staged { to, no_way_back: Some(why) } => {
            println!("{to} is here and cannot be applied, because there is no way back: {why}");
        }
    }
    ExitCode::SUCCESS
}

fn said(ended: &Ended) -> ExitCode {
    match ended {
        Ended::Nothing => println!("nothing to do"),
        Ended::NotNow { why } => {
            println!("not now: {why}");
            return ExitCode::from(NOT_NOW);
        }
        Ended::Applied { from, to } => println!("{to} was applied; before it was {from}"),
        Ended::RolledBack { from, to, why, unwell } => {
            println!("{to} was taken back: {why}");
            match unwell {
                None => println!("{from} is there again"),
                Some(why) => println!("{from} is there again, and is not well: {why}"),
            }
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

fn status(status: &Status, json: bool) -> Outcome {
    if json {
        println!("{}", serde_json::to_string_pretty(status)?);
        return Ok(ExitCode::SUCCESS);
    }
    println!("installed: {}", status.installed.as_deref().unwrap_or("nothing"));
    let state = &status.state;
    match &state.stage {
        Stage::Resting => println!("staged: nothing"),
        Stage::Staged { to } => println!("staged: {to}"),
        Stage::Applying(step) => println!("in the middle: {} is being installed over {}", step.to, step.from),
        Stage::Gating(step) => println!("in the middle: {} is being looked at, before it was {}", step.to, step.from),
        Stage::Returning { step, why } => {
            println!("in the middle: {} is being put back for {}: {why}", step.from, step.to);
        }
    }
    if let Some(complaint) = &state.complaint {
        println!("not fetched: {} {}", complaint.at, complaint.why);
    }
    println!("kept: {}", state.kept.keys().cloned().collect::<Vec<_>>().join(", "));
    for deed in &state.history {
        match &deed.ending {
            Ending::Applied => println!("{} {} applied over {}", deed.at, deed.to, deed.from),
            Ending::RolledBack { why, unwell } => {
                println!("{} {} taken back to {}: {why}", deed.at, deed.to, deed.from);
                if let Some(why) = unwell {
                    println!("  which is not well: {why}");
                }
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}
