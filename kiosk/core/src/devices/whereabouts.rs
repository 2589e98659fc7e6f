//! Where devices are: as the settings say, or found by asking and remembered, so that the same device is the same one after a
//! restart, whatever the system calls its port this time.

mod rounds;

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    time::Duration,
};

use peripherals::{
    detect::{
        Found, KNOWN,
        assignment::{Assigned, Change, Conflict, Remembered, assign},
        place::{Candidate, Kind},
    },
    family::Family,
    link::{Address, Clock, LinkState, candidates, inspect_all, recognised},
};
use serde::{Deserialize, Deserializer, de::Error as _};
use tokio::sync::watch;

use super::kept;
use rounds::Rounds;

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
    /// Where the settings say that a device is: nobody else is asked there, whether or not it answers.
    given: Vec<PathBuf>,
    rounds: Rounds,
    /// Families that had no link at the last look.
    missing: BTreeSet<Family>,
}

/// How often it is looked which ports there are, while a device has no link. That asks nobody.
const LOOK: Duration = Duration::from_secs(2);

impl Finder {
    /// Knows what was remembered in `directory`.
    #[must_use]
    pub fn open(directory: &Path) -> Self {
        let file = directory.join("found.json");
        let remembered = kept::read(&file);
        Self {
            file,
            remembered,
            conflicts: Vec::new(),
            wanted: Vec::new(),
            given: Vec::new(),
            rounds: Rounds::default(),
            missing: BTreeSet::new(),
        }
    }

    /// Where a device is, as far as it is known; the answer changes when it is found.
    #[must_use]
    pub fn place(&mut self, family: Family, protocol: &'static str, place: &Place) -> watch::Receiver<Option<Address>> {
        let known = match place {
            Place::At(address) => Some(address.clone()),
            Place::Auto => self.remembered(family, protocol),
        };
        if let Place::At(Address::Serial(line)) = place {
            self.given.push(line.path.clone());
        }
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
            self.look_once(Path::new("/"), clock).await;
            clock.wait_for(Some(clock.now() + LOOK)).await;
        }
    }

    /// Asks the ports whose turn it is, if a device has no link.
    async fn look_once(&mut self, root: &Path, clock: Clock) {
        let wanted = self.wanted.iter().filter(|wanted| wanted.has_no_link());
        let missing: BTreeSet<Family> = wanted.map(|wanted| wanted.family).collect();
        if !missing.is_subset(&self.missing) {
            self.rounds.begin_anew(clock.now());
        }
        self.missing = missing;
        if self.missing.is_empty() {
            return;
        }
        let ports = match candidates(root) {
            Ok(ports) => ports,
            Err(error) => {
                tracing::error!(%error, "the ports of this machine cannot be listed");
                return;
            }
        };
        let ports = self.free(ports);
        let due = self.rounds.due(clock.now(), &ports.iter().map(|port| port.file.clone()).collect());
        if due.is_empty() {
            return;
        }
        let asked = ports.into_iter().filter(|port| due.contains(&port.file)).collect();
        let rounds = &mut self.rounds;
        inspect_all(asked, KNOWN, clock, |port, verdict| {
            rounds.asked(clock.now(), &port.file, recognised(port, verdict.clone()));
        })
        .await;
        self.take_up(self.rounds.found());
    }

    /// Ports that may be asked: serial lines on which no device stands that is known to be there, or said to be.
    fn free(&self, ports: Vec<Candidate>) -> Vec<Candidate> {
        let standing = self.wanted.iter().filter(|wanted| !wanted.has_no_link());
        let standing = standing.filter_map(|wanted| match &*wanted.address.borrow() {
            Some(Address::Serial(line)) => Some(line.path.clone()),
            Some(_) | None => None,
        });
        // By the file that a name leads to now: a port has many names.
        let taken: BTreeSet<PathBuf> =
            self.given.iter().cloned().chain(standing).filter_map(|path| path.canonicalize().ok()).collect();
        ports.into_iter().filter(|port| port.kind == Kind::Serial && !taken.contains(&port.file)).collect()
    }

    /// What was found, as far as somebody misses it: a second device of a family that has one is nobody's.
    fn take_up(&mut self, mut found: Vec<Found>) {
        found.retain(|found| self.missing.contains(&found.family));
        let assignment = assign(&found, &self.remembered);
        // Said when they are new, not at every look.
        if assignment.conflicts != self.conflicts {
            for conflict in &assignment.conflicts {
                tracing::error!(?conflict, "a person must say in the settings which device is which");
            }
            self.conflicts.clone_from(&assignment.conflicts);
        }
        assignment.devices.iter().for_each(say);
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

fn say(assigned: &Assigned) {
    let (family, address) = (assigned.device.family, &assigned.device.address);
    match &assigned.change {
        Change::Same => {}
        Change::New => tracing::info!(%family, %address, "a device was found"),
        Change::Moved { from } => tracing::info!(%family, %from, %address, "a device is on another port"),
        Change::Replaced { .. } => tracing::warn!(%family, %address, "another device stands in its place"),
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

    #[tokio::test]
    async fn a_port_that_the_settings_give_to_a_device_is_never_asked_whether_or_not_its_link_stands() {
        let folder = tempfile::tempdir().unwrap();
        a_machine_with_a_validator(folder.path());
        // By another name than the one under which the port is found.
        let (port, name) = (folder.path().join("dev/kiosk/left-socket"), folder.path().join("lights"));
        std::os::unix::fs::symlink(port, &name).unwrap();
        let mut finder = Finder::open(folder.path());
        let given = format!("serial:{}", name.display()).parse().unwrap();
        let _there = finder.place(Family::Beacon, "relay", &Place::At(given));
        let (down, link) = watch::channel(LinkState::Closed { failures: 9 });
        finder.watch(Family::Beacon, &link);
        let place = finder.place(Family::Cash, "ccnet", &Place::Auto);
        finder.look_once(folder.path(), Clock::start()).await;
        assert_eq!(*place.borrow(), None, "whoever stands there was not asked");
        drop(down);
    }

    #[tokio::test]
    async fn whoever_has_a_link_is_not_looked_for() {
        let folder = tempfile::tempdir().unwrap();
        a_machine_with_a_validator(folder.path());
        let mut finder = Finder::open(folder.path());
        let place = finder.place(Family::Cash, "ccnet", &Place::Auto);
        let (stands, link) = watch::channel(LinkState::Claimed);
        finder.watch(Family::Cash, &link);
        finder.look_once(folder.path(), Clock::start()).await;
        assert_eq!(*place.borrow(), None);
        stands.send_replace(LinkState::Closed { failures: 1 });
        finder.look_once(folder.path(), Clock::start()).await;
        assert!(place.borrow().is_some(), "until its link is gone");
    }
}
