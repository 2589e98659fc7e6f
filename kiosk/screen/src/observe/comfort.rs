//! How the session is seen, heard and reached.

use crate::snapshot::{Comfort, Glass, Hearing, Listening, Reach, Scanning, Size, Theme, Voice};

pub(super) const fn seen(comfort: journey::Comfort) -> Comfort {
    let size = match comfort.size {
        journey::Size::Normal => Size::Normal,
        journey::Size::Large => Size::Large,
    };
    let theme = match comfort.theme {
        journey::Theme::Default => Theme::Default,
        journey::Theme::Dark => Theme::Dark,
        journey::Theme::HighContrast => Theme::HighContrast,
    };
    let reach = match comfort.reach {
        journey::Reach::Usual => Reach::Usual,
        journey::Reach::Lower => Reach::Lower,
    };
    let glass = match comfort.glass {
        journey::Glass::Shown => Glass::Shown,
        journey::Glass::Blank => Glass::Blank,
    };
    Comfort { size, theme, reach, glass }
}

pub(super) const fn heard(comfort: journey::Comfort, voice: Voice) -> Hearing {
    let listening = match comfort.listening {
        journey::Listening::Off => Listening::Off,
        journey::Listening::On => Listening::On,
    };
    let scanning = match comfort.scanning {
        journey::Scanning::ByHand => Scanning::ByHand,
        journey::Scanning::Auto => Scanning::Auto,
    };
    Hearing { voice, listening, rate: comfort.rate, volume: comfort.volume, scanning }
}
