//! `kiosk-installer plan`, `apply`, `doctor` and `update`.

pub mod update;

use std::{error::Error, path::Path, process::ExitCode};

use clap::Args;
use installer::{
    change::{Change, Standing, Wanted},
    machine::{Machine, Outcome},
    settings::Settings,
    table,
};
use serde::Serialize;

/// How a command ends.
pub type Ending = Result<ExitCode, Box<dyn Error>>;

/// Each change that would be made, and why.
#[derive(Debug, Args)]
pub struct Plan {
    /// For programs.
    #[arg(long)]
    json: bool,
}

/// A change and how it stands.
#[derive(Debug, Serialize)]
struct Seen {
    #[serde(flatten)]
    change: Change,
    standing: Standing,
}

impl Plan {
    /// Prints what would be made; changes nothing.
    pub fn run(&self, settings: &Path, root: &Path) -> Ending {
        let mut open = look(settings, root)?;
        open.retain(|seen| seen.standing != Standing::Right);
        if self.json {
            println!("{}", serde_json::to_string_pretty(&open)?);
            return Ok(ExitCode::SUCCESS);
        }
        for Seen { change, standing } in &open {
            println!("{}: {} ({})\n  {}", change.name, change.wanted.place(), word(*standing), change.why);
            if let Wanted::File { text, .. } = &change.wanted {
                for line in text.lines() {
                    println!("  | {line}");
                }
            }
            if !change.then.is_empty() {
                println!("  then: {}", change.then.join(" "));
            }
        }
        println!("{} to make", open.len());
        Ok(ExitCode::SUCCESS)
    }
}

/// Makes each change and says so.
pub fn apply(settings: &Path, root: &Path) -> Ending {
    let machine = Machine::below(root);
    let mut made = 0;
    for change in table::changes(&Settings::read(settings)?) {
        let place = change.wanted.place();
        match machine.make(&change) {
            Ok(Outcome::Stood) => {}
            Ok(Outcome::Made) => {
                made += 1;
                println!("{}: {place}", change.name);
            }
            Err(fault) => {
                eprintln!("{}: not made; {made} before it were, and stand", change.name);
                return Err(fault.into());
            }
        }
    }
    println!("{made} made");
    Ok(ExitCode::SUCCESS)
}

/// Says what has drifted.
pub fn doctor(settings: &Path, root: &Path) -> Ending {
    let seen = look(settings, root)?;
    let drifted: Vec<_> = seen.iter().filter(|seen| seen.standing != Standing::Right).collect();
    for Seen { change, standing } in &drifted {
        println!("{}: {} is {}", change.name, change.wanted.place(), word(*standing));
    }
    println!("{} of {} as they should be", seen.len() - drifted.len(), seen.len());
    Ok(if drifted.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn look(settings: &Path, root: &Path) -> Result<Vec<Seen>, Box<dyn Error>> {
    let machine = Machine::below(root);
    let mut all = Vec::new();
    for change in table::changes(&Settings::read(settings)?) {
        let standing = machine.standing(&change)?;
        all.push(Seen { change, standing });
    }
    Ok(all)
}

fn word(standing: Standing) -> &'static str {
    match standing {
        Standing::Right => "as it should be",
        Standing::Missing => "missing",
        Standing::Different => "different",
    }
}
