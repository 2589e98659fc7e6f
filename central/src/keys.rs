//! Key files: written once with mode 0600, read at start.

use std::{
    fs, io,
    io::Write as _,
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
};

use data_encoding::BASE64;
use ed25519_dalek::{
    SigningKey, VerifyingKey,
    pkcs8::{DecodePrivateKey as _, EncodePrivateKey as _, spki::der::pem::LineEnding},
};
use protocol::enrolment::{GroupKey, PersonalDataKey, PublicKeys};
use zeroize::Zeroizing;

use crate::{
    config::Config,
    personal::{self, PersonalKeys},
    pki::{self, DeviceIssuer},
};

/// Why a key cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The file cannot be read.
    #[error("could not read {}", path.display())]
    Read {
        /// Which.
        path: PathBuf,
        /// Why.
        #[source]
        cause: io::Error,
    },
    /// The file cannot be written.
    #[error("could not write {}", path.display())]
    Write {
        /// Which.
        path: PathBuf,
        /// Why.
        #[source]
        cause: io::Error,
    },
    /// The file holds no such key.
    #[error("could not find {expected} in {}", path.display())]
    Content {
        /// Which file.
        path: PathBuf,
        /// What was expected.
        expected: &'static str,
    },
    /// The issuer's certificate or key.
    #[error("could not use the enrolment issuer")]
    Issuer(#[source] pki::Error),
    /// A personal-data key.
    #[error("could not use a personal-data key")]
    Personal(#[source] personal::Error),
}

/// Everything that the running server signs, opens and checks with.
pub struct Keys {
    /// Certifies kiosks.
    pub devices: DeviceIssuer,
    /// Opens personal fields.
    pub personal: PersonalKeys,
    /// Signs visas.
    pub visa: SigningKey,
    /// Checks catalogues.
    pub catalogue: VerifyingKey,
    /// Signs badges of the staff, where any are made.
    pub badge: Option<SigningKey>,
    /// Other badge signers that terminals believe.
    pub badges_also: Vec<VerifyingKey>,
    /// Checks staff lists, where any are published.
    pub staff: Option<VerifyingKey>,
}

impl Keys {
    /// Reads all of them.
    ///
    /// # Errors
    /// A file that is missing or holds something else.
    pub fn read(config: &Config) -> Result<Self, Error> {
        let issuer = read_text(&config.enrolment.certificate)?;
        let issuer_key = Zeroizing::new(read_text(&config.enrolment.key)?);
        let mut secrets = Vec::new();
        for key in &config.keys.personal_data {
            secrets.push((key.id, read_secret(&key.file)?));
        }
        Ok(Self {
            devices: DeviceIssuer::new(issuer, &issuer_key).map_err(Error::Issuer)?,
            personal: PersonalKeys::new(secrets).map_err(Error::Personal)?,
            visa: read_signer(&config.keys.visa)?,
            catalogue: read_verifier(&config.keys.catalogue)?,
            badge: config.keys.badge.as_deref().map(read_signer).transpose()?,
            badges_also: config.keys.badges_also.iter().map(|file| read_verifier(file)).collect::<Result<_, _>>()?,
            staff: config.keys.staff.as_deref().map(read_verifier).transpose()?,
        })
    }

    /// What a kiosk must know.
    #[must_use]
    pub fn public(&self) -> PublicKeys {
        let personal_data = self.personal.public();
        let badges = self.badge.iter().map(SigningKey::verifying_key).chain(self.badges_also.iter().copied());
        PublicKeys {
            personal_data: personal_data.map(|(id, key)| PersonalDataKey { id, public: BASE64.encode(&key) }).collect(),
            catalogue: BASE64.encode(self.catalogue.as_bytes()),
            visa: BASE64.encode(self.visa.verifying_key().as_bytes()),
            badges: badges.map(|key| BASE64.encode(key.as_bytes())).collect(),
            staff: self.staff.map(|key| BASE64.encode(key.as_bytes())),
        }
    }
}

impl Keys {
    /// What all kiosks share, to keep groups of services on paper.
    #[must_use]
    pub fn groups(&self) -> Vec<GroupKey> {
        let key = |(id, secret): (u32, Zeroizing<[u8; 32]>)| GroupKey { id, secret: BASE64.encode(&*secret).into() };
        self.personal.group_keys().map(key).collect()
    }
}

/// Writes a file that only its owner may read; never over another.
///
/// # Errors
/// The file exists, or cannot be written.
pub fn write_secret(path: &Path, content: &[u8]) -> Result<(), Error> {
    write(path, content, 0o600)
}

/// Writes a file that anybody may read; never over another.
///
/// # Errors
/// The file exists, or cannot be written.
pub fn write_public(path: &Path, content: &[u8]) -> Result<(), Error> {
    write(path, content, 0o644)
}

fn write(path: &Path, content: &[u8], mode: u32) -> Result<(), Error> {
    let written = fs::OpenOptions::new().write(true).create_new(true).mode(mode).open(path).and_then(|mut file| {
        file.write_all(content)?;
        file.sync_all()
    });
    written.map_err(|cause| Error::Write { path: path.to_owned(), cause })
}

/// An Ed25519 signing key as PKCS#8 PEM.
///
/// # Errors
/// The file exists, or cannot be written.
pub fn write_signer(path: &Path, key: &SigningKey) -> Result<(), Error> {
    let pem = key.to_pkcs8_pem(LineEnding::LF).expect("an Ed25519 key always has a PKCS#8 form");
    write_secret(path, pem.as_bytes())
}

/// An Ed25519 signing key from PKCS#8 PEM.
///
/// # Errors
/// The file is missing or holds something else.
pub fn read_signer(path: &Path) -> Result<SigningKey, Error> {
    let text = Zeroizing::new(read_text(path)?);
    let content = || Error::Content { path: path.to_owned(), expected: "an Ed25519 key (PKCS#8 PEM)" };
    SigningKey::from_pkcs8_pem(&text).map_err(|_| content())
}

/// An Ed25519 public key, 32 bytes in base 64.
///
/// # Errors
/// The file is missing or holds something else.
pub fn read_verifier(path: &Path) -> Result<VerifyingKey, Error> {
    let content = || Error::Content { path: path.to_owned(), expected: "an Ed25519 public key (base 64)" };
    let bytes = BASE64.decode(read_text(path)?.trim().as_bytes()).map_err(|_| content())?;
    let bytes: [u8; 32] = bytes.try_into().map_err(|_| content())?;
    VerifyingKey::from_bytes(&bytes).map_err(|_| content())
}

/// Draws an Ed25519 signing key.
///
/// # Errors
/// The system gives no random bytes.
pub fn new_signer() -> Result<SigningKey, personal::Error> {
    Ok(SigningKey::from_bytes(&*personal::new_secret()?))
}

/// 32 secret bytes, base 64.
///
/// # Errors
/// The file is missing or holds something else.
pub fn read_secret(path: &Path) -> Result<Zeroizing<[u8; 32]>, Error> {
    let text = Zeroizing::new(read_text(path)?);
    let content = || Error::Content { path: path.to_owned(), expected: "32 bytes in base 64" };
    let bytes = Zeroizing::new(BASE64.decode(text.trim().as_bytes()).map_err(|_| content())?);
    Ok(Zeroizing::new(bytes.as_slice().try_into().map_err(|_| content())?))
}

/// Text of a file.
///
/// # Errors
/// It cannot be read.
pub fn read_text(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(|cause| Error::Read { path: path.to_owned(), cause })
}
