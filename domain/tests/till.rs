//! Whose a note is, and what the cassette should hold: the crediting rules, one test a rule.

use domain::{
    ClaimNumber, Currency, Money, NoteId, TransactionId,
    books::{Accuracy, Books, Exchange, Ledger, Said, Till, TransactionState, Worth},
    fact::{Ending, Fact, Owed},
};

fn azn(manat: i64) -> Money {
    Money::new(manat * 100, Currency::Azn)
}

fn note(number: u128) -> NoteId {
    NoteId(serde_json::from_value(format!("{number:032x}").into()).expect("a UUID"))
}

fn sale() -> TransactionId {
    TransactionId(note(7).0)
}

const fn stacked(value: Money) -> Said {
    Said::Stacked(Worth::Value(value))
}

/// A journal in small: facts, and what they amount to.
#[derive(Debug, Clone, Default)]
struct Records {
    till: Till,
    ledger: Ledger,
    facts: Vec<(Option<TransactionId>, Fact)>,
}

impl Records {
    fn write(&mut self, of: Option<TransactionId>, fact: Fact) {
        self.till = std::mem::take(&mut self.till).after(of, &fact);
        self.ledger = std::mem::take(&mut self.ledger).after(&fact).expect("sums that fit");
        assert!(self.ledger.balances(), "{fact:?}");
        self.facts.push((of, fact));
    }

    fn intend(&mut self, number: u128, value: Money) {
        self.write(Some(sale()), Fact::NoteIntended { note: note(number), value });
    }

    /// What the validator says is attributed and written; the fact that came of it.
    fn hear(&mut self, said: Said, fresh: u128) -> Option<Fact> {
        let (of, fact) = self.till.attribute(said, note(fresh))?;
        self.write(of, fact.clone());
        Some(fact)
    }

    fn books(&self) -> Books {
        self.ledger.of(Currency::Azn)
    }
}

#[test]
fn a_note_ordered_and_stacked_is_credited_to_its_sale() {
    let mut records = Records::default();
    records.intend(1, azn(20));
    assert_eq!(records.books(), Books::default(), "an intent is no money");
    let fact = records.hear(stacked(azn(20)), 90);
    assert_eq!(fact, Some(Fact::NoteStacked { note: note(1), value: azn(20) }));
    assert_eq!((records.books().stacked, records.books().owed), (2000, 2000));
    assert_eq!(records.till.cassette.of(azn(20)), 1);
    assert_eq!(records.till.intended, None);
}

#[test]
fn the_same_report_again_is_the_same_note_until_the_validator_has_gone_on() {
    let mut records = Records::default();
    records.intend(1, azn(20));
    records.hear(stacked(azn(20)), 90);
    assert_eq!(records.hear(stacked(azn(20)), 91), None, "our answer was lost, or we were restarted before it");
    assert_eq!(records.books().stacked, 2000);
    assert_eq!(records.hear(Said::PathClear, 92), Some(Fact::NoteSettled { note: note(1) }));
    let another = records.hear(stacked(azn(20)), 93);
    let claim = ClaimNumber::of_note(note(93));
    assert_eq!(
        another,
        Some(Fact::NoteUnattributed { note: note(93), value: azn(20), claim }),
        "nobody ordered this one"
    );
}

#[test]
fn the_next_note_of_the_same_worth_is_another_note_although_the_validator_never_rested() {
    let mut records = Records::default();
    records.intend(1, azn(20));
    records.hear(stacked(azn(20)), 90);
    records.intend(2, azn(20));
    assert_eq!(records.hear(stacked(azn(20)), 91), Some(Fact::NoteStacked { note: note(2), value: azn(20) }));
    assert_eq!(records.books().stacked, 4000);
}

#[test]
fn a_note_of_another_worth_than_ordered_is_unattributed_under_its_sale() {
    let mut records = Records::default();
    records.intend(1, azn(20));
    let fact = records.hear(stacked(azn(50)), 90);
    let claim = ClaimNumber::of(sale());
    assert_eq!(fact, Some(Fact::NoteUnattributed { note: note(1), value: azn(50), claim }));
    assert_eq!(records.facts.last().map(|(of, _)| *of), Some(Some(sale())));
    assert_eq!((records.books().stacked, records.books().unattributed, records.books().owed), (5000, 5000, 0));
}

#[test]
fn a_note_whose_worth_cannot_be_read_is_never_nothing_and_never_a_sum() {
    let mut records = Records::default();
    records.intend(1, azn(20));
    let fact = records.hear(Said::Stacked(Worth::Unreadable { kind: 9 }), 90);
    assert!(matches!(fact, Some(Fact::NoteUnreadable { kind: 9, .. })));
    assert_eq!(records.hear(Said::Stacked(Worth::Unreadable { kind: 9 }), 91), None);
    assert_eq!(records.books(), Books::default());
    assert_eq!((records.till.cassette.count(), records.till.cassette.accuracy), (1, Accuracy::Inaccurate));
}

#[test]
fn a_note_that_came_back_was_not_taken() {
    let mut records = Records::default();
    records.intend(1, azn(20));
    assert_eq!(records.hear(Said::Returned, 90), Some(Fact::NoteReturned { note: note(1) }));
    assert_eq!(records.hear(Said::Returned, 91), None);
    assert_eq!(records.hear(Said::PathClear, 92), None);
    assert_eq!(records.books(), Books::default());
    assert_eq!(records.till.cassette.accuracy, Accuracy::Accurate);
}

#[test]
fn an_order_after_which_the_validator_rests_empty_is_unknown_and_never_credited() {
    for said in [Said::PathClear, Said::Lost] {
        let mut records = Records::default();
        records.intend(1, azn(20));
        assert_eq!(records.hear(said, 90), Some(Fact::NoteUnknown { note: note(1), value: azn(20) }));
        assert_eq!(records.books(), Books::default());
        assert_eq!(records.till.cassette.accuracy, Accuracy::Inaccurate, "the count cannot be trusted any more");
        // It turns up later all the same: money with a claim of its own, and a person joins the two.
        assert!(matches!(records.hear(stacked(azn(20)), 91), Some(Fact::NoteUnattributed { .. })));
        assert_eq!(records.books().unattributed, 2000);
    }
}

#[test]
fn an_exchange_begins_the_count_anew() {
    let mut records = Records::default();
    for number in 1..=3 {
        records.intend(number, azn(10));
        records.hear(stacked(azn(10)), 90);
    }
    records.write(None, Fact::CassetteRemoved);
    assert_eq!((records.till.exchange, records.till.cassette.count()), (Exchange::Active, 3), "counted against this");
    records.write(None, Fact::CassetteInserted);
    assert_eq!((records.till.exchange, records.till.cassette.count()), (Exchange::Inactive, 0));
    assert_eq!(records.books().stacked, 3000, "the books do not forget");
}

#[test]
fn a_transaction_with_notes_ends_only_as_owed() {
    let opened = Fact::TransactionOpened {
        service: "visa-on-arrival".parse().expect("a service"),
        claim: ClaimNumber::of(sale()),
    };
    let intended = Fact::NoteIntended { note: note(1), value: azn(20) };
    let taken = Fact::NoteStacked { note: note(1), value: azn(20) };
    let state = TransactionState::of([&opened, &intended, &taken]).expect("in order").expect("opened");
    assert!(state.money_is_open());
    let abandoned = Fact::TransactionClosed { ending: Ending::Abandoned };
    assert!(state.clone().after(&abandoned).is_err(), "20 manat are inside");
    let owes = Fact::Owes { owed: Owed::Money(azn(20)) };
    let closed = Fact::TransactionClosed { ending: Ending::Owed };
    assert!(state.after(&owes).and_then(|state| state.after(&closed)).is_ok());
}

#[test]
fn notes_out_of_order_are_not_believed() {
    let opened = Fact::TransactionOpened {
        service: "visa-on-arrival".parse().expect("a service"),
        claim: ClaimNumber::of(sale()),
    };
    let intended = |number| Fact::NoteIntended { note: note(number), value: azn(20) };
    let taken = |number, manat| Fact::NoteStacked { note: note(number), value: azn(manat) };
    for wrong in [
        vec![opened.clone(), taken(1, 20)],
        vec![opened.clone(), intended(1), intended(2)],
        vec![opened.clone(), intended(1), taken(1, 50)],
        vec![opened.clone(), intended(1), taken(2, 20)],
        vec![opened.clone(), intended(1), taken(1, 20), taken(1, 20)],
        vec![opened.clone(), intended(1), taken(1, 20), intended(1)],
        vec![opened.clone(), Fact::NoteIntended { note: note(1), value: azn(0) }],
        vec![opened.clone(), intended(1), Fact::NoteUnknown { note: note(1), value: azn(50) }],
        vec![opened.clone(), Fact::NoteReturned { note: note(1) }],
    ] {
        assert!(TransactionState::of(&wrong).is_err(), "{wrong:?}");
    }
    // What nobody knew may be learnt later.
    let unknown = Fact::NoteUnknown { note: note(1), value: azn(20) };
    assert!(TransactionState::of([&opened, &intended(1), &unknown, &taken(1, 20)]).is_ok());
}

#[test]
fn a_note_that_is_not_named_is_the_one_that_was_intended() {
    let mut records = Records::default();
    records.intend(1, azn(20));
    let untold = Said::Stacked(Worth::Untold);
    assert_eq!(records.hear(untold, 90), Some(Fact::NoteStacked { note: note(1), value: azn(20) }));
    assert_eq!(records.hear(untold, 91), None, "the same again");
    records.hear(Said::PathClear, 92);
    let claim = ClaimNumber::of_note(note(93));
    assert_eq!(records.hear(untold, 93), Some(Fact::NoteUnreadable { note: note(93), kind: 0, claim }));
    assert_eq!(records.hear(untold, 94), None, "the same again");
    assert_eq!((records.books().stacked, records.till.cassette.count()), (2000, 2));
}
