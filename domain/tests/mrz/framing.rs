//! What readers and their links do to the lines.

use domain::document::mrz::{Reason, Refusal, Specimen, Verdict, Warning, encode_td3};
use proptest::prelude::*;

use crate::{ALL_OK, LOWER, UPPER, icao::specimen, lower_with, read};

fn refused(lines: &[&str]) -> (u8, u8, Reason) {
    let Refusal { line, column, reason } = read(lines).expect_err("refused");
    (line, column, reason)
}

/// The specimen, whatever was done to it.
fn is_specimen(lines: &[&str]) -> Vec<Warning> {
    let record = read(lines).unwrap_or_else(|refusal| panic!("{refusal} in {lines:?}"));
    assert_eq!(record.checks, ALL_OK, "{lines:?}");
    assert_eq!(record.verdict(), Verdict::Ok, "{lines:?}");
    assert_eq!((record.surname.reveal().as_str(), record.given_names.reveal().as_str()), ("ERIKSSON", "ANNA MARIA"));
    assert_eq!(record.document_number.reveal(), "L898902C3");
    record.warnings
}

#[test]
fn lines_come_together_or_apart() {
    let joined = format!("{UPPER}{LOWER}");
    for lines in [
        vec![joined.clone()],
        vec![format!("{UPPER}\r\n{LOWER}\r\n")],
        vec![format!("{UPPER}\r{LOWER}\r")],
        vec![format!("{UPPER}\n{LOWER}")],
        vec![format!("\u{2}{UPPER}\r{LOWER}\u{3}")],
        vec![String::new(), UPPER.to_owned(), LOWER.to_owned()],
        vec![UPPER.to_owned(), String::new(), LOWER.to_owned(), "  ".to_owned()],
    ] {
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        assert_eq!(is_specimen(&lines), [], "{lines:?}");
    }
}

#[test]
fn reversed_lines_are_turned_round() {
    assert_eq!(is_specimen(&[LOWER, UPPER]), [Warning::LinesReversed]);
    assert_eq!(is_specimen(&[&format!("{LOWER}{UPPER}")]), [Warning::LinesReversed]);
    let [upper, lower] = encode_td3(&Specimen { birth: domain::document::PartialDate::Unknown, ..specimen() });
    assert!(read(&[&lower, &upper]).unwrap().warnings.contains(&Warning::LinesReversed));
}

#[test]
fn small_letters_are_capitals() {
    assert_eq!(is_specimen(&[&UPPER.to_lowercase(), &LOWER.to_lowercase()]), [Warning::LowerCase]);
}

#[test]
fn a_readers_padding_is_taken_off() {
    // 3M readers pad with `_` and leave the first of three lines empty.
    assert_eq!(is_specimen(&["", &format!("{UPPER}____"), &format!("{LOWER}____")]), []);
    assert_eq!(is_specimen(&[&format!("  {UPPER}  "), &format!("\t{LOWER}")]), []);
}

#[test]
fn other_signs_that_stand_for_fillers_are_read_as_fillers() {
    for sign in ["_", " ", ">", ";"] {
        let upper = UPPER.replacen("<<ANNA<", &format!("{sign}{sign}ANNA{sign}"), 1);
        assert_eq!(is_specimen(&[&upper, LOWER]), [Warning::FillersReplaced], "{sign:?}");
    }
    // All of them, the line's end included: what padding took away comes back.
    let (upper, lower) = (UPPER.replace('<', " "), LOWER.replace('<', " "));
    assert_eq!(is_specimen(&[&upper, &lower]), [Warning::FillersReplaced, Warning::FillersAdded]);
}

#[test]
fn spaces_that_group_cells_vanish() {
    let grouped: Vec<String> =
        LOWER.as_bytes().chunks(11).map(|part| String::from_utf8(part.to_vec()).unwrap()).collect();
    assert_eq!(is_specimen(&[UPPER, &grouped.join(" ")]), []);
}

#[test]
fn fillers_lost_at_the_upper_lines_end_come_back() {
    for kept in [43, 40, 30, 26] {
        assert_eq!(is_specimen(&[&UPPER[..kept], LOWER]), [Warning::FillersAdded]);
    }
    // Stripped of all of them: the double filler between the names shows that a name ended.
    assert_eq!(is_specimen(&[UPPER.trim_end_matches('<'), LOWER]), [Warning::FillersAdded]);
}

#[test]
fn an_upper_line_that_may_have_lost_letters_is_refused() {
    // The last of them ends in the double filler before names that are missing.
    for kept in [6, 9, 13, 14, 15] {
        let column = u8::try_from(kept + 1).unwrap();
        assert_eq!(refused(&[&UPPER[..kept], LOWER]), (1, column, Reason::Incomplete));
    }
}

#[test]
fn fillers_lost_inside_the_lower_line_come_back_when_all_digits_prove_it() {
    for lost in 1..=4 {
        let lower = LOWER.replacen(&"<".repeat(5), &"<".repeat(5 - lost), 1);
        assert_eq!(lower.len(), 44 - lost);
        assert_eq!(is_specimen(&[UPPER, &lower]), [Warning::FillersAdded], "{lost} lost");
    }
    let [upper, lower] = encode_td3(&Specimen { optional: "", ..specimen() });
    for lost in 1..=13 {
        let short = lower.replacen(&"<".repeat(14), &"<".repeat(14 - lost), 1);
        let record = read(&[&upper, &short]).unwrap();
        assert_eq!((record.verdict(), &record.warnings[..]), (Verdict::Ok, &[Warning::FillersAdded][..]));
    }
}

#[test]
fn a_lower_line_with_another_loss_is_refused_at_its_end() {
    // A digit is missing, not a filler; the personal number has no fillers; the digits do not agree.
    assert_eq!(refused(&[UPPER, &LOWER.replacen("898", "88", 1)]), (2, 44, Reason::Incomplete));
    let [upper, full] = encode_td3(&Specimen { optional: "ZE184226B12345", ..specimen() });
    assert_eq!(refused(&[&upper, &full[..43]]), (2, 44, Reason::Incomplete));
    let wrong = lower_with(44, "1").replacen("<<<<<", "<<<<", 1);
    assert_eq!(refused(&[UPPER, &wrong]), (2, 44, Reason::Incomplete));
}

#[test]
fn everything_twice_is_everything_once() {
    assert_eq!(is_specimen(&[UPPER, LOWER, UPPER, LOWER]), []);
    assert_eq!(is_specimen(&[&format!("{UPPER}{LOWER}{UPPER}{LOWER}")]), []);
}

#[test]
fn lines_of_two_documents_are_refused() {
    let other = encode_td3(&Specimen { surname: "SPECIMEN", given_names: "OTTO", number: "X1234567", ..specimen() });
    let [upper, lower] = [other[0].as_str(), other[1].as_str()];
    assert_eq!(refused(&[UPPER, upper]), (2, 1, Reason::TwoDocuments));
    assert_eq!(refused(&[LOWER, lower]), (2, 1, Reason::TwoDocuments));
    assert_eq!(refused(&[UPPER, LOWER, upper, lower]), (4, 1, Reason::TwoDocuments));
    assert_eq!(refused(&[UPPER, upper, LOWER]), (2, 1, Reason::TwoDocuments));
    assert_eq!(refused(&[UPPER, LOWER, lower]), (3, 1, Reason::TwoDocuments));
    assert_eq!(refused(&[&[UPPER, LOWER, upper, lower].concat()]), (4, 1, Reason::TwoDocuments));
}

#[test]
fn nothing_is_refused_as_empty() {
    for lines in [&[][..], &[""][..], &["", " \t", "\r\n", "___", "\u{2}\u{3}"][..]] {
        assert_eq!(refused(lines), (1, 1, Reason::Empty));
    }
}

#[test]
fn half_a_zone_is_refused_where_it_ends() {
    assert_eq!(refused(&[UPPER]), (2, 1, Reason::Incomplete));
    assert_eq!(refused(&[LOWER]), (2, 1, Reason::Incomplete));
    assert_eq!(refused(&[UPPER, UPPER]), (2, 1, Reason::Incomplete));
    assert_eq!(refused(&[&UPPER[..20]]), (1, 21, Reason::Incomplete));
    assert_eq!(refused(&[&format!("{UPPER}{}", &LOWER[..20])]), (2, 21, Reason::Incomplete));
    assert_eq!(refused(&[UPPER, &LOWER[..20]]), (2, 21, Reason::Incomplete));
}

#[test]
fn lines_that_are_too_long_or_too_many_are_refused() {
    assert_eq!(refused(&[&format!("{UPPER}A"), LOWER]), (1, 45, Reason::Length));
    assert_eq!(refused(&[UPPER, &format!("{LOWER}0")]), (2, 45, Reason::Length));
    assert_eq!(refused(&[&format!("{UPPER}{LOWER}0")]), (2, 45, Reason::Length));
    assert_eq!(refused(&[UPPER, LOWER, "PASSPORT"]), (3, 1, Reason::TooManyLines));
    let many: Vec<String> = (0..100).map(|row| format!("A{row}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    assert_eq!(refused(&many), (33, 1, Reason::TooManyLines));
    let long = "A".repeat(100_000);
    assert_eq!(refused(&[&long]), (1, 255, Reason::Length));
}

#[test]
fn an_upside_down_or_mirrored_zone_is_refused() {
    let mirrored = |line: &str| line.chars().rev().collect::<String>();
    assert_eq!(refused(&[&mirrored(LOWER), &mirrored(UPPER)]), (1, 1, Reason::DocumentType));
    assert_eq!(refused(&[&mirrored(UPPER), &mirrored(LOWER)]), (1, 1, Reason::DocumentType));
}

#[test]
fn garbage_is_refused_where_it_begins() {
    assert_eq!(refused(&["ÿ\u{fffd}P<UTO", LOWER]), (1, 1, Reason::Character));
    assert_eq!(refused(&[UPPER, "L898902C36U\u{1d}O"]), (2, 12, Reason::Character));
    assert_eq!(refused(&["]d2\u{1d}\u{5d0}"]), (1, 1, Reason::Character));
    assert_eq!(refused(&[&"X".repeat(44), &"Y".repeat(44)]), (1, 1, Reason::DocumentType));
    assert_eq!(refused(&[&"<".repeat(44), LOWER]), (1, 1, Reason::DocumentType));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn no_lines_whatever_make_the_parser_panic(lines in prop::collection::vec(".{0,100}", 0..6)) {
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let _ = read(&lines);
    }

    #[test]
    fn no_cells_whatever_make_the_parser_panic(
        lines in prop::collection::vec("[A-Z0-9<]{30}|[A-Z0-9<]{36}|P[A-Z0-9<]{43}|[A-Z0-9<]{44}|[0-9<]{40,44}|[A-Z0-9<]{88}", 1..4)
    ) {
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        if let Ok(record) = read(&lines) {
            prop_assert!(!record.surname.reveal().is_empty());
        }
    }
}
