//! Requests of citizens' payments: what goes out, and that nothing personal stands in an address.

use domain::{
    ClaimNumber, Currency, Money,
    payment::{self, Basket, Entry, Inquiry, Line, LineId, Otherwise, Promise, Promised},
};
use kiosk_core::central::{Client, Error, Outcome};
use protocol::{
    payment::{MakePromise, NoCredit, Progress, Reason, Redeem, Redeemed},
    problem::Code,
};

use super::{
    PATIENT, QUICK, client,
    server::{Authority, Behaviour, Door, Name, Request, Server, answer},
    transaction,
};

const NUMBER: &str = "100000000000001";

async fn central(status: u16, body: &str) -> (Server, Client) {
    let authority = Authority::new();
    let behaviour = Behaviour::Answer(answer(status, "", body));
    let server = Server::start(&authority, Door::Ours(Name::Localhost), behaviour).await;
    let client = client(&server, &authority, PATIENT);
    (server, client)
}

fn account() -> Vec<Entry> {
    vec![Entry { field: "subscriber".to_owned(), value: NUMBER.to_owned().into() }]
}

fn wish() -> MakePromise {
    let azn = |units| Money::new(units, Currency::Azn);
    let line = Line {
        id: LineId(1),
        service: "azerishiq".parse().unwrap(),
        account: account(),
        tariff: None,
        debt: None,
        amount: azn(4_250),
        commission: azn(40),
        promise: Promise::Central,
    };
    MakePromise { basket: Basket { lines: vec![line] }, catalogue_version: 7 }
}

fn goes_to(request: &Request, path: &str) {
    assert!(request.head.starts_with(&format!("{path} HTTP/1.1\r\n")), "{}", request.head);
    assert!(request.client_certificate, "mutual TLS");
}

#[tokio::test]
async fn an_inquiry_goes_out_in_the_body_and_in_no_address() {
    let (server, client) = central(200, r#"{"found":"silent","again_seconds":5}"#).await;
    let inquiry = Inquiry::Service { service: "azerishiq".parse().unwrap(), account: account() };
    let found = client.look_up(&inquiry).await.unwrap();
    assert_eq!(found, payment::Found::Silent { again_seconds: Some(5) });
    let request = server.request().await;
    goes_to(&request, "POST /v1/kiosks/GYD-014/payments/look-up");
    assert!(!request.head.contains(NUMBER));
    assert_eq!(serde_json::from_slice::<Inquiry>(&request.body).unwrap(), inquiry);
}

#[tokio::test]
async fn a_promise_is_asked_for_under_its_transaction_and_its_answer_is_read() {
    let (server, client) = central(200, r#"{"answer":"kept","seconds":900}"#).await;
    assert_eq!(client.promise(transaction(), &wish()).await.unwrap(), Promised::Kept { seconds: 900 });
    let request = server.request().await;
    goes_to(&request, &format!("POST /v1/kiosks/GYD-014/payments/{}/promise", transaction()));
    assert_eq!(serde_json::from_slice::<MakePromise>(&request.body).unwrap(), wish());
    let (_server, client) = central(200, r#"{"answer":"otherwise","lines":[[1,{"otherwise":"paid"}]]}"#).await;
    let otherwise = client.promise(transaction(), &wish()).await.unwrap();
    assert_eq!(otherwise, Promised::Otherwise { lines: vec![(LineId(1), Otherwise::Paid)] });
}

#[tokio::test]
async fn a_promise_that_is_refused_did_nothing_and_one_without_answer_leaves_it_open() {
    let (_server, client) = central(409, r#"{"code":"other_contents","title":"paid"}"#).await;
    let refused = client.promise(transaction(), &wish()).await.unwrap_err();
    assert!(matches!(&refused, Error::Refused { problem, .. } if problem.code == Code::OtherContents), "{refused}");
    assert_eq!(refused.outcome(), Outcome::NothingDone);
    let authority = Authority::new();
    let server = Server::start(&authority, Door::Ours(Name::Localhost), Behaviour::Silence).await;
    let silent = super::client(&server, &authority, QUICK).promise(transaction(), &wish()).await.unwrap_err();
    assert_eq!(silent.outcome(), Outcome::Unknown);
    assert!(!format!("{silent} {silent:?}").contains(NUMBER));
}

#[tokio::test]
async fn what_became_of_a_payment_is_asked_by_transaction_alone() {
    let claim = ClaimNumber::of(transaction());
    let body = format!(
        r#"{{"lines":[{{"line":1,"state":"refused","reason":"nothing_owed","claim":"{claim}"}},{{"line":2,"state":"posting"}}]}}"#
    );
    let (server, client) = central(200, &body).await;
    let state = client.payment_state(transaction()).await.unwrap();
    assert_eq!(state.lines[0].progress, Progress::Refused { reason: Reason::NothingOwed, claim });
    assert_eq!(state.lines[1].progress, Progress::Posting);
    goes_to(&server.request().await, &format!("GET /v1/kiosks/GYD-014/payments/{}", transaction()));
}

#[tokio::test]
async fn a_remainder_is_asked_for_by_its_claim_number_and_whose_it_is_in_the_body() {
    let (server, client) = central(200, r#"{"answer":"refused","why":"other_fin"}"#).await;
    let claim = ClaimNumber::of(transaction());
    let wish = Redeem { transaction: transaction(), fin: Some("5ABCD12".to_owned().into()) };
    assert_eq!(client.redeem(claim, &wish).await.unwrap(), Redeemed::Refused { why: NoCredit::OtherFin });
    let request = server.request().await;
    goes_to(&request, &format!("POST /v1/kiosks/GYD-014/credits/{claim}/redeem"));
    assert!(!request.head.contains("5ABCD12"));
    assert_eq!(serde_json::from_slice::<Redeem>(&request.body).unwrap(), wish);
}
