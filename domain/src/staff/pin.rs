//! What somebody of the staff knows: six to twelve digits, and what a terminal keeps of them.

use std::fmt;

use data_encoding::BASE64_NOPAD;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::Sensitive;

/// Why digits are no PIN.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum NotAPin {
    /// Something else than digits.
    #[error("a PIN is digits")]
    NotDigits,
    /// Too few or too many of them.
    #[error("a PIN has {} to {} digits", Pin::SHORTEST, Pin::LONGEST)]
    Length,
    /// One digit again and again, or digits in a row, up or down: what whoever guesses tries first.
    #[error("a PIN that is easily guessed")]
    Guessed,
}

/// A PIN. `Debug` never shows it, and its memory is wiped when it goes.
#[derive(Clone, PartialEq, Eq)]
pub struct Pin(Zeroizing<String>);

impl Pin {
    /// The fewest digits.
    pub const SHORTEST: usize = 6;
    /// The most digits.
    pub const LONGEST: usize = 12;

    /// A PIN as it was typed to be compared.
    ///
    /// # Errors
    /// Not digits, or not 6 to 12.
    pub fn typed(digits: &str) -> Result<Self, NotAPin> {
        if !digits.bytes().all(|digit| digit.is_ascii_digit()) {
            return Err(NotAPin::NotDigits);
        }
        if !(Self::SHORTEST..=Self::LONGEST).contains(&digits.len()) {
            return Err(NotAPin::Length);
        }
        Ok(Self(Zeroizing::new(digits.to_owned())))
    }

    /// A PIN that somebody chooses. A row goes on from nine to nought; a date may be chosen, years too.
    ///
    /// # Errors
    /// No PIN, or easily guessed.
    pub fn chosen(digits: &str) -> Result<Self, NotAPin> {
        let pin = Self::typed(digits)?;
        let stepped = |step: u8| pin.0.as_bytes().windows(2).all(|pair| (pair[0] - b'0' + step) % 10 == pair[1] - b'0');
        if [0, 1, 9].into_iter().any(stepped) {
            return Err(NotAPin::Guessed);
        }
        Ok(pin)
    }

    /// The digits, for whoever hashes them.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Pin {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("[redacted]")
    }
}

/// The text is no hash of a PIN that a terminal may check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is no Argon2id hash with the cost that is asked for")]
pub struct NotAHash;

/// What is kept of a PIN: its Argon2id hash, a string in the PHC format, `$argon2id$v=19$m=…,t=…,p=…$salt$hash`.
///
/// The cost has a lower bound, so that a stolen list is not cheaply searched, and an upper one, so that no list can
/// make a terminal stand still: 19 to 64 MiB, 2 to 8 rounds, 1 to 4 lanes. Salt of 16 bytes or more, hash of 32.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PinHash(Sensitive<String>);

impl PinHash {
    const LONGEST: usize = 160;

    /// The text, for whoever checks a PIN against it.
    #[must_use]
    pub fn reveal(&self) -> &str {
        self.0.reveal()
    }
}

impl TryFrom<String> for PinHash {
    type Error = NotAHash;

    fn try_from(text: String) -> Result<Self, NotAHash> {
        if text.len() <= Self::LONGEST && is_hash(&text).is_some() { Ok(Self(text.into())) } else { Err(NotAHash) }
    }
}

impl From<PinHash> for String {
    fn from(hash: PinHash) -> Self {
        hash.0.into_inner()
    }
}

/// Nothing where the text is none.
fn is_hash(text: &str) -> Option<()> {
    let parts: Vec<&str> = text.split('$').collect();
    let ["", "argon2id", "v=19", cost, salt, hash] = parts.as_slice() else { return None };
    let costs: Vec<&str> = cost.split(',').collect();
    let [memory, rounds, lanes] = costs.as_slice() else { return None };
    let number = |text: &str, name: &str| text.strip_prefix(name)?.parse::<u32>().ok();
    let within = |number: u32, least: u32, most: u32| (least..=most).contains(&number).then_some(());
    within(number(memory, "m=")?, 19 * 1024, 64 * 1024)?;
    within(number(rounds, "t=")?, 2, 8)?;
    within(number(lanes, "p=")?, 1, 4)?;
    let length = |text: &str| BASE64_NOPAD.decode(text.as_bytes()).ok().map(|bytes| bytes.len());
    (length(salt)? >= 16 && length(hash)? == 32).then_some(())
}
