use proptest::prelude::*;
use uuid::Uuid;

use super::*;

const NUMBER: &str = "100000000000001";

fn azn(minor_units: i64) -> Money {
    Money::new(minor_units, Currency::Azn)
}

fn question() -> Question {
    let entry = Entry { field: "subscriber".to_owned(), value: NUMBER.to_owned().into() };
    Question::Account { service: "azerishiq".parse().unwrap(), currency: Currency::Azn, account: vec![entry] }
}

fn told() -> contract::Debt {
    contract::Debt {
        service: "azerishiq".to_owned(),
        account: vec![contract::Entry { field: "subscriber".to_owned(), value: NUMBER.to_owned().into() }],
        reference: "2026-10/4250".to_owned(),
        label: "M***** A.".to_owned().into(),
        owed: words(azn(4250)),
        before_discount: None,
        discount_until: None,
        due: Some("2026-12-10".to_owned()),
        least: words(azn(100)),
        most: words(azn(4250)),
    }
}

fn judged(change: impl FnOnce(&mut contract::Debt)) -> Result<LookedUp, Malformed> {
    let mut debt = told();
    change(&mut debt);
    question().believe(contract::LookedUp::Debts { debts: vec![debt] })
}

#[test]
fn an_honest_answer_is_believed_word_for_word() {
    let LookedUp::Debts(debts) = judged(|_| ()).unwrap() else { panic!("debts") };
    assert_eq!(debts[0].owed, azn(4250));
    assert_eq!(debts[0].amounts, Amounts::Part { least: azn(100) });
    assert_eq!(debts[0].due, Some(jiff::civil::date(2026, 12, 10)));
    let LookedUp::Debts(debts) = judged(|debt| debt.least = words(azn(4250))).unwrap() else { panic!("debts") };
    assert_eq!(debts[0].amounts, Amounts::Full);
    let LookedUp::Debts(debts) = judged(|debt| debt.most = words(azn(9000))).unwrap() else { panic!("debts") };
    assert_eq!(debts[0].amounts, Amounts::Any { least: azn(100), most: azn(9000) });
}

#[test]
fn what_is_about_somebody_else_or_cannot_be_is_not_believed() {
    let amount = |units: i64| words(azn(units));
    let dollars = || contract::Amount { minor_units: 1, currency: "USD".to_owned() };
    for (change, why) in [
        (
            Box::new(|debt: &mut contract::Debt| debt.account[0].value = "100000000000002".to_owned().into())
                as Box<dyn FnOnce(&mut contract::Debt)>,
            Malformed::Subscriber,
        ),
        (Box::new(|debt| debt.account.clear()), Malformed::Subscriber),
        (Box::new(|debt| debt.service = "azeriqaz".to_owned()), Malformed::Service),
        (Box::new(|debt| debt.service = "NOT A NAME".to_owned()), Malformed::Service),
        (Box::new(|debt| debt.owed.currency = "USD".to_owned()), Malformed::Currency),
        (Box::new(move |debt| debt.least = dollars()), Malformed::Currency),
        (Box::new(move |debt| debt.owed = amount(-1)), Malformed::Amount),
        (Box::new(move |debt| debt.owed = amount(1_000_000_000_000)), Malformed::Amount),
        (Box::new(move |debt| debt.most = amount(1_000_000_000_000)), Malformed::Amount),
        (Box::new(move |debt| debt.least = amount(0)), Malformed::Amount),
        (Box::new(move |debt| debt.most = amount(4249)), Malformed::Amount),
        (Box::new(|debt| debt.label = "two\nlines".to_owned().into()), Malformed::Text),
        (Box::new(|debt| debt.label = "\u{202E}turned".to_owned().into()), Malformed::Text),
        (Box::new(|debt| debt.label = "x".repeat(121).into()), Malformed::Text),
        (Box::new(|debt| debt.reference = String::new()), Malformed::Text),
        (Box::new(|debt| debt.reference = "x".repeat(65)), Malformed::Text),
        (Box::new(|debt| debt.due = Some("31.12.2026".to_owned())), Malformed::Date),
        (Box::new(|debt| debt.discount_until = Some("2026-12-31".to_owned())), Malformed::Shape),
    ] {
        assert_eq!(judged(change), Err(why));
    }
    let twice = contract::LookedUp::Debts { debts: vec![told(), told()] };
    assert_eq!(question().believe(twice), Err(Malformed::Count));
    assert_eq!(question().believe(contract::LookedUp::Debts { debts: Vec::new() }), Err(Malformed::Count));
}

#[test]
fn only_an_advance_may_be_nought() {
    let advance = judged(|debt| {
        debt.owed = words(azn(0));
        debt.most = words(azn(50_000));
    });
    let LookedUp::Debts(debts) = advance.unwrap() else { panic!("debts") };
    assert_eq!(debts[0].amounts, Amounts::Any { least: azn(100), most: azn(50_000) });
}

#[test]
fn a_posting_is_believed_for_its_own_key_and_amount_only() {
    let key = PostingKey { transaction: TransactionId(Uuid::from_u128(7)), line: LineId(2) };
    assert_eq!(key.to_string().parse(), Ok(key));
    let posted = |key: &str, amount: Money, reference: &str| contract::Posting::Posted {
        key: key.to_owned(),
        reference: reference.to_owned(),
        amount: words(amount),
        at: "2026-11-26T18:00:00Z".to_owned(),
    };
    let own = key.to_string();
    assert!(matches!(believe(key, azn(1), posted(&own, azn(1), "P-1")), Ok(Outcome::Posted { .. })));
    assert_eq!(believe(key, azn(1), posted(&own, azn(2), "P-1")), Err(Malformed::Amount));
    assert_eq!(believe(key, azn(1), posted(&own, azn(1), "P\u{7}")), Err(Malformed::Text));
    let other = PostingKey { line: LineId(3), ..key }.to_string();
    for answer in [
        posted(&other, azn(1), "P-1"),
        contract::Posting::Pending { key: other.clone() },
        contract::Posting::Refused { key: other.clone(), why: contract::Refusal::Other },
        contract::Posting::Unknown { key: other.clone() },
        contract::Posting::Cancelled { key: other.clone() },
    ] {
        assert_eq!(believe(key, azn(1), answer), Err(Malformed::Key));
    }
}

proptest! {
    #[test]
    fn whatever_is_believed_may_be_paid_and_shown(owed in -10_i64..2_000, least in -10_i64..2_000, most in -10_i64..2_000,
        label in "\\PC{0,140}", reference in ".{0,80}") {
        let answer = judged(|debt| {
            debt.owed = words(azn(owed));
            debt.least = words(azn(least));
            debt.most = words(azn(most));
            debt.label = label.into();
            debt.reference = reference;
        });
        if let Ok(LookedUp::Debts(debts)) = answer {
            let debt = &debts[0];
            prop_assert!(debt.owed.minor_units >= 0);
            prop_assert_eq!(display_safe(debt.label.reveal(), 120), debt.label.reveal().clone());
            prop_assert_eq!(display_safe(&debt.reference, 64), debt.reference.clone());
            match debt.amounts {
                Amounts::Full => prop_assert!(debt.owed.is_positive()),
                Amounts::Part { least } => prop_assert!(least.is_positive() && least.minor_units < debt.owed.minor_units),
                Amounts::Any { least, most } => {
                    prop_assert!(least.is_positive() && least.minor_units <= most.minor_units);
                    prop_assert!(most.minor_units > debt.owed.minor_units);
                }
            }
        }
    }
}
