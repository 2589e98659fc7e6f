//! `probe mrz`: documents in, one JSON object a line out.

mod answer;
mod documents;

use std::{
    io::{self, BufRead, BufWriter, Write},
    process::ExitCode,
    time::{Duration, SystemTime},
};

use domain::{
    Date,
    document::mrz::{Record, Refusal, parse},
};

use answer::Answer;
use documents::Documents;

pub const ABOUT: &str =
    "Reads documents from standard input, an empty line between them; writes one JSON object a line";

const HELP: &str = "\
Lines may end in CR, LF or both, have blanks or padding around them, and come in any order or as one string.
A byte order mark, control characters around lines and any number of empty lines are passed over.

verdict     ok: every printed check digit is right, dates are days of the calendar, letters and digits stand in their
                cells. After a repair too: what was replaced, and on whose word, stands in `repairs`.
            corrupted: read whole, and it contradicts itself; `error` says where first, `checks` what failed.
            incomplete: a part of a zone, and the rest is missing.
            invalid: no zone of Doc 9303: other text, a line too long, two documents, another kind of card.
format      TD1, TD2, TD3, MRV-A, MRV-B; null unless ok or corrupted.
dates       1985-07-04; as precise as the document is: 1985-07 where the day is unknown, 1985 where the month is too,
            null where nothing is known or no calendar has the day.
            Nobody is born after --today: of two centuries the later that is not in the future. Documents expire in 20xx.
sex         M, F, X, or < where the document does not say; null where the cell holds something else.
checks      document_number, birth_date, expiry_date, optional, composite: ok, failed, or not_printed where the format
            has no such digit (visas have no composite) or allows a filler there.
number_convention  of a number of more than nine characters: filler_skipped, as Doc 9303 has it, or filler_counted.
error       null, or line and column (from 1) and reason.

Exit code: 0 whatever the documents were; 1 when standard input or output broke. Nothing is kept or logged.";

/// How to read them.
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub struct Arguments {
    /// The day that decides centuries, as 2026-11-21; this machine's date unless told.
    #[arg(long, value_name = "DATE")]
    today: Option<Date>,
}

/// Whatever the documents were, this is no failure.
pub fn run(arguments: &Arguments) -> ExitCode {
    let today = arguments.today.unwrap_or_else(today);
    match answer_all(io::stdin().lock(), BufWriter::new(io::stdout().lock()), today) {
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

/// Answers each document as soon as its empty line is there: whoever sends one and waits is answered.
fn answer_all(mut input: impl BufRead, mut output: impl Write, today: Date) -> io::Result<()> {
    let mut documents = Documents::default();
    loop {
        let chunk = match input.fill_buf() {
            Ok([]) => break,
            Ok(chunk) => chunk,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        for byte in chunk {
            if let Some(document) = documents.push(*byte) {
                answer(&document, today, &mut output)?;
            }
        }
        let used = chunk.len();
        input.consume(used);
        output.flush()?;
    }
    if let Some(document) = documents.finish() {
        answer(&document, today, &mut output)?;
    }
    output.flush()
}

fn answer(lines: &[String], today: Date, output: &mut impl Write) -> io::Result<()> {
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let read = parse(&lines, today);
    serde_json::to_writer(&mut *output, &Answer::new(&read))?;
    output.write_all(b"\n")
}

#[cfg(test)]
mod tests;
