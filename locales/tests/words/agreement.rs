//! Every language says the same things.

use std::collections::BTreeSet;

use domain::Language;
use fluent::{FluentArgs, FluentBundle, FluentResource};
use locales::{complete, plural};

use crate::read::{is_staffs, sample, shown, sources, texts, uses};

fn others() -> impl Iterator<Item = Language> {
    complete().iter().copied().filter(|language| *language != Language::English)
}

#[test]
fn every_language_says_every_message_in_the_same_file() {
    let english = texts(Language::English);
    for language in others() {
        let own = texts(language);
        let ids = |texts: &crate::read::Texts| -> BTreeSet<(String, String)> {
            // What is said aloud differs by what a voice can read: an attribute for the ear is each language's own.
            let ids = texts.iter().filter(|(id, _)| !id.ends_with(".speech"));
            ids.map(|(id, text)| (text.file.clone(), id.clone())).collect()
        };
        let (mut wanted, found) = (ids(&english), ids(&own));
        wanted.retain(|(file, _)| !matches!(file.as_str(), "staff.ftl" | "slips.ftl") || is_staffs(language));
        let missing: Vec<_> = wanted.difference(&found).collect();
        let surplus: Vec<_> = found.difference(&wanted).collect();
        assert!(missing.is_empty() && surplus.is_empty(), "{language:?}: missing {missing:?}, surplus {surplus:?}");
    }
}

#[test]
fn the_staff_reads_azerbaijani_russian_and_english() {
    let read: Vec<Language> = Language::ALL.into_iter().filter(|language| is_staffs(*language)).collect();
    assert_eq!(read.len(), 3, "{read:?}");
    for language in locales::STAFF {
        assert!(read.contains(language), "{language:?}");
    }
}

#[test]
fn every_language_uses_the_variables_of_english() {
    let english = texts(Language::English);
    for language in complete() {
        for (id, text) in texts(*language) {
            let message = id.split('.').next().expect("an id");
            let model = english.get(&id).or_else(|| english.get(message)).expect("checked by the test above");
            let (wanted, found) = (uses(&id, &model.pattern), uses(&id, &text.pattern));
            assert_eq!(found.variables, wanted.variables, "{language:?} {id}");
            assert!(found.counted.is_subset(&wanted.counted), "{language:?} {id}: counts what English does not");
        }
    }
}

#[test]
fn nothing_is_left_in_english() {
    // A sign of documents, two sums side by side, a code that needs no grammar, and words that languages share.
    const SAME: [&str; 14] = [
        "review-sex-x",
        "money-both",
        "money-azn",
        "frame-terminal",
        "receipt-operator",
        "voice-sign-point",
        "staff-home-who",
        "staff-metres",
        "staff-device-printer",
        "staff-role-administrator",
        "staff-network-kbit",
        "staff-network-ms",
        "staff-network-radio",
        "staff-percent",
    ];
    let mut left = Vec::new();
    let english = texts(Language::English);
    for language in others() {
        for (id, text) in texts(language) {
            let Some(model) = english.get(&id) else { continue };
            let same = shown(&model.pattern) == shown(&text.pattern);
            if same && !SAME.contains(&id.as_str()) {
                left.push(format!("{} {id}: {:?}", language.tag(), shown(&text.pattern)));
            }
        }
    }
    assert!(left.is_empty(), "{}", left.join("\n"));
}

#[test]
fn every_text_formats_without_an_error_for_every_kind_of_number() {
    for language in complete() {
        let locale: unic_langid::LanguageIdentifier = language.tag().parse().expect("a tag");
        let mut bundle = FluentBundle::new(vec![locale]);
        bundle.set_use_isolating(false);
        bundle.add_function("PLURAL", plural::function(*language)).expect("new");
        for (file, source) in sources(*language) {
            let resource = FluentResource::try_new(source).unwrap_or_else(|(_, errors)| panic!("{file}: {errors:?}"));
            bundle.add_resource(resource).unwrap_or_else(|errors| panic!("{language:?} {file}: {errors:?}"));
        }
        for (id, text) in texts(*language) {
            let used = uses(&id, &text.pattern);
            for count in ["0", "1", "2", "3", "11", "100", "103", "1000000"] {
                let mut arguments = FluentArgs::new();
                for variable in &used.variables {
                    arguments
                        .set(variable.clone(), if used.counted.contains(variable) { count } else { sample(variable) });
                }
                let (message, attribute) =
                    id.split_once('.').map_or((id.as_str(), None), |(message, name)| (message, Some(name)));
                let message = bundle.get_message(message).expect("just added");
                let pattern = match attribute {
                    None => message.value().expect("a value"),
                    Some(name) => message.get_attribute(name).expect("just added").value(),
                };
                let mut errors = Vec::new();
                let text = bundle.format_pattern(pattern, Some(&arguments), &mut errors);
                assert!(errors.is_empty(), "{language:?} {id}: {errors:?}");
                assert!(!text.trim().is_empty() && !text.contains('{'), "{language:?} {id}: {text:?}");
            }
        }
    }
}

#[test]
fn words_are_calm() {
    for language in complete() {
        for (id, text) in texts(*language) {
            for text in shown(&text.pattern) {
                assert!(!text.contains('!'), "{language:?} {id}: {text}");
                assert!(!text.contains("  ") && text.trim() == text, "{language:?} {id}: spaces in {text:?}");
                assert!(
                    !text.contains(['"', '\'', '`']) || text.contains("'s "),
                    "{language:?} {id}: quotes in {text:?}"
                );
            }
        }
    }
}

#[test]
fn english_buttons_say_what_they_do() {
    let plain = ["OK", "Ok", "Yes", "No", "Submit", "Next", "Cancel"];
    for (id, text) in texts(Language::English) {
        for text in shown(&text.pattern) {
            assert!(!plain.contains(&text.as_str()), "{id}: {text}");
        }
    }
}
