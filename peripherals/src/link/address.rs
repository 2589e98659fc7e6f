//! Where a device is: `serial:/dev/kiosk/passport?baud=9600&parity=even`, `tcp:192.0.2.7:20007`, `evdev:/dev/kiosk/keypad`.

mod gpio;
mod serial;
mod setting;

use std::{fmt, path::PathBuf, str::FromStr};

use serde::{Deserialize, Serialize};

pub use gpio::{Bias, Gpio};
pub use serial::{DataBits, Flow, Parity, Serial, StopBits};

/// Where a device is and how to speak to it there. Written and read as one line of text.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Address {
    /// A serial line.
    Serial(Serial),
    /// A TCP port.
    Tcp {
        /// Name or IP address; IPv6 without its brackets.
        host: String,
        /// Never 0.
        port: u16,
    },
    /// A keyboard or keypad, as records of the kernel's input events, taken away from everybody else.
    Evdev(PathBuf),
    /// A USB device of the human interface class, as its own reports: one in every portion received, one in every sent.
    Hidraw(PathBuf),
    /// A USB printer: the bytes to it and from it.
    Usblp(PathBuf),
    /// Lines of a GPIO chip, as records of their edges.
    Gpio(Gpio),
    /// The programs of this machine, as [`crate::program`] asks for them.
    Programs,
}

/// A text that is no address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("column {column}: {reason}")]
pub struct AddressError {
    /// 1-based byte of the text where it stops making sense.
    pub column: usize,
    /// What is expected there.
    pub reason: Reason,
}

/// What an address lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// No kind of link.
    #[error("an address begins with `serial:`, `tcp:`, `evdev:`, `hidraw:`, `usblp:`, `gpio:` or `programs:`")]
    Scheme,
    /// A device file without an absolute path.
    #[error("the absolute path of a device file is missing")]
    Path,
    /// A setting of a serial line that does not exist.
    #[error("a serial line's settings are baud, data, parity, stop and flow, each once, as name=value")]
    Setting,
    /// A setting of a GPIO chip that does not exist.
    #[error("a GPIO chip's settings are lines and bias, each once, as name=value")]
    GpioSetting,
    /// A setting where there are none.
    #[error("this kind of link has no settings")]
    NoSettings,
    /// A setting with a value that does not exist.
    #[error("this setting has no such value")]
    Value,
    /// No lines, or none that can be requested together.
    #[error("one to 64 lines of the chip are missing, each once, as lines=17,27")]
    Lines,
    /// No host before the colon.
    #[error("a host name or IP address is missing (IPv6 in square brackets)")]
    Host,
    /// No port, or none that can be reached.
    #[error("a port from 1 to 65535 is missing")]
    Port,
}

impl FromStr for Address {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, AddressError> {
        let Some((scheme, rest)) = text.split_once(':') else {
            return Err(AddressError { column: 1, reason: Reason::Scheme });
        };
        match scheme {
            "serial" => serial::parse(text, rest).map(Self::Serial),
            "tcp" => tcp(text, rest),
            "evdev" => bare(text, rest).map(Self::Evdev),
            "hidraw" => bare(text, rest).map(Self::Hidraw),
            "usblp" => bare(text, rest).map(Self::Usblp),
            "gpio" => gpio::parse(text, rest).map(Self::Gpio),
            "programs" if rest.is_empty() => Ok(Self::Programs),
            "programs" => Err(refuse(text, rest, Reason::NoSettings)),
            _unknown => Err(AddressError { column: 1, reason: Reason::Scheme }),
        }
    }
}

/// Says where in `text` its part `part` begins.
fn refuse(text: &str, part: &str, reason: Reason) -> AddressError {
    AddressError { column: part.as_ptr() as usize - text.as_ptr() as usize + 1, reason }
}

fn device_file(text: &str, path: &str) -> Result<PathBuf, AddressError> {
    if path.starts_with('/') && !path.ends_with('/') { Ok(path.into()) } else { Err(refuse(text, path, Reason::Path)) }
}

/// A device file that has no settings.
fn bare(text: &str, rest: &str) -> Result<PathBuf, AddressError> {
    match rest.split_once('?') {
        None => device_file(text, rest),
        Some((path, settings)) => {
            device_file(text, path)?;
            Err(refuse(text, settings, Reason::NoSettings))
        }
    }
}

fn tcp(text: &str, rest: &str) -> Result<Address, AddressError> {
    let Some((host, port)) = rest.rsplit_once(':') else {
        return Err(AddressError { column: text.len() + 1, reason: Reason::Port });
    };
    let bare = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
    let lacks_brackets = bare.is_none() && host.contains([':', '[', ']']);
    let name = bare.unwrap_or(host);
    if name.is_empty() || lacks_brackets || name.contains(|sign: char| sign.is_whitespace() || sign == '/') {
        return Err(refuse(text, host, Reason::Host));
    }
    let number = port.parse().ok().filter(|port| *port != 0).ok_or_else(|| refuse(text, port, Reason::Port))?;
    Ok(Address::Tcp { host: name.to_owned(), port: number })
}

impl fmt::Display for Address {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tcp { host, port } if host.contains(':') => write!(out, "tcp:[{host}]:{port}"),
            Self::Tcp { host, port } => write!(out, "tcp:{host}:{port}"),
            Self::Serial(line) => line.fmt(out),
            Self::Evdev(path) => write!(out, "evdev:{}", path.display()),
            Self::Hidraw(path) => write!(out, "hidraw:{}", path.display()),
            Self::Usblp(path) => write!(out, "usblp:{}", path.display()),
            Self::Gpio(chip) => chip.fmt(out),
            Self::Programs => out.write_str("programs:"),
        }
    }
}

impl TryFrom<String> for Address {
    type Error = AddressError;

    fn try_from(text: String) -> Result<Self, AddressError> {
        text.parse()
    }
}

impl From<Address> for String {
    fn from(address: Address) -> Self {
        address.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_said_about_a_serial_line_is_as_usual() {
        let line = Serial { baud: 19_200, parity: Parity::Even, ..Serial::new("/dev/kiosk/passport") };
        assert_eq!("serial:/dev/kiosk/passport?baud=19200&parity=even".parse(), Ok(Address::Serial(line)));
        assert_eq!("serial:/dev/ttyS0".parse(), Ok(Address::Serial(Serial::new("/dev/ttyS0"))));
    }

    #[test]
    fn a_port_of_a_host_of_any_kind_is_an_address() {
        for (text, host, port) in [
            ("tcp:127.0.0.1:20007", "127.0.0.1", 20_007),
            ("tcp:terminal.hall.example:9100", "terminal.hall.example", 9100),
            ("tcp:[::1]:9100", "::1", 9100),
        ] {
            let address: Address = text.parse().unwrap();
            assert_eq!(address, Address::Tcp { host: host.to_owned(), port });
            assert_eq!(address.to_string(), text);
        }
    }

    #[test]
    fn an_address_written_is_the_address_read() {
        for text in [
            "serial:/dev/x?baud=57600&data=7&parity=odd&stop=2&flow=hardware",
            "evdev:/dev/kiosk/keypad",
            "hidraw:/dev/kiosk/scanner",
            "usblp:/dev/usb/lp0",
            "gpio:/dev/gpiochip0?lines=17,27&bias=up",
            "programs:",
        ] {
            assert_eq!(text.parse::<Address>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn lines_of_a_chip_are_left_as_they_are_wired_unless_told() {
        let chip = Gpio { path: "/dev/gpiochip0".into(), lines: vec![17, 27], bias: Bias::None };
        assert_eq!("gpio:/dev/gpiochip0?lines=17,27".parse(), Ok(Address::Gpio(chip)));
    }

    #[test]
    fn a_wrong_address_says_where_and_why() {
        for (text, column, reason) in [
            ("", 1, Reason::Scheme),
            ("usb:3", 1, Reason::Scheme),
            ("serial:ttyS0", 8, Reason::Path),
            ("serial:", 8, Reason::Path),
            ("serial:/dev/x?boud=9600", 15, Reason::Setting),
            ("serial:/dev/x?baud", 15, Reason::Setting),
            ("serial:/dev/x?baud=9600&baud=9600", 25, Reason::Setting),
            ("serial:/dev/x?baud=fast", 20, Reason::Value),
            ("serial:/dev/x?baud=9600&parity=mark", 32, Reason::Value),
            ("evdev", 1, Reason::Scheme),
            ("evdev:event3", 7, Reason::Path),
            ("hidraw:/dev/", 8, Reason::Path),
            ("usblp:", 7, Reason::Path),
            ("usblp:/dev/usb/lp0?baud=9600", 20, Reason::NoSettings),
            ("gpio:gpiochip0?lines=1", 6, Reason::Path),
            ("gpio:/dev/gpiochip0", 20, Reason::Lines),
            ("gpio:/dev/gpiochip0?lines=", 27, Reason::Lines),
            ("gpio:/dev/gpiochip0?lines=17,,27", 30, Reason::Lines),
            ("gpio:/dev/gpiochip0?lines=17,27,17", 33, Reason::Lines),
            ("gpio:/dev/gpiochip0?lines=17&lines=27", 30, Reason::GpioSetting),
            ("gpio:/dev/gpiochip0?line=17", 21, Reason::GpioSetting),
            ("gpio:/dev/gpiochip0?lines=17&bias=high", 35, Reason::Value),
            ("programs:espeak-ng", 10, Reason::NoSettings),
            ("tcp:127.0.0.1", 14, Reason::Port),
            ("tcp:127.0.0.1:0", 15, Reason::Port),
            ("tcp:127.0.0.1:70000", 15, Reason::Port),
            ("tcp::9100", 5, Reason::Host),
            ("tcp:::1:9100", 5, Reason::Host),
            ("tcp:a b:9100", 5, Reason::Host),
        ] {
            assert_eq!(text.parse::<Address>(), Err(AddressError { column, reason }), "{text}");
        }
    }
}
