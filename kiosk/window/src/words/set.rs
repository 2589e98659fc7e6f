//! Words set in letters, kept while screens show them.
//!
//! Setting is most of what laying a page out costs, and a page is laid out several times before it is shown. And the
//! renderer takes whatever was set anew for changed, and draws it again with all that lies under it: words that stay must
//! stay the same paragraph. It does not compare letters, though: two words of one size are the same to it as long as both
//! are kept, so whoever shows other words has all of the window drawn (`program`'s ground).

use std::{
    cell::RefCell,
    collections::HashMap,
    hash::{DefaultHasher, Hash as _, Hasher as _},
};

use iced::{
    Font, Padding, Pixels, Renderer, Size,
    advanced::{
        Text,
        text::{self, Alignment, LineHeight, Paragraph as _, Shaping, Wrapping},
    },
    alignment::Vertical,
};

use super::{Place, Reach, UNBROKEN, Words, lines, reach::Ink};

pub(super) type Paragraph = <Renderer as text::Renderer>::Paragraph;

/// How much further apart lines are set whose letters meet, of the font size.
const WIDER: [f32; 2] = [0.25, 0.5];

/// Pixels that are no overflow.
const SPILT: f32 = 0.5;

/// Set words: whoever clones them has the same paragraph.
#[derive(Clone)]
pub(super) struct Set {
    pub(super) paragraph: Paragraph,
    /// Whether a word goes on in the next line, or leaves its place.
    pub(super) is_torn: bool,
    /// Whole pixels beside its lines, for letters that reach over them; less than none where its place is lower.
    pub(super) over: Padding,
}

impl Set {
    /// Pixels.
    pub(super) fn size(&self) -> Size {
        let lines = self.paragraph.min_bounds();
        Size::new(lines.width + self.over.x(), lines.height + self.over.y())
    }

    /// The highest ink and the lowest, pixels below its top.
    #[cfg(test)]
    pub(super) fn ink(&self) -> (f32, f32) {
        let (highest, lowest) = Ink::of(&self.paragraph).ends().expect("ink");
        (self.over.top + highest, self.over.top + lowest)
    }
}

/// All that setting depends on; lengths by their bits.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Key {
    text: String,
    font: Font,
    wrapping: Wrapping,
    size: u32,
    smaller: Vec<u32>,
    line_height: u32,
    least: u32,
    reach: Reach,
    middle: [u32; 2],
    within: u32,
}

/// Texts may be personal, so nothing is kept longer than the screen after the one that showed it.
#[derive(Default)]
struct Kept {
    now: HashMap<Key, Set>,
    before: HashMap<Key, Set>,
}

/// What one screen sets, tries at arranging it included, is less; a paragraph has some kilobytes.
const MOST: usize = 512;

impl Kept {
    fn find(&mut self, key: &Key) -> Option<Set> {
        if let Some(set) = self.now.get(key) {
            return Some(set.clone());
        }
        let (key, set) = self.before.remove_entry(key)?;
        self.now.insert(key, set.clone());
        Some(set)
    }

    fn keep(&mut self, key: Key, set: Set) {
        if self.now.len() >= MOST {
            self.turn();
        }
        self.now.insert(key, set);
    }

    fn turn(&mut self) {
        self.before = std::mem::take(&mut self.now);
    }
}

thread_local! {
    static KEPT: RefCell<Kept> = RefCell::new(Kept::default());
    static MEASURES: RefCell<HashMap<u64, f32>> = RefCell::new(HashMap::new());
}

/// Another screen is shown: words that neither it nor the one before has are let go.
pub fn turn() {
    KEPT.with_borrow_mut(Kept::turn);
}

/// All words are let go: somebody has left, and theirs may be among them.
pub fn forget() {
    KEPT.with_borrow_mut(|kept| *kept = Kept::default());
}

/// How many words are kept.
#[cfg(test)]
pub(crate) fn kept() -> usize {
    KEPT.with_borrow(|kept| kept.now.len() + kept.before.len())
}

/// What was measured: most is asked again with the next drawing. Texts may be personal, so only their hashes are kept.
const MOST_MEASURES: usize = 4096;

/// What is measured of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Measure {
    Width,
    /// From the highest ink to the lowest.
    Ink,
}

impl Words {
    /// In lines of so many pixels. However many there are, none is dropped: the engine would drop what is below a place, and
    /// then nobody sees that a word is torn there.
    pub(super) fn set_within(&self, most: f32) -> Set {
        let key = Key {
            text: self.text.clone(),
            font: self.font,
            wrapping: self.wrapping,
            size: self.size.to_bits(),
            smaller: self.smaller.iter().map(|size| size.to_bits()).collect(),
            line_height: self.line_height.to_bits(),
            least: self.least.to_bits(),
            reach: self.reach,
            middle: match self.place {
                Place::Lines => [0; 2],
                Place::Middle { height, apart } => [height.to_bits(), apart.to_bits()],
            },
            within: most.to_bits(),
        };
        KEPT.with_borrow_mut(|kept| kept.find(&key)).unwrap_or_else(|| {
            let set = self.set_anew(most);
            KEPT.with_borrow_mut(|kept| kept.keep(key, set.clone()));
            set
        })
    }

    fn set_anew(&self, most: f32) -> Set {
        let usual = self.set_at(self.size, most);
        if !usual.is_torn {
            return usual;
        }
        let mut smaller = self.smaller.iter().map(|size| self.set_at(*size, most));
        smaller.find(|set| !set.is_torn).unwrap_or(usual)
    }

    fn set_at(&self, size: f32, most: f32) -> Set {
        Self { size, ..self.clone() }.set_in_lines(most)
    }

    fn set_in_lines(&self, most: f32) -> Set {
        let set = |text: &str| {
            let (paragraph, over) = self.apart(text, most);
            let is_torn = paragraph.min_width() > most + SPILT || is_torn(&paragraph);
            Set { paragraph, is_torn, over }
        };
        let whole = set(&self.text);
        if !whole.is_torn || self.wrapping == Wrapping::None {
            return whole;
        }
        let natural = |text: &str| Self { text: text.to_owned(), ..self.clone() }.natural();
        let lines = lines(&self.text, most, natural);
        let broken = set(&lines.text);
        Set { is_torn: broken.is_torn || lines.is_cut, ..broken }
    }

    /// With lines as far apart as their letters need.
    fn apart(&self, text: &str, most: f32) -> (Paragraph, Padding) {
        let at = |line_height| {
            Self { line_height, ..self.clone() }.paragraph(text, Size::new(most, f32::INFINITY), self.wrapping)
        };
        let mut paragraph = at(self.line_height);
        if paragraph.buffer().layout_runs().nth(1).is_some() && self.line_height < self.least {
            paragraph = at(self.least);
        }
        if let Place::Middle { height, apart } = self.place {
            let ink = Ink::of(&paragraph);
            let sides = match self.reach {
                Reach::Within => Padding::ZERO,
                Reach::Over => ink.over(),
            };
            let over = ink.in_the_middle_of(height, apart);
            return (paragraph, Padding { left: sides.left, right: sides.right, ..over });
        }
        match self.reach {
            Reach::Within => (paragraph, Padding::ZERO),
            Reach::Over => {
                let mut ink = Ink::of(&paragraph);
                for wider in WIDER {
                    if ink.collides() {
                        paragraph = at(self.line_height.max(self.least) + wider);
                        ink = Ink::of(&paragraph);
                    }
                }
                let over = ink.over();
                (paragraph, over)
            }
        }
    }

    fn paragraph(&self, text: &str, bounds: Size, wrapping: Wrapping) -> Paragraph {
        crate::measured::load_fonts();
        Paragraph::with_text(Text {
            content: text,
            bounds,
            size: Pixels(self.size),
            line_height: LineHeight::Relative(self.line_height),
            font: self.font,
            align_x: Alignment::Default,
            align_y: Vertical::Top,
            shaping: Shaping::default(),
            wrapping,
        })
    }

    /// Pixels of all of it in one line.
    pub(super) fn natural(&self) -> f32 {
        self.measured(Measure::Width)
    }

    /// Pixels from the highest ink to the lowest, in one line.
    #[must_use]
    pub fn high(&self) -> f32 {
        self.measured(Measure::Ink)
    }

    fn measured(&self, measure: Measure) -> f32 {
        let mut hasher = DefaultHasher::new();
        (measure, &self.text, self.font, self.size.to_bits()).hash(&mut hasher);
        let key = hasher.finish();
        MEASURES.with_borrow_mut(|measures| {
            if let Some(pixels) = measures.get(&key) {
                return *pixels;
            }
            if measures.len() >= MOST_MEASURES {
                measures.clear();
            }
            let line = self.paragraph(&self.text, Size::INFINITE, Wrapping::None);
            let pixels = match measure {
                Measure::Width => line.min_width(),
                Measure::Ink => Ink::of(&line).height(),
            };
            measures.insert(key, pixels);
            pixels
        })
    }
}

/// Whether a line of `paragraph` ends within a word that is short enough to be had whole.
fn is_torn(paragraph: &Paragraph) -> bool {
    let mut before: Option<(usize, usize)> = None;
    paragraph.buffer().layout_runs().any(|run| {
        let torn = before.filter(|(line, _)| *line == run.line_i).is_some_and(|(_, end)| is_within_word(run.text, end));
        before = run.glyphs.iter().map(|glyph| glyph.end).max().map(|end| (run.line_i, end));
        torn
    })
}

fn is_within_word(text: &str, end: usize) -> bool {
    let Some((before, after)) = text.split_at_checked(end) else { return false };
    let is_break = |character: char| character.is_whitespace() || character == '-';
    if before.ends_with(is_break) || after.starts_with(char::is_whitespace) || after.is_empty() {
        return false;
    }
    let start = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let rest = after.split(char::is_whitespace).next().unwrap_or_default();
    start.chars().count() + rest.chars().count() <= UNBROKEN
}

#[cfg(test)]
mod tests {
    use domain::Language;
    use iced::Color;
    use kiosk_screen::snapshot::{Comfort, Size as Letters};

    use super::*;
    use crate::{
        look::{Look, Step, Weight},
        words::words,
    };

    const PLACE: f32 = 400.0;

    fn body(text: &str, comfort: Comfort, language: Language) -> Words {
        words(Look::new(comfort, 4.03, language), text, Step::Body, Weight::Regular, Color::BLACK)
    }

    fn usual(text: &str) -> Words {
        body(text, Comfort::default(), Language::English)
    }

    fn is_same(one: &Set, other: &Set) -> bool {
        std::ptr::eq(one.paragraph.buffer(), other.paragraph.buffer())
    }

    #[test]
    fn the_same_words_in_the_same_place_are_the_same_paragraph_in_any_colour() {
        let once = usual("Take all three").set_within(PLACE);
        assert!(is_same(&once, &usual("Take all three").set_within(PLACE)));
        let white = Words { colour: Color::WHITE, ..usual("Take all three") };
        assert!(is_same(&once, &white.set_within(PLACE)));
    }

    #[test]
    fn other_words_letters_languages_and_places_are_set_anew() {
        let once = usual("Take all three").set_within(PLACE);
        let large = Comfort { size: Letters::Large, ..Comfort::default() };
        let others = [
            usual("Take all four").set_within(PLACE),
            body("Take all three", large, Language::English).set_within(PLACE),
            body("Take all three", Comfort::default(), Language::Arabic).set_within(PLACE),
            usual("Take all three").unbroken().set_within(PLACE),
            usual("Take all three").line_height(2.0).set_within(PLACE),
            usual("Take all three").set_within(90.0),
        ];
        for (place, other) in others.iter().enumerate() {
            assert!(!is_same(&once, other), "{place}");
        }
        assert!(others[1].size().height > once.size().height, "larger letters");
        assert!(others[5].size().height > once.size().height, "more lines");
    }

    #[test]
    fn words_outlive_the_screen_that_showed_them_by_one() {
        forget();
        let once = usual("Anna Maria").set_within(PLACE);
        turn();
        assert!(is_same(&once, &usual("Anna Maria").set_within(PLACE)), "still shown");
        turn();
        turn();
        assert_eq!(kept(), 0);
        assert!(!is_same(&once, &usual("Anna Maria").set_within(PLACE)));
        forget();
        assert_eq!(kept(), 0);
    }

    #[test]
    fn no_more_is_kept_than_two_screens_have() {
        forget();
        for number in 0..3 * MOST {
            usual(&number.to_string()).set_within(PLACE);
        }
        assert!(kept() <= 2 * MOST, "{}", kept());
    }
}
