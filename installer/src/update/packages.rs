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

    /// Installs a newer version, with what it depends on. Settings stay as they are, and nothing else is removed for it.
    pub fn install(&self, file: &Path) -> Result<(), Error> {
        let (directory, root) = (format!("Dir={}", self.root.display()), self.dpkg_root());
        let dpkg_root = format!("Dpkg::Options::={root}");
        let mut arguments = vec!["--kill-after=10", PATIENCE, "apt-get", "-q", "--yes", "--no-remove"];
        arguments.extend(["--no-install-recommends", "--allow-change-held-packages"]);
        for option in [
            directory.as_str(),
            dpkg_root.as_str(),
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

/// The last three lines as one, or what of them fits a log.
pub fn the_end(said: &str) -> String {
    let mut lines: Vec<&str> = said.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.drain(..lines.len().saturating_sub(3));
    lines.join(" ").chars().take(MOST_SAID).collect()
}

/// How many letters of a complaint are remembered.
const MOST_SAID: usize = 400;
