//! Power that goes at every step of an ordered reversal and of a refund: of the terminal, of the kiosk, of both. Afterwards the
//! kiosk asks the terminal; a reversal is ordered until its end is known, a refund never again. Both keep the same books; the
//! next customer pays.

use std::{collections::BTreeMap, time::Duration};

use peripherals::{
    bench::Wire,
    card::{Command, Event},
};

use super::{
    TRANSPORT,
    cuts::{Loses, Steps, WRITING, the_next_customer_pays, watch},
    till::{EARLIER, Ending, Refunded, Till, attempt, automatic, azn, join},
};

/// Orders it and lets it go on for so long, or until its end is written down, which is told.
fn order_for(till: &mut Till, order: Command, time: Duration, steps: &mut Steps) -> Option<Event> {
    till.until_ready();
    till.skip();
    let begins = till.bench.reports().len();
    steps.look(till, Duration::ZERO);
    till.bench.order(order);
    let mut end = None;
    watch(till, time, steps, |till| {
        let now = till.bench.now();
        let durable = till.bench.reports()[begins..].iter().filter(|report| now.since(report.at) >= WRITING);
        end = durable.map(|report| &report.event).find(|event| is_end(event)).cloned();
        end.is_some()
    });
    end
}

fn is_end(event: &Event) -> bool {
    match event {
        Event::Reversed(_)
        | Event::ReversalRefused(_)
        | Event::Refunded { .. }
        | Event::NotRefunded { .. }
        | Event::OutcomeUnknown(_) => true,
        Event::StatusChanged(_)
        | Event::Progressed(..)
        | Event::Approved { .. }
        | Event::NotTaken { .. }
        | Event::Settled(_)
        | Event::SettledInPart { .. }
        | Event::DayClosed(_)
        | Event::DayNotClosed(_)
        | Event::Identified(_)
        | Event::LastTransaction(_)
        | Event::QueryFailed => false,
    }
}

/// Cuts the power at every step of what is ordered. `ends` is what the kiosk does then, with the end that it has written down.
fn cut(order: &Command, least: usize, mut ends: impl FnMut(&mut Till, Loses, Option<Event>, &str)) {
    let mut steps = Steps::default();
    let mut clean = join(TRANSPORT, automatic(), Wire::perfect());
    let end = order_for(&mut clean, order.clone(), Duration::from_mins(1), &mut steps);
    assert!(matches!(end, Some(Event::Reversed(_) | Event::Refunded { .. })), "{end:?}");
    for step in steps.found(least) {
        for loses in Loses::EVERY {
            let context = format!("{loses:?} at {step:?}");
            let mut till = join(TRANSPORT, automatic(), step.wire());
            let end = order_for(&mut till, order.clone(), step.after, &mut Steps::default());
            loses.power(&mut till);
            ends(&mut till, loses, end, &context);
        }
    }
}

#[test]
fn a_reversal_whose_power_goes_at_any_step_is_made_once_in_the_end() {
    let order = Command::Reverse { attempt: attempt(9), receipt_number: EARLIER.receipt_number, amount: azn(1000) };
    let mut was_made = BTreeMap::new();
    cut(&order, 50, |till, loses, end, context| {
        // What the terminal says of it before anything is ordered again.
        let last = till.assert_memory_is_true(context);
        let is_made = last.state == peripherals::card::LastState::Reversed;
        if end.is_some() {
            assert!(is_made && end == Some(Event::Reversed(attempt(9))), "{context}: {end:?}, and then {last:?}");
        }
        *was_made.entry((format!("{loses:?}"), is_made)).or_insert(0) += 1;
        assert_eq!(till.reverse(attempt(9), azn(1000), EARLIER), Ending::Reversed, "{context}");
        till.assert_books_agree(azn(4400), Ending::NotTaken, azn(0), context);
        let ledger = till.bench.view().ledger;
        assert_eq!((ledger.entries.len(), ledger.next_trace), (1, 43), "{context}: made more than once; {ledger:#?}");
        the_next_customer_pays(till, loses, azn(0), context);
    });
    assert_eq!(was_made.len(), 6, "made before the power went and not, by each: {was_made:?}");
}

#[test]
fn a_refund_whose_power_goes_at_any_step_is_made_once_or_not_at_all() {
    let order = Command::Refund { attempt: attempt(1), amount: azn(4400) };
    let mut outcomes = BTreeMap::new();
    cut(&order, 100, |till, loses, end, context| {
        let refunded = match end {
            Some(Event::Refunded { amount, .. }) if amount == azn(4400) => Refunded::Yes,
            Some(end) => panic!("{context}: {end:?}"),
            // It hears how it ends; or it begins anew, and only the terminal knows.
            None if loses == Loses::Terminal => till.follow_refund(attempt(1), azn(4400)),
            None => till.refund_by_memory(azn(4400)),
        };
        till.assert_refund(azn(4400), refunded, context);
        *outcomes.entry(format!("{loses:?} {refunded:?}")).or_insert(0) += 1;
        the_next_customer_pays(till, loses, azn(1000), context);
    });
    let expected = ["Both No", "Both Yes", "Kiosk No", "Kiosk Yes", "Terminal No", "Terminal Yes"];
    assert!(outcomes.keys().eq(expected), "{outcomes:?}");
}
