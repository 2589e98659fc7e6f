//! Where each field of each format stands: the tables of Doc 9303 parts 4 to 7 (data structure of the zone).
//!
//! A zone is one run of cells, line after line; every place below counts from 0 through the whole zone.

use super::Format;

/// Cells of the longest zone: TD1's three lines of 30.
pub(super) const MOST_CELLS: usize = 90;

/// A run of cells. Where a field has a check digit, it stands right behind it, at `to`.
#[derive(Clone, Copy)]
pub(super) struct Span {
    pub(super) from: usize,
    pub(super) to: usize,
}

impl Span {
    const NONE: Self = Self { from: 0, to: 0 };

    const fn new(from: usize, to: usize) -> Self {
        Self { from, to }
    }

    pub(super) fn of(self, cells: &[u8; MOST_CELLS]) -> &[u8] {
        &cells[self.from..self.to]
    }
}

/// Whether the field of optional data has a check digit of its own.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Optional {
    /// As a passport's personal number.
    Checked,
    /// As everywhere else.
    Unchecked,
}

/// Whether a document number may go on in the optional data (parts 5 and 6, note j).
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum LongNumbers {
    Possible,
    Impossible,
}

/// One format.
pub(super) struct Layout {
    pub(super) format: Format,
    pub(super) width: usize,
    pub(super) lines: usize,
    /// First letters of the document codes that are meant for this format.
    pub(super) codes: &'static [u8],
    pub(super) code: Span,
    pub(super) state: Span,
    pub(super) names: Span,
    pub(super) number: Span,
    pub(super) nationality: Span,
    pub(super) birth: Span,
    pub(super) sex: usize,
    pub(super) expiry: Span,
    pub(super) optional: Span,
    pub(super) optional_check: Optional,
    /// TD1 has optional data in two lines.
    pub(super) second_optional: Span,
    pub(super) long_numbers: LongNumbers,
    /// What the composite covers, and the cell behind it all where it stands; visas have none.
    pub(super) composite: Option<(&'static [Span], usize)>,
}

impl Layout {
    pub(super) const fn of(format: Format) -> &'static Self {
        match format {
            Format::Td1 => &TD1,
            Format::Td2 => &TD2,
            Format::Td3 => &TD3,
            Format::MrvA => &MRV_A,
            Format::MrvB => &MRV_B,
        }
    }

    /// 1-based line and column of a cell.
    pub(super) fn place(&self, at: usize) -> (u8, u8) {
        let number = |of: usize| u8::try_from(of + 1).unwrap_or(u8::MAX);
        (number(at / self.width), number(at % self.width))
    }
}

const TD3: Layout = Layout {
    format: Format::Td3,
    width: 44,
    lines: 2,
    codes: b"P",
    code: Span::new(0, 2),
    state: Span::new(2, 5),
    names: Span::new(5, 44),
    number: Span::new(44, 53),
    nationality: Span::new(54, 57),
    birth: Span::new(57, 63),
    sex: 64,
    expiry: Span::new(65, 71),
    optional: Span::new(72, 86),
    optional_check: Optional::Checked,
    second_optional: Span::NONE,
    long_numbers: LongNumbers::Impossible,
    composite: Some((&[Span::new(44, 54), Span::new(57, 64), Span::new(65, 87)], 87)),
};

/// The same cells as a passport's but for the end: sixteen of optional data, and no digit over it.
const MRV_A: Layout = Layout {
    format: Format::MrvA,
    codes: b"V",
    optional: Span::new(72, 88),
    optional_check: Optional::Unchecked,
    composite: None,
    ..TD3
};

const TD2: Layout = Layout {
    format: Format::Td2,
    width: 36,
    lines: 2,
    codes: b"ACI",
    code: Span::new(0, 2),
    state: Span::new(2, 5),
    names: Span::new(5, 36),
    number: Span::new(36, 45),
    nationality: Span::new(46, 49),
    birth: Span::new(49, 55),
    sex: 56,
    expiry: Span::new(57, 63),
    optional: Span::new(64, 71),
    optional_check: Optional::Unchecked,
    second_optional: Span::NONE,
    long_numbers: LongNumbers::Possible,
    composite: Some((&[Span::new(36, 46), Span::new(49, 56), Span::new(57, 71)], 71)),
};

const MRV_B: Layout = Layout {
    format: Format::MrvB,
    codes: b"V",
    optional: Span::new(64, 72),
    long_numbers: LongNumbers::Impossible,
    composite: None,
    ..TD2
};

const TD1: Layout = Layout {
    format: Format::Td1,
    width: 30,
    lines: 3,
    codes: b"ACI",
    code: Span::new(0, 2),
    state: Span::new(2, 5),
    names: Span::new(60, 90),
    number: Span::new(5, 14),
    nationality: Span::new(45, 48),
    birth: Span::new(30, 36),
    sex: 37,
    expiry: Span::new(38, 44),
    optional: Span::new(15, 30),
    optional_check: Optional::Unchecked,
    second_optional: Span::new(48, 59),
    long_numbers: LongNumbers::Possible,
    composite: Some((&[Span::new(5, 30), Span::new(30, 37), Span::new(38, 45), Span::new(48, 59)], 59)),
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cell_of_a_zone_belongs_to_one_field() {
        for format in [Format::Td1, Format::Td2, Format::Td3, Format::MrvA, Format::MrvB] {
            let layout = Layout::of(format);
            let mut covered = [0_u8; MOST_CELLS];
            let digit = |at: usize| Span::new(at, at + 1);
            let checked = |span: Span| Span::new(span.from, span.to + 1);
            let optional = match layout.optional_check {
                Optional::Checked => checked(layout.optional),
                Optional::Unchecked => layout.optional,
            };
            let composite = layout.composite.map_or(Span::NONE, |(_, at)| digit(at));
            for span in [
                layout.code,
                layout.state,
                layout.names,
                checked(layout.number),
                layout.nationality,
                checked(layout.birth),
                digit(layout.sex),
                checked(layout.expiry),
                optional,
                layout.second_optional,
                composite,
            ] {
                covered[span.from..span.to].iter_mut().for_each(|cell| *cell += 1);
            }
            let cells = layout.width * layout.lines;
            assert!(covered[..cells].iter().all(|times| *times == 1), "{format:?}: {covered:?}");
            assert!(covered[cells..].iter().all(|times| *times == 0), "{format:?}: {covered:?}");
        }
    }
}
