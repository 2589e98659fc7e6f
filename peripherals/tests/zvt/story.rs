//! What happens when…, one story a test.

use std::time::Duration;

use domain::fact::NotTaken;
use peripherals::{
    bench::{Bench, Direction, Wire},
    card::{
        Command, Event, Fault, LastState, Progress,
        zvt::simulator::{self, Activity, Gesture, Ledger, Numbers, Simulator, State},
    },
    status::Readiness,
};

use super::{
    TRANSPORT,
    till::{EARLIER, Ending, Goods, Issued, Till, attempt, automatic, azn, by_hand, driver, join, numbers},
};

const SOON: Duration = Duration::from_millis(300);

fn ready(terminal: simulator::Settings) -> Till {
    let mut till = join(TRANSPORT, terminal, Wire::perfect());
    till.until_ready();
    till
}

fn progress(till: &Till) -> Vec<Progress> {
    let steps = till.bench.events().filter_map(|event| match event {
        Event::Progressed(_, progress) => Some(*progress),
        _other => None,
    });
    steps.collect()
}

#[test]
fn a_payment_is_approved_delivered_and_settled() {
    let mut till = ready(by_hand());
    till.bench.order(Command::Pay { attempt: attempt(1), amount: azn(4400) });
    till.bench.run_for(SOON);
    till.present(Gesture::PresentCard);
    assert_eq!(till.follow(attempt(1), azn(4400), Goods::DeliveredAfter(SOON)), Ending::Settled);
    let approved = till.bench.events().find_map(|event| match event {
        Event::Approved { card, .. } => Some(card.clone()),
        _other => None,
    });
    let card = approved.unwrap();
    assert_eq!((card.masked_pan.as_str(), card.scheme.as_str()), ("•••• 0010", "Visa"));
    assert_eq!((card.trace, card.receipt_number, card.terminal_id.as_str()), (42, 22, "00500044"));
    let steps = progress(&till);
    assert_eq!(steps[..3], [Progress::AwaitingCard, Progress::AwaitingPin, Progress::AskingBank]);
    till.assert_books_agree(azn(4400), Ending::Settled, azn(1000), "a plain payment");
}

/// Sections 2.1, 2.2 and "Status-Enquiry" of PA00P015, on one wire.
#[test]
fn the_wire_carries_what_the_specification_prints() {
    let mut till = ready(automatic());
    assert_eq!(till.pay(attempt(1), azn(4400), Goods::DeliveredAfter(SOON)), Ending::Settled);
    till.bench.run_for(SOON);
    let ok = [0x80, 0x00, 0x00];
    let mut sent = vec![0x06, 0x00, 0x06, 0, 0, 0, 0xbe, 0x09, 0x44];
    sent.extend(ok);
    sent.extend([0x05, 0x01, 0x03, 0, 0, 0]);
    sent.extend(ok);
    sent.extend([0x06, 0x01, 0x10, 0x04, 0, 0, 0, 0, 0x44, 0x00, 0x49, 0x09, 0x44, 0x19, 0x40, 0x01, 0x3c, 0x02, 0x11]);
    // Card, PIN, bank, "take the goods", the approval, an own receipt, completion.
    sent.extend(ok.repeat(7));
    assert_eq!(till.messages(Direction::ToDevice), sent);
}

#[test]
fn a_declined_card_is_not_taken() {
    let mut till = ready(by_hand());
    till.present(Gesture::Decline);
    assert_eq!(till.pay(attempt(1), azn(4400), Goods::DeliveredAfter(SOON)), Ending::NotTaken);
    assert!(till.bench.events().any(|event| matches!(event, Event::NotTaken { by: NotTaken::Declined, .. })));
    till.assert_books_agree(azn(4400), Ending::NotTaken, azn(1000), "declined");
}

#[test]
fn a_removed_card_is_not_taken() {
    let mut till = ready(by_hand());
    till.bench.order(Command::Pay { attempt: attempt(1), amount: azn(4400) });
    till.bench.run_for(SOON);
    till.present(Gesture::PresentCard);
    till.bench.run_for(SOON);
    till.present(Gesture::RemoveCard);
    assert_eq!(till.follow(attempt(1), azn(4400), Goods::DeliveredAfter(SOON)), Ending::NotTaken);
    assert_eq!(till.bench.view().ledger.entries[1].state, State::Aborted);
}

#[test]
fn a_wrong_pin_is_told_and_tried_again() {
    let mut till = ready(automatic());
    till.present(Gesture::WrongPinOnce);
    assert_eq!(till.pay(attempt(1), azn(4400), Goods::DeliveredAfter(SOON)), Ending::Settled);
    assert!(progress(&till).contains(&Progress::WrongPin));
}

#[test]
fn nobody_with_a_card_is_a_time_out() {
    let mut till = ready(by_hand());
    assert_eq!(till.pay(attempt(1), azn(4400), Goods::DeliveredAfter(SOON)), Ending::NotTaken);
    assert!(till.bench.events().any(|event| matches!(event, Event::NotTaken { by: NotTaken::TimedOut, .. })));
}

#[test]
fn failed_goods_are_undone_by_the_terminal() {
    let mut till = ready(automatic());
    assert_eq!(till.pay(attempt(1), azn(4400), Goods::FailedAfter(SOON)), Ending::Reversed);
    assert!(progress(&till).contains(&Progress::Reversing));
    till.assert_books_agree(azn(4400), Ending::Reversed, azn(1000), "failed goods");
}

#[test]
fn slow_goods_are_asked_for_again_and_delivered() {
    let mut till = ready(automatic());
    assert_eq!(till.pay(attempt(1), azn(4400), Goods::DeliveredAfter(Duration::from_secs(41))), Ending::Settled);
    let waits = till.messages(Direction::ToDevice).windows(3).filter(|window| *window == [0x84, 0x9c, 0x00]).count();
    assert_eq!(waits, 8, "every five seconds: three of patience, two of the terminal's");
    let approvals = till.bench.events().filter(|event| matches!(event, Event::Approved { .. })).count();
    assert_eq!(approvals, 1, "an approval that is asked about again is the same approval");
    till.assert_books_agree(azn(4400), Ending::Settled, azn(1000), "slow goods");
}

#[test]
fn goods_that_take_longer_than_the_goods_time_have_failed() {
    let mut till = ready(automatic());
    assert_eq!(till.pay(attempt(1), azn(4400), Goods::DeliveredAfter(Duration::from_secs(100))), Ending::Reversed);
    let reversed = till.bench.reports().iter().find(|report| matches!(report.event, Event::Reversed(_))).unwrap().at;
    let approved =
        till.bench.reports().iter().find(|report| matches!(report.event, Event::Approved { .. })).unwrap().at;
    let took = reversed.since(approved);
    assert!(took >= Duration::from_mins(1) && took < Duration::from_secs(70), "{took:?}");
    till.assert_books_agree(azn(4400), Ending::Reversed, azn(1000), "goods too late");
}

#[test]
fn delivered_goods_are_not_confirmed_before_the_journal_has_the_approval() {
    let mut till = ready(automatic());
    till.bench = till.bench.journal_delay(Duration::from_secs(2));
    till.skip();
    till.bench.order(Command::Pay { attempt: attempt(1), amount: azn(4400) });
    while !matches!(till.next_event(), Event::Approved { .. }) {}
    till.bench.order(Command::ConfirmDelivered(attempt(1)));
    let approved = till.bench.now();
    till.bench.run_for(Duration::from_millis(1990));
    assert_eq!(till.bench.view().activity, Activity::AwaitingGoods);
    assert!(till.bench.run_until(SOON, |bench| bench.view().activity != Activity::AwaitingGoods));
    assert!(till.bench.now().since(approved) >= Duration::from_secs(2));
}

#[test]
fn a_cancelled_payment_is_not_taken_and_the_abort_is_sent_once() {
    let mut till = ready(by_hand());
    till.bench.order(Command::Pay { attempt: attempt(1), amount: azn(4400) });
    till.bench.order(Command::Cancel(attempt(1)));
    till.bench.order(Command::Cancel(attempt(1)));
    till.bench.run_for(SOON);
    till.bench.order(Command::Cancel(attempt(1)));
    assert_eq!(till.follow(attempt(1), azn(4400), Goods::DeliveredAfter(SOON)), Ending::NotTaken);
    assert!(till.bench.events().any(|event| matches!(event, Event::NotTaken { by: NotTaken::Cancelled, .. })));
    let aborts = till.messages(Direction::ToDevice).windows(3).filter(|window| *window == [0x06, 0xb0, 0x00]).count();
    assert_eq!(aborts, 1);
}

#[test]
fn a_cancel_after_the_banks_yes_hears_of_the_approval_again() {
    let mut till = ready(automatic());
    till.skip();
    till.bench.order(Command::Pay { attempt: attempt(1), amount: azn(4400) });
    while !matches!(till.next_event(), Event::Approved { .. }) {}
    let first = till.bench.reports().last().unwrap().id;
    till.bench.order(Command::Cancel(attempt(1)));
    let again = till.bench.reports().last().unwrap();
    assert!(matches!(again.event, Event::Approved { .. }));
    assert_eq!(again.id, first, "the same event has the same id");
    till.bench.order(Command::ConfirmFailed(attempt(1)));
    assert_eq!(till.follow(attempt(1), azn(4400), Goods::FailedAfter(SOON)), Ending::Reversed);
}

#[test]
fn a_cancel_while_the_bank_is_asked_comes_too_late() {
    let mut till = ready(automatic());
    till.bench.order(Command::Pay { attempt: attempt(1), amount: azn(4400) });
    assert!(till.bench.run_until(Duration::from_secs(9), |bench| bench.view().activity == Activity::AskingBank));
    till.bench.order(Command::Cancel(attempt(1)));
    assert_eq!(till.follow(attempt(1), azn(4400), Goods::FailedAfter(SOON)), Ending::Reversed);
    till.assert_books_agree(azn(4400), Ending::Reversed, azn(1000), "late cancel");
}

#[test]
fn a_terminal_silent_before_the_approval_leaves_an_unknown_that_a_query_settles() {
    let mut till = ready(automatic());
    till.bench.order(Command::Pay { attempt: attempt(1), amount: azn(4400) });
    till.bench.run_for(SOON);
    till.present(Gesture::NoAnswer);
    let ending = till.follow(attempt(1), azn(4400), Goods::DeliveredAfter(SOON));
    assert_eq!(ending, Ending::Reversed, "it approved without anybody hearing, and undid it");
    assert!(till.bench.events().any(|event| matches!(event, Event::OutcomeUnknown(_))));
    till.assert_books_agree(azn(4400), ending, azn(1000), "silent before approval");
}

#[test]
fn a_terminal_silent_after_the_approval_leaves_an_unknown_that_a_query_settles() {
    let mut till = ready(automatic());
    till.skip();
    till.bench.order(Command::Pay { attempt: attempt(1), amount: azn(4400) });
    let card = loop {
        if let Event::Approved { card, .. } = till.next_event() {
            break card;
        }
    };
    till.present(Gesture::NoAnswer);
    till.bench.order(Command::ConfirmDelivered(attempt(1)));
    while !matches!(till.next_event(), Event::OutcomeUnknown(_)) {}
    let ending = till.resolve(attempt(1), azn(4400), Some(&card), Issued::Whole);
    assert_eq!(ending, Ending::Settled, "it heard the answer and kept the payment");
    till.assert_books_agree(azn(4400), ending, azn(1000), "silent after approval");
}

#[test]
fn a_cut_link_after_the_approval_is_unknown_and_the_terminal_undoes_it() {
    let mut till = ready(automatic());
    till.skip();
    till.bench.order(Command::Pay { attempt: attempt(1), amount: azn(4400) });
    while !matches!(till.next_event(), Event::Approved { .. }) {}
    till.bench.cut();
    // The kiosk does not know yet that the link is gone: its order is answered, not lost.
    till.bench.order(Command::ConfirmDelivered(attempt(1)));
    let ending = till.follow(attempt(1), azn(4400), Goods::FailedAfter(SOON));
    assert_eq!(ending, Ending::Reversed);
    till.assert_books_agree(azn(4400), ending, azn(1000), "cut after approval");
}

#[test]
fn while_the_terminal_waits_for_goods_a_new_connection_is_told_that_it_is_busy() {
    let mut till = ready(automatic());
    till.skip();
    till.bench.order(Command::Pay { attempt: attempt(1), amount: azn(4400) });
    while !matches!(till.next_event(), Event::Approved { .. }) {}
    till.bench.cut();
    till.bench.run_for(Duration::from_secs(5));
    assert_eq!(till.bench.view().activity, Activity::AwaitingGoods);
    till.skip();
    till.bench.order(Command::QueryLast);
    assert_eq!(till.next_event(), Event::QueryFailed);
    let last = till.query().unwrap();
    assert_eq!((last.state, last.amount, last.card.trace), (LastState::Reversed, azn(4400), 42));
}

#[test]
fn the_terminals_own_power_cut_undoes_what_waited_for_goods() {
    let mut till = ready(automatic());
    till.skip();
    till.bench.order(Command::Pay { attempt: attempt(1), amount: azn(4400) });
    while !matches!(till.next_event(), Event::Approved { .. }) {}
    till.present(Gesture::CutPower);
    assert!(matches!(till.next_event(), Event::OutcomeUnknown(_)));
    till.bench.run_for(Duration::from_secs(30));
    assert_eq!(till.bench.view().activity, Activity::Off);
    till.present(Gesture::RestorePower);
    assert_eq!(till.query().unwrap().state, LastState::Reversed);
    till.assert_books_agree(azn(4400), Ending::Reversed, azn(1000), "terminal's power cut");
}

#[test]
fn a_restarted_kiosk_learns_from_the_terminal_and_a_restored_terminal_remembers() {
    let mut till = ready(automatic());
    till.skip();
    till.bench.order(Command::Pay { attempt: attempt(1), amount: azn(4400) });
    while !matches!(till.next_event(), Event::Approved { .. }) {}
    till.bench.restart_host(driver(TRANSPORT));
    till.bench.order(Command::ConfirmDelivered(attempt(1)));
    assert!(till.bench.events().any(|event| matches!(event, Event::OutcomeUnknown(_))), "it never heard of it");
    assert_eq!(till.query().unwrap().state, LastState::Reversed);
    let restored = Simulator::restore(automatic(), till.bench.view().ledger);
    assert_eq!(peripherals::simulator::Simulator::view(&restored).ledger, till.bench.view().ledger);
}

#[test]
fn a_payment_that_stands_can_be_undone_by_its_receipt_once() {
    let mut till = ready(automatic());
    let last = till.query().unwrap();
    assert_eq!((last.state, last.amount), (LastState::Stands, azn(1000)));
    assert_eq!((last.card.trace, last.card.receipt_number), (EARLIER.trace, EARLIER.receipt_number));
    assert_eq!(till.reverse(attempt(1), azn(1000), numbers(&last.card)), Ending::Reversed);
    let last = till.query().unwrap();
    assert_eq!((last.state, last.card.trace), (LastState::Reversed, EARLIER.trace), "under the payment's own trace");
    assert_eq!(till.reverse(attempt(1), azn(1000), EARLIER), Ending::Reversed, "already undone");
    assert_eq!(till.bench.view().totals.reversed, azn(1000), "and not undone twice");
}

#[test]
fn another_amount_or_receipt_is_not_undone() {
    let mut till = ready(automatic());
    assert_eq!(till.reverse(attempt(1), azn(999), EARLIER), Ending::LeftToAPerson);
    assert_eq!(till.reverse(attempt(2), azn(1000), Numbers { receipt_number: 99, ..EARLIER }), Ending::LeftToAPerson);
    assert_eq!(till.bench.view().totals.standing, azn(1000));
}

#[test]
fn a_terminal_without_a_past_says_so() {
    let mut bench = Bench::new(
        driver(TRANSPORT),
        Simulator::new(simulator::Settings { transport: TRANSPORT, ..by_hand() }),
        Wire::perfect(),
    );
    assert!(bench.run_until(Duration::from_secs(5), Till::is_ready));
    bench.order(Command::QueryLast);
    bench.run_for(SOON);
    assert!(bench.events().any(|event| *event == Event::LastTransaction(None)));
    assert_eq!(bench.view().ledger, Ledger::default());
}

#[test]
fn a_terminal_without_its_bank_takes_nothing_and_says_why() {
    let mut till = ready(automatic());
    till.present(Gesture::CutBank);
    assert_eq!(till.pay(attempt(1), azn(4400), Goods::DeliveredAfter(SOON)), Ending::NotTaken);
    assert!(till.bench.events().any(|event| matches!(event, Event::NotTaken { by: NotTaken::Unavailable, .. })));
    till.bench.run_for(SOON);
    let told = till.bench.events().rev().find_map(|event| match event {
        Event::StatusChanged(status) => Some(*status),
        _other => None,
    });
    let told = told.unwrap();
    assert_eq!((told.readiness, told.fault), (Readiness::Unavailable, Some(Fault::HostUnreachable)));
}

#[test]
fn one_attempt_is_one_charge_however_often_it_is_ordered() {
    let mut till = ready(automatic());
    let pay = Command::Pay { attempt: attempt(1), amount: azn(4400) };
    till.bench.order(pay.clone());
    till.bench.order(pay.clone());
    assert_eq!(till.follow(attempt(1), azn(4400), Goods::DeliveredAfter(SOON)), Ending::Settled);
    let settled = till.bench.reports().iter().find(|report| matches!(report.event, Event::Settled(_))).unwrap().id;
    till.bench.run_for(Duration::from_secs(1));
    till.bench.order(pay);
    let again = till.bench.reports().last().unwrap();
    assert_eq!((again.id, &again.event), (settled, &Event::Settled(attempt(1))));
    till.assert_books_agree(azn(4400), Ending::Settled, azn(1000), "ordered three times");
}

#[test]
fn a_second_customer_is_refused_while_the_first_pays() {
    let mut till = ready(automatic());
    till.bench.order(Command::Pay { attempt: attempt(1), amount: azn(4400) });
    till.bench.order(Command::Pay { attempt: attempt(2), amount: azn(500) });
    let refused = Event::NotTaken { attempt: attempt(2), by: NotTaken::Unavailable };
    assert!(till.bench.events().any(|event| *event == refused));
    assert_eq!(till.follow(attempt(1), azn(4400), Goods::DeliveredAfter(SOON)), Ending::Settled);
    till.assert_books_agree(azn(4400), Ending::Settled, azn(1000), "two customers");
}

#[test]
fn orders_without_a_link_are_answered_at_once() {
    let mut till = ready(by_hand());
    till.bench.cut();
    till.skip();
    till.bench.order(Command::Pay { attempt: attempt(1), amount: azn(4400) });
    assert_eq!(till.next_event(), Event::NotTaken { attempt: attempt(1), by: NotTaken::Unavailable });
    till.bench.order(Command::QueryLast);
    assert_eq!(till.next_event(), Event::QueryFailed);
    till.bench.order(Command::Reverse { attempt: attempt(2), receipt_number: 1, amount: azn(1) });
    assert_eq!(till.next_event(), Event::OutcomeUnknown(attempt(2)));
    till.until_ready();
    assert_eq!(till.bench.view().ledger.entries.len(), 1);
}

#[test]
fn a_wrong_password_is_a_fault_and_not_a_ready_terminal() {
    let terminal = simulator::Settings { password: "123456".into(), ..by_hand() };
    let mut till = join(TRANSPORT, terminal, Wire::perfect());
    till.bench.run_for(Duration::from_mins(1));
    assert!(
        !till
            .bench
            .events()
            .any(|event| matches!(event, Event::StatusChanged(status) if status.readiness == Readiness::Ready))
    );
    let last = till.bench.events().last().unwrap();
    assert!(matches!(last, Event::StatusChanged(status) if status.fault == Some(Fault::NotRegistered)));
}

#[test]
fn every_status_is_reported_once() {
    let mut till = ready(automatic());
    till.pay(attempt(1), azn(4400), Goods::DeliveredAfter(SOON));
    till.bench.run_for(Duration::from_mins(10));
    let statuses: Vec<_> = till.bench.events().filter(|event| matches!(event, Event::StatusChanged(_))).collect();
    assert!(statuses.windows(2).all(|pair| pair[0] != pair[1]));
    assert_eq!(
        statuses.len(),
        4,
        "starting, ready, busy, ready; and ten minutes of enquiries change nothing: {statuses:#?}"
    );
}

#[test]
fn gestures_and_views_are_plain_json() {
    let gestures = r#"["present_card","decline","remove_card","press_stop","wrong_pin_once","no_answer",{"delay":500},{"auto":1000},{"auto":null},{"partial_issue":"ignored"},"cut_bank","restore_bank","cut_power","restore_power"]"#;
    let gestures: Vec<Gesture> = serde_json::from_str(gestures).unwrap();
    assert_eq!(gestures[6], Gesture::Delay(500));
    let mut till = ready(by_hand());
    till.bench.run_for(SOON);
    let view = serde_json::to_value(till.bench.view()).unwrap();
    assert_eq!(view["activity"], "idle");
    assert_eq!(view["ledger"]["entries"][0]["state"], "stands");
    assert_eq!(view["totals"]["standing"]["minor_units"], 1000);
}
