//! `central officer add`, `remove`, `list`.

use std::{fmt::Write as _, io};

use serde_json::json;
use zeroize::Zeroizing;

use super::{Answer, Error, Found};
use crate::{clock::Clock, officers::account, store::Store};

#[derive(Debug, clap::Subcommand)]
pub(super) enum Command {
    /// Make an account, or give one a new password; the password is read from standard input, one line.
    Add(Officer),
    /// Take an account away and sign it out. What it decided stays.
    Remove(Officer),
    /// Print who may sign in.
    List,
}

#[derive(Debug, clap::Args)]
pub(super) struct Officer {
    /// 2 to 32 letters, digits, points, hyphens or underscores.
    name: String,
}

pub(super) async fn run(store: &Store, command: Command) -> Result<Answer, Error> {
    match command {
        Command::Add(Officer { name }) => {
            let mut line = Zeroizing::new(String::new());
            io::stdin().read_line(&mut line)?;
            let password = Zeroizing::new(line.trim_end_matches(['\r', '\n']).to_owned());
            account::add(store, &Clock::system(), &name, password).await?;
            Ok(Answer::done(format!("{name} may sign in"), json!({ "officer": name })))
        }
        Command::Remove(Officer { name }) => {
            let removed = account::remove(store, &Clock::system(), &name).await?;
            let text = if removed { "may not sign in any more" } else { "is no officer" };
            let found = if removed { Found::Done } else { Found::No };
            Ok(Answer { text: format!("{name} {text}"), json: json!({ "officer": name, "removed": removed }), found })
        }
        Command::List => {
            let accounts = account::list(store).await?;
            let mut text = String::new();
            for account in &accounts {
                let _ =
                    writeln!(text, "{}  {} wrong passwords since the last right one", account.name, account.failures);
            }
            let officers: Vec<_> = accounts
                .iter()
                .map(|account| {
                    json!({ "officer": account.name, "added_ms": account.added_ms, "failures": account.failures })
                })
                .collect();
            Ok(Answer::done(text, json!({ "officers": officers })))
        }
    }
}
