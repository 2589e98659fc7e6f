//! Where the end of the day is remembered: durable before anything is ordered.

use std::{
    fs::{self, File},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use super::{super::kept, Kept};

/// The file, beside the journal.
#[derive(Debug)]
pub struct Diary {
    file: PathBuf,
}

impl Diary {
    /// The one in `directory`, and what stands in it; nothing in one that was never written or cannot be read, which is said.
    #[must_use]
    pub fn open(directory: &Path) -> (Self, Kept) {
        let file = directory.join("day.json");
        let kept = kept::read(&file);
        (Self { file }, kept)
    }

    /// Writes it down. When this comes back a power cut changes nothing any more.
    ///
    /// # Errors
    /// It cannot be written: what is not written down may not be ordered.
    pub fn write(&self, kept: &Kept) -> io::Result<()> {
        let fresh = self.file.with_extension("new");
        let mut file = File::create(&fresh)?;
        file.write_all(&serde_json::to_vec_pretty(kept)?)?;
        file.sync_all()?;
        fs::rename(&fresh, &self.file)?;
        File::open(self.file.parent().unwrap_or(Path::new(".")))?.sync_all()
    }
}
