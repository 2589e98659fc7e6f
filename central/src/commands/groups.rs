//! `central groups show`, `forget`: for a person who stands at a desk, and has shown who they are.

use std::{fmt::Write as _, io, path::Path};

use serde_json::json;
use zeroize::Zeroizing;

use super::{Answer, Error, Found, store};
use crate::{
    config::Config,
    keys::{self, Keys},
    payment::{
        AccountKey,
        groups::{self, Error as GroupsError},
    },
};

#[derive(Debug, clap::Subcommand)]
pub(super) enum Command {
    /// Print the groups of services that a person keeps. The personal number is read from standard input, one line.
    Show,
    /// Forget a person's groups and their code, for ever: the next code that they choose counts. The personal number is read
    /// from standard input, one line.
    Forget,
}

pub(super) async fn run(command: Command, path: &Path) -> Result<Answer, Error> {
    let config = Config::read(path)?;
    let payments = config.payments.as_ref().ok_or(GroupsError::NoPayments)?;
    let accounts = AccountKey::new(keys::read_secret(&payments.account_key)?);
    // Never in the arguments: whoever lists processes would see it.
    let mut fin = Zeroizing::new(String::new());
    io::stdin().read_line(&mut fin)?;
    let store = store(path).await?;
    match command {
        Command::Show => {
            let kept = groups::show(&store, &Keys::read(&config)?.personal, &accounts, &fin).await?;
            let mut text = String::new();
            for group in &kept {
                let _ = writeln!(text, "{}", group.name.reveal());
                for member in &group.members {
                    let account: Vec<&str> = member.account.iter().map(|entry| entry.value.reveal().as_str()).collect();
                    let _ = writeln!(text, "  {}  {}", member.service, account.join(" "));
                }
            }
            if kept.is_empty() {
                text.push_str("nothing is kept for this number");
            }
            Ok(Answer::done(text, json!({ "groups": kept })))
        }
        Command::Forget => {
            let forgotten = groups::forget(&store, &accounts, &fin).await?;
            let (text, found) =
                if forgotten { ("forgotten", Found::Done) } else { ("nothing was kept for this number", Found::No) };
            Ok(Answer { text: text.to_owned(), json: json!({ "forgotten": forgotten }), found })
        }
    }
}
