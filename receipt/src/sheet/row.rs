//! Facts that stand many times on a paper: a label and what it says on one line, under a number in front.

use cosmic_text::Weight;
use domain::{Language, Money, service::Named, text::display_safe};
use locales::format;

use super::{
    Field, LONGEST, Say, Sheet, Size, Value,
    place::{self, Edge, WIDE_GUTTER},
};
use crate::{languages, page::Ink, typesetter::Face};

/// Room for a number in front: two digits and white.
const NUMBER: i32 = 38;
/// A thick line.
const BAR: i32 = 6;
/// Height of lines that grow finer.
const STEPS: i32 = 48;

impl Sheet<'_> {
    /// A number in front, and behind it what belongs to it.
    pub(crate) fn numbered(&mut self, number: usize, write: impl FnOnce(&mut Self)) {
        let whole = self.column;
        let top = self.y;
        let block = self.set_number(&number.to_string(), Size::Middle.value(), Weight::BOLD, whole);
        self.put(&block, whole, Edge::Start, Ink::Black);
        self.y = top;
        self.column = whole.behind(NUMBER, self.language.direction());
        write(self);
        self.column = whole;
    }

    /// A thin line between two that are numbered.
    pub(crate) fn thin_rule(&mut self) {
        self.y += 6;
        self.page.fill((self.column.left, self.y), (self.column.width, 1), Ink::Black);
        self.y += 8;
    }

    /// Something between two thick lines: what must not be overlooked. A frame would send the printer all the white in it.
    pub(crate) fn barred(&mut self, write: impl FnOnce(&mut Self)) {
        self.bar();
        self.gap(6);
        write(self);
        self.gap(6);
        self.bar();
    }

    fn bar(&mut self) {
        self.page.fill((self.column.left, self.y), (self.column.width, BAR), Ink::Black);
        self.y += BAR;
    }

    /// A proper name in the traveller's language, or in English where the offices have none in it, then in Azerbaijani.
    pub(crate) fn name(&mut self, name: &Named, size: Size) {
        let names = self.names(name);
        self.value_in(&Value::Said(names), size, self.column);
    }

    /// Whose it is, and its tax number behind the name under which it has it.
    pub(crate) fn institution(&mut self, name: &Named, voen: &str, size: Size) {
        let mut names = self.names(name);
        let no_voen = voen.trim().is_empty();
        let voen = format!("VÖEN\u{a0}{}", display_safe(voen, LONGEST));
        match names.last_mut() {
            // Of a service that the catalogue no longer has nobody knows whose it was.
            _ if no_voen => {}
            Some((_, name)) => *name = format!("{name}, {voen}"),
            None => names.push((Language::Azerbaijani, voen)),
        }
        self.value_in(&Value::Said(names), size, self.column);
    }

    fn names(&self, name: &Named) -> Vec<(Language, String)> {
        let mut names: Vec<(Language, String)> =
            languages(self.language).map(|language| named(name, language)).collect();
        names.retain(|(_, name)| !name.trim().is_empty());
        names.dedup_by(|second, first| second.1 == first.1);
        names
    }

    /// A sum as a field says it.
    pub(crate) fn money(&self, label: Say, amount: Money) -> Field {
        Field { label, value: Value::Said(vec![(self.language, format::money(amount, self.language))]) }
    }

    /// A label, and what it says behind it; below it where there is no room.
    pub(crate) fn row(&mut self, field: &Field, size: Size) {
        let column = self.column;
        let labels = self.labels(field.label, size, column);
        let values = self.values(&field.value, size, column);
        match values.as_slice() {
            [value] if column.has_room_behind(&labels, value) => {
                let top = self.y;
                let ascent = labels.first().map_or(0, |label| label.ascent);
                let base = ascent.max(value.ascent);
                let behind = column.behind(place::beside(&labels) + WIDE_GUTTER, self.language.direction());
                self.y = top + base - value.ascent;
                self.put(value, behind, Edge::Start, Ink::Black);
                let bottom = self.y;
                self.y = top + base - ascent;
                self.spread(&labels, column, Ink::Black);
                self.y = self.y.max(bottom) + 1;
            }
            [..] => {
                self.spread(&labels, column, Ink::Black);
                self.spread(&values, column, Ink::Black);
                self.gap(2);
            }
        }
    }

    /// A label at the start and a sum at the end of the same line, under the sums above it.
    pub(crate) fn line_sum(&mut self, label: Say, amount: Money, size: Size) {
        let (sum, room) = self.set_sum(amount, size.value(), Weight::BOLD);
        let labels = self.labels(label, size, room);
        self.put_before(&labels, room, &sum);
    }

    /// Something from outside, small, as it is written there.
    pub(crate) fn note(&mut self, text: &str) {
        let text = display_safe(text, LONGEST);
        let block = self.set(&text, Face::Of(Language::English), Size::Small.label(), Weight::NORMAL);
        self.put(&block, self.column, Edge::Start, Ink::Black);
        self.gap(2);
    }

    /// A sentence in its own language alone, in letters that can be judged.
    pub(crate) fn sample(&mut self, text: &str, language: Language) {
        let block = self.set(text, Face::Of(language), 32.0, Weight::NORMAL);
        self.put(&block, self.column, Edge::Middle, Ink::Black);
        self.gap(4);
    }

    /// A bar over every dot of the head: a dot that does not burn leaves a white line.
    pub(crate) fn solid(&mut self, rows: i32) {
        self.page.fill((0, self.y), (self.column.width + 2 * self.column.left, rows), Ink::Black);
        self.y += rows;
    }

    /// Steps of lines that grow finer towards the end: where two run together, or one is not straight, the roller slips.
    pub(crate) fn steps(&mut self) {
        for (at, pitch) in [8, 6, 4, 3, 2].into_iter().enumerate() {
            let width = self.column.width / 5;
            let left = self.column.left + i32::try_from(at).unwrap_or(0) * width;
            for y in (0..STEPS).step_by(usize::try_from(pitch).unwrap_or(1)) {
                self.page.fill((left, self.y + y), (width, pitch / 2), Ink::Black);
            }
        }
        self.y += STEPS;
    }

    /// A long number for the help desk, every character of one width, on one line.
    pub(crate) fn fine_number(&mut self, label: Say, number: &str) {
        let labels = self.labels(label, Size::Small, self.column);
        self.spread(&labels, self.column, Ink::Black);
        let block = self.set_number(number, 22.0, Weight::NORMAL, self.column);
        self.put(&block, self.column, Edge::Start, Ink::Black);
        self.gap(5);
    }

    /// The second line of such a number.
    pub(crate) fn more_of_number(&mut self, number: &str) {
        self.gap(-5);
        let block = self.set_number(number, 22.0, Weight::NORMAL, self.column);
        self.put(&block, self.column, Edge::Start, Ink::Black);
        self.gap(5);
    }
}

/// A name as the offices of the country write it: they have Azerbaijani, English and Russian.
fn named(name: &Named, language: Language) -> (Language, String) {
    let (language, text) = match language {
        Language::Azerbaijani => (Language::Azerbaijani, &name.az),
        Language::Russian => (Language::Russian, &name.ru),
        Language::English
        | Language::Turkish
        | Language::Arabic
        | Language::Persian
        | Language::Hebrew
        | Language::Urdu
        | Language::Hindi
        | Language::German
        | Language::French
        | Language::Spanish
        | Language::Italian
        | Language::Norwegian => (Language::English, &name.en),
    };
    (language, display_safe(text, LONGEST))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offices_have_names_in_three_languages_and_every_other_reads_the_english_one() {
        let name = Named { az: "Su".to_owned(), en: "Water".to_owned(), ru: "Вода".to_owned() };
        for language in Language::ALL {
            let (face, text) = named(&name, language);
            let expected = match language {
                Language::Azerbaijani => "Su",
                Language::Russian => "Вода",
                _ => "Water",
            };
            assert_eq!(text, expected, "{language:?}");
            assert_eq!(face == language, text != "Water" || language == Language::English, "{language:?}");
        }
    }
}
