//! How far letters reach over the lines that they are set in.
//!
//! Words of Nastaliq climb: a line that would hold every one of them is two and a half times as high as its letters, and
//! most words need half of that. So lines are set as close as usual, and what reaches over them gets its room.

use iced::{
    Padding, Rectangle,
    advanced::graphics::text::{
        cosmic_text::{LayoutGlyph, fontdb},
        font_system,
    },
};

use super::set::Paragraph;

/// A paragraph's ink, letter by letter.
pub(super) struct Ink {
    /// Line by line, pixels.
    lines: Vec<Vec<Rectangle>>,
    /// Pixels of its lines.
    height: f32,
    width: f32,
}

impl Ink {
    pub(super) fn of(paragraph: &Paragraph) -> Self {
        let mut fonts = font_system().write().expect("nobody panics while setting words");
        let faces = fonts.raw().db();
        let (mut lines, mut height, mut width) = (Vec::new(), 0.0_f32, 0.0_f32);
        for run in paragraph.buffer().layout_runs() {
            height = height.max(run.line_top + run.line_height);
            width = width.max(run.line_w);
            lines.push(run.glyphs.iter().filter_map(|glyph| letter(faces, glyph, run.line_y)).collect());
        }
        Self { lines, height, width }
    }

    /// Whole pixels by which it leaves its lines, on each side.
    pub(super) fn over(&self) -> Padding {
        let mut over = Padding::ZERO;
        for letter in self.lines.iter().flatten() {
            over.top = over.top.max(-letter.y);
            over.left = over.left.max(-letter.x);
            over.bottom = over.bottom.max(letter.y + letter.height - self.height);
            over.right = over.right.max(letter.x + letter.width - self.width);
        }
        Padding { top: over.top.ceil(), left: over.left.ceil(), bottom: over.bottom.ceil(), right: over.right.ceil() }
    }

    /// The highest and the lowest ink, pixels below the top of its lines.
    pub(super) fn ends(&self) -> Option<(f32, f32)> {
        let letters = || self.lines.iter().flatten();
        let highest = letters().map(|letter| letter.y).reduce(f32::min)?;
        let lowest = letters().map(|letter| letter.y + letter.height).reduce(f32::max)?;
        Some((highest, lowest))
    }

    /// Pixels from the highest ink to the lowest.
    pub(super) fn height(&self) -> f32 {
        self.ends().map_or(0.0, |(highest, lowest)| lowest - highest)
    }

    /// What is beside its lines, whole pixels, where they stand in the middle of `height`, moved as little as ink needs to
    /// stay `apart` from both ends; ink that has no room stands in the middle itself.
    pub(super) fn in_the_middle_of(&self, height: f32, apart: f32) -> Padding {
        let usual = (height - self.height) / 2.0;
        let top = self.ends().map_or(usual, |(highest, lowest)| {
            let (least, most) = (apart - highest, height - apart - lowest);
            if least < most { usual.clamp(least, most) } else { f32::midpoint(least, most) }
        });
        let top = top.round();
        Padding { top, bottom: height - self.height - top, ..Padding::ZERO }
    }

    /// Whether letters of a line lie on those of the next.
    pub(super) fn collides(&self) -> bool {
        let meet = |one: &Vec<Rectangle>, next: &Vec<Rectangle>| {
            one.iter().any(|letter| next.iter().any(|below| letter.intersects(below)))
        };
        self.lines.windows(2).any(|two| meet(&two[0], &two[1]))
    }
}

/// Where a letter's ink is. `None`: it has none, as a space.
fn letter(faces: &fontdb::Database, glyph: &LayoutGlyph, line: f32) -> Option<Rectangle> {
    faces.with_face_data(glyph.font_id, |data, index| {
        let face = ttf_parser::Face::parse(data, index).ok()?;
        let ink = face.glyph_bounding_box(ttf_parser::GlyphId(glyph.glyph_id))?;
        let pixels = |units: i16| f32::from(units) / f32::from(face.units_per_em()) * glyph.font_size;
        let (x, y) = (glyph.x + glyph.font_size * glyph.x_offset, line + glyph.y - glyph.font_size * glyph.y_offset);
        Some(Rectangle {
            x: x + pixels(ink.x_min),
            y: y - pixels(ink.y_max),
            width: pixels(ink.x_max) - pixels(ink.x_min),
            height: pixels(ink.y_max) - pixels(ink.y_min),
        })
    })?
}

#[cfg(test)]
mod tests {
    use domain::Language;
    use iced::{
        Color,
        advanced::graphics::text::cosmic_text::{LayoutRun, SwashCache},
    };
    use kiosk_screen::snapshot::Comfort;

    use super::*;
    use crate::{
        look::{Look, Step, Weight},
        words::words,
    };

    #[test]
    fn ink_is_where_it_is_drawn() {
        for (language, sign) in [
            (Language::Arabic, "م"),
            (Language::Arabic, "ج"),
            (Language::Hindi, "ऐ"),
            (Language::English, "Ç"),
            (Language::English, "_"),
        ] {
            for weight in [Weight::Regular, Weight::Bold] {
                let look = Look::new(Comfort::default(), 4.03, language);
                let words = words(look, sign, Step::Body, weight, Color::BLACK).line_height(1.0).unbroken();
                let set = words.set_within(300.0);
                let told = Ink::of(&set.paragraph).ends().expect("ink");
                let mut fonts = font_system().write().expect("nobody panics while setting words");
                let mut cache = SwashCache::new();
                let drawn = |run: LayoutRun<'_>| {
                    let at = run.glyphs.iter().map(|glyph| glyph.physical((0.0, run.line_y), 1.0)).collect::<Vec<_>>();
                    at.into_iter()
                        .filter_map(|at| {
                            let place = cache.get_image_uncached(fonts.raw(), at.cache_key)?.placement;
                            let (top, height) = (at.y - place.top, i32::try_from(place.height).ok()?);
                            Some((f64::from(top), f64::from(top + height)))
                        })
                        .collect::<Vec<_>>()
                };
                let drawn: Vec<(f64, f64)> = set.paragraph.buffer().layout_runs().flat_map(drawn).collect();
                let highest = drawn.iter().map(|(top, _)| *top).fold(f64::MAX, f64::min);
                let lowest = drawn.iter().map(|(_, bottom)| *bottom).fold(f64::MIN, f64::max);
                assert!(
                    (f64::from(told.0) - highest).abs() < 2.5,
                    "{sign} {weight:?} begins at {highest}, not {}",
                    told.0
                );
                assert!((f64::from(told.1) - lowest).abs() < 2.5, "{sign} {weight:?} ends at {lowest}, not {}", told.1);
            }
        }
    }
}
