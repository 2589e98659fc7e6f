//! What is installed, as dpkg knows it, and how that is changed.

use std::path::{Path, PathBuf};

use crate::programs::{self, Error, ask, run};

/// dpkg and apt on one machine.
#[derive(Debug)]
pub struct Packages {
    root: PathBuf,
}

/// The terminal's package as it is installed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Installed {
    /// Which.
    pub version: String,
    /// Whether all of it is there, and was set up.
    pub whole: bool,
}

/// After so many seconds a script of a package is not waited for any more.
const PATIENCE: &str = "900";

impl Packages {
    /// Those of the machine below `root`.
    pub fn below(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }

    /// What is installed; nothing where there is none.
    pub fn installed(&self) -> Result<Option<Installed>, Error> {
        let root = self.dpkg_root();
        let question = [root.as_str(), "--show", "--showformat", "${Status}\t${Version}", "kiosk"];
        let said = ask("dpkg-query", &question, Path::new("/"))?;
        let Some((status, version)) = said.output.split_once('\t').filter(|_| said.well) else { return Ok(None) };
        let mut words = status.split(' ').skip(1);
        let (fault, condition) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        if version.is_empty() || ["config-files", "not-installed"].contains(&condition) {
            return Ok(None);
        }
        Ok(Some(Installed { version: version.trim().to_owned(), whole: fault == "ok" && condition == "installed" }))
    }

    /// Whether all of `version` is there.
    pub fn has(&self, version: &str) -> Result<bool, Error> {
        Ok(self.installed()?.is_some_and(|installed| installed.whole && installed.version == version))
    }

    /// Whether `one` is newer than `other`.
    pub fn is_newer(&self, one: &str, other: &str) -> Result<bool, Error> {
        Ok(ask("dpkg", &["--compare-versions", one, "gt", other], &self.root)?.well)
    }

    /// Whether `file` says that it is this version of the terminal's package.
    pub fn is_named(&self, file: &Path, version: &str) -> Result<bool, Error> {
        let said = ask("dpkg-deb", &["--field", &file.to_string_lossy(), "Package", "Version"], &self.root)?;
        let has = |field: String| said.output.lines().any(|line| line == field);
        Ok(said.well && has("Package: kiosk".to_owned()) && has(format!("Version: {version}")))
    }

    /// Brings what a newer version depends on, so that installing it waits for nobody; installs nothing.
    pub fn prepare(&self, file: &Path) -> Result<(), Error> {
        self.apt_install(&["--download-only"], file)
    }

    /// Installs a newer version, with what it depends on. Settings stay as they are, and nothing else is removed for it.
    pub fn install(&self, file: &Path) -> Result<(), Error> {
        self.apt_install(&[], file)
    }

    fn apt_install(&self, how: &[&str], file: &Path) -> Result<(), Error> {
        let (directory, root) = (format!("Dir={}", self.root.display()), self.dpkg_root());
        let dpkg_root = format!("Dpkg::Options::={root}");
        let mut arguments = vec!["--kill-after=10", PATIENCE, "apt-get", "-q", "--yes"];
        arguments.extend(how);
        arguments.extend(["--no-remove", "--no-install-recommends", "--allow-change-held-packages"]);
        for option in [
            directory.as_str(),
            dpkg_root.as_str(),
            // What apt remembers of dpkg is told from what is so by the second: a version that came back within one looks
            // like the one that went.
            "Dir::Cache::pkgcache=",
            "Dir::Cache::srcpkgcache=",
            "DPkg::Lock::Timeout=300",
            "Dpkg::Options::=--force-confdef",
            "Dpkg::Options::=--force-confold",
        ] {
            arguments.extend(["-o", option]);
        }
        let file = file.to_string_lossy();
        arguments.extend(["install", &file]);
        run("timeout", &arguments).map(drop)
    }

    /// Puts exactly this package in place, older or not, whatever a power cut left of another.
    pub fn put(&self, file: &Path) -> Result<(), Error> {
        let (root, file) = (self.dpkg_root(), file.to_string_lossy());
        let how =
            ["--kill-after=10", PATIENCE, "dpkg", &root, "--force-confdef", "--force-confold", "--install", &file];
        run("timeout", &how).map(drop)
    }

    /// Has packages set up that a power cut left half way. What cannot be, is seen by whoever looks at what is installed.
    pub fn mend(&self) -> Result<(), Error> {
        let root = self.dpkg_root();
        let how = [
            "--kill-after=10",
            PATIENCE,
            "dpkg",
            &root,
            "--force-confdef",
            "--force-confold",
            "--configure",
            "--pending",
        ];
        ask("timeout", &how, Path::new("/")).map(drop)
    }

    fn dpkg_root(&self) -> String {
        format!("--root={}", self.root.display())
    }
}

/// The end of what a program said: the reason is there.
pub fn last_words(fault: &programs::Error) -> String {
    match fault {
        Error::Start { .. } => fault.to_string(),
        Error::Failed { said, .. } => the_end(said),
    }
}

/// The last lines as one, or what of them fits a log; apt lists hashes below the reason, which nobody reads.
pub fn the_end(said: &str) -> String {
    let is_a_hash = |line: &str| line.starts_with("- ") || line.starts_with("Hashes of ");
    let lines = said.lines().map(str::trim);
    let mut lines: Vec<&str> = lines.filter(|line| !line.is_empty() && !is_a_hash(line)).collect();
    lines.drain(..lines.len().saturating_sub(MOST_LINES));
    lines.join(" ").chars().take(MOST_SAID).collect()
}

/// How many lines and letters of a complaint are remembered.
const MOST_LINES: usize = 6;
const MOST_SAID: usize = 600;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reason_is_found_among_what_apt_says() {
        let said = "E: Failed to fetch http://updates.example/kiosk.deb  File has unexpected size (1 != 2).\n   Hashes of \
                    expected file:\n    - SHA256:00\n    - Filesize:2 [weak]\n\n";
        assert!(the_end(said).ends_with("unexpected size (1 != 2)."), "{}", the_end(said));
        assert_eq!(the_end("a\nb\nc\nd\n\ne\nf\ng\n"), "b c d e f g");
        assert_eq!(the_end(&"ж".repeat(1000)).chars().count(), MOST_SAID);
    }
}
