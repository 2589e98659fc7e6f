//! Plural forms are CLDR's.

use std::collections::BTreeSet;

use domain::Language;
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};
use locales::{Words, complete, plural};

use crate::read::{texts, uses};

fn keyword(category: PluralCategory) -> String {
    format!("{category:?}").to_lowercase()
}

#[test]
fn every_selection_has_all_the_forms_of_its_language() {
    let mut seen = 0;
    for language in complete() {
        let locale: Locale = language.tag().parse().expect("a tag");
        let rules = PluralRules::try_new_cardinal(locale.into()).expect("compiled in");
        let wanted: BTreeSet<String> = rules.categories().map(keyword).collect();
        for (id, text) in texts(*language) {
            for (variable, forms) in uses(&id, &text.pattern).selections {
                let found: BTreeSet<String> = forms.iter().cloned().collect();
                assert_eq!(found, wanted, "{language:?} {id} ${variable}");
                assert_eq!(found.len(), forms.len(), "{language:?} {id}: a form comes twice");
                assert_eq!(forms.last().map(String::as_str), Some("other"), "{language:?} {id}");
                seen += 1;
            }
        }
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn arabic_hebrew_and_russian_follow_their_grammar_up_to_two_thousand() {
    for count in 0..=2000_u64 {
        let arabic = match (count, count % 100) {
            (0, _) => "zero",
            (1, _) => "one",
            (2, _) => "two",
            (_, 3..=10) => "few",
            (_, 11..=99) => "many",
            _ => "other",
        };
        assert_eq!(plural::category(Language::Arabic, count), arabic, "ar {count}");
        let hebrew = match count {
            1 => "one",
            2 => "two",
            _ => "other",
        };
        assert_eq!(plural::category(Language::Hebrew, count), hebrew, "he {count}");
        let russian = match (count % 10, count % 100) {
            (1, tens) if tens != 11 => "one",
            (2..=4, tens) if !(12..=14).contains(&tens) => "few",
            _ => "many",
        };
        assert_eq!(plural::category(Language::Russian, count), russian, "ru {count}");
    }
}

#[test]
fn words_choose_the_form_of_the_whole_number() {
    let arabic = Words::of(Language::Arabic).plain();
    assert_eq!(arabic.trip_days(1_u16), "يوم واحد");
    assert_eq!(arabic.trip_days(2_u16), "يومان");
    assert_eq!(arabic.trip_days(7_u16), "7 أيام");
    assert_eq!(arabic.trip_days(30_u16), "30 يومًا");
    assert_eq!(arabic.trip_days(103_u16), "103 أيام");
    assert_eq!(arabic.trip_days(111_u16), "111 يومًا");
    assert_eq!(Words::of(Language::English).plain().trip_days(1_u16), "1 day");
    assert_eq!(Words::of(Language::English).plain().trip_days(30_u16), "30 days");
}
