//! How a machine becomes a kiosk, and how it is told that it is none.

use domain::fact::VoidReason;
use jiff::SignedDuration;
use protocol::{enrolment::Enrol, problem::Code};
use rcgen::{CertificateParams, KeyPair};

use super::world::{Key, Kiosk, World, client, new_transaction, refusal};

async fn new_code(world: &World, kiosk: &str) -> String {
    world.run(&["enrol", kiosk]).await["code"].as_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_makes_one_kiosk_once() {
    let world = World::start().await;
    let code = new_code(&world, "GYD-014").await;
    assert_eq!(refusal(Kiosk::enrol(&world, "GYD-015", &code).await.map(|_| ())), (410, Code::CodeSpent));
    let kiosk = Kiosk::enrol(&world, "GYD-014", &code).await.unwrap();
    assert_eq!(kiosk.enrolled.incarnation, 1);
    assert_eq!(kiosk.enrolled.certificate_pem.matches("BEGIN CERTIFICATE").count(), 2);
    assert_eq!(kiosk.enrolled.keys, world.central.app.keys.public());
    assert_eq!(refusal(Kiosk::enrol(&world, "GYD-014", &code).await.map(|_| ())), (410, Code::CodeSpent));
    assert_eq!(refusal(Kiosk::enrol(&world, "GYD-014", "GUESS").await.map(|_| ())), (410, Code::CodeSpent));
    assert_eq!(kiosk.state(new_transaction()).await.unwrap(), protocol::visa::State::Unknown);
    let kept = format!("select count(*) from enrolment_code c where position('{code}' in c::text) > 0");
    assert_eq!(world.count(&kept).await, 0, "only the code's hash is kept");
    let hashed = format!("select count(*) from enrolment_code where hash = sha256(convert_to('{code}', 'UTF8'))");
    assert_eq!(world.count(&hashed).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_lasts_a_day() {
    let world = World::start().await;
    let code = new_code(&world, "GYD-014").await;
    world.advance(SignedDuration::from_hours(24) + SignedDuration::from_secs(1));
    assert_eq!(refusal(Kiosk::enrol(&world, "GYD-014", &code).await.map(|_| ())), (410, Code::CodeSpent));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_cannot_be_certified_does_not_spend_the_code() {
    let world = World::start().await;
    let code = new_code(&world, "GYD-014").await;
    let other_curve = KeyPair::generate_for(&rcgen::PKCS_ECDSA_P384_SHA384).unwrap();
    let other_curve = CertificateParams::default().serialize_request(&other_curve).unwrap().pem().unwrap();
    let url = format!("https://localhost:{}/v1/enrolments", world.central.tls.port());
    for request_pem in ["no request".to_owned(), other_curve] {
        let enrol = Enrol { code: code.clone().into(), kiosk: "GYD-014".parse().unwrap(), request_pem };
        let answer = client(&world, None).post(&url).json(&enrol).send().await.unwrap();
        assert_eq!(answer.status(), 400);
    }
    assert!(Kiosk::enrol(&world, "GYD-014", &code).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_machine_that_takes_over_a_name_ends_the_one_before() {
    let world = World::start().await;
    let before = world.enrolled("GYD-014").await;
    let after = world.enrolled("GYD-014").await;
    assert_eq!(after.enrolled.incarnation, 2);
    assert_eq!(refusal(before.state(new_transaction()).await), (401, Code::NotEnrolled));
    assert!(after.state(new_transaction()).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_certificate_is_renewed_also_ninety_days_after_its_end() {
    let world = World::start().await;
    let kiosk = world.enrolled("GYD-014").await;
    let second = Key::new();
    let renewed = kiosk.renew(&second).await.unwrap();
    assert_eq!(renewed.incarnation, 1);
    let kiosk = kiosk.with_certificate(&world, &renewed.certificate_pem, &second);
    assert!(kiosk.void(new_transaction(), VoidReason::Cancelled).await.is_ok());

    world.advance(SignedDuration::from_hours(24 * 31));
    assert_eq!(refusal(kiosk.state(new_transaction()).await), (401, Code::NotEnrolled));
    let third = Key::new();
    let renewed = kiosk.renew(&third).await.unwrap();
    let late = kiosk.with_certificate(&world, &renewed.certificate_pem, &third);
    assert!(late.state(new_transaction()).await.is_ok());

    world.advance(SignedDuration::from_hours(24 * 121));
    assert_eq!(refusal(late.renew(&Key::new()).await), (401, Code::NotEnrolled));
}
