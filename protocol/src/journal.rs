//! The journal as it travels.

use data_encoding::{BASE64, HEXLOWER};
use domain::{KioskId, TransactionId};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::problem::Problem;

/// A SHA-256 hash; hexadecimal in JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Hash(pub [u8; 32]);

/// Bytes; base 64 in JSON.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Bytes(pub Vec<u8>);

impl Serialize for Hash {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&HEXLOWER.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Hash {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        let bytes = HEXLOWER.decode(text.as_bytes()).map_err(D::Error::custom)?;
        bytes.try_into().map(Self).map_err(|_| D::Error::custom("a hash has 32 bytes"))
    }
}

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&BASE64.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        BASE64.decode(text.as_bytes()).map(Self).map_err(D::Error::custom)
    }
}

/// The personal part of an entry: encrypted under the transaction's random key, which lies beside it wrapped to central.
///
/// The key has 32 bytes. It is wrapped once a transaction by HPKE (RFC 9180) in base mode, with [`Sealed::WRAP_INFO`] as
/// `info` and the 16 bytes of the transaction's id as associated data (zeros for an entry without a transaction). Every
/// entry of the transaction carries the same wrapped key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Sealed {
    /// ChaCha20-Poly1305: nonce (12 bytes), then ciphertext and tag. Associated data: [`Sealed::associated_data`].
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub ciphertext: Bytes,
    /// Which of central's personal-data keys wraps the transaction's key.
    pub recipient: u32,
    /// HPKE (X25519, HKDF-SHA256, ChaCha20-Poly1305): encapsulated key (32 bytes), then the wrapped key.
    /// `None` once the person has been erased; the hash below stays.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub wrapped_key: Option<Bytes>,
    /// SHA-256 of the wrapped key: what the chain covers.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub wrapped_key_hash: Hash,
}

impl Sealed {
    /// HPKE's `info` when a transaction's key is wrapped.
    pub const WRAP_INFO: &'static [u8] = b"kiosk personal key 1";

    /// What the ciphertext is bound to: a fixed text, the terminal's name with its length, incarnation, sequence and
    /// entry id, numbers big-endian.
    #[must_use]
    pub fn associated_data(kiosk: &KioskId, incarnation: u32, sequence: u64, id: Uuid) -> Vec<u8> {
        let name = kiosk.as_str().as_bytes();
        let mut data = b"kiosk sealed entry 1\0".to_vec();
        data.extend((name.len() as u64).to_be_bytes());
        data.extend(name);
        data.extend(incarnation.to_be_bytes());
        data.extend(sequence.to_be_bytes());
        data.extend(id.as_bytes());
        data
    }

    /// Whether the wrapped key, where it is still there, is the one that the chain covers.
    #[must_use]
    pub fn key_fits(&self) -> bool {
        self.wrapped_key.as_ref().is_none_or(|key| Hash(Sha256::digest(&key.0).into()) == self.wrapped_key_hash)
    }
}

/// One line of the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Entry {
    /// Gapless from 1, per kiosk and incarnation.
    pub sequence: u64,
    /// A UUID of version 7.
    pub id: Uuid,
    /// Whose business it is, if anybody's.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Uuid>))]
    pub transaction: Option<TransactionId>,
    /// The JSON of a [`domain::fact::Fact`], exactly as it was hashed.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub body: Bytes,
    /// The personal part.
    pub sealed: Option<Sealed>,
    /// Wall clock, milliseconds since 1970; never used for order.
    pub wall_ms: i64,
    /// Which start of the kiosk.
    pub boot: u64,
    /// Milliseconds since that start.
    pub monotonic_ms: u64,
    /// Hash of the entry before; zeros before the first.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub previous: Hash,
    /// Hash of this one; see [`Entry::expected_hash`].
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub hash: Hash,
}

impl Entry {
    /// What `hash` must be: SHA-256 over the fixed-width fields in their order and the hashes of body, ciphertext and
    /// wrapped key, so that erasing a person's key leaves the chain whole.
    #[must_use]
    pub fn expected_hash(&self, kiosk: &KioskId, incarnation: u32) -> Hash {
        let mut hasher = Sha256::new();
        hasher.update(b"kiosk journal entry 1\0");
        hasher.update(Sha256::digest(kiosk.as_str().as_bytes()));
        hasher.update(incarnation.to_be_bytes());
        hasher.update(self.previous.0);
        hasher.update(self.sequence.to_be_bytes());
        hasher.update(self.id.as_bytes());
        hasher.update(self.transaction.map_or([0; 16], |transaction| *transaction.0.as_bytes()));
        hasher.update(self.wall_ms.to_be_bytes());
        hasher.update(self.boot.to_be_bytes());
        hasher.update(self.monotonic_ms.to_be_bytes());
        hasher.update(Sha256::digest(&self.body.0));
        match &self.sealed {
            Some(sealed) => {
                hasher.update([1]);
                hasher.update(Sha256::digest(&sealed.ciphertext.0));
                hasher.update(sealed.recipient.to_be_bytes());
                hasher.update(sealed.wrapped_key_hash.0);
            }
            None => hasher.update([0]),
        }
        Hash(hasher.finalize().into())
    }
}

/// `POST /v1/kiosks/{kiosk}/batches`: at most [`Batch::MOST_ENTRIES`] entries and 256 KiB.
///
/// 200 [`Acknowledged`], also for entries that central holds already. 400 when bytes are broken: a hash that does not fit,
/// a link that does not hold, an empty batch. 409 [`Refused`] for a gap or a fork. 403 for an incarnation that was never
/// given to this kiosk, or once it is frozen. Entries that parse but mean nothing are acknowledged and quarantined.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Batch {
    /// Which life of the journal.
    pub incarnation: u32,
    /// In order, without gaps.
    pub entries: Vec<Entry>,
}

impl Batch {
    /// The most entries that central takes at once.
    pub const MOST_ENTRIES: usize = 500;
    /// The most bytes of JSON that central takes at once, after decompression; a single entry may be as large.
    pub const MOST_BYTES: usize = 256 * 1024;
}

/// Central holds everything up to `sequence`, durably.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Acknowledged {
    /// The last sequence that central holds.
    pub sequence: u64,
    /// Its hash.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub hash: Hash,
    /// Central's clock, milliseconds since 1970.
    pub server_ms: i64,
    /// The newest catalogue's version.
    pub catalogue_version: u64,
    /// Whether a code can be had: an acquirer is configured, and answers.
    #[serde(default, skip_serializing_if = "Codes::are_none")]
    pub codes: Codes,
    /// The newest staff list's version; zero where none was published.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub staff_version: u64,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
const fn is_zero(number: &u64) -> bool {
    *number == 0
}

/// Whether codes can be had that a payer's bank reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Codes {
    /// No.
    #[default]
    None,
    /// Yes.
    Open,
}

impl Codes {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
    const fn are_none(&self) -> bool {
        matches!(self, Self::None)
    }
}

/// 409: where the kiosk must go on from, or that the journal has forked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Refused {
    /// Gap or fork.
    pub problem: Problem,
    /// The sequence that central expects next.
    pub expected: u64,
}
