//! The operator's origin, asked by apt with no other origin in sight: what it says is believed only when its key signed it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{Error, STATE, packages::the_end};
use crate::{
    change::Standing,
    machine::{self, Machine},
    programs::{Said, ask},
    settings::Updates,
    table::updates::{SOURCES, wanted_sources},
};

/// The origin as one machine sees it.
#[derive(Debug)]
pub struct Origin {
    options: Vec<String>,
}

impl Origin {
    /// The one that was set up below `root`.
    pub fn below(root: &Path, updates: &Updates) -> Result<Self, Error> {
        if Machine::below(root).standing(&wanted_sources(updates))? != Standing::Right {
            return Err(Error::NotSetUp { file: SOURCES });
        }
        let lists = root.join(STATE).join("lists");
        fs::create_dir_all(&lists).map_err(|cause| machine::Error::Write { path: lists.clone(), cause })?;
        let mut options = Vec::new();
        for option in [
            format!("Dir={}", root.display()),
            format!("Dir::Etc::sourcelist={}", root.join(SOURCES).display()),
            format!("Dir::State::lists={}", lists.display()),
        ] {
            options.extend(["-o".to_owned(), option]);
        }
        for option in OPTIONS {
            options.extend(["-o".to_owned(), (*option).to_owned()]);
        }
        Ok(Self { options })
    }

    /// Reads anew what it has. A signature by another key, or none, or one that ran out, changes nothing.
    pub fn update(&self) -> Result<(), Error> {
        let said = self.ask("apt-get", &["-q", "update"], Path::new("/"))?;
        if said.well { Ok(()) } else { Err(Error::Unbelieved { said: the_end(&said.complaint) }) }
    }

    /// The newest version that it has.
    pub fn offered(&self) -> Result<String, Error> {
        let said = self.ask("apt-cache", &["madison", "kiosk"], Path::new("/"))?;
        let newest = said.output.lines().next().and_then(|line| line.split('|').nth(1)).map(str::trim);
        newest.filter(|version| !version.is_empty()).map(str::to_owned).ok_or(Error::NotOffered)
    }

    /// Downloads `version` into an empty `folder`; apt compares it with what was signed.
    pub fn download(&self, version: &str, folder: &Path) -> Result<PathBuf, Error> {
        // The folder is root's alone, so that nobody changes what was compared.
        let as_root = ["-o", "APT::Sandbox::User=root"];
        let said =
            self.ask("apt-get", &[&as_root[..], &["-q", "download", &format!("kiosk={version}")]].concat(), folder)?;
        let refused = |said: &str| Error::NotWhole { version: version.to_owned(), said: said.to_owned() };
        if !said.well {
            return Err(refused(&the_end(&said.complaint)));
        }
        let read = |cause| machine::Error::Read { path: folder.to_owned(), cause };
        for entry in fs::read_dir(folder).map_err(read)? {
            let path = entry.map_err(read)?.path();
            if path.extension().is_some_and(|ending| ending == "deb") {
                return Ok(path);
            }
        }
        Err(refused("nothing arrived"))
    }

    fn ask(&self, program: &str, arguments: &[&str], folder: &Path) -> Result<Said, Error> {
        let mut all: Vec<&str> = self.options.iter().map(String::as_str).collect();
        all.extend(arguments);
        Ok(ask(program, &all, folder)?)
    }
}

/// No other origin, no preference, and nothing that is not signed.
const OPTIONS: &[&str] = &[
    "Dir::Etc::sourceparts=/dev/null",
    "Dir::Etc::preferences=/dev/null",
    "Dir::Etc::preferencesparts=/dev/null",
    "Dir::Cache::pkgcache=",
    "Dir::Cache::srcpkgcache=",
    "APT::Update::Error-Mode=any",
    "APT::Get::AllowUnauthenticated=false",
    "Acquire::AllowInsecureRepositories=false",
    "Acquire::AllowWeakRepositories=false",
    "Acquire::AllowDowngradeToInsecureRepositories=false",
    "Acquire::Languages=none",
    "Acquire::Retries=2",
    "Acquire::http::Timeout=30",
    "Acquire::https::Timeout=30",
];
