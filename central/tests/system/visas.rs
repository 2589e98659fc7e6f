//! A visa from the decision to its end.

use central::{metrics::Counter, server::listener::TlsListener};
use domain::{
    AttemptId, Money,
    document::{ResidenceDocument, Sex},
    fact::VoidReason,
    seal,
    visa::{OfficerReason, Refused, ResidenceRefused},
};
use jiff::SignedDuration;
use protocol::{
    problem::Code,
    visa::{Decide, Decision, Issue, Issued, Standing, State},
};

use super::world::{Kiosk, PRICE, World, client, new_attempt, new_transaction, refusal, residence};

async fn standing(world: &World, issued: &Issued) -> Standing {
    let port = world.central.plain.unwrap().port();
    let url = format!("http://127.0.0.1:{port}/v1/visas/{}/status", issued.visa.number);
    client(world, None).get(url).send().await.unwrap().json().await.unwrap()
}

async fn issued(world: &World, kiosk: &Kiosk) -> (domain::TransactionId, AttemptId, Issued) {
    let (of, attempt) = (new_transaction(), new_attempt());
    kiosk.decide(of, &world.application("U12345678")).await.unwrap();
    let issued = kiosk.issue(of, attempt).await.unwrap();
    (of, attempt, issued)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visa_is_decided_issued_known_and_voided_once_each() {
    let world = World::start().await;
    let kiosk = world.enrolled("GYD-014").await;
    let (of, attempt) = (new_transaction(), new_attempt());
    let application = world.application("U12345678");
    assert_eq!(kiosk.state(of).await.unwrap(), State::Unknown);
    let Decision::Approved { terms, fees, hold_seconds } = kiosk.decide(of, &application).await.unwrap() else {
        panic!("not approved")
    };
    assert_eq!((fees.total().unwrap(), terms.days), (PRICE, 7));
    assert!((895..=900).contains(&hold_seconds));
    assert!(matches!(kiosk.decide(of, &application).await.unwrap(), Decision::Approved { .. }));
    assert!(matches!(kiosk.state(of).await.unwrap(), State::Held { .. }));

    let issued = kiosk.issue(of, attempt).await.unwrap();
    assert_eq!(kiosk.issue(of, attempt).await.unwrap(), issued, "asked again, answered the same");
    assert_eq!(kiosk.state(of).await.unwrap(), State::Issued(Box::new(issued.clone())));
    assert_eq!(refusal(kiosk.issue(of, new_attempt()).await), (409, Code::OtherContents));
    assert_eq!(standing(&world, &issued).await, Standing::Valid);
    let opened = seal::open(issued.visa.seal.reveal(), &world.central.app.keys.visa.verifying_key()).unwrap();
    assert_eq!(opened.number, issued.visa.number);
    assert_eq!(opened.document_number.reveal(), "U12345678");

    let void = State::Void { number: Some(issued.visa.number.clone()) };
    assert_eq!(kiosk.void(of, VoidReason::PaymentReversed).await.unwrap(), void);
    assert_eq!(kiosk.void(of, VoidReason::IssueTooLate).await.unwrap(), void);
    assert_eq!(kiosk.state(of).await.unwrap(), void);
    assert_eq!(refusal(kiosk.issue(of, attempt).await), (409, Code::NotHeld));
    assert_eq!(refusal(kiosk.decide(of, &application).await), (409, Code::NotHeld));
    assert_eq!(standing(&world, &issued).await, Standing::Void);
    assert_eq!(world.central.app.metrics.of(Counter::Visas, "issued"), 1);
    assert_eq!(world.central.app.metrics.of(Counter::Visas, "voided"), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hold_is_renewed_by_asking_again_until_it_ran_out_a_hold_ago() {
    let world = World::start().await;
    let kiosk = world.enrolled("GYD-014").await;
    let application = world.application("U12345678");
    let (kept, forgotten) = (new_transaction(), new_transaction());
    let held = async |of| match kiosk.decide(of, &application).await {
        Ok(Decision::Approved { hold_seconds, .. }) => hold_seconds,
        other => panic!("not approved: {other:?}"),
    };
    assert!(held(kept).await >= 895 && held(forgotten).await >= 895);
    world.advance(SignedDuration::from_mins(5));
    assert!((595..=600).contains(&held(kept).await), "a hold that lasts is left as it is");
    world.advance(SignedDuration::from_mins(5));
    assert!(held(kept).await >= 895, "less than half of it was left");
    world.advance(SignedDuration::from_mins(16));
    assert!(held(kept).await >= 895, "it had run out a minute ago");
    assert!(matches!(kiosk.issue(kept, new_attempt()).await, Ok(issued) if issued.visa.fees.total() == Ok(PRICE)));
    assert_eq!(refusal(kiosk.issue(forgotten, new_attempt()).await), (409, Code::NotHeld), "nobody asked again");
    world.advance(SignedDuration::from_mins(5));
    assert_eq!(refusal(kiosk.decide(forgotten, &application).await), (409, Code::NotHeld), "too long ago");
    assert_eq!(refusal(kiosk.issue(forgotten, new_attempt()).await), (409, Code::NotHeld));
}

#[tokio::test(flavor = "multi_thread")]
async fn rules_speak_before_the_agency_and_the_agency_by_specimen_number() {
    let world = World::start().await;
    let kiosk = world.enrolled("GYD-014").await;
    let mut own = world.application("U12345678");
    own.document.nationality = "AZE".parse().unwrap();
    let decision = kiosk.decide(new_transaction(), &own).await.unwrap();
    assert_eq!(decision, Decision::Refused { reason: Refused::NoVisaNeeded });
    let mut stateless = world.application("U12345678");
    stateless.document.nationality = "XXA".parse().unwrap();
    let decision = kiosk.decide(new_transaction(), &stateless).await.unwrap();
    assert_eq!(decision, Decision::Officer { reason: OfficerReason::Stateless, case: None });
    assert_eq!(world.central.app.metrics.of(Counter::Agency, "approve"), 0, "the agency was not asked");

    for (number, expected) in [
        ("SPEC01REF", Decision::Refused { reason: Refused::Agency }),
        ("SPEC01OFF", Decision::Officer { reason: OfficerReason::AgencyWish, case: None }),
        ("SPEC01SIL", Decision::AgencySilent),
    ] {
        let of = new_transaction();
        assert_eq!(kiosk.decide(of, &world.application(number)).await.unwrap(), expected);
        assert_eq!(kiosk.decide(of, &world.application(number)).await.unwrap(), expected, "again the same");
        assert_eq!(kiosk.state(of).await.unwrap(), State::Unknown);
        assert_eq!(refusal(kiosk.issue(of, new_attempt()).await), (409, Code::NotHeld));
    }
    let cases = world.run(&["desk"]).await["cases"].as_array().unwrap().len();
    assert_eq!(cases, 3, "both officers' and the silent one");
}

#[tokio::test(flavor = "multi_thread")]
async fn residents_are_judged_by_both_documents_whatever_the_kiosk_thought_of_them() {
    let world = World::start().await;
    let kiosk = world.enrolled("GYD-014").await;
    let mut application = world.application("U12345678");
    application.document.nationality = "FRA".parse().unwrap();
    let alone = kiosk.decide(new_transaction(), &application).await.unwrap();
    assert_eq!(alone, Decision::Refused { reason: Refused::Nationality });
    let residence = residence(&application.document);
    let with = |change: &dyn Fn(&mut ResidenceDocument)| {
        let mut residence = residence.clone();
        change(&mut residence);
        let mut application = application.clone();
        application.residence = Some(residence);
        application
    };
    let refused = |why| Decision::Refused { reason: Refused::Residence(why) };
    for (application, expected) in [
        (with(&|shown| shown.sex = Sex::Male), refused(ResidenceRefused::OtherPerson)),
        (with(&|shown| shown.document_type = "VT".to_owned()), refused(ResidenceRefused::Kind)),
        (
            with(&|shown| shown.issuing_state = "TUR".parse().unwrap()),
            refused(ResidenceRefused::State("TUR".parse().unwrap())),
        ),
        (with(&|shown| shown.expiry = jiff::civil::date(2020, 1, 1)), refused(ResidenceRefused::Expired)),
        (
            with(&|shown| shown.surname = "SVENSSON".to_owned().into()),
            Decision::Officer { reason: OfficerReason::ResidenceUnsure, case: None },
        ),
    ] {
        assert_eq!(kiosk.decide(new_transaction(), &application).await.unwrap(), expected);
    }
    assert_eq!(world.central.app.metrics.of(Counter::Agency, "approve"), 0, "the agency was not asked");

    let (of, application) = (new_transaction(), with(&|_| ()));
    assert!(matches!(kiosk.decide(of, &application).await.unwrap(), Decision::Approved { .. }));
    let another = with(&|shown| shown.number = "R00000000".to_owned().into());
    assert_eq!(refusal(kiosk.decide(of, &another).await), (409, Code::OtherContents), "another card is another case");
    let issued = kiosk.issue(of, new_attempt()).await.unwrap();
    assert_eq!(issued.visa.nationality.as_str(), "FRA");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slow_agency_is_pending_and_then_answers() {
    let world = World::start_with(|config| {
        config.decision.answer_within_ms = 1;
        config.decision.agency_silent_after_ms = 60_000;
        config.sample_agency = Some(central::config::SampleAgency { answer_ms: 0, slow_ms: 150 });
    })
    .await;
    let kiosk = world.enrolled("GYD-014").await;
    let (of, application) = (new_transaction(), world.application("SPEC01SLO"));
    let pending = kiosk.decide_once(of, &application).await.unwrap();
    assert_eq!(pending, Decision::Pending { retry_ms: 20 });
    assert_eq!(refusal(kiosk.issue(of, new_attempt()).await), (409, Code::NotHeld));
    assert!(matches!(kiosk.decide(of, &application).await.unwrap(), Decision::Approved { .. }));
    assert_eq!(
        world.central.app.metrics.of(Counter::Agency, "approve"),
        1,
        "asked once, however often the kiosk asked"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_decision_that_died_with_its_process_is_taken_over() {
    let slow = |slow_ms| Some(central::config::SampleAgency { answer_ms: 0, slow_ms });
    let world = World::start_with(|config| {
        config.decision.answer_within_ms = 1;
        config.decision.agency_silent_after_ms = 3_600_000;
        config.sample_agency = slow(3_000_000);
    })
    .await;
    let kiosk = world.enrolled("GYD-014").await;
    let (of, application) = (new_transaction(), world.application("SPEC01SLO"));
    assert!(matches!(kiosk.decide_once(of, &application).await.unwrap(), Decision::Pending { .. }));
    let second = world
        .another(|config| {
            config.sample_agency = slow(0);
            config.decision.answer_within_ms = 5_000;
        })
        .await;
    let ask = async || {
        let url = format!("{}/visas/{of}/decision", kiosk.at(&second));
        let request = Decide { application: application.clone(), catalogue_version: 1 };
        kiosk.client.post(url).json(&request).send().await.unwrap().json::<Decision>().await.unwrap()
    };
    assert!(matches!(ask().await, Decision::Pending { .. }), "its process may still be alive");
    world.advance(SignedDuration::from_hours(2));
    assert!(matches!(ask().await, Decision::Approved { .. }));
}

#[tokio::test(flavor = "multi_thread")]
async fn one_transaction_is_one_application_and_one_price() {
    let world = World::start().await;
    let kiosk = world.enrolled("GYD-014").await;
    let (of, attempt) = (new_transaction(), new_attempt());
    kiosk.decide(of, &world.application("U12345678")).await.unwrap();
    assert_eq!(refusal(kiosk.decide(of, &world.application("U87654321")).await), (409, Code::OtherContents));
    let less = Issue { attempt, paid: Money::new(4399, PRICE.currency) };
    assert_eq!(refusal(kiosk.post::<Issued>(&format!("visas/{of}/issue"), &less).await), (409, Code::PaymentDiffers));
    let dollars = Issue { attempt, paid: Money::new(4400, domain::Currency::Usd) };
    let path = format!("visas/{of}/issue");
    assert_eq!(refusal(kiosk.post::<Issued>(&path, &dollars).await), (409, Code::PaymentDiffers));
    assert!(kiosk.issue(of, attempt).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_transaction_is_its_own_kiosks_business() {
    let world = World::start().await;
    let one = world.enrolled("GYD-014").await;
    let two = world.enrolled("GYD-015").await;
    let (of, attempt, first) = issued(&world, &one).await;
    assert_eq!(refusal(two.state(of).await), (403, Code::Forbidden));
    assert_eq!(refusal(two.void(of, VoidReason::Cancelled).await), (403, Code::Forbidden));
    assert_eq!(refusal(two.issue(of, attempt).await), (403, Code::Forbidden));
    assert_eq!(standing(&world, &first).await, Standing::Valid);
}

#[tokio::test(flavor = "multi_thread")]
async fn many_requests_to_issue_at_once_give_one_visa() {
    let world = World::start().await;
    let kiosk = std::sync::Arc::new(world.enrolled("GYD-014").await);
    let (of, attempt) = (new_transaction(), new_attempt());
    kiosk.decide(of, &world.application("U12345678")).await.unwrap();
    let tasks: Vec<_> = (0..8)
        .map(|_| {
            let kiosk = kiosk.clone();
            tokio::spawn(async move { kiosk.issue(of, attempt).await.unwrap() })
        })
        .collect();
    let mut numbers = std::collections::BTreeSet::new();
    for task in tasks {
        numbers.insert(task.await.unwrap().visa.number.to_string());
    }
    assert_eq!(numbers.len(), 1);
    assert_eq!(world.central.app.metrics.of(Counter::Visas, "issued"), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_agency_over_http_is_asked_by_transaction_and_believed_only_with_its_certificate() {
    use axum::{Json, Router, extract::Path, routing::put};
    use serde_json::{Value, json};

    let world = World::start().await;
    let answer = async |Path(_): Path<uuid::Uuid>, Json(application): Json<Value>| {
        let refuse = application["document"]["number"] == "U00000000";
        Json(json!({ "answer": if refuse { "refuse" } else { "approve" } }))
    };
    let tls = central::server::tls::server(&world.config.tls, &world.clock()).unwrap();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let router: Router = Router::new().route("/api/applications/{transaction}", put(answer));
    let serving = TlsListener::new(listener, std::sync::Arc::new(tls));
    tokio::spawn(async move { axum::serve(serving, router).await });

    let at = |root: &str| central::config::HttpAgency {
        url: format!("https://localhost:{port}/api/"),
        root: world.path(root),
        identity: None,
    };
    let kiosk = world.enrolled("GYD-014").await;
    for (number, root, approved) in [
        ("U12345678", "server-root.pem", "approved"),
        ("U00000000", "server-root.pem", "refused"),
        ("U12345678", "enrolment-root.pem", "agency_silent"),
    ] {
        let central = world
            .another(|config| {
                config.sample_agency = None;
                config.agency = Some(at(root));
                config.decision.agency_silent_after_ms = 1_000;
                config.decision.answer_within_ms = 10_000;
            })
            .await;
        let url = format!("{}/visas/{}/decision", kiosk.at(&central), new_transaction());
        let request = Decide { application: world.application(number), catalogue_version: 1 };
        let decision: Value = kiosk.client.post(url).json(&request).send().await.unwrap().json().await.unwrap();
        assert_eq!(decision["decision"], approved, "{decision}");
    }
}
