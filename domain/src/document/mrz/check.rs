//! Check digits: weights 7, 3, 1 over values modulo 10 (Doc 9303 part 3, section 4.9).

use super::Check;

/// The check digit of these cells, as a character. Digits count as themselves, `A` to `Z` as 10 to 35, all else as 0
/// like the filler.
#[must_use]
pub fn digit(cells: impl IntoIterator<Item = u8>) -> u8 {
    let sum: u32 =
        cells.into_iter().zip([7, 3, 1].into_iter().cycle()).map(|(cell, weight)| value(cell) * weight).sum();
    b"0123456789"[sum as usize % 10]
}

/// What the printed digit says about these cells. A filler is no digit.
pub(super) fn judge(cells: impl IntoIterator<Item = u8>, printed: u8) -> Check {
    if digit(cells) == printed { Check::Ok } else { Check::Failed }
}

/// The same where the format allows a filler, or a zero, beside a field that is all filler.
pub(super) fn judge_optional(cells: &[u8], printed: u8) -> Check {
    if printed == b'<' && cells.iter().all(|cell| *cell == b'<') {
        return Check::NotPrinted;
    }
    judge(cells.iter().copied(), printed)
}

fn value(cell: u8) -> u32 {
    match cell {
        b'0'..=b'9' => u32::from(cell - b'0'),
        b'A'..=b'Z' => u32::from(cell - b'A') + 10,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Doc 9303 part 3, section 4.9 and appendix A, examples 1 to 3.
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
