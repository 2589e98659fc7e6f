//! The picture for eyes instead of paper.

use std::io::Cursor;

use domain::bitmap::Bitmap;
use image::{GrayImage, ImageFormat, Luma};

/// The picture as a PNG file, black on white, one pixel a dot.
#[must_use]
pub fn to_png(bitmap: &Bitmap) -> Vec<u8> {
    let picture =
        GrayImage::from_fn(bitmap.width(), bitmap.height(), |x, y| Luma([if bitmap.is_black(x, y) { 0 } else { 255 }]));
    let mut file = Cursor::new(Vec::new());
    picture.write_to(&mut file, ImageFormat::Png).expect("a grey picture in memory can be written as PNG");
    file.into_inner()
}
