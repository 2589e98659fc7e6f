//! Who the device is: its key, its certificate, and the keys of central that came with it.

use data_encoding::HEXLOWER;
use domain::{KioskId, Sensitive};
use protocol::enrolment::{GroupKey, PublicKeys};
use rcgen::{KeyPair, PublicKeyData as _, SigningKey as _};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject as _};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256};
use x509_parser::prelude::{FromDer as _, X509Certificate};
use zeroize::Zeroizing;

/// Why a certificate cannot be used with a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// The private key is not a PEM private key that we can use.
    #[error("the private key cannot be read")]
    Key,
    /// There is no certificate, or it is none.
    #[error("the certificate cannot be read")]
    Certificate,
    /// The certificate is for another key.
    #[error("the certificate is for another key")]
    OtherKey,
}

/// As it lies on the disk.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Stored {
    pub kiosk: KioskId,
    pub incarnation: u32,
    pub keys: PublicKeys,
    pub certificate_pem: String,
    #[serde(default)]
    pub groups: Vec<GroupKey>,
    #[serde(serialize_with = "write_key", deserialize_with = "read_key")]
    pub key_pem: Sensitive<Zeroizing<String>>,
}

fn write_key<S: Serializer>(key: &Sensitive<Zeroizing<String>>, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(key.reveal())
}

fn read_key<'de, D: Deserializer<'de>>(from: D) -> Result<Sensitive<Zeroizing<String>>, D::Error> {
    String::deserialize(from).map(|pem| Sensitive::new(Zeroizing::new(pem)))
}

/// Who the device is. Its key and certificate belong together.
#[derive(Debug)]
pub struct Identity {
    stored: Stored,
    chain: Vec<CertificateDer<'static>>,
    not_before_ms: i64,
    not_after_ms: i64,
    fingerprint: [u8; 32],
}

impl Identity {
    pub(super) fn check(stored: Stored) -> Result<Self, Unfit> {
        let key = KeyPair::from_pem(stored.key_pem.reveal()).map_err(|_| Unfit::Key)?;
        let chain: Vec<_> = CertificateDer::pem_slice_iter(stored.certificate_pem.as_bytes())
            .collect::<Result<_, _>>()
            .map_err(|_| Unfit::Certificate)?;
        let first = chain.first().ok_or(Unfit::Certificate)?;
        let (_, certificate) = X509Certificate::from_der(first).map_err(|_| Unfit::Certificate)?;
        let public = key.subject_public_key_info();
        if certificate.public_key().raw != public {
            return Err(Unfit::OtherKey);
        }
        let validity = certificate.validity();
        let not_before_ms = validity.not_before.timestamp().saturating_mul(1_000);
        let not_after_ms = validity.not_after.timestamp().saturating_mul(1_000);
        Ok(Self { stored, not_before_ms, not_after_ms, fingerprint: Sha256::digest(&public).into(), chain })
    }

    pub(super) const fn stored(&self) -> &Stored {
        &self.stored
    }

    /// Which terminal it is.
    #[must_use]
    pub const fn kiosk(&self) -> &KioskId {
        &self.stored.kiosk
    }

    /// Which life of the journal central expects.
    #[must_use]
    pub const fn incarnation(&self) -> u32 {
        self.stored.incarnation
    }

    /// The keys of central.
    #[must_use]
    pub const fn keys(&self) -> &PublicKeys {
        &self.stored.keys
    }

    /// The keys that all kiosks share; none where central gave none yet.
    #[must_use]
    pub fn groups(&self) -> &[GroupKey] {
        &self.stored.groups
    }

    /// SHA-256 of the public key's `SubjectPublicKeyInfo`, hexadecimal: what central's list of devices goes by.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        HEXLOWER.encode(&self.fingerprint)
    }

    /// From when to when the certificate is valid, milliseconds since 1970.
    #[must_use]
    pub const fn validity_ms(&self) -> (i64, i64) {
        (self.not_before_ms, self.not_after_ms)
    }

    /// Whether half of the certificate's life is over.
    #[must_use]
    pub const fn is_renewal_due(&self, now_ms: i64) -> bool {
        let life = self.not_after_ms.saturating_sub(self.not_before_ms);
        now_ms >= self.not_before_ms.saturating_add(life / 2)
    }

    /// The certificate and its issuer, as they are presented.
    #[must_use]
    pub fn chain(&self) -> Vec<CertificateDer<'static>> {
        self.chain.clone()
    }

    /// The device's public key: `SubjectPublicKeyInfo`, DER.
    ///
    /// # Errors
    /// The key cannot be used, which cannot happen to one that was read before.
    pub fn public_key(&self) -> Result<Vec<u8>, super::Error> {
        let key = KeyPair::from_pem(self.stored.key_pem.reveal()).map_err(super::Error::Key)?;
        Ok(key.subject_public_key_info())
    }

    /// A signature by the device's key: ECDSA over P-256 with SHA-256, DER.
    ///
    /// # Errors
    /// The key cannot be used, or there is no chance to be had.
    pub fn sign(&self, message: &[u8]) -> Result<Vec<u8>, super::Error> {
        let key = KeyPair::from_pem(self.stored.key_pem.reveal()).map_err(super::Error::Key)?;
        key.sign(message).map_err(super::Error::Key)
    }

    /// The private key, for the TLS client alone.
    ///
    /// # Errors
    /// [`Unfit::Key`], which cannot happen to a key that was read before.
    pub fn private_key(&self) -> Result<PrivateKeyDer<'static>, Unfit> {
        PrivateKeyDer::from_pem_slice(self.stored.key_pem.reveal().as_bytes()).map_err(|_| Unfit::Key)
    }
}
