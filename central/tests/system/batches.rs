//! Journals as they arrive: again, overlapping, with gaps, forked, broken.

use central::metrics::Counter;
use domain::fact::Fact;
use protocol::{
    journal::{Acknowledged, Batch, Refused},
    problem::Code,
};

use super::world::{Journal, Kiosk, World, refusal};

fn device(number: u32) -> Fact {
    Fact::Device { family: "printer".to_owned(), status: format!("status {number}") }
}

async fn kiosk_with_entries(world: &World, entries: u32) -> Kiosk {
    let mut kiosk = world.enrolled("GYD-014").await;
    for number in 0..entries {
        kiosk.journal.add(None, &device(number));
    }
    kiosk
}

async fn rows(world: &World) -> i64 {
    world.count("select count(*) from entry").await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_again_is_acknowledged_again_and_held_once() {
    let world = World::start().await;
    let kiosk = kiosk_with_entries(&world, 10).await;
    let first = kiosk.send(&kiosk.journal.stretch(1..=4)).await.unwrap();
    assert_eq!((first.sequence, first.hash), (4, kiosk.journal.entries[3].hash));
    assert_eq!(first.catalogue_version, 1);
    let again = kiosk.send(&kiosk.journal.stretch(1..=4)).await.unwrap();
    assert_eq!(again.sequence, 4);
    let overlapping = kiosk.send(&kiosk.journal.stretch(3..=10)).await.unwrap();
    assert_eq!((overlapping.sequence, overlapping.hash), (10, kiosk.journal.entries[9].hash));
    let long_ago = kiosk.send(&kiosk.journal.stretch(2..=3)).await.unwrap();
    assert_eq!(long_ago.sequence, 10, "the acknowledgement names the head, not the batch");
    assert_eq!(rows(&world).await, 10);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_gap_is_refused_with_the_sequence_that_is_missing() {
    let world = World::start().await;
    let kiosk = kiosk_with_entries(&world, 6).await;
    kiosk.send(&kiosk.journal.stretch(1..=2)).await.unwrap();
    let answer = kiosk.client.post(kiosk.path("batches")).json(&kiosk.journal.stretch(4..=6)).send().await.unwrap();
    assert_eq!(answer.status(), 409);
    let refused: Refused = answer.json().await.unwrap();
    assert_eq!((refused.problem.code, refused.expected), (Code::Gap, 3));
    assert_eq!(kiosk.send(&kiosk.journal.batch(3..)).await.unwrap().sequence, 6);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fork_freezes_the_kiosk_until_a_person_has_decided() {
    let world = World::start().await;
    let mut kiosk = kiosk_with_entries(&world, 3).await;
    kiosk.send_all().await.unwrap();
    let mut other = Journal::new(kiosk.name.clone(), 1);
    other.add(None, &device(0)).add(None, &device(77)).add(None, &device(78));
    assert_eq!(refusal(kiosk.send(&other.batch(1..)).await), (409, Code::Fork));
    kiosk.journal.add(None, &device(4));
    assert_eq!(refusal(kiosk.send_all().await), (403, Code::Forbidden));
    assert_eq!(refusal(kiosk.state(super::world::new_transaction()).await), (403, Code::Forbidden));
    assert_eq!(rows(&world).await, 3);
    assert_eq!(world.count("select count(*) from fork").await, 1, "both branches are kept");
    assert_eq!(world.central.app.metrics.of(Counter::Frozen, "fork"), 1);
    assert_eq!(world.run(&["books"]).await["kiosks"][0]["frozen"], true);

    world.run(&["thaw", "GYD-014"]).await;
    assert_eq!(kiosk.send_all().await.unwrap().sequence, 4);
    assert_eq!(world.try_run(&["thaw", "GYD-014"]).await.unwrap().0, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_that_follows_another_past_is_a_fork() {
    let world = World::start().await;
    let kiosk = kiosk_with_entries(&world, 3).await;
    kiosk.send_all().await.unwrap();
    let mut other = Journal::new(kiosk.name.clone(), 1);
    for number in 10..14 {
        other.add(None, &device(number));
    }
    assert_eq!(refusal(kiosk.send(&other.stretch(4..=4)).await), (409, Code::Fork));
}

#[tokio::test(flavor = "multi_thread")]
async fn broken_bytes_are_refused_and_change_nothing() {
    let world = World::start().await;
    let kiosk = kiosk_with_entries(&world, 3).await;
    let mut altered = kiosk.journal.batch(1..);
    altered.entries[1].wall_ms += 1;
    assert_eq!(refusal(kiosk.send(&altered).await), (400, Code::Malformed));
    let empty = Batch { incarnation: 1, entries: Vec::new() };
    assert_eq!(refusal(kiosk.send(&empty).await), (400, Code::Malformed));
    assert_eq!(refusal(kiosk.post::<Acknowledged>("batches", &"no batch").await), (400, Code::Malformed));
    let mut later = Journal::new(kiosk.name.clone(), 2);
    later.add(None, &device(1));
    assert_eq!(refusal(kiosk.send(&later.batch(1..)).await), (403, Code::Forbidden));
    let mut large = kiosk.journal.clone();
    large.add_bytes(None, vec![b' '; 300 * 1024]);
    assert_eq!(refusal(kiosk.send(&large.batch(1..)).await), (413, Code::TooLarge));
    assert_eq!(rows(&world).await, 0);
    assert_eq!(kiosk.send_all().await.unwrap().sequence, 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_compressed_batch_is_taken_within_bounds() {
    let world = World::start().await;
    let kiosk = kiosk_with_entries(&world, 200).await;
    let send = async |bytes: Vec<u8>| {
        let request = kiosk.client.post(kiosk.path("batches")).header("content-encoding", "zstd").body(bytes);
        request.send().await.unwrap().status().as_u16()
    };
    let json = serde_json::to_vec(&kiosk.journal.batch(1..)).unwrap();
    assert_eq!(send(zstd::encode_all(&*json, 3).unwrap()).await, 200);
    assert_eq!(rows(&world).await, 200);
    let bomb = zstd::encode_all(&*vec![b' '; 50 << 20], 3).unwrap();
    assert_eq!(send(bomb).await, 413);
    assert_eq!(send(json).await, 400, "plain bytes are not zstd");
    let unknown = kiosk.client.post(kiosk.path("batches")).header("content-encoding", "br").body("x");
    assert_eq!(unknown.send().await.unwrap().status(), 400);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_journal_of_an_incarnation_before_may_still_be_delivered() {
    let world = World::start().await;
    let before = kiosk_with_entries(&world, 5).await;
    before.send(&before.journal.stretch(1..=2)).await.unwrap();
    let mut after = world.enrolled("GYD-014").await;
    after.journal.add(None, &device(1));
    assert_eq!(after.send_all().await.unwrap().sequence, 1);
    assert_eq!(after.send(&before.journal.batch(3..)).await.unwrap().sequence, 5);
    let chains = world.run(&["verify"]).await;
    assert_eq!(chains["whole"], true);
    assert_eq!(chains["chains"].as_array().unwrap().len(), 2);
}
