//! Writing a zone: for specimens, simulators and tests.

use jiff::civil::Date;

use super::{
    Format,
    check::digit,
    dates,
    layout::{Layout, LongNumbers, MOST_CELLS, Optional, Span},
    names,
};
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
    /// Letters and digits.
    pub number: &'text str,
    /// Of the holder.
    pub nationality: CountryCode,
    /// Unknown parts become fillers.
    pub birth: PartialDate,
    /// Of the holder.
    pub sex: Sex,
    /// The last day of validity.
    pub expiry: Date,
    /// Personal number or other optional data, as much as fits. A passport's check digit beside an empty one is zero.
    pub optional: &'text str,
}

/// The lines of a zone (Doc 9303 parts 4 to 7), every check digit right. On cards a number of more than nine characters
/// goes on in the optional data, and that may then be cut; elsewhere nine are kept.
#[must_use]
pub fn encode(format: Format, specimen: &Specimen<'_>) -> Vec<String> {
    let layout = Layout::of(format);
    let mut cells = [b'<'; MOST_CELLS];
    let mut put = |at: usize, run: &[u8]| cells[at..at + run.len()].copy_from_slice(run);
    let field = |span: Span, text: &str| padded(text, span.to - span.from);

    put(layout.code.from, &field(layout.code, specimen.document_type));
    put(layout.state.from, &field(layout.state, specimen.issuing_state.as_str()));
    let names = layout.names.to - layout.names.from;
    put(layout.names.from, &names::write(specimen.surname, specimen.given_names, names));
    put(layout.nationality.from, &field(layout.nationality, specimen.nationality.as_str()));
    put(layout.birth.from, &checked(dates::cells(specimen.birth).to_vec()));
    put(layout.sex, &[sex(specimen.sex)]);
    put(layout.expiry.from, &checked(dates::cells(PartialDate::Known(specimen.expiry)).to_vec()));

    let number = padded(specimen.number, specimen.number.len());
    let optional = if layout.long_numbers == LongNumbers::Possible && number.len() > 9 {
        put(layout.number.from, &number[..9]);
        let mut rest = number[9..].to_vec();
        rest.truncate(layout.optional.to - layout.optional.from - 1);
        let digit = digit([&number[..9], &rest].concat());
        [&rest[..], &[digit, b'<'], specimen.optional.as_bytes()].concat()
    } else {
        put(layout.number.from, &checked(field(layout.number, specimen.number)));
        specimen.optional.as_bytes().to_vec()
    };
    let optional = field(layout.optional, &String::from_utf8_lossy(&optional));
    match layout.optional_check {
        Optional::Checked => put(layout.optional.from, &checked(optional)),
        Optional::Unchecked => put(layout.optional.from, &optional),
    }
    if let Some((spans, at)) = layout.composite {
        cells[at] = digit(spans.iter().flat_map(|span| span.of(&cells).to_vec()).collect::<Vec<u8>>());
    }
    let lines = cells[..layout.width * layout.lines].chunks(layout.width);
    lines.map(|line| String::from_utf8_lossy(line).into_owned()).collect()
}

/// The two lines of 44 of a passport.
#[must_use]
pub fn encode_td3(specimen: &Specimen<'_>) -> [String; 2] {
    let lines = encode(Format::Td3, specimen);
    std::array::from_fn(|line| lines[line].clone())
}

const fn sex(sex: Sex) -> u8 {
    match sex {
        Sex::Female => b'F',
        Sex::Male => b'M',
        Sex::X => b'X',
        Sex::Unspecified => b'<',
    }
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
