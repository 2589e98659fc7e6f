//! Passports: two lines of 44 cells (Doc 9303 part 4, section 4.2.2).
//!
//! Upper: 1-2 document code, 3-5 issuing state, 6-44 names. Lower: 1-9 number, 10 its check digit, 11-13 nationality,
//! 14-19 birth, 20 its check digit, 21 sex, 22-27 expiry, 28 its check digit, 29-42 personal number, 43 its check
//! digit, 44 the composite over 1-10, 14-20 and 22-43.

use jiff::civil::Date;

use super::{
    Check, Checks, Field, Format, Reason, Record, Refusal, Repair, Warning, check, dates,
    lines::Framed,
    names,
    repair::{Alphabet, Cells, code_of},
    states,
};
use crate::{
    Sensitive,
    document::{PartialDate, Sex},
};

/// Cells of a line.
pub(super) const WIDTH: usize = 44;

/// Reads a zone whose lines are in order and of full width.
pub(super) fn read(framed: &Framed, today: Date) -> Result<Record, Refusal> {
    let mut upper = framed.line(1)?;
    let mut lower = framed.line(2)?;
    if upper[0] != b'P' {
        return Err(Refusal { line: 1, column: 1, reason: Reason::DocumentType });
    }
    let mut repairs = mend_upper(&mut upper)?;
    repairs.extend(mend_lower(&mut lower)?);
    let checks = judge(&lower);

    let names = names::read(&upper[5..]).ok_or(Refusal { line: 1, column: 6, reason: Reason::Incomplete })?;
    let issuing_state = code_of(&upper[2..5]).ok_or(Refusal::alphabet(1, 3))?;
    let nationality = code_of(&lower[10..13]).ok_or(Refusal::alphabet(2, 11))?;
    let sex = sex(lower[20]).ok_or(Refusal::alphabet(2, 21))?;
    let birth_date = dates::birth(six(&lower, 13), today);

    let mut warnings = framed.warnings.clone();
    let incomplete = birth_date.is_some_and(|date| !matches!(date, PartialDate::Known(_)));
    for (applies, warning) in [
        (!states::is_known(issuing_state), Warning::UnknownIssuingState),
        (!states::is_known(nationality), Warning::UnknownNationality),
        (names.truncated, Warning::NamesTruncated),
        (names.given.reveal().is_empty(), Warning::OneName),
        (incomplete, Warning::BirthDateIncomplete),
    ] {
        warnings.extend(applies.then_some(warning));
    }
    Ok(Record {
        format: Format::Td3,
        document_type: text(&upper[..2]),
        issuing_state,
        document_number: Sensitive::new(text(&lower[..9])),
        surname: names.surname,
        given_names: names.given,
        nationality,
        birth_date: birth_date.map(Sensitive::new),
        sex,
        expiry_date: dates::expiry(six(&lower, 21)),
        optional: Sensitive::new(text(&lower[28..42])),
        checks,
        repairs,
        warnings,
    })
}

/// Every check digit of a lower line, each by itself.
pub(super) fn judge(lower: &[u8; WIDTH]) -> Checks {
    let over = |from: usize, to: usize| check::judge(lower[from..to].iter().copied(), lower[to]);
    Checks {
        // Data starts in a field's first cell, and a filler there counts like `0 A K U`: no digit could tell.
        document_number: if lower[0] == b'<' { Check::Failed } else { over(0, 9) },
        birth_date: over(13, 19),
        expiry_date: over(21, 27),
        optional: check::judge_optional(&lower[28..42], lower[42]),
        composite: composite(lower),
    }
}

fn composite(lower: &[u8; WIDTH]) -> Check {
    let cells = lower[..10].iter().chain(&lower[13..20]).chain(&lower[21..43]);
    check::judge(cells.copied(), lower[43])
}

fn mend_upper(upper: &mut [u8; WIDTH]) -> Result<Vec<Repair>, Refusal> {
    let mut repairs = cells(upper, Field::DocumentType, 1, 1, 2).by_alphabet(Alphabet::Letters)?;
    repairs.extend(cells(upper, Field::IssuingState, 1, 2, 5).by_known_code()?);
    repairs.extend(cells(upper, Field::Names, 1, 5, 44).by_alphabet(Alphabet::Letters)?);
    Ok(repairs)
}

fn mend_lower(lower: &mut [u8; WIDTH]) -> Result<Vec<Repair>, Refusal> {
    let mut repairs = cells(lower, Field::DocumentNumber, 2, 9, 10).by_alphabet(Alphabet::Digits)?;
    repairs.extend(cells(lower, Field::Nationality, 2, 10, 13).by_known_code()?);
    for (field, from, to) in
        [(Field::BirthDate, 13, 20), (Field::ExpiryDate, 21, 28), (Field::Optional, 42, 43), (Field::Composite, 43, 44)]
    {
        repairs.extend(cells(lower, field, 2, from, to).by_alphabet(Alphabet::Digits)?);
    }
    for (field, from, to) in [(Field::DocumentNumber, 0, 9), (Field::Optional, 28, 42)] {
        let whole = *lower;
        // Both digits that cover the field must fail together: otherwise the field is not what was misread.
        let failed = [check::judge(whole[from..to].iter().copied(), whole[to]), composite(&whole)];
        if failed == [Check::Failed; 2] {
            repairs.extend(cells(lower, field, 2, from, to).by_check_digit(|mended| {
                let mut candidate = whole;
                candidate[from..to].copy_from_slice(mended);
                let [covered, all] = [check::judge(mended.iter().copied(), whole[to]), composite(&candidate)];
                covered == Check::Ok && all == Check::Ok
            }));
        }
    }
    Ok(repairs)
}

fn cells(line: &mut [u8; WIDTH], field: Field, number: u8, from: usize, to: usize) -> Cells<'_> {
    Cells { field, line: number, from, run: &mut line[from..to] }
}

fn six(line: &[u8; WIDTH], from: usize) -> [u8; 6] {
    std::array::from_fn(|at| line[from + at])
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

/// A field without the fillers at its end; those inside stand for signs that a zone cannot print, and stay.
fn text(cells: &[u8]) -> String {
    let end = cells.iter().rposition(|cell| *cell != b'<').map_or(0, |last| last + 1);
    cells[..end].iter().copied().map(char::from).collect()
}
