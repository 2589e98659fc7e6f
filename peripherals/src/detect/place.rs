//! A port, whatever the system calls it this time.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

/// What a port is by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A serial line, over USB or not: it can be asked who is there.
    Serial,
    /// A USB printer: one direction may be all it has, so it is only listed.
    UsbPrinter,
    /// A USB device of the human interface class: only listed.
    Hid,
}

/// Where a port is, and what plugs into it over USB says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Place {
    /// Its way through hubs and sockets, as the system writes it: stays with the socket, whatever is plugged into it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// Serial number of the USB device or adapter: goes with it, wherever it is plugged in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usb_serial: Option<String>,
}

/// A port that may have a device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// What it is.
    pub kind: Kind,
    /// The device file, as the system calls it this time.
    pub file: PathBuf,
    /// Its most lasting name: an operator's under `/dev/kiosk`, else by identity, else by place, else the file itself.
    pub name: PathBuf,
    /// Where it is.
    pub place: Place,
    /// Maker and product as a USB device says them; empty when it is none.
    pub product: String,
}
