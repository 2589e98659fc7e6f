//! The relay board of the guide lights on the bench.

#[path = "beacon/faults.rs"]
mod faults;
#[path = "beacon/foreign.rs"]
mod foreign;
#[path = "beacon/story.rs"]
mod story;

use std::{collections::VecDeque, time::Duration};

use domain::Moment;
use peripherals::{
    beacon::{
        Command, Event, Rate,
        relay::{Driver, Physics, Settings, Simulator, Turn, message::Coil},
    },
    bench::{Bench, Wire},
    family::Family,
    status::Status,
};

type Board = Bench<Driver, Simulator>;

fn with(settings: Settings, physics: Physics, wire: Wire) -> Board {
    Bench::new(Driver::new(settings), Simulator::new(physics), wire).acknowledging(Command::Acknowledge)
}

/// A board that is ready and dark; what it reported at its start is taken.
fn board() -> Board {
    let mut bench = with(Settings::default(), Physics::default(), Wire::perfect());
    bench.run_for(Duration::from_secs(1));
    assert_eq!(bench.take_events(), [ready()]);
    bench
}

fn ready() -> Event {
    Event::StatusChanged(Status::ready())
}

fn offline() -> Event {
    Event::StatusChanged(Status::offline())
}

const fn light(slot: Family, rate: Rate) -> Command {
    Command::Light { slot, rate }
}

/// Which lights of the usual four shine.
fn lit(bench: &Board) -> [bool; 4] {
    let lit = bench.view().lit;
    [lit[0], lit[1], lit[2], lit[3]]
}

/// When a relay closed.
fn flashes<'a>(turns: impl Iterator<Item = &'a Turn>, relay: u16) -> Vec<Moment> {
    turns.filter(|turn| turn.relay == relay && turn.to == Coil::On).map(|turn| turn.at).collect()
}

/// WCAG 2.3.1, EN 301 549 9.2.3.1: no more than three flashes in any second.
fn assert_harmless(bench: &Board, context: &str) {
    for relay in 0..8 {
        let mut second = VecDeque::new();
        for at in flashes(bench.simulator().turns(), relay) {
            second.push_back(at);
            while second.front().is_some_and(|first: &Moment| at.since(*first) > Duration::from_secs(1)) {
                second.pop_front();
            }
            assert!(second.len() <= 3, "{context}: relay {relay} flashes {second:?}");
        }
    }
}
