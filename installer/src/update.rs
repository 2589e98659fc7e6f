//! New versions of the terminal's own program: fetched from the operator's origin, applied when nobody is there, and taken
//! back by themselves when the terminal is not as well as it was before.
//!
//! Every step is written down before it is begun, so that a power cut anywhere is finished or taken back by the next
//! `apply` or `resume`. Without the package of the present version nothing is begun: there would be no way back.

mod apply;
mod cache;
mod fetch;
mod gate;
pub mod health;
mod origin;
mod packages;
pub mod state;

use std::{
    fs::{self, File, TryLockError},
    io,
    path::{Path, PathBuf},
};

use serde::Serialize;

use self::{
    cache::Cache,
    packages::Packages,
    state::{Stage, State},
};
use crate::{machine, programs, settings::Updates};

/// Who updates the terminal's program on one machine.
#[derive(Debug)]
pub struct Updater {
    root: PathBuf,
    updates: Updates,
    packages: Packages,
    cache: Cache,
}

/// What fetching came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fetched {
    /// The origin has nothing newer.
    Nothing {
        /// What is installed.
        present: String,
    },
    /// What the origin has was taken back before, and is not tried again.
    WasRefused {
        /// Which.
        version: String,
        /// Why it was taken back.
        why: String,
    },
    /// It lies here, to be applied.
    Staged {
        /// Which.
        to: String,
        /// Why it cannot be applied: there is no way back; nothing where there is one.
        no_way_back: Option<String>,
    },
}

/// What applying, going on or going back came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ended {
    /// There was nothing to do.
    Nothing,
    /// Somebody or something must not be disturbed.
    NotNow {
        /// Who or what.
        why: String,
    },
    /// The new version is there and well.
    Applied {
        /// The version before.
        from: String,
        /// The new one.
        to: String,
    },
    /// The version before is there again.
    RolledBack {
        /// It.
        from: String,
        /// The one that was taken back.
        to: String,
        /// Why.
        why: String,
        /// What is wrong with the version before; nothing where nothing is.
        unwell: Option<String>,
    },
}

/// How everything stands.
#[derive(Debug, Clone, Serialize)]
pub struct Status {
    /// The version that is installed, whole or not.
    pub installed: Option<String>,
    /// What is known.
    #[serde(flatten)]
    pub state: State,
}

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file of this machine.
    #[error(transparent)]
    Machine(#[from] machine::Error),
    /// Another program.
    #[error(transparent)]
    Program(#[from] programs::Error),
    /// What is known of updates was not written by this program.
    #[error("could not understand {}", file.display())]
    State {
        /// Where it stands.
        file: PathBuf,
        /// What is wrong with it.
        #[source]
        cause: serde_json::Error,
    },
    /// The origin is not the one that the settings name, or not there.
    #[error("the origin in /{file} is not the one of the settings: `kiosk-installer apply` puts it there")]
    NotSetUp {
        /// Where it should stand.
        file: &'static str,
    },
    /// What the origin says is not believed, or cannot be read.
    #[error("the origin was refused, and nothing was changed: {said}")]
    Unbelieved {
        /// What apt said.
        said: String,
    },
    /// The origin has no package of that name.
    #[error("the origin has no package kiosk")]
    NotOffered,
    /// An old origin, or one that somebody set back.
    #[error("the origin has {offered}, which is older than {present} and was refused")]
    Older {
        /// What it has.
        offered: String,
        /// What is installed.
        present: String,
    },
    /// It did not arrive as its origin signed it.
    #[error("{version} was refused, and nothing was changed: {said}")]
    NotWhole {
        /// Which.
        version: String,
        /// What apt said.
        said: String,
    },
    /// What lies here is not what was fetched any more.
    #[error("the package of {version} is not as it was fetched, and was thrown away: fetch it again")]
    Altered {
        /// Which.
        version: String,
    },
    /// The package of the version before is not here.
    #[error("there is no way back: the package of {version} is not here as its origin signed it")]
    NoWayBack {
        /// Which.
        version: String,
    },
    /// No version was ever replaced by the one that is installed.
    #[error("there is no way back: nothing was replaced by {present}")]
    NothingBefore {
        /// What is installed.
        present: String,
    },
    /// There is no terminal here.
    #[error("the package kiosk is not installed, or only half")]
    NotInstalled,
    /// apt was content, and nothing changed.
    #[error("{version} was to be installed and is not there; the next run tries again")]
    NotThere {
        /// Which.
        version: String,
    },
    /// Going back did not bring the version before.
    #[error("{version} was put back and is not there; the next run tries again")]
    NotBack {
        /// Which.
        version: String,
    },
    /// Another one is at it.
    #[error("another update is at work")]
    AtWork,
    /// An update has to be finished or taken back first.
    #[error("an update was begun and has to end first: `kiosk-installer update resume`")]
    UnderWay,
}

/// Where everything about updates lies, from the root on.
const STATE: &str = "var/lib/kiosk-updates";
const CACHE: &str = "var/cache/kiosk-updates";

impl Updater {
    /// For the machine below `root`, of which programs are told.
    #[must_use]
    pub fn new(root: &Path, updates: Updates) -> Self {
        Self { root: root.to_owned(), updates, packages: Packages::below(root), cache: Cache::at(root.join(CACHE)) }
    }

    /// How everything stands; changes nothing.
    ///
    /// # Errors
    /// When that cannot be read.
    pub fn status(&self) -> Result<Status, Error> {
        let installed = self.packages.installed()?.map(|installed| installed.version);
        Ok(Status { installed, state: self.state()? })
    }

    fn state(&self) -> Result<State, Error> {
        State::read(&self.state_file())
    }

    fn write(&self, state: &State) -> Result<(), Error> {
        state.write(&self.state_file())
    }

    fn state_file(&self) -> PathBuf {
        self.root.join(STATE).join("state.json")
    }

    /// Keeps everybody else out until it is dropped; a process that dies lets go of it.
    fn claim(&self) -> Result<File, Error> {
        let path = self.root.join(STATE).join("lock");
        let failed = |cause: io::Error| machine::Error::Write { path: path.clone(), cause };
        fs::create_dir_all(self.root.join(STATE)).map_err(failed)?;
        let file = File::create(&path).map_err(failed)?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(Error::AtWork),
            Err(TryLockError::Error(cause)) => Err(failed(cause).into()),
        }
    }

    /// Throws away what is neither installed, nor staged, nor a way back.
    fn tidy(&self, state: &mut State, present: &str) -> Result<(), Error> {
        let staged = match &state.stage {
            Stage::Staged { to } => Some(to.clone()),
            Stage::Resting | Stage::Applying(_) | Stage::Gating(_) | Stage::Returning { .. } => None,
        };
        let wanted = [Some(present), state.previous(present), staged.as_deref()];
        let surplus: Vec<String> =
            state.kept.keys().filter(|version| !wanted.contains(&Some(version.as_str()))).cloned().collect();
        for version in surplus {
            self.cache.remove(&version)?;
            state.kept.remove(&version);
        }
        Ok(())
    }
}
