//! The families of devices.

use std::fmt;

use serde::{Deserialize, Serialize};

/// What a device is for, whoever made it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Family {
    /// Reads travel documents.
    Document,
    /// Reads bar codes.
    Barcode,
    /// Prints papers.
    Printer,
    /// Takes notes.
    Cash,
    /// Takes cards.
    Card,
    /// A few keys that are found without sight, and the headphone jack beside them.
    Keypad,
    /// Switches of cabinet and cassette.
    Doors,
    /// Guide lights at the slots.
    Beacon,
    /// Speaks.
    Audio,
}

impl Family {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Document,
        Self::Barcode,
        Self::Printer,
        Self::Cash,
        Self::Card,
        Self::Keypad,
        Self::Doors,
        Self::Beacon,
        Self::Audio,
    ];

    /// Its name in settings, commands and the journal.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::Barcode => "barcode",
            Self::Printer => "printer",
            Self::Cash => "cash",
            Self::Card => "card",
            Self::Keypad => "keypad",
            Self::Doors => "doors",
            Self::Beacon => "beacon",
            Self::Audio => "audio",
        }
    }
}

impl fmt::Display for Family {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}
