//! What only a reader that is asked can do.

use std::time::Duration;

use peripherals::{
    bench::{Bench, Direction, Wire},
    detect::Identity,
    document::{
        Command, Event, Fault, Presence, ReadFault,
        elyctis::{Driver, Gesture, Physics, Settings, Simulator},
    },
    status::{Readiness, Status},
};

use super::bed::{
    Bed, CARD, Elyctis, ElyctisAsked, LICENCE, PASSPORT, is_of_a_reading, join, last_status, lines_read, owned, read,
    readings, ready,
};

fn put(lines: &[&str]) -> Gesture {
    Gesture::Put { lines: owned(lines) }
}

#[test]
fn it_is_told_off_asked_who_it_is_and_told_on_for_who_waits() {
    let mut bed = join::<Elyctis>(Wire::perfect());
    bed.order(Command::Enable);
    bed.run_for(Duration::from_secs(3));
    let said = bed.sent(Direction::ToDevice);
    let expected: &[u8] = b"C\x00\x01\x00V\x00\x00R\x00\x00T\x00\x00C\x00\x01\x00C\x00\x01\x01";
    assert_eq!(said, expected);
    let identity = Identity {
        model: Some("IDBOX ONE".to_owned()),
        serial: Some("SIM0001".to_owned()),
        firmware: Some("ELY-OCR 1.7".to_owned()),
    };
    let starting = Event::StatusChanged(Status::starting());
    let ready = Event::StatusChanged(Status::ready());
    assert_eq!(bed.take_events(), [starting, Event::Identified(identity), ready]);
    assert!(bed.view().reads);
}

#[test]
fn after_a_reading_it_is_told_to_read_again_and_the_same_document_is_not_read_twice() {
    let mut bed = ready::<Elyctis>(Wire::perfect());
    bed.gesture(put(&PASSPORT));
    let was_read = |bed: &Bed<Elyctis>| bed.events().any(|event| *event == lines_read(&PASSPORT));
    assert!(bed.run_until(Duration::from_secs(5), was_read));
    bed.run_for(Duration::from_millis(50));
    assert!(bed.view().reads, "it is told on again at once, and not only when it is checked");
    assert_eq!(bed.take_events(), [Event::ReadingBegan, lines_read(&PASSPORT)]);
    bed.run_for(Duration::from_mins(2));
    assert_eq!(bed.take_events(), [], "though it is told again and again");
    assert_eq!(read::<Elyctis>(&mut bed, &CARD), [Event::ReadingBegan, lines_read(&CARD)]);
}

#[test]
fn a_document_that_lay_there_before_somebody_waited_is_read_when_somebody_does() {
    let mut bed = ready::<Elyctis>(Wire::perfect());
    bed.order(Command::Disable);
    bed.gesture(put(&PASSPORT));
    bed.run_for(Duration::from_secs(30));
    assert_eq!(bed.take_events(), []);
    assert!(!bed.view().reads);
    bed.order(Command::Enable);
    bed.run_for(Duration::from_secs(3));
    assert_eq!(readings(&bed.take_events()), [PASSPORT]);
    // And once more for the next person, who left it there.
    bed.order(Command::Disable);
    bed.order(Command::Enable);
    bed.run_for(Duration::from_secs(3));
    assert_eq!(readings(&bed.take_events()), [PASSPORT]);
}

#[test]
fn lines_that_were_on_their_way_when_somebody_began_to_wait_are_read_anew() {
    let mut bed = ready::<Elyctis>(Wire::perfect().dribble(Duration::from_millis(3)));
    bed.gesture(put(&PASSPORT));
    assert!(bed.run_until(Duration::from_secs(5), |bed| bed.events().any(|event| *event == Event::ReadingBegan)));
    bed.order(Command::Disable);
    bed.order(Command::Enable);
    bed.run_for(Duration::from_secs(8));
    let events = bed.take_events();
    assert_eq!(readings(&events), [PASSPORT], "once, from its beginning: {events:?}");
}

#[test]
fn lines_that_were_harmed_on_their_way_are_asked_for_again_while_the_document_still_lies_there() {
    let before = {
        let mut clean = ready::<Elyctis>(Wire::perfect());
        clean.run_for(Duration::from_secs(1));
        clean.sent(Direction::ToHost).len()
    };
    for lost in 0..90 {
        let mut bed = ready::<Elyctis>(Wire::perfect().drop_byte(Direction::ToHost, before + lost));
        let events = read::<Elyctis>(&mut bed, &PASSPORT);
        let last = readings(&events).pop();
        assert_eq!(last, Some(owned(&PASSPORT)), "byte {lost}: {events:?}");
    }
}

#[test]
fn one_that_restarted_and_forgot_is_told_again_within_ten_seconds() {
    let mut bed = ready::<Elyctis>(Wire::perfect());
    bed.gesture(Gesture::Restart);
    assert!(!bed.view().reads);
    bed.run_for(Duration::from_secs(11));
    assert!(bed.view().reads);
    assert_eq!(readings(&read::<Elyctis>(&mut bed, &PASSPORT)), [PASSPORT]);
}

#[test]
fn one_that_falls_silent_is_offline_and_its_link_is_opened_again() {
    let mut bed = ready::<Elyctis>(Wire::perfect());
    bed.gesture(Gesture::Mute);
    bed.run_for(Duration::from_secs(15));
    assert_eq!(last_status(&bed.take_events()), Some(Status::offline()));
    bed.run_for(Duration::from_mins(1));
    bed.gesture(Gesture::Unmute);
    bed.run_for(Duration::from_secs(15));
    assert_eq!(last_status(&bed.take_events()), Some(Status::ready()));
    assert_eq!(readings(&read::<Elyctis>(&mut bed, &PASSPORT)), [PASSPORT]);
}

#[test]
fn one_that_knows_no_question_about_itself_is_ready_without_a_name() {
    let physics =
        Physics { firmware: String::new(), product: String::new(), serial: String::new(), ..Physics::default() };
    let mut bed = Bench::new(Driver::new(Settings::default()), Simulator::new(physics), Wire::perfect());
    bed.run_for(Duration::from_secs(5));
    assert_eq!(bed.take_events(), [Event::StatusChanged(Status::starting()), Event::StatusChanged(Status::ready())]);
}

#[test]
fn a_device_that_answers_in_another_language_is_unintelligible() {
    let mut bed = join::<Elyctis>(Wire::perfect().silence_after(Direction::ToDevice, 0));
    for _ in 0..40 {
        bed.gesture(Gesture::Say { bytes: b"\x02\x06\x15 error\r\n".to_vec() });
        bed.run_for(Duration::from_millis(200));
    }
    let status = last_status(&bed.take_events()).expect("a status");
    assert_eq!((status.readiness, status.fault), (Readiness::Unavailable, Some(Fault::Unintelligible)));
}

#[test]
fn messages_that_have_no_word_here_are_passed_over() {
    let mut bed = ready::<Elyctis>(Wire::perfect());
    // A state of presence may look like this.
    bed.gesture(Gesture::Say { bytes: b"P\x00\x01\x01S\x00\x01\x00".to_vec() });
    bed.run_for(Duration::from_secs(2));
    assert_eq!(bed.take_events(), []);
    assert_eq!(readings(&read::<Elyctis>(&mut bed, &PASSPORT)), [PASSPORT]);
}

#[test]
fn one_that_is_asked_knows_when_a_document_is_placed_and_when_it_is_taken_out() {
    let mut bed = ready::<ElyctisAsked>(Wire::perfect());
    for lines in [&PASSPORT[..], &LICENCE] {
        bed.gesture(put(lines));
        bed.run_for(Duration::from_secs(10));
        let placed = Event::PresenceChanged(Presence::Placed);
        assert_eq!(bed.take_events(), [placed, Event::ReadingBegan, lines_read(lines)]);
        bed.run_for(Duration::from_mins(1));
        assert_eq!(bed.take_events(), [], "seen again and again, told once");
        bed.gesture(Gesture::Take);
        bed.run_for(Duration::from_secs(5));
        assert_eq!(bed.take_events(), [Event::PresenceChanged(Presence::Removed)]);
    }
    bed.gesture(put(&PASSPORT));
    bed.run_for(Duration::from_secs(5));
    bed.gesture(Gesture::Unplug);
    bed.run_for(Duration::from_secs(1));
    let gone = [Event::PresenceChanged(Presence::Removed), Event::StatusChanged(Status::offline())];
    assert!(bed.take_events().ends_with(&gone), "nobody knows any more");
}

#[test]
fn a_document_without_a_zone_is_no_document_to_it() {
    for asked in [false, true] {
        let mut bed = if asked { ready::<ElyctisAsked>(Wire::perfect()) } else { ready::<Elyctis>(Wire::perfect()) };
        bed.gesture(put(&[]));
        bed.run_for(Duration::from_secs(10));
        let events = bed.take_events();
        assert!(!events.iter().any(is_of_a_reading), "{events:?}");
    }
}

#[test]
fn what_is_no_text_fails_once_and_not_at_every_inquiry() {
    let mut bed = ready::<ElyctisAsked>(Wire::perfect());
    bed.gesture(put(&["P<UTO\u{1}", "L898902C"]));
    bed.run_for(Duration::from_secs(30));
    let failures =
        bed.take_events().into_iter().filter(|event| *event == Event::ReadFailed(ReadFault::NotText)).count();
    assert_eq!(failures, 1);
}
