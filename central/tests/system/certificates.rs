//! Certificates that are not the right ones.

use central::pki;
use jiff::{SignedDuration, Timestamp};
use protocol::problem::Code;
use rcgen::{CertificateParams, DnType, ExtendedKeyUsagePurpose, Issuer, KeyPair, SanType, date_time_ymd};
use rustls::version::TLS12;

use super::world::{Key, Kiosk, World, client, new_transaction, refusal};

/// A certificate for a kiosk, signed with a key and a certificate of an issuer.
fn forge(issuer_pem: &str, issuer_key: &str, kiosk: &str, usage: ExtendedKeyUsagePurpose, key: &Key) -> String {
    let issuer = Issuer::from_ca_cert_pem(issuer_pem, KeyPair::from_pem(issuer_key).unwrap()).unwrap();
    let mut params = CertificateParams::default();
    params.distinguished_name.push(DnType::CommonName, kiosk);
    params.subject_alt_names = vec![SanType::URI(format!("urn:kiosk:{kiosk}").as_str().try_into().unwrap())];
    params.extended_key_usages = vec![usage];
    params.not_before = date_time_ymd(2020, 1, 1);
    params.not_after = date_time_ymd(2090, 1, 1);
    format!("{}{issuer_pem}", params.signed_by(&key.0, &issuer).unwrap().pem())
}

fn issuer(world: &World) -> (String, String) {
    let read = |name| std::fs::read_to_string(world.path(name)).unwrap();
    (read("enrolment-issuer.pem"), read("enrolment-issuer.key"))
}

async fn is_refused_before_any_request(world: &World, kiosk: &Kiosk, chain: &str, key: &Key) {
    let client = client(world, Some((chain, key)));
    let sent = client.get(kiosk.path(&format!("visas/{}", new_transaction()))).send().await;
    assert!(sent.is_err(), "the handshake should have failed: {sent:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_speaks_without_a_certificate() {
    let world = World::start().await;
    let mut kiosk = world.enrolled("GYD-014").await;
    kiosk.client = client(&world, None);
    assert_eq!(refusal(kiosk.state(new_transaction()).await), (401, Code::NotEnrolled));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_certificate_of_another_root_or_for_another_use_ends_the_handshake() {
    let world = World::start().await;
    let kiosk = world.enrolled("GYD-014").await;
    let root = pki::root("somebody else", Timestamp::now()).unwrap();
    let key = Key::new();
    let foreign =
        forge(&root.certificate_pem, &root.key.serialize_pem(), "GYD-014", ExtendedKeyUsagePurpose::ClientAuth, &key);
    is_refused_before_any_request(&world, &kiosk, &foreign, &key).await;
    let (issuer_pem, issuer_key) = issuer(&world);
    let for_servers = forge(&issuer_pem, &issuer_key, "GYD-014", ExtendedKeyUsagePurpose::ServerAuth, &key);
    is_refused_before_any_request(&world, &kiosk, &for_servers, &key).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_certificate_that_is_not_on_the_list_is_none() {
    let world = World::start().await;
    let kiosk = world.enrolled("GYD-014").await;
    let (issuer_pem, issuer_key) = issuer(&world);
    let key = Key::new();
    let unlisted = forge(&issuer_pem, &issuer_key, "GYD-014", ExtendedKeyUsagePurpose::ClientAuth, &key);
    let kiosk = kiosk.with_certificate(&world, &unlisted, &key);
    assert_eq!(refusal(kiosk.state(new_transaction()).await), (401, Code::NotEnrolled));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_certificate_speaks_for_its_own_kiosk_only() {
    let world = World::start().await;
    let mut one = world.enrolled("GYD-014").await;
    let two = world.enrolled("GYD-015").await;
    one.name = two.name.clone();
    assert_eq!(refusal(one.state(new_transaction()).await), (403, Code::Forbidden));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_expired_certificate_is_refused_in_words() {
    let world = World::start().await;
    let kiosk = world.enrolled("GYD-014").await;
    world.advance(SignedDuration::from_hours(24 * 30 - 1));
    assert!(kiosk.state(new_transaction()).await.is_ok());
    world.advance(SignedDuration::from_hours(2));
    assert_eq!(refusal(kiosk.state(new_transaction()).await), (401, Code::NotEnrolled));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_revoked_certificate_ends_with_the_next_request_of_an_open_connection() {
    let world = World::start().await;
    let kiosk = world.enrolled("GYD-014").await;
    assert!(kiosk.state(new_transaction()).await.is_ok());
    assert_eq!(world.run(&["revoke", "GYD-014"]).await["revoked"], 1);
    assert_eq!(refusal(kiosk.state(new_transaction()).await), (401, Code::NotEnrolled));
    assert_eq!(refusal(kiosk.renew(&Key::new()).await), (401, Code::NotEnrolled));
    let (code, _) = world.try_run(&["revoke", "GYD-014"]).await.unwrap();
    assert_eq!(code, 1, "there was nothing left to revoke");
}

#[tokio::test(flavor = "multi_thread")]
async fn older_tls_is_refused() {
    let world = World::start().await;
    let kiosk = world.enrolled("GYD-014").await;
    let older = kiosk.speaking(&world, &[&TLS12]);
    assert!(older.get(kiosk.path(&format!("visas/{}", new_transaction()))).send().await.is_err());
}
