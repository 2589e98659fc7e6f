//! E-visas: found by reference and passport, printed as original once in the world, and guessed by nobody.

use central::metrics::Counter;
use domain::{
    ClaimNumber, TransactionId,
    evisa::{Missing, PickUp, Speed},
    fact::{Ending, Fact, PaperKind, PrintOutcome},
    receipt::Copy,
    seal,
};
use jiff::SignedDuration;
use protocol::{
    evisa::{Answer, Search, State},
    problem::Code,
};

use super::world::{Kiosk, World, new_transaction, refusal};

fn shown(world: &World, reference: &str) -> PickUp {
    let reference = reference.to_owned().try_into().unwrap();
    PickUp { reference, document: world.application("U12345678").document }
}

async fn search(kiosk: &Kiosk, of: TransactionId, shown: PickUp) -> Answer {
    kiosk.post(&format!("e-visas/{of}/search"), &Search { shown }).await.unwrap()
}

async fn state(kiosk: &Kiosk, of: TransactionId) -> State {
    kiosk.client.get(kiosk.path(&format!("e-visas/{of}"))).send().await.unwrap().json().await.unwrap()
}

/// As what a transaction of its own may print it.
async fn copy(world: &World, kiosk: &Kiosk, of: TransactionId) -> Copy {
    match search(kiosk, of, shown(world, "EV26SPEC1001")).await {
        Answer::Found { found } => found.copy,
        other => panic!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_e_visa_is_found_again_by_its_transaction_and_sealed_at_rest() {
    let world = World::start().await;
    let kiosk = world.enrolled("GYD-014").await;
    let of = new_transaction();
    assert_eq!(state(&kiosk, of).await, State::Unknown);
    let Answer::Found { found } = search(&kiosk, of, shown(&world, "EV26SPEC1001")).await else { panic!("found") };
    assert_eq!((found.copy, found.evisa.document_number.reveal().as_str()), (Copy::Original, "U12345678"));
    let opened = seal::open(found.seal.reveal(), &world.central.app.keys.visa.verifying_key()).unwrap();
    assert_eq!((opened.number, opened.kiosk), (found.evisa.number.clone(), kiosk.name.clone()));

    // A lost answer: the same search finds the same, as the same copy, however often; another search is refused.
    assert_eq!(search(&kiosk, of, shown(&world, "EV26SPEC1001")).await, Answer::Found { found: found.clone() });
    assert_eq!(state(&kiosk, of).await, State::Found { found });
    let other = Search { shown: shown(&world, "EV26SPEC1002") };
    let refused = kiosk.post::<Answer>(&format!("e-visas/{of}/search"), &other).await;
    assert_eq!(refusal(refused), (409, Code::OtherContents));
    let stranger = world.enrolled("GYD-015").await;
    let again = Search { shown: shown(&world, "EV26SPEC1001") };
    let refused = stranger.post::<Answer>(&format!("e-visas/{of}/search"), &again).await;
    assert_eq!(refusal(refused), (403, Code::Forbidden));

    let clear = "select count(*) from evisa where position('ERIKSSON'::bytea in found) > 0";
    assert_eq!(world.count(clear).await, 0, "nothing personal lies in the clear");
    world.run(&["erase", &of.to_string()]).await;
    assert_eq!(state(&kiosk, of).await, State::Erased);
    let late = new_transaction();
    world.run(&["erase", &late.to_string()]).await;
    let after = Search { shown: shown(&world, "EV26SPEC1004") };
    let refused = kiosk.post::<Answer>(&format!("e-visas/{late}/search"), &after).await;
    assert_eq!(refusal(refused), (409, Code::OtherContents), "no key comes back behind an erasure");
    assert_eq!(world.count("select count(*) from evisa where found is null and shown_hash is null").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_there_is_not_is_told_apart() {
    let world = World::start_with(|config| config.pick_up.wrong_references_an_hour = 100).await;
    let kiosk = world.enrolled("GYD-014").await;
    for (reference, why) in [
        ("EV26SPEC1NON", Missing::NotFound),
        ("EV26SPEC1OTH", Missing::OtherPerson),
        ("EV26SPEC1REF", Missing::Refused),
        ("EV26SPEC1EXP", Missing::Expired),
        ("EV26SPEC1USE", Missing::Used),
    ] {
        let of = new_transaction();
        assert_eq!(search(&kiosk, of, shown(&world, reference)).await, Answer::Missing { why }, "{reference}");
        assert_eq!(state(&kiosk, of).await, State::Unknown);
        // Whoever mistyped tries again under the same transaction.
        let found = search(&kiosk, of, shown(&world, "EV26SPEC1003")).await;
        assert!(matches!(found, Answer::Found { .. }), "{reference}");
    }
    let now = jiff::tz::Offset::constant(4).to_datetime(world.clock().now());
    for (reference, expected, hours) in [("EV26SPEC1WAI", Speed::Urgent, 1), ("EV26SPEC1DAY", Speed::Standard, 48)] {
        let answer = search(&kiosk, new_transaction(), shown(&world, reference)).await;
        let Answer::Missing { why: Missing::NotDecided { speed, by } } = answer else { panic!("{answer:?}") };
        let left = by.duration_since(now);
        assert_eq!(speed, expected);
        assert!((left - SignedDuration::from_hours(hours)).abs() < SignedDuration::from_mins(1), "{left:?}");
    }
    let silent = search(&kiosk, new_transaction(), shown(&world, "EV26SPEC1SIL")).await;
    assert_eq!(silent, Answer::Silent);
    assert_eq!(world.central.app.metrics.of(Counter::EVisas, "silent"), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn guesses_are_bounded_by_kiosk_and_hour() {
    let world = World::start_with(|config| config.pick_up.wrong_references_an_hour = 3).await;
    let (kiosk, other) = (world.enrolled("GYD-014").await, world.enrolled("GYD-015").await);
    for reference in ["EV26SPEC1NON", "EV26SPEC1OTH", "EV26SPEC2NON"] {
        let answer = search(&kiosk, new_transaction(), shown(&world, reference)).await;
        assert!(matches!(answer, Answer::Missing { .. }), "{answer:?}");
    }
    let answer = search(&kiosk, new_transaction(), shown(&world, "EV26SPEC1001")).await;
    let Answer::TooOften { retry_s } = answer else { panic!("{answer:?}") };
    assert!((3500..=3601).contains(&retry_s), "{retry_s}");
    assert!(matches!(search(&other, new_transaction(), shown(&world, "EV26SPEC1001")).await, Answer::Found { .. }));
    world.advance(SignedDuration::from_secs(i64::from(retry_s)));
    assert!(matches!(search(&kiosk, new_transaction(), shown(&world, "EV26SPEC1001")).await, Answer::Found { .. }));
    // Somebody whose e-visa is refused guesses nothing.
    for _ in 0..5 {
        let answer = search(&other, new_transaction(), shown(&world, "EV26SPEC1REF")).await;
        assert_eq!(answer, Answer::Missing { why: Missing::Refused });
    }
}

/// Writes down at this kiosk what became of the paper.
async fn journaled(world: &World, kiosk: &mut Kiosk, of: TransactionId, copy: Copy, outcomes: &[PrintOutcome]) {
    let opened = Fact::TransactionOpened { service: "e-visa".parse().unwrap(), claim: ClaimNumber::of(of) };
    let mut facts = vec![opened, Fact::PickUpAsked, Fact::PickUpFound { copy }];
    for (job, outcome) in (1..).zip(outcomes) {
        facts.push(Fact::PrintIntended { paper: PaperKind::EVisa, copy, job });
        facts.push(Fact::PrintEnded { paper: PaperKind::EVisa, job, outcome: *outcome });
    }
    facts.push(Fact::TransactionClosed { ending: Ending::Abandoned });
    for fact in facts {
        kiosk.journal.add(Some(of), &fact);
    }
    kiosk.send_all().await.unwrap();
    world.catch_up().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_original_is_given_once_to_all_terminals_and_again_only_when_none_reached_paper() {
    let world = World::start().await;
    let (mut first, second) = (world.enrolled("GYD-014").await, world.enrolled("GYD-015").await);
    let of = new_transaction();
    assert_eq!(copy(&world, &first, of).await, Copy::Original);
    assert_eq!(copy(&world, &second, new_transaction()).await, Copy::Duplicate, "the first may be printing it now");
    world.store().client().await.unwrap().batch_execute("delete from evisa where kiosk = 'GYD-015'").await.unwrap();

    journaled(&world, &mut first, of, Copy::Original, &[PrintOutcome::NotPrinted]).await;
    let again = new_transaction();
    assert_eq!(copy(&world, &first, again).await, Copy::Original, "surely nothing reached paper");
    journaled(&world, &mut first, again, Copy::Original, &[PrintOutcome::Unknown]).await;
    assert_eq!(copy(&world, &second, new_transaction()).await, Copy::Duplicate, "it may lie in somebody's hand");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_terminals_at_one_moment_are_not_both_given_the_original() {
    let world = World::start().await;
    let kiosk = world.enrolled("GYD-014").await;
    let one = || copy(&world, &kiosk, new_transaction());
    let copies: [Copy; 4] = tokio::join!(one(), one(), one(), one()).into();
    assert_eq!(copies.iter().filter(|copy| **copy == Copy::Original).count(), 1, "{copies:?}");
}
