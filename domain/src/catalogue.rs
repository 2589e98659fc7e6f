//! Signed tables: canonical bytes, a detached Ed25519 signature, a version that only grows.
//!
//! The bytes are the TOML text of the [`Catalogue`], written by [`sign`] alone; the signature is over exactly these
//! bytes, so that any tool that knows Ed25519 can check or make it. Nothing is read before the signature holds.

mod entry;
mod file;
mod folder;

pub use entry::{institutions, service};
pub use file::{Malformed, Unreadable, visa_rules};
pub use folder::{Entries, File, Pictograms, Wrong, folder};

use std::collections::BTreeSet;

use data_encoding::BASE64;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    ServiceId,
    service::{Fault, Institution, Service},
    visa::Rules,
};

/// Everything a terminal is told about its services.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    /// Grows with every publication.
    pub version: u64,
    /// The last day on which it may be used.
    pub valid_until: Date,
    /// The first day on which it may be used; without it, at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<Date>,
    /// The visa on arrival.
    pub visa: Rules,
    /// Whose services are paid for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub institutions: Vec<Institution>,
    /// What is paid for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<Service>,
}

impl Catalogue {
    /// The service of this name.
    #[must_use]
    pub fn service(&self, id: &ServiceId) -> Option<&Service> {
        self.services.iter().find(|service| service.id == *id)
    }

    /// Whose a service is.
    #[must_use]
    pub fn institution_of(&self, service: &Service) -> Option<&Institution> {
        self.institutions.iter().find(|institution| institution.id == service.institution)
    }

    /// Everything that is wrong with institutions and services, each with its key: dots between, entries of a list
    /// counted from 1.
    #[must_use]
    pub fn faults(&self) -> Vec<(String, Fault)> {
        let mut faults = Vec::new();
        let mut known = BTreeSet::new();
        for (at, institution) in self.institutions.iter().enumerate() {
            let key = format!("institutions.{}", at + 1);
            if !known.insert(&institution.id) {
                faults.push((format!("{key}.id"), Fault::Twice(institution.id.to_string())));
            }
            faults.extend(institution.faults().into_iter().map(|(inner, fault)| (format!("{key}.{inner}"), fault)));
        }
        let mut ids = BTreeSet::new();
        for (at, service) in self.services.iter().enumerate() {
            let key = format!("services.{}", at + 1);
            if !ids.insert(&service.id) {
                faults.push((format!("{key}.id"), Fault::Twice(service.id.to_string())));
            }
            if !known.contains(&service.institution) {
                faults.push((format!("{key}.institution"), Fault::Institution(service.institution.to_string())));
            }
            faults.extend(service.faults().into_iter().map(|(inner, fault)| (format!("{key}.{inner}"), fault)));
        }
        faults
    }
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
    /// Its first day has not come.
    #[error("the catalogue is valid from {valid_from}")]
    Early {
        /// Its first day.
        valid_from: Date,
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
    /// The catalogue, when it is the publisher's, not older than what is known, valid today, and readable. The
    /// signature is judged first. The newest known version itself is accepted: it is what a terminal reads again after a restart.
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
        if let Some(valid_from) = catalogue.valid_from.filter(|first| *first > today) {
            return Err(Refused::Early { valid_from });
        }
        if catalogue.valid_until < today {
            return Err(Refused::Expired { valid_until: catalogue.valid_until });
        }
        Ok(catalogue)
    }
}

/// Bytes as text, for whatever travels signed.
pub(crate) mod base64 {
    use super::{BASE64, Deserialize};

    pub fn serialize<S: serde::Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&BASE64.encode(bytes))
    }

    pub fn deserialize<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Vec<u8>, D::Error> {
        let text = String::deserialize(from)?;
        BASE64.decode(text.as_bytes()).map_err(serde::de::Error::custom)
    }
}
