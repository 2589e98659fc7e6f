//! What lets anybody check a visa without network.

use domain::{
    ClaimNumber, Currency, Date, KioskId, Money, TransactionId,
    document::PartialDate,
    receipt::DeskReason,
    seal::{DeskCode, Refusal, VisaSeal, open, seal},
    visa::{Fees, IssuedVisa, Purpose, Terms},
};
use ed25519_dalek::{Signer, SigningKey};
use jiff::civil::date;
use proptest::prelude::*;

const TODAY: Date = date(2026, 11, 3);
/// ISO/IEC 18004, alphanumeric mode.
const ALPHANUMERIC: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

fn signer() -> SigningKey {
    SigningKey::from_bytes(&[42; 32])
}

fn visa() -> IssuedVisa {
    let fee = |minor_units| Money::new(minor_units, Currency::Azn);
    IssuedVisa {
        number: "AZ26-4K7M-22910".parse().expect("a number"),
        terms: Terms { valid_from: TODAY, valid_until: date(2026, 12, 2), days: 30, entries: 1 },
        purpose: Purpose::Tourism,
        nationality: "UTO".parse().expect("a code"),
        document_number: "L898902C3".to_owned().into(),
        surname: "ERIKSSON".to_owned().into(),
        given_names: "ANNA MARIA".to_owned().into(),
        birth: PartialDate::Known(date(1974, 8, 12)).into(),
        fees: Fees { duty: fee(4000), service: fee(400) },
        seal: String::new().into(),
    }
}

fn payload() -> VisaSeal {
    VisaSeal::of(&visa(), &"GYD-014".parse().expect("a kiosk"), TODAY)
}

/// The layout is a promise to every verifier in the field: if this fails, do not change the test.
#[test]
fn a_seal_is_laid_out_as_its_readers_expect() {
    let text = seal(&payload(), &signer());
    let (signed, signature) = text.rsplit_once('.').unwrap();
    assert_eq!(signed, "PV1.AZ26-4K7M-22910.L898902C3.UTO.ERIKSSON+ANNA-MARIA.20261103.20261202.30.20261103.GYD-014");
    assert_eq!(signature.len(), 103);
    let expected = signer().sign(signed.as_bytes()).to_bytes();
    assert_eq!(data_encoding::BASE32_NOPAD.decode(signature.as_bytes()).unwrap(), expected);
}

#[test]
fn a_seal_stays_within_the_tightest_mode_of_a_small_code() {
    let text = seal(&payload(), &signer());
    assert!(text.chars().all(|character| ALPHANUMERIC.contains(character)), "{text}");
    // Version 9 at level M holds 262 such characters: 53 modules a side.
    assert!(text.len() <= 262, "{} characters", text.len());
}

#[test]
fn what_was_sealed_opens() {
    assert_eq!(open(&seal(&payload(), &signer()), &signer().verifying_key()), Ok(payload()));
}

#[test]
fn every_changed_character_is_refused() {
    let text = seal(&payload(), &signer());
    let key = signer().verifying_key();
    let mut tried = 0;
    for at in 0..text.len() {
        for other in ALPHANUMERIC.chars().chain("abcxyz\u{e9}".chars()) {
            if text[at..].starts_with(other) {
                continue;
            }
            let mut changed = text.clone();
            changed.replace_range(at..=at, &other.to_string());
            assert!(open(&changed, &key).is_err(), "{other} at {at}");
            tried += 1;
        }
    }
    assert!(tried > 8_000);
}

#[test]
fn every_cut_lost_or_doubled_character_is_refused() {
    let text = seal(&payload(), &signer());
    let key = signer().verifying_key();
    for at in 0..text.len() {
        let character = &text[at..=at];
        assert!(open(&text[..at], &key).is_err(), "cut at {at}");
        assert!(open(&[&text[..at], &text[at + 1..]].concat(), &key).is_err(), "lost at {at}");
        assert!(open(&[&text[..at], character, &text[at..]].concat(), &key).is_err(), "doubled at {at}");
    }
    for around in [format!(" {text}"), format!("{text} "), format!("{text}."), text.to_lowercase()] {
        assert!(open(&around, &key).is_err());
    }
}

#[test]
fn two_seals_do_not_mix() {
    let other = VisaSeal { number: "AZ26-0000-00000".parse().unwrap(), ..payload() };
    let [one, other] = [payload(), other].map(|payload| seal(&payload, &signer()));
    let (signed, _) = one.rsplit_once('.').unwrap();
    let (_, signature) = other.rsplit_once('.').unwrap();
    assert_eq!(open(&format!("{signed}.{signature}"), &signer().verifying_key()), Err(Refusal::Signature));
}

#[test]
fn refusals_tell_other_texts_from_false_seals() {
    let key = signer().verifying_key();
    for other in ["", ".", "https://example.az/visa", "PD1.K7M4", "PV", "PVX.A.B", "]d2\u{1d}", &"A.".repeat(500)] {
        assert_eq!(open(other, &key), Err(Refusal::NoSeal), "{other}");
    }
    assert_eq!(open("PV2.WHATEVER", &key), Err(Refusal::Version));
    let text = seal(&payload(), &signer());
    assert_eq!(open(&text, &SigningKey::from_bytes(&[1; 32]).verifying_key()), Err(Refusal::Signature));
    assert_eq!(open("PV1.A.B", &key), Err(Refusal::Signature));
}

#[test]
fn a_signed_text_that_is_no_seal_says_which_field() {
    let signed = |text: &str| {
        let signature = data_encoding::BASE32_NOPAD.encode(&signer().sign(text.as_bytes()).to_bytes());
        open(&format!("{text}.{signature}"), &signer().verifying_key())
    };
    let right = "PV1.AZ26.L898902C3.UTO.ERIKSSON.20261103.20261202.30.20261103.GYD-014";
    assert!(signed(right).is_ok());
    for (from, to, field) in [
        ("AZ26", "az26", 1),
        ("UTO", "U1", 3),
        ("20261103.2", "20261131.2", 5),
        ("20261202", "2026-12-02", 6),
        (".30.", ".-1.", 7),
        ("20261103.G", "202611.G", 8),
        ("GYD-014", "GYD_014", 9),
        (".GYD-014", "", 9),
        ("GYD-014", "GYD-014.X", 10),
    ] {
        assert_eq!(signed(&right.replacen(from, to, 1)), Err(Refusal::Field(field)), "{from} -> {to}");
    }
}

#[test]
fn a_long_name_is_cut_and_a_strange_one_left_out() {
    let named = |surname: &str, given: &str| {
        let visa = IssuedVisa { surname: surname.to_owned().into(), given_names: given.to_owned().into(), ..visa() };
        VisaSeal::of(&visa, &"GYD-014".parse().expect("a kiosk"), TODAY).name.into_inner()
    };
    assert_eq!(named("BENNELONG WOOLOOMOOLOO WARRANDYTE", "DINGO"), "BENNELONG-WOOLOOMOOLOO-WARRAND");
    assert_eq!(named("ARKFREITH", ""), "ARKFREITH");
    assert_eq!(named("o.connor\u{1d}", "Ənya"), "OCONNOR+NYA");
    assert_eq!(named("الأحمد", ""), "");
}

#[test]
fn the_days_of_a_visa_are_its_first_to_its_last() {
    for (day, valid) in
        [(date(2026, 11, 2), false), (TODAY, true), (date(2026, 12, 2), true), (date(2026, 12, 3), false)]
    {
        assert_eq!(payload().is_valid_on(day), valid);
    }
}

#[test]
fn a_desks_code_says_who_to_ask_and_nothing_about_the_person() {
    let transaction = TransactionId("0192f3a0-7e4b-7cc0-8a11-0123456789ab".parse().expect("a UUID"));
    let claim = ClaimNumber::of(transaction);
    let kiosk: KioskId = "gyd-014".parse().unwrap();
    for (reason, word) in
        [(DeskReason::Offline, "OFFLINE"), (DeskReason::Officer, "OFFICER"), (DeskReason::AgencySilent, "SILENT")]
    {
        let code = DeskCode::new(claim, reason, &kiosk);
        let text = code.to_string();
        assert_eq!(text, format!("PD1.{claim}.{word}.GYD-014"));
        assert!(text.chars().all(|character| ALPHANUMERIC.contains(character)));
        assert_eq!(text.parse(), Ok(code));
        for wrong in
            [text.to_lowercase(), text.replacen("PD1", "PD2", 1), format!("{text}.X"), text.replacen('-', "", 1)]
        {
            assert!(wrong.parse::<DeskCode>().is_err(), "{wrong}");
        }
    }
}

proptest! {
    #[test]
    fn any_payload_opens_as_it_was_sealed(
        number in "[A-Z0-9-]{1,24}", document in ".{0,30}", surname in ".{0,60}", given in ".{0,60}",
        from in 0_i32..30_000, days in any::<u16>(), kiosk in "[A-Za-z0-9-]{1,24}",
    ) {
        let valid_from = TODAY.saturating_add(jiff::Span::new().days(from));
        let visa = IssuedVisa {
            number: number.parse().unwrap(),
            document_number: document.into(),
            surname: surname.into(),
            given_names: given.into(),
            terms: Terms { valid_from, valid_until: valid_from, days, entries: 1 },
            ..visa()
        };
        let payload = VisaSeal::of(&visa, &kiosk.parse().unwrap(), TODAY);
        let text = seal(&payload, &signer());
        prop_assert!(text.chars().all(|character| ALPHANUMERIC.contains(character)));
        prop_assert_eq!(open(&text, &signer().verifying_key()), Ok(payload));
    }

    #[test]
    fn no_text_whatever_makes_a_reader_panic(text in "(PV1|PD1|PV9|)\\.?.{0,200}") {
        let _ = open(&text, &signer().verifying_key());
        let _ = text.parse::<DeskCode>();
    }
}
