//! The panels that the product is made for.

use iced_test::core::Size;

/// A panel.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Format {
    /// For names of files.
    pub name: &'static str,
    /// Pixels.
    pub size: Size,
    /// Pixels of one millimetre.
    pub density: f32,
}

/// 21.5 inches upright and lying, and 17 inches.
pub const FORMATS: [Format; 3] = [
    Format { name: "1080x1920", size: Size::new(1080.0, 1920.0), density: 4.03 },
    Format { name: "1920x1080", size: Size::new(1920.0, 1080.0), density: 4.03 },
    Format { name: "1280x1024", size: Size::new(1280.0, 1024.0), density: 3.80 },
];
