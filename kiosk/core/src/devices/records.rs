//! What is known of devices over restarts: who they said they were, what they have done, what was used up. A file beside the
//! journal; no money depends on it, so that a lost or broken one is begun anew and said.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    time::Duration,
};

use domain::Moment;
use peripherals::{family::Family, supervise::consumables::Roll};
use serde::{Deserialize, Serialize};

use super::{Record, kept, watch};

/// What is known of every device.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Records {
    /// By family.
    pub devices: BTreeMap<Family, Record>,
    /// The roll in the printer, as far as it was measured.
    pub roll: Option<Roll>,
    /// Whether the cassette was watched all the time.
    pub cassette: watch::Kept,
}

impl Records {
    /// What is known of a device; nothing of a new one.
    #[must_use]
    pub fn of(&self, family: Family) -> Record {
        self.devices.get(&family).cloned().unwrap_or_default()
    }
}

/// Keeps the records in a file.
#[derive(Debug)]
pub struct Keeper {
    file: PathBuf,
    written: Records,
    at: Moment,
}

/// What a power cut may forget of statistics.
const EVERY: Duration = Duration::from_mins(1);

impl Keeper {
    /// Reads what was kept in `directory`. What cannot be read is said and begun anew.
    #[must_use]
    pub fn open(directory: &Path) -> Self {
        let file = directory.join("devices.json");
        let written = kept::read(&file);
        Self { file, written, at: Moment::START }
    }

    /// What was kept.
    #[must_use]
    pub const fn records(&self) -> &Records {
        &self.written
    }

    /// Whether it is time to keep them.
    #[must_use]
    pub fn is_due(&self, now: Moment) -> bool {
        now.since(self.at) >= EVERY
    }

    /// Keeps these, if they are others; so that nobody ever reads half of them.
    pub fn keep(&mut self, now: Moment, records: Records) {
        self.at = now;
        if records == self.written {
            return;
        }
        match kept::write(&self.file, &records) {
            Ok(()) => self.written = records,
            Err(error) => tracing::warn!(file = %self.file.display(), %error, "the devices' statistics were not kept"),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use peripherals::supervise::statistics::Statistic;

    use super::*;

    #[test]
    fn what_was_kept_is_known_again() {
        let folder = tempfile::tempdir().unwrap();
        let mut keeper = Keeper::open(folder.path());
        assert_eq!(*keeper.records(), Records::default());
        let mut record = Record::default();
        record.statistics.count(Statistic::PaperCutCount);
        let records = Records {
            devices: [(Family::Printer, record.clone())].into(),
            roll: Some(Roll::default()),
            ..Records::default()
        };
        keeper.keep(Moment::START, records.clone());
        let again = Keeper::open(folder.path());
        assert_eq!(*again.records(), records);
        assert_eq!(again.records().of(Family::Printer), record);
        assert_eq!(again.records().of(Family::Card), Record::default());
    }

    #[test]
    fn a_broken_file_is_begun_anew() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("devices.json"), b"{\"devices\": {\"toaster\"").unwrap();
        let mut keeper = Keeper::open(folder.path());
        assert_eq!(*keeper.records(), Records::default());
        let records = Records { devices: [(Family::Card, Record::default())].into(), ..Records::default() };
        keeper.keep(Moment::START, records.clone());
        assert_eq!(*Keeper::open(folder.path()).records(), records);
    }
}
