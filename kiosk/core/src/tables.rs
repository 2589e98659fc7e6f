//! The signed catalogue: fetched from central, kept on disk, used for as long as it is valid.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use data_encoding::BASE64;
use domain::{
    Date,
    catalogue::{Catalogue, Refused, Signed},
    shelf::Shelf,
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

/// A catalogue in use; cheap to clone.
#[derive(Debug, Clone)]
pub(crate) struct InUse {
    pub(crate) rules: Arc<Rules>,
    /// The services as they are found, and the catalogue that they stand in.
    pub(crate) shelf: Arc<Shelf>,
}

/// Whether somebody stands before the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Visitor {
    Nobody,
    Somebody,
}

/// Whether other tables are used from now on.
#[derive(Debug, Clone)]
pub(crate) enum Turn {
    Keep,
    /// These, or none: the last day of those that are known has passed.
    Take(Option<InUse>),
}

/// The newest tables that are known.
#[derive(Debug)]
pub(crate) struct Tables {
    file: PathBuf,
    key: VerifyingKey,
    /// The newest version ever seen here: nothing older is taken, though its own last day has passed.
    version: u64,
    newest: Option<InUse>,
}

impl Tables {
    /// Reads what is on disk; a catalogue that cannot be used any more is as good as none, and is logged.
    pub(crate) fn open(directory: &Path, key: &str, today: Date) -> Result<Self, Error> {
        let key = verifying_key(key).ok_or(Error::Key)?;
        let mut tables = Self { file: directory.join("catalogue.json"), key, version: 0, newest: None };
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

    /// Takes over what central sent, and keeps it; what is refused changes nothing.
    pub(crate) fn renew(&mut self, signed: &Signed, today: Date) -> Result<(), Error> {
        self.take(signed, today)?;
        let failed = |cause| Error::Keep { file: self.file.clone(), cause };
        let text = serde_json::to_vec(signed).map_err(|fault| failed(fault.into()))?;
        let beside = self.file.with_extension("new");
        fs::write(&beside, text).and_then(|()| fs::rename(&beside, &self.file)).map_err(failed)
    }

    /// The version of the newest tables; zero where there are none.
    pub(crate) fn version(&self) -> u64 {
        self.newest.as_ref().map_or(0, InUse::version)
    }

    /// What becomes of the tables in use: they change only while nobody stands here, so that nobody's price or form
    /// changes under their hands. Where there are none, anything is better.
    pub(crate) fn turn(&self, used: Option<&InUse>, visitor: Visitor, today: Date) -> Turn {
        let valid = self.newest.as_ref().filter(|newest| newest.catalogue().valid_until >= today);
        let same = used.map(InUse::version) == valid.map(InUse::version);
        match (same, visitor, used) {
            (true, _, _) | (false, Visitor::Somebody, Some(_)) => Turn::Keep,
            (false, Visitor::Nobody, _) | (false, Visitor::Somebody, None) => Turn::Take(valid.cloned()),
        }
    }

    fn take(&mut self, signed: &Signed, today: Date) -> Result<(), Error> {
        let catalogue = match signed.open(&self.key, self.version, today) {
            Ok(catalogue) => catalogue,
            Err(refused) => {
                // Its signature held, and it is of no use; what is older than it is of none either.
                if matches!(refused, Refused::Expired { .. }) {
                    self.version = signed.version;
                }
                return Err(refused.into());
            }
        };
        self.version = catalogue.version;
        self.newest = Some(InUse {
            rules: Arc::new(catalogue.visa.clone()),
            shelf: Arc::new(Shelf::new(Arc::new(catalogue), locales::services::in_every_language, locales::order::key)),
        });
        Ok(())
    }
}

impl InUse {
    pub(crate) fn version(&self) -> u64 {
        self.catalogue().version
    }

    pub(crate) fn catalogue(&self) -> &Catalogue {
        self.shelf.catalogue()
    }
}

/// An Ed25519 public key from its 32 bytes in base 64.
#[must_use]
pub fn verifying_key(base64: &str) -> Option<VerifyingKey> {
    let bytes: [u8; 32] = BASE64.decode(base64.trim().as_bytes()).ok()?.try_into().ok()?;
    VerifyingKey::from_bytes(&bytes).ok()
}

#[cfg(test)]
mod tests;
