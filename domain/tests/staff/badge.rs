//! What lets somebody of the staff begin to come in.

use std::collections::BTreeSet;

use data_encoding::HEXLOWER;
use domain::{
    Date, SiteId,
    staff::{
        Role,
        badge::{Badge, LONGEST, MOST_SITES, NotWritable, Refused, SIGNED_AS, Sites},
    },
};
use ed25519_dalek::{Signer, SigningKey, VerifyingKey};
use jiff::{ToSpan, civil::date};
use proptest::{prelude::*, sample};
use sha2::{Digest as _, Sha256};

const TODAY: Date = date(2026, 11, 27);
const LETTERS: &str = "BCDEFGHJKLNPRSTV";

fn signer() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

fn keys() -> [VerifyingKey; 1] {
    [signer().verifying_key()]
}

fn site(name: &str) -> SiteId {
    name.parse().expect("a site")
}

fn at(sites: &[&str]) -> Sites {
    Sites::These(sites.iter().map(|name| site(name)).collect())
}

fn badge() -> Badge {
    Badge {
        person: "P-0417".parse().expect("a number"),
        role: Role::Collector,
        sites: at(&["GYD"]),
        day: TODAY,
        serial: 90_210,
    }
}

/// Bytes as a badge spells them, with whatever signature and check they hold.
fn spell(bytes: &[u8]) -> String {
    let letter = |half: u8| char::from(LETTERS.as_bytes()[usize::from(half)]);
    "PB".chars().chain(bytes.iter().flat_map(|byte| [letter(byte >> 4), letter(byte & 15)])).collect()
}

fn unspell(text: &str) -> Vec<u8> {
    let half = |letter: char| u8::try_from(LETTERS.find(letter).expect("one of the letters")).expect("a half");
    let halves: Vec<u8> = text[2..].chars().map(half).collect();
    halves.chunks(2).map(|pair| pair[0] << 4 | pair[1]).collect()
}

/// The payload as it is, signed and checked by a key.
fn signed(payload: &[u8], key: &SigningKey) -> String {
    let mut bytes = payload.to_vec();
    bytes.extend(key.sign(&[SIGNED_AS, payload].concat()).to_bytes());
    let check = Sha256::digest(&bytes);
    bytes.extend(&check[..4]);
    spell(&bytes)
}

fn open(text: &str) -> Result<Badge, Refused> {
    Badge::open(text, &keys())
}

/// The layout is a promise to every terminal in the field: if this fails, do not change the test.
#[test]
fn a_badge_is_laid_out_as_terminals_expect() {
    // Version 1, collector, 20261127, 90210, "P-0417", one site, "GYD".
    let payload = HEXLOWER.decode(b"0102013529070001606206502d303431370103475944").unwrap();
    let text = badge().sign(&signer()).unwrap();
    assert_eq!(text, signed(&payload, &signer()));
    assert!(text.starts_with("PBBCBDBCEGDLBJBBBCHBHD"), "{text}");
    assert_eq!(open(&text), Ok(badge()));
}

#[test]
fn a_badge_has_no_letter_that_moves_between_keyboards_and_fits_a_small_code() {
    let text = badge().sign(&signer()).unwrap();
    // German swaps Y and Z, French A and Q, Z and W, and moves M; Azerbaijani has no W; Turkish has two kinds of I;
    // French digits and every point need the shift key.
    assert!(text.chars().all(|letter| letter.is_ascii_uppercase() && !"AIMOQUWXYZ".contains(letter)), "{text}");
    // Version 8 at level M holds 221 signs of the alphanumeric mode: 49 modules a side.
    assert!(text.len() <= 221, "{} letters", text.len());
}

#[test]
fn the_largest_badge_is_as_long_as_is_looked_at_and_no_longer() {
    let sites: BTreeSet<SiteId> = (0..MOST_SITES).map(|place| site(&format!("ABCDEFGHIJ-{place}"))).collect();
    let person = "P-01234567890123".parse().expect("a number");
    let largest = Badge { person, sites: Sites::These(sites), ..badge() };
    let text = largest.sign(&signer()).unwrap();
    assert_eq!(text.len(), LONGEST);
    assert_eq!(open(&text), Ok(largest));
    assert_eq!(open(&(text + "BB")), Err(Refused::NotABadge));
}

#[test]
fn a_badge_names_all_sites_or_a_few_and_never_none() {
    for sites in [Sites::All, at(&["GYD"]), at(&["GYD", "KVD", "GBB"])] {
        let badge = Badge { sites, ..badge() };
        assert_eq!(open(&badge.sign(&signer()).unwrap()), Ok(badge));
    }
    let many = (0..=MOST_SITES).map(|place| site(&format!("S-{place}"))).collect();
    for sites in [at(&[]), Sites::These(many)] {
        assert_eq!(Badge { sites, ..badge() }.sign(&signer()), Err(NotWritable));
    }
}

#[test]
fn reading_says_what_is_wrong() {
    let text = badge().sign(&signer()).unwrap();
    for other in
        ["", "P", "PV1.AZ26", "PD1.K7M4", "PG1.AAAA", "pbbc", "https://example.az", "\u{130}\u{1d}", "4000123412341234"]
    {
        assert_eq!(open(other), Err(Refused::NotABadge), "{other:?}");
    }
    for torn in
        ["PB", "PBB", "PBBCBC", &text[..text.len() - 2], &text[..40], "PB\u{130}\u{130}", &text.replace('C', "8")]
    {
        assert_eq!(open(torn), Err(Refused::Damaged), "{torn:?}");
    }
    let other = SigningKey::from_bytes(&[8; 32]);
    assert_eq!(open(&badge().sign(&other).unwrap()), Err(Refused::Forged));
    // A payload of another version, whole, whoever signed it.
    assert_eq!(open(&signed(&[2, 1, 2, 3], &signer())), Err(Refused::OtherVersion));
    assert_eq!(open(&signed(&[2, 1, 2, 3], &other)), Err(Refused::OtherVersion));
    // Whole, of this version, and too short for a signature.
    let mut short = vec![1, 2, 3];
    let check = Sha256::digest(&short);
    short.extend(&check[..4]);
    assert_eq!(open(&spell(&short)), Err(Refused::Forged));
}

#[test]
fn a_signature_for_something_else_is_none() {
    let payload = &unspell(&badge().sign(&signer()).unwrap());
    let payload = &payload[..payload.len() - 68];
    let mut bytes = payload.to_vec();
    bytes.extend(signer().sign(payload).to_bytes());
    let check = Sha256::digest(&bytes);
    bytes.extend(&check[..4]);
    assert_eq!(open(&spell(&bytes)), Err(Refused::Forged));
}

#[test]
fn a_signed_payload_has_one_spelling() {
    let head = HEXLOWER.decode(b"01020135290700016062").unwrap();
    let person = b"\x06P-0417".as_slice();
    for (what, tail) in [
        ("a site twice", b"\x02\x03GYD\x03GYD".as_slice()),
        ("sites out of order", b"\x02\x03KVD\x03GBB"),
        ("something behind it", b"\x01\x03GYD\0"),
        ("fewer sites than it says", b"\x02\x03GYD"),
        ("more sites than fit", b"\x09\x01A\x01B\x01C\x01D\x01E\x01F\x01G\x01H\x01I"),
        ("a site that is none", b"\x01\x03gyd"),
        ("a length that is longer than all", b"\x01\xffGYD"),
        ("nothing", b""),
    ] {
        let text = signed(&[&head, person, tail].concat(), &signer());
        assert_eq!(open(&text), Err(Refused::OtherVersion), "{what}");
    }
    for (what, head) in [("no such role", "01090135290700016062"), ("no such day", "01020135294f00016062")] {
        let head = HEXLOWER.decode(head.as_bytes()).unwrap();
        let text = signed(&[&head, person, b"\x01\x03GYD"].concat(), &signer());
        assert_eq!(open(&text), Err(Refused::OtherVersion), "{what}");
    }
}

#[test]
fn an_older_key_is_good_beside_a_newer_one() {
    let newer = SigningKey::from_bytes(&[9; 32]).verifying_key();
    let text = badge().sign(&signer()).unwrap();
    assert_eq!(Badge::open(&text, &[newer, signer().verifying_key()]), Ok(badge()));
    assert_eq!(Badge::open(&text, &[newer]), Err(Refused::Forged));
    assert_eq!(Badge::open(&text, &[]), Err(Refused::Forged));
}

#[test]
fn a_badge_is_good_on_its_day_and_at_its_site_alone() {
    let judge = |today, name: &str| badge().judge(today, &site(name));
    assert_eq!(judge(TODAY, "GYD"), Ok(()));
    assert_eq!(judge(date(2026, 11, 28), "GYD"), Err(Refused::OfYesterday));
    assert_eq!(judge(date(2027, 11, 27), "GYD"), Err(Refused::OfYesterday));
    assert_eq!(judge(date(2026, 11, 26), "GYD"), Err(Refused::OfTomorrow));
    assert_eq!(judge(TODAY, "KVD"), Err(Refused::OtherSite));
    let everywhere = Badge { sites: Sites::All, ..badge() };
    assert_eq!(everywhere.judge(TODAY, &site("KVD")), Ok(()));
}

/// What an hour of a wrong clock does: an hour more at one end of the day, an hour less at the other, and nothing else.
#[test]
fn a_clock_that_is_an_hour_wrong_moves_the_day_by_an_hour() {
    for (hours, first, last) in [(1, date(2026, 11, 26).at(23, 0, 0, 0), 22), (-1, TODAY.at(1, 0, 0, 0), 24)] {
        let by_the_clock = |truly: jiff::civil::DateTime| {
            let shown = truly.checked_add(i64::from(hours).hours()).expect("a moment");
            badge().judge(shown.date(), &site("GYD"))
        };
        assert_eq!(by_the_clock(first), Ok(()));
        assert_eq!(by_the_clock(first.checked_sub(1.second()).unwrap()), Err(Refused::OfTomorrow));
        let last = TODAY.at(0, 0, 0, 0).checked_add(i64::from(last).hours()).unwrap();
        assert_eq!(by_the_clock(last), Ok(()));
        assert_eq!(by_the_clock(last.checked_add(1.hour()).unwrap()), Err(Refused::OfYesterday));
    }
}

#[test]
fn every_flipped_bit_is_refused() {
    let text = badge().sign(&signer()).unwrap();
    for at in 0..text.len() {
        for bit in 0..8 {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= 1 << bit;
            let changed = String::from_utf8_lossy(&bytes).into_owned();
            assert!(open(&changed).is_err(), "bit {bit} of letter {at}");
        }
    }
    // The same behind the letters; and where the check was made to fit, the signature still does not.
    let bytes = unspell(&text);
    for at in 0..bytes.len() * 8 {
        let mut changed = bytes.clone();
        changed[at / 8] ^= 1 << (at % 8);
        assert_eq!(open(&spell(&changed)), Err(Refused::Damaged), "bit {at}");
        let whole = changed.len() - 4;
        let check = Sha256::digest(&changed[..whole]);
        changed[whole..].copy_from_slice(&check[..4]);
        if at / 8 < whole {
            let refused = if at / 8 == 0 { Refused::OtherVersion } else { Refused::Forged };
            assert_eq!(open(&spell(&changed)), Err(refused), "bit {at}, with a check that fits");
        }
    }
}

#[test]
fn every_cut_lost_or_doubled_letter_is_refused() {
    let text = badge().sign(&signer()).unwrap();
    for at in 0..text.len() {
        let letter = &text[at..=at];
        assert!(open(&text[..at]).is_err(), "cut at {at}");
        assert!(open(&[&text[..at], &text[at + 1..]].concat()).is_err(), "lost at {at}");
        assert!(open(&[&text[..at], letter, &text[at..]].concat()).is_err(), "doubled at {at}");
    }
    for around in [format!(" {text}"), format!("{text}\r"), text.to_lowercase(), format!("]Q1{text}")] {
        assert!(open(&around).is_err(), "{around}");
    }
}

fn badges() -> impl Strategy<Value = Badge> {
    let sites = prop_oneof![
        Just(Sites::All),
        prop::collection::btree_set("[A-Z0-9-]{1,12}", 1..=MOST_SITES)
            .prop_map(|names| Sites::These(names.iter().map(|name| site(name)).collect())),
    ];
    let days = (1..=9999_i16, 1..=12_i8, 1..=28_i8).prop_map(|(year, month, day)| date(year, month, day));
    ("[A-Z0-9-]{1,16}", sample::select(&Role::ALL), sites, days, any::<u32>()).prop_map(
        |(person, role, sites, day, serial)| Badge {
            person: person.parse().expect("a number"),
            role,
            sites,
            day,
            serial,
        },
    )
}

proptest! {
    #[test]
    fn what_was_signed_is_read(badge in badges()) {
        let text = badge.sign(&signer()).unwrap();
        prop_assert!(text.len() <= LONGEST);
        prop_assert_eq!(open(&text), Ok(badge));
    }

    #[test]
    fn no_text_is_too_hostile(text in "\\PC{0,500}", letters in "PB[BCDEFGHJKLNPRSTV]{0,420}", bytes in prop::collection::vec(any::<u8>(), 0..250)) {
        prop_assert!(open(&text).is_err());
        prop_assert!(open(&letters).is_err());
        prop_assert!(open(&spell(&bytes)).is_err());
        // The signer itself may be made to sign anything.
        if let Ok(read) = open(&signed(&bytes, &signer())) {
            prop_assert_eq!(read.sign(&signer()).unwrap(), signed(&bytes, &signer()));
        }
    }
}
