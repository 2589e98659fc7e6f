//! A device, its driver, and whoever makes a self test.

use std::time::Duration;

use peripherals::{
    audio, barcode, beacon,
    bench::{Bench, Wire},
    card, cash, document, doors,
    driver::{Driver, EventId},
    keypad, printer,
    simulator::Simulator,
    status::{Readiness, Status},
    supervise::check::{Ask, Check, Outcome, Plan, Word},
};

/// How a device says that it is.
pub trait Says {
    fn status(&self) -> Option<Status<()>>;
}

macro_rules! says {
    ($($event:ty: $pattern:pat => $status:expr;)+) => {
        $(impl Says for $event {
            fn status(&self) -> Option<Status<()>> {
                let $pattern = self else { return None };
                let status = $status;
                Some(Status { readiness: status.readiness, condition: status.condition, fault: status.fault.map(|_| ()) })
            }
        })+
    };
}

says! {
    document::Event: document::Event::StatusChanged(status) => status;
    barcode::Event: barcode::Event::StatusChanged(status) => status;
    printer::Event: printer::Event::StatusChanged(status, _) => status;
    card::Event: card::Event::StatusChanged(status) => status;
    cash::Event: cash::Event::StatusChanged(status) => status;
    keypad::Event: keypad::Event::StatusChanged(status) => status;
    doors::Event: doors::Event::StatusChanged(status) => status;
    audio::Event: audio::Event::StatusChanged(status) => status;
}

impl Says for beacon::Event {
    fn status(&self) -> Option<Status<()>> {
        let Self::StatusChanged(status) = self;
        Some(Status { readiness: status.readiness, condition: status.condition, fault: status.fault.map(|_| ()) })
    }
}

/// What a test told.
#[derive(Debug, PartialEq, Eq)]
pub struct Passes {
    pub outcome: Outcome,
    pub steps: usize,
    /// Those that did not pass.
    pub failed: Vec<(Option<Ask>, Outcome)>,
}

impl Passes {
    pub const fn all(steps: usize) -> Self {
        Self { outcome: Outcome::Passed, steps, failed: Vec::new() }
    }
}

pub struct Examination<D: Driver, S: Simulator> {
    pub bench: Bench<D, S>,
    known: Status<()>,
}

const STEP: Duration = Duration::from_millis(20);

impl<D, S> Examination<D, S>
where
    D: Driver<Event: Says + Clone, Command: Clone>,
    S: Simulator,
{
    pub fn starting(driver: D, simulator: S, acknowledge: fn(EventId) -> D::Command) -> Self {
        let bench = Bench::new(driver, simulator, Wire::perfect()).acknowledging(acknowledge);
        Self { bench, known: Status::starting() }
    }

    pub fn of(driver: D, simulator: S, acknowledge: fn(EventId) -> D::Command) -> Self {
        let mut examination = Self::starting(driver, simulator, acknowledge);
        examination.until_usable();
        examination
    }

    pub fn until_usable(&mut self) {
        for _ in 0..3_000 {
            self.hear();
            if self.known.readiness == Readiness::Ready {
                return;
            }
        }
        panic!("it cannot be used: {:?}", self.known);
    }

    fn hear(&mut self) -> Vec<D::Event> {
        self.bench.run_for(STEP);
        let events = self.bench.take_events();
        self.known = events.iter().rev().find_map(Says::status).unwrap_or(self.known);
        events
    }

    /// Something happens to the device, and time passes.
    pub fn after(mut self, gesture: S::Gesture, time: Duration) -> Self {
        self.bench.gesture(gesture);
        let until = self.bench.now() + time;
        while self.bench.now() < until {
            self.hear();
        }
        self
    }

    /// Makes a test; `person` does what is asked, once each, and answers.
    pub fn take(
        &mut self,
        plan: Plan<D::Command, D::Event>,
        mut person: impl FnMut(Ask, &mut Bench<D, S>) -> Word,
    ) -> Passes {
        let (mut check, orders) = Check::begin(self.bench.now(), plan, &self.known);
        self.order(orders);
        let mut asked = None;
        for _ in 0..60_000 {
            if let Some(outcome) = check.outcome() {
                let ended = check.ended();
                let failed = ended.iter().filter(|ended| ended.outcome != Outcome::Passed);
                let failed = failed.map(|ended| (ended.ask, ended.outcome)).collect();
                return Passes { outcome, steps: ended.len(), failed };
            }
            if let Some((ask, _)) = check.asks().filter(|(ask, _)| asked != Some((*ask, check.ended().len()))) {
                asked = Some((ask, check.ended().len()));
                let word = person(ask, &mut self.bench);
                let orders = check.answer(self.bench.now(), word);
                self.order(orders);
            }
            for event in self.hear() {
                let orders = check.on(self.bench.now(), &event);
                self.order(orders);
            }
            let orders = check.elapse(self.bench.now());
            self.order(orders);
        }
        panic!("no end");
    }

    fn order(&mut self, orders: Vec<D::Command>) {
        for order in orders {
            self.bench.order(order);
        }
    }
}
