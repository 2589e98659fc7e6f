//! Where a device is: `serial:/dev/kiosk/passport?baud=9600&parity=even` or `tcp:192.0.2.7:20007`.

use std::{fmt, path::PathBuf, str::FromStr};

use serde::{Deserialize, Serialize};

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
}

/// A serial line and its settings. What is not said is 9600 baud, 8 data bits, no parity, 1 stop bit, no flow control.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Serial {
    /// The device file.
    pub path: PathBuf,
    /// Bits a second.
    pub baud: u32,
    /// Bits a character.
    pub data_bits: DataBits,
    /// Check bit.
    pub parity: Parity,
    /// Stop bits.
    pub stop_bits: StopBits,
    /// Who may say "wait".
    pub flow: Flow,
}

impl Serial {
    /// The line at `path` with the usual settings.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self {
            path: path.into(),
            baud: 9600,
            data_bits: DataBits::Eight,
            parity: Parity::None,
            stop_bits: StopBits::One,
            flow: Flow::None,
        }
    }
}

/// Declares a setting of a serial line with its words.
macro_rules! setting {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)+
        }

        impl $name {
            const fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }

            fn from_word(word: &str) -> Option<Self> {
                [$(Self::$variant,)+].into_iter().find(|setting| setting.word() == word)
            }
        }
    };
}

setting! {
    /// Bits a character.
    DataBits {
        /// Seven.
        Seven = "7",
        /// Eight.
        Eight = "8",
    }
}

setting! {
    /// The check bit of a character.
    Parity {
        /// There is none.
        None = "none",
        /// The ones are odd in number.
        Odd = "odd",
        /// The ones are even in number.
        Even = "even",
    }
}

setting! {
    /// The pause after a character.
    StopBits {
        /// One bit long.
        One = "1",
        /// Two bits long.
        Two = "2",
    }
}

setting! {
    /// How one side asks the other to wait.
    Flow {
        /// It cannot.
        None = "none",
        /// XON and XOFF.
        Software = "software",
        /// RTS and CTS.
        Hardware = "hardware",
    }
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
    /// Neither kind of link.
    #[error("an address begins with `serial:` or `tcp:`")]
    Scheme,
    /// A serial line without an absolute path.
    #[error("a serial line needs the absolute path of its device file")]
    Path,
    /// A setting that does not exist.
    #[error("a serial line's settings are baud, data, parity, stop and flow, each once, as name=value")]
    Setting,
    /// A setting with a value that does not exist.
    #[error("this setting has no such value")]
    Value,
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
        if let Some(rest) = text.strip_prefix("serial:") {
            serial(text, rest).map(Self::Serial)
        } else if let Some(rest) = text.strip_prefix("tcp:") {
            tcp(text, rest)
        } else {
            Err(AddressError { column: 1, reason: Reason::Scheme })
        }
    }
}

/// Says where in `text` its part `part` begins.
fn refuse(text: &str, part: &str, reason: Reason) -> AddressError {
    AddressError { column: part.as_ptr() as usize - text.as_ptr() as usize + 1, reason }
}

fn serial(text: &str, rest: &str) -> Result<Serial, AddressError> {
    let (path, settings) = rest.split_once('?').unwrap_or((rest, ""));
    if !path.starts_with('/') || path.ends_with('/') {
        return Err(refuse(text, path, Reason::Path));
    }
    let mut line = Serial::new(path);
    let mut said = Vec::new();
    for setting in settings.split('&').filter(|setting| !setting.is_empty()) {
        let (name, value) = setting.split_once('=').ok_or_else(|| refuse(text, setting, Reason::Setting))?;
        if said.contains(&name) {
            return Err(refuse(text, setting, Reason::Setting));
        }
        said.push(name);
        let known = match name {
            "baud" => value.parse().ok().filter(|baud| (300..=4_000_000).contains(baud)).map(|baud| line.baud = baud),
            "data" => DataBits::from_word(value).map(|bits| line.data_bits = bits),
            "parity" => Parity::from_word(value).map(|parity| line.parity = parity),
            "stop" => StopBits::from_word(value).map(|bits| line.stop_bits = bits),
            "flow" => Flow::from_word(value).map(|flow| line.flow = flow),
            _unknown => return Err(refuse(text, setting, Reason::Setting)),
        };
        known.ok_or_else(|| refuse(text, value, Reason::Value))?;
    }
    Ok(line)
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
            Self::Serial(Serial { path, baud, data_bits, parity, stop_bits, flow }) => {
                let (data, parity, stop, flow) = (data_bits.word(), parity.word(), stop_bits.word(), flow.word());
                let path = path.display();
                write!(out, "serial:{path}?baud={baud}&data={data}&parity={parity}&stop={stop}&flow={flow}")
            }
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
        let text = "serial:/dev/x?baud=57600&data=7&parity=odd&stop=2&flow=hardware";
        assert_eq!(text.parse::<Address>().unwrap().to_string(), text);
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
