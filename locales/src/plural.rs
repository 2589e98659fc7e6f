//! Which plural form a number takes, by CLDR 48.
//!
//! Fluent's own rules are of CLDR 37 and wrong in Arabic from 103 on and in Hebrew; so words select by the function
//! `PLURAL($count)` and never by a bare number.

use domain::Language;
use fluent::{FluentArgs, FluentValue};
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};

/// The keyword that CLDR gives to a number in a language: `zero`, `one`, `two`, `few`, `many` or `other`.
#[must_use]
pub fn category(language: Language, count: u64) -> &'static str {
    let locale: Locale = language.tag().parse().expect("our tags are BCP 47");
    let Ok(rules) = PluralRules::try_new_cardinal(locale.into()) else { return "other" };
    match rules.category_for(count) {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

/// Fluent's function `PLURAL`: counts arrive as digits, never as floats.
pub fn function(
    language: Language,
) -> impl for<'a> Fn(&[FluentValue<'a>], &FluentArgs) -> FluentValue<'a> + Send + Sync + 'static {
    move |positional, _| match positional.first() {
        Some(FluentValue::String(digits)) => {
            digits.parse().map_or(FluentValue::Error, |count| FluentValue::from(category(language, count)))
        }
        _ => FluentValue::Error,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arabic_counts_by_hundreds_again() {
        let forms = [
            (0, "zero"),
            (1, "one"),
            (2, "two"),
            (3, "few"),
            (11, "many"),
            (100, "other"),
            (103, "few"),
            (111, "many"),
        ];
        for (count, form) in forms {
            assert_eq!(category(Language::Arabic, count), form, "{count}");
        }
    }

    #[test]
    fn hebrew_has_no_form_of_its_own_for_tens() {
        assert_eq!(category(Language::Hebrew, 20), "other");
        assert_eq!(category(Language::Hebrew, 2), "two");
    }
}
