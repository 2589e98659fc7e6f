//! Receipts as typed facts, shaped into bilingual pictures of black and white dots: the same for printer, picture and PDF.
//!
//! May touch: `domain`, `locales` and its fonts, QR codes, PNG, PDF.
//! Never: files, sockets, clocks, printers' commands.

mod code;
mod page;
mod paper;
mod pdf;
mod png;
mod sheet;
mod typesetter;

pub use pdf::to_pdf;
pub use png::to_png;

use std::sync::{LazyLock, Mutex, MutexGuard};

use domain::{
    Language, Sensitive,
    bitmap::Bitmap,
    receipt::{Imprint, Receipt, StaffPaper},
};

use crate::{sheet::Sheet, typesetter::Typesetter};

/// How wide the printable part of the paper is, in dots of 1/203 inch (8 dots a millimetre).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaperWidth(u32);

impl PaperWidth {
    /// Paper of 80 mm: 576 dots.
    pub const MM80: Self = Self(576);

    /// Dots in a row.
    #[must_use]
    pub const fn dots(self) -> u32 {
        self.0
    }
}

/// A paper, ready to print.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The dots.
    pub bitmap: Bitmap,
    /// What was written, top to bottom.
    pub lines: Vec<Line>,
}

/// One line of text as it lies on the paper, in dots.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it says.
    pub text: Sensitive<String>,
    /// Left end of its letters.
    pub left: i32,
    /// Right end of its letters.
    pub right: i32,
    /// Its base line.
    pub base: i32,
    /// Characters for which no font has a picture.
    pub missing: u32,
}

/// Why a receipt cannot be drawn.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The text of a code does not fit into a QR code that fits on the paper.
    #[error("could not draw a QR code of {length} bytes")]
    Code {
        /// Bytes of its text.
        length: usize,
    },
}

/// Fonts are parsed once; whoever draws waits for whoever else does.
static TYPESETTER: LazyLock<Mutex<Typesetter>> = LazyLock::new(|| Mutex::new(Typesetter::new()));

/// Draws a receipt in the traveller's language and in Azerbaijani. A language without words is written in English.
///
/// # Errors
/// The text of its QR code is too long.
pub fn render(receipt: &Receipt, width: PaperWidth) -> Result<Rendered, Error> {
    let mut typesetter = typesetter();
    let mut sheet = Sheet::new(&mut typesetter, width.dots(), locales::Words::of(receipt.language).language());
    paper::write(&mut sheet, receipt)?;
    Ok(sheet.finish())
}

/// Draws a paper for the staff, in one of their languages and in Azerbaijani; any other is written in English.
///
/// # Errors
/// The text of its QR code is too long.
pub fn render_for_staff(
    paper: &StaffPaper,
    language: Language,
    imprint: &Imprint,
    width: PaperWidth,
) -> Result<Rendered, Error> {
    let language = if locales::STAFF.contains(&language) { language } else { Language::English };
    let mut typesetter = typesetter();
    let mut sheet = Sheet::new(&mut typesetter, width.dots(), language);
    paper::staff::write(&mut sheet, paper, imprint)?;
    Ok(sheet.finish())
}

fn typesetter() -> MutexGuard<'static, Typesetter> {
    TYPESETTER.lock().unwrap_or_else(|poisoned| {
        // A text that the shaper could not bear must not silence every later paper.
        let mut typesetter = poisoned.into_inner();
        *typesetter = Typesetter::new();
        typesetter
    })
}

/// The languages of a paper: the traveller's, then Azerbaijani if that is another.
fn languages(first: Language) -> impl Iterator<Item = Language> {
    [first, Language::Azerbaijani].into_iter().take(if first == Language::Azerbaijani { 1 } else { 2 })
}
