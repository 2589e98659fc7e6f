//! An officer decides: waiting, taking a number, coming back.

#[cfg(test)]
#[path = "hall/hall.rs"]
mod hall;
#[cfg(test)]
#[path = "hall/script.rs"]
mod script;

use domain::{
    books::Stage as Reached,
    fact::Fact,
    visa::{Declaration, Purpose},
};
use hall::{Hall, case, stage};
use journey::{Effect, PaperText, Stage, stage::Heard};
use script::play;

const TO_QUEUE: &str = "
    language en
    visa
    accept -> Record TransactionOpened, EnableReader
    passport stateless -> DisableReader, FindCase
    no case
    confirm
    = Trip
    days 30
    tourism
    trip done
    declare -> Record ApplicationMade, Decide
    queued -> Record OfficerNeeded
    = Queueing";

const TO_REVIEW: &str = "
    language en
    visa
    accept
    passport stateless -> DisableReader, FindCase
    = Review";

fn queue(hall: &Hall) -> (u32, Heard) {
    let Stage::Queueing(stage) = &hall.journey.stage else { panic!("{:?}", stage(&hall.journey.stage)) };
    (stage.case.before, stage.heard)
}

#[test]
fn whoever_waits_is_asked_for_by_the_stage_itself_and_pays_once_approved() {
    let mut hall = Hall::open();
    play(&mut hall, TO_QUEUE);
    assert_eq!(queue(&hall), (2, Heard::Yes));
    play(&mut hall, "wait 5 -> Decide\nqueued next -> nothing");
    assert_eq!(queue(&hall), (0, Heard::Yes));
    play(
        &mut hall,
        "wait 5 -> Decide
         approved -> Record DecisionApproved
         = Approved
         pay -> Record CardIntended, Pay",
    );
    assert_eq!(hall.journey.session.case, Some(case()), "the offer shows trip and declaration of a case");
}

#[test]
fn nothing_is_paid_before_the_officer_has_approved() {
    let mut hall = Hall::open();
    play(&mut hall, TO_QUEUE);
    play(&mut hall, "pay -> nothing\nagain -> nothing\nprint -> nothing\n= Queueing");
    let state = &hall.journey.session.open.as_ref().unwrap().state;
    assert!(matches!(state.stage, Reached::OfficerNeeded { .. }));
    let intended = Fact::CardIntended {
        attempt: hall.attempt(),
        amount: hall::FEES.total().unwrap(),
        receipt_before: None,
        whole: None,
    };
    assert!(state.clone().after(&intended).is_err());
    let approved = state.clone().after(&Fact::DecisionApproved { fees: hall::FEES }).unwrap();
    assert!(approved.after(&intended).is_ok());
}

#[test]
fn a_silent_network_loses_nothing_and_the_stage_goes_on_asking() {
    let mut hall = Hall::open();
    play(&mut hall, TO_QUEUE);
    play(&mut hall, "wait 5 -> Decide\noffline -> nothing\n= Queueing");
    assert_eq!(queue(&hall), (2, Heard::No), "the place that was told last stays on the screen");
    play(&mut hall, "wait 8 -> nothing\nwait 1 -> Decide\nwait 59 -> nothing\nwait 1 -> nothing\n= Queueing");
    assert_eq!(queue(&hall), (2, Heard::No), "no answer at all is as good as none");
    play(&mut hall, "wait 9 -> Decide\nqueued next");
    assert_eq!(queue(&hall), (0, Heard::Yes));
}

#[test]
fn refused_and_called_to_the_desk_are_explained() {
    let mut hall = Hall::open();
    play(&mut hall, TO_QUEUE);
    play(
        &mut hall,
        "refused by an officer -> Record DecisionRefused
         = Refused
         finish -> Record TransactionClosed, DisableReader, Wipe",
    );
    let mut hall = Hall::open();
    play(&mut hall, TO_QUEUE);
    play(
        &mut hall,
        "called to the desk -> Record PrintIntended, Print Desk Original
         = Desk
         printed -> Record PrintEnded
         finish -> Record TransactionClosed, DisableReader, Wipe
         = Attract",
    );
}

#[test]
fn a_number_is_taken_and_nothing_of_the_person_stays() {
    let mut hall = Hall::open();
    play(&mut hall, TO_QUEUE);
    play(&mut hall, "take a number -> Record PrintIntended, Print Desk Original\n= Numbered");
    let session = &hall.journey.session;
    assert!(session.reading.is_none() && session.applied.is_none() && session.days.is_none());
    let Some(Effect::Print(order)) = hall.effects.last() else { panic!("a slip is printed") };
    assert_eq!(order.text, PaperText::Case(case(), jiff::civil::date(2026, 11, 22)));
    play(
        &mut hall,
        "printed -> Record PrintEnded
         = Numbered
         finish -> Record TransactionClosed, DisableReader, Wipe
         = Attract",
    );
    assert!(!hall.effects.iter().any(|effect| matches!(effect, Effect::Void(..))), "the case stays at central");
}

#[test]
fn without_a_printer_the_number_stands_on_the_screen() {
    let mut hall = Hall::open();
    play(&mut hall, TO_QUEUE);
    play(
        &mut hall,
        "breaks printer
         take a number -> nothing
         = Numbered
         wait 180 -> nothing
         wait 44 -> nothing
         = Numbered
         wait 1 -> Record TransactionClosed, DisableReader, Wipe
         = Attract",
    );
}

#[test]
fn whoever_waits_is_asked_late_and_leaves_with_the_number_printed() {
    let mut hall = Hall::open();
    play(&mut hall, TO_QUEUE);
    for _ in 0..2 {
        play(&mut hall, "wait 149\nqueued\n= Queueing");
    }
    assert_eq!(hall.journey.session.overlay, journey::Overlay::Nothing, "not after the two minutes of other stages");
    play(
        &mut hall,
        "wait 2
         more time
         = Queueing
         wait 300
         queued
         wait 45 -> Record PrintIntended, Print Desk Original
         = Numbered
         printed
         wait 180 -> nothing
         wait 45 -> Record TransactionClosed, DisableReader, Wipe
         = Attract",
    );
}

#[test]
fn whoever_ends_it_when_asked_leaves_with_the_number_too() {
    let mut hall = Hall::open();
    play(&mut hall, TO_QUEUE);
    play(
        &mut hall,
        "end -> nothing\n= Queueing\nwait 300\nend -> Record PrintIntended, Print Desk Original\n= Numbered",
    );
}

#[test]
fn a_decision_that_comes_while_it_is_asked_whether_somebody_is_there_is_shown() {
    let mut hall = Hall::open();
    play(&mut hall, TO_QUEUE);
    play(
        &mut hall,
        "wait 300\nwait 44\napproved -> Record DecisionApproved\n= Approved\nwait 44 -> nothing\n= Approved",
    );
    assert_eq!(hall.journey.session.overlay, journey::Overlay::Nothing);
}

#[test]
fn whoever_comes_back_is_asked_nothing_again() {
    for (answer, end) in [
        ("approved -> Record DecisionApproved", "Approved"),
        ("queued next -> Record OfficerNeeded", "Queueing"),
        ("refused by an officer -> Record DecisionRefused", "Refused"),
        ("called to the desk -> Record PrintIntended, Print Desk Original", "Desk"),
    ] {
        let mut hall = Hall::open();
        play(&mut hall, TO_REVIEW);
        play(&mut hall, "case found -> nothing\n= Review\nconfirm -> Record ApplicationMade, Decide\n= Deciding");
        play(&mut hall, answer);
        assert_eq!(stage(&hall.journey.stage), end);
        let session = &hall.journey.session;
        assert_eq!((session.days, session.purpose), (Some(30), Some(Purpose::Tourism)));
        assert_eq!((session.declaration, session.case), (Some(Declaration::Made), Some(case())));
    }
}

#[test]
fn what_is_confirmed_before_central_answers_waits_two_seconds_for_it() {
    let mut hall = Hall::open();
    play(&mut hall, TO_REVIEW);
    play(
        &mut hall,
        "confirm -> nothing\n= Recalling\nconfirm -> nothing\ncase found -> Record ApplicationMade, Decide\n= Deciding",
    );
    for (late, end) in [("wait 2", "Trip"), ("case unanswered", "Trip"), ("no case", "Trip")] {
        let mut hall = Hall::open();
        play(&mut hall, TO_REVIEW);
        play(&mut hall, "confirm\nwait 1\n= Recalling");
        hall.say(late);
        assert_eq!(stage(&hall.journey.stage), end, "{late}");
    }
    let mut hall = Hall::open();
    play(&mut hall, TO_REVIEW);
    play(&mut hall, "confirm\n= Recalling\nback -> EnableReader\n= Document");
}

#[test]
fn somebody_elses_case_is_not_believed() {
    let mut hall = Hall::open();
    play(&mut hall, TO_REVIEW);
    play(&mut hall, "another's case found\nconfirm -> nothing\n= Trip");
}

#[test]
fn offline_nobody_is_asked_for_a_case() {
    let mut hall = Hall::open();
    play(
        &mut hall,
        "language en\nvisa\naccept\nbreaks network\npassport stateless -> DisableReader\nconfirm -> nothing\n= Trip",
    );
}

#[test]
fn a_hold_that_runs_out_is_asked_for_anew_with_the_same_application() {
    let mut hall = Hall::open();
    play(&mut hall, TO_REVIEW);
    play(&mut hall, "case found\nconfirm\napproved");
    hall.facts.today = jiff::civil::date(2026, 11, 22);
    hall.facts.now = hall.facts.now + std::time::Duration::from_secs(800);
    play(
        &mut hall,
        "pay -> Decide\n= Renewing\napproved -> Record DecisionApproved, Record CardIntended, Pay\n= Paying",
    );
    let asked: Vec<_> = hall.effects.iter().filter(|effect| matches!(effect, Effect::Decide(..))).collect();
    assert_eq!(asked[0], asked[1], "midnight makes no other application of it");
}

#[test]
fn where_no_queue_is_kept_the_desk_goes_on_as_before() {
    let mut hall = Hall::open();
    play(&mut hall, TO_QUEUE.split("queued").next().unwrap());
    play(&mut hall, "officer -> Record OfficerNeeded, Record PrintIntended, Print Desk Original\n= Officer");
}
