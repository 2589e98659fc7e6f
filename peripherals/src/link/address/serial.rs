//! Serial lines.

use std::{fmt, path::PathBuf};

use super::{AddressError, Reason, device_file, refuse, setting::setting};

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

impl fmt::Display for Serial {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { path, baud, data_bits, parity, stop_bits, flow } = self;
        let (data, parity, stop, flow) = (data_bits.word(), parity.word(), stop_bits.word(), flow.word());
        let path = path.display();
        write!(out, "serial:{path}?baud={baud}&data={data}&parity={parity}&stop={stop}&flow={flow}")
    }
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

pub(super) fn parse(text: &str, rest: &str) -> Result<Serial, AddressError> {
    let (path, settings) = rest.split_once('?').unwrap_or((rest, ""));
    device_file(text, path)?;
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
