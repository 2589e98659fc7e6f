//! Before paper or money moves: what will happen is said, and a person says yes.

use std::io::{self, BufRead, IsTerminal, Write};

/// Whether a person agreed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consent {
    /// Go on.
    Given,
    /// Leave it.
    Refused,
}

/// Says on standard error what will happen, and asks; who said `--yes` is not asked.
pub fn ask(what: &str, yes: bool) -> Consent {
    eprintln!("{what}");
    if yes {
        return Consent::Given;
    }
    if !io::stdin().is_terminal() {
        eprintln!("Nobody is there to ask: say --yes to go on.");
        return Consent::Refused;
    }
    eprint!("Go on? [y/N] ");
    io::stderr().flush().ok();
    let mut answer = String::new();
    match io::stdin().lock().read_line(&mut answer) {
        Ok(_) if matches!(answer.trim(), "y" | "Y" | "yes") => Consent::Given,
        Ok(_) | Err(_) => Consent::Refused,
    }
}
