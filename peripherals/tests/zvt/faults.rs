//! A lost, doubled, corrupted, late byte, a cut and a silence at every position of every exchange, in both directions.

use std::{collections::BTreeMap, time::Duration};

use domain::{Currency, Money};

use peripherals::{
    bench::{Direction, Fault, Wire},
    card::{
        Command,
        zvt::simulator::{self, Gesture, PartialIssue},
    },
};

use super::{
    TRANSPORT,
    till::{EARLIER, Ending, Goods, Refunded, Till, attempt, automatic, azn, by_hand, join},
};

const SOON: Duration = Duration::from_millis(300);

/// As [`Fault::EVERY`], with a second and a third way to corrupt.
const FAULTS: [Fault; 8] = [
    Fault::Lost,
    Fault::Doubled,
    Fault::Corrupted(0x01),
    Fault::Corrupted(0x10),
    Fault::Corrupted(0x80),
    Fault::Delayed(Duration::from_secs(7)),
    Fault::Cut,
    Fault::Silenced,
];

/// Runs an exchange without a fault, then with each fault at each byte that the exchange puts on the wire.
fn at_every_byte(terminal: &simulator::Settings, mut exchange: impl FnMut(&mut Till, &str)) -> usize {
    let mut clean = join(TRANSPORT, terminal.clone(), Wire::perfect());
    clean.until_ready();
    let before = Direction::BOTH.map(|direction| clean.bench.sent(direction).len());
    exchange(&mut clean, "no fault");
    let mut runs = 0;
    for (way, direction) in Direction::BOTH.into_iter().enumerate() {
        assert!(clean.sent[way] > before[way], "nothing was said");
        for position in before[way]..clean.sent[way] {
            for fault in FAULTS {
                let mut till = join(TRANSPORT, terminal.clone(), Wire::perfect().with(direction, position, fault));
                till.until_ready();
                exchange(&mut till, &format!("{fault:?} at byte {position} {direction:?}"));
                runs += 1;
            }
        }
    }
    runs
}

#[test]
fn a_payment_that_is_delivered() {
    let runs = at_every_byte(&automatic(), |till, context| {
        let ending = till.pay(attempt(1), azn(4400), Goods::DeliveredAfter(SOON));
        till.assert_books_agree(azn(4400), ending, azn(1000), context);
    });
    assert!(runs > 500, "{runs}");
}

#[test]
fn a_payment_whose_goods_are_slow() {
    at_every_byte(&automatic(), |till, context| {
        let ending = till.pay(attempt(1), azn(4400), Goods::DeliveredAfter(Duration::from_secs(4)));
        till.assert_books_agree(azn(4400), ending, azn(1000), context);
    });
}

#[test]
fn a_payment_whose_goods_fail() {
    at_every_byte(&automatic(), |till, context| {
        let ending = till.pay(attempt(1), azn(4400), Goods::FailedAfter(SOON));
        assert_ne!(ending, Ending::Settled, "{context}");
        till.assert_books_agree(azn(4400), ending, azn(1000), context);
    });
}

/// One bit apart: the worst that a wrong byte can do is to turn one into the other.
const WHOLE: Money = Money::new(4500, Currency::Azn);
const PART: Money = Money::new(4400, Currency::Azn);

/// A payment of which a part is delivered `after` so long; where it is not known how it ended the terminal is asked. How often
/// each end came.
fn in_part(partial_issue: PartialIssue, after: Duration) -> BTreeMap<String, usize> {
    let terminal = simulator::Settings { partial_issue, ..automatic() };
    let mut endings = BTreeMap::new();
    at_every_byte(&terminal, |till, context| {
        let ending = till.pay(attempt(1), WHOLE, Goods::InPart(after, PART));
        till.assert_books_agree(WHOLE, ending, azn(1000), context);
        if ending != Ending::NotTaken {
            till.assert_memory_is_true(context);
        }
        *endings.entry(format!("{ending:?}")).or_insert(0) += 1;
    });
    endings
}

#[test]
fn a_payment_that_is_delivered_in_part_and_the_amount_told() {
    let endings = in_part(PartialIssue::Reported, SOON);
    assert!(endings.keys().all(|ending| ending != "Settled"), "{endings:?}");
    let runs: usize = endings.values().sum();
    assert!(endings[&format!("{:?}", Ending::SettledInPart(PART))] * 2 > runs, "{endings:?}");
}

#[test]
fn a_payment_that_is_delivered_in_part_and_only_completed() {
    let endings = in_part(PartialIssue::Completed, SOON);
    assert!(endings.keys().all(|ending| ending != "Settled"), "{endings:?}");
    let runs: usize = endings.values().sum();
    assert!(endings[&format!("{:?}", Ending::SettledInPart(PART))] * 2 > runs, "{endings:?}");
}

#[test]
fn a_part_of_a_payment_whose_goods_are_slow() {
    in_part(PartialIssue::Reported, Duration::from_secs(4));
}

/// Never believed to be settled, however the bytes were harmed.
#[test]
fn a_part_that_the_terminal_ignores() {
    for partial_issue in [PartialIssue::Ignored, PartialIssue::Contradicted] {
        let endings = in_part(partial_issue, SOON);
        assert!(endings.keys().all(|ending| !ending.starts_with("Settled")), "{partial_issue:?}: {endings:?}");
        assert!(endings.contains_key(&format!("{:?}", Ending::Astray(WHOLE))), "{partial_issue:?}: {endings:?}");
    }
}

#[test]
fn a_part_that_the_terminal_knows_nothing_of() {
    let endings = in_part(PartialIssue::Unknown, SOON);
    assert!(endings.keys().all(|ending| ending == "Reversed" || ending == "NotTaken"), "{endings:?}");
}

#[test]
fn a_declined_payment() {
    at_every_byte(&by_hand(), |till, context| {
        till.present(Gesture::Decline);
        let ending = till.pay(attempt(1), azn(4400), Goods::DeliveredAfter(SOON));
        assert_eq!(ending, Ending::NotTaken, "{context}");
        till.assert_books_agree(azn(4400), ending, azn(1000), context);
    });
}

#[test]
fn a_cancelled_payment() {
    at_every_byte(&by_hand(), |till, context| {
        till.skip();
        till.bench.order(Command::Pay { attempt: attempt(1), amount: azn(4400) });
        till.bench.run_for(SOON);
        till.bench.order(Command::Cancel(attempt(1)));
        let ending = till.follow(attempt(1), azn(4400), Goods::DeliveredAfter(SOON));
        assert_eq!(ending, Ending::NotTaken, "{context}");
        till.assert_books_agree(azn(4400), ending, azn(1000), context);
    });
}

#[test]
fn a_payment_cancelled_too_late() {
    at_every_byte(&automatic(), |till, context| {
        till.skip();
        till.bench.order(Command::Pay { attempt: attempt(1), amount: azn(4400) });
        till.bench.run_for(Duration::from_secs(3));
        till.bench.order(Command::Cancel(attempt(1)));
        let ending = till.follow(attempt(1), azn(4400), Goods::FailedAfter(SOON));
        assert_ne!(ending, Ending::Settled, "{context}");
        till.assert_books_agree(azn(4400), ending, azn(1000), context);
    });
}

#[test]
fn a_query() {
    at_every_byte(&by_hand(), |till, context| {
        let last = till.assert_memory_is_true(context);
        assert_eq!((last.amount, last.card.trace), (azn(1000), EARLIER.trace), "{context}");
        till.assert_books_agree(azn(4400), Ending::NotTaken, azn(1000), context);
    });
}

#[test]
fn a_query_about_a_payment_that_was_undone() {
    at_every_byte(&automatic(), |till, context| {
        let ending = till.pay(attempt(1), azn(4400), Goods::FailedAfter(SOON));
        till.assert_memory_is_true(context);
        till.assert_books_agree(azn(4400), ending, azn(1000), context);
    });
}

#[test]
fn a_query_about_a_declined_payment() {
    at_every_byte(&by_hand(), |till, context| {
        till.present(Gesture::Decline);
        let ending = till.pay(attempt(1), azn(4400), Goods::FailedAfter(SOON));
        till.assert_memory_is_true(context);
        till.assert_books_agree(azn(4400), ending, azn(1000), context);
    });
}

#[test]
fn an_ordered_reversal() {
    at_every_byte(&by_hand(), |till, context| match till.reverse(attempt(9), azn(1000), EARLIER) {
        Ending::Reversed => till.assert_books_agree(azn(4400), Ending::NotTaken, azn(0), context),
        Ending::LeftToAPerson => till.assert_books_agree(azn(4400), Ending::NotTaken, azn(1000), context),
        ending @ (Ending::Settled | Ending::SettledInPart(_) | Ending::Astray(_) | Ending::NotTaken) => {
            panic!("{context}: {ending:?}")
        }
    });
}

#[test]
fn a_refund() {
    at_every_byte(&automatic(), |till, context| {
        let refunded = till.refund(attempt(1), azn(4400));
        till.assert_refund(azn(4400), refunded, context);
        till.assert_memory_is_true(context);
    });
}

#[test]
fn a_declined_refund() {
    at_every_byte(&by_hand(), |till, context| {
        till.present(Gesture::Decline);
        let refunded = till.refund(attempt(1), azn(4400));
        assert_eq!(refunded, Refunded::No, "{context}");
        till.assert_refund(azn(4400), refunded, context);
    });
}

#[test]
fn a_cancelled_refund() {
    at_every_byte(&by_hand(), |till, context| {
        till.skip();
        till.bench.order(Command::Refund { attempt: attempt(1), amount: azn(4400) });
        till.bench.run_for(SOON);
        till.bench.order(Command::Cancel(attempt(1)));
        let refunded = till.follow_refund(attempt(1), azn(4400));
        assert_eq!(refunded, Refunded::No, "{context}");
        till.assert_refund(azn(4400), refunded, context);
    });
}

#[test]
fn the_end_of_a_day() {
    at_every_byte(&automatic(), |till, context| {
        let totals = till.close_day();
        till.assert_day(&totals, context);
        till.until_ready();
        let exchange = till.sent;
        let ending = till.pay(attempt(1), azn(4400), Goods::DeliveredAfter(SOON));
        till.assert_books_agree(azn(4400), ending, azn(1000), context);
        till.sent = exchange;
    });
}
