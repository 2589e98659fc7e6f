//! Words are whole, large enough, inside their boxes, and by themselves.

use iced_test::core::Rectangle;
use kiosk_window::parts::entry::CARET;

use super::super::{
    drawn::{Drawn, Glyph, Plate, Text, Word, float},
    finding::{Finding, Kind},
};
use super::{Measures, holds, inked::Inked, is_mark, whose};

/// Height of Noto Sans' H, of the font's size.
const CAPITAL: f32 = 0.714;
/// Pictures up to this size are pictograms, millimetres.
const PICTOGRAM: f32 = 26.0;
/// A longer word, as names of passports can be, may be broken: no line would hold it.
const UNBROKEN: usize = 24;

pub fn judge(drawn: &Drawn, inked: &Inked, measures: Measures) -> Vec<Finding> {
    let mut findings = overlapping(drawn, inked);
    for text in &drawn.texts {
        if text.lines.0 > text.lines.1 {
            let detail = format!("{} of {} lines are shown", text.lines.1, text.lines.0);
            findings.push(Finding::new(Kind::Truncated, whose(drawn, &text.content, text.bounds), detail));
        }
        for word in text.broken.iter().filter(|word| word.chars().count() <= UNBROKEN && !is_typed(text)) {
            let detail = format!("{word:?} goes on in the next line");
            findings.push(Finding::new(Kind::Broken, whose(drawn, &text.content, text.bounds), detail));
        }
        for word in &text.words {
            let Some(at) = word.bounds() else { continue };
            let mut find = |kind, detail| {
                findings.push(Finding::new(kind, whose(drawn, &text.content, at), detail));
            };
            if is_missing(word) {
                find(Kind::MissingGlyph, format!("{:?}", word.text));
            }
            let height = word.size * CAPITAL / drawn.density;
            if height < measures.letters {
                find(Kind::SmallLetters, format!("{height:.1} mm"));
            }
            if let Some(detail) = crossed(drawn, text, word) {
                find(Kind::OutsideBox, detail);
            }
            let pictogram = drawn.pictures.iter().find(|picture| {
                picture.width.max(picture.height) <= PICTOGRAM * drawn.density && touches(word, **picture)
            });
            if pictogram.is_some() {
                find(Kind::OnPictogram, format!("{:?}", word.text));
            }
        }
    }
    findings
}

/// What is typed so far ends with the place of the next sign. It is signs, not words yet: they go on where the line ends.
fn is_typed(text: &Text) -> bool {
    text.content.ends_with(CARET)
}

fn is_missing(word: &Word) -> bool {
    let is_drawn = |glyph: &Glyph| glyph.width > 0 && glyph.height > 0;
    word.glyphs.iter().any(|glyph| !glyph.is_known && is_drawn(glyph))
}

fn touches(word: &Word, place: Rectangle) -> bool {
    word.glyphs.iter().any(|glyph| glyph.bounds().intersection(&place).is_some())
}

/// The edge that a letter lies on, of the panel or of a box.
fn crossed(drawn: &Drawn, text: &Text, word: &Word) -> Option<String> {
    let side = |length: u32| float(i32::try_from(length).unwrap_or(i32::MAX));
    let panel = Rectangle { x: 0.0, y: 0.0, width: side(drawn.picture.width()), height: side(drawn.picture.height()) };
    let inked = || word.glyphs.iter().filter(|glyph| glyph.width > 0 && glyph.height > 0);
    let word_text: String = word.text.chars().filter(|character| !is_mark(*character)).collect();
    if inked().any(|glyph| !holds(panel, glyph.bounds())) {
        return Some(format!("{word_text:?} leaves the panel"));
    }
    let plate = drawn.boxes.iter().filter(|plate| !strikes(plate, text, word)).find(|plate| {
        let inside = plate.bounds.shrink(plate.border);
        inked().any(|glyph| {
            let at = glyph.bounds();
            at.intersection(&plate.bounds).is_some_and(|common| common.width > 0.5 && common.height > 0.5)
                && !holds(inside.expand(0.5), at)
        })
    })?;
    let Rectangle { x, y, width, height } = plate.bounds;
    Some(format!("{word_text:?} crosses the edge of the box at {x:.0},{y:.0} of {width:.0} x {height:.0}"))
}

/// A thin line within the text's own place: struck through or underlined on purpose.
fn strikes(plate: &Plate, text: &Text, word: &Word) -> bool {
    plate.bounds.height <= word.size / 6.0 && holds(text.bounds.expand(1.0), plate.bounds)
}

/// Ink of one line on the ink of another, of the same text or of two.
fn overlapping(drawn: &Drawn, inked: &Inked) -> Vec<Finding> {
    let found = inked.collisions.iter().map(|((one, _), (other, line))| {
        let (one, other) = (&drawn.texts[*one], &drawn.texts[*other]);
        let detail = format!("line {} of {:?} lies on {:?}", line + 1, other.content, one.content);
        Finding::new(Kind::Overlapping, whose(drawn, &other.content, other.bounds), detail)
    });
    found.collect()
}
