//! Bytes between a reading's beginning and end -> its lines. Knows nothing of what they say.

use domain::Sensitive;
use serde::{Deserialize, Serialize};

use super::ReadFault;
use crate::barcode::Symbology;

/// Longest text that is collected. Doc 9303's longest zone has 90 characters; two documents sent in one go are still
/// collected whole, so that the parser can say that there are two.
pub(super) const LONGEST: usize = 512;
/// Most lines that are collected.
pub(super) const MOST_LINES: usize = 12;
/// Line lengths after which nothing is missing though no end came: Doc 9303 parts 4 to 7, lines apart or joined.
const WHOLE: [&[usize]; 6] = [&[44, 44], &[36, 36], &[30, 30, 30], &[88], &[72], &[90]];
/// Bracket, letter, modifier.
const IDENTIFIER: usize = 3;

/// What stands between two lines, and perhaps behind the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Separator {
    /// CR, LF or both: whatever the reader sends.
    AnyLineEnd,
    /// CR.
    Cr,
    /// LF.
    Lf,
    /// CR LF.
    CrLf,
    /// HT, the tabulator.
    Tab,
}

impl Separator {
    /// All of them.
    pub const EVERY: [Self; 5] = [Self::AnyLineEnd, Self::Cr, Self::Lf, Self::CrLf, Self::Tab];

    /// What a reader that is set up so sends.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::AnyLineEnd | Self::Cr => "\r",
            Self::Lf => "\n",
            Self::CrLf => "\r\n",
            Self::Tab => "\t",
        }
    }

    fn split(self, text: &str) -> Vec<&str> {
        match self {
            Self::AnyLineEnd => text.split(['\r', '\n']).collect(),
            Self::Cr | Self::Lf | Self::CrLf | Self::Tab => text.split(self.text()).collect(),
        }
    }
}

/// Whether lines are all that a document has, though the end of the last one did not come.
pub(super) fn are_whole(lines: &[String]) -> bool {
    let lengths: Vec<usize> = lines.iter().map(|line| line.chars().count()).collect();
    WHOLE.contains(&lengths.as_slice())
}

/// The lines of a text; empty ones are left out.
pub(super) fn split(text: &[u8], separator: Separator) -> Result<Vec<String>, ReadFault> {
    let text = std::str::from_utf8(text).map_err(|_| ReadFault::NotText)?;
    let lines: Vec<String> =
        separator.split(text).into_iter().filter(|line| !line.is_empty()).map(str::to_owned).collect();
    if lines.len() > MOST_LINES {
        return Err(ReadFault::TooLong);
    }
    if lines.iter().any(|line| line.contains(char::is_control)) {
        return Err(ReadFault::NotText);
    }
    Ok(lines)
}

/// Takes AIM identifiers (`]o2`, ISO/IEC 15424) away where lines begin with one. No zone has a bracket.
///
/// # Errors
/// One that names a bar code: whatever was read is no document.
pub(super) fn take_identifiers(lines: &mut [String]) -> Result<(), ReadFault> {
    for line in lines {
        let Some((letter, modifier)) = crate::barcode::aim(line.as_bytes()) else { continue };
        match Symbology::of_aim(letter, modifier) {
            Symbology::Ocr | Symbology::Other(_) => *line = line.split_off(IDENTIFIER),
            code => return Err(ReadFault::BarCode(code)),
        }
    }
    Ok(())
}

/// What is handed on.
pub(super) fn hand_on(lines: Vec<String>) -> Result<Vec<Sensitive<String>>, ReadFault> {
    let lines: Vec<_> = lines.into_iter().filter(|line| !line.is_empty()).map(Sensitive::new).collect();
    if lines.is_empty() { Err(ReadFault::NoLines) } else { Ok(lines) }
}
