//! Power that goes at every step of a payment: of the terminal, of the kiosk, of both. Afterwards the kiosk knows what its
//! records hold and asks the terminal, never for money again; both keep the same books; the next customer pays.
//!
//! A step is every byte that leaves, at which the rest of its message is lost too, and every tenth of a second between them.

use std::time::Duration;

use domain::{Moment, receipt::CardPayment};
use peripherals::{
    bench::{Direction, Fault, Wire},
    card::{Command, Event, zvt::simulator::Gesture},
};

use super::{
    TRANSPORT,
    till::{Ending, Goods, Issued, Till, attempt, automatic, azn, driver, join},
};

/// From the bank's yes until the goods are issued.
const ISSUING: Duration = Duration::from_millis(300);
/// How long the bench's journal takes.
const WRITING: Duration = Duration::from_millis(200);
const MILLISECOND: Duration = Duration::from_millis(1);

/// Who loses power.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Loses {
    Terminal,
    Kiosk,
    Both,
}

/// What the kiosk has written down of a payment that was ordered.
#[derive(Default)]
struct Records {
    approved: Option<CardPayment>,
    issued: Issued,
    ending: Option<Ending>,
}

/// Pays for so long, or to the end, as a kiosk does that issues its goods. `look` sees every millisecond of it.
fn pay_for(till: &mut Till, time: Duration, mut look: impl FnMut(&Till, Duration)) -> Records {
    let mut records = Records::default();
    till.until_ready();
    till.skip();
    let begins = till.bench.reports().len();
    look(till, Duration::ZERO);
    let ordered = till.bench.now();
    till.bench.order(Command::Pay { attempt: attempt(1), amount: azn(4400) });
    let mut issued = None;
    while till.bench.now().since(ordered) < time && records.ending.is_none() {
        till.bench.run_for(MILLISECOND);
        let now = till.bench.now();
        look(till, now.since(ordered));
        let durable = |at: Moment| now.since(at) >= WRITING;
        for report in &till.bench.reports()[begins..] {
            match &report.event {
                Event::Approved { card, .. } if durable(report.at) && records.approved.is_none() => {
                    records.approved = Some(card.clone());
                    issued = Some(now + ISSUING);
                }
                Event::Settled(_) if durable(report.at) => records.ending = Some(Ending::Settled),
                _other => {}
            }
        }
        if issued.is_some_and(|at| at <= now) && records.issued == Issued::Nothing {
            records.issued = Issued::Whole;
            till.bench.order(Command::ConfirmDelivered(attempt(1)));
        }
    }
    records
}

/// The rest of it: of a kiosk that hears how it ends, or of one that begins anew and asks.
fn end_of(till: &mut Till, loses: Loses, records: &Records) -> Ending {
    let Records { approved, issued, ending } = records;
    if let Some(ending) = ending {
        return *ending;
    }
    if loses == Loses::Terminal {
        loop {
            match till.next_event() {
                Event::Settled(_) => return Ending::Settled,
                Event::Reversed(_) => return Ending::Reversed,
                Event::NotTaken { .. } => return Ending::NotTaken,
                Event::OutcomeUnknown(_) => break,
                // It is issued by whoever resolves it, or not at all.
                _other => {}
            }
        }
    }
    till.resolve(attempt(1), azn(4400), approved.as_ref(), *issued)
}

/// A moment after the order, and from which byte on nothing arrives until the link is opened again.
type Step = (Duration, Option<(Direction, usize)>);

fn steps() -> Vec<Step> {
    let mut till = join(TRANSPORT, automatic(), Wire::perfect());
    let mut steps = Vec::new();
    let mut sent = None;
    let records = pay_for(&mut till, Duration::from_mins(1), |till, passed| {
        let now = Direction::BOTH.map(|direction| till.bench.sent(direction).len());
        let before = sent.replace(now).unwrap_or(now);
        for (way, direction) in Direction::BOTH.into_iter().enumerate() {
            // What had left has arrived a millisecond later.
            steps.extend((before[way]..now[way]).map(|position| (passed + MILLISECOND, Some((direction, position)))));
        }
        if passed.as_millis().is_multiple_of(100) {
            steps.push((passed, None));
        }
    });
    assert_eq!(records.ending, Some(Ending::Settled));
    steps
}

#[test]
fn a_payment_whose_power_goes_at_any_step_is_charged_once_or_not_at_all() {
    let steps = steps();
    assert!(steps.len() > 150, "{} steps", steps.len());
    let mut endings = std::collections::BTreeMap::new();
    for (after, silenced) in steps {
        for loses in [Loses::Terminal, Loses::Kiosk, Loses::Both] {
            let context = format!("{loses:?} after {after:?}, silent from {silenced:?}");
            let wire = silenced.map_or_else(Wire::perfect, |(direction, position)| {
                Wire::perfect().with(direction, position, Fault::Silenced)
            });
            let mut till = join(TRANSPORT, automatic(), wire);
            let records = pay_for(&mut till, after, |_, _| {});
            if loses != Loses::Kiosk {
                till.present(Gesture::CutPower);
            }
            if loses != Loses::Terminal {
                till.bench.restart_host(driver(TRANSPORT));
            }
            till.bench.run_for(Duration::from_secs(3));
            till.present(Gesture::RestorePower);
            let ending = end_of(&mut till, loses, &records);
            till.assert_books_agree(azn(4400), ending, azn(1000), &context);
            *endings.entry(format!("{loses:?} {ending:?}")).or_insert(0) += 1;
            let stood = if ending == Ending::Settled { 5400 } else { 1000 };
            // Whoever comes next comes when it is known that the terminal is back.
            till.bench.run_for(Duration::from_mins(1));
            till.until_ready();
            let mut next = till.pay(attempt(2), azn(2000), Goods::DeliveredAfter(ISSUING));
            if next == Ending::NotTaken && loses == Loses::Terminal {
                // On a line that stayed, one that has forgotten us is registered with at the first order.
                till.until_ready();
                next = till.pay(attempt(3), azn(2000), Goods::DeliveredAfter(ISSUING));
            }
            assert_eq!(next, Ending::Settled, "{context}: the next customer");
            till.assert_books_agree(azn(2000), next, azn(stood), &context);
        }
    }
    for loses in ["Terminal", "Kiosk", "Both"] {
        for ending in ["NotTaken", "Reversed", "Settled"] {
            assert!(endings.contains_key(&format!("{loses} {ending}")), "{loses} {ending} never happened: {endings:?}");
        }
    }
}
