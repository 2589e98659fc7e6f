//! Lines of a document reader, one a row: every format, whatever was done to them.
#![no_main]

use domain::{
    Date,
    document::{
        PartialDate, TravelDocument,
        mrz::{Check, Contradiction, Format, Record, Specimen, Verdict, Warning, encode, parse},
    },
};
use libfuzzer_sys::fuzz_target;

const TODAY: Date = jiff::civil::date(2026, 11, 3);

fuzz_target!(|text: &str| {
    let lines: Vec<&str> = text.split('\n').collect();
    let record = match parse(&lines, TODAY) {
        Ok(record) => record,
        Err(refusal) => {
            assert!(refusal.line > 0 && refusal.column > 0);
            return;
        }
    };
    assert!(!record.surname.reveal().is_empty());
    let believed = TravelDocument::from_record(&record);
    if record.verdict() == Verdict::Corrupted {
        let flaw = record.flaw().expect("what is corrupted has a flaw");
        assert!(flaw.line > 0 && flaw.column > 0);
        assert!(believed.is_err());
        return;
    }
    assert_verified(&record);
    assert!(record.format == Format::Td3 || believed.is_err());
    assert_written_and_read_again(&record);
});

/// Verified means: every printed check right, dates of the calendar, cells of their kind.
fn assert_verified(record: &Record) {
    let visa = matches!(record.format, Format::MrvA | Format::MrvB);
    assert!(record.checks.hold() && record.misplaced.is_none());
    assert_eq!(record.checks.composite == Check::NotPrinted, visa);
    assert!(record.birth_date.is_some() && record.expiry_date.is_some() && record.sex.is_some());
    assert!(record.issuing_state.is_some() && record.nationality.is_some());
    assert!(!record.document_number.reveal().starts_with('<'));
    if let Some(PartialDate::Known(date)) = record.birth_date.as_ref().map(|birth| *birth.reveal()) {
        assert!(date <= TODAY, "born in the future");
    }
}

/// What is verified can be written, and is read again as the same.
fn assert_written_and_read_again(record: &Record) {
    let Some(PartialDate::Known(expiry)) = record.expiry_date else { return };
    let specimen = Specimen {
        document_type: &record.document_type,
        issuing_state: record.issuing_state.expect("verified"),
        surname: record.surname.reveal(),
        given_names: record.given_names.reveal(),
        number: record.document_number.reveal(),
        nationality: record.nationality.expect("verified"),
        birth: *record.birth_date.as_ref().expect("verified").reveal(),
        sex: record.sex.expect("verified"),
        expiry,
        optional: record.optional.reveal(),
    };
    let lines = encode(record.format, &specimen);
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let again = parse(&lines, TODAY).expect("our own lines are a zone");
    assert_eq!((again.format, again.verdict()), (record.format, Verdict::Ok));
    assert_eq!(again.flaw().map(|flaw| flaw.reason), None::<Contradiction>);
    assert_eq!(again.document_number, record.document_number);
    assert_eq!(again.number_convention.is_some(), record.number_convention.is_some());
    assert_eq!((&again.birth_date, again.expiry_date, again.sex), (&record.birth_date, record.expiry_date, record.sex));
    assert_eq!(again.surname, record.surname);
    assert!(!again.warnings.contains(&Warning::LinesReversed));
}
