//! The staff list: what central gives a terminal to check PINs by without a network.
//!
//! Canonical bytes, a detached Ed25519 signature, a version that only grows, as a catalogue has it. The bytes are the TOML
//! text of the [`StaffList`], written by [`sign`] alone. Its key is the *staff signer*, and not the one that signs
//! badges: with one key for both, whoever has it would make a badge and its PIN.

use std::collections::BTreeSet;

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{PinHash, Role};
use crate::{PersonId, catalogue::base64};

/// What stands before the signed bytes, so that a signature of this key means a staff list and nothing else.
pub const SIGNED_AS: &[u8] = b"kiosk staff list 1\0";
/// The most people on a list.
pub const MOST_MEMBERS: usize = 1_000;
/// The longest list, bytes; more is not looked at.
pub const MOST_BYTES: usize = 512 * 1024;

/// Somebody who may work at the terminal, with a badge of the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Who.
    pub person: PersonId,
    /// As what; a badge must say the same.
    pub role: Role,
    /// Their PIN, as far as anybody keeps it.
    pub pin: PinHash,
    /// The last day.
    pub until: Date,
}

/// Everybody who may work at a terminal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StaffList {
    /// Grows with every list.
    pub version: u64,
    /// Nobody twice; [`MOST_MEMBERS`] at most.
    #[serde(default)]
    pub members: Vec<Member>,
}

impl StaffList {
    /// Somebody on the list, whether their time is over or not.
    #[must_use]
    pub fn member(&self, person: &PersonId) -> Option<&Member> {
        self.members.iter().find(|member| member.person == *person)
    }
}

/// A list on its way: nothing in it is believed before [`Signed::open`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signed {
    /// As its sender says; the signed bytes must say the same.
    pub version: u64,
    /// What is signed; base 64 where it travels as text.
    #[serde(with = "base64")]
    pub bytes: Vec<u8>,
    /// Ed25519 over [`SIGNED_AS`] and the bytes, 64 bytes; base 64 where it travels as text.
    #[serde(with = "base64")]
    pub signature: Vec<u8>,
}

/// Why a list is not used; the terminal keeps the one it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Not signed by the staff signer.
    #[error("the staff list's signature is not the staff signer's")]
    Signature,
    /// Older than what is known, or not the version that was announced.
    #[error("the staff list is version {offered}, version {newest_known} is known")]
    Version {
        /// What the signed bytes say.
        offered: u64,
        /// The newest seen before, or the version announced beside the bytes.
        newest_known: u64,
    },
    /// Signed, and yet no list that this program can read. What is in it is not told: there are hashes.
    #[error("could not read the signed staff list")]
    Malformed,
}

/// Writes and signs a list.
///
/// # Panics
/// When the version is larger than TOML's integers.
#[must_use]
pub fn sign(list: &StaffList, key: &SigningKey) -> Signed {
    let bytes = toml::to_string(list).expect("a list is texts and a number, which TOML can write").into_bytes();
    let signature = key.sign(&signed(&bytes)).to_bytes().to_vec();
    Signed { version: list.version, bytes, signature }
}

impl Signed {
    /// The list, when it is the staff signer's, not older than what is known, and readable. The signature is judged
    /// first. The newest known version itself is accepted: it is what a terminal reads again after a restart.
    ///
    /// # Errors
    /// The first of the judgements that fails.
    pub fn open(&self, key: &VerifyingKey, newest_known_version: u64) -> Result<StaffList, Refused> {
        if self.bytes.len() > MOST_BYTES {
            return Err(Refused::Malformed);
        }
        let signature = Signature::from_slice(&self.signature).map_err(|_| Refused::Signature)?;
        key.verify_strict(&signed(&self.bytes), &signature).map_err(|_| Refused::Signature)?;
        let list = read(&self.bytes).ok_or(Refused::Malformed)?;
        let offered = list.version;
        if offered < newest_known_version {
            return Err(Refused::Version { offered, newest_known: newest_known_version });
        }
        if offered != self.version {
            return Err(Refused::Version { offered, newest_known: self.version });
        }
        Ok(list)
    }
}

fn signed(bytes: &[u8]) -> Vec<u8> {
    [SIGNED_AS, bytes].concat()
}

fn read(bytes: &[u8]) -> Option<StaffList> {
    let list: StaffList = toml::from_str(std::str::from_utf8(bytes).ok()?).ok()?;
    let people: BTreeSet<&PersonId> = list.members.iter().map(|member| &member.person).collect();
    (people.len() == list.members.len() && people.len() <= MOST_MEMBERS).then_some(list)
}
