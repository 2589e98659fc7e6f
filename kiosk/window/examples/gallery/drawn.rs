//! What was drawn, as facts: read back from the renderer's own list, so that no widget has to help.

use std::cell::RefCell;

use iced_test::{
    core::{Background, Color, Rectangle, widget::Id},
    renderer::{
        Renderer,
        graphics::{
            Image,
            text::{self, Paragraph, cosmic_text},
        },
    },
};

use super::{
    offscreen::Named,
    picture::{Colour, Picture},
};

/// A panel after drawing.
#[derive(Debug)]
pub struct Drawn {
    /// Its pixels.
    pub picture: Picture,
    /// Pixels of one millimetre.
    pub density: f32,
    /// How often each id was drawn, and where.
    pub targets: Vec<Target>,
    /// Whether a column said that it does not fit.
    pub overflows: bool,
    /// Everything with a ground or a border, in the order of drawing.
    pub boxes: Vec<Plate>,
    /// Where pictures lie.
    pub pictures: Vec<Rectangle>,
    /// Everything that is read.
    pub texts: Vec<Text>,
}

/// Something that can be pressed.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    pub id: String,
    /// One place, if all is well.
    pub places: Vec<Rectangle>,
}

/// A ground or a border.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plate {
    pub bounds: Rectangle,
    /// Pixels.
    pub border: f32,
}

/// One paragraph.
#[derive(Debug)]
pub struct Text {
    pub content: String,
    pub bounds: Rectangle,
    /// Lines that were laid out, and lines that are shown.
    pub lines: (usize, usize),
    /// Words that go on in the next line.
    pub broken: Vec<String>,
    pub words: Vec<Word>,
}

/// Letters without a space between, on one line.
#[derive(Debug)]
pub struct Word {
    pub text: String,
    pub line: usize,
    /// Pixels.
    pub size: f32,
    pub colour: Colour,
    pub glyphs: Vec<Glyph>,
}

/// A letter's ink.
#[derive(Debug)]
pub struct Glyph {
    pub left: i32,
    pub top: i32,
    pub width: i32,
    pub height: i32,
    /// How much of each pixel is ink, row by row.
    pub cover: Vec<u8>,
    /// Whether the font has it.
    pub is_known: bool,
}

impl Glyph {
    /// Each pixel with ink: where, and how much.
    pub fn ink(&self) -> impl Iterator<Item = (i32, i32, u8)> {
        let places = (0..self.height).flat_map(move |y| (0..self.width).map(move |x| (self.left + x, self.top + y)));
        places.zip(&self.cover).filter(|(_, cover)| **cover > 0).map(|((x, y), cover)| (x, y, *cover))
    }

    pub fn bounds(&self) -> Rectangle {
        rectangle(self.left, self.top, self.width, self.height)
    }
}

impl Word {
    /// Around its ink; `None` if it has none.
    pub fn bounds(&self) -> Option<Rectangle> {
        let inked = self.glyphs.iter().filter(|glyph| glyph.width > 0 && glyph.height > 0);
        inked.map(Glyph::bounds).reduce(|one, other| one.union(&other))
    }
}

fn rectangle(left: i32, top: i32, width: i32, height: i32) -> Rectangle {
    Rectangle { x: float(left), y: float(top), width: float(width), height: float(height) }
}

/// Places on a panel are far below what this loses.
#[expect(clippy::cast_precision_loss, reason = "a panel has fewer pixels than 2^24")]
pub fn float(pixels: i32) -> f32 {
    pixels as f32
}

/// A length in whole pixels.
#[expect(clippy::cast_possible_truncation, reason = "places on a panel, rounded")]
pub fn whole(length: f32) -> i32 {
    length.round().clamp(-1e6, 1e6) as i32
}

fn colour(colour: Color) -> Colour {
    let [red, green, blue, _] = colour.into_rgba8();
    [red, green, blue]
}

/// What `renderer` has drawn last, as facts.
pub fn of(renderer: &mut Renderer, picture: Picture, density: f32, ids: &[String], named: &[Named]) -> Drawn {
    let places = |id: &str| {
        let id = Id::from(id.to_owned());
        named.iter().filter(|(name, _)| *name == id).map(|(_, at)| *at).collect()
    };
    let targets = ids.iter().map(|id| Target { id: id.clone(), places: places(id) }).collect();
    let overflow = Id::new(kiosk_window::arranged::OVERFLOW);
    let overflows = named.iter().any(|(name, _)| *name == overflow);
    let mut drawn = Drawn { picture, density, targets, overflows, boxes: vec![], pictures: vec![], texts: vec![] };
    for layer in renderer.layers() {
        for (quad, ground) in &layer.quads {
            let is_seen = match ground {
                Background::Color(colour) => colour.a > 0.0,
                Background::Gradient(_) => true,
            };
            if is_seen || (quad.border.width > 0.0 && quad.border.color.a > 0.0) {
                drawn.boxes.push(Plate { bounds: quad.bounds, border: quad.border.width });
            }
        }
        drawn.pictures.extend(layer.images.iter().map(Image::bounds));
        for item in &layer.text {
            for text in item.as_slice() {
                drawn.texts.extend(read(text));
            }
        }
    }
    drawn
}

/// One paragraph of the list. The product draws no other kind of text.
fn read(text: &text::Text) -> Option<Text> {
    match text {
        text::Text::Paragraph { paragraph, position, color, transformation, .. } => {
            let bounds = Rectangle::new(*position, paragraph.min_bounds) * *transformation;
            let scale = transformation.scale_factor();
            let paragraph = paragraph.upgrade()?;
            Some(lines(&paragraph, bounds, scale, colour(*color)))
        }
        text::Text::Cached { content, .. } => panic!("{content:?} is drawn in a way that the judges cannot read"),
        text::Text::Editor { .. } | text::Text::Raw { .. } => {
            panic!("a text is drawn in a way that the judges cannot read")
        }
    }
}

fn lines(paragraph: &Paragraph, bounds: Rectangle, scale: f32, colour: Colour) -> Text {
    let buffer = paragraph.buffer();
    let laid_out = buffer.lines.iter().map(|line| line.layout_opt().map_or(0, Vec::len)).sum();
    let mut words = Vec::new();
    let mut broken = Vec::new();
    let mut shown = 0;
    let mut before: Option<(usize, usize)> = None;
    for (line, run) in buffer.layout_runs().enumerate() {
        shown += 1;
        if let Some((_, end)) = before.filter(|(paragraph, _)| *paragraph == run.line_i) {
            broken.extend(broken_at(run.text, end));
        }
        before = run.glyphs.iter().map(|glyph| glyph.end).max().map(|end| (run.line_i, end));
        let is_space = |glyph: &&cosmic_text::LayoutGlyph| run.text[glyph.start..glyph.end].trim().is_empty();
        for glyphs in run.glyphs.split(|glyph| is_space(&glyph)).filter(|glyphs| !glyphs.is_empty()) {
            let start = glyphs.iter().map(|glyph| glyph.start).min().unwrap_or_default();
            let end = glyphs.iter().map(|glyph| glyph.end).max().unwrap_or_default();
            let size = glyphs.iter().map(|glyph| glyph.font_size * scale).fold(f32::INFINITY, f32::min);
            let drop = whole(run.line_y * scale);
            // A span may have a colour of its own.
            let own = glyphs.iter().find_map(|glyph| glyph.color_opt);
            let colour = own.map_or(colour, |own| [own.r(), own.g(), own.b()]);
            let glyphs = glyphs.iter().map(|glyph| inked(glyph, (bounds.x, bounds.y), scale, drop)).collect();
            words.push(Word { text: run.text[start..end].to_owned(), line, size, colour, glyphs });
        }
    }
    let content = buffer.lines.iter().map(cosmic_text::BufferLine::text).collect::<Vec<_>>().join(" ");
    Text { content, bounds, lines: (laid_out, shown), broken, words }
}

/// The word that a line's end at `end` breaks; none after a space or a hyphen.
fn broken_at(text: &str, end: usize) -> Option<String> {
    let (before, after) = text.split_at_checked(end)?;
    let is_break = |character: char| character.is_whitespace() || character == '-';
    if before.ends_with(is_break) || after.starts_with(char::is_whitespace) || after.is_empty() {
        return None;
    }
    let start = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let rest = after.split(char::is_whitespace).next().unwrap_or_default();
    Some(format!("{start}{rest}"))
}

thread_local! {
    static LETTERS: RefCell<cosmic_text::SwashCache> = RefCell::new(cosmic_text::SwashCache::new());
}

/// The same pixels as the renderer fills.
fn inked(glyph: &cosmic_text::LayoutGlyph, at: (f32, f32), scale: f32, drop: i32) -> Glyph {
    let physical = glyph.physical(at, scale);
    let mut fonts = text::font_system().write().expect("the font system");
    LETTERS.with_borrow_mut(|letters| {
        let image = letters.get_image(fonts.raw(), physical.cache_key).as_ref();
        let placement = image.map(|image| image.placement).unwrap_or_default();
        let side = |length: u32| i32::try_from(length).expect("a letter fits a panel");
        Glyph {
            left: physical.x + placement.left,
            top: physical.y - placement.top + drop,
            width: side(placement.width),
            height: side(placement.height),
            cover: image.map(|image| image.data.clone()).unwrap_or_default(),
            is_known: glyph.glyph_id != 0,
        }
    })
}
