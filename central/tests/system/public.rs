//! What strangers and monitors see.

use domain::fact::VoidReason;
use protocol::problem::{Code, Problem};
use serde_json::Value;

use super::world::{World, client, new_attempt, new_transaction};

async fn get(world: &World, path: &str) -> (u16, String) {
    let port = world.central.plain.unwrap().port();
    let answer = client(world, None).get(format!("http://127.0.0.1:{port}{path}")).send().await.unwrap();
    (answer.status().as_u16(), answer.text().await.unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_is_shown_to_whoever_has_its_number_without_saying_whose_it_is() {
    let world = World::start().await;
    let kiosk = world.enrolled("GYD-014").await;
    let of = new_transaction();
    kiosk.decide(of, &world.application("U12345678")).await.unwrap();
    let issued = kiosk.issue(of, new_attempt()).await.unwrap();
    let path = format!("/receipts/{}", issued.receipt_number);
    let (status, page) = get(&world, &path).await;
    assert_eq!(status, 200);
    for shown in ["lang=\"az\"", "lang=\"en\"", "Elektron qəbz", "40.00 AZN", "4.00 AZN", "44.00 AZN", "GYD-014"] {
        assert!(page.contains(shown), "{shown} is missing: {page}");
    }
    for hidden in ["ERIKSSON", "ANNA", "U12345678", "1974", issued.visa.number.as_str(), "<script", "http"] {
        assert!(!page.contains(hidden), "{hidden} is shown");
    }
    assert!(!page.contains("The visa is void"));
    kiosk.void(of, VoidReason::PaymentReversed).await.unwrap();
    assert!(get(&world, &path).await.1.contains("The visa is void"));
    let (status, page) = get(&world, "/receipts/GUESS").await;
    assert_eq!((status, page.contains("There is no such receipt")), (404, true));
}

#[tokio::test(flavor = "multi_thread")]
async fn monitors_read_health_readiness_and_counters() {
    let world = World::start().await;
    let mut kiosk = world.enrolled("GYD-014").await;
    kiosk.journal.add(None, &domain::fact::Fact::ClockSetBack { seconds: 1 });
    kiosk.send_all().await.unwrap();
    world.catch_up().await;
    assert_eq!(get(&world, "/health").await.0, 200);
    assert_eq!(get(&world, "/ready").await.0, 200);
    let (status, text) = get(&world, "/metrics").await;
    assert_eq!(status, 200);
    assert!(text.contains("central_batches_total{kind=\"chained\"} 1\n"), "{text}");
    assert!(text.contains("central_enrolments_total{kind=\"enrolled\"} 1\n"), "{text}");
    assert!(text.contains("central_projection_lag_entries 0\n"), "{text}");
    let on_tls = client(&world, None).get(format!("{}/metrics", kiosk.url)).send().await.unwrap();
    assert_eq!(on_tls.status(), 404, "metrics are not the fleet's");
    world.store().client().await.unwrap().batch_execute("delete from refinery_schema_history").await.unwrap();
    assert_eq!(get(&world, "/ready").await.0, 503);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_published_api_is_served_and_unknown_paths_are_problems() {
    let world = World::start().await;
    let api: Value = serde_json::from_str(&get(&world, "/openapi.json").await.1).unwrap();
    assert!(api["openapi"].as_str().unwrap().starts_with("3."));
    assert!(api["paths"]["/v1/kiosks/{kiosk}/batches"]["post"].is_object());
    let (status, text) = get(&world, "/v1/nothing").await;
    let problem: Problem = serde_json::from_str(&text).unwrap();
    assert_eq!((status, problem.code), (404, Code::NotFound));
    assert_eq!(get(&world, "/v1/visas/AZ26-0000-00000/status").await.0, 404);
    assert_eq!(get(&world, "/v1/kiosks/GYD-014/batches").await.0, 404, "kiosks are not served without TLS");
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_database_is_gone_nothing_is_acknowledged() {
    let cluster = tokio::task::spawn_blocking(central::cluster::Cluster::start).await.unwrap().unwrap();
    let database = cluster.create_database("gone").await.unwrap();
    let world = Box::pin(World::start_on(&database, |_| ())).await;
    let mut kiosk = world.enrolled("GYD-014").await;
    kiosk.journal.add(None, &domain::fact::Fact::ClockSetBack { seconds: 1 });
    assert_eq!(get(&world, "/ready").await.0, 200);
    let folder = cluster.folder().to_owned();
    tokio::task::spawn_blocking(move || drop(cluster)).await.unwrap();
    assert!(!folder.exists(), "a private cluster leaves nothing behind");
    let sent = kiosk.client.post(kiosk.path("batches")).json(&kiosk.journal.batch(1..)).send().await.unwrap();
    assert!(sent.status().is_server_error(), "{}", sent.status());
    let sent = kiosk.client.post(kiosk.path("batches")).json(&kiosk.journal.batch(1..)).send().await.unwrap();
    assert_eq!(sent.status(), 503);
    assert!(sent.headers().contains_key("retry-after"));
    assert_eq!(get(&world, "/ready").await.0, 503);
    assert_eq!(get(&world, "/health").await.0, 200, "the process itself is well");
}
