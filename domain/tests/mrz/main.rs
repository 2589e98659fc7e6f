//! The machine readable zone of passports, cards and visas: what ICAO prints, what readers do to it, what cameras misread.

mod against_crate;
mod cards;
mod edges;
mod framing;
mod icao;
mod letters;
mod properties;
mod repairs;
mod visas;

use domain::{
    Date,
    document::mrz::{Check, Checks, Record, Refusal, parse},
};
use jiff::civil::date;

const TODAY: Date = date(2026, 11, 3);

/// Doc 9303 part 4, appendix B, with the document code of earlier editions.
const UPPER: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
const LOWER: &str = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

const ALL_OK: Checks = Checks {
    document_number: Check::Ok,
    birth_date: Check::Ok,
    expiry_date: Check::Ok,
    optional: Check::Ok,
    composite: Check::Ok,
};

fn read(lines: &[&str]) -> Result<Record, Refusal> {
    parse(lines, TODAY)
}

/// The lower line with other cells from a 1-based column on, its check digits as they were.
fn lower_with(column: usize, cells: &str) -> String {
    with(LOWER, column, cells)
}

fn with(line: &str, column: usize, cells: &str) -> String {
    let mut line = line.to_owned();
    line.replace_range(column - 1..column - 1 + cells.len(), cells);
    line
}

/// The line with all its check digits computed anew.
fn rechecked(lower: &str) -> String {
    use domain::document::mrz::check_digit;
    let mut cells = lower.as_bytes().to_vec();
    for (from, to) in [(0, 9), (13, 19), (21, 27), (28, 42)] {
        cells[to] = check_digit(cells[from..to].iter().copied());
    }
    cells[43] = check_digit([&cells[..10], &cells[13..20], &cells[21..43]].concat());
    String::from_utf8(cells).expect("cells are ASCII")
}
