//! A power cut after every fact of every payment, with every word that devices may have after it; and events in any order.
//! Nothing is lost, nothing is delivered twice or unpaid, nothing is charged again.

#[cfg(test)]
#[path = "hall/street.rs"]
mod street;

use std::collections::BTreeSet;

use domain::{
    Currency, Money,
    books::{CardSide, Said, Till, TransactionState, Worth},
    fact::{Ending, Fact},
};
use journey::{Effect, Stage, stage::payment::Step};
use proptest::prelude::*;
use street::Street;

const BEGIN: &str = "language en|household|keys 0125551234|typed|owes all|put";

const COURSES: [&str; 19] = [
    "by notes|kept|note 20|stacked|note 10|stacked|note 10|stacked|keep|printed|finish",
    "by notes|kept|note 20|stacked|note 10|stacked|note 10|stacked|phone|service 1|keys 0505551234|typed|kept|printed|finish",
    "by notes|kept|note 20|stacked|note 10|stacked|note 10|stacked|line 1|kept|not printed|finish",
    "by notes|kept|note 20|stacked|by card|bank yes|settled|printed|finish",
    "by notes|kept|note 20|stacked|by card|bank no|cancel|printed|finish",
    "by notes|kept|note 20|stacked|by card|card lost|card says stands|printed|finish",
    "by notes|kept|note 20|stacked|by card|cancel|bank yes|reversed|by notes|note 20|stacked|keep|print unknown|finish",
    "by card|kept|bank yes|settled|printed|finish",
    "by card|kept|bank no|again|bank yes|settled|printed|finish",
    "by notes|kept|note 20|returned|note 50|stacked|keep|printed|finish",
    "by notes|kept|note 20|stacked 50|printed|finish",
    "by code|kept|code open|code paid|printed|finish",
    "by notes|kept|note 20|stacked|by code|code open|wait 3|code paid|printed|finish",
    "by notes|kept|note 20|stacked|by code|code open|cancel|code ended|by notes|note 20|stacked|keep|printed|finish",
    "by code|kept|code open|code expired|again|code open|code paid|printed|finish",
    "by code|kept|code open|code paid with less|by card|bank yes|settled|printed|finish",
    "by card|kept|bank no|by code|code open|cancel|code paid|not printed|finish",
    "by code|kept|wait 20|cancel|by notes|kept|note 20|stacked|note 20|stacked|keep|printed|finish",
    "by notes|kept|cancel|remove 2|by notes|kept|note 20|stacked|note 10|stacked|printed|finish",
];

/// What the card terminal may truthfully say after a cut.
fn card_words(state: &TransactionState) -> Vec<&'static str> {
    match state.sale().map(|sale| &sale.card) {
        Some(CardSide::Intended { .. } | CardSide::Unknown { .. }) => {
            vec!["card says before", "card says stands", "card says reversed", "card silent"]
        }
        Some(CardSide::Approved { .. }) => vec!["card says stands", "card says reversed", "card silent"],
        _ => vec!["card says before"],
    }
}

/// What central may truthfully say after a cut of a code that is ended.
fn code_words(state: &TransactionState) -> Vec<&'static str> {
    match state.sale().and_then(domain::books::Sale::code_asked) {
        Some(_) => vec!["code paid", "code ended", "code expired", "code open", "code waiting", "code silent"],
        None => vec!["code silent"],
    }
}

/// What the validator may truthfully say after a cut.
fn note_words(till: &Till) -> Vec<Option<Said>> {
    match till.intended {
        Some(intended) => vec![
            Some(Said::Stacked(Worth::Value(intended.value))),
            Some(Said::Stacked(Worth::Untold)),
            Some(Said::Returned),
            Some(Said::PathClear),
            None,
        ],
        None => vec![Some(Said::PathClear)],
    }
}

/// What stands after a cut, answered until the wall is back, and once more by the wall itself.
fn recover(street: &mut Street, card: &str, code: &str, note: Option<Said>) {
    if let Some(said) = note {
        street.heard(said);
        street.heard(Said::PathClear);
    }
    let mut answered = 0;
    for _ in 0..200 {
        if matches!(street.journey.stage, Stage::Attract(_)) {
            return;
        }
        let line = match street.effects.get(answered).cloned() {
            Some(Effect::QueryCard) => card,
            Some(Effect::EndCode(..)) => code,
            Some(Effect::Print(_)) => "printed",
            Some(_) => {
                answered += 1;
                continue;
            }
            // A press where nothing prints would be a sign of life, and nobody is here any more.
            None if !street.clone().say("print").is_empty() => "print",
            None => "wait 30",
        };
        answered += usize::from(line != "wait 30" && line != "print");
        street.say(line);
    }
    panic!(
        "the wall never comes back after {card}, {code}, {note:?}: {:?}, {:?}",
        street.journey.stage,
        street.states()
    );
}

#[test]
fn every_cut_of_every_payment_ends_delivered_kept_given_back_or_owed() {
    let mut cuts = 0;
    for course in COURSES {
        let mut whole = Street::open();
        for line in BEGIN.split('|').chain(course.split('|')) {
            whole.say(line);
        }
        let end = whole.states().into_values().next().expect("a transaction");
        assert!(end.ending.is_some(), "{course}: not played to its end, {:?}", whole.step());
        for cut in 1..=whole.written.len() {
            let written = whole.written[..cut].to_vec();
            let till = written.iter().fold(Till::default(), |till, (id, fact)| till.after(Some(*id), fact));
            let facts: Vec<&Fact> = written.iter().map(|(_, fact)| fact).collect();
            let state = TransactionState::of(facts).expect("facts in order").expect("a transaction");
            if !state.is_unfinished() {
                continue;
            }
            let card_and_code = card_words(&state)
                .into_iter()
                .flat_map(|card| code_words(&state).into_iter().map(move |code| (card, code)));
            for (card, code) in card_and_code {
                for note in note_words(&till) {
                    let told = format!("{course} cut after {:?}; {card}, {code}, {note:?}", written[cut - 1].1);
                    let mut street = Street::after_a_cut(written.clone(), till.clone());
                    recover(&mut street, card, code, note);
                    ended_well(&street, card, note, &told);
                    ends_code_well(&street, &state, code, &told);
                    cuts += 1;
                }
            }
        }
    }
    assert!(cuts > 300, "only {cuts} cuts were tried");
}

/// What central said of a code counts; without its word nothing is delivered for it, and what it may have brought is named.
fn ends_code_well(street: &Street, before: &TransactionState, code: &str, told: &str) {
    let Some((_, amount)) = before.sale().and_then(domain::books::Sale::code_asked) else { return };
    let asks_again = street.effects.iter().any(|effect| matches!(effect, Effect::OpenCode { .. }));
    assert!(!asks_again, "{told}: another code was opened");
    let state = street.states().into_values().next().expect("a transaction");
    let sale = state.sale().expect("a basket");
    match code {
        "code paid" => assert!(sale.is_delivered(), "{told}: paid and not delivered"),
        "code ended" | "code expired" => {
            assert!(sale.accepted.is_empty() && sale.code_asked().is_none(), "{told}: not paid and delivered");
        }
        _ => {
            assert!(sale.accepted.is_empty(), "{told}: delivered for what nobody knows of");
            let named = state.owed.iter().any(|owed| match owed {
                domain::fact::Owed::Money(owed) => owed.minor_units >= amount.minor_units,
                domain::fact::Owed::Paper(_) => false,
            });
            assert!(named, "{told}: nobody named what may have been paid");
        }
    }
}

fn ended_well(street: &Street, card: &str, note: Option<Said>, told: &str) {
    let state = street.states().into_values().next().expect("a transaction");
    let books = street.ledger.of(Currency::Azn);
    let sale = state.sale();
    let charged = street.effects.iter().any(|effect| matches!(effect, Effect::Pay { .. }));
    assert!(!charged, "{told}: charged again");
    let never_answers =
        (card == "card silent" && state.card_hangs()) || (note.is_none() && state.notes.are_on_their_way());
    assert!(state.ending.is_some() || never_answers, "{told}: never closed, {:?}", state.stage);
    let lines: Vec<_> = street
        .written
        .iter()
        .filter_map(|(_, fact)| match fact {
            Fact::LineAccepted { line, .. } => Some(*line),
            _ => None,
        })
        .collect();
    assert_eq!(lines.iter().collect::<BTreeSet<_>>().len(), lines.len(), "{told}: delivered twice");
    if let Some(sale) = sale {
        let total = sale.total().minor_units;
        let for_good = sale.inside(&state.notes).minor_units;
        // What was paid for is delivered; what was not is not.
        assert_eq!(!lines.is_empty(), sale.is_delivered(), "{told}: half delivered");
        let person_left = state.owed.iter().any(|owed| matches!(owed, domain::fact::Owed::Money(_)));
        if for_good >= total && !person_left && state.ending.is_some() {
            assert!(sale.is_delivered(), "{told}: paid and not delivered");
        }
        assert!(for_good >= total || lines.is_empty(), "{told}: delivered and not paid");
    }
    let owed = matches!(state.ending, Some(Ending::Owed) | None);
    assert!(books.owed == 0 || owed, "{told}: {books:?} and {:?}", state.ending);
    assert!(books.owed >= 0, "{told}: {books:?}");
}

const WORDS: &[&str] = &[
    "language en",
    "household",
    "keys 0125551234",
    "keys 12",
    "typed",
    "owes all",
    "owes electricity",
    "owes nothing",
    "unknown",
    "silent",
    "look-up failed",
    "put",
    "turn 1",
    "turn 2",
    "amount 1",
    "keys 5",
    "back",
    "another",
    "remove 1",
    "remove 2",
    "by notes",
    "by card",
    "kept",
    "promise failed",
    "changed",
    "note 1",
    "note 10",
    "note 20",
    "note 50",
    "note 200",
    "stacked",
    "stacked as",
    "stacked 50",
    "returned",
    "empty",
    "rejected",
    "gone",
    "cancel",
    "by code",
    "code open",
    "code waiting",
    "code silent",
    "code paid",
    "code ended",
    "code expired",
    "code paid with less",
    "another code paid",
    "breaks acquirer",
    "again",
    "card asked",
    "bank yes",
    "bank yes to 1.00",
    "bank no",
    "card lost",
    "settled",
    "reversed",
    "card says stands",
    "card says reversed",
    "card says before",
    "card silent",
    "phone",
    "service 1",
    "keys 0505551234",
    "line 1",
    "line 2",
    "keep",
    "printed",
    "not printed",
    "print unknown",
    "print",
    "finish",
    "end",
    "more time",
    "without",
    "ask again",
    "home",
    "way 1",
    "choice 1",
    "from before",
    "redeemed 5",
    "redeemed no",
    "wait 1",
    "wait 30",
    "wait 60",
    "wait 200",
    "breaks validator",
    "breaks cassette",
    "breaks network",
    "breaks printer",
    "breaks card",
    "mended",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    /// Whatever happens in whatever order: no fact is out of order, the books balance, a note is only stacked and a card only
    /// charged after the intent, no more than the basket is delivered, and nobody is stuck.
    #[test]
    fn no_order_of_events_loses_money(words in proptest::collection::vec(0..WORDS.len(), 1..200), begun in 0_u8..7) {
        let mut street = Street::open();
        let begin = match begun {
            0 => "",
            1 => BEGIN,
            2 => "language en|household|keys 0125551234|typed|owes all|put|by code|kept|code open",
            _ => "language en|household|keys 0125551234|typed|owes all|put|by notes|kept",
        };
        for line in begin.split('|').filter(|line| !line.is_empty()) {
            street.say(line);
        }
        for word in words {
            street.say(WORDS[word]);
        }
        let books = street.ledger.of(Currency::Azn);
        prop_assert!(books.balance() && books.owed >= 0);
        let mut intended: Option<&Fact> = None;
        for effect in &street.effects {
            match effect {
                Effect::Record(
                    _,
                    fact @ (Fact::NoteIntended { .. } | Fact::CardIntended { .. } | Fact::CodeIntended { .. }),
                ) => intended = Some(fact),
                Effect::OpenCode { attempt: opened, amount: asked, .. } => {
                    // Asked again and again is the same code.
                    let is_written = matches!(intended, Some(Fact::CodeIntended { amount, attempt })
                        if amount == asked && attempt == opened);
                    prop_assert!(is_written);
                }
                Effect::StackNote(_) => {
                    let is_written = matches!(intended, Some(Fact::NoteIntended { .. }));
                    prop_assert!(is_written);
                    intended = None;
                }
                Effect::Pay { amount: asked, .. } => {
                    let is_written = matches!(intended, Some(Fact::CardIntended { amount, .. }) if amount == asked);
                    prop_assert!(is_written);
                    intended = None;
                }
                _ => {}
            }
        }
        for state in street.states().values() {
            if let Some(sale) = state.sale() {
                prop_assert!(sale.left(&state.notes).minor_units >= 0);
                let closed = state.ending.is_some_and(|ending| ending != Ending::Owed);
                prop_assert!(!closed || sale.left(&state.notes) == Money::zero(Currency::Azn));
            }
        }
        let facts = &street.facts;
        let waits = match &street.journey.stage {
            Stage::Payment(step) => match &**step {
                // A bank or a note that enters takes the time it takes; its device says how it ended.
                Step::Charging(charging) if !charging.may_choose() => true,
                Step::Inserting(_) => true,
                _ => street.journey.deadline(facts).is_some(),
            },
            _ => street.journey.deadline(facts).is_some(),
        };
        prop_assert!(waits, "stuck in {:?}", street.step());
    }
}
