//! `central readiness`: whether a readiness report is what a terminal of ours signed.

use std::path::PathBuf;

use domain::readiness::{Code, Signed};
use serde_json::json;

use super::{Answer, Error, Found};
use crate::{
    readiness::{self, Found as Seen},
    store::Store,
};

#[derive(Debug, clap::Args)]
pub(super) struct Options {
    /// The text of the code on the paper; read from standard input without it.
    code: Option<String>,
    /// The whole report, as `kiosk report --out` writes it, instead of a code.
    #[arg(long, conflicts_with = "code")]
    report: Option<PathBuf>,
}

/// The exit code is 1 for anything but a report that a terminal signed.
pub(super) async fn check(store: &Store, options: &Options) -> Result<Answer, Error> {
    let seen = if let Some(path) = &options.report {
        let text = std::fs::read_to_string(path).map_err(|cause| Error::Unread { path: path.clone(), cause })?;
        match serde_json::from_str::<Signed>(&text) {
            Ok(signed) => readiness::check_report(store, &signed).await?,
            Err(cause) => return Ok(no(&format!("this is no readiness report: {cause}"))),
        }
    } else {
        let code = match &options.code {
            Some(code) => code.clone(),
            None => std::io::read_to_string(std::io::stdin())?,
        };
        readiness::check(store, &code).await?
    };
    Ok(answer(&seen))
}

fn no(reason: &str) -> Answer {
    let json = json!({ "genuine": false, "reason": reason });
    Answer { text: format!("not genuine: {reason}"), json, found: Found::No }
}

fn answer(seen: &Seen) -> Answer {
    match seen {
        Seen::Genuine { code, listed } => {
            let Code { kiosk, made_s, faults, failed, entries, .. } = &**code;
            let made =
                jiff::Timestamp::from_second(*made_s).map_or_else(|_| made_s.to_string(), |made| made.to_string());
            let key = if *listed { "" } else { "; the key that signed it was revoked since" };
            Answer::done(
                format!("genuine: {kiosk}, {made}, {faults} faults, {failed} failed tests, {entries} entries{key}"),
                json!({ "genuine": true, "kiosk": kiosk, "made": made, "faults": faults, "failed_tests": failed,
                    "entries": entries, "key_listed": listed }),
            )
        }
        Seen::NoCode => no("this is no code of a readiness report"),
        Seen::Unknown => no("no terminal of this name was ever enrolled"),
        Seen::Forged => no("none of the terminal's keys signed it"),
        Seen::OtherReport => no("its code belongs to another report"),
    }
}
