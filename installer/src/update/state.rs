//! What is known of updates, in one small file that a power cut leaves as it was before or as it is after.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Error, health::Before};
use crate::machine;

/// Everything that is known.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct State {
    /// How far an update has come.
    pub stage: Stage,
    /// The packages that are kept, by version.
    pub kept: BTreeMap<String, Digest>,
    /// Versions that are never tried again, and why.
    pub refused: BTreeMap<String, String>,
    /// What was done, the latest last.
    pub history: Vec<Deed>,
    /// Why nothing could be fetched, if the last time nothing could.
    pub complaint: Option<Complaint>,
}

/// SHA-256 of a package, in hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Digest(pub String);

/// How far an update has come.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "is")]
pub enum Stage {
    /// There is none.
    #[default]
    Resting,
    /// A new version lies here and was not touched.
    Staged {
        /// Which.
        to: String,
    },
    /// It is being installed.
    Applying(Step),
    /// It is installed, and has to show that it is well.
    Gating(Step),
    /// It is being taken back.
    Returning {
        /// From where to where, as it was begun.
        step: Step,
        /// Why.
        why: String,
    },
}

/// From one version to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The version that was there.
    pub from: String,
    /// The version that is to be there.
    pub to: String,
    /// How often this was begun: more than once after power cuts.
    pub tries: u32,
    /// How the terminal was before.
    pub before: Before,
}

/// One update, as it ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deed {
    /// When.
    pub at: Timestamp,
    /// The version before.
    pub from: String,
    /// The version that was tried.
    pub to: String,
    /// How it ended.
    #[serde(flatten)]
    pub ending: Ending,
}

/// How an update ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "ending")]
pub enum Ending {
    /// The new version is there and well.
    Applied,
    /// The version before is there again.
    RolledBack {
        /// Why.
        why: String,
        /// What is wrong with that one; nothing where nothing is.
        unwell: Option<String>,
    },
}

/// Why nothing could be fetched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Complaint {
    /// When.
    pub at: Timestamp,
    /// Why.
    pub why: String,
}

/// How many deeds are remembered.
const MOST_DEEDS: usize = 50;

impl State {
    /// What the file says; nothing where there is none yet.
    ///
    /// # Errors
    /// When it cannot be read, or was not written by this program.
    pub fn read(file: &Path) -> Result<Self, Error> {
        match machine::present(file, fs::read(file))? {
            None => Ok(Self::default()),
            Some(text) => {
                serde_json::from_slice(&text).map_err(|cause| Error::State { file: PathBuf::from(file), cause })
            }
        }
    }

    /// Writes it down; when this returns, no power cut takes it away.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(&self, file: &Path) -> Result<(), Error> {
        let text = serde_json::to_vec_pretty(self).expect("texts and numbers, which JSON can write");
        Ok(machine::write(file, &text, 0o644)?)
    }

    /// The version that a person may go back to from `installed`: the one that it replaced.
    #[must_use]
    pub fn previous(&self, installed: &str) -> Option<&str> {
        let came = |deed: &&Deed| deed.to == installed && deed.ending == Ending::Applied;
        self.history.iter().rev().find(came).map(|deed| deed.from.as_str())
    }

    /// The update ended; nothing is in the middle any more.
    pub fn end(&mut self, step: &Step, at: Timestamp, ending: Ending) {
        if let Ending::RolledBack { why, .. } = &ending {
            self.refused.insert(step.to.clone(), why.clone());
        }
        self.history.push(Deed { at, from: step.from.clone(), to: step.to.clone(), ending });
        let surplus = self.history.len().saturating_sub(MOST_DEEDS);
        self.history.drain(..surplus);
        self.stage = Stage::Resting;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step() -> Step {
        Step { from: "1.0".to_owned(), to: "1.1".to_owned(), tries: 1, before: Before::default() }
    }

    #[test]
    fn what_was_written_is_read_and_nothing_is_a_beginning() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("below/state.json");
        assert_eq!(State::read(&file).unwrap(), State::default());
        let mut state = State { stage: Stage::Gating(step()), ..State::default() };
        state.write(&file).unwrap();
        assert_eq!(State::read(&file).unwrap(), state);
        let unwell = Some("it does not answer".to_owned());
        state.end(&step(), Timestamp::UNIX_EPOCH, Ending::RolledBack { why: "mute".to_owned(), unwell });
        state.write(&file).unwrap();
        assert_eq!(State::read(&file).unwrap(), state);
        fs::write(&file, "{}").unwrap();
        assert!(State::read(&file).unwrap_err().to_string().contains("state.json"));
    }

    #[test]
    fn what_was_taken_back_is_refused_and_is_nobodys_way_back() {
        let mut state = State::default();
        state.end(&step(), Timestamp::UNIX_EPOCH, Ending::Applied);
        assert_eq!(state.previous("1.1"), Some("1.0"));
        assert_eq!(state.previous("1.0"), None);
        let next = Step { from: "1.1".to_owned(), to: "1.2".to_owned(), ..step() };
        state.end(&next, Timestamp::UNIX_EPOCH, Ending::RolledBack { why: "mute".to_owned(), unwell: None });
        assert_eq!(state.refused.keys().collect::<Vec<_>>(), ["1.2"]);
        assert_eq!(state.previous("1.1"), Some("1.0"));
        for _ in 0..60 {
            state.end(&step(), Timestamp::UNIX_EPOCH, Ending::Applied);
        }
        assert_eq!(state.history.len(), MOST_DEEDS);
    }
}
