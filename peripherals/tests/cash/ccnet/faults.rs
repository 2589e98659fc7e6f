//! A lost, doubled, corrupted, late byte, a cut and a silence at every byte of every exchange, in both directions; and the
//! law of conservation after each.

use std::time::Duration;

use peripherals::{
    bench::{Direction, Fault, Wire},
    cash::{Command, ccnet::Gesture},
};

use super::{
    super::till::{Wish, azn},
    bed::{FIFTY, FIVE, TWENTY, Till, insert, patient, ready_till, strict, till},
};

/// Long enough for everything that one note says.
const SOON: Duration = Duration::from_secs(13);

/// Runs an exchange without a fault, then with each fault at each byte that the exchange puts on the wire.
/// `repair` is what people do then until the device works.
fn at_every_byte(begin: fn(Wire) -> Till, exchange: fn(&mut Till), repair: fn(&mut Till)) {
    let mut clean = begin(Wire::perfect());
    let before = Direction::BOTH.map(|direction| clean.bench.sent(direction).len());
    exchange(&mut clean);
    let after = Direction::BOTH.map(|direction| clean.bench.sent(direction).len());
    repair(&mut clean);
    clean.assert_conserved("no fault");
    clean.assert_nothing_unknown("no fault");
    let mut runs = 0;
    for (way, direction) in Direction::BOTH.into_iter().enumerate() {
        for position in before[way]..after[way] {
            for fault in Fault::EVERY {
                let context = format!("{fault:?} at byte {position} {direction:?}");
                let mut till = begin(Wire::perfect().with(direction, position, fault));
                exchange(&mut till);
                repair(&mut till);
                till.assert_conserved(&context);
                // Power was never cut: the device knows of every note, and says it.
                till.assert_nothing_unknown(&context);
                let view = till.bench.view();
                assert!(view.nothing_is_missing() && view.resets_while_stacking == 0, "{context}: {view:?}");
                till.assert_serves_again(insert(FIVE), azn(5), &context);
                runs += 1;
            }
        }
    }
    assert!(runs > 500, "{runs}: hardly anything was said");
}

const fn nothing(_: &mut Till) {}

fn stacking(wire: Wire) -> Till {
    ready_till(strict(), wire, Wish::Stack)
}

fn returning(wire: Wire) -> Till {
    ready_till(strict(), wire, Wish::Return)
}

fn undecided(wire: Wire) -> Till {
    ready_till(strict(), wire, Wish::Nothing)
}

fn without_power_before(wire: Wire) -> Till {
    till(patient, strict(), wire, Wish::Stack)
}

#[test]
fn a_start() {
    at_every_byte(without_power_before, |till| till.run_for(SOON), nothing);
}

#[test]
fn a_note_that_goes_back() {
    let exchange = |till: &mut Till| {
        till.gesture(insert(TWENTY));
        till.run_for(SOON);
    };
    at_every_byte(returning, exchange, nothing);
}

#[test]
fn a_note_that_nobody_decides_about() {
    let exchange = |till: &mut Till| {
        till.gesture(insert(TWENTY));
        till.run_for(2 * SOON);
    };
    at_every_byte(undecided, exchange, nothing);
}

#[test]
fn two_notes_that_are_stacked() {
    let exchange = |till: &mut Till| {
        till.gesture(insert(TWENTY));
        till.run_for(SOON);
        till.gesture(insert(FIFTY));
        till.run_for(SOON);
    };
    at_every_byte(stacking, exchange, nothing);
}

#[test]
fn a_customer_who_ends_while_a_note_goes_in() {
    let exchange = |till: &mut Till| {
        till.gesture(insert(TWENTY));
        till.run_for(Duration::from_millis(500));
        till.bench.order(Command::Disable);
        till.run_for(SOON);
    };
    at_every_byte(stacking, exchange, nothing);
}

#[test]
fn a_note_for_which_there_is_no_room() {
    let exchange = |till: &mut Till| {
        till.gesture(insert(TWENTY));
        till.gesture(Gesture::FillCassette);
        till.run_for(SOON);
    };
    at_every_byte(stacking, exchange, |till| till.gesture(Gesture::EmptyCassette));
}

#[test]
fn a_note_that_sticks() {
    let exchange = |till: &mut Till| {
        till.gesture(insert(TWENTY));
        till.run_for(Duration::from_millis(4500));
        till.gesture(Gesture::JamValidator);
        till.run_for(Duration::from_millis(4500));
        till.gesture(Gesture::ClearJam);
        till.bench.order(Command::Reset);
        till.run_for(Duration::from_millis(4500));
    };
    // A technician looks whether it has helped.
    let repair = |till: &mut Till| {
        for _ in 0..3 {
            till.run_for(Duration::from_secs(20));
            till.bench.order(Command::Reset);
        }
    };
    at_every_byte(returning, exchange, repair);
}
