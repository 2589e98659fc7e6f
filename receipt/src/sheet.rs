//! A paper from top to bottom: titles, fields, sums, codes, each in both languages.
//!
//! *Start* is where the traveller's language begins to be read; Azerbaijani stands behind it on the same line, or below where
//! there is no room. White at the end of a line is not sent to the printer: nothing is spread over the width without need.

mod place;
mod row;

use cosmic_text::Weight;
use domain::{Language, Money, text::display_safe};
use locales::{Words, format};

use self::place::{Column, Edge};
use crate::{
    Error, Line, Rendered,
    code::Code,
    languages,
    page::{Ink, Page},
    typesetter::{Block, Face, Style, Typesetter},
};

/// White at both sides: what a printer's head may not reach.
const MARGIN: i32 = 24;
/// Between two columns, and between two texts on a line.
const GUTTER: i32 = 20;
/// The longest foreign text, in characters.
const LONGEST: usize = 96;

/// Says something in a language.
pub(crate) type Say = fn(Words) -> String;

/// How large a field is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Size {
    /// What the paper is about.
    Large,
    /// What the paper is about, where there are many of it.
    Middle,
    /// What stands on every paper.
    Small,
}

impl Size {
    const fn label(self) -> f32 {
        match self {
            Self::Large => 18.0,
            Self::Middle | Self::Small => 17.0,
        }
    }

    const fn value(self) -> f32 {
        match self {
            Self::Large => 26.0,
            Self::Middle => 23.0,
            Self::Small => 20.0,
        }
    }
}

/// A label and what stands under it.
#[derive(Debug, Clone)]
pub(crate) struct Field {
    label: Say,
    value: Value,
}

/// What a field says.
#[derive(Debug, Clone)]
enum Value {
    /// Latin letters and digits, the same in every language.
    Latin(String),
    /// In the languages of the paper, the traveller's first.
    Said(Vec<(Language, String)>),
}

impl Field {
    /// A name, a number, a code: from outside, written as it is.
    pub(crate) fn outside(label: Say, text: &str) -> Self {
        Self { label, value: Value::Latin(display_safe(text, LONGEST)) }
    }
}

pub(crate) struct Sheet<'fonts> {
    typesetter: &'fonts mut Typesetter,
    page: Page,
    language: Language,
    column: Column,
    y: i32,
    lines: Vec<Line>,
}

impl<'fonts> Sheet<'fonts> {
    pub(crate) fn new(typesetter: &'fonts mut Typesetter, width: u32, language: Language) -> Self {
        let column = Column { left: MARGIN, width: i32::try_from(width).unwrap_or(0) - 2 * MARGIN };
        Self { typesetter, page: Page::new(width), language, column, y: 0, lines: Vec::new() }
    }

    /// The paper as it is now.
    pub(crate) fn finish(mut self) -> Rendered {
        self.page.reach(self.y);
        Rendered { bitmap: self.page.into_bitmap(), lines: self.lines }
    }

    /// A field whose value is said in both languages; once where both say the same.
    pub(crate) fn said(&self, label: Say, say: impl Fn(Language) -> String) -> Field {
        let mut values: Vec<(Language, String)> =
            languages(self.language).map(|language| (language, say(language))).collect();
        values.dedup_by(|second, first| second.1 == first.1);
        Field { label, value: Value::Said(values) }
    }

    /// A day: once where its month is written in Latin letters or in digits, which every officer reads.
    pub(crate) fn day(&self, label: Say, say: impl Fn(Language) -> String) -> Field {
        let mut field = self.said(label, say);
        if let Value::Said(values) = &mut field.value
            && !values[0].1.chars().any(|letter| letter.is_alphabetic() && letter > '\u{24f}')
        {
            values.truncate(1);
        }
        field
    }

    pub(crate) const fn gap(&mut self, rows: i32) {
        self.y += rows;
    }

    /// A line across the paper.
    pub(crate) fn rule(&mut self) {
        self.y += 8;
        self.page.fill((self.column.left, self.y), (self.column.width, 2), Ink::Black);
        self.y += 12;
    }

    /// The word DUPLICATE, white on black over the whole width, and what it means.
    pub(crate) fn band(&mut self, word: Say, meaning: Say) {
        let words: Vec<String> = languages(self.language).map(|language| word(Words::of(language).plain())).collect();
        let blocks: Vec<Block> = languages(self.language)
            .zip(&words)
            .map(|(language, word)| self.set(word, Face::Of(language), 26.0, Weight::BOLD))
            .collect();
        let height = 8 + blocks.iter().map(Block::height).max().unwrap_or(0);
        let top = self.y;
        self.page.fill((0, top), (self.column.width + 2 * MARGIN, height), Ink::Black);
        self.y += 4;
        let column = self.column.middle(blocks.iter().map(|block| block.width() + GUTTER).sum::<i32>() - GUTTER);
        self.spread(&blocks, column, Ink::White);
        self.y = top + height + 6;
        self.centred(meaning, 18.0, Weight::NORMAL);
        self.gap(8);
    }

    /// The same sentence in both languages, in the middle.
    pub(crate) fn centred(&mut self, say: Say, size: f32, weight: Weight) {
        for language in languages(self.language) {
            let style = Style { size, weight, face: Face::Of(language) };
            let block = self.typesetter.set_evenly(&say(Words::of(language).plain()), style, self.column.width);
            self.put(&block, self.column, Edge::Middle, Ink::Black);
        }
    }

    /// The title: the traveller's language large, Azerbaijani below.
    pub(crate) fn title(&mut self, say: Say) {
        for (language, size) in languages(self.language).zip([42.0, 30.0]) {
            let block = self.set(&say(Words::of(language).plain()), Face::Of(language), size, Weight::BOLD);
            self.put(&block, self.column, Edge::Middle, Ink::Black);
        }
    }

    /// A number that is read out: large, every character of one width, never broken.
    pub(crate) fn number(&mut self, label: Say, number: &str) {
        let labels = self.labels(label, Size::Large, self.column);
        self.spread(&labels, self.column, Ink::Black);
        let block = self.set_number(number, 46.0, Weight::BOLD, self.column);
        self.put(&block, self.column, Edge::Middle, Ink::Black);
        self.gap(6);
    }

    /// One field over the whole width.
    pub(crate) fn field(&mut self, field: &Field, size: Size) {
        self.field_in(field, size, self.column);
        self.gap(5);
    }

    /// Two fields beside each other, the first at the start, their values on one line.
    pub(crate) fn pair(&mut self, first: &Field, second: &Field, size: Size) {
        let (start, end) = self.column.halves(self.language.direction(), GUTTER);
        let labels = [(first, start), (second, end)].map(|(field, column)| self.labels(field.label, size, column));
        let fits = |labels: &[Block]| match labels {
            [own, other] => start.has_room_for(own, other),
            [..] => true,
        };
        let beside = labels.iter().all(|labels| fits(labels));
        let top = self.y;
        let mut bottom = top;
        for (labels, column) in labels.iter().zip([start, end]) {
            self.y = top;
            if beside {
                self.spread(labels, column, Ink::Black);
            } else {
                self.put_below(labels, column, Ink::Black);
            }
            bottom = bottom.max(self.y);
        }
        let top = bottom;
        for (field, column) in [(first, start), (second, end)] {
            self.y = top;
            self.value_in(&field.value, size, column);
            bottom = bottom.max(self.y);
        }
        self.y = bottom + 5;
    }

    fn field_in(&mut self, field: &Field, size: Size, column: Column) {
        let labels = self.labels(field.label, size, column);
        self.spread(&labels, column, Ink::Black);
        self.value_in(&field.value, size, column);
    }

    fn value_in(&mut self, value: &Value, size: Size, column: Column) {
        let blocks = self.values(value, size, column);
        self.spread(&blocks, column, Ink::Black);
    }

    fn values(&mut self, value: &Value, size: Size, column: Column) -> Vec<Block> {
        let texts: Vec<(Face, &str)> = match value {
            Value::Latin(text) => vec![(Face::Of(Language::English), text)],
            Value::Said(values) => values.iter().map(|(language, text)| (Face::Of(*language), text.as_str())).collect(),
        };
        texts
            .into_iter()
            .zip([Weight::BOLD, Weight::NORMAL])
            .map(|((face, text), weight)| self.set_in(text, face, size.value(), weight, column))
            .collect()
    }

    fn labels(&mut self, label: Say, size: Size, column: Column) -> Vec<Block> {
        let mut labels: Vec<(Language, String)> =
            languages(self.language).map(|language| (language, label(Words::of(language).plain()))).collect();
        labels.dedup_by(|second, first| second.1 == first.1);
        labels
            .iter()
            .map(|(language, text)| self.set_in(text, Face::Of(*language), size.label(), Weight::NORMAL, column))
            .collect()
    }

    /// A sum at the end of a line, and what it is for at its start. A sum is never broken.
    pub(crate) fn sum(&mut self, label: Say, amount: Money, weight: Weight) {
        let size = if weight == Weight::BOLD { 30.0 } else { 24.0 };
        let (sum, room) = self.set_sum(amount, size, weight);
        let labels: Vec<Block> = languages(self.language)
            .zip([(size, weight), (19.0, Weight::NORMAL)])
            .map(|(language, (size, weight))| {
                self.set_in(&label(Words::of(language).plain()), Face::Of(language), size, weight, room)
            })
            .collect();
        self.put_before(&labels, room, &sum);
    }

    /// What the entries below it begin with.
    pub(crate) fn head(&mut self, label: Say) {
        let labels = self.labels(label, Size::Large, self.column);
        self.spread(&labels, self.column, Ink::Black);
    }

    /// A number from outside, every character of one width, and its sum at the end of the line.
    pub(crate) fn entry(&mut self, number: &str, amount: Money) {
        let (sum, room) = self.set_sum(amount, 24.0, Weight::NORMAL);
        let number = self.set_number(number, 24.0, Weight::NORMAL, room);
        self.put_before(&[number], room, &sum);
    }

    /// A sum, and the room before it.
    fn set_sum(&mut self, amount: Money, size: f32, weight: Weight) -> (Block, Column) {
        let sum = self.set(&format::money(amount, self.language), Face::Of(self.language), size, weight);
        let room = self.column.before(sum.width() + GUTTER, self.language.direction());
        (sum, room)
    }

    fn put_before(&mut self, labels: &[Block], room: Column, sum: &Block) {
        let top = self.y;
        let ascent = labels.first().map_or(0, |label| label.ascent);
        let base = ascent.max(sum.ascent);
        self.y = top + base - ascent;
        self.spread(labels, room, Ink::Black);
        let bottom = self.y;
        self.y = top + base - sum.ascent;
        self.put(sum, self.column, Edge::End, Ink::Black);
        self.y = self.y.max(bottom) + 4;
    }

    /// A number in one line: smaller where it has less room.
    fn set_number(&mut self, number: &str, largest: f32, weight: Weight, room: Column) -> Block {
        let number = display_safe(number, LONGEST);
        let mut size = largest;
        let mut block = self.set_in(&number, Face::Mono, size, weight, room);
        while size > 16.0 && (block.lines.len() > 1 || block.width() > room.width) {
            size -= 2.0;
            block = self.set_in(&number, Face::Mono, size, weight, room);
        }
        block
    }

    /// A QR code in the middle, with what it is for.
    pub(crate) fn code(&mut self, text: &str, caption: Say) -> Result<(), Error> {
        let code = Code::new(text, self.column.width)?;
        let left = self.column.left + (self.column.width - code.side()) / 2;
        for (x, y, side) in code.squares() {
            self.page.fill((left + x, self.y + y), (side, side), Ink::Black);
        }
        self.y += code.side();
        self.centred(caption, 20.0, Weight::NORMAL);
        self.gap(6);
        Ok(())
    }

    fn set(&mut self, text: &str, face: Face, size: f32, weight: Weight) -> Block {
        self.set_in(text, face, size, weight, self.column)
    }

    fn set_in(&mut self, text: &str, face: Face, size: f32, weight: Weight, column: Column) -> Block {
        self.typesetter.set(text, Style { size, weight, face }, column.width)
    }
}
