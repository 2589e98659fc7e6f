//! From rows to a zone: format recognised, lines in order, lost fillers back.

use super::{
    Format, Reason, Refusal, Warning, check,
    layout::{Layout, MOST_CELLS},
    rows::{self, Row, note},
    shape::{looks_card, looks_dates, looks_like_a_part, looks_lower, looks_upper},
    strangers::is_stranger,
};

/// A zone whose lines are in order and of full width.
#[derive(Clone)]
pub(super) struct Zone {
    pub(super) layout: &'static Layout,
    /// Line after line; behind the format's last cell fillers.
    pub(super) cells: [u8; MOST_CELLS],
}

impl Zone {
    fn new(layout: &'static Layout, lines: &[&[u8]]) -> Self {
        let mut cells = [b'<'; MOST_CELLS];
        for (line, target) in lines.iter().zip(cells.chunks_exact_mut(layout.width)) {
            target.copy_from_slice(line);
        }
        Self { layout, cells }
    }

    fn is_proved(&self) -> bool {
        check::judge(self.layout, &self.cells).checks.hold()
    }
}

/// The zone that was sent, and what had to be done to it.
pub(super) fn frame(sent: &[&str], warnings: &mut Vec<Warning>) -> Result<Zone, Refusal> {
    let rows = rows::read(sent, warnings)?;
    if is_stranger(&rows) {
        return Err(Refusal::at(1, 1, Reason::UnsupportedFormat));
    }
    match rows.as_slice() {
        [] => Err(Refusal::at(1, 1, Reason::Empty)),
        [row] => Err(refuse_single(row)),
        [first, second] => two(first, second, warnings),
        [first, second, third] if rows.iter().all(|row| row.len() <= 30) => three([first, second, third], warnings),
        rows => Err(refuse_many(rows)),
    }
}

fn two(first: &[u8], second: &[u8], warnings: &mut Vec<Warning>) -> Result<Zone, Refusal> {
    let longest = first.len().max(second.len());
    if longest > 44 {
        return Err(Refusal::at(if first.len() > 44 { 1 } else { 2 }, 45, Reason::Length));
    }
    let (upper, lower) = match [looks_lower(first), looks_lower(second)] {
        [true, true] => return Err(Refusal::at(2, 1, Reason::TwoDocuments)),
        [true, false] if looks_upper(second) => {
            note(warnings, Warning::LinesReversed);
            (second, first)
        }
        [false, false] if looks_upper(first) && looks_upper(second) && second[0] == b'P' => {
            return Err(Refusal::at(2, 1, Reason::TwoDocuments));
        }
        _ => (first, second),
    };
    let whole = looks_upper(upper) && looks_lower(lower);
    match (longest, upper[0] == b'V') {
        (37.., true) => visa(Layout::of(Format::MrvA), upper, lower, warnings),
        (36, true) => visa(Layout::of(Format::MrvB), upper, lower, warnings),
        // A filler is left at an end: few can be lost, and the narrower format is meant. Otherwise it could be either.
        (_, true) if whole && (upper.ends_with(b"<") || lower.ends_with(b"<")) => {
            visa(Layout::of(Format::MrvB), upper, lower, warnings)
        }
        (37.., false) => only(&[Format::Td3], upper, lower, warnings),
        (36, false) => only(&[Format::Td2], upper, lower, warnings),
        (_, false) if whole => only(&[Format::Td2, Format::Td3], upper, lower, warnings),
        _ if !looks_like_a_part(upper) && !looks_like_a_part(lower) => Err(Refusal::at(1, 1, Reason::NotAZone)),
        // Two lines of a card.
        _ if longest == 30 => Err(Refusal::at(3, 1, Reason::Incomplete)),
        _ => Err(Refusal::short(1, upper)),
    }
}

/// A passport or larger card: of the formats that it could be, the one whose check digits hold where fillers are lost.
/// Where both hold, the document code decides.
fn only(formats: &[Format], upper: &[u8], lower: &[u8], warnings: &mut Vec<Warning>) -> Result<Zone, Refusal> {
    let mut found = Vec::new();
    let layouts = formats.iter().map(|format| Layout::of(*format));
    let is_known = |layout: &&Layout| layout.codes.contains(&upper[0]);
    let of_code = layouts.clone().any(|layout| is_known(&layout));
    for layout in layouts.filter(|layout| !of_code || is_known(layout)) {
        let upper = filled_names(upper, layout.width, layout.names.from, 1)?;
        if lower.len() == layout.width {
            found.push(Zone::new(layout, &[&upper, lower]));
            continue;
        }
        let zones = refilled(lower, layout.width, 28).map(|lower| Zone::new(layout, &[&upper, &lower]));
        found.extend(zones.filter(Zone::is_proved));
    }
    match found.as_slice() {
        [zone] => {
            note_filled(zone.layout, &[upper, lower], warnings);
            Ok(zone.clone())
        }
        _ => Err(Refusal::short(2, lower)),
    }
}

/// A visa's lower line ends in optional data, so that its lost fillers stood at the end.
fn visa(layout: &'static Layout, upper: &[u8], lower: &[u8], warnings: &mut Vec<Warning>) -> Result<Zone, Refusal> {
    let optional = layout.optional.from - layout.width;
    if lower.len() < optional {
        return Err(Refusal::short(2, lower));
    }
    note_filled(layout, &[upper, lower], warnings);
    let upper = filled_names(upper, layout.width, layout.names.from, 1)?;
    Ok(Zone::new(layout, &[&upper, &filled(lower, layout.width)]))
}

/// A card: its lines in any order.
fn three(rows: [&[u8]; 3], warnings: &mut Vec<Warning>) -> Result<Zone, Refusal> {
    let layout = Layout::of(Format::Td1);
    let dates = rows.iter().position(|row| looks_dates(row));
    let names = rows.iter().enumerate().rposition(|(at, row)| Some(at) != dates && !looks_card(row));
    let (Some(dates), Some(names)) = (dates, names) else {
        let part = rows.iter().any(|row| looks_like_a_part(row));
        return Err(match rows.iter().position(|row| row.len() < layout.width) {
            _ if !part => Refusal::at(1, 1, Reason::NotAZone),
            Some(short) => Refusal::short(short + 1, rows[short]),
            None => return Ok(Zone::new(layout, &rows)),
        });
    };
    let [upper, middle, last] = [rows[3 - dates - names], rows[dates], rows[names]];
    if [dates, names] != [1, 2] {
        note(warnings, Warning::LinesReversed);
    }
    note_filled(layout, &rows, warnings);
    let last = filled_names(last, layout.width, 0, 3)?;
    if [upper.len(), middle.len()] == [layout.width; 2] {
        return Ok(Zone::new(layout, &[upper, middle, &last]));
    }
    if upper.len() < layout.optional.from {
        return Err(Refusal::short(1, upper));
    }
    let upper_filled = filled(upper, layout.width);
    let zones = refilled(middle, layout.width, layout.second_optional.from - layout.width)
        .map(|middle| Zone::new(layout, &[&upper_filled, &middle, &last]));
    let mut proved = zones.filter(Zone::is_proved);
    let short = if upper.len() < layout.width { Refusal::short(1, upper) } else { Refusal::short(2, middle) };
    match (proved.next(), proved.next()) {
        (Some(zone), None) => Ok(zone),
        _ => Err(short),
    }
}

/// A line of names with its lost fillers. `names` is the column where they begin, `number` the line's. A double filler
/// must show that a name ended before the cells did; when it is the very last that is left, the other names are missing.
fn filled_names(row: &[u8], width: usize, names: usize, number: usize) -> Result<Row<'_>, Refusal> {
    if row.len() == width {
        return Ok(Row::Borrowed(row));
    }
    let end = row.iter().rposition(|cell| *cell != b'<').map_or(0, |last| last + 1);
    let fillers = row.len() - end;
    let is_split = row.get(names..end).is_some_and(|cells| cells.windows(2).any(|pair| pair == b"<<"));
    if end <= names || !is_split && fillers < 3 {
        return Err(Refusal::short(number, row));
    }
    Ok(filled(row, width))
}

fn filled(row: &[u8], width: usize) -> Row<'_> {
    if row.len() == width {
        return Row::Borrowed(row);
    }
    let mut filled = row.to_vec();
    filled.resize(width, b'<');
    Row::Owned(filled)
}

/// A line that ends in a digit lost its fillers inside, in the optional data that begins at a column: every way to put
/// them back where fillers are, and the line itself when none is lost.
fn refilled(row: &[u8], width: usize, optional: usize) -> impl Iterator<Item = Vec<u8>> {
    let is_start = move |at: &usize| {
        let is_filler = row[*at] == b'<';
        // At most two check digits stand behind a field that lost everything.
        if *at == optional { is_filler || row.len() <= optional + 2 } else { is_filler && row[*at - 1] != b'<' }
    };
    let lost = width - row.len();
    let starts = (optional..row.len()).filter(is_start).take(if lost == 0 { 0 } else { usize::MAX });
    let whole = (lost == 0).then(|| row.to_vec());
    whole.into_iter().chain(starts.map(move |at| {
        let mut candidate = row.to_vec();
        candidate.splice(at..at, std::iter::repeat_n(b'<', lost));
        candidate
    }))
}

fn note_filled(layout: &Layout, rows: &[&[u8]], warnings: &mut Vec<Warning>) {
    if rows.iter().any(|row| row.len() < layout.width) {
        note(warnings, Warning::FillersAdded);
    }
}

fn refuse_single(row: &[u8]) -> Refusal {
    match row.len() {
        _ if !looks_like_a_part(row) => Refusal::at(1, 1, Reason::NotAZone),
        30 | 36 | 44 => Refusal::at(2, 1, Reason::Incomplete),
        length if length < 44 => Refusal::short(1, row),
        length if length < 88 => Refusal::at(2, length - 44 + 1, Reason::Incomplete),
        _ => Refusal::at(2, 45, Reason::Length),
    }
}

fn refuse_many(rows: &[Row<'_>]) -> Refusal {
    for kind in [looks_lower, |row: &[u8]| row[0] == b'P' && row.len() > 36 && looks_upper(row)] {
        if let Some((again, _)) = rows.iter().enumerate().filter(|(_, row)| kind(row)).nth(1) {
            return Refusal::at(again + 1, 1, Reason::TwoDocuments);
        }
    }
    if !rows.iter().any(|row| looks_like_a_part(row)) {
        return Refusal::at(1, 1, Reason::NotAZone);
    }
    let most = if rows.iter().all(|row| row.len() <= 30) { 3 } else { 2 };
    if rows.len() > most { Refusal::at(most + 1, 1, Reason::TooManyLines) } else { Refusal::at(1, 1, Reason::Length) }
}
