//! The device's key and certificate, and the keys of central that it knows.
//!
//! The key is made here and never leaves. Until a TPM holds it, it lies in a file that only this user reads, and says so:
//! [`Attestation::NotAttested`]. Key, certificate and central's keys are one file, replaced as a whole: a power cut leaves
//! the old identity or the new one.

pub(crate) mod files;
mod identity;
mod renewal;

pub use identity::{Identity, Unfit};
pub use renewal::{Renewal, RenewalFailed};

use std::{
    io,
    path::{Path, PathBuf},
};

use domain::{KioskId, Sensitive};
use protocol::enrolment::Enrolled;
use rcgen::{CertificateParams, DnType, KeyPair, PKCS_ECDSA_P256_SHA256};
use zeroize::Zeroizing;

const IDENTITY: &str = "identity.json";
const PENDING: &str = "pending-key.pem";
/// Which journal was begun.
const JOURNAL: &str = "journal";

/// What vouches for the key being this device's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attestation {
    /// Nothing: whoever copies the file is the terminal, until it is revoked.
    NotAttested,
}

/// Why a key or certificate could not be kept or used.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Reading or writing failed.
    #[error("could not {doing} {}", path.display())]
    Disk {
        /// What was being done.
        doing: &'static str,
        /// To what.
        path: PathBuf,
        /// Why it failed.
        #[source]
        cause: io::Error,
    },
    /// Others than this user may read the file: the key is no secret any more.
    #[error("{} may be read by others (mode {mode:o})", path.display())]
    Exposed {
        /// Which file.
        path: PathBuf,
        /// Its permissions.
        mode: u32,
    },
    /// The identity's file does not have its form. The parser's own words are not kept: they could quote the key.
    #[error("{} is no identity from line {line}, column {column}", path.display())]
    Malformed {
        /// Which file.
        path: PathBuf,
        /// Where its reading failed, from 1.
        line: usize,
        /// Where in the line, from 1.
        column: usize,
    },
    /// The key could not be made or read, or the request not be signed.
    #[error("could not make a key or its request")]
    Key(#[source] rcgen::Error),
    /// Central's answer is not for our key.
    #[error("the certificate cannot be used")]
    Unfit(#[from] Unfit),
    /// A certificate came, and no request was made.
    #[error("no key was made that a certificate could be for")]
    NothingRequested,
}

/// The folder with the device's identity.
#[derive(Debug)]
pub struct KeyStore {
    directory: PathBuf,
    identity: Option<Identity>,
}

impl KeyStore {
    /// Reads the identity, if there is one. The directory must be there.
    ///
    /// # Errors
    /// The file cannot be read, may be read by others, or is not what was written.
    pub fn open(directory: impl Into<PathBuf>) -> Result<Self, Error> {
        let directory = directory.into();
        let path = directory.join(IDENTITY);
        let identity = match files::read_secret(&path)? {
            Some(bytes) => {
                let malformed =
                    |cause: serde_json::Error| Error::Malformed { path, line: cause.line(), column: cause.column() };
                Some(Identity::check(serde_json::from_slice(&bytes).map_err(malformed)?)?)
            }
            None => None,
        };
        Ok(Self { directory, identity })
    }

    /// Who the device is; `None` before enrolment.
    #[must_use]
    pub const fn identity(&self) -> Option<&Identity> {
        self.identity.as_ref()
    }

    /// What vouches for the key.
    #[must_use]
    pub const fn attestation(&self) -> Attestation {
        Attestation::NotAttested
    }

    /// A PKCS#10 request, PEM, for a new P-256 key. The key is durable before the request exists, so that the answer
    /// finds it after a power cut; asking again before [`KeyStore::install`] is asking for the same key.
    ///
    /// # Errors
    /// The key cannot be kept or read.
    pub fn request(&self, kiosk: &KioskId) -> Result<String, Error> {
        let key = self.pending_key()?;
        let mut request = CertificateParams::default();
        request.distinguished_name.push(DnType::CommonName, kiosk.as_str());
        request.serialize_request(&key).and_then(|request| request.pem()).map_err(Error::Key)
    }

    fn pending_key(&self) -> Result<KeyPair, Error> {
        let path = self.directory.join(PENDING);
        if let Some(pem) = files::read_secret(&path)? {
            return KeyPair::from_pem(&String::from_utf8_lossy(&pem)).map_err(Error::Key);
        }
        let key = KeyPair::generate_for(&PKCS_ECDSA_P256_SHA256).map_err(Error::Key)?;
        files::replace_secret(&path, Zeroizing::new(key.serialize_pem()).as_bytes())?;
        Ok(key)
    }

    /// Keeps what central answered to [`KeyStore::request`]: the new identity replaces the old one as a whole.
    ///
    /// # Errors
    /// [`Error::Unfit`] when the certificate is for another key; nothing has changed then. The disk fails.
    pub fn install(&mut self, kiosk: &KioskId, enrolled: &Enrolled) -> Result<&Identity, Error> {
        let pending = self.directory.join(PENDING);
        let Some(key) = files::read_secret(&pending)? else { return Err(Error::NothingRequested) };
        let identity = Identity::check(identity::Stored {
            kiosk: kiosk.clone(),
            incarnation: enrolled.incarnation,
            keys: enrolled.keys.clone(),
            groups: enrolled.groups.clone(),
            certificate_pem: enrolled.certificate_pem.clone(),
            key_pem: Sensitive::new(Zeroizing::new(String::from_utf8_lossy(&key).into_owned())),
        })?;
        let bytes = Zeroizing::new(
            serde_json::to_vec(identity.stored()).expect("an identity is texts and numbers, which JSON can write"),
        );
        files::replace_secret(&self.directory.join(IDENTITY), &bytes)?;
        files::remove(&pending)?;
        Ok(self.identity.insert(identity))
    }

    /// The incarnation whose journal this machine has begun; none before the first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn journal_begun(&self) -> Result<Option<u32>, Error> {
        let begun = files::read_secret(&self.directory.join(JOURNAL))?;
        Ok(begun.and_then(|digits| String::from_utf8_lossy(&digits).trim().parse().ok()))
    }

    /// Remembers, away from the journal, that the journal of this incarnation is begun: where it is not found from now on, it
    /// was lost, and another may not begin in its place. Nothing is written where it is known already.
    ///
    /// # Errors
    /// The disk fails.
    pub fn remember_journal(&self, incarnation: u32) -> Result<(), Error> {
        if self.journal_begun()? == Some(incarnation) {
            return Ok(());
        }
        files::replace_secret(&self.directory.join(JOURNAL), incarnation.to_string().as_bytes())
    }

    /// Where the identity lies.
    #[must_use]
    pub fn directory(&self) -> &Path {
        &self.directory
    }
}
