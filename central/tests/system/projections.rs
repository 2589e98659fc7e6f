//! Books that follow the journal, doubts that are set aside, and projections made again.

use std::time::Duration;

use central::metrics::Counter;
use domain::{
    AttemptId, Currency, DeedId, Money, TransactionId,
    books::{Collected, Count, Pile},
    fact::{Ending, Fact, Maintenance, NotTaken, Outcome},
    staff::{Actor, Deed, Request, Role},
};
use serde_json::json;
use uuid::Uuid;

use super::world::{World, facts_of_a_sale, new_transaction};

async fn tables(world: &World) -> Vec<String> {
    let client = world.store().client().await.unwrap();
    let mut all = Vec::new();
    for table in ["books", "transaction_state", "quarantine", "cassettes", "collection", "cursor"] {
        let sql = format!("select '{table} ' || t::text from {table} t order by t::text");
        all.extend(client.query(&sql, &[]).await.unwrap().iter().map(|row| row.get::<_, String>(0)));
    }
    all
}

fn abandoned(of: TransactionId) -> Vec<Fact> {
    let attempt = AttemptId(Uuid::now_v7());
    let mut facts = facts_of_a_sale(of, "AZ26-0000-00000");
    facts.truncate(3);
    let amount = Money::new(4400, Currency::Azn);
    facts.push(Fact::CardIntended { attempt, amount, receipt_before: None, whole: None });
    facts.push(Fact::CardNotTaken { attempt, by: NotTaken::Declined });
    facts.push(Fact::TransactionClosed { ending: Ending::Abandoned });
    facts
}

#[tokio::test(flavor = "multi_thread")]
async fn books_follow_the_journal_and_balance() {
    let world = World::start().await;
    let mut kiosk = world.enrolled("GYD-014").await;
    let (sold, given_up) = (new_transaction(), new_transaction());
    for fact in facts_of_a_sale(sold, "AZ26-4K7M-22910") {
        kiosk.journal.add(Some(sold), &fact);
    }
    for fact in abandoned(given_up) {
        kiosk.journal.add(Some(given_up), &fact);
    }
    kiosk.send_all().await.unwrap();
    let answer = world.run(&["books", "GYD-014"]).await;
    let kiosk = &answer["kiosks"][0];
    assert_eq!(kiosk["heads"], json!({ "1": 14 }));
    let azn = &kiosk["books"]["AZN"];
    assert_eq!((&azn["captured"], &azn["delivered"], &azn["commission"]), (&json!(4400), &json!(4000), &json!(400)));
    assert_eq!((&azn["owed"], &azn["balanced"]), (&json!(0), &json!(true)));
    assert_eq!(kiosk["transactions"][0]["transaction"], json!(sold));
    assert_eq!(kiosk["transactions"][0]["state"]["stage"]["stage"], "settled");
    assert_eq!(kiosk["transactions"][1]["state"]["ending"], "abandoned");
    assert_eq!(kiosk["quarantined"], json!([]));
    assert_eq!(world.run(&["books", "GYD-999"]).await["kiosks"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn books_wait_for_whoever_else_projects_and_are_of_one_moment() {
    let world = World::start().await;
    let mut kiosk = world.enrolled("GYD-014").await;
    let sold = new_transaction();
    let mut client = world.store().client().await.unwrap();
    let other = client.transaction().await.unwrap();
    other.execute("select sequence from cursor where kiosk = 'GYD-014' for update", &[]).await.unwrap();
    for fact in facts_of_a_sale(sold, "AZ26-4K7M-22910") {
        kiosk.journal.add(Some(sold), &fact);
    }
    kiosk.send_all().await.unwrap();
    let waits = world.run(&["books", "GYD-014"]);
    tokio::pin!(waits);
    let early = tokio::time::timeout(Duration::from_millis(500), &mut waits).await;
    assert!(early.is_err(), "printed what is not projected: {early:?}");
    other.commit().await.unwrap();
    let kiosk = &waits.await["kiosks"][0];
    assert_eq!(kiosk["transactions"][0]["transaction"], json!(sold));
    assert_eq!(kiosk["books"]["AZN"]["captured"], json!(4400));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_means_nothing_is_acknowledged_quarantined_and_alarmed() {
    let world = World::start().await;
    let mut kiosk = world.enrolled("GYD-014").await;
    let (good, huge) = (new_transaction(), new_transaction());
    let sale = facts_of_a_sale(good, "AZ26-4K7M-22910");
    kiosk.journal.add(Some(good), &sale[0]);
    kiosk.journal.add_bytes(Some(good), br#"{"fact":"from_the_future","amount":1}"#.to_vec());
    kiosk.journal.add_bytes(None, b"\xff\x00 not even text".to_vec());
    for fact in &sale[1..] {
        kiosk.journal.add(Some(good), fact);
    }
    // More than fits beside the sale before it.
    for fact in &mut facts_of_a_sale(huge, "AZ26-4K7M-22911")[..5] {
        if let Fact::CardIntended { amount, .. } | Fact::CardApproved { amount, .. } = fact {
            *amount = Money::new(i64::MAX, Currency::Azn);
        }
        kiosk.journal.add(Some(huge), fact);
    }
    assert_eq!(kiosk.send_all().await.unwrap().sequence, 15, "everything is acknowledged");
    world.catch_up().await;
    let answer = world.run(&["books"]).await;
    let kiosk = &answer["kiosks"][0];
    let quarantined: Vec<_> = kiosk["quarantined"].as_array().unwrap().iter().map(|line| &line["sequence"]).collect();
    assert!(quarantined.starts_with(&[&json!(2), &json!(3)]), "{kiosk}");
    assert!(quarantined.len() > 2, "{kiosk}");
    assert_eq!(kiosk["books"]["AZN"]["captured"], 4400, "the good sale is in the books, and nothing else");
    assert_eq!(kiosk["books"]["AZN"]["balanced"], true);
    let metrics = &world.central.app.metrics;
    assert_eq!(metrics.of(Counter::Quarantined, "unknown_fact"), 2);
    assert_eq!(world.run(&["verify"]).await["whole"], true);
}

#[tokio::test(flavor = "multi_thread")]
async fn projections_made_again_are_the_ones_that_grew() {
    let world = World::start().await;
    let mut first = world.enrolled("GYD-014").await;
    let mut second = world.enrolled("GYD-015").await;
    for (number, kiosk) in [&mut first, &mut second].into_iter().enumerate() {
        for round in 0..60 {
            let of = new_transaction();
            let number = format!("AZ26-{number:04}-{round:05}");
            let facts = if round % 3 == 0 { abandoned(of) } else { facts_of_a_sale(of, &number) };
            for fact in &facts {
                kiosk.journal.add(Some(of), fact);
            }
            if round % 7 == 0 {
                kiosk.journal.add(Some(of), &Fact::ApplicationMade);
            }
        }
        for fact in (1..=2).flat_map(collection) {
            kiosk.journal.add(None, &fact);
        }
        // In pieces that have nothing to do with transactions, so that states are read back and go on.
        let all = kiosk.journal.entries.len() as u64;
        for from in (1..=all).step_by(101) {
            kiosk.send(&kiosk.journal.stretch(from..=(from + 100).min(all))).await.unwrap();
            world.catch_up().await;
        }
    }
    let grown = tables(&world).await;
    assert!(grown.len() > 120 + 2 * 9);
    let entries = first.journal.entries.len() + second.journal.entries.len();
    assert_eq!(world.run(&["rebuild"]).await["entries"], entries);
    assert_eq!(tables(&world).await, grown);
    let answer = world.run(&["books"]).await;
    assert_eq!(answer["kiosks"][1]["books"]["AZN"]["captured"], 40 * 4400);
    assert_eq!(answer["balanced"], true);
    let collections = &answer["kiosks"][0]["collections"];
    let told = |at: usize, what: &str| collections[at][what].clone();
    assert_eq!((told(0, "exactness"), told(1, "exactness")), (json!("exact"), json!("differs")), "{collections}");
    assert_eq!((told(1, "cassette"), told(1, "put"), told(1, "z")), (json!("C-2"), json!("C-3"), json!(2)));
    assert_eq!((told(1, "who"), told(1, "second")), (json!("P-0502"), json!("P-0417")));
    assert_eq!((told(1, "expected"), told(1, "counted")), (json!({}), json!({ "AZN": 500 })));
}

/// An empty cassette that is taken away; in the second one somebody finds a note all the same.
fn collection(number: u32) -> Vec<Fact> {
    let actor = |person: &str, role| Actor { person: person.parse().expect("a staff number"), role, badge: 1 };
    let cassette = |number: u32| format!("C-{number}").parse().expect("a cassette's number");
    let found = Pile { value: Money::new(500, Currency::Azn), count: 1 };
    let id = DeedId(Uuid::now_v7());
    let facts = [
        Maintenance::DeedIntended {
            id,
            request: Request::from(Deed::ExchangeCassette),
            who: actor("P-0502", Role::Collector),
            second: Some(actor("P-0417", Role::Technician)),
        },
        Maintenance::ExchangeStarted { number, out: cassette(number) },
        Maintenance::ExchangeEnded { number, put: cassette(number + 1), collected: Collected::Cassette { z: number } },
        Maintenance::CassetteCounted {
            number,
            count: Count::Here { notes: if number == 2 { vec![found] } else { Vec::new() } },
        },
        Maintenance::DeedEnded { id, outcome: Outcome::Done },
    ];
    facts.into_iter().map(Fact::Maintenance).collect()
}
