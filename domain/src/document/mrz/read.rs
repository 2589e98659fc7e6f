//! From a zone to a record: one reader for all formats.

use jiff::civil::Date;

use super::{
    NumberConvention, Proof, Reason, Record, Refusal, Repair, Warning,
    check::{self, LongNumber},
    dates,
    layout::{Layout, MOST_CELLS, Span},
    names,
    repair::{self, code_of},
    states,
    zone::Zone,
};
use crate::{
    CountryCode, Sensitive,
    document::{PartialDate, Sex},
};

/// Reads a zone whose lines are in order and of full width.
pub(super) fn read(zone: &Zone, today: Date, warnings: Vec<Warning>) -> Result<Record, Refusal> {
    let (layout, mut cells) = (zone.layout, zone.cells);
    let mut repairs = Vec::new();
    let unfit = repair::by_alphabet(layout, &mut cells, &mut repairs);
    let mut judged = check::judge(layout, &cells);
    if let Some(repair) = repair::by_check_digits(layout, &mut cells, &judged) {
        repairs.push(repair);
        judged = check::judge(layout, &cells);
    }

    let is_known = layout.codes.contains(&cells[0]);
    let Some(names) = names::read(layout.names.of(&cells)) else {
        let (line, column) = layout.place(layout.names.from);
        let nameless = Refusal { line, column, reason: Reason::Incomplete };
        return Err(if is_known { nameless } else { Refusal::at(1, 1, Reason::DocumentType) });
    };
    let state = |span: Span| code_of(span.of(&cells));
    let birth_date = dates::birth(six(layout.birth, &cells), today);
    let mut record = Record {
        format: layout.format,
        document_type: text(layout.code.of(&cells)),
        issuing_state: state(layout.state),
        document_number: Sensitive::new(number(layout, &cells, judged.long)),
        number_convention: judged.long.and_then(|long| long.convention),
        surname: names.surname,
        given_names: names.given,
        nationality: state(layout.nationality),
        birth_date: birth_date.map(Sensitive::new),
        sex: sex(cells[layout.sex]),
        expiry_date: dates::expiry(six(layout.expiry, &cells)),
        optional: Sensitive::new(text(optional(layout, judged.long).of(&cells))),
        second_optional: Sensitive::new(text(layout.second_optional.of(&cells))),
        checks: judged.checks,
        misplaced: unfit.or_else(|| unreadable(layout, &cells)).map(|at| layout.place(at)),
        repairs,
        warnings,
    };
    // The letter alone may be what is new or misread: the rest vouches for it, or there is no document.
    if !is_known && !is_sound(&record) {
        return Err(Refusal::at(1, 1, Reason::DocumentType));
    }
    for (applies, warning) in [
        (!is_known, Warning::UnknownDocumentType),
        (is_unknown(record.issuing_state), Warning::UnknownIssuingState),
        (is_unknown(record.nationality), Warning::UnknownNationality),
        (names.truncated, Warning::NamesTruncated),
        (record.given_names.reveal().is_empty(), Warning::OneName),
        (birth_date.is_some_and(is_partial), Warning::BirthDateIncomplete),
        (record.expiry_date.is_some_and(is_partial), Warning::ExpiryDateIncomplete),
        (record.number_convention == Some(NumberConvention::FillerCounted), Warning::FillerCounted),
    ] {
        if applies {
            record.warnings.push(warning);
        }
    }
    Ok(record)
}

/// Verified as it was read.
fn is_sound(record: &Record) -> bool {
    record.flaw().is_none() && !record.repairs.iter().any(|Repair { proof, .. }| *proof == Proof::CheckDigit)
}

/// The first cell of a code that is none, or the cell of an unknown sex.
fn unreadable(layout: &Layout, cells: &[u8; MOST_CELLS]) -> Option<usize> {
    let code = |span: Span| code_of(span.of(cells)).is_none().then_some(span.from);
    let letter = (!cells[0].is_ascii_uppercase()).then_some(0);
    let sex = sex(cells[layout.sex]).is_none().then_some(layout.sex);
    letter.or(code(layout.state)).or(code(layout.nationality)).or(sex)
}

/// The optional data; of a long number what stands behind its check digit and the filler after it.
fn optional(layout: &Layout, long: Option<LongNumber>) -> Span {
    let Span { from, to } = layout.optional;
    Span { from: long.map_or(from, |long| (long.rest.to + 2).min(to)), to }
}

fn number(layout: &Layout, cells: &[u8; MOST_CELLS], long: Option<LongNumber>) -> String {
    let mut number = text(layout.number.of(cells));
    if let Some(long) = long {
        number.push_str(&text(long.rest.of(cells)));
    }
    number
}

fn is_unknown(code: Option<CountryCode>) -> bool {
    code.is_some_and(|code| !states::is_known(code))
}

const fn is_partial(date: PartialDate) -> bool {
    !matches!(date, PartialDate::Known(_))
}

fn six(span: Span, cells: &[u8; MOST_CELLS]) -> [u8; 6] {
    std::array::from_fn(|at| cells[span.from + at])
}

const fn sex(cell: u8) -> Option<Sex> {
    match cell {
        b'F' => Some(Sex::Female),
        b'M' => Some(Sex::Male),
        b'X' => Some(Sex::X),
        b'<' => Some(Sex::Unspecified),
        _ => None,
    }
}

/// A field without the fillers around it; those inside stand for signs that a zone cannot print, and stay.
fn text(cells: &[u8]) -> String {
    let Some(end) = cells.iter().rposition(|cell| *cell != b'<') else { return String::new() };
    // Only letters, digits and fillers get this far.
    std::str::from_utf8(&cells[..=end]).unwrap_or_default().to_owned()
}
