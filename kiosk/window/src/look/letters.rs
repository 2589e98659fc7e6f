//! Type: nine steps, two weights, each script at its own size and line height.

use domain::Language;
use iced::{Font, font::Family};
use kiosk_screen::snapshot::Size;
use locales::fonts::{self, Setting, line_height};

use super::{Give, Look};

/// A size of letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Step {
    /// Terminal number, clock, tags.
    Caption,
    /// What only repeats or locates.
    Small,
    /// Instructions, prices, labels.
    Body,
    /// Main action; key action of a dialogue.
    Lead,
    /// A name or number to be compared.
    Value,
    /// A language's own name.
    Name,
    /// A letter or digit on a key.
    Key,
    /// One per screen.
    Title,
    /// A claim number, to be copied by hand.
    Claim,
    /// The one sum of the screen.
    Amount,
    /// Seconds left.
    Countdown,
}

impl Step {
    /// Height of a Latin H, millimetres.
    const fn millimetres(self, size: Size) -> f32 {
        match (self, size) {
            (Self::Caption, Size::Normal) => 4.96,
            (Self::Small, Size::Normal) => 6.02,
            (Self::Body, Size::Normal) | (Self::Caption | Self::Small, Size::Large) => 7.44,
            (Self::Lead, Size::Normal) => 8.50,
            (Self::Body, Size::Large) => 9.04,
            (Self::Lead, Size::Large) => 9.92,
            (Self::Name, Size::Normal | Size::Large) => 9.3,
            (Self::Value, Size::Normal) => 10.3,
            (Self::Title | Self::Key, Size::Normal) => 11.34,
            (Self::Value, Size::Large) => 12.0,
            (Self::Title | Self::Key, Size::Large) => 13.5,
            (Self::Claim, Size::Normal | Size::Large) => 15.4,
            (Self::Amount, Size::Normal) => 22.0,
            (Self::Amount, Size::Large) => 33.7,
            (Self::Countdown, Size::Normal | Size::Large) => 56.7,
        }
    }
}

impl Step {
    /// How close its lines stand.
    #[must_use]
    pub const fn setting(self) -> Setting {
        match self {
            Self::Title | Self::Key | Self::Amount | Self::Countdown | Self::Claim => Setting::Title,
            Self::Caption | Self::Small | Self::Body | Self::Lead | Self::Name | Self::Value => Setting::Paragraph,
        }
    }
}

/// How heavy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Weight {
    /// Regular.
    Regular,
    /// Bold.
    Bold,
}

/// Height of Noto Sans' H, of the font size.
const CAPITAL: f32 = 0.714;

impl Look {
    /// Font size of a step in this language, whole pixels.
    #[must_use]
    pub fn letters(self, step: Step) -> f32 {
        let (step, size) = match (step, self.give) {
            (Step::Title | Step::Value, Give::Heads) => (Step::Lead, self.size),
            (Step::Amount, Give::Heads) => (step, Size::Normal),
            (step, Give::Nothing | Give::LongWords | Give::Heads) => (step, self.size),
        };
        let pixels = step.millimetres(size) * self.density / CAPITAL * fonts::size_factor(self.written());
        // The engine cannot draw letters of no height.
        pixels.round().max(1.0)
    }

    /// Font sizes that a text of this step may have instead, if its column would tear one of its words; the largest first.
    #[must_use]
    pub fn smaller(self, step: Step) -> Vec<f32> {
        if self.give == Give::Nothing {
            return Vec::new();
        }
        let usual = self.letters(step);
        let sizes = [Step::Lead, Step::Body, Step::Small].map(|smaller| self.letters(smaller));
        sizes.into_iter().filter(|size| *size < usual).collect()
    }

    /// Distance of lines, of the font size.
    #[must_use]
    pub const fn line_height(self, setting: Setting) -> f32 {
        line_height(self.written(), setting)
    }

    /// The language's font.
    #[must_use]
    pub fn font(self, weight: Weight) -> Font {
        // The bold file of Nastaliq calls itself regular; asked for bold, the engine takes another script's font.
        let weight = if matches!(self.written(), Language::Urdu) { Weight::Regular } else { weight };
        named(fonts::family(self.written()), weight)
    }

    /// The font of claim and version numbers.
    #[must_use]
    pub const fn mono(self, weight: Weight) -> Font {
        named(fonts::MONO, weight)
    }
}

const fn named(family: &'static str, weight: Weight) -> Font {
    Font {
        family: Family::Name(family),
        weight: match weight {
            Weight::Regular => iced::font::Weight::Normal,
            Weight::Bold => iced::font::Weight::Bold,
        },
        ..Font::DEFAULT
    }
}

#[cfg(test)]
mod tests {
    use kiosk_screen::snapshot::Comfort;

    use super::*;
    use crate::picture::pixels;

    #[test]
    fn steps_are_the_pixels_of_the_designed_panel() {
        let look = Look::new(Comfort::default(), 4.03, Language::English);
        let steps = [Step::Caption, Step::Small, Step::Body, Step::Lead, Step::Value, Step::Title, Step::Amount];
        assert_eq!(steps.map(|step| pixels(look.letters(step))), [28, 34, 42, 48, 58, 64, 124]);
        let large = Look { size: Size::Large, ..look };
        assert_eq!(steps.map(|step| pixels(large.letters(step))), [42, 42, 51, 56, 68, 76, 190]);
    }
}
