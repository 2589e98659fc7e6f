//! Visas: MRV-A and MRV-B (Doc 9303 part 7). They print no composite digit, and none is asked for.

use domain::document::{
    PartialDate, Sex, TravelDocument, Unfit,
    mrz::{Check, Checks, Format, Reason, Verdict, Warning},
};
use jiff::civil::date;

use crate::{read, with};

/// Part 7, appendix A.
pub const MRV_A: [&str; 2] =
    ["V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<"];
/// Part 7, appendix B.
pub const MRV_B: [&str; 2] = ["V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<"];

pub const VISA_OK: Checks = Checks {
    document_number: Check::Ok,
    birth_date: Check::Ok,
    expiry_date: Check::Ok,
    optional: Check::NotPrinted,
    composite: Check::NotPrinted,
};

#[test]
fn the_specimens_of_part_7_read_as_printed() {
    for (lines, format, optional) in [(MRV_A, Format::MrvA, "6ZE184226B"), (MRV_B, Format::MrvB, "")] {
        let record = read(&lines).unwrap();
        assert_eq!((record.format, record.document_type.as_str()), (format, "V"));
        assert_eq!(record.issuing_state.unwrap().as_str(), "UTO");
        assert_eq!(record.nationality.unwrap().as_str(), "XXX");
        assert_eq!(
            (record.surname.reveal().as_str(), record.given_names.reveal().as_str()),
            ("ERIKSSON", "ANNA MARIA")
        );
        assert_eq!((record.document_number.reveal().as_str(), record.sex), ("L8988901C", Some(Sex::Female)));
        assert_eq!(record.birth_date.as_ref().unwrap().reveal(), &PartialDate::Known(date(1940, 9, 7)));
        assert_eq!(record.expiry_date, Some(PartialDate::Known(date(2096, 12, 10))));
        assert_eq!(record.optional.reveal(), optional);
        assert_eq!((record.checks, record.verdict()), (VISA_OK, Verdict::Ok));
        assert!(record.repairs.is_empty() && record.warnings.is_empty(), "{record:?}");
        assert_eq!(TravelDocument::from_record(&record), Err(Unfit::Visa));
    }
}

#[test]
fn each_check_digit_of_a_visa_is_reported_apart_and_none_is_repaired() {
    for [upper, lower] in [MRV_A, MRV_B] {
        for (column, checks) in [
            (10, Checks { document_number: Check::Failed, ..VISA_OK }),
            (20, Checks { birth_date: Check::Failed, ..VISA_OK }),
            (28, Checks { expiry_date: Check::Failed, ..VISA_OK }),
        ] {
            let record = read(&[upper, &with(lower, column, "1")]).unwrap();
            assert_eq!((record.checks, record.verdict()), (checks, Verdict::Corrupted));
        }
        // One digit alone proves no lookalike: it may itself be what was misread.
        let record = read(&[upper, &with(lower, 7, "O")]).unwrap();
        assert_eq!((record.repairs.len(), record.verdict()), (0, Verdict::Corrupted));
    }
}

#[test]
fn optional_data_of_a_visa_is_under_no_digit() {
    for cells in ["<<<<<<<<", "A1B2C3D4"] {
        for [upper, lower] in [MRV_A, MRV_B] {
            let record = read(&[upper, &with(lower, 29, cells)]).unwrap();
            assert_eq!((record.checks, record.verdict()), (VISA_OK, Verdict::Ok));
            assert!(record.optional.reveal().starts_with(cells.trim_end_matches('<')));
        }
    }
}

#[test]
fn two_letter_codes_of_visas_read() {
    for code in ["VA", "VD", "VC"] {
        for [upper, lower] in [MRV_A, MRV_B] {
            let record = read(&[&with(upper, 1, code), lower]).unwrap();
            assert_eq!((record.document_type.as_str(), record.verdict()), (code, Verdict::Ok));
        }
    }
}

#[test]
fn a_number_that_seems_to_go_on_in_a_visas_optional_data_does_not() {
    for [upper, lower] in [MRV_A, MRV_B] {
        let long = with(&with(lower, 10, "<"), 29, "7349<<<<");
        assert_eq!(read(&[upper, &long]).unwrap().checks.document_number, Check::Failed);
    }
}

#[test]
fn a_visas_lines_come_reversed_or_as_one_or_without_their_last_fillers() {
    let bare = |line: &str| line.trim_end_matches('<').to_owned();
    let specimen = |lines: &[&str], format: Format| {
        let record = read(lines).unwrap_or_else(|refusal| panic!("{refusal} in {lines:?}"));
        assert_eq!((record.format, record.checks, record.verdict()), (format, VISA_OK, Verdict::Ok), "{lines:?}");
        assert_eq!(record.given_names.reveal(), "ANNA MARIA");
        record.warnings
    };
    for ([upper, lower], format) in [(MRV_A, Format::MrvA), (MRV_B, Format::MrvB)] {
        assert_eq!(specimen(&[&[upper, lower].concat()], format), []);
        assert_eq!(specimen(&[&[lower, upper].concat()], format), [Warning::LinesReversed]);
        assert_eq!(specimen(&[lower, upper], format), [Warning::LinesReversed]);
        assert_eq!(specimen(&[&bare(upper), lower], format), [Warning::FillersAdded]);
        assert_eq!(specimen(&[upper, &bare(lower)], format), [Warning::FillersAdded]);
        assert_eq!(specimen(&[&upper[..upper.len() - 1], &lower[..lower.len() - 1]], format), [Warning::FillersAdded]);
        assert_eq!(specimen(&[&bare(&[upper, lower].concat())], format), [Warning::FillersAdded]);
    }
    // Optional data keeps the line longer than any smaller visa's.
    assert_eq!(specimen(&[&bare(MRV_A[0]), &bare(MRV_A[1])], Format::MrvA), [Warning::FillersAdded]);
}

#[test]
fn a_visa_that_could_be_of_either_size_is_incomplete() {
    let bare = |line: &str| line.trim_end_matches('<').to_owned();
    let refusal = read(&[&bare(MRV_B[0]), &bare(MRV_B[1])]).unwrap_err();
    assert_eq!((refusal.line, refusal.column, refusal.reason), (1, 26, Reason::Incomplete));
    let refusal = read(&[MRV_A[0], &MRV_A[1][..27]]).unwrap_err();
    assert_eq!((refusal.line, refusal.column, refusal.reason), (2, 28, Reason::Incomplete));
}
