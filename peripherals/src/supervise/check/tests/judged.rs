//! Steps of every kind, fed with what a judge says: the rules of a test, whatever the family.

use super::*;

/// An event that means what it says. Orders are numbers.
type Said = Judged<u8>;

fn step(ask: Option<Ask>, needs: Needs) -> Step<u8, Said> {
    Step { ask, orders: vec![1], judge: Box::new(|said: &Said| *said), needs, within: Duration::from_secs(10) }
}

/// No order.
const NOTHING: [u8; 0] = [];

/// A test of these steps; whatever becomes of it, 9 is ordered at its end.
fn begun(steps: Vec<Step<u8, Said>>) -> Check<u8, Said> {
    let (check, orders) = Check::begin(at(0), Plan { steps, afterwards: vec![9] }, &READY);
    assert_eq!(orders, [1]);
    check
}

/// One step, and a person who looks in the end.
fn looked_at() -> Check<u8, Said> {
    let mut check = begun(vec![step(Some(Ask::LooksAtPaper), Needs::DeedAndWord)]);
    assert_eq!(check.on(at(1), &Judged::Done), NOTHING);
    assert_eq!((check.asks(), check.outcome()), (Some((Ask::LooksAtPaper, Notices::Person)), None));
    check
}

#[test]
fn a_test_without_steps_is_over_as_it_begins_and_says_so_once() {
    let (check, orders) = Check::begin(at(0), Plan::<u8, Said> { steps: vec![], afterwards: vec![9] }, &READY);
    assert_eq!((orders, check.ended()), (vec![9], &[Ended { ask: None, outcome: Outcome::Passed }][..]));
    assert_eq!((check.outcome(), check.deadline()), (Some(Outcome::Passed), None));
}

#[test]
fn bad_news_ends_a_step_while_a_person_looks_too() {
    for (news, outcome) in [
        (Judged::NotDone, Outcome::NotDone),
        (Judged::Unusable(Condition::Offline), Outcome::Unusable(Condition::Offline)),
    ] {
        let mut check = looked_at();
        assert_eq!(check.on(at(2), &news), [9], "{news:?}");
        assert_eq!(check.ended(), [Ended { ask: Some(Ask::LooksAtPaper), outcome }]);
        // Whoever says yes now looked at nothing.
        assert_eq!(check.answer(at(3), Word::Yes), NOTHING);
        assert_eq!(check.outcome(), Some(outcome));
    }
}

#[test]
fn what_is_done_does_not_speak_for_the_person_who_looks() {
    let mut check = looked_at();
    for said in [Judged::Done, Judged::Then(2), Judged::Nothing] {
        assert_eq!((check.on(at(2), &said), check.outcome()), (NOTHING.to_vec(), None), "{said:?}");
    }
    assert_eq!((check.answer(at(3), Word::Yes), check.outcome()), (vec![9], Some(Outcome::Passed)));
}

#[test]
fn what_is_to_be_ordered_meanwhile_is_and_the_step_goes_on() {
    let mut check = begun(vec![step(None, Needs::Deed)]);
    assert_eq!((check.on(at(1), &Judged::Then(2)), check.outcome()), (vec![2], None));
    assert_eq!(check.deadline(), Some(at(10)), "in the same time");
    assert_eq!((check.on(at(2), &Judged::Done), check.outcome()), (vec![9], Some(Outcome::Passed)));
}

#[test]
fn nobody_can_answer_what_was_not_asked() {
    for word in [Word::Yes, Word::No] {
        for needs in [Needs::Deed, Needs::DeedAndWord, Needs::Calm] {
            let mut check = begun(vec![step(Some(Ask::PutNote), needs)]);
            assert_eq!((check.answer(at(1), word), check.ended().len()), (NOTHING.to_vec(), 0), "{needs:?}");
        }
        let mut over = begun(vec![step(None, Needs::Deed)]);
        over.on(at(1), &Judged::Done);
        assert_eq!((over.answer(at(2), word), over.ended().len()), (NOTHING.to_vec(), 1));
        assert_eq!(over.outcome(), Some(Outcome::Passed));
    }
}

#[test]
fn a_step_that_needs_calm_passes_by_its_time_alone_and_fails_by_news() {
    let mut check = begun(vec![step(None, Needs::Calm)]);
    assert_eq!(
        (check.on(at(1), &Judged::Done), check.outcome()),
        (NOTHING.to_vec(), None),
        "it is not calm for long enough yet"
    );
    assert_eq!(check.asks(), None);
    assert_eq!(check.elapse(at(9)), NOTHING);
    assert_eq!((check.elapse(at(10)), check.outcome()), (vec![9], Some(Outcome::Passed)));
    let mut check = begun(vec![step(None, Needs::Calm)]);
    check.on(at(9), &Judged::NotDone);
    assert_eq!(check.outcome(), Some(Outcome::NotDone));
}

#[test]
fn a_step_that_needs_a_word_alone_has_no_end_but_that() {
    let mut check = begun(vec![step(Some(Ask::LooksAtPaper), Needs::Word), step(None, Needs::Deed)]);
    assert_eq!(check.asks(), Some((Ask::LooksAtPaper, Notices::Person)));
    assert_eq!(
        (check.on(at(1), &Judged::Done), check.elapse(at(3_600)), check.deadline()),
        (NOTHING.to_vec(), NOTHING.to_vec(), None)
    );
    assert_eq!(
        (check.answer(at(3_600), Word::No), check.deadline()),
        (vec![1], Some(at(3_610))),
        "the next one's time"
    );
}

#[test]
fn a_deed_that_does_not_come_is_not_looked_at() {
    let mut check = begun(vec![step(Some(Ask::LooksAtPaper), Needs::DeedAndWord)]);
    assert_eq!(check.asks(), None, "there is nothing to be looked at");
    assert_eq!((check.elapse(at(10)), check.outcome()), (vec![9], Some(Outcome::TimedOut)));
}

#[test]
fn nothing_that_comes_late_changes_how_it_ended_or_orders_anything() {
    for end in [Judged::Done, Judged::Unusable(Condition::Offline)] {
        let mut check = begun(vec![step(None, Needs::Deed)]);
        assert_eq!(check.on(at(1), &end), [9]);
        let (ended, outcome) = (check.ended().to_vec(), check.outcome());
        for late in [Judged::NotDone, Judged::Unusable(Condition::NoDevice), Judged::Then(2), Judged::Done] {
            assert_eq!(check.on(at(2), &late), NOTHING, "{late:?}");
        }
        assert_eq!(check.answer(at(3), Word::No), NOTHING);
        assert_eq!((check.elapse(at(99)), check.ended(), check.outcome()), (NOTHING.to_vec(), &ended[..], outcome));
    }
}

/// For whoever stands before it: nobody is hurried, and nobody waits for what will not come.
#[test]
fn each_step_has_the_time_that_its_deed_takes() {
    fn within<C, E>(plan: &Plan<C, E>) -> u64 {
        let times: Vec<u64> = plan.steps.iter().map(|step| step.within.as_secs()).collect();
        assert!(times.windows(2).all(|two| two[0] == two[1]), "{times:?}");
        times[0]
    }
    let deep = Depth::Interactive;
    assert_eq!([within(&super::super::document(deep)), within(&super::super::barcode(deep))], [120, 120]);
    assert_eq!([within(&super::super::cash(deep, vec![])), within(&super::super::keypad(deep))], [120, 30]);
    assert_eq!(within(&super::super::doors(deep, &[(Switch::Safe, crate::doors::State::Open)])), 120);
    assert_eq!([within(&super::super::card(deep)), within(&super::super::printer(deep, 1, picture()))], [30, 60]);
    assert_eq!(within(&super::super::beacon(Depth::External, &[Family::Card])), 7);
}
