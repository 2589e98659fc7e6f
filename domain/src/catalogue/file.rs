//! TOML files of the catalogue, with errors that name line and key.

use std::{fmt, ops::Range};

use serde::de::DeserializeOwned;
use toml::de::{DeTable, DeValue};

use super::Catalogue;
use crate::{
    service,
    visa::{self, Rules},
};

/// A file of the catalogue that cannot be used, with the place to look at.
#[derive(Debug, thiserror::Error)]
pub struct Malformed {
    /// 1-based.
    pub line: usize,
    /// 1-based, in characters.
    pub column: usize,
    /// The key with dots, `fees.default.duty`; empty where no key is concerned.
    pub key: String,
    /// Why.
    #[source]
    pub cause: Box<Unreadable>,
}

/// Why a file of the catalogue cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// Not even text.
    #[error("not UTF-8")]
    Text(#[from] std::str::Utf8Error),
    /// Not TOML, or not the keys and values that are expected.
    #[error("{}", .0.message())]
    Toml(#[from] toml::de::Error),
    /// Values that contradict each other.
    #[error(transparent)]
    Fault(#[from] visa::Fault),
    /// An entry that contradicts itself or the rest of the catalogue.
    #[error(transparent)]
    Entry(#[from] service::Fault),
    /// A file of the folder is not there.
    #[error("there is no such file")]
    Missing,
}

impl fmt::Display for Malformed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "could not use line {}, column {}", self.line, self.column)?;
        if self.key.is_empty() { Ok(()) } else { write!(out, ", key {}", self.key) }
    }
}

/// Reads the visa's tables from the text of their file, `assets/catalogue/visa.toml`.
///
/// # Errors
/// The place that is no TOML, has an unknown or missing key, or contradicts the rest.
pub fn visa_rules(text: &str) -> Result<Rules, Malformed> {
    let rules: Rules = read(text)?;
    rules.check().map_err(|(key, fault)| at_key(text, &key, fault))?;
    Ok(rules)
}

/// Reads a whole catalogue from bytes whose signature holds.
pub(super) fn read_signed(bytes: &[u8]) -> Result<Catalogue, Malformed> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let (line, column) = place(&String::from_utf8_lossy(&bytes[..error.valid_up_to()]), error.valid_up_to());
        Malformed { line, column, key: String::new(), cause: Box::new(error.into()) }
    })?;
    let catalogue: Catalogue = read(text)?;
    catalogue.visa.check().map_err(|(key, fault)| at_key(text, &format!("visa.{key}"), fault))?;
    match catalogue.faults().into_iter().next() {
        Some((key, fault)) => Err(at_key(text, &key, fault)),
        None => Ok(catalogue),
    }
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, Malformed> {
    toml::from_str(text).map_err(|error| at_error(text, error))
}

/// Where the reader of TOML stopped.
pub(super) fn at_error(text: &str, error: toml::de::Error) -> Malformed {
    let start = error.span().map_or(0, |span| span.start);
    let (line, column) = place(text, start);
    let key = DeTable::parse(text).map(|table| key_at(table.get_ref(), start)).unwrap_or_default();
    Malformed { line, column, key, cause: Box::new(error.into()) }
}

/// Where a key stands that is at fault.
pub(super) fn at_key(text: &str, key: &str, fault: impl Into<Unreadable>) -> Malformed {
    let start = DeTable::parse(text).ok().and_then(|table| span_of(table.get_ref(), key)).map_or(0, |span| span.start);
    let (line, column) = place(text, start);
    Malformed { line, column, key: key.to_owned(), cause: Box::new(fault.into()) }
}

/// Line and column, both 1-based, of a byte of the text.
fn place(text: &str, byte: usize) -> (usize, usize) {
    let before = text.get(..byte).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
    (line, column)
}

/// The dotted key of the innermost entry whose key or value covers the byte; entries of a list count from 1.
fn key_at(table: &DeTable<'_>, byte: usize) -> String {
    for (key, value) in table {
        let inner = key_in(value.get_ref(), byte);
        if !inner.is_empty() {
            return format!("{}.{inner}", key.get_ref());
        }
        if key.span().contains(&byte) || value.span().contains(&byte) {
            return key.get_ref().to_string();
        }
    }
    String::new()
}

fn key_in(value: &DeValue<'_>, byte: usize) -> String {
    match value {
        DeValue::Table(inner) => key_at(inner, byte),
        DeValue::Array(entries) => {
            for (at, entry) in entries.iter().enumerate() {
                let inner = key_in(entry.get_ref(), byte);
                if !inner.is_empty() {
                    return format!("{}.{inner}", at + 1);
                }
                if entry.span().contains(&byte) {
                    return (at + 1).to_string();
                }
            }
            String::new()
        }
        _ => String::new(),
    }
}

/// Where a dotted key stands; its deepest part that is written, when the whole is not.
fn span_of(table: &DeTable<'_>, path: &str) -> Option<Range<usize>> {
    let (first, rest) = path.split_once('.').unwrap_or((path, ""));
    let (key, value) = table.iter().find(|(key, _)| key.get_ref() == first)?;
    span_in(value.get_ref(), rest).or_else(|| Some(key.span()))
}

fn span_in(value: &DeValue<'_>, path: &str) -> Option<Range<usize>> {
    match value {
        DeValue::Table(inner) if !path.is_empty() => span_of(inner, path),
        DeValue::Array(entries) if !path.is_empty() => {
            let (first, rest) = path.split_once('.').unwrap_or((path, ""));
            let entry = entries.get(first.parse::<usize>().ok()?.checked_sub(1)?)?;
            span_in(entry.get_ref(), rest).or_else(|| Some(entry.span()))
        }
        _ => None,
    }
}
