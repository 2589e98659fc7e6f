//! Receipts of before at any terminal, and receipts to telephones and mailboxes.

use std::{
    collections::BTreeMap,
    fs,
    sync::{Arc, Mutex},
};

use axum::{
    Router,
    body::Bytes,
    extract::{OriginalUri, Path, State},
    http::{HeaderMap, StatusCode},
    routing::put,
};
use central::{
    config::{HttpProvider, Messages, SampleGateway},
    keys,
    provider::signature::{self, Signed, Verifier},
};
use domain::{
    ClaimNumber, Language, TransactionId,
    fact::{Ending, Fact},
    payment::Basket,
    receipt::{Channel, SendTo},
};
use jiff::SignedDuration;
use protocol::payment::{OldReceipt, Outcome};

use super::world::{Kiosk, World, account, azn, line, new_transaction, number, queued};

fn sample(config: &mut central::config::Config) {
    let folder = config.keys.visa.with_file_name("sent");
    config.messages = Some(messages(None, Some(SampleGateway { folder: Some(folder) })));
}

fn messages(gateway: Option<HttpProvider>, sample: Option<SampleGateway>) -> Messages {
    Messages {
        link: "https://pay.example".parse().unwrap(),
        operator: "Specimen Operator LLC".to_owned(),
        voen: "1401555071".to_owned(),
        help_line: "*0000".to_owned(),
        most_tries: 3,
        gateway,
        sample,
    }
}

fn two_lines() -> Basket {
    let lines = vec![
        line(1, "azerishiq", account("01"), None, azn(2_000)),
        line(2, "azerishiq", account("02"), None, azn(1_000)),
    ];
    queued(Basket { lines })
}

impl Kiosk {
    async fn receipt(&self, claim: ClaimNumber) -> OldReceipt {
        self.get(&format!("receipts/{claim}")).await.unwrap()
    }

    fn wants(&mut self, world: &World, of: TransactionId, by: Channel, to: &str) {
        let sealed = serde_json::to_vec(&SendTo { to: to.to_owned().into() }).unwrap();
        let fact = Fact::ReceiptWanted { by, language: Language::English };
        self.journal.add_sealed(of, &fact, &world.central.app.keys.personal, &sealed);
    }
}

impl World {
    /// What the sample was given, by key.
    fn sent(&self) -> BTreeMap<String, String> {
        let Ok(folder) = fs::read_dir(self.path("sent")) else { return BTreeMap::new() };
        let read = |entry: fs::DirEntry| {
            let name = entry.file_name().to_str().unwrap().to_owned();
            (name, fs::read_to_string(entry.path()).unwrap())
        };
        folder.map(|entry| read(entry.unwrap())).collect()
    }

    async fn messages(&self, state: &str) -> i64 {
        self.count(&format!("select count(*) from message where state = '{state}'")).await
    }
}

/// A basket of two lines, paid by notes at a kiosk.
fn paid(world: &World, kiosk: &mut Kiosk) -> TransactionId {
    let of = new_transaction();
    kiosk.write_paid(&world.central.app.keys.personal, of, &two_lines());
    of
}

async fn handed_over(world: &World, kiosk: &Kiosk) {
    kiosk.send_all().await.unwrap();
    world.catch_up().await;
    assert_eq!(world.count("select count(*) from quarantine").await, 0, "every fact is believed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_is_had_again_at_another_terminal() {
    let world = World::start_with_payments(|_| ()).await;
    let (mut kiosk, other) = (world.enrolled("GYD-014").await, world.enrolled("GYD-015").await);
    let of = paid(&world, &mut kiosk);
    let claim = ClaimNumber::of(of);
    assert_eq!(other.receipt(claim).await, OldReceipt::Missing, "its terminal has not reported it");
    kiosk.journal.add(Some(of), &Fact::TransactionClosed { ending: Ending::Delivered });
    handed_over(&world, &kiosk).await;
    world.settled(&kiosk, of).await;
    let OldReceipt::Found { transaction, terminal, receipt, lines, paid } = other.receipt(claim).await else {
        panic!()
    };
    assert_eq!((transaction, terminal.as_str()), (of, "GYD-014"));
    let commission: i64 = two_lines().lines.iter().map(|line| line.commission.minor_units).sum();
    assert_eq!((receipt.total, receipt.notes), (azn(3_000 + commission), azn(3_000 + commission)));
    assert_eq!(receipt.lines.len(), 2);
    assert_eq!(receipt.lines[0].name.en, "Electricity");
    assert_eq!(receipt.lines[0].account[0].reveal(), "•••• 001");
    assert!(!serde_json::to_string(&receipt).unwrap().contains(&number("01")), "accounts are masked");
    assert!(lines.iter().all(|line| matches!(line, Outcome::Posted { .. })), "{lines:?}");
    assert_eq!(paid, world.central.app.site_offset.to_datetime(paid_at(&world, of).await));
}

async fn paid_at(world: &World, of: TransactionId) -> jiff::Timestamp {
    let sql = format!("select min(paid_ms) from posting where transaction = '{of}'");
    jiff::Timestamp::from_millisecond(world.count(&sql).await).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_that_goes_back_says_so_on_the_receipt_of_before() {
    let world = World::start_with_payments(|_| ()).await;
    let mut kiosk = world.enrolled("GYD-014").await;
    let of = new_transaction();
    // An account that nobody is known by: the provider refuses it.
    let basket = queued(Basket { lines: vec![line(1, "azerishiq", account("06"), None, azn(2_000))] });
    kiosk.pay(&world.central.app.keys.personal, of, &basket).await.unwrap();
    world.catch_up().await;
    world.settled(&kiosk, of).await;
    let OldReceipt::Found { lines, .. } = kiosk.receipt(ClaimNumber::of(of)).await else { panic!() };
    assert_eq!(lines, [Outcome::GoesBack]);
}

#[tokio::test(flavor = "multi_thread")]
async fn each_line_says_where_its_own_money_is_whatever_their_order() {
    let world = World::start_with_payments(|_| ()).await;
    let mut kiosk = world.enrolled("GYD-014").await;
    let of = new_transaction();
    // A line was taken out and another put in: the first number stands last.
    let lines = vec![
        line(2, "azerishiq", account("06"), None, azn(2_000)),
        line(1, "azerishiq", account("01"), None, azn(1_000)),
    ];
    kiosk.pay(&world.central.app.keys.personal, of, &queued(Basket { lines })).await.unwrap();
    world.catch_up().await;
    world.settled(&kiosk, of).await;
    let OldReceipt::Found { receipt, lines, .. } = kiosk.receipt(ClaimNumber::of(of)).await else { panic!() };
    assert_eq!(receipt.lines[0].amount, azn(2_000));
    assert!(matches!(lines[..], [Outcome::GoesBack, Outcome::Posted { .. }]), "{lines:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_guesses_numbers_is_stopped_for_an_hour_and_nobody_else() {
    let world = World::start_with_payments(|config| config.payments.as_mut().unwrap().unknown_an_hour = 3).await;
    let (mut kiosk, other) = (world.enrolled("GYD-014").await, world.enrolled("GYD-015").await);
    let of = paid(&world, &mut kiosk);
    handed_over(&world, &kiosk).await;
    for _ in 0..3 {
        assert_eq!(kiosk.receipt(ClaimNumber::of(new_transaction())).await, OldReceipt::Missing);
    }
    let OldReceipt::TooOften { retry_s } = kiosk.receipt(ClaimNumber::of(of)).await else { panic!() };
    assert!((3_500..=3_601).contains(&retry_s), "{retry_s}");
    assert!(matches!(other.receipt(ClaimNumber::of(of)).await, OldReceipt::Found { .. }));
    world.advance(SignedDuration::from_hours(1));
    assert!(matches!(kiosk.receipt(ClaimNumber::of(of)).await, OldReceipt::Found { .. }));
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_tries_one_account_after_the_other_is_stopped_for_an_hour() {
    use domain::payment::{Found, Inquiry};
    let world = World::start_with_payments(|config| config.payments.as_mut().unwrap().unknown_an_hour = 3).await;
    let kiosk = world.enrolled("GYD-014").await;
    let ask = |ending: &str| Inquiry::Service { service: "azerishiq".parse().unwrap(), account: account(ending) };
    for _ in 0..3 {
        assert_eq!(kiosk.look_up(&ask("06")).await.unwrap(), Found::Unknown);
    }
    assert!(matches!(kiosk.look_up(&ask("01")).await.unwrap(), Found::TooOften { .. }));
    world.advance(SignedDuration::from_hours(1));
    assert!(matches!(kiosk.look_up(&ask("01")).await.unwrap(), Found::Debts { .. }));
    // Accounts that somebody is known by are asked about as often as people come.
    for _ in 0..5 {
        assert!(matches!(kiosk.look_up(&ask("01")).await.unwrap(), Found::Debts { .. }));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_of_an_erased_person_has_its_sums_and_no_account() {
    let world = World::start_with_payments(|_| ()).await;
    let mut kiosk = world.enrolled("GYD-014").await;
    let of = paid(&world, &mut kiosk);
    handed_over(&world, &kiosk).await;
    world.settled(&kiosk, of).await;
    world.run(&["erase", &of.to_string()]).await;
    let OldReceipt::Found { receipt, .. } = kiosk.receipt(ClaimNumber::of(of)).await else { panic!() };
    assert!(receipt.lines.iter().all(|line| line.account.is_empty()), "{receipt:?}");
    assert!(receipt.total.is_positive());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wanted_receipt_is_sent_once_and_its_address_is_nowhere_in_the_clear() {
    let world = World::start_with_payments(sample).await;
    let mut kiosk = world.enrolled("GYD-014").await;
    let of = paid(&world, &mut kiosk);
    kiosk.wants(&world, of, Channel::Sms, "501234567");
    kiosk.wants(&world, of, Channel::Email, "name@example.az");
    kiosk.journal.add(Some(of), &Fact::TransactionClosed { ending: Ending::Delivered });
    handed_over(&world, &kiosk).await;
    world.until("both are sent", async || (world.messages("sent").await == 2).then_some(())).await;
    let claim = ClaimNumber::of(of).to_string();
    let sent = world.sent();
    let texts: Vec<&String> = sent.values().collect();
    assert_eq!(texts.len(), 2);
    let sms = texts.iter().find(|text| !text.contains("Terminal")).unwrap();
    assert_eq!(sms.trim(), format!("Paid 30.30 AZN. Receipt {claim}: https://pay.example/v1/payments/{claim}/status"));
    let mail = texts.iter().find(|text| text.contains("Terminal")).unwrap();
    for said in ["GYD-014", "Electricity", "Elektrik", "•••• 001", "20.00", "30.30", &claim, "*0000", "1401555071"]
    {
        assert!(mail.contains(said), "{said:?} in\n{mail}");
    }
    assert!(!mail.contains(&number("01")), "accounts are masked");
    // Projections are made again, and nothing is sent again.
    let keys: Vec<String> = sent.keys().cloned().collect();
    fs::remove_dir_all(world.path("sent")).unwrap();
    world.run(&["rebuild"]).await;
    world.catch_up().await;
    world.advance(SignedDuration::from_hours(1));
    world.until("nothing waits", async || (world.messages("waiting").await == 0).then_some(())).await;
    assert_eq!(world.sent().len(), 0, "{keys:?}");
    let clear = "select count(*) from message m where m::text like '%501234567%' or m::text like '%name@example.az%'";
    assert_eq!(world.count(clear).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_address_is_not_sent_to_and_a_person_sees_it() {
    let world = World::start_with_payments(sample).await;
    let mut kiosk = world.enrolled("GYD-014").await;
    let of = paid(&world, &mut kiosk);
    for (by, to) in [
        (Channel::Sms, "5012345"),
        (Channel::Email, "name@example.az\r\nBcc: all@example.az"),
        (Channel::Sms, "501234599"),
    ] {
        kiosk.wants(&world, of, by, to);
    }
    handed_over(&world, &kiosk).await;
    world.until("all are refused", async || (world.messages("refused").await == 3).then_some(())).await;
    assert_eq!(world.sent().len(), 0);
    let unsent = world.run(&["payments", "unsent"]).await;
    let reasons: Vec<&str> =
        unsent["unsent"].as_array().unwrap().iter().map(|one| one["reason"].as_str().unwrap()).collect();
    assert_eq!(reasons.iter().filter(|reason| **reason == "address").count(), 2, "{unsent}");
    assert_eq!(reasons.iter().filter(|reason| **reason == "gateway").count(), 1, "{unsent}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_gateway_does_not_take_is_tried_again_until_a_person_looks() {
    let world = World::start_with_payments(sample).await;
    // Where messages are kept lies a file: none can be.
    fs::write(world.path("sent"), "").unwrap();
    let mut kiosk = world.enrolled("GYD-014").await;
    let of = paid(&world, &mut kiosk);
    kiosk.wants(&world, of, Channel::Sms, "501234567");
    handed_over(&world, &kiosk).await;
    world
        .until("nobody knows", async || {
            world.advance(SignedDuration::from_secs(60));
            (world.messages("unknown").await == 1).then_some(())
        })
        .await;
    assert_eq!(world.count("select tries::bigint from message").await, 3);
    fs::remove_file(world.path("sent")).unwrap();
    world.run(&["payments", "send-again"]).await;
    world.until("it is sent", async || (world.messages("sent").await == 1).then_some(())).await;
    assert_eq!(world.sent().len(), 1);
}

/// A gateway behind a real socket that loses its first answer.
#[derive(Clone)]
struct Other {
    verifier: Arc<Verifier>,
    taken: Arc<Mutex<Vec<(String, serde_json::Value)>>>,
}

async fn take(
    State(other): State<Other>,
    Path(key): Path<String>,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
    body: Bytes,
) -> Result<String, StatusCode> {
    let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let time_s = header(signature::TIME).parse().map_err(|_| StatusCode::UNAUTHORIZED)?;
    let (nonce, name) = (header(signature::NONCE), header(signature::KEY));
    let signed = Signed { method: "PUT", path: uri.path(), time_s, nonce, key: name, body: &body };
    let verified = other.verifier.verify(&signed, header(signature::SIGNATURE), time_s);
    verified.map_err(|_| StatusCode::UNAUTHORIZED)?;
    let mut taken = other.taken.lock().unwrap();
    taken.push((key, serde_json::from_slice(&body).map_err(|_| StatusCode::BAD_REQUEST)?));
    if taken.len() == 1 {
        return Err(StatusCode::BAD_GATEWAY);
    }
    Ok(r#"{"sent":"taken","reference":"77"}"#.to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_answer_is_asked_for_again_under_the_same_key_and_every_request_is_signed() {
    let folder = tempfile::tempdir().unwrap();
    let key = keys::new_signer().unwrap();
    let path = folder.path().join("gateway.key");
    keys::write_signer(&path, &key).unwrap();
    let verifier = Arc::new(Verifier::new("central-1".to_owned(), key.verifying_key()));
    let other = Other { verifier, taken: Arc::default() };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/gate", listener.local_addr().unwrap()).parse().unwrap();
    let router = Router::new().route("/gate/messages/{key}", put(take)).with_state(other.clone());
    let _serving = tokio::spawn(async move { axum::serve(listener, router).await });
    let gateway = HttpProvider {
        url,
        root: None,
        identity: None,
        key: path,
        key_name: "central-1".to_owned(),
        timeout_ms: 400,
        most_at_once: 8,
        household: false,
    };
    let world = World::start_with_payments(|config| config.messages = Some(messages(Some(gateway), None))).await;
    let mut kiosk = world.enrolled("GYD-014").await;
    let of = paid(&world, &mut kiosk);
    kiosk.wants(&world, of, Channel::Email, "name@example.az");
    handed_over(&world, &kiosk).await;
    world
        .until("it is sent", async || {
            world.advance(SignedDuration::from_secs(10));
            (world.messages("sent").await == 1).then_some(())
        })
        .await;
    let taken = other.taken.lock().unwrap().clone();
    assert_eq!(taken.len(), 2, "{taken:?}");
    assert_eq!(taken[0], taken[1], "the same key, the same message");
    assert_eq!(taken[0].1["to"], "name@example.az");
    assert_eq!(taken[0].1["channel"], "email");
    assert_eq!(world.count("select count(*) from message where reference = '77'").await, 1);
}
