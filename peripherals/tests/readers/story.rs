//! What happens at a reader, whoever made it.

use std::time::Duration;

use peripherals::{
    bench::Wire,
    document::{Command, Event, ReadFault},
    status::Status,
};

use super::bed::{
    CARD, Kind, LICENCE, PASSPORT, Talk, VISA_A, VISA_B, for_every_kind, last_status, lines_read, read, readings,
    ready, take,
};

#[test]
fn documents_of_one_two_and_three_lines_are_read_whatever_the_reader() {
    fn every_document<K: Kind>() {
        let mut bed = ready::<K>(Wire::perfect());
        for lines in [&PASSPORT[..], &CARD, &VISA_A, &VISA_B, &LICENCE] {
            let events = read::<K>(&mut bed, lines);
            assert_eq!(events, [Event::ReadingBegan, lines_read(lines)], "{}", K::NAME);
            take::<K>(&mut bed);
            bed.take_events();
        }
    }
    for_every_kind!(every_document);
}

#[test]
fn bytes_that_come_one_by_one_and_slowly_are_the_same_document() {
    fn dribbled<K: Kind>() {
        let mut bed = ready::<K>(Wire::perfect().dribble(Duration::from_millis(3)));
        let events = read::<K>(&mut bed, K::PRINTED);
        assert_eq!(events, [Event::ReadingBegan, lines_read(K::PRINTED)], "{}", K::NAME);
    }
    for_every_kind!(dribbled);
}

#[test]
fn what_is_read_while_nobody_waits_is_forgotten() {
    fn unwanted<K: Kind>() {
        let mut bed = ready::<K>(Wire::perfect());
        bed.order(Command::Disable);
        bed.run_for(Duration::from_secs(3));
        assert_eq!(read::<K>(&mut bed, K::PRINTED), [], "{}", K::NAME);
        take::<K>(&mut bed);
        bed.order(Command::Enable);
        bed.run_for(Duration::from_secs(10));
        assert_eq!(readings(&bed.take_events()).len(), 0, "{}", K::NAME);
        assert_eq!(readings(&read::<K>(&mut bed, K::PRINTED)), [K::PRINTED], "{}", K::NAME);
    }
    for_every_kind!(unwanted);
}

#[test]
fn half_a_document_is_not_taken_for_one_when_somebody_begins_to_wait() {
    fn halfway<K: Kind>() {
        if K::TALK == Talk::Both {
            // It is told to read it again: `elyctis.rs`.
            return;
        }
        let mut bed = ready::<K>(Wire::perfect());
        bed.gesture(K::put(&PASSPORT));
        let began =
            bed.run_until(Duration::from_secs(5), |bed| bed.events().any(|event| *event == Event::ReadingBegan));
        assert!(began, "{}", K::NAME);
        bed.order(Command::Disable);
        bed.order(Command::Enable);
        bed.run_for(Duration::from_secs(8));
        let events = bed.take_events();
        assert_eq!(events, [Event::ReadingBegan], "{}: the rest is nobody's", K::NAME);
        assert_eq!(readings(&read::<K>(&mut bed, &PASSPORT)), [PASSPORT], "{}", K::NAME);
    }
    for_every_kind!(halfway);
}

#[test]
fn a_reader_that_is_unplugged_says_so_and_is_still_waited_for_when_it_is_back() {
    fn unplugged<K: Kind>() {
        let mut bed = ready::<K>(Wire::perfect());
        bed.gesture(K::unplug());
        bed.run_for(Duration::from_secs(5));
        assert_eq!(last_status(&bed.take_events()), Some(Status::offline()), "{}", K::NAME);
        bed.gesture(K::plug());
        bed.run_for(Duration::from_secs(10));
        assert_eq!(last_status(&bed.take_events()), Some(Status::ready()), "{}", K::NAME);
        assert_eq!(readings(&read::<K>(&mut bed, K::PRINTED)), [K::PRINTED], "{}", K::NAME);
    }
    for_every_kind!(unplugged);
}

#[test]
fn a_link_lost_in_the_middle_of_a_document_cuts_it_off() {
    fn lost<K: Kind>() {
        let mut bed = ready::<K>(Wire::perfect().dribble(Duration::from_millis(3)));
        bed.gesture(K::put(&PASSPORT));
        let began =
            bed.run_until(Duration::from_secs(5), |bed| bed.events().any(|event| *event == Event::ReadingBegan));
        // One that is asked is known to read only when it has answered.
        if began && readings(&bed.take_events()).is_empty() {
            bed.cut();
            bed.run_for(Duration::from_millis(500));
            let cut_off = [Event::ReadFailed(ReadFault::CutOff), Event::StatusChanged(Status::offline())];
            assert_eq!(bed.take_events(), cut_off, "{}", K::NAME);
        }
    }
    for_every_kind!(lost);
}

#[test]
fn a_document_ends_with_its_last_byte_where_an_end_was_said() {
    fn duration<K: Kind>() -> Duration {
        let mut bed = ready::<K>(Wire::perfect());
        bed.gesture(K::put(&PASSPORT));
        bed.run_for(Duration::from_secs(8));
        let [.., began, ended] = bed.reports() else { panic!("no reading") };
        ended.at.since(began.at)
    }
    // 89 to 99 bytes at 9600 baud are 93 to 103 ms. Silence takes 200 more.
    let at_once = Duration::from_millis(80)..Duration::from_millis(110);
    for taken in [
        duration::<super::bed::StxEtx>(),
        duration::<super::bed::EscTabEotXor>(),
        duration::<super::bed::EmptyLine>(),
        duration::<super::bed::Rte>(),
    ] {
        assert!(at_once.contains(&taken), "{taken:?}");
    }
    assert!(duration::<super::bed::SilenceXor>() > Duration::from_millis(280));
    assert!(duration::<super::bed::Elyctis>() < Duration::from_millis(20), "115200 baud");
}
