//! Lines that are no document.

use serde::{Deserialize, Serialize};

/// Why the lines are no document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Nothing was sent.
    Empty,
    /// What is there is the part of a zone, and the rest is missing.
    Incomplete,
    /// More lines than any zone has.
    TooManyLines,
    /// The line's length fits no format.
    Length,
    /// A character that no zone contains.
    Character,
    /// The lines are of two documents.
    TwoDocuments,
    /// A document that is known and not of Doc 9303: the old French identity card, driving licences.
    UnsupportedFormat,
    /// The zone begins with no document code of its format, and its check digits do not vouch for it.
    DocumentType,
    /// The lines look like no part of any zone.
    NotAZone,
}

/// Lines that are no document, with the place where this shows: in the zone once the lines are in order, in what the
/// reader sent before that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, thiserror::Error)]
#[error("line {line}, column {column}: {reason:?}")]
pub struct Refusal {
    /// 1-based.
    pub line: u8,
    /// 1-based.
    pub column: u8,
    /// What is wrong there.
    pub reason: Reason,
}

impl Refusal {
    pub(super) fn at(line: usize, column: usize, reason: Reason) -> Self {
        let bounded = |number: usize| u8::try_from(number).unwrap_or(u8::MAX);
        Self { line: bounded(line), column: bounded(column), reason }
    }

    /// Behind the last cell of a line that ends too early.
    pub(super) fn short(line: usize, cells: &[u8]) -> Self {
        Self::at(line, cells.len() + 1, Reason::Incomplete)
    }
}
