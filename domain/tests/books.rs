//! Money is conserved, and one transaction's facts tell what is still to be done.

use domain::{
    AttemptId, ClaimNumber, Currency, Money, TransactionId,
    books::{Books, Granted, Ledger, Payment, Printing, Stage, TransactionState},
    fact::{Ending, Fact, NotTaken, Owed, PaperKind, PrintOutcome, VoidReason},
    money::Impossible,
    receipt::{CardPayment, Copy},
    visa::{Fees, OfficerReason, Refused},
};
use proptest::{prelude::*, sample};

fn azn(minor_units: i64) -> Money {
    Money::new(minor_units, Currency::Azn)
}

const fn fees(duty: i64, service: i64) -> Fees {
    Fees { duty: Money::new(duty, Currency::Azn), service: Money::new(service, Currency::Azn) }
}

fn attempt(number: u128) -> AttemptId {
    AttemptId(serde_json::from_value(format!("{number:032x}").into()).expect("a UUID"))
}

fn claim() -> ClaimNumber {
    ClaimNumber::of(TransactionId(attempt(7).0))
}

fn card() -> CardPayment {
    CardPayment {
        masked_pan: "•••• 1234".to_owned(),
        scheme: "Specimen".to_owned(),
        terminal_id: "52500038".to_owned(),
        trace: 17,
        receipt_number: 5,
        authorisation: "384756".to_owned(),
    }
}

fn opened() -> Fact {
    Fact::TransactionOpened { service: "visa-on-arrival".parse().expect("a service"), claim: claim() }
}

fn approved() -> Fact {
    Fact::DecisionApproved { fees: fees(4000, 400) }
}

fn intended(number: u128) -> Fact {
    Fact::CardIntended { attempt: attempt(number), amount: azn(4400), receipt_before: Some(4), whole: None }
}

fn taken(number: u128) -> Fact {
    Fact::CardApproved { attempt: attempt(number), amount: azn(4400), card: card() }
}

fn issued() -> Fact {
    Fact::VisaIssued { number: "AZ26-1".parse().expect("a number"), fees: fees(4000, 400) }
}

fn voided(fees: Option<Fees>) -> Fact {
    let number = fees.map(|_| "AZ26-1".parse().expect("a number"));
    Fact::VisaVoided { number, fees, reason: VoidReason::IssueTooLate }
}

fn reversed(number: u128) -> Fact {
    Fact::CardReversed { attempt: attempt(number), amount: azn(4400) }
}

fn closed(ending: Ending) -> Fact {
    Fact::TransactionClosed { ending }
}

fn printing(paper: PaperKind, copy: Copy, job: u32) -> Fact {
    Fact::PrintIntended { paper, copy, job }
}

fn printed(paper: PaperKind, job: u32, outcome: PrintOutcome) -> Fact {
    Fact::PrintEnded { paper, job, outcome }
}

fn state(facts: &[Fact]) -> TransactionState {
    TransactionState::of(facts).expect("in order").expect("facts")
}

fn books(facts: &[Fact]) -> Books {
    facts.iter().try_fold(Books::default(), Books::after).expect("sums that fit")
}

fn payment(number: u128) -> Payment {
    Payment { attempt: attempt(number), amount: azn(4400), card: card(), whole: None }
}

fn visa() -> Granted {
    Granted { number: "AZ26-1".parse().expect("a number"), fees: fees(4000, 400) }
}

#[test]
fn a_visa_that_goes_well_is_delivered_and_finished() {
    let visa_paper = PaperKind::Visa;
    let settled = Fact::CardSettled { attempt: attempt(1) };
    let facts = [
        opened(),
        Fact::ApplicationMade,
        approved(),
        intended(1),
        taken(1),
        issued(),
        settled,
        printing(visa_paper, Copy::Original, 9),
        printed(visa_paper, 9, PrintOutcome::Printed),
        closed(Ending::Delivered),
    ];
    let stages = [
        Stage::Opened,
        Stage::Applied,
        Stage::Approved { fees: fees(4000, 400) },
        Stage::CardIntended {
            attempt: attempt(1),
            amount: azn(4400),
            receipt_before: Some(4),
            whole: None,
            fees: fees(4000, 400),
        },
        Stage::CardApproved { payment: payment(1), fees: fees(4000, 400) },
        Stage::Issued { visa: visa(), payment: Some(payment(1)) },
        Stage::Settled { visa: visa(), payment: payment(1) },
    ];
    for (known, stage) in stages.into_iter().enumerate() {
        let state = state(&facts[..=known]);
        assert_eq!(state.stage, stage);
        assert!(state.is_unfinished());
    }
    let done = state(&facts);
    assert_eq!((done.ending, done.is_unfinished()), (Some(Ending::Delivered), false));
    assert_eq!(done.claim, claim());
    assert_eq!(done.papers.of(visa_paper).next_copy(), Copy::Duplicate);
    let books = books(&facts);
    assert_eq!(books, Books { captured: 4400, delivered: 4000, commission: 400, ..Books::default() });
    assert!(books.balance());
}

#[test]
fn a_visa_that_was_never_issued_is_voided_and_the_money_goes_back() {
    let facts = [opened(), Fact::ApplicationMade, approved(), intended(1), taken(1), voided(None), reversed(1)];
    let hanging = state(&facts[..6]);
    assert_eq!(hanging.stage, Stage::Voided { reason: VoidReason::IssueTooLate, taken: Some(payment(1)) });
    assert_eq!((hanging.money_is_open(), hanging.payment()), (true, Some(&payment(1))));
    assert!(hanging.clone().after(&closed(Ending::Abandoned)).is_err());
    let back = state(&facts).after(&closed(Ending::Reversed)).unwrap();
    assert!(!back.is_unfinished());
    assert_eq!(books(&facts), Books { captured: 4400, refunded: 4400, ..Books::default() });
}

#[test]
fn a_payment_undone_after_issue_leaves_a_visa_to_be_voided() {
    let facts = [opened(), Fact::ApplicationMade, approved(), intended(1), taken(1), issued(), reversed(1)];
    let standing = state(&facts);
    assert_eq!(standing.stage, Stage::Reversed { payment: payment(1), standing: Some(visa()) });
    assert_eq!((standing.visa(), standing.payment()), (Some(&visa()), None));
    assert!(standing.clone().after(&closed(Ending::Reversed)).is_err());
    // Another visa's number, or other fees, void nothing.
    let other = Fact::VisaVoided {
        number: "AZ26-2".parse().ok(),
        fees: Some(fees(4000, 400)),
        reason: VoidReason::PaymentReversed,
    };
    assert!(standing.clone().after(&other).is_err());
    assert!(standing.clone().after(&voided(Some(fees(1, 1)))).is_err());
    let done = standing.after(&voided(Some(fees(4000, 400)))).unwrap().after(&closed(Ending::Reversed)).unwrap();
    assert!(!done.is_unfinished());
    let all = [&facts[..], &[voided(Some(fees(4000, 400)))]].concat();
    assert_eq!(books(&all), Books { captured: 4400, refunded: 4400, ..Books::default() });
}

#[test]
fn an_unknown_card_outcome_allows_no_second_charge() {
    let facts = [opened(), Fact::ApplicationMade, approved(), intended(1), Fact::CardUnknown { attempt: attempt(1) }];
    let unknown = state(&facts);
    assert_eq!((unknown.unresolved_attempt(), unknown.is_unfinished()), (Some(attempt(1)), true));
    for fact in [intended(2), taken(2), issued(), Fact::ApplicationMade, approved(), closed(Ending::Abandoned)] {
        assert!(unknown.clone().after(&fact).is_err(), "{fact:?}");
    }
    // It is left by an answer only.
    assert_eq!(unknown.clone().after(&taken(1)).unwrap().payment(), Some(&payment(1)));
    let not_taken = Fact::CardNotTaken { attempt: attempt(1), by: NotTaken::TimedOut };
    let free = unknown.after(&not_taken).unwrap();
    assert_eq!(free.stage, Stage::Approved { fees: fees(4000, 400) });
    assert_eq!(free.after(&intended(2)).unwrap().unresolved_attempt(), Some(attempt(2)));
}

#[test]
fn an_unknown_outcome_may_be_owed_and_learnt_later() {
    let facts = [
        opened(),
        Fact::ApplicationMade,
        approved(),
        intended(1),
        Fact::CardUnknown { attempt: attempt(1) },
        Fact::Owes { owed: Owed::Money(azn(4400)) },
        closed(Ending::Owed),
    ];
    let owed = state(&facts);
    assert_eq!(
        (owed.ending, owed.is_unfinished(), &owed.owed[..]),
        (Some(Ending::Owed), true, &[Owed::Money(azn(4400))][..])
    );
    // Nothing new is bought after the end.
    assert!(owed.clone().after(&taken(1)).unwrap().after(&issued()).is_err());
    let learnt = owed.after(&taken(1)).unwrap().after(&reversed(1)).unwrap();
    assert!(!learnt.is_unfinished());
}

#[test]
fn money_that_hangs_is_owed_by_name_or_not_at_all() {
    let paid = state(&[opened(), Fact::ApplicationMade, approved(), intended(1), taken(1)]);
    assert!(paid.clone().after(&closed(Ending::Owed)).is_err());
    let paper = Fact::Owes { owed: Owed::Paper(PaperKind::Visa) };
    assert!(paid.clone().after(&paper).unwrap().after(&closed(Ending::Owed)).is_err());
    let money = Fact::Owes { owed: Owed::Money(azn(4400)) };
    assert!(paid.after(&money).unwrap().after(&closed(Ending::Owed)).is_ok());
}

#[test]
fn paper_can_be_owed_when_everything_else_is_done() {
    let settled = Fact::CardSettled { attempt: attempt(1) };
    let facts = [opened(), Fact::ApplicationMade, approved(), intended(1), taken(1), issued(), settled];
    let owed = state(&facts).after(&Fact::Owes { owed: Owed::Paper(PaperKind::Receipt) }).unwrap();
    let ended = owed.after(&closed(Ending::Owed)).unwrap();
    assert!(!ended.is_unfinished());
    // At another visit it is printed after all.
    let printed = ended
        .after(&printing(PaperKind::Receipt, Copy::Original, 3))
        .unwrap()
        .after(&printed(PaperKind::Receipt, 3, PrintOutcome::Printed))
        .unwrap();
    assert_eq!(printed.papers.of(PaperKind::Receipt).next_copy(), Copy::Duplicate);
}

#[test]
fn an_original_is_printed_only_while_none_can_exist() {
    let visa = PaperKind::Visa;
    let fresh = state(&[opened()]);
    let after = |outcome| {
        fresh.clone().after(&printing(visa, Copy::Original, 1)).unwrap().after(&printed(visa, 1, outcome)).unwrap()
    };
    let again = |state: TransactionState, copy| state.after(&printing(visa, copy, 2));
    assert!(again(after(PrintOutcome::NotPrinted), Copy::Original).is_ok());
    for maybe_on_paper in [PrintOutcome::Printed, PrintOutcome::Unknown] {
        assert!(again(after(maybe_on_paper), Copy::Original).is_err());
        let duplicate = again(after(maybe_on_paper), Copy::Duplicate).unwrap();
        // A duplicate that came to nothing does not make the first print unhappen.
        let failed = duplicate.after(&printed(visa, 2, PrintOutcome::NotPrinted)).unwrap();
        assert_eq!(failed.papers.of(visa).next_copy(), Copy::Duplicate);
    }
    // A cut between intent and outcome.
    let cut = fresh.clone().after(&printing(visa, Copy::Original, 1)).unwrap();
    assert_eq!(cut.papers.unended().collect::<Vec<_>>(), [(visa, 1)]);
    assert_eq!(cut.papers.of(visa).next_copy(), Copy::Duplicate);
    assert!(again(cut.clone(), Copy::Duplicate).is_err());
    assert!(cut.after(&printed(visa, 2, PrintOutcome::Printed)).is_err());
    // What was unknown may be learnt.
    let learnt = after(PrintOutcome::Unknown).after(&printed(visa, 1, PrintOutcome::NotPrinted)).unwrap();
    assert_eq!(
        learnt.papers.of(visa),
        Printing::Ended { job: 1, copy: Copy::Original, outcome: PrintOutcome::NotPrinted }
    );
}

#[test]
fn a_visa_that_costs_nothing_needs_no_card() {
    let free = Fact::DecisionApproved { fees: fees(0, 0) };
    let granted = Fact::VisaIssued { number: "AZ26-1".parse().unwrap(), fees: fees(0, 0) };
    let state = state(&[opened(), Fact::ApplicationMade, free, granted, closed(Ending::Delivered)]);
    assert!(!state.is_unfinished());
    // One that costs something does.
    let unpaid = TransactionState::of(&[opened(), Fact::ApplicationMade, approved(), issued()]);
    assert!(unpaid.is_err());
}

#[test]
fn answers_may_be_given_again_until_money_is_asked_for() {
    let refused = Fact::DecisionRefused { reason: Refused::Trip { longest: 30 } };
    let officer = Fact::OfficerNeeded { reason: OfficerReason::AgencyWish, case: None };
    let applied = Fact::ApplicationMade;
    let facts = [
        opened(),
        applied.clone(),
        refused.clone(),
        applied.clone(),
        approved(),
        applied.clone(),
        approved(),
        intended(1),
    ];
    assert!(state(&facts).clone().after(&applied).is_err());
    assert!(state(&facts[..2]).after(&officer).unwrap().after(&closed(Ending::SentToDesk)).is_ok());
    let early = state(&[opened(), refused]);
    assert!(early.clone().after(&closed(Ending::Refused)).is_ok());
    assert!(early.after(&approved()).is_err());
}

#[test]
fn an_amount_other_than_the_fees_is_never_asked_for_or_believed() {
    let held = state(&[opened(), Fact::ApplicationMade, approved()]);
    let asks = |amount| Fact::CardIntended { attempt: attempt(1), amount, receipt_before: None, whole: None };
    for amount in [azn(4399), azn(0), Money::new(4400, Currency::Usd)] {
        assert!(held.clone().after(&asks(amount)).is_err());
    }
    let asked = held.after(&asks(azn(4400))).unwrap();
    let other = Fact::CardApproved { attempt: attempt(1), amount: azn(4000), card: card() };
    assert!(asked.clone().after(&other).is_err());
    let paid = asked.after(&taken(1)).unwrap();
    let cheaper = Fact::VisaIssued { number: "AZ26-1".parse().unwrap(), fees: fees(1, 1) };
    assert!(paid.clone().after(&cheaper).is_err());
    assert!(paid.after(&Fact::CardReversed { attempt: attempt(1), amount: azn(1) }).is_err());
}

#[test]
fn facts_of_the_terminal_itself_stand_anywhere() {
    let boot = Fact::Booted { boot: 4, version: "0.1.0".to_owned() };
    let facts = [boot.clone(), opened(), Fact::ClockSetBack { seconds: 60 }, Fact::ApplicationMade, boot.clone()];
    assert_eq!(state(&facts).stage, Stage::Applied);
    assert_eq!(TransactionState::of(&[boot]), Ok(None));
    let headless = TransactionState::of(&[Fact::ApplicationMade]).unwrap_err();
    assert_eq!(headless.stage, None);
}

#[test]
fn a_state_travels_as_json() {
    let state = state(&[
        opened(),
        Fact::ApplicationMade,
        approved(),
        intended(1),
        taken(1),
        printing(PaperKind::Claim, Copy::Original, 1),
    ]);
    let json = serde_json::to_string(&state).unwrap();
    assert_eq!(serde_json::from_str::<TransactionState>(&json).unwrap(), state);
}

#[test]
fn sums_that_do_not_fit_are_errors_and_two_currencies_never_mix() {
    let most = Fact::CardApproved { attempt: attempt(1), amount: azn(i64::MAX), card: card() };
    assert_eq!(books(std::slice::from_ref(&most)).after(&most), Err(Impossible::Overflow));
    let least = Fact::CardReversed { attempt: attempt(1), amount: azn(i64::MIN) };
    assert_eq!(Books::default().after(&least), Err(Impossible::Overflow));
    let mixed = Fees { duty: azn(1), service: Money::new(1, Currency::Usd) };
    let mixed = Fact::VisaIssued { number: "AZ26-1".parse().unwrap(), fees: mixed };
    assert_eq!(Ledger::default().after(&mixed), Err(Impossible::Currencies(Currency::Azn, Currency::Usd)));

    let dollars = Fact::CardApproved { attempt: attempt(2), amount: Money::new(900, Currency::Usd), card: card() };
    let ledger = [taken(1), dollars].iter().try_fold(Ledger::default(), Ledger::after).unwrap();
    assert_eq!((ledger.of(Currency::Azn).captured, ledger.of(Currency::Usd).captured), (4400, 900));
    assert!(ledger.balances());
    assert_eq!(ledger.iter().count(), 2);
}

/// Every fact there can be, with few enough values that they meet.
fn facts() -> impl Strategy<Value = Fact> {
    let fee = || sample::select(vec![fees(4000, 400), fees(0, 0), fees(1, 2)]);
    let amount = || sample::select(vec![azn(4400), azn(3), azn(0)]);
    let try_of = || (1_u128..3).prop_map(attempt);
    let number = || sample::select(vec!["AZ26-1", "AZ26-2"]).prop_map(|number| number.parse().expect("a number"));
    let paper = || sample::select(vec![PaperKind::Visa, PaperKind::Receipt]);
    let copy = || sample::select(vec![Copy::Original, Copy::Duplicate]);
    let outcome = sample::select(vec![PrintOutcome::Printed, PrintOutcome::NotPrinted, PrintOutcome::Unknown]);
    let ending = sample::select(vec![
        Ending::Delivered,
        Ending::Abandoned,
        Ending::Refused,
        Ending::Reversed,
        Ending::Owed,
        Ending::SentToDesk,
    ]);
    prop_oneof![
        1 => Just(opened()),
        1 => Just(Fact::Booted { boot: 1, version: String::new() }),
        3 => Just(Fact::ApplicationMade),
        3 => fee().prop_map(|fees| Fact::DecisionApproved { fees }),
        1 => Just(Fact::DecisionRefused { reason: Refused::Agency }),
        1 => Just(Fact::OfficerNeeded { reason: OfficerReason::AgencyWish, case: None }),
        6 => (try_of(), amount()).prop_map(|(attempt, amount)| Fact::CardIntended { attempt, amount, receipt_before: None, whole: None }),
        6 => (try_of(), amount()).prop_map(|(attempt, amount)| Fact::CardApproved { attempt, amount, card: card() }),
        2 => try_of().prop_map(|attempt| Fact::CardNotTaken { attempt, by: NotTaken::Declined }),
        2 => try_of().prop_map(|attempt| Fact::CardUnknown { attempt }),
        6 => (number(), fee()).prop_map(|(number, fees)| Fact::VisaIssued { number, fees }),
        4 => (prop::option::of(number()), prop::option::of(fee()))
            .prop_map(|(number, fees)| Fact::VisaVoided { number, fees, reason: VoidReason::NotPaid }),
        3 => try_of().prop_map(|attempt| Fact::CardSettled { attempt }),
        3 => (try_of(), amount()).prop_map(|(attempt, amount)| Fact::CardReversed { attempt, amount }),
        1 => (paper(), copy(), 1_u32..4).prop_map(|(paper, copy, job)| Fact::PrintIntended { paper, copy, job }),
        1 => (paper(), 1_u32..4, outcome).prop_map(|(paper, job, outcome)| Fact::PrintEnded { paper, job, outcome }),
        1 => amount().prop_map(|amount| Fact::Owes { owed: Owed::Money(amount) }),
        3 => ending.prop_map(closed),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    /// Whatever order facts are offered in: those that are accepted conserve money, and what is closed and not open
    /// owes nothing.
    #[test]
    fn conservation_holds_after_any_sequence_of_legal_facts(offered in prop::collection::vec(facts(), 0..300)) {
        let mut state = TransactionState::opened(&opened()).expect("the first fact");
        let mut ledger = Ledger::default();
        let (mut accepted, mut charges) = (vec![opened()], 0);
        for fact in offered {
            let before = state.clone();
            let Ok(next) = state.clone().after(&fact) else { continue };
            ledger = ledger.after(&fact).expect("small sums");
            prop_assert!(ledger.balances());
            let books = ledger.of(Currency::Azn);
            if !next.money_is_open() {
                prop_assert_eq!(books.owed, 0, "{:?} after {:?}", next.stage, fact);
            }
            if let Fact::CardApproved { .. } = fact {
                prop_assert!(before.unresolved_attempt().is_some());
                charges += 1;
            }
            match next.ending {
                Some(Ending::Delivered) if before.ending.is_none() => {
                    prop_assert_eq!(books.captured - books.refunded, books.delivered + books.commission);
                }
                Some(Ending::Abandoned | Ending::Refused | Ending::SentToDesk) if before.ending.is_none() => {
                    prop_assert_eq!((books.captured - books.refunded, books.delivered, books.commission), (0, 0, 0));
                }
                Some(Ending::Reversed) if before.ending.is_none() => prop_assert_eq!(books.captured, books.refunded),
                Some(_) | None => {}
            }
            // An ending is never taken back.
            prop_assert!(before.ending.is_none() || next.ending == before.ending);
            state = next;
            accepted.push(fact);
        }
        // One transaction takes money at most once.
        prop_assert!(charges <= 1);
        // The projection is the replay.
        prop_assert_eq!(TransactionState::of(&accepted), Ok(Some(state)));
    }
}

/// The property above is worth nothing if its walks do not get anywhere.
#[test]
fn the_walks_reach_every_stage_and_every_ending() {
    use proptest::{strategy::ValueTree as _, test_runner::TestRunner};
    let mut runner = TestRunner::deterministic();
    let walks = prop::collection::vec(facts(), 400);
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..150 {
        let offered = walks.new_tree(&mut runner).expect("a walk").current();
        let mut state = TransactionState::opened(&opened()).expect("the first fact");
        for fact in &offered {
            state = state.clone().after(fact).unwrap_or(state);
            let tagged = serde_json::to_value(&state.stage).expect("JSON")["stage"].as_str().expect("a tag").to_owned();
            seen.insert(tagged);
            seen.extend(state.ending.map(|ending| format!("{ending:?}")));
        }
    }
    for expected in [
        "opened",
        "applied",
        "refused",
        "officer_needed",
        "approved",
        "card_intended",
        "card_unknown",
        "card_approved",
        "issued",
        "settled",
        "voided",
        "reversed",
        "Delivered",
        "Abandoned",
        "Refused",
        "Reversed",
        "Owed",
        "SentToDesk",
    ] {
        assert!(seen.contains(expected), "{expected} was never reached: {seen:?}");
    }
}

#[test]
fn a_share_is_less_than_the_whole_and_of_its_currency() {
    let intended = |whole| Fact::CardIntended { attempt: attempt(1), amount: azn(4400), receipt_before: None, whole };
    let approved = TransactionState::of(&[opened(), Fact::ApplicationMade, approved()]).unwrap().unwrap();
    for whole in [azn(4400), azn(4399), azn(0), Money::new(8800, Currency::Usd)] {
        assert!(approved.clone().after(&intended(Some(whole))).is_err(), "{whole:?}");
    }
    let shared = approved.after(&intended(Some(azn(8800)))).unwrap();
    assert_eq!(shared.share(), Some(azn(4400)));
    let paid = shared.after(&Fact::CardApproved { attempt: attempt(1), amount: azn(4400), card: card() }).unwrap();
    let payment = paid.payment().unwrap();
    assert_eq!((payment.amount, payment.asked()), (azn(4400), azn(8800)));
    assert_eq!(paid.attempt(), Some(attempt(1)));
}

#[test]
fn who_pays_alone_writes_what_was_written_before_anybody_could_share() {
    let alone = Fact::CardIntended { attempt: attempt(1), amount: azn(4400), receipt_before: Some(4), whole: None };
    let json = serde_json::to_value(&alone).unwrap();
    assert!(json.get("whole").is_none(), "{json}");
    assert_eq!(serde_json::from_value::<Fact>(json).unwrap(), alone);
}
