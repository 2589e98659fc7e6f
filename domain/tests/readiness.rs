//! What a terminal says of itself, and the code of it: one spelling, nothing that can be changed unseen.

use domain::readiness::{Code, NoCode, Report, Signed};

fn report() -> Report {
    let text = include_str!("../../kiosk/core/tests/readiness.json");
    serde_json::from_str::<Signed>(text).expect("a report").report
}

#[test]
fn a_code_is_read_again_as_it_was_written_and_stays_in_the_tightest_mode_of_a_qr_code() {
    let code = Code::of(&report(), &[9; 91]);
    let text = code.signed(&[7; 71]);
    assert_eq!(Code::read(&text), Ok((code.clone(), vec![7; 71])));
    assert!(text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || b"-.".contains(&byte)));
    assert!(text.len() < 400, "{}", text.len());
    assert_eq!((code.faults, code.failed, code.entries), (1, 1, 128_417));
}

type Change = fn(&mut Report);

#[test]
fn every_change_of_a_report_changes_its_code() {
    let code = Code::of(&report(), &[9; 91]);
    let changes: [Change; 6] = [
        |report| report.made_ms += 1,
        |report| report.program.sha256.replace_range(..1, "0"),
        |report| report.central.certificate_days -= 1,
        |report| report.devices[1].works = true,
        |report| report.supplies.notes = None,
        |report| report.who = None,
    ];
    for (at, change) in changes.into_iter().enumerate() {
        let mut other = report();
        change(&mut other);
        assert_ne!(Code::of(&other, &[9; 91]), code, "change {at}");
    }
}

#[test]
fn a_report_that_came_as_a_file_has_the_same_bytes() {
    let read: Report = serde_json::from_slice(&report().bytes()).expect("a report");
    assert_eq!((read.digest(), read.is_ready()), (report().digest(), false));
}

#[test]
fn what_is_no_code_is_said_to_be_none() {
    let text = Code::of(&report(), &[9; 91]).signed(&[7; 71]);
    let lower = text.to_lowercase();
    let spaced = text.replacen(".1.", ".01.", 1);
    let (long, cut) = ("PR1.".repeat(200), &text[..text.len() - 1]);
    for wrong in ["", "PR1", "PV1.A.B", &lower, &spaced, &long, cut, "PR1.GYD-014.1.1.1.1.AA.AA.AA"] {
        assert_eq!(Code::read(wrong), Err(NoCode), "{wrong}");
    }
}
