//! Texts fit where they stand. The comment over an English message says how long it may be.

use domain::Language;
use locales::complete;

use crate::read::{Text, shown, texts};

/// The number before "characters" in a comment.
fn limit(comment: &str) -> Option<usize> {
    let words: Vec<&str> = comment.split([' ', ',', '.', ':', ';']).collect();
    words.windows(2).find(|pair| pair[1] == "characters").and_then(|pair| pair[0].parse().ok())
}

/// Other languages need more room: 28 characters of English become 44.
const fn elsewhere(english: usize) -> usize {
    english * 8 / 5
}

fn length(line: &str) -> usize {
    // Marks over and under letters take no room of their own.
    line.chars().filter(|character| !matches!(*character, '\u{64B}'..='\u{65F}' | '\u{670}')).count()
}

#[test]
fn every_message_on_a_screen_says_how_long_it_may_be() {
    let mut endless = Vec::new();
    for (id, text) in texts(Language::English) {
        let free = text.file == "receipt.ftl" || text.comment.starts_with("Said aloud") || id.contains('.');
        if !free && limit(&text.comment).is_none() {
            endless.push(id);
        }
    }
    assert!(endless.is_empty(), "{endless:?}");
}

#[test]
fn no_text_is_longer_than_its_place() {
    let english = texts(Language::English);
    let mut long = Vec::new();
    for language in complete() {
        for (id, text) in texts(*language) {
            let Some(most) = english.get(&id).filter(|_| !id.contains('.')).and_then(|model| limit(&model.comment))
            else {
                continue;
            };
            let most = if *language == Language::English { most } else { elsewhere(most) };
            for line in shown(&text.pattern).iter().flat_map(|text| text.lines()) {
                if length(line) > most {
                    long.push(format!("{} {id}: {} > {most}: {line}", language.tag(), length(line)));
                }
            }
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn titles_have_two_lines_at_most_and_other_texts_one() {
    let english = texts(Language::English);
    for language in complete() {
        for (id, text) in texts(*language) {
            let is_title = english.get(&id).is_some_and(|model: &Text| model.comment.starts_with("Title"));
            let most = if is_title && !id.contains('.') { 2 } else { 1 };
            let is_free = text.file == "receipt.ftl";
            for text in shown(&text.pattern) {
                assert!(is_free || text.lines().count() <= most, "{language:?} {id}: {text:?}");
            }
        }
    }
}

#[test]
fn the_measure_is_the_one_of_the_look() {
    assert_eq!(limit("Button, 28 characters: ends the visit."), Some(28));
    assert_eq!(limit("Said aloud. $whole: manats."), None);
    assert_eq!(elsewhere(28), 44);
}
