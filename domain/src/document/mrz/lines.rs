//! From what a reader sent to lines of one format: cleaned, split, put in order, filled up.

use super::{Check, Checks, Format, Reason, Refusal, Warning, td3};

/// More rows than this are not looked at.
const MOST_ROWS: usize = 32;
/// Longer rows are no zone: two passports in one string are 176.
const MOST_CELLS: usize = 256;
/// Widths of lines, and of whole zones sent as one string.
const WIDTHS: [usize; 7] = [30, 36, 44, 72, 88, 90, 176];

/// Lines of one format, in order and of full width where the format is read.
#[derive(Debug)]
pub(super) struct Framed {
    pub(super) format: Format,
    lines: Vec<Vec<u8>>,
    /// What had to be done to them.
    pub(super) warnings: Vec<Warning>,
}

impl Framed {
    fn new(format: Format, lines: Vec<Vec<u8>>, warnings: Vec<Warning>) -> Self {
        Self { format, lines, warnings }
    }

    /// The line of that number, 1-based, as cells of its format's width.
    pub(super) fn line<const WIDTH: usize>(&self, number: u8) -> Result<[u8; WIDTH], Refusal> {
        let refusal = Refusal { line: number, column: 1, reason: Reason::Incomplete };
        let line = self.lines.get(usize::from(number) - 1).ok_or(refusal)?;
        line.as_slice().try_into().map_err(|_| Refusal { reason: Reason::Length, ..refusal })
    }
}

/// Recognises the format by the shape of the lines.
pub(super) fn frame(sent: &[&str]) -> Result<Framed, Refusal> {
    let mut warnings = Vec::new();
    let mut lines: Vec<Vec<u8>> = Vec::new();
    for line in unjoined(clean(sent, &mut warnings)?) {
        // Some readers send everything twice.
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    match <[Vec<u8>; 2]>::try_from(lines) {
        Ok(pair) => frame_pair(pair, warnings),
        Err(lines) => match lines.as_slice() {
            [] => Err(refusal(1, 1, Reason::Empty)),
            [line] => Err(refuse_single(line)),
            [first, second, third] if [first, second, third].iter().all(|line| line.len() == 30) => {
                Ok(Framed::new(Format::Td1, lines, warnings))
            }
            lines => Err(refuse_many(lines)),
        },
    }
}

/// Rows without padding, in capitals, with fillers where only fillers can be meant. Blank rows vanish.
fn clean(sent: &[&str], warnings: &mut Vec<Warning>) -> Result<Vec<Vec<u8>>, Refusal> {
    let is_padding = |character: char| character == '_' || character.is_whitespace() || character.is_control();
    let mut rows = Vec::new();
    for row in sent.iter().flat_map(|line| line.split(['\r', '\n'])) {
        let before = row.len() - row.trim_start_matches(is_padding).len();
        let offset = row[..before].chars().count();
        let trimmed = row.trim_matches(is_padding);
        if trimmed.is_empty() {
            continue;
        }
        if rows.len() == MOST_ROWS {
            return Err(refusal(rows.len() + 1, 1, Reason::TooManyLines));
        }
        let mut cells = Vec::with_capacity(WIDTHS[6]);
        for (at, character) in trimmed.chars().enumerate() {
            if at == MOST_CELLS {
                return Err(refusal(rows.len() + 1, offset + at + 1, Reason::Length));
            }
            cells.push(cell(character, warnings).ok_or(refusal(rows.len() + 1, offset + at + 1, Reason::Character))?);
        }
        rows.push(without_spaces(cells, warnings));
    }
    Ok(rows)
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
    let mut dense = cells.clone();
    dense.retain(|cell| *cell != b' ');
    if !WIDTHS.contains(&cells.len()) && WIDTHS.contains(&dense.len()) {
        return dense;
    }
    note(warnings, Warning::FillersReplaced);
    for cell in cells.iter_mut().filter(|cell| **cell == b' ') {
        *cell = b'<';
    }
    cells
}

/// One row that holds a whole zone, or two passports, becomes its lines.
fn unjoined(rows: Vec<Vec<u8>>) -> Vec<Vec<u8>> {
    let width = match rows.as_slice() {
        [row] => match row.len() {
            88 | 176 => 44,
            72 => 36,
            90 => 30,
            _ => return rows,
        },
        _ => return rows,
    };
    rows.iter().flat_map(|row| row.chunks(width)).map(<[u8]>::to_vec).collect()
}

fn frame_pair(pair: [Vec<u8>; 2], mut warnings: Vec<Warning>) -> Result<Framed, Refusal> {
    let [first, second] = &pair;
    let longest = first.len().max(second.len());
    if longest > td3::WIDTH {
        let line = if first.len() > td3::WIDTH { 1 } else { 2 };
        return Err(refusal(line, td3::WIDTH + 1, Reason::Length));
    }
    if longest == 36 {
        let format = if first[0] == b'V' { Format::MrvB } else { Format::Td2 };
        return Ok(Framed::new(format, pair.into(), warnings));
    }
    if longest < 36 {
        return Err(if longest == 30 { refusal(3, 1, Reason::Incomplete) } else { short(1, first) });
    }
    let [upper, lower] = match [looks_lower(first), looks_lower(second)] {
        [true, true] => return Err(refusal(2, 1, Reason::TwoDocuments)),
        [true, false] if looks_upper(second) => {
            note(&mut warnings, Warning::LinesReversed);
            let [lower, upper] = pair;
            [upper, lower]
        }
        [false, false] if looks_upper(first) && looks_upper(second) && second[0] == b'P' => {
            return Err(refusal(2, 1, Reason::TwoDocuments));
        }
        _ => pair,
    };
    if upper[0] == b'V' {
        return Ok(Framed::new(Format::MrvA, vec![upper, lower], warnings));
    }
    if upper[0] != b'P' {
        return Err(refusal(1, 1, Reason::DocumentType));
    }
    let lines = vec![filled_upper(upper, &mut warnings)?, filled_lower(lower, &mut warnings)?];
    Ok(Framed::new(Format::Td3, lines, warnings))
}

/// Fillers lost at the end of an upper line are added. When nothing shows that only fillers were lost, a name may have
/// been.
fn filled_upper(mut line: Vec<u8>, warnings: &mut Vec<Warning>) -> Result<Vec<u8>, Refusal> {
    if line.len() < td3::WIDTH {
        if line.len() < 6 || !line[5..].windows(2).any(|pair| pair == b"<<") {
            return Err(short(1, &line));
        }
        line.resize(td3::WIDTH, b'<');
        note(warnings, Warning::FillersAdded);
    }
    Ok(line)
}

/// A lower line ends in a digit, so its lost fillers stood inside. They are put back where the personal number's
/// fillers are, if every check digit then is right, and if that is possible in one way only.
fn filled_lower(line: Vec<u8>, warnings: &mut Vec<Warning>) -> Result<Vec<u8>, Refusal> {
    if line.len() == td3::WIDTH {
        return Ok(line);
    }
    let mut proved: Option<Vec<u8>> = None;
    let run_starts =
        (28..line.len()).filter(|at| line[*at] == b'<' && line[*at - 1] != b'<' || *at == 28 && line[28] == b'<');
    for at in run_starts {
        let mut candidate = line.clone();
        candidate.splice(at..at, std::iter::repeat_n(b'<', td3::WIDTH - line.len()));
        let holds = <[u8; td3::WIDTH]>::try_from(candidate.as_slice()).is_ok_and(|cells| all_hold(td3::judge(&cells)));
        if holds && proved.replace(candidate).is_some() {
            return Err(short(2, &line));
        }
    }
    note(warnings, Warning::FillersAdded);
    proved.ok_or(short(2, &line))
}

fn all_hold(checks: Checks) -> bool {
    let Checks { document_number, birth_date, expiry_date, optional, composite } = checks;
    ![document_number, birth_date, expiry_date, optional, composite].contains(&Check::Failed)
}

/// Digits stand where a passport's lower line has check digits and the date of expiry.
fn looks_lower(line: &[u8]) -> bool {
    let digits = [9, 19, 21, 22, 23, 24, 25, 26, 27].iter().filter(|at| line.get(**at).is_some_and(u8::is_ascii_digit));
    line.len() > 28 && digits.count() >= 7
}

/// Letters and fillers, with at most two digits misread into them.
fn looks_upper(line: &[u8]) -> bool {
    line.len() > 5 && line[0].is_ascii_uppercase() && line.iter().filter(|cell| cell.is_ascii_digit()).count() <= 2
}

fn refuse_single(line: &[u8]) -> Refusal {
    match line.len() {
        // Driving licences of the European kind have one line of 30 (ISO/IEC 18013-3).
        30 if line.starts_with(b"D1") => refusal(1, 1, Reason::UnsupportedFormat),
        30 | 36 | 44 => refusal(2, 1, Reason::Incomplete),
        length if length < 44 => short(1, line),
        length if length < 88 => refusal(2, length - 44 + 1, Reason::Incomplete),
        _ => refusal(2, td3::WIDTH + 1, Reason::Length),
    }
}

fn refuse_many(lines: &[Vec<u8>]) -> Refusal {
    for kind in [looks_lower, |line: &[u8]| line[0] == b'P' && line.len() > 36 && looks_upper(line)] {
        if let Some((again, _)) = lines.iter().enumerate().filter(|(_, line)| kind(line)).nth(1) {
            return refusal(again + 1, 1, Reason::TwoDocuments);
        }
    }
    let most = if lines.iter().all(|line| line.len() <= 30) { 3 } else { 2 };
    if lines.len() > most { refusal(most + 1, 1, Reason::TooManyLines) } else { refusal(1, 1, Reason::Length) }
}

fn short(line: usize, cells: &[u8]) -> Refusal {
    refusal(line, cells.len() + 1, Reason::Incomplete)
}

fn refusal(line: usize, column: usize, reason: Reason) -> Refusal {
    let bounded = |number: usize| u8::try_from(number).unwrap_or(u8::MAX);
    Refusal { line: bounded(line), column: bounded(column), reason }
}

fn note(warnings: &mut Vec<Warning>, warning: Warning) {
    if !warnings.contains(&warning) {
        warnings.push(warning);
    }
}
