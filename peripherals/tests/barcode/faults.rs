//! A lost, doubled, corrupted, late byte, a cut and a silence at every position of every exchange, in both directions.

use std::time::Duration;

use peripherals::{
    barcode::{
        Command, Event,
        device::{Code, Gesture},
    },
    bench::{Direction, Fault, Wire},
    status::Readiness,
};

use super::bed::{Bed, Check, Kind, Talk, codes, for_every_kind, join, scan};

const NEXT: &str = "NEXT-0042";

/// From the connection to a code: all that a scanner and its host ever say to each other. A person comes when a scanner that
/// is well has long been ready.
fn exchange<K: Kind>(bed: &mut Bed<K>) {
    bed.order(Command::Enable);
    bed.run_for(Duration::from_secs(20));
    bed.gesture(Gesture::Present(Code::qr(K::PRINTED)));
    bed.run_for(Duration::from_secs(12));
}

/// How many bytes must be lost, put in or changed to turn one into the other: none, one, or more than that.
fn edits(one: &[u8], other: &[u8]) -> usize {
    let common = one.iter().zip(other).take_while(|(one, other)| one == other).count();
    let (one, other) = (&one[common..], &other[common..]);
    if one.is_empty() && other.is_empty() {
        return 0;
    }
    let rest = |slice: &[u8], skip: usize| slice.get(skip..).map(<[u8]>::to_vec);
    let near = [(1, 1), (1, 0), (0, 1)].into_iter().any(|(skip_one, skip_other)| {
        let rests = (rest(one, skip_one), rest(other, skip_other));
        rests.0.is_some() && rests.0 == rests.1
    });
    if near { 1 } else { 2 }
}

/// Nothing wrong is believed: at most one code, and it is the printed one but for what the protocol cannot notice.
fn assert_no_wrong_code<K: Kind>(events: &[Event], harmed: usize, context: &str) {
    let believed = codes(events);
    assert!(believed.len() <= 1, "{context}: {} codes", believed.len());
    for code in believed {
        let distance = edits(&code, K::PRINTED.as_bytes());
        match K::CHECK {
            Check::Every => assert_eq!(distance, 0, "{context}: {:?}", String::from_utf8_lossy(&code)),
            Check::None => assert!(distance <= harmed, "{context}: {:?}", String::from_utf8_lossy(&code)),
        }
    }
}

/// Somebody was told something: a code, a failure, or that the scanner is not well.
fn assert_an_end<K: Kind>(events: &[Event], context: &str) {
    let is_end = |event: &Event| match event {
        Event::Scanned(_) | Event::ReadFailed(_) => true,
        Event::StatusChanged(status) => status.readiness == Readiness::Unavailable,
        Event::Identified(_) => false,
    };
    let after_start = events.iter().skip(1);
    assert!(after_start.clone().any(is_end), "{context}: nothing came of it: {events:?}");
}

fn assert_next_works<K: Kind>(bed: &mut Bed<K>, context: &str) {
    bed.gesture(Gesture::TakeAway);
    bed.order(Command::Disable);
    bed.run_for(Duration::from_secs(45));
    bed.take_events();
    let events = scan::<K>(bed, &Code::qr(NEXT));
    assert_eq!(codes(&events), [NEXT.as_bytes()], "after {context}: {events:?}");
}

fn at_every_byte<K: Kind>() {
    let mut clean = join::<K>(Wire::perfect());
    exchange::<K>(&mut clean);
    assert_eq!(codes(&clean.take_events()), [K::PRINTED.as_bytes()], "{}", K::NAME);
    let mut runs = 0;
    for direction in Direction::BOTH {
        let positions = clean.sent(direction).len();
        assert_eq!(positions == 0, (direction, K::TALK) == (Direction::ToDevice, Talk::Listens), "{}", K::NAME);
        for position in 0..positions {
            for fault in Fault::EVERY {
                let context = format!("{}: {fault:?} at {position} {direction:?}", K::NAME);
                let mut bed = join::<K>(Wire::perfect().with(direction, position, fault));
                exchange::<K>(&mut bed);
                bed.run_for(Duration::from_secs(45));
                let events = bed.take_events();
                assert_no_wrong_code::<K>(&events, 1, &context);
                if (fault, K::TALK) == (Fault::Silenced, Talk::Listens) {
                    // Nobody can notice that a scanner says nothing.
                    bed.cut();
                } else {
                    assert_an_end::<K>(&events, &context);
                }
                assert_next_works::<K>(&mut bed, &context);
                runs += 1;
            }
        }
    }
    let fewest = match K::TALK {
        Talk::Both => 300,
        Talk::Listens => 70,
    };
    assert!(runs > fewest, "{}: {runs} runs", K::NAME);
}

#[test]
fn honeywell() {
    at_every_byte::<super::bed::Honeywell>();
}

#[test]
fn newland() {
    at_every_byte::<super::bed::Newland>();
}

#[test]
fn datalogic() {
    at_every_byte::<super::bed::Datalogic>();
}

#[test]
fn ssi() {
    at_every_byte::<super::bed::Ssi>();
}

#[test]
fn ssi_by_permission() {
    at_every_byte::<super::bed::SsiByPermission>();
}

#[test]
fn hid_pos() {
    at_every_byte::<super::bed::HidPos>();
}

#[test]
fn wedge() {
    at_every_byte::<super::bed::Wedge>();
}

#[test]
fn plain() {
    at_every_byte::<super::bed::Plain>();
}

#[test]
fn plain_with_a_check() {
    at_every_byte::<super::bed::PlainChecked>();
}

/// A long code, so that the parts of one are harmed as well.
#[test]
fn a_code_in_parts_is_whole_or_not_at_all() {
    fn in_parts<K: Kind>(length: usize) {
        let data: Vec<u8> = (b'A'..=b'Z').cycle().take(length).collect();
        let code = super::bed::bytes("]Q1", &data);
        let mut clean = super::bed::ready::<K>(Wire::perfect());
        let before = clean.sent(Direction::ToHost).len();
        assert_eq!(codes(&scan::<K>(&mut clean, &code)), std::slice::from_ref(&data));
        for position in before..clean.sent(Direction::ToHost).len() {
            for fault in Fault::EVERY {
                let context = format!("{}: {fault:?} at {position}", K::NAME);
                let mut bed = super::bed::ready::<K>(Wire::perfect().with(Direction::ToHost, position, fault));
                bed.order(Command::Enable);
                bed.gesture(Gesture::Present(code.clone()));
                bed.run_for(Duration::from_secs(30));
                let events = bed.take_events();
                let harmed = usize::from(K::CHECK == Check::None);
                for believed in codes(&events) {
                    assert!(edits(&believed, &data) <= harmed, "{context}: {} bytes", believed.len());
                }
                if (fault, K::TALK) == (Fault::Silenced, Talk::Listens) {
                    bed.cut();
                }
                assert_next_works::<K>(&mut bed, &context);
            }
        }
    }
    in_parts::<super::bed::Ssi>(260);
    in_parts::<super::bed::HidPos>(60);
}

/// A command that was misheard is carried out all the same: nothing but its echo says so.
#[test]
fn what_was_misheard_while_it_was_set_up_is_said_again_before_anybody_needs_it() {
    fn set_up<K: Kind>() {
        let mut clean = join::<K>(Wire::perfect());
        clean.run_for(Duration::from_secs(5));
        for direction in Direction::BOTH {
            for position in 0..clean.sent(direction).len() {
                for fault in [Fault::Lost, Fault::Doubled, Fault::Corrupted(0x01), Fault::Corrupted(0x03)] {
                    let mut bed = join::<K>(Wire::perfect().with(direction, position, fault));
                    exchange::<K>(&mut bed);
                    let events = bed.take_events();
                    let context = format!("{}: {fault:?} at {position} {direction:?}", K::NAME);
                    assert_eq!(codes(&events), [K::PRINTED.as_bytes()], "{context}: {events:?}");
                }
            }
        }
    }
    set_up::<super::bed::Honeywell>();
    set_up::<super::bed::Newland>();
    set_up::<super::bed::Datalogic>();
    set_up::<super::bed::Ssi>();
}

#[test]
fn three_hundred_bad_wires_from_a_seed() {
    fn seeds<K: Kind>() {
        let mut clean = join::<K>(Wire::perfect());
        exchange::<K>(&mut clean);
        let within = Direction::BOTH.map(|direction| clean.sent(direction).len()).into_iter().filter(|sent| *sent > 0);
        let within = within.min().unwrap_or(0);
        for seed in 0..300 {
            let context = format!("{}: seed {seed}", K::NAME);
            let mut bed = join::<K>(Wire::from_seed(seed, within));
            for _ in 0..3 {
                exchange::<K>(&mut bed);
                bed.run_for(Duration::from_secs(45));
                let events = bed.take_events();
                // Up to four harms, of any bits: USB, which these two stand for, has its own check over them.
                if K::TALK == Talk::Both {
                    assert_no_wrong_code::<K>(&events, 2, &context);
                }
                assert!(codes(&events).len() <= 1, "{context}");
                bed.gesture(Gesture::TakeAway);
            }
            bed.cut();
            assert_next_works::<K>(&mut bed, &context);
        }
    }
    for_every_kind!(seeds);
}
