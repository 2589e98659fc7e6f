//! Power that goes at every step, of the device, of the host, of both; the link's plug; and whole lives from seeds. After
//! each the books hold what the cassette holds, and the next note goes its whole way.
//!
//! A step is every byte, which is the last that arrives, and every twentieth of a second between them, in which the mechanism
//! moves.

use std::time::Duration;

use peripherals::{
    bench::{Direction, Fault, Wire},
    cash::{
        Command,
        id003::{Gesture, Physics, Simulator, VendValid},
    },
    status::Readiness,
};
use rand::{RngExt, SeedableRng, rngs::StdRng};

use super::{
    super::till::{Step, Wish, azn},
    bed::{INSERT_FIFTY, INSERT_TWENTY, Till, assert_gently_treated, quick, slow, swallowed, till},
};

/// Who loses power, or whose plug is pulled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Loses {
    Plug,
    Host,
    Device,
    Both,
}

const ALL: [Loses; 4] = [Loses::Plug, Loses::Host, Loses::Device, Loses::Both];

const GRID: Duration = Duration::from_millis(50);

fn ready(wire: Wire, wish: Wish) -> Till {
    let mut till = till(wire, wish);
    assert!(till.run_until(Duration::from_secs(30), |till| till.readiness() == Some(Readiness::Ready)));
    till
}

fn sent(till: &Till) -> [usize; 2] {
    Direction::BOTH.map(|direction| till.bench.sent(direction).len())
}

/// An exchange: how it begins, what is done, and how long it takes.
struct Exchange {
    begin: fn(Wire, Wish) -> Till,
    wish: Wish,
    act: fn(&mut Till),
    lasts: Duration,
    after_host: After,
}

/// What a host that restarts can find out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum After {
    AllIsKnown,
    /// A note that was ordered in came back while nobody listened, and the device says no more about it.
    AReturnIsMissed,
}

impl Exchange {
    fn begun(&self, wire: Wire) -> Till {
        let mut till = (self.begin)(wire, self.wish);
        (self.act)(&mut till);
        till
    }

    fn is_cut_at_every_step(&self) {
        let mut till = self.begun(Wire::perfect());
        let from = sent(&till);
        till.run_for(self.lasts);
        let to = sent(&till);
        ends_well(&mut till, "nothing was cut");
        till.assert_nothing_unknown("nothing was cut");
        for ((direction, from), to) in Direction::BOTH.into_iter().zip(from).zip(to) {
            assert!(to > from + 10, "{from} to {to}");
            for position in from..to {
                for loses in [Loses::Host, Loses::Device, Loses::Both] {
                    self.is_cut_at_byte(direction, position, loses);
                }
            }
        }
        let mut step = Duration::ZERO;
        while step < self.lasts {
            for loses in ALL {
                let mut till = self.begun(Wire::perfect());
                till.run_for(step);
                self.is_cut_now(&mut till, loses, &format!("{loses:?} after {step:?}"));
            }
            step += GRID;
        }
    }

    /// The byte and all behind it never arrive; a plug is pulled there in `faults`.
    fn is_cut_at_byte(&self, direction: Direction, position: usize, loses: Loses) {
        let mut till = self.begun(Wire::perfect().with(direction, position, Fault::Silenced));
        let is_there = |till: &Till| till.bench.sent(direction).len() > position;
        assert!(till.run_until(self.lasts, is_there));
        self.is_cut_now(&mut till, loses, &format!("{loses:?} at byte {position} {direction:?}"));
    }

    fn is_cut_now(&self, till: &mut Till, loses: Loses, context: &str) {
        cut(till, loses);
        ends_well(till, context);
        match (loses, self.after_host) {
            (Loses::Plug, _) | (Loses::Host, After::AllIsKnown) => till.assert_nothing_unknown(context),
            (Loses::Host, After::AReturnIsMissed) | (Loses::Device | Loses::Both, _) => {}
        }
    }
}

fn cut(till: &mut Till, loses: Loses) {
    match loses {
        Loses::Plug => till.bench.cut(),
        Loses::Host => till.cut_host(),
        Loses::Device | Loses::Both => {
            till.gesture(Gesture::CutPower);
            if loses == Loses::Both {
                till.cut_host();
            }
            till.run_for(Duration::from_secs(1));
            till.gesture(Gesture::RestorePower);
        }
    }
}

fn ends_well(till: &mut Till, context: &str) {
    till.gesture(Gesture::EmptyCassette);
    till.assert_conserved(context);
    assert_gently_treated(till, context);
    till.assert_serves_again(INSERT_FIFTY, azn(50), context);
}

fn insert(till: &mut Till) {
    till.gesture(INSERT_TWENTY);
}

const ONE_NOTE: Duration = Duration::from_secs(5);

#[test]
fn while_the_device_starts() {
    let lasts = Duration::from_secs(3);
    Exchange { begin: till, wish: Wish::Stack, act: |_| {}, lasts, after_host: After::AllIsKnown }
        .is_cut_at_every_step();
}

#[test]
fn while_a_note_is_stacked() {
    Exchange { begin: ready, wish: Wish::Stack, act: insert, lasts: ONE_NOTE, after_host: After::AllIsKnown }
        .is_cut_at_every_step();
}

#[test]
fn while_a_note_is_returned() {
    Exchange { begin: ready, wish: Wish::Return, act: insert, lasts: ONE_NOTE, after_host: After::AllIsKnown }
        .is_cut_at_every_step();
}

#[test]
fn while_a_note_is_held() {
    let lasts = Duration::from_secs(8);
    Exchange { begin: ready, wish: Wish::Nothing, act: insert, lasts, after_host: After::AllIsKnown }
        .is_cut_at_every_step();
}

#[test]
fn while_a_second_note_is_stacked() {
    let act = |till: &mut Till| {
        insert(till);
        till.run_for(ONE_NOTE);
        assert!(till.run_until(ONE_NOTE, |till| till.readiness() == Some(Readiness::Ready)));
        till.gesture(INSERT_FIFTY);
    };
    Exchange { begin: ready, wish: Wish::Stack, act, lasts: ONE_NOTE, after_host: After::AllIsKnown }
        .is_cut_at_every_step();
}

#[test]
fn while_the_device_is_disabled_and_a_note_goes_in() {
    let act = |till: &mut Till| {
        insert(till);
        till.run_for(Duration::from_millis(300));
        till.bench.order(Command::Disable);
    };
    Exchange { begin: ready, wish: Wish::Stack, act, lasts: ONE_NOTE, after_host: After::AllIsKnown }
        .is_cut_at_every_step();
}

#[test]
fn while_a_full_cassette_gives_a_note_back() {
    let act = |till: &mut Till| {
        insert(till);
        till.run_for(Duration::from_millis(900));
        till.gesture(Gesture::FillCassette);
    };
    Exchange { begin: ready, wish: Wish::Stack, act, lasts: ONE_NOTE, after_host: After::AReturnIsMissed }
        .is_cut_at_every_step();
}

fn with(vend_valid: VendValid) -> Till {
    let physics = Physics { vend_valid, ..quick() };
    Till::new(slow, Simulator::new(physics), Wire::perfect(), swallowed, Wish::Stack)
}

#[test]
fn a_host_that_dies_between_two_steps_of_crediting_credits_once() {
    for vend_valid in [VendValid::Bare, VendValid::WithKind] {
        for step in [Step::Intended, Step::HeardAndWritten, Step::Answered] {
            let context = format!("{step:?} {vend_valid:?}");
            let mut till = with(vend_valid).cut_host_at(step);
            assert!(till.run_until(Duration::from_secs(30), |till| till.readiness() == Some(Readiness::Ready)));
            insert(&mut till);
            till.run_for(Duration::from_secs(20));
            assert_eq!(till.host_cuts, 1, "{context}");
            ends_well(&mut till, &context);
            till.assert_nothing_unknown(&context);
            let credited = if step == Step::Intended { 50 } else { 20 + 50 };
            assert_eq!(till.records.books().owed, credited * 100, "{context}");
        }
    }
}

#[test]
fn a_note_whose_host_restarted_while_it_was_stacked_is_credited_to_its_sale() {
    for vend_valid in [VendValid::Bare, VendValid::WithKind] {
        let mut till = with(vend_valid);
        assert!(till.run_until(Duration::from_secs(30), |till| till.readiness() == Some(Readiness::Ready)));
        insert(&mut till);
        let is_going_in = |till: &Till| till.bench.sent(Direction::ToDevice).ends_with(&[0xfc, 0x05, 0x42, 0x39, 0x36]);
        assert!(till.run_until(Duration::from_secs(10), is_going_in));
        till.run_for(Duration::from_millis(10));
        till.cut_host();
        till.run_for(Duration::from_secs(20));
        assert_eq!(till.records.counted(), [azn(20)]);
        assert_eq!(till.records.books().owed, 2000, "{vend_valid:?}: the sale's, not nobody's");
        ends_well(&mut till, "restarted while stacking");
        till.assert_nothing_unknown("restarted while stacking");
    }
}

#[test]
fn a_note_that_is_too_far_in_when_all_power_goes_is_credited_to_its_sale() {
    for loses in [Loses::Device, Loses::Both] {
        let mut till = ready(Wire::perfect(), Wish::Stack);
        insert(&mut till);
        let is_too_far = |till: &Till| {
            let inside = peripherals::simulator::Simulator::view(till.bench.simulator()).inside;
            inside.is_some_and(|(_, place)| place == peripherals::cash::mechanism::Place::Conveying)
        };
        assert!(till.run_until(Duration::from_secs(10), is_too_far), "{loses:?}");
        cut(&mut till, loses);
        till.run_for(Duration::from_secs(20));
        assert_eq!(till.records.books().owed, 2000, "{loses:?}");
        ends_well(&mut till, "too far in");
        till.assert_nothing_unknown("too far in");
    }
}

const SEEDS: u64 = 300;

/// One to four harmed bytes, three notes, and hands that cut, pull, jam and cheat.
fn live(seed: u64) {
    let mut chance = StdRng::seed_from_u64(seed);
    let mut till = till(Wire::from_seed(seed, 500), Wish::Stack);
    for _ in 0..3 {
        till.wish([Wish::Stack, Wish::Stack, Wish::Return, Wish::Nothing][chance.random_range(0..4_usize)]);
        till.next_customer();
        till.run_until(Duration::from_mins(2), |till| till.readiness() == Some(Readiness::Ready));
        till.gesture(if chance.random_range(0..2_u8) == 0 { INSERT_TWENTY } else { INSERT_FIFTY });
        till.run_for(Duration::from_millis(chance.random_range(0..4000)));
        match chance.random_range(0..10_u8) {
            0..4 => cut(&mut till, ALL[chance.random_range(0..4_usize)]),
            4 => till.gesture(Gesture::Cheat),
            5 => till.gesture(Gesture::SecondNote),
            6 => {
                till.gesture(Gesture::JamCassette);
                till.run_for(Duration::from_millis(chance.random_range(0..4000)));
                till.gesture(Gesture::ClearJam);
                till.run_for(Duration::from_secs(3));
            }
            7.. => {}
        }
        till.bench.order(Command::Reset);
        till.run_for(Duration::from_millis(chance.random_range(0..9000)));
    }
    // A technician comes in the end.
    till.run_for(Duration::from_mins(1));
    till.bench.order(Command::Reset);
    ends_well(&mut till, &format!("seed {seed}"));
}

#[test]
fn three_hundred_lives_keep_their_books() {
    for seed in 0..SEEDS {
        live(seed);
    }
}
