//! Several travellers, one payment: what happens when…, a line a step.

#[cfg(test)]
#[path = "hall/hall.rs"]
mod hall;
#[cfg(test)]
#[path = "hall/party.rs"]
mod party;
#[cfg(test)]
#[path = "hall/script.rs"]
mod script;

use domain::{
    Currency, Money, TransactionId,
    fact::{Ending, Fact, PaperKind},
};
use hall::{CHILD, FEES, Hall, stage};
use journey::{Effect, MOST_TRAVELLERS, PaperText, Stage, Without};
use party::{FIRST, THIRD, three};
use script::play;

fn azn(minor_units: i64) -> Money {
    Money::new(minor_units, Currency::Azn)
}

fn paid_together(hall: &Hall) -> Vec<(Money, Option<Money>)> {
    let intents = hall.effects.iter().filter_map(|effect| match effect {
        Effect::Record(_, Fact::CardIntended { amount, whole, .. }) => Some((*amount, *whole)),
        _ => None,
    });
    intents.collect()
}

/// What each printed receipt says of the payment that it is a part of.
fn wholes_on_receipts(hall: &Hall) -> Vec<Option<Money>> {
    let receipts = hall.effects.iter().filter_map(|effect| match effect {
        Effect::Print(order) => match &order.text {
            PaperText::Receipt(_, _, whole) => Some(*whole),
            _ => None,
        },
        _ => None,
    });
    receipts.collect()
}

#[test]
fn a_family_pays_once_and_leaves_with_a_visa_and_a_receipt_each_and_a_total() {
    let mut hall = three();
    play(
        &mut hall,
        "pay -> Record CardIntended, Record CardIntended, Record CardIntended, Pay
         bank yes -> Record CardApproved, Record CardApproved, Record CardApproved, Issue, Issue, Issue
         issued of 2 -> Record VisaIssued
         issued of 1 -> Record VisaIssued
         issued of 3 -> Record VisaIssued, ConfirmDelivered
         settled -> Record CardSettled, Record CardSettled, Record CardSettled, Record PrintIntended, Print Visa Original
         printed -> Record PrintEnded, Record PrintIntended, Print Receipt Original
         printed -> Record PrintEnded, Record PrintIntended, Print Visa Original
         printed -> Record PrintEnded, Record PrintIntended, Print Receipt Original
         printed -> Record PrintEnded, Record PrintIntended, Print Visa Original
         printed -> Record PrintEnded, Record PrintIntended, Print Receipt Original
         printed -> Record PrintEnded, Record PrintIntended, Print Total Original
         printed -> Record PrintEnded
         = Taking
         finish -> Record TransactionClosed, Record TransactionClosed, Record TransactionClosed, DisableReader, Wipe
         = Farewell",
    );
    let whole = Some(azn(11200));
    assert_eq!(paid_together(&hall), [(azn(4400), whole), (azn(2400), whole), (azn(4400), whole)]);
    let total = hall.effects.iter().find_map(|effect| match effect {
        Effect::Print(order) => match &order.text {
            PaperText::Total { shares, total, .. } => Some((order.transaction, shares.clone(), *total)),
            _ => None,
        },
        _ => None,
    });
    let (first, shares, total) = total.expect("a total is printed");
    assert_eq!(total, azn(11200));
    assert_eq!(wholes_on_receipts(&hall), [whole, whole, whole], "each receipt says what it is a part of");
    assert_eq!(shares.iter().map(|share| share.amount).collect::<Vec<_>>(), [azn(4400), azn(2400), azn(4400)]);
    let opened = hall.effects.iter().find_map(|effect| match effect {
        Effect::Record(id, Fact::TransactionOpened { .. }) => Some(*id),
        _ => None,
    });
    assert_eq!(Some(first), opened, "the total belongs to the first traveller");
}

#[test]
fn what_was_issued_is_confirmed_and_the_rest_is_not_charged() {
    let mut hall = three();
    play(
        &mut hall,
        "pay
         bank yes
         issued of 1
         issue refused of 2 -> Record VisaVoided, Void
         issued of 3 -> Record VisaIssued, ConfirmPart
         settled in part 8800 -> Record CardSettled, Record CardReversed, Record CardSettled, Record PrintIntended, Print Visa Original",
    );
    assert!(hall.effects.contains(&Effect::ConfirmPart(hall.attempt(), azn(8800))));
    for _ in 0..5 {
        hall.say("printed");
    }
    assert_eq!(stage(&hall.journey.stage), "Taking", "visa and receipt of two, and their total");
    let whole = Some(azn(8800));
    assert_eq!(wholes_on_receipts(&hall), [whole, whole], "as much as the bank's statement shows");
    hall.say("finish");
    let endings: Vec<Ending> = hall
        .effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::Record(_, Fact::TransactionClosed { ending }) => Some(*ending),
            _ => None,
        })
        .collect();
    assert_eq!(endings, [Ending::Delivered, Ending::Reversed, Ending::Delivered]);
}

#[test]
fn central_that_answers_for_some_only_has_its_time_and_the_rest_is_not_charged() {
    let mut hall = three();
    play(
        &mut hall,
        "pay
         bank yes
         issued of 1
         issue failed of 2
         wait 3 -> Issue, Issue
         wait 17 -> Record VisaVoided, Void, Record VisaVoided, Void, ConfirmPart
         issued of 2
         settled in part 4400 -> Record CardSettled, Record CardReversed, Record CardReversed, Record PrintIntended, Print Visa Original
         printed
         printed
         = Taking",
    );
    assert_eq!(wholes_on_receipts(&hall), [None], "the only one who is charged");
}

#[test]
fn a_terminal_that_confirms_another_part_is_asked() {
    for word in ["settled", "settled in part 4400", "settled in part 11200"] {
        let mut hall = three();
        play(
            &mut hall,
            "pay\nbank yes\nissued of 1\nissue refused of 2\nissued of 3 -> Record VisaIssued, ConfirmPart",
        );
        assert_eq!(hall.say(word).join(", "), "QueryCard", "on {word:?}");
        assert_eq!(stage(&hall.journey.stage), "Resolving");
    }
}

#[test]
fn a_terminal_that_charged_the_whole_for_a_part_owes_the_rest_and_reverses_nobody() {
    let mut hall = three();
    play(
        &mut hall,
        "pay
         bank yes
         issued of 1
         issue refused of 2
         issued of 3
         card lost -> QueryCard
         card says stands -> Record CardSettled, Record CardSettled, AskStanding
         central says issued of 1 -> AskStanding
         central says issued of 3 -> Record Owes, Record TransactionClosed, Record PrintIntended, Print Claim Original
         = MoneyOwed
         finish -> Record PrintEnded, Record PrintIntended, Print Visa Original
         = Handing",
    );
    assert!(!hall.effects.iter().any(|effect| matches!(effect, Effect::Reverse { .. })));
    let owed = hall.effects.iter().find_map(|effect| match effect {
        Effect::Record(_, Fact::Owes { owed }) => Some(*owed),
        _ => None,
    });
    assert_eq!(owed, Some(domain::fact::Owed::Money(CHILD.total().unwrap())));
}

#[test]
fn a_payment_for_nothing_is_undone_as_a_whole() {
    let mut hall = three();
    play(
        &mut hall,
        "pay
         bank yes
         issue refused of 1
         issue refused of 2
         issue refused of 3 -> Record VisaVoided, Void, ConfirmFailed
         reversed -> Record CardReversed, Record CardReversed, Record CardReversed
         = GivenBack
         finish -> Record TransactionClosed, Record TransactionClosed, Record TransactionClosed, DisableReader, Wipe",
    );
    let mut hall = three();
    play(&mut hall, "pay\nbank no -> Record CardNotTaken, Record CardNotTaken, Record CardNotTaken\n= NotCharged");
    let Stage::NotCharged(stage) = &hall.journey.stage else { panic!() };
    assert_eq!(stage.fees.total(), Ok(azn(11200)), "the sum of all is shown");
    play(&mut hall, "again -> Record CardIntended, Record CardIntended, Record CardIntended, Pay\n= Paying");
}

#[test]
fn one_refused_among_approved_is_listed_and_the_others_pay() {
    let mut hall = Hall::open();
    for line in FIRST.split('|') {
        hall.say(line);
    }
    play(
        &mut hall,
        "add -> Record TransactionOpened, EnableReader
         passport no A2
         no case
         confirm
         trip done
         declare
         refused -> Record DecisionRefused
         = Refused
         finish -> Record TransactionClosed, DisableReader
         = Approved
         pay -> Record CardIntended, Pay",
    );
    let absent = &hall.journey.session.absent;
    assert_eq!(
        absent.iter().map(|absent| absent.why).collect::<Vec<_>>(),
        [Without::Refused(domain::visa::Refused::Agency)]
    );
    assert_eq!(paid_together(&hall), [(azn(4400), None)], "one who pays alone shares nothing");
}

#[test]
fn whoever_is_refused_first_may_go_on_with_the_others() {
    let mut hall = Hall::open();
    play(
        &mut hall,
        "language en
         visa
         accept
         passport no A1
         no case
         confirm
         days 30
         tourism
         trip done
         declare
         refused
         add -> Record TransactionClosed, Record TransactionOpened, EnableReader
         = Document
         passport no A1
         = Document
         passport no A2 -> DisableReader, FindCase
         = Review",
    );
}

#[test]
fn a_number_is_taken_for_one_and_the_others_go_on() {
    let mut hall = Hall::open();
    for line in FIRST.split('|') {
        hall.say(line);
    }
    play(
        &mut hall,
        "add
         passport no A2
         no case
         confirm
         trip done
         declare
         queued -> Record OfficerNeeded
         take a number -> Record PrintIntended, Print Desk Original
         printed
         finish -> Record TransactionClosed, DisableReader
         = Approved",
    );
    assert_eq!(hall.journey.session.absent[0].why, Without::Number(hall::case()));
}

#[test]
fn the_desk_serves_one_and_the_others_go_on() {
    let mut hall = Hall::open();
    for line in
        FIRST.split('|').chain("add|passport no A2|no case|confirm|trip done|declare|silent agency|printed".split('|'))
    {
        hall.say(line);
    }
    play(&mut hall, "finish -> Record TransactionClosed, DisableReader\n= Approved");
    assert!(matches!(hall.journey.session.absent[0].why, Without::Desk(_)));
}

#[test]
fn travellers_are_removed_and_added_and_the_last_one_ends_it() {
    let mut hall = three();
    play(
        &mut hall,
        "remove 2
         = Removing
         back
         = Approved
         remove 2
         indeed -> Record VisaVoided, Void, Record TransactionClosed
         = Approved
         remove 2
         indeed -> Record VisaVoided, Void, Record TransactionClosed, DisableReader
         = Approved
         add -> Record TransactionOpened, EnableReader
         passport no A3
         = Review
         back
         back -> Record TransactionClosed, DisableReader
         = Approved
         remove 1
         indeed -> Record VisaVoided, Void, Record TransactionClosed, DisableReader, DisableReader, Wipe
         = Attract",
    );
}

#[test]
fn the_same_passport_twice_is_told_so() {
    let mut hall = three();
    play(&mut hall, "add\npassport no A2\n= Document");
    let Stage::Document(stage) = &hall.journey.stage else { panic!() };
    assert_eq!(stage.place, journey::stage::Place::Again(journey::Again::Listed));
    play(&mut hall, "passport no A1\n= Document\npassport no A3\n= Document\npassport no A4\n= Review");
}

#[test]
fn a_seventh_traveller_is_not_added() {
    let mut hall = three();
    for place in 4..=MOST_TRAVELLERS {
        for line in THIRD.replace("A3", &format!("A{place}")).split('|') {
            hall.say(line);
        }
    }
    assert_eq!(hall.journey.session.opens().count(), MOST_TRAVELLERS);
    assert_eq!(hall.say("add"), Vec::<String>::new());
    play(&mut hall, "= Approved");
}

#[test]
fn whoever_ends_it_lets_everything_go() {
    let mut hall = three();
    play(
        &mut hall,
        "cancel -> Record VisaVoided, Void, Record TransactionClosed, Record VisaVoided, Void, Record TransactionClosed, \
         Record VisaVoided, Void, Record TransactionClosed, DisableReader, Wipe
         = Attract",
    );
    assert!(hall.journey.session.companions.is_empty() && hall.journey.session.absent.is_empty());
}

#[test]
fn holds_that_run_out_while_a_family_is_entered_are_renewed_before_it_is_paid() {
    let mut hall = three();
    play(
        &mut hall,
        "more time
         wait 100
         more time
         wait 100
         more time",
    );
    for _ in 0..5 {
        hall.say("wait 100");
        hall.say("more time");
    }
    play(
        &mut hall,
        "pay -> Decide
         = Renewing
         approved of 1 -> Record DecisionApproved, Decide
         approved child of 2 -> Record DecisionApproved, Decide
         pending of 3
         wait 1 -> Decide
         approved of 3 -> Record DecisionApproved, Record CardIntended, Record CardIntended, Record CardIntended, Pay
         = Paying",
    );
}

fn short_holds() -> Hall {
    let mut hall = three();
    for _ in 0..7 {
        hall.say("wait 100");
        hall.say("more time");
    }
    hall.say("pay");
    hall
}

#[test]
fn whoever_is_no_longer_approved_is_told_and_the_others_go_on() {
    let mut hall = short_holds();
    play(
        &mut hall,
        "approved of 1
         refused of 2 -> Record DecisionRefused
         = Refused
         finish -> Record TransactionClosed, DisableReader
         = Approved
         pay -> Decide
         approved of 2 -> Record DecisionApproved, Record CardIntended, Record CardIntended, Pay",
    );
}

#[test]
fn a_price_that_changed_meanwhile_is_shown_before_it_is_paid() {
    let mut hall = short_holds();
    play(
        &mut hall,
        "approved of 1\napproved of 2\napproved of 3\n= Approved\npay -> Record CardIntended, Record CardIntended, Record CardIntended, Pay",
    );
    assert_eq!(hall.asked(), azn(13200));
}

#[test]
fn without_an_answer_nothing_is_paid_and_nobody_is_lost() {
    for silence in ["offline of 1", "wait 60"] {
        let mut hall = short_holds();
        play(&mut hall, &format!("{silence}\n= CannotPay\nagain -> Decide\n= Renewing"));
        assert_eq!(hall.journey.session.opens().count(), 3, "on {silence}");
    }
}

#[test]
fn papers_of_the_first_do_not_hide_the_others() {
    let mut hall = three();
    play(
        &mut hall,
        "pay\nbank yes\nissued of 1\nissued of 2\nissued of 3\nsettled\nnot printed\nprinted\nprinted\nprinted\nprinted\nprinted\nprinted\n= Unprinted",
    );
    let Stage::Unprinted(stage) = &hall.journey.stage else { panic!() };
    let missing: Vec<PaperKind> = stage
        .sheets
        .iter()
        .filter(|sheet| sheet.state != journey::stage::PaperState::Printed)
        .map(|sheet| sheet.kind)
        .collect();
    assert_eq!(missing, [PaperKind::Visa]);
    play(&mut hall, "finish");
    let endings = hall
        .effects
        .iter()
        .filter(|effect| matches!(effect, Effect::Record(_, Fact::TransactionClosed { ending: Ending::Owed })));
    assert_eq!(endings.count(), 1, "only the one whose paper is missing is owed anything");
    assert_eq!(FEES.total(), Ok(azn(4400)));
}

/// What central was asked to decide upon, in order: transaction, passport's number, whether a residence document lay
/// beside it.
fn decided_upon(hall: &Hall) -> Vec<(TransactionId, String, bool)> {
    let asked = hall.effects.iter().filter_map(|effect| match effect {
        Effect::Decide(id, application) => {
            Some((*id, application.document.number.reveal().clone(), application.residence.is_some()))
        }
        _ => None,
    });
    asked.collect()
}

#[test]
fn two_passports_of_one_family_swapped_stay_two_people_with_their_own_papers() {
    let mut hall = Hall::open();
    play(
        &mut hall,
        "language en
         visa
         accept
         passport no A1
         = Review
         once more
         passport no A2
         no case
         confirm
         days 30
         tourism
         trip done
         declare
         approved
         add
         passport no A2
         = Document
         passport no A1
         no case
         confirm
         trip done
         declare
         approved child
         pay -> Record CardIntended, Record CardIntended, Pay",
    );
    let asked = decided_upon(&hall);
    assert_eq!(asked.iter().map(|(_, number, _)| number.as_str()).collect::<Vec<_>>(), ["A2", "A1"]);
    assert_ne!(asked[0].0, asked[1].0, "a transaction each");
    let shares: Vec<(TransactionId, Money)> = hall
        .effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::Record(id, Fact::CardIntended { amount, .. }) => Some((*id, *amount)),
            _ => None,
        })
        .collect();
    assert_eq!(shares, [(asked[0].0, FEES.total().unwrap()), (asked[1].0, CHILD.total().unwrap())]);
}

#[test]
fn a_residence_document_serves_its_holder_and_nobody_else_of_the_party() {
    let mut hall = Hall::open();
    play(
        &mut hall,
        "language en
         visa
         accept
         passport french
         no case
         confirm
         = Residence
         residence
         days 30
         tourism
         trip done
         declare
         approved
         add
         passport french, another
         no case
         confirm
         = Residence
         residence of another name
         = Residence
         residence of a man
         = Residence
         without -> DisableReader, Record DecisionRefused
         = Refused
         finish
         = Approved",
    );
    let asked = decided_upon(&hall);
    assert_eq!(asked.iter().map(|(_, _, beside)| *beside).collect::<Vec<_>>(), [true]);
}

#[test]
fn a_hold_that_is_short_even_when_renewed_takes_no_money() {
    let mut hall = short_holds();
    play(&mut hall, "approved for a minute of 1\n= CannotPay");
}

#[test]
fn a_number_that_is_corrected_into_somebody_s_of_the_list_is_told_so() {
    let mut hall = three();
    play(
        &mut hall,
        "add
         passport no A4
         no case
         = Review
         correct number
         clear
         keys A1
         typed
         = Review
         confirm -> EnableReader
         = Document",
    );
    let Stage::Document(stage) = &hall.journey.stage else { panic!() };
    assert_eq!(stage.place, journey::stage::Place::Again(journey::Again::Listed));
    assert!(hall.journey.session.reading.is_none());
}
