//! Where devices are: as the settings say, or found by asking and remembered, so that the same device is the same one after a
//! restart, whatever the system calls its port this time.

use std::{
    fs, io,
    path::{Path, PathBuf},
    time::Duration,
};

use peripherals::{
    detect::{
        KNOWN,
        assignment::{Change, Remembered, assign},
    },
    family::Family,
    link::{Address, Clock, LinkState, candidates, inspect_all},
};
use serde::{Deserialize, Deserializer, de::Error as _};
use tokio::sync::watch;

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
    wanted: Vec<Wanted>,
}

/// How often it is looked for devices that are not there.
const AGAIN: Duration = Duration::from_secs(10);

impl Finder {
    /// Knows what was remembered in `directory`.
    #[must_use]
    pub fn open(directory: &Path) -> Self {
        let file = directory.join("found.json");
        let remembered = match read(&file) {
            Ok(remembered) => remembered,
            Err(error) => {
                tracing::warn!(file = %file.display(), %error, "which device was which is not remembered any more");
                Remembered::default()
            }
        };
        Self { file, remembered, wanted: Vec::new() }
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
        for conflict in &assignment.conflicts {
            tracing::error!(?conflict, "a person must say in the settings which device is which");
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
        let fresh = self.file.with_extension("new");
        let kept = serde_json::to_vec_pretty(&remembered)
            .map_err(io::Error::from)
            .and_then(|text| fs::write(&fresh, text))
            .and_then(|()| fs::rename(&fresh, &self.file));
        if let Err(error) = kept {
            tracing::warn!(file = %self.file.display(), %error, "which device is which was not remembered");
        }
        self.remembered = remembered;
    }
}

fn read(file: &Path) -> io::Result<Remembered> {
    match fs::read(file) {
        Ok(text) => Ok(serde_json::from_slice(&text)?),
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(Remembered::default()),
        Err(cause) => Err(cause),
    }
}
