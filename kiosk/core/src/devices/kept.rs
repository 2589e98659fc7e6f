//! Small files beside the journal that no money depends on: written whole or not at all, begun anew when they cannot be read.

use std::{fs, io, path::Path};

use serde::{Serialize, de::DeserializeOwned};

/// What was kept; the default when nothing was, or when it cannot be read, which is said.
pub fn read<T: Default + DeserializeOwned>(file: &Path) -> T {
    let read = match fs::read(file) {
        Ok(text) => serde_json::from_slice(&text).map_err(io::Error::from),
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(T::default()),
        Err(cause) => Err(cause),
    };
    read.unwrap_or_else(|error| {
        tracing::warn!(file = %file.display(), %error, "what was kept cannot be read and is begun anew");
        T::default()
    })
}

/// Keeps it, so that nobody ever reads half of it.
///
/// # Errors
/// The file cannot be written; what was kept before stays.
pub fn write(file: &Path, kept: &impl Serialize) -> io::Result<()> {
    let fresh = file.with_extension("new");
    fs::write(&fresh, serde_json::to_vec_pretty(kept)?)?;
    fs::rename(&fresh, file)
}
