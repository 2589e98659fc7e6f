//! A power cut after every fact of every course: what is begun again ends delivered, reversed or owed, and the rule of
//! conservation holds all the way.

#[cfg(test)]
#[path = "hall/hall.rs"]
mod hall;

use domain::{
    TransactionId,
    books::{Books, Stage as Reached, TransactionState},
    fact::{Ending, Fact},
};
use hall::{Hall, stage};
use journey::{Effect, Event, Stage, Touch};
use proptest::prelude::*;

const COURSES: &[&str] = &[
    "bank yes|issued|settled|printed|printed|finish",
    "bank yes|issued|settled|not printed|not printed|finish",
    "bank yes|issue refused|reversed|finish",
    "bank no|cancel",
    "cancel|bank yes|reversed|finish",
    "card lost|card says before|cancel",
    "bank yes|issued|card lost|card says stands|central says issued|printed|printed|finish",
];
/// The same, but for the end: central asks for an officer.
const TO_OFFICER: &str =
    "language en|visa|accept|passport stateless|no case|confirm|days 30|tourism|trip done|declare|queued";

const OFFICERS_COURSES: &[&str] = &[
    "approved|pay|bank yes|issued|settled|printed|printed|finish",
    "wait 5|queued next|offline|wait 9|approved|pay|bank yes|issue refused|reversed|finish",
    "refused by an officer|finish",
    "called to the desk|printed|finish",
    "take a number|printed|finish",
    "wait 300|wait 45|print unknown|finish",
    "approved|pay|bank no|cancel",
];
const BEGIN: &str = "language en|visa|accept|passport|no case|confirm|days 30|tourism|trip done|declare|approved|pay";

fn courses() -> impl Iterator<Item = (&'static str, &'static str)> {
    let officers = OFFICERS_COURSES.iter().map(|course| (TO_OFFICER, *course));
    COURSES.iter().map(|course| (BEGIN, *course)).chain(officers)
}

fn facts_of(begin: &str, course: &str) -> (TransactionId, Vec<Fact>) {
    let mut hall = Hall::open();
    for line in begin.split('|').chain(course.split('|')) {
        hall.say(line);
    }
    let mut transaction = None;
    let mut facts = Vec::new();
    for effect in &hall.effects {
        match effect {
            Effect::Record(id, fact) => {
                transaction = Some(*id);
                facts.push(fact.clone());
            }
            Effect::RecordApplication(id, _) => {
                transaction = Some(*id);
                facts.push(Fact::ApplicationMade);
            }
            _ => {}
        }
    }
    (transaction.expect("every course opens a transaction"), facts)
}

/// What the world truthfully answers after the cut, given what had been written down.
struct World {
    card: &'static str,
    central: &'static str,
}

fn worlds(state: &TransactionState) -> Vec<World> {
    let world = |card, central| World { card, central };
    match &state.stage {
        Reached::CardIntended { .. } | Reached::CardUnknown { .. } => vec![
            world("card says before", "central says not issued"),
            world("card says reversed", "central says not issued"),
            world("card says stands", "central says not issued"),
        ],
        Reached::CardApproved { .. } => vec![
            world("card says reversed", "central says issued"),
            world("card says reversed", "central says not issued"),
            world("card says stands", "central says not issued"),
        ],
        Reached::Issued { .. } => {
            vec![world("card says stands", "central says issued"), world("card says reversed", "central says issued")]
        }
        Reached::Settled { .. } => vec![world("card says stands", "central says issued")],
        Reached::Reversed { .. } | Reached::Voided { .. } => {
            vec![world("card says reversed", "central says not issued"), world("card says stands", "central silent")]
        }
        _ => vec![world("card says before", "central says not issued")],
    }
}

/// Answers whatever the journey asks until it is back at the wall.
fn recover(hall: &mut Hall, mut world: World) {
    let mut answered = 0;
    for _ in 0..200 {
        if matches!(hall.journey.stage, Stage::Attract(_)) {
            return;
        }
        let wanted = hall.effects.get(answered).cloned();
        answered += 1;
        let line = match wanted {
            Some(Effect::QueryCard) => world.card,
            Some(Effect::AskStanding(_)) => world.central,
            Some(Effect::Reverse { .. }) => {
                world.card = "card says reversed";
                "reversed"
            }
            Some(Effect::Print(_)) => "printed",
            Some(_) => continue,
            None => {
                answered -= 1;
                // A press where nothing prints would be a sign of life, and nobody is here any more.
                let pressed = hall.journey.clone().on(Event::Touched(Touch::PrintChosen), &hall.facts);
                if !pressed.effects.is_empty() {
                    hall.say("print");
                    continue;
                }
                "wait 70"
            }
        };
        hall.say(line);
    }
    panic!("the journey never comes back to the wall: {:?}", stage(&hall.journey.stage));
}

#[test]
fn every_cut_of_every_course_ends_delivered_reversed_or_owed() {
    let mut cuts = 0;
    for (begin, course) in courses() {
        let (id, facts) = facts_of(begin, course);
        let end = TransactionState::of(&facts).unwrap().unwrap();
        assert!(end.ending.is_some(), "{course:?} is not played to its end: {:?}", end.stage);
        for cut in 1..=facts.len() {
            let state = TransactionState::of(&facts[..cut]).unwrap().unwrap();
            if !state.is_unfinished() {
                continue;
            }
            for world in worlds(&state) {
                let told = format!("{course:?} cut after {:?}, {} / {}", facts[cut - 1], world.card, world.central);
                let mut hall = Hall::after_a_cut(vec![(id, state.clone())]);
                recover(&mut hall, world);
                let mut all = facts[..cut].to_vec();
                all.extend(hall.effects.iter().filter_map(|effect| match effect {
                    Effect::Record(of, fact) if *of == id => Some(fact.clone()),
                    _ => None,
                }));
                let end = TransactionState::of(&all).unwrap_or_else(|fault| panic!("{told}: {fault}")).unwrap();
                let books = all.iter().fold(Books::default(), |books, fact| {
                    let books = books.after(fact).unwrap();
                    assert!(books.balance(), "{told}: {books:?}");
                    books
                });
                assert!(end.ending.is_some(), "{told}: never closed, {:?}", end.stage);
                let owed = matches!(end.ending, Some(Ending::Owed));
                assert!(books.owed == 0 || owed, "{told}: {books:?} and {:?}", end.ending);
                assert!(
                    !hall.effects.iter().any(|effect| matches!(effect, Effect::Pay { .. })),
                    "{told}: charged again"
                );
                cuts += 1;
            }
        }
    }
    assert!(cuts > 80, "only {cuts} cuts were tried");
}

const WORDS: &[&str] = &[
    "language en",
    "evisa",
    "code",
    "code of a shop",
    "blurred code",
    "another reference",
    "found",
    "found again",
    "not found",
    "of somebody else",
    "used",
    "silent portal",
    "search failed",
    "central has the e-visa",
    "breaks scanner",
    "print",
    "visa",
    "accept",
    "reading",
    "passport",
    "passport stateless",
    "passport french",
    "residence",
    "residence of another name",
    "residence of a man",
    "without",
    "ask an officer",
    "once more",
    "bad passport",
    "half a passport",
    "type",
    "typed",
    "keys A",
    "turkish",
    "female",
    "correct surname",
    "correct number",
    "other line",
    "confirm",
    "days 30",
    "tourism",
    "trip done",
    "declare",
    "cannot declare",
    "no case",
    "case unanswered",
    "case found",
    "another's case found",
    "queued",
    "queued next",
    "called to the desk",
    "refused by an officer",
    "take a number",
    "approved",
    "refused",
    "officer",
    "pending",
    "silent agency",
    "offline",
    "pay",
    "cancel",
    "again",
    "card asked",
    "bank yes",
    "bank yes to 1.00",
    "bank no",
    "card cancelled",
    "card lost",
    "settled",
    "reversed",
    "reversal refused",
    "card says stands",
    "card says reversed",
    "card says before",
    "card says nothing",
    "card silent",
    "issued",
    "issue refused",
    "issue failed",
    "central says issued",
    "central says not issued",
    "central silent",
    "printed",
    "not printed",
    "print unknown",
    "finish",
    "end",
    "back",
    "more time",
    "wait 1",
    "wait 5",
    "wait 60",
    "wait 200",
    "breaks printer",
    "breaks card",
    "breaks network",
    "breaks reader",
    "mended",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    /// Whatever happens in whatever order: the facts follow one another, the books balance, nothing is charged while a
    /// try before has no outcome, and nobody is stuck.
    #[test]
    fn no_order_of_events_loses_money(words in proptest::collection::vec(0..WORDS.len(), 1..160), luck in 0_u8..6) {
        let mut hall = Hall::open();
        let begun = match luck {
            0 => "",
            1 => "language en|evisa|accept|code|passport",
            2 | 3 => BEGIN,
            _ => TO_OFFICER,
        };
        if !begun.is_empty() {
            for line in begun.split('|') {
                hall.say(line);
            }
        }
        for word in words {
            hall.say(WORDS[word]);
        }
        let mut states: std::collections::BTreeMap<TransactionId, TransactionState> = std::collections::BTreeMap::new();
        let mut books = Books::default();
        let mut open_try = false;
        for effect in &hall.effects {
            match effect {
                Effect::Record(id, fact) => {
                    let next = match states.remove(id) {
                        None => TransactionState::opened(fact),
                        Some(state) => state.after(fact),
                    };
                    prop_assert!(next.is_ok(), "{fact:?} out of order");
                    states.insert(*id, next.unwrap());
                    books = books.after(fact).unwrap();
                    prop_assert!(books.balance());
                    open_try = states[id].unresolved_attempt().is_some();
                }
                Effect::RecordPickUp(id, _) => {
                    let state = states.remove(id).unwrap().after(&Fact::PickUpAsked).unwrap();
                    states.insert(*id, state);
                }
                Effect::RecordApplication(id, _) => {
                    let state = states.remove(id).unwrap().after(&Fact::ApplicationMade).unwrap();
                    states.insert(*id, state);
                }
                Effect::Pay { .. } => prop_assert!(open_try, "charged before the intent was written down"),
                _ => {}
            }
        }
        let deadline = hall.journey.deadline(&hall.facts);
        let person = matches!(hall.journey.stage, Stage::Paying(_)) || deadline.is_some();
        prop_assert!(person, "stuck in {:?}", stage(&hall.journey.stage));
    }
}
