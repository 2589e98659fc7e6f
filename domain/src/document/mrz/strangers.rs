//! Documents that readers send too and that are not of Doc 9303: recognised, so that nobody takes them for a zone with
//! wrong check digits.

use super::rows::Row;

/// Whether these rows are of a document that is known and not read.
pub(super) fn is_stranger(rows: &[Row<'_>]) -> bool {
    match rows {
        // Driving licences of the European kind have one line of 30 (ISO/IEC 18013-3).
        [row] => row.len() == 30 && row.starts_with(b"D1"),
        // French identity cards of 1995 to 2021: given names where a larger card has dates.
        [upper, lower] => {
            upper.len() == 36
                && upper.starts_with(b"IDFRA")
                && lower.len() == 36
                && lower[13..27].iter().all(|cell| cell.is_ascii_uppercase() || *cell == b'<')
        }
        // Swiss driving licences: a number of nine, then two lines of 30.
        [number, second, third] => {
            number.len() == 9 && second.len() == 30 && third.len() == 30 && second.starts_with(b"FA")
        }
        _ => false,
    }
}
