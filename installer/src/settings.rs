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
}
