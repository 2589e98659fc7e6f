use domain::{
    evisa::{Missing, Speed},
    receipt::Copy,
};
use protocol::evisa::{Answer, Search, State};

use super::{travels, travels_with_more};

const FOUND: &str = r#"{
  "evisa": {
    "number": "EVISA-PEC100",
    "terms": {"valid_from": "2026-11-21", "valid_until": "2026-12-20", "days": 30, "entries": 1},
    "purpose": "tourism",
    "nationality": "TUR",
    "document_number": "L898902C3",
    "surname": "ERIKSSON",
    "given_names": "ANNA MARIA",
    "birth": {"Known": "1974-08-12"},
    "issued": "2026-11-20"
  },
  "seal": "PV1.EVISA-PEC100",
  "copy": "duplicate"
}"#;

#[test]
fn a_search_travels_in_the_body_and_is_not_logged() {
    let search: Search = travels_with_more(
        r#"{
          "shown": {
            "reference": "EV26SPEC1001",
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
              "source": "Read"
            }
          }
        }"#,
    );
    let logged = format!("{search:?}");
    for personal in ["EV26SPEC1001", "ERIKSSON", "ANNA", "L898902C3", "1974"] {
        assert!(!logged.contains(personal), "{personal}");
    }
}

#[test]
fn every_answer_travels() {
    let found: Answer = travels_with_more(&format!(r#"{{"answer": "found", "found": {FOUND}}}"#));
    let Answer::Found { found } = found else { panic!("found") };
    assert_eq!((found.copy, found.evisa.terms.days), (Copy::Duplicate, 30));
    assert!(!format!("{found:?}").contains("ERIKSSON"));
    let by = jiff::civil::date(2026, 11, 24).at(17, 5, 0, 0);
    for (text, why) in [
        (r#""not_found""#, Missing::NotFound),
        (r#""other_person""#, Missing::OtherPerson),
        (
            r#"{"not_decided": {"speed": "standard", "by": "2026-11-24T17:05:00"}}"#,
            Missing::NotDecided { speed: Speed::Standard, by },
        ),
        (
            r#"{"not_decided": {"speed": "urgent", "by": "2026-11-24T17:05:00"}}"#,
            Missing::NotDecided { speed: Speed::Urgent, by },
        ),
        (r#""refused""#, Missing::Refused),
        (r#""expired""#, Missing::Expired),
        (r#""used""#, Missing::Used),
    ] {
        let answer: Answer = travels_with_more(&format!(r#"{{"answer": "missing", "why": {text}}}"#));
        assert_eq!(answer, Answer::Missing { why });
    }
    let too_often: Answer = travels_with_more(r#"{"answer": "too_often", "retry_s": 1200}"#);
    assert_eq!(too_often, Answer::TooOften { retry_s: 1200 });
    assert_eq!(travels::<Answer>(r#"{"answer": "silent"}"#), Answer::Silent);
}

#[test]
fn every_state_travels() {
    let found: State = travels_with_more(&format!(r#"{{"state": "found", "found": {FOUND}}}"#));
    assert!(matches!(found, State::Found { .. }));
    assert_eq!(travels::<State>(r#"{"state": "erased"}"#), State::Erased);
    assert_eq!(travels::<State>(r#"{"state": "unknown"}"#), State::Unknown);
}
