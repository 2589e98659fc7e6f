//! How sums, days and codes are written. Digits are Latin and days are Gregorian in every language: they are compared
//! with passports and card slips. Nothing here holds invisible characters but where it says so.

use domain::{Currency, Date, Language, Money, document::PartialDate};
use icu_calendar::Gregorian;
use icu_datetime::{
    DateTimeFormatterPreferences, FixedCalendarDateTimeFormatter,
    fieldsets::{MD, YM, YMD},
};
use icu_locale_core::Locale;

use crate::Words;

/// A space on which no line breaks.
const NO_BREAK_SPACE: char = '\u{A0}';

/// `44.00`: always all decimals; groups of three from five digits on.
#[must_use]
pub fn number(money: Money) -> String {
    let unit = 10_u64.pow(money.currency.decimals());
    let width = money.currency.decimals() as usize;
    let magnitude = money.minor_units.unsigned_abs();
    let sign = if money.minor_units < 0 { "\u{2212}" } else { "" };
    format!("{sign}{}.{:0width$}", integer(magnitude / unit), magnitude % unit)
}

/// The currency's word or code: `AZN`, `manat`, `مانات`.
#[must_use]
pub fn currency(currency: Currency, language: Language) -> String {
    let words = Words::of(language).plain();
    match currency {
        Currency::Azn => words.money_azn(),
        Currency::Usd => words.money_usd(),
    }
}

/// `44.00 AZN`, on one line in every language.
#[must_use]
pub fn money(money: Money, language: Language) -> String {
    format!("{}{NO_BREAK_SPACE}{}", number(money), currency(money.currency, language).replace(' ', "\u{A0}"))
}

/// As said aloud: `44 manats`, `2 manats 60 qapiks`.
#[must_use]
pub fn money_spoken(money: Money, language: Language) -> String {
    let words = Words::of(language).spoken();
    let unit = 10_u64.pow(money.currency.decimals());
    let (whole, parts) = (money.minor_units.unsigned_abs() / unit, money.minor_units.unsigned_abs() % unit);
    let (whole_said, parts_said) = match money.currency {
        Currency::Azn => (words.money_azn_whole(whole), words.money_azn_parts(parts)),
        Currency::Usd => (words.money_usd_whole(whole), words.money_usd_parts(parts)),
    };
    match (whole, parts) {
        (_, 0) => whole_said,
        (0, _) => parts_said,
        _ => words.money_both(whole_said, parts_said),
    }
}

impl Words {
    /// A sum as it stands in these words: `44.00 AZN` for the eye, `44 manats` for the ear.
    #[must_use]
    pub fn sum(self, sum: Money) -> String {
        if self.is_spoken() { money_spoken(sum, self.language()) } else { money(sum, self.language()) }
    }

    /// A number of letters and digits: as it is for the eye, character by character for the ear.
    #[must_use]
    pub fn spelled(self, identifier: &str) -> String {
        if !self.is_spoken() {
            return identifier.to_owned();
        }
        let characters = identifier.chars().filter(|character| character.is_alphanumeric());
        characters.map(String::from).collect::<Vec<_>>().join(", ")
    }
}

/// Groups of three from five digits on, parted by a space on which no line breaks.
#[must_use]
pub fn integer(number: u64) -> String {
    let digits = number.to_string();
    if digits.len() < 5 {
        return digits;
    }
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(NO_BREAK_SPACE);
        }
        grouped.push(digit);
    }
    grouped
}

/// To be compared with a passport: `14 Mar 1988`, `14.03.1988` in Russian and German, `14/03/1988` in right-to-left
/// languages.
#[must_use]
pub fn day(date: Date, language: Language) -> String {
    match language {
        Language::Arabic | Language::Persian | Language::Hebrew | Language::Urdu => {
            format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year())
        }
        // As Russian and German passports print it.
        Language::Russian | Language::German => format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year()),
        Language::Azerbaijani
        | Language::English
        | Language::Turkish
        | Language::Hindi
        | Language::French
        | Language::Spanish
        | Language::Italian
        | Language::Norwegian => shaped(date, language, Fields::Medium),
    }
}

/// In full: `20 December 2026`.
#[must_use]
pub fn long_day(date: Date, language: Language) -> String {
    shaped(date, language, Fields::Long)
}

/// Without the year: `20 Dec`.
#[must_use]
pub fn day_and_month(date: Date, language: Language) -> String {
    shaped(date, language, Fields::DayAndMonth)
}

/// As far as it is known: `14 Mar 1988`, `March 1988`, `1988`, "not known".
#[must_use]
pub fn partial_day(date: PartialDate, language: Language) -> String {
    match date {
        PartialDate::Known(date) => day(date, language),
        PartialDate::Month { year, month } => {
            Date::new(year, month, 1).map_or_else(|_| year.to_string(), |first| shaped(first, language, Fields::Month))
        }
        PartialDate::Year(year) => year.to_string(),
        PartialDate::Unknown => Words::of(language).plain().date_unknown(),
    }
}

/// `14:32`.
#[must_use]
pub fn clock(hour: i8, minute: i8) -> String {
    format!("{hour:02}:{minute:02}")
}

/// A Latin name or number for the middle of any text: stands in a left-to-right isolate (U+2066, U+2069).
#[must_use]
pub fn latin(text: &str) -> String {
    format!("\u{2066}{text}\u{2069}")
}

#[derive(Clone, Copy)]
enum Fields {
    Medium,
    Long,
    DayAndMonth,
    Month,
}

/// By CLDR, Gregorian and with Latin digits whatever the language's own calendar and digits are.
fn shaped(date: Date, language: Language, fields: Fields) -> String {
    let tag = match language {
        Language::English => "en-GB",
        other => other.tag(),
    };
    let locale: Locale = format!("{tag}-u-nu-latn").parse().expect("our tags are BCP 47");
    let preferences = DateTimeFormatterPreferences::from(&locale);
    let (year, month, day) = (i32::from(date.year()), date.month().unsigned_abs(), date.day().unsigned_abs());
    let Ok(gregorian) = icu_calendar::Date::try_new_gregorian(year, month, day) else { return date.to_string() };
    let text = match fields {
        Fields::Medium => FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(preferences, YMD::medium())
            .map(|formatter| formatter.format(&gregorian).to_string()),
        Fields::Long => FixedCalendarDateTimeFormatter::try_new(preferences, YMD::long())
            .map(|formatter| formatter.format(&gregorian).to_string()),
        Fields::DayAndMonth => FixedCalendarDateTimeFormatter::try_new(preferences, MD::medium())
            .map(|formatter| formatter.format(&gregorian).to_string()),
        Fields::Month => FixedCalendarDateTimeFormatter::try_new(preferences, YM::long())
            .map(|formatter| formatter.format(&gregorian).to_string()),
    };
    text.unwrap_or_else(|_| date.to_string())
}

#[cfg(test)]
mod tests {
    use domain::Currency::{Azn, Usd};

    use super::*;

    const CHRISTMAS: Date = jiff::civil::date(2026, 12, 20);

    #[test]
    fn sums_have_two_decimals_and_do_not_break() {
        assert_eq!(number(Money::new(4400, Azn)), "44.00");
        assert_eq!(number(Money::new(5, Usd)), "0.05");
        assert_eq!(number(Money::new(123_456_789, Azn)), "1\u{A0}234\u{A0}567.89");
        assert_eq!(number(Money::new(i64::MIN, Azn)), "\u{2212}92\u{A0}233\u{A0}720\u{A0}368\u{A0}547\u{A0}758.08");
        assert_eq!(money(Money::new(4400, Azn), Language::English), "44.00\u{A0}AZN");
        assert_eq!(money(Money::new(4400, Azn), Language::Azerbaijani), "44.00\u{A0}manat");
        assert_eq!(money(Money::new(4400, Azn), Language::Arabic), "44.00\u{A0}مانات");
    }

    #[test]
    fn sums_are_said_as_money() {
        assert_eq!(money_spoken(Money::new(4400, Azn), Language::English), "44 manats");
        assert_eq!(money_spoken(Money::new(260, Azn), Language::English), "2 manats 60 qapiks");
        assert_eq!(money_spoken(Money::new(1, Azn), Language::English), "1 qapik");
        assert_eq!(money_spoken(Money::new(4400, Azn), Language::Azerbaijani), "44 manat");
    }

    #[test]
    fn days_are_gregorian_and_in_latin_digits_everywhere() {
        for language in Language::ALL {
            for text in [day(CHRISTMAS, language), long_day(CHRISTMAS, language)] {
                assert!(text.contains("2026") && text.contains("20"), "{language:?}: {text}");
            }
            assert!(day_and_month(CHRISTMAS, language).contains("20"), "{language:?}");
        }
    }

    #[test]
    fn days_read_as_a_civil_servant_would_write_them() {
        let birth = jiff::civil::date(1988, 3, 14);
        assert_eq!(day(birth, Language::English), "14 Mar 1988");
        assert_eq!(day(birth, Language::Azerbaijani), "14 mar 1988");
        assert_eq!(day(birth, Language::Arabic), "14/03/1988");
        assert_eq!(day(birth, Language::Russian), "14.03.1988");
        assert_eq!(long_day(CHRISTMAS, Language::English), "20 December 2026");
        assert_eq!(long_day(CHRISTMAS, Language::Azerbaijani), "20 dekabr 2026");
        assert_eq!(long_day(CHRISTMAS, Language::Arabic), "20 ديسمبر 2026");
        assert_eq!(day_and_month(CHRISTMAS, Language::English), "20 Dec");
        assert_eq!(partial_day(PartialDate::Month { year: 1988, month: 3 }, Language::English), "March 1988");
        assert_eq!(partial_day(PartialDate::Year(1988), Language::Arabic), "1988");
    }
}
