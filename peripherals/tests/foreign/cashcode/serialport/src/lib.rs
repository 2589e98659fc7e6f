//! As much of the crate `serialport` as the crate `cashcode` asks for: 8 data bits, no parity, one stop bit.
//!
//! May touch: serial lines, through `serial2`.
//! Never: anything of the product; it is built apart, for one foreign judge.

use std::{
    error, fmt,
    io::{self, Read, Write},
    time::Duration,
};

#[derive(Debug)]
pub struct Error(io::Error);

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

impl error::Error for Error {}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        Self(error)
    }
}

pub enum DataBits {
    Eight,
}

pub enum Parity {
    None,
}

pub enum StopBits {
    One,
}

pub trait SerialPort: Read + Write {}

impl SerialPort for serial2::SerialPort {}

pub struct Builder {
    path: String,
    baud: u32,
    timeout: Duration,
}

pub fn new(path: &str, baud: u32) -> Builder {
    Builder { path: path.to_owned(), baud, timeout: Duration::ZERO }
}

impl Builder {
    pub fn data_bits(self, DataBits::Eight: DataBits) -> Self {
        self
    }

    pub fn parity(self, Parity::None: Parity) -> Self {
        self
    }

    pub fn stop_bits(self, StopBits::One: StopBits) -> Self {
        self
    }

    pub fn timeout(self, timeout: Duration) -> Self {
        Self { timeout, ..self }
    }

    pub fn open(self) -> Result<Box<dyn SerialPort>, Error> {
        let mut port = serial2::SerialPort::open(&self.path, self.baud)?;
        port.set_read_timeout(self.timeout)?;
        port.set_write_timeout(self.timeout)?;
        Ok(Box::new(port))
    }
}
