//! A driver and a device, joined.

use std::time::Duration;

use domain::{Currency, Money, fact::Fact};
use peripherals::{
    bench::{Bench, Direction, Wire},
    cash::{
        Command, Event, Fault, NoteKey, Origin, Worth,
        id003::{AZN_COUNTRY, Country, Driver, Gesture, Physics, Settings, Simulator},
        mechanism::Activity,
    },
    simulator::Simulator as _,
    status::{Readiness, Status},
};

use super::super::till::{Kiosk, Wish, azn, every_note};

/// The device's number of 20 AZN in the mechanism's table.
pub const TWENTY: u8 = 3;
pub const FIFTY: u8 = 4;

pub const INSERT_TWENTY: Gesture = Gesture::Insert { kind: TWENTY };
pub const INSERT_FIFTY: Gesture = Gesture::Insert { kind: FIFTY };

pub const PATIENCE: Duration = Duration::from_mins(2);

pub type Joined = Bench<Driver, Simulator>;
pub type Till = Kiosk<Driver, Simulator>;

/// With the simulator's number for Azerbaijan.
pub fn settings() -> Settings {
    let azn = Country { number: AZN_COUNTRY, currency: Currency::Azn };
    Settings { countries: vec![azn], ..Settings::default() }
}

/// Asks seldom: fewer bytes to harm, and no other difference.
pub fn slow() -> Driver {
    Driver::new(Settings { poll_ms: 800, ..settings() })
}

/// A device that is quick wherever a driver's way through it does not change.
pub fn quick() -> Physics {
    let mut physics = Physics::default();
    physics.mechanism.starting_ms = 1000;
    physics.mechanism.returning_ms = 1400;
    physics
}

pub fn joined(physics: Physics, wire: Wire) -> Joined {
    Bench::new(Driver::new(settings()), Simulator::new(physics), wire).acknowledging(Command::Acknowledge)
}

/// A device that takes every note and rests.
pub fn open() -> Joined {
    let mut bench = joined(Physics::default(), Wire::perfect());
    bench.order(Command::Enable(every_note()));
    until_ready(&mut bench);
    bench.take_events();
    bench
}

pub fn readiness(bench: &Joined) -> Option<Readiness> {
    status(bench).map(|status| status.readiness)
}

pub fn status(bench: &Joined) -> Option<Status<Fault>> {
    bench.events().rev().find_map(|event| match event {
        Event::StatusChanged(status) => Some(*status),
        _other => None,
    })
}

pub fn until_ready(bench: &mut Joined) {
    let ready = bench.run_until(PATIENCE, |bench| readiness(bench) == Some(Readiness::Ready));
    assert!(ready, "never ready: {:#?}", bench.reports());
}

/// Runs until the driver says so; answers what it says.
pub fn until<T>(bench: &mut Joined, find: impl Fn(&Event) -> Option<T>) -> T {
    let from = bench.reports().len();
    let came = bench.run_until(PATIENCE, |bench| bench.reports()[from..].iter().any(|it| find(&it.event).is_some()));
    assert!(came, "never came: {:#?}", bench.reports());
    bench.reports()[from..].iter().find_map(|it| find(&it.event)).unwrap()
}

pub fn held(event: &Event) -> Option<(NoteKey, Money)> {
    match event {
        Event::NoteHeld { key, value } => Some((*key, *value)),
        _other => None,
    }
}

pub fn fault(bench: &Joined) -> Option<Fault> {
    status(bench)?.fault
}

pub fn swallowed(simulator: &Simulator) -> Vec<Money> {
    simulator.view().stacked()
}

pub fn till(wire: Wire, wish: Wish) -> Till {
    Till::new(slow, Simulator::new(quick()), wire, swallowed, wish)
}

/// Nothing was lost on the way, nobody was reset in the middle of stacking, and no order to stack left twice.
pub fn assert_gently_treated(till: &Till, context: &str) {
    let intents = till.records.facts.iter().filter(|(_, fact)| matches!(fact, Fact::NoteIntended { .. })).count();
    let orders = said(&till.bench, 0x42);
    assert!(orders <= intents, "{context}: {orders} orders for {intents} intents");
    let view = till.bench.simulator().view();
    assert!(view.nothing_is_missing(), "{context}: {view:#?}");
    assert_eq!(view.resets_while_stacking, 0, "{context}");
}

pub fn is_resting(bench: &Joined) -> bool {
    bench.simulator().view().activity == Activity::Resting
}

pub fn twenty() -> Money {
    azn(20)
}

pub const FIRST: NoteKey = NoteKey(1);

pub fn events_of_notes(bench: &mut Joined) -> Vec<Event> {
    let is_about_notes = |event: &Event| match event {
        Event::NoteEntered
        | Event::NoteHeld { .. }
        | Event::NoteStacked { .. }
        | Event::NoteReturned { .. }
        | Event::NoteLost { .. }
        | Event::NoteRejected(_)
        | Event::PathClear => true,
        Event::StatusChanged(_) | Event::CassetteChanged(_) | Event::Identified(_) | Event::TableRead(_) => false,
    };
    bench.take_events().into_iter().filter(is_about_notes).collect()
}

pub const fn stacked(value: Money, origin: Origin) -> Event {
    Event::NoteStacked { worth: Worth::Value(value), origin }
}

pub const fn frame_count(bytes: &[u8], code: u8) -> usize {
    let mut count = 0;
    let mut at = 0;
    while at + 2 < bytes.len() {
        if bytes[at + 2] == code {
            count += 1;
        }
        at += bytes[at + 1] as usize;
    }
    count
}

/// How often the host said this, whatever the wire made of it.
pub fn said(bench: &Joined, code: u8) -> usize {
    frame_count(bench.sent(Direction::ToDevice), code)
}
