//! Masks: what is typed, pasted and scanned, and what is said of what does not fit.

use domain::service::{
    Choice, FieldKind, Named,
    mask::{Keyboard, Wrong},
};
use proptest::prelude::*;

const SUBSCRIBER: FieldKind = FieldKind::Subscriber { least: 15, most: 15 };
const SOFT: FieldKind = FieldKind::Subscriber { least: 6, most: 16 };
const ORDER: FieldKind = FieldKind::Order { least: 4, most: 12 };

fn choice() -> FieldKind {
    let named = |text: &str| Named { az: text.to_owned(), en: text.to_owned(), ru: text.to_owned() };
    let option = |value: &str| Choice { value: value.to_owned(), name: named(value), amount: None };
    FieldKind::Choice { options: vec![option("month"), option("year")] }
}

/// Every kind with a whole value of it.
fn every() -> Vec<(FieldKind, &'static str)> {
    vec![
        (FieldKind::Fin, "5ZJ1K2A"),
        (FieldKind::Voen, "1401555071"),
        (SUBSCRIBER, "123456789012345"),
        (SOFT, "1234567"),
        (FieldKind::MobilePhone, "501234567"),
        (FieldKind::LandlinePhone, "124041234"),
        (FieldKind::Phone, "771234567"),
        (FieldKind::Plate, "10AA158"),
        (FieldKind::Protocol, "AA1234567"),
        (ORDER, "KR-2026-15"),
        (FieldKind::Amount, "12.50"),
        (choice(), "year"),
        (FieldKind::Date, "2026-11-03"),
        (FieldKind::Qr { most: 40 }, "https://bill.example/?code=1"),
        (FieldKind::Email, "Ad.Soyad+qebz@mail.example.az"),
    ]
}

#[test]
fn a_whole_value_is_itself() {
    for (kind, value) in every() {
        assert_eq!(kind.check(value), Ok(value.to_owned()), "{kind:?}");
    }
}

#[test]
fn what_is_pasted_or_scanned_is_tidied() {
    for (kind, text, value) in [
        (FieldKind::Fin, " 5zj1k2a\r\n", "5ZJ1K2A"),
        (FieldKind::Fin, "５ＺＪ１Ｋ２Ａ", "5ZJ1K2A"),
        (FieldKind::Voen, "140 155 5071", "1401555071"),
        (FieldKind::Voen, "\u{202a}1401555071\u{202c}", "1401555071"),
        (SUBSCRIBER, "1234\u{a0}5678-9012\u{2013}345", "123456789012345"),
        (SUBSCRIBER, "١٢٣٤٥٦٧٨٩٠١٢٣٤٥", "123456789012345"),
        (SUBSCRIBER, "۱۲۳۴۵۶۷۸۹۰۱۲۳۴۵", "123456789012345"),
        (SUBSCRIBER, "१२३४५६७८९०१२३४५", "123456789012345"),
        (FieldKind::MobilePhone, "050 123 45 67", "501234567"),
        (FieldKind::MobilePhone, "+994 (50) 123-45-67", "501234567"),
        (FieldKind::MobilePhone, "\u{200f}+994501234567", "501234567"),
        (FieldKind::MobilePhone, "00994 50 123 45 67", "501234567"),
        (FieldKind::MobilePhone, "994501234567", "501234567"),
        // A number that begins like the country's.
        (FieldKind::MobilePhone, "994123456", "994123456"),
        (FieldKind::MobilePhone, "365541234", "365541234"),
        (FieldKind::LandlinePhone, "(012) 404-12-34", "124041234"),
        (FieldKind::LandlinePhone, "+994 22 255 12 34", "222551234"),
        (FieldKind::Phone, "012 404 12 34", "124041234"),
        (FieldKind::Plate, "10-aa-158", "10AA158"),
        (FieldKind::Plate, "77 A 123", "77A123"),
        (FieldKind::Plate, "001 D 123", "001D123"),
        (FieldKind::Plate, "H 123456", "H123456"),
        (FieldKind::Protocol, "aa-123 4567", "AA1234567"),
        (ORDER, " kr–2026—15 ", "KR-2026-15"),
        (FieldKind::Amount, "12", "12.00"),
        (FieldKind::Amount, "0012,5", "12.50"),
        (FieldKind::Amount, "٣٫٥", "3.50"),
        (FieldKind::Amount, "1 250.75", "1250.75"),
        (FieldKind::Date, "03112026", "2026-11-03"),
        (FieldKind::Date, "3.11.2026", "2026-11-03"),
        (FieldKind::Date, "03/11/2026", "2026-11-03"),
        (FieldKind::Date, "2026-11-03", "2026-11-03"),
        (FieldKind::Date, "٠٣.١١.٢٠٢٦", "2026-11-03"),
        (FieldKind::Qr { most: 5 }, "\u{200e}AB cd\r\n", "AB cd"),
    ] {
        assert_eq!(kind.check(text).as_deref(), Ok(value), "{kind:?} {text:?}");
    }
}

#[test]
fn what_does_not_fit_says_what_and_where() {
    let sign = |at, sign| Wrong::Sign { at, sign };
    for (kind, text, wrong) in [
        (FieldKind::Fin, "", Wrong::Empty),
        (FieldKind::Fin, " \u{200f} - ", Wrong::Empty),
        (FieldKind::Fin, "5ZJ1", Wrong::Short { missing: 3 }),
        (FieldKind::Fin, "5ZJ1K2AB", Wrong::Long { over: 1 }),
        (FieldKind::Fin, "5ZJ1K2O", sign(7, 'O')),
        (FieldKind::Fin, "5ZI1K2A", sign(3, 'I')),
        (FieldKind::Fin, "5Zİ1K2A", sign(3, 'İ')),
        (FieldKind::Fin, "5ZƏ1K2A", sign(3, 'Ə')),
        (FieldKind::Fin, "5ZJıK2A", sign(4, 'ı')),
        // Cyrillic А and К.
        (FieldKind::Fin, "5ZJ1К2А", sign(5, 'К')),
        (FieldKind::Plate, "10-АА-158", sign(3, 'А')),
        (FieldKind::Voen, "14015550", Wrong::Short { missing: 2 }),
        (FieldKind::Voen, "14015550711", Wrong::Long { over: 1 }),
        (FieldKind::Voen, "1401555081", Wrong::CheckDigit { at: 9 }),
        (FieldKind::Voen, "1400057424", sign(10, '4')),
        (FieldKind::Voen, "14O1555071", sign(3, 'O')),
        (SUBSCRIBER, "12345678901234", Wrong::Short { missing: 1 }),
        (SUBSCRIBER, "1234567890123456", Wrong::Long { over: 1 }),
        (SUBSCRIBER, "12345A789012345", sign(6, 'A')),
        (SUBSCRIBER, "1234\u{0}5678", Wrong::Control { at: 5 }),
        (SUBSCRIBER, "12\u{1b}[2J", Wrong::Control { at: 3 }),
        (SUBSCRIBER, "12345678901234٪", sign(15, '٪')),
        (SOFT, "12345", Wrong::Short { missing: 1 }),
        (FieldKind::MobilePhone, "50123456", Wrong::Short { missing: 1 }),
        (FieldKind::MobilePhone, "0501234567890", Wrong::Long { over: 3 }),
        (FieldKind::MobilePhone, "012 404 12 34", Wrong::Prefix),
        (FieldKind::MobilePhone, "+7 912 345 67 89", Wrong::Prefix),
        (FieldKind::MobilePhone, "50+1234567", sign(3, '+')),
        (FieldKind::MobilePhone, "50 CALL ME", sign(3, 'C')),
        (FieldKind::LandlinePhone, "050 123 45 67", Wrong::Prefix),
        (FieldKind::Phone, "330 00 00", Wrong::Prefix),
        (FieldKind::Plate, "10-AA-15", Wrong::Short { missing: 1 }),
        (FieldKind::Plate, "10-AA-1588", Wrong::Long { over: 1 }),
        (FieldKind::Plate, "AA-10-158", sign(1, 'A')),
        (FieldKind::Plate, "10-AAA-158", sign(5, 'A')),
        (FieldKind::Protocol, "A1234567", sign(2, '1')),
        (FieldKind::Protocol, "AA12345", Wrong::Short { missing: 1 }),
        (FieldKind::Protocol, "AA12345678901", Wrong::Long { over: 1 }),
        (FieldKind::Protocol, "AƏ1234567", sign(2, 'Ə')),
        (ORDER, "-123", sign(1, '-')),
        (ORDER, "AB1", Wrong::Short { missing: 1 }),
        (ORDER, "AB12345678901", Wrong::Long { over: 1 }),
        (ORDER, "AB/123", sign(3, '/')),
        (FieldKind::Amount, "12.345", Wrong::Long { over: 1 }),
        (FieldKind::Amount, ".5", sign(1, '.')),
        (FieldKind::Amount, "-5x", sign(2, 'X')),
        (FieldKind::Amount, "12345678", Wrong::Long { over: 1 }),
        (FieldKind::Amount, "1.2.3", sign(4, '.')),
        (choice(), "day", Wrong::Choice),
        (choice(), "", Wrong::Choice),
        (FieldKind::Date, "", Wrong::Empty),
        (FieldKind::Date, "0311", Wrong::Short { missing: 4 }),
        (FieldKind::Date, "031120266", Wrong::Long { over: 1 }),
        (FieldKind::Date, "31.02.2026", Wrong::Day),
        (FieldKind::Date, "29.02.2025", Wrong::Day),
        (FieldKind::Date, "00.01.2026", Wrong::Day),
        (FieldKind::Date, "01.13.2026", Wrong::Month),
        (FieldKind::Date, "01.00.2026", Wrong::Month),
        (FieldKind::Date, "01.01.0026", Wrong::Year),
        (FieldKind::Date, "3 noyabr 2026", sign(2, 'N')),
        (FieldKind::Qr { most: 5 }, "", Wrong::Empty),
        (FieldKind::Qr { most: 5 }, "ABCDEF", Wrong::Long { over: 1 }),
        (FieldKind::Qr { most: 5 }, "A\u{7}B", Wrong::Control { at: 2 }),
    ] {
        assert_eq!(kind.check(text), Err(wrong), "{kind:?} {text:?}");
    }
}

#[test]
fn very_long_text_is_too_long_for_every_kind() {
    for (kind, value) in every() {
        let long = value.repeat(100_000);
        match kind.check(&long) {
            Err(Wrong::Long { over }) => assert!(over > 100, "{kind:?}"),
            Err(Wrong::Choice) => assert!(matches!(kind, FieldKind::Choice { .. })),
            other => panic!("{kind:?}: {other:?}"),
        }
        assert!(
            kind.masked(&long).chars().count() < 12 || matches!(kind, FieldKind::Amount | FieldKind::Choice { .. })
        );
    }
}

/// The check digit of python-stdnum 2.2's `az.voen`, by its own words for these numbers.
#[test]
fn tax_numbers_are_judged_as_their_oracle_judges_them() {
    for (number, right) in [
        ("1401555071", true),
        ("1400057421", true),
        ("0300725012", true),
        ("1401555081", false),
        ("1400057424", false),
        ("9900010081", true),
        // Eight digits whose sum leaves 10.
        ("1000001000", false),
    ] {
        assert_eq!(FieldKind::Voen.check(number).is_ok(), right, "{number}");
    }
}

#[test]
fn one_mistyped_digit_of_a_tax_number_is_noticed() {
    let number: Vec<char> = "1401555071".chars().collect();
    for at in 0..9 {
        for digit in ('0'..='9').filter(|digit| *digit != number[at]) {
            let mut bent = number.clone();
            bent[at] = digit;
            assert!(FieldKind::Voen.check(&bent.iter().collect::<String>()).is_err(), "{bent:?}");
        }
    }
}

#[test]
fn people_read_values_in_groups() {
    for (kind, text, grouped) in [
        (FieldKind::MobilePhone, "501234567", "050 123 45 67"),
        (FieldKind::MobilePhone, "50123", "050 123"),
        (FieldKind::MobilePhone, "0501", "050 1"),
        (FieldKind::MobilePhone, "+99450", "+994 50"),
        (FieldKind::MobilePhone, "+994501234567", "050 123 45 67"),
        (FieldKind::MobilePhone, "+7912", "+7912"),
        (FieldKind::MobilePhone, "", ""),
        (FieldKind::LandlinePhone, "124041234", "012 404 12 34"),
        (FieldKind::Plate, "10AA158", "10 AA 158"),
        (FieldKind::Plate, "10A", "10 A"),
        (FieldKind::Plate, "001D123", "001 D 123"),
        (SUBSCRIBER, "123456789012345", "1234 5678 9012 345"),
        (SUBSCRIBER, "1234", "1234"),
        (SUBSCRIBER, "12345", "1234 5"),
        (FieldKind::Voen, "1401555071", "140 155 5071"),
        (FieldKind::Protocol, "AA1234567", "AA 1234567"),
        (FieldKind::Fin, "5zj1k2a", "5ZJ1K2A"),
        (FieldKind::Date, "2026-11-03", "03.11.2026"),
        (FieldKind::Date, "0311", "03.11"),
        (FieldKind::Date, "03112", "03.11.2"),
        (ORDER, "KR-2026-15", "KR-2026-15"),
    ] {
        assert_eq!(kind.group(text), grouped, "{kind:?} {text:?}");
        assert_eq!(kind.group(&kind.group(text)), grouped, "grouped again: {kind:?} {text:?}");
    }
}

#[test]
fn an_address_of_mail_is_judged_whole() {
    let long = format!("{}@example.az", "a".repeat(65));
    let longest = format!("a@{}.az", "b".repeat(80));
    for (text, judged) in [
        (" ad@numune.AZ\r\n", Ok("ad@numune.az")),
        ("\u{200f}Ad@numune.az", Ok("Ad@numune.az")),
        ("", Err(Wrong::Empty)),
        ("ad", Err(Wrong::Address)),
        ("@numune.az", Err(Wrong::Address)),
        ("ad@", Err(Wrong::Address)),
        ("ad@numune", Err(Wrong::Address)),
        ("ad@numune.a", Err(Wrong::Address)),
        ("ad@numune.a1", Err(Wrong::Address)),
        ("ad@-numune.az", Err(Wrong::Address)),
        ("ad@numune..az", Err(Wrong::Address)),
        ("ad@@numune.az", Err(Wrong::Address)),
        (".ad@numune.az", Err(Wrong::Address)),
        ("a..d@numune.az", Err(Wrong::Address)),
        (long.as_str(), Err(Wrong::Address)),
        (longest.as_str(), Err(Wrong::Long { over: 5 })),
        ("a d@numune.az", Err(Wrong::Sign { at: 2, sign: ' ' })),
        ("ad@nümunə.az", Err(Wrong::Sign { at: 5, sign: 'ü' })),
        ("ad\u{1d}@numune.az", Err(Wrong::Control { at: 3 })),
        ("ad<script>@numune.az", Err(Wrong::Sign { at: 3, sign: '<' })),
    ] {
        assert_eq!(FieldKind::Email.check(text), judged.map(str::to_owned), "{text:?}");
    }
    for (typed, sign, may) in
        [("", '@', false), ("ad", '@', true), ("ad@", '@', false), ("ad@n", '.', true), ("a", ' ', false)]
    {
        assert_eq!(FieldKind::Email.accepts(typed, sign), may, "{sign:?} after {typed:?}");
    }
}

#[test]
fn lists_and_receipts_show_the_end_alone() {
    for (kind, text, masked) in [
        (SUBSCRIBER, "123456789012345", "•••• 345"),
        (FieldKind::Fin, "5ZJ1K2A", "•••• K2A"),
        (FieldKind::Plate, "10AA158", "•••• 158"),
        (FieldKind::MobilePhone, "501234567", "•••• 567"),
        (ORDER, "AB12", "•••• 12"),
        (ORDER, "A", "••••"),
        (ORDER, "", "••••"),
        (FieldKind::Date, "2026-11-03", "••.••.••••"),
        (FieldKind::Qr { most: 99 }, "https://bill.example/?code=1234567\u{202e}", "•••• 567"),
        (choice(), "year", "year"),
        (FieldKind::Email, "Ad.Soyad@mail.example.az", "A••••@mail.example.az"),
        (FieldKind::Email, "Ad.Soyad", "••••"),
    ] {
        assert_eq!(kind.masked(text), masked, "{kind:?} {text:?}");
    }
}

#[test]
fn the_keyboard_offers_only_what_leads_somewhere() {
    for (kind, typed, offered) in [
        (FieldKind::Fin, "5ZJ", "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"),
        (FieldKind::Fin, "5ZJ1K2A", ""),
        (FieldKind::Voen, "140155507", "12"),
        (SUBSCRIBER, "", "0123456789"),
        (SUBSCRIBER, "123456789012345", ""),
        (FieldKind::MobilePhone, "", "01345679"),
        (FieldKind::MobilePhone, "5", "015"),
        (FieldKind::MobilePhone, "05", "015"),
        (FieldKind::LandlinePhone, "1", "28"),
        (FieldKind::Plate, "", "0123456789H"),
        (FieldKind::Plate, "10", "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        (FieldKind::Plate, "10A", "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        (FieldKind::Plate, "10AA", "0123456789"),
        (FieldKind::Plate, "001", "D"),
        (FieldKind::Protocol, "A", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        (FieldKind::Protocol, "AAAA", "0123456789"),
        (ORDER, "", "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        (ORDER, "A", "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        (FieldKind::Amount, "", "0123456789"),
        (FieldKind::Amount, "12.5", "0123456789"),
        (FieldKind::Amount, "12", ".0123456789"),
        (FieldKind::Amount, "12.50", ""),
        (FieldKind::Date, "", "0123"),
        (FieldKind::Date, "3", "01"),
        (FieldKind::Date, "31", "01"),
        (FieldKind::Date, "311", "012"),
        (FieldKind::Date, "3102", "12"),
        (FieldKind::Date, "3102202", ""),
        (FieldKind::Date, "2802202", "0123456789"),
        (choice(), "", ""),
    ] {
        let keys = "-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        let accepted: String = keys.chars().filter(|key| kind.accepts(typed, *key)).collect();
        assert_eq!(accepted, offered, "{kind:?} after {typed:?}");
    }
}

#[test]
fn every_kind_has_its_keyboard() {
    let keyboards: Vec<Keyboard> = every().iter().map(|(kind, _)| kind.keyboard()).collect();
    for keyboard in [
        Keyboard::Digits,
        Keyboard::Phone,
        Keyboard::Sum,
        Keyboard::LettersAndDigits,
        Keyboard::Order,
        Keyboard::Plate,
        Keyboard::Fin,
        Keyboard::Choices,
        Keyboard::Calendar,
        Keyboard::Scanner,
        Keyboard::Email,
    ] {
        assert!(keyboards.contains(&keyboard), "{keyboard:?}");
    }
}

/// Text that looks like what a mask wants, and is not.
fn nearly() -> impl Strategy<Value = String> {
    let sign = prop_oneof![
        6 => proptest::char::range('0', '9'),
        4 => proptest::char::range('A', 'Z'),
        1 => proptest::sample::select(vec![' ', '-', '+', '(', ')', '.', ',', '\u{200f}', '\u{202e}', 'İ', 'ə', '٤', '۴', '\u{0}', 'А', '\r']),
        1 => any::<char>(),
    ];
    proptest::collection::vec(sign, 0..24).prop_map(|signs| signs.into_iter().collect())
}

proptest! {
    #[test]
    fn no_text_is_too_strange(text in prop_oneof![nearly(), any::<String>()], sign in any::<char>()) {
        for (kind, _) in every() {
            let _ = (kind.accepts(&text, sign), kind.group(&text), kind.masked(&text));
            if let Ok(value) = kind.check(&text) {
                prop_assert_eq!(kind.check(&value), Ok(value.clone()), "the value itself fits: {:?}", kind);
                prop_assert!(!value.is_empty());
                prop_assert_eq!(kind.check(&kind.group(&value)), Ok(value), "its groups fit: {:?}", kind);
            }
        }
    }

    #[test]
    fn a_value_can_be_typed_sign_by_sign(which in 0..15_usize, seed in any::<u64>()) {
        let (kind, _) = every().swap_remove(which);
        let keys: Vec<char> = "-.0123456789ABCDEFGHJKLMNPQRSTUVWXYZ".chars().collect();
        let (mut typed, mut chance) = (String::new(), seed);
        for _ in 0..40 {
            let offered: Vec<char> = keys.iter().copied().filter(|key| kind.accepts(&typed, *key)).collect();
            let Ok(count) = u64::try_from(offered.len()) else { break };
            if count == 0 {
                break;
            }
            chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            typed.push(offered[usize::try_from((chance >> 33) % count).unwrap()]);
        }
        // Nothing more can be typed: it is whole, but for a check digit, a day that is not there, or a choice.
        let ends = match kind.check(&typed) {
            Ok(_) | Err(Wrong::CheckDigit { .. }) => true,
            Err(_) => {
                matches!(kind, FieldKind::Choice { .. } | FieldKind::Date | FieldKind::Email | FieldKind::Qr { .. })
            }
        };
        prop_assert!(ends, "{:?}: {:?} {:?}", kind, typed, kind.check(&typed));
    }

    #[test]
    fn what_is_hidden_stays_hidden(digits in "[0-9]{6,16}") {
        let masked = SOFT.masked(&digits);
        prop_assert_eq!(masked, format!("•••• {}", &digits[digits.len() - 3..]));
    }
}
