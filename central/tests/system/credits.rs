//! Remainders kept for the next visit: used once in the world.

use central::metrics::Counter;
use domain::{
    ClaimNumber, NoteId, TransactionId,
    fact::{Ending, Fact},
    payment::{Basket, Line},
};
use protocol::{
    payment::{NoCredit, Redeemed},
    problem::Code,
};
use uuid::Uuid;

use super::world::{Kiosk, World, account, azn, line, new_transaction, queued, refusal};

const KEPT: i64 = 460;

fn granted() -> Redeemed {
    Redeemed::Granted { amount: azn(KEPT) }
}

const fn refused(why: NoCredit) -> Redeemed {
    Redeemed::Refused { why }
}

/// Ten manat go in, 5.00 and the commission are paid, the rest is kept; for a personal number, if one is given.
async fn kept(world: &World, kiosk: &mut Kiosk, fin: Option<&str>) -> ClaimNumber {
    let of = new_transaction();
    let keys = &world.central.app.keys.personal;
    let basket = queued(Basket { lines: vec![line(1, "azerishiq", account("01"), None, azn(535))] });
    let item = basket.lines.iter().map(Line::item).next().unwrap();
    assert_eq!(item.total().unwrap(), azn(1_000 - KEPT));
    let claim = ClaimNumber::of(of);
    kiosk.journal.add(Some(of), &Fact::TransactionOpened { service: item.service.clone(), claim });
    let sealed = serde_json::to_vec(&basket).unwrap();
    kiosk.journal.add_sealed(of, &Fact::BasketMade { items: vec![item.clone()] }, keys, &sealed);
    let note = NoteId(Uuid::now_v7());
    kiosk.journal.add(Some(of), &Fact::NoteIntended { note, value: azn(1_000) });
    kiosk.journal.add(Some(of), &Fact::NoteStacked { note, value: azn(1_000) });
    let (line, amount, commission, promise) = (item.line, item.amount, item.commission, item.promise);
    kiosk.journal.add(Some(of), &Fact::LineAccepted { line, amount, commission, promise });
    let issued = Fact::CreditIssued { amount: azn(KEPT) };
    match fin {
        Some(fin) => {
            let sealed = format!(r#"{{"fin":"{fin}"}}"#);
            kiosk.journal.add_sealed(of, &issued, keys, sealed.as_bytes())
        }
        None => kiosk.journal.add(Some(of), &issued),
    };
    kiosk.send_all().await.unwrap();
    world.catch_up().await;
    claim
}

/// A transaction that uses a remainder, or ends without.
async fn journaled(world: &World, kiosk: &mut Kiosk, of: TransactionId, claim: ClaimNumber, uses: bool) {
    let keys = &world.central.app.keys.personal;
    let basket = queued(Basket { lines: vec![line(1, "azerishiq", account("02"), None, azn(455))] });
    let items: Vec<_> = basket.lines.iter().map(Line::item).collect();
    let opened = Fact::TransactionOpened { service: items[0].service.clone(), claim: ClaimNumber::of(of) };
    kiosk.journal.add(Some(of), &opened);
    if uses {
        let sealed = serde_json::to_vec(&basket).unwrap();
        let item = items[0].clone();
        assert_eq!(item.total().unwrap(), azn(KEPT));
        kiosk.journal.add_sealed(of, &Fact::BasketMade { items }, keys, &sealed);
        kiosk.journal.add(Some(of), &Fact::CreditRedeemed { claim, amount: azn(KEPT) });
        let (line, amount, commission, promise) = (item.line, item.amount, item.commission, item.promise);
        kiosk.journal.add(Some(of), &Fact::LineAccepted { line, amount, commission, promise });
        kiosk.journal.add(Some(of), &Fact::TransactionClosed { ending: Ending::Delivered });
    } else {
        kiosk.journal.add(Some(of), &Fact::TransactionClosed { ending: Ending::Abandoned });
    }
    kiosk.send_all().await.unwrap();
    world.catch_up().await;
    assert_eq!(world.count("select count(*) from quarantine").await, 0, "every fact is believed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_remainder_is_granted_to_one_transaction() {
    let world = World::start_with_payments(|_| ()).await;
    let (mut kiosk, mut other) = (world.enrolled("GYD-014").await, world.enrolled("GYD-015").await);
    let claim = kept(&world, &mut kiosk, None).await;
    let nobody = ClaimNumber::of(new_transaction());
    assert_eq!(kiosk.redeem(nobody, new_transaction(), None).await.unwrap(), refused(NoCredit::Unknown));
    let of = new_transaction();
    assert_eq!(other.redeem(claim, of, None).await.unwrap(), granted());
    assert_eq!(other.redeem(claim, of, None).await.unwrap(), granted(), "a lost answer is asked for again");
    assert_eq!(kiosk.redeem(claim, new_transaction(), None).await.unwrap(), refused(NoCredit::Spent));
    assert_eq!(refusal(kiosk.redeem(claim, of, None).await), (403, Code::Forbidden));
    journaled(&world, &mut other, of, claim, true).await;
    assert_eq!(kiosk.redeem(claim, new_transaction(), None).await.unwrap(), refused(NoCredit::Spent));
    assert_eq!(world.central.app.metrics.of(Counter::Credits, "used_twice"), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn four_terminals_at_one_moment_are_not_given_it_twice() {
    let world = World::start_with_payments(|_| ()).await;
    let mut kiosk = world.enrolled("GYD-014").await;
    let claim = kept(&world, &mut kiosk, None).await;
    let one = async || kiosk.redeem(claim, new_transaction(), None).await.unwrap();
    let all: [Redeemed; 4] = tokio::join!(one(), one(), one(), one()).into();
    assert_eq!(all.iter().filter(|answer| **answer == granted()).count(), 1, "{all:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_transaction_that_ends_without_using_it_sets_it_free() {
    let world = World::start_with_payments(|_| ()).await;
    let mut kiosk = world.enrolled("GYD-014").await;
    let claim = kept(&world, &mut kiosk, None).await;
    let of = new_transaction();
    assert_eq!(kiosk.redeem(claim, of, None).await.unwrap(), granted());
    journaled(&world, &mut kiosk, of, claim, false).await;
    let next = new_transaction();
    assert_eq!(kiosk.redeem(claim, next, None).await.unwrap(), granted());
    journaled(&world, &mut kiosk, next, claim, true).await;
    world.run(&["rebuild"]).await;
    assert_eq!(kiosk.redeem(claim, new_transaction(), None).await.unwrap(), refused(NoCredit::Spent));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_remainder_that_nobody_granted_and_a_journal_used_rings() {
    let world = World::start_with_payments(|_| ()).await;
    let mut kiosk = world.enrolled("GYD-014").await;
    let claim = kept(&world, &mut kiosk, None).await;
    journaled(&world, &mut kiosk, new_transaction(), claim, true).await;
    assert_eq!(world.central.app.metrics.of(Counter::Credits, "used_twice"), 1);
    assert_eq!(kiosk.redeem(claim, new_transaction(), None).await.unwrap(), refused(NoCredit::Spent));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_remainder_kept_for_a_personal_number_is_given_to_no_other() {
    let world = World::start_with_payments(|_| ()).await;
    let mut kiosk = world.enrolled("GYD-014").await;
    let (claim, guessed) =
        (kept(&world, &mut kiosk, Some("5ABCD12")).await, kept(&world, &mut kiosk, Some("6ABCD12")).await);
    let of = new_transaction();
    assert_eq!(kiosk.redeem(claim, of, None).await.unwrap(), refused(NoCredit::FinNeeded));
    assert_eq!(kiosk.redeem(claim, of, Some("5ABCD13")).await.unwrap(), refused(NoCredit::OtherFin));
    assert_eq!(kiosk.redeem(claim, of, Some("5ABCD12")).await.unwrap(), granted());
    for _ in 0..5 {
        assert_eq!(kiosk.redeem(guessed, of, Some("5ABCD12")).await.unwrap(), refused(NoCredit::OtherFin));
    }
    assert_eq!(kiosk.redeem(guessed, of, Some("6ABCD12")).await.unwrap(), refused(NoCredit::TooOften));
}
