//! Names that things keep for ever.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! uuid_ids {
    ($($(#[$doc:meta])* $name:ident,)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(out)
            }
        }
    )*};
}

uuid_ids! {
    /// One person's business, from the first fact to the last: a `UUIDv7`, the idempotency key at central.
    TransactionId,
    /// One time somebody stood before the terminal. Keeps nothing about who.
    SessionId,
    /// One try to take money by card or by a code; journaled before anybody hears of it.
    AttemptId,
    /// One note, from the order to stack it on; or one that nobody ordered and that was found in the cassette.
    NoteId,
    /// One thing that somebody of the staff does at a terminal, from the intent to its outcome.
    DeedId,
}

/// A terminal's name, as on its sticker: `GYD-014`. Letters, digits and hyphens, at most 24.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct KioskId(String);

/// A service of the catalogue: `visa-on-arrival`. Small letters, digits and hyphens, at most 48.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(extend("pattern" = "^[a-z0-9-]{1,48}$")))]
#[serde(try_from = "String", into = "String")]
pub struct ServiceId(String);

/// A visa's number, given by central: `AZ26-4K7M-22910`. Letters, digits and hyphens, at most 24.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct VisaNumber(String);

/// Somebody of the staff, as central numbers them: `P-0417`. Capital letters, digits and hyphens, at most 16; never a
/// name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PersonId(String);

/// Where terminals stand: `GYD`. Capital letters, digits and hyphens, at most 12.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SiteId(String);

/// A cassette for notes, as on its sticker: `C-20417`. Capital letters, digits and hyphens, at most 24. It outlives every
/// exchange: which notes were counted is told apart by it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CassetteId(String);

/// The text does not have the form of such a name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is no {what}: expected {expected}")]
pub struct Malformed {
    what: &'static str,
    expected: &'static str,
    text: String,
}

macro_rules! text_ids {
    ($($name:ident, $what:literal, $expected:literal, $most:literal, $allowed:expr;)*) => {$(
        impl $name {
            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = Malformed;

            fn try_from(text: String) -> Result<Self, Malformed> {
                let allowed: fn(u8) -> bool = $allowed;
                if text.is_empty() || text.len() > $most || !text.bytes().all(allowed) {
                    return Err(Malformed { what: $what, expected: $expected, text });
                }
                Ok(Self(text))
            }
        }

        impl FromStr for $name {
            type Err = Malformed;

            fn from_str(text: &str) -> Result<Self, Malformed> {
                text.to_owned().try_into()
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&self.0)
            }
        }
    )*};
}

text_ids! {
    KioskId, "terminal number", "letters, digits and hyphens, at most 24", 24,
        |byte| byte.is_ascii_alphanumeric() || byte == b'-';
    ServiceId, "service name", "small letters, digits and hyphens, at most 48", 48,
        |byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    VisaNumber, "visa number", "capital letters, digits and hyphens, at most 24", 24,
        is_capital;
    PersonId, "staff number", "capital letters, digits and hyphens, at most 16", 16, is_capital;
    SiteId, "site", "capital letters, digits and hyphens, at most 12", 12, is_capital;
    CassetteId, "cassette number", "capital letters, digits and hyphens, at most 24", 24, is_capital;
}

/// Capital letters, digits and hyphens: what a QR code packs tightly and any label printer has.
fn is_capital(byte: u8) -> bool {
    byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'-'
}

/// What a person writes down when something is owed to them: twelve characters in groups of four, `K7M4-2291-08XT`.
///
/// It is a function of the transaction, so that the terminal can show it without network and central finds it
/// again: 55 bits of the transaction's random part in Crockford's base 32, and one check character.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ClaimNumber([u8; 12]);

impl fmt::Debug for ClaimNumber {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "ClaimNumber({self})")
    }
}

const CROCKFORD: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

impl ClaimNumber {
    /// The claim number of a transaction.
    #[must_use]
    pub fn of(transaction: TransactionId) -> Self {
        Self::of_uuid(transaction.0)
    }

    /// The claim number of a note that no transaction can claim.
    #[must_use]
    pub fn of_note(note: NoteId) -> Self {
        Self::of_uuid(note.0)
    }

    fn of_uuid(uuid: Uuid) -> Self {
        let random = u64::from_be_bytes(*uuid.as_bytes().last_chunk().unwrap_or(&[0; 8]));
        let mut characters = [0; 12];
        let mut check = 0_u64;
        for (place, character) in characters.iter_mut().take(11).enumerate() {
            let value = (random >> (5 * place)) & 31;
            check = (check * 7 + value + 1) % 31;
            *character = CROCKFORD[usize::try_from(value).unwrap_or(0)];
        }
        characters[11] = CROCKFORD[usize::try_from(check).unwrap_or(0)];
        Self(characters)
    }
}

impl fmt::Display for ClaimNumber {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (group, characters) in self.0.chunks(4).enumerate() {
            if group > 0 {
                out.write_str("-")?;
            }
            out.write_str(std::str::from_utf8(characters).unwrap_or(""))?;
        }
        Ok(())
    }
}

impl From<ClaimNumber> for String {
    fn from(number: ClaimNumber) -> Self {
        number.to_string()
    }
}

impl Serialize for ClaimNumber {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ClaimNumber {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

impl FromStr for ClaimNumber {
    type Err = Malformed;

    fn from_str(text: &str) -> Result<Self, Malformed> {
        let characters: Vec<u8> = text.bytes().filter(|byte| *byte != b'-' && *byte != b' ').collect();
        let malformed =
            || Malformed { what: "claim number", expected: "twelve letters and digits", text: text.to_owned() };
        let characters: [u8; 12] = characters.to_ascii_uppercase().try_into().map_err(|_| malformed())?;
        let mut check = 0_usize;
        for character in &characters[..11] {
            let value = CROCKFORD.iter().position(|known| known == character).ok_or_else(malformed)?;
            check = (check * 7 + value + 1) % 31;
        }
        if characters[11] == CROCKFORD[check] { Ok(Self(characters)) } else { Err(malformed()) }
    }
}
