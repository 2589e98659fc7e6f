//! The normal exchanges.

use std::time::Duration;

use peripherals::{
    bench::Wire,
    cash::{
        Cassette, Command, Event, NoteKey, Origin, Rejection,
        id003::{Driver, Physics},
        mechanism::Activity,
    },
    detect::Identity,
    status::Status,
};

use super::{
    super::till::{azn, every_note},
    bed::{
        FIRST, INSERT_FIFTY, INSERT_TWENTY, Joined, PATIENCE, events_of_notes, held, is_resting, joined, open, said,
        settings, stacked, twenty, until, until_ready,
    },
};

#[test]
fn a_device_that_gets_power_is_reset_asked_who_it_is_and_shut() {
    let mut bench = joined(Physics::default(), Wire::perfect());
    until_ready(&mut bench);
    let events = bench.take_events();
    assert_eq!(events[0], Event::StatusChanged(Status::starting()));
    let identity = Identity {
        model: Some("i(AZE07)100-SS".to_owned()),
        serial: None,
        firmware: Some("ID003-05V300-45 28JUN23 7F23".to_owned()),
    };
    assert!(events.contains(&Event::Identified(identity)));
    let table = events.iter().find_map(|event| match event {
        Event::TableRead(table) => Some(table.iter().filter_map(|note| note.value).collect::<Vec<_>>()),
        _other => None,
    });
    assert_eq!(table, Some(every_note()));
    assert!(events.contains(&Event::CassetteChanged(Cassette::Installed)));
    assert!(events.contains(&Event::PathClear));
    assert_eq!(said(&bench, 0x40), 1, "one reset");
    assert!(bench.view().taken.is_empty());
}

#[test]
fn a_note_goes_in_is_held_stacked_and_credited_before_the_device_is_answered() {
    let mut bench = open();
    bench.gesture(INSERT_TWENTY);
    assert_eq!(until(&mut bench, held), (FIRST, twenty()));
    bench.order(Command::Stack(FIRST));
    until(&mut bench, |event| matches!(event, Event::NoteStacked { .. }).then_some(()));
    let reported = bench.now();
    assert_eq!(said(&bench, 0x50), 0);
    assert!(bench.run_until(PATIENCE, |bench| said(bench, 0x50) == 1));
    assert!(bench.now() >= reported + Duration::from_millis(200), "the journal's time");
    until_ready(&mut bench);
    let end = stacked(twenty(), Origin::Ordered(FIRST));
    assert_eq!(
        events_of_notes(&mut bench),
        [Event::NoteEntered, Event::NoteHeld { key: FIRST, value: twenty() }, end, Event::PathClear]
    );
    assert_eq!(said(&bench, 0x42), 1);
    assert_eq!(said(&bench, 0x41), 0);
    assert_eq!(bench.view().stacked(), [twenty()]);
}

#[test]
fn a_journal_that_takes_half_a_minute_still_gets_one_credit() {
    let mut bench = joined(Physics::default(), Wire::perfect()).journal_delay(Duration::from_secs(30));
    bench.order(Command::Enable(every_note()));
    until_ready(&mut bench);
    bench.gesture(INSERT_TWENTY);
    until(&mut bench, held);
    bench.order(Command::Stack(FIRST));
    bench.run_for(Duration::from_secs(20));
    assert_eq!(bench.view().activity, Activity::Stacked { kind: 3 }, "it waits");
    bench.run_for(Duration::from_secs(40));
    let credits = bench.events().filter(|event| matches!(event, Event::NoteStacked { .. })).count();
    assert_eq!((credits, bench.view().activity), (1, Activity::Resting));
}

#[test]
fn a_note_that_nobody_wants_is_returned() {
    let mut bench = open();
    bench.gesture(INSERT_TWENTY);
    until(&mut bench, held);
    bench.order(Command::Return(FIRST));
    until_ready(&mut bench);
    let returned = Event::NoteReturned { key: Some(FIRST) };
    let all = events_of_notes(&mut bench);
    assert_eq!(all[2..], [returned, Event::PathClear]);
    assert_eq!(bench.view().returned(), [twenty()]);
}

#[test]
fn a_note_is_held_for_a_minute_and_then_given_back() {
    let mut bench = open();
    bench.gesture(INSERT_TWENTY);
    until(&mut bench, held);
    let since = bench.now();
    bench.run_for(Duration::from_secs(59));
    assert_eq!(bench.view().activity, Activity::Holding { kind: 3 });
    until(&mut bench, |event| matches!(event, Event::NoteReturned { key: Some(FIRST) }).then_some(()));
    assert!(bench.now() < since + Duration::from_secs(63));
    assert_eq!(bench.view().returned(), [twenty()]);
}

#[test]
fn a_note_can_be_stacked_after_it_was_held() {
    let mut bench = open();
    bench.gesture(INSERT_TWENTY);
    until(&mut bench, held);
    bench.run_for(Duration::from_secs(30));
    bench.order(Command::Stack(FIRST));
    until_ready(&mut bench);
    assert_eq!(bench.view().stacked(), [twenty()]);
}

#[test]
fn two_notes_have_two_names_and_two_credits() {
    let mut bench = open();
    for (gesture, key, value) in [(INSERT_TWENTY, NoteKey(1), twenty()), (INSERT_FIFTY, NoteKey(2), azn(50))] {
        bench.gesture(gesture);
        assert_eq!(until(&mut bench, held), (key, value));
        bench.order(Command::Stack(key));
        until_ready(&mut bench);
        assert!(bench.events().any(|event| *event == stacked(value, Origin::Ordered(key))));
    }
    assert_eq!(bench.view().stacked(), [twenty(), azn(50)]);
}

#[test]
fn a_note_that_follows_at_once_waits_until_the_end_of_the_one_before_is_durable() {
    let mut bench = joined(Physics::default(), Wire::perfect()).journal_delay(Duration::from_secs(4));
    bench.order(Command::Enable(every_note()));
    until_ready(&mut bench);
    bench.gesture(INSERT_TWENTY);
    until(&mut bench, held);
    bench.order(Command::Return(FIRST));
    assert!(bench.run_until(PATIENCE, is_resting));
    bench.gesture(INSERT_FIFTY);
    let returned = |event: &Event| matches!(event, Event::NoteReturned { .. }).then_some(());
    if !bench.events().any(|event| returned(event).is_some()) {
        until(&mut bench, returned);
    }
    let durable = bench.now() + Duration::from_secs(4);
    assert_eq!(until(&mut bench, held), (NoteKey(2), azn(50)));
    assert!(bench.now() >= durable, "{:?}", bench.reports());
}

#[test]
fn only_wanted_notes_are_taken() {
    let mut bench = open();
    bench.order(Command::Enable(vec![azn(50), azn(5000)]));
    until_ready(&mut bench);
    assert_eq!(bench.view().taken.iter().filter(|kind| **kind < 7).copied().collect::<Vec<_>>(), [4]);
    bench.gesture(INSERT_TWENTY);
    until(&mut bench, |event| matches!(event, Event::NoteRejected(Rejection::Inhibited)).then_some(()));
    until_ready(&mut bench);
    bench.gesture(INSERT_FIFTY);
    assert_eq!(until(&mut bench, held), (FIRST, azn(50)));
}

#[test]
fn when_nothing_is_wanted_the_device_is_shut() {
    let mut bench = open();
    bench.order(Command::Enable(vec![azn(5000)]));
    until_ready(&mut bench);
    assert!(bench.view().taken.is_empty());
}

#[test]
fn a_note_that_is_inside_when_the_device_is_disabled_is_brought_to_its_end() {
    for after in [Duration::from_millis(600), Duration::from_millis(1500)] {
        let mut bench = open();
        bench.gesture(INSERT_TWENTY);
        bench.run_for(after);
        bench.order(Command::Disable);
        let is_held = |bench: &Joined| bench.events().any(|event| held(event).is_some());
        assert!(bench.run_until(PATIENCE, is_held), "{after:?}: {:#?}", bench.reports());
        bench.order(Command::Stack(FIRST));
        until_ready(&mut bench);
        assert_eq!((bench.view().stacked(), bench.view().taken.len()), (vec![twenty()], 0));
    }
}

#[test]
fn orders_for_a_note_that_is_gone_have_no_effect() {
    let mut bench = open();
    bench.gesture(INSERT_TWENTY);
    until(&mut bench, held);
    bench.order(Command::Return(FIRST));
    bench.order(Command::Stack(FIRST));
    until_ready(&mut bench);
    bench.order(Command::Stack(FIRST));
    bench.gesture(INSERT_FIFTY);
    until(&mut bench, held);
    bench.order(Command::Stack(FIRST));
    bench.order(Command::Return(FIRST));
    bench.run_for(Duration::from_secs(3));
    assert_eq!(said(&bench, 0x42), 0);
    assert_eq!(bench.view().activity, Activity::Escrow { kind: 4 });
}

/// Where a note is held when the link breaks.
fn held_over_a_cut() -> Joined {
    let mut bench = open();
    bench.gesture(INSERT_TWENTY);
    until(&mut bench, held);
    bench.cut();
    bench
}

#[test]
fn a_note_in_escrow_while_the_link_breaks_is_given_back() {
    let mut bench = held_over_a_cut();
    bench.run_for(Duration::from_millis(1100));
    assert!(bench.is_connected());
    bench.order(Command::Stack(FIRST));
    bench.run_for(Duration::from_millis(200));
    bench.order(Command::Stack(FIRST));
    until(&mut bench, |event| matches!(event, Event::NoteReturned { key: Some(FIRST) }).then_some(()));
    assert_eq!((said(&bench, 0x42), bench.view().returned()), (0, vec![twenty()]));
}

#[test]
fn the_path_is_not_clear_before_the_end_of_a_note_is_durable() {
    let mut bench = joined(Physics::default(), Wire::perfect()).journal_delay(Duration::from_secs(10));
    bench.order(Command::Enable(every_note()));
    until_ready(&mut bench);
    bench.gesture(INSERT_TWENTY);
    until(&mut bench, held);
    bench.order(Command::Return(FIRST));
    until(&mut bench, |event| matches!(event, Event::NoteReturned { .. }).then_some(()));
    bench.take_events();
    bench.run_for(Duration::from_secs(9));
    assert_eq!(events_of_notes(&mut bench), []);
    bench.run_for(Duration::from_secs(2));
    assert_eq!(events_of_notes(&mut bench), [Event::PathClear]);
}

#[test]
fn a_credit_that_is_said_again_over_another_link_is_the_same() {
    let mut bench = joined(Physics::default(), Wire::perfect()).journal_delay(Duration::from_secs(10));
    bench.order(Command::Enable(every_note()));
    until_ready(&mut bench);
    bench.take_events();
    bench.gesture(INSERT_TWENTY);
    until(&mut bench, held);
    bench.order(Command::Stack(FIRST));
    until(&mut bench, |event| matches!(event, Event::NoteStacked { .. }).then_some(()));
    bench.cut();
    until_ready(&mut bench);
    let ends = events_of_notes(&mut bench).split_off(2);
    assert_eq!(ends, [stacked(twenty(), Origin::Ordered(FIRST)), Event::PathClear]);
}

#[test]
fn a_host_that_restarts_right_after_its_answer_hears_of_no_second_note() {
    let mut bench = open();
    bench.gesture(INSERT_TWENTY);
    until(&mut bench, held);
    bench.order(Command::Stack(FIRST));
    assert!(bench.run_until(PATIENCE, |bench| said(bench, 0x50) == 1));
    bench.run_for(Duration::from_millis(5));
    bench.take_events();
    bench.restart_host(Driver::new(settings()));
    until_ready(&mut bench);
    assert_eq!(events_of_notes(&mut bench), [Event::PathClear], "STACKED is that note's");
}
