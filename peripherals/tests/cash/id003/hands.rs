//! What customers, collectors and technicians can do to a device.

use std::time::Duration;

use peripherals::{
    bench::Wire,
    cash::{
        Cassette, Command, Event, Fault, Origin, Rejection,
        id003::{Gesture, Physics, Simulator, VendValid},
        mechanism::{Activity, Kind},
    },
    simulator::Simulator as _,
    status::Readiness,
};

use super::{
    super::till::{azn, every_note},
    bed::{
        FIRST, INSERT_FIFTY, INSERT_TWENTY, Joined, PATIENCE, events_of_notes, fault, held, joined, open, readiness,
        stacked, twenty, until, until_ready,
    },
};

#[test]
fn every_reason_to_give_a_note_back_is_passed_on() {
    let mut bench = open();
    for (reason, word) in [
        (Rejection::Insertion, Rejection::Insertion),
        (Rejection::Magnetic, Rejection::Magnetic),
        (Rejection::NoteInHead, Rejection::NoteInHead),
        (Rejection::Multiplying, Rejection::Multiplying),
        (Rejection::Conveying, Rejection::Conveying),
        (Rejection::Identification, Rejection::Identification),
        (Rejection::Optic, Rejection::Optic),
        (Rejection::Inhibited, Rejection::Inhibited),
        (Rejection::Other(0x7a), Rejection::Other(0x7a)),
        (Rejection::Operation, Rejection::Operation),
        (Rejection::Other(0x7c), Rejection::Other(0x7c)),
        (Rejection::Length, Rejection::Length),
        (Rejection::Colour, Rejection::Colour),
        (Rejection::Verification, Rejection::Verification),
        (Rejection::Ticket, Rejection::Ticket),
        (Rejection::Other(0xe1), Rejection::Other(0xe1)),
    ] {
        bench.take_events();
        bench.gesture(Gesture::InsertFalse { reason });
        until_ready(&mut bench);
        bench.run_for(Duration::from_secs(4));
        let rejected = Event::NoteRejected(word);
        assert_eq!(events_of_notes(&mut bench), [Event::NoteEntered, rejected, Event::PathClear]);
    }
}

#[test]
fn a_full_cassette_gives_back_and_takes_nothing_until_it_is_emptied() {
    let mut bench = open();
    bench.gesture(INSERT_TWENTY);
    until(&mut bench, held);
    bench.gesture(Gesture::FillCassette);
    bench.order(Command::Stack(FIRST));
    let is_full = |bench: &Joined| fault(bench) == Some(Fault::CassetteFull);
    assert!(bench.run_until(PATIENCE, is_full));
    bench.run_for(Duration::from_secs(2));
    assert!(bench.events().any(|event| *event == Event::NoteReturned { key: Some(FIRST) }));
    assert!(bench.events().any(|event| *event == Event::CassetteChanged(Cassette::Full)));
    bench.gesture(Gesture::EmptyCassette);
    until_ready(&mut bench);
    bench.gesture(INSERT_TWENTY);
    let (key, _) = until(&mut bench, held);
    bench.order(Command::Stack(key));
    until_ready(&mut bench);
    assert_eq!(bench.view().stacked(), [twenty()]);
}

#[test]
fn the_note_that_fills_the_cassette_is_credited_and_the_path_is_clear() {
    let mut physics = Physics::default();
    physics.mechanism.capacity = 1;
    let mut bench = joined(physics, Wire::perfect());
    bench.order(Command::Enable(every_note()));
    until_ready(&mut bench);
    bench.take_events();
    bench.gesture(INSERT_TWENTY);
    until(&mut bench, held);
    bench.order(Command::Stack(FIRST));
    bench.run_for(Duration::from_secs(10));
    assert_eq!(fault(&bench), Some(Fault::CassetteFull));
    let all = events_of_notes(&mut bench);
    assert_eq!(all[2..], [stacked(twenty(), Origin::Ordered(FIRST)), Event::PathClear]);
}

#[test]
fn a_cassette_that_is_taken_out_and_put_back_is_told_and_everything_is_set_again() {
    let mut bench = open();
    bench.gesture(Gesture::RemoveCassette);
    bench.run_for(Duration::from_secs(2));
    assert_eq!(fault(&bench), Some(Fault::CassetteRemoved));
    bench.gesture(Gesture::InsertCassette);
    until_ready(&mut bench);
    let cassettes: Vec<_> = bench
        .take_events()
        .into_iter()
        .filter_map(|event| match event {
            Event::CassetteChanged(cassette) => Some(cassette),
            _other => None,
        })
        .collect();
    assert_eq!(cassettes, [Cassette::Removed, Cassette::Installed]);
    bench.gesture(INSERT_TWENTY);
    until(&mut bench, held);
}

#[test]
fn what_a_hand_took_out_of_a_jam_is_lost_until_a_person_says_otherwise() {
    for jam in [Gesture::JamValidator, Gesture::JamCassette] {
        let mut bench = open();
        bench.gesture(INSERT_TWENTY);
        until(&mut bench, held);
        bench.order(Command::Stack(FIRST));
        bench.run_for(Duration::from_millis(600));
        let expected = if jam == Gesture::JamValidator { Fault::ValidatorJam } else { Fault::CassetteJam };
        bench.gesture(jam);
        bench.run_for(Duration::from_mins(1));
        assert_eq!(fault(&bench), Some(expected));
        assert!(!bench.events().any(|event| matches!(event, Event::NoteLost { .. })), "nobody knows yet");
        bench.gesture(Gesture::ClearJam);
        bench.order(Command::Reset);
        until_ready(&mut bench);
        let all = events_of_notes(&mut bench);
        assert_eq!(all[2..], [Event::NoteLost { key: FIRST }, Event::PathClear]);
    }
}

#[test]
fn a_note_that_sticks_on_its_way_back_was_not_seen_coming_out() {
    let mut bench = open();
    bench.gesture(INSERT_TWENTY);
    until(&mut bench, held);
    bench.gesture(Gesture::FillCassette);
    bench.order(Command::Stack(FIRST));
    let comes_back = |bench: &Joined| matches!(bench.simulator().view().activity, Activity::Returning { .. });
    assert!(bench.run_until(PATIENCE, comes_back));
    bench.run_for(Duration::from_millis(300));
    bench.gesture(Gesture::JamValidator);
    bench.run_for(Duration::from_secs(2));
    bench.gesture(Gesture::EmptyCassette);
    bench.gesture(Gesture::ClearJam);
    bench.order(Command::Reset);
    until_ready(&mut bench);
    let ends = events_of_notes(&mut bench).split_off(2);
    assert_eq!(ends, [Event::NoteLost { key: FIRST }, Event::PathClear]);
}

#[test]
fn a_note_that_was_too_far_in_when_power_went_is_recovered() {
    let mut bench = open();
    bench.gesture(INSERT_TWENTY);
    until(&mut bench, held);
    bench.order(Command::Stack(FIRST));
    bench.run_for(Duration::from_millis(600));
    bench.gesture(Gesture::CutPower);
    bench.gesture(Gesture::RestorePower);
    bench.run_for(Duration::from_secs(1));
    until_ready(&mut bench);
    let ends = events_of_notes(&mut bench).split_off(2);
    assert_eq!(ends, [stacked(twenty(), Origin::Recovered), Event::PathClear]);
}

#[test]
fn a_reset_is_not_given_while_a_note_is_on_its_way_into_the_cassette() {
    let mut bench = open();
    bench.gesture(INSERT_TWENTY);
    until(&mut bench, held);
    bench.order(Command::Stack(FIRST));
    for _ in 0..30 {
        bench.order(Command::Reset);
        bench.run_for(Duration::from_millis(50));
    }
    until_ready(&mut bench);
    assert_eq!((bench.view().resets_while_stacking, bench.view().stacked()), (0, vec![twenty()]));
    let starts = bench.view().starts;
    bench.order(Command::Reset);
    bench.run_for(Duration::from_secs(1));
    until_ready(&mut bench);
    assert_eq!(bench.view().starts, starts + 1);
}

#[test]
fn cheats_and_second_notes_pass_and_failures_keep_their_code() {
    let mut bench = open();
    for (gesture, expected) in [(Gesture::Cheat, Fault::Cheated), (Gesture::SecondNote, Fault::Paused)] {
        bench.gesture(gesture);
        bench.run_for(Duration::from_secs(1));
        assert_eq!(fault(&bench), Some(expected));
        until_ready(&mut bench);
    }
    for code in [0xa2, 0xa5, 0xa6, 0xab, 0xaf, 0xb1, 0x01] {
        bench.gesture(Gesture::Fail { code });
        bench.run_for(Duration::from_secs(1));
        assert_eq!(fault(&bench), Some(Fault::Failed(code)));
    }
    bench.gesture(Gesture::Mend);
    until_ready(&mut bench);
}

#[test]
fn a_code_without_a_word_is_kept_and_takes_nothing() {
    let mut bench = open();
    for code in [0x1c, 0x20, 0x2f, 0x4c, 0x99] {
        bench.gesture(Gesture::Report { code });
        bench.run_for(Duration::from_secs(1));
        assert_eq!(fault(&bench), Some(Fault::Other(code)));
        assert_eq!(readiness(&bench), Some(Readiness::Unavailable));
    }
    bench.gesture(Gesture::Mend);
    until_ready(&mut bench);
}

#[test]
fn a_new_table_is_read_after_the_restart_that_brings_it() {
    let mut bench = open();
    let kind = |issuer: &str, value| Kind { issuer: issuer.to_owned(), value, exponent: 1 };
    let table = [(TWENTY_NOW_TEN, kind("AZN", 1)), (9, kind("EUR", 5))].into();
    bench.gesture(Gesture::ChangeTable(table));
    bench.gesture(Gesture::CutPower);
    bench.gesture(Gesture::RestorePower);
    bench.run_for(Duration::from_secs(1));
    until_ready(&mut bench);
    let read = bench.events().rev().find_map(|event| match event {
        Event::TableRead(table) => Some(table.iter().map(|note| (note.kind, note.value)).collect::<Vec<_>>()),
        _other => None,
    });
    assert_eq!(read, Some(vec![(0x64, Some(azn(10))), (0x6a, None)]));
    assert!(!bench.view().taken.contains(&9), "what has no value is never taken");
    bench.gesture(INSERT_TWENTY);
    assert_eq!(until(&mut bench, held).1, azn(10));
}

const TWENTY_NOW_TEN: u8 = super::bed::TWENTY;

#[test]
fn a_note_that_is_not_wanted_and_gets_into_escrow_all_the_same_is_given_back() {
    // One that the table does not have, and one of 10 AZN.
    for kind in [12, 2] {
        let mut bench = open();
        bench.order(Command::Enable(vec![twenty(), azn(50)]));
        bench.run_for(Duration::from_secs(1));
        bench.gesture(INSERT_TWENTY);
        assert!(
            bench.run_until(PATIENCE, |bench| matches!(bench.simulator().view().activity, Activity::Escrow { .. }))
        );
        bench.gesture(Gesture::Reconsider { kind });
        until(&mut bench, |event| matches!(event, Event::NoteRejected(Rejection::Inhibited)).then_some(()));
        until_ready(&mut bench);
        assert_eq!(bench.view().given_back.len(), 1);
        assert!(!bench.events().any(|event| held(event).is_some()));
    }
}

#[test]
fn a_note_that_becomes_another_one_in_escrow_is_given_back() {
    let mut bench = open();
    bench.gesture(INSERT_TWENTY);
    until(&mut bench, held);
    bench.gesture(Gesture::Reconsider { kind: super::bed::FIFTY });
    until(&mut bench, |event| matches!(event, Event::NoteReturned { key: Some(FIRST) }).then_some(()));
    bench.order(Command::Stack(FIRST));
    until_ready(&mut bench);
    assert!(bench.view().stacked().is_empty());
}

#[test]
fn a_device_that_names_the_note_it_stacked_is_believed() {
    let physics = Physics { vend_valid: VendValid::WithKind, ..Physics::default() };
    let mut bench = joined(physics, Wire::perfect());
    bench.order(Command::Enable(every_note()));
    until_ready(&mut bench);
    bench.gesture(INSERT_TWENTY);
    until(&mut bench, held);
    bench.order(Command::Stack(FIRST));
    bench.run_for(Duration::from_millis(400));
    bench.gesture(Gesture::Reconsider { kind: super::bed::FIFTY });
    until_ready(&mut bench);
    assert!(bench.events().any(|event| *event == stacked(azn(50), Origin::Ordered(FIRST))), "{:#?}", bench.reports());
}

#[test]
fn a_device_that_kept_credit_too_long_hears_only_a_reset_and_gets_one() {
    let mut bench = open();
    bench.gesture(INSERT_TWENTY);
    until(&mut bench, held);
    bench.order(Command::Stack(FIRST));
    assert!(bench.run_until(PATIENCE, |bench| matches!(bench.view().activity, Activity::Stacked { .. })));
    // The host is gone for two minutes.
    let mut bench = bench.reconnect_after(Duration::from_mins(2));
    bench.cut();
    let mut bench = bench.reconnect_after(Duration::from_secs(1));
    bench.run_for(Duration::from_mins(5));
    until_ready(&mut bench);
    let ends: Vec<_> = events_of_notes(&mut bench).split_off(2);
    assert_eq!(ends, [Event::NoteLost { key: FIRST }, Event::PathClear], "the reset took the news of it");
    bench.gesture(INSERT_FIFTY);
    until(&mut bench, held);
}

#[test]
fn a_device_that_is_never_told_the_country_of_its_notes_takes_none() {
    let simulator = Simulator::new(Physics::default());
    let driver = peripherals::cash::id003::Driver::new(peripherals::cash::id003::Settings::default());
    let mut bench =
        peripherals::bench::Bench::new(driver, simulator, Wire::perfect()).acknowledging(Command::Acknowledge);
    bench.order(Command::Enable(every_note()));
    bench.run_for(Duration::from_secs(10));
    assert_eq!(readiness(&bench), Some(Readiness::Ready));
    assert!(bench.simulator().view().taken.is_empty());
    let issuers = bench.events().find_map(|event| match event {
        Event::TableRead(table) => Some((table[0].value, table[0].issuer.clone())),
        _other => None,
    });
    assert_eq!(issuers, Some((None, "254".to_owned())), "a technician can read the number here");
}
