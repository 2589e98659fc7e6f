//! The terminal's own word: whether it may be touched, and whether a version is as well as the one before it was.

use std::{path::Path, time::Duration};

use serde::de::DeserializeOwned;

use super::{
    Error, Updater,
    health::{Before, Health, Occupied, Records, Verified},
    packages::the_end,
};
use crate::{
    clock::{Span, pause},
    programs::{self, ask},
};

/// Whether the terminal may be touched.
#[derive(Debug)]
pub(super) enum Presence {
    /// Nobody is there, and nothing is under way.
    Free(Before),
    /// Somebody is, or something.
    Taken(Occupied),
    /// It does not say.
    Silent(String),
}

impl Updater {
    /// Asks whether anybody or anything would be disturbed.
    pub(super) fn presence(&self) -> Presence {
        let health = match self.hear::<Health>(&["doctor", "--json"]) {
            Ok(health) => health,
            Err(why) => return Presence::Silent(why),
        };
        if let Some(occupied) = health.occupied() {
            return Presence::Taken(occupied);
        }
        match self.hear::<Records>(&["journal", "--json"]) {
            Ok(records) => records.occupied().map_or_else(|| Presence::Free(health.before()), Presence::Taken),
            Err(why) => Presence::Silent(why),
        }
    }

    /// Waits until `version` is as well as it was `before`, and stays so; gives back why it is not.
    pub(super) fn gate(&self, before: &Before, version: &str) -> Result<Option<String>, Error> {
        let patience = Span::of(Duration::from_secs(self.updates.gate_s));
        let mut steady = None;
        loop {
            if !self.packages.has(version)? {
                return Ok(Some(format!("{version} is not installed as a whole")));
            }
            if let Some(restarts) = self.restarts()?.filter(|restarts| *restarts > self.updates.restarts) {
                return Ok(Some(format!("its service started anew {restarts} times")));
            }
            match self.lack(before, version) {
                None => {
                    let lasts = Duration::from_secs(self.updates.steady_s);
                    if steady.get_or_insert_with(|| Span::of(lasts)).is_over() {
                        return Ok(self.records_are_wrong());
                    }
                }
                Some(why) if patience.is_over() => return Ok(Some(why)),
                Some(_) => steady = None,
            }
            pause();
        }
    }

    fn lack(&self, before: &Before, version: &str) -> Option<String> {
        match self.hear::<Health>(&["doctor", "--json"]) {
            Ok(health) => health.lack(before, version).map(|lack| lack.to_string()),
            Err(why) => Some(why),
        }
    }

    fn records_are_wrong(&self) -> Option<String> {
        match self.hear::<Verified>(&["journal", "--verify", "--json"]) {
            Ok(verified) if verified.is_whole() => None,
            Ok(_) => Some("the journal could not be verified".to_owned()),
            Err(why) => Some(format!("the journal could not be verified: {why}")),
        }
    }

    /// How often the service started anew since it was last ordered to; nothing where no service manager runs.
    fn restarts(&self) -> Result<Option<u64>, Error> {
        if !self.root.join("run/systemd/system").is_dir() {
            return Ok(None);
        }
        let question = ["show", "kiosk-core.service", "--property=NRestarts", "--value"];
        Ok(ask("systemctl", &question, Path::new("/"))?.output.trim().parse().ok())
    }

    /// What the program itself answers, also when it answers that not all is well.
    fn hear<T: DeserializeOwned>(&self, question: &[&str]) -> Result<T, String> {
        let settings = self.root.join("etc/kiosk/kiosk.toml");
        let settings = settings.to_string_lossy();
        let mut arguments = vec!["--kill-after=5", "90", "kiosk", "--config", &settings];
        arguments.extend(question);
        match ask("timeout", &arguments, Path::new("/")) {
            Ok(said) => serde_json::from_str(&said.output).map_err(|_| match the_end(&said.complaint) {
                nothing if nothing.is_empty() => "the terminal does not answer".to_owned(),
                complaint => format!("the terminal does not answer: {complaint}"),
            }),
            Err(programs::Error::Start { program, .. } | programs::Error::Failed { program, .. }) => {
                Err(format!("{program} cannot be started"))
            }
        }
    }
}
