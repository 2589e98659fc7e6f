//! The signed catalogue: fetched from central, kept on disk, used for as long as it is valid.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use data_encoding::BASE64;
use domain::{
    Date,
    catalogue::{Refused, Signed},
    visa::Rules,
};
use ed25519_dalek::VerifyingKey;

/// Why there are no new tables; the ones that are there stay.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// The key that central gave at enrolment is none.
    #[error("could not read the catalogue's key")]
    Key,
    /// The catalogue is not to be used.
    #[error("could not use the catalogue")]
    Refused(#[from] Refused),
    /// The file on disk.
    #[error("could not keep the catalogue in {}", file.display())]
    Keep {
        /// Which.
        file: PathBuf,
        /// As the system says it.
        #[source]
        cause: io::Error,
    },
}

/// The tables, the newest that is known.
#[derive(Debug)]
pub(crate) struct Tables {
    file: PathBuf,
    key: VerifyingKey,
    pub(crate) version: u64,
    pub(crate) rules: Option<Arc<Rules>>,
}

impl Tables {
    /// Reads what is on disk; a catalogue that cannot be used any more is as good as none, and is logged.
    pub(crate) fn open(directory: &Path, key: &str, today: Date) -> Result<Self, Error> {
        let key = verifying_key(key).ok_or(Error::Key)?;
        let mut tables = Self { file: directory.join("catalogue.json"), key, version: 0, rules: None };
        if let Ok(text) = fs::read(&tables.file) {
            match serde_json::from_slice::<Signed>(&text) {
                Ok(signed) => {
                    if let Err(error) = tables.take(&signed, today) {
                        tracing::warn!(%error, cause = ?std::error::Error::source(&error), "the kept catalogue");
                    }
                }
                Err(fault) => tracing::warn!(line = fault.line(), column = fault.column(), "the kept catalogue"),
            }
        }
        Ok(tables)
    }

    /// Takes over what central sent, and keeps it.
    pub(crate) fn renew(&mut self, signed: &Signed, today: Date) -> Result<(), Error> {
        self.take(signed, today)?;
        let failed = |cause| Error::Keep { file: self.file.clone(), cause };
        let text = serde_json::to_vec(signed).map_err(|fault| failed(fault.into()))?;
        let beside = self.file.with_extension("new");
        fs::write(&beside, text).and_then(|()| fs::rename(&beside, &self.file)).map_err(failed)
    }

    fn take(&mut self, signed: &Signed, today: Date) -> Result<(), Error> {
        let catalogue = signed.open(&self.key, self.version, today)?;
        self.version = catalogue.version;
        self.rules = Some(Arc::new(catalogue.visa));
        Ok(())
    }
}

/// An Ed25519 public key from its 32 bytes in base 64.
#[must_use]
pub fn verifying_key(base64: &str) -> Option<VerifyingKey> {
    let bytes: [u8; 32] = BASE64.decode(base64.trim().as_bytes()).ok()?.try_into().ok()?;
    VerifyingKey::from_bytes(&bytes).ok()
}
