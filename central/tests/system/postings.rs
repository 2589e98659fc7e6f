//! From the journal to the provider: once, whatever is lost, refused or killed.

use std::fmt::Write as _;

use central::{config::Config, metrics::Counter};
use domain::{
    ClaimNumber, Money,
    fact::{Ending, Fact},
    payment::{Basket, LineId, Promised},
};
use jiff::SignedDuration;
use protocol::payment::{Outcome, Progress, Reason, Standing};
use serde_json::json;

use super::world::{Kiosk, Provider, World, account, azn, client, key, line, new_transaction, number, queued};

/// A central whose electricity is behind a real socket and outlives it.
async fn with_provider() -> (World, Provider) {
    let provider = Provider::start("electricity").await;
    let world = World::start_with_payments(|config| provider.configure("electricity", config)).await;
    provider.live_in(&world);
    (world, provider)
}

/// Promises and pays what an account owes.
async fn promised_and_paid(world: &World, kiosk: &mut Kiosk, ending: &str) -> domain::TransactionId {
    let (of, basket) = (new_transaction(), kiosk.basket("azerishiq", ending).await);
    assert!(matches!(kiosk.promise(of, &basket).await.unwrap(), Promised::Kept { .. }));
    kiosk.pay(&world.central.app.keys.personal, of, &basket).await.unwrap();
    of
}

fn refused(reason: Reason, of: domain::TransactionId) -> Vec<Progress> {
    vec![Progress::Refused { reason, claim: ClaimNumber::of(of) }]
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_promised_is_posted_when_the_journal_says_that_it_is_paid_and_not_before() {
    let (world, provider) = with_provider().await;
    let mut kiosk = world.enrolled("GYD-014").await;
    let (of, basket) = (new_transaction(), kiosk.basket("azerishiq", "01").await);
    kiosk.promise(of, &basket).await.unwrap();
    kiosk.write_paid(&world.central.app.keys.personal, of, &basket);
    let last = kiosk.journal.entries.len() as u64;
    kiosk.send(&kiosk.journal.stretch(1..=last - 1)).await.unwrap();
    world.catch_up().await;
    assert_eq!(provider.kept().posts_of(key(of, 1)), 0, "promised, the money is in, and no word of it");
    kiosk.send_all().await.unwrap();
    let lines = world.settled(&kiosk, of).await;
    let [Progress::Posted { provider_reference, .. }] = lines.as_slice() else { panic!("{lines:?}") };
    assert!(provider_reference.starts_with("electricity-"));
    assert_eq!(provider.kept().posts_of(key(of, 1)), 1);
    // The same entries again, and the projections made again, post nothing.
    kiosk.send_all().await.unwrap();
    world.run(&["rebuild"]).await;
    world.catch_up().await;
    assert_eq!(world.settled(&kiosk, of).await, lines);
    assert_eq!((provider.kept().posts_of(key(of, 1)), provider.kept().postings()), (1, 1));
    assert_eq!(world.central.app.metrics.of(Counter::Postings, "posted"), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_that_is_lost_late_doubled_or_about_another_is_one_posting() {
    let (world, provider) = with_provider().await;
    let mut kiosk = world.enrolled("GYD-014").await;
    for ending in ["10", "13", "15", "09"] {
        let of = promised_and_paid(&world, &mut kiosk, ending).await;
        let lines = world.settled(&kiosk, of).await;
        assert!(matches!(lines.as_slice(), [Progress::Posted { .. }]), "{ending}: {lines:?}");
        assert_eq!(provider.kept().posts_of(key(of, 1)), 1, "{ending}: its status was asked, it was not posted again");
    }
    assert_eq!(provider.kept().postings(), 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_about_another_posting_is_not_taken_for_ours() {
    let (world, provider) = with_provider().await;
    let mut kiosk = world.enrolled("GYD-014").await;
    // Nobody can look this account up; it is paid without asking.
    let (of, basket) = (new_transaction(), Basket { lines: vec![line(1, "azerishiq", account("14"), None, azn(500))] });
    kiosk.pay(&world.central.app.keys.personal, of, &queued(basket)).await.unwrap();
    let lines = world.settled(&kiosk, of).await;
    assert!(matches!(lines.as_slice(), [Progress::Posted { .. }]), "{lines:?}");
    assert_eq!((provider.kept().posts_of(key(of, 1)), provider.kept().postings()), (1, 1));
    assert!(world.central.app.metrics.of(Counter::Providers, "malformed") >= 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_queued_without_a_promise_is_posted_from_the_journals_own_sealed_part() {
    let (world, provider) = with_provider().await;
    let mut kiosk = world.enrolled("GYD-014").await;
    let of = new_transaction();
    let lines = vec![
        line(1, "azerishiq", account("01"), None, azn(1_000)),
        line(2, "azerishiq", account("07"), None, azn(2_000)),
    ];
    kiosk.pay(&world.central.app.keys.personal, of, &queued(Basket { lines })).await.unwrap();
    assert!(matches!(world.settled(&kiosk, of).await.as_slice(), [Progress::Posted { .. }, Progress::Posted { .. }]));
    assert_eq!(provider.kept().postings(), 2);
    for table in ["posting", "basket", "entry"] {
        let sql = format!("select count(*) from {table} t where t::text like '%{}%'", number("01"));
        assert_eq!(world.count(&sql).await, 0, "{table} holds an account in the clear");
    }
    let counted = "select count(*) from posting where account is not null and day <> ''";
    assert_eq!(world.count(counted).await, 2, "queued lines count for the day as well");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_promise_that_lapsed_long_ago_is_honoured_when_the_journal_comes() {
    let world = World::start_with_payments(|_| ()).await;
    let mut kiosk = world.enrolled("GYD-014").await;
    let (of, basket) = (new_transaction(), kiosk.basket("traffic-fine", "04").await);
    kiosk.promise(of, &basket).await.unwrap();
    world.advance(SignedDuration::from_hours(9));
    kiosk.pay(&world.central.app.keys.personal, of, &basket).await.unwrap();
    assert!(matches!(world.settled(&kiosk, of).await.as_slice(), [Progress::Posted { .. }]));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_provider_refuses_goes_back_under_the_claim_number() {
    let world = World::start_with_payments(|_| ()).await;
    let mut kiosk = world.enrolled("GYD-014").await;
    let of = promised_and_paid(&world, &mut kiosk, "12").await;
    assert_eq!(world.settled(&kiosk, of).await, refused(Reason::Provider, of));
    let letters = world.run(&["payments", "dead-letters"]).await;
    let letter = &letters["dead_letters"][0];
    assert_eq!(letter["claim"], ClaimNumber::of(of).to_string());
    assert_eq!(
        (&letter["state"], &letter["reason"], &letter["amount"]),
        (&json!("refused"), &json!("provider"), &json!(4_250))
    );
    let (id, line) = (of.to_string(), "1");
    let again = world.try_run(&["payments", "retry", &id, line]).await.unwrap();
    assert_eq!(again, (1, json!({ "lines": 0 })), "what was refused is never tried again");
    assert_eq!(world.run(&["payments", "settle", &id, line]).await, json!({ "settled": true }));
    assert_eq!(world.run(&["payments", "dead-letters"]).await["dead_letters"], json!([]));
    assert_eq!(world.try_run(&["payments", "settle", &id, line]).await.unwrap().0, 1);
    let unknown = promised_nobody(&world, &mut kiosk).await;
    assert_eq!(world.settled(&kiosk, unknown).await, refused(Reason::NoSuchAccount, unknown));
}

/// Pays for an account that nobody has.
async fn promised_nobody(world: &World, kiosk: &mut Kiosk) -> domain::TransactionId {
    let (of, basket) = (new_transaction(), Basket { lines: vec![line(1, "azerishiq", account("06"), None, azn(500))] });
    kiosk.pay(&world.central.app.keys.personal, of, &queued(basket)).await.unwrap();
    of
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_paid_must_be_what_was_promised() {
    let world = World::start_with_payments(|_| ()).await;
    let mut kiosk = world.enrolled("GYD-014").await;
    // Nothing but the amount differs, from the promise and from the journal's own sealed part.
    let (of, basket) = (new_transaction(), kiosk.basket("azeriqaz", "01").await);
    kiosk.promise(of, &basket).await.unwrap();
    let mut paid = basket.clone();
    paid.lines[0].amount = azn(4_000);
    let sealed = Basket { lines: vec![line(1, "azeriqaz", account("01"), None, azn(100))] };
    let item = paid.lines[0].item();
    let opened = Fact::TransactionOpened { service: item.service.clone(), claim: ClaimNumber::of(of) };
    kiosk.journal.add(Some(of), &opened);
    let (bytes, keys) = (serde_json::to_vec(&sealed).unwrap(), &world.central.app.keys.personal);
    kiosk.journal.add_sealed(of, &Fact::BasketMade { items: vec![item.clone()] }, keys, &bytes);
    let (note, value) = (domain::NoteId(uuid::Uuid::now_v7()), azn(4_000));
    kiosk.journal.add(Some(of), &Fact::NoteIntended { note, value });
    kiosk.journal.add(Some(of), &Fact::NoteStacked { note, value });
    let (amount, commission, promise) = (item.amount, item.commission, item.promise);
    kiosk.journal.add(Some(of), &Fact::LineAccepted { line: LineId(1), amount, commission, promise });
    kiosk.send_all().await.unwrap();
    assert_eq!(world.settled(&kiosk, of).await, refused(Reason::Differs, of));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_processes_post_everything_once() {
    let (world, provider) = with_provider().await;
    let another = world.another(|_| ()).await;
    let mut kiosk = world.enrolled("GYD-014").await;
    let mut all = Vec::new();
    for _ in 0..12 {
        let lines = (1..=3).map(|id| line(id, "azerishiq", account("01"), None, azn(i64::from(id) * 100))).collect();
        let of = new_transaction();
        kiosk.write_paid(&world.central.app.keys.personal, of, &queued(Basket { lines }));
        all.push(of);
    }
    kiosk.send_all().await.unwrap();
    for of in &all {
        world.settled(&kiosk, *of).await;
    }
    assert_eq!(provider.kept().postings(), 36);
    for of in all {
        for line in 1..=3 {
            assert_eq!(provider.kept().posts_of(key(of, line)), 1);
        }
    }
    let posted = |metrics: &central::metrics::Metrics| metrics.of(Counter::Postings, "posted");
    assert_eq!(posted(&world.central.app.metrics) + posted(&another.app.metrics), 36);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_process_that_dies_between_the_posting_and_its_own_record_posts_nothing_twice() {
    let provider = Provider::start("electricity").await;
    let mut world = World::start_with_payments(|config| provider.configure("electricity", config)).await;
    provider.live_in(&world);
    let mut kiosk = world.enrolled("GYD-014").await;
    let of = promised_and_paid(&world, &mut kiosk, "10").await;
    // The provider has it, its answer never comes, and central dies while it waits.
    world.until("the provider has it", async || (provider.kept().posts_of(key(of, 1)) == 1).then_some(())).await;
    let another = world.another(|_| ()).await;
    let dead = std::mem::replace(&mut world.central, another);
    drop(dead);
    kiosk.url = format!("https://localhost:{}", world.central.tls.port());
    assert_eq!(world.count("select count(*) from posting where state = 'waiting' and asked").await, 1);
    assert!(matches!(world.settled(&kiosk, of).await.as_slice(), [Progress::Posted { .. }]));
    assert_eq!((provider.kept().posts_of(key(of, 1)), provider.kept().postings()), (1, 1));
}

/// `central serve` as a process of its own, on this world's database, paying this provider.
fn serve(world: &World, provider: &Provider) -> std::process::Child {
    let settings = provider.settings();
    let (config, key) = (world.path("killed.toml"), settings.key.display());
    let mut text = std::fs::read_to_string(world.path("central.toml")).unwrap();
    let (url, name) = (settings.url, settings.key_name);
    text += "\n[payments.providers.electricity]\ntimeout_ms = 20000\n";
    writeln!(text, "url = \"{url}\"\nkey = \"{key}\"\nkey_name = \"{name}\"").unwrap();
    std::fs::write(&config, text).unwrap();
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_central"));
    command.arg("serve").arg("--config").arg(config).stdout(std::process::Stdio::null());
    command.stderr(std::process::Stdio::null()).spawn().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_real_process_that_is_killed_while_it_waits_for_the_answer_posts_nothing_twice() {
    let provider = Provider::start("electricity").await;
    // This one takes the journal and posts nothing.
    let world = World::start_with_payments(|config| config.payments = None).await;
    provider.live_in(&world);
    let mut kiosk = world.enrolled("GYD-014").await;
    let mut process = serve(&world, &provider);
    let of = new_transaction();
    let lines =
        vec![line(1, "azerishiq", account("10"), None, azn(500)), line(2, "azerishiq", account("10"), None, azn(700))];
    kiosk.pay(&world.central.app.keys.personal, of, &queued(Basket { lines })).await.unwrap();
    world.until("the provider has both", async || (provider.kept().postings() == 2).then_some(())).await;
    process.kill().unwrap();
    process.wait().unwrap();
    assert_eq!(world.count("select count(*) from posting where state = 'waiting' and asked").await, 2);
    // Its lease outlives it; whoever comes after asks first.
    let after = world
        .another(|config| {
            config.payments = Config::read(&world.path("central.toml")).unwrap().payments;
            provider.configure("electricity", config);
        })
        .await;
    world.advance(SignedDuration::from_mins(10));
    let lines = world.settled(&kiosk, of).await;
    assert!(matches!(lines.as_slice(), [Progress::Posted { .. }, Progress::Posted { .. }]), "{lines:?}");
    assert_eq!([1, 2].map(|line| provider.kept().posts_of(key(of, line))), [1, 1]);
    drop(after);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_provider_that_is_away_for_long_gets_everything_when_it_is_back() {
    let provider = Provider::start("electricity").await;
    let settings = provider.settings();
    let mut away = World::start_with_payments(|config| {
        let payments = config.payments.as_mut().unwrap();
        payments.most_tries = 10;
        let url = "http://127.0.0.1:9".parse().unwrap();
        let nowhere = central::config::HttpProvider { url, ..settings.clone() };
        payments.providers.insert("electricity".parse().unwrap(), nowhere);
    })
    .await;
    provider.live_in(&away);
    let mut kiosk = away.enrolled("GYD-014").await;
    let of = new_transaction();
    let lines = (1..=8).map(|id| line(id, "azerishiq", account("01"), None, azn(100))).collect();
    kiosk.pay(&away.central.app.keys.personal, of, &queued(Basket { lines })).await.unwrap();
    let metrics = away.central.app.metrics.clone();
    away.until("the circuit is open", async || (metrics.of(Counter::Providers, "opened") > 0).then_some(())).await;
    for _ in 0..20 {
        away.advance(SignedDuration::from_mins(30));
        let before = metrics.of(Counter::Postings, "resting") + metrics.of(Counter::Postings, "later");
        away.until("another round", async || {
            (metrics.of(Counter::Postings, "resting") + metrics.of(Counter::Postings, "later") > before).then_some(())
        })
        .await;
    }
    let most: i64 = away.count("select max(tries)::bigint from posting where state = 'waiting'").await;
    assert!(most < 10, "a provider in peace uses up no tries: {most}");
    assert_eq!(away.count("select count(*) from posting where state = 'waiting'").await, 8);
    let back = away.another(|config| provider.configure("electricity", config)).await;
    drop(std::mem::replace(&mut away.central, back));
    kiosk.url = format!("https://localhost:{}", away.central.tls.port());
    away.advance(SignedDuration::from_mins(30));
    let all = away.settled(&kiosk, of).await;
    assert!(all.len() == 8 && all.iter().all(|progress| matches!(progress, Progress::Posted { .. })), "{all:?}");
    assert_eq!(provider.kept().postings(), 8);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_knows_after_many_tries_waits_for_a_person_who_may_try_again_or_give_up() {
    let world = World::start_with_payments(|config| config.payments.as_mut().unwrap().most_tries = 2).await;
    let mut kiosk = world.enrolled("GYD-014").await;
    let of = new_transaction();
    let basket = Basket { lines: vec![line(1, "azerishiq", account("08"), None, azn(500))] };
    kiosk.pay(&world.central.app.keys.personal, of, &queued(basket)).await.unwrap();
    assert_eq!(world.settled(&kiosk, of).await, [Progress::Unknown]);
    let letters = world.run(&["payments", "dead-letters"]).await;
    assert_eq!(letters["dead_letters"][0]["state"], "unknown");
    let id = of.to_string();
    assert_eq!(world.try_run(&["payments", "settle", &id, "1"]).await.unwrap().0, 1, "its fate is not known");
    let erased = world.try_run(&["erase", &id]).await.unwrap_err();
    assert!(erased.to_string().contains("before 1 paid lines are posted or refused"), "{erased}");
    assert_eq!(world.run(&["payments", "retry", "--all"]).await, json!({ "lines": 1 }));
    assert_eq!(world.settled(&kiosk, of).await, [Progress::Unknown]);
    // The sample knows nothing of it: it was never posted, and goes back.
    let gave_up = central::posting::people::give_up(&world.central.app, key(of, 1)).await.unwrap();
    assert_eq!(gave_up, central::posting::people::GaveUp::Refused);
    assert_eq!(world.settled(&kiosk, of).await, refused(Reason::GivenUp, of));
    world.run(&["erase", &id]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn giving_up_takes_back_at_the_provider_what_it_has() {
    let world = World::start_with_payments(|config| config.payments.as_mut().unwrap().most_tries = 1).await;
    let mut kiosk = world.enrolled("GYD-014").await;
    // Posted, the answer lost, and the only try is used up.
    let of = promised_and_paid(&world, &mut kiosk, "10").await;
    assert_eq!(world.settled(&kiosk, of).await, [Progress::Unknown]);
    let gave_up = central::posting::people::give_up(&world.central.app, key(of, 1)).await.unwrap();
    assert_eq!(gave_up, central::posting::people::GaveUp::Refused);
    let owed = kiosk.debts("azerishiq", account("10")).await.remove(0).owed;
    assert_eq!(owed, azn(4_250), "the provider took it back: it is owed again");
    let gave_up = central::posting::people::give_up(&world.central.app, key(of, 1)).await.unwrap();
    assert_eq!(gave_up, central::posting::people::GaveUp::NotOpen);
}

#[tokio::test(flavor = "multi_thread")]
async fn giving_up_asks_the_provider_even_where_a_restored_database_has_forgotten_that_it_was_asked() {
    let world = World::start_with_payments(|_| ()).await;
    let mut kiosk = world.enrolled("GYD-014").await;
    let before = kiosk.debts("azerishiq", account("01")).await.remove(0).owed;
    let of = promised_and_paid(&world, &mut kiosk, "01").await;
    assert!(matches!(world.settled(&kiosk, of).await[..], [Progress::Posted { .. }]));
    let client = world.central.app.store.client().await.unwrap();
    let sql = "update posting set state = 'waiting', asked = false, tries = 0, next_ms = 9000000000000000,
        provider_reference = null, posted_ms = null where transaction = $1";
    assert_eq!(client.execute(sql, &[&of.0]).await.unwrap(), 1);
    let gave_up = central::posting::people::give_up(&world.central.app, key(of, 1)).await.unwrap();
    assert_eq!(gave_up, central::posting::people::GaveUp::Refused);
    let owed = kiosk.debts("azerishiq", account("01")).await.remove(0).owed;
    assert_eq!(owed, before, "the provider gave it back before the person gets it back");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_erased_person_is_posted_first_and_forgotten_then() {
    let world = World::start_with_payments(|_| ()).await;
    let mut kiosk = world.enrolled("GYD-014").await;
    let of = promised_and_paid(&world, &mut kiosk, "01").await;
    let lines = world.settled(&kiosk, of).await;
    world.run(&["erase", &of.to_string()]).await;
    assert_eq!(world.count("select count(*) from promise where basket is not null or contents is not null").await, 0);
    assert_eq!(world.settled(&kiosk, of).await, lines, "that it is posted stays known");
    // A journal that comes after its person was erased is refused, with a claim.
    let (late, basket) = (new_transaction(), kiosk.basket("azerishiq", "02").await);
    kiosk.promise(late, &basket).await.unwrap();
    world.run(&["erase", &late.to_string()]).await;
    kiosk.pay(&world.central.app.keys.personal, late, &basket).await.unwrap();
    assert_eq!(world.settled(&kiosk, late).await, refused(Reason::Erased, late));
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_scans_a_receipt_sees_what_became_of_it_and_nothing_personal() {
    let world = World::start_with_payments(|_| ()).await;
    let mut kiosk = world.enrolled("GYD-014").await;
    let of = promised_and_paid(&world, &mut kiosk, "01").await;
    world.settled(&kiosk, of).await;
    let back = promised_and_paid(&world, &mut kiosk, "12").await;
    world.settled(&kiosk, back).await;
    let port = world.central.plain.unwrap().port();
    let get = async |of: &str, accept: &str| {
        let url = format!("http://127.0.0.1:{port}/v1/payments/{of}/status");
        let answer = client(&world, None).get(url).header("accept", accept).send().await.unwrap();
        (answer.status().as_u16(), answer.text().await.unwrap())
    };
    let claim = ClaimNumber::of(of).to_string();
    let (status, json) = get(&claim, "application/json").await;
    let standing: Standing = serde_json::from_str(&json).unwrap();
    assert_eq!((status, standing.lines[0].amount), (200, azn(4_250)));
    assert!(matches!(standing.lines[0].outcome, Outcome::Posted { .. }));
    let (status, page) = get(&claim, "text/html,application/xhtml+xml").await;
    assert_eq!(status, 200);
    for shown in ["lang=\"az\"", "lang=\"en\"", "Elektrik", "Electricity", "42.50 AZN", "Posted", claim.as_str()] {
        assert!(page.contains(shown), "{shown} is missing: {page}");
    }
    for hidden in [number("01").as_str(), "electricity-", "N*****", "<script"] {
        assert!(!page.contains(hidden) && !json.contains(hidden), "{hidden} is shown");
    }
    let (_, page) = get(&ClaimNumber::of(back).to_string(), "text/html").await;
    assert!(page.contains("the money goes back under this number"), "{page}");
    let nobody = ClaimNumber::of(new_transaction()).to_string();
    assert_eq!(get(&nobody, "application/json").await.0, 404);
    let (status, page) = get("%3Cb%3E", "text/html").await;
    assert_eq!((status, page.contains("There is no such payment yet")), (404, true));
    let spaced = claim.replace('-', "").to_lowercase();
    assert_eq!(get(&spaced, "application/json").await.0, 200, "as somebody types it");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_transaction_that_ends_without_paying_frees_what_was_promised() {
    let world = World::start_with_payments(|_| ()).await;
    let mut kiosk = world.enrolled("GYD-014").await;
    let of = new_transaction();
    let advance = kiosk.debts("azerishiq", account("03")).await.remove(0);
    let all =
        |amount: Money| Basket { lines: vec![line(1, "azerishiq", account("03"), Some(advance.clone()), amount)] };
    kiosk.promise(of, &all(azn(20_000))).await.unwrap();
    let denied = kiosk.promise(new_transaction(), &all(azn(100))).await.unwrap();
    assert!(matches!(denied, Promised::Otherwise { .. }), "{denied:?}");
    let opened = Fact::TransactionOpened { service: "azerishiq".parse().unwrap(), claim: ClaimNumber::of(of) };
    kiosk.journal.add(Some(of), &opened);
    kiosk.journal.add(Some(of), &Fact::TransactionClosed { ending: Ending::Abandoned });
    kiosk.send_all().await.unwrap();
    world.catch_up().await;
    let promised = kiosk.promise(new_transaction(), &all(azn(20_000))).await.unwrap();
    assert!(matches!(promised, Promised::Kept { .. }), "{promised:?}");
}
