//! Shaping: text in, glyphs in their places out. Every script, both directions, nothing but our own fonts.

use std::sync::Arc;

use cosmic_text::{
    Attrs, Buffer, CacheKey, Color, Family, FontSystem, Metrics, Shaping, SwashCache, Weight, Wrap,
    fontdb::{Database, Source},
};
use domain::{Direction, Language};
use locales::fonts::{self, Setting};

/// How dark a dot must be to be burned: a little less than half keeps thin strokes whole.
const DARK_ENOUGH: u8 = 112;

/// How something is written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Style {
    /// Height of an em in dots.
    pub(crate) size: f32,
    /// Regular or bold.
    pub(crate) weight: Weight,
    /// Whose letters.
    pub(crate) face: Face,
}

/// Whose letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Face {
    /// Those of a language.
    Of(Language),
    /// All of one width: numbers that are read out.
    Mono,
}

/// A glyph, its place measured from the left end of its line and from the base line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Glyph {
    key: CacheKey,
    x: i32,
    y: i32,
}

/// One line, ready to be put somewhere.
#[derive(Debug, Clone)]
pub(crate) struct SetLine {
    pub(crate) text: String,
    pub(crate) width: i32,
    pub(crate) missing: u32,
    glyphs: Vec<Glyph>,
}

/// Lines under each other.
#[derive(Debug, Clone)]
pub(crate) struct Block {
    pub(crate) lines: Vec<SetLine>,
    /// From base line to base line.
    pub(crate) pitch: i32,
    /// From the top of the first line to its base line.
    pub(crate) ascent: i32,
}

impl Block {
    pub(crate) fn height(&self) -> i32 {
        self.pitch * i32::try_from(self.lines.len()).unwrap_or(i32::MAX)
    }

    pub(crate) fn width(&self) -> i32 {
        self.lines.iter().map(|line| line.width).max().unwrap_or(0)
    }
}

pub(crate) struct Typesetter {
    fonts: FontSystem,
    cache: SwashCache,
}

impl Typesetter {
    pub(crate) fn new() -> Self {
        let mut database = Database::new();
        for font in fonts::ALL {
            database.load_font_source(Source::Binary(Arc::new(*font)));
        }
        // Where the font of a language lacks a letter another of these stands in; the machine's own fonts are never read.
        let fonts = FontSystem::new_with_locale_and_db("en-US".to_owned(), database);
        Self { fonts, cache: SwashCache::new() }
    }

    /// Sets text in lines of at most `width` dots. Breaks between words, and inside a word only if it is longer than a line.
    pub(crate) fn set(&mut self, text: &str, style: Style, width: i32) -> Block {
        let (family, language) = match style.face {
            Face::Of(language) => (fonts::family(language), language),
            Face::Mono => (fonts::MONO, Language::English),
        };
        // Digits and codes alone are Latin, in every language.
        let is_own = text.chars().any(|letter| letter.is_alphabetic() && !letter.is_ascii());
        let size = style.size * if is_own { fonts::size_factor(language) } else { 1.0 };
        let metrics = |setting| Metrics::new(size, (size * fonts::line_height(language, setting)).round());
        let mut pitch = metrics(Setting::Paragraph);
        let mut buffer = Buffer::new(&mut self.fonts, pitch);
        buffer.set_wrap(&mut self.fonts, Wrap::WordOrGlyph);
        buffer.set_size(&mut self.fonts, Some(dots_to_measure(width)), None);
        let attributes = Attrs::new().family(Family::Name(family)).weight(style.weight);
        buffer.set_text(&mut self.fonts, &marked(text, language), &attributes, Shaping::Advanced, None);
        buffer.shape_until_scroll(&mut self.fonts, false);
        if buffer.layout_runs().count() == 1 {
            // A line by itself needs no room for the marks of another one: a tenth of an Urdu paper.
            pitch = metrics(Setting::Line);
            buffer.set_metrics(&mut self.fonts, pitch);
            buffer.shape_until_scroll(&mut self.fonts, false);
        }
        let lines = buffer.layout_runs().map(|run| set_line(&run)).collect();
        let ascent = buffer.layout_runs().next().map_or(0, |run| measure_to_dots(run.line_y - run.line_top));
        Block { lines, pitch: measure_to_dots(pitch.line_height), ascent }
    }

    /// As [`Self::set`], in lines about equally long: no word is left alone on the last one.
    pub(crate) fn set_evenly(&mut self, text: &str, style: Style, width: i32) -> Block {
        let mut best = self.set(text, style, width);
        let mut narrower = width - 16;
        while best.lines.len() > 1 && narrower > width / 2 {
            let block = self.set(text, style, narrower);
            if block.lines.len() > best.lines.len() {
                break;
            }
            best = block;
            narrower -= 16;
        }
        best
    }

    /// Calls `ink` for every dot of a line whose left end and base line are there.
    pub(crate) fn draw(&mut self, line: &SetLine, left: i32, base: i32, mut ink: impl FnMut(i32, i32)) {
        for glyph in &line.glyphs {
            let (x, y) = (left + glyph.x, base + glyph.y);
            self.cache.with_pixels(&mut self.fonts, glyph.key, Color::rgb(0, 0, 0), |dx, dy, color| {
                if color.a() >= DARK_ENOUGH {
                    ink(x + dx, y + dy);
                }
            });
        }
    }
}

/// A right-to-left paragraph that begins with a Latin word is not turned round.
fn marked(text: &str, language: Language) -> String {
    match language.direction() {
        Direction::RightToLeft => format!("\u{200f}{text}"),
        Direction::LeftToRight => text.to_owned(),
    }
}

fn set_line(run: &cosmic_text::LayoutRun<'_>) -> SetLine {
    // Spaces at a line's end, wherever that is, do not belong to its width.
    let solid =
        || run.glyphs.iter().filter(|glyph| !run.text[glyph.start..glyph.end].trim().is_empty() && glyph.w > 0.0);
    let left = solid().map(|glyph| glyph.x).reduce(f32::min).unwrap_or(0.0);
    let right = solid().map(|glyph| glyph.x + glyph.w).fold(left, f32::max);
    let glyphs = run.glyphs.iter().map(|glyph| {
        let placed = glyph.physical((-left, 0.0), 1.0);
        Glyph { key: placed.cache_key, x: placed.x, y: placed.y }
    });
    let start = run.glyphs.iter().map(|glyph| glyph.start).min().unwrap_or(0);
    let end = run.glyphs.iter().map(|glyph| glyph.end).max().unwrap_or(0);
    SetLine {
        text: run.text[start..end].trim_matches('\u{200f}').trim().to_owned(),
        width: measure_to_dots((right - left).ceil()),
        missing: u32::try_from(solid().filter(|glyph| glyph.glyph_id == 0).count()).unwrap_or(u32::MAX),
        glyphs: glyphs.collect(),
    }
}

#[expect(clippy::cast_precision_loss, reason = "a paper is a few thousand dots wide, far below 2^24")]
const fn dots_to_measure(dots: i32) -> f32 {
    dots as f32
}

#[expect(clippy::cast_possible_truncation, reason = "a measure on paper is a few thousand dots")]
fn measure_to_dots(measure: f32) -> i32 {
    measure.round() as i32
}
