//! What the rest of the kiosk does with a validator, in small: writes down before it orders, writes down before it answers,
//! attributes by `domain`, forgets everything but its records in a power cut, and holds its books against what the device
//! swallowed.
//!
//! It knows no protocol. A test brings a driver and a simulator, and says how the simulator's cassette is read.

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    time::Duration,
};

use domain::{
    ClaimNumber, Currency, Moment, Money, NoteId, TransactionId,
    books::{Books, Exchange, Ledger, Said, Till, TransactionState, Worth as BookedWorth},
    fact::Fact,
};
use peripherals::{
    bench::{Bench, Wire},
    cash::{Cassette, Command, Event, NoteKey, Worth},
    driver::{Driver, EventId},
    simulator::Simulator,
    status::Readiness,
};

/// How long the journal takes to write anything down.
pub const JOURNAL: Duration = Duration::from_millis(200);

/// Longer than anything that a validator may take to come to rest.
pub const LONG: Duration = Duration::from_mins(3);

pub const fn azn(manat: i64) -> Money {
    Money::new(manat * 100, Currency::Azn)
}

/// Every note in circulation.
pub fn every_note() -> Vec<Money> {
    [1, 5, 10, 20, 50, 100, 200].map(azn).to_vec()
}

/// What the customer wants with a note in escrow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    Stack,
    Return,
    /// Nobody says anything: the device, or its driver, gives it back in the end.
    Nothing,
}

/// The places between which power can go, beside those that the bench's clock and wire give.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The intent is durable, the order was not given.
    Intended,
    /// The end is durable, the device was not answered.
    HeardAndWritten,
    /// The device was answered, and nothing after.
    Answered,
}

/// What was written down, in small: survives every power cut.
#[derive(Debug, Clone, Default)]
pub struct Records {
    pub till: Till,
    pub ledger: Ledger,
    pub facts: Vec<(Option<TransactionId>, Fact)>,
    pub sales: BTreeMap<TransactionId, TransactionState>,
    named: u128,
}

impl Records {
    fn fresh(&mut self) -> uuid::Uuid {
        self.named += 1;
        uuid::Uuid::from_u128(0x0192_f000_0000_7000_8000_0000_0000_0000 + self.named)
    }

    fn open_sale(&mut self) -> TransactionId {
        let sale = TransactionId(self.fresh());
        let service = "visa-on-arrival".parse().unwrap();
        self.write(Some(sale), Fact::TransactionOpened { service, claim: ClaimNumber::of(sale) });
        sale
    }

    /// Believed only as the journal would: in order, within the books, balanced.
    fn write(&mut self, of: Option<TransactionId>, fact: Fact) {
        if let Some(sale) = of {
            let state = match self.sales.remove(&sale) {
                Some(state) => state.after(&fact),
                None => TransactionState::opened(&fact),
            };
            self.sales.insert(sale, state.unwrap_or_else(|refused| panic!("{refused}; {:#?}", self.facts)));
        } else {
            assert!(fact.may_stand_alone(), "{fact:?}");
        }
        self.till = std::mem::take(&mut self.till).after(of, &fact);
        self.ledger = std::mem::take(&mut self.ledger).after(&fact).unwrap();
        assert!(self.ledger.balances(), "after {fact:?}");
        self.facts.push((of, fact));
    }

    pub fn books(&self) -> Books {
        self.ledger.of(Currency::Azn)
    }

    fn values(&self, pick: impl Fn(&Fact) -> Option<Money>) -> Vec<Money> {
        self.facts.iter().filter_map(|(_, fact)| pick(fact)).collect()
    }

    /// Notes that were credited or found, by their facts.
    pub fn counted(&self) -> Vec<Money> {
        self.values(|fact| match fact {
            Fact::NoteStacked { value, .. } | Fact::NoteUnattributed { value, .. } => Some(*value),
            _other => None,
        })
    }

    /// Notes of which nobody knows.
    pub fn unknown(&self) -> Vec<Money> {
        self.values(|fact| match fact {
            Fact::NoteUnknown { value, .. } => Some(*value),
            _other => None,
        })
    }

    /// Notes that only a person can value.
    pub fn unreadable(&self) -> usize {
        self.facts.iter().filter(|(_, fact)| matches!(fact, Fact::NoteUnreadable { .. })).count()
    }
}

/// What the journal is at.
#[derive(Debug)]
enum Job {
    Hear(Event, EventId),
    Intend(NoteKey, Money),
}

/// A kiosk in small, over any validator.
pub struct Kiosk<D, S>
where
    D: Driver<Command = Command, Event = Event>,
    S: Simulator,
{
    pub bench: Bench<D, S>,
    pub records: Records,
    make: fn() -> D,
    swallowed: fn(&S) -> Vec<Money>,
    seen: usize,
    jobs: VecDeque<(Moment, Job)>,
    heard: BTreeSet<EventId>,
    sale: Option<TransactionId>,
    wish: Wish,
    cut_at: Option<Step>,
    pub host_cuts: u32,
}

impl<D, S> Kiosk<D, S>
where
    D: Driver<Command = Command, Event = Event>,
    S: Simulator,
{
    /// A kiosk that has just started, with a customer whose `wish` is always the same. `swallowed` reads the simulator's
    /// cassette: every note that was ever stacked, in any order.
    pub fn new(make: fn() -> D, simulator: S, wire: Wire, swallowed: fn(&S) -> Vec<Money>, wish: Wish) -> Self {
        let mut kiosk = Self {
            bench: Bench::new(make(), simulator, wire),
            records: Records::default(),
            make,
            swallowed,
            seen: 0,
            jobs: VecDeque::new(),
            heard: BTreeSet::new(),
            sale: None,
            wish,
            cut_at: None,
            host_cuts: 0,
        };
        kiosk.sale = Some(kiosk.records.open_sale());
        kiosk.bench.order(Command::Enable(every_note()));
        kiosk
    }

    pub fn wish(&mut self, wish: Wish) {
        self.wish = wish;
    }

    /// The host loses power at the next such step.
    #[must_use]
    pub fn cut_host_at(mut self, step: Step) -> Self {
        self.cut_at = Some(step);
        self
    }

    /// Lets time pass; the journal works meanwhile.
    pub fn run_for(&mut self, time: Duration) {
        let end = self.bench.now() + time;
        loop {
            self.take_in();
            let due = self.jobs.front().map(|(at, _)| *at);
            let until = due.map_or(end, |due| due.min(end));
            let seen = self.seen;
            let left = until.since(self.bench.now());
            if self.bench.run_until(left, |bench| bench.reports().len() > seen) {
                continue;
            }
            match self.jobs.pop_front_if(|(at, _)| *at <= until) {
                Some((_, job)) => self.perform(job),
                None if until == end => return,
                None => {}
            }
        }
    }

    /// Lets time pass until it holds, in steps small enough for every test; says whether it held.
    pub fn run_until(&mut self, at_most: Duration, condition: impl Fn(&Self) -> bool) -> bool {
        let end = self.bench.now() + at_most;
        while !condition(self) {
            if self.bench.now() >= end {
                return false;
            }
            self.run_for(Duration::from_millis(10));
        }
        true
    }

    pub fn gesture(&mut self, gesture: S::Gesture) {
        self.bench.gesture(gesture);
    }

    /// The host loses power and starts again: nothing is left but the records. The customer is gone, another one comes.
    pub fn cut_host(&mut self) {
        self.host_cuts += 1;
        self.jobs.clear();
        self.heard.clear();
        self.bench.restart_host((self.make)());
        self.seen = self.bench.reports().len();
        self.sale = None;
    }

    /// Another customer comes and may put notes in.
    pub fn next_customer(&mut self) {
        self.sale = Some(self.records.open_sale());
        self.bench.order(Command::Enable(every_note()));
    }

    /// The last status that this host heard.
    pub fn readiness(&self) -> Option<Readiness> {
        self.bench.events().rev().find_map(|event| match event {
            Event::StatusChanged(status) => Some(status.readiness),
            _other => None,
        })
    }

    fn take_in(&mut self) {
        let fresh: Vec<_> =
            self.bench.reports()[self.seen..].iter().map(|report| (report.event.clone(), report.id)).collect();
        self.seen += fresh.len();
        for (event, id) in fresh {
            self.enqueue(Job::Hear(event, id));
        }
    }

    /// One thing after the other, each as long as a disk takes.
    fn enqueue(&mut self, job: Job) {
        let free = self.jobs.back().map_or(self.bench.now(), |(at, _)| *at);
        self.jobs.push_back((free + JOURNAL, job));
    }

    fn perform(&mut self, job: Job) {
        match job {
            Job::Hear(event, id) => self.hear(&event, id),
            Job::Intend(key, value) => self.intend(key, value),
        }
    }

    fn hear(&mut self, event: &Event, id: EventId) {
        if self.heard.insert(id) {
            self.believe(event);
            if self.cuts(Step::HeardAndWritten, event) {
                return;
            }
        }
        self.bench.order(Command::Acknowledge(id));
        if self.cuts(Step::Answered, event) {
            return;
        }
        if let Event::NoteHeld { key, value } = event {
            match self.wish {
                _ if self.sale.is_none() => self.bench.order(Command::Return(*key)),
                Wish::Stack => self.enqueue(Job::Intend(*key, *value)),
                Wish::Return => self.bench.order(Command::Return(*key)),
                Wish::Nothing => {}
            }
        }
    }

    fn believe(&mut self, event: &Event) {
        let said = match event {
            Event::NoteStacked { worth, .. } => Said::Stacked(match worth {
                Worth::Value(value) => BookedWorth::Value(*value),
                Worth::Unreadable { kind } => BookedWorth::Unreadable { kind: *kind },
                Worth::Untold => BookedWorth::Untold,
            }),
            Event::NoteReturned { .. } => Said::Returned,
            Event::NoteLost { .. } => Said::Lost,
            Event::PathClear => Said::PathClear,
            Event::CassetteChanged(cassette) => return self.cassette_changed(*cassette),
            _other => return,
        };
        let fresh = NoteId(self.records.fresh());
        if let Some((of, fact)) = self.records.till.attribute(said, fresh) {
            self.records.write(of, fact);
        }
    }

    fn cassette_changed(&mut self, cassette: Cassette) {
        match (cassette, self.records.till.exchange) {
            (Cassette::Removed, Exchange::Inactive) => self.records.write(None, Fact::CassetteRemoved),
            (Cassette::Installed | Cassette::Full, Exchange::Active) => {
                self.records.write(None, Fact::CassetteInserted);
            }
            (Cassette::Removed, Exchange::Active)
            | (Cassette::Installed | Cassette::Full, Exchange::Inactive)
            | (Cassette::Unknown, _) => {}
        }
    }

    fn intend(&mut self, key: NoteKey, value: Money) {
        let Some(sale) = self.sale else { return };
        let note = NoteId(self.records.fresh());
        self.records.write(Some(sale), Fact::NoteIntended { note, value });
        if self.cut_at.take_if(|step| *step == Step::Intended).is_some() {
            self.cut_host();
            return;
        }
        self.bench.order(Command::Stack(key));
    }

    /// Power goes after the first event about money or paper's end at this step.
    fn cuts(&mut self, step: Step, event: &Event) -> bool {
        let is_about_money =
            matches!(event, Event::NoteStacked { .. } | Event::NoteReturned { .. } | Event::NoteLost { .. });
        if is_about_money && self.cut_at.take_if(|at| *at == step).is_some() {
            self.cut_host();
            return true;
        }
        false
    }

    /// Lets time pass until nothing is awaited and nothing was said for longer than a validator is ever silent with a note
    /// inside; at most [`LONG`].
    fn come_to_rest(&mut self) {
        let quiet = Duration::from_secs(15);
        let end = self.bench.now() + LONG;
        while self.bench.now() < end {
            self.run_for(quiet);
            let last = self.bench.reports().last().map_or(Moment::START, |report| report.at);
            let till = &self.records.till;
            let nothing_awaited = till.intended.is_none() && till.unsettled.is_none() && self.jobs.is_empty();
            if nothing_awaited && self.bench.now().since(last) >= quiet {
                return;
            }
        }
    }

    /// The law, once everything has come to rest: nothing that the device swallowed is missing from the records, nothing is
    /// in the records that it did not swallow, and nothing is awaited any more.
    pub fn assert_conserved(&mut self, context: &str) {
        self.come_to_rest();
        let facts = &self.records.facts;
        let till = &self.records.till;
        assert_eq!(till.intended, None, "{context}: a note has no end; {facts:#?}\n{:#?}", self.bench.reports());
        assert_eq!(till.unsettled, None, "{context}: the device never went on; {facts:#?}");
        let mut swallowed = (self.swallowed)(self.bench.simulator());
        for counted in self.records.counted() {
            let place = swallowed.iter().position(|note| *note == counted);
            let Some(place) = place else {
                panic!("{context}: {counted} was counted and never swallowed; {facts:#?}\n{:#?}", self.bench.reports())
            };
            swallowed.swap_remove(place);
        }
        let mut unexplained = swallowed;
        for unknown in self.records.unknown() {
            if let Some(place) = unexplained.iter().position(|note| *note == unknown) {
                unexplained.swap_remove(place);
            }
        }
        assert!(
            unexplained.len() <= self.records.unreadable(),
            "{context}: {unexplained:?} were swallowed and nobody knows of them; {facts:#?}\n{:#?}",
            self.bench.reports()
        );
    }

    /// The stronger law for runs in which nothing may be left to a person: all that was swallowed was credited or found.
    pub fn assert_nothing_unknown(&self, context: &str) {
        assert!(self.records.unknown().is_empty(), "{context}: {:#?}", self.records.facts);
        assert_eq!(self.records.unreadable(), 0, "{context}");
    }

    /// Another customer's note goes its whole way: whatever happened before has not spoilt anything.
    pub fn assert_serves_again(&mut self, insert: S::Gesture, value: Money, context: &str) {
        let before = self.records.books().owed;
        self.wish = Wish::Stack;
        self.next_customer();
        let ready = self.run_until(LONG, |kiosk| kiosk.readiness() == Some(Readiness::Ready));
        assert!(ready, "{context}: it never becomes ready again; {:#?}", self.bench.reports());
        self.gesture(insert);
        let credited = |kiosk: &Self| kiosk.records.books().owed == before + value.minor_units;
        let served = self.run_until(LONG, credited);
        assert!(
            served,
            "{context}: the next note is not credited; {:#?}\n{:#?}",
            self.records.facts,
            self.bench.reports()
        );
    }
}
