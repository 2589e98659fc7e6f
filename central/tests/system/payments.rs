//! Looking up what is owed: by account, by a household's telephone, at providers that behave badly in every way.

use central::metrics::Counter;
use domain::payment::{Amounts, Found, Inquiry};
use protocol::problem::Code;

use super::world::{Provider, World, account, azn, client, number, refusal};

fn inquiry(service: &str, ending: &str) -> Inquiry {
    Inquiry::Service { service: service.parse().unwrap(), account: account(ending) }
}

fn household(ending: &str) -> Inquiry {
    Inquiry::Household { phone: format!("5012345{ending}").into() }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_is_told_what_it_owes() {
    let world = World::start_with_payments(|_| ()).await;
    let kiosk = world.enrolled("GYD-014").await;
    let debts = kiosk.debts("azerishiq", account("01")).await;
    assert_eq!((debts.len(), debts[0].owed), (1, azn(4_250)));
    assert_eq!(debts[0].amounts, Amounts::Part { least: azn(100) });
    assert_eq!(kiosk.debts("azerishiq", account("02")).await.len(), 3);
    let advance = kiosk.debts("azerishiq", account("03")).await.remove(0);
    assert_eq!((advance.owed, advance.amounts), (azn(0), Amounts::Any { least: azn(100), most: azn(50_000) }));
    let fine = kiosk.debts("traffic-fine", account("04")).await.remove(0);
    assert_eq!((fine.owed, fine.amounts), (azn(8_000), Amounts::Full));
    assert_eq!(fine.discount.unwrap().before, azn(10_000));
    assert_eq!(kiosk.look_up(&inquiry("azerishiq", "05")).await.unwrap(), Found::NothingOwed);
    assert_eq!(kiosk.look_up(&inquiry("azerishiq", "06")).await.unwrap(), Found::Unknown);
    assert_eq!(kiosk.debts("azerishiq", account("07")).await.len(), 1, "slow, and in time");
    assert_eq!(kiosk.debts("azerishiq", account("09")).await.len(), 1, "the first try failed, the second did not");
    let silent = kiosk.look_up(&inquiry("azerishiq", "08")).await.unwrap();
    assert_eq!(silent, Found::Silent { again_seconds: None });
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_cannot_be_is_not_shown_and_not_repeated_anywhere() {
    let world = World::start_with_payments(|_| ()).await;
    let kiosk = world.enrolled("GYD-014").await;
    let malformed = || world.central.app.metrics.of(Counter::Providers, "malformed");
    for (count, ending) in (1..).zip(["14", "16", "17", "18", "19"]) {
        let found = kiosk.look_up(&inquiry("azerishiq", ending)).await.unwrap();
        assert_eq!(found, Found::Silent { again_seconds: None }, "{ending}");
        assert_eq!(malformed(), count, "{ending}");
    }
    // Whoever answers nonsense about one is asked about the next all the same.
    assert_eq!(kiosk.debts("azerishiq", account("01")).await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_service_or_no_account_is_refused_in_words() {
    let world = World::start_with_payments(|_| ()).await;
    let kiosk = world.enrolled("GYD-014").await;
    assert_eq!(refusal(kiosk.look_up(&inquiry("teleport", "01")).await), (404, Code::NotFound));
    let nobody = Inquiry::Service { service: "azerishiq".parse().unwrap(), account: Vec::new() };
    assert_eq!(refusal(kiosk.look_up(&nobody).await), (400, Code::Malformed));
    let mut hidden = account("01");
    hidden[0].value = "1\u{202E}2".to_owned().into();
    let hidden = Inquiry::Service { service: "azerishiq".parse().unwrap(), account: hidden };
    assert_eq!(refusal(kiosk.look_up(&hidden).await), (400, Code::Malformed));
    let short = Inquiry::Household { phone: "5012345".to_owned().into() };
    assert_eq!(refusal(kiosk.look_up(&short).await), (400, Code::Malformed));
    let bare = World::start_with(|config| config.payments = None).await;
    let kiosk = bare.enrolled("GYD-014").await;
    assert_eq!(refusal(kiosk.look_up(&inquiry("azerishiq", "01")).await), (404, Code::NotFound));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_household_is_asked_of_all_at_once_and_told_who_was_silent() {
    let world = World::start_with_payments(|config| {
        let sample = config.payments.as_mut().unwrap().sample.as_mut().unwrap();
        sample.silent.insert("gas".parse().unwrap());
    })
    .await;
    let kiosk = world.enrolled("GYD-014").await;
    let Found::Debts { debts, silent } = kiosk.look_up(&household("01")).await.unwrap() else { panic!("debts") };
    let services: Vec<&str> = debts.iter().map(|debt| debt.service.as_str()).collect();
    assert_eq!(services, ["azerishiq"], "fines and donations are nobody's household");
    assert_eq!(silent, ["azeriqaz".parse().unwrap()]);
    assert!(debts[0].account[0].value.reveal().ends_with("01"), "what is posted is the account, not the telephone");
    // Nobody is told that nothing is owed while somebody has not answered.
    assert_eq!(kiosk.look_up(&household("05")).await.unwrap(), Found::Silent { again_seconds: None });

    let all = World::start_with_payments(|_| ()).await;
    let kiosk = all.enrolled("GYD-014").await;
    let Found::Debts { debts, silent } = kiosk.look_up(&household("02")).await.unwrap() else { panic!("debts") };
    assert_eq!((debts.len(), silent.len()), (6, 0));
    assert_eq!(kiosk.look_up(&household("05")).await.unwrap(), Found::NothingOwed);
    assert_eq!(kiosk.look_up(&household("06")).await.unwrap(), Found::Unknown);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_provider_that_is_silent_is_left_in_peace_and_asked_again_by_one() {
    let world = World::start_with_payments(|_| ()).await;
    let kiosk = world.enrolled("GYD-014").await;
    for _ in 0..5 {
        let silent = kiosk.look_up(&inquiry("azerishiq", "08")).await.unwrap();
        assert_eq!(silent, Found::Silent { again_seconds: None });
    }
    let resting = kiosk.look_up(&inquiry("azerishiq", "01")).await.unwrap();
    let Found::Silent { again_seconds: Some(seconds) } = resting else { panic!("{resting:?}") };
    assert!((1..=6).contains(&seconds), "{seconds}");
    assert_eq!(kiosk.debts("azeriqaz", account("01")).await.len(), 1, "another provider is another matter");
    let metrics = &world.central.app.metrics;
    assert_eq!((metrics.of(Counter::Providers, "opened"), metrics.of(Counter::Providers, "resting")), (1, 1));
    world.advance(jiff::SignedDuration::from_secs(6));
    assert_eq!(kiosk.debts("azerishiq", account("01")).await.len(), 1, "the probe was answered");
    assert_eq!(kiosk.debts("azerishiq", account("01")).await.len(), 1, "and all may ask again");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_contract_is_spoken_over_a_real_socket_and_signed() {
    let (provider, choosy) = (Provider::start("electricity").await, Provider::start("gas").await);
    let world = World::start_with_payments(|config| {
        provider.configure("electricity", config);
        let payments = config.payments.as_mut().unwrap();
        payments.providers.insert("gas".parse().unwrap(), choosy.with_another_key());
    })
    .await;
    let kiosk = world.enrolled("GYD-014").await;
    assert_eq!(kiosk.debts("azerishiq", account("02")).await.len(), 3);
    assert_eq!(kiosk.look_up(&inquiry("azerishiq", "06")).await.unwrap(), Found::Unknown);
    assert_eq!(kiosk.debts("azerishiq", account("09")).await.len(), 1, "503, and then well");
    for ending in ["08", "14", "19"] {
        let found = kiosk.look_up(&inquiry("azerishiq", ending)).await.unwrap();
        assert_eq!(found, Found::Silent { again_seconds: None }, "{ending}");
    }
    let refused = kiosk.look_up(&inquiry("azeriqaz", "01")).await.unwrap();
    assert_eq!(refused, Found::Silent { again_seconds: None });
    assert_eq!(world.central.app.metrics.of(Counter::Providers, "not_taken"), 1, "another key is not believed");
    let unsigned = client(&world, None).post(format!("{}debts", provider.settings().url));
    let body =
        format!(r#"{{"ask":"account","service":"azerishiq","account":[{{"field":"a","value":"{}"}}]}}"#, number("01"));
    assert_eq!(unsigned.body(body).send().await.unwrap().status(), 401);
}
