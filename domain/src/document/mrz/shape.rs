//! What a row looks like, before anything of it is believed.

use super::{check, repair::code_of, states};

/// First letters of the document codes of Doc 9303.
const CODES: &[u8] = b"PVACI";

/// Digits stand where the lower line of a zone of two lines has check digits and the date of expiry, and it begins with
/// a number.
pub(super) fn looks_lower(row: &[u8]) -> bool {
    row.len() >= 28 && row[0] != b'<' && digits(row, &[9, 19, 21, 22, 23, 24, 25, 26, 27]) >= 7
}

/// Letters and fillers, with at most two digits misread into them.
pub(super) fn looks_upper(row: &[u8]) -> bool {
    row.len() > 5 && row[0].is_ascii_uppercase() && row.iter().filter(|cell| cell.is_ascii_digit()).count() <= 2
}

/// The same, and it begins as a zone does.
pub(super) fn looks_first(row: &[u8]) -> bool {
    looks_upper(row) && CODES.contains(&row[0]) && row.get(2..5).and_then(code_of).is_some()
}

/// Digits stand where a card's middle line has its dates and their check digits, and it does not begin with the letters
/// of a code and a state.
pub(super) fn looks_dates(row: &[u8]) -> bool {
    let letters = row.iter().take(6).filter(|cell| cell.is_ascii_uppercase()).count();
    row.len() >= 19
        && letters <= 2
        && !(row[0].is_ascii_uppercase() && row[2].is_ascii_uppercase())
        && !row[7].is_ascii_digit()
        && digits(row, &[6, 8, 9, 10, 11, 12, 13, 14]) >= 6
}

/// A card's first line: a document code, and at least the digit behind its number.
pub(super) fn looks_card(row: &[u8]) -> bool {
    row.len() > 14 && row[0].is_ascii_uppercase() && row[5..].iter().any(u8::is_ascii_digit)
}

/// Whether a row may be what is left of a zone: it begins with a document's code and a state's, or with a number and
/// its check digit, or it has dates or names.
pub(super) fn looks_like_a_part(row: &[u8]) -> bool {
    let begins = row.first().is_some_and(|letter| CODES.contains(letter));
    let of_a_state = row.get(2..5).and_then(code_of).is_some_and(states::is_known);
    let filled = row.windows(2).any(|pair| pair == b"<<") && row.iter().any(u8::is_ascii_alphanumeric);
    let numbered = row.len() > 9 && row[9].is_ascii_digit() && check::digit(row[..9].iter().copied()) == row[9];
    begins && (of_a_state || row.len() < 5 && row.contains(&b'<'))
        || filled
        || numbered
        || looks_lower(row)
        || looks_dates(row)
}

fn digits(row: &[u8], at: &[usize]) -> usize {
    at.iter().filter(|at| row.get(**at).is_some_and(u8::is_ascii_digit)).count()
}
