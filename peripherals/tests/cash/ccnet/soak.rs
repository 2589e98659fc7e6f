//! Hundreds of days of three customers on a bad wire, with power cuts, jams and false notes, each from a seed.

use std::time::Duration;

use peripherals::{
    bench::{Direction, Wire},
    cash::{Command, Rejection, ccnet::Gesture},
};
use rand::{RngExt, SeedableRng, rngs::StdRng};

use super::{
    super::till::{Wish, azn},
    bed::{FIVE, Till, driver, insert, patient, strict, till},
};

const SEEDS: u64 = 1200;
/// Where a wire is bad.
const BAD: usize = 1000;

/// What somebody does to a validator, and what puts it right.
fn trouble(chance: &mut StdRng) -> (Gesture, Gesture) {
    match chance.random_range(0..8) {
        0 => (Gesture::SecondNote, Gesture::Mend),
        1 => (Gesture::Cheat, Gesture::Mend),
        2 | 3 => (Gesture::CutPower, Gesture::RestorePower),
        4 => (Gesture::RemoveCassette, Gesture::InsertCassette),
        5 => (Gesture::JamCassette, Gesture::ClearJam),
        6 => (Gesture::FillCassette, Gesture::EmptyCassette),
        _ => (Gesture::Fail { code: 0x52 }, Gesture::Mend),
    }
}

fn something_happens(till: &mut Till, chance: &mut StdRng) {
    match chance.random_range(0..20) {
        0 => till.cut_host(),
        1 => till.bench.cut(),
        2 => till.bench.order(Command::Disable),
        3 => till.bench.order(Command::Reset),
        4 | 5 => till.next_customer(),
        6 => till.wish([Wish::Stack, Wish::Return, Wish::Nothing][chance.random_range(0..3_usize)]),
        7 => till.gesture(Gesture::InsertFalse { reason: Rejection::Magnetic }),
        8..11 => {
            let (gesture, repair) = trouble(chance);
            till.gesture(gesture);
            till.run_for(Duration::from_millis(chance.random_range(0..8000)));
            till.gesture(repair);
            till.bench.order(Command::Reset);
        }
        _ => {
            till.wish(Wish::Stack);
            till.gesture(insert(chance.random_range(0..7)));
        }
    }
    let pause = if chance.random() { 400 } else { 14_000 };
    till.run_for(Duration::from_millis(chance.random_range(0..pause)));
}

/// A technician puts everything right.
fn mend(till: &mut Till) {
    for gesture in
        [Gesture::Mend, Gesture::ClearJam, Gesture::EmptyCassette, Gesture::InsertCassette, Gesture::RestorePower]
    {
        till.gesture(gesture);
    }
    for _ in 0..3 {
        till.run_for(Duration::from_secs(20));
        till.bench.order(Command::Reset);
    }
}

#[test]
fn whatever_happens_the_books_are_what_the_cassette_holds() {
    let (mut swallowed, mut unknown) = (0, 0);
    for seed in 0..SEEDS {
        let mut chance = StdRng::seed_from_u64(seed);
        let host = if seed % 3 == 0 { driver } else { patient };
        let mut till = till(host, strict(), Wire::from_seed(seed, BAD), Wish::Stack);
        till.run_for(Duration::from_secs(6));
        for _ in 0..16 {
            something_happens(&mut till, &mut chance);
        }
        mend(&mut till);
        while Direction::BOTH.iter().any(|direction| till.bench.sent(*direction).len() < BAD) {
            till.run_for(Duration::from_mins(1));
        }
        let context = format!("seed {seed}");
        till.assert_conserved(&context);
        let view = till.bench.view();
        assert!(view.nothing_is_missing() && view.resets_while_stacking == 0, "{context}: {view:?}");
        till.assert_serves_again(insert(FIVE), azn(5), &context);
        swallowed += view.stacked().len();
        unknown += till.records.unknown().len();
    }
    println!("{swallowed} notes swallowed, {unknown} unknown");
    assert!(swallowed > 300, "{swallowed}: these customers put nothing in");
    assert!(unknown * 5 < swallowed, "{unknown} of {swallowed} notes are left to a person");
}
