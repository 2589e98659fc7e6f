//! Glossaries: what the words that matter are called in each language, and that its messages call them so.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::PathBuf,
};

use domain::Language;
use locales::complete;
use serde::{Deserialize, de::DeserializeOwned};
use unicode_normalization::UnicodeNormalization;

use crate::read::{Text, shown, texts};

/// How many words a glossary holds.
const WORDS: usize = 60;

/// How many messages show a word in use, at most.
const MESSAGES: usize = 3;

/// Signs at which a word ends, beside spaces. The escaped ones are of Arabic, Urdu, Hindi and Hebrew.
const EDGES: &str = ".,:;?()¿’‘‚“”„«»·…\u{60C}\u{61B}\u{61F}\u{6D4}\u{964}\u{5F3}\u{5F4}";

/// A word in English, explained to translators.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Explained {
    term: String,
    means: String,
    /// The ids of messages that say it in every language.
    messages: BTreeSet<String>,
    forms: Vec<String>,
}

/// A word in one language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Word {
    /// What the thing is called, and nothing else.
    term: String,
    /// Pieces of words: a text that holds one of them says the word.
    forms: Vec<String>,
    /// Keys of other words that have the same term.
    #[serde(default)]
    same_as: BTreeSet<String>,
    /// Messages that rightly say it otherwise, and why.
    #[serde(default)]
    except: BTreeMap<String, String>,
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn name(language: Language) -> String {
    format!("{}/glossary.toml", language.tag())
}

fn read<W: DeserializeOwned>(language: Language) -> BTreeMap<String, W> {
    let file = name(language);
    let text = fs::read_to_string(folder().join(&file)).unwrap_or_else(|cause| panic!("{file}: {cause}"));
    toml::from_str(&text).unwrap_or_else(|cause| panic!("{file}: {cause}"))
}

fn explained() -> BTreeMap<String, Explained> {
    read(Language::English)
}

fn glossary(language: Language) -> BTreeMap<String, Word> {
    if language != Language::English {
        return read(language);
    }
    let plain = |word: Explained| Word {
        term: word.term,
        forms: word.forms,
        same_as: BTreeSet::new(),
        except: BTreeMap::new(),
    };
    explained().into_iter().map(|(key, word)| (key, plain(word))).collect()
}

/// Every message and attribute of a language: all that it may show, ready to be searched.
fn said(language: Language) -> BTreeMap<String, Vec<String>> {
    let lines = |(id, text): (String, Text)| {
        let lines: Vec<String> = shown(&text.pattern).iter().map(|text| line(text)).collect();
        (id, lines)
    };
    texts(language).into_iter().map(lines).collect()
}

/// A text ready to be searched: one space between words, and one at each end.
fn line(text: &str) -> String {
    let words: Vec<String> = folded(text).split_whitespace().map(str::to_owned).collect();
    format!(" {} ", words.join(" "))
}

/// Small letters without the marks that only a voice needs; a space for each sign at which a word ends. So a form that
/// begins or ends with a space is bound to the edge of a word.
fn folded(text: &str) -> String {
    let letters = text.nfc().flat_map(char::to_lowercase).filter(|letter| !is_mark(*letter));
    let plain = letters.map(|letter| match letter {
        // Turkish and Azerbaijani have two letters where others have one, and a small letter may stand for either.
        'ı' => 'i',
        edge if edge.is_whitespace() || EDGES.contains(edge) => ' ',
        letter => letter,
    });
    plain.collect()
}

/// The dot that a small İ keeps, the points of Hebrew, the marks of Arabic, and the joiner that Persian writes in words.
const fn is_mark(letter: char) -> bool {
    matches!(
        letter,
        '\u{307}'
            | '\u{591}'..='\u{5BD}'
            | '\u{5BF}'
            | '\u{5C1}'
            | '\u{5C2}'
            | '\u{5C4}'
            | '\u{5C5}'
            | '\u{5C7}'
            | '\u{64B}'..='\u{65F}'
            | '\u{670}'
            | '\u{200C}'
    )
}

fn says(line: &str, forms: &[String]) -> bool {
    forms.iter().any(|form| line.contains(&folded(form)))
}

#[test]
fn every_language_has_a_glossary_of_the_same_words() {
    let english: BTreeSet<String> = explained().into_keys().collect();
    assert_eq!(english.len(), WORDS, "en/glossary.toml");
    for language in complete() {
        let own: BTreeSet<String> = glossary(*language).into_keys().collect();
        let missing: Vec<_> = english.difference(&own).collect();
        let surplus: Vec<_> = own.difference(&english).collect();
        let file = name(*language);
        assert!(missing.is_empty() && surplus.is_empty(), "{file}: missing {missing:?}, surplus {surplus:?}");
    }
}

#[test]
fn every_word_is_explained_and_stands_in_messages() {
    let english = texts(Language::English);
    let mut mistakes = Vec::new();
    for (key, word) in explained() {
        if word.means.len() < 10 || !word.means.ends_with('.') {
            mistakes.push(format!("en/glossary.toml {key}: {:?} is no sentence", word.means));
        }
        if word.messages.is_empty() || word.messages.len() > MESSAGES {
            mistakes.push(format!("en/glossary.toml {key}: one to {MESSAGES} messages, not {}", word.messages.len()));
        }
        for message in word.messages.iter().filter(|message| !english.contains_key(*message)) {
            mistakes.push(format!("en/glossary.toml {key}: there is no message {message}"));
        }
    }
    assert!(mistakes.is_empty(), "{}", mistakes.join("\n"));
}

#[test]
fn every_named_message_says_its_word() {
    let english = explained();
    let mut mistakes = Vec::new();
    for language in complete() {
        let (file, said) = (name(*language), said(*language));
        for (key, word) in glossary(*language) {
            let model = english.get(&key).unwrap_or_else(|| panic!("{file}: en/glossary.toml has no {key}"));
            for message in &model.messages {
                let Some(lines) = said.get(message) else {
                    mistakes.push(format!("{file} {key}: there is no message {message}"));
                    continue;
                };
                let silent = lines.iter().find(|line| !says(line, &word.forms));
                match (silent, word.except.contains_key(message)) {
                    (Some(line), false) => {
                        mistakes.push(format!("{file} {key}: {message} says none of {:?}:{line}", word.forms));
                    }
                    (None, true) => mistakes.push(format!("{file} {key}: {message} says it, and needs no exception")),
                    (Some(_), true) | (None, false) => {}
                }
            }
        }
    }
    assert!(mistakes.is_empty(), "{}", mistakes.join("\n"));
}

#[test]
fn every_exception_is_of_a_named_message_and_says_why() {
    let english = explained();
    let mut mistakes = Vec::new();
    for language in complete() {
        let file = name(*language);
        for (key, word) in glossary(*language) {
            let model = english.get(&key).unwrap_or_else(|| panic!("{file}: en/glossary.toml has no {key}"));
            for (message, why) in &word.except {
                if !model.messages.contains(message) {
                    mistakes.push(format!("{file} {key}: {message} is not one of its messages"));
                }
                if why.len() < 10 || !why.ends_with('.') {
                    mistakes.push(format!("{file} {key}: {message} is excepted without a reason: {why:?}"));
                }
            }
            if model.messages.iter().all(|message| word.except.contains_key(message)) {
                mistakes.push(format!("{file} {key}: none of its messages says it"));
            }
        }
    }
    assert!(mistakes.is_empty(), "{}", mistakes.join("\n"));
}

#[test]
fn every_form_is_said_somewhere_and_one_of_them_is_in_the_term() {
    let mut mistakes = Vec::new();
    for language in complete() {
        let (file, said) = (name(*language), said(*language));
        for (key, word) in glossary(*language) {
            for form in &word.forms {
                let piece = folded(form);
                if piece.trim().is_empty() {
                    mistakes.push(format!("{file} {key}: the form {form:?} is in every text"));
                }
                if !said.values().flatten().any(|line| line.contains(&piece)) {
                    mistakes.push(format!("{file} {key}: no message says {form:?}"));
                }
            }
            if !says(&line(&word.term), &word.forms) {
                mistakes.push(format!("{file} {key}: {:?} is none of {:?}", word.term, word.forms));
            }
        }
    }
    assert!(mistakes.is_empty(), "{}", mistakes.join("\n"));
}

#[test]
fn no_two_words_share_a_term_unless_one_names_the_other() {
    let mut mistakes = Vec::new();
    for language in complete() {
        let (file, glossary) = (name(*language), glossary(*language));
        for (key, word) in &glossary {
            for other in word.same_as.iter().filter(|other| *other == key || !glossary.contains_key(*other)) {
                mistakes.push(format!("{file} {key}: same_as names {other}"));
            }
            // Each pair once.
            for (other, its) in glossary.iter().filter(|(other, _)| *other > key) {
                let shared = line(&word.term) == line(&its.term);
                let named = word.same_as.contains(other) || its.same_as.contains(key);
                match (shared, named) {
                    (true, false) => mistakes.push(format!("{file} {key}: {other} is {:?}, too", its.term)),
                    (false, true) => mistakes.push(format!("{file} {key}: {other} is {:?}, not the same", its.term)),
                    (true, true) | (false, false) => {}
                }
            }
        }
    }
    assert!(mistakes.is_empty(), "{}", mistakes.join("\n"));
}

#[test]
fn forms_are_found_without_case_and_marks_and_at_the_edges_of_words() {
    let holds = |text: &str, form: &str| says(&line(text), &[form.to_owned()]);
    assert!(holds("İstinad nömrəsini yazın", "istinad nömrə"));
    assert!(holds("IŞIQ", "işıq"));
    assert!(holds("ادْفَعْ نَقْدًا", "ادفع"));
    assert!(holds("כַּרְטִיס", "כרטיס"));
    assert!(holds("کارت\u{200C}خوان", "کارتخوان"));
    assert!(holds("Visa à\u{A0}l’arrivée", "visa à l’arrivée"));
    assert!(holds("Betalt. Ta\nkvitteringen", " ta "));
    assert!(!holds("Betalte data", " ta "));
    assert!(!holds("Zahlen", "karte"));
}
