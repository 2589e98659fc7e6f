//! Codes that a payer's bank reads: paid once, ended for good, and given back where nobody claims them.

use central::metrics::Counter;
use domain::{
    AttemptId, ClaimNumber, Money, TransactionId, emvqr,
    fact::{Ending, Fact, NotPaid, Owed},
    payment::{Item, LineId, Promise},
    receipt::CodePayment,
};
use jiff::SignedDuration;
use protocol::{journal::Codes, payment::CodeState, problem::Code};

use super::world::{Acquirer, Kiosk, World, azn, new_attempt, new_transaction};

async fn with_acquirer() -> (World, Acquirer, Kiosk) {
    let acquirer = Acquirer::start().await;
    let world = Box::pin(World::start_with_payments(|config| acquirer.configure(config))).await;
    acquirer.live_in(&world);
    let kiosk = world.enrolled("GYD-014").await;
    (world, acquirer, kiosk)
}

fn seconds(world: &World, seconds: i64) {
    world.advance(SignedDuration::from_secs(seconds));
}

/// The journal of a basket of this price, up to the code's intent.
fn write_intent(kiosk: &mut Kiosk, of: TransactionId, attempt: AttemptId, amount: Money) -> Item {
    let service: domain::ServiceId = "azerishiq".parse().unwrap();
    let opened = Fact::TransactionOpened { service: service.clone(), claim: ClaimNumber::of(of) };
    let item = Item { line: LineId(1), service, amount, commission: azn(0), promise: Promise::Queue };
    kiosk.journal.add(Some(of), &opened);
    kiosk.journal.add(Some(of), &Fact::BasketMade { items: vec![item.clone()] });
    kiosk.journal.add(Some(of), &Fact::CodeIntended { attempt, amount });
    item
}

/// The same, paid and closed.
fn write_paid(kiosk: &mut Kiosk, of: TransactionId, attempt: AttemptId, amount: Money, code: &CodePayment) {
    let item = write_intent(kiosk, of, attempt, amount);
    kiosk.journal.add(Some(of), &Fact::CodePaid { attempt, amount, code: code.clone() });
    let (line, commission, promise) = (item.line, item.commission, item.promise);
    kiosk.journal.add(Some(of), &Fact::LineAccepted { line, amount, commission, promise });
    kiosk.journal.add(Some(of), &Fact::TransactionClosed { ending: Ending::Delivered });
}

fn payload(state: &CodeState) -> &str {
    match state {
        CodeState::Open { payload, .. } => payload,
        other => panic!("not open: {other:?}"),
    }
}

fn not_paid(why: NotPaid) -> CodeState {
    CodeState::NotPaid { why }
}

async fn refunded(world: &World, attempt: AttemptId) {
    world
        .until("what came has gone back", async || {
            seconds(world, 20);
            let sql = format!("select count(*) from code where attempt = '{attempt}' and refund = 'done'");
            (world.count(&sql).await == 1).then_some(())
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_says_what_is_configured_is_paid_once_and_is_claimed_by_the_journal() {
    let (world, acquirer, mut kiosk) = with_acquirer().await;
    let (of, attempt, amount) = (new_transaction(), new_attempt(), azn(3740));
    let opened = kiosk.open_code(of, attempt, amount).await.unwrap();
    let read = emvqr::read(payload(&opened)).unwrap();
    assert_eq!((read.merchant.template, read.merchant.scheme.as_str()), (26, "az.example.azqr"));
    assert_eq!((read.merchant.account.as_str(), read.merchant.name.as_str()), ("EXAMPLE-0001", "EXAMPLE SERVICE"));
    assert_eq!((read.asked.amount, read.asked.terminal.as_str()), (amount, "GYD-014"));
    assert_eq!(read.asked.reference, emvqr::reference(attempt.0.as_u128()));
    assert_eq!(kiosk.open_code(of, attempt, amount).await.unwrap(), opened, "the same again");
    assert!(matches!(kiosk.code(of, attempt).await.unwrap(), CodeState::Open { .. }));
    seconds(&world, 5);
    let paid = kiosk.code(of, attempt).await.unwrap();
    let CodeState::Paid { payment } = &paid else { panic!("{paid:?}") };
    assert_eq!((payment.voen.as_str(), payment.terminal.as_str()), ("1401555071", "GYD-014"));
    assert_eq!((payment.reference.len(), payment.authorisation.len()), (12, 6));
    assert_eq!(kiosk.end_code(of, attempt).await.unwrap(), paid, "what is paid stays paid");
    write_paid(&mut kiosk, of, attempt, amount, payment);
    kiosk.send_all().await.unwrap();
    world.catch_up().await;
    world.run(&["rebuild"]).await;
    assert_eq!(world.count("select count(*) from code where next_ms is not null").await, 0, "nothing more can happen");
    assert_eq!((acquirer.kept().holds(), acquirer.kept().asked_of(attempt)), (3740, (1, 0)));
    assert_eq!(world.central.app.metrics.of(Counter::Codes, "claimed_unpaid"), 0);
    let books = world.run(&["books", "GYD-014"]).await.to_string();
    assert!(books.contains("3740"), "{books}");
    assert_eq!(world.run(&["payments", "codes"]).await["codes"].as_array().unwrap().len(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_belongs_to_one_kiosk_one_transaction_and_one_amount() {
    let (world, _acquirer, kiosk) = with_acquirer().await;
    let other = world.enrolled("GYD-015").await;
    let (of, attempt) = (new_transaction(), new_attempt());
    kiosk.open_code(of, attempt, azn(3740)).await.unwrap();
    let refused =
        |reply: Result<CodeState, (reqwest::StatusCode, protocol::problem::Problem)>| reply.unwrap_err().1.code;
    assert_eq!(refused(kiosk.open_code(of, attempt, azn(3741)).await), Code::OtherContents);
    assert_eq!(refused(kiosk.open_code(new_transaction(), attempt, azn(3740)).await), Code::Forbidden);
    assert_eq!(refused(other.code(of, attempt).await), Code::Forbidden);
    assert_eq!(refused(other.end_code(of, attempt).await), Code::Forbidden);
    assert_eq!(refused(kiosk.code(of, new_attempt()).await), Code::NotFound);
    assert_eq!(refused(kiosk.open_code(of, new_attempt(), azn(0)).await), Code::Malformed);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_that_is_ended_before_it_was_opened_is_never_opened() {
    let (_world, acquirer, kiosk) = with_acquirer().await;
    let (of, attempt) = (new_transaction(), new_attempt());
    assert_eq!(kiosk.end_code(of, attempt).await.unwrap(), not_paid(NotPaid::Cancelled));
    assert_eq!(
        kiosk.open_code(of, attempt, azn(3740)).await.unwrap(),
        not_paid(NotPaid::Cancelled),
        "it was on its way"
    );
    assert_eq!(acquirer.kept().asked_of(attempt), (0, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_manner_of_a_payer_ends_as_it_must() {
    let (world, acquirer, kiosk) = with_acquirer().await;
    // Nobody pays, and it runs out; the bank says no; the acquirer opens none.
    for (units, wait, why) in [(3761, 181, NotPaid::Expired), (3768, 6, NotPaid::Refused), (3767, 0, NotPaid::Refused)]
    {
        let (of, attempt) = (new_transaction(), new_attempt());
        kiosk.open_code(of, attempt, azn(units)).await.unwrap();
        seconds(&world, wait);
        assert_eq!(kiosk.code(of, attempt).await.unwrap(), not_paid(why), "{units}");
    }
    // Slow, and with an answer that is lost: paid, and opened once in effect.
    for units in [3762, 3763] {
        let (of, attempt) = (new_transaction(), new_attempt());
        let first = kiosk.open_code(of, attempt, azn(units)).await.unwrap();
        assert!(matches!(first, CodeState::Open { .. } | CodeState::Waiting), "{first:?}");
        let again = kiosk.open_code(of, attempt, azn(units)).await.unwrap();
        assert!(matches!(again, CodeState::Open { .. }), "{again:?}");
        seconds(&world, 6);
        assert!(matches!(kiosk.code(of, attempt).await.unwrap(), CodeState::Paid { .. }), "{units}");
    }
    assert_eq!(acquirer.kept().holds(), 3762 + 3763);
    // Paid in the moment in which it is ended: paid.
    let (of, attempt) = (new_transaction(), new_attempt());
    kiosk.open_code(of, attempt, azn(3764)).await.unwrap();
    assert!(matches!(kiosk.end_code(of, attempt).await.unwrap(), CodeState::Paid { .. }));
}

#[tokio::test(flavor = "multi_thread")]
async fn another_amount_is_no_payment_and_goes_back_once() {
    let (world, acquirer, kiosk) = with_acquirer().await;
    let (of, attempt) = (new_transaction(), new_attempt());
    kiosk.open_code(of, attempt, azn(3765)).await.unwrap();
    seconds(&world, 6);
    assert_eq!(kiosk.code(of, attempt).await.unwrap(), not_paid(NotPaid::OtherAmount));
    refunded(&world, attempt).await;
    assert_eq!((acquirer.kept().holds(), acquirer.kept().asked_of(attempt)), (0, (1, 1)));
    let listed = world.run(&["payments", "codes"]).await;
    let code = &listed["codes"][0];
    assert_eq!((code["came"].as_i64(), code["refund"].as_str()), (Some(3764), Some("done")));
    assert_eq!(code["claim"], ClaimNumber::of(of).to_string());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_after_a_code_was_ended_goes_back_once_though_an_answer_is_lost() {
    let (world, acquirer, kiosk) = with_acquirer().await;
    for (units, refunds) in [(3766, 1), (3769, 2)] {
        let (of, attempt) = (new_transaction(), new_attempt());
        kiosk.open_code(of, attempt, azn(units)).await.unwrap();
        assert_eq!(kiosk.end_code(of, attempt).await.unwrap(), not_paid(NotPaid::Cancelled));
        refunded(&world, attempt).await;
        assert_eq!(kiosk.code(of, attempt).await.unwrap(), not_paid(NotPaid::Cancelled), "what was said stands");
        assert_eq!(acquirer.kept().asked_of(attempt), (1, refunds), "{units}: the same refund was asked for again");
    }
    assert_eq!(acquirer.kept().holds(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_closed_transaction_has_not_claimed_goes_back() {
    let (world, acquirer, mut kiosk) = with_acquirer().await;
    // Paid, and the terminal never heard of it; not paid yet when it closed; opened after it closed.
    for (place, wait) in [(0, 6), (1, 0), (2, 0)] {
        let (of, attempt, amount) = (new_transaction(), new_attempt(), azn(3740));
        if place < 2 {
            kiosk.open_code(of, attempt, amount).await.unwrap();
        }
        seconds(&world, wait);
        write_intent(&mut kiosk, of, attempt, amount);
        kiosk.journal.add(Some(of), &Fact::Owes { owed: Owed::Money(amount) });
        kiosk.journal.add(Some(of), &Fact::TransactionClosed { ending: Ending::Owed });
        kiosk.send_all().await.unwrap();
        world.catch_up().await;
        if place == 2 {
            kiosk.open_code(of, attempt, amount).await.unwrap();
        }
        let last = world
            .until("it is over", async || {
                seconds(&world, 1);
                let state = kiosk.code(of, attempt).await.unwrap();
                matches!(state, CodeState::NotPaid { .. }).then_some(state)
            })
            .await;
        assert_eq!(last, not_paid(NotPaid::Cancelled), "{place}");
        if place == 0 {
            refunded(&world, attempt).await;
        }
    }
    world
        .until("nothing is held", async || {
            seconds(&world, 20);
            (acquirer.kept().holds() == 0).then_some(())
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_journal_that_counts_what_was_never_paid_is_noticed() {
    let (world, _acquirer, mut kiosk) = with_acquirer().await;
    let (of, attempt) = (new_transaction(), new_attempt());
    let code = CodePayment {
        operator: "O".to_owned(),
        merchant: "M".to_owned(),
        voen: "V".to_owned(),
        terminal: "T".to_owned(),
        authorisation: "A".to_owned(),
        reference: "R".to_owned(),
        paid: jiff::civil::datetime(2026, 11, 27, 12, 0, 0, 0),
    };
    write_paid(&mut kiosk, of, attempt, azn(3740), &code);
    kiosk.send_all().await.unwrap();
    world.catch_up().await;
    let metrics = &world.central.app.metrics;
    world.until("it is counted", async || (metrics.of(Counter::Codes, "claimed_unpaid") == 1).then_some(())).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kiosk_is_told_whether_codes_can_be_had() {
    let (world, acquirer, mut kiosk) = with_acquirer().await;
    kiosk.journal.add(None, &Fact::Booted { boot: 1, version: "1".to_owned() });
    assert_eq!(kiosk.send_all().await.unwrap().codes, Codes::Open);
    drop(acquirer);
    let (of, mut silent) = (new_transaction(), CodeState::Waiting);
    for _ in 0..6 {
        silent = kiosk.open_code(of, new_attempt(), azn(3740)).await.unwrap();
    }
    assert_eq!(silent, CodeState::Waiting);
    kiosk.journal.add(None, &Fact::Booted { boot: 2, version: "1".to_owned() });
    assert_eq!(kiosk.send_all().await.unwrap().codes, Codes::None, "it rests");
    let without = Box::pin(World::start_with_payments(|config| config.payments.as_mut().unwrap().codes = None)).await;
    let mut kiosk = without.enrolled("GYD-014").await;
    kiosk.journal.add(None, &Fact::Booted { boot: 1, version: "1".to_owned() });
    assert_eq!(kiosk.send_all().await.unwrap().codes, Codes::None);
    assert_eq!(kiosk.open_code(of, new_attempt(), azn(3740)).await.unwrap(), not_paid(NotPaid::Unavailable));
    assert_eq!(kiosk.end_code(of, new_attempt()).await.unwrap(), not_paid(NotPaid::Unavailable));
    drop(world);
}
