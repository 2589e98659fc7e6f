//! A group: services that somebody pays again and again, each with whose it is, under a name of their own.
//!
//! As bytes it is small enough for a printed code, and has one spelling. Whose a service is, is personal: the bytes are
//! never shown as they are, but sealed by whoever prints them.

mod owner;

use std::fmt;

pub use owner::{CODE_DIGITS, MOST_GROUPS, Owner, OwnerCode, Wish, WrongCode};
use serde::{Deserialize, Serialize};

use crate::{
    Sensitive, ServiceId,
    payment::{Account, Entry, Line},
};

/// The most services of a group.
pub const MOST_MEMBERS: usize = crate::payment::MOST_LINES;
/// The longest name of a group, characters.
pub const LONGEST_NAME: usize = 24;
/// The longest group, bytes: what a code on paper still holds, sealed, with modules that a worn head prints.
const MOST_BYTES: usize = 1_280;
/// The longest text in it, bytes; a length is one byte.
const LONGEST_TEXT: usize = 255;

/// A service of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Which.
    pub service: ServiceId,
    /// Whose.
    pub account: Account,
}

/// Services under a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// What its owner calls it; empty where they did not say.
    pub name: Sensitive<String>,
    /// At least one; none twice.
    pub members: Vec<Member>,
}

/// The bytes are no group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("these bytes are no group of services")]
pub struct NoGroup;

/// What a member needs is not there.
struct Short;

impl Group {
    /// The services of a basket, none twice, as many as fit; nothing where there is none.
    #[must_use]
    pub fn of(name: &str, lines: &[Line]) -> Option<Self> {
        let name: String = name.trim().chars().take(LONGEST_NAME).collect();
        // Cut off after a word, it ends with the space behind it.
        let name = name.trim_end().to_owned();
        let mut group = Self { name: name.into(), members: Vec::new() };
        for line in lines.iter().take(MOST_MEMBERS) {
            let member = Member { service: line.service.clone(), account: line.account.clone() };
            if group.members.contains(&member) || !member.is_writable() {
                continue;
            }
            group.members.push(member);
            if group.to_bytes().len() > MOST_BYTES {
                group.members.pop();
                break;
            }
        }
        (!group.members.is_empty()).then_some(group)
    }

    /// The group as bytes: the name, how many members, each with its service, how many entries, each with field and
    /// value. A text is its length in one byte and its UTF-8.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        write(&mut bytes, self.name.reveal());
        bytes.push(count(self.members.len()));
        for member in &self.members {
            write(&mut bytes, member.service.as_str());
            bytes.push(count(member.account.len()));
            for entry in &member.account {
                write(&mut bytes, &entry.field);
                write(&mut bytes, entry.value.reveal());
            }
        }
        bytes
    }

    /// Reads bytes that [`Group::to_bytes`] wrote; no others.
    ///
    /// # Errors
    /// Anything else: another length, too many, a name that is none, a service twice.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, NoGroup> {
        let read = |bytes| Self::read(bytes).map_err(|Short| NoGroup);
        let group = if bytes.len() <= MOST_BYTES { read(bytes)? } else { return Err(NoGroup) };
        // One spelling only.
        if group.is_sound() && group.to_bytes() == bytes { Ok(group) } else { Err(NoGroup) }
    }

    /// Whether its bytes can be read again: not too many members, none twice, a name that may be one.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let twice = self.members.iter().enumerate().any(|(at, member)| self.members[..at].contains(member));
        let named = self.name.reveal();
        (1..=MOST_MEMBERS).contains(&self.members.len())
            && named.chars().count() <= LONGEST_NAME
            && named.trim() == named
            && !twice
            && self.members.iter().all(Member::is_writable)
            && self.to_bytes().len() <= MOST_BYTES
    }

    fn read(bytes: &[u8]) -> Result<Self, Short> {
        let mut left = bytes;
        let name = text(&mut left)?.into();
        let members = (0..byte(&mut left)?).map(|_| member(&mut left)).collect::<Result<_, Short>>()?;
        if left.is_empty() { Ok(Self { name, members }) } else { Err(Short) }
    }
}

impl Member {
    fn is_writable(&self) -> bool {
        let texts = self.account.iter().flat_map(|entry| [entry.field.as_str(), entry.value.reveal()]);
        !self.account.is_empty() && self.account.len() <= LONGEST_TEXT && texts.into_iter().all(is_text)
    }
}

fn is_text(text: &str) -> bool {
    (1..=LONGEST_TEXT).contains(&text.len()) && !text.chars().any(char::is_control)
}

fn count(number: usize) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}

fn write(bytes: &mut Vec<u8>, text: &str) {
    bytes.push(count(text.len()));
    bytes.extend(text.as_bytes());
}

fn member(left: &mut &[u8]) -> Result<Member, Short> {
    let service = text(left)?.parse().map_err(|_| Short)?;
    let entry = |left: &mut &[u8]| Ok(Entry { field: text(left)?, value: text(left)?.into() });
    let account = (0..byte(left)?).map(|_| entry(left)).collect::<Result<_, Short>>()?;
    Ok(Member { service, account })
}

fn byte(left: &mut &[u8]) -> Result<u8, Short> {
    let (first, rest) = left.split_first().ok_or(Short)?;
    *left = rest;
    Ok(*first)
}

fn text(left: &mut &[u8]) -> Result<String, Short> {
    let length = usize::from(byte(left)?);
    let (text, rest) = left.split_at_checked(length).ok_or(Short)?;
    *left = rest;
    String::from_utf8(text.to_vec()).map_err(|_| Short)
}

impl fmt::Display for Group {
    /// How many services; nothing of whose they are.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "a group of {}", self.members.len())
    }
}
