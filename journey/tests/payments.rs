//! What happens when somebody pays for something: a line a step, `event -> effects`.

#[cfg(test)]
#[path = "hall/street.rs"]
mod street;

use domain::{
    Currency,
    fact::{Ending, Fact, Owed},
    payment::Promise,
    service::mask::Wrong,
};
use journey::{
    Effect, PaperText, Stage,
    stage::payment::{Nothing, Refusal, Step},
};
use street::{Street, azn};

/// To the basket, with 30.00 of electricity and a fine of 7.00 with 0.40 on top.
const TO_BASKET: &str = "
    language en -> Record TransactionOpened, EnableScanner
    household
    keys 0125551234
    typed -> LookUp
    = Looking
    owes all
    = Owing
    put -> DisableScanner
    = Reviewing";

const TO_NOTES: &str = "
    by notes -> Promise
    = Promising
    kept -> Record BasketMade, TakeNotes
    = Inserting";

fn at(scripts: &[&str]) -> Street {
    let mut street = Street::open();
    for script in scripts {
        street.play(script);
    }
    street
}

impl Street {
    /// What was ordered last of the validator.
    pub fn taken_notes(&self) -> Option<Vec<i64>> {
        self.effects.iter().rev().find_map(|effect| match effect {
            Effect::TakeNotes(notes) => Some(notes.iter().map(|note| note.minor_units).collect()),
            Effect::RefuseNotes => Some(Vec::new()),
            _ => None,
        })
    }

    /// Plays a script, line by line: `event -> effects`, `= Step`.
    pub fn play(&mut self, script: &str) {
        for line in script.lines().map(str::trim).filter(|line| !line.is_empty()) {
            if let Some(expected) = line.strip_prefix("= ") {
                assert_eq!(self.step(), expected, "after the script so far:\n{script}");
            } else if let Some((event, expected)) = line.split_once(" -> ") {
                let expected = if expected == "nothing" { "" } else { expected };
                assert_eq!(self.say(event).join(", "), expected, "on {event:?} of\n{script}");
            } else {
                self.say(line);
            }
        }
    }
}

fn step(street: &Street) -> &Step {
    match &street.journey.stage {
        Stage::Payment(step) => step,
        stage => panic!("no payment: {stage:?}"),
    }
}

fn books(street: &Street) -> domain::books::Books {
    street.ledger.of(Currency::Azn)
}

fn ending(street: &Street) -> Option<Ending> {
    street.states().values().next().and_then(|state| state.ending)
}

#[test]
fn a_household_is_paid_with_notes_and_the_rest_goes_to_a_telephone() {
    let mut street = at(&[TO_BASKET, TO_NOTES]);
    assert_eq!(street.taken_notes(), Some(vec![100, 500, 1000, 2000, 5000]));
    street.play(
        "note 20 -> Record NoteIntended, StackNote
         stacked -> TakeNotes, TakeNotes
         note 10 -> Record NoteIntended, StackNote
         stacked",
    );
    assert_eq!(street.taken_notes(), Some(vec![100, 500, 1000]));
    street.play(
        "note 10 -> Record NoteIntended, StackNote
         stacked -> RefuseNotes
         = Over
         phone
         service 1
         keys 0505551234
         typed -> Promise
         kept -> Record BasketMade, RefuseNotes, Record LineAccepted, Record LineAccepted, Record LineAccepted, \
         Record PrintIntended, Print Receipt Original
         = Paid
         printed -> Record PrintEnded
         finish -> Record TransactionClosed, DisableReader, DisableScanner, RefuseNotes, Wipe
         = Farewell"
            .replace("\\\n         ", "")
            .as_str(),
    );
    let books = books(&street);
    assert_eq!((books.stacked, books.delivered, books.commission, books.owed), (4000, 3960, 40, 0));
    assert_eq!(ending(&street), Some(Ending::Delivered));
    let receipt = street.effects.iter().find_map(|effect| match effect {
        Effect::Print(order) => match &order.text {
            PaperText::Payment(receipt, _) => Some(receipt.clone()),
            _ => None,
        },
        _ => None,
    });
    let receipt = receipt.expect("a receipt");
    assert_eq!((receipt.total, receipt.notes, receipt.kept), (azn(4000), azn(4000), None));
    assert_eq!(receipt.lines.len(), 3);
    assert!(receipt.lines.iter().all(|line| !line.account.is_empty()));
    let shown: Vec<String> =
        receipt.lines.iter().flat_map(|line| &line.account).map(|it| it.reveal().clone()).collect();
    assert!(shown.iter().all(|text| !text.contains("1002003004") && !text.contains("505551234")), "{shown:?}");
}

#[test]
fn what_is_over_is_kept_for_the_next_visit_when_nobody_says_otherwise() {
    for end in ["keep", "wait 120|wait 45"] {
        let mut street = at(&[TO_BASKET, TO_NOTES]);
        for line in "note 20|stacked|note 10|stacked|note 10|stacked".split('|').chain(end.split('|')) {
            street.say(line);
        }
        assert_eq!(street.step(), "Paid", "{end}");
        street.play("printed\n finish");
        assert_eq!(
            (books(&street).credit_issued, books(&street).owed, ending(&street)),
            (260, 0, Some(Ending::Delivered))
        );
    }
}

#[test]
fn what_is_over_may_raise_a_line_that_takes_more() {
    let mut street = at(&[TO_BASKET, TO_NOTES]);
    street.play("note 20\n stacked\n note 10\n stacked\n note 10\n stacked\n = Over\n line 2 -> nothing\n = Over");
    assert!(matches!(step(&street), Step::Over(over) if over.failed), "a fine takes no more than it is");
    street.play("line 1 -> Promise\n kept\n = Paid");
    assert_eq!((books(&street).delivered, books(&street).credit_issued), (3960, 0));
}

#[test]
fn a_rest_that_is_not_promised_goes_elsewhere() {
    let mut street = at(&[TO_BASKET, TO_NOTES]);
    street.play("note 20\n stacked\n note 10\n stacked\n note 10\n stacked\n line 1 -> Promise\n changed\n = Over");
    assert_eq!(street.journey.session.cart.total(), Some(azn(3740)), "the basket is as it was");
    street.play("keep\n = Paid");
    assert_eq!((books(&street).delivered, books(&street).credit_issued), (3700, 260));
}

#[test]
fn a_note_that_does_not_fit_is_given_back_with_the_reason() {
    let mut street = at(&[TO_BASKET, TO_NOTES]);
    street.play("note 200 -> ReturnNote\n = Inserting");
    assert!(matches!(step(&street), Step::Inserting(step) if step.refusal == Some(Refusal::TooLarge(azn(20_000)))));
    street.play("returned\n note 2 -> ReturnNote");
    assert!(matches!(step(&street), Step::Inserting(step) if step.refusal == Some(Refusal::NotTaken(azn(200)))));
    street.play("returned\n rejected");
    assert!(matches!(step(&street), Step::Inserting(step) if matches!(step.refusal, Some(Refusal::Unread(_)))));
    assert_eq!(books(&street).stacked, 0);
    // And the next one that fits is taken.
    street.play("note 20 -> Record NoteIntended, StackNote\n stacked");
    assert_eq!(street.journey.session.inside(), Some(azn(2000)));
}

#[test]
fn the_rest_is_paid_by_card() {
    let mut street = at(&[TO_BASKET, TO_NOTES]);
    street.play(
        "note 20
         stacked
         by card -> RefuseNotes, Record CardIntended, Pay
         = Charging
         card asked
         bank yes -> Record CardApproved, ConfirmDelivered
         settled -> Record CardSettled, RefuseNotes, Record LineAccepted, Record LineAccepted, Record PrintIntended, Print Receipt Original
         = Paid",
    );
    let books = books(&street);
    assert_eq!((books.stacked, books.captured, books.delivered, books.owed), (2000, 1740, 3700, 0));
}

#[test]
fn a_declined_card_leaves_what_is_inside_and_the_choice() {
    let mut street = at(&[TO_BASKET, TO_NOTES]);
    street.play(
        "note 20
         stacked
         by card
         bank no -> Record CardNotTaken
         = Charging
         by notes -> TakeNotes
         = Inserting
         by card
         bank no
         cancel -> RefuseNotes, Record Owes, Record TransactionClosed, Record PrintIntended, Print Claim Original
         = MoneyOwed",
    );
    assert_eq!((books(&street).owed, ending(&street)), (2000, Some(Ending::Owed)));
}

#[test]
fn cancelling_a_card_too_late_undoes_it() {
    let mut street = at(&[TO_BASKET]);
    street.play(
        "by card
         kept -> Record BasketMade, Record CardIntended, Pay
         cancel -> CancelPayment
         bank yes -> Record CardApproved, ConfirmFailed
         reversed -> Record CardReversed
         = Charging
         cancel -> RefuseNotes, DisableScanner
         = Reviewing",
    );
    assert_eq!((books(&street).captured, books(&street).refunded, books(&street).owed), (3740, 3740, 0));
    // And it may be paid all the same, by notes.
    street.play("by notes -> Promise\n kept -> Record BasketMade, TakeNotes");
}

#[test]
fn a_terminal_that_approves_another_sum_is_not_believed() {
    let mut street = at(&[TO_BASKET]);
    street.play(
        "by card
         kept
         bank yes to 1.00 -> ConfirmFailed, Record CardUnknown, QueryCard
         card says before -> Record CardNotTaken
         = Charging",
    );
    assert_eq!((books(&street).captured, books(&street).owed), (0, 0));
}

#[test]
fn a_card_that_nobody_can_tell_of_leaves_a_claim_and_is_asked_on() {
    let mut street = at(&[TO_BASKET]);
    street.play(
        "by card
         kept
         card lost -> Record CardUnknown, QueryCard
         wait 12 -> QueryCard
         wait 90 -> Record Owes, Record TransactionClosed, Record PrintIntended, Print Claim Original
         = MoneyOwed
         printed
         finish
         = Unfinished
         card says before
         = Attract",
    );
    assert_eq!((books(&street).owed, ending(&street)), (0, Some(Ending::Owed)));
}

#[test]
fn whoever_stops_has_a_claim_for_what_is_inside() {
    for end in ["cancel", "wait 120|wait 45"] {
        let mut street = at(&[TO_BASKET, TO_NOTES]);
        street.play("note 20\n stacked");
        for line in end.split('|') {
            street.say(line);
        }
        assert_eq!(street.step(), "MoneyOwed", "{end}");
        let state = street.states().into_values().next().expect("a transaction");
        assert_eq!((state.owed, state.ending), (vec![Owed::Money(azn(2000))], Some(Ending::Owed)));
        assert_eq!(books(&street).owed, 2000);
    }
    // With nothing inside the basket is there again.
    let mut street = at(&[TO_BASKET, TO_NOTES]);
    street.play("cancel -> RefuseNotes, DisableScanner\n = Reviewing");
}

#[test]
fn whoever_stops_while_a_note_is_stacked_has_a_claim_with_it() {
    let mut street = at(&[TO_BASKET, TO_NOTES]);
    street.play(
        "note 20 -> Record NoteIntended, StackNote\n cancel -> RefuseNotes\n = Inserting\n stacked\n = MoneyOwed",
    );
    assert_eq!(books(&street).owed, 2000);
}

#[test]
fn no_time_out_fires_while_a_note_is_on_its_way() {
    let mut street = at(&[TO_BASKET, TO_NOTES]);
    street.facts.times.stacking = std::time::Duration::from_mins(10);
    street.play("wait 119\n note 20\n wait 300 -> nothing\n wait 299 -> nothing\n = Inserting");
    assert_eq!(street.journey.session.overlay, journey::Overlay::Nothing);
    street.play("stacked\n = Inserting\n wait 119 -> nothing");
    assert_eq!(street.journey.session.overlay, journey::Overlay::Nothing);
    assert_eq!(street.journey.session.inside(), Some(azn(2000)));
}

#[test]
fn a_note_that_has_no_end_leaves_a_claim_and_is_found_out_later() {
    let mut street = at(&[TO_BASKET, TO_NOTES]);
    street.play(
        "note 10\n stacked\n note 20\n wait 60 -> RefuseNotes, Record Owes, Record PrintIntended, Print Claim Original",
    );
    street.play("= MoneyOwed\n printed\n finish\n = Unfinished");
    let state = || street.states().into_values().next().expect("a transaction");
    assert_eq!((state().owed, state().ending), (vec![Owed::Money(azn(3000))], None));
    let mut street = street.clone();
    street.play("stacked");
    let state = street.states().into_values().next().expect("a transaction");
    assert_eq!((state.inside(), books(&street).owed), (Some(azn(3000)), 3000));
    street.play("wait 200\n wait 45\n = Attract");
    assert_eq!(ending(&street), Some(Ending::Owed));
}

#[test]
fn a_note_that_is_another_than_was_ordered_is_never_credited() {
    let mut street = at(&[TO_BASKET, TO_NOTES]);
    street.play("note 20\n stacked 50 -> RefuseNotes, Record Owes, Record TransactionClosed, Record PrintIntended, Print Claim Original");
    assert_eq!((books(&street).unattributed, books(&street).owed), (5000, 0));
}

#[test]
fn a_full_cassette_leaves_the_card() {
    let mut street = at(&[TO_BASKET, TO_NOTES]);
    street.play("note 20\n stacked\n breaks cassette -> RefuseNotes\n = Inserting\n by card -> RefuseNotes, Record CardIntended, Pay");
    assert_eq!(books(&street).stacked, 2000);
}

#[test]
fn without_a_connection_what_may_wait_is_paid_and_says_so() {
    let mut street = Street::open();
    street.play(
        "language en
         breaks network
         home
         service 1
         keys 100200300400500
         typed
         = Amount
         keys 30
         typed -> DisableScanner
         by notes -> Record BasketMade, TakeNotes
         note 20
         stacked
         note 10
         stacked
         = Paid",
    );
    let promises: Vec<Promise> = street
        .written
        .iter()
        .filter_map(|(_, fact)| match fact {
            Fact::LineAccepted { promise, .. } => Some(*promise),
            _ => None,
        })
        .collect();
    assert_eq!(promises, [Promise::Queue]);
}

#[test]
fn without_a_connection_what_may_not_wait_is_not_paid() {
    let mut street = at(&[TO_BASKET]);
    street.play("breaks network\n by notes -> DisableScanner\n = Reviewing");
    assert_eq!(street.journey.session.cart.news.len(), 1);
    street.play("remove 2\n by notes -> Record BasketMade, TakeNotes");
    // The network goes between the wish and the answer.
    let mut street = at(&[TO_BASKET]);
    street.play("by notes -> Promise\n promise failed -> DisableScanner\n = Reviewing");
    let mut street = at(&[TO_BASKET]);
    street.play("by notes -> Promise\n wait 20 -> DisableScanner\n = Reviewing");
    // A fine is asked about at once, and cannot be.
    let mut street = Street::open();
    street.play("language en\n breaks network\n transport\n service 1\n keys AA1234567\n typed\n = NotFound");
    assert!(matches!(step(&street), Step::NotFound(found) if found.why == Nothing::Offline));
    street.play("without -> nothing\n = NotFound");
}

#[test]
fn a_silent_provider_is_asked_again_or_done_without() {
    let mut street = Street::open();
    street.play("language en\n home\n service 1\n keys 100200300400500\n typed -> LookUp\n wait 20\n = NotFound\n ask again -> LookUp\n silent\n = NotFound\n without\n = Amount");
    let mut street = Street::open();
    street.play("language en\n home\n service 1\n keys 100200300400500\n typed\n owes nothing\n = NotFound\n without -> nothing\n back\n = Filling");
    let mut street = Street::open();
    street.play(
        "language en\n home\n service 1\n keys 100200300400500\n typed\n unknown\n = NotFound\n ask again -> nothing",
    );
}

#[test]
fn a_debt_that_changed_is_shown_before_anything_is_taken() {
    let mut street = at(&[TO_BASKET]);
    street.play("by notes -> Promise\n changed -> DisableScanner\n = Reviewing");
    assert_eq!(street.journey.session.cart.news.len(), 1);
    assert!(!street.effects.iter().any(|effect| matches!(effect, Effect::TakeNotes(_))));
}

#[test]
fn an_amount_is_judged_before_it_goes_in() {
    let mut street = Street::open();
    street.play(
        "language en\n keys electr\n service 1\n keys 100200300400500\n typed\n owes electricity\n amount 1\n = Amount",
    );
    for (typed, amounts) in [("0", false), ("0.5", false), ("200.01", false), ("12.34", true)] {
        street.play(&format!("clear\n keys {typed}\n typed"));
        assert_eq!(street.step() == "Owing", amounts, "{typed}");
    }
    street.play("put\n = Reviewing");
    assert_eq!(street.journey.session.cart.total(), Some(azn(1234)));
}

#[test]
fn a_part_is_not_paid_of_what_must_be_paid_whole() {
    let mut street =
        at(&["language en\n household\n keys 0125551234\n typed\n owes all\n amount 2 -> nothing\n = Owing"]);
    street.play("turn 1\n put");
    assert_eq!(street.journey.session.cart.total(), Some(azn(740)));
    // The same debt is not put in twice.
    street.play("another\n household\n keys 0125551234\n typed\n owes all\n put");
    assert_eq!(street.journey.session.cart.total(), Some(azn(3740)));
    assert_eq!(street.journey.session.cart.basket.lines.len(), 2);
}

#[test]
fn a_form_is_judged_field_by_field() {
    let mut street = Street::open();
    street.play("language en\n home\n service 1\n keys 1002\n typed\n = Filling");
    let Step::Filling(filling) = step(&street) else { panic!("no form") };
    assert!(matches!(filling.wrong, Some(Wrong::Short { .. })), "{:?}", filling.wrong);
    street.play("keys 00300400500\n typed -> LookUp");
    // Two ways: one is chosen first.
    let mut street = Street::open();
    street.play("language en\n home\n service 2\n keys 1\n way 2\n keys 0125551234\n typed -> LookUp");
}

#[test]
fn one_price_and_several() {
    let mut street = Street::open();
    street.play("language en\n keys duty\n service 1\n keys 5ABC2D7\n typed\n = Reviewing");
    assert_eq!(street.journey.session.cart.total(), Some(azn(2000)));
    street.play("another\n keys certificate\n service 1\n keys 5ABC2D7\n typed\n = Amount\n choice 2\n = Reviewing");
    assert_eq!(street.journey.session.cart.total(), Some(azn(3500)));
    // The duty takes no note above 50.
    street.play("by notes\n kept");
    assert_eq!(street.taken_notes(), Some(vec![100, 500, 1000, 2000, 5000]));
}

#[test]
fn a_receipt_that_is_not_printed_is_owed_as_paper() {
    let mut street = at(&[TO_BASKET, "breaks printer\n by card\n kept\n bank yes\n settled\n = Paid"]);
    street.play("finish -> Record Owes, Record TransactionClosed, DisableReader, DisableScanner, RefuseNotes, Wipe");
    let state = street.states().into_values().next().expect("a transaction");
    assert_eq!((state.owed.len(), state.ending, books(&street).owed), (1, Some(Ending::Owed), 0));
    // New paper while the person stands there.
    let mut street = at(&[TO_BASKET, "breaks printer\n by card\n kept\n bank yes\n settled"]);
    street.play("mended -> Record PrintIntended, Print Receipt Original\n print unknown\n print -> Record PrintIntended, Print Receipt Duplicate");
}

#[test]
fn nobody_here_means_the_basket_is_let_go() {
    let mut street = at(&[TO_BASKET]);
    street.play("wait 120\n wait 45\n = Attract");
    assert_eq!(ending(&street), Some(Ending::Abandoned));
    let session = &street.journey.session;
    assert!(session.cart.basket.lines.is_empty() && session.open.is_none());
}

#[test]
fn a_note_that_enters_after_the_person_stopped_is_given_back() {
    let mut street = at(&[TO_BASKET, TO_NOTES]);
    street.play(
        "note 10\n stacked\n enters\n cancel -> RefuseNotes\n = Inserting\n note 20 -> ReturnNote\n gone\n = MoneyOwed",
    );
    assert_eq!((books(&street).stacked, books(&street).owed), (1000, 1000));
}

#[test]
fn one_note_at_a_time() {
    let mut street = at(&[TO_BASKET, TO_NOTES]);
    street.play("note 20 -> Record NoteIntended, StackNote\n note 10 -> ReturnNote\n stacked -> TakeNotes, TakeNotes");
    assert_eq!(street.journey.session.inside(), Some(azn(2000)));
}

#[test]
fn an_amount_that_the_service_does_not_take_is_told() {
    let mut street = Street::open();
    street.play("language en\n keys mobile\n service 1\n keys 0505551234\n typed\n = Amount");
    for typed in ["0.05", "500.01", "0"] {
        street.play(&format!("clear\n keys {typed}\n typed\n = Amount"));
        assert!(matches!(step(&street), Step::Amount(amount) if amount.wrong.is_some()), "{typed}");
    }
    street.play("choice 2\n = Reviewing");
    assert_eq!(street.journey.session.cart.total(), Some(azn(500)));
}

#[test]
fn a_line_is_not_raised_over_what_it_takes() {
    let mut street =
        at(&["language en\n household\n keys 0125551234\n typed\n owes all\n amount 1\n keys 199.8\n typed\n put"]);
    street.play("by notes\n kept\n note 200\n stacked\n note 10\n stacked\n = Over\n line 1 -> nothing\n = Over");
    assert!(matches!(step(&street), Step::Over(over) if over.failed && over.amount == azn(280)));
}

#[test]
fn after_a_cut_a_note_on_its_way_is_waited_for() {
    let mut before = at(&[TO_BASKET, TO_NOTES]);
    before.play("note 20\n stacked\n note 20 -> Record NoteIntended, StackNote");
    let mut street = Street::after_a_cut(before.written.clone(), before.till.clone());
    assert!(
        matches!(&street.journey.stage, Stage::Unfinished(stage) if stage.found == journey::stage::Found::Resolving)
    );
    street.play("wait 6 -> nothing\n stacked -> Record LineAccepted, Record LineAccepted, Record CreditIssued");
    assert!(
        matches!(&street.journey.stage, Stage::Unfinished(stage) if stage.found == journey::stage::Found::Printable)
    );
    street.play("print -> Record PrintIntended, Print Receipt Original\n = Paid\n printed\n finish");
    assert_eq!(
        (books(&street).delivered, books(&street).credit_issued, ending(&street)),
        (3700, 260, Some(Ending::Delivered))
    );
}

#[test]
fn what_was_left_of_before_pays_too_and_only_once() {
    let mut street = at(&[TO_BASKET, TO_NOTES]);
    let number = street::old_claim().to_string().replace('-', "");
    street.play(&format!(
        "from before -> RefuseNotes
         = Redeeming
         keys {number}
         typed -> Redeem
         redeemed 7 -> Record CreditRedeemed, TakeNotes
         = Inserting"
    ));
    assert_eq!(street.journey.session.missing(), Some(azn(3040)));
    street.play(&format!("from before\n keys {number}\n typed -> nothing\n = Redeeming\n back -> TakeNotes"));
    street.play("note 20\n stacked\n note 10\n stacked\n note 1\n stacked\n keep\n printed\n finish");
    let books = books(&street);
    assert_eq!((books.credit_redeemed, books.stacked, books.delivered, books.credit_issued), (700, 3100, 3700, 60));
    assert_eq!(books.owed, 0);
}

#[test]
fn a_number_that_does_not_pay_is_told_and_nothing_is_lost() {
    let mut street = at(&[TO_BASKET, TO_NOTES]);
    street.play("note 20\n stacked\n from before\n keys ABC\n typed -> nothing\n = Redeeming");
    let number = street::old_claim().to_string().replace('-', "");
    street.play(&format!(
        "clear\n keys {number}\n typed -> Redeem\n redeemed no\n = Redeeming\n typed -> Redeem\n wait 20\n = Redeeming"
    ));
    // Central's yes after all: it is this transaction's.
    street.play("redeemed 5 -> Record CreditRedeemed, TakeNotes\n = Inserting");
    assert_eq!(street.journey.session.inside(), Some(azn(2500)));
    // Walking away in the middle of it: all of it is owed.
    street.play("from before\n wait 120\n wait 45\n = MoneyOwed");
    assert_eq!((books(&street).owed, ending(&street)), (2500, Some(Ending::Owed)));
}

#[test]
fn what_people_come_for_every_day_stands_first() {
    let mut street = Street::open();
    street.play("language en\n home\n service 1\n = Filling");
    let Step::Filling(filling) = step(&street) else { panic!("no form") };
    assert_eq!(
        filling.service.as_ref().map(domain::ServiceId::as_str),
        Some("electricity"),
        "it is the more usual one"
    );
}
