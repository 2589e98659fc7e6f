//! What happens when…: a line a step, `event -> effects`, with the stage at the end.

#[cfg(test)]
#[path = "hall/hall.rs"]
mod hall;
#[cfg(test)]
#[path = "hall/script.rs"]
mod script;

use domain::document::{Item, Source};
use hall::{Hall, stage};
use journey::Stage;
use script::play;

const TO_APPROVAL: &str = "
    language en
    visa
    accept -> Record TransactionOpened, EnableReader
    passport -> DisableReader, FindCase
    no case
    confirm
    days 30
    tourism
    trip done
    declare -> Record ApplicationMade, Decide
    approved -> Record DecisionApproved
    = Approved";

const TO_PAYMENT: &str = "
    pay -> Record CardIntended, Pay
    card asked
    = Paying";

#[test]
fn a_traveller_leaves_with_visa_and_receipt() {
    let mut hall = Hall::open();
    play(&mut hall, TO_APPROVAL);
    play(&mut hall, TO_PAYMENT);
    play(
        &mut hall,
        "bank yes -> Record CardApproved, Issue
         issued -> Record VisaIssued, ConfirmDelivered
         settled -> Record CardSettled, Record PrintIntended, Print Visa Original
         printed -> Record PrintEnded, Record PrintIntended, Print Receipt Original
         printed -> Record PrintEnded
         = Taking
         finish -> Record TransactionClosed, DisableReader, Wipe
         = Farewell
         wait 6 -> DisableReader, Wipe
         = Attract",
    );
}

#[test]
fn a_declined_card_may_be_tried_again_and_cancelled_for_nothing() {
    let mut hall = Hall::open();
    play(&mut hall, TO_APPROVAL);
    play(&mut hall, TO_PAYMENT);
    play(
        &mut hall,
        "bank no -> Record CardNotTaken
         = NotCharged
         again -> Record CardIntended, Pay
         bank no -> Record CardNotTaken
         cancel -> Record VisaVoided, Void, Record TransactionClosed, DisableReader, Wipe
         = Attract",
    );
}

#[test]
fn cancelling_too_late_undoes_the_payment() {
    let mut hall = Hall::open();
    play(&mut hall, TO_APPROVAL);
    play(&mut hall, TO_PAYMENT);
    play(
        &mut hall,
        "cancel -> CancelPayment
         bank yes -> Record CardApproved, Record VisaVoided, Void, ConfirmFailed
         reversed -> Record CardReversed
         = GivenBack
         finish -> Record TransactionClosed, DisableReader, Wipe",
    );
}

#[test]
fn a_visa_that_cannot_be_issued_is_not_paid() {
    for failure in ["issue refused", "wait 20"] {
        let mut hall = Hall::open();
        play(&mut hall, TO_APPROVAL);
        play(&mut hall, TO_PAYMENT);
        hall.say("bank yes");
        assert_eq!(hall.say(failure).join(", "), "Record VisaVoided, Void, ConfirmFailed", "on {failure}");
        play(&mut hall, "issued\nreversed -> Record CardReversed\n= GivenBack");
    }
}

#[test]
fn central_is_asked_again_to_issue_until_the_goods_time_is_over() {
    let mut hall = Hall::open();
    play(&mut hall, TO_APPROVAL);
    play(&mut hall, TO_PAYMENT);
    play(
        &mut hall,
        "bank yes
         issue failed
         wait 3 -> Issue
         issued -> Record VisaIssued, ConfirmDelivered",
    );
}

#[test]
fn a_lost_card_terminal_is_asked_and_never_charged_twice() {
    let mut hall = Hall::open();
    play(&mut hall, TO_APPROVAL);
    play(&mut hall, TO_PAYMENT);
    play(
        &mut hall,
        "card lost -> Record CardUnknown, QueryCard
         = Resolving
         pay
         again
         card silent
         wait 3 -> QueryCard
         card says before -> Record CardNotTaken
         = NotCharged",
    );
}

#[test]
fn a_payment_that_stood_while_the_link_was_lost_is_undone() {
    let mut hall = Hall::open();
    play(&mut hall, TO_APPROVAL);
    play(&mut hall, TO_PAYMENT);
    play(
        &mut hall,
        "card lost
         card says stands -> Record CardApproved, AskStanding
         central says not issued -> Record VisaVoided, Void, Reverse
         reversed -> QueryCard
         card says reversed -> Record CardReversed
         = GivenBack",
    );
}

#[test]
fn a_link_lost_after_delivery_ends_with_papers_or_money_back() {
    for (answer, end) in [("card says stands", "Handing"), ("card says reversed", "GivenBack")] {
        let mut hall = Hall::open();
        play(&mut hall, TO_APPROVAL);
        play(&mut hall, TO_PAYMENT);
        play(&mut hall, "bank yes\nissued\ncard lost -> QueryCard\n= Resolving");
        hall.say(answer);
        hall.say("central says issued");
        assert_eq!(stage(&hall.journey.stage), end, "when the {answer}");
    }
}

#[test]
fn nobody_can_say_and_the_claim_number_counts() {
    let mut hall = Hall::open();
    play(&mut hall, TO_APPROVAL);
    play(&mut hall, TO_PAYMENT);
    play(
        &mut hall,
        "card lost
         wait 90 -> Record Owes, Record TransactionClosed, Record PrintIntended, Print Claim Original
         = MoneyOwed
         printed -> Record PrintEnded
         finish
         = Unfinished
         card says before -> Record CardNotTaken, Record VisaVoided, Void
         finish",
    );
}

#[test]
fn an_amount_that_was_not_asked_for_is_undone() {
    let mut hall = Hall::open();
    play(&mut hall, TO_APPROVAL);
    play(&mut hall, TO_PAYMENT);
    play(&mut hall, "bank yes to 1.00 -> ConfirmFailed, Record CardUnknown, QueryCard\n= Resolving");
}

#[test]
fn nothing_is_charged_without_printer_card_or_network() {
    for broken in ["printer", "paper", "card", "network"] {
        let mut hall = Hall::open();
        play(&mut hall, TO_APPROVAL);
        hall.say(&format!("breaks {broken}"));
        play(
            &mut hall,
            "pay
             = CannotPay
             mended
             = Approved
             pay -> Record CardIntended, Pay",
        );
    }
}

#[test]
fn missing_paper_after_payment_is_owed_and_printed_when_it_is_back() {
    let mut hall = Hall::open();
    play(&mut hall, TO_APPROVAL);
    play(&mut hall, TO_PAYMENT);
    play(
        &mut hall,
        "bank yes
         issued
         settled
         not printed -> Record PrintEnded, Record PrintIntended, Print Receipt Original
         not printed -> Record PrintEnded, Record Owes, Record Owes
         = Unprinted
         breaks printer
         mended -> Record PrintIntended, Print Visa Original
         printed -> Record PrintEnded, Record PrintIntended, Print Receipt Original
         print unknown -> Record PrintEnded, Record Owes
         = Unprinted
         finish -> Record TransactionClosed, DisableReader, Wipe",
    );
}

#[test]
fn offline_and_silent_agencies_lead_to_the_desk_with_a_slip() {
    for why in ["offline", "silent agency", "wait 60"] {
        let mut hall = Hall::open();
        play(&mut hall, TO_APPROVAL.split("approved ->").next().unwrap());
        assert_eq!(hall.say(why).join(", "), "Record PrintIntended, Print Desk Original", "on {why}");
        play(&mut hall, "= Desk\nprinted\nfinish -> Record TransactionClosed, DisableReader, Wipe\n= Attract");
    }
}

#[test]
fn a_pending_agency_is_asked_again() {
    let mut hall = Hall::open();
    play(&mut hall, TO_APPROVAL.split("approved ->").next().unwrap());
    play(&mut hall, "pending\nwait 1 -> Decide\napproved -> Record DecisionApproved\n= Approved");
}

#[test]
fn rules_explain_early() {
    for (passport, end) in
        [("passport french", "Residence"), ("passport expired", "Refused"), ("passport stateless", "Trip")]
    {
        let mut hall = Hall::open();
        play(&mut hall, "language en\nvisa\naccept");
        hall.say(passport);
        hall.say("no case");
        hall.say("confirm");
        assert_eq!(stage(&hall.journey.stage), end, "{passport}");
        play(&mut hall, "without\nfinish\nend\n= Attract");
    }
}

#[test]
fn a_reader_that_goes_away_asks_again_and_loses_nothing() {
    let mut hall = Hall::open();
    play(
        &mut hall,
        "language ar
         visa
         accept
         reading
         bad passport
         breaks reader
         = Document
         mended
         passport -> DisableReader, FindCase
         = Review",
    );
}

#[test]
fn a_person_who_left_is_asked_and_forgotten() {
    let mut hall = Hall::open();
    play(
        &mut hall,
        "language en
         visa
         accept
         wait 120
         more time
         wait 100
         = Document
         wait 20
         wait 45 -> Record TransactionClosed, DisableReader, Wipe
         = Attract",
    );
}

#[test]
fn nobody_is_timed_out_while_money_moves() {
    let mut hall = Hall::open();
    play(&mut hall, TO_APPROVAL);
    play(&mut hall, TO_PAYMENT);
    play(&mut hall, "wait 600\n= Paying\nend\n= Paying\nback\n= Paying");
}

#[test]
fn no_visa_is_begun_while_something_is_broken() {
    let mut hall = Hall::open();
    play(
        &mut hall,
        "breaks printer\nlanguage en\n= Attract\nvisa\n= Attract\nmended\nlanguage en\n= Choosing\nvisa\n= Privacy",
    );
}

#[test]
fn a_passport_that_cannot_be_read_is_typed_and_an_officer_compares_it() {
    let mut hall = Hall::open();
    play(
        &mut hall,
        "language en
         visa
         accept
         type
         = Document
         bad passport
         type -> DisableReader
         = Typing
         typed
         keys ERIKSSON
         typed
         keys ANNA MARIA
         typed
         keys L898902C3
         typed
         turkish
         typed
         keys 1208197
         typed
         keys 4
         typed
         female
         keys 02082031
         typed
         = Review",
    );
    let document = &hall.journey.session.reading.as_ref().unwrap().document;
    assert_eq!(document.source, Source::Typed);
    assert_eq!((document.nationality, document.issuing_state), ("TUR".parse().unwrap(), "TUR".parse().unwrap()));
    assert!(Item::ALL.iter().all(|item| document.is_typed(*item)));
    play(&mut hall, "no case\nconfirm\n= Trip\ndays 30\ntourism\ntrip done\ndeclare\nqueued\n= Queueing");
}

#[test]
fn what_was_half_read_is_there_to_be_completed() {
    let mut hall = Hall::open();
    play(&mut hall, "language en\nvisa\naccept\nhalf a passport\ntype\n= Typing\ntyped\ntyped\ntyped\n= Typing");
    let Stage::Typing(typing) = &hall.journey.stage else { panic!("typing") };
    assert_eq!((typing.item, typing.text()), (Item::Number, ""), "only what was not confirmed is missing");
    play(
        &mut hall,
        "keys L898902C3
         typed
         typed
         typed
         typed
         typed
         typed
         = Review",
    );
    let typed = &hall.journey.session.reading.as_ref().unwrap().document.typed;
    assert_eq!(typed[0].read.as_ref().map(|read| read.reveal().as_str()), Some("ERIKSSON"));
    assert_eq!(typed[2].item, Item::Number);
    assert_eq!(typed[2].read.as_ref().map_or("", |read| read.reveal().as_str()), "");
}

#[test]
fn going_back_from_the_first_value_leads_to_the_reader_and_keeps_nothing_wrong() {
    let mut hall = Hall::open();
    play(
        &mut hall,
        "language en
         visa
         accept
         bad passport
         type
         keys A
         typed
         back
         = Typing
         erase
         back -> EnableReader
         = Document
         passport -> DisableReader, FindCase
         = Review",
    );
    assert_eq!(hall.journey.session.reading.as_ref().unwrap().document.source, Source::Read);
}

#[test]
fn a_letter_of_a_name_is_corrected_and_the_visa_goes_on() {
    let mut hall = Hall::open();
    play(
        &mut hall,
        "language en
         visa
         accept
         passport
         correct surname
         = Typing
         erase
         keys M
         typed
         = Review
         no case
         confirm
         = Trip",
    );
    let document = &hall.journey.session.reading.as_ref().unwrap().document;
    assert_eq!(document.surname.reveal(), "ERIKSSOM");
    assert_eq!(document.typed[0].read.as_ref().map(|read| read.reveal().as_str()), Some("ERIKSSON"));
}

#[test]
fn another_number_than_the_check_digit_confirms_needs_an_officer_and_back_changes_nothing() {
    let mut hall = Hall::open();
    play(
        &mut hall,
        "language en
         visa
         accept
         passport
         correct number
         clear
         keys L898902C4
         back
         = Review",
    );
    assert_eq!(hall.journey.session.reading.as_ref().unwrap().document.number.reveal(), "L898902C3");
    play(
        &mut hall,
        "correct number
         erase
         keys 4
         typed
         no case
         confirm
         = Trip
         days 30
         tourism
         trip done
         declare -> Record ApplicationMade, Decide
         queued -> Record OfficerNeeded
         = Queueing",
    );
}

#[test]
fn whoever_leaves_while_typing_leaves_nothing_behind() {
    let mut hall = Hall::open();
    play(
        &mut hall,
        "language en
         visa
         accept
         half a passport
         type
         keys ERIKSSON
         wait 120
         wait 45 -> Record TransactionClosed, DisableReader, Wipe
         = Attract",
    );
    assert_eq!(hall.journey.session.half_read, None);
    assert!(!format!("{:?}", hall.effects).contains("ERIKSSON"));
}
