//! The versions of what the figures depend on.

use std::{fs, path::PathBuf, process::Command};

/// `rustc 1.95.0, iced 0.14.0, …`: the compiler and the databases that are found here, the crates of the lock file.
#[must_use]
pub fn told() -> String {
    let lock = include_str!("../../../Cargo.lock");
    let crates = ["iced", "iced_tiny_skia", "tokio"].map(|name| format!("{name} {}", locked(lock, name)));
    let postgres = postgres().and_then(|program| said(program, 2)).unwrap_or_else(|| "unknown".to_owned());
    format!(
        "rustc {}, {}, SQLite {}, PostgreSQL {postgres}",
        said("rustc".into(), 1).unwrap_or_else(|| "unknown".to_owned()),
        crates.join(", "),
        rusqlite::version(),
    )
}

/// What a program says of its version, the word of that index.
fn said(program: PathBuf, index: usize) -> Option<String> {
    let output = Command::new(program).arg("--version").output().ok()?;
    String::from_utf8_lossy(&output.stdout).split_whitespace().nth(index).map(str::to_owned)
}

/// Debian keeps the server's programs beside the path, a folder a version; the newest is the one that central starts.
fn postgres() -> Option<PathBuf> {
    let folders = fs::read_dir("/usr/lib/postgresql").ok().into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> = folders.map(|folder| folder.path().join("bin/postgres")).collect();
    found.sort();
    found.pop()
}

/// The newest version of a crate in a lock file.
fn locked(lock: &str, name: &str) -> String {
    let mut lines = lock.lines();
    let mut found = "unknown".to_owned();
    while let Some(line) = lines.next() {
        if line == format!("name = \"{name}\"") {
            let version = lines.next().and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
            version.unwrap_or("unknown").clone_into(&mut found);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_file_is_believed_by_whole_names() {
        let lock = "[[package]]\nname = \"iced_core\"\nversion = \"0.1.0\"\n\n[[package]]\nname = \"iced\"\nversion = \"0.14.0\"\n";
        assert_eq!(locked(lock, "iced"), "0.14.0");
        assert_eq!(locked(lock, "ice"), "unknown");
    }
}
