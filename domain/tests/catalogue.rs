//! Signed tables: what is believed, what is refused, and where an error is said to be.

use std::error::Error as _;

use domain::{
    Date,
    catalogue::{Catalogue, Malformed, Refused, Signed, sign, visa_rules},
};
use ed25519_dalek::{Signer, SigningKey};
use jiff::civil::date;

const TODAY: Date = date(2026, 11, 3);
const SAMPLE: &str = include_str!("../../assets/catalogue/visa.toml");

fn publisher() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

fn catalogue(version: u64) -> Catalogue {
    let visa = visa_rules(SAMPLE).expect("the sample tables");
    let (institutions, services) = (Vec::new(), Vec::new());
    Catalogue { version, valid_until: date(2027, 1, 31), valid_from: None, visa, institutions, services }
}

#[test]
fn what_the_publisher_signed_opens() {
    let signed = sign(&catalogue(12), &publisher());
    let opened = signed.open(&publisher().verifying_key(), 11, TODAY).unwrap();
    assert_eq!((opened.version, opened.visa.version), (12, 12));
    assert_eq!(opened.visa.nationalities, catalogue(12).visa.nationalities);
    // After a restart the newest known version is the one in the store.
    assert!(signed.open(&publisher().verifying_key(), 12, TODAY).is_ok());
}

#[test]
fn the_same_catalogue_has_the_same_bytes() {
    assert_eq!(sign(&catalogue(3), &publisher()), sign(&catalogue(3), &publisher()));
}

#[test]
fn it_travels_as_text_in_json() {
    let signed = sign(&catalogue(12), &publisher());
    let json = serde_json::to_string(&signed).unwrap();
    assert!(json.is_ascii() && json.starts_with(r#"{"version":12,"bytes":""#));
    assert_eq!(serde_json::from_str::<Signed>(&json).unwrap(), signed);
    assert!(serde_json::from_str::<Signed>(r#"{"version":1,"bytes":"*","signature":""}"#).is_err());
}

#[test]
fn a_flipped_bit_anywhere_is_refused() {
    let signed = sign(&catalogue(12), &publisher());
    let key = publisher().verifying_key();
    let refused = |signed: Signed| matches!(signed.open(&key, 0, TODAY), Err(Refused::Signature));
    for at in 0..signed.bytes.len() {
        let mut bent = signed.clone();
        bent.bytes[at] ^= 1;
        assert!(refused(bent), "byte {at}");
    }
    for at in 0..signed.signature.len() {
        let mut bent = signed.clone();
        bent.signature[at] ^= 1;
        assert!(refused(bent), "signature byte {at}");
    }
    for cut in [0, 1, 63] {
        assert!(refused(Signed { signature: signed.signature[..cut].to_vec(), ..signed.clone() }));
    }
}

#[test]
fn another_key_is_not_the_publisher() {
    let signed = sign(&catalogue(12), &SigningKey::from_bytes(&[8; 32]));
    assert!(matches!(signed.open(&publisher().verifying_key(), 0, TODAY), Err(Refused::Signature)));
}

#[test]
fn an_older_version_is_refused() {
    let signed = sign(&catalogue(12), &publisher());
    let refused = signed.open(&publisher().verifying_key(), 13, TODAY);
    assert!(matches!(refused, Err(Refused::Version { offered: 12, newest_known: 13 })));
}

#[test]
fn a_version_that_was_announced_and_not_signed_is_refused() {
    let signed = Signed { version: 99, ..sign(&catalogue(12), &publisher()) };
    let refused = signed.open(&publisher().verifying_key(), 0, TODAY);
    assert!(matches!(refused, Err(Refused::Version { offered: 12, newest_known: 99 })));
}

#[test]
fn its_last_day_counts_and_the_day_after_does_not() {
    let signed = sign(&catalogue(12), &publisher());
    let key = publisher().verifying_key();
    assert!(signed.open(&key, 0, date(2027, 1, 31)).is_ok());
    let refused = signed.open(&key, 0, date(2027, 2, 1));
    assert!(matches!(refused, Err(Refused::Expired { valid_until }) if valid_until == date(2027, 1, 31)));
}

#[test]
fn signed_nonsense_is_refused_with_its_place() {
    let signed_text = |text: &str| {
        let bytes = text.as_bytes().to_vec();
        let signature = publisher().sign(&bytes).to_bytes().to_vec();
        Signed { version: 12, bytes, signature }
    };
    let text = String::from_utf8(sign(&catalogue(12), &publisher()).bytes).unwrap();
    let place = |text: &str| match signed_text(text).open(&publisher().verifying_key(), 0, TODAY) {
        Err(Refused::Malformed(malformed)) => (malformed.line, malformed.key),
        opened => panic!("{opened:?}"),
    };
    let line = text.lines().position(|line| line.starts_with("months_past_stay")).unwrap() + 1;
    assert_eq!(place(&text.replace("months_past_stay", "months_past")), (line, "visa.months_past".to_owned()));
    assert_eq!(place(&format!("colour = 1\n{text}")), (1, "colour".to_owned()));
    assert_eq!(
        place(&text.replacen("longest_stay = 30", "longest_stay = 0", 1)).1,
        "visa.nationalities.ARE.longest_stay"
    );
    let not_text = Signed { bytes: vec![b'a', b'\n', 0xff], ..signed_text("") };
    let not_text = Signed { signature: publisher().sign(&not_text.bytes).to_bytes().to_vec(), ..not_text };
    let refused = not_text.open(&publisher().verifying_key(), 0, TODAY);
    assert!(matches!(refused, Err(Refused::Malformed(Malformed { line: 2, column: 1, .. }))));
}

/// A line of the sample, replaced.
fn with_line(starts: &str, replacement: &str) -> (usize, String) {
    let line = SAMPLE.lines().position(|line| line.starts_with(starts)).expect("such a line");
    let lines: Vec<&str> =
        SAMPLE.lines().enumerate().map(|(at, text)| if at == line { replacement } else { text }).collect();
    (line + 1, lines.join("\n"))
}

#[test]
fn errors_of_the_file_name_line_and_key() {
    for (starts, replacement, key) in [
        ("own_country", "own_country = 5", "own_country"),
        ("own_country", "own_country = \"Azerbaijan\"", "own_country"),
        ("own_country", "own_county = \"AZE\"", "own_county"),
        ("months_past_stay", "months_past_stay = -1", "months_past_stay"),
        ("purposes", "purposes = [\"tourism\", \"work\"]", "purposes.2"),
        ("day_choices", "day_choices = [3, 2]", "day_choices"),
        ("duty", "duty = { minor_units = 4000.5, currency = \"AZN\" }", "fees.default.duty.minor_units"),
        ("duty", "duty = { minor_units = 4000, currency = \"EUR\" }", "fees.default.duty.currency"),
        ("CHN", "CHN = { longest_stay = 30, fee_group = \"none\" }", "nationalities.CHN.fee_group"),
        ("CHN", "CHN = { longest_stay = 30, fee = 1 }", "nationalities.CHN.fee"),
        ("CHN", "AZE = { longest_stay = 30 }", "nationalities.AZE"),
    ] {
        let (line, text) = with_line(starts, replacement);
        let error = visa_rules(&text).expect_err(replacement);
        assert_eq!((error.line, error.key.as_str()), (line, key), "{replacement}: {error}: {:?}", error.cause);
        assert!(error.to_string().starts_with(&format!("could not use line {line}, column ")), "{error}");
        assert!(!error.source().expect("a cause").to_string().is_empty());
    }
}

#[test]
fn errors_of_the_syntax_name_the_line() {
    let (line, text) = with_line("day_choices", "day_choices = [3, 7");
    assert!((line..=line + 2).contains(&visa_rules(&text).expect_err("no TOML").line));
    let (_, text) = with_line("standing", "");
    let error = visa_rules(&text).expect_err("a key is missing");
    assert!(error.source().expect("a cause").to_string().contains("standing"), "{error}");
}
