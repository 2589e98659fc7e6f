//! Pixels, and what an eye makes of two of them.

use std::path::Path;

/// Red, green, blue.
pub type Colour = [u8; 3];

/// A drawn panel.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    width: u32,
    height: u32,
    rgba: Vec<u8>,
}

impl Picture {
    /// From the renderer's bytes, which are blue, green, red, opacity.
    pub fn from_blue_first(width: u32, height: u32, mut bytes: Vec<u8>) -> Self {
        for pixel in bytes.chunks_exact_mut(4) {
            pixel.swap(0, 2);
        }
        Self { width, height, rgba: bytes }
    }

    pub const fn width(&self) -> u32 {
        self.width
    }

    pub const fn height(&self) -> u32 {
        self.height
    }

    /// The pixel's colour, if there is such a pixel.
    pub fn at(&self, x: i32, y: i32) -> Option<Colour> {
        let (x, y) = (u32::try_from(x).ok()?, u32::try_from(y).ok()?);
        if x >= self.width || y >= self.height {
            return None;
        }
        let start = (y as usize * self.width as usize + x as usize) * 4;
        Some([self.rgba[start], self.rgba[start + 1], self.rgba[start + 2]])
    }

    /// Into a PNG file.
    pub fn save(&self, file: &Path) -> image::ImageResult<()> {
        image::save_buffer(file, &self.rgba, self.width, self.height, image::ColorType::Rgba8)
    }
}

/// Contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance and contrast ratio).
pub fn contrast(one: Colour, other: Colour) -> f32 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(colour: Colour) -> f32 {
    let [red, green, blue] = colour.map(|part| {
        let part = f32::from(part) / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// Whether two colours are the same but for rounding.
pub fn alike(one: Colour, other: Colour) -> bool {
    one.iter().zip(other).all(|(one, other)| one.abs_diff(other) <= 24)
}
