//! Three themes. Allowed pairs of text and ground are computed at least 10:1.

use iced::{Color, color};
use kiosk_screen::snapshot::Theme;

/// What every place is coloured with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Colours {
    /// The page.
    pub canvas: Color,
    /// Buttons, fields, cards, footer.
    pub surface: Color,
    /// Good to know; not now; an open footer item.
    pub tint: Color,
    /// Text.
    pub ink: Color,
    /// Secondary text, on surface and canvas only.
    pub ink2: Color,
    /// Border of what can be touched.
    pub line: Color,
    /// Border of what is read.
    pub hair: Color,
    /// Main action, done, chosen.
    pub primary: Color,
    /// On it.
    pub on_primary: Color,
    /// Primary and danger under the finger.
    pub pressed: Color,
    /// Here, now.
    pub here: Color,
    /// On it.
    pub on_here: Color,
    /// The window's leads.
    pub night: Color,
    /// Its glass.
    pub pane: Color,
    /// On both.
    pub on_night: Color,
    /// Second colour of pictograms, never text.
    pub soft: Color,
    /// Second colour of pictures in the window.
    pub soft_night: Color,
    /// Trouble, erasing.
    pub danger: Color,
    /// On it.
    pub on_danger: Color,
    /// Safe, saved.
    pub ok: Color,
    /// Its ground.
    pub ok_soft: Color,
    /// The frame around the window; as wide as [`Colours::frame_mm`].
    pub frame: Color,
    /// Millimetres of the frame; zero where glass and page differ by themselves.
    pub frame_mm: f32,
}

/// A coloured box with words in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ground {
    /// Here, now.
    Here,
    /// Good to know, not now.
    Tint,
    /// Safe.
    Ok,
    /// Trouble.
    Danger,
    /// The dark window.
    Night,
}

impl Colours {
    /// A theme's.
    #[must_use]
    pub const fn of(theme: Theme) -> &'static Self {
        match theme {
            Theme::Default => &DEFAULT,
            Theme::Dark => &DARK,
            Theme::HighContrast => &HIGH_CONTRAST,
        }
    }

    /// Every pair that stands on another, with its names and the least contrast: words and their grounds, then borders and
    /// what is told from its ground without words.
    #[must_use]
    pub const fn pairs(&self) -> [(&'static str, Color, &'static str, Color, f32); 17] {
        use crate::theme::{SHAPE, TEXT};
        [
            ("ink", self.ink, "surface", self.surface, TEXT),
            ("ink", self.ink, "canvas", self.canvas, TEXT),
            ("ink", self.ink, "tint", self.tint, TEXT),
            ("ink2", self.ink2, "surface", self.surface, TEXT),
            ("ink2", self.ink2, "canvas", self.canvas, TEXT),
            ("on_primary", self.on_primary, "primary", self.primary, TEXT),
            ("on_primary", self.on_primary, "pressed", self.pressed, TEXT),
            ("ok", self.ok, "ok_soft", self.ok_soft, TEXT),
            ("on_here", self.on_here, "here", self.here, TEXT),
            ("on_night", self.on_night, "night", self.night, TEXT),
            ("on_night", self.on_night, "pane", self.pane, TEXT),
            ("on_danger", self.on_danger, "danger", self.danger, TEXT),
            ("line", self.line, "surface", self.surface, SHAPE),
            ("line", self.line, "canvas", self.canvas, SHAPE),
            ("primary", self.primary, "canvas", self.canvas, SHAPE),
            ("here", self.here, "pane", self.pane, SHAPE),
            ("here", self.here, "night", self.night, SHAPE),
        ]
    }

    /// A box's own colour and that of the words in it.
    #[must_use]
    pub const fn pair(&self, ground: Ground) -> (Color, Color) {
        match ground {
            Ground::Here => (self.here, self.on_here),
            Ground::Tint => (self.tint, self.ink),
            Ground::Ok => (self.ok_soft, self.ok),
            Ground::Danger => (self.danger, self.on_danger),
            Ground::Night => (self.night, self.on_night),
        }
    }
}

const WHITE: Color = Color::WHITE;
const BLACK: Color = Color::BLACK;

static DEFAULT: Colours = Colours {
    canvas: color!(0xEF_F4_F3),
    surface: WHITE,
    tint: color!(0xDA_E8_E6),
    ink: color!(0x0A_1F_24),
    ink2: color!(0x21_39_3E),
    line: color!(0x4D_68_6D),
    hair: color!(0xBF_D0_CE),
    primary: color!(0x08_3E_47),
    on_primary: WHITE,
    pressed: color!(0x04_23_29),
    here: color!(0xFF_C4_40),
    on_here: color!(0x0A_1F_24),
    night: color!(0x04_23_29),
    pane: color!(0x0B_46_50),
    on_night: WHITE,
    soft: color!(0x97_D2_CB),
    soft_night: color!(0x3C_8B_8C),
    danger: color!(0x6E_0C_2A),
    on_danger: WHITE,
    ok: color!(0x08_3F_25),
    ok_soft: color!(0xDD_F1_E4),
    frame: Color::TRANSPARENT,
    frame_mm: 0.0,
};

static DARK: Colours = Colours {
    canvas: color!(0x04_19_1D),
    surface: color!(0x08_2A_31),
    tint: color!(0x0E_3A_42),
    ink: WHITE,
    ink2: color!(0xDC_EB_E9),
    line: color!(0x8F_B3_B2),
    hair: color!(0x2A_53_59),
    primary: color!(0xBD_E6_E0),
    on_primary: color!(0x04_19_1D),
    pressed: WHITE,
    here: color!(0xFF_C4_40),
    on_here: color!(0x0A_1F_24),
    night: color!(0x00_0E_11),
    pane: color!(0x0B_3B_43),
    on_night: WHITE,
    soft: color!(0x2F_7C_82),
    soft_night: color!(0x2F_7C_82),
    danger: color!(0xFF_C2_CB),
    on_danger: color!(0x04_19_1D),
    ok: color!(0xB4_EA_C8),
    ok_soft: color!(0x07_33_1F),
    frame: Color::TRANSPARENT,
    frame_mm: 0.0,
};

static HIGH_CONTRAST: Colours = Colours {
    canvas: BLACK,
    surface: BLACK,
    tint: BLACK,
    ink: WHITE,
    ink2: WHITE,
    line: WHITE,
    hair: color!(0x8A_8A_8A),
    primary: WHITE,
    on_primary: BLACK,
    pressed: color!(0xFF_FF_00),
    here: color!(0xFF_FF_00),
    on_here: BLACK,
    night: BLACK,
    pane: BLACK,
    on_night: WHITE,
    soft: BLACK,
    soft_night: color!(0x55_55_55),
    danger: WHITE,
    on_danger: BLACK,
    ok: WHITE,
    ok_soft: BLACK,
    frame: WHITE,
    frame_mm: 1.0,
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::contrast;

    #[test]
    fn every_allowed_pair_of_text_and_ground_is_ten_to_one_and_every_border_is_seen() {
        for theme in [Theme::Default, Theme::Dark, Theme::HighContrast] {
            for (text, one, ground, other, least) in Colours::of(theme).pairs() {
                // In high contrast everything is black, white or yellow on each other.
                let least = if theme == Theme::HighContrast { 19.5 } else { least };
                let ratio = contrast(one, other);
                assert!(ratio >= least, "{theme:?}: {text} on {ground} is {ratio}");
            }
        }
    }
}
