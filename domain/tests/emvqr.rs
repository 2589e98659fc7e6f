//! The text of a code that a payer's bank reads: vectors first, then any text.

use domain::{
    Currency, Money,
    emvqr::{Asked, Local, Merchant, Read, Unfit, Unreadable, read, reference, write},
};
use proptest::prelude::*;

/// Also read by a decoder that is not ours: see `docs/decisions/0011-a-code-is-central-s.md`.
const OWN: &str = "00020101021226300014az.gov.example0108M-000123520493995303944540526.505802AZ5911ASAN XIDMET6004BAKU62200508INV-00010704T01263043016";

fn merchant() -> Merchant {
    Merchant {
        template: 26,
        scheme: "az.gov.example".to_owned(),
        account: "M-000123".to_owned(),
        category: 9399,
        country: "AZ".to_owned(),
        name: "ASAN XIDMET".to_owned(),
        city: "BAKU".to_owned(),
        local: None,
    }
}

fn asked() -> Asked {
    Asked { amount: Money::new(2650, Currency::Azn), reference: "INV-0001".to_owned(), terminal: "T012".to_owned() }
}

#[test]
fn a_code_is_written_as_others_write_it() {
    assert_eq!(write(&merchant(), &asked()).unwrap(), OWN);
    assert_eq!(read(OWN).unwrap(), Read { merchant: merchant(), asked: asked() });
}

#[test]
fn name_and_city_stand_in_the_language_of_the_place_too() {
    let local = Local { language: "az".to_owned(), name: "ASAN XİDMƏT".to_owned(), city: "BAKI".to_owned() };
    let merchant = Merchant { local: Some(local), ..merchant() };
    let text = write(&merchant, &asked()).unwrap();
    // Eleven characters are thirteen bytes.
    assert!(text.contains("64290002az0111ASAN XİDMƏT0204BAKI"), "{text}");
    assert_eq!(read(&text).unwrap().merchant, merchant);
}

#[test]
fn what_does_not_fit_is_named() {
    let long = "x".repeat(26);
    let length = |what, characters, most| Unfit::Length { what, characters, most };
    for (merchant, asked, why) in [
        (Merchant { template: 25, ..merchant() }, asked(), Unfit::Template(25)),
        (Merchant { template: 52, ..merchant() }, asked(), Unfit::Template(52)),
        (Merchant { category: 10_000, ..merchant() }, asked(), Unfit::Category(10_000)),
        (Merchant { name: long.clone(), ..merchant() }, asked(), length("the merchant's name", 26, 25)),
        (Merchant { city: "x".repeat(16), ..merchant() }, asked(), length("the merchant's city", 16, 15)),
        (Merchant { city: String::new(), ..merchant() }, asked(), length("the merchant's city", 0, 15)),
        (Merchant { account: "x".repeat(99), ..merchant() }, asked(), length("the merchant's account", 121, 99)),
        (
            Merchant { name: "XİDMƏT".to_owned(), ..merchant() },
            asked(),
            Unfit::Character { what: "the merchant's name" },
        ),
        (Merchant { country: "az".to_owned(), ..merchant() }, asked(), Unfit::Character { what: "the country" }),
        (merchant(), Asked { reference: long.clone(), ..asked() }, length("the reference", 26, 25)),
        (merchant(), Asked { terminal: long, ..asked() }, length("the terminal's name", 26, 25)),
        (merchant(), Asked { amount: Money::new(0, Currency::Azn), ..asked() }, Unfit::Amount(0)),
        (merchant(), Asked { amount: Money::new(-1, Currency::Azn), ..asked() }, Unfit::Amount(-1)),
        (merchant(), Asked { amount: Money::new(i64::MAX, Currency::Azn), ..asked() }, Unfit::Amount(i64::MAX)),
    ] {
        assert_eq!(write(&merchant, &asked), Err(why));
    }
}

#[test]
fn a_static_code_or_one_of_another_version_is_not_read_as_one_payment() {
    let closed = |text: String| {
        let covered = format!("{text}6304");
        format!("{covered}{:04X}", crc(covered.as_bytes()))
    };
    let body = OWN.strip_suffix("63043016").unwrap();
    assert_eq!(closed(body.to_owned()), OWN);
    assert_eq!(read(&closed(body.replacen("010212", "010211", 1))), Err(Unreadable::Value(1)));
    assert_eq!(read(&closed(body.replacen("000201", "000202", 1))), Err(Unreadable::Version));
    assert_eq!(read(&closed(body.replacen("5303944", "5303978", 1))), Err(Unreadable::Value(53)));
    assert_eq!(read(&closed(body.replacen("5802AZ", "", 1))), Err(Unreadable::Missing(58)));
    assert_eq!(read(OWN.to_lowercase().as_str()), Err(Unreadable::Checksum));
}

/// Bit by bit, as the standard writes it down: another way than the one that is tested.
fn crc(bytes: &[u8]) -> u16 {
    let bits = bytes.iter().flat_map(|byte| (0..8).rev().map(move |bit| u16::from(byte >> bit & 1)));
    bits.fold(0xffff_u16, |sum, bit| {
        let carry = (sum >> 15) ^ bit;
        (sum << 1) ^ (carry * 0x1021)
    })
}

#[test]
fn a_try_of_128_bits_fits_into_a_reference() {
    assert_eq!((reference(0), reference(35), reference(36)), ("0".to_owned(), "Z".to_owned(), "10".to_owned()));
    assert_eq!(reference(u128::MAX), "F5LXX1ZZ5PNORYNQGLHZMSP33");
}

fn text(most: usize) -> impl Strategy<Value = String> {
    proptest::string::string_regex(&format!("[ -~]{{1,{most}}}")).expect("a pattern")
}

prop_compose! {
    fn any_merchant()(
        template in 26_u8..=51, scheme in text(32), account in text(40), category in 0_u16..=9999,
        country in "[A-Z]{2}", name in text(25), city in text(15),
        local in proptest::option::of(("[a-z]{2}", "[a-zəıİğ最北 ]{1,25}", "[A-ZƏBaki]{1,15}")),
    ) -> Merchant {
        let local = local.map(|(language, name, city)| Local { language, name, city });
        Merchant { template, scheme, account, category, country, name, city, local }
    }
}

prop_compose! {
    fn any_payment()(units in 1_i64..1_000_000_000_000, number: u128, terminal in text(25)) -> Asked {
        Asked { amount: Money::new(units, Currency::Azn), reference: reference(number), terminal }
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(merchant in any_merchant(), asked in any_payment()) {
        let text = write(&merchant, &asked).unwrap();
        let read = read(&text).unwrap();
        prop_assert_eq!((read.merchant, read.asked), (merchant, asked));
    }

    /// Any one character that is another: the checksum sees it, or it is no code any more.
    #[test]
    fn one_character_that_is_another_is_noticed(asked in any_payment(), at: proptest::sample::Index, other in any::<char>()) {
        let good = write(&merchant(), &asked).unwrap();
        let mut signs: Vec<char> = good.chars().collect();
        let at = at.index(signs.len());
        prop_assume!(signs[at] != other);
        signs[at] = other;
        let changed: String = signs.into_iter().collect();
        prop_assert!(read(&changed).is_err(), "{changed}");
    }

    #[test]
    fn no_text_breaks_the_reader(text in ".{0,600}") {
        let _ = read(&text);
    }
}
