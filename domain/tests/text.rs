//! Foreign text before it reaches a screen, a voice or paper.

use domain::{
    document::mrz::letters,
    text::{display_safe, with_sign, without_last},
};
use proptest::prelude::*;

#[test]
fn ordinary_names_stay_as_they_are() {
    for name in
        ["ERIKSSON", "Əliyev Şıxəli", "محمد الأحمد", "משה כהן", "अनिल कुमार", "نصرت فتح علی", "José Ñíguez", "e\u{301}"]
    {
        assert_eq!(display_safe(name, 100), name);
    }
    // Joiners belong to Persian and Hindi spelling.
    assert_eq!(display_safe("می\u{200c}خواهم क्\u{200d}ष", 100), "می\u{200c}خواهم क्\u{200d}ष");
}

#[test]
fn a_name_keeps_its_marks_its_apostrophe_its_hyphen_and_all_of_its_letters() {
    let letters: String = letters::all().flat_map(|letter| letter.to_lowercase().chain([letter])).collect();
    let longest = "WOLFESCHLEGELSTEINHAUSENBERGERDORFFWELC";
    for name in
        [letters.as_str(), "O'BRIEN-ÑÚÑEZ", "O\u{2019}Connor", "Qurʼan", "Anna\u{2010}Maria", "St. John", "A", longest]
    {
        assert_eq!(display_safe(name, name.chars().count()), name);
    }
    assert_eq!(display_safe(longest, 39), longest);
    assert_eq!(display_safe(&format!("{longest}A"), 39), longest);
}

/// A barcode's group separator between two directions makes a text shaper fail.
#[test]
fn paragraph_separators_between_directions_are_gone() {
    for separator in ['\u{1c}', '\u{1d}', '\u{1e}', '\u{85}'] {
        assert_eq!(display_safe(&format!("]d2{separator}שלום"), 100), "]d2שלום");
    }
    for separator in ['\u{2028}', '\u{2029}', '\n', '\t'] {
        assert_eq!(display_safe(&format!("AB{separator}אב"), 100), "AB אב");
    }
}

#[test]
fn controls_of_both_sets_are_gone() {
    let controls: String = ('\0'..='\u{1f}').chain('\u{7f}'..='\u{9f}').collect();
    assert_eq!(display_safe(&format!("a{controls}b"), 100), "a  b");
    assert_eq!(display_safe("line\r\nnext\x1b[31mred", 100), "line next[31mred");
}

#[test]
fn nobody_turns_our_words_round() {
    // A right-to-left override shows `44.00 AZN` as `NZA 00.44`.
    assert_eq!(display_safe("\u{202e}44.00 AZN\u{202c}", 100), "44.00 AZN");
    for control in
        "\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}\u{200e}\u{200f}\u{61c}".chars()
    {
        assert_eq!(display_safe(&format!("a{control}b"), 100), "ab");
    }
}

#[test]
fn nothing_invisible_is_smuggled_in() {
    assert_eq!(display_safe("a\u{feff}b\u{e0041}\u{e007f}c\u{fffe}d\u{1ffff}e\u{fdd0}f\u{fff9}g", 100), "abcdefg");
}

#[test]
fn what_is_too_long_is_cut_after_cleaning() {
    assert_eq!(display_safe("\u{1d}\u{1d}abcdef", 3), "abc");
    assert_eq!(display_safe("ƏƏƏ", 2), "ƏƏ");
    assert_eq!(display_safe("abc", 0), "");
}

fn typed(signs: &str) -> String {
    signs.chars().fold(String::new(), |text, sign| with_sign(&text, sign))
}

#[test]
fn what_is_typed_is_composed() {
    for (signs, composed) in [
        ("e\u{301}te\u{301}", "\u{e9}t\u{e9}"),
        ("\u{627}\u{653}\u{628}", "\u{622}\u{628}"),
        ("\u{438}\u{306}", "\u{439}"),
        ("\u{928}\u{93c}", "\u{929}"),
        // Unicode composes these never, so that their one spelling has two characters.
        ("\u{915}\u{93c}", "\u{915}\u{93c}"),
        ("ə\u{131}", "ə\u{131}"),
    ] {
        assert_eq!(typed(signs), composed, "{signs:?}");
    }
}

#[test]
fn erasing_takes_back_one_letter_as_people_count_them() {
    for (text, left) in [
        ("", ""),
        ("a", ""),
        ("işıq", "işı"),
        ("e\u{301}q\u{301}", "e\u{301}"),
        // A consonant and its vowel sign; two consonants that are written as one.
        ("बिजली", "बिज"),
        ("कि", ""),
        ("भाषा", "भा"),
        ("כהן", "כה"),
        ("كَه", "كَ"),
        ("كَ", ""),
        ("می\u{200c}", "م"),
        ("a\u{1F468}\u{200D}\u{1F469}", "a"),
    ] {
        assert_eq!(without_last(text), left, "{text:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn whatever_is_typed_stays_composed_and_can_be_erased_to_nothing(signs in any::<String>()) {
        let mut text = typed(&signs);
        let composed: String = unicode_normalization::UnicodeNormalization::nfc(text.as_str()).collect();
        prop_assert_eq!(&text, &composed);
        while !text.is_empty() {
            let left = without_last(&text).to_owned();
            prop_assert!(text.starts_with(&left) && left.len() < text.len());
            text = left;
        }
    }

    #[test]
    fn nothing_hostile_is_left_and_twice_is_once(
        characters in prop::collection::vec(
            prop_oneof![any::<char>(), prop::char::range('\0', '\u{ff}'), prop::char::range('\u{2000}', '\u{206f}')],
            0..200,
        ),
        most in 0..250_usize,
    ) {
        let text: String = characters.iter().collect();
        let safe = display_safe(&text, most);
        prop_assert!(safe.chars().count() <= most);
        for character in safe.chars() {
            prop_assert!(!character.is_control());
            let turns = matches!(character, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            prop_assert!(!turns, "{character:?}");
        }
        prop_assert_eq!(display_safe(&safe, most), safe);
    }

    #[test]
    fn what_is_harmless_stays(text in "[a-zA-Z0-9 .,+əğıöşçüа-яא-תء-يअ-ह-]{0,100}") {
        prop_assert_eq!(display_safe(&text, 100), text);
    }
}
