//! The machine that is set up: its files below a root, and the programs that make them count.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write as _},
    os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _, symlink},
    path::{Path, PathBuf},
};

use crate::{
    change::{Change, Standing, Wanted},
    programs::{self, run},
};

/// The machine itself, or a folder that looks like one.
#[derive(Debug, Clone)]
pub struct Machine {
    root: PathBuf,
}

/// What became of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It stood already.
    Stood,
    /// It was made, and read back.
    Made,
}

/// Why a change cannot be seen or made.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Something cannot be read.
    #[error("could not read {}", path.display())]
    Read {
        /// Which.
        path: PathBuf,
        /// As the system says it.
        #[source]
        cause: io::Error,
    },
    /// Something cannot be written.
    #[error("could not write {}", path.display())]
    Write {
        /// Which.
        path: PathBuf,
        /// As the system says it.
        #[source]
        cause: io::Error,
    },
    /// A program that makes it count was of no use.
    #[error(transparent)]
    Program(#[from] programs::Error),
    /// What was made is not there when it is read back.
    #[error("{place} was set and is not as it was set")]
    NotKept {
        /// Where.
        place: String,
    },
}

impl Machine {
    /// The machine below `root`; only `/` has programs that are told of changes.
    #[must_use]
    pub fn below(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }

    /// How `change` stands.
    ///
    /// # Errors
    /// When that cannot be read.
    pub fn standing(&self, change: &Change) -> Result<Standing, Error> {
        match &change.wanted {
            Wanted::File { path, text, mode } => {
                let path = self.root.join(path);
                let Some(present) = present(&path, fs::read(&path))? else { return Ok(Standing::Missing) };
                let own = fs::symlink_metadata(&path).map_err(|cause| Error::Read { path, cause })?;
                let same = own.is_file() && own.permissions().mode() & 0o7777 == *mode && present == text.as_bytes();
                Ok(if same { Standing::Right } else { Standing::Different })
            }
            Wanted::Link { path, target } => {
                let path = self.root.join(path);
                match fs::read_link(&path) {
                    // No link at all, but something.
                    Err(cause) if cause.kind() == io::ErrorKind::InvalidInput => Ok(Standing::Different),
                    read => Ok(match present(&path, read)? {
                        None => Standing::Missing,
                        Some(points) if points == Path::new(target) => Standing::Right,
                        Some(_) => Standing::Different,
                    }),
                }
            }
            Wanted::Enabled { unit } => self.enabled(unit),
        }
    }

    /// Makes `change` and reads it back; nothing where it stands already. What cannot be made to count is taken back, so
    /// that it is tried again.
    ///
    /// # Errors
    /// When it cannot be made, does not hold, or its program fails.
    pub fn make(&self, change: &Change) -> Result<Outcome, Error> {
        if self.standing(change)? == Standing::Right {
            return Ok(Outcome::Stood);
        }
        match &change.wanted {
            Wanted::File { path, text, mode } => {
                let path = self.root.join(path);
                let before = match present(&path, fs::read(&path))? {
                    Some(text) => {
                        let own = fs::metadata(&path).map_err(|cause| Error::Read { path: path.clone(), cause })?;
                        Some((text, own.permissions().mode() & 0o7777))
                    }
                    None => None,
                };
                write(&path, text.as_bytes(), *mode)?;
                self.told_or_taken_back(change, || match &before {
                    Some((text, mode)) => write(&path, text, *mode),
                    None => remove(&path),
                })?;
            }
            Wanted::Link { path, target } => {
                let path = self.root.join(path);
                let before = fs::read_link(&path).ok();
                link(&path, Path::new(target))?;
                self.told_or_taken_back(change, || match &before {
                    Some(before) => link(&path, before),
                    None => remove(&path),
                })?;
            }
            Wanted::Enabled { unit } => {
                self.systemctl(&["enable", unit])?;
                self.told_or_taken_back(change, || Ok(()))?;
            }
        }
        match self.standing(change)? {
            Standing::Right => Ok(Outcome::Made),
            Standing::Missing | Standing::Different => Err(Error::NotKept { place: change.wanted.place() }),
        }
    }

    fn told_or_taken_back(&self, change: &Change, back: impl Fn() -> Result<(), Error>) -> Result<(), Error> {
        let told = self.tell(change.then);
        if told.is_err() {
            back()?;
        }
        told
    }

    /// A folder that only looks like a machine has nobody to tell.
    fn tell(&self, command: &[&str]) -> Result<(), Error> {
        match command {
            [program, arguments @ ..] if self.root == Path::new("/") => Ok(run(program, arguments).map(drop)?),
            _ => Ok(()),
        }
    }

    fn enabled(&self, unit: &str) -> Result<Standing, Error> {
        // Asking fails both for a unit that is not enabled and for one that is not there: the word tells which.
        match self.systemctl(&["is-enabled", unit]) {
            Ok(said) if said.trim() == "enabled" => Ok(Standing::Right),
            Ok(_) => Ok(Standing::Different),
            Err(Error::Program(programs::Error::Failed { said, .. })) if said == "disabled" => Ok(Standing::Missing),
            Err(Error::Program(programs::Error::Failed { said, .. })) if said == "masked" => Ok(Standing::Different),
            Err(fault) => Err(fault),
        }
    }

    fn systemctl(&self, arguments: &[&str]) -> Result<String, Error> {
        let root = format!("--root={}", self.root.display());
        if self.root == Path::new("/") {
            return Ok(run("systemctl", arguments)?);
        }
        Ok(run("systemctl", &[&[root.as_str()], arguments].concat())?)
    }
}

pub(crate) fn present<T>(path: &Path, read: io::Result<T>) -> Result<Option<T>, Error> {
    match read {
        Ok(read) => Ok(Some(read)),
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(cause) => Err(Error::Read { path: path.to_owned(), cause }),
    }
}

/// All or nothing, also when the plug is pulled.
pub(crate) fn write(path: &Path, text: &[u8], mode: u32) -> Result<(), Error> {
    let failed = |cause| Error::Write { path: path.to_owned(), cause };
    let folder = path.parent().unwrap_or(Path::new("/"));
    fs::create_dir_all(folder).map_err(failed)?;
    let beside = beside(path);
    let mut file =
        OpenOptions::new().write(true).create(true).truncate(true).mode(mode).open(&beside).map_err(failed)?;
    file.write_all(text).map_err(failed)?;
    file.set_permissions(fs::Permissions::from_mode(mode)).map_err(failed)?;
    file.sync_all().map_err(failed)?;
    fs::rename(&beside, path).map_err(failed)?;
    fs::File::open(folder).and_then(|folder| folder.sync_all()).map_err(failed)
}

fn link(path: &Path, target: &Path) -> Result<(), Error> {
    let failed = |cause| Error::Write { path: path.to_owned(), cause };
    fs::create_dir_all(path.parent().unwrap_or(Path::new("/"))).map_err(failed)?;
    let beside = beside(path);
    remove(&beside)?;
    symlink(target, &beside).map_err(failed)?;
    fs::rename(&beside, path).map_err(failed)
}

pub(crate) fn remove(path: &Path) -> Result<(), Error> {
    match fs::remove_file(path) {
        Ok(()) => Ok(()),
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(cause) => Err(Error::Write { path: path.to_owned(), cause }),
    }
}

fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".kiosk-new");
    PathBuf::from(name)
}
