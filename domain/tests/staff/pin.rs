//! What somebody of the staff knows.

use domain::staff::{NotAHash, NotAPin, Pin, PinHash};

/// A hash of a specimen, written by hand: what matters is its form.
pub const HASH: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$c3BlY2ltZW4gc2FsdCAxNg$AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

#[test]
fn a_pin_is_six_to_twelve_digits() {
    for digits in ["000000", "274913", "274913274913"] {
        assert_eq!(Pin::typed(digits).unwrap().reveal(), digits);
    }
    for (text, wrong) in [
        ("", NotAPin::Length),
        ("27491", NotAPin::Length),
        ("2749132749132", NotAPin::Length),
        ("27491x", NotAPin::NotDigits),
        ("27491\u{663}", NotAPin::NotDigits),
        (" 274913", NotAPin::NotDigits),
    ] {
        assert_eq!(Pin::typed(text), Err(wrong), "{text:?}");
    }
}

#[test]
fn who_chooses_a_pin_is_kept_from_the_first_guesses() {
    for guessed in ["000000", "777777777777", "123456", "345678", "789012", "987654", "321098765432", "210987"] {
        assert_eq!(Pin::chosen(guessed), Err(NotAPin::Guessed), "{guessed}");
        assert!(Pin::typed(guessed).is_ok(), "{guessed} may have been chosen elsewhere");
    }
    for good in ["123457", "112233", "19851985", "20261127", "135790", "654322"] {
        assert!(Pin::chosen(good).is_ok(), "{good}");
    }
    assert_eq!(Pin::chosen("12345"), Err(NotAPin::Length));
}

#[test]
fn neither_a_pin_nor_its_hash_is_ever_shown() {
    let shown = format!("{:?} {:?}", Pin::typed("274913").unwrap(), PinHash::try_from(HASH.to_owned()).unwrap());
    assert!(!shown.contains("274913") && !shown.contains("argon2id") && shown.contains("redacted"), "{shown}");
}

#[test]
fn a_hash_is_argon2id_of_a_cost_between_two_bounds() {
    assert_eq!(PinHash::try_from(HASH.to_owned()).unwrap().reveal(), HASH);
    let dear = HASH.replace("m=19456,t=2,p=1", "m=65536,t=8,p=4");
    assert_eq!(String::from(PinHash::try_from(dear.clone()).unwrap()), dear);
    for (from, to) in [
        ("argon2id", "argon2i"),
        ("argon2id", "ARGON2ID"),
        ("v=19", "v=16"),
        ("m=19456", "m=19455"),
        ("m=19456", "m=65537"),
        ("m=19456", "m=4294967296"),
        ("t=2", "t=1"),
        ("t=2", "t=9"),
        ("p=1", "p=0"),
        ("p=1", "p=5"),
        (",p=1", ""),
        ("m=19456,t=2", "t=2,m=19456"),
        ("c3BlY2ltZW4gc2FsdCAxNg", "c2hvcnQ"),
        ("c3BlY2ltZW4gc2FsdCAxNg", ""),
        ("Hh8", "Hh"),
        ("Hh8", "Hh8$"),
        ("Hh8", "H=="),
        ("$argon", "argon"),
    ] {
        let broken = HASH.replacen(from, to, 1);
        assert_ne!(broken, HASH, "{from}");
        assert_eq!(PinHash::try_from(broken), Err(NotAHash), "{from} -> {to}");
    }
    assert_eq!(PinHash::try_from(HASH.to_owned() + &"A".repeat(4_000)), Err(NotAHash));
}
