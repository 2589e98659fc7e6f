//! Names of the codes in travel documents: countries (CLDR), and ICAO's own codes (by hand).

use std::{
    collections::{BTreeMap, HashMap},
    sync::LazyLock,
};

use domain::{CountryCode, Language};
use serde::Deserialize;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::order;

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

/// Codes of documents whose name in `language` or in English begins like `typed`, or has a word that does, or whose code
/// does: in this order, each by the alphabet of `language`. Typed on a Latin keyboard: accents are passed over. At most
/// `most`; none for nothing.
#[must_use]
pub fn like(typed: &str, language: Language, most: usize) -> Vec<CountryCode> {
    let typed = latin(typed);
    if typed.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(u8, Vec<u8>, CountryCode)> = codes()
        .filter(|code| domain::document::mrz::states::is_known(*code))
        .filter_map(|code| {
            let names =
                [language, Language::English].map(|language| name(code, language).map(latin).unwrap_or_default());
            let word = |name: &String| name.split([' ', '-', '(']).any(|word| word.starts_with(&typed));
            let rank = if names.iter().any(|name| name.starts_with(&typed)) {
                0
            } else if names.iter().any(word) {
                1
            } else if code.as_str().starts_with(&typed) {
                2
            } else {
                return None;
            };
            // A code that is typed whole is meant.
            let rank = if code.as_str() == typed { 0 } else { rank + 1 };
            Some((rank, order::key(name(code, language)?, language), code))
        })
        .collect();
    found.sort_unstable();
    // Where two codes are one country, the shorter is what its documents print.
    found.dedup_by(|(_, _, next), (_, _, one)| name(*next, language) == name(*one, language));
    found.into_iter().take(most).map(|(_, _, code)| code).collect()
}

/// Capital letters without accents, as on a Latin keyboard.
fn latin(text: &str) -> String {
    let plain = text.nfd().filter(|character| !is_combining_mark(*character));
    let letters = plain.flat_map(char::to_uppercase).flat_map(|letter| match letter {
        'Ə' => vec!['E'],
        'Ø' => vec!['O'],
        'Đ' => vec!['D'],
        'Ł' => vec!['L'],
        'Æ' => vec!['A', 'E'],
        'ẞ' => vec!['S', 'S'],
        letter => vec![letter],
    });
    letters.collect()
}

/// Puts codes in the order of their names in a language's alphabet; one without a name stands by its own letters.
pub fn sort(codes: &mut [CountryCode], language: Language) {
    codes.sort_by_cached_key(|code| (order::key(name(*code, language).unwrap_or(code.as_str()), language), *code));
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
    fn a_country_is_found_by_the_beginning_of_its_name_a_word_of_it_or_its_code() {
        let like = |typed: &str, language| -> Vec<String> {
            super::like(typed, language, 4).into_iter().map(String::from).collect()
        };
        assert_eq!(like("TURKI", Language::English), ["TUR"]);
        assert_eq!(like("OZBEK", Language::Azerbaijani), ["UZB"]);
        assert_eq!(like("GERM", Language::Arabic), ["D"]);
        assert_eq!(like("KOREA", Language::English).len(), 2);
        assert_eq!(like("DE", Language::English)[0], "DNK");
        assert_eq!(like("UTO", Language::English)[0], "UTO");
        assert_eq!(like("", Language::English), [""; 0]);
        assert_eq!(like("QQQQ", Language::English), [""; 0]);
        for code in codes().filter(|code| domain::document::mrz::states::is_known(*code)) {
            let own = latin(name(code, Language::English).expect("a name"));
            let whole: String = own.chars().take_while(char::is_ascii_uppercase).collect();
            let named = |found: &CountryCode| name(*found, Language::English) == name(code, Language::English);
            assert!(super::like(&whole, Language::English, 40).iter().any(named), "{code} by {whole}");
        }
    }

    #[test]
    fn countries_that_are_found_stand_by_the_alphabet_of_the_language() {
        // Those that are found by their English names alone stand among them.
        let found = |typed, language, letters: [char; 2]| -> Vec<&str> {
            let names = like(typed, language, 400).into_iter().map(|code| name(code, language).expect("a name"));
            names.filter(|name| name.starts_with(letters)).collect()
        };
        assert_eq!(
            found("C", Language::Azerbaijani, ['C', 'Ç']),
            [
                "Cersi",
                "Cəbəllütariq",
                "Cənub Afrika",
                "Cənubi Afrika İnkişaf Birliyi",
                "Cənubi Corciya və Cənubi Sendviç adaları",
                "Cənubi Koreya",
                "Cənubi Sudan",
                "Cibuti",
                "Çad",
                "Çexiya",
                "Çili",
                "Çin",
            ],
        );
        assert_eq!(found("IR", Language::Turkish, ['I', 'İ']), ["Irak", "İran", "İrlanda"]);
        // A word of the name comes behind its beginning, whatever the alphabet says.
        assert_eq!(
            found("OST", Language::Norwegian, ['O', 'Ø']),
            ["Øst-Timor", "Østerrike", "Organisasjonen av østkaribiske stater"],
        );
        assert_eq!(found("OMAN", Language::Arabic, ['ع', 'غ']), ["عُمان"]);
        assert_eq!(found("A", Language::Russian, ['А', 'Б'])[..3], ["Австралия", "Австрия", "Азербайджан"]);
        for language in Language::ALL {
            for typed in ["A", "S", "KOREA"] {
                let codes = like(typed, language, 400);
                let mut turned: Vec<_> = codes.iter().rev().copied().collect();
                sort(&mut turned, language);
                // Names and codes that begin like that have one rank each.
                let by_name = |code: &&CountryCode| {
                    [language, Language::English]
                        .iter()
                        .any(|l| latin(name(**code, *l).expect("a name")).starts_with(typed))
                };
                let of_name = |codes: &[CountryCode]| codes.iter().filter(by_name).copied().collect::<Vec<_>>();
                assert_eq!(of_name(&codes), of_name(&turned), "{typed} in {language:?}");
            }
        }
    }

    #[test]
    fn icao_codes_are_named_in_every_language() {
        for code in ICAO.keys() {
            for language in Language::ALL {
                let own = match &ICAO[code] {
                    Own::Same(other) => ISO[other].contains_key(&language),
                    Own::Names(names) => names.contains_key(&language),
                };
                assert!(own, "{code} in {language:?}");
            }
        }
        assert_eq!(named("XXA", Language::Arabic), Some("عديم الجنسية"));
        assert_eq!(named("XXA", Language::French), Some("Apatride"));
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
