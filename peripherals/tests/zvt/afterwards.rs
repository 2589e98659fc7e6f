//! What happens after payments: refunds, and the end of a day.

use std::time::Duration;

use domain::fact::NotTaken;
use peripherals::{
    bench::Wire,
    card::{
        Command, Event, Fault, LastState, NotClosed, Progress,
        zvt::simulator::{self, Day, Gesture, State},
    },
    status::{Condition, Readiness, Status},
};

use super::{
    TRANSPORT,
    till::{EARLIER, Ending, Goods, Refunded, Till, attempt, automatic, azn, by_hand, driver, join, numbers},
};

const SOON: Duration = Duration::from_millis(300);

fn ready(terminal: simulator::Settings) -> Till {
    let mut till = join(TRANSPORT, terminal, Wire::perfect());
    till.until_ready();
    till
}

fn status(till: &Till) -> Status<Fault> {
    let told = till.bench.events().rev().find_map(|event| match event {
        Event::StatusChanged(status) => Some(*status),
        _other => None,
    });
    told.unwrap()
}

#[test]
fn a_refund_asks_for_the_card_and_has_numbers_of_its_own() {
    let mut till = ready(by_hand());
    till.skip();
    till.bench.order(Command::Refund { attempt: attempt(1), amount: azn(1000) });
    till.bench.run_for(SOON);
    till.present(Gesture::PresentCard);
    assert_eq!(till.follow_refund(attempt(1), azn(1000)), Refunded::Yes);
    assert!(till.bench.events().any(|event| *event == Event::Progressed(attempt(1), Progress::AwaitingCard)));
    let card = till.bench.events().find_map(|event| match event {
        Event::Refunded { card, .. } => Some(card.clone()),
        _other => None,
    });
    let card = card.unwrap();
    assert_eq!((card.trace, card.receipt_number, card.masked_pan.as_str()), (42, 22, "•••• 0010"));
    till.assert_refund(azn(1000), Refunded::Yes, "a plain refund");
    let last = till.query().unwrap();
    assert_eq!((last.state, last.amount, numbers(&last.card)), (LastState::Stands, azn(1000), numbers(&card)));
}

#[test]
fn one_attempt_is_one_refund_however_often_it_is_ordered() {
    let mut till = ready(automatic());
    let refund = Command::Refund { attempt: attempt(1), amount: azn(4400) };
    till.bench.order(refund.clone());
    till.bench.order(refund.clone());
    assert_eq!(till.follow_refund(attempt(1), azn(4400)), Refunded::Yes);
    let first = till.bench.reports().iter().find(|report| matches!(report.event, Event::Refunded { .. })).unwrap().id;
    till.bench.run_for(Duration::from_secs(1));
    till.bench.order(refund);
    let again = till.bench.reports().last().unwrap();
    assert!(again.id == first && matches!(again.event, Event::Refunded { .. }), "the same event has the same id");
    till.assert_refund(azn(4400), Refunded::Yes, "ordered three times");
}

#[test]
fn a_refund_is_answered_only_once_it_is_written_down() {
    let mut till = ready(automatic());
    till.bench = till.bench.journal_delay(Duration::from_secs(2));
    till.skip();
    till.bench.order(Command::Refund { attempt: attempt(1), amount: azn(4400) });
    while !matches!(till.next_event(), Event::Refunded { .. }) {}
    till.bench.run_for(Duration::from_millis(1990));
    assert_eq!(till.bench.view().activity, simulator::Activity::Reporting);
    till.bench.run_for(SOON);
    assert_eq!(till.bench.view().activity, simulator::Activity::Idle);
}

#[test]
fn a_refund_that_nobody_wants_is_not_made() {
    let mut cancelled = ready(by_hand());
    cancelled.skip();
    cancelled.bench.order(Command::Refund { attempt: attempt(1), amount: azn(4400) });
    cancelled.bench.order(Command::Cancel(attempt(1)));
    assert_eq!(cancelled.follow_refund(attempt(1), azn(4400)), Refunded::No);
    let by = NotTaken::Cancelled;
    assert!(cancelled.bench.events().any(|event| *event == Event::NotRefunded { attempt: attempt(1), by }));

    let mut declined = ready(by_hand());
    declined.present(Gesture::Decline);
    assert_eq!(declined.refund(attempt(1), azn(4400)), Refunded::No);
    let by = NotTaken::Declined;
    assert!(declined.bench.events().any(|event| *event == Event::NotRefunded { attempt: attempt(1), by }));

    let mut left = ready(by_hand());
    assert_eq!(left.refund(attempt(1), azn(4400)), Refunded::No);
    let by = NotTaken::TimedOut;
    assert!(left.bench.events().any(|event| *event == Event::NotRefunded { attempt: attempt(1), by }));
    assert_eq!(left.bench.view().ledger.entries[1].state, State::Aborted);
}

#[test]
fn a_refund_while_somebody_pays_or_without_a_link_is_not_begun() {
    let mut till = ready(automatic());
    till.bench.order(Command::Pay { attempt: attempt(1), amount: azn(4400) });
    till.bench.order(Command::Refund { attempt: attempt(2), amount: azn(500) });
    till.bench.order(Command::CloseDay);
    let refused = Event::NotRefunded { attempt: attempt(2), by: NotTaken::Unavailable };
    assert!(till.bench.events().any(|event| *event == refused));
    assert!(till.bench.events().any(|event| *event == Event::DayNotClosed(NotClosed::NotOrdered)));
    assert_eq!(till.follow(attempt(1), azn(4400), Goods::DeliveredAfter(SOON)), Ending::Settled);
    till.bench.cut();
    till.skip();
    till.bench.order(Command::Refund { attempt: attempt(3), amount: azn(500) });
    assert_eq!(till.next_event(), Event::NotRefunded { attempt: attempt(3), by: NotTaken::Unavailable });
    till.bench.order(Command::CloseDay);
    assert_eq!(till.next_event(), Event::DayNotClosed(NotClosed::NotOrdered));
    assert_eq!(till.bench.view().totals.refunded, azn(0));
}

#[test]
fn a_restarted_kiosk_learns_of_a_refund_from_the_terminal() {
    let mut till = ready(automatic());
    till.skip();
    till.bench.order(Command::Refund { attempt: attempt(1), amount: azn(4400) });
    while !matches!(till.next_event(), Event::Refunded { .. }) {}
    till.bench.restart_host(driver(TRANSPORT));
    let last = till.query().unwrap();
    assert_eq!((last.state, last.amount), (LastState::Stands, azn(4400)));
    assert_ne!(numbers(&last.card), EARLIER, "it is none of those known before: it is the refund");
}

#[test]
fn a_day_is_closed_and_says_what_it_came_to() {
    let mut till = ready(automatic());
    assert_eq!(till.pay(attempt(1), azn(4400), Goods::DeliveredAfter(SOON)), Ending::Settled);
    let totals = till.close_day();
    assert_eq!((totals.amount, totals.trace), (Some(azn(5400)), Some(43)));
    let parts = totals.parts.clone().unwrap();
    assert_eq!((parts.first_receipt, parts.last_receipt), (21, 22));
    let schemes: Vec<_> = parts.schemes.iter().map(|total| (total.scheme, total.count, total.amount)).collect();
    assert_eq!(schemes, [("Visa", 2, azn(5400))]);
    till.assert_day(&totals, "a plain day");
    let last = till.query().unwrap();
    assert_eq!((last.state, last.amount, last.card.trace), (LastState::DayClosed, azn(5400), 43));
    assert_eq!(till.close_day().amount, Some(azn(0)), "closed again it is empty");
}

#[test]
fn the_end_of_a_day_is_answered_only_once_it_is_written_down() {
    let mut till = ready(automatic());
    till.bench = till.bench.journal_delay(Duration::from_secs(2));
    till.skip();
    till.bench.order(Command::CloseDay);
    while !matches!(till.next_event(), Event::DayClosed(_)) {}
    till.bench.run_for(Duration::from_millis(1990));
    assert_eq!(till.bench.view().activity, simulator::Activity::Reporting);
    till.bench.run_for(SOON);
    assert_eq!(till.bench.view().activity, simulator::Activity::Idle);
}

#[test]
fn a_payment_of_a_closed_day_is_refunded_and_not_reversed() {
    let mut till = ready(automatic());
    till.close_day();
    till.until_ready();
    assert_eq!(till.reverse(attempt(1), azn(1000), EARLIER), Ending::LeftToAPerson);
    assert_eq!(till.refund(attempt(2), azn(1000)), Refunded::Yes);
    till.assert_refund(azn(1000), Refunded::Yes, "a refund after the end of a day");
    let totals = till.close_day();
    assert_eq!(totals.amount, None, "more was given back than taken, and that has no digits: never zero");
}

#[test]
fn a_terminal_whose_day_must_be_closed_takes_nothing_until_it_is() {
    let mut till = ready(automatic());
    till.present(Gesture::RequireEndOfDay);
    till.bench.run_for(Duration::from_secs(31));
    let fault = Some(Fault::EndOfDayRequired);
    assert_eq!(status(&till), Status { readiness: Readiness::Unavailable, condition: Condition::Online, fault });
    assert_eq!(till.pay(attempt(1), azn(4400), Goods::DeliveredAfter(SOON)), Ending::NotTaken);
    assert_eq!(till.refund(attempt(2), azn(4400)), Refunded::No);
    assert_eq!(till.bench.view().ledger.day, Day::MustClose);
    till.close_day();
    till.bench.run_for(SOON);
    assert_eq!(status(&till), Status::ready());
    assert_eq!(till.pay(attempt(3), azn(4400), Goods::DeliveredAfter(SOON)), Ending::Settled);
}

#[test]
fn a_day_without_its_bank_stays_open() {
    let mut till = ready(automatic());
    till.present(Gesture::CutBank);
    till.skip();
    till.bench.order(Command::CloseDay);
    while till.next_event() != Event::DayNotClosed(NotClosed::Refused(0xa3)) {}
    assert!(till.bench.view().ledger.closings.is_empty());
    till.bench.run_for(SOON);
    assert_eq!(status(&till).fault, Some(Fault::HostUnreachable));
}

#[test]
fn an_end_of_day_that_is_not_heard_is_unknown_and_ordered_again() {
    let mut till = ready(automatic());
    till.skip();
    till.bench.order(Command::CloseDay);
    till.bench.run_for(Duration::from_secs(1));
    till.present(Gesture::NoAnswer);
    while till.next_event() != Event::DayNotClosed(NotClosed::Unknown) {}
    assert_eq!(till.query().unwrap().amount, azn(1000), "what the first closing came to");
    assert_eq!(till.close_day().amount, Some(azn(0)));
    assert_eq!(till.bench.view().ledger.closings.len(), 2);
}

#[test]
fn a_terminal_says_who_it_is_after_every_connection() {
    let mut till = ready(by_hand());
    till.bench.cut();
    till.until_ready();
    till.bench.run_for(Duration::from_mins(5));
    let identities = till.bench.events().filter_map(|event| match event {
        Event::Identified(identity) => Some((identity.serial.as_deref(), identity.firmware.as_deref())),
        _other => None,
    });
    assert_eq!(identities.collect::<Vec<_>>(), [(Some("00500044"), Some("simulated 1.0")); 2]);
}

#[test]
fn every_fault_says_how_the_terminal_is_and_who_mends_it() {
    let faults = [
        Fault::NotRegistered,
        Fault::DiagnosisRequired,
        Fault::EndOfDayRequired,
        Fault::HostUnreachable,
        Fault::Unintelligible,
        Fault::Other(0x4a),
    ];
    for fault in faults {
        let status = fault.status();
        assert_eq!((status.readiness, status.fault), (Readiness::Unavailable, Some(fault)));
        let works = matches!(fault, Fault::EndOfDayRequired | Fault::HostUnreachable);
        assert_eq!(status.condition == Condition::Online, works, "{fault:?}");
    }
}

#[test]
fn nothing_is_no_amount_to_give_back() {
    let mut till = ready(automatic());
    for (number, amount) in (1..).zip([azn(0), azn(-1), azn(i64::MAX)]) {
        till.skip();
        till.bench.order(Command::Refund { attempt: attempt(number), amount });
        assert!(matches!(till.next_event(), Event::NotRefunded { by: NotTaken::Unavailable, .. }), "{amount:?}");
    }
}
