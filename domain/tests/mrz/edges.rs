//! The edge cases that passports in the field have, one test each.

use domain::document::{
    PartialDate, Sex, TravelDocument, Unfit,
    mrz::{Check, Checks, Contradiction, Flaw, Reason, Refusal, Specimen, Verdict, Warning, encode_td3},
};
use jiff::civil::date;

use crate::{ALL_OK, LOWER, UPPER, icao::specimen, lower_with, read, rechecked, with};

fn refused(lines: &[&str]) -> (u8, u8, Reason) {
    let Refusal { line, column, reason } = read(lines).expect_err("refused");
    (line, column, reason)
}

/// Where the record contradicts itself, and in what.
fn flawed(lines: &[&str]) -> (u8, u8, Contradiction) {
    let record = read(lines).unwrap_or_else(|refusal| panic!("{refusal} in {lines:?}"));
    assert_eq!(record.verdict(), Verdict::Corrupted, "{lines:?}");
    let Flaw { line, column, reason } = record.flaw().expect("a flaw");
    (line, column, reason)
}

#[test]
fn an_unknown_birth_date_is_a_right_one() {
    for (birth, cells) in [
        (PartialDate::Unknown, "<<<<<<0"),
        (PartialDate::Year(1974), "74<<<<1"),
        (PartialDate::Month { year: 1974, month: 8 }, "7408<<7"),
    ] {
        let [upper, lower] = encode_td3(&Specimen { birth, ..specimen() });
        assert_eq!(&lower[13..20], cells);
        let record = read(&[&upper, &lower]).unwrap();
        assert_eq!(record.birth_date.as_ref().unwrap().reveal(), &birth);
        assert_eq!(record.checks, ALL_OK);
        assert_eq!(record.warnings, [Warning::BirthDateIncomplete]);
        assert_eq!(record.verdict(), Verdict::Ok);
    }
}

#[test]
fn a_day_that_no_calendar_has_is_never_verified() {
    for (column, cells) in
        [(14, "740231"), (14, "741301"), (14, "740800"), (22, "310229"), (22, "310431"), (22, "3113<<")]
    {
        let lower = rechecked(&lower_with(column, cells));
        assert_eq!(read(&[UPPER, &lower]).unwrap().checks, ALL_OK, "{cells}");
        assert_eq!(flawed(&[UPPER, &lower]), (2, u8::try_from(column).unwrap(), Contradiction::Calendar), "{cells}");
    }
}

#[test]
fn an_unknown_date_of_expiry_is_verified_and_no_passport_to_travel_on() {
    for (cells, expiry) in [
        ("<<<<<<", PartialDate::Unknown),
        ("31<<<<", PartialDate::Year(2031)),
        ("3102<<", PartialDate::Month { year: 2031, month: 2 }),
    ] {
        let record = read(&[UPPER, &rechecked(&lower_with(22, cells))]).unwrap();
        assert_eq!((record.expiry_date, record.verdict()), (Some(expiry), Verdict::Ok));
        assert_eq!(record.warnings, [Warning::ExpiryDateIncomplete]);
        assert_eq!(TravelDocument::from_record(&record), Err(Unfit::OtherDocument));
    }
}

#[test]
fn a_leap_day_counts_only_in_leap_years() {
    for (cells, verdict) in [("280229", Verdict::Ok), ("290229", Verdict::Corrupted)] {
        assert_eq!(read(&[UPPER, &rechecked(&lower_with(22, cells))]).unwrap().verdict(), verdict);
    }
}

#[test]
fn each_check_digit_is_reported_apart() {
    let failing = |column: usize| read(&[UPPER, &lower_with(column, "7")]).unwrap();
    let both = Checks { composite: Check::Failed, ..ALL_OK };
    assert_eq!(failing(10).checks, Checks { document_number: Check::Failed, ..both });
    assert_eq!(failing(20).checks, Checks { birth_date: Check::Failed, ..both });
    assert_eq!(failing(28).checks, Checks { expiry_date: Check::Failed, ..both });
    assert_eq!(failing(43).checks, Checks { optional: Check::Failed, ..both });
    assert_eq!(failing(44).checks, both);
    for column in [10, 20, 28, 43, 44] {
        let record = failing(column);
        assert_eq!(flawed(&[UPPER, &lower_with(column, "7")]).1, u8::try_from(column).unwrap());
        assert_eq!(record.surname.reveal(), "ERIKSSON");
        assert!(record.repairs.is_empty());
    }
}

#[test]
fn a_filler_is_no_check_digit() {
    for (column, checks) in [
        (10, Checks { document_number: Check::Failed, composite: Check::Failed, ..ALL_OK }),
        (43, Checks { optional: Check::Failed, composite: Check::Failed, ..ALL_OK }),
        (44, Checks { composite: Check::Failed, ..ALL_OK }),
    ] {
        assert_eq!(read(&[UPPER, &lower_with(column, "<")]).unwrap().checks, checks, "column {column}");
    }
    // Beside a field whose digit would be zero a filler counts the same, and is still no digit.
    let born_unknown = rechecked(&lower_with(14, "<<<<<<"));
    assert_eq!(&born_unknown[19..20], "0");
    let record = read(&[UPPER, &with(&born_unknown, 20, "<")]).unwrap();
    assert_eq!(record.checks, Checks { birth_date: Check::Failed, ..ALL_OK });
}

#[test]
fn codes_outside_iso_are_states_too() {
    for code in [
        "D<<", "GBD", "GBN", "GBO", "GBP", "GBS", "RKS", "XKX", "XXA", "XXB", "XXC", "XXX", "UNO", "UNA", "UNK", "XOM",
        "EUE", "XPO", "XCE", "XBA", "XIM", "XCC", "XCO", "XEC", "UTO", "ZIM", "TPE",
    ] {
        let record = read(&[&with(UPPER, 3, code), &lower_with(11, code)]).unwrap();
        assert_eq!(record.issuing_state.unwrap().as_str(), code.trim_end_matches('<'));
        assert_eq!(record.nationality, record.issuing_state);
        assert!(record.warnings.is_empty(), "{code}: {:?}", record.warnings);
        assert_eq!(record.verdict(), Verdict::Ok);
    }
}

#[test]
fn a_code_in_no_table_is_a_warning() {
    for code in ["BDR", "CMW", "TRC", "QQQ"] {
        let record = read(&[&with(UPPER, 3, code), &lower_with(11, code)]).unwrap();
        assert_eq!(record.warnings, [Warning::UnknownIssuingState, Warning::UnknownNationality]);
        assert_eq!((record.nationality.unwrap().as_str(), record.verdict()), (code, Verdict::Ok));
    }
}

#[test]
fn a_missing_or_broken_code_is_never_verified_and_told_where_it_stands() {
    for (lines, place) in [
        ([with(UPPER, 3, "<<<"), LOWER.to_owned()], (1, 3)),
        ([with(UPPER, 3, "U<O"), LOWER.to_owned()], (1, 3)),
        ([UPPER.to_owned(), lower_with(11, "<<<")], (2, 11)),
        ([UPPER.to_owned(), lower_with(12, "9")], (2, 12)),
    ] {
        let lines = [lines[0].as_str(), lines[1].as_str()];
        assert_eq!(flawed(&lines), (place.0, place.1, Contradiction::Alphabet));
        let record = read(&lines).unwrap();
        assert_ne!(record.issuing_state.is_none(), record.nationality.is_none());
        assert_eq!(record.document_number.reveal(), "L898902C3");
        assert_eq!(TravelDocument::from_record(&record), Err(Unfit::Corrupted));
    }
}

#[test]
fn every_sex_of_the_standard_reads() {
    for (cell, sex) in [("M", Sex::Male), ("F", Sex::Female), ("X", Sex::X), ("<", Sex::Unspecified)] {
        let record = read(&[UPPER, &lower_with(21, cell)]).unwrap();
        assert_eq!((record.sex, record.verdict()), (Some(sex), Verdict::Ok));
    }
    assert_eq!(flawed(&[UPPER, &lower_with(21, "B")]), (2, 21, Contradiction::Alphabet));
    assert_eq!(read(&[UPPER, &lower_with(21, "B")]).unwrap().sex, None);
}

/// Second letters of Doc 9303 part 4, section 4.4, and those that states used before it.
#[test]
fn two_letter_document_codes_read() {
    for code in ["PP", "PE", "PD", "PO", "PR", "PT", "PS", "PL", "PM", "PU", "PA", "PN"] {
        assert_eq!(read(&[&with(UPPER, 1, code), LOWER]).unwrap().document_type, code);
    }
}

#[test]
fn a_code_of_no_passport_is_a_warning_when_every_digit_vouches_for_the_rest() {
    let record = read(&[&with(UPPER, 1, "R"), LOWER]).unwrap();
    assert_eq!((record.verdict(), &record.warnings[..]), (Verdict::Ok, &[Warning::UnknownDocumentType][..]));
    assert_eq!(TravelDocument::from_record(&record), Err(Unfit::OtherDocument));
    assert_eq!(refused(&[&with(UPPER, 1, "R"), &lower_with(10, "7")]), (1, 1, Reason::DocumentType));
    assert_eq!(refused(&[&with(UPPER, 1, "R"), &lower_with(21, "B")]), (1, 1, Reason::DocumentType));
    assert_eq!(refused(&[&with(UPPER, 1, "<"), LOWER]), (1, 1, Reason::DocumentType));
}

#[test]
fn a_document_number_that_begins_with_a_filler_is_never_verified() {
    // The first cell `U` counts zero, like the filler: the digits stay right.
    let lower = rechecked(&lower_with(1, "U"));
    assert_eq!(read(&[UPPER, &lower]).unwrap().verdict(), Verdict::Ok);
    let record = read(&[UPPER, &with(&lower, 1, "<")]).unwrap();
    assert_eq!(record.checks, Checks { document_number: Check::Failed, ..ALL_OK });
    assert_eq!(record.verdict(), Verdict::Corrupted);
    let empty = read(&[UPPER, &rechecked(&lower_with(1, "<<<<<<<<<"))]).unwrap();
    assert_eq!(empty.verdict(), Verdict::Corrupted);
}

#[test]
fn a_filler_inside_a_number_stays_where_it_is() {
    let record = read(&[UPPER, &rechecked(&lower_with(1, "AB<1234<<"))]).unwrap();
    assert_eq!((record.document_number.reveal().as_str(), record.verdict()), ("AB<1234", Verdict::Ok));
}

#[test]
fn names_that_begin_with_a_filler_still_have_one_part() {
    let record = read(&["P<UTO<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<<<<<<<<<", LOWER]).unwrap();
    assert_eq!((record.surname.reveal().as_str(), record.given_names.reveal().as_str()), ("ANNA MARIA", ""));
    assert_eq!(record.warnings, [Warning::OneName]);
}

#[test]
fn a_zone_without_any_name_is_refused() {
    let nameless = format!("P<UTO{}", "<".repeat(39));
    assert_eq!(refused(&[&nameless, LOWER]), (1, 6, Reason::Incomplete));
}

#[test]
fn a_national_letter_printed_in_the_zone_is_refused_where_it_stands() {
    let printed = UPPER.replacen("SSON", "SÑON", 1);
    assert_eq!(refused(&[&printed, LOWER]), (1, 11, Reason::Character));
}

#[test]
fn a_digit_in_a_name_with_two_possible_letters_is_never_verified() {
    let misread = UPPER.replacen("ERIKSSON", "ER1KSSON", 1);
    assert_eq!(flawed(&[&misread, LOWER]), (1, 8, Contradiction::Alphabet));
    assert_eq!(read(&[&misread, LOWER]).unwrap().surname.reveal(), "ER1KSSON");
}

#[test]
fn an_expired_document_is_still_read() {
    // The specimen expired in 2012: that is for the rules to say.
    let record = read(&[UPPER, LOWER]).unwrap();
    assert_eq!((record.expiry_date, record.verdict()), (Some(PartialDate::Known(date(2012, 4, 15))), Verdict::Ok));
}

#[test]
fn refusals_say_place_and_reason_and_nothing_personal() {
    let refusal = read(&[UPPER, &LOWER[..20]]).unwrap_err();
    assert_eq!(refusal.to_string(), "line 2, column 21: Incomplete");
}
