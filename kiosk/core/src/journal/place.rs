//! Where the journal lives: a directory on a disk, of which tests bring their own.

mod directory;

pub use directory::Directory;

use std::{fmt, io, path::PathBuf, sync::Arc};

/// How hard SQLite insists that what was written is durable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Durability {
    /// Every commit is synced, and so is the directory when a file vanishes. What every terminal uses.
    #[default]
    Extra,
    /// Every commit is synced. Exists, like the two below, to prove that the power-cut test notices less durability.
    Full,
    /// Only checkpoints are synced.
    Normal,
    /// Nothing is.
    Off,
}

impl Durability {
    pub(super) const fn pragma(self) -> &'static str {
        match self {
            Self::Extra => "EXTRA",
            Self::Full => "FULL",
            Self::Normal => "NORMAL",
            Self::Off => "OFF",
        }
    }
}

/// How much room there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Space {
    /// Bytes in all.
    pub total: u64,
    /// Bytes that may still be written.
    pub free: u64,
}

/// The few things that the journal asks of a disk beside SQLite. No name is durable before `sync_directory`.
pub trait Disk: Send + Sync {
    /// The name under which SQLite knows this disk, if it is not the operating system's own.
    fn vfs(&self) -> Option<&str>;

    /// What SQLite is told to open.
    fn locate(&self, name: &str) -> PathBuf;

    /// The names of all files.
    ///
    /// # Errors
    /// As the disk fails.
    fn list(&self) -> io::Result<Vec<String>>;

    /// How long a file is; `None` when there is none.
    ///
    /// # Errors
    /// As the disk fails.
    fn size(&self, name: &str) -> io::Result<Option<u64>>;

    /// All of a file; `None` when there is none.
    ///
    /// # Errors
    /// As the disk fails.
    fn read(&self, name: &str) -> io::Result<Option<Vec<u8>>>;

    /// Writes into a file, which is made if it is not there; durable when it returns.
    ///
    /// # Errors
    /// As the disk fails; what was written may then be lost, also after a later success.
    fn write(&self, name: &str, offset: u64, bytes: &[u8]) -> io::Result<()>;

    /// Takes room for a file, which is made if it is not there, and reads as zeros where it was not written; durable
    /// when it returns.
    ///
    /// # Errors
    /// As the disk fails.
    fn allocate(&self, name: &str, bytes: u64) -> io::Result<()>;

    /// Removes a file if it is there.
    ///
    /// # Errors
    /// As the disk fails.
    fn remove(&self, name: &str) -> io::Result<()>;

    /// Makes names durable.
    ///
    /// # Errors
    /// As the disk fails.
    fn sync_directory(&self) -> io::Result<()>;

    /// How much room there is.
    ///
    /// # Errors
    /// As the disk fails.
    fn space(&self) -> io::Result<Space>;
}

/// A disk, and how the journal uses it.
#[derive(Clone)]
pub struct Place {
    /// Where.
    pub disk: Arc<dyn Disk>,
    /// How hard SQLite insists.
    pub durability: Durability,
    /// How much room is kept so that an open sale can be closed on a full disk.
    pub reserve_bytes: u64,
}

impl Place {
    /// What a terminal uses: a directory of the operating system, every commit durable, 16 MiB in reserve.
    #[must_use]
    pub fn at(directory: impl Into<PathBuf>) -> Self {
        let disk = Arc::new(Directory::new(directory.into()));
        Self { disk, durability: Durability::Extra, reserve_bytes: 16 * 1024 * 1024 }
    }
}

impl fmt::Debug for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Place")
            .field("directory", &self.disk.locate(""))
            .field("durability", &self.durability)
            .finish_non_exhaustive()
    }
}
