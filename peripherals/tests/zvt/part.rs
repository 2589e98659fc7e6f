//! Payments of which only a part is delivered.

use std::time::Duration;

use domain::{Currency, Money, fact::NotTaken};
use peripherals::{
    bench::{Direction, Wire},
    card::{
        Command, Event, LastState, Progress,
        zvt::{
            Transport,
            simulator::{self, Activity, Gesture, PartialIssue, State},
        },
    },
    status::Readiness,
};

use super::{
    TRANSPORT,
    till::{Ending, Goods, Till, attempt, automatic, azn, join, numbers},
};

const SOON: Duration = Duration::from_millis(300);

fn ready(partial_issue: PartialIssue) -> Till {
    let mut till = join(TRANSPORT, simulator::Settings { partial_issue, ..automatic() }, Wire::perfect());
    till.until_ready();
    till
}

/// Pays 44.00 of which 22.00 is delivered.
fn pay(till: &mut Till) -> Ending {
    till.pay(attempt(1), azn(4400), Goods::InPart(SOON, azn(2200)))
}

/// The words of the till about it.
const WORDS: [u8; 10] = [0x84, 0x9d, 0x07, 0x04, 0x00, 0x00, 0x00, 0x00, 0x22, 0x00];
/// Repeat Receipt.
const ASKS: [u8; 8] = [0x06, 0x20, 0x05, 0x00, 0x00, 0x00, 0x03, 0x03];
const YES: [u8; 3] = [0x80, 0x00, 0x00];

fn count_of(till: &Till, words: &[u8]) -> usize {
    till.messages(Direction::ToDevice).windows(words.len()).filter(|window| *window == words).count()
}

fn heard_unknown(till: &Till) -> bool {
    till.bench.events().any(|event| *event == Event::OutcomeUnknown(attempt(1)))
}

fn until_approved(till: &mut Till) {
    till.skip();
    till.bench.order(Command::Pay { attempt: attempt(1), amount: azn(4400) });
    while !matches!(till.next_event(), Event::Approved { .. }) {}
}

fn confirm(till: &mut Till, amount: Money) {
    till.bench.order(Command::ConfirmPart { attempt: attempt(1), amount });
}

#[test]
fn a_part_that_is_delivered_is_charged_and_the_rest_is_not() {
    for partial_issue in [PartialIssue::Reported, PartialIssue::Completed] {
        let mut till = ready(partial_issue);
        assert_eq!(pay(&mut till), Ending::SettledInPart(azn(2200)), "{partial_issue:?}");
        assert!(!heard_unknown(&till), "{partial_issue:?}");
        assert_eq!(count_of(&till, &WORDS), 1, "{partial_issue:?}");
        till.assert_books_agree(azn(4400), Ending::SettledInPart(azn(2200)), azn(1000), "a part");
        let entry = &till.bench.view().ledger.entries[1];
        assert_eq!((entry.amount, entry.reduced_from), (azn(2200), Some(azn(4400))));
        let card = till.bench.events().find_map(|event| match event {
            Event::Approved { card, .. } => Some(card.clone()),
            _other => None,
        });
        let last = till.query().unwrap();
        assert_eq!(
            (last.state, last.amount, numbers(&last.card)),
            (LastState::Stands, azn(2200), numbers(&card.unwrap()))
        );
        assert_eq!(till.close_day().amount, Some(azn(3200)), "the day has what stands");
    }
}

/// Card, PIN, bank and "take the goods" are answered with yes; then comes the word about the part. Where the terminal's own
/// word was checked on its way that is enough; otherwise it is asked twice.
#[test]
fn the_wire_carries_the_part_and_the_question_what_became_of_it() {
    for partial_issue in [PartialIssue::Reported, PartialIssue::Completed] {
        let mut till = ready(partial_issue);
        let before = till.messages(Direction::ToDevice).len();
        pay(&mut till);
        till.bench.run_for(SOON);
        let told = match partial_issue {
            // The bank is asked, the amount is told, a receipt.
            PartialIssue::Reported => YES.repeat(3),
            _other => YES.repeat(2),
        };
        let asked = match (partial_issue, TRANSPORT) {
            (PartialIssue::Reported, Transport::Serial) => Vec::new(),
            (_, _) => [&YES[..], &ASKS, &YES, &YES, &ASKS, &YES].concat(),
        };
        let order =
            [0x06, 0x01, 0x10, 0x04, 0, 0, 0, 0, 0x44, 0x00, 0x49, 0x09, 0x44, 0x19, 0x40, 0x01, 0x3c, 0x02, 0x11];
        let expected = [&order[..], &YES.repeat(4), &WORDS, &told, &asked, &YES].concat();
        assert_eq!(till.messages(Direction::ToDevice)[before..], expected, "{partial_issue:?}");
    }
}

#[test]
fn a_terminal_that_keeps_the_whole_amount_is_found_out() {
    for partial_issue in [PartialIssue::Ignored, PartialIssue::Contradicted] {
        let mut till = ready(partial_issue);
        let ending = pay(&mut till);
        assert_eq!(ending, Ending::Astray(azn(4400)), "{partial_issue:?}");
        assert!(heard_unknown(&till), "{partial_issue:?}");
        till.assert_books_agree(azn(4400), ending, azn(1000), "ignored");
    }
}

#[test]
fn a_terminal_that_knows_no_parts_undoes_the_payment() {
    let mut till = ready(PartialIssue::Unknown);
    assert_eq!(pay(&mut till), Ending::Reversed);
    assert!(!heard_unknown(&till));
    assert!(till.bench.events().any(|event| *event == Event::Progressed(attempt(1), Progress::Reversing)));
    till.assert_books_agree(azn(4400), Ending::Reversed, azn(1000), "no parts");
}

#[test]
fn without_its_bank_a_terminal_undoes_the_payment() {
    let mut till = ready(PartialIssue::Reported);
    until_approved(&mut till);
    till.present(Gesture::CutBank);
    confirm(&mut till, azn(2200));
    while !matches!(till.next_event(), Event::Reversed(of) if of == attempt(1)) {}
    till.assert_books_agree(azn(4400), Ending::Reversed, azn(1000), "no bank");
}

#[test]
fn a_part_is_not_confirmed_before_the_journal_has_the_approval() {
    let mut till = ready(PartialIssue::Reported);
    till.bench = till.bench.journal_delay(Duration::from_secs(2));
    until_approved(&mut till);
    confirm(&mut till, azn(2200));
    till.bench.run_for(Duration::from_millis(1990));
    assert_eq!(count_of(&till, &WORDS), 0);
    assert_eq!(till.bench.view().activity, Activity::AwaitingGoods);
    till.bench.run_for(SOON);
    assert_eq!(count_of(&till, &WORDS), 1);
    assert_eq!(till.bench.view().activity, Activity::Reducing);
}

#[test]
fn the_terminals_last_word_about_a_part_is_answered_once_the_end_is_written_down() {
    let mut till = ready(PartialIssue::Completed);
    till.bench = till.bench.journal_delay(Duration::from_secs(2));
    until_approved(&mut till);
    confirm(&mut till, azn(2200));
    let settled = Event::SettledInPart { attempt: attempt(1), amount: azn(2200) };
    while till.next_event() != settled {}
    till.bench.run_for(Duration::from_millis(1990));
    assert_eq!(till.bench.view().activity, Activity::Reporting);
    till.bench.run_for(SOON);
    assert_eq!(till.bench.view().activity, Activity::Idle);
}

#[test]
fn what_is_no_part_is_not_said_and_leaves_the_goods_undecided() {
    let mut till = ready(PartialIssue::Reported);
    until_approved(&mut till);
    till.bench.run_for(SOON);
    let before = till.messages(Direction::ToDevice).len();
    for wrong in [azn(0), azn(-1), azn(4400), azn(4401), azn(i64::MAX), Money::new(2200, Currency::Usd)] {
        confirm(&mut till, wrong);
    }
    till.bench.run_for(SOON);
    assert_eq!(till.messages(Direction::ToDevice).len(), before, "nothing was said");
    confirm(&mut till, azn(4399));
    let settled = Event::SettledInPart { attempt: attempt(1), amount: azn(4399) };
    while till.next_event() != settled {}
    till.assert_books_agree(azn(4400), Ending::SettledInPart(azn(4399)), azn(1000), "the greatest part");
}

#[test]
fn goods_of_which_no_part_was_named_have_failed_when_their_time_is_over() {
    let mut till = ready(PartialIssue::Reported);
    let ending = till.pay(attempt(1), azn(4400), Goods::InPart(SOON, azn(4400)));
    assert_eq!(ending, Ending::Reversed);
    till.assert_books_agree(azn(4400), ending, azn(1000), "a part as large as the whole");
}

#[test]
fn the_smallest_part_is_charged() {
    let mut till = ready(PartialIssue::Reported);
    let ending = till.pay(attempt(1), azn(4400), Goods::InPart(SOON, azn(1)));
    assert_eq!(ending, Ending::SettledInPart(azn(1)));
    till.assert_books_agree(azn(4400), ending, azn(1000), "the smallest part");
}

#[test]
fn the_first_decision_about_the_goods_counts() {
    let mut part = ready(PartialIssue::Reported);
    until_approved(&mut part);
    confirm(&mut part, azn(2200));
    confirm(&mut part, azn(3300));
    part.bench.order(Command::ConfirmDelivered(attempt(1)));
    let settled = Event::SettledInPart { attempt: attempt(1), amount: azn(2200) };
    while part.next_event() != settled {}
    let mut failed = ready(PartialIssue::Reported);
    until_approved(&mut failed);
    failed.bench.order(Command::ConfirmFailed(attempt(1)));
    confirm(&mut failed, azn(2200));
    while failed.next_event() != Event::Reversed(attempt(1)) {}
    assert_eq!(failed.bench.view().ledger.entries[1].state, State::Reversed);
}

#[test]
fn a_part_of_slow_goods_is_said_once_when_the_terminal_asks() {
    let mut till = ready(PartialIssue::Reported);
    let ending = till.pay(attempt(1), azn(4400), Goods::InPart(Duration::from_secs(44), azn(2200)));
    assert_eq!(ending, Ending::SettledInPart(azn(2200)));
    assert_eq!(count_of(&till, &WORDS), 1);
    assert_eq!(count_of(&till, &[0x84, 0x9c, 0x00]), 9);
    till.assert_books_agree(azn(4400), ending, azn(1000), "slow part");
}

#[test]
fn an_end_in_part_is_told_again_under_the_same_id() {
    let mut till = ready(PartialIssue::Completed);
    pay(&mut till);
    let settled = Event::SettledInPart { attempt: attempt(1), amount: azn(2200) };
    let first = till.bench.reports().iter().find(|report| report.event == settled).unwrap().id;
    till.bench.run_for(SOON);
    for again in [
        Command::ConfirmPart { attempt: attempt(1), amount: azn(2200) },
        Command::ConfirmDelivered(attempt(1)),
        Command::Pay { attempt: attempt(1), amount: azn(4400) },
    ] {
        till.bench.order(again);
        let told = till.bench.reports().last().unwrap();
        assert_eq!((&told.event, told.id), (&settled, first));
    }
    till.assert_books_agree(azn(4400), Ending::SettledInPart(azn(2200)), azn(1000), "told again");
    till.skip();
    till.bench.order(Command::ConfirmPart { attempt: attempt(7), amount: azn(2200) });
    assert_eq!(till.next_event(), Event::OutcomeUnknown(attempt(7)), "nobody has heard of it");
}

fn until_asked(till: &mut Till) {
    until_approved(till);
    confirm(till, azn(2200));
    for _ in 0..20_000 {
        if count_of(till, &ASKS) == 1 {
            return;
        }
        till.bench.run_for(Duration::from_millis(1));
    }
    panic!("the terminal was never asked what became of it");
}

#[test]
fn while_it_is_asked_what_became_of_a_part_the_payment_is_open() {
    let mut till = ready(PartialIssue::Completed);
    until_asked(&mut till);
    let busy = till.bench.events().rev().find_map(|event| match event {
        Event::StatusChanged(status) => Some(status.readiness),
        _other => None,
    });
    assert_eq!(busy, Some(Readiness::Busy));
    till.skip();
    till.bench.order(Command::Pay { attempt: attempt(2), amount: azn(500) });
    assert_eq!(till.next_event(), Event::NotTaken { attempt: attempt(2), by: NotTaken::Unavailable });
    till.bench.order(Command::QueryLast);
    assert_eq!(till.next_event(), Event::QueryFailed);
    till.bench.order(Command::Cancel(attempt(1)));
    confirm(&mut till, azn(2200));
    assert_eq!(
        till.next_event(),
        Event::SettledInPart { attempt: attempt(1), amount: azn(2200) },
        "answered by its end"
    );
}

#[test]
fn a_link_lost_while_it_is_asked_leaves_an_unknown_that_a_query_settles() {
    let mut till = ready(PartialIssue::Completed);
    until_asked(&mut till);
    till.skip();
    till.bench.cut();
    assert_eq!(till.next_event(), Event::OutcomeUnknown(attempt(1)));
    let last = till.query().unwrap();
    assert_eq!((last.state, last.amount), (LastState::Stands, azn(2200)));
}

#[test]
fn a_terminal_silent_after_the_part_leaves_an_unknown_that_a_query_settles() {
    let mut till = ready(PartialIssue::Reported);
    until_approved(&mut till);
    confirm(&mut till, azn(2200));
    till.bench.run_for(SOON);
    till.present(Gesture::NoAnswer);
    while till.next_event() != Event::OutcomeUnknown(attempt(1)) {}
    let last = till.query().unwrap();
    assert_eq!((last.state, last.amount), (LastState::Stands, azn(2200)));
}

#[test]
fn a_payment_that_stands_in_part_is_undone_by_what_stands_of_it() {
    let mut till = ready(PartialIssue::Reported);
    assert_eq!(pay(&mut till), Ending::SettledInPart(azn(2200)));
    till.until_ready();
    let payment = till.bench.view().ledger.entries[1].numbers.unwrap();
    assert_eq!(till.reverse(attempt(2), azn(4400), payment), Ending::LeftToAPerson, "so much does not stand");
    assert_eq!(till.reverse(attempt(3), azn(2200), payment), Ending::Reversed);
    till.assert_books_agree(azn(4400), Ending::Reversed, azn(1000), "undone");
}
