//! A basket is paid: what follows what, and nothing is lost in any order of facts.

use domain::{
    AttemptId, ClaimNumber, Currency, Money, NoteId, TransactionId,
    books::{Ledger, Stage, TransactionState},
    fact::{Ending, Fact, NotPaid, NotTaken, Owed},
    payment::{
        Item, LineId, Promise,
        notes::{self, Fit},
    },
    receipt::{CardPayment, CodePayment},
};
use proptest::{prelude::*, sample};

const fn azn(minor_units: i64) -> Money {
    Money::new(minor_units, Currency::Azn)
}

fn attempt(number: u128) -> AttemptId {
    AttemptId(serde_json::from_value(format!("{number:032x}").into()).expect("a UUID"))
}

fn note(number: u128) -> NoteId {
    NoteId(attempt(number).0)
}

fn item(line: u8, amount: i64, commission: i64) -> Item {
    let service = "electricity".parse().expect("a service");
    let (amount, commission) = (azn(amount), azn(commission));
    Item { line: LineId(line), service, amount, commission, promise: Promise::Central }
}

fn opened() -> Fact {
    let claim = ClaimNumber::of(TransactionId(attempt(7).0));
    Fact::TransactionOpened { service: "payment".parse().expect("a service"), claim }
}

fn basket(items: &[Item]) -> Fact {
    Fact::BasketMade { items: items.to_vec() }
}

/// 30.00 and a fee of 0.40, and 7.00.
fn usual() -> Vec<Item> {
    vec![item(1, 3000, 40), item(2, 700, 0)]
}

fn accepted(item: &Item) -> Fact {
    Fact::LineAccepted { line: item.line, amount: item.amount, commission: item.commission, promise: item.promise }
}

fn stacked(number: u128, units: i64) -> [Fact; 2] {
    let (note, value) = (note(number), azn(units));
    [Fact::NoteIntended { note, value }, Fact::NoteStacked { note, value }]
}

fn by_card(number: u128, units: i64) -> [Fact; 3] {
    let card = CardPayment {
        masked_pan: "•••• 1234".to_owned(),
        scheme: "Specimen".to_owned(),
        terminal_id: "52500038".to_owned(),
        trace: 17,
        receipt_number: 5,
        authorisation: "384756".to_owned(),
    };
    let (attempt, amount) = (attempt(number), azn(units));
    [
        Fact::CardIntended { attempt, amount, receipt_before: Some(4), whole: None },
        Fact::CardApproved { attempt, amount, card },
        Fact::CardSettled { attempt },
    ]
}

fn by_code(number: u128, units: i64) -> [Fact; 2] {
    let code = CodePayment {
        operator: "AÖS".to_owned(),
        merchant: "Pəncərə".to_owned(),
        voen: "1401555071".to_owned(),
        terminal: "GYD-014".to_owned(),
        authorisation: "384756".to_owned(),
        reference: "633012345678".to_owned(),
        paid: "2026-11-27T12:00:00".parse().expect("a time"),
    };
    let (attempt, amount) = (attempt(number), azn(units));
    [Fact::CodeIntended { attempt, amount }, Fact::CodePaid { attempt, amount, code }]
}

fn closed(ending: Ending) -> Fact {
    Fact::TransactionClosed { ending }
}

/// The state after facts that must follow each other, and the books with it.
fn told(facts: &[Fact]) -> (TransactionState, Ledger) {
    let mut ledger = Ledger::default();
    for fact in facts {
        ledger = ledger.after(fact).expect("sums that fit");
        assert!(ledger.balances(), "{fact:?}");
    }
    (TransactionState::of(facts).expect("facts in order").expect("a transaction"), ledger)
}

fn refused(facts: &[Fact], then: &Fact) {
    let (state, _) = told(facts);
    let refusal = state.after(then).expect_err("a fact that cannot follow");
    assert_eq!(*refusal.fact, *then);
}

fn begun() -> Vec<Fact> {
    vec![opened(), basket(&usual())]
}

#[test]
fn notes_pay_a_basket_and_what_is_over_is_kept() {
    let mut facts = begun();
    for fact in [stacked(1, 2000), stacked(2, 1000), stacked(3, 1000)].into_iter().flatten() {
        facts.push(fact);
    }
    let (state, _) = told(&facts);
    assert_eq!((state.inside(), state.sale().map(|sale| sale.missing(&state.notes))), (Some(azn(4000)), Some(azn(0))));
    let credit = Fact::CreditIssued { amount: azn(260) };
    facts.push(accepted(&usual()[0]));
    refused(&facts, &Fact::CreditIssued { amount: azn(960) });
    facts.push(accepted(&usual()[1]));
    refused(&facts, &closed(Ending::Delivered));
    refused(&facts, &Fact::CreditIssued { amount: azn(200) });
    facts.push(credit.clone());
    refused(&facts, &credit);
    facts.push(closed(Ending::Delivered));
    let (state, ledger) = told(&facts);
    let books = ledger.of(Currency::Azn);
    assert_eq!((books.stacked, books.delivered, books.commission, books.credit_issued), (4000, 3700, 40, 260));
    assert_eq!((books.owed, state.is_unfinished()), (0, false));
}

#[test]
fn a_card_pays_what_the_notes_left_missing_and_no_other_sum() {
    let mut facts = begun();
    facts.extend(stacked(1, 2000));
    refused(&facts, &by_card(9, 1700)[0]);
    refused(&facts, &by_card(9, 3740)[0]);
    facts.extend(by_card(9, 1740));
    facts.extend(usual().iter().map(accepted));
    facts.push(closed(Ending::Delivered));
    let (state, ledger) = told(&facts);
    assert_eq!((ledger.of(Currency::Azn).captured, ledger.of(Currency::Azn).owed), (1740, 0));
    assert!(!state.money_is_open());
}

#[test]
fn nothing_is_delivered_before_its_money_is_inside_for_good() {
    let line = accepted(&usual()[0]);
    refused(&begun(), &line);
    let mut facts = begun();
    facts.extend(stacked(1, 2000));
    refused(&facts, &line);
    facts.extend(by_card(9, 1740).into_iter().take(2));
    refused(&facts, &line);
    facts.push(Fact::CardSettled { attempt: attempt(9) });
    told(&[facts.clone(), vec![line.clone()]].concat());
    // Of another sum, of another promise, or twice.
    let other =
        Fact::LineAccepted { line: LineId(1), amount: azn(2999), commission: azn(40), promise: Promise::Central };
    refused(&facts, &other);
    let other = Fact::LineAccepted { line: LineId(1), amount: azn(3000), commission: azn(40), promise: Promise::Queue };
    refused(&facts, &other);
    refused(&[facts, vec![line.clone()]].concat(), &line);
}

#[test]
fn what_is_inside_is_never_forgotten() {
    let mut facts = begun();
    facts.extend(stacked(1, 2000));
    for ending in
        [Ending::Abandoned, Ending::Delivered, Ending::Refused, Ending::Reversed, Ending::SentToDesk, Ending::Owed]
    {
        refused(&facts, &closed(ending));
    }
    let (state, _) = told(&facts);
    assert!(state.is_unfinished() && state.money_is_open() && !state.card_hangs());
    facts.push(Fact::Owes { owed: Owed::Money(azn(2000)) });
    // A note on its way has an end first: it would belong to nobody.
    let underway = [facts.clone(), vec![stacked(2, 1000)[0].clone()]].concat();
    refused(&underway, &closed(Ending::Owed));
    facts.push(closed(Ending::Owed));
    let (state, ledger) = told(&facts);
    assert_eq!((ledger.of(Currency::Azn).owed, state.is_unfinished()), (2000, false));
}

#[test]
fn a_basket_may_grow_while_money_is_inside_but_not_once_a_line_is_delivered() {
    let mut facts = begun();
    facts.extend([stacked(1, 2000), stacked(2, 2000)].into_iter().flatten());
    let mut more = usual();
    more.push(item(3, 260, 0));
    facts.push(basket(&more));
    let (state, _) = told(&facts);
    assert_eq!(state.sale().map(|sale| sale.missing(&state.notes)), Some(azn(0)));
    facts.push(accepted(&more[0]));
    refused(&facts, &basket(&usual()));
    // Nor beside a card that is being asked.
    let asked = [begun(), by_card(9, 3740).into_iter().take(1).collect()].concat();
    refused(&asked, &basket(&more));
}

#[test]
fn what_is_no_basket_is_refused() {
    let dollars =
        Item { amount: Money::new(100, Currency::Usd), commission: Money::zero(Currency::Usd), ..item(2, 1, 0) };
    let long: Vec<Item> = (1..=21).map(|line| item(line, 100, 0)).collect();
    let baskets: [Vec<Item>; 8] = [
        vec![],
        vec![item(1, 0, 0)],
        vec![item(1, -5, 0)],
        vec![item(1, 100, -1)],
        vec![item(1, 100, 0), item(1, 200, 0)],
        vec![item(1, 100, 0), dollars],
        vec![item(1, i64::MAX, 1)],
        long,
    ];
    for items in baskets {
        refused(&[opened()], &basket(&items));
    }
    told(&[opened(), basket(&(1..=20).map(|line| item(line, 100, 0)).collect::<Vec<_>>())]);
}

#[test]
fn no_note_goes_in_beside_a_card_or_after_a_delivery() {
    let intended = stacked(1, 1000)[0].clone();
    let asked = [begun(), by_card(9, 3740).into_iter().take(1).collect()].concat();
    refused(&asked, &intended);
    let paid = [begun(), by_card(9, 3740).to_vec(), vec![accepted(&usual()[0])]].concat();
    refused(&paid, &intended);
    // Nor is anything delivered while a card is asked, though enough is inside for one of the lines.
    let notes = [stacked(1, 2000), stacked(2, 1000), stacked(3, 100)].concat();
    let beside = [begun(), notes, by_card(9, 640).into_iter().take(1).collect()].concat();
    refused(&beside, &accepted(&usual()[0]));
    let again = [asked, vec![Fact::CardNotTaken { attempt: attempt(9), by: NotTaken::Declined }]].concat();
    told(&[again, vec![intended]].concat());
}

#[test]
fn a_card_that_nobody_knows_of_hangs_after_the_person_left() {
    let mut facts = begun();
    facts.extend(by_card(9, 3740).into_iter().take(1));
    facts.push(Fact::CardUnknown { attempt: attempt(9) });
    facts.push(Fact::Owes { owed: Owed::Money(azn(3740)) });
    facts.push(closed(Ending::Owed));
    let (state, _) = told(&facts);
    assert_eq!((state.card_hangs(), state.unresolved_attempt()), (true, Some(attempt(9))));
    // Whatever it says later is written down; nothing is delivered any more.
    let never = [facts.clone(), vec![Fact::CardNotTaken { attempt: attempt(9), by: NotTaken::Unavailable }]].concat();
    assert!(!told(&never).0.is_unfinished());
    let stands = [facts, by_card(9, 3740)[1..].to_vec()].concat();
    let (state, ledger) = told(&stands);
    assert_eq!((state.is_unfinished(), ledger.of(Currency::Azn).owed), (false, 3740));
    refused(&stands, &accepted(&usual()[0]));
}

#[test]
fn a_payment_that_paid_for_something_is_not_taken_back() {
    let reversed = Fact::CardReversed { attempt: attempt(9), amount: azn(3740) };
    let paid = [begun(), by_card(9, 3740).to_vec()].concat();
    let (state, ledger) = told(&[paid.clone(), vec![reversed.clone()]].concat());
    assert_eq!((ledger.of(Currency::Azn).refunded, state.inside()), (3740, Some(azn(0))));
    refused(&[paid, vec![accepted(&usual()[0])]].concat(), &reversed);
}

#[test]
fn a_code_pays_what_the_notes_left_missing_and_no_other_sum() {
    let mut facts = begun();
    facts.extend(stacked(1, 2000));
    refused(&facts, &by_code(9, 1700)[0]);
    refused(&facts, &by_code(9, 3740)[0]);
    refused(&facts, &by_code(9, 1740)[1]);
    facts.push(by_code(9, 1740)[0].clone());
    refused(&facts, &by_code(9, 1700)[1]);
    refused(&facts, &by_code(10, 1740)[1]);
    refused(&facts, &accepted(&usual()[0]));
    facts.push(by_code(9, 1740)[1].clone());
    refused(&facts, &by_code(9, 1740)[1]);
    refused(&facts, &Fact::CodeNotPaid { attempt: attempt(9), why: NotPaid::Cancelled });
    facts.extend(usual().iter().map(accepted));
    facts.push(closed(Ending::Delivered));
    let (state, ledger) = told(&facts);
    let books = ledger.of(Currency::Azn);
    assert_eq!((books.stacked, books.captured, books.owed), (2000, 1740, 0));
    assert!(!state.is_unfinished());
}

#[test]
fn a_code_and_a_card_or_a_note_are_never_asked_for_at_once() {
    let code = [begun(), vec![by_code(9, 3740)[0].clone()]].concat();
    refused(&code, &by_card(10, 3740)[0]);
    refused(&code, &stacked(1, 1000)[0]);
    refused(&code, &by_code(10, 3740)[0]);
    refused(&code, &Fact::CreditRedeemed { claim: ClaimNumber::of(TransactionId(attempt(8).0)), amount: azn(100) });
    refused(&code, &basket(&[usual(), vec![item(3, 100, 0)]].concat()));
    let card = [begun(), vec![by_card(9, 3740)[0].clone()]].concat();
    refused(&card, &by_code(10, 3740)[0]);
    let note = [begun(), vec![stacked(1, 1000)[0].clone()]].concat();
    refused(&note, &by_code(10, 3740)[0]);
    let again = [code, vec![Fact::CodeNotPaid { attempt: attempt(9), why: NotPaid::Expired }]].concat();
    told(&[again.clone(), by_card(10, 3740).to_vec()].concat());
    told(&[again.clone(), vec![stacked(1, 1000)[0].clone()]].concat());
    told(&[again, by_code(10, 3740).to_vec(), usual().iter().map(accepted).collect()].concat());
}

#[test]
fn closed_over_a_code_a_transaction_has_no_claim_to_what_it_brings() {
    let mut facts = begun();
    facts.extend(stacked(1, 2000));
    facts.push(by_code(9, 1740)[0].clone());
    let (state, _) = told(&facts);
    assert_eq!((state.inside(), state.inside_or_doubtful()), (Some(azn(2000)), Some(azn(3740))));
    assert!(state.money_is_open() && !state.card_hangs(), "no card of the next person waits for it");
    refused(&facts, &closed(Ending::Owed));
    facts.push(Fact::Owes { owed: Owed::Money(azn(3740)) });
    refused(&facts, &closed(Ending::Abandoned));
    facts.push(closed(Ending::Owed));
    let (state, ledger) = told(&facts);
    assert_eq!((state.is_unfinished(), ledger.of(Currency::Azn).owed), (false, 2000));
    refused(&facts, &by_code(9, 1740)[1]);
    refused(&facts, &Fact::CodeNotPaid { attempt: attempt(9), why: NotPaid::Cancelled });
}

#[test]
fn what_was_left_of_before_pays_once() {
    let credit = Fact::CreditRedeemed { claim: ClaimNumber::of(TransactionId(attempt(8).0)), amount: azn(740) };
    let facts = [begun(), vec![credit.clone()], stacked(1, 1000).to_vec(), stacked(2, 2000).to_vec()].concat();
    refused(&facts, &credit);
    let (_, ledger) = told(&[facts, usual().iter().map(accepted).collect(), vec![closed(Ending::Delivered)]].concat());
    let books = ledger.of(Currency::Azn);
    assert_eq!((books.credit_redeemed, books.stacked, books.delivered, books.owed), (740, 3000, 3700, 0));
}

#[test]
fn a_note_that_is_over_is_taken_only_where_no_smaller_one_would_do() {
    let kinds: Vec<Money> = [100, 500, 1000, 2000, 5000, 10_000, 20_000].map(azn).to_vec();
    let fit = |units, missing| notes::fit(azn(units), azn(missing), &kinds, None);
    assert_eq!(fit(500, 740), Fit::Fits);
    assert_eq!(fit(1000, 740), Fit::Over(azn(260)));
    assert_eq!(fit(2000, 740), Fit::TooLarge);
    assert_eq!(fit(100, 40), Fit::Over(azn(60)));
    assert_eq!(fit(500, 40), Fit::TooLarge);
    assert_eq!(fit(10_000, 5100), Fit::Over(azn(4900)));
    assert_eq!(fit(200, 740), Fit::NotTaken);
    assert_eq!(fit(100, 0), Fit::NotTaken);
    assert_eq!(notes::fit(Money::new(500, Currency::Usd), azn(740), &kinds, None), Fit::NotTaken);
    assert_eq!(notes::fit(azn(1000), azn(740), &kinds, Some(azn(500))), Fit::NotTaken);
    // A note of another currency is no smaller one.
    let two = [azn(1000), Money::new(800, Currency::Usd)];
    assert_eq!(notes::fit(azn(1000), azn(740), &two, None), Fit::Over(azn(260)));
    assert_eq!(notes::taken(azn(740), &kinds, None), [100, 500, 1000].map(azn));
    assert_eq!(notes::taken(azn(740), &kinds, Some(azn(500))), [100, 500].map(azn));
}

/// Facts as a terminal might write them, right or wrong.
fn any_fact() -> impl Strategy<Value = Fact> {
    let notes = (1_u128..4, sample::select(vec![500, 1000, 2000, 5000]));
    let tender = notes.prop_flat_map(|(number, units)| sample::select(stacked(number, units).to_vec()));
    let card = (9_u128..11, sample::select(vec![1740, 2740, 3740]))
        .prop_flat_map(|(number, units)| sample::select(by_card(number, units).to_vec()));
    let other = sample::select(vec![
        basket(&usual()),
        basket(&[usual(), vec![item(3, 260, 0)]].concat()),
        accepted(&usual()[0]),
        accepted(&usual()[1]),
        accepted(&item(3, 260, 0)),
        Fact::CreditIssued { amount: azn(260) },
        Fact::CreditIssued { amount: azn(1260) },
        Fact::CardUnknown { attempt: attempt(9) },
        Fact::CardNotTaken { attempt: attempt(9), by: NotTaken::Declined },
        Fact::CardReversed { attempt: attempt(9), amount: azn(1740) },
        Fact::NoteReturned { note: note(1) },
        Fact::NoteUnknown { note: note(2), value: azn(1000) },
        Fact::Owes { owed: Owed::Money(azn(2000)) },
        closed(Ending::Owed),
        closed(Ending::Delivered),
        closed(Ending::Abandoned),
    ]);
    let code = (9_u128..11, sample::select(vec![1740, 2740, 3740]), 0..3_usize).prop_map(|(number, units, which)| {
        let not_paid = Fact::CodeNotPaid { attempt: attempt(number), why: NotPaid::Cancelled };
        let [asked, paid] = by_code(number, units);
        [asked, paid, not_paid][which].clone()
    });
    prop_oneof![3 => tender, 2 => card, 2 => code, 3 => other]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    /// Whatever is written in whatever order: what follows is believed, the rest refused; the rule of conservation holds,
    /// what is owed is what is inside and unused, it is never negative, and nothing is closed over money that nobody named.
    #[test]
    fn money_is_conserved_in_every_order(facts in prop::collection::vec(any_fact(), 1..40)) {
        let mut state = TransactionState::of(&begun()).expect("facts in order").expect("a transaction");
        let mut ledger = Ledger::default();
        for fact in facts {
            let Ok(next) = state.clone().after(&fact) else { continue };
            ledger = ledger.after(&fact).expect("sums that fit");
            state = next;
            prop_assert!(ledger.balances());
            let Stage::Selling(sale) = &state.stage else { panic!("a basket stays one") };
            let books = ledger.of(Currency::Azn);
            let withheld = match &sale.card {
                domain::books::CardSide::Approved { payment } => payment.amount.minor_units,
                _ => 0,
            };
            prop_assert_eq!(books.owed, sale.left(&state.notes).minor_units + withheld);
            prop_assert!(books.owed >= 0);
            prop_assert!(!(sale.card_is_open() && sale.code_asked().is_some()), "two are asked at once");
            match state.ending {
                Some(Ending::Delivered) => prop_assert!(sale.is_delivered() && books.owed == 0),
                Some(Ending::Abandoned) => prop_assert_eq!(books.owed, 0),
                Some(Ending::Owed) => prop_assert!(books.owed == 0 || !state.owed.is_empty()),
                Some(_) => prop_assert!(false, "a basket has no such ending"),
                None => prop_assert!(state.is_unfinished()),
            }
        }
    }
}
