//! Erasing a person, and everything that must stay.

use domain::fact::Fact;
use protocol::visa::{Standing, State};
use serde_json::json;

use super::world::{Journal, World, facts_of_a_sale, new_attempt, new_transaction, refusal};

const CANARY: &str = "ERIKSSON";

/// Every column of every table that could hold it, as text and as bytes.
pub async fn holds_in_the_clear(world: &World, text: &str) -> bool {
    let client = world.store().client().await.unwrap();
    for table in [
        "entry",
        "personal_key",
        "visa",
        "transaction_state",
        "quarantine",
        "desk_case",
        "fork",
        "officer_case",
        "officer_ruling",
        "promise",
        "promise_line",
        "basket",
        "posting",
        "credit",
        "kept_groups",
        "owner_try",
    ] {
        let sql = format!(
            "select count(*) from {table} t
            where position($1 in t::text) > 0 or position(encode(convert_to($1, 'UTF8'), 'hex') in t::text) > 0"
        );
        if client.query_one(&sql, &[&text]).await.unwrap().get::<_, i64>(0) > 0 {
            return true;
        }
    }
    false
}

#[tokio::test(flavor = "multi_thread")]
async fn after_an_erasure_nothing_is_readable_and_the_chain_is_whole() {
    let world = World::start().await;
    let mut kiosk = world.enrolled("GYD-014").await;
    let (of, other) = (new_transaction(), new_transaction());
    let id = of.to_string();
    let keys = &world.central.app.keys.personal;
    kiosk.decide(of, &world.application("U12345678")).await.unwrap();
    let issued = kiosk.issue(of, new_attempt()).await.unwrap();
    assert_eq!(issued.visa.surname.reveal(), CANARY);
    let facts = facts_of_a_sale(of, issued.visa.number.as_str());
    kiosk.journal.add(Some(of), &facts[0]);
    kiosk.journal.add_sealed(of, &facts[1], keys, br#"{"surname":"ERIKSSON"}"#);
    kiosk.journal.add(Some(other), &facts_of_a_sale(other, "AZ26-0000-00000")[0]);
    kiosk.journal.add_sealed(other, &Fact::ApplicationMade, keys, b"somebody else");
    kiosk.send_all().await.unwrap();
    assert!(!holds_in_the_clear(&world, CANARY).await, "personal data in the clear at rest");

    let before = world.run(&["person", &id]).await;
    assert_eq!(before["fields"][0]["fields"], r#"{"surname":"ERIKSSON"}"#);
    assert_eq!(world.run(&["erase", &id]).await["keys"], 2, "the kiosk's and central's own");
    let after = world.run(&["person", &id]).await;
    assert_eq!(after["fields"], json!([{ "kiosk": "GYD-014", "incarnation": 1, "sequence": 2, "content": "erased" }]));
    let others = world.run(&["person", &other.to_string()]).await;
    assert_eq!(others["fields"][0]["fields"], "somebody else");

    let chains = world.run(&["verify"]).await;
    assert_eq!((&chains["whole"], &chains["chains"][0]["erased"]), (&json!(true), &json!([2])));
    let number = issued.visa.number.clone();
    assert_eq!(kiosk.state(of).await.unwrap(), State::Erased { number: number.clone() });
    let standing = central::visa::standing(&world.store().client().await.unwrap(), number.as_str()).await.unwrap();
    assert_eq!(standing, Some(Standing::Valid), "the visa itself stands");
    assert_eq!(refusal(kiosk.decide(of, &world.application("U12345678")).await).0, 409);
    assert_eq!(world.run(&["erase", &id]).await["keys"], 0, "twice is once");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_arrives_after_the_erasure_is_not_kept() {
    let world = World::start().await;
    let mut kiosk = world.enrolled("GYD-014").await;
    let of = new_transaction();
    world.run(&["erase", &of.to_string()]).await;
    let facts = facts_of_a_sale(of, "AZ26-0000-00000");
    let keys = &world.central.app.keys.personal;
    kiosk.journal.add(Some(of), &facts[0]).add_sealed(of, &facts[1], keys, CANARY.as_bytes());
    assert_eq!(kiosk.send_all().await.unwrap().sequence, 2);
    assert_eq!(world.count("select count(*) from personal_key").await, 0);
    assert_eq!(world.run(&["person", &of.to_string()]).await["fields"][0]["content"], "erased");
    let chains = world.run(&["verify"]).await;
    assert_eq!((&chains["whole"], &chains["chains"][0]["erased"]), (&json!(true), &json!([2])));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_branch_that_was_not_believed_keeps_no_key_either() {
    let world = World::start().await;
    let mut kiosk = world.enrolled("GYD-014").await;
    let of = new_transaction();
    let facts = facts_of_a_sale(of, "AZ26-0000-00000");
    kiosk.journal.add(Some(of), &facts[0]).add(Some(of), &facts[1]);
    kiosk.send_all().await.unwrap();
    let mut other = Journal::new(kiosk.name.clone(), 1);
    let keys = &world.central.app.keys.personal;
    other.add(Some(of), &facts[0]).add_sealed(of, &facts[1], keys, CANARY.as_bytes());
    let wrapped = other.entries[1].sealed.clone().unwrap().wrapped_key.unwrap().0;
    assert_eq!(refusal(kiosk.send(&other.batch(1..)).await).0, 409);
    assert_eq!(world.count("select count(*) from personal_key").await, 1);
    world.run(&["erase", &of.to_string()]).await;
    let fork = "select encode(batch, 'escape') from fork";
    let fork: String = world.store().client().await.unwrap().query_one(fork, &[]).await.unwrap().get(0);
    assert!(fork.contains("wrapped_key_hash"), "the branch is kept: {fork}");
    assert!(!fork.contains(&data_encoding::BASE64.encode(&wrapped)));
    assert_eq!(world.count("select count(*) from personal_key").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_alters_the_table_is_found_by_the_chain() {
    for (change, at) in [
        ("update entry set body = convert_to('{}', 'UTF8') where sequence = 3", 3),
        ("update entry set wall_ms = wall_ms + 1 where sequence = 5", 5),
        ("delete from entry where sequence = 4", 4),
        ("delete from entry where sequence = 8", 8),
        ("update personal_key set wrapped = '\\x00'", 2),
        ("update entry set ciphertext = '\\x00' where sequence = 2", 2),
    ] {
        let world = World::start().await;
        let mut kiosk = world.enrolled("GYD-014").await;
        let of = new_transaction();
        let facts = facts_of_a_sale(of, "AZ26-0000-00000");
        kiosk.journal.add(Some(of), &facts[0]);
        kiosk.journal.add_sealed(of, &facts[1], &world.central.app.keys.personal, CANARY.as_bytes());
        for fact in &facts[2..] {
            kiosk.journal.add(Some(of), fact);
        }
        kiosk.send_all().await.unwrap();
        assert_eq!(world.run(&["verify"]).await["whole"], true);
        world.store().client().await.unwrap().batch_execute(change).await.unwrap();
        let (code, chains) = world.try_run(&["verify"]).await.unwrap();
        assert_eq!(code, 1, "{change}");
        assert_eq!(chains["chains"][0]["at"], at, "{change}: {chains}");
    }
}
