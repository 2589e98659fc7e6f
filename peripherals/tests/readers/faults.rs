//! A lost, doubled, corrupted, late byte, a cut and a silence at every position of every exchange, in both directions.

use std::time::Duration;

use domain::{
    Date,
    document::mrz::{Verdict, parse},
};
use peripherals::{
    bench::{Direction, Fault, Wire},
    document::{Command, Event},
    status::Readiness,
};

use super::bed::{
    Bed, Kind, Noticed, Talk, VISA_B, assert_each_reading_ends_once, for_every_kind, join, owned, read, readings, take,
};

const TODAY: Date = Date::constant(2010, 11, 21);
/// What lies on the glass afterwards.
const NEXT: [&str; 2] = VISA_B;

/// From the connection to a document: all that a reader and its host ever say to each other.
fn exchange<K: Kind>(bed: &mut Bed<K>) {
    bed.order(Command::Enable);
    bed.run_for(Duration::from_secs(20));
    bed.gesture(K::put(K::PRINTED));
    bed.run_for(Duration::from_secs(30));
}

/// How many bytes must be lost, put in or changed to turn one into the other: none, one, or more than that.
fn edits(one: &[u8], other: &[u8]) -> usize {
    let common = one.iter().zip(other).take_while(|(one, other)| one == other).count();
    let (one, other) = (&one[common..], &other[common..]);
    if one.is_empty() && other.is_empty() {
        return 0;
    }
    let near = [(1, 1), (1, 0), (0, 1)].into_iter().any(|(skip_one, skip_other)| {
        let rests = (one.get(skip_one..), other.get(skip_other..));
        rests.0.is_some() && rests.0 == rests.1
    });
    if near { 1 } else { 2 }
}

/// A text as a check digit sees it: 9, J and T are the same to it (Doc 9303 part 3, section 4.9).
fn residues(text: &str) -> Vec<u32> {
    text.chars().filter_map(|sign| sign.to_digit(36)).map(|value| value % 10).collect()
}

/// Nothing wrong is believed, by whoever is there to notice.
fn assert_nothing_wrong<K: Kind>(events: &[Event], harmed: usize, context: &str) {
    let printed = owned(K::PRINTED);
    for lines in readings(events) {
        assert!(lines.iter().all(|line| !line.is_empty() && !line.contains(char::is_control)), "{context}");
        match K::NOTICED {
            Noticed::Everything => assert_eq!(lines, printed, "{context}"),
            Noticed::Nothing => {
                let distance = edits(lines.concat().as_bytes(), printed.concat().as_bytes());
                assert!(distance <= harmed, "{context}: {lines:?}");
            }
            Noticed::ByTheZone => {
                let texts: Vec<&str> = lines.iter().map(String::as_str).collect();
                let original = parse(K::PRINTED, TODAY).expect("the specimen");
                if let Ok(record) = parse(&texts, TODAY)
                    && record.verdict() == Verdict::Ok
                {
                    let (number, expected) = (record.document_number.reveal(), original.document_number.reveal());
                    assert_eq!(residues(number), residues(expected), "{context}: {texts:?}");
                    assert_eq!(record.birth_date, original.birth_date, "{context}: {texts:?}");
                    assert_eq!(record.expiry_date, original.expiry_date, "{context}: {texts:?}");
                }
            }
        }
    }
}

/// Somebody was told something: lines, a failure, or that the reader is not well.
fn assert_an_end(events: &[Event], context: &str) {
    let is_end = |event: &Event| match event {
        Event::LinesRead(_) | Event::ReadFailed(_) => true,
        Event::StatusChanged(status) => status.readiness == Readiness::Unavailable,
        Event::Identified(_) | Event::PresenceChanged(_) | Event::ReadingBegan => false,
    };
    assert!(events.iter().skip(1).any(is_end), "{context}: nothing came of it: {events:?}");
}

fn assert_next_works<K: Kind>(bed: &mut Bed<K>, context: &str) {
    take::<K>(bed);
    bed.run_for(Duration::from_secs(45));
    bed.take_events();
    let events = read::<K>(bed, &NEXT);
    assert_eq!(readings(&events), [NEXT], "after {context}: {events:?}");
}

fn at_every_byte<K: Kind>(fewest_runs: usize) {
    let mut clean = join::<K>(Wire::perfect());
    exchange::<K>(&mut clean);
    assert_eq!(readings(&clean.take_events()), [K::PRINTED], "{}", K::NAME);
    let mut runs = 0;
    for direction in Direction::BOTH {
        // Of one that is asked again and again, what is said until the document is there and a little longer.
        let positions = clean.sent(direction).len().min(600);
        assert_eq!(positions == 0, (direction, K::TALK) == (Direction::ToDevice, Talk::Listens), "{}", K::NAME);
        for position in 0..positions {
            for fault in Fault::EVERY {
                let context = format!("{}: {fault:?} at {position} {direction:?}", K::NAME);
                let mut bed = join::<K>(Wire::perfect().with(direction, position, fault));
                exchange::<K>(&mut bed);
                let events = bed.take_events();
                assert_nothing_wrong::<K>(&events, 1, &context);
                assert_each_reading_ends_once(&events, &context);
                if (fault, K::TALK) == (Fault::Silenced, Talk::Listens) {
                    // Nobody can notice that a reader says nothing.
                    bed.cut();
                } else {
                    assert_an_end(&events, &context);
                }
                assert_next_works::<K>(&mut bed, &context);
                runs += 1;
            }
        }
    }
    assert!(runs >= fewest_runs, "{}: {runs} runs", K::NAME);
}

macro_rules! at_every_byte {
    ($($test:ident: $kind:ident, $fewest:literal;)+) => {
        $(#[test]
        fn $test() {
            at_every_byte::<super::bed::$kind>($fewest);
        })+
    };
}

at_every_byte! {
    stx_etx: StxEtx, 540;
    esc_tab_eot_and_a_check: EscTabEotXor, 540;
    an_empty_line: EmptyLine, 530;
    silence_and_a_check: SilenceXor, 540;
    nothing_but_lines: Plain, 540;
    rte: Rte, 590;
    rte_without_a_check: RteUnchecked, 590;
    wedge: Wedge, 2_000;
    wedge_with_an_end: WedgeEnded, 2_000;
    elyctis: Elyctis, 900;
    elyctis_that_is_asked: ElyctisAsked, 1_200;
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
                let events = bed.take_events();
                assert_each_reading_ends_once(&events, &context);
                // Up to four harms of any bits are more than a check of one byte, or check digits, promise to notice.
                assert!(readings(&events).len() <= 3, "{context}: {events:?}");
                take::<K>(&mut bed);
            }
            bed.cut();
            assert_next_works::<K>(&mut bed, &context);
        }
    }
    for_every_kind!(seeds);
}
