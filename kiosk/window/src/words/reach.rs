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
