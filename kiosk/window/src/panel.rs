//! Decisions by the size of the panel, all in one place.
//!
//! The portrait panel of 1080 by 1920 is the one that the page is designed for. On any other the same page is shown as
//! large as it fits, in the middle: every measure is in millimetres, so it is enough to lower the density.

use iced::Size;

/// Pixels of one millimetre on the 21.5" Full HD panel.
pub const USUAL_DENSITY: f32 = 4.03;

/// The designed page, pixels at the usual density.
const DESIGNED: Size = Size::new(1080.0, 1920.0);

/// What follows from a panel's size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Panel {
    /// The page, pixels.
    pub page: Size,
    /// Pixels of one millimetre of the page.
    pub density: f32,
}

impl Panel {
    /// The page on a window of `size`, where the glass has `density` pixels a millimetre.
    #[must_use]
    pub fn of(size: Size, density: f32) -> Self {
        let designed = DESIGNED * (density / USUAL_DENSITY);
        let scale = (size.width / designed.width).min(size.height / designed.height).min(1.0);
        let narrow = size.width <= size.height;
        let width = if narrow { size.width } else { (designed.width * scale).round() };
        Self { page: Size::new(width, size.height), density: density * scale }
    }

    /// Millimetres beside the column.
    pub const MARGIN: f32 = 15.88;
    /// Millimetres between the column and the footer.
    pub const FOOT: f32 = 7.5;
    /// Millimetres of the header with its space above.
    pub const HEADER: f32 = 33.75;
    /// Millimetres of the header where it never holds *End*.
    pub const HEADER_WITHOUT_END: f32 = 30.5;
    /// Millimetres of the footer.
    pub const FOOTER: f32 = 43.5;
    /// Millimetres between parts.
    pub const BETWEEN: f32 = 7.0;
    /// Millimetres between parts when it is tight.
    pub const BETWEEN_LEAST: f32 = 3.0;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_designed_panel_is_shown_as_designed() {
        let panel = Panel::of(Size::new(1080.0, 1920.0), USUAL_DENSITY);
        assert_eq!(panel, Panel { page: Size::new(1080.0, 1920.0), density: USUAL_DENSITY });
    }

    #[test]
    fn a_landscape_panel_shows_the_whole_page_smaller() {
        let panel = Panel::of(Size::new(1280.0, 1024.0), 3.80);
        assert!(panel.page.width <= 1280.0 && (panel.page.height - 1024.0).abs() < 0.5);
        assert!((panel.density - USUAL_DENSITY * 1024.0 / 1920.0).abs() < 0.01, "{panel:?}");
    }
}
