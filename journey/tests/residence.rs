//! A residence visa or card beside the passport: a line a step, as in `scripts.rs`.

#[cfg(test)]
#[path = "hall/hall.rs"]
mod hall;
#[cfg(test)]
#[path = "hall/script.rs"]
mod script;

use domain::visa::{Refused, ResidenceRefused};
use hall::Hall;
use journey::{
    Effect, Stage,
    stage::{Place, Second},
};
use script::play;

const TO_RESIDENCE: &str = "
    language en
    visa
    accept
    passport french -> DisableReader, FindCase
    no case
    confirm -> EnableReader
    = Residence";

fn asked() -> Hall {
    let mut hall = Hall::open();
    play(&mut hall, TO_RESIDENCE);
    hall
}

fn second(hall: &Hall) -> &Second {
    let Stage::Residence(residence) = &hall.journey.stage else { panic!("{:?}", hall.journey.stage) };
    &residence.second
}

#[test]
fn whoever_lives_in_a_gulf_state_gets_a_visa_and_central_sees_both_documents() {
    for document in ["residence", "residence visa"] {
        let mut hall = asked();
        hall.say("reading");
        hall.say(document);
        play(
            &mut hall,
            "= Trip
             days 30
             tourism
             trip done
             declare -> Record ApplicationMade, Decide
             approved -> Record DecisionApproved
             = Approved",
        );
        let sent = hall.effects.iter().find_map(|effect| match effect {
            Effect::Decide(_, application) => application.residence.clone(),
            _ => None,
        });
        let kept = hall.effects.iter().find_map(|effect| match effect {
            Effect::RecordApplication(_, application) => application.residence.clone(),
            _ => None,
        });
        let number = |document: Option<domain::document::ResidenceDocument>| document.map(|shown| shown.number);
        assert_eq!(number(sent), Some("R23145890".to_owned().into()), "{document}");
        assert_eq!(number(kept), Some("R23145890".to_owned().into()), "{document}");
    }
}

#[test]
fn a_document_that_does_not_count_says_why_and_another_may_follow() {
    for (shown, expected) in [
        ("residence visit", Second::Refused(ResidenceRefused::Kind)),
        ("residence elsewhere", Second::Refused(ResidenceRefused::State("TUR".parse().unwrap()))),
        ("residence expired", Second::Refused(ResidenceRefused::Expired)),
        ("residence of a man", Second::Refused(ResidenceRefused::OtherPerson)),
        ("passport french", Second::SamePassport),
        ("passport french, another", Second::AnotherPassport),
        ("no zone", Second::Unread(journey::Again::NotADocument)),
        ("half a passport", Second::Unread(journey::Again::Corrupted)),
        ("breaks reader", Second::Unread(journey::Again::ReaderLost)),
    ] {
        let mut hall = asked();
        hall.say(shown);
        assert_eq!(*second(&hall), expected, "{shown}");
        play(
            &mut hall,
            "mended\nask an officer\n= Residence\nonce more -> EnableReader\nresidence -> DisableReader\n= Trip",
        );
    }
}

#[test]
fn where_only_the_names_differ_an_officer_compares_or_another_document_is_tried() {
    let mut hall = asked();
    hall.say("residence of another name");
    assert!(matches!(second(&hall), Second::Unsure(_)));
    play(
        &mut hall,
        "ask an officer -> DisableReader
         = Trip
         days 30
         tourism
         trip done
         declare -> Record ApplicationMade, Decide
         queued -> Record OfficerNeeded
         = Queueing",
    );
    let asked_with = hall.effects.iter().find_map(|effect| match effect {
        Effect::Decide(_, application) => application.residence.as_ref(),
        _ => None,
    });
    assert!(asked_with.is_some(), "the officer sees both documents");
    let mut hall = asked();
    play(&mut hall, "residence of another name\nonce more -> EnableReader\nresidence -> DisableReader\n= Trip");
}

#[test]
fn without_it_the_way_out_is_the_one_of_the_nationality() {
    let mut hall = asked();
    play(&mut hall, "residence expired\nwithout -> DisableReader, Record DecisionRefused\n= Refused");
    let Stage::Refused(refused) = &hall.journey.stage else { panic!("refused") };
    assert_eq!(refused.reason, Refused::Nationality);
    play(&mut hall, "finish -> Record TransactionClosed, DisableReader, Wipe\n= Attract");
}

#[test]
fn a_residence_card_before_the_passport_is_kept_and_not_asked_for_again() {
    let mut hall = Hall::open();
    play(&mut hall, "language en\nvisa\naccept\nresidence");
    let Stage::Document(document) = &hall.journey.stage else { panic!("the passport is awaited") };
    assert_eq!(document.place, Place::Again(journey::Again::ResidenceFirst));
    play(&mut hall, "passport french\nno case\nconfirm -> DisableReader\n= Trip");
    // What is no residence document is told as before.
    for (shown, told) in
        [("residence elsewhere", journey::Again::IdentityCard), ("residence visit", journey::Again::IdentityCard)]
    {
        let mut hall = Hall::open();
        play(&mut hall, "language en\nvisa\naccept");
        hall.say(shown);
        let Stage::Document(document) = &hall.journey.stage else { panic!("the passport is awaited") };
        assert_eq!(document.place, Place::Again(told), "{shown}");
    }
}

#[test]
fn two_of_one_family_who_swap_their_documents_are_told_so() {
    let mut hall = Hall::open();
    play(
        &mut hall,
        "language en\nvisa\naccept\nresidence of a man\npassport french\nno case\nconfirm -> EnableReader\n= Residence",
    );
    assert_eq!(*second(&hall), Second::Refused(ResidenceRefused::OtherPerson));
    play(&mut hall, "back -> DisableReader\n= Review\nconfirm -> EnableReader\nresidence\n= Trip");
}

#[test]
fn what_was_shown_and_not_needed_is_no_part_of_the_application() {
    let mut hall = Hall::open();
    play(
        &mut hall,
        "language en
         visa
         accept
         residence
         passport
         no case
         confirm
         = Trip
         days 30
         tourism
         trip done
         declare -> Record ApplicationMade, Decide",
    );
    assert!(hall.effects.iter().all(|effect| match effect {
        Effect::Decide(_, application) => application.residence.is_none(),
        _ => true,
    }));
}

#[test]
fn the_stay_ends_with_the_residence_and_another_passport_is_compared_again() {
    let mut hall = asked();
    play(&mut hall, "residence for a week\n= Trip\ndays 30\ntourism\ntrip done\n= Trip");
    play(&mut hall, "back\n= Review\nconfirm -> DisableReader\n= Trip");
    // Whoever now puts another passport on the reader is compared with the card that was read.
    play(&mut hall, "back\nback -> EnableReader\npassport\nno case\nconfirm\n= Trip");
    assert_eq!(hall.journey.session.residence, None);
}

#[test]
fn nobody_is_kept_for_ever_and_nothing_of_the_card_is_left() {
    let mut hall = asked();
    play(
        &mut hall,
        "residence of another name
         wait 120
         wait 45 -> Record TransactionClosed, DisableReader, Wipe
         = Attract",
    );
    assert_eq!(hall.journey.session.residence, None);
    assert!(!format!("{:?}", hall.effects).contains("SVENSSON"));
}
