//! What has to be known of one machine: `/etc/kiosk/installer.toml`.

use std::{
    fs, io,
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
};

use serde::{Deserialize, Deserializer, de::Error as _};

/// Everything that differs from machine to machine.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Central's addresses.
    pub central: Vec<SocketAddr>,
    /// Devices with a cable to the network.
    #[serde(default)]
    pub devices: Vec<SocketAddr>,
    /// Time servers.
    #[serde(default)]
    pub time: Vec<IpAddr>,
    /// Name servers.
    #[serde(default)]
    pub names: Vec<IpAddr>,
    /// Where packages come from.
    #[serde(default)]
    pub packages: Vec<SocketAddr>,
    /// USB devices that may type or point.
    #[serde(default)]
    pub input: Vec<UsbNumber>,
    /// The hour of the local day in which updates are installed: 0 to 23.
    #[serde(deserialize_with = "hour")]
    pub maintenance_hour: u8,
    /// Where new versions of the terminal's own program come from; without it, nobody updates it.
    pub updates: Option<Updates>,
}

/// The operator's own origin of packages, and what a new version has to show.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Updates {
    /// Where it is: `https://updates.example/debian`.
    pub url: Address,
    /// Its suite: `stable`.
    pub suite: Word,
    /// Its component: `main`.
    pub component: Word,
    /// The file with the keys that may sign it, and no others.
    pub keyring: Word,
    /// Within how many seconds a new version must be as well as the one before it was.
    #[serde(default = "gate_s")]
    pub gate_s: u64,
    /// For how many seconds it must stay so.
    #[serde(default = "steady_s")]
    pub steady_s: u64,
    /// How often its service may start anew meanwhile.
    #[serde(default = "restarts")]
    pub restarts: u64,
}

const fn gate_s() -> u64 {
    180
}

const fn steady_s() -> u64 {
    30
}

const fn restarts() -> u64 {
    3
}

/// A word without anything that would end it in a file of settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word(String);

impl Word {
    /// As the settings say it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Word {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        if is_word(&text) { Ok(Self(text)) } else { Err(D::Error::custom(format!("{text:?} is not one plain word"))) }
    }
}

fn is_word(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/.:_-~+".contains(&byte))
}

/// An address that packages are fetched from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    whole: String,
    host: String,
}

impl Address {
    /// As the settings say it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.whole
    }

    /// Who answers there, by which apt tells origins apart.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }
}

impl<'de> Deserialize<'de> for Address {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let whole = String::deserialize(from)?;
        let after =
            whole.strip_prefix("https://").or_else(|| whole.strip_prefix("http://")).filter(|_| is_word(&whole));
        let host = after.and_then(|after| after.split('/').next()).and_then(|place| place.split(':').next());
        match host {
            Some(host) if !host.is_empty() => Ok(Self { host: host.to_owned(), whole }),
            _ => {
                Err(D::Error::custom(format!("{whole:?} is no address of packages, as https://updates.example/debian")))
            }
        }
    }
}

/// Maker and model of a USB device: `0eef:0001`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UsbNumber(String);

impl UsbNumber {
    /// As the settings say it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for UsbNumber {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        let four = |half: &str| half.len() == 4 && half.bytes().all(|digit| digit.is_ascii_hexdigit());
        if text.split_once(':').is_some_and(|(maker, model)| four(maker) && four(model)) {
            return Ok(Self(text));
        }
        Err(D::Error::custom(format!("{text:?} is no number of a USB device, as 0eef:0001")))
    }
}

fn hour<'de, D: Deserializer<'de>>(from: D) -> Result<u8, D::Error> {
    let hour = u8::deserialize(from)?;
    if hour < 24 {
        return Ok(hour);
    }
    Err(D::Error::custom(format!("{hour} is no hour of a day: 0 to 23")))
}

/// Why the settings cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The file cannot be read.
    #[error("could not read the settings in {}", file.display())]
    Read {
        /// Which.
        file: PathBuf,
        /// As the system says it.
        #[source]
        cause: io::Error,
    },
    /// The file says something that is no setting.
    #[error("{}: {cause}", file.display())]
    Malformed {
        /// Which.
        file: PathBuf,
        /// What, with its line.
        cause: Box<toml::de::Error>,
    },
}

impl Settings {
    /// Reads `file`.
    ///
    /// # Errors
    /// When it cannot be read, or something in it is no setting; with file and line.
    pub fn read(file: &Path) -> Result<Self, Error> {
        let text = fs::read_to_string(file).map_err(|cause| Error::Read { file: file.to_owned(), cause })?;
        toml::from_str(&text).map_err(|cause| Error::Malformed { file: file.to_owned(), cause: Box::new(cause) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXAMPLE: &str = include_str!("../tools/installer.toml");

    /// The example, with what it only shows.
    fn with_origin() -> String {
        let (before, origin) = EXAMPLE.split_once("#[updates]").expect("the origin");
        format!("{before}[updates]{}", origin.replace("\n#", "\n"))
    }

    #[test]
    fn the_example_is_read() {
        let settings: Settings = toml::from_str(EXAMPLE).unwrap();
        assert_eq!(settings.central, ["192.0.2.1:8443".parse().unwrap()]);
        assert_eq!(settings.input[0].as_str(), "0eef:0001");
    }

    #[test]
    fn nonsense_is_named_with_its_line() {
        for (right, wrong) in [
            ("192.0.2.1:8443", "central.example:8443"),
            ("0eef:0001", "0eef"),
            ("0eef:0001", "0eef:000\\\""),
            ("maintenance_hour = 3", "maintenance_hour = 24"),
            ("maintenance_hour", "maintenance_hours"),
        ] {
            assert!(EXAMPLE.contains(right));
            let told = toml::from_str::<Settings>(&EXAMPLE.replace(right, wrong)).unwrap_err().to_string();
            assert!(told.contains("line"), "{wrong}: {told}");
        }
    }

    #[test]
    fn without_an_origin_there_is_none_and_the_one_in_the_example_is_read() {
        assert_eq!(toml::from_str::<Settings>(EXAMPLE).unwrap().updates, None);
        let updates = toml::from_str::<Settings>(&with_origin()).unwrap().updates.unwrap();
        assert_eq!((updates.url.host(), updates.suite.as_str()), ("updates.example", "stable"));
        assert_eq!((updates.gate_s, updates.steady_s, updates.restarts), (180, 30, 3));
    }

    #[test]
    fn nonsense_about_an_origin_is_named_with_its_line() {
        let example = with_origin();
        for (right, wrong) in [
            ("https://updates.example/debian", "updates.example/debian"),
            ("https://updates.example/debian", "https:///debian"),
            ("\"stable\"", "\"stable\\nTrusted: yes\""),
            ("\"main\"", "\"\""),
            ("component", "components"),
        ] {
            assert!(example.contains(right), "{right}");
            let told = toml::from_str::<Settings>(&example.replace(right, wrong)).unwrap_err().to_string();
            assert!(told.contains("line"), "{wrong}: {told}");
        }
    }
}
