//! What happens when somebody pays by a code that their bank reads: a line a step.

#[cfg(test)]
#[path = "hall/street.rs"]
mod street;

use domain::{
    Currency,
    fact::{Ending, Fact, NotPaid, Owed},
};
use journey::{
    Effect, PaperText, Stage,
    stage::payment::{CodeState, Hears, Showing, Step},
};
use street::{Street, azn};

const TO_BASKET: &str = "language en|household|keys 0125551234|typed|owes all|put";
const TO_CODE: &str = "by code|kept";

fn at(scripts: &[&str]) -> Street {
    let mut street = Street::open();
    for line in scripts.iter().flat_map(|script| script.split('|')) {
        street.say(line);
    }
    street
}

/// What each of these lines makes the terminal do.
fn follows(street: &mut Street, script: &[(&str, &str)]) {
    for (line, expected) in script {
        assert_eq!(street.say(line).join(", "), *expected, "on {line:?}");
    }
}

fn showing(street: &Street) -> &Showing {
    match &street.journey.stage {
        Stage::Payment(step) => match &**step {
            Step::Showing(showing) => showing,
            step => panic!("no code: {step:?}"),
        },
        stage => panic!("no payment: {stage:?}"),
    }
}

fn why(street: &Street) -> NotPaid {
    match showing(street).code {
        CodeState::NotPaid(why) => why,
        ref code => panic!("{code:?}"),
    }
}

fn ending(street: &Street) -> Option<Ending> {
    street.states().values().next().and_then(|state| state.ending)
}

fn opened(street: &Street) -> usize {
    street.effects.iter().filter(|effect| matches!(effect, Effect::OpenCode { .. })).count()
}

#[test]
fn a_basket_is_paid_by_a_code_and_the_receipt_says_how() {
    let mut street = at(&[TO_BASKET]);
    follows(
        &mut street,
        &[
            ("by code", "Promise"),
            ("kept", "Record BasketMade, Record CodeIntended, OpenCode"),
            ("code open", ""),
            ("wait 3", "AskCode"),
            ("code open", ""),
            ("wait 3", "AskCode"),
            (
                "code paid",
                "Record CodePaid, RefuseNotes, Record LineAccepted, Record LineAccepted, Record PrintIntended, \
                 Print Receipt Original",
            ),
        ],
    );
    street.say("printed");
    street.say("finish");
    let books = street.ledger.of(Currency::Azn);
    assert_eq!((books.captured, books.delivered, books.commission, books.owed), (3740, 3700, 40, 0));
    assert_eq!(ending(&street), Some(Ending::Delivered));
    let receipt = street.effects.iter().find_map(|effect| match effect {
        Effect::Print(order) => match &order.text {
            PaperText::Payment(receipt, _) => Some(receipt.clone()),
            _ => None,
        },
        _ => None,
    });
    let (amount, code) = receipt.expect("a receipt").code.expect("how it was paid");
    assert_eq!((amount, code.reference.as_str()), (azn(3740), "633012345678"));
}

#[test]
fn a_code_pays_what_notes_left_missing_once_the_note_has_its_end() {
    let mut street = at(&[TO_BASKET, "by notes|kept|note 20"]);
    follows(&mut street, &[("by code", "RefuseNotes")]);
    assert_eq!(street.say("stacked").join(", "), "RefuseNotes, Record CodeIntended, OpenCode");
    assert_eq!(showing(&street).amount, azn(1740));
    for line in "code open|code paid|printed|finish".split('|') {
        street.say(line);
    }
    let books = street.ledger.of(Currency::Azn);
    assert_eq!((books.stacked, books.captured, books.owed, ending(&street)), (2000, 1740, 0, Some(Ending::Delivered)));
}

#[test]
fn who_stops_waits_until_central_has_ended_the_code() {
    let mut street = at(&[TO_BASKET, TO_CODE, "code open"]);
    follows(&mut street, &[("cancel", "EndCode"), ("cancel", ""), ("by card", ""), ("again", "")]);
    assert!(matches!(showing(&street).code, CodeState::Ending { .. }));
    follows(&mut street, &[("code open", ""), ("wait 6", "EndCode"), ("code ended", "Record CodeNotPaid")]);
    assert_eq!(why(&street), NotPaid::Cancelled);
    follows(&mut street, &[("code paid", "")]);
    follows(&mut street, &[("cancel", "RefuseNotes, DisableScanner")]);
    assert_eq!(street.step(), "Reviewing");
    assert_eq!(street.ledger.of(Currency::Azn).captured, 0);
}

#[test]
fn what_is_paid_in_the_last_moment_is_paid() {
    let mut street = at(&[TO_BASKET, TO_CODE, "code open|cancel|code paid|printed|finish"]);
    assert_eq!(ending(&street), Some(Ending::Delivered));
    assert_eq!(street.ledger.of(Currency::Azn).delivered, 3700);
    street.say("code ended");
    assert_eq!(street.ledger.of(Currency::Azn).owed, 0);
}

#[test]
fn a_code_that_has_run_out_is_ended_and_another_one_is_offered() {
    let mut street = at(&[TO_BASKET, TO_CODE, "code open"]);
    let first = showing(&street).attempt;
    follows(&mut street, &[("wait 180", "EndCode"), ("code expired", "Record CodeNotPaid")]);
    assert_eq!(why(&street), NotPaid::Expired);
    follows(&mut street, &[("again", "Record CodeIntended, OpenCode")]);
    assert_ne!(showing(&street).attempt, first);
    follows(&mut street, &[("another code paid", ""), ("code open", "")]);
    assert!(matches!(showing(&street).code, CodeState::Shown { .. }));
}

#[test]
fn no_other_way_to_pay_begins_while_a_code_may_be_paid() {
    for before in ["", "code open", "code open|cancel"] {
        let mut street = at(&[TO_BASKET, TO_CODE]);
        before.split('|').filter(|line| !line.is_empty()).for_each(|line| drop(street.say(line)));
        for line in ["by card", "by notes", "by code", "again"] {
            assert!(street.say(line).is_empty(), "{line} after {before:?}");
        }
        assert_eq!((street.step().as_str(), opened(&street)), ("Showing", 1));
        // A note that is pushed in all the same comes back.
        assert!(street.states().values().all(|state| state.sale().is_some_and(|sale| !sale.card_is_open())));
    }
}

#[test]
fn after_another_amount_or_a_refusal_any_way_to_pay_may_follow() {
    for (line, step) in [("by card", "Charging"), ("by notes", "Inserting"), ("by code", "Showing")] {
        let mut street = at(&[TO_BASKET, TO_CODE, "code open|code paid with less"]);
        assert_eq!(why(&street), NotPaid::OtherAmount);
        street.say(line);
        assert_eq!(street.step(), step);
    }
    let mut street = at(&[TO_BASKET, "by card|kept|bank no"]);
    follows(&mut street, &[("by code", "Record CodeIntended, OpenCode")]);
}

#[test]
fn a_code_that_nobody_has_seen_is_given_up_without_centrals_word() {
    let mut street = at(&[TO_BASKET, TO_CODE]);
    follows(
        &mut street,
        &[
            ("code waiting", ""),
            ("wait 6", "OpenCode"),
            ("code silent", ""),
            ("wait 6", "OpenCode"),
            ("wait 8", "EndCode, Record CodeNotPaid"),
            ("code open", ""),
            ("code paid", ""),
        ],
    );
    assert_eq!(why(&street), NotPaid::Unavailable);
    assert_eq!(street.ledger.of(Currency::Azn).captured, 0);
    let mut street = at(&[TO_BASKET, TO_CODE]);
    follows(&mut street, &[("cancel", "EndCode, Record CodeNotPaid")]);
}

#[test]
fn a_silent_central_leaves_the_code_on_the_screen_until_its_time_is_over() {
    let mut street = at(&[TO_BASKET, TO_CODE, "code open|wait 3|code silent"]);
    assert!(matches!(showing(&street).code, CodeState::Shown { hears: Hears::Nobody, .. }));
    follows(&mut street, &[("wait 3", "AskCode"), ("wait 12", "AskCode"), ("code open", "")]);
    assert!(matches!(showing(&street).code, CodeState::Shown { hears: Hears::Central, .. }));
    follows(&mut street, &[("wait 162", "EndCode"), ("wait 6", "EndCode")]);
    while street.step() == "Showing" {
        let wants = street.say("wait 6").join(", ");
        assert!(wants == "EndCode" || wants.starts_with("Record Owes, Record TransactionClosed"), "{wants}");
    }
    assert_eq!(street.step(), "MoneyOwed");
    let state = street.states().into_values().next().expect("a transaction");
    assert_eq!((state.ending, state.owed.first()), (Some(Ending::Owed), Some(&Owed::Money(azn(3740)))));
    // It is closed: whatever comes is not the transaction's any more.
    let facts = street.written.len();
    street.say("code paid");
    assert!(street.written[facts..].iter().all(|(_, fact)| !matches!(fact, Fact::CodePaid { .. })));
    assert_eq!(street.ledger.of(Currency::Azn).captured, 0);
}

#[test]
fn no_time_runs_against_the_person_while_their_bank_is_at_work() {
    let mut street = at(&[TO_BASKET, TO_CODE, "code open"]);
    for _ in 0..50 {
        street.say("wait 3");
        street.say("code open");
        assert_eq!(street.journey.session.overlay, journey::Overlay::Nothing);
    }
    assert_eq!(street.step(), "Showing");
}

#[test]
fn a_code_is_offered_only_where_an_acquirer_answers_central() {
    for broken in ["breaks acquirer", "breaks network"] {
        let mut street = at(&[TO_BASKET]);
        street.say(broken);
        assert!(street.say("by code").is_empty());
        assert_eq!(street.step(), "Reviewing", "{broken}");
        let mut street = at(&[TO_BASKET, "by notes|kept", broken]);
        assert!(street.say("by code").is_empty(), "{broken}");
    }
    // Lost between the promise and the code: nothing is asked for, and nothing is written.
    let mut street = at(&[TO_BASKET, "by code|breaks acquirer"]);
    follows(&mut street, &[("kept", "Record BasketMade")]);
    assert_eq!((why(&street), opened(&street)), (NotPaid::Unavailable, 0));
}

#[test]
fn who_goes_away_after_a_code_that_was_not_paid_owes_and_is_owed_nothing() {
    let mut street = at(&[TO_BASKET, TO_CODE, "code open|code expired|wait 120|wait 45"]);
    assert_eq!((street.step().as_str(), ending(&street)), ("Attract", Some(Ending::Abandoned)));
    street.say("wait 1");
    let mut street = at(&[TO_BASKET, "by notes|kept|note 20|stacked|by code|code open|code expired|wait 120|wait 45"]);
    street.say("wait 200");
    assert_eq!((ending(&street), street.ledger.of(Currency::Azn).owed), (Some(Ending::Owed), 2000));
}
