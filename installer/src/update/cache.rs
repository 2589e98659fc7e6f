//! The packages that are kept: the present version's, the one before it, and the one that is to come.

use std::{
    fs::{self, File},
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};

use super::state::{Digest, State};
use crate::machine::{self, Error};

/// A folder of packages.
#[derive(Debug)]
pub struct Cache {
    folder: PathBuf,
}

impl Cache {
    /// The one at `folder`.
    pub const fn at(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Where the package of a version lies, or would.
    pub fn path(&self, version: &str) -> PathBuf {
        self.folder.join(format!("kiosk_{}.deb", version.replace(':', "%3a")))
    }

    /// An empty folder for what is on its way.
    pub fn arriving(&self) -> Result<PathBuf, Error> {
        let folder = self.folder.join("arriving");
        let failed = |cause| Error::Write { path: folder.clone(), cause };
        match fs::remove_dir_all(&folder) {
            Ok(()) => {}
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => {}
            Err(cause) => return Err(failed(cause)),
        }
        fs::create_dir_all(&folder).map_err(failed)?;
        Ok(folder)
    }

    /// Takes `file` in as the package of `version`; when this returns, no power cut takes it away.
    pub fn take(&self, file: &Path, version: &str) -> Result<Digest, Error> {
        let place = self.path(version);
        let failed = |cause| Error::Write { path: place.clone(), cause };
        let digest = digest(file)?;
        File::open(file).and_then(|file| file.sync_all()).map_err(failed)?;
        fs::rename(file, &place).map_err(failed)?;
        File::open(&self.folder).and_then(|folder| folder.sync_all()).map_err(failed)?;
        Ok(digest)
    }

    /// Whether the package of `version` is here, byte for byte as it was taken in.
    pub fn holds(&self, state: &State, version: &str) -> Result<bool, Error> {
        let Some(wanted) = state.kept.get(version) else { return Ok(false) };
        let place = self.path(version);
        Ok(place.exists() && digest(&place)? == *wanted)
    }

    /// Throws the package of `version` away.
    pub fn remove(&self, version: &str) -> Result<(), Error> {
        machine::remove(&self.path(version))
    }
}

fn digest(file: &Path) -> Result<Digest, Error> {
    let failed = |cause| Error::Read { path: file.to_owned(), cause };
    let mut from = File::open(file).map_err(failed)?;
    let mut hash = Sha256::new();
    let mut part = vec![0; 64 * 1024];
    loop {
        let length = from.read(&mut part).map_err(failed)?;
        if length == 0 {
            break;
        }
        hash.update(&part[..length]);
    }
    Ok(Digest(HEXLOWER.encode(&hash.finalize())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_taken_in_is_known_by_its_bytes() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::at(folder.path().to_owned());
        let arrived = cache.arriving().unwrap().join("kiosk.deb");
        fs::write(&arrived, "abc").unwrap();
        let mut state = State::default();
        assert!(!cache.holds(&state, "1:1.0").unwrap());
        let digest = cache.take(&arrived, "1:1.0").unwrap();
        assert_eq!(digest.0, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        state.kept.insert("1:1.0".to_owned(), digest);
        assert!(cache.holds(&state, "1:1.0").unwrap());
        fs::write(cache.path("1:1.0"), "abd").unwrap();
        assert!(!cache.holds(&state, "1:1.0").unwrap());
        cache.remove("1:1.0").unwrap();
        assert!(!cache.holds(&state, "1:1.0").unwrap());
    }
}
