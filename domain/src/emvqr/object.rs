//! Objects of id, length and value, and the checksum at their end.

use std::fmt::Write as _;

/// The id of the checksum, which is always the last one.
pub(super) const CHECKSUM: u8 = 63;

/// A row of objects being written. Lengths are of characters, and were looked at by whoever puts a value in.
#[derive(Debug, Default)]
pub(super) struct Objects(String);

impl Objects {
    pub(super) fn put(&mut self, id: u8, value: &str) {
        let _ = write!(self.0, "{id:02}{:02}{value}", value.chars().count());
    }

    pub(super) fn into_text(self) -> String {
        self.0
    }

    /// With the checksum, over everything before its value.
    pub(super) fn closed(mut self) -> String {
        let _ = write!(self.0, "{CHECKSUM:02}04");
        let sum = checksum(self.0.as_bytes());
        let _ = write!(self.0, "{sum:04X}");
        self.0
    }
}

/// CRC-16 of ISO/IEC 13239: polynomial 1021, initial value FFFF, not reflected.
pub(super) fn checksum(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0xffff, |sum, byte| {
        let sum = sum ^ (u16::from(*byte) << 8);
        (0..8).fold(sum, |sum, _| if sum & 0x8000 == 0 { sum << 1 } else { (sum << 1) ^ 0x1021 })
    })
}

/// One object that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Object<'a> {
    pub(super) id: u8,
    pub(super) value: &'a str,
}

/// Why a row of objects is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoObjects {
    /// Id or length is no number, the length is nought, or the text ends before its value does.
    Form,
    /// An id stands twice.
    Twice(u8),
}

/// All objects of a text, in their order.
pub(super) fn objects(text: &str) -> Result<Vec<Object<'_>>, NoObjects> {
    let mut rest = text;
    let mut found: Vec<Object<'_>> = Vec::new();
    while !rest.is_empty() {
        let id = two_digits(rest.get(..2))?;
        let length = usize::from(two_digits(rest.get(2..4))?);
        let from = rest.get(4..).ok_or(NoObjects::Form)?;
        let end = match from.char_indices().nth(length) {
            Some((end, _)) => end,
            None if from.chars().count() == length => from.len(),
            None => return Err(NoObjects::Form),
        };
        if length == 0 {
            return Err(NoObjects::Form);
        }
        if found.iter().any(|before| before.id == id) {
            return Err(NoObjects::Twice(id));
        }
        found.push(Object { id, value: &from[..end] });
        rest = &from[end..];
    }
    Ok(found)
}

fn two_digits(text: Option<&str>) -> Result<u8, NoObjects> {
    let text = text.filter(|text| text.bytes().all(|byte| byte.is_ascii_digit())).ok_or(NoObjects::Form)?;
    text.parse().map_err(|_| NoObjects::Form)
}
