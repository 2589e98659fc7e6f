mod judged;

use std::{sync::Arc, time::Duration};

use domain::{Currency, Moment, Money, bitmap::Bitmap, fact::PrintOutcome};

use super::*;
use crate::{
    card,
    cash::{self, NoteKey, Origin, Worth},
    document, keypad, printer,
};

fn at(seconds: u64) -> Moment {
    Moment::after_start(Duration::from_secs(seconds))
}

fn picture() -> Arc<Bitmap> {
    Arc::new(Bitmap::white(8, 8))
}

fn ended(outcome: PrintOutcome) -> printer::Event {
    printer::Event::PrintEnded { job: 9, outcome, fault: None }
}

const READY: Status<()> = Status::ready();

#[test]
fn an_internal_test_moves_nothing() {
    let (check, orders) = Check::begin(at(0), super::printer(Depth::Internal, 9, picture()), &READY);
    assert_eq!((check.outcome(), orders.len()), (Some(Outcome::Passed), 0));
    let offline = Status::<()>::offline();
    let (check, orders) = Check::begin(at(0), super::printer(Depth::External, 9, picture()), &offline);
    assert_eq!((check.outcome(), orders.len()), (Some(Outcome::Unusable(Condition::Offline)), 0));
    let (_, orders) = Check::begin(at(0), super::card(Depth::Internal), &READY);
    assert_eq!(orders, [card::Command::QueryLast]);
}

#[test]
fn an_external_test_prints_and_believes_the_printer() {
    for (outcome, expected) in [
        (PrintOutcome::Printed, Outcome::Passed),
        (PrintOutcome::NotPrinted, Outcome::NotDone),
        (PrintOutcome::Unknown, Outcome::NotDone),
    ] {
        let (mut check, orders) = Check::begin(at(0), super::printer(Depth::External, 9, picture()), &READY);
        assert!(matches!(orders[..], [printer::Command::Print(_)]));
        assert_eq!((check.asks(), check.outcome()), (None, None));
        check.on(at(1), &printer::Event::PrintEnded { job: 8, outcome: PrintOutcome::Printed, fault: None });
        assert_eq!(check.outcome(), None, "another job's end is not this one's");
        check.on(at(1), &ended(outcome));
        assert_eq!(check.outcome(), Some(expected));
    }
}

#[test]
fn an_interactive_test_waits_for_whoever_looks() {
    let (mut check, _) = Check::begin(at(0), super::printer(Depth::Interactive, 9, picture()), &READY);
    check.answer(at(0), Word::Yes);
    assert_eq!(check.outcome(), None, "nothing is there to be looked at");
    check.on(at(1), &ended(PrintOutcome::Printed));
    let asked = Some((Ask::LooksAtPaper, Notices::Person));
    assert_eq!((check.asks(), check.outcome(), check.deadline()), (asked, None, None));
    check.elapse(at(3_600));
    check.answer(at(3_600), Word::No);
    assert_eq!(check.outcome(), Some(Outcome::Refused));
}

#[test]
fn a_note_put_in_for_a_test_comes_back_and_the_validator_takes_no_more() {
    let twenty = Money::new(2_000, Currency::Azn);
    let begin = || Check::begin(at(0), super::cash(Depth::Interactive, vec![twenty]), &READY);
    let (mut check, orders) = begin();
    assert_eq!(orders, [cash::Command::Enable(vec![twenty])]);
    assert_eq!(check.asks(), Some((Ask::PutNote, Notices::Device)));
    let back = check.on(at(1), &cash::Event::NoteHeld { key: NoteKey(3), value: twenty });
    assert_eq!(back, [cash::Command::Return(NoteKey(3))]);
    let off = check.on(at(2), &cash::Event::NoteReturned { key: Some(NoteKey(3)) });
    assert_eq!((off, check.outcome()), (vec![cash::Command::Disable], Some(Outcome::Passed)));
    let (mut check, _) = begin();
    check.on(at(1), &cash::Event::NoteStacked { worth: Worth::Value(twenty), origin: Origin::Unordered });
    assert_eq!(check.outcome(), Some(Outcome::NotDone), "a validator that swallows it fails");
}

#[test]
fn nobody_with_a_specimen_is_a_time_out_and_the_reader_is_off_again() {
    let (mut check, _) = Check::begin(at(0), super::document(Depth::Interactive), &READY);
    assert_eq!(check.elapse(at(119)), []);
    assert_eq!(check.elapse(at(120)), [document::Command::Disable]);
    assert_eq!(check.outcome(), Some(Outcome::TimedOut));
}

#[test]
fn a_step_that_fails_is_noted_and_the_next_one_has_its_own_time() {
    let (mut check, _) = Check::begin(at(0), super::keypad(Depth::Interactive), &READY);
    assert_eq!(check.asks(), Some((Ask::PressKey(Key::Up), Notices::Device)));
    check.on(at(1), &keypad::Event::KeyPressed(Key::Down));
    assert_eq!(check.ended(), [Ended { ask: Some(Ask::PressKey(Key::Up)), outcome: Outcome::NotDone }]);
    assert_eq!(check.asks(), Some((Ask::PressKey(Key::Down), Notices::Device)));
    assert_eq!(check.deadline(), Some(at(31)));
    check.elapse(at(30));
    assert_eq!(check.ended().len(), 1);
    for (second, key) in (2..).zip(&Key::USUAL[1..]) {
        check.on(at(second), &keypad::Event::KeyPressed(*key));
    }
    assert_eq!((check.ended().len(), check.outcome()), (8, Some(Outcome::NotDone)));
}

#[test]
fn a_device_that_goes_away_ends_the_test_at_once_whatever_is_left() {
    let (mut check, _) = Check::begin(at(0), super::keypad(Depth::Interactive), &READY);
    check.on(at(1), &keypad::Event::StatusChanged(Status::offline()));
    assert_eq!((check.ended().len(), check.outcome()), (1, Some(Outcome::Unusable(Condition::Offline))));
    let late = keypad::Event::KeyPressed(Key::Up);
    assert_eq!((check.on(at(2), &late), check.elapse(at(99)), check.ended().len()), (vec![], vec![], 1), "it is over");
    // Whatever it was told to do is taken back, should it come again.
    let (mut check, _) = Check::begin(at(0), super::cash(Depth::Interactive, vec![]), &READY);
    let off = check.on(at(1), &cash::Event::StatusChanged(Status::offline()));
    assert_eq!(off, [cash::Command::Disable]);
}

#[test]
fn of_steps_that_fail_in_different_ways_the_first_is_the_whole_tests_end() {
    let (mut check, _) = Check::begin(at(0), super::keypad(Depth::Interactive), &READY);
    check.on(at(1), &keypad::Event::KeyPressed(Key::Down));
    for step in 1..8 {
        check.elapse(at(1 + 30 * step));
    }
    let outcomes: Vec<_> = check.ended().iter().map(|ended| ended.outcome).collect();
    assert_eq!(outcomes, [&[Outcome::NotDone][..], &[Outcome::TimedOut; 7]].concat());
    assert_eq!(check.outcome(), Some(Outcome::NotDone));
}

#[test]
fn a_device_that_works_with_a_fault_does_not_pass_though_all_that_was_tried_does() {
    let stuck = keypad::Fault::KeyStuck(Key::Help).status();
    let (check, _) = Check::begin(at(0), super::keypad(Depth::Internal), &stuck);
    assert_eq!(check.outcome(), Some(Outcome::Unusable(Condition::HardwareError)));
    let (mut check, _) = Check::begin(at(0), super::keypad(Depth::Interactive), &stuck);
    for key in Key::USUAL {
        check.on(at(1), &keypad::Event::KeyPressed(key));
    }
    assert_eq!((check.ended().len(), check.outcome()), (9, Some(Outcome::Unusable(Condition::HardwareError))));
}

#[test]
fn whoever_must_mend_what_failed_is_named_for_every_end_but_a_good_one() {
    assert_eq!(Outcome::Passed.remedy(), None);
    for outcome in [Outcome::NotDone, Outcome::TimedOut, Outcome::Refused, Outcome::Unusable(Condition::NoDevice)] {
        assert_eq!(outcome.remedy(), Some(Remedy::new(Cause::Hardware, Action::Maintenance)), "{outcome:?}");
    }
    for (condition, cause, action) in [
        (Condition::UserError, Cause::User, Action::Clear),
        (Condition::DeviceBusy, Cause::Hardware, Action::Suspend),
        (Condition::Starting, Cause::Hardware, Action::Suspend),
        (Condition::FraudAttempt, Cause::FraudAttempt, Action::Maintenance),
        (Condition::PotentialFraud, Cause::FraudAttempt, Action::Maintenance),
    ] {
        assert_eq!(Outcome::Unusable(condition).remedy(), Some(Remedy::new(cause, action)), "{condition:?}");
    }
}
