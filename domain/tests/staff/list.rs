//! Who may work at a terminal, as central says.

use domain::{
    Date,
    staff::{
        Member, Role, StaffList,
        list::{MOST_MEMBERS, Refused, SIGNED_AS, Signed, sign},
    },
};
use ed25519_dalek::{Signer, SigningKey, VerifyingKey};
use jiff::civil::date;
use proptest::prelude::*;

use crate::pin::HASH;

const UNTIL: Date = date(2027, 3, 31);

fn signer() -> SigningKey {
    SigningKey::from_bytes(&[11; 32])
}

fn key() -> VerifyingKey {
    signer().verifying_key()
}

fn member(person: &str, role: Role) -> Member {
    let pin = HASH.to_owned().try_into().expect("a hash");
    Member { person: person.parse().expect("a number"), role, pin, until: UNTIL }
}

fn list() -> StaffList {
    StaffList { version: 12, members: vec![member("P-0417", Role::Collector), member("P-0420", Role::Technician)] }
}

/// The layout is a promise to every terminal in the field: if this fails, do not change the test.
#[test]
fn a_list_is_written_as_terminals_expect() {
    let text = format!(
        "version = 12\n\n[[members]]\nperson = \"P-0417\"\nrole = \"collector\"\npin = \"{HASH}\"\nuntil = \"2027-03-31\"\n\n\
         [[members]]\nperson = \"P-0420\"\nrole = \"technician\"\npin = \"{HASH}\"\nuntil = \"2027-03-31\"\n"
    );
    let signed = sign(&list(), &signer());
    assert_eq!(String::from_utf8(signed.bytes.clone()).unwrap(), text);
    let expected = signer().sign(&[SIGNED_AS, text.as_bytes()].concat()).to_bytes();
    assert_eq!(signed.signature, expected);
    assert_eq!(signed.open(&key(), 0), Ok(list()));
}

#[test]
fn a_list_finds_its_people() {
    let list = list();
    assert_eq!(list.member(&"P-0420".parse().unwrap()).map(|member| member.role), Some(Role::Technician));
    assert_eq!(list.member(&"P-0421".parse().unwrap()), None);
}

#[test]
fn its_version_only_grows() {
    let signed = sign(&list(), &signer());
    assert!(signed.open(&key(), 12).is_ok(), "the same is read again after a restart");
    assert_eq!(signed.open(&key(), 13), Err(Refused::Version { offered: 12, newest_known: 13 }));
    let announced = Signed { version: 14, ..signed };
    assert_eq!(announced.open(&key(), 12), Err(Refused::Version { offered: 12, newest_known: 14 }));
}

#[test]
fn only_the_staff_signer_s_list_is_read() {
    let signed = sign(&list(), &signer());
    let other = SigningKey::from_bytes(&[12; 32]);
    assert_eq!(signed.open(&other.verifying_key(), 0), Err(Refused::Signature));
    assert_eq!(Signed { signature: vec![0; 63], ..signed.clone() }.open(&key(), 0), Err(Refused::Signature));
    let bare = signer().sign(&signed.bytes).to_bytes().to_vec();
    assert_eq!(Signed { signature: bare, ..signed }.open(&key(), 0), Err(Refused::Signature), "of something else");
}

#[test]
fn what_is_signed_and_no_list_is_refused() {
    let read = |text: &str| {
        let signature = signer().sign(&[SIGNED_AS, text.as_bytes()].concat()).to_bytes().to_vec();
        Signed { version: 12, bytes: text.as_bytes().to_vec(), signature }.open(&key(), 0)
    };
    assert_eq!(read("version = 12"), Ok(StaffList { version: 12, members: Vec::new() }));
    let whole = String::from_utf8(sign(&list(), &signer()).bytes).unwrap();
    for (from, to) in [
        ("version = 12", "version = 12\nsomething = 1"),
        ("version = 12", "version = -12"),
        ("P-0420", "P-0417"),
        ("P-0420", "Somebody"),
        ("technician", "owner"),
        ("m=19456", "m=8"),
        ("2027-03-31", "2027-02-30"),
    ] {
        assert!(whole.contains(from), "{from}");
        assert_eq!(read(&whole.replacen(from, to, 1)), Err(Refused::Malformed), "{from} -> {to}");
    }
    let crowd = |size: usize| {
        let members = (0..size).map(|place| member(&format!("P-{place}"), Role::Technician)).collect();
        sign(&StaffList { version: 12, members }, &signer()).open(&key(), 0)
    };
    assert!(crowd(MOST_MEMBERS).is_ok());
    assert_eq!(crowd(MOST_MEMBERS + 1), Err(Refused::Malformed));
}

#[test]
fn no_hash_is_shown_by_a_list() {
    let shown = format!("{:?}", list());
    assert!(shown.contains("P-0417") && !shown.contains("argon2id"), "{shown}");
}

proptest! {
    #[test]
    fn every_flipped_bit_of_a_list_is_refused(at in any::<prop::sample::Index>(), bit in 0..8_u8) {
        let mut signed = sign(&list(), &signer());
        let length = signed.bytes.len();
        let flipped = match at.index(length + signed.signature.len()) {
            place if place < length => &mut signed.bytes[place],
            place => &mut signed.signature[place - length],
        };
        *flipped ^= 1_u8 << bit;
        prop_assert_eq!(signed.open(&key(), 0), Err(Refused::Signature));
    }

    #[test]
    fn hostile_bytes_are_no_list(bytes in prop::collection::vec(any::<u8>(), 0..400), version in any::<u64>()) {
        let signature = signer().sign(&[SIGNED_AS, &bytes].concat()).to_bytes().to_vec();
        let read = Signed { version, bytes, signature }.open(&key(), 0);
        prop_assert!(read.is_err() || read.is_ok_and(|list| list.version == version));
    }
}
