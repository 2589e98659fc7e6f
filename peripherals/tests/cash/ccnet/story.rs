//! What happens when nothing is wrong with the wire.

use std::time::Duration;

use domain::{Currency, Money};
use peripherals::{
    bench::{Bench, Direction, Wire},
    cash::{
        Cassette, Command, Event, Fault, NoteKey, Origin, Rejection, Worth,
        ccnet::{Driver, Gesture, Physics, Settings, Simulator},
        mechanism::{self, Activity, Kind},
    },
    status::{Condition, Readiness, Status},
};

use super::{
    super::till::{azn, every_note},
    bed::{
        ACK, Bed, DISABLE, FIFTY, FIVE, HOLD, RESET, RETURN, STACK, TEN, TWENTY, driver, insert, said, strict, twenty,
    },
};

const KEY: NoteKey = NoteKey(1);

fn stacked(value: Money, origin: Origin) -> Event {
    Event::NoteStacked { worth: Worth::Value(value), origin }
}

fn returned() -> Event {
    Event::NoteReturned { key: Some(KEY) }
}

#[test]
fn a_validator_starts_says_who_it_is_and_what_it_knows_and_takes_what_is_wanted() {
    let mut bed = Bed::new(strict());
    bed.order(Command::Enable(vec![azn(5), azn(50), azn(500), Money::new(500, Currency::Usd)]));
    bed.until_ready();
    let events = bed.events();
    let [
        Event::CassetteChanged(Cassette::Installed),
        Event::PathClear,
        Event::Identified(identity),
        Event::TableRead(notes),
    ] = &events[..]
    else {
        panic!("{events:#?}")
    };
    assert_eq!((identity.model.as_deref(), identity.serial.as_deref()), (Some("SM-AZ0001"), Some("SPECIMEN0001")));
    let values: Vec<_> = notes.iter().map(|note| (note.kind, note.value.unwrap())).collect();
    let expected: Vec<_> = (0..).zip([1, 5, 10, 20, 50, 100, 200].map(azn)).collect();
    assert_eq!(values, expected);
    assert_eq!(bed.view().taken, [FIVE, FIFTY], "others are not in its table, or not wanted");
    assert_eq!(said(&bed.bench, &RESET), 1);
}

#[test]
fn a_note_is_held_ordered_stacked_and_answered_once_it_is_written_down() {
    let mut bed = Bed::ready();
    let key = bed.hold(TWENTY);
    assert_eq!(key, KEY);
    bed.run(400);
    bed.order(Command::Stack(key));
    bed.until_event("stacked", |event| matches!(event, Event::NoteStacked { .. }));
    let acknowledged = said(&bed.bench, &ACK);
    bed.run(190);
    assert_eq!(said(&bed.bench, &ACK), acknowledged, "not before the journal has it");
    assert_eq!(bed.activity(), Activity::Stacked { kind: TWENTY });
    bed.run(60);
    assert_eq!(bed.activity(), Activity::Resting, "then at once");
    bed.run(1000);
    let expected = [
        Event::NoteEntered,
        Event::NoteHeld { key, value: twenty() },
        stacked(twenty(), Origin::Ordered(key)),
        Event::PathClear,
    ];
    assert_eq!(bed.events(), expected);
    assert_eq!((bed.said(&STACK), bed.view().stacked()), (1, vec![twenty()]));
    assert_eq!(bed.status(), Status::ready());
}

#[test]
fn a_note_is_given_back_when_it_is_not_wanted() {
    let mut bed = Bed::ready();
    let key = bed.hold(TWENTY);
    bed.order(Command::Return(key));
    bed.until_event("clear", |event| *event == Event::PathClear);
    let expected = [Event::NoteEntered, Event::NoteHeld { key, value: twenty() }, returned(), Event::PathClear];
    assert_eq!(bed.events(), expected);
    assert_eq!((bed.said(&RETURN), bed.view().returned()), (1, vec![twenty()]));
}

#[test]
fn a_note_that_nobody_decides_about_is_held_for_a_minute_and_goes_back() {
    let mut bed = Bed::ready();
    bed.hold(TWENTY);
    bed.run(59_000);
    assert_eq!(bed.activity(), Activity::Holding { kind: TWENTY });
    bed.run(3000);
    assert_eq!(bed.view().returned(), [twenty()]);
    assert_eq!(bed.said(&HOLD), 11, "every five seconds, because the device gives up after ten");
    assert_eq!(bed.said(&STACK), 0);
    bed.run(1000);
    assert_eq!(bed.events().last(), Some(&Event::PathClear));
}

#[test]
fn a_note_that_is_held_can_still_be_stacked() {
    let mut bed = Bed::ready();
    let key = bed.hold(TWENTY);
    bed.run(30_000);
    bed.order(Command::Stack(key));
    bed.until_event("stacked", |event| *event == stacked(twenty(), Origin::Ordered(KEY)));
}

#[test]
fn of_two_orders_for_one_note_the_first_counts() {
    let mut bed = Bed::ready();
    let key = bed.hold(TWENTY);
    bed.order(Command::Return(key));
    bed.order(Command::Stack(key));
    bed.until_event("returned", |event| *event == returned());
    bed.run(2000);
    assert_eq!(bed.said(&STACK), 0);
    bed.order(Command::Stack(key));
    bed.order(Command::Return(NoteKey(77)));
    bed.run(2000);
    assert_eq!((bed.said(&STACK), bed.said(&RETURN)), (0, 1), "without effect when it is not in escrow");
}

#[test]
fn two_notes_one_after_the_other_are_two() {
    let mut bed = Bed::ready();
    for (number, kind, value) in [(1, TEN, azn(10)), (2, TEN, azn(10))] {
        let key = bed.hold(kind);
        assert_eq!(key, NoteKey(number));
        bed.order(Command::Stack(key));
        bed.until_event("stacked", |event| *event == stacked(value, Origin::Ordered(key)));
        bed.until_event("clear", |event| *event == Event::PathClear);
    }
    assert_eq!(bed.view().stacked(), [azn(10), azn(10)]);
}

#[test]
fn a_journal_that_takes_ten_seconds_loses_and_doubles_nothing() {
    let bench = Bench::new(driver(), Simulator::new(strict()), Wire::perfect())
        .acknowledging(Command::Acknowledge)
        .journal_delay(Duration::from_secs(10));
    let mut bed = Bed { bench };
    bed.order(Command::Enable(every_note()));
    bed.until_ready();
    let key = bed.hold(FIVE);
    bed.order(Command::Stack(key));
    bed.run(30_000);
    let stacks = bed.events().into_iter().filter(|event| matches!(event, Event::NoteStacked { .. })).count();
    assert_eq!(stacks, 1, "the device repeated it all the while");
    assert_eq!(bed.activity(), Activity::Resting);
}

#[test]
fn disabled_it_takes_nothing_and_the_note_inside_comes_to_its_end_first() {
    let mut bed = Bed::ready();
    bed.gesture(insert(TWENTY));
    bed.run(300);
    bed.order(Command::Disable);
    let held = bed.until_event("held", |event| matches!(event, Event::NoteHeld { .. }));
    assert_eq!(held, Event::NoteHeld { key: KEY, value: twenty() });
    assert_eq!(bed.said(&DISABLE), 0, "not with a note inside");
    bed.order(Command::Stack(KEY));
    bed.until_event("stacked", |event| *event == stacked(twenty(), Origin::Ordered(KEY)));
    bed.until("disabled", |bench| bench.view().taken.is_empty());
    bed.until_ready();
    bed.gesture(insert(TWENTY));
    assert_eq!(bed.view().not_taken, 1);
}

#[test]
fn what_the_device_does_not_like_comes_back_with_its_reason_once() {
    let reasons = [
        Rejection::Insertion,
        Rejection::Magnetic,
        Rejection::NoteInHead,
        Rejection::Multiplying,
        Rejection::Conveying,
        Rejection::Identification,
        Rejection::Verification,
        Rejection::Optic,
        Rejection::Inhibited,
        Rejection::Capacity,
        Rejection::Operation,
        Rejection::Length,
        Rejection::Ultraviolet,
        Rejection::Ticket,
        Rejection::Other(0x6b),
    ];
    let mut bed = Bed::ready();
    for reason in reasons {
        bed.gesture(Gesture::InsertFalse { reason });
        bed.until_event("clear", |event| *event == Event::PathClear);
        assert_eq!(bed.events(), [Event::NoteEntered, Event::NoteRejected(reason), Event::PathClear]);
    }
    bed.order(Command::Enable(vec![azn(5)]));
    bed.until_ready();
    bed.gesture(insert(FIFTY));
    bed.until_event("rejected", |event| *event == Event::NoteRejected(Rejection::Inhibited));
    bed.run(1000);
    assert_eq!(bed.view().returned(), [azn(50)]);
}

#[test]
fn a_full_cassette_is_told_and_gives_the_note_back() {
    let mut bed = Bed::ready();
    let key = bed.hold(TWENTY);
    bed.gesture(Gesture::FillCassette);
    bed.order(Command::Stack(key));
    bed.until_event("full", |event| *event == Event::CassetteChanged(Cassette::Full));
    bed.run(1000);
    let events = bed.events();
    assert!(events.ends_with(&[returned(), Event::CassetteChanged(Cassette::Full), Event::PathClear]), "{events:#?}");
    assert_eq!(bed.status(), Fault::CassetteFull.status());
    bed.gesture(Gesture::RemoveCassette);
    bed.until_event("removed", |event| *event == Event::CassetteChanged(Cassette::Removed));
    assert_eq!(bed.status(), Fault::CassetteRemoved.status());
    bed.gesture(Gesture::EmptyCassette);
    bed.gesture(Gesture::InsertCassette);
    bed.until_event("back", |event| *event == Event::CassetteChanged(Cassette::Installed));
    bed.until_ready();
    assert_eq!(bed.view().taken.len(), 7, "it was told again what to take");
}

#[test]
fn the_last_note_that_fits_is_credited_before_the_cassette_is_full() {
    let mechanism = mechanism::Physics { capacity: 1, ..mechanism::Physics::default() };
    let mut bed = Bed::new(Physics { mechanism, ..strict() });
    bed.order(Command::Enable(every_note()));
    bed.until_ready();
    let key = bed.hold(TWENTY);
    bed.order(Command::Stack(key));
    bed.until_event("full", |event| *event == Event::CassetteChanged(Cassette::Full));
    bed.run(1000);
    let events = bed.events();
    let end = [stacked(twenty(), Origin::Ordered(KEY)), Event::CassetteChanged(Cassette::Full), Event::PathClear];
    assert!(events.ends_with(&end), "{events:#?}");
}

#[test]
fn a_note_too_far_in_at_a_power_cut_is_stacked_at_the_next_start() {
    let mut bed = Bed::ready();
    let key = bed.hold(TWENTY);
    bed.order(Command::Stack(key));
    bed.run(600);
    bed.gesture(Gesture::CutPower);
    bed.run(1000);
    bed.gesture(Gesture::RestorePower);
    bed.until_ready();
    let events = bed.events();
    let end = [stacked(twenty(), Origin::Recovered), Event::CassetteChanged(Cassette::Installed), Event::PathClear];
    assert!(events.windows(2).any(|two| two == [end[0].clone(), end[2].clone()]), "{events:#?}");
    assert_eq!(bed.view().stacked(), [twenty()]);
}

#[test]
fn a_note_not_far_in_at_a_power_cut_comes_back_whatever_was_ordered() {
    for order in [Command::Stack(KEY), Command::Return(KEY), Command::Disable] {
        let mut bed = Bed::ready();
        bed.hold(TWENTY);
        bed.order(order.clone());
        bed.run(150);
        bed.gesture(Gesture::CutPower);
        bed.gesture(Gesture::RestorePower);
        bed.until_ready();
        let events = bed.events();
        assert!(events.ends_with(&[returned(), Event::PathClear]), "{order:?}: {events:#?}");
        assert_eq!(bed.view().returned(), [twenty()]);
    }
}

#[test]
fn of_a_note_that_was_ordered_and_is_not_spoken_of_any_more_nothing_is_known() {
    let mut bed = Bed::ready();
    let key = bed.hold(TWENTY);
    bed.order(Command::Stack(key));
    bed.run(100);
    bed.gesture(Gesture::Mute);
    bed.run(1500);
    assert_eq!(bed.activity(), Activity::Stacked { kind: TWENTY }, "and nobody heard it");
    bed.gesture(Gesture::CutPower);
    bed.gesture(Gesture::Unmute);
    bed.gesture(Gesture::RestorePower);
    bed.until_ready();
    let events = bed.events();
    assert!(events.ends_with(&[Event::NoteLost { key }, Event::PathClear]), "{events:#?}");
    assert!(!events.iter().any(|event| matches!(event, Event::NoteStacked { .. })), "never credited by itself");
}

#[test]
fn a_note_whose_end_was_told_before_a_power_cut_is_not_told_again() {
    let mut bed = Bed::ready();
    let key = bed.hold(TWENTY);
    bed.order(Command::Stack(key));
    bed.until_event("stacked", |event| matches!(event, Event::NoteStacked { .. }));
    bed.gesture(Gesture::CutPower);
    bed.gesture(Gesture::RestorePower);
    bed.until_ready();
    let events = bed.events();
    assert!(events.ends_with(&[stacked(twenty(), Origin::Ordered(key)), Event::PathClear]), "{events:#?}");
}

#[test]
fn a_link_that_breaks_after_the_order_changes_nothing() {
    let mut bed = Bed::ready();
    let key = bed.hold(TWENTY);
    bed.order(Command::Stack(key));
    bed.run(300);
    bed.bench.cut();
    bed.until_ready();
    let stacks: Vec<_> = bed.events().into_iter().filter(|event| matches!(event, Event::NoteStacked { .. })).collect();
    assert_eq!(stacks, [stacked(twenty(), Origin::Ordered(key))]);
    assert_eq!(bed.said(&STACK), 1);
}

#[test]
fn a_host_that_starts_anew_gives_back_what_it_finds_in_escrow() {
    let mut bed = Bed::ready();
    bed.hold(TWENTY);
    bed.bench.restart_host(driver());
    bed.order(Command::Enable(every_note()));
    bed.bench.take_events();
    bed.until_ready();
    let events = bed.events();
    assert!(events.contains(&Event::NoteReturned { key: None }), "{events:#?}");
    assert_eq!(bed.view().returned(), [twenty()]);
}

#[test]
fn a_host_that_starts_anew_hears_of_a_note_that_it_did_not_order() {
    let mut bed = Bed::ready();
    let key = bed.hold(TWENTY);
    bed.order(Command::Stack(key));
    bed.run(300);
    bed.bench.restart_host(driver());
    bed.bench.take_events();
    bed.until("clear", |bench| bench.events().next_back() == Some(&Event::StatusChanged(Status::ready())));
    let events = bed.events();
    let stack = events.iter().position(|event| *event == stacked(twenty(), Origin::Unordered)).unwrap();
    let table = events.iter().position(|event| matches!(event, Event::TableRead(_))).unwrap();
    assert!(table < stack, "its worth is looked up first");
    assert_eq!(bed.view().stacked(), [twenty()]);
}

#[test]
fn the_stacked_kind_counts_when_it_is_another_than_in_escrow() {
    let mut bed = Bed::ready();
    let key = bed.hold(TWENTY);
    bed.order(Command::Stack(key));
    bed.run(400);
    bed.gesture(Gesture::Reconsider { kind: FIFTY });
    bed.until_event("stacked", |event| *event == stacked(azn(50), Origin::Ordered(KEY)));
}

#[test]
fn a_note_that_turns_into_another_in_escrow_goes_back() {
    let mut bed = Bed::ready();
    bed.hold(TWENTY);
    bed.gesture(Gesture::Reconsider { kind: FIFTY });
    bed.until_event("returned", |event| *event == returned());
    assert_eq!(bed.said(&STACK), 0);
}

#[test]
fn a_kind_that_no_table_has_is_unreadable_and_never_nothing() {
    let mut bed = Bed::ready();
    let key = bed.hold(TWENTY);
    bed.order(Command::Stack(key));
    bed.run(400);
    bed.gesture(Gesture::Reconsider { kind: 22 });
    let unreadable = Event::NoteStacked { worth: Worth::Unreadable { kind: 22 }, origin: Origin::Ordered(KEY) };
    bed.until_event("stacked", |event| *event == unreadable);
}

fn note(issuer: &str, value: u8, exponent: i8) -> Kind {
    Kind { issuer: issuer.to_owned(), value, exponent }
}

#[test]
fn notes_of_a_currency_that_we_do_not_know_are_never_taken() {
    let table = [(0, note("EUR", 5, 0)), (1, note("AZN", 5, 0)), (2, note("USD", 1, 1))].into();
    let mechanism = mechanism::Physics { table, ..mechanism::Physics::default() };
    let mut bed = Bed::new(Physics { mechanism, ..strict() });
    bed.order(Command::Enable(every_note()));
    bed.until_ready();
    let events = bed.events();
    let Some(Event::TableRead(notes)) = events.iter().find(|event| matches!(event, Event::TableRead(_))) else {
        panic!("{events:#?}")
    };
    let values: Vec<_> = notes.iter().map(|note| (note.issuer.as_str(), note.value)).collect();
    let usd = Money::new(1000, Currency::Usd);
    assert_eq!(values, [("EUR", None), ("AZN", Some(azn(5))), ("USD", Some(usd))]);
    assert_eq!(bed.view().taken, [1]);
    bed.order(Command::Enable(vec![usd]));
    bed.until_ready();
    assert_eq!(bed.view().taken, [2]);
}

#[test]
fn a_changed_table_is_read_at_the_next_start_and_told_only_when_it_changed() {
    let mut bed = Bed::ready();
    for (table, news) in [(None, 0), (Some([(9, note("AZN", 5, 2))].into()), 1)] {
        if let Some(table) = table {
            bed.gesture(Gesture::ChangeTable(table));
        }
        bed.gesture(Gesture::CutPower);
        bed.gesture(Gesture::RestorePower);
        bed.run(5000);
        let tables = bed.events().into_iter().filter(|event| matches!(event, Event::TableRead(_))).count();
        assert_eq!(tables, news);
    }
    bed.order(Command::Enable(vec![azn(500)]));
    bed.until_ready();
    assert_eq!(bed.view().taken, [9]);
}

#[test]
fn a_note_recovered_under_another_table_is_valued_by_that_table_or_not_at_all() {
    let mut bed = Bed::ready();
    let key = bed.hold(TWENTY);
    bed.order(Command::Stack(key));
    bed.run(600);
    bed.gesture(Gesture::CutPower);
    bed.gesture(Gesture::ChangeTable([(9, note("AZN", 5, 2))].into()));
    bed.gesture(Gesture::RestorePower);
    let unreadable = Event::NoteStacked { worth: Worth::Unreadable { kind: TWENTY }, origin: Origin::Recovered };
    bed.until_event("stacked", |event| *event == unreadable);
}

#[test]
fn a_validator_without_a_table_is_unavailable_until_it_has_one() {
    let mechanism = mechanism::Physics { table: [].into(), ..mechanism::Physics::default() };
    let mut bed = Bed::new(Physics { mechanism, ..strict() });
    bed.order(Command::Enable(every_note()));
    bed.run(10_000);
    assert_eq!(bed.status(), Fault::TableUnreadable.status());
    bed.gesture(Gesture::ChangeTable([(9, note("AZN", 5, 0))].into()));
    bed.until_ready();
    assert_eq!(bed.view().taken, [9]);
}

#[test]
fn every_fault_has_its_status_and_goes_away_with_its_cause() {
    let mut bed = Bed::ready();
    for (gesture, fault) in [
        (Gesture::Fail { code: 0x50 }, Fault::Failed(0x50)),
        (Gesture::Fail { code: 0x5f }, Fault::Failed(0x5f)),
        (Gesture::Report { code: 0x4a }, Fault::Other(0x4a)),
        (Gesture::Cheat, Fault::Cheated),
        (Gesture::SecondNote, Fault::Paused),
        (Gesture::RemoveCassette, Fault::CassetteRemoved),
    ] {
        bed.gesture(gesture);
        bed.run(500);
        assert_eq!(bed.status(), fault.status());
        bed.gesture(Gesture::Mend);
        bed.gesture(Gesture::InsertCassette);
        bed.until_ready();
    }
}

#[test]
fn a_jam_lasts_until_it_is_cleared_and_somebody_resets_the_device() {
    for (gesture, fault) in [(Gesture::JamValidator, Fault::ValidatorJam), (Gesture::JamCassette, Fault::CassetteJam)] {
        let mut bed = Bed::ready();
        let key = bed.hold(TWENTY);
        bed.order(Command::Stack(key));
        bed.run(400);
        bed.gesture(gesture);
        bed.run(60_000);
        assert_eq!(bed.status(), fault.status());
        assert_eq!(bed.said(&RESET), 1, "the first start");
        bed.gesture(Gesture::ClearJam);
        bed.order(Command::Reset);
        bed.until_ready();
        assert_eq!(bed.said(&RESET), 2);
        let events = bed.events();
        assert!(events.ends_with(&[Event::NoteLost { key }, Event::PathClear]), "{events:#?}");
    }
}

#[test]
fn nobody_resets_a_device_while_a_note_is_inside() {
    let mut bed = Bed::ready();
    bed.gesture(insert(TWENTY));
    for _ in 0..40 {
        bed.run(100);
        bed.order(Command::Reset);
        bed.order(Command::Stack(KEY));
        if bed.view().stacked() == [twenty()] {
            break;
        }
    }
    assert_eq!((bed.said(&RESET), bed.view().resets_while_stacking), (1, 0));
    bed.run(3000);
    bed.order(Command::Reset);
    bed.run(500);
    assert_eq!(bed.said(&RESET), 2, "at rest it is");
}

#[test]
fn a_device_that_is_off_is_offline_and_ready_when_it_is_on() {
    let mut bed = Bed::ready();
    bed.gesture(Gesture::CutPower);
    bed.run(6000);
    assert_eq!(bed.status(), Status::offline());
    bed.run(600_000);
    assert_eq!(bed.status().condition, Condition::Offline);
    bed.gesture(Gesture::RestorePower);
    bed.until_ready();
}

#[test]
fn a_device_that_answers_at_the_other_speed_works_the_same() {
    let mut bed = Bed::new(Physics { baud: 19_200, ..strict() });
    bed.order(Command::Enable(every_note()));
    bed.until_ready();
    let key = bed.hold(TWENTY);
    bed.order(Command::Stack(key));
    bed.until_event("stacked", |event| *event == stacked(twenty(), Origin::Ordered(KEY)));
}

#[test]
fn bytes_that_come_one_by_one_say_the_same() {
    let wire = Wire::perfect().dribble(Duration::from_millis(1));
    let bench = Bench::new(driver(), Simulator::new(Physics::default()), wire).acknowledging(Command::Acknowledge);
    let mut bed = Bed { bench };
    bed.order(Command::Enable(every_note()));
    bed.until_ready();
    let key = bed.hold(TWENTY);
    bed.order(Command::Stack(key));
    bed.until_event("stacked", |event| *event == stacked(twenty(), Origin::Ordered(KEY)));
}

#[test]
fn the_bus_is_silent_for_twenty_milliseconds_before_every_question() {
    let mut bed = Bed::with(Driver::new(Settings { poll_ms: 1, ..Settings::default() }), strict());
    bed.order(Command::Enable(every_note()));
    bed.run(10_000);
    let questions = bed.bench.sent(Direction::ToDevice).len() / 6;
    // A question, its answer and the acknowledgement take 31 ms at least.
    assert!(questions < 10_000 / 31 * 2, "{questions}");
    assert_eq!(bed.status().readiness, Readiness::Ready);
}

#[test]
fn a_link_that_breaks_while_a_note_goes_in_does_not_turn_it_away() {
    let mut bed = Bed::ready();
    bed.gesture(insert(TWENTY));
    bed.run(500);
    bed.bench.cut();
    bed.until_event("held", |event| *event == Event::NoteHeld { key: KEY, value: twenty() });
    bed.order(Command::Stack(KEY));
    bed.until_event("stacked", |event| *event == stacked(twenty(), Origin::Ordered(KEY)));
}
