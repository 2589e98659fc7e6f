//! Pixels, and what an eye makes of two of them.

use std::{error::Error, fs::File, io::BufWriter, path::Path};

use image::{
    ExtendedColorType, ImageEncoder as _,
    codecs::png::{CompressionType, FilterType, PngEncoder},
};

/// Red, green, blue.
pub type Colour = [u8; 3];

/// A drawn panel.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    width: u32,
    height: u32,
    /// Blue, green, red, opacity, as the renderer writes them: most pixels of most drawings are never looked at.
    bytes: Vec<u8>,
}

impl Picture {
    /// From the renderer's bytes, which are blue, green, red, opacity.
    pub const fn from_blue_first(width: u32, height: u32, bytes: Vec<u8>) -> Self {
        Self { width, height, bytes }
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
        Some([self.bytes[start + 2], self.bytes[start + 1], self.bytes[start]])
    }

    /// Its bytes, to draw on again.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// Into a PNG file, packed as little as may be: thousands are written and few looked at.
    pub fn save(&self, file: &Path) -> Result<(), Box<dyn Error>> {
        let mut rgb = vec![0; self.bytes.len() / 4 * 3];
        for (to, from) in rgb.chunks_exact_mut(3).zip(self.bytes.chunks_exact(4)) {
            to.copy_from_slice(&[from[2], from[1], from[0]]);
        }
        let writer = BufWriter::new(File::create(file)?);
        let encoder = PngEncoder::new_with_quality(writer, CompressionType::Fast, FilterType::Up);
        Ok(encoder.write_image(&rgb, self.width, self.height, ExtendedColorType::Rgb8)?)
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
