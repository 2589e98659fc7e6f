//! Lines of a document reader, one a row.
#![no_main]

use domain::{
    Date,
    document::{
        TravelDocument,
        mrz::{Specimen, Verdict, encode_td3, parse},
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
    let document = TravelDocument::from_record(&record);
    assert_eq!(document.is_some(), record.verdict() != Verdict::Corrupted);
    let Some(document) = document else { return };
    // What is believed can be written, and is read again as the same.
    let [upper, lower] = encode_td3(&Specimen {
        document_type: &document.document_type,
        issuing_state: document.issuing_state,
        surname: document.surname.reveal(),
        given_names: document.given_names.reveal(),
        number: document.number.reveal(),
        nationality: document.nationality,
        birth: *document.birth.reveal(),
        sex: document.sex,
        expiry: document.expiry,
        optional: record.optional.reveal(),
    });
    let again = parse(&[&upper, &lower], TODAY).expect("our own lines are a zone");
    assert_eq!(again.verdict(), Verdict::Ok);
    assert_eq!(again.document_number, record.document_number);
    assert_eq!(again.birth_date, record.birth_date);
    assert_eq!(again.expiry_date, record.expiry_date);
    assert_eq!(again.surname, record.surname);
});
