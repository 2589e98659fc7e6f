//! Codes of states and issuers as travel documents print them.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// One to three capital letters as printed in a machine readable zone: ISO 3166-1 alpha-3, or one of ICAO's own
/// (`D`, `GBD`, `XXA`, `UNO`, `RKS`, `UTO`…; Doc 9303 part 3, section 5). An unknown code is kept, never refused.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CountryCode([u8; 3]);

/// The text is no code of one to three capital letters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a country code: one to three capital letters are expected")]
pub struct NotACode;

impl CountryCode {
    /// The code without fillers: `AZE`, `D`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        let end = self.0.iter().position(|byte| *byte == b'<').unwrap_or(3);
        std::str::from_utf8(&self.0[..end]).unwrap_or("")
    }
}

impl CountryCode {
    /// The code in three cells of a zone: letters, then fillers. `None` when they are no code.
    #[must_use]
    pub const fn from_cells(cells: [u8; 3]) -> Option<Self> {
        let letters = [cells[0].is_ascii_uppercase(), cells[1].is_ascii_uppercase(), cells[2].is_ascii_uppercase()];
        let fillers = [cells[1] == b'<', cells[2] == b'<'];
        match (letters, fillers) {
            ([true, true, true], _) | ([true, true, false], [_, true]) | ([true, false, false], [true, true]) => {
                Some(Self(cells))
            }
            _ => None,
        }
    }

    /// The three cells of a zone that hold it.
    #[must_use]
    pub const fn cells(self) -> [u8; 3] {
        self.0
    }
}

impl FromStr for CountryCode {
    type Err = NotACode;

    fn from_str(text: &str) -> Result<Self, NotACode> {
        let letters = text.trim_end_matches('<').as_bytes();
        if letters.is_empty() || letters.len() > 3 || !letters.iter().all(u8::is_ascii_uppercase) {
            return Err(NotACode);
        }
        let mut code = [b'<'; 3];
        code[..letters.len()].copy_from_slice(letters);
        Ok(Self(code))
    }
}

impl TryFrom<String> for CountryCode {
    type Error = NotACode;

    fn try_from(text: String) -> Result<Self, NotACode> {
        text.parse()
    }
}

impl From<CountryCode> for String {
    fn from(code: CountryCode) -> Self {
        code.as_str().to_owned()
    }
}

impl fmt::Display for CountryCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

impl fmt::Debug for CountryCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}
