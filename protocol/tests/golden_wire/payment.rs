use domain::{
    Currency, Money,
    payment::{Amounts, Found, Inquiry, LineId, Otherwise, Promise, Promised},
};
use protocol::payment::{
    LineStanding, MakePromise, NoCredit, Outcome, Progress, Reason, Redeem, Redeemed, Standing, State,
};

use super::{travels, travels_with_more};

const DEBT: &str = r#"{
  "service": "azerishiq",
  "account": [{"field": "subscriber", "value": "100000000000001"}],
  "reference": "2026-10/4250",
  "label": "M***** A., Bakı",
  "owed": {"minor_units": 4250, "currency": "AZN"},
  "discount": {"before": {"minor_units": 5000, "currency": "AZN"}, "until": "2026-12-01"},
  "due": "2026-12-10",
  "amounts": {"amounts": "part", "least": {"minor_units": 100, "currency": "AZN"}}
}"#;

fn azn(minor_units: i64) -> Money {
    Money::new(minor_units, Currency::Azn)
}

#[test]
fn an_inquiry_travels_and_is_not_logged() {
    let service: Inquiry = travels_with_more(
        r#"{"inquiry": "service", "service": "azerishiq", "account": [{"field": "subscriber", "value": "100000000000001"}]}"#,
    );
    let household: Inquiry = travels_with_more(r#"{"inquiry": "household", "phone": "501234501"}"#);
    let logged = format!("{service:?} {household:?}");
    for personal in ["100000000000001", "501234501"] {
        assert!(!logged.contains(personal), "{personal}");
    }
}

#[test]
fn everything_that_is_found_travels() {
    let found: Found =
        travels_with_more(&format!(r#"{{"found": "debts", "debts": [{DEBT}], "silent": ["azeriqaz"]}}"#));
    let Found::Debts { debts, silent } = found else { panic!("debts") };
    assert_eq!((debts[0].owed, debts[0].amounts), (azn(4250), Amounts::Part { least: azn(100) }));
    assert_eq!(silent[0].as_str(), "azeriqaz");
    assert!(!format!("{debts:?}").contains("Bakı"));
    assert_eq!(travels_with_more::<Found>(r#"{"found": "nothing_owed"}"#), Found::NothingOwed);
    assert_eq!(travels_with_more::<Found>(r#"{"found": "unknown"}"#), Found::Unknown);
    assert_eq!(travels::<Found>(r#"{"found": "silent"}"#), Found::Silent { again_seconds: None });
    let silent: Found = travels(r#"{"found": "silent", "again_seconds": 30}"#);
    assert_eq!(silent, Found::Silent { again_seconds: Some(30) });
}

#[test]
fn a_basket_to_promise_travels() {
    let asked: MakePromise = travels_with_more(&format!(
        r#"{{"basket": {{"lines": [{{
            "id": 1,
            "service": "azerishiq",
            "account": [{{"field": "subscriber", "value": "100000000000001"}}],
            "tariff": "day",
            "debt": {DEBT},
            "amount": {{"minor_units": 4250, "currency": "AZN"}},
            "commission": {{"minor_units": 40, "currency": "AZN"}},
            "promise": "central"
        }}]}}, "catalogue_version": 7}}"#
    ));
    let line = &asked.basket.lines[0];
    assert_eq!((line.id, line.amount, line.promise), (LineId(1), azn(4250), Promise::Central));
    assert!(!format!("{asked:?}").contains("100000000000001"));
}

#[test]
fn every_answer_to_it_travels() {
    assert_eq!(travels_with_more::<Promised>(r#"{"answer": "kept", "seconds": 900}"#), Promised::Kept { seconds: 900 });
    let otherwise: Promised = travels_with_more(&format!(
        r#"{{"answer": "otherwise", "lines": [
            [1, {{"otherwise": "changed", "debt": {DEBT}}}],
            [2, {{"otherwise": "paid"}}],
            [3, {{"otherwise": "silent"}}],
            [4, {{"otherwise": "day_limit", "left": {{"minor_units": 0, "currency": "AZN"}}}}],
            [5, {{"otherwise": "catalogue"}}],
            [6, {{"otherwise": "unknown"}}]
        ]}}"#
    ));
    let Promised::Otherwise { lines } = otherwise else { panic!("otherwise") };
    assert_eq!(lines[3], (LineId(4), Otherwise::DayLimit { left: azn(0) }));
}

#[test]
fn every_state_of_a_line_travels() {
    let state: State = travels_with_more(
        r#"{"lines": [
            {"line": 1, "state": "promised", "seconds": 60},
            {"line": 2, "state": "accepted"},
            {"line": 3, "state": "posting"},
            {"line": 4, "state": "posted", "provider_reference": "P-1", "at": "2026-11-26T18:00:00Z"},
            {"line": 5, "state": "refused", "reason": "nothing_owed", "claim": "00000000000B"},
            {"line": 6, "state": "unknown"}
        ]}"#
        .replace("00000000000B", &domain::ClaimNumber::of(domain::TransactionId(uuid::Uuid::nil())).to_string())
        .as_str(),
    );
    assert_eq!(state.lines[0].progress, Progress::Promised { seconds: 60 });
    assert!(matches!(state.lines[4].progress, Progress::Refused { reason: Reason::NothingOwed, .. }));
    assert_eq!(travels::<State>(r#"{"lines": []}"#), State::default());
    let newer: Reason = serde_json::from_str(r#""of_next_year""#).unwrap();
    assert_eq!(newer, Reason::Other, "a reason that is not known yet stops nobody");
}

#[test]
fn a_remainder_of_before_travels_and_whose_it_is_is_not_logged() {
    let asked: Redeem =
        travels_with_more(r#"{"transaction": "01890a5d-ac96-774b-bcce-b302099a8057", "fin": "5ABCD12"}"#);
    assert!(!format!("{asked:?}").contains("5ABCD12"));
    let bare: Redeem = travels(r#"{"transaction": "01890a5d-ac96-774b-bcce-b302099a8057"}"#);
    assert!(bare.fin.is_none());
    let granted: Redeemed =
        travels_with_more(r#"{"answer": "granted", "amount": {"minor_units": 60, "currency": "AZN"}}"#);
    assert_eq!(granted, Redeemed::Granted { amount: azn(60) });
    for (text, why) in [
        ("unknown", NoCredit::Unknown),
        ("spent", NoCredit::Spent),
        ("fin_needed", NoCredit::FinNeeded),
        ("other_fin", NoCredit::OtherFin),
        ("too_often", NoCredit::TooOften),
    ] {
        let refused: Redeemed = travels_with_more(&format!(r#"{{"answer": "refused", "why": "{text}"}}"#));
        assert_eq!(refused, Redeemed::Refused { why });
    }
}

#[test]
fn what_strangers_are_told_travels() {
    let standing: Standing = travels_with_more(
        r#"{"lines": [
            {"line": 1, "service": "azerishiq", "amount": {"minor_units": 1, "currency": "AZN"}, "state": "on_its_way"},
            {"line": 2, "service": "azerishiq", "amount": {"minor_units": 1, "currency": "AZN"}, "state": "posted",
             "at": "2026-11-26T18:00:00Z"},
            {"line": 3, "service": "azerishiq", "amount": {"minor_units": 1, "currency": "AZN"}, "state": "goes_back"},
            {"line": 4, "service": "azerishiq", "amount": {"minor_units": 1, "currency": "AZN"}, "state": "being_checked"}
        ]}"#,
    );
    let LineStanding { line, amount, outcome, .. } = &standing.lines[2];
    assert_eq!((*line, *amount, *outcome), (LineId(3), azn(1), Outcome::GoesBack));
}
