use domain::visa::{Grounds, OfficerReason, Refused, ResidenceRefused};
use protocol::visa::{Decide, Decision, FindCase, Found, Issue, Issued, Standing, State, Void};

use super::travels_with_more;

const FEES: &str = r#"{
  "duty": {"minor_units": 4000, "currency": "AZN"},
  "service": {"minor_units": 400, "currency": "AZN"}
}"#;
const TERMS: &str = r#"{"valid_from": "2026-11-21", "valid_until": "2026-11-27", "days": 7, "entries": 1}"#;

fn issued() -> String {
    format!(
        r#"{{
          "visa": {{
            "number": "AZ26-4K7M-22910",
            "terms": {TERMS},
            "purpose": "tourism",
            "nationality": "TUR",
            "document_number": "L898902C3",
            "surname": "ERIKSSON",
            "given_names": "ANNA MARIA",
            "birth": {{"Known": "1974-08-12"}},
            "fees": {FEES},
            "seal": "PV1.AZ26-4K7M-22910"
          }},
          "issued": "2026-11-21T14:05:00",
          "receipt_number": "MFRGGZDFMZTWQ2LKNNWG23TPOA"
        }}"#
    )
}

#[test]
fn what_was_typed_and_repaired_travels_with_the_application_and_is_not_logged() {
    let decide: Decide = travels_with_more(
        r#"{
          "application": {
            "document": {
              "document_type": "P",
              "issuing_state": "TUR",
              "number": "L898902C3",
              "surname": "ERIKSSON",
              "given_names": "ANNA MARIA",
              "names_truncated": false,
              "nationality": "TUR",
              "birth": {"Known": "1974-08-12"},
              "sex": "Female",
              "expiry": "2032-04-15",
              "source": "Repaired",
              "repaired": ["number"],
              "typed": [{"item": "surname", "read": "ERIKSSOM"}, {"item": "given_names"}]
            },
            "trip": {"arrival": "2026-11-21", "days": 7, "purpose": "tourism"},
            "declaration": "made"
          },
          "catalogue_version": 7
        }"#,
    );
    let logged = format!("{decide:?}");
    for personal in ["ERIKSSO", "ANNA", "L898902C3", "1974"] {
        assert!(!logged.contains(personal), "{personal}");
    }
    let officer: Decision = travels_with_more(r#"{"decision": "officer", "reason": "typed"}"#);
    assert_eq!(officer, Decision::Officer { reason: OfficerReason::Typed, case: None });
}

#[test]
fn a_residence_document_travels_beside_the_passport_and_is_not_logged() {
    let decide: Decide = travels_with_more(
        r#"{
          "application": {
            "document": {
              "document_type": "P",
              "issuing_state": "FRA",
              "number": "L898902C3",
              "surname": "ERIKSSON",
              "given_names": "ANNA MARIA",
              "names_truncated": false,
              "nationality": "FRA",
              "birth": {"Known": "1974-08-12"},
              "sex": "Female",
              "expiry": "2032-04-15",
              "source": "Read"
            },
            "residence": {
              "format": "td1",
              "document_type": "IR",
              "issuing_state": "ARE",
              "number": "R23145890",
              "surname": "ERIKSSON",
              "given_names": "ANNA",
              "names_truncated": false,
              "nationality": "FRA",
              "birth": {"Known": "1974-08-12"},
              "sex": "Female",
              "expiry": "2027-06-30",
              "source": "Repaired"
            },
            "trip": {"arrival": "2026-11-21", "days": 7, "purpose": "tourism"},
            "declaration": "made"
          },
          "catalogue_version": 7
        }"#,
    );
    let logged = format!("{decide:?}");
    for personal in ["ERIKSSO", "ANNA", "R23145890", "1974"] {
        assert!(!logged.contains(personal), "{personal}");
    }
    let officer: Decision = travels_with_more(r#"{"decision": "officer", "reason": "residence_unsure"}"#);
    assert_eq!(officer, Decision::Officer { reason: OfficerReason::ResidenceUnsure, case: None });
    for (text, why) in [
        ("\"kind\"", ResidenceRefused::Kind),
        ("{\"state\": \"TUR\"}", ResidenceRefused::State("TUR".parse().unwrap())),
        ("\"expired\"", ResidenceRefused::Expired),
        ("\"other_person\"", ResidenceRefused::OtherPerson),
    ] {
        let wire = format!(r#"{{"decision": "refused", "reason": {{"residence": {text}}}}}"#);
        assert_eq!(travels_with_more::<Decision>(&wire), Decision::Refused { reason: Refused::Residence(why) });
    }
}

#[test]
fn an_application_travels_and_is_not_logged() {
    let decide: Decide = travels_with_more(
        r#"{
          "application": {
            "document": {
              "document_type": "P",
              "issuing_state": "TUR",
              "number": "L898902C3",
              "surname": "ERIKSSON",
              "given_names": "ANNA MARIA",
              "names_truncated": false,
              "nationality": "TUR",
              "birth": {"Month": {"year": 1974, "month": 8}},
              "sex": "Female",
              "expiry": "2032-04-15",
              "source": "Read"
            },
            "trip": {"arrival": "2026-11-21", "days": 7, "purpose": "tourism"},
            "declaration": "made"
          },
          "catalogue_version": 7
        }"#,
    );
    let logged = format!("{decide:?}");
    for personal in ["ERIKSSON", "ANNA", "L898902C3", "1974"] {
        assert!(!logged.contains(personal), "{personal}");
    }
}

#[test]
fn every_decision_travels() {
    let approved = format!(r#"{{"decision": "approved", "terms": {TERMS}, "fees": {FEES}, "hold_seconds": 900}}"#);
    let Decision::Approved { fees, hold_seconds, .. } = travels_with_more(&approved) else { panic!("{approved}") };
    assert_eq!((fees.total().unwrap().minor_units, hold_seconds), (4400, 900));
    let refused =
        |reason: &str| travels_with_more::<Decision>(&format!(r#"{{"decision": "refused", "reason": {reason}}}"#));
    assert_eq!(refused("\"nationality\""), Decision::Refused { reason: Refused::Nationality });
    assert_eq!(refused("\"agency\""), Decision::Refused { reason: Refused::Agency });
    let latest = Some(domain::Date::constant(2026, 12, 1));
    assert_eq!(
        refused(r#"{"validity_too_short": {"latest": "2026-12-01"}}"#),
        Decision::Refused { reason: Refused::ValidityTooShort { latest } }
    );
    let officer: Decision = travels_with_more(r#"{"decision": "officer", "reason": "agency_wish"}"#);
    assert_eq!(officer, Decision::Officer { reason: OfficerReason::AgencyWish, case: None });
    let pending: Decision = travels_with_more(r#"{"decision": "pending", "retry_ms": 500}"#);
    assert_eq!(pending, Decision::Pending { retry_ms: 500 });
    assert_eq!(travels_with_more::<Decision>(r#"{"decision": "agency_silent"}"#), Decision::AgencySilent);
}

const QUEUED: &str = r#"{"decision": "officer", "reason": "stateless", "case": {"number": "7KD4M", "before": 2,
    "usual_minutes": 4, "good_until": "2026-11-22", "retry_ms": 5000}}"#;

#[test]
fn an_officers_case_travels_from_its_number_to_its_end() {
    let number = "7KD4M".parse().unwrap();
    let queued: Decision = travels_with_more(QUEUED);
    let Decision::Officer { reason: OfficerReason::Stateless, case: Some(case) } = queued else { panic!("{queued:?}") };
    assert_eq!((case.number, case.before, case.usual_minutes, case.retry_ms), (number, 2, Some(4), 5000));
    let unknown = QUEUED.replace(r#""usual_minutes": 4,"#, "");
    let Decision::Officer { case: Some(case), .. } = travels_with_more(&unknown) else { panic!("{unknown}") };
    assert_eq!(case.usual_minutes, None, "nobody invents how long it takes");
    assert_eq!(
        travels_with_more::<Decision>(r#"{"decision": "desk", "case": "7KD4M"}"#),
        Decision::Desk { case: number }
    );
    for (word, because) in [
        ("document", Grounds::Document),
        ("details", Grounds::Details),
        ("other_visa", Grounds::OtherVisa),
        ("entry", Grounds::Entry),
    ] {
        let refused: Decision = travels_with_more(&format!(
            r#"{{"decision": "refused", "reason": {{"officer": {{"because": "{word}"}}}}}}"#
        ));
        assert_eq!(refused, Decision::Refused { reason: Refused::Officer { because } });
    }
}

#[test]
fn a_kiosk_that_knows_nothing_of_cases_sends_to_the_desk_as_it_always_did() {
    // As the first kiosks have it, word for word.
    #[derive(Debug, PartialEq, serde::Deserialize)]
    #[serde(tag = "decision", rename_all = "snake_case")]
    enum Older {
        Officer { reason: OfficerReason },
    }
    assert_eq!(serde_json::from_str::<Older>(QUEUED).unwrap(), Older::Officer { reason: OfficerReason::Stateless });
}

#[test]
fn a_case_is_found_by_the_document_and_neither_is_logged() {
    let document = r#"{"document_type": "P", "issuing_state": "TUR", "number": "L898902C3", "surname": "ERIKSSON",
        "given_names": "ANNA MARIA", "names_truncated": false, "nationality": "XXA", "birth": {"Known": "1974-08-12"},
        "sex": "Female", "expiry": "2032-04-15", "source": "Read"}"#;
    let find: FindCase = travels_with_more(&format!(r#"{{"document": {document}}}"#));
    let found: Found = travels_with_more(&format!(
        r#"{{"found": "case", "number": "7KD4M", "application": {{"document": {document},
            "trip": {{"arrival": "2026-11-21", "days": 7, "purpose": "tourism"}}, "declaration": "made"}}}}"#
    ));
    let logged = format!("{find:?} {found:?}");
    for personal in ["ERIKSSON", "ANNA", "L898902C3", "1974"] {
        assert!(!logged.contains(personal), "{personal}");
    }
    assert_eq!(travels_with_more::<Found>(r#"{"found": "nothing"}"#), Found::Nothing);
}

#[test]
fn issue_and_void_travel() {
    let issue: Issue = travels_with_more(
        r#"{
          "attempt": "0192f000-0000-7000-8000-0000000000bb",
          "paid": {"minor_units": 4400, "currency": "AZN"}
        }"#,
    );
    assert_eq!(issue.paid.minor_units, 4400);
    let issued: Issued = travels_with_more(&issued());
    assert_eq!(issued.visa.number.as_str(), "AZ26-4K7M-22910");
    assert!(!format!("{issued:?}").contains("ERIKSSON"));
    for reason in ["issue_too_late", "payment_reversed", "cancelled", "not_paid"] {
        travels_with_more::<Void>(&format!(r#"{{"reason": "{reason}"}}"#));
    }
}

#[test]
fn every_state_travels() {
    let held: State = travels_with_more(&format!(r#"{{"state": "held", "seconds": 840, "fees": {FEES}}}"#));
    assert!(matches!(held, State::Held { seconds: 840, .. }));
    let issued = issued().replacen('{', r#"{"state": "issued","#, 1);
    assert!(matches!(travels_with_more::<State>(&issued), State::Issued(_)));
    assert_eq!(travels_with_more::<State>(r#"{"state": "void", "number": null}"#), State::Void { number: None });
    let number = "AZ26-4K7M-22910".parse().unwrap();
    let void: State = travels_with_more(r#"{"state": "void", "number": "AZ26-4K7M-22910"}"#);
    assert_eq!(void, State::Void { number: Some(number) });
    let number = "AZ26-4K7M-22910".parse().unwrap();
    let erased: State = travels_with_more(r#"{"state": "erased", "number": "AZ26-4K7M-22910"}"#);
    assert_eq!(erased, State::Erased { number });
    assert_eq!(travels_with_more::<State>(r#"{"state": "unknown"}"#), State::Unknown);
    assert_eq!(super::travels::<Standing>("\"valid\""), Standing::Valid);
    assert_eq!(super::travels::<Standing>("\"void\""), Standing::Void);
}
