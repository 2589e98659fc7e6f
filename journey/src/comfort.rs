//! How somebody wants to see, hear and reach the terminal. Reset at the end of each session.

use domain::speech::{Rate, Volume};
use serde::{Deserialize, Serialize};

use crate::touch::Touch;

/// How the person wants it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Comfort {
    /// Normal or large.
    pub size: Size,
    /// Which colours.
    pub theme: Theme,
    /// How high everything is that is touched.
    pub reach: Reach,
    /// Whether the terminal speaks.
    pub listening: Listening,
    /// How fast.
    pub rate: Rate,
    /// How loud.
    pub volume: Volume,
    /// Whether anything is to be seen.
    pub glass: Glass,
    /// Whether the focus walks by itself.
    pub scanning: Scanning,
}

/// How high everything is that is touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Reach {
    /// As designed.
    #[default]
    Usual,
    /// Under the line that is reached from a wheelchair.
    Lower,
}

/// The size of everything read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Size {
    /// As designed.
    #[default]
    Normal,
    /// Larger.
    Large,
}

/// The colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Theme {
    /// Light.
    #[default]
    Default,
    /// Dark.
    Dark,
    /// Black, white, yellow.
    HighContrast,
}

/// Whether the terminal speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Listening {
    /// It is silent.
    #[default]
    Off,
    /// It speaks.
    On,
}

/// Whether anything is to be seen on the glass.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Glass {
    /// It is.
    #[default]
    Shown,
    /// Nobody looks over the shoulder of somebody who only listens.
    Blank,
}

/// Whether the focus walks by itself, for whoever has one switch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Scanning {
    /// A key or a switch moves it.
    #[default]
    ByHand,
    /// It moves by itself; a switch chooses.
    Auto,
}

impl Comfort {
    /// As everybody finds it, where it speaks as loud as this.
    #[must_use]
    pub fn as_loud(volume: Volume) -> Self {
        Self { volume, ..Self::default() }
    }

    /// One step on; a touch that is about something else changes nothing.
    pub(crate) const fn turn(&mut self, touch: Touch) {
        match touch {
            Touch::SizeTurned => {
                self.size = match self.size {
                    Size::Normal => Size::Large,
                    Size::Large => Size::Normal,
                };
            }
            Touch::ThemeTurned(theme) => {
                self.theme = match (self.theme, theme) {
                    (Theme::Dark, Theme::Dark) | (Theme::HighContrast, Theme::HighContrast) => Theme::Default,
                    (_, chosen) => chosen,
                };
            }
            Touch::ReachTurned => {
                self.reach = match self.reach {
                    Reach::Usual => Reach::Lower,
                    Reach::Lower => Reach::Usual,
                };
            }
            Touch::ListenTurned => {
                self.listening = match self.listening {
                    Listening::Off => Listening::On,
                    Listening::On => Listening::Off,
                };
                // Whoever neither sees nor hears is lost.
                self.glass = Glass::Shown;
            }
            Touch::FasterChosen => self.rate = self.rate.faster(),
            Touch::SlowerChosen => self.rate = self.rate.slower(),
            Touch::LouderChosen => self.volume = self.volume.louder(),
            Touch::SofterChosen => self.volume = self.volume.softer(),
            Touch::GlassTurned => {
                self.glass = match (self.glass, self.listening) {
                    (Glass::Shown, Listening::On) => Glass::Blank,
                    (Glass::Shown, Listening::Off) | (Glass::Blank, _) => Glass::Shown,
                };
            }
            Touch::ScanningTurned => {
                self.scanning = match self.scanning {
                    Scanning::ByHand => Scanning::Auto,
                    Scanning::Auto => Scanning::ByHand,
                };
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turned(touches: &[Touch]) -> Comfort {
        let mut comfort = Comfort::default();
        for touch in touches {
            comfort.turn(*touch);
        }
        comfort
    }

    #[test]
    fn the_glass_is_blank_only_while_the_terminal_speaks() {
        assert_eq!(turned(&[Touch::GlassTurned]).glass, Glass::Shown);
        assert_eq!(turned(&[Touch::ListenTurned, Touch::GlassTurned]).glass, Glass::Blank);
        assert_eq!(turned(&[Touch::ListenTurned, Touch::GlassTurned, Touch::GlassTurned]).glass, Glass::Shown);
        let silent = turned(&[Touch::ListenTurned, Touch::GlassTurned, Touch::ListenTurned]);
        assert_eq!((silent.listening, silent.glass), (Listening::Off, Glass::Shown));
    }

    #[test]
    fn colours_are_chosen_and_given_up_by_the_same_press() {
        assert_eq!(turned(&[Touch::ThemeTurned(Theme::HighContrast)]).theme, Theme::HighContrast);
        assert_eq!(turned(&[Touch::ThemeTurned(Theme::HighContrast); 2]).theme, Theme::Default);
        let other = turned(&[Touch::ThemeTurned(Theme::Dark), Touch::ThemeTurned(Theme::HighContrast)]);
        assert_eq!(other.theme, Theme::HighContrast);
        assert_eq!(turned(&[Touch::ThemeTurned(Theme::Default)]).theme, Theme::Default);
    }

    #[test]
    fn rate_and_volume_stay_at_their_ends() {
        let faster = turned(&[Touch::FasterChosen; 9]);
        let softer = turned(&[Touch::SofterChosen; 9]);
        assert_eq!((faster.rate, softer.volume), (Rate::Fastest, Volume::Softest));
        assert_eq!(
            turned(&[Touch::SlowerChosen, Touch::FasterChosen, Touch::LouderChosen, Touch::SofterChosen]),
            turned(&[])
        );
    }
}
