//! Who works at the terminals: the list that is signed outside, badges that are signed here, and what terminals are told.

use std::{fs, path::PathBuf};

use central::passwords::Passwords;
use data_encoding::BASE64;
use domain::{
    fact::Fact,
    staff::{Badge, Role, badge, list::Signed},
};
use ed25519_dalek::VerifyingKey;
use jiff::civil::Date;
use protocol::problem::Code;

use super::world::{Kiosk, World, client, refusal};

const PIN: &str = "274913";

fn key(base64: &str) -> VerifyingKey {
    let bytes = BASE64.decode(base64.as_bytes()).expect("base 64");
    VerifyingKey::from_bytes(&bytes.try_into().expect("32 bytes")).expect("a key")
}

/// A list of one technician and one collector whose time is over, signed.
async fn signed(world: &World, version: u64) -> PathBuf {
    let pin = Passwords::default().hash(PIN.to_owned().into()).await.expect("a hash");
    let member = |person: &str, role: &str, until: &str| {
        format!("[[members]]\nperson = \"{person}\"\nrole = \"{role}\"\npin = \"{pin}\"\nuntil = \"{until}\"\n")
    };
    let text = member("P-0417", "technician", "2099-12-31") + &member("P-0418", "collector", "2020-01-31");
    let (written, out) = (world.path("staff.toml"), world.path(&format!("staff-{version}.json")));
    fs::write(&written, text).expect("a folder of one's own");
    // A list is never written over another.
    fs::remove_file(&out).ok();
    let (key, version) = (world.path("offline/staff.key"), version.to_string());
    let sign = ["staff", "sign", as_text(&written), "--key", as_text(&key), "--version", &version];
    world.run(&[&sign[..], &["--out", as_text(&out)]].concat()).await;
    out
}

fn as_text(path: &std::path::Path) -> &str {
    path.to_str().expect("a path that is text")
}

async fn publish(world: &World, version: u64) {
    let file = signed(world, version).await;
    world.run(&["staff", "publish", as_text(&file)]).await;
}

async fn told(kiosk: &mut Kiosk) -> u64 {
    kiosk.journal.add(None, &Fact::Device { family: "printer".to_owned(), status: "Ready".to_owned() });
    kiosk.send_all().await.expect("an acknowledgement").staff_version
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_that_is_published_reaches_the_terminals_with_the_keys_to_believe_it() {
    let world = World::start().await;
    let mut kiosk = world.enrolled("GYD-014").await;
    assert_eq!(told(&mut kiosk).await, 0);
    assert_eq!(refusal(kiosk.get::<Signed>("staff").await), (404, Code::NotFound));
    publish(&world, 3).await;
    assert_eq!(told(&mut kiosk).await, 3);
    let list: Signed = kiosk.get("staff").await.unwrap();
    let staff = kiosk.enrolled.keys.staff.as_deref().map(key).unwrap();
    let list = list.open(&staff, 3).unwrap();
    let people: Vec<_> = list.members.iter().map(|member| (member.person.as_str(), member.role)).collect();
    assert_eq!(people, [("P-0417", Role::Technician), ("P-0418", Role::Collector)]);
    let shown = world.run(&["staff", "show"]).await;
    assert_eq!((&shown["version"], shown["members"].as_array().unwrap().len()), (&3.into(), 2));
    assert!(!shown.to_string().contains("argon2id"), "no hash is printed: {shown}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_for_terminals_alone() {
    let world = World::start().await;
    publish(&world, 1).await;
    let kiosk = world.enrolled("GYD-014").await;
    let path = kiosk.path("staff");
    let stranger = client(&world, None).get(&path).send().await.unwrap();
    assert_eq!(stranger.status(), 401);
    let other = world.enrolled("GYD-015").await;
    assert_eq!(other.client.get(&path).send().await.unwrap().status(), 403, "nor for one under another's name");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_that_is_not_newer_or_not_the_signers_is_not_published() {
    let world = World::start().await;
    publish(&world, 3).await;
    for version in [3, 2] {
        let file = signed(&world, version).await;
        let refused = world.try_run(&["staff", "publish", as_text(&file)]).await.unwrap_err();
        assert_eq!(refused.code(), 1, "{refused}");
    }
    let (file, other) = (signed(&world, 4).await, world.path("other.key"));
    let text = fs::read_to_string(&file).unwrap();
    let mut forged: serde_json::Value = serde_json::from_str(&text).unwrap();
    forged["signature"] = BASE64.encode(&[7; 64]).into();
    fs::write(&other, forged.to_string()).unwrap();
    let refused = world.try_run(&["staff", "publish", as_text(&other)]).await.unwrap_err();
    assert_eq!(refused.code(), 1, "{refused}");
    assert_eq!(world.run(&["staff", "show"]).await["version"], 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_badge_is_made_for_whoever_is_listed_and_opens_under_the_key_that_terminals_know() {
    let world = World::start().await;
    publish(&world, 1).await;
    let kiosk = world.enrolled("GYD-014").await;
    let keys: Vec<_> = kiosk.enrolled.keys.badges.iter().map(|text| key(text)).collect();
    let svg = world.path("badge.svg");
    let made = world.run(&["staff", "badge", "P-0417", "--site", "GYD", "--out", as_text(&svg)]).await;
    let badge = Badge::open(made["badge"].as_str().unwrap(), &keys).unwrap();
    let today: Date = made["day"].as_str().unwrap().parse().unwrap();
    assert_eq!((badge.role, badge.day, badge.serial), (Role::Technician, today, 1));
    assert_eq!(badge.judge(today, &"GYD".parse().unwrap()), Ok(()));
    assert_eq!(badge.judge(today, &"NAJ".parse().unwrap()), Err(badge::Refused::OtherSite));
    assert!(fs::read_to_string(svg).unwrap().starts_with("<svg "));
    let next = world.run(&["staff", "badge", "P-0417", "--day", "2026-12-01"]).await;
    assert_eq!((&next["serial"], &next["day"]), (&2.into(), &"2026-12-01".into()));
    for unlisted in [["staff", "badge", "P-0418"], ["staff", "badge", "P-9999"]] {
        let refused = world.try_run(&unlisted).await.unwrap_err();
        assert_eq!(refused.code(), 1, "{refused}");
    }
    assert_eq!(world.count("select count(*) from badge").await, 2, "what is refused takes no number");
}
