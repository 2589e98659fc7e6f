//! Whose groups central keeps: a personal number, guarded by a code that its owner chose.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};

use super::{Group, LONGEST_NAME};
use crate::{Sensitive, service::FieldKind};

/// How many digits a code has.
pub const CODE_DIGITS: usize = 6;
/// The most groups that are kept for one person.
pub const MOST_GROUPS: usize = 10;

/// Why digits are no code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum WrongCode {
    /// Not six digits.
    #[error("a code has {CODE_DIGITS} digits")]
    NotACode,
    /// One of those that whoever guesses tries first: one digit again and again, digits in a row, or two or three digits
    /// repeated.
    #[error("a code that is easily guessed")]
    Guessed,
}

/// The digits that guard somebody's groups.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct OwnerCode(Sensitive<String>);

impl OwnerCode {
    /// Digits as they were typed.
    ///
    /// # Errors
    /// Not [`CODE_DIGITS`] digits, or easily guessed.
    pub fn new(digits: &str) -> Result<Self, WrongCode> {
        let values: Vec<u8> = digits.bytes().filter(u8::is_ascii_digit).collect();
        if values.len() != CODE_DIGITS || digits.len() != CODE_DIGITS {
            return Err(WrongCode::NotACode);
        }
        let in_a_row = |step: i8| values.windows(2).all(|pair| pair[0].checked_add_signed(step) == Some(pair[1]));
        let repeated = |length: usize| values.chunks(length).all(|chunk| chunk == &values[..length]);
        if in_a_row(1) || in_a_row(-1) || (1..=3).any(repeated) {
            return Err(WrongCode::Guessed);
        }
        Ok(Self(digits.to_owned().into()))
    }

    /// The digits, for whoever compares them.
    #[must_use]
    pub fn reveal(&self) -> &str {
        self.0.reveal()
    }
}

impl fmt::Debug for OwnerCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("[redacted]")
    }
}

impl<'de> Deserialize<'de> for OwnerCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let digits = Sensitive::<String>::deserialize(deserializer)?;
        Self::new(digits.reveal()).map_err(serde::de::Error::custom)
    }
}

/// Whose groups they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owner {
    /// Their personal number, in its one spelling.
    pub fin: Sensitive<String>,
    /// What guards the groups.
    pub code: OwnerCode,
}

impl Owner {
    /// Whether the personal number is one, in its one spelling.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        FieldKind::Fin.check(self.fin.reveal()).is_ok_and(|fin| fin == *self.fin.reveal())
    }
}

/// What an owner wants of central.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "wish", content = "what", rename_all = "snake_case")]
pub enum Wish {
    /// To see the groups.
    Open,
    /// To have this one kept, in the place of one of the same name.
    Keep(Box<Group>),
    /// To have the one of this name forgotten.
    Forget(Sensitive<String>),
}

impl Wish {
    /// Whether central can do it: a group that is one, a name that may be one.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        match self {
            Self::Open => true,
            Self::Keep(group) => group.is_sound(),
            Self::Forget(name) => name.reveal().chars().count() <= LONGEST_NAME,
        }
    }
}
