//! `probe mrz`: documents in, one JSON object a line out.

use std::{
    io::{self, BufRead, Write},
    process::ExitCode,
    time::{Duration, SystemTime},
};

use domain::{
    Date,
    document::{
        PartialDate, Sex,
        mrz::{Reason, Record, Refusal, Verdict, parse},
    },
};
use serde_json::{Value, json};

pub const ABOUT: &str =
    "Reads documents from standard input, an empty line between them; writes one JSON object a line";

/// Lines as a reader sends them, an empty line between documents.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The day that decides centuries, as 2026-11-21; today unless told.
    #[arg(long, value_name = "DATE")]
    today: Option<Date>,
}

/// Whatever the documents were, this is no failure.
pub fn run(arguments: &Arguments) -> ExitCode {
    let today = arguments.today.unwrap_or_else(today);
    match answer_all(io::stdin().lock(), io::stdout().lock(), today) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever asked went away.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("probe: could not read the documents: {error}");
            ExitCode::FAILURE
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the shell of this program reads the clock, here alone")]
fn today() -> Date {
    let since_epoch = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or(Duration::ZERO);
    Date::constant(1970, 1, 1).saturating_add(since_epoch)
}

/// What these lines say today.
pub fn read(lines: &[&str]) -> Result<Record, Refusal> {
    parse(lines, today())
}

fn answer_all(input: impl BufRead, mut output: impl Write, today: Date) -> io::Result<()> {
    let mut document = Vec::new();
    for line in input.split(b'\n') {
        let line = String::from_utf8_lossy(&line?).trim_end_matches('\r').to_owned();
        if !line.is_empty() {
            document.push(line);
        } else if !document.is_empty() {
            writeln!(output, "{}", answer(&std::mem::take(&mut document), today))?;
        }
    }
    if !document.is_empty() {
        writeln!(output, "{}", answer(&document, today))?;
    }
    output.flush()
}

/// What one document's lines say.
fn answer(lines: &[String], today: Date) -> Value {
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    match parse(&lines, today) {
        Ok(record) => recorded(&record),
        Err(refusal) => refused(refusal),
    }
}

fn recorded(record: &Record) -> Value {
    json!({
        "format": record.format,
        "verdict": match record.verdict() {
            // What was repaired stands beside it.
            Verdict::Ok | Verdict::Repaired => "ok",
            Verdict::Corrupted => "corrupted",
        },
        "document_type": record.document_type,
        "issuing_state": record.issuing_state.as_str(),
        "document_number": record.document_number.reveal(),
        "surname": record.surname.reveal(),
        "given_names": record.given_names.reveal(),
        "nationality": record.nationality.as_str(),
        "birth_date": record.birth_date.as_ref().and_then(|date| partial(*date.reveal())),
        "sex": match record.sex {
            Sex::Female => "F",
            Sex::Male => "M",
            Sex::X => "X",
            Sex::Unspecified => "<",
        },
        "expiry_date": record.expiry_date.map(|date| date.to_string()),
        "checks": record.checks,
        "repairs": record.repairs,
        "warnings": record.warnings,
        "error": null,
    })
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

fn refused(refusal: Refusal) -> Value {
    let Refusal { line, column, reason } = refusal;
    let verdict = match reason {
        Reason::Empty | Reason::Incomplete => "incomplete",
        Reason::TooManyLines
        | Reason::Length
        | Reason::Character
        | Reason::Alphabet
        | Reason::TwoDocuments
        | Reason::UnsupportedFormat
        | Reason::DocumentType => "invalid",
    };
    json!({
        "format": null,
        "verdict": verdict,
        "document_type": null,
        "issuing_state": null,
        "document_number": null,
        "surname": null,
        "given_names": null,
        "nationality": null,
        "birth_date": null,
        "sex": null,
        "expiry_date": null,
        "checks": {},
        "repairs": [],
        "warnings": [],
        "error": { "line": line, "column": column, "reason": reason },
    })
}
