//! Signed tables: canonical bytes, a detached Ed25519 signature, a version that only grows.
//!
//! The bytes are the TOML text of the [`Catalogue`], written by [`sign`] alone; the signature is over exactly these
//! bytes, so that any tool that knows Ed25519 can check or make it. Nothing is read before the signature holds.

mod file;

pub use file::{Malformed, Unreadable, visa_rules};

use data_encoding::BASE64;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::visa::Rules;

/// Everything a terminal is told about its services.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    /// Grows with every publication.
    pub version: u64,
    /// The last day on which it may be used.
    pub valid_until: Date,
    /// The visa on arrival.
    pub visa: Rules,
}

/// A catalogue on its way: nothing in it is believed before [`Signed::open`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signed {
    /// As its sender says; the signed bytes must say the same.
    pub version: u64,
    /// What is signed; base 64 where it travels as text.
    #[serde(with = "base64")]
    pub bytes: Vec<u8>,
    /// Ed25519 over the bytes, 64 bytes; base 64 where it travels as text.
    #[serde(with = "base64")]
    pub signature: Vec<u8>,
}

/// Why a catalogue is not used; the terminal keeps the one it has.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// Not signed by the publisher's key.
    #[error("the catalogue's signature is not the publisher's")]
    Signature,
    /// Older than what is known, or not the version that was announced.
    #[error("the catalogue is version {offered}, version {newest_known} is known")]
    Version {
        /// What the signed bytes say.
        offered: u64,
        /// The newest seen before, or the version announced beside the bytes.
        newest_known: u64,
    },
    /// Its last day has passed.
    #[error("the catalogue was valid until {valid_until}")]
    Expired {
        /// Its last day.
        valid_until: Date,
    },
    /// Signed, and yet not a catalogue that this program can read.
    #[error("could not read the signed catalogue")]
    Malformed(#[from] Malformed),
}

/// Writes and signs a catalogue. The rules carry the catalogue's version, whatever they carried before.
#[must_use]
pub fn sign(catalogue: &Catalogue, key: &SigningKey) -> Signed {
    let mut catalogue = catalogue.clone();
    catalogue.visa.version = catalogue.version;
    let text = toml::to_string(&catalogue).expect("a catalogue is tables of texts and numbers, which TOML can write");
    let bytes = text.into_bytes();
    let signature = key.sign(&bytes).to_bytes().to_vec();
    Signed { version: catalogue.version, bytes, signature }
}

impl Signed {
    /// The catalogue, when it is the publisher's, not older than what is known, still valid, and readable; judged in
    /// this order. The newest known version itself is accepted: it is what a terminal reads again after a restart.
    ///
    /// # Errors
    /// The first of the judgements that fails.
    pub fn open(&self, key: &VerifyingKey, newest_known_version: u64, today: Date) -> Result<Catalogue, Refused> {
        let signature = Signature::from_slice(&self.signature).map_err(|_| Refused::Signature)?;
        key.verify_strict(&self.bytes, &signature).map_err(|_| Refused::Signature)?;
        let catalogue: Catalogue = file::read_signed(&self.bytes)?;
        let offered = catalogue.version;
        if offered < newest_known_version {
            return Err(Refused::Version { offered, newest_known: newest_known_version });
        }
        if offered != self.version || catalogue.visa.version != offered {
            return Err(Refused::Version { offered, newest_known: self.version });
        }
        if catalogue.valid_until < today {
            return Err(Refused::Expired { valid_until: catalogue.valid_until });
        }
        Ok(catalogue)
    }
}

mod base64 {
    use super::{BASE64, Deserialize};

    pub fn serialize<S: serde::Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&BASE64.encode(bytes))
    }

    pub fn deserialize<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Vec<u8>, D::Error> {
        let text = String::deserialize(from)?;
        BASE64.decode(text.as_bytes()).map_err(serde::de::Error::custom)
    }
}
