use std::{fs, time::Duration};

use domain::Moment;
use jiff::civil::date;
use peripherals::card::{DayTotals, Event};

use super::*;
use crate::devices::day::{Terminal, Till};

/// So many seconds after three o'clock of the second night, with nobody here.
fn at(seconds: u64) -> Circumstances {
    let local = date(2026, 11, 27).at(3, 0, 0, 0).checked_add(Duration::from_secs(seconds)).unwrap();
    let now = Moment::after_start(Duration::from_secs(seconds));
    Circumstances { now, local, till: Till::AtRest, terminal: Terminal::Ready }
}

/// One that knows since the day before that it is not new here.
fn used(directory: &Path) -> Durable {
    let kept = Kept { over: Some(date(2026, 11, 25)), ..Kept::default() };
    Diary::open(directory).0.write(&kept).unwrap();
    Durable::open(Hour::default(), directory)
}

fn closed() -> Event {
    Event::DayClosed(DayTotals { trace: None, amount: None, parts: None })
}

#[test]
fn the_intent_is_on_the_disk_before_the_order_and_the_end_before_the_answer() {
    let folder = tempfile::tempdir().unwrap();
    let on_disk = || Diary::open(folder.path()).1;
    let mut day = used(folder.path());
    assert_eq!(day.look(at(0)), Want::Close);
    assert_eq!((on_disk().ordered, &on_disk()), (Some(date(2026, 11, 26)), day.written()));
    assert!(day.is_under_way());
    assert_eq!(day.heard(at(1), &closed()), Learned::Closed);
    assert_eq!((on_disk().over, on_disk().ordered), (Some(date(2026, 11, 26)), None));
    assert_eq!((&on_disk(), day.is_under_way()), (day.written(), false));
}

#[test]
fn what_cannot_be_written_down_is_not_ordered_and_keeps_nobody_from_paying() {
    let folder = tempfile::tempdir().unwrap();
    let state = folder.path().join("state");
    fs::create_dir(&state).unwrap();
    let mut day = used(&state);
    fs::rename(&state, folder.path().join("away")).unwrap();
    for second in 0..60 {
        assert_eq!(day.look(at(second)), Want::Nothing);
        assert!(!day.is_under_way());
    }
    assert_eq!(day.written().ordered, None);
    // The disk is back: whether it was ordered is asked, because nobody can tell any more.
    fs::rename(folder.path().join("away"), &state).unwrap();
    let wanted = (60..3_600).map(|second| day.look(at(second))).find(|want| *want != Want::Nothing);
    assert_eq!(wanted, Some(Want::Ask));
}

#[test]
fn an_end_that_cannot_be_written_down_is_asked_for_after_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let state = folder.path().join("state");
    fs::create_dir(&state).unwrap();
    let mut day = used(&state);
    day.look(at(0));
    fs::rename(&state, folder.path().join("away")).unwrap();
    assert_eq!(day.heard(at(1), &closed()), Learned::Closed);
    assert_eq!(day.written().ordered, Some(date(2026, 11, 26)));
    let mut restarted = Durable::open(Hour::default(), &folder.path().join("away"));
    assert_eq!(restarted.look(at(2)), Want::Ask);
}
