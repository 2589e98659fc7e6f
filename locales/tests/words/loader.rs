//! The loader: isolates and marks on the screen, nothing invisible elsewhere, speech for the ear.

use domain::{Currency, Language, Money};
use locales::{OFFERED, Words, complete, prompts};

#[test]
fn all_fourteen_languages_have_their_words_in_the_order_of_the_language_screen() {
    assert_eq!(complete(), Language::ALL);
    let offered: Vec<Language> = Language::ALL.into_iter().filter(|language| OFFERED.contains(language)).collect();
    assert_eq!(OFFERED, offered, "in their order, none twice");
    for language in complete() {
        assert_eq!(Words::of(*language).language(), *language);
    }
    assert_eq!(Words::of(Language::Norwegian).plain().frame_back(), "Tilbake");
}

#[test]
fn values_are_isolated_on_the_screen_and_nowhere_else() {
    let words = Words::of(Language::English);
    assert_eq!(words.frame_terminal("GYD-014", "14:32"), "Terminal \u{2068}GYD-014\u{2069} · \u{2068}14:32\u{2069}");
    assert_eq!(words.plain().frame_terminal("GYD-014", "14:32"), "Terminal GYD-014 · 14:32");
    assert_eq!(words.spoken().frame_terminal("GYD-014", "14:32"), "Terminal GYD-014 · 14:32");
}

#[test]
fn each_right_to_left_paragraph_begins_with_its_mark_even_before_a_latin_letter() {
    let words = Words::of(Language::Arabic);
    assert_eq!(words.review_sex_x(), "\u{200F}X");
    assert_eq!(words.document_title(), "\u{200F}ضع جواز سفرك\n\u{200F}على القارئ");
    assert_eq!(words.plain().review_sex_x(), "X");
    assert_eq!(words.not_charged_money("AZN 44").chars().next(), Some('\u{200F}'));
}

#[test]
fn the_ear_hears_the_attribute_where_there_is_one() {
    let english = Words::of(Language::English);
    assert_eq!(english.frame_end(), "End");
    assert_eq!(english.spoken().frame_end(), "End this visit");
    assert_eq!(english.frame_end_speech(), "End this visit");
    assert_eq!(english.spoken().frame_help(), "Help");
    assert_eq!(english.spoken().time_out_left(20_u32), "20 seconds left");
    assert_eq!(english.time_out_left(20_u32), "seconds left");
    assert_eq!(Words::of(Language::Arabic).spoken().frame_done(), "تَمَّ");
    // Only English is asked for the attribute at compile time; where it is missing the message is said.
    assert_eq!(Words::of(Language::Arabic).frame_end_speech(), "\u{200F}إِنْهَاءُ الزِّيَارَة");
}

#[test]
fn sums_and_numbers_are_written_for_the_eye_and_said_for_the_ear() {
    let words = Words::of(Language::English);
    let sum = Money::new(4400, Currency::Azn);
    assert_eq!(words.sum(sum), "44.00\u{A0}AZN");
    assert_eq!(words.spoken().sum(sum), "44 manats");
    assert_eq!(words.spelled("K7M4-2291-08XN"), "K7M4-2291-08XN");
    assert_eq!(words.spoken().spelled("K7M4-22"), "K, 7, M, 4, 2, 2");
}

#[test]
fn a_prompt_is_said_as_its_page_says_it() {
    let said: std::collections::BTreeMap<_, _> = prompts(Language::English).collect();
    let words = Words::of(Language::English).spoken();
    assert_eq!(said["privacy-title"], words.privacy_title().replace('\n', " "));
    assert_eq!(said["frame-end"], "End this visit");
    assert!(!said.contains_key("frame-step"), "it has variables");
    for language in complete() {
        assert_eq!(prompts(*language).count(), said.len(), "{language:?}");
        assert!(prompts(*language).all(|(_, text)| !text.trim().is_empty() && !text.contains('\n')), "{language:?}");
    }
}
