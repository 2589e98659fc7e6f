//! From what a reader sent to rows of cells: unwrapped, cleaned, split where a whole zone came as one string.

use std::borrow::Cow;

use super::{
    Refusal, Warning,
    refusal::Reason,
    shape::{looks_dates, looks_first, looks_lower},
};

/// More rows than this are not looked at.
const MOST_ROWS: usize = 32;
/// Longer rows are no zone: two passports in one string are 176.
const MOST_CELLS: usize = 256;
/// Widths of lines, and of whole zones sent as one string, once or twice, with the width of their lines.
const WIDTHS: [(usize, usize); 9] =
    [(30, 30), (36, 36), (44, 44), (72, 36), (88, 44), (90, 30), (144, 36), (176, 44), (180, 30)];

/// One row of cells: capitals, digits, fillers. Borrowed when it came as the standard prints it.
pub(super) type Row<'sent> = Cow<'sent, [u8]>;

/// The rows of whatever was sent. What came twice stands once; blank rows vanish.
pub(super) fn read<'sent>(sent: &[&'sent str], warnings: &mut Vec<Warning>) -> Result<Vec<Row<'sent>>, Refusal> {
    let mut rows = Vec::with_capacity(4);
    for line in sent {
        if is_clean(line) {
            add(&mut rows, Cow::Borrowed(line.as_bytes()))?;
            continue;
        }
        for row in line.split(['\r', '\n']) {
            if let Some(cells) = clean(row, rows.len() + 1, warnings)? {
                add(&mut rows, Cow::Owned(cells))?;
            }
        }
    }
    if let [row] = rows.as_slice()
        && let Some(width) = joint(row)
    {
        let parts: Vec<Row<'_>> = row.chunks(width).map(|part| Cow::Owned(part.to_vec())).collect();
        rows.clear();
        for part in parts {
            add(&mut rows, part)?;
        }
    }
    Ok(rows)
}

fn is_clean(line: &str) -> bool {
    let zone = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'<';
    !line.is_empty() && line.len() <= MOST_CELLS && line.bytes().all(zone)
}

fn add<'sent>(rows: &mut Vec<Row<'sent>>, row: Row<'sent>) -> Result<(), Refusal> {
    if rows.len() == MOST_ROWS {
        return Err(Refusal::at(MOST_ROWS + 1, 1, Reason::TooManyLines));
    }
    // Some readers send everything twice.
    if !rows.contains(&row) {
        rows.push(row);
    }
    Ok(())
}

/// The cells of a row without padding, in capitals, with fillers where only fillers can be meant. Nothing of a blank
/// row. `number` is the row's own.
fn clean(row: &str, number: usize, warnings: &mut Vec<Warning>) -> Result<Option<Vec<u8>>, Refusal> {
    let is_padding =
        |character: char| matches!(character, '_' | '\u{feff}') || character.is_whitespace() || character.is_control();
    let trimmed = unwrapped(row).trim_matches(is_padding);
    if trimmed.is_empty() {
        return Ok(None);
    }
    // Both are parts of the same string.
    let offset = row[..trimmed.as_ptr().addr() - row.as_ptr().addr()].chars().count();
    let mut cells = Vec::with_capacity(trimmed.len().min(MOST_CELLS));
    for (at, character) in trimmed.chars().enumerate() {
        let refusal = |reason| Refusal::at(number, offset + at + 1, reason);
        if at == MOST_CELLS {
            return Err(refusal(Reason::Length));
        }
        cells.push(cell(character, warnings).ok_or(refusal(Reason::Character))?);
    }
    Ok(Some(without_spaces(cells, warnings)))
}

/// The text between STX and ETX, where a reader sends them. A 3M reader names its message between SOH and STX and puts
/// one flag in front of the first line; what follows the ETX is a checksum.
fn unwrapped(row: &str) -> &str {
    let text = match row.rsplit_once('\u{2}') {
        Some((head, text)) if head.contains('\u{1}') => {
            let mut characters = text.chars();
            characters.next();
            characters.as_str()
        }
        Some((_, text)) => text,
        None => row,
    };
    text.split_once('\u{3}').map_or(text, |(text, _)| text)
}

fn cell(character: char, warnings: &mut Vec<Warning>) -> Option<u8> {
    let cell = u8::try_from(character).ok()?;
    match cell {
        b'A'..=b'Z' | b'0'..=b'9' | b'<' | b' ' => Some(cell),
        b'a'..=b'z' => {
            note(warnings, Warning::LowerCase);
            Some(cell.to_ascii_uppercase())
        }
        // Padding of 3M readers; what a keyboard wedge of another layout makes of the filler.
        b'_' | b'>' | b';' => {
            note(warnings, Warning::FillersReplaced);
            Some(b'<')
        }
        _ => None,
    }
}

/// Spaces group the cells when the line has a zone's width without them; otherwise they stand for fillers.
fn without_spaces(mut cells: Vec<u8>, warnings: &mut Vec<Warning>) -> Vec<u8> {
    if !cells.contains(&b' ') {
        return cells;
    }
    let is_width = |length: usize| WIDTHS.iter().any(|(whole, _)| *whole == length);
    let dense = cells.iter().filter(|cell| **cell != b' ').count();
    if !is_width(cells.len()) && is_width(dense) {
        cells.retain(|cell| *cell != b' ');
        return cells;
    }
    note(warnings, Warning::FillersReplaced);
    for cell in cells.iter_mut().filter(|cell| **cell == b' ') {
        *cell = b'<';
    }
    cells
}

/// The width at which a row that holds several lines has to be split: those of a whole zone, or a zone whose last line
/// lost its fillers, known by the line that has dates.
fn joint(row: &[u8]) -> Option<usize> {
    let holds = |width: usize| {
        (width + 1..=2 * width).contains(&row.len()) && {
            let (one, other) = row.split_at(width);
            looks_first(one) && looks_lower(other) || looks_lower(one) && looks_first(other)
        }
    };
    let exact = WIDTHS.iter().find(|(whole, width)| *whole == row.len() && width < whole).map(|(_, width)| *width);
    let by_shape = exact.into_iter().chain([44, 36]).find(|width| holds(*width));
    let is_card = (61..=90).contains(&row.len()) && looks_dates(&row[30..60]);
    by_shape.or(is_card.then_some(30)).or(exact)
}

pub(super) fn note(warnings: &mut Vec<Warning>, warning: Warning) {
    if !warnings.contains(&warning) {
        warnings.push(warning);
    }
}
