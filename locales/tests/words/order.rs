//! The sample catalogue's lists, in the order of alphabets.

use std::{fs, path::Path, sync::Arc};

use domain::{
    Language,
    catalogue::{Catalogue, Entries, File, Pictograms, folder},
    shelf::Shelf,
};
use locales::{order, services};

fn shelf() -> Shelf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/catalogue");
    let mut files = Vec::new();
    for (below, prefix) in [(root.clone(), ""), (root.join("services"), "services/")] {
        for entry in fs::read_dir(below).expect("the folder") {
            let path = entry.expect("an entry").path();
            if path.extension().is_some_and(|ending| ending == "toml") {
                let name = path.file_name().and_then(|name| name.to_str()).expect("a name").to_owned();
                files.push((format!("{prefix}{name}"), fs::read_to_string(&path).expect("text")));
            }
        }
    }
    let files: Vec<File<'_>> = files.iter().map(|(path, text)| File { path, text }).collect();
    let Entries { visa, institutions, services: all } = folder(&files, &Pictograms::Unchecked).expect("sound samples");
    let valid_until = domain::Date::constant(2027, 1, 31);
    let catalogue = Catalogue { version: 1, valid_until, valid_from: None, visa, institutions, services: all };
    Shelf::new(Arc::new(catalogue), services::in_every_language, order::key)
}

/// Where the first letter of a name stands in an alphabet of small letters; digits before all.
fn place(name: &str, alphabet: &str) -> usize {
    let first = name.chars().find(|sign| sign.is_alphanumeric()).expect("a name");
    let small = match first {
        'İ' => 'i',
        'I' if alphabet.contains('ı') => 'ı',
        other => other.to_lowercase().next().expect("a letter"),
    };
    let at = alphabet.chars().position(|letter| letter == small);
    at.map_or_else(|| if small.is_ascii_digit() { 0 } else { panic!("{small} of {name}") }, |at| at + 1)
}

#[test]
fn institutions_and_services_stand_by_the_letters_of_the_language_they_are_read_in() {
    let shelf = shelf();
    for (language, alphabet) in [
        (Language::Azerbaijani, "abcçdeəfgğhxıijkqlmnoöprsştuüvyzw"),
        (Language::Russian, "абвгдежзийклмнопрстуфхцчшщъыьэюяabcdefghijklmnopqrstuvwxyz"),
        (Language::English, "abcdefghijklmnopqrstuvwxyz"),
        (Language::Hindi, "abcdefghijklmnopqrstuvwxyz"),
    ] {
        let institutions = shelf.institutions(language).into_iter().map(|(one, _)| one.name.read_in(language));
        let services = shelf.in_order(shelf.services(), language).into_iter().map(|one| one.name.read_in(language));
        for names in [institutions.collect::<Vec<_>>(), services.collect()] {
            assert!(names.len() > 70);
            assert!(names.is_sorted_by_key(|name| place(name, alphabet)), "{language:?}: {names:#?}");
        }
    }
}
