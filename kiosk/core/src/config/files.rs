//! From files to settings: one over the other, and where it is that something is wrong.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde::Deserialize as _;
use toml::{Table, Value};

use super::{Config, Error};

/// All files as one, and what they say.
pub(super) fn read(file: &Path) -> Result<(Config, Table), Error> {
    let text = text_of(file)?;
    let nowhere = || None;
    let mut config: Config = toml::from_str(&text).map_err(|fault| malformed(file, &text, &fault, nowhere))?;
    let mut whole: Table = toml::from_str(&text).map_err(|fault| malformed(file, &text, &fault, nowhere))?;
    for extra in extras(file)? {
        let text = text_of(&extra)?;
        let more: Table = toml::from_str(&text).map_err(|fault| malformed(&extra, &text, &fault, nowhere))?;
        let before = whole.clone();
        merge(&mut whole, more.clone());
        let merged = Config::deserialize(whole.clone());
        config = merged.map_err(|fault| malformed(&extra, &text, &fault, || culprit(&before, more)))?;
    }
    Ok((config, whole))
}

fn text_of(file: &Path) -> Result<String, Error> {
    fs::read_to_string(file).map_err(|cause| Error::Read { file: file.to_owned(), cause })
}

fn extras(file: &Path) -> Result<Vec<PathBuf>, Error> {
    let folder = file.with_file_name("conf.d");
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let failed = |cause| Error::Read { file: folder.clone(), cause };
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn merge(whole: &mut Table, more: Table) {
    for (key, value) in more {
        match (whole.get_mut(&key), value) {
            (Some(Value::Table(table)), Value::Table(more)) => merge(table, more),
            (_, value) => {
                whole.insert(key, value);
            }
        }
    }
}

/// The key with which alone, over what was there before, the settings cannot be used.
fn culprit(before: &Table, more: Table) -> Option<String> {
    let alone = |leaf: &(String, Table)| {
        let mut whole = before.clone();
        merge(&mut whole, leaf.1.clone());
        Config::deserialize(whole).is_err()
    };
    leaves(more).into_iter().find(alone).map(|(key, _)| key)
}

/// Each key that holds no others, with the tables that it lies in.
fn leaves(table: Table) -> Vec<(String, Table)> {
    let of = |(key, value): (String, Value)| match value {
        Value::Table(inner) if !inner.is_empty() => {
            let within = |(leaf, table)| (leaf, Table::from_iter([(key.clone(), Value::Table(table))]));
            leaves(inner).into_iter().map(within).collect()
        }
        value => vec![(key.clone(), Table::from_iter([(key, value)]))],
    };
    table.into_iter().flat_map(of).collect()
}

/// The line by the error's own place, or by the key that it names where the merged settings have no places.
fn malformed(file: &Path, text: &str, fault: &toml::de::Error, culprit: impl FnOnce() -> Option<String>) -> Error {
    let reason = fault.message().to_owned();
    let by_place = fault.span().map(|span| text[..span.start.min(text.len())].lines().count().max(1));
    let line_of = |key: &str| text.lines().position(|line| line.trim_start().starts_with(key)).map(|line| line + 1);
    let by_key = || reason.split('`').nth(1).and_then(line_of).or_else(|| line_of(&culprit()?));
    let place = by_place.map(|line| if ends_with_break(text, fault) { line + 1 } else { line });
    let line = place.or_else(by_key).unwrap_or(1);
    Error::Malformed { file: file.to_owned(), line, reason }
}

/// `lines` does not count a line that has only begun.
fn ends_with_break(text: &str, fault: &toml::de::Error) -> bool {
    fault.span().is_some_and(|span| span.start > 0 && text.as_bytes().get(span.start - 1) == Some(&b'\n'))
}
