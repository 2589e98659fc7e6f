//! The device's key and certificate on a real directory.
#![expect(clippy::unwrap_used, reason = "a helper of a test that cannot go on has failed the test")]

use std::{
    fs,
    os::unix::fs::{PermissionsExt as _, symlink},
};

use domain::KioskId;
use kiosk_core::keys::{Attestation, Error, KeyStore, Unfit};
use protocol::enrolment::{Enrolled, PersonalDataKey, PublicKeys};
use rcgen::{
    BasicConstraints, CertificateParams, CertificateSigningRequestParams, IsCa, Issuer, KeyPair,
    PKCS_ECDSA_P256_SHA256, date_time_ymd,
};
use tempfile::TempDir;

/// An authority that signs what it is asked to.
fn enrolled(request_pem: &str, incarnation: u32) -> Enrolled {
    let key = KeyPair::generate().unwrap();
    let mut authority = CertificateParams::default();
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let certificate = authority.self_signed(&key).unwrap();
    let mut request = CertificateSigningRequestParams::from_pem(request_pem).unwrap();
    request.params.not_before = date_time_ymd(2026, 11, 1);
    request.params.not_after = date_time_ymd(2026, 12, 1);
    let signed = request.signed_by(&Issuer::new(authority, key)).unwrap();
    Enrolled {
        certificate_pem: format!("{}{}", signed.pem(), certificate.pem()),
        keys: PublicKeys {
            personal_data: vec![PersonalDataKey { id: 1, public: String::new() }],
            catalogue: String::new(),
            visa: String::new(),
            badges: Vec::new(),
            staff: None,
        },
        incarnation,
        groups: Vec::new(),
    }
}

fn kiosk() -> KioskId {
    "GYD-014".parse().unwrap()
}

#[test]
fn a_device_makes_its_key_and_keeps_what_central_answers() {
    let folder = TempDir::new().unwrap();
    let mut keys = KeyStore::open(folder.path()).unwrap();
    assert!(keys.identity().is_none());
    assert_eq!(keys.attestation(), Attestation::NotAttested);
    let request = keys.request(&kiosk()).unwrap();
    let parsed = CertificateSigningRequestParams::from_pem(&request).unwrap();
    assert_eq!(rcgen::PublicKeyData::algorithm(&parsed.public_key), &PKCS_ECDSA_P256_SHA256);
    keys.install(&kiosk(), &enrolled(&request, 3)).unwrap();

    let keys = KeyStore::open(folder.path()).unwrap();
    let identity = keys.identity().unwrap();
    assert_eq!((identity.kiosk(), identity.incarnation()), (&kiosk(), 3));
    assert_eq!((identity.chain().len(), identity.fingerprint().len()), (2, 64));
    for file in fs::read_dir(folder.path()).unwrap() {
        let file = file.unwrap();
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{:?}", file.file_name());
    }
}

#[test]
fn half_of_a_certificates_life_is_the_time_to_renew_it() {
    let folder = TempDir::new().unwrap();
    let mut keys = KeyStore::open(folder.path()).unwrap();
    let request = keys.request(&kiosk()).unwrap();
    let identity = keys.install(&kiosk(), &enrolled(&request, 1)).unwrap();
    let (from, until) = identity.validity_ms();
    assert_eq!(until - from, 30 * 24 * 3_600_000);
    let half = from + 15 * 24 * 3_600_000;
    assert!(!identity.is_renewal_due(half - 1));
    assert!(identity.is_renewal_due(half));
}

#[test]
fn a_request_that_was_not_answered_is_made_again_for_the_same_key() {
    let folder = TempDir::new().unwrap();
    let public = |pem: &str| {
        let parsed = CertificateSigningRequestParams::from_pem(pem).unwrap();
        rcgen::PublicKeyData::subject_public_key_info(&parsed.public_key)
    };
    let first = KeyStore::open(folder.path()).unwrap().request(&kiosk()).unwrap();
    let mut keys = KeyStore::open(folder.path()).unwrap();
    assert_eq!(public(&first), public(&keys.request(&kiosk()).unwrap()));
    let before = keys.install(&kiosk(), &enrolled(&first, 1)).unwrap().fingerprint();
    let renewal = keys.request(&kiosk()).unwrap();
    assert_ne!(public(&first), public(&renewal), "a renewal is for a new key");
    assert_eq!(keys.identity().unwrap().fingerprint(), before, "until it is answered the old one serves");
    let after = keys.install(&kiosk(), &enrolled(&renewal, 1)).unwrap().fingerprint();
    assert_ne!(before, after);
    assert!(matches!(keys.install(&kiosk(), &enrolled(&renewal, 1)), Err(Error::NothingRequested)));
}

#[test]
fn a_certificate_for_another_key_changes_nothing() {
    let (folder, other) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let mut keys = KeyStore::open(folder.path()).unwrap();
    keys.request(&kiosk()).unwrap();
    let foreign = KeyStore::open(other.path()).unwrap().request(&kiosk()).unwrap();
    let mut answer = enrolled(&foreign, 1);
    assert!(matches!(keys.install(&kiosk(), &answer), Err(Error::Unfit(Unfit::OtherKey))));
    answer.certificate_pem = "no certificate".to_owned();
    assert!(matches!(keys.install(&kiosk(), &answer), Err(Error::Unfit(Unfit::Certificate))));
    assert!(KeyStore::open(folder.path()).unwrap().identity().is_none());
}

#[test]
fn a_key_that_others_may_read_is_no_key() {
    let folder = TempDir::new().unwrap();
    let mut keys = KeyStore::open(folder.path()).unwrap();
    let request = keys.request(&kiosk()).unwrap();
    keys.install(&kiosk(), &enrolled(&request, 1)).unwrap();
    let path = folder.path().join("identity.json");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    assert!(matches!(KeyStore::open(folder.path()), Err(Error::Exposed { mode: 0o640, .. })));
}

#[test]
fn a_damaged_identity_is_named_by_line_and_column_and_never_quoted() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("identity.json");
    fs::write(&path, "{\n \"key_pem\": [\"CANARY\"] }").unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    let error = KeyStore::open(folder.path()).unwrap_err();
    assert!(matches!(error, Error::Malformed { line: 2, .. }), "{error}");
    assert!(!format!("{error} {error:?}").contains("CANARY"));
}

#[test]
fn what_a_power_cut_left_beside_is_not_written_through() {
    let (folder, elsewhere) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let target = elsewhere.path().join("target");
    fs::write(&target, "untouched").unwrap();
    symlink(&target, folder.path().join("pending-key.new")).unwrap();
    KeyStore::open(folder.path()).unwrap().request(&kiosk()).unwrap();
    assert_eq!(fs::read_to_string(&target).unwrap(), "untouched");
}

#[test]
fn keys_never_show_in_debug() {
    let folder = TempDir::new().unwrap();
    let mut keys = KeyStore::open(folder.path()).unwrap();
    let request = keys.request(&kiosk()).unwrap();
    keys.install(&kiosk(), &enrolled(&request, 1)).unwrap();
    assert!(!format!("{keys:?}").contains("PRIVATE KEY"));
}

#[test]
fn which_journal_was_begun_is_remembered_away_from_it() {
    let folder = TempDir::new().unwrap();
    let keys = KeyStore::open(folder.path()).unwrap();
    assert_eq!(keys.journal_begun().unwrap(), None);
    keys.remember_journal(1).unwrap();
    keys.remember_journal(2).unwrap();
    assert_eq!(KeyStore::open(folder.path()).unwrap().journal_begun().unwrap(), Some(2));
}
