//! Readiness reports: signed by a terminal's own key, and by no other.

use domain::readiness::{Code, Signed};
use rcgen::{PublicKeyData as _, SigningKey as _};

use super::world::{Kiosk, World};

fn signed(by: &Kiosk) -> Signed {
    let text = include_str!("../../../kiosk/core/tests/readiness.json");
    let mut signed: Signed = serde_json::from_str(text).expect("a report");
    signed.report.kiosk = by.name.clone();
    let code = Code::of(&signed.report, &by.key.0.subject_public_key_info());
    signed.code = code.signed(&by.key.0.sign(code.text().as_bytes()).expect("a signature"));
    signed
}

async fn found(world: &World, arguments: &[&str]) -> (u8, String) {
    let (code, answer) = world.try_run(&[&["readiness"], arguments].concat()).await.expect("an answer");
    (code, answer["reason"].as_str().unwrap_or("genuine").to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_is_genuine_by_the_key_of_the_terminal_that_it_names_and_by_no_other() {
    let world = World::start().await;
    let (kiosk, other) = (world.enrolled("GYD-014").await, world.enrolled("gyd-015").await);
    let report = signed(&kiosk);
    let answer = world.run(&["readiness", &report.code]).await;
    assert_eq!((&answer["genuine"], &answer["entries"]), (&true.into(), &128_417.into()));
    assert_eq!((&answer["faults"], &answer["key_listed"]), (&1.into(), &true.into()));
    // Names are in capitals on paper.
    assert_eq!(found(&world, &[&signed(&other).code]).await, (0, "genuine".to_owned()));

    let (code, signature) = Code::read(&report.code).expect("a code");
    let forged = Code { kiosk: other.name.as_str().to_ascii_uppercase().parse().expect("a name"), ..code.clone() };
    let forged = found(&world, &[&forged.signed(&signature)]).await;
    assert_eq!(forged, (1, "none of the terminal's keys signed it".to_owned()));
    let own = Code { key: other.key.0.subject_public_key_info(), ..code.clone() };
    let own = own.signed(&other.key.0.sign(own.text().as_bytes()).expect("a signature"));
    assert_eq!(
        found(&world, &[&own]).await,
        (1, "none of the terminal's keys signed it".to_owned()),
        "another terminal's key"
    );
    let better = Code { faults: 0, ..code.clone() }.signed(&signature);
    assert_eq!(found(&world, &[&better]).await, (1, "none of the terminal's keys signed it".to_owned()));
    let stranger = Code { kiosk: "NOBODY-1".parse().expect("a name"), ..code }.signed(&signature);
    assert_eq!(found(&world, &[&stranger]).await, (1, "no terminal of this name was ever enrolled".to_owned()));
    assert_eq!(found(&world, &["PR1.X"]).await, (1, "this is no code of a readiness report".to_owned()));

    world.run(&["revoke", "GYD-014"]).await;
    let answer = world.run(&["readiness", &report.code]).await;
    assert_eq!((&answer["genuine"], &answer["key_listed"]), (&true.into(), &false.into()), "{answer}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_report_must_be_the_one_of_its_code() {
    let world = World::start().await;
    let kiosk = world.enrolled("GYD-014").await;
    let path = world.path("report.json");
    let file = path.to_str().expect("a path");
    let mut report = signed(&kiosk);
    std::fs::write(&path, serde_json::to_vec(&report).expect("JSON")).expect("a file");
    assert_eq!(found(&world, &["--report", file]).await, (0, "genuine".to_owned()));
    report.report.devices[1].works = true;
    std::fs::write(&path, serde_json::to_vec(&report).expect("JSON")).expect("a file");
    assert_eq!(found(&world, &["--report", file]).await, (1, "its code belongs to another report".to_owned()));
    std::fs::write(&path, "{\"report\":").expect("a file");
    let (code, reason) = found(&world, &["--report", file]).await;
    assert!(code == 1 && reason.starts_with("this is no readiness report"), "{reason}");
}
