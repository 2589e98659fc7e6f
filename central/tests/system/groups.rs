//! Groups of services that citizens keep under their personal number and a code.

use std::{io::Write as _, process::Stdio};

use central::{config::PersonalKeyFile, keys, metrics::Counter};
use domain::group::{Group, MOST_GROUPS, Member, Owner, OwnerCode, Wish};
use jiff::SignedDuration;
use protocol::{
    groups::{AskGroups, Groups},
    problem::Code,
};
use serde_json::{Value, json};

use super::{
    erasure::holds_in_the_clear,
    world::{Kiosk, World, account, number, refusal, text},
};

const FIN: &str = "5SPEC1M";
const CODE: &str = "402913";
const OTHER_CODE: &str = "402914";

fn owner(fin: &str, code: &str) -> Owner {
    Owner { fin: fin.to_owned().into(), code: OwnerCode::new(code).unwrap() }
}

fn group(name: &str, endings: &[&str]) -> Group {
    let member = |ending: &&str| Member { service: "azerishiq".parse().unwrap(), account: account(ending) };
    Group { name: name.to_owned().into(), members: endings.iter().map(member).collect() }
}

fn keep(name: &str, endings: &[&str]) -> Wish {
    Wish::Keep(Box::new(group(name, endings)))
}

fn kept(groups: &[Group]) -> Groups {
    Groups::Kept { groups: groups.to_vec() }
}

impl Kiosk {
    async fn groups(&self, owner: Owner, wish: Wish) -> Groups {
        self.post("groups", &AskGroups { owner, wish }).await.unwrap()
    }

    async fn opens(&self, fin: &str, code: &str) -> Groups {
        self.groups(owner(fin, code), Wish::Open).await
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_kept_at_one_terminal_is_there_at_another() {
    let world = World::start_with_payments(|_| ()).await;
    let (one, other) = (world.enrolled("GYD-014").await, world.enrolled("GYD-015").await);
    let (home, parents) = (group("Ana evi", &["01", "02"]), group("", &["03"]));
    let wish = || Wish::Keep(Box::new(home.clone()));
    assert_eq!(one.groups(owner(FIN, CODE), wish()).await, kept(std::slice::from_ref(&home)));
    assert_eq!(one.groups(owner(FIN, CODE), wish()).await, kept(std::slice::from_ref(&home)), "twice is once");
    let both = [home.clone(), parents.clone()];
    assert_eq!(other.groups(owner(FIN, CODE), Wish::Keep(Box::new(parents.clone()))).await, kept(&both));
    assert_eq!(one.opens(FIN, CODE).await, kept(&both));

    let home = group("Ana evi", &["02"]);
    let changed = other.groups(owner(FIN, CODE), Wish::Keep(Box::new(home.clone()))).await;
    assert_eq!(changed, kept(&[home.clone(), parents.clone()]), "one of the same name takes its place");
    assert_eq!(
        other.groups(owner(FIN, CODE), Wish::Forget("Ana evi".to_owned().into())).await,
        kept(std::slice::from_ref(&parents))
    );
    let nameless = || Wish::Forget(String::new().into());
    assert_eq!(one.groups(owner(FIN, CODE), nameless()).await, kept(&[]));
    assert_eq!(world.count("select count(*) from kept_groups").await, 0, "with the last one the code goes");
    assert_eq!(one.groups(owner(FIN, CODE), nameless()).await, Groups::Refused);
    assert_eq!(one.groups(owner(FIN, OTHER_CODE), keep("New", &["01"])).await, kept(&[group("New", &["01"])]));
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_told_whether_the_number_or_the_code_is_another() {
    let world = World::start_with_payments(|_| ()).await;
    let kiosk = world.enrolled("GYD-014").await;
    kiosk.groups(owner(FIN, CODE), keep("Ana evi", &["01"])).await;
    let wrong: Value =
        kiosk.post("groups", &AskGroups { owner: owner(FIN, OTHER_CODE), wish: Wish::Open }).await.unwrap();
    let strange: Value =
        kiosk.post("groups", &AskGroups { owner: owner("7SPEC1M", CODE), wish: Wish::Open }).await.unwrap();
    assert_eq!((&wrong, &strange), (&json!({ "answer": "refused" }), &json!({ "answer": "refused" })));
    assert_eq!(kiosk.groups(owner(FIN, OTHER_CODE), keep("Ana evi", &["09"])).await, Groups::Refused);
    assert_eq!(kiosk.groups(owner(FIN, OTHER_CODE), Wish::Forget("Ana evi".to_owned().into())).await, Groups::Refused);
    assert_eq!(kiosk.opens(FIN, CODE).await, kept(&[group("Ana evi", &["01"])]), "nothing was changed");
    assert_eq!(world.central.app.metrics.of(Counter::Groups, "refused"), 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_waits_for_longer_after_each_wrong_code_known_or_not() {
    let world = World::start_with_payments(|_| ()).await;
    let (kiosk, other) = (world.enrolled("GYD-014").await, world.enrolled("GYD-015").await);
    kiosk.groups(owner(FIN, CODE), keep("Ana evi", &["01"])).await;
    for fin in [FIN, "7SPEC1M"] {
        for at in 0..5 {
            assert_eq!(kiosk.opens(fin, OTHER_CODE).await, Groups::Refused, "{fin} {at}");
        }
        for minutes in [15, 30, 60] {
            // The right code is not taken either, and another terminal does not help.
            let Groups::TooOften { retry_s } = other.opens(fin, CODE).await else { panic!("{fin} {minutes}") };
            assert!((minutes * 60 - 30..=minutes * 60 + 1).contains(&i64::from(retry_s)), "{fin} {minutes}: {retry_s}");
            world.advance(SignedDuration::from_secs(i64::from(retry_s)));
            assert_eq!(kiosk.opens(fin, OTHER_CODE).await, Groups::Refused, "{fin} {minutes}");
        }
    }
    world.advance(SignedDuration::from_hours(24));
    assert_eq!(kiosk.opens(FIN, CODE).await, kept(&[group("Ana evi", &["01"])]));
    for at in 0..4 {
        assert_eq!(kiosk.opens(FIN, OTHER_CODE).await, Groups::Refused, "{at}: a right code forgets the wrong ones");
    }
    assert_eq!(kiosk.opens(FIN, CODE).await, kept(&[group("Ana evi", &["01"])]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wait_is_a_day_at_most() {
    let world = World::start_with_payments(|_| ()).await;
    let kiosk = world.enrolled("GYD-014").await;
    for _ in 0..14 {
        let mut answer = kiosk.opens(FIN, CODE).await;
        if let Groups::TooOften { retry_s } = answer {
            assert!(retry_s <= 24 * 3600 + 1, "{retry_s}");
            world.advance(SignedDuration::from_secs(i64::from(retry_s)));
            answer = kiosk.opens(FIN, CODE).await;
        }
        assert_eq!(answer, Groups::Refused);
    }
    let Groups::TooOften { retry_s } = kiosk.opens(FIN, CODE).await else { panic!() };
    assert!(retry_s > 23 * 3600, "{retry_s}");
}

#[tokio::test(flavor = "multi_thread")]
async fn many_guesses_at_once_are_many() {
    let world = World::start_with_payments(|_| ()).await;
    let kiosk = world.enrolled("GYD-014").await;
    kiosk.groups(owner(FIN, CODE), keep("Ana evi", &["01"])).await;
    let mut guesses = tokio::task::JoinSet::new();
    for _ in 0..20 {
        let guess = AskGroups { owner: owner(FIN, OTHER_CODE), wish: Wish::Open };
        let asked = kiosk.client.post(kiosk.path("groups")).json(&guess).send();
        guesses.spawn(async { asked.await.unwrap().json::<Groups>().await.unwrap() });
    }
    let answers = guesses.join_all().await;
    let refused = answers.iter().filter(|answer| **answer == Groups::Refused).count();
    assert_eq!(refused, 5, "{answers:?}");
    assert!(matches!(kiosk.opens(FIN, CODE).await, Groups::TooOften { .. }));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_terminal_at_which_numbers_are_tried_waits() {
    let world = World::start_with_payments(|config| {
        config.payments.as_mut().unwrap().unknown_an_hour = 3;
    })
    .await;
    let (kiosk, other) = (world.enrolled("GYD-014").await, world.enrolled("GYD-015").await);
    other.groups(owner(FIN, CODE), keep("Ana evi", &["01"])).await;
    for fin in ["7SPEC1M", "8SPEC1M"] {
        assert_eq!(kiosk.opens(fin, CODE).await, Groups::Refused);
    }
    assert_eq!(
        kiosk.groups(owner("9SPEC1M", CODE), keep("Ana evi", &["02"])).await,
        kept(&[group("Ana evi", &["02"])])
    );
    assert!(matches!(kiosk.opens(FIN, CODE).await, Groups::TooOften { .. }), "the third number of nobody");
    assert_eq!(other.opens(FIN, CODE).await, kept(&[group("Ana evi", &["01"])]), "elsewhere it is taken");
    world.advance(SignedDuration::from_mins(61));
    assert_eq!(kiosk.opens(FIN, CODE).await, kept(&[group("Ana evi", &["01"])]));
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_are_kept_and_no_more() {
    let world = World::start_with_payments(|_| ()).await;
    let kiosk = world.enrolled("GYD-014").await;
    for at in 0..MOST_GROUPS {
        let Groups::Kept { groups } = kiosk.groups(owner(FIN, CODE), keep(&format!("Ev {at}"), &["01"])).await else {
            panic!("{at}")
        };
        assert_eq!(groups.len(), at + 1);
    }
    assert_eq!(kiosk.groups(owner(FIN, CODE), keep("Ev 10", &["01"])).await, Groups::Full);
    let Groups::Kept { groups } = kiosk.groups(owner(FIN, CODE), keep("Ev 4", &["02"])).await else { panic!() };
    assert_eq!((groups.len(), &groups[4]), (MOST_GROUPS, &group("Ev 4", &["02"])));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_database_knows_neither_number_nor_code_nor_what_is_kept() {
    let world = World::start_with_payments(|_| ()).await;
    let kiosk = world.enrolled("GYD-014").await;
    kiosk.groups(owner(FIN, CODE), keep("Ana evi", &["01"])).await;
    kiosk.opens(FIN, OTHER_CODE).await;
    assert_eq!(world.count("select count(*) from kept_groups").await, 1);
    assert_eq!(world.count("select count(*) from owner_try").await, 1);
    for personal in [FIN, CODE, OTHER_CODE, "Ana evi", &number("01"), "azerishiq"] {
        assert!(!holds_in_the_clear(&world, personal).await, "{personal}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn groups_are_sealed_anew_under_a_new_personal_data_key() {
    let world = World::start_with_payments(|_| ()).await;
    let mut kiosk = world.enrolled("GYD-014").await;
    kiosk.groups(owner(FIN, CODE), keep("Ana evi", &["01"])).await;
    let file = world.path("personal-data-2.key");
    keys::write_secret(&file, central::officers::new_key().unwrap().as_bytes()).unwrap();
    let newer = world
        .another(|config| {
            config.keys.personal_data.insert(0, PersonalKeyFile { id: 2, file });
        })
        .await;
    kiosk.url = format!("https://localhost:{}", newer.tls.port());
    assert_eq!(kiosk.opens(FIN, CODE).await, kept(&[group("Ana evi", &["01"])]));
    assert_eq!(world.count("select recipient::bigint from kept_groups").await, 2);
    assert_eq!(kiosk.opens(FIN, CODE).await, kept(&[group("Ana evi", &["01"])]));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_asks_for_in_two_years_is_forgotten() {
    let world = World::start_with_payments(|_| ()).await;
    let kiosk = world.enrolled("GYD-014").await;
    kiosk.groups(owner(FIN, CODE), keep("Ana evi", &["01"])).await;
    kiosk.groups(owner("7SPEC1M", CODE), keep("Ana evi", &["02"])).await;
    let years_ago = async |days: i64| {
        let aged = format!("update kept_groups set used_ms = used_ms - {}", days * 24 * 3600 * 1000);
        world.store().client().await.unwrap().execute(&aged, &[]).await.unwrap();
    };
    years_ago(729).await;
    assert_eq!(kiosk.opens(FIN, CODE).await, kept(&[group("Ana evi", &["01"])]), "not yet");
    years_ago(2).await;
    assert_eq!(kiosk.opens(FIN, CODE).await, kept(&[group("Ana evi", &["01"])]), "used the day before yesterday");
    assert_eq!(kiosk.opens("7SPEC1M", CODE).await, Groups::Refused);
    assert_eq!(world.count("select count(*) from kept_groups").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_number_no_code_and_no_group_is_refused() {
    let world = World::start_with_payments(|_| ()).await;
    let kiosk = world.enrolled("GYD-014").await;
    let asked = |fin: &str, code: &str, wish: Value| json!({ "owner": { "fin": fin, "code": code }, "wish": wish });
    let open = json!({ "wish": "open" });
    let long = "x".repeat(25);
    let member = json!({ "service": "azerishiq", "account": [{ "field": "subscriber", "value": "1" }] });
    let of = |name: &str, members: Vec<&Value>| json!({ "wish": "keep", "what": { "name": name, "members": members } });
    for wrong in [
        asked("5SPEC1", CODE, open.clone()),
        asked("5spec1m", CODE, open.clone()),
        asked("5SPECIM", CODE, open.clone()),
        asked(FIN, "40291", open.clone()),
        asked(FIN, "4029131", open.clone()),
        asked(FIN, "40291٣", open.clone()),
        asked(FIN, "123456", open),
        asked(FIN, CODE, of("Ev", vec![])),
        asked(FIN, CODE, of("Ev", vec![&member, &member])),
        asked(FIN, CODE, of(" Ev", vec![&member])),
        asked(FIN, CODE, of(&long, vec![&member])),
        asked(FIN, CODE, json!({ "wish": "forget", "what": long })),
        asked(FIN, CODE, json!({ "wish": "sell" })),
    ] {
        assert_eq!(refusal(kiosk.post::<Groups>("groups", &wrong).await), (400, Code::Malformed), "{wrong}");
    }
    let right = asked(FIN, CODE, of("Ev", vec![&member]));
    assert!(matches!(kiosk.post::<Groups>("groups", &right).await, Ok(Groups::Kept { .. })));
}

#[tokio::test(flavor = "multi_thread")]
async fn at_a_desk_groups_are_shown_and_forgotten() {
    let world = World::start_with_payments(|_| ()).await;
    let kiosk = world.enrolled("GYD-014").await;
    kiosk.groups(owner(FIN, CODE), keep("Ana evi", &["01"])).await;
    for _ in 0..5 {
        kiosk.opens(FIN, OTHER_CODE).await;
    }
    let config = world.path("central.toml");
    let desk = |verb: &str, fin: &str| {
        let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_central"))
            .args(["groups", verb, "--json", "--config", text(&config)])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        writeln!(program.stdin.take().unwrap(), "{fin}").unwrap();
        let done = program.wait_with_output().unwrap();
        (done.status.code(), serde_json::from_slice::<Value>(&done.stdout).unwrap_or(Value::Null))
    };
    let (code, shown) = desk("show", "5spec1m");
    assert_eq!((code, &shown["groups"][0]["name"]), (Some(0), &json!("Ana evi")), "{shown}");
    assert_eq!(desk("show", "7SPEC1M"), (Some(0), json!({ "groups": [] })));
    assert_eq!(desk("forget", "7SPEC1M"), (Some(1), json!({ "forgotten": false })));
    assert_eq!(desk("forget", "no number").0, Some(2));
    assert_eq!(desk("forget", FIN), (Some(0), json!({ "forgotten": true })));
    assert_eq!(world.count("select count(*) from kept_groups").await, 0);
    // Wrong codes are forgotten, too: whoever forgot theirs begins anew at once.
    assert_eq!(kiosk.groups(owner(FIN, OTHER_CODE), keep("Ev", &["01"])).await, kept(&[group("Ev", &["01"])]));
}
