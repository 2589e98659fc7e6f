//! A folder of the catalogue: the visa's tables, the institutions, and one file for each service.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    entry,
    file::{Malformed, Unreadable, at_key, visa_rules},
};
use crate::{
    service::{Fault, Institution, Service},
    visa::Rules,
};

const VISA: &str = "visa.toml";
const INSTITUTIONS: &str = "institutions.toml";
const SERVICES: &str = "services/";

/// A file of the folder.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// Its path below the folder, with `/`: `services/electricity.toml`.
    pub path: &'a str,
    /// What stands in it.
    pub text: &'a str,
}

/// The pictograms that entries may name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pictograms {
    /// These.
    Known(BTreeSet<String>),
    /// Nobody here knows them: any name is believed.
    Unchecked,
}

/// What a folder holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entries {
    /// The visa on arrival.
    pub visa: Rules,
    /// In the order of their file.
    pub institutions: Vec<Institution>,
    /// In the order of their names.
    pub services: Vec<Service>,
}

/// A mistake, and the file in which it stands.
#[derive(Debug, thiserror::Error)]
#[error("{path}")]
pub struct Wrong {
    /// Below the folder.
    pub path: String,
    /// Where, and what.
    #[source]
    pub mistake: Malformed,
}

/// Reads a folder from its files, in any order; others than `visa.toml`, `institutions.toml` and those below
/// `services/` are passed over.
///
/// # Errors
/// Every mistake of every file, in the order of their paths.
pub fn folder(files: &[File<'_>], pictograms: &Pictograms) -> Result<Entries, Vec<Wrong>> {
    let files: BTreeMap<&str, &str> = files.iter().map(|file| (file.path, file.text)).collect();
    let mut wrong = Vec::new();
    let visa = whole(&files, VISA, &mut wrong, |text| visa_rules(text).map_err(|mistake| vec![mistake]));
    let institutions = whole(&files, INSTITUTIONS, &mut wrong, entry::institutions);
    let mut services = Vec::new();
    for (path, text) in &files {
        let Some(stem) = path.strip_prefix(SERVICES).and_then(|name| name.strip_suffix(".toml")) else { continue };
        match entry::service(text) {
            Ok(service) => {
                let faults = in_folder(&service, stem, institutions.as_deref(), pictograms);
                let at = |(key, fault): (&str, Fault)| at_key(text, key, fault);
                wrong.extend(faults.into_iter().map(|fault| Wrong { path: (*path).to_owned(), mistake: at(fault) }));
                services.push(service);
            }
            Err(mistakes) => wrong.extend(in_file(path, mistakes)),
        }
    }
    if let (Some(text), Some(institutions)) = (files.get(INSTITUTIONS), &institutions) {
        wrong.extend(in_file(INSTITUTIONS, named_twice(text, institutions)));
    }
    match (visa, institutions, wrong.is_empty()) {
        (Some(visa), Some(institutions), true) => Ok(Entries { visa, institutions, services }),
        _ => Err(wrong),
    }
}

fn whole<T>(
    files: &BTreeMap<&str, &str>,
    path: &str,
    wrong: &mut Vec<Wrong>,
    read: impl Fn(&str) -> Result<T, Vec<Malformed>>,
) -> Option<T> {
    let missing = || vec![Malformed { line: 1, column: 1, key: String::new(), cause: Box::new(Unreadable::Missing) }];
    match files.get(path).ok_or_else(missing).and_then(|text| read(text)) {
        Ok(value) => Some(value),
        Err(mistakes) => {
            wrong.extend(in_file(path, mistakes));
            None
        }
    }
}

fn in_file(path: &str, mistakes: Vec<Malformed>) -> impl Iterator<Item = Wrong> {
    mistakes.into_iter().map(move |mistake| Wrong { path: path.to_owned(), mistake })
}

/// What only the folder knows to be wrong with an entry.
fn in_folder(
    service: &Service,
    stem: &str,
    institutions: Option<&[Institution]>,
    pictograms: &Pictograms,
) -> Vec<(&'static str, Fault)> {
    let mut faults = Vec::new();
    if service.id.as_str() != stem {
        faults.push(("id", Fault::File { file: stem.to_owned() }));
    }
    // Without a list that can be read, that list is what is wrong.
    let is_known = |list: &[Institution]| list.iter().any(|institution| institution.id == service.institution);
    if institutions.is_some_and(|list| !is_known(list)) {
        faults.push(("institution", Fault::Institution(service.institution.to_string())));
    }
    if let Pictograms::Known(known) = pictograms
        && !known.contains(&service.pictogram)
    {
        faults.push(("pictogram", Fault::Pictogram(service.pictogram.clone())));
    }
    faults
}

fn named_twice(text: &str, institutions: &[Institution]) -> Vec<Malformed> {
    let mut ids = BTreeSet::new();
    let mut mistakes = Vec::new();
    for (at, institution) in institutions.iter().enumerate() {
        if !ids.insert(&institution.id) {
            let fault = Fault::Twice(institution.id.to_string());
            mistakes.push(at_key(text, &format!("institutions.{}.id", at + 1), fault));
        }
    }
    mistakes
}
