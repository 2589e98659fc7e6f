//! QR codes: as large as a worn scanner likes and as the paper allows.

use qrcode::{Color, EcLevel, QrCode};

use crate::Error;

/// The smallest side of a code without its quiet zone: 25 mm.
const SMALLEST_SIDE: i32 = 200;

/// White around a code, in modules (ISO/IEC 18004, 6.3.8).
const QUIET: i32 = 4;

/// Dots of a module: fewer do not survive a worn head.
const SMALLEST_MODULE: i32 = 3;

/// A code, measured.
#[derive(Debug)]
pub(crate) struct Code {
    colors: Vec<Color>,
    modules: i32,
    dots: i32,
}

impl Code {
    /// A code that is at most `width` dots wide with its quiet zone; corrects 15 % of damage, or 7 % where that is too much.
    pub(crate) fn new(text: &str, width: i32) -> Result<Self, Error> {
        [EcLevel::M, EcLevel::L]
            .into_iter()
            .find_map(|level| Self::at(text, width, level))
            .ok_or(Error::Code { length: text.len() })
    }

    fn at(text: &str, width: i32, level: EcLevel) -> Option<Self> {
        let code = QrCode::with_error_correction_level(text, level).ok()?;
        let modules = i32::try_from(code.width()).ok()?;
        let most = width / (modules + 2 * QUIET);
        let wanted = (SMALLEST_SIDE + modules - 1) / modules;
        let dots = wanted.max(SMALLEST_MODULE + 1).min(most);
        (dots >= SMALLEST_MODULE).then(|| Self { colors: code.into_colors(), modules, dots })
    }

    /// Its side in dots, quiet zone included.
    pub(crate) const fn side(&self) -> i32 {
        (self.modules + 2 * QUIET) * self.dots
    }

    /// Left, top and side of every black square, from the corner of the quiet zone.
    pub(crate) fn squares(&self) -> impl Iterator<Item = (i32, i32, i32)> {
        (0..).zip(&self.colors).filter(|(_, color)| **color == Color::Dark).map(|(place, _): (i32, _)| {
            let (x, y) = (place % self.modules + QUIET, place / self.modules + QUIET);
            (x * self.dots, y * self.dots, self.dots)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_at_least_25_millimetres_and_fit() {
        for length in [10, 40, 100, 300, 800, 1_500, 2_300] {
            let code = Code::new(&"a".repeat(length), 528).expect("fits");
            assert!(code.modules * code.dots >= SMALLEST_SIDE, "{length} bytes");
            assert!(code.side() <= 528, "{length} bytes");
            assert!(code.dots >= SMALLEST_MODULE, "{length} bytes");
        }
    }

    #[test]
    fn a_text_that_fits_no_code_is_an_error() {
        assert_eq!(Code::new(&"a".repeat(3_000), 528).err(), Some(Error::Code { length: 3_000 }));
    }
}
