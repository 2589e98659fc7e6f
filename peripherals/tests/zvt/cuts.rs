//! Power that goes at every step of a payment, of which all or a part is delivered: of the terminal, of the kiosk, of both.
//! Afterwards the kiosk knows what its records hold and asks the terminal, never for money again; both keep the same books;
//! the next customer pays.
//!
//! A step is every byte that leaves, at which the rest of its message is lost too, and every tenth of a second between them.

use std::{collections::BTreeMap, time::Duration};

use domain::{Moment, Money, receipt::CardPayment};
use peripherals::{
    bench::{Direction, Fault, Wire},
    card::{
        Command, Event,
        zvt::simulator::{self, Gesture, PartialIssue},
    },
};

use super::{
    TRANSPORT,
    till::{Ending, Goods, Issued, Till, attempt, automatic, azn, driver, join},
};

/// From the bank's yes until the goods are issued.
const ISSUING: Duration = Duration::from_millis(300);
/// How long the bench's journal takes.
pub const WRITING: Duration = Duration::from_millis(200);
const MILLISECOND: Duration = Duration::from_millis(1);

/// Who loses power.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loses {
    Terminal,
    Kiosk,
    Both,
}

impl Loses {
    pub const EVERY: [Self; 3] = [Self::Terminal, Self::Kiosk, Self::Both];

    /// The power goes, and is back three seconds later.
    pub fn power(self, till: &mut Till) {
        if self != Self::Kiosk {
            till.present(Gesture::CutPower);
        }
        if self != Self::Terminal {
            till.bench.restart_host(driver(TRANSPORT));
        }
        till.bench.run_for(Duration::from_secs(3));
        till.present(Gesture::RestorePower);
    }
}

/// A moment after the order, and from which byte on nothing arrives until the link is opened again.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    pub after: Duration,
    silenced: Option<(Direction, usize)>,
}

impl Step {
    pub fn wire(self) -> Wire {
        self.silenced.map_or_else(Wire::perfect, |(direction, position)| {
            Wire::perfect().with(direction, position, Fault::Silenced)
        })
    }
}

/// Finds the steps of what goes on: looks at every millisecond of it.
#[derive(Default)]
pub struct Steps {
    found: Vec<Step>,
    sent: Option<[usize; 2]>,
}

impl Steps {
    pub fn look(&mut self, till: &Till, passed: Duration) {
        let now = Direction::BOTH.map(|direction| till.bench.sent(direction).len());
        let before = self.sent.replace(now).unwrap_or(now);
        for (way, direction) in Direction::BOTH.into_iter().enumerate() {
            // What had left has arrived a millisecond later.
            let after = passed + MILLISECOND;
            self.found
                .extend((before[way]..now[way]).map(|position| Step { after, silenced: Some((direction, position)) }));
        }
        if passed.as_millis().is_multiple_of(100) {
            self.found.push(Step { after: passed, silenced: None });
        }
    }

    /// All of them, and there are more than `least`.
    pub fn found(self, least: usize) -> Vec<Step> {
        assert!(self.found.len() > least, "{} steps", self.found.len());
        self.found
    }
}

/// Lets time pass from now on, and sees every millisecond of it: for so long, or until `is_over`.
pub fn watch(till: &mut Till, time: Duration, steps: &mut Steps, mut is_over: impl FnMut(&mut Till) -> bool) {
    let begins = till.bench.now();
    while till.bench.now().since(begins) < time {
        till.bench.run_for(MILLISECOND);
        steps.look(till, till.bench.now().since(begins));
        if is_over(till) {
            return;
        }
    }
}

/// What the kiosk has written down of a payment that was ordered.
#[derive(Default)]
struct Records {
    approved: Option<CardPayment>,
    issued: Issued,
    ending: Option<Ending>,
}

/// Pays for so long, or to the end, as a kiosk does that issues so much of its goods.
fn pay_for(till: &mut Till, issues: Issued, time: Duration, steps: &mut Steps) -> Records {
    let mut records = Records::default();
    till.until_ready();
    till.skip();
    let begins = till.bench.reports().len();
    steps.look(till, Duration::ZERO);
    till.bench.order(Command::Pay { attempt: attempt(1), amount: azn(4400) });
    let mut goods_are_ready: Option<Moment> = None;
    watch(till, time, steps, |till| {
        let now = till.bench.now();
        let durable = |at: Moment| now.since(at) >= WRITING;
        for report in &till.bench.reports()[begins..] {
            match &report.event {
                Event::Approved { card, .. } if durable(report.at) && records.approved.is_none() => {
                    records.approved = Some(card.clone());
                    goods_are_ready = Some(now + ISSUING);
                }
                Event::Settled(_) if durable(report.at) => records.ending = Some(Ending::Settled),
                Event::SettledInPart { amount, .. } if durable(report.at) => {
                    records.ending = Some(Ending::SettledInPart(*amount));
                }
                _other => {}
            }
        }
        if goods_are_ready.is_some_and(|at| at <= now) && records.issued == Issued::Nothing {
            records.issued = issues;
            till.bench.order(match issues {
                Issued::Whole => Command::ConfirmDelivered(attempt(1)),
                Issued::InPart(amount) => Command::ConfirmPart { attempt: attempt(1), amount },
                Issued::Nothing => Command::ConfirmFailed(attempt(1)),
            });
        }
        records.ending.is_some()
    });
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
                Event::SettledInPart { amount, .. } => return Ending::SettledInPart(amount),
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

/// Cuts the power at every step of a payment of which so much is issued; who lost it, and how it ended, how often.
fn cut(partial_issue: PartialIssue, issues: Issued) -> BTreeMap<String, usize> {
    let terminal = simulator::Settings { partial_issue, ..automatic() };
    let mut steps = Steps::default();
    let mut clean = join(TRANSPORT, terminal.clone(), Wire::perfect());
    pay_for(&mut clean, issues, Duration::from_secs(12), &mut steps);
    let mut endings = BTreeMap::new();
    for step in steps.found(150) {
        for loses in Loses::EVERY {
            let context = format!("{partial_issue:?}, {issues:?}, {loses:?} at {step:?}");
            let mut till = join(TRANSPORT, terminal.clone(), step.wire());
            let records = pay_for(&mut till, issues, step.after, &mut Steps::default());
            loses.power(&mut till);
            let ending = end_of(&mut till, loses, &records);
            till.assert_books_agree(azn(4400), ending, azn(1000), &context);
            *endings.entry(format!("{loses:?} {ending:?}")).or_insert(0) += 1;
            let stands = match ending {
                Ending::Settled | Ending::LeftToAPerson => 4400,
                Ending::SettledInPart(amount) | Ending::Astray(amount) => amount.minor_units,
                Ending::Reversed | Ending::NotTaken => 0,
            };
            the_next_customer_pays(&mut till, loses, azn(1000 + stands), &context);
        }
    }
    endings
}

/// Whoever comes next comes when it is known that the terminal is back.
pub fn the_next_customer_pays(till: &mut Till, loses: Loses, stood: Money, context: &str) {
    till.bench.run_for(Duration::from_mins(1));
    till.until_ready();
    let mut next = till.pay(attempt(2), azn(2000), Goods::DeliveredAfter(ISSUING));
    if next == Ending::NotTaken && loses == Loses::Terminal {
        // On a line that stayed, one that has forgotten us is registered with at the first order.
        till.until_ready();
        next = till.pay(attempt(3), azn(2000), Goods::DeliveredAfter(ISSUING));
    }
    assert_eq!(next, Ending::Settled, "{context}: the next customer");
    till.assert_books_agree(azn(2000), next, stood, context);
}

/// Whoever loses power, each of these ends has come, and no other.
fn assert_endings(endings: &BTreeMap<String, usize>, expected: &[Ending]) {
    for loses in Loses::EVERY {
        for ending in expected {
            assert!(endings.contains_key(&format!("{loses:?} {ending:?}")), "{loses:?} {ending:?} never: {endings:?}");
        }
    }
    assert_eq!(endings.len(), Loses::EVERY.len() * expected.len(), "{endings:?}");
}

const PART: Money = Money::new(4300, domain::Currency::Azn);

#[test]
fn a_payment_whose_power_goes_at_any_step_is_charged_once_or_not_at_all() {
    let endings = cut(PartialIssue::Reported, Issued::Whole);
    assert_endings(&endings, &[Ending::NotTaken, Ending::Reversed, Ending::Settled]);
}

#[test]
fn a_payment_for_a_part_whose_power_goes_at_any_step_is_charged_for_the_part_or_not_at_all() {
    for partial_issue in [PartialIssue::Reported, PartialIssue::Completed] {
        let endings = cut(partial_issue, Issued::InPart(PART));
        assert_endings(&endings, &[Ending::NotTaken, Ending::Reversed, Ending::SettledInPart(PART)]);
    }
}

/// Nobody takes what is charged too much for what was issued.
#[test]
fn a_part_that_was_ignored_is_found_out_whenever_the_power_goes() {
    let endings = cut(PartialIssue::Ignored, Issued::InPart(PART));
    assert_endings(&endings, &[Ending::NotTaken, Ending::Reversed, Ending::Astray(azn(4400))]);
}
