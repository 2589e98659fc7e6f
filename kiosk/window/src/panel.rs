//! Decisions by the size of the panel, all in one place: which of three shapes the page takes, and its grid.
//!
//! Every measure is in millimetres on the glass. A panel that is smaller than its shape was designed for is told a lower
//! density, so that the same page is drawn smaller; on a larger one the columns grow and the letters do not.

use iced::Size;

/// Pixels of one millimetre on the 21.5" Full HD panel.
pub const USUAL_DENSITY: f32 = 4.03;
/// Pixels of one millimetre that a panel may have: a wall of large pixels, a telephone.
pub const DENSITIES: std::ops::RangeInclusive<f32> = 1.0..=25.0;

/// How far the page stretches beyond its shape before canvas is left beside it.
const STRETCH: f32 = 1.3;

/// How a page is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    /// One column: 1080 by 1920.
    Portrait,
    /// Window and words side by side: 1920 by 1080.
    Landscape,
    /// The same, narrower: 1280 by 1024.
    Square,
}

impl Shape {
    const ALL: [Self; 3] = [Self::Portrait, Self::Landscape, Self::Square];

    /// The shape that is nearest to a window of `size`.
    #[must_use]
    pub fn nearest(size: Size) -> Self {
        let ratio = |size: Size| (size.width.max(1.0) / size.height.max(1.0)).ln();
        let wanted = ratio(size);
        let far = |shape: &Self| (ratio(shape.designed()) - wanted).abs();
        Self::ALL.into_iter().min_by(|one, other| far(one).total_cmp(&far(other))).unwrap_or(Self::Portrait)
    }

    /// The designed panel, millimetres: 1080 by 1920 and 1920 by 1080 at 4.03, 1280 by 1024 at 3.80 pixels each.
    const fn designed(self) -> Size {
        match self {
            Self::Portrait => Size::new(267.99, 476.43),
            Self::Landscape => Size::new(476.43, 267.99),
            Self::Square => Size::new(336.84, 269.47),
        }
    }

    /// Whether words and actions stand beside what is looked at.
    #[must_use]
    pub const fn has_two_columns(self) -> bool {
        match self {
            Self::Portrait => false,
            Self::Landscape | Self::Square => true,
        }
    }

    /// Millimetres beside the page.
    #[must_use]
    pub const fn margin(self) -> f32 {
        match self {
            Self::Portrait => 15.88,
            Self::Landscape => 13.9,
            Self::Square => 10.53,
        }
    }

    /// Millimetres between two columns.
    #[must_use]
    pub const fn gutter(self) -> f32 {
        match self {
            Self::Portrait => 5.95,
            Self::Landscape => 11.91,
            Self::Square => 7.37,
        }
    }

    /// Millimetres of the header with its space above.
    #[must_use]
    pub const fn header(self) -> f32 {
        match self {
            Self::Portrait => 33.75,
            Self::Landscape => 30.77,
            Self::Square => 27.37,
        }
    }

    /// Millimetres of the header where it never holds *End*.
    #[must_use]
    pub const fn header_without_end(self) -> f32 {
        match self {
            Self::Portrait => 30.5,
            Self::Landscape | Self::Square => self.header(),
        }
    }

    /// Millimetres of the footer.
    #[must_use]
    pub const fn footer(self) -> f32 {
        match self {
            Self::Portrait => 43.5,
            Self::Landscape => 30.77,
            Self::Square => 30.53,
        }
    }

    /// Millimetres between the column and the footer.
    #[must_use]
    pub const fn foot(self) -> f32 {
        match self {
            Self::Portrait => 7.5,
            Self::Landscape => 6.95,
            Self::Square => 4.21,
        }
    }

    /// The start column's share of both, where it is looked at before the words are read.
    #[must_use]
    pub const fn beside(self, lead: Lead) -> f32 {
        match (self, lead) {
            (Self::Portrait, _) => 1.0,
            (Self::Landscape, Lead::Window | Lead::Words | Lead::Keys) => 0.602,
            (Self::Landscape | Self::Square, Lead::Halves) => 0.54,
            (Self::Square, Lead::Window) => 0.56,
            (Self::Square, Lead::Words) => 0.648,
            (Self::Square, Lead::Keys) => 0.6,
        }
    }
}

/// What the start column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lead {
    /// The arched window.
    Window,
    /// A list, fields, choices.
    Words,
    /// As much as the end column.
    Halves,
    /// A keyboard, its keys as narrow as may be.
    Keys,
}

/// What follows from a window's size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Panel {
    /// How the page is laid out.
    pub shape: Shape,
    /// The page, pixels.
    pub page: Size,
    /// Pixels of one millimetre of the page.
    pub density: f32,
}

impl Panel {
    /// The page on a window of `size`, where the glass has `density` pixels a millimetre. A density that no glass has is
    /// taken as unknown.
    #[must_use]
    pub fn of(size: Size, density: f32) -> Self {
        let size = Size::new(size.width.max(1.0), size.height.max(1.0));
        let shape = Shape::nearest(size);
        let designed = shape.designed();
        let fits = (size.width / designed.width).min(size.height / designed.height);
        let density = if DENSITIES.contains(&density) { density.min(fits) } else { fits };
        let widest = (designed.width * STRETCH * density).round();
        Self { shape, page: Size::new(size.width.min(widest), size.height), density }
    }

    /// The density at which the designed page fills a window of `size`: the glass's own, where the panel is as large as
    /// the designed one.
    #[must_use]
    pub fn likely_density(size: Size) -> f32 {
        Self::of(size, f32::NAN).density
    }

    /// Millimetres of the page's width without its margins.
    #[must_use]
    pub fn width(self) -> f32 {
        self.page.width / self.density - 2.0 * self.shape.margin()
    }
}

/// Millimetres between parts.
pub const BETWEEN: f32 = 7.0;
/// Millimetres between parts when it is tight: as far as the ring of the focus reaches.
pub const BETWEEN_LEAST: f32 = 3.25;

#[cfg(test)]
mod tests {
    use super::*;

    fn panel(width: f32, height: f32, density: f32) -> Panel {
        Panel::of(Size::new(width, height), density)
    }

    #[test]
    fn each_designed_panel_is_laid_out_as_designed_and_not_scaled() {
        for (width, height, density, shape) in [
            (1080.0, 1920.0, 4.03, Shape::Portrait),
            (1920.0, 1080.0, 4.03, Shape::Landscape),
            (1280.0, 1024.0, 3.80, Shape::Square),
            (2160.0, 3840.0, 8.06, Shape::Portrait),
        ] {
            let panel = panel(width, height, density);
            assert_eq!((panel.shape, panel.page), (shape, Size::new(width, height)));
            assert!((panel.density - density).abs() < 0.001, "{panel:?}");
        }
    }

    #[test]
    fn a_panel_of_an_unknown_size_takes_the_nearest_shape_and_fits() {
        for (width, height, shape) in [
            (768.0, 1366.0, Shape::Portrait),
            (600.0, 800.0, Shape::Portrait),
            (1024.0, 768.0, Shape::Square),
            (800.0, 800.0, Shape::Square),
            (1366.0, 768.0, Shape::Landscape),
            (3840.0, 600.0, Shape::Landscape),
            (1.0, 1.0, Shape::Square),
            (0.0, 0.0, Shape::Square),
        ] {
            let panel = panel(width, height, 4.03);
            assert_eq!(panel.shape, shape, "{width} by {height}");
            assert!(panel.density > 0.0 && panel.density <= 4.03, "{panel:?}");
            assert!(panel.page.width <= width.max(1.0) && panel.page.height <= height.max(1.0), "{panel:?}");
        }
    }

    #[test]
    fn a_larger_panel_has_more_room_and_not_larger_letters() {
        let panel = panel(1920.0, 1080.0, 2.71);
        assert!((panel.density - 2.71).abs() < 0.001, "{panel:?}");
    }

    #[test]
    fn a_density_of_nonsense_is_taken_as_unknown() {
        for nonsense in [0.0, -4.0, f32::NAN, f32::INFINITY, 400.0] {
            let panel = panel(1080.0, 1920.0, nonsense);
            assert!((panel.density - USUAL_DENSITY).abs() < 0.001, "{nonsense}: {panel:?}");
        }
    }
}
