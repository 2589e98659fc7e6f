//! Words on the glass: never aligned, never wider than their place, never able to break the text engine.
//!
//! Two defects of the engine are met here. Wrapped words overflow where a line would have to break at a change of
//! direction, so a line that came out too wide is set again, narrower. And some control characters between directions
//! make it panic, so none is ever handed on.

use domain::Direction;
use iced::{
    Color, Element, Font, Length, Pixels, Rectangle, Renderer, Size, Theme,
    advanced::{
        Layout, Widget, layout, mouse,
        renderer::Style,
        text::{LineHeight, Wrapping, paragraph::Plain},
        widget::{Tree, text as label, tree},
    },
};

use crate::look::{Look, Step, Weight};

type Paragraph = <Renderer as iced::advanced::text::Renderer>::Paragraph;

/// How often lines are set again.
const TRIES: usize = 7;
/// Pixels that are no overflow.
const SPILT: f32 = 0.5;

/// One paragraph at its natural width.
#[derive(Debug, Clone, PartialEq)]
pub struct Words {
    text: String,
    font: Font,
    size: f32,
    line_height: f32,
    wrapping: Wrapping,
    colour: Color,
}

/// Words of a look: its language's font, size and line height. A word longer than the line is broken.
#[must_use]
pub fn words(look: Look, text: &str, step: Step, weight: Weight, colour: Color) -> Words {
    Words {
        text: drawable(text),
        font: look.font(weight),
        size: look.letters(step),
        line_height: look.line_height(step.setting()),
        wrapping: Wrapping::WordOrGlyph,
        colour,
    }
}

impl Words {
    /// In another font.
    #[must_use]
    pub fn font(self, font: Font) -> Self {
        Self { font, ..self }
    }

    /// With lines so far apart, of the font size.
    #[must_use]
    pub fn line_height(self, line_height: f32) -> Self {
        Self { line_height, ..self }
    }

    /// Never broken.
    #[must_use]
    pub fn unbroken(self) -> Self {
        Self { wrapping: Wrapping::None, ..self }
    }
}

/// The greatest width found at which no line comes out wider than `most`.
fn narrower(most: f32, mut natural: impl FnMut(f32) -> f32) -> f32 {
    let (mut fits, mut spills) = (most / 2.0, most);
    for _ in 0..TRIES {
        let between = f32::midpoint(fits, spills).floor();
        if natural(between) > most + SPILT {
            spills = between;
        } else {
            fits = between;
        }
    }
    fits
}

/// A text without what the engine cannot draw: control characters but the line feed, and separators of paragraphs.
/// Isolates go too where everything is read to the right anyway: the engine breaks no line beside them.
#[must_use]
pub fn drawable(text: &str) -> String {
    let turns = text.chars().any(is_read_to_the_left);
    text.chars()
        .filter(|character| match character {
            '\n' => true,
            '\u{2028}' | '\u{2029}' => false,
            '\u{2066}'..='\u{2069}' | '\u{200E}' => turns,
            character => !character.is_control(),
        })
        .collect()
}

/// Letters of Hebrew, Arabic and their neighbours, with their presentation forms, and the marks that turn the direction.
const fn is_read_to_the_left(character: char) -> bool {
    matches!(character,
        '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}' | '\u{10800}'..='\u{10FFF}'
        | '\u{1E800}'..='\u{1EFFF}' | '\u{200F}' | '\u{202A}'..='\u{202E}')
}

/// About how many millimetres a line takes.
#[must_use]
pub fn about(look: Look, text: &str, step: Step, weight: Weight) -> f32 {
    let wide = match (look.language.direction(), weight) {
        (Direction::LeftToRight, Weight::Regular) => 0.54,
        (Direction::LeftToRight, Weight::Bold) => 0.585,
        (Direction::RightToLeft, _) => 0.5,
    };
    let letters = f32::from(u16::try_from(text.chars().count()).unwrap_or(u16::MAX));
    letters * wide * look.letters(step) / look.density
}

/// The first of some steps at which no word of `text` is broken in a column of `width` millimetres; else the last.
#[must_use]
pub fn unbroken_at(look: Look, text: &str, steps: &[Step], weight: Weight, width: f32) -> Step {
    let longest =
        |step: &Step| text.split_whitespace().map(|word| about(look, word, *step, weight)).fold(0.0, f32::max);
    let found = steps.iter().find(|step| longest(step) <= width).or(steps.last());
    found.copied().unwrap_or(Step::Body)
}

impl<Message> Widget<Message, Theme, Renderer> for Words {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<Plain<Paragraph>>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(Plain::<Paragraph>::default())
    }

    fn size(&self) -> Size<Length> {
        Size { width: Length::Shrink, height: Length::Shrink }
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let paragraph = tree.state.downcast_mut::<Plain<Paragraph>>();
        let format = label::Format {
            size: Some(Pixels(self.size)),
            font: Some(self.font),
            line_height: LineHeight::Relative(self.line_height),
            wrapping: self.wrapping,
            ..label::Format::default()
        };
        let most = limits.max();
        let mut set = |text: &str| {
            let mut natural = |width: f32| {
                let limits = layout::Limits::new(Size::ZERO, Size::new(width, most.height));
                let _ = label::layout(paragraph, renderer, &limits, text, format);
                paragraph.min_bounds()
            };
            let mut size = natural(most.width);
            if size.width > most.width + SPILT {
                let width = narrower(most.width, |width| natural(width).width);
                size = natural(width);
            }
            size
        };
        let mut size = set(&self.text);
        if size.width > most.width + SPILT && self.wrapping != Wrapping::None {
            // No line breaks beside an isolate; without them it does, and digits and Latin words keep their order.
            self.text.retain(|character| !matches!(character, '\u{2066}'..='\u{2069}'));
            size = set(&self.text);
        }
        let least = limits.min();
        layout::Node::new(Size::new(size.width.min(most.width).max(least.width), size.height.max(least.height)))
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        _theme: &Theme,
        style: &Style,
        layout: Layout<'_>,
        _cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let paragraph = tree.state.downcast_ref::<Plain<Paragraph>>();
        let appearance = label::Style { color: Some(self.colour) };
        label::draw(renderer, style, layout.bounds(), paragraph.raw(), appearance, viewport);
    }
}

impl<'a, Message: 'a> From<Words> for Element<'a, Message> {
    fn from(words: Words) -> Self {
        Self::new(words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_that_break_the_engine_are_never_handed_on() {
        assert_eq!(drawable("]d2\u{1d}אב\u{85}\u{2029}1\u{7}\n2\u{2068}A\u{2069}"), "]d2אב1\n2\u{2068}A\u{2069}");
    }

    #[test]
    fn isolates_stay_only_where_directions_meet() {
        assert_eq!(drawable("\u{2068}44.00 manat\u{2069} kartınıza"), "44.00 manat kartınıza");
        assert_eq!(drawable("\u{200F}\u{2068}GYD\u{2069} א"), "\u{200F}\u{2068}GYD\u{2069} א");
    }
}
