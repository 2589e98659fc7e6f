//! Holds that run out, and visas that the journal voids.

use domain::fact::{Fact, VoidReason};
use jiff::SignedDuration;
use protocol::{
    problem::Code,
    visa::{Decision, Standing, State},
};

use super::world::{World, facts_of_a_sale, new_attempt, new_transaction, refusal};

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_issued_after_fifteen_minutes() {
    let world = World::start().await;
    let kiosk = world.enrolled("GYD-014").await;
    let application = world.application("U12345678");
    let (in_time, too_late) = (new_transaction(), new_transaction());
    kiosk.decide(in_time, &application).await.unwrap();
    kiosk.decide(too_late, &application).await.unwrap();
    world.advance(SignedDuration::from_secs(14 * 60 + 50));
    let issued = kiosk.issue(in_time, new_attempt()).await.unwrap();
    let State::Held { seconds, .. } = kiosk.state(too_late).await.unwrap() else { panic!("still held") };
    assert!(seconds <= 10);
    world.advance(SignedDuration::from_secs(11));
    assert_eq!(refusal(kiosk.issue(too_late, new_attempt()).await), (409, Code::NotHeld));
    assert_eq!(kiosk.state(too_late).await.unwrap(), State::Void { number: None });
    world.advance(SignedDuration::from_mins(15));
    assert_eq!(refusal(kiosk.decide(too_late, &application).await), (409, Code::NotHeld), "too late to renew it");
    assert_eq!(kiosk.state(in_time).await.unwrap(), State::Issued(Box::new(issued)), "what is issued stays");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_void_that_overtakes_the_decision_wins() {
    let world = World::start().await;
    let kiosk = world.enrolled("GYD-014").await;
    let of = new_transaction();
    assert_eq!(kiosk.void(of, VoidReason::Cancelled).await.unwrap(), State::Void { number: None });
    assert_eq!(refusal(kiosk.decide(of, &world.application("U12345678")).await), (409, Code::NotHeld));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_void_while_the_agency_thinks_wins() {
    let world = World::start_with(|config| {
        config.decision.answer_within_ms = 1;
        config.decision.agency_silent_after_ms = 60_000;
        config.sample_agency = Some(central::config::SampleAgency { answer_ms: 0, slow_ms: 100 });
    })
    .await;
    let kiosk = world.enrolled("GYD-014").await;
    let (of, application) = (new_transaction(), world.application("SPEC01SLO"));
    assert!(matches!(kiosk.decide_once(of, &application).await.unwrap(), Decision::Pending { .. }));
    kiosk.void(of, VoidReason::Cancelled).await.unwrap();
    let mut again = tokio::time::interval(std::time::Duration::from_millis(20));
    while world.central.app.metrics.of(central::metrics::Counter::Agency, "approve") == 0 {
        again.tick().await;
    }
    assert_eq!(kiosk.state(of).await.unwrap(), State::Void { number: None });
    assert_eq!(refusal(kiosk.issue(of, new_attempt()).await), (409, Code::NotHeld));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_void_in_the_journal_revokes_the_visa_even_out_of_order() {
    let world = World::start().await;
    let mut kiosk = world.enrolled("GYD-014").await;
    let other = world.enrolled("GYD-015").await;
    let of = new_transaction();
    kiosk.decide(of, &world.application("U12345678")).await.unwrap();
    let number = kiosk.issue(of, new_attempt()).await.unwrap().visa.number;
    let anothers = new_transaction();
    other.decide(anothers, &world.application("U12345678")).await.unwrap();
    let kept = other.issue(anothers, new_attempt()).await.unwrap().visa.number;

    for fact in &facts_of_a_sale(of, number.as_str())[..5] {
        kiosk.journal.add(Some(of), fact);
    }
    let void = |number| Fact::VisaVoided { number, fees: None, reason: VoidReason::IssueTooLate };
    kiosk.journal.add(Some(of), &void(Some(number.clone())));
    kiosk.journal.add(Some(anothers), &void(Some(kept.clone())));
    kiosk.send_all().await.unwrap();
    world.catch_up().await;
    let client = world.store().client().await.unwrap();
    let standing = async |number: &str| central::visa::standing(&client, number).await.unwrap();
    assert_eq!(standing(number.as_str()).await, Some(Standing::Void));
    assert_eq!(standing(kept.as_str()).await, Some(Standing::Valid), "another kiosk's visa is not its to void");
    assert_eq!(standing("AZ26-0000-00000").await, None);
}
