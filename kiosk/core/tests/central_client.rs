//! The client against a server that behaves badly in every way we could think of.
#![expect(clippy::unwrap_used, reason = "a helper of a test that cannot go on has failed the test")]

#[path = "central_client/payments.rs"]
mod payments;
#[path = "central_client/server.rs"]
mod server;

use std::{
    error::Error as _,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicU32, Ordering},
    },
    time::Duration,
};

use domain::{
    TransactionId,
    document::TravelDocument,
    fact::Fact,
    visa::{Application, Declaration, OfficerReason, Purpose, Trip},
};
use kiosk_core::{
    central::{Address, Client, Enrolment, Error, FloorClock, Outcome, Posted, Timeouts, Trust},
    journal::{Draft, Journal, Opening, Owner, Place, Recipient, Stamp, Writer},
    keys::{KeyStore, Renewal, RenewalFailed},
    sync::{self, Link, Pace, Trouble},
};
use peripherals::link::Clock;
use protocol::{
    enrolment::{Enrol, Enrolled, PersonalDataKey, Renew},
    evisa::{Answer, Search},
    journal::{Acknowledged, Batch, Codes, Entry, Hash},
    problem::Code,
    visa::{Decide, Decision, FindCase, Found, State},
};
use rand::{SeedableRng as _, rngs::StdRng};
use server::{Authority, Behaviour, Door, Name, Server, answer};
use tempfile::TempDir;
use uuid::Uuid;

const QUICK: Timeouts = Timeouts { connect: Duration::from_secs(5), answer: Duration::from_millis(400) };
const PATIENT: Timeouts = Timeouts { connect: Duration::from_secs(10), answer: Duration::from_secs(20) };

/// A kiosk whose certificate `authority` has signed, and who trusts it.
fn client(server: &Server, authority: &Authority, timeouts: Timeouts) -> Client {
    let folder = TempDir::new().unwrap();
    let mut keys = KeyStore::open(folder.path()).unwrap();
    let kiosk = "GYD-014".parse().unwrap();
    let request = keys.request(&kiosk).unwrap();
    let identity = keys.install(&kiosk, &authority.enrolled(&request)).unwrap();
    let trust = Trust::from_pem(authority.pem().as_bytes()).unwrap();
    Client::new(&server.address(), &trust, identity, timeouts, FloorClock::default()).unwrap()
}

async fn asked(behaviour: Behaviour) -> Result<State, Error> {
    let authority = Authority::new();
    let server = Server::start(&authority, Door::Ours(Name::Localhost), behaviour).await;
    client(&server, &authority, PATIENT).state(transaction()).await
}

fn transaction() -> TransactionId {
    TransactionId(Uuid::from_u128(9))
}

fn batch() -> Batch {
    Batch { incarnation: 1, entries: Vec::new() }
}

#[tokio::test]
async fn a_batch_goes_out_compressed_under_our_name_and_its_answer_is_read() {
    let authority = Authority::new();
    let held = Acknowledged {
        sequence: 7,
        hash: Hash([3; 32]),
        server_ms: 12,
        catalogue_version: 4,
        codes: Codes::None,
        staff_version: 2,
    };
    let body = serde_json::to_string(&held).unwrap();
    let server =
        Server::start(&authority, Door::Ours(Name::Localhost), Behaviour::Answer(answer(200, "", &body))).await;
    let client = client(&server, &authority, PATIENT);
    assert_eq!(client.post(&batch()).await.unwrap(), Posted::Acknowledged(held));
    let request = server.request().await;
    assert!(request.head.starts_with("POST /v1/kiosks/GYD-014/batches HTTP/1.1\r\n"), "{}", request.head);
    assert!(request.head.contains("content-encoding: zstd\r\n"));
    let json = zstd::bulk::decompress(&request.body, 1_000).unwrap();
    assert_eq!(serde_json::from_slice::<Batch>(&json).unwrap(), batch());
    assert!(request.client_certificate, "mutual TLS");
}

fn stateless() -> TravelDocument {
    serde_json::from_str(
        r#"{"document_type": "P", "issuing_state": "XXA", "number": "L898902C3", "surname": "CANARY",
            "given_names": "ANNA", "names_truncated": false, "nationality": "XXA", "birth": {"Known": "1974-08-12"},
            "sex": "Female", "expiry": "2032-04-15", "source": "Read"}"#,
    )
    .unwrap()
}

#[tokio::test]
async fn a_case_is_asked_for_by_the_document_in_the_body_and_never_in_the_path() {
    let authority = Authority::new();
    let nothing = Behaviour::Answer(answer(200, "", r#"{"found":"nothing"}"#));
    let server = Server::start(&authority, Door::Ours(Name::Localhost), nothing).await;
    let find = FindCase { document: stateless() };
    let found = client(&server, &authority, PATIENT).find_case(transaction(), &find).await.unwrap();
    assert_eq!(found, Found::Nothing);
    let request = server.request().await;
    let path = format!("POST /v1/kiosks/GYD-014/visas/{}/case HTTP/1.1\r\n", transaction());
    assert!(request.head.starts_with(&path), "{}", request.head);
    assert!(!request.head.contains("L898902C3") && request.client_certificate);
    assert_eq!(serde_json::from_slice::<FindCase>(&request.body).unwrap(), find);
}

#[tokio::test]
async fn a_central_that_knows_nothing_of_cases_or_answers_nonsense_gives_none() {
    for (told, status) in [
        (answer(404, "", r#"{"code":"not_found","title":"no such path"}"#), 404),
        (answer(200, "", r#"{"found":"CANARY"}"#), 200),
    ] {
        let authority = Authority::new();
        let server = Server::start(&authority, Door::Ours(Name::Localhost), Behaviour::Answer(told)).await;
        let find = FindCase { document: stateless() };
        let error = client(&server, &authority, PATIENT).find_case(transaction(), &find).await.unwrap_err();
        match &error {
            Error::Refused { problem, .. } => assert_eq!((status, problem.code), (404, Code::NotFound)),
            Error::Malformed { .. } => assert_eq!(status, 200),
            other => panic!("{other}"),
        }
        assert!(!format!("{error} {error:?}").contains("CANARY"));
    }
}

#[tokio::test]
async fn a_decision_with_a_case_is_read_whole_and_one_of_an_older_central_without() {
    let case = r#"{"decision":"officer","reason":"typed","case":{"number":"7KD4M","before":2,"good_until":"2026-11-22",
        "retry_ms":5000}}"#;
    for (told, number) in [(case, Some("7KD4M".parse().unwrap())), (r#"{"decision":"officer","reason":"typed"}"#, None)]
    {
        let authority = Authority::new();
        let behaviour = Behaviour::Answer(answer(200, "", told));
        let server = Server::start(&authority, Door::Ours(Name::Localhost), behaviour).await;
        let trip = Trip { arrival: jiff::civil::date(2026, 11, 21), days: 7, purpose: Purpose::Visit };
        let application = Application { document: stateless(), residence: None, trip, declaration: Declaration::Made };
        let decide = Decide { application, catalogue_version: 1 };
        let decision = client(&server, &authority, PATIENT).decide(transaction(), &decide).await.unwrap();
        let Decision::Officer { reason: OfficerReason::Typed, case } = decision else { panic!("{decision:?}") };
        assert_eq!(case.map(|case| case.number), number);
    }
}

#[tokio::test]
async fn a_gap_and_a_fork_are_answers_and_other_conflicts_are_refusals() {
    for (code, expected) in [("gap", Ok(Posted::Gap { expected: 4 })), ("fork", Ok(Posted::Fork { expected: 4 }))] {
        let authority = Authority::new();
        let body = format!(r#"{{"problem":{{"code":"{code}","title":"no"}},"expected":4}}"#);
        let told = Behaviour::Answer(answer(409, "", &body));
        let server = Server::start(&authority, Door::Ours(Name::Localhost), told).await;
        let posted = client(&server, &authority, PATIENT).post(&batch()).await;
        assert_eq!(posted.map_err(|error| error.to_string()), expected);
    }
    let refused = asked(Behaviour::Answer(answer(409, "", r#"{"code":"not_held","title":"over"}"#))).await.unwrap_err();
    assert!(matches!(&refused, Error::Refused { status: 409, problem, .. } if problem.code == Code::NotHeld));
    assert_eq!(refused.outcome(), Outcome::NothingDone);
}

#[tokio::test]
async fn a_failure_with_a_reason_did_nothing_and_one_without_leaves_it_open() {
    let reason = r#"{"code":"internal","title":"the database is away"}"#;
    let explained = asked(Behaviour::Answer(answer(500, "", reason))).await.unwrap_err();
    assert!(matches!(&explained, Error::Refused { status: 500, problem, .. } if problem.code == Code::Internal));
    assert_eq!(explained.outcome(), Outcome::NothingDone);
    let bare = asked(Behaviour::Answer(answer(502, "", "<html>Bad Gateway</html>"))).await.unwrap_err();
    assert!(matches!(bare, Error::Unexplained { status: 502, retry_after: None }), "{bare}");
    assert_eq!(bare.outcome(), Outcome::Unknown);
}

#[tokio::test]
async fn a_busy_central_says_when_to_come_back() {
    let body = r#"{"code":"busy","title":"later"}"#;
    let busy = asked(Behaviour::Answer(answer(503, "Retry-After: 17\r\n", body))).await.unwrap_err();
    assert_eq!(busy.outcome(), Outcome::Unknown, "it may go on with what it was asked");
    let Error::Refused { status: 503, retry_after, .. } = busy else { panic!("{busy}") };
    assert_eq!(retry_after, Some(Duration::from_secs(17)));
    let dated = asked(Behaviour::Answer(answer(503, "Retry-After: Sat, 21 Nov 2026 07:28:00 GMT\r\n", body))).await;
    assert!(matches!(dated, Err(Error::Refused { retry_after: None, .. })), "dates are not believed");
}

#[tokio::test]
async fn garbage_is_malformed_and_is_not_quoted() {
    for body in ["", "{", "CANARY", r#"{"state":"CANARY"}"#, "null", "\u{0}\u{1}"] {
        let error = asked(Behaviour::Answer(answer(200, "", body))).await.unwrap_err();
        assert!(matches!(error, Error::Malformed { status: 200, .. }), "{body:?}: {error}");
        assert_eq!(error.outcome(), Outcome::Unknown);
        assert!(error.source().is_none() && !format!("{error} {error:?}").contains("CANARY"));
    }
}

#[tokio::test]
async fn what_is_no_http_at_all_is_no_answer() {
    for bytes in [&b"\xFF\x00garbage\r\n\r\n"[..], b"HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\ntruncated"] {
        let error = asked(Behaviour::Answer(bytes.to_vec())).await.unwrap_err();
        assert!(matches!(error, Error::NoAnswer(_)), "{error:?}");
        assert_eq!(error.outcome(), Outcome::Unknown);
    }
}

#[tokio::test]
async fn an_answer_that_is_too_large_is_dropped() {
    let endless = answer(200, "", &" ".repeat(300 * 1024));
    let error = asked(Behaviour::Answer(endless)).await.unwrap_err();
    assert!(matches!(error, Error::Oversized { .. }), "{error}");
}

#[tokio::test]
async fn a_redirection_is_not_followed() {
    let error =
        asked(Behaviour::Answer(answer(302, "Location: https://elsewhere.example/\r\n", ""))).await.unwrap_err();
    assert!(matches!(error, Error::Unexplained { status: 302, .. }), "{error}");
}

#[tokio::test]
async fn silence_after_the_request_leaves_it_open() {
    let authority = Authority::new();
    let server = Server::start(&authority, Door::Ours(Name::Localhost), Behaviour::Silence).await;
    let error = client(&server, &authority, QUICK).state(transaction()).await.unwrap_err();
    assert!(matches!(error, Error::NoAnswer(_)), "{error:?}");
    assert_eq!(error.outcome(), Outcome::Unknown);
}

#[tokio::test]
async fn a_connection_that_breaks_after_the_request_leaves_it_open() {
    let error = asked(Behaviour::HangUp).await.unwrap_err();
    assert!(matches!(error, Error::NoAnswer(_)), "{error:?}");
}

#[tokio::test]
async fn a_central_that_is_gone_was_not_reached() {
    let authority = Authority::new();
    let server = Server::start(&authority, Door::Ours(Name::Localhost), Behaviour::Silence).await;
    let client = client(&server, &authority, PATIENT);
    server.close().await;
    let error = client.state(transaction()).await.unwrap_err();
    assert!(matches!(error, Error::Unreachable(_)), "{error:?}");
    assert_eq!(error.outcome(), Outcome::NothingDone);
    assert!(!format!("{error:?}").contains("00000000-0000"), "no address of a transaction in a log");
}

#[tokio::test]
async fn whoever_is_not_our_central_hears_nothing() {
    let authority = Authority::new();
    for door in [Door::Stranger, Door::Ours(Name::Elsewhere), Door::Expired, Door::OldTls] {
        let server = Server::start(&authority, door, Behaviour::Silence).await;
        let error = client(&server, &authority, PATIENT).state(transaction()).await.unwrap_err();
        assert!(matches!(error, Error::TlsUntrusted(_)), "{door:?}: {error:?}");
        assert_eq!(error.outcome(), Outcome::NothingDone);
        assert_eq!(server.requests(), 0, "{door:?}");
    }
}

#[tokio::test]
async fn a_certificate_that_central_does_not_take_is_told_apart() {
    let authority = Authority::new();
    for other in [Authority::named("another authority"), Authority::new()] {
        let server = Server::start(&authority, Door::Choosy, Behaviour::Silence).await;
        let folder = TempDir::new().unwrap();
        let mut keys = KeyStore::open(folder.path()).unwrap();
        let kiosk = "GYD-014".parse().unwrap();
        let request = keys.request(&kiosk).unwrap();
        let identity = keys.install(&kiosk, &other.enrolled(&request)).unwrap();
        let trust = Trust::from_pem(authority.pem().as_bytes()).unwrap();
        let client = Client::new(&server.address(), &trust, identity, PATIENT, FloorClock::default()).unwrap();
        let error = client.state(transaction()).await.unwrap_err();
        assert!(matches!(error, Error::NotAdmitted(_)), "{error:?}");
        assert_eq!(error.outcome(), Outcome::NothingDone);
        assert_eq!(server.requests(), 0);
    }
}

#[tokio::test]
async fn a_machine_enrols_without_a_certificate() {
    let authority = Authority::new();
    let folder = TempDir::new().unwrap();
    let mut keys = KeyStore::open(folder.path()).unwrap();
    let kiosk = "GYD-014".parse().unwrap();
    let request_pem = keys.request(&kiosk).unwrap();
    let body = serde_json::to_string(&authority.enrolled(&request_pem)).unwrap();
    let told = Behaviour::Answer(answer(200, "", &body));
    let server = Server::start(&authority, Door::Ours(Name::Localhost), told).await;
    let trust = Trust::from_pem(authority.pem().as_bytes()).unwrap();
    let central = Enrolment::new(&server.address(), &trust, PATIENT).unwrap();
    let enrol = Enrol { code: "one time".to_owned().into(), kiosk: kiosk.clone(), request_pem };
    keys.install(&kiosk, &central.enrol(&enrol).await.unwrap()).unwrap();
    let request = server.request().await;
    assert!(request.head.starts_with("POST /v1/enrolments HTTP/1.1\r\n"));
    assert!(!request.client_certificate);
    assert_eq!(keys.identity().unwrap().kiosk(), &kiosk);
}

#[tokio::test]
async fn a_certificate_is_renewed_at_half_its_life_and_for_the_same_incarnation_only() {
    let authority = Arc::new(Authority::new());
    let folder = TempDir::new().unwrap();
    let mut keys = KeyStore::open(folder.path()).unwrap();
    let kiosk = "GYD-014".parse().unwrap();
    let request = keys.request(&kiosk).unwrap();
    let first = keys.install(&kiosk, &authority.enrolled(&request)).unwrap().fingerprint();
    let (from, until) = keys.identity().unwrap().validity_ms();
    let incarnation = Arc::new(AtomicU32::new(2));
    let (signer, given) = (Arc::clone(&authority), Arc::clone(&incarnation));
    let respond = move |request: &server::Request| {
        assert!(request.client_certificate);
        let renew: Renew = serde_json::from_slice(&request.body).unwrap();
        let enrolled = Enrolled { incarnation: given.load(Ordering::SeqCst), ..signer.enrolled(&renew.request_pem) };
        answer(200, "", &serde_json::to_string(&enrolled).unwrap())
    };
    let server = Server::start(&authority, Door::Ours(Name::Localhost), Behaviour::Respond(Arc::new(respond))).await;
    let trust = Trust::from_pem(authority.pem().as_bytes()).unwrap();
    let identity = keys.identity().unwrap();
    let client = Client::new(&server.address(), &trust, identity, PATIENT, FloorClock::default()).unwrap();

    assert_eq!(keys.renew_when_due(&client, from).await.unwrap(), Renewal::NotDue);
    assert_eq!(server.requests(), 0);
    let half = from + (until - from) / 2;
    let refused = keys.renew_when_due(&client, half).await.unwrap_err();
    assert!(matches!(refused, RenewalFailed::OtherIncarnation { found: 2 }), "{refused}");
    assert_eq!(keys.identity().unwrap().fingerprint(), first);
    incarnation.store(1, Ordering::SeqCst);
    assert_eq!(keys.renew_when_due(&client, half).await.unwrap(), Renewal::Installed);
    assert_ne!(keys.identity().unwrap().fingerprint(), first);
}

/// A central that holds what it is sent, until it is told to fail.
fn holding(failing: &Arc<AtomicBool>) -> (Behaviour, Arc<Mutex<Vec<Entry>>>) {
    let (failing, held) = (Arc::clone(failing), Arc::new(Mutex::new(Vec::<Entry>::new())));
    let store = Arc::clone(&held);
    let respond = move |request: &server::Request| {
        if failing.load(Ordering::SeqCst) {
            return answer(500, "", "");
        }
        let json = zstd::bulk::decompress(&request.body, Batch::MOST_BYTES).unwrap();
        let batch: Batch = serde_json::from_slice(&json).unwrap();
        let mut held = store.lock().unwrap();
        let known = held.len() as u64;
        held.extend(batch.entries.into_iter().filter(|entry| entry.sequence > known));
        let last = held.last().unwrap();
        let acknowledged = Acknowledged {
            sequence: last.sequence,
            hash: last.hash,
            server_ms: 5_000,
            catalogue_version: 4,
            codes: Codes::None,
            staff_version: 0,
        };
        answer(200, "", &serde_json::to_string(&acknowledged).unwrap())
    };
    (Behaviour::Respond(Arc::new(respond)), held)
}

#[tokio::test]
async fn the_journal_reaches_central_and_goes_on_after_an_outage() {
    let (authority, failing) = (Authority::new(), Arc::new(AtomicBool::new(false)));
    let (behaviour, held) = holding(&failing);
    let server = Server::start(&authority, Door::Ours(Name::Localhost), behaviour).await;
    let folder = TempDir::new().unwrap();
    let key = PersonalDataKey { id: 1, public: data_encoding::BASE64.encode(&[9; 32]) };
    let recipient = Recipient::from_key(&key).unwrap();
    let owner = Owner { kiosk: "GYD-014".parse().unwrap(), incarnation: 1, recipient };
    let stamp = Stamp { wall_ms: 1_000, monotonic_ms: 0 };
    let Opening::Ready(journal) =
        Journal::open(Place::at(folder.path()), owner, stamp, StdRng::seed_from_u64(1)).unwrap()
    else {
        panic!("not ready")
    };
    let (writer, _thread) = Writer::start(*journal, move || stamp).unwrap();
    let device = |status: &str| Draft::alone(Fact::Device { family: "printer".to_owned(), status: status.to_owned() });
    writer.append(device("one")).await.unwrap();

    let pace = Pace { base: Duration::from_millis(5), cap: Duration::from_millis(20), ..Pace::default() };
    let client = client(&server, &authority, PATIENT);
    let mut handle = sync::start(writer.clone(), client, pace, Clock::start(), 3);
    let online = |status: &sync::Status| status.link == Link::Online && status.queue == 0;
    let status = handle.status.wait_for(online).await.unwrap().clone();
    assert_eq!((status.server_offset_ms, status.catalogue_version), (Some(4_000), Some(4)));

    failing.store(true, Ordering::SeqCst);
    writer.append(device("two")).await.unwrap();
    let offline = |status: &sync::Status| matches!(status.link, Link::Offline { trouble: Trouble::Nonsense, .. });
    assert_eq!(handle.status.wait_for(offline).await.unwrap().queue, 1);
    writer.append(device("three")).await.unwrap();
    failing.store(false, Ordering::SeqCst);
    handle.status.wait_for(online).await.unwrap();
    let acknowledged = writer.with(|journal, _| journal.acknowledged().sequence).await.unwrap();
    assert_eq!(acknowledged, 3);
    let sequences: Vec<u64> = held.lock().unwrap().iter().map(|entry| entry.sequence).collect();
    assert_eq!(sequences, [1, 2, 3]);
}

#[test]
fn an_address_is_https_and_nothing_else() {
    for text in ["https://central.example", "https://central.example:8443", "https://127.0.0.1:8443/"] {
        assert!(text.parse::<Address>().is_ok(), "{text}");
    }
    for text in ["", "central", "http://central.example", "https://", "https://a/b", "https://a?b", "https://u@a"] {
        assert!(text.parse::<Address>().is_err(), "{text}");
    }
    assert!(Trust::from_pem(b"").is_err());
    assert!(Trust::from_pem(b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n").is_err());
}

#[tokio::test]
async fn reference_and_passport_go_out_in_the_body_and_in_no_address() {
    let authority = Authority::new();
    let body = r#"{"answer": "missing", "why": "not_found"}"#;
    let server = Server::start(&authority, Door::Ours(Name::Localhost), Behaviour::Answer(answer(200, "", body))).await;
    let client = client(&server, &authority, PATIENT);
    let search: Search = serde_json::from_value(serde_json::json!({ "shown": {
        "reference": "EV26SPEC1001",
        "document": {
            "document_type": "P", "issuing_state": "TUR", "number": "L898902C3", "surname": "ERIKSSON",
            "given_names": "ANNA", "names_truncated": false, "nationality": "TUR", "birth": {"Known": "1974-08-12"},
            "sex": "Female", "expiry": "2032-04-15", "source": "Read"
        }
    }}))
    .unwrap();
    let answered = client.search_evisa(transaction(), &search).await.unwrap();
    assert_eq!(answered, Answer::Missing { why: domain::evisa::Missing::NotFound });
    let request = server.request().await;
    let path = format!("POST /v1/kiosks/GYD-014/e-visas/{}/search HTTP/1.1\r\n", transaction());
    assert!(request.head.starts_with(&path), "{}", request.head);
    assert!(!request.head.contains("EV26") && !request.head.contains("L898902C3"), "{}", request.head);
    assert_eq!(serde_json::from_slice::<Search>(&request.body).unwrap(), search);
}

#[tokio::test]
async fn what_was_found_before_a_cut_is_asked_by_transaction_alone() {
    let authority = Authority::new();
    let body = r#"{"state": "unknown"}"#;
    let server = Server::start(&authority, Door::Ours(Name::Localhost), Behaviour::Answer(answer(200, "", body))).await;
    let client = client(&server, &authority, PATIENT);
    assert_eq!(client.evisa_state(transaction()).await.unwrap(), protocol::evisa::State::Unknown);
    let request = server.request().await;
    let path = format!("GET /v1/kiosks/GYD-014/e-visas/{} HTTP/1.1\r\n", transaction());
    assert!(request.head.starts_with(&path), "{}", request.head);
}
