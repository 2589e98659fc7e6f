//! What a terminal says, played by hand: what the simulated one says only now and then, or never.

use domain::receipt::CardPayment;
use peripherals::card::DayTotals;

use super::*;

const YESTERDAY: Date = date(2026, 11, 26);

/// So long after the hour of the night, with nobody here.
fn at(passed: Duration) -> Circumstances {
    let seconds = i64::try_from(passed.as_secs()).unwrap();
    let local = date(2026, 11, 27).at(3, 0, 0, 0).checked_add(Span::new().seconds(seconds)).unwrap();
    Circumstances { now: Moment::after_start(HOUR + passed), local, till: Till::AtRest, terminal: Terminal::Ready }
}

fn seconds(seconds: u64) -> Circumstances {
    at(Duration::from_secs(seconds))
}

/// A terminal whose day of yesterday is due, and of which this was ordered before its program started.
fn due(ordered: Option<Date>) -> EndOfDay {
    let kept = Kept { over: YESTERDAY.checked_sub(Span::new().days(1)).ok(), ordered, ..Kept::default() };
    EndOfDay::new(Hour::default(), kept)
}

/// The last transaction of a terminal was this.
fn last(state: LastState) -> Event {
    let card = CardPayment {
        masked_pan: "•••• 0010".to_owned(),
        scheme: "Visa".to_owned(),
        terminal_id: "00500044".to_owned(),
        trace: 7,
        receipt_number: 7,
        authorisation: "A1".to_owned(),
    };
    Event::LastTransaction(Some(LastTransaction { amount: Money::new(2_650, Currency::Azn), card, state }))
}

fn closed() -> Event {
    Event::DayClosed(DayTotals { trace: Some(8), amount: None, parts: None })
}

#[test]
fn while_a_day_is_closed_nobody_may_pay_and_nothing_has_failed() {
    let mut day = due(None);
    assert!(!day.is_under_way());
    assert_eq!(day.look(seconds(0)), Want::Close);
    for second in 1..PATIENCE.as_secs() {
        assert_eq!(day.look(seconds(second)), Want::Nothing);
        assert!(day.is_under_way());
    }
    assert_eq!((day.kept().ordered, &day.kept().failed), (Some(YESTERDAY), &None));
    assert_eq!(day.heard(seconds(359), &closed()), Learned::Closed);
    assert!(!day.is_under_way());
    assert_eq!(day.look(seconds(360)), Want::Nothing);
}

#[test]
fn a_terminal_that_does_not_answer_at_all_is_asked_about_it_after_a_pause() {
    let mut day = due(None);
    day.look(at(Duration::ZERO));
    assert_eq!(day.look(at(PATIENCE)), Want::Nothing);
    assert!(!day.is_under_way(), "whoever comes now may pay");
    let failed = Failed { day: YESTERDAY, tries: 1, why: NotClosed::Unknown };
    assert_eq!(day.kept().failed, Some(failed));
    assert_eq!(day.look(at(PATIENCE + Duration::from_secs(1_199))), Want::Nothing);
    assert_eq!(day.look(at(PATIENCE + AGAIN)), Want::Ask);
    assert!(day.is_under_way(), "the last transaction must stay the last one");
    // Nor does it answer that: asked again, never ordered blindly.
    assert_eq!(day.look(at(PATIENCE * 2 + AGAIN)), Want::Nothing);
    assert_eq!(day.look(at(PATIENCE * 2 + AGAIN * 2)), Want::Ask);
    assert_eq!(day.kept().failed.as_ref().map(|failed| failed.tries), Some(2));
}

#[test]
fn what_the_terminal_remembers_decides_whether_it_is_ordered_again_and_at_once() {
    let mut day = due(Some(YESTERDAY));
    assert_eq!(day.look(seconds(0)), Want::Ask);
    assert_eq!(day.heard(seconds(1), &last(LastState::Stands)), Learned::Nothing);
    assert_eq!(day.look(seconds(1)), Want::Close, "a payment came last: it was not closed");
    let mut day = due(Some(YESTERDAY));
    day.look(seconds(0));
    assert_eq!(day.heard(seconds(1), &last(LastState::DayClosed)), Learned::Closed);
    assert_eq!(day.look(seconds(1)), Want::Nothing);
    let mut day = due(Some(YESTERDAY));
    day.look(seconds(0));
    assert_eq!(day.heard(seconds(1), &Event::QueryFailed), Learned::NotClosed);
    assert_eq!((day.look(seconds(2)), day.kept().ordered), (Want::Nothing, Some(YESTERDAY)), "still not known");
}

#[test]
fn whoever_asks_the_terminal_first_learns_it_for_the_day_too() {
    // After every connection it is asked before anybody can pay: nothing need be asked again.
    let mut day = due(Some(YESTERDAY));
    assert_eq!(day.heard(seconds(0), &last(LastState::DayClosed)), Learned::Closed);
    assert_eq!((day.look(seconds(1)), day.kept().over), (Want::Nothing, Some(YESTERDAY)));
    // An end that is told only now, because nobody acknowledged it before.
    let mut day = due(Some(YESTERDAY));
    assert_eq!(day.heard(seconds(0), &closed()), Learned::Closed);
    assert_eq!(day.look(seconds(1)), Want::Nothing);
}

#[test]
fn an_end_of_day_that_nobody_ordered_is_no_news_however_often_it_is_remembered() {
    let mut day = EndOfDay::new(Hour::default(), Kept { over: Some(YESTERDAY), ..Kept::default() });
    for second in 0..3 {
        assert_eq!(day.heard(seconds(second), &last(LastState::DayClosed)), Learned::Nothing);
    }
    assert_eq!(day.kept().closed_at, None);
}

#[test]
fn what_was_refused_or_never_left_is_ordered_again_and_not_asked_about() {
    for why in [NotClosed::Refused(0x6f), NotClosed::NotOrdered] {
        let mut day = due(None);
        day.look(at(Duration::ZERO));
        assert_eq!(day.heard(seconds(1), &Event::DayNotClosed(why)), Learned::NotClosed);
        assert_eq!((day.kept().ordered, day.is_under_way()), (None, false));
        assert_eq!(day.look(seconds(2)), Want::Nothing);
        assert_eq!(day.look(at(AGAIN + Duration::from_secs(1))), Want::Close);
    }
}

#[test]
fn a_terminal_that_says_itself_that_its_day_is_open_is_not_asked_whether_it_is() {
    let mut day = due(Some(YESTERDAY));
    assert_eq!(day.look(Circumstances { terminal: Terminal::WantsDayClosed, ..seconds(0) }), Want::Close);
}

#[test]
fn what_is_wanted_is_said_in_the_card_terminals_words() {
    let orders = [Want::Nothing, Want::Close, Want::Ask].map(Want::order);
    assert_eq!(orders, [None, Some(Command::CloseDay), Some(Command::QueryLast)]);
}

#[test]
fn only_a_closing_is_remembered_as_one_and_whatever_else_came_last_the_day_is_ordered_again() {
    let nothing = Event::LastTransaction(None);
    let others = [LastState::Stands, LastState::Reversed, LastState::NotTaken].map(last).into_iter().chain([nothing]);
    for other in others {
        let mut day = due(Some(YESTERDAY));
        assert_eq!(day.look(seconds(0)), Want::Ask);
        assert_eq!(day.heard(seconds(1), &other), Learned::Nothing, "{other:?}");
        assert_eq!((day.kept().ordered, day.kept().closed_at, day.is_under_way()), (None, None, false), "{other:?}");
        assert_eq!(day.look(seconds(1)), Want::Close, "{other:?}");
    }
}

#[test]
fn what_is_said_of_something_else_while_a_day_is_closed_ends_nothing() {
    for other in [last(LastState::Stands), last(LastState::DayClosed), Event::QueryFailed] {
        let mut day = due(None);
        day.look(seconds(0));
        assert_eq!(day.heard(seconds(1), &other), Learned::Nothing, "{other:?}");
        assert_eq!((day.kept().ordered, day.is_under_way()), (Some(YESTERDAY), true), "{other:?}");
        assert_eq!(day.heard(seconds(2), &closed()), Learned::Closed, "{other:?}");
    }
}

#[test]
fn a_failure_that_nobody_of_us_ordered_is_no_try_of_ours() {
    for other in [Event::DayNotClosed(NotClosed::Refused(0x6f)), Event::QueryFailed] {
        let mut day = due(None);
        assert_eq!(day.heard(seconds(0), &other), Learned::Nothing, "{other:?}");
        assert_eq!(day.kept().failed, None, "{other:?}");
        assert_eq!(day.look(seconds(0)), Want::Close, "{other:?}");
    }
    // Nor while we ask what became of it.
    let mut day = due(Some(YESTERDAY));
    day.look(seconds(0));
    assert_eq!(day.heard(seconds(1), &Event::DayNotClosed(NotClosed::Refused(0x6f))), Learned::Nothing);
    assert_eq!((&day.kept().failed, day.is_under_way()), (&None, true));
}

#[test]
fn a_pause_after_a_failure_is_kept_though_the_terminal_says_meanwhile_that_nothing_was_closed() {
    let mut day = due(None);
    day.look(at(Duration::ZERO));
    day.heard(seconds(1), &Event::DayNotClosed(NotClosed::Unknown));
    assert_eq!(day.heard(seconds(2), &last(LastState::Stands)), Learned::Nothing);
    assert_eq!((day.kept().ordered, day.look(at(AGAIN))), (None, Want::Nothing));
    assert_eq!(day.look(at(AGAIN + Duration::from_secs(1))), Want::Close);
}

#[test]
fn a_terminal_that_is_busy_or_begins_or_is_broken_is_ordered_nothing() {
    for (status, terminal) in [
        (Status::ready(), Terminal::Ready),
        (Status::busy(), Terminal::Away),
        (Status::starting(), Terminal::Away),
        (Status::offline(), Terminal::Away),
        (Fault::NotRegistered.status(), Terminal::Away),
        (Fault::EndOfDayRequired.status(), Terminal::WantsDayClosed),
    ] {
        assert_eq!(Terminal::of(status), terminal, "{status:?}");
    }
    let mut day = due(None);
    assert_eq!(day.look(Circumstances { terminal: Terminal::Away, ..seconds(0) }), Want::Nothing);
    assert_eq!(day.look(Circumstances { till: Till::Occupied, ..seconds(0) }), Want::Nothing);
    assert_eq!(day.look(seconds(0)), Want::Close);
}
