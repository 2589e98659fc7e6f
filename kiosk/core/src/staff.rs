//! Who may work at the terminal: the list that central gave, and the keys by which list and badges are believed.

pub(crate) mod pin;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use domain::staff::{
    StaffList,
    list::{Refused, Signed},
};
use ed25519_dalek::VerifyingKey;
use protocol::enrolment::PublicKeys;

use crate::{
    keys::{self, files},
    tables::verifying_key,
};

/// Why there is no new list; the one that is there stays.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// Central gave no key to believe a list by, or one that is none.
    #[error("could not find the staff signer's key")]
    Key,
    /// The list is not to be used.
    #[error("could not use the staff list")]
    Refused(#[from] Refused),
    /// The file on disk.
    #[error("could not keep the staff list")]
    Keep(#[from] keys::Error),
}

/// The newest list that is known.
#[derive(Debug)]
pub(crate) struct Staff {
    file: PathBuf,
    key: Option<VerifyingKey>,
    badges: Arc<[VerifyingKey]>,
    list: Option<Arc<StaffList>>,
}

impl Staff {
    /// Reads what is on disk; a list that cannot be believed is as good as none, and is logged.
    pub(crate) fn open(directory: &Path, keys: &PublicKeys) -> Self {
        let mut staff = Self { file: directory.join("staff.json"), key: None, badges: Arc::default(), list: None };
        staff.use_keys(keys);
        match files::read_secret(&staff.file) {
            Ok(None) => {}
            Ok(Some(text)) => match serde_json::from_slice::<Signed>(&text) {
                Ok(signed) => {
                    if let Err(error) = staff.take(&signed) {
                        tracing::warn!(%error, cause = ?std::error::Error::source(&error), "the kept staff list");
                    }
                }
                Err(fault) => tracing::warn!(line = fault.line(), column = fault.column(), "the kept staff list"),
            },
            Err(error) => tracing::warn!(%error, "the kept staff list"),
        }
        staff
    }

    /// Believes lists and badges by these keys from now on. One that is none is left out, and logged.
    pub(crate) fn use_keys(&mut self, keys: &PublicKeys) {
        let read = |text: &String| {
            let key = verifying_key(text);
            if key.is_none() {
                tracing::error!("central gave a key for staff that is none");
            }
            key
        };
        self.key = keys.staff.as_ref().and_then(read);
        self.badges = keys.badges.iter().filter_map(read).collect();
    }

    /// Takes over what central sent, and keeps it; what is refused changes nothing. There are hashes in it: only this user
    /// may read the file.
    pub(crate) fn renew(&mut self, signed: &Signed) -> Result<(), Error> {
        self.take(signed)?;
        let text = serde_json::to_vec(signed).expect("a signed list is numbers and texts, which JSON can write");
        Ok(files::replace_secret(&self.file, &text)?)
    }

    /// The version of the list; zero where there is none.
    pub(crate) fn version(&self) -> u64 {
        self.list.as_ref().map_or(0, |list| list.version)
    }

    /// Who may come in; nobody while central has given no list.
    pub(crate) fn list(&self) -> Option<Arc<StaffList>> {
        self.list.clone()
    }

    /// The badge signer's keys, newest first.
    pub(crate) fn badge_keys(&self) -> Arc<[VerifyingKey]> {
        Arc::clone(&self.badges)
    }

    fn take(&mut self, signed: &Signed) -> Result<(), Error> {
        let list = signed.open(self.key.as_ref().ok_or(Error::Key)?, self.version())?;
        self.list = Some(Arc::new(list));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use data_encoding::BASE64;
    use domain::staff::list::sign;
    use ed25519_dalek::SigningKey;

    use super::*;

    fn keys(staff: &SigningKey, badge: &SigningKey) -> PublicKeys {
        let text = |key: &SigningKey| BASE64.encode(key.verifying_key().as_bytes());
        PublicKeys {
            personal_data: Vec::new(),
            catalogue: String::new(),
            visa: String::new(),
            badges: vec![text(badge), "no key".to_owned()],
            staff: Some(text(staff)),
        }
    }

    fn list(version: u64) -> StaffList {
        StaffList { version, members: Vec::new() }
    }

    #[test]
    fn a_list_outlives_a_restart_and_nothing_older_or_forged_takes_its_place() {
        let folder = tempfile::tempdir().unwrap();
        let [signer, badge, other] = [1, 2, 3].map(|byte| SigningKey::from_bytes(&[byte; 32]));
        let keys = keys(&signer, &badge);
        let mut staff = Staff::open(folder.path(), &keys);
        assert_eq!((staff.version(), staff.badge_keys().len()), (0, 1), "a key that is none is left out");
        staff.renew(&sign(&list(3), &signer)).unwrap();
        assert!(matches!(staff.renew(&sign(&list(2), &signer)), Err(Error::Refused(Refused::Version { .. }))));
        assert!(matches!(staff.renew(&sign(&list(4), &other)), Err(Error::Refused(Refused::Signature))));
        assert_eq!(Staff::open(folder.path(), &keys).version(), 3);
    }

    #[test]
    fn nobody_else_may_read_the_list_and_one_that_others_could_read_is_not_believed() {
        use std::os::unix::fs::PermissionsExt as _;

        let folder = tempfile::tempdir().unwrap();
        let [signer, badge] = [1, 2].map(|byte| SigningKey::from_bytes(&[byte; 32]));
        let keys = keys(&signer, &badge);
        Staff::open(folder.path(), &keys).renew(&sign(&list(1), &signer)).unwrap();
        let file = folder.path().join("staff.json");
        let mode = std::fs::metadata(&file).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600);
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o644)).unwrap();
        assert_eq!(Staff::open(folder.path(), &keys).version(), 0);
    }

    #[test]
    fn without_the_signers_key_no_list_is_believed() {
        let folder = tempfile::tempdir().unwrap();
        let [signer, badge] = [1, 2].map(|byte| SigningKey::from_bytes(&[byte; 32]));
        let mut keys = keys(&signer, &badge);
        keys.staff = None;
        let mut staff = Staff::open(folder.path(), &keys);
        assert!(matches!(staff.renew(&sign(&list(1), &signer)), Err(Error::Key)));
        std::fs::write(folder.path().join("staff.json"), "nonsense").unwrap();
        assert_eq!(Staff::open(folder.path(), &keys).version(), 0);
    }
}
