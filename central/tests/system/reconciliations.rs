//! A day with a provider: every planted difference is found.

use std::fs;

use domain::payment::Basket;
use serde_json::{Value, json};

use super::world::{Kiosk, Provider, World, account, azn, client, line, new_transaction, queued, text};

/// Pays 5.00 for accounts with these endings, a transaction each.
async fn paid(world: &World, kiosk: &mut Kiosk, endings: &[&str]) -> Vec<domain::TransactionId> {
    let mut all = Vec::new();
    for ending in endings {
        let (of, lines) = (new_transaction(), vec![line(1, "azerishiq", account(ending), None, azn(500))]);
        kiosk.pay(&world.central.app.keys.personal, of, &queued(Basket { lines })).await.unwrap();
        all.push(of);
    }
    for of in &all {
        world.settled(kiosk, *of).await;
    }
    all
}

fn kinds(comparison: &Value) -> Vec<(String, String)> {
    let pairs = comparison["pairs"].as_array().unwrap().iter();
    let mut kinds: Vec<_> = pairs
        .map(|pair| (pair["kind"].as_str().unwrap().to_owned(), pair["key"].as_str().unwrap().to_owned()))
        .collect();
    kinds.sort();
    kinds
}

fn today() -> String {
    central::clock::Clock::system().local(jiff::tz::Offset::constant(4)).date().to_string()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_is_compared_with_what_the_provider_states() {
    let provider = Provider::start("electricity").await;
    let world = World::start_with_payments(|config| provider.configure("electricity", config)).await;
    provider.live_in(&world);
    let mut kiosk = world.enrolled("GYD-014").await;
    let all = paid(&world, &mut kiosk, &["01", "20", "21", "22"]).await;
    let key = |place: usize| format!("{}/1", all[place]);
    // Something that the provider has, and central holds as waiting.
    let sql = format!("update posting set state = 'unknown', posted_day = null where transaction = '{}'", all[0]);
    let forgotten = paid(&world, &mut kiosk, &["02"]).await;
    world.store().client().await.unwrap().batch_execute(&sql).await.unwrap();

    let port = world.central.plain.unwrap().port();
    let url = format!("http://127.0.0.1:{port}/reconciliations/electricity/{}", today());
    let get = async |url: String| {
        let answer = client(&world, None).get(url).send().await.unwrap();
        (answer.status().as_u16(), answer.text().await.unwrap())
    };
    let (_, page) = get(url.clone()).await;
    for shown in
        ["The two sides differ", "only_here", "amounts_differ", "twice", "otherwise", "here 5.00 AZN, there 5.01 AZN"]
    {
        assert!(page.contains(shown), "{shown} is missing: {page}");
    }
    let (_, csv) = get(format!("{url}/csv")).await;
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines.len(), 1 + 6, "{csv}");
    for (kind, place) in [("otherwise", 0), ("only_here", 1), ("amounts_differ", 2), ("matched", 3), ("twice", 3)] {
        let begin = format!("{kind},{},", key(place));
        assert!(lines.iter().any(|line| line.starts_with(&begin)), "{begin} is missing: {csv}");
    }
    let matched = format!("matched,{}/1,", forgotten[0]);
    assert!(lines.iter().any(|line| line.starts_with(&matched)), "{csv}");
    assert_eq!(get(format!("http://127.0.0.1:{port}/reconciliations/electricity/never")).await.0, 400);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_is_compared_with_a_file() {
    let world = World::start_with_payments(|_| ()).await;
    let mut kiosk = world.enrolled("GYD-014").await;
    let all = paid(&world, &mut kiosk, &["01", "02", "03"]).await;
    let file = world.path("statement.csv");
    let command =
        ["payments", "reconcile", "--provider", "electricity", "--day", &today(), "--provider-file", text(&file)];
    let state = |lines: &[String]| {
        fs::write(&file, format!("key,reference,minor_units,currency\n{}\n", lines.join("\n"))).unwrap();
    };
    let row = |place: usize, units: i64| format!("{}/1,P{place},{units},AZN", all[place]);
    state(&[row(0, 500), row(1, 500), row(2, 500)]);
    let (code, agreed) = world.try_run(&command).await.unwrap();
    assert_eq!((code, &agreed["counts"]["matched"]), (0, &json!(3)));
    assert_eq!(agreed["totals"]["AZN"], json!({ "lines_here": 3, "here": 1500, "lines_there": 3, "there": 1500 }));
    state(&[row(0, 500), row(1, 499), "elsewhere/9,P9,1,AZN".to_owned()]);
    let (code, differs) = world.try_run(&command).await.unwrap();
    assert_eq!(code, 1);
    let expected = [
        ("amounts_differ".to_owned(), format!("{}/1", all[1])),
        ("matched".to_owned(), format!("{}/1", all[0])),
        ("only_here".to_owned(), format!("{}/1", all[2])),
        ("only_there".to_owned(), "elsewhere/9".to_owned()),
    ];
    assert_eq!(kinds(&differs), expected);
    fs::write(&file, "something else\n").unwrap();
    let error = world.try_run(&command).await.unwrap_err();
    assert_eq!((error.code(), error.to_string().contains("as a statement")), (1, true));
    // Another day, another provider: nothing of it.
    state(&[]);
    let other = ["payments", "reconcile", "--provider", "gas", "--day", &today(), "--provider-file", text(&file)];
    assert_eq!(world.run(&other).await["pairs"], json!([]));
}
