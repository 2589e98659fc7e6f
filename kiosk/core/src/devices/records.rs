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

    /// A record that differs from none by what was cut.
    fn cut(times: u64) -> Records {
        let mut record = Record::default();
        (0..times).for_each(|_| record.statistics.count(Statistic::PaperCutCount));
        Records { devices: [(Family::Printer, record)].into(), ..Records::default() }
    }

    #[test]
    fn they_are_kept_once_a_minute() {
        let at = |seconds| Moment::after_start(Duration::from_secs(seconds));
        let folder = tempfile::tempdir().unwrap();
        let mut keeper = Keeper::open(folder.path());
        assert_eq!([59, 60].map(|second| keeper.is_due(at(second))), [false, true]);
        keeper.keep(at(60), cut(1));
        assert_eq!([61, 119, 120].map(|second| keeper.is_due(at(second))), [false, false, true]);
        keeper.keep(at(120), cut(1));
        assert!(!keeper.is_due(at(179)), "that nothing was new counts too");
    }

    #[test]
    fn what_is_as_it_was_is_not_written_again_and_what_is_otherwise_is() {
        let folder = tempfile::tempdir().unwrap();
        let mut keeper = Keeper::open(folder.path());
        keeper.keep(Moment::START, cut(1));
        fs::remove_file(folder.path().join("devices.json")).unwrap();
        keeper.keep(Moment::START, cut(1));
        assert!(!folder.path().join("devices.json").exists(), "a disk wears out");
        keeper.keep(Moment::START, cut(2));
        keeper.keep(Moment::START, Records::default());
        assert_eq!(*Keeper::open(folder.path()).records(), Records::default(), "as before the first, and not as last");
    }

    #[test]
    fn what_cannot_be_written_leaves_what_was_and_is_written_once_it_can_be() {
        let folder = tempfile::tempdir().unwrap();
        let mut keeper = Keeper::open(folder.path());
        keeper.keep(Moment::START, cut(1));
        // In the way of the new file: the old one is never opened for writing, so that nothing can leave half of it.
        fs::create_dir(folder.path().join("devices.new")).unwrap();
        keeper.keep(Moment::START, cut(2));
        assert_eq!(*Keeper::open(folder.path()).records(), cut(1));
        fs::remove_dir(folder.path().join("devices.new")).unwrap();
        keeper.keep(Moment::START, cut(2));
        assert_eq!(*Keeper::open(folder.path()).records(), cut(2));
    }
}
