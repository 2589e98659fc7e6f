//! How everything looks: theme, size, density and language, and all measures that follow from them.

mod colours;
mod letters;

use domain::{Direction, Language};
use iced::Color;
use kiosk_screen::snapshot::{Comfort, Size, Theme};

use crate::theme::Brand;

pub use colours::{Colours, Ground};
pub use letters::{Step, Weight};

/// Sizes and colours of one screen. Copied about freely.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Look {
    /// Which colours.
    pub theme: Theme,
    /// Normal or large letters.
    pub size: Size,
    /// Pixels of one millimetre on the glass.
    pub density: f32,
    /// Whose letters and direction.
    pub language: Language,
    /// In which of its hands the language is written, where it has two.
    pub hand: Hand,
    /// What the page gives up for its room.
    pub give: Give,
    /// Whose dress.
    pub brand: &'static Brand,
}

/// What a page gives up, one after the other, before all of it is drawn smaller.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Give {
    /// Nothing: as designed.
    Nothing,
    /// A word that its column cannot hold, as German has them, is smaller.
    LongWords,
    /// Its title and its values, too, are no larger than its main action, its sum as large as in usual letters, its keys
    /// are lower, and why something cannot be done now is a second line.
    Heads,
}

/// A hand of writing. Urdu has two: Nastaliq, in which words climb and books are read, and Naskh, half as high.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Hand {
    /// The language's own.
    Own,
    /// The lower one: where a line's room is fixed, or the page would have to be drawn smaller.
    Low,
}

/// Whether a language has another hand than its own.
#[must_use]
pub fn has_two_hands(language: Language) -> bool {
    language == Language::Urdu
}

impl Look {
    /// The look of a session.
    #[must_use]
    pub fn new(comfort: Comfort, density: f32, language: Language) -> Self {
        Self {
            theme: comfort.theme,
            size: comfort.size,
            density,
            language,
            hand: Hand::Own,
            give: Give::Nothing,
            brand: Brand::built_in(),
        }
    }

    /// The same in an operator's dress.
    #[must_use]
    pub const fn dressed(self, brand: &'static Brand) -> Self {
        Self { brand, ..self }
    }

    /// The same in another language: a name that is not in the screen's own.
    #[must_use]
    pub const fn in_language(self, language: Language) -> Self {
        Self { language, ..self }
    }

    /// The same in this hand.
    #[must_use]
    pub const fn in_hand(self, hand: Hand) -> Self {
        Self { hand, ..self }
    }

    /// The same on a page that gives up so much.
    #[must_use]
    pub const fn giving(self, give: Give) -> Self {
        Self { give, ..self }
    }

    /// The same where a line's room is fixed, as in header and footer and on keys.
    #[must_use]
    pub const fn low(self) -> Self {
        self.in_hand(Hand::Low)
    }

    /// The language in whose letters and lines this one is set.
    #[must_use]
    pub const fn written(self) -> Language {
        match (self.language, self.hand) {
            (Language::Urdu, Hand::Low) => Language::Arabic,
            (language, Hand::Own | Hand::Low) => language,
        }
    }

    /// Which way it is read.
    #[must_use]
    pub const fn direction(self) -> Direction {
        self.language.direction()
    }

    /// Pixels of a length in millimetres, whole.
    #[must_use]
    pub fn mm(self, millimetres: f32) -> f32 {
        (millimetres * self.density).round()
    }

    /// Pixels of a border in millimetres: whole, at least two.
    #[must_use]
    pub fn border(self, millimetres: f32) -> f32 {
        self.mm(millimetres).max(2.0)
    }

    /// The theme's colours.
    #[must_use]
    pub fn colours(self) -> &'static Colours {
        self.brand.colours(self.theme)
    }

    /// The border of what is only read.
    #[must_use]
    pub fn hairline(self) -> f32 {
        self.border(HAIR)
    }

    /// The line around a box of `ground`: none, but a hairline where black meets black.
    #[must_use]
    pub fn outline(self, ground: Ground) -> (Color, f32) {
        match (self.theme, ground) {
            (Theme::HighContrast, Ground::Tint | Ground::Ok) => (self.colours().hair, self.hairline()),
            (
                Theme::Default | Theme::Dark | Theme::HighContrast,
                Ground::Here | Ground::Tint | Ground::Ok | Ground::Danger | Ground::Night,
            ) => (Color::TRANSPARENT, 0.0),
        }
    }
}

/// Border of what is read, mm.
pub const HAIR: f32 = 0.5;
/// Border of what can be touched, mm.
pub const TOUCH: f32 = 0.75;
/// Border of what is chosen, mm.
pub const CHOSEN: f32 = 1.5;
/// Radius of small boxes, mm.
pub const CHIP: f32 = 3.0;
/// Radius of cards and buttons, mm.
pub const CARD: f32 = 5.0;
/// Radius of the window's upper corners, mm.
pub const ARCH: f32 = 45.0;
/// Usual gap between targets, mm; the focus ring (3.5 mm) lies in it.
pub const GAP: f32 = 4.5;
/// Band of the focus ring, mm.
pub const RING_BAND: f32 = 2.0;
/// Line around the focus ring, mm.
pub const RING_LINE: f32 = 1.5;
/// Height of a secondary action or card button, mm.
pub const SECONDARY: f32 = 28.8;
/// Height of a primary action, mm.
pub const PRIMARY: f32 = 31.8;
/// Height of a field's own button and of *End*, mm.
pub const SMALL: f32 = 23.0;
/// A pictogram beside words, mm.
pub const ICON: f32 = 15.0;
/// A pictogram inside a button, mm.
pub const ICON_IN_BUTTON: f32 = 13.0;
/// An arrow or tick at the end, mm.
pub const ARROW: f32 = 12.0;
/// Thickness of the edge strip, mm.
pub const STRIP: f32 = 6.5;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures_are_whole_pixels_of_the_panel() {
        let look = Look::new(Comfort::default(), 4.03, Language::English);
        let pixels: Vec<f32> = [12.7, GAP, SECONDARY, PRIMARY, SMALL, ARCH, STRIP].map(|mm| look.mm(mm)).to_vec();
        assert_eq!(pixels, [51.0, 18.0, 116.0, 128.0, 93.0, 181.0, 26.0]);
        assert_eq!([HAIR, TOUCH, CHOSEN].map(|mm| look.border(mm)).to_vec(), [2.0, 3.0, 6.0]);
    }
}
