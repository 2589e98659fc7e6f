//! The files of a catalogue, from the disk.

use std::{
    collections::BTreeSet,
    fmt, fs, io,
    path::{Path, PathBuf},
};

use domain::{
    catalogue::{Entries, File, Malformed, Pictograms, Unreadable, folder, institutions, service, visa_rules},
    service::{Institution, Service},
    visa::Rules,
};
use serde_json::{Value, json};

use super::super::Error;

/// What makes a catalogue.
pub(super) struct Tables {
    pub(super) visa: Rules,
    pub(super) institutions: Vec<Institution>,
    pub(super) services: Vec<Service>,
}

/// What was found where one looked.
pub(super) enum Read {
    Folder(Box<Entries>),
    Visa(Box<Rules>),
    Institutions(Vec<Institution>),
    Service(Box<Service>),
}

/// Something that is wrong, and where.
pub(super) struct Mistake {
    file: PathBuf,
    mistake: Malformed,
}

impl Read {
    pub(super) fn text(&self) -> String {
        match self {
            Self::Folder(found) => {
                let (services, whose) = (found.services.len(), found.institutions.len());
                format!("{services} services of {whose} institutions, {} nationalities", found.visa.nationalities.len())
            }
            Self::Visa(rules) => format!("{} nationalities", rules.nationalities.len()),
            Self::Institutions(list) => format!("{} institutions", list.len()),
            Self::Service(service) => format!("service {}", service.id),
        }
    }

    pub(super) fn json(&self) -> Value {
        match self {
            Self::Folder(found) => json!({
                "services": found.services.len(),
                "institutions": found.institutions.len(),
                "nationalities": found.visa.nationalities.len(),
                "standing": found.visa.standing,
            }),
            Self::Visa(rules) => json!({ "nationalities": rules.nationalities.len(), "standing": rules.standing }),
            Self::Institutions(list) => json!({ "institutions": list.len() }),
            Self::Service(service) => json!({ "service": service.id }),
        }
    }

    /// What can be signed: a folder, or the visa's tables alone.
    pub(super) fn whole(self) -> Option<Tables> {
        match self {
            Self::Folder(found) => {
                let Entries { visa, institutions, services } = *found;
                Some(Tables { visa, institutions, services })
            }
            Self::Visa(rules) => Some(Tables { visa: *rules, institutions: Vec::new(), services: Vec::new() }),
            Self::Institutions(_) | Self::Service(_) => None,
        }
    }
}

impl Mistake {
    pub(super) fn json(&self) -> Value {
        let Malformed { line, column, key, cause } = &self.mistake;
        json!({ "file": self.file, "line": line, "column": column, "key": key, "why": cause.to_string() })
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Malformed { line, column, key, cause } = &self.mistake;
        write!(out, "{}:{line}:{column}: ", self.file.display())?;
        if !key.is_empty() {
            write!(out, "{key}: ")?;
        }
        write!(out, "{cause}")
    }
}

/// Reads a folder or a file of it.
pub(super) fn read(path: &Path, look: Option<&Path>) -> Result<Result<Read, Vec<Mistake>>, Error> {
    if path.is_dir() {
        return read_folder(path, look);
    }
    let text = match text_of(path)? {
        Ok(text) => text,
        Err(mistake) => return Ok(Err(vec![mistake])),
    };
    let in_services = path.parent().and_then(Path::file_name).is_some_and(|folder| folder == "services");
    let read = if in_services {
        service(&text).map(|service| Read::Service(Box::new(service)))
    } else if path.file_name().is_some_and(|name| name == "institutions.toml") {
        institutions(&text).map(Read::Institutions)
    } else {
        visa_rules(&text).map(|rules| Read::Visa(Box::new(rules))).map_err(|mistake| vec![mistake])
    };
    let here = |mistake| Mistake { file: path.to_owned(), mistake };
    Ok(read.map_err(|mistakes| mistakes.into_iter().map(here).collect()))
}

fn read_folder(path: &Path, look: Option<&Path>) -> Result<Result<Read, Vec<Mistake>>, Error> {
    let mut files = Vec::new();
    let mut mistakes = Vec::new();
    for (below, prefix) in [(path.to_owned(), ""), (path.join("services"), "services/")] {
        for (name, file) in listed(&below, ".toml")? {
            match text_of(&file)? {
                Ok(text) => files.push((format!("{prefix}{name}.toml"), text)),
                Err(mistake) => mistakes.push(mistake),
            }
        }
    }
    let beside = path.canonicalize().ok().and_then(|whole| Some(whole.parent()?.join("look")));
    let look = look.map(Path::to_owned).or_else(|| beside.filter(|look| look.is_dir()));
    let pictograms = match look {
        Some(look) => {
            let icons = listed(&look, ".svg")?;
            let names = icons.iter().filter_map(|(name, _)| name.strip_prefix("icon-").map(str::to_owned));
            Pictograms::Known(names.collect::<BTreeSet<_>>())
        }
        None => Pictograms::Unchecked,
    };
    let files: Vec<File<'_>> = files.iter().map(|(path, text)| File { path, text }).collect();
    match folder(&files, &pictograms) {
        Ok(entries) if mistakes.is_empty() => Ok(Ok(Read::Folder(Box::new(entries)))),
        Ok(_) => Ok(Err(mistakes)),
        Err(wrong) => {
            mistakes
                .extend(wrong.into_iter().map(|wrong| Mistake { file: path.join(wrong.path), mistake: wrong.mistake }));
            Ok(Err(mistakes))
        }
    }
}

/// Names without their ending, and paths, of a folder's files with this ending; none where there is no such folder.
fn listed(folder: &Path, ending: &str) -> Result<Vec<(String, PathBuf)>, Error> {
    let failed = |cause| Error::Unread { path: folder.to_owned(), cause };
    let entries = match fs::read_dir(folder) {
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(failed)?,
    };
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.map_err(failed)?.path();
        let name = path.file_name().and_then(|name| name.to_str()).and_then(|name| name.strip_suffix(ending));
        if let Some(name) = name.map(str::to_owned) {
            files.push((name, path));
        }
    }
    files.sort();
    Ok(files)
}

fn text_of(path: &Path) -> Result<Result<String, Mistake>, Error> {
    let bytes = fs::read(path).map_err(|cause| Error::Unread { path: path.to_owned(), cause })?;
    Ok(String::from_utf8(bytes).map_err(|fault| {
        let valid = fault.utf8_error().valid_up_to();
        let before = String::from_utf8_lossy(&fault.as_bytes()[..valid]).into_owned();
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        let cause = Box::new(Unreadable::Text(fault.utf8_error()));
        Mistake { file: path.to_owned(), mistake: Malformed { line, column, key: String::new(), cause } }
    }))
}
