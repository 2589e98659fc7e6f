//! Power that goes at every step: of the device, of the host, of both. After each the law of conservation, and another
//! customer's note.
//!
//! A step is every byte on its way, at which the rest of its message is lost too, and every fifth of a second between them:
//! the mechanism moves without a word. (The plug alone is [`super::faults`]'.)

use std::time::Duration;

use peripherals::{
    bench::{Direction, Fault, Wire},
    cash::ccnet::Gesture,
};

use super::{
    super::till::{Step, Wish, azn},
    bed::{FIFTY, FIVE, TWENTY, Till, insert, ready_till, strict},
};

/// Who loses power.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Loses {
    Device,
    Host,
    Both,
}

/// A moment after the beginning, and from which byte on nothing arrives until the link is opened again.
#[derive(Debug, Clone, Copy)]
struct Moment {
    after: Duration,
    silenced: Option<(Direction, usize)>,
}

const MILLISECOND: Duration = Duration::from_millis(1);

fn till(wish: Wish, silenced: Option<(Direction, usize)>) -> Till {
    let wire = silenced
        .map_or_else(Wire::perfect, |(direction, position)| Wire::perfect().with(direction, position, Fault::Silenced));
    ready_till(strict(), wire, wish)
}

fn moments(wish: Wish, exchange: fn(&mut Till), lasts: Duration) -> Vec<Moment> {
    let mut clean = till(wish, None);
    exchange(&mut clean);
    let start = clean.bench.now();
    let mut moments = Vec::new();
    while clean.bench.now().since(start) < lasts {
        let before = Direction::BOTH.map(|direction| clean.bench.sent(direction).len());
        clean.run_for(MILLISECOND);
        let after = clean.bench.now().since(start);
        for (direction, before) in Direction::BOTH.into_iter().zip(before) {
            let positions = before..clean.bench.sent(direction).len();
            // What had left has arrived a millisecond later.
            let at = |position| Moment { after: after + MILLISECOND, silenced: Some((direction, position)) };
            moments.extend(positions.map(at));
        }
        if after.as_millis().is_multiple_of(200) {
            moments.push(Moment { after, silenced: None });
        }
    }
    clean.assert_conserved("nothing was cut");
    clean.assert_nothing_unknown("nothing was cut");
    moments
}

fn at_every_step(wish: Wish, exchange: fn(&mut Till), lasts: Duration, loses: &[Loses]) {
    let moments = moments(wish, exchange, lasts);
    assert!(moments.len() > 150, "{}", moments.len());
    for moment in moments {
        for &loses in loses {
            let context = format!("{loses:?} at {moment:?}");
            let mut till = till(wish, moment.silenced);
            exchange(&mut till);
            till.run_for(moment.after);
            cut(&mut till, loses);
            till.assert_conserved(&context);
            if loses == Loses::Host {
                // The device knows of every note, and says it.
                till.assert_nothing_unknown(&context);
            }
            let view = till.bench.view();
            assert!(view.nothing_is_missing() && view.resets_while_stacking == 0, "{context}: {view:?}");
            till.gesture(Gesture::EmptyCassette);
            till.assert_serves_again(insert(FIVE), azn(5), &context);
        }
    }
}

fn cut(till: &mut Till, loses: Loses) {
    if loses != Loses::Device {
        till.cut_host();
    }
    if loses != Loses::Host {
        till.gesture(Gesture::CutPower);
        till.run_for(Duration::from_secs(2));
        till.gesture(Gesture::RestorePower);
    }
}

const ALL: [Loses; 3] = [Loses::Device, Loses::Host, Loses::Both];
const SOON: Duration = Duration::from_millis(12_500);

#[test]
fn while_a_note_is_stacked() {
    at_every_step(Wish::Stack, |till| till.gesture(insert(TWENTY)), SOON, &ALL);
}

#[test]
fn while_a_note_goes_back() {
    at_every_step(Wish::Return, |till| till.gesture(insert(TWENTY)), SOON, &ALL);
}

#[test]
fn while_a_note_waits_too_long() {
    let lasts = Duration::from_secs(22);
    at_every_step(Wish::Nothing, |till| till.gesture(insert(TWENTY)), lasts, &[Loses::Both]);
}

#[test]
fn while_the_second_note_is_stacked() {
    let exchange = |till: &mut Till| {
        till.gesture(insert(TWENTY));
        till.run_for(SOON);
        till.gesture(insert(FIFTY));
    };
    at_every_step(Wish::Stack, exchange, SOON, &[Loses::Both]);
}

#[test]
fn while_there_is_no_room() {
    let exchange = |till: &mut Till| {
        till.gesture(insert(TWENTY));
        till.gesture(Gesture::FillCassette);
    };
    at_every_step(Wish::Stack, exchange, SOON, &[Loses::Device, Loses::Host]);
}

#[test]
fn between_what_is_written_down_and_what_is_said() {
    for (step, wish) in [
        (Step::Intended, Wish::Stack),
        (Step::HeardAndWritten, Wish::Stack),
        (Step::HeardAndWritten, Wish::Return),
        (Step::Answered, Wish::Stack),
        (Step::Answered, Wish::Return),
    ] {
        let context = format!("{step:?} {wish:?}");
        let mut till = till(wish, None).cut_host_at(step);
        till.gesture(insert(TWENTY));
        till.run_for(Duration::from_mins(1));
        assert_eq!(till.host_cuts, 1, "{context}");
        till.assert_conserved(&context);
        till.assert_nothing_unknown(&context);
        till.assert_serves_again(insert(FIVE), azn(5), &context);
    }
}
