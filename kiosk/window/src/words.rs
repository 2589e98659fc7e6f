//! Words on the glass: never aligned, never wider than their place, never able to break the text engine.
//!
//! Two defects of the engine are met here. Wrapped words overflow where a line would have to break at a change of
//! direction, so the lines of a text that came out too wide are broken here instead. And some control characters between
//! directions make it panic, so none is ever handed on.

mod reach;
mod set;

use iced::{
    Color, Element, Font, Length, Rectangle, Renderer, Size, Theme,
    advanced::{
        Layout, Widget, layout, mouse,
        renderer::Style,
        text::Wrapping,
        widget::{Operation, Tree, text as label, tree},
    },
};

use locales::fonts;

use crate::{
    arranged::OVERFLOW,
    look::{Look, Step, Weight},
};

use set::Set;
#[cfg(test)]
pub(crate) use set::kept;
pub use set::{forget, turn};

/// The id under which words that are torn say so: a word that goes on in the next line, or leaves its place.
pub const TORN: &str = "torn";
/// Letters of a word beyond which it may be torn, as names of passports can be: no line would hold it.
pub const UNBROKEN: usize = 24;

/// One paragraph at its natural width.
#[derive(Debug, Clone, PartialEq)]
pub struct Words {
    text: String,
    font: Font,
    size: f32,
    /// Sizes that it may have instead where a word would be torn.
    smaller: Vec<f32>,
    line_height: f32,
    /// The least distance of several lines, of the font size.
    least: f32,
    reach: Reach,
    place: Place,
    wrapping: Wrapping,
    colour: Color,
}

/// Where lines stand that have a height of their own.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Place {
    /// They have none: as high as they are.
    Lines,
    /// In the middle of so many pixels, and moved from it as little as their ink needs to stay this far from the ends.
    Middle { height: f32, apart: f32 },
}

/// Whether letters stay in their lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Reach {
    /// They do.
    Within,
    /// Some reach over them, and have room beside them.
    Over,
}

/// Words of a look: its language's font, size and line height. A word longer than the line is broken.
#[must_use]
pub fn words(look: Look, text: &str, step: Step, weight: Weight, colour: Color) -> Words {
    Words {
        text: drawable(text),
        font: look.font(weight),
        size: look.letters(step),
        smaller: look.smaller(step),
        line_height: look.line_height(step.setting()),
        least: fonts::least_line_height(look.written()),
        reach: if fonts::reaches_over(look.written()) { Reach::Over } else { Reach::Within },
        place: Place::Lines,
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

    /// With lines so far apart, of the font size; several lines no closer than their letters allow.
    #[must_use]
    pub fn line_height(self, line_height: f32) -> Self {
        Self { line_height, ..self }
    }

    /// In the middle of so many pixels. Feet and marks that would come closer to the ends than `apart` move their line.
    #[must_use]
    pub fn in_the_middle_of(self, height: f32, apart: f32) -> Self {
        Self { place: Place::Middle { height, apart }, ..self }
    }

    /// Never broken.
    #[must_use]
    pub fn unbroken(self) -> Self {
        Self { wrapping: Wrapping::None, ..self }
    }
}

/// A text in lines.
#[derive(Debug, PartialEq, Eq)]
struct Lines {
    text: String,
    /// Whether what belongs together, as a sum and its currency, did not stay together.
    is_cut: bool,
}

/// `text` in lines none of which is wider than `most`, each with the direction of the whole: what `natural` says is a
/// text's width in one line. A word that is wider has a line of its own.
fn lines(text: &str, most: f32, mut natural: impl FnMut(&str) -> f32) -> Lines {
    let first = text.chars().find(|character| character.is_alphabetic());
    let mark = if first.is_some_and(is_read_to_the_left) { RIGHT_TO_LEFT } else { LEFT_TO_RIGHT };
    let mut lines: Vec<String> = Vec::new();
    let mut is_cut = false;
    // Isolates that a line's end cuts in two are closed there and opened again: what they hold keeps its direction.
    let mut open = String::new();
    for paragraph in text.split('\n') {
        let mut line = format!("{mark}{open}");
        let mut begun = line.len();
        for word in paragraph.split(' ').filter(|word| !word.is_empty()) {
            // A sum that no line holds leaves its currency to the next one, and stays whole itself.
            let pieces = match word.rsplit_once(UNBREAKABLE) {
                Some((sum, currency)) if natural(word) > most => [sum, currency],
                Some(_) | None => [word, ""],
            };
            is_cut |= !pieces[1].is_empty();
            for piece in pieces.into_iter().filter(|piece| !piece.is_empty()) {
                let is_empty = line.len() == begun;
                let longer = if is_empty { format!("{line}{piece}") } else { format!("{line} {piece}") };
                if is_empty || natural(&longer) <= most {
                    line = longer;
                } else {
                    lines.push(closed(line, &open));
                    line = format!("{mark}{open}");
                    begun = line.len();
                    line.push_str(piece);
                }
                for character in piece.chars().filter(|character| is_isolate(*character)) {
                    match character {
                        ISOLATED => drop(open.pop()),
                        opens => open.push(opens),
                    }
                }
            }
        }
        lines.push(closed(line, &open));
    }
    Lines { text: lines.join("\n"), is_cut }
}

/// A line at whose end every isolate is closed.
fn closed(line: String, open: &str) -> String {
    open.chars().fold(line, |mut line, _| {
        line.push(ISOLATED);
        line
    })
}

/// The end of an isolate.
const ISOLATED: char = '\u{2069}';

const UNBREAKABLE: char = '\u{A0}';
const RIGHT_TO_LEFT: char = '\u{200F}';
const LEFT_TO_RIGHT: char = '\u{200E}';

const fn is_isolate(character: char) -> bool {
    matches!(character, '\u{2066}'..='\u{2069}')
}

/// A text without what the engine cannot draw: control characters but the line feed, and separators of paragraphs.
/// Isolates go too where everything is read to the right anyway: the engine breaks no line beside them.
#[must_use]
pub fn drawable(text: &str) -> String {
    let turns = text.chars().any(is_read_to_the_left);
    text.chars()
        .filter(|character| match *character {
            '\n' => true,
            '\u{2028}' | '\u{2029}' => false,
            '\u{2066}'..='\u{2069}' | LEFT_TO_RIGHT => turns,
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

/// How many millimetres a text takes in one line.
#[must_use]
pub fn wide(look: Look, text: &str, step: Step, weight: Weight) -> f32 {
    words(look, text, step, weight, Color::BLACK).natural() / look.density
}

/// How many millimetres the longest word of a text takes.
#[must_use]
pub fn widest_word(look: Look, text: &str, step: Step, weight: Weight) -> f32 {
    text.split([' ', '\n']).map(|word| wide(look, word, step, weight)).fold(0.0, f32::max)
}

/// The first of some steps at which no word of `text` is broken in a column of `width` millimetres; else the last.
#[must_use]
pub fn unbroken_at(look: Look, text: &str, steps: &[Step], weight: Weight, width: f32) -> Step {
    let found = steps.iter().find(|step| widest_word(look, text, **step, weight) <= width).or(steps.last());
    found.copied().unwrap_or(Step::Body)
}

/// What is kept between two layouts.
#[derive(Default)]
struct State {
    set: Option<Set>,
    /// Whether its lines are higher than its place.
    is_spilt: bool,
}

impl<Message> Widget<Message, Theme, Renderer> for Words {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn size(&self) -> Size<Length> {
        Size { width: Length::Shrink, height: Length::Shrink }
    }

    fn layout(&mut self, tree: &mut Tree, _renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let most = limits.max();
        let least = limits.min();
        let set = self.set_within(most.width);
        let size = set.size();
        // What is less than a line high is the air of the lines, or a name that goes on below in a header.
        let is_spilt = size.height > most.height + 0.9 * self.size * self.line_height;
        *tree.state.downcast_mut::<State>() = State { set: Some(set), is_spilt };
        layout::Node::new(Size::new(size.width.min(most.width).max(least.width), size.height.max(least.height)))
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, _renderer: &Renderer, operation: &mut dyn Operation) {
        let State { set, is_spilt } = tree.state.downcast_ref::<State>();
        if set.as_ref().is_some_and(|set| set.is_torn) {
            operation.container(Some(&TORN.into()), layout.bounds());
        }
        if *is_spilt {
            operation.container(Some(&OVERFLOW.into()), layout.bounds());
        }
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
        let State { set: Some(set), .. } = tree.state.downcast_ref::<State>() else { return };
        let appearance = label::Style { color: Some(self.colour) };
        let bounds = layout.bounds();
        let lines = bounds.shrink(set.over);
        label::draw(renderer, style, lines, &set.paragraph, appearance, viewport);
    }
}

impl<'a, Message: 'a> From<Words> for Element<'a, Message> {
    fn from(words: Words) -> Self {
        Self::new(words)
    }
}

#[cfg(test)]
mod tests {
    use domain::Language;
    use kiosk_screen::snapshot::Comfort;

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

    /// A letter is ten pixels wide, a mark of direction none.
    fn tens(text: &str) -> f32 {
        let is_mark = |character: char| is_isolate(character) || matches!(character, LEFT_TO_RIGHT | RIGHT_TO_LEFT);
        text.chars().filter(|character| !is_mark(*character)).map(|_| 10.0).sum()
    }

    #[test]
    fn no_line_is_wider_than_its_place_and_each_keeps_the_direction_of_the_whole() {
        let broken = |text: &str| lines(text, 95.0, tens).text;
        assert_eq!(
            broken("دفع \u{2068}44.00 AZN\u{2069} الآن"),
            "\u{200F}دفع \u{2068}44.00\u{2069}\n\u{200F}\u{2068}AZN\u{2069} الآن"
        );
        assert_eq!(
            broken("Pay \u{2068}44.00\u{a0}AZN\u{2069} now"),
            "\u{200E}Pay\n\u{200E}\u{2068}44.00\u{a0}AZN\u{2069}\n\u{200E}now"
        );
        assert_eq!(broken("a b\nc d"), "\u{200E}a b\n\u{200E}c d");
    }

    #[test]
    fn a_word_wider_than_its_place_has_a_line_of_its_own() {
        let broken = lines("a WWWWWWWWWWWW b", 95.0, tens);
        assert_eq!(broken.text, "\u{200E}a\n\u{200E}WWWWWWWWWWWW\n\u{200E}b");
        assert!(!broken.is_cut);
    }

    #[test]
    fn a_sum_that_no_line_holds_leaves_only_its_currency_to_the_next_and_says_so() {
        let broken = lines("Pay 100\u{a0}998.99\u{a0}AZN now", 105.0, tens);
        assert_eq!(broken.text, "\u{200E}Pay\n\u{200E}100\u{a0}998.99\n\u{200E}AZN now");
        assert!(broken.is_cut);
    }

    fn look(language: Language) -> Look {
        Look::new(Comfort::default(), 4.03, language)
    }

    /// Whether words that are `millimetres` narrow say that they are torn.
    fn torn(text: Words, look: Look, millimetres: f32) -> bool {
        let page: Element<'_, crate::Message> = iced::widget::container(text).width(look.mm(millimetres)).into();
        let named = crate::measured::named(page, Size::new(1080.0, 1920.0));
        named.iter().any(|(id, _)| *id == TORN.into())
    }

    #[test]
    fn a_word_that_goes_on_in_the_next_line_says_so_and_one_that_no_line_would_hold_does_not() {
        let look = look(Language::English);
        let body = |text: &str| words(look, text, Step::Body, Weight::Regular, Color::BLACK);
        let one = wide(look, "Turkmenistan", Step::Body, Weight::Regular);
        assert!(torn(body("Turkmenistan"), look, one - 2.0));
        assert!(!torn(body("Turkmenistan"), look, one + 1.0));
        assert!(!torn(body("Papua-Turkmenistan"), look, one + 1.0), "a hyphen ends a line");
        assert!(torn(body("44.00\u{a0}manat").unbroken(), look, 10.0), "a sum that leaves its place");
        assert!(!torn(body(&"W".repeat(39)), look, 100.0), "a name of 39 letters");
    }

    #[test]
    fn a_line_below_its_place_says_so() {
        let look = look(Language::English);
        let spilt = |millimetres: f32| {
            let text = words(look, "Take all three", Step::Body, Weight::Regular, Color::BLACK);
            let (width, height) = (look.mm(40.0), look.mm(millimetres));
            let page: Element<'_, crate::Message> =
                iced::widget::container(text).width(width).height(height).max_height(height).into();
            let named = crate::measured::named(page, Size::new(1080.0, 1920.0));
            named.iter().any(|(id, _)| *id == OVERFLOW.into())
        };
        assert!(spilt(12.0) && !spilt(60.0));
    }

    #[test]
    fn a_sign_in_the_middle_of_a_place_stays_apart_from_its_ends_and_keeps_its_line_where_it_can() {
        for (language, signs) in [
            (Language::Hindi, ["ऐ", "ऍ", "औ", "ु", "ख़", "क"]),
            (Language::English, ["Ç", "Q", "Щ", "Й", "_", "a"]),
            (Language::Arabic, ["ج", "ا", "ٍ", "پ", "آ", "ک"]),
        ] {
            for sign in signs {
                let words = words(look(language), sign, Step::Body, Weight::Bold, Color::BLACK).line_height(1.0);
                for (height, apart) in [(60.0, 3.0), (64.0, 4.0), (90.0, 4.0)] {
                    let set = words.clone().in_the_middle_of(height, apart).set_within(200.0);
                    let (highest, lowest) = set.ink();
                    assert!((set.size().height - height).abs() < 0.01, "{sign}");
                    assert!(highest >= apart - 1.0, "{sign} begins at {highest} of {height}");
                    assert!(lowest <= height - apart + 1.0, "{sign} ends at {lowest} of {height}");
                }
            }
        }
        let top = |sign: &str| {
            let words = words(look(Language::English), sign, Step::Body, Weight::Bold, Color::BLACK).line_height(1.0);
            words.in_the_middle_of(90.0, 4.0).set_within(200.0).over.top
        };
        assert!((top("Q") - top("A")).abs() < 0.01, "where there is room, letters stand on one line");
    }

    #[test]
    fn a_line_that_the_engine_would_let_out_of_its_place_stays_in_it() {
        let look = look(Language::Arabic);
        let text = "تكون تأشيرتك صالحة من \u{2068}21 نوفمبر 2026\u{2069} إلى \u{2068}20 ديسمبر 2026\u{2069}.";
        for millimetres in 40..160_u16 {
            let words = words(look, text, Step::Body, Weight::Regular, Color::BLACK);
            assert!(!torn(words, look, f32::from(millimetres)), "{millimetres}");
        }
    }
}
