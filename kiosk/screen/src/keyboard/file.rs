//! A file of a keyboard: rows of keys from above, in words with one space between.
//!
//! A word is one sign, a mark on a dotted circle, or the name of what a key does. A second plane holds what the first has
//! no room for; where the file gives none and has a key for it, the signs of held keys stand there, each in the row of its
//! key.

use std::collections::BTreeMap;

use domain::Language;
use serde::Deserialize;
use toml::Spanned;
use unicode_normalization::char::is_combining_mark;

use super::one;
use crate::screen::Pad;

/// On which marks are written that do not stand alone.
const CIRCLE: char = '◌';

/// What a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Key {
    /// Types this.
    Sign(char),
    /// Types a space.
    Space,
    /// Takes back the last letter.
    Erase,
    /// Takes back all.
    Clear,
    /// Puts the other plane on the keys.
    Plane,
    /// Puts the letters of the other script on the keys.
    Letters,
}

/// Which signs of a layout are on the keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Plane {
    /// The usual ones.
    First,
    /// The others.
    Second,
}

/// How signs stand on keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Faces {
    /// As capitals, though small letters are typed.
    Capitals,
    /// As they are typed.
    AsTyped,
}

/// One keyboard.
#[derive(Debug)]
pub(crate) struct Layout {
    pub(crate) pad: Pad,
    source: String,
    faces: Faces,
    first: Vec<Vec<Key>>,
    second: Vec<Vec<Key>>,
    variants: BTreeMap<char, Vec<char>>,
    names: BTreeMap<char, String>,
    spoken: BTreeMap<char, String>,
}

/// Why a file is no keyboard.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Malformed {
    /// It is no TOML, or has other keys than a keyboard's.
    #[error("could not read assets/keyboards/{file}.toml")]
    File {
        file: String,
        #[source]
        cause: toml::de::Error,
    },
    /// A word is neither a sign nor the name of a key.
    #[error("could not read line {line} of assets/keyboards/{file}.toml")]
    Line {
        file: String,
        line: usize,
        #[source]
        cause: NotAKey,
    },
}

/// A word that is neither a sign nor the name of a key.
#[derive(Debug, thiserror::Error)]
#[error("{0:?} is no key")]
pub(crate) struct NotAKey(String);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    source: String,
    pad: Pad,
    faces: Faces,
    rows: Vec<Spanned<String>>,
    #[serde(default)]
    second: Vec<Spanned<String>>,
    #[serde(default)]
    variants: BTreeMap<Spanned<String>, String>,
    #[serde(default)]
    ids: BTreeMap<Spanned<String>, String>,
    #[serde(default)]
    spoken: BTreeMap<Spanned<String>, String>,
}

fn key(word: &str) -> Result<Key, NotAKey> {
    Ok(match word {
        "space" => Key::Space,
        "erase" => Key::Erase,
        "clear" => Key::Clear,
        "plane" => Key::Plane,
        "letters" => Key::Letters,
        other => Key::Sign(sign(other)?),
    })
}

/// The words of a row, with one space between.
fn words<Read>(row: &str, read: impl Fn(&str) -> Result<Read, NotAKey>) -> Result<Vec<Read>, NotAKey> {
    row.split(' ').map(read).collect()
}

fn sign(word: &str) -> Result<char, NotAKey> {
    one(word.strip_prefix(CIRCLE).unwrap_or(word).chars()).ok_or_else(|| NotAKey(word.to_owned()))
}

impl Layout {
    /// What `text`, the file `name`, says.
    ///
    /// # Errors
    /// It is no keyboard: which line, and why.
    pub(crate) fn read(name: &str, text: &str) -> Result<Self, Malformed> {
        let read: File = toml::from_str(text).map_err(|cause| Malformed::File { file: name.to_owned(), cause })?;
        let at = |place: &Spanned<String>, cause| {
            let line = text[..place.span().start].matches('\n').count() + 1;
            Malformed::Line { file: name.to_owned(), line, cause }
        };
        let rows = |rows: &[Spanned<String>]| -> Result<Vec<Vec<Key>>, Malformed> {
            let row = |row: &Spanned<String>| words(row.get_ref(), key).map_err(|cause| at(row, cause));
            rows.iter().map(row).collect()
        };
        let (first, second) = (rows(&read.rows)?, rows(&read.second)?);
        let mut variants = BTreeMap::new();
        for (held, signs) in &read.variants {
            let turns = sign(held.get_ref()).and_then(|held| Ok((held, words(signs, sign)?)));
            let (held, signs) = turns.map_err(|cause| at(held, cause))?;
            variants.insert(held, signs);
        }
        let by_sign = |names: &BTreeMap<Spanned<String>, String>| -> Result<BTreeMap<char, String>, Malformed> {
            let named = |(named, name): (&Spanned<String>, &String)| {
                Ok((sign(named.get_ref()).map_err(|cause| at(named, cause))?, name.clone()))
            };
            names.iter().map(named).collect()
        };
        let (names, spoken) = (by_sign(&read.ids)?, by_sign(&read.spoken)?);
        let second = if second.is_empty() { of_variants(&first, &variants) } else { second };
        Ok(Self { pad: read.pad, source: read.source, faces: read.faces, first, second, variants, names, spoken })
    }

    /// Where its arrangement comes from.
    pub(crate) fn source(&self) -> &str {
        &self.source
    }

    /// The keys of a plane; where there is only one, of that.
    pub(crate) fn rows(&self, plane: Plane) -> &[Vec<Key>] {
        match plane {
            Plane::Second if !self.second.is_empty() => &self.second,
            Plane::First | Plane::Second => &self.first,
        }
    }

    /// Every sign that can be typed on it: on the keys of either plane, or on held ones.
    pub(crate) fn signs(&self) -> impl Iterator<Item = char> {
        let keys = self.first.iter().chain(&self.second).flatten();
        let signs = keys.filter_map(|key| match key {
            Key::Sign(sign) => Some(*sign),
            Key::Space => Some(' '),
            Key::Erase | Key::Clear | Key::Plane | Key::Letters => None,
        });
        signs.chain(self.variants.values().flatten().copied())
    }

    /// What a key turns into when it is held.
    pub(crate) fn variants(&self, sign: char) -> &[char] {
        self.variants.get(&sign).map_or(&[], Vec::as_slice)
    }

    /// `key-a`, `key-u0431`, `key-point`.
    pub(crate) fn id(&self, sign: char) -> String {
        match self.names.get(&sign) {
            Some(name) => format!("key-{name}"),
            None if sign == ' ' => "key-space".to_owned(),
            None if sign.is_ascii_alphanumeric() => format!("key-{}", sign.to_ascii_lowercase()),
            None => format!("key-u{:04x}", u32::from(sign)),
        }
    }

    /// What a sign is called that a voice would pass over: a mark. Most say themselves.
    pub(crate) fn spoken(&self, sign: char) -> Option<&str> {
        self.spoken.get(&sign).map(String::as_str)
    }

    /// What stands on a sign's key.
    pub(crate) fn face(&self, sign: char, language: Language) -> String {
        match self.faces {
            _ if is_combining_mark(sign) => format!("{CIRCLE}{sign}"),
            Faces::Capitals => capital(sign, language).to_string(),
            Faces::AsTyped => sign.to_string(),
        }
    }
}

/// As it stands on keys: Azerbaijani and Turkish have two letters where others have one, and ß has none.
fn capital(sign: char, language: Language) -> char {
    match (sign, language) {
        ('i', Language::Azerbaijani | Language::Turkish) => 'İ',
        (sign, _) => one(sign.to_uppercase()).unwrap_or(sign),
    }
}

/// The plane of a keyboard's held signs, each in the row of its key; rows without any stay as they are.
fn of_variants(first: &[Vec<Key>], variants: &BTreeMap<char, Vec<char>>) -> Vec<Vec<Key>> {
    if !first.iter().flatten().any(|key| *key == Key::Plane) {
        return Vec::new();
    }
    let row = |row: &Vec<Key>| {
        let held = row.iter().filter_map(|key| match key {
            Key::Sign(sign) => variants.get(sign),
            Key::Space | Key::Erase | Key::Clear | Key::Plane | Key::Letters => None,
        });
        let held: Vec<Key> = held.flatten().copied().map(Key::Sign).collect();
        if held.is_empty() { row.clone() } else { held }
    };
    first.iter().map(row).collect()
}
