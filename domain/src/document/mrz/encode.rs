//! Writing a zone: for specimens, simulators and tests.

use jiff::civil::Date;

use super::{check::digit, dates, names};
use crate::{
    CountryCode,
    document::{PartialDate, Sex},
};

/// What a specimen's zone is to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Specimen<'text> {
    /// One or two letters: `P`, `PP`.
    pub document_type: &'text str,
    /// Who issued it.
    pub issuing_state: CountryCode,
    /// Primary identifier; national letters are transliterated.
    pub surname: &'text str,
    /// Secondary identifiers; may be empty.
    pub given_names: &'text str,
    /// At most nine letters and digits are kept.
    pub number: &'text str,
    /// Of the holder.
    pub nationality: CountryCode,
    /// Unknown parts become fillers.
    pub birth: PartialDate,
    /// Of the holder.
    pub sex: Sex,
    /// The last day of validity.
    pub expiry: Date,
    /// Personal number; at most fourteen letters and digits are kept. Beside an empty one the check digit is zero.
    pub optional: &'text str,
}

/// The two lines of 44 of a passport (Doc 9303 part 4, section 4.2.2), every check digit right.
#[must_use]
pub fn encode_td3(specimen: &Specimen<'_>) -> [String; 2] {
    let mut upper = padded(specimen.document_type, 2);
    upper.extend(padded(specimen.issuing_state.as_str(), 3));
    upper.extend(names::write(specimen.surname, specimen.given_names, 39));

    let mut lower = checked(padded(specimen.number, 9));
    lower.extend(padded(specimen.nationality.as_str(), 3));
    lower.extend(checked(dates::cells(specimen.birth).to_vec()));
    lower.push(match specimen.sex {
        Sex::Female => b'F',
        Sex::Male => b'M',
        Sex::X => b'X',
        Sex::Unspecified => b'<',
    });
    lower.extend(checked(dates::cells(PartialDate::Known(specimen.expiry)).to_vec()));
    lower.extend(checked(padded(specimen.optional, 14)));
    lower.push(digit([&lower[..10], &lower[13..20], &lower[21..43]].concat()));
    [upper, lower].map(|line| line.into_iter().map(char::from).collect())
}

fn padded(text: &str, width: usize) -> Vec<u8> {
    let cell = |byte: u8| if byte.is_ascii_alphanumeric() { byte.to_ascii_uppercase() } else { b'<' };
    let mut cells: Vec<u8> = text.bytes().map(cell).take(width).collect();
    cells.resize(width, b'<');
    cells
}

fn checked(mut cells: Vec<u8>) -> Vec<u8> {
    cells.push(digit(cells.iter().copied()));
    cells
}
