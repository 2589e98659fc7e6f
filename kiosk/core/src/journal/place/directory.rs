//! A directory of the operating system.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, ErrorKind},
    os::unix::fs::{FileExt as _, OpenOptionsExt as _},
    path::PathBuf,
};

use rustix::fs::{FallocateFlags, fallocate, statvfs};

use super::{Disk, Space};

/// A directory of the operating system.
#[derive(Debug)]
pub struct Directory {
    path: PathBuf,
}

impl Directory {
    /// The directory must be there.
    #[must_use]
    pub const fn new(path: PathBuf) -> Self {
        Self { path }
    }

    /// What lies here is for nobody else to read.
    fn open(&self, name: &str) -> io::Result<File> {
        OpenOptions::new().read(true).write(true).create(true).truncate(false).mode(0o600).open(self.path.join(name))
    }
}

impl Disk for Directory {
    fn vfs(&self) -> Option<&str> {
        None
    }

    fn locate(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    fn list(&self) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in fs::read_dir(&self.path)? {
            if let Ok(name) = entry?.file_name().into_string() {
                names.push(name);
            }
        }
        Ok(names)
    }

    fn size(&self, name: &str) -> io::Result<Option<u64>> {
        absent_is_none(fs::metadata(self.path.join(name)).map(|found| found.len()))
    }

    fn read(&self, name: &str) -> io::Result<Option<Vec<u8>>> {
        absent_is_none(fs::read(self.path.join(name)))
    }

    fn write(&self, name: &str, offset: u64, bytes: &[u8]) -> io::Result<()> {
        // One descriptor for both: a failed write-back is reported to whoever wrote.
        let file = self.open(name)?;
        file.write_all_at(bytes, offset)?;
        file.sync_all()
    }

    fn allocate(&self, name: &str, bytes: u64) -> io::Result<()> {
        let file = self.open(name)?;
        match fallocate(&file, FallocateFlags::empty(), 0, bytes) {
            Ok(()) => {}
            // Not every file system can promise room: writing is the promise that all keep.
            Err(rustix::io::Errno::OPNOTSUPP) => write_zeros(&file, bytes)?,
            Err(cause) => return Err(cause.into()),
        }
        file.sync_all()
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        absent_is_none(fs::remove_file(self.path.join(name))).map(|_| ())
    }

    fn sync_directory(&self) -> io::Result<()> {
        File::open(&self.path)?.sync_all()
    }

    fn space(&self) -> io::Result<Space> {
        let found = statvfs(&self.path)?;
        Ok(Space { total: found.f_blocks * found.f_frsize, free: found.f_bavail * found.f_frsize })
    }
}

fn write_zeros(file: &File, bytes: u64) -> io::Result<()> {
    let zeros = [0; 8 * 1024];
    let mut offset = file.metadata()?.len();
    while offset < bytes {
        let length = usize::try_from(bytes - offset).unwrap_or(zeros.len()).min(zeros.len());
        file.write_all_at(&zeros[..length], offset)?;
        offset += length as u64;
    }
    Ok(())
}

fn absent_is_none<T>(found: io::Result<T>) -> io::Result<Option<T>> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(cause) if cause.kind() == ErrorKind::NotFound => Ok(None),
        Err(cause) => Err(cause),
    }
}
