//! Check digits: weights 7, 3, 1 over values modulo 10 (Doc 9303 part 3, section 4.9).

use super::{
    Check, Checks, NumberConvention,
    layout::{Layout, LongNumbers, MOST_CELLS, Optional, Span},
};

/// The check digit of these cells, as a character. Digits count as themselves, `A` to `Z` as 10 to 35, all else as 0
/// like the filler.
#[must_use]
pub fn digit(cells: impl IntoIterator<Item = u8>) -> u8 {
    let mut sum = Sum::default();
    cells.into_iter().for_each(|cell| sum.add(&[cell]));
    sum.digit()
}

/// A sum that grows run by run.
#[derive(Default)]
struct Sum {
    total: u32,
    /// Of the next cell: which of the three weights.
    weight: usize,
}

impl Sum {
    fn add(&mut self, cells: &[u8]) {
        for cell in cells {
            self.total += u32::from(PRODUCTS[self.weight][usize::from(*cell)]);
            self.weight = if self.weight == 2 { 0 } else { self.weight + 1 };
        }
    }

    const fn digit(&self) -> u8 {
        b"0123456789"[self.total as usize % 10]
    }
}

fn over(runs: &[&[u8]]) -> u8 {
    let mut sum = Sum::default();
    for run in runs {
        sum.add(run);
    }
    sum.digit()
}

/// What the check digits of a zone say.
pub(super) struct Judged {
    pub(super) checks: Checks,
    /// Where the number goes on, when it is a long one.
    pub(super) long: Option<LongNumber>,
}

/// A document number that goes on in the optional data.
#[derive(Clone, Copy)]
pub(super) struct LongNumber {
    /// Its second part.
    pub(super) rest: Span,
    /// `None` when its check digit is wrong either way.
    pub(super) convention: Option<NumberConvention>,
}

/// Every check digit of a zone, each by itself.
pub(super) fn judge(layout: &Layout, cells: &[u8; MOST_CELLS]) -> Judged {
    let field = |span: Span| judged(over(&[span.of(cells)]), cells[span.to]);
    let long = long_number(layout, cells);
    let document_number = match long {
        Some(LongNumber { convention: Some(_), .. }) => Check::Ok,
        Some(LongNumber { convention: None, .. }) => Check::Failed,
        // Data starts in a field's first cell, and a filler there counts like `0 A K U`: no digit could tell.
        None if cells[layout.number.from] == b'<' => Check::Failed,
        None => field(layout.number),
    };
    let optional = match layout.optional_check {
        Optional::Unchecked => Check::NotPrinted,
        // Beside an empty field both a zero and a filler are legal (part 4, section 4.2.2.2).
        Optional::Checked if cells[layout.optional.to] == b'<' && is_empty(layout.optional.of(cells)) => {
            Check::NotPrinted
        }
        Optional::Checked => field(layout.optional),
    };
    let checks = Checks {
        document_number,
        birth_date: field(layout.birth),
        expiry_date: field(layout.expiry),
        optional,
        composite: composite(layout, cells),
    };
    Judged { checks, long }
}

/// The composite alone; a visa has none.
pub(super) fn composite(layout: &Layout, cells: &[u8; MOST_CELLS]) -> Check {
    let Some((spans, at)) = layout.composite else { return Check::NotPrinted };
    let mut sum = Sum::default();
    for span in spans {
        sum.add(span.of(cells));
    }
    judged(sum.digit(), cells[at])
}

/// The digit that belongs behind a field.
pub(super) fn wanted(span: Span, cells: &[u8; MOST_CELLS]) -> u8 {
    over(&[span.of(cells)])
}

/// Nine cells, a filler instead of their check digit, and in the optional data the rest of the number with the digit
/// over all of it (parts 5 and 6, note j). Doc 9303 leaves the filler out of the sum; cards in the field count it too.
fn long_number(layout: &Layout, cells: &[u8; MOST_CELLS]) -> Option<LongNumber> {
    let Span { from, to } = layout.number;
    let is_full = cells[from] != b'<' && cells[to - 1] != b'<';
    if layout.long_numbers == LongNumbers::Impossible || cells[to] != b'<' || !is_full {
        return None;
    }
    let optional = layout.optional.of(cells);
    let length = optional.iter().position(|cell| *cell == b'<').unwrap_or(optional.len());
    if length < 2 {
        return None;
    }
    let rest = Span { from: layout.optional.from, to: layout.optional.from + length - 1 };
    let (nine, more, printed) = (layout.number.of(cells), rest.of(cells), cells[rest.to]);
    let convention = if over(&[nine, more]) == printed {
        Some(NumberConvention::FillerSkipped)
    } else if over(&[nine, b"<", more]) == printed {
        Some(NumberConvention::FillerCounted)
    } else {
        None
    };
    Some(LongNumber { rest, convention })
}

/// A filler is no digit.
fn judged(computed: u8, printed: u8) -> Check {
    if computed == printed { Check::Ok } else { Check::Failed }
}

fn is_empty(cells: &[u8]) -> bool {
    cells.iter().all(|cell| *cell == b'<')
}

/// Weight by cell: their product. At most 35 times 7.
static PRODUCTS: [[u8; 256]; 3] = {
    let mut products = [[0; 256]; 3];
    let mut value = 0;
    while value < 36 {
        let cell = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[value as usize] as usize;
        products[0][cell] = value * 7;
        products[1][cell] = value * 3;
        products[2][cell] = value;
        value += 1;
    }
    products
};

#[cfg(test)]
mod tests {
    use super::*;

    /// Doc 9303 part 3, section 4.9 and appendix A, examples 1 to 5; part 5, note j.
    #[test]
    fn the_worked_examples_of_icao_come_out() {
        for (cells, printed) in [
            ("520727", b'3'),
            ("AB2134<<<", b'5'),
            ("L898902C3", b'6'),
            ("740812", b'2'),
            ("120415", b'9'),
            ("ZE184226B<<<<<", b'1'),
            ("HA672242<658022549601086<<<<<<<<<<<<<<0", b'8'),
            ("D231458907<<<<<<<<<<<<<<<34071279507122<<<<<<<<<<<", b'2'),
            ("HA672242<658022549601086<<<<<<<", b'8'),
            ("D23145890734", b'9'),
        ] {
            assert_eq!(digit(cells.bytes()), printed, "{cells}");
        }
    }

    #[test]
    fn the_classes_that_no_check_digit_can_tell_apart_are_known() {
        for class in ["0AKU<", "1BLV", "2CMW", "3DNX", "4EOY", "5FPZ", "6GQ", "7HR", "8IS", "9JT"] {
            let digits: Vec<u8> = class.bytes().map(|cell| digit([cell])).collect();
            assert!(digits.windows(2).all(|pair| pair[0] == pair[1]), "{class}");
        }
    }
}
