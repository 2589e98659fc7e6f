//! An e-visa is picked up: a line a step, as in `scripts.rs`, and a power cut after every fact.

#[cfg(test)]
#[path = "hall/hall.rs"]
mod hall;

use domain::{
    TransactionId,
    books::{Books, TransactionState},
    evisa::{Missing, code::Other},
    fact::{Ending, Fact, PaperKind, PrintOutcome},
    receipt::Copy,
};
use hall::{Hall, stage};
use journey::{
    Effect, Event, Stage, Touch,
    stage::{Way, WrongCode},
};

fn play(hall: &mut Hall, script: &str) {
    for line in script.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some(expected) = line.strip_prefix("= ") {
            assert_eq!(stage(&hall.journey.stage), expected, "after the script so far:\n{script}");
        } else if let Some((event, expected)) = line.split_once(" -> ") {
            assert_eq!(hall.say(event).join(", "), expected, "on {event:?} of\n{script}");
        } else {
            hall.say(line);
        }
    }
}

const TO_REFERENCE: &str = "
    language en
    = Choosing
    evisa
    accept -> Record TransactionOpened, EnableScanner
    = Reference";

const TO_SEARCH: &str = "
    code -> DisableScanner, EnableReader
    = Holder
    passport -> DisableReader, Record PickUpAsked, Search
    = Searching";

const GONE: &str = "Record TransactionClosed, DisableReader, DisableScanner, Wipe";

fn at_reference() -> Hall {
    let mut hall = Hall::open();
    play(&mut hall, TO_REFERENCE);
    hall
}

fn searching() -> Hall {
    let mut hall = at_reference();
    play(&mut hall, TO_SEARCH);
    hall
}

fn wrong(hall: &Hall) -> Option<WrongCode> {
    let Stage::Reference(reference) = &hall.journey.stage else { panic!("{:?}", hall.journey.stage) };
    reference.wrong
}

#[test]
fn somebody_leaves_with_the_paper_of_an_e_visa_and_pays_nothing() {
    let mut hall = searching();
    play(
        &mut hall,
        "found -> Record PickUpFound, Record PrintIntended, Print EVisa Original
         = Collecting
         printed -> Record PrintEnded",
    );
    assert_eq!(hall.say("finish").join(", "), GONE);
    play(&mut hall, "= Farewell");
    assert!(hall.effects.iter().all(|effect| !matches!(effect, Effect::Pay { .. })));
    let shown = hall.effects.iter().find_map(|effect| match effect {
        Effect::RecordPickUp(_, shown) => Some(shown.reference.reveal().to_owned()),
        _ => None,
    });
    assert_eq!(shown.as_deref(), Some("EV26SPEC1001"), "what was shown waits in the records, sealed");
    assert!(!format!("{:?}", hall.effects).contains("SPEC1001"), "and is in no log");
    assert_eq!(hall.journey.session.reference, None);
}

#[test]
fn what_was_printed_before_is_a_duplicate() {
    let mut hall = searching();
    play(&mut hall, "found again -> Record PickUpFound, Record PrintIntended, Print EVisa Duplicate");
}

#[test]
fn other_codes_are_told_apart_and_the_scanner_stays_ready() {
    for (code, told) in [("code of a shop", Other::Site), ("code of a boarding pass", Other::BoardingPass)] {
        let mut hall = at_reference();
        assert_eq!(hall.say(code).join(", "), "EnableScanner", "{code}");
        assert_eq!(wrong(&hall), Some(WrongCode::Other(told)), "{code}");
        play(&mut hall, "blurred code");
        assert_eq!(wrong(&hall), Some(WrongCode::Unread));
        play(&mut hall, "code of the portal -> DisableScanner, EnableReader\n= Holder");
    }
}

#[test]
fn a_reference_is_typed_where_there_is_no_scanner_or_when_somebody_wants_to() {
    let mut hall = Hall::open();
    play(&mut hall, "breaks scanner\nlanguage en\nevisa\naccept\n= Reference");
    let Stage::Reference(reference) = &hall.journey.stage else { panic!("a reference is asked for") };
    assert_eq!(reference.way, Way::Typed);
    play(&mut hall, "keys XX26SPEC1001\ntyped\n= Reference");
    assert_eq!(wrong(&hall), Some(WrongCode::Mistyped));
    play(&mut hall, "clear\nkeys ev26-spec 10011\ntyped -> DisableScanner, EnableReader\n= Holder");
    let mut hall = at_reference();
    play(&mut hall, "type\nkeys EV26\ntyped\n= Reference\nback -> EnableScanner\n= Reference");
    play(
        &mut hall,
        "type\ncode -> DisableScanner, EnableReader\n= Holder\nback -> DisableReader, EnableScanner\n= Reference",
    );
    let Stage::Reference(reference) = &hall.journey.stage else { panic!("a reference is asked for") };
    assert!(!format!("{reference:?}").contains("EV26"), "what is typed is in no log");
}

#[test]
fn what_is_not_the_passport_is_explained_and_nothing_is_typed_instead() {
    let mut hall = at_reference();
    play(
        &mut hall,
        "code
         bad passport
         type
         = Holder
         residence
         = Holder
         half a passport
         = Holder
         once more -> EnableReader
         passport -> DisableReader, Record PickUpAsked, Search",
    );
}

#[test]
fn what_is_missing_is_explained_and_only_guesses_are_counted() {
    let mut hall = searching();
    play(&mut hall, "used\n= NoEVisa\nanother reference\n= NoEVisa");
    assert_eq!(hall.say("finish").join(", "), GONE);
    let mut hall = searching();
    play(&mut hall, "not decided\n= NoEVisa");
    let Stage::NoEVisa(missing) = &hall.journey.stage else { panic!("nothing to print") };
    assert!(matches!(missing.why, Missing::NotDecided { .. }));

    // Two passports of one family were swapped: the other one is put on, and the reference is not asked for again.
    let mut hall = searching();
    play(
        &mut hall,
        "of somebody else
         = NoEVisa
         once more -> EnableReader
         = Holder
         passport -> DisableReader, Record PickUpAsked, Search
         found -> Record PickUpFound, Record PrintIntended, Print EVisa Original",
    );
}

#[test]
fn whoever_guesses_is_sent_to_the_desk() {
    let mut hall = searching();
    play(
        &mut hall,
        "not found
         another reference -> EnableScanner
         code
         passport
         of somebody else
         another reference
         code
         passport
         not found -> Record PrintIntended, Print Desk Original
         = Desk",
    );
    for (why, effects) in [
        ("too often", "Record PrintIntended, Print Desk Original"),
        ("silent portal", "Record PrintIntended, Print Desk Original"),
        ("search failed", "Record PrintIntended, Print Desk Original"),
        ("wait 60", "Record PrintIntended, Print Desk Original"),
    ] {
        let mut hall = searching();
        assert_eq!(hall.say(why).join(", "), effects, "{why}");
        play(&mut hall, "= Desk\nprinted\nfinish\n= Attract");
    }
}

#[test]
fn what_did_not_print_is_printed_when_it_can_be_and_what_may_have_been_only_as_a_duplicate() {
    let mut hall = searching();
    play(
        &mut hall,
        "found
         breaks paper
         not printed -> Record PrintEnded
         = Collecting
         print
         mended -> Record PrintIntended, Print EVisa Original
         print unknown -> Record PrintEnded
         breaks paper
         mended
         print -> Record PrintIntended, Print EVisa Duplicate
         wait 90 -> Record PrintEnded
         finish -> Record Owes, Record TransactionClosed, DisableReader, DisableScanner, Wipe
         = Farewell",
    );
}

#[test]
fn what_cannot_be_had_is_said_before_anybody_begins() {
    let mut hall = Hall::open();
    play(&mut hall, "breaks card\nlanguage en\n= Choosing\nvisa\n= Choosing\nevisa\n= Privacy");
    let mut hall = Hall::open();
    play(&mut hall, "breaks network\nlanguage en\n= Attract\nmended\nlanguage en\n= Choosing");
    play(&mut hall, "breaks network\nevisa\n= Choosing\nback\n= Attract");
    let mut hall = Hall::open();
    let rules = hall.facts.rules.as_deref().cloned().unwrap();
    hall.facts.rules = Some(std::sync::Arc::new(domain::visa::Rules { e_visa: None, ..rules }));
    play(&mut hall, "language en\n= Privacy");
}

#[test]
fn a_printer_that_starts_later_than_central_answers_prints_all_the_same() {
    let mut hall = searching();
    hall.say("found");
    let facts = facts_of(&hall.effects);
    let (id, facts) = (facts[0].0, facts.into_iter().map(|(_, fact)| fact).collect::<Vec<_>>());
    let mut hall = Hall::after_a_cut(vec![(id, TransactionState::of(&facts).unwrap().unwrap())]);
    play(
        &mut hall,
        "breaks printer
         central has the e-visa
         print
         = Unfinished
         mended
         print -> Record PrintIntended, Print EVisa Duplicate
         printed -> Record PrintEnded
         finish
         = Farewell",
    );
}

const COURSES: [&str; 6] = [
    "found|printed|finish",
    "found again|printed|finish",
    "found|not printed|finish",
    "found|print unknown|print|printed|finish",
    "not found|another reference|code|passport|found|printed|finish",
    "silent portal|printed|finish",
];

fn facts_of(effects: &[Effect]) -> Vec<(TransactionId, Fact)> {
    let fact = |effect: &Effect| match effect {
        Effect::Record(id, fact) => Some((*id, fact.clone())),
        Effect::RecordPickUp(id, _) => Some((*id, Fact::PickUpAsked)),
        _ => None,
    };
    effects.iter().filter_map(fact).collect()
}

/// Answers what is asked until the wall is back; prints once more when that can be had.
fn recover(hall: &mut Hall, central: &str) {
    let mut answered = 0;
    for _ in 0..60 {
        if matches!(hall.journey.stage, Stage::Attract(_)) {
            return;
        }
        let wanted = hall.effects.get(answered).cloned();
        answered += 1;
        match wanted {
            Some(Effect::AskEVisa(_)) => drop(hall.say(central)),
            Some(Effect::Print(_)) => drop(hall.say("printed")),
            Some(_) => {}
            None => {
                answered -= 1;
                // A press where nothing prints would be a sign of life, and nobody is here any more.
                let pressed = hall.journey.clone().on(Event::Touched(Touch::PrintChosen), &hall.facts);
                hall.say(if pressed.effects.is_empty() { "wait 130" } else { "print" });
            }
        }
    }
    panic!("the journey never comes back to the wall: {:?}", stage(&hall.journey.stage));
}

#[test]
fn after_every_cut_it_is_printed_or_owed_and_never_an_original_twice() {
    let mut cuts = 0;
    for course in COURSES {
        let mut hall = searching();
        for line in course.split('|') {
            hall.say(line);
        }
        let facts = facts_of(&hall.effects);
        for cut in 1..=facts.len() {
            let (id, before) = (facts[0].0, facts[..cut].iter().map(|(_, fact)| fact.clone()).collect::<Vec<_>>());
            let state = TransactionState::of(&before).unwrap().unwrap();
            if !state.is_unfinished() {
                continue;
            }
            for central in ["central has the e-visa", "central says not issued", "central silent"] {
                let told = format!("{course:?} cut after {:?}, {central}", before.last());
                let mut hall = Hall::after_a_cut(vec![(id, state.clone())]);
                recover(&mut hall, central);
                let mut all = before.clone();
                all.extend(facts_of(&hall.effects).into_iter().filter(|(of, _)| *of == id).map(|(_, fact)| fact));
                let end = TransactionState::of(&all).unwrap_or_else(|fault| panic!("{told}: {fault}")).unwrap();
                assert!(end.ending.is_some(), "{told}");
                assert!(end.ending != Some(Ending::Owed) || !end.owed.is_empty(), "{told}: {end:?}");
                let mut originals = 0;
                for fact in &all {
                    match fact {
                        Fact::PrintIntended { paper: PaperKind::EVisa, copy: Copy::Original, .. } => originals += 1,
                        Fact::PrintEnded { paper: PaperKind::EVisa, outcome: PrintOutcome::NotPrinted, .. } => {
                            originals -= 1;
                        }
                        _ => {}
                    }
                }
                assert!(originals <= 1, "{told}: {originals} originals");
                let books = all.iter().fold(Books::default(), |books, fact| books.after(fact).unwrap());
                assert_eq!(books, Books::default(), "{told}: no money moves");
                cuts += 1;
            }
        }
    }
    assert!(cuts > 60, "only {cuts} cuts were tried");
}
