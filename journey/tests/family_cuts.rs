//! Several travellers, one payment: a power cut after every fact, in every state that terminal and central can then be in;
//! and any order of events.

#[cfg(test)]
#[path = "hall/hall.rs"]
mod hall;
#[cfg(test)]
#[path = "hall/party.rs"]
mod party;

use std::collections::BTreeMap;

use domain::{
    Currency, Money, TransactionId,
    books::{Books, Stage as Reached, TransactionState},
    fact::Fact,
};
use hall::{Hall, stage};
use journey::{Effect, Event, MOST_TRAVELLERS, Stage, Touch};
use party::three;
use proptest::prelude::*;

/// What the card terminal truly did with the payment that was cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Card {
    Untouched,
    Undone,
    Whole,
    /// As it was told in the last confirmation of a part.
    Part,
}

/// A world that answers truthfully after the cut.
struct World {
    card: Card,
    part: i64,
    /// Of those who paid, whose visa central issued although the kiosk does not know.
    issued: u8,
}

impl World {
    fn card(&self) -> String {
        match self.card {
            Card::Untouched => "card says before".to_owned(),
            Card::Undone => "card says reversed".to_owned(),
            Card::Whole => "card says stands".to_owned(),
            Card::Part => format!("card says stands at {}", self.part),
        }
    }

    fn stands(&self, asked: i64) -> i64 {
        match self.card {
            Card::Untouched | Card::Undone => 0,
            Card::Whole => asked,
            Card::Part => self.part,
        }
    }
}

const COURSES: &[&str] = &[
    "pay|bank yes|issued of 1|issued of 2|issued of 3|settled|printed|printed|printed|printed|printed|printed|printed|finish",
    "pay|bank yes|issued of 1|issue refused of 2|issued of 3|settled in part 8800|printed|not printed|printed|printed|printed|finish",
    "pay|bank yes|issue refused of 1|issued of 2|wait 20|settled in part 2400|printed|printed|finish",
    "pay|bank yes|issue refused of 1|issue refused of 2|issue refused of 3|reversed|finish",
    "pay|cancel|bank yes|reversed|finish",
    "pay|bank no|cancel",
];

type Written = BTreeMap<TransactionId, Vec<Fact>>;

fn write(written: &mut Written, effect: &Effect) {
    match effect {
        Effect::Record(id, fact) => written.entry(*id).or_default().push(fact.clone()),
        Effect::RecordApplication(id, _) => written.entry(*id).or_default().push(Fact::ApplicationMade),
        _ => {}
    }
}

fn states(written: &Written) -> Vec<(TransactionId, TransactionState)> {
    written
        .iter()
        .map(|(id, facts)| (*id, TransactionState::of(facts).expect("facts that follow each other").expect("facts")))
        .collect()
}

/// Answers whatever is asked until the wall greets again; the facts written meanwhile are added.
fn recover(hall: &mut Hall, world: &mut World, order: &[TransactionId]) {
    let mut answered = 0;
    for _ in 0..400 {
        if matches!(hall.journey.stage, Stage::Attract(_)) {
            return;
        }
        let wanted = hall.effects.get(answered).cloned();
        answered += 1;
        let line = match wanted {
            Some(Effect::QueryCard) => world.card(),
            Some(Effect::AskStanding(id)) => {
                let place = hall.journey.session.opens().position(|open| open.id == id).expect("somebody listed") + 1;
                let nth = order.iter().position(|of| *of == id).expect("somebody of before");
                let state =
                    hall.journey.session.opens().find(|open| open.id == id).expect("somebody listed").state.clone();
                let knows = state.visa().is_some();
                let issued = knows || world.issued >> nth & 1 == 1;
                format!("central says {} of {place}", if issued { "issued" } else { "not issued" })
            }
            Some(Effect::Reverse { amount, .. }) => {
                assert_eq!(amount, hall.asked(), "a payment is undone as a whole or not at all");
                let stands =
                    |open: &journey::Open| matches!(open.state.stage, Reached::Issued { .. } | Reached::Settled { .. });
                assert!(!hall.journey.session.opens().any(stands), "a visa that stands is not undone");
                world.card = Card::Undone;
                "reversed".to_owned()
            }
            Some(Effect::Print(_)) => "printed".to_owned(),
            Some(_) => continue,
            None => {
                answered -= 1;
                // A press where nothing prints would be a sign of life, and nobody is here any more.
                let pressed = hall.journey.clone().on(Event::Touched(Touch::PrintChosen), &hall.facts);
                if !pressed.effects.is_empty() {
                    hall.say("print");
                    continue;
                }
                "wait 70".to_owned()
            }
        };
        hall.say(&line);
    }
    panic!("the journey never comes back to the wall: {:?}", stage(&hall.journey.stage));
}

/// Every state in which the terminal can be after these effects were performed.
fn cards(done: &[Effect]) -> Vec<Card> {
    let has = |of: fn(&Effect) -> bool| done.iter().any(of);
    if !has(|effect| matches!(effect, Effect::Pay { .. })) {
        return vec![Card::Untouched];
    }
    // What the terminal said of its end is how it is.
    let settled = has(|effect| matches!(effect, Effect::Record(_, Fact::CardSettled { .. })));
    let in_part = has(|effect| matches!(effect, Effect::ConfirmPart(..)));
    if settled {
        return vec![if in_part { Card::Part } else { Card::Whole }];
    }
    if has(|effect| matches!(effect, Effect::Record(_, Fact::CardReversed { .. }))) {
        return vec![if in_part { Card::Part } else { Card::Undone }];
    }
    if has(|effect| matches!(effect, Effect::Record(_, Fact::CardNotTaken { .. }))) {
        return vec![Card::Untouched];
    }
    let answered = has(|effect| {
        matches!(effect, Effect::ConfirmDelivered(_) | Effect::ConfirmPart(..) | Effect::ConfirmFailed(_))
    });
    if !answered {
        // Once its yes was written down, it has surely approved.
        let approved = has(|effect| matches!(effect, Effect::Record(_, Fact::CardApproved { .. })));
        let asked = if approved { vec![] } else { vec![Card::Untouched] };
        return [asked, vec![Card::Undone, Card::Whole]].concat();
    }
    if in_part {
        return vec![Card::Part, Card::Undone, Card::Whole];
    }
    vec![Card::Undone, Card::Whole]
}

#[test]
fn a_cut_after_any_fact_of_a_party_loses_no_money_and_no_visa() {
    let mut cuts = 0;
    for course in COURSES {
        let mut hall = three();
        for line in course.split('|') {
            hall.say(line);
        }
        let effects = hall.effects.clone();
        for cut in 1..=effects.len() {
            if !matches!(effects[cut - 1], Effect::Record(..) | Effect::Pay { .. } | Effect::ConfirmPart(..)) {
                continue;
            }
            let mut written = Written::new();
            effects[..cut].iter().for_each(|effect| write(&mut written, effect));
            let unfinished: Vec<_> = states(&written).into_iter().filter(|(_, state)| state.is_unfinished()).collect();
            let order: Vec<TransactionId> = states(&written).into_iter().map(|(id, _)| id).collect();
            let part = effects[..cut].iter().find_map(|effect| match effect {
                Effect::ConfirmPart(_, amount) => Some(amount.minor_units),
                _ => None,
            });
            for card in cards(&effects[..cut]) {
                for issued in 0..8 {
                    let mut world = World { card, part: part.unwrap_or(0), issued };
                    judge(course, &effects[cut - 1], written.clone(), &unfinished, &order, &mut world);
                    cuts += 1;
                }
            }
        }
    }
    assert!(cuts > 1000, "only {cuts} cuts were tried");
}

fn judge(
    course: &str,
    after: &Effect,
    mut written: Written,
    unfinished: &[(TransactionId, TransactionState)],
    order: &[TransactionId],
    world: &mut World,
) {
    let told = format!("{course:?} cut after {after:?}, card {:?}, issued {:03b}", world.card, world.issued);
    let asked = written.values().flatten().find_map(|fact| match fact {
        Fact::CardIntended { whole, .. } => *whole,
        _ => None,
    });
    let mut hall = Hall::after_a_cut(unfinished.to_vec());
    recover(&mut hall, world, order);
    hall.effects.iter().for_each(|effect| write(&mut written, effect));
    assert!(!hall.effects.iter().any(|effect| matches!(effect, Effect::Pay { .. })), "{told}: charged again");
    let mut books = Books::default();
    for facts in written.values() {
        for fact in facts {
            books = books.after(fact).expect("sums that fit");
            assert!(books.balance(), "{told}: {books:?}");
        }
    }
    let ends = states(&written);
    for (_, state) in &ends {
        assert!(state.ending.is_some(), "{told}: never closed, {:?}", state.stage);
    }
    let owed = ends.iter().any(|(_, state)| state.money_is_open());
    let delivered = books.delivered + books.commission;
    let stands = world.stands(asked.map_or(0, |asked| asked.minor_units));
    // Owed only where the terminal kept the whole for a part: everything else can be told.
    let settled = ends.iter().filter(|(_, state)| matches!(state.stage, Reached::Settled { .. })).count();
    let kept_too_much = world.card == Card::Whole && (1..ends.len()).contains(&settled);
    assert_eq!(owed, kept_too_much, "{told}: {settled} settled, {books:?}");
    if owed {
        // What cannot be told is said to be owed: never less than what was taken for nothing.
        assert!(books.owed + delivered >= stands.min(books.captured), "{told}: {books:?}, {stands} stands");
    } else {
        assert_eq!(delivered, stands, "{told}: what stands at the terminal is what was delivered, {books:?}");
    }
}

/// A party of which two visas are issued and paid, and the third was not: as the journal holds it.
fn one_not_issued() -> Vec<(TransactionId, TransactionState)> {
    let mut hall = three();
    for line in ["pay", "bank yes", "issued of 1", "issue refused of 2", "issued of 3"] {
        hall.say(line);
    }
    hall.journey.session.opens().map(|open| (open.id, open.state.clone())).collect()
}

#[test]
fn a_payment_is_never_undone_while_somebody_who_shares_it_is_not_at_hand() {
    let unissued = one_not_issued().remove(1);
    let mut hall = Hall::after_a_cut(vec![unissued]);
    let asked = Money::new(11_200, Currency::Azn);
    assert_eq!(hall.asked(), asked);
    for answer in ["card says stands", "card says stands at 8800", "card says reversed at 8800"] {
        let mut hall = Hall::after_a_cut(vec![one_not_issued().remove(1)]);
        hall.say(answer);
        let Stage::Unfinished(stage) = &hall.journey.stage else { panic!("{answer}: {:?}", hall.journey.stage) };
        assert_eq!(stage.found, journey::stage::Found::MoneyOwed(Money::new(2400, Currency::Azn)), "{answer}");
        assert!(!hall.effects.iter().any(|effect| matches!(effect, Effect::Reverse { .. })), "{answer}");
    }
    hall.say("card says reversed");
    let Stage::Unfinished(stage) = &hall.journey.stage else { panic!("{:?}", hall.journey.stage) };
    assert_eq!(stage.found, journey::stage::Found::GivenBack(Money::new(2400, Currency::Azn)), "all of it went back");
}

#[test]
fn undone_over_a_part_is_nobody_s_to_explain() {
    let mut hall = Hall::after_a_cut(one_not_issued());
    hall.say("card says reversed at 8800");
    let Stage::Unfinished(stage) = &hall.journey.stage else { panic!("{:?}", hall.journey.stage) };
    assert_eq!(stage.found, journey::stage::Found::MoneyOwed(Money::new(11_200, Currency::Azn)));
}

const WORDS: &[&str] = &[
    "add",
    "passport no A2",
    "passport no A1",
    "no case",
    "confirm",
    "trip done",
    "declare",
    "approved",
    "approved child",
    "refused",
    "queued",
    "take a number",
    "remove 1",
    "remove 2",
    "indeed",
    "back",
    "pay",
    "bank yes",
    "bank no",
    "card lost",
    "issued",
    "issued of 1",
    "issue refused of 1",
    "issue refused",
    "issue failed",
    "settled",
    "settled in part 4400",
    "reversed",
    "card says stands",
    "card says before",
    "central says issued",
    "printed",
    "not printed",
    "finish",
    "wait 20",
    "wait 100",
    "more time",
    "cancel",
    "end",
    "breaks printer",
    "mended",
];

proptest! {
    /// In any order of events: every transaction's facts follow each other, and nobody is charged while a payment is open.
    #[test]
    fn any_order_of_events_keeps_the_rules(words in prop::collection::vec(prop::sample::select(WORDS), 1..60)) {
        let mut hall = three();
        for word in words {
            let place = word.ends_with(" of 1");
            if place && hall.journey.session.opens().next().is_none() {
                continue;
            }
            let open_before = hall.journey.session.opens().any(|open| open.state.money_is_open());
            let begun = hall.effects.len();
            hall.say(word);
            let pays = hall.effects[begun..].iter().any(|effect| matches!(effect, Effect::Pay { .. }));
            prop_assert!(!(pays && open_before), "charged while a payment is open");
            prop_assert!(hall.journey.session.opens().count() + hall.journey.session.absent.len() <= MOST_TRAVELLERS);
        }
        let mut written = Written::new();
        hall.effects.iter().for_each(|effect| write(&mut written, effect));
        let mut books = Books::default();
        for facts in written.values() {
            prop_assert!(TransactionState::of(facts).is_ok());
            for fact in facts {
                books = books.after(fact).unwrap();
                prop_assert!(books.balance());
            }
        }
    }
}
