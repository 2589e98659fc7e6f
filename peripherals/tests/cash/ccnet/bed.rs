//! A driver and a validator, and what tests ask of both.

use std::time::Duration;

use domain::Money;
use peripherals::{
    bench::{Bench, Direction, Wire},
    cash::{
        Command, Event,
        ccnet::{Driver, Gesture, Physics, Settings, Simulator, View},
        mechanism::Activity,
    },
    simulator::Simulator as _,
    status::{Readiness, Status},
};

use super::super::till::{Kiosk, LONG, Wish, azn, every_note};

pub type Joined = Bench<Driver, Simulator>;
pub type Till = Kiosk<Driver, Simulator>;

/// Numbers of notes in the simulated table.
pub const FIVE: u8 = 1;
pub const TEN: u8 = 2;
pub const TWENTY: u8 = 3;
pub const FIFTY: u8 = 4;

/// An answer is believed for 10 ms after its last byte, as the specification has it; and two for the wire.
pub fn strict() -> Physics {
    Physics { acknowledged_within_ms: 12, ..Physics::default() }
}

pub fn driver() -> Driver {
    Driver::new(Settings::default())
}

/// Asks seldom, so that a run of minutes is short, and gives a note back after one hold: every kind of message is said all
/// the same, and fewer of them twice.
pub fn patient() -> Driver {
    Driver::new(Settings { poll_ms: 4000, escrow_s: 12, ..Settings::default() })
}

fn swallowed(simulator: &Simulator) -> Vec<Money> {
    simulator.view().stacked()
}

/// A kiosk whose validator is just getting power.
pub fn till(driver: fn() -> Driver, physics: Physics, wire: Wire, wish: Wish) -> Till {
    Kiosk::new(driver, Simulator::new(physics), wire, swallowed, wish)
}

/// The same, once the validator takes notes.
pub fn ready_till(physics: Physics, wire: Wire, wish: Wish) -> Till {
    let mut till = till(patient, physics, wire, wish);
    assert!(till.run_until(LONG, |till| till.readiness() == Some(Readiness::Ready)), "{:#?}", till.bench.reports());
    till
}

pub fn insert(kind: u8) -> Gesture {
    Gesture::Insert { kind }
}

/// A bench without a kiosk: a test gives the orders itself, and everything is written down at once or after 200 ms.
pub struct Bed {
    pub bench: Joined,
}

impl Bed {
    pub fn new(physics: Physics) -> Self {
        Self::with(driver(), physics)
    }

    pub fn with(driver: Driver, physics: Physics) -> Self {
        let bench = Bench::new(driver, Simulator::new(physics), Wire::perfect()).acknowledging(Command::Acknowledge);
        Self { bench }
    }

    /// A validator that takes every note of the table.
    pub fn ready() -> Self {
        let mut bed = Self::new(strict());
        bed.bench.order(Command::Enable(every_note()));
        bed.until_ready();
        bed.bench.take_events();
        bed
    }

    pub fn until_ready(&mut self) {
        self.until("ready", |bench| status(bench).is_some_and(|status| status.readiness == Readiness::Ready));
    }

    pub fn until(&mut self, what: &str, condition: impl Fn(&Joined) -> bool) {
        let held = self.bench.run_until(LONG, condition);
        assert!(held, "never {what}: {:#?}\n{:?}", self.bench.reports(), self.bench.view());
    }

    /// Runs until the driver reports something like this, and lets a moment pass.
    pub fn until_event(&mut self, what: &str, matches: impl Fn(&Event) -> bool) -> Event {
        let before = self.bench.reports().len();
        self.until(what, |bench| bench.reports()[before..].iter().any(|report| matches(&report.event)));
        self.bench.reports()[before..].iter().find(|report| matches(&report.event)).unwrap().event.clone()
    }

    /// A note is in escrow; its name.
    pub fn hold(&mut self, kind: u8) -> peripherals::cash::NoteKey {
        self.bench.gesture(insert(kind));
        match self.until_event("held", |event| matches!(event, Event::NoteHeld { .. })) {
            Event::NoteHeld { key, .. } => key,
            other => panic!("{other:?}"),
        }
    }

    pub fn run(&mut self, milliseconds: u64) {
        self.bench.run_for(Duration::from_millis(milliseconds));
    }

    pub fn gesture(&mut self, gesture: Gesture) {
        self.bench.gesture(gesture);
    }

    pub fn order(&mut self, command: Command) {
        self.bench.order(command);
    }

    pub fn view(&self) -> View {
        self.bench.view()
    }

    pub fn activity(&self) -> Activity {
        self.view().activity
    }

    /// Events since this was last asked, without statuses.
    pub fn events(&mut self) -> Vec<Event> {
        let mut events = self.bench.take_events();
        events.retain(|event| !matches!(event, Event::StatusChanged(_)));
        events
    }

    pub fn status(&self) -> Status<peripherals::cash::Fault> {
        status(&self.bench).unwrap()
    }

    /// How often the host said this.
    pub fn said(&self, frame: &[u8]) -> usize {
        said(&self.bench, frame)
    }
}

pub fn said(bench: &Joined, frame: &[u8]) -> usize {
    bench.sent(Direction::ToDevice).windows(frame.len()).filter(|window| *window == frame).count()
}

pub fn status(bench: &Joined) -> Option<Status<peripherals::cash::Fault>> {
    bench.events().rev().find_map(|event| match event {
        Event::StatusChanged(status) => Some(*status),
        _other => None,
    })
}

pub const STACK: [u8; 6] = [0x02, 0x03, 0x06, 0x35, 0xec, 0xe4];
pub const RETURN: [u8; 6] = [0x02, 0x03, 0x06, 0x36, 0x77, 0xd6];
pub const HOLD: [u8; 6] = [0x02, 0x03, 0x06, 0x38, 0x09, 0x3f];
pub const RESET: [u8; 6] = [0x02, 0x03, 0x06, 0x30, 0x41, 0xb3];
pub const ACK: [u8; 6] = [0x02, 0x03, 0x06, 0x00, 0xc2, 0x82];
pub const DISABLE: [u8; 12] = [0x02, 0x03, 0x0c, 0x34, 0, 0, 0, 0, 0, 0, 0x17, 0x0c];

pub fn twenty() -> Money {
    azn(20)
}
