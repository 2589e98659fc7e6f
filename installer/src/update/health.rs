//! What a terminal says about itself, and what is concluded from it. Link and queue are not looked at: a night without a
//! network is no fault of a program.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use serde::{Deserialize, Serialize};

/// What of `kiosk doctor --json` matters here. Whatever a version adds is ignored, whatever else one lacks is not asked for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Health {
    version: String,
    scene: String,
    vendor_mode: String,
    #[serde(default)]
    obstacles: Vec<String>,
    devices: BTreeMap<String, Device>,
    #[serde(default)]
    catalogue_version: u64,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
struct Device {
    readiness: String,
}

/// What of `kiosk journal --json` matters here.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Records {
    unfinished: Vec<Unfinished>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
struct Unfinished {
    #[serde(default)]
    ending: Option<serde_json::Value>,
}

/// What of `kiosk journal --verify --json` matters here.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Verified {
    answer: String,
}

impl Verified {
    /// Whether all entries are right.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.answer == "verified"
    }
}

/// How a terminal was before it was touched.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Before {
    /// Devices that could be used.
    pub ready: BTreeSet<String>,
    /// The catalogue that was in use.
    pub catalogue: u64,
    /// Whether the records were what was wrong already.
    pub bad_records: bool,
}

/// Why a terminal is not touched now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Occupied {
    /// Somebody is served, or something of before is being finished.
    Visit,
    /// Staff is there.
    Staff,
    /// A device is at work.
    AtWork(String),
    /// A transaction is open.
    Open,
}

impl fmt::Display for Occupied {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Visit => write!(to, "somebody is served"),
            Self::Staff => write!(to, "staff is there"),
            Self::AtWork(device) => write!(to, "{device} is at work"),
            Self::Open => write!(to, "a transaction is open"),
        }
    }
}

/// What a new version lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lack {
    /// It is another version that answers.
    Version(String),
    /// A device that could be used cannot be used any more.
    Device(String),
    /// The catalogue that was in use is not in use any more.
    Catalogue,
    /// The records are what is wrong.
    Records,
}

impl fmt::Display for Lack {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Version(version) => write!(to, "it is version {version} that answers"),
            Self::Device(device) => write!(to, "{device} was ready before and is not"),
            Self::Catalogue => write!(to, "the catalogue that was in use is not"),
            Self::Records => write!(to, "the records cannot be used"),
        }
    }
}

/// The scene when nobody is there, also when nothing can be had.
const NOBODY: &str = "Attract";

impl Health {
    /// Why it must not be touched; nothing when it may.
    #[must_use]
    pub fn occupied(&self) -> Option<Occupied> {
        if self.scene != NOBODY {
            return Some(Occupied::Visit);
        }
        if self.vendor_mode != "inactive" {
            return Some(Occupied::Staff);
        }
        self.devices
            .iter()
            .find(|(_, device)| device.readiness == "busy")
            .map(|(name, _)| Occupied::AtWork(name.clone()))
    }

    /// What a new version is compared with.
    #[must_use]
    pub fn before(&self) -> Before {
        let ready = self.devices.iter().filter(|(_, device)| device.readiness == "ready");
        Before {
            ready: ready.map(|(name, _)| name.clone()).collect(),
            catalogue: self.catalogue_version,
            bad_records: self.has_bad_records(),
        }
    }

    /// What it lacks of what was there `before`, as Debian's `version`; nothing when nothing.
    #[must_use]
    pub fn lack(&self, before: &Before, version: &str) -> Option<Lack> {
        if self.version != own_version(version) {
            return Some(Lack::Version(self.version.clone()));
        }
        // While somebody is served, devices are at work because they can be.
        let works =
            |device: &Device| device.readiness == "ready" || (self.scene != NOBODY && device.readiness == "busy");
        if let Some(missing) = before.ready.iter().find(|name| !self.devices.get(*name).is_some_and(works)) {
            return Some(Lack::Device(missing.clone()));
        }
        if self.catalogue_version < before.catalogue {
            return Some(Lack::Catalogue);
        }
        (self.has_bad_records() && !before.bad_records).then_some(Lack::Records)
    }

    fn has_bad_records(&self) -> bool {
        self.obstacles.iter().any(|obstacle| obstacle == "Records")
    }
}

impl Records {
    /// Whether money or goods of somebody are on their way.
    #[must_use]
    pub fn occupied(&self) -> Option<Occupied> {
        self.unfinished.iter().any(|transaction| transaction.ending.is_none()).then_some(Occupied::Open)
    }
}

/// The version that the program itself tells: Debian's without epoch and revision.
fn own_version(debian: &str) -> String {
    let upstream = debian.split_once(':').map_or(debian, |(_, after)| after);
    upstream.rsplit_once('-').map_or(upstream, |(upstream, _)| upstream).replace('~', "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn health(scene: &str, vendor_mode: &str, printer: &str) -> Health {
        let text = format!(
            r#"{{"answer":"doctor","kiosk":"SITE-001","version":"1.1.0","scene":"{scene}","vendor_mode":"{vendor_mode}",
            "obstacles":["Offline"],"devices":{{"printer":{{"readiness":"{printer}","since_s":3}},"cash":{{"readiness":"unavailable"}}}},
            "link":"Down","queue":40,"catalogue_version":7}}"#
        );
        serde_json::from_str(&text).unwrap()
    }

    #[test]
    fn it_is_touched_only_when_nobody_is_there_and_nothing_moves() {
        assert_eq!(health("Attract", "inactive", "ready").occupied(), None);
        assert_eq!(health("Paying", "inactive", "ready").occupied(), Some(Occupied::Visit));
        assert_eq!(health("Attract", "enter_pending", "ready").occupied(), Some(Occupied::Staff));
        assert_eq!(health("Attract", "inactive", "busy").occupied(), Some(Occupied::AtWork("printer".to_owned())));
        let records = |text| serde_json::from_str::<Records>(text).unwrap().occupied();
        assert_eq!(records(r#"{"head":9,"unfinished":[{"stage":"Owed","ending":"owed"}]}"#), None);
        assert_eq!(records(r#"{"unfinished":[{"stage":"Paying","ending":null}]}"#), Some(Occupied::Open));
    }

    #[test]
    fn what_was_ready_has_to_be_ready_and_the_network_does_not_count() {
        let before = health("Attract", "inactive", "ready").before();
        assert_eq!(before.ready.iter().collect::<Vec<_>>(), ["printer"]);
        let lack = |health: &Health| health.lack(&before, "2:1.1.0-3");
        assert_eq!(lack(&health("Attract", "inactive", "ready")), None);
        assert_eq!(lack(&health("Paying", "inactive", "busy")), None);
        assert_eq!(lack(&health("Attract", "inactive", "busy")), Some(Lack::Device("printer".to_owned())));
        assert_eq!(lack(&health("Attract", "inactive", "unavailable")), Some(Lack::Device("printer".to_owned())));
        let other = health("Attract", "inactive", "ready");
        assert_eq!(other.lack(&before, "1.2.0-1"), Some(Lack::Version("1.1.0".to_owned())));
        let empty = Health { catalogue_version: 0, ..other.clone() };
        assert_eq!(lack(&empty), Some(Lack::Catalogue));
        let full = Health { obstacles: vec!["Records".to_owned()], ..other };
        assert_eq!(lack(&full), Some(Lack::Records));
        assert_eq!(full.lack(&full.before(), "1.1.0"), None, "no worse than before");
    }

    #[test]
    fn the_terminal_still_says_what_is_asked_of_it() {
        let health = include_str!("../../../kiosk/core/src/operator.rs");
        for line in [
            "pub version: String,",
            "pub scene: String,",
            "pub vendor_mode: VendorMode,",
            "pub obstacles: Vec<String>,",
            "pub devices: BTreeMap<Family, DeviceHealth>,",
            "pub readiness: Readiness,",
            "pub catalogue_version: u64,",
            "pub unfinished: Vec<Unfinished>,",
            "pub ending: Option<Ending>,",
            "#[serde(tag = \"answer\", rename_all = \"snake_case\")]",
            "    Verified {",
        ] {
            assert!(health.contains(line), "{line}");
        }
        assert!(
            include_str!("../../../journey/src/stage.rs").contains("    /// Nobody is here.\n    Attract(Attract),")
        );
    }

    #[test]
    fn the_programs_own_version_is_found_in_debians() {
        for (debian, own) in [("0.1.0-1", "0.1.0"), ("1:0.1.0-1", "0.1.0"), ("1.0", "1.0"), ("1.0~rc.1-2", "1.0-rc.1")]
        {
            assert_eq!(own_version(debian), own);
        }
    }
}
