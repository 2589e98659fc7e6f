//! Names of the codes in travel documents: countries (CLDR), and ICAO's own codes (by hand).

use std::{
    collections::{BTreeMap, HashMap},
    sync::LazyLock,
};

use domain::{CountryCode, Language};
use serde::Deserialize;

/// One code's name by language.
type Names<'text> = BTreeMap<Language, &'text str>;

/// One of ICAO's codes.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Own<'text> {
    /// Shown like this other code.
    Same(&'text str),
    /// Its names.
    Names(#[serde(borrow)] Names<'text>),
}

static ISO: LazyLock<HashMap<&'static str, Names<'static>>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../assets/territories/territories.json"))
        .expect("the committed table is read by a test")
});

static ICAO: LazyLock<HashMap<&'static str, Own<'static>>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../assets/territories/icao.json"))
        .expect("the committed table is read by a test")
});

/// The name of a country or of another issuer; English where a language has none yet. `None`: the code is in no table
/// and is shown as it is.
#[must_use]
pub fn name(code: CountryCode, language: Language) -> Option<&'static str> {
    let names = match ICAO.get(code.as_str()) {
        Some(Own::Names(names)) => names,
        Some(Own::Same(other)) => ISO.get(other)?,
        None => ISO.get(code.as_str())?,
    };
    names.get(&language).or_else(|| names.get(&Language::English)).copied()
}

/// All codes that have a name.
pub fn codes() -> impl Iterator<Item = CountryCode> {
    ISO.keys().chain(ICAO.keys()).filter_map(|code| code.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(code: &str, language: Language) -> Option<&'static str> {
        name(code.parse().expect("a code"), language)
    }

    #[test]
    fn countries_are_named_in_every_language() {
        for language in Language::ALL {
            for code in ISO.keys() {
                assert!(named(code, language).is_some_and(|name| !name.is_empty()), "{code} in {language:?}");
            }
        }
        assert_eq!(named("SGP", Language::English), Some("Singapore"));
        assert_eq!(named("TUR", Language::Azerbaijani), Some("Türkiyə"));
        assert_eq!(named("D", Language::German), Some("Deutschland"));
    }

    #[test]
    fn icao_codes_are_named_in_the_complete_languages() {
        for code in ICAO.keys() {
            for language in [Language::English, Language::Azerbaijani, Language::Arabic] {
                let own = match &ICAO[code] {
                    Own::Same(other) => ISO[other].contains_key(&language),
                    Own::Names(names) => names.contains_key(&language),
                };
                assert!(own, "{code} in {language:?}");
            }
        }
        assert_eq!(named("XXA", Language::Arabic), Some("عديم الجنسية"));
    }

    #[test]
    fn every_code_that_documents_may_hold_has_a_name() {
        let letters = || 'A'..='Z';
        let threes = letters().flat_map(|a| letters().flat_map(move |b| letters().map(move |c| format!("{a}{b}{c}"))));
        let known = |text: &String| domain::document::mrz::states::is_known(text.parse().expect("a code"));
        let codes: Vec<_> = letters().map(String::from).chain(threes).filter(known).collect();
        assert!(codes.len() > 280, "{}", codes.len());
        let unnamed: Vec<_> = codes.into_iter().filter(|code| named(code, Language::English).is_none()).collect();
        assert_eq!(unnamed, [""; 0]);
        assert_eq!(named("QQQ", Language::English), None);
    }
}
