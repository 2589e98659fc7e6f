//! What is written about one document.

use domain::{
    CountryCode,
    document::{
        PartialDate, Sex,
        mrz::{Checks, Flaw, Format, NumberConvention, Reason, Record, Refusal, Repair, Verdict, Warning},
    },
};
use serde::Serialize;

/// One line of output, its names in this order. What is not known is `null`.
#[derive(Debug, Serialize)]
pub struct Answer<'read> {
    format: Option<&'static str>,
    verdict: &'static str,
    document_type: Option<&'read str>,
    issuing_state: Option<CountryCode>,
    document_number: Option<&'read str>,
    surname: Option<&'read str>,
    given_names: Option<&'read str>,
    nationality: Option<CountryCode>,
    birth_date: Option<String>,
    sex: Option<&'static str>,
    expiry_date: Option<String>,
    checks: Judged,
    repairs: &'read [Repair],
    warnings: &'read [Warning],
    error: Option<Complaint>,
    number_convention: Option<NumberConvention>,
    optional_data: Option<&'read str>,
    second_optional_data: Option<&'read str>,
}

/// An object in any case, so that whoever asks for a check may ask.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Judged {
    Digits(Checks),
    Nothing {},
}

/// What is wrong, and where.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Complaint {
    Refusal(Refusal),
    Flaw(Flaw),
}

impl<'read> Answer<'read> {
    pub fn new(read: &'read Result<Record, Refusal>) -> Self {
        match read {
            Ok(record) => Self::of(record),
            Err(refusal) => Self::refused(*refusal),
        }
    }

    fn of(record: &'read Record) -> Self {
        Self {
            format: Some(name(record.format)),
            verdict: match record.verdict() {
                // What was repaired stands beside it.
                Verdict::Ok | Verdict::Repaired => "ok",
                Verdict::Corrupted => "corrupted",
            },
            document_type: Some(&record.document_type),
            issuing_state: record.issuing_state,
            document_number: Some(record.document_number.reveal()),
            surname: Some(record.surname.reveal()),
            given_names: Some(record.given_names.reveal()),
            nationality: record.nationality,
            birth_date: record.birth_date.as_ref().and_then(|date| partial(*date.reveal())),
            sex: record.sex.map(letter),
            expiry_date: record.expiry_date.and_then(partial),
            checks: Judged::Digits(record.checks),
            repairs: &record.repairs,
            warnings: &record.warnings,
            error: record.flaw().map(Complaint::Flaw),
            number_convention: record.number_convention,
            optional_data: Some(record.optional.reveal()),
            second_optional_data: Some(record.second_optional.reveal()),
        }
    }

    const fn refused(refusal: Refusal) -> Self {
        let verdict = match refusal.reason {
            Reason::Empty | Reason::Incomplete => "incomplete",
            Reason::TooManyLines
            | Reason::Length
            | Reason::Character
            | Reason::TwoDocuments
            | Reason::UnsupportedFormat
            | Reason::DocumentType
            | Reason::NotAZone => "invalid",
        };
        Self {
            format: None,
            verdict,
            document_type: None,
            issuing_state: None,
            document_number: None,
            surname: None,
            given_names: None,
            nationality: None,
            birth_date: None,
            sex: None,
            expiry_date: None,
            checks: Judged::Nothing {},
            repairs: &[],
            warnings: &[],
            error: Some(Complaint::Refusal(refusal)),
            number_convention: None,
            optional_data: None,
            second_optional_data: None,
        }
    }
}

/// As Doc 9303 names it.
const fn name(format: Format) -> &'static str {
    match format {
        Format::Td1 => "TD1",
        Format::Td2 => "TD2",
        Format::Td3 => "TD3",
        Format::MrvA => "MRV-A",
        Format::MrvB => "MRV-B",
    }
}

const fn letter(sex: Sex) -> &'static str {
    match sex {
        Sex::Female => "F",
        Sex::Male => "M",
        Sex::X => "X",
        Sex::Unspecified => "<",
    }
}

/// ISO 8601, as precise as the document is.
fn partial(date: PartialDate) -> Option<String> {
    match date {
        PartialDate::Known(date) => Some(date.to_string()),
        PartialDate::Month { year, month } => Some(format!("{year:04}-{month:02}")),
        PartialDate::Year(year) => Some(format!("{year:04}")),
        PartialDate::Unknown => None,
    }
}
