//! Dates of two-digit years (Doc 9303 part 3, sections 4.7 and 4.8).

use jiff::civil::Date;

use crate::document::PartialDate;

/// A date of birth: never in the future, so that the century follows from `today`. Unknown parts are fillers; what
/// stands behind an unknown part is not believed. `None` when it is no day of the calendar.
pub(super) fn birth(cells: [u8; 6], today: Date) -> Option<PartialDate> {
    let [year, month, day] = parts(cells)?;
    let Part::Number(year) = year else { return Some(PartialDate::Unknown) };
    let century = |is_past: &dyn Fn(i16) -> bool| {
        let recent = 2000 + i16::from(year);
        if is_past(recent) { recent } else { recent - 100 }
    };
    let Part::Number(month) = month else {
        return Some(PartialDate::Year(century(&|year| year <= today.year())));
    };
    if !(1..=12).contains(&month) {
        return None;
    }
    let Part::Number(day) = day else {
        let year = century(&|year| (year, month) <= (today.year(), today.month()));
        return Some(PartialDate::Month { year, month });
    };
    let year = century(&|year| (year, month, day) <= (today.year(), today.month(), today.day()));
    Date::new(year, month, day).ok().map(PartialDate::Known)
}

/// A date of expiry: of this century. Unknown parts are fillers, as in a date of birth; `None` when it is no day of the
/// calendar.
pub(super) fn expiry(cells: [u8; 6]) -> Option<PartialDate> {
    let [year, month, day] = parts(cells)?;
    let Part::Number(year) = year else { return Some(PartialDate::Unknown) };
    let year = 2000 + i16::from(year);
    let Part::Number(month) = month else { return Some(PartialDate::Year(year)) };
    match day {
        Part::Number(day) => Date::new(year, month, day).ok().map(PartialDate::Known),
        Part::Unknown => (1..=12).contains(&month).then_some(PartialDate::Month { year, month }),
    }
}

/// The six cells of a date whose century is dropped.
pub(super) fn cells(date: PartialDate) -> [u8; 6] {
    let mut cells = *b"<<<<<<";
    let (year, month, day) = match date {
        PartialDate::Known(date) => (Some(date.year()), Some(date.month()), Some(date.day())),
        PartialDate::Month { year, month } => (Some(year), Some(month), None),
        PartialDate::Year(year) => (Some(year), None, None),
        PartialDate::Unknown => (None, None, None),
    };
    let parts = [year.map(|year| year.rem_euclid(100)), month.map(i16::from), day.map(i16::from)];
    for (pair, part) in cells.chunks_exact_mut(2).zip(parts) {
        if let Some(number) = part.and_then(|number| usize::try_from(number).ok()) {
            pair[0] = b"0123456789"[number / 10 % 10];
            pair[1] = b"0123456789"[number % 10];
        }
    }
    cells
}

#[derive(Clone, Copy)]
enum Part {
    Number(i8),
    Unknown,
}

fn parts(cells: [u8; 6]) -> Option<[Part; 3]> {
    let part = |at: usize| match [cells[at], cells[at + 1]] {
        [tens @ b'0'..=b'9', ones @ b'0'..=b'9'] => {
            i8::try_from((tens - b'0') * 10 + ones - b'0').ok().map(Part::Number)
        }
        [b'<', b'<'] => Some(Part::Unknown),
        _ => None,
    };
    Some([part(0)?, part(2)?, part(4)?])
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 11, 3);

    #[test]
    fn nobody_is_born_in_the_future() {
        for (cells, expected) in [
            (*b"261103", date(2026, 11, 3)),
            (*b"261104", date(1926, 11, 4)),
            (*b"270101", date(1927, 1, 1)),
            (*b"000229", date(2000, 2, 29)),
            (*b"280229", date(1928, 2, 29)),
            (*b"740812", date(1974, 8, 12)),
        ] {
            assert_eq!(birth(cells, TODAY), Some(PartialDate::Known(expected)));
        }
        assert_eq!(birth(*b"2612<<", TODAY), Some(PartialDate::Month { year: 1926, month: 12 }));
        assert_eq!(birth(*b"2611<<", TODAY), Some(PartialDate::Month { year: 2026, month: 11 }));
        assert_eq!(birth(*b"27<<<<", TODAY), Some(PartialDate::Year(1927)));
        assert_eq!(birth(*b"26<<<<", TODAY), Some(PartialDate::Year(2026)));
    }

    #[test]
    fn what_stands_behind_an_unknown_part_is_not_believed() {
        assert_eq!(birth(*b"<<<<<<", TODAY), Some(PartialDate::Unknown));
        assert_eq!(birth(*b"<<0812", TODAY), Some(PartialDate::Unknown));
        assert_eq!(birth(*b"74<<12", TODAY), Some(PartialDate::Year(1974)));
    }

    #[test]
    fn days_that_no_calendar_has_are_no_dates() {
        for cells in
            [*b"740231", *b"740012", *b"741312", *b"740800", *b"740832", *b"7413<<", *b"7<0812", *b"74081<", *b"230229"]
        {
            assert_eq!(birth(cells, TODAY), None);
        }
        for cells in [*b"310230", *b"3113<<", *b"310012", *b"3<0101"] {
            assert_eq!(expiry(cells), None);
        }
    }

    #[test]
    fn documents_expire_in_this_century() {
        assert_eq!(expiry(*b"991231"), Some(PartialDate::Known(date(2099, 12, 31))));
        assert_eq!(expiry(*b"120415"), Some(PartialDate::Known(date(2012, 4, 15))));
        assert_eq!(expiry(*b"3102<<"), Some(PartialDate::Month { year: 2031, month: 2 }));
        assert_eq!(expiry(*b"31<<<<"), Some(PartialDate::Year(2031)));
        assert_eq!(expiry(*b"<<<<<<"), Some(PartialDate::Unknown));
    }
}
