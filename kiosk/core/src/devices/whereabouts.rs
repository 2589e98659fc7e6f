//! Where devices are: as the settings say, or found by asking and remembered, so that the same device is the same one after a
//! restart, whatever the system calls its port this time.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use peripherals::{
    detect::{
        KNOWN,
        assignment::{Change, Conflict, Remembered, assign},
    },
    family::Family,
    link::{Address, Clock, LinkState, candidates, inspect_all},
};
use serde::{Deserialize, Deserializer, de::Error as _};
use tokio::sync::watch;

use super::kept;

/// Where the settings say that a device is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// Here.
    At(Address),
    /// Wherever it is found.
    Auto,
}

/// `auto`, or an address: `serial:/dev/kiosk/passport?baud=9600`, `tcp:127.0.0.1:20007`.
impl<'de> Deserialize<'de> for Place {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        if text == "auto" { Ok(Self::Auto) } else { text.parse().map(Self::At).map_err(D::Error::custom) }
    }
}

/// A device that is looked for.
#[derive(Debug)]
struct Wanted {
    family: Family,
    protocol: &'static str,
    address: watch::Sender<Option<Address>>,
    link: Option<watch::Receiver<LinkState>>,
}

impl Wanted {
    fn has_no_link(&self) -> bool {
        self.link.as_ref().is_none_or(|link| matches!(*link.borrow(), LinkState::Closed { .. }))
    }
}

/// Finds the devices whose place the settings leave open.
#[derive(Debug)]
pub struct Finder {
    file: PathBuf,
    remembered: Remembered,
    conflicts: Vec<Conflict>,
    wanted: Vec<Wanted>,
}

/// How often it is looked for devices that are not there.
const AGAIN: Duration = Duration::from_secs(10);

impl Finder {
    /// Knows what was remembered in `directory`.
    #[must_use]
    pub fn open(directory: &Path) -> Self {
        let file = directory.join("found.json");
        let remembered = kept::read(&file);
        Self { file, remembered, conflicts: Vec::new(), wanted: Vec::new() }
    }

    /// Where a device is, as far as it is known; the answer changes when it is found.
    #[must_use]
    pub fn place(&mut self, family: Family, protocol: &'static str, place: &Place) -> watch::Receiver<Option<Address>> {
        let known = match place {
            Place::At(address) => Some(address.clone()),
            Place::Auto => self.remembered(family, protocol),
        };
        let (address, whereabouts) = watch::channel(known);
        if *place == Place::Auto {
            if !KNOWN.iter().any(|known| (known.family, known.protocol) == (family, protocol)) {
                tracing::error!(%family, protocol, "this device cannot be found by asking: the settings need its address");
            }
            self.wanted.push(Wanted { family, protocol, address, link: None });
        }
        whereabouts
    }

    /// How the link of a device is, so that it is looked for only while it has none.
    pub fn watch(&mut self, family: Family, link: &watch::Receiver<LinkState>) {
        if let Some(wanted) = self.wanted.iter_mut().find(|wanted| wanted.family == family) {
            wanted.link = Some(link.clone());
        }
    }

    fn remembered(&self, family: Family, protocol: &str) -> Option<Address> {
        let device = self.remembered.devices.iter().find(|device| device.family == family)?;
        (device.protocol == protocol).then(|| device.address.clone())
    }

    /// Looks for whatever has no link, again and again, for as long as the program runs.
    pub async fn look(mut self, clock: Clock) {
        while !self.wanted.is_empty() {
            if self.wanted.iter().any(Wanted::has_no_link) {
                self.look_once(Path::new("/"), clock).await;
            }
            clock.wait_for(Some(clock.now() + AGAIN)).await;
        }
    }

    /// Asks every port that nobody has open.
    async fn look_once(&mut self, root: &Path, clock: Clock) {
        let ports = match candidates(root) {
            Ok(ports) => ports,
            Err(error) => {
                tracing::error!(%error, "the ports of this machine cannot be listed");
                return;
            }
        };
        let found = inspect_all(ports, KNOWN, clock, |_, _| {}).await;
        let assignment = assign(&found, &self.remembered);
        // Said when they are new, not at every look.
        if assignment.conflicts != self.conflicts {
            for conflict in &assignment.conflicts {
                tracing::error!(?conflict, "a person must say in the settings which device is which");
            }
            self.conflicts.clone_from(&assignment.conflicts);
        }
        for assigned in &assignment.devices {
            let (family, address) = (assigned.device.family, &assigned.device.address);
            match &assigned.change {
                Change::Same => {}
                Change::New => tracing::info!(%family, %address, "a device was found"),
                Change::Moved { from } => tracing::info!(%family, %from, %address, "a device is on another port"),
                Change::Replaced { .. } => tracing::warn!(%family, %address, "another device stands in its place"),
            }
        }
        self.remember(assignment.to_remember());
        for wanted in self.wanted.iter().filter(|wanted| wanted.has_no_link()) {
            if let Some(address) = self.remembered(wanted.family, wanted.protocol) {
                wanted.address.send_if_modified(|known| known.replace(address.clone()) != Some(address));
            }
        }
    }

    fn remember(&mut self, remembered: Remembered) {
        if remembered == self.remembered {
            return;
        }
        if let Err(error) = kept::write(&self.file, &remembered) {
            tracing::warn!(file = %self.file.display(), %error, "which device is which was not remembered");
        }
        self.remembered = remembered;
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use peripherals::{
        cash::{ccnet, mechanism},
        simulator::{Door, serve},
    };
    use tokio::sync::mpsc;

    use super::*;

    /// A validator on a pseudo terminal, under a name that the operator's rule gives to its port.
    fn a_machine_with_a_validator(root: &Path) {
        let ports = root.join("dev/kiosk");
        fs::create_dir_all(&ports).unwrap();
        let door = Door::pty(ports.join("left-socket")).unwrap();
        let (hands, requests) = mpsc::channel(1);
        let simulator = ccnet::Simulator::new(ccnet::Physics {
            // It has been awake for long.
            mechanism: mechanism::Physics { waking_ms: 0, ..mechanism::Physics::default() },
            ..ccnet::Physics::default()
        });
        tokio::spawn(async move {
            let _hands = hands;
            serve(simulator, door, requests, Clock::start(), |_| Ok(())).await
        });
    }

    #[tokio::test]
    async fn a_device_whose_place_is_open_is_found_and_known_at_once_after_a_restart() {
        let folder = tempfile::tempdir().unwrap();
        a_machine_with_a_validator(folder.path());
        let mut finder = Finder::open(folder.path());
        let place = finder.place(Family::Cash, "ccnet", &Place::Auto);
        assert_eq!(*place.borrow(), None, "nobody knows it yet");
        finder.look_once(folder.path(), Clock::start()).await;
        let found = place.borrow().clone();
        assert!(
            matches!(&found, Some(Address::Serial(line)) if line.path.ends_with("left-socket") && line.baud == 9600),
            "{found:?}"
        );
        let mut again = Finder::open(folder.path());
        assert_eq!(*again.place(Family::Cash, "ccnet", &Place::Auto).borrow(), found);
        assert_eq!(
            *again.place(Family::Cash, "id003", &Place::Auto).borrow(),
            None,
            "of another protocol nothing is known"
        );
    }

    #[tokio::test]
    async fn a_device_whose_place_is_given_is_where_the_settings_say() {
        let folder = tempfile::tempdir().unwrap();
        let address: Address = "tcp:192.0.2.7:20007".parse().unwrap();
        let mut finder = Finder::open(folder.path());
        let place = finder.place(Family::Card, "zvt", &Place::At(address.clone()));
        assert_eq!(*place.borrow(), Some(address));
        assert!(finder.wanted.is_empty(), "nobody looks for it");
    }
}
