//! Lookalikes, and when one of them is proved.
//!
//! A letter where only digits may stand (or the reverse) gives itself away, and its lookalike is proved by the field's
//! alphabet. Inside a field of letters and digits only a letter between digits that issuers avoid there gives itself
//! away, and is replaced only when two check digits agree that it alone is wrong. A check digit cannot tell `0 A K U`
//! and `<` apart, nor `1 B L V`, `6 G Q` and so on: such pairs are never guessed at.

use super::{
    Check, Field, Proof, Repair,
    check::{self, Judged},
    layout::{Layout, MOST_CELLS, Optional, Span},
    states,
};
use crate::CountryCode;

/// What may stand in a cell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Alphabet {
    /// Letters and fillers.
    Letters,
    /// Digits and fillers: whether a filler is right there, others judge.
    Digits,
}

/// Characters that a camera takes for one another.
const LOOKALIKES: [&[u8]; 8] = [b"0ODQ", b"1IL", b"2Z", b"4A", b"5S", b"6G", b"7T", b"8B"];

/// Letters that issuers of numbers leave out among digits, because they are taken for digits.
const NEVER_AMONG_DIGITS: &[u8] = b"BDIOQS";

fn lookalikes(cell: u8) -> impl Iterator<Item = u8> {
    let class = LOOKALIKES.iter().find(|class| class.contains(&cell)).copied().unwrap_or(&[]);
    class.iter().copied().filter(move |other| *other != cell)
}

const fn fits(cell: u8, alphabet: Alphabet) -> bool {
    match alphabet {
        Alphabet::Letters => matches!(cell, b'A'..=b'Z' | b'<'),
        Alphabet::Digits => matches!(cell, b'0'..=b'9' | b'<'),
    }
}

/// Replaces what cannot stand where it stands by the one lookalike that can. Answers with the first cell, in the order
/// of the zone, for which there is none or more than one.
pub(super) fn by_alphabet(layout: &Layout, cells: &mut [u8; MOST_CELLS], repairs: &mut Vec<Repair>) -> Option<usize> {
    let one = |at: usize| Span { from: at, to: at + 1 };
    let checked = |span: Span| Span { to: span.to + 1, ..span };
    let optional = match layout.optional_check {
        Optional::Checked => one(layout.optional.to),
        Optional::Unchecked => one(layout.birth.to),
    };
    let composite = layout.composite.map_or(one(layout.birth.to), |(_, at)| one(at));
    let fields = [
        (Field::DocumentType, layout.code, Alphabet::Letters),
        (Field::Names, layout.names, Alphabet::Letters),
        (Field::DocumentNumber, one(layout.number.to), Alphabet::Digits),
        (Field::BirthDate, checked(layout.birth), Alphabet::Digits),
        (Field::ExpiryDate, checked(layout.expiry), Alphabet::Digits),
        (Field::Optional, optional, Alphabet::Digits),
        (Field::Composite, composite, Alphabet::Digits),
    ];
    if fields.iter().all(|(_, span, alphabet)| span.of(cells).iter().all(|cell| fits(*cell, *alphabet)))
        && [layout.state, layout.nationality].iter().all(|span| code_of(span.of(cells)).is_some())
    {
        return None;
    }
    let mut unfit = None;
    let mut note = |at: usize| unfit = Some(unfit.map_or(at, |first: usize| first.min(at)));
    for (field, span, alphabet) in fields {
        for at in span.from..span.to {
            if fits(cells[at], alphabet) {
                continue;
            }
            match only(lookalikes(cells[at]).filter(|other| fits(*other, alphabet))) {
                Some(proved) => repairs.push(replace(layout, cells, at, (field, proved, Proof::Alphabet))),
                None => note(at),
            }
        }
    }
    for (field, span) in [(Field::IssuingState, layout.state), (Field::Nationality, layout.nationality)] {
        if let Err(at) = by_known_code(layout, cells, (field, span), repairs) {
            note(at);
        }
    }
    repairs.sort_by_key(|repair| (repair.line, repair.column));
    unfit
}

/// The same for the three cells of a state's code: where letters alone do not decide, the one code that is known.
fn by_known_code(
    layout: &Layout,
    cells: &mut [u8; MOST_CELLS],
    (field, span): (Field, Span),
    repairs: &mut Vec<Repair>,
) -> Result<(), usize> {
    let Some(unfit) = (span.from..span.to).find(|at| !fits(cells[*at], Alphabet::Letters)) else { return Ok(()) };
    let mut codes = vec![Vec::new()];
    for cell in span.of(cells).iter().copied() {
        let choices: Vec<u8> = if fits(cell, Alphabet::Letters) {
            vec![cell]
        } else {
            lookalikes(cell).filter(|other| fits(*other, Alphabet::Letters)).collect()
        };
        codes = codes.iter().flat_map(|code| choices.iter().map(|choice| [&code[..], &[*choice]].concat())).collect();
    }
    // One letter each looks like what was read: no table is needed.
    let (proved, proof) = if let [code] = codes.as_slice() {
        (code.clone(), Proof::Alphabet)
    } else {
        let known = codes.into_iter().filter(|code| code_of(code).is_some_and(states::is_known));
        (only(known).ok_or(unfit)?, Proof::KnownCode)
    };
    for (at, proved) in (span.from..span.to).zip(proved) {
        if cells[at] != proved {
            repairs.push(replace(layout, cells, at, (field, proved, proof)));
        }
    }
    Ok(())
}

/// Replaces one character of the document number, or of a checked personal number, when two check digits prove it.
///
/// The field's digit and the composite both fail; the digit itself cannot be what was misread, because putting it right
/// leaves the composite wrong; no lookalike in another cell of the field makes both right; and the character is a letter
/// that issuers leave out for its likeness to a digit, between two digits. Without that last rule a misread digit would
/// often be explained by an innocent lookalike elsewhere.
pub(super) fn by_check_digits(layout: &Layout, cells: &mut [u8; MOST_CELLS], judged: &Judged) -> Option<Repair> {
    let (field, span) = match judged.checks {
        checks if checks.composite != Check::Failed => return None,
        checks if checks.document_number == Check::Failed && judged.long.is_none() => {
            (Field::DocumentNumber, layout.number)
        }
        checks if checks.optional == Check::Failed => (Field::Optional, layout.optional),
        _ => return None,
    };
    if holds_with(layout, cells, span.to, check::wanted(span, cells)) {
        return None;
    }
    let mut proved = Vec::new();
    for at in span.from..span.to {
        for other in lookalikes(cells[at]) {
            let mut mended = *cells;
            mended[at] = other;
            if check::wanted(span, &mended) == mended[span.to] && holds_with(layout, &mended, at, other) {
                proved.push((at, other));
            }
        }
    }
    let (at, _) = *proved.first()?;
    if proved.iter().any(|(elsewhere, _)| *elsewhere != at) || at == span.from || at + 1 == span.to {
        return None;
    }
    let among_digits = [cells[at - 1], cells[at + 1]].iter().all(u8::is_ascii_digit);
    if !among_digits || !NEVER_AMONG_DIGITS.contains(&cells[at]) {
        return None;
    }
    let other = only(proved.into_iter().map(|(_, other)| other).filter(u8::is_ascii_digit))?;
    Some(replace(layout, cells, at, (field, other, Proof::CheckDigit)))
}

fn holds_with(layout: &Layout, cells: &[u8; MOST_CELLS], at: usize, cell: u8) -> bool {
    let mut mended = *cells;
    mended[at] = cell;
    check::composite(layout, &mended) == Check::Ok
}

fn replace(
    layout: &Layout,
    cells: &mut [u8; MOST_CELLS],
    at: usize,
    (field, proved, proof): (Field, u8, Proof),
) -> Repair {
    let read = std::mem::replace(&mut cells[at], proved);
    let (line, column) = layout.place(at);
    Repair { field, line, column, read: read.into(), proved: proved.into(), proof }
}

/// The code in the cells of a state; nothing when they are no code.
pub(super) fn code_of(cells: &[u8]) -> Option<CountryCode> {
    CountryCode::from_cells(cells.try_into().ok()?)
}

fn only<T>(mut candidates: impl Iterator<Item = T>) -> Option<T> {
    let first = candidates.next()?;
    candidates.next().is_none().then_some(first)
}
