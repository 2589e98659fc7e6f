//! What is wrong with the words: the log tells it, once. The person reads English meanwhile.

use std::{
    collections::BTreeSet,
    error::Error,
    fmt,
    sync::{Mutex, PoisonError},
};

use domain::Language;
use fluent::FluentError;

/// Why a text cannot be had in a language.
#[derive(Debug)]
pub(super) enum Flaw {
    /// There is no such message, or it has no such part.
    Missing,
    /// It names what there is not.
    Unwritable(FluentError),
}

impl fmt::Display for Flaw {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => formatter.write_str("it is missing"),
            Self::Unwritable(error) => write!(formatter, "it cannot be written: {error}"),
        }
    }
}

/// Tells that a text stands in English instead, or, where that fails too, that its id stands there: the first time.
pub(super) fn once(language: Language, id: &str, attribute: Option<&str>, flaw: &Flaw) {
    static TOLD: Mutex<BTreeSet<(Language, String)>> = Mutex::new(BTreeSet::new());
    let message = attribute.map_or_else(|| id.to_owned(), |attribute| format!("{id}.{attribute}"));
    let is_first = TOLD.lock().unwrap_or_else(PoisonError::into_inner).insert((language, message.clone()));
    if is_first {
        tracing::error!(language = language.tag(), message = message, "no such words: {flaw}");
    }
}

/// Tells where a file of words cannot be read.
pub(super) fn damage(language: Language, file: &str, (line, column): (usize, usize), error: &dyn Error) {
    tracing::error!(language = language.tag(), file, line, column, "could not read words: {error}");
}

/// The line and the column, from 1, of a byte of a text; of its end where it is not so long.
pub(super) fn place(text: &str, byte: usize) -> (usize, usize) {
    let before = &text.as_bytes()[..byte.min(text.len())];
    let lines: Vec<&[u8]> = before.split(|byte| *byte == b'\n').collect();
    let last = lines.last().copied().unwrap_or_default();
    (lines.len(), String::from_utf8_lossy(last).chars().count() + 1)
}
