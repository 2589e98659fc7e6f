//! Paper that grows downwards while it is written.

use domain::bitmap::Bitmap;

/// What a dot becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ink {
    /// Burned.
    Black,
    /// Left white again.
    White,
}

#[derive(Debug)]
pub(crate) struct Page {
    width: u32,
    rows: Vec<Vec<bool>>,
}

impl Page {
    pub(crate) const fn new(width: u32) -> Self {
        Self { width, rows: Vec::new() }
    }

    /// Makes it at least this long.
    pub(crate) fn reach(&mut self, height: i32) {
        let height = usize::try_from(height).unwrap_or(0);
        if self.rows.len() < height {
            self.rows.resize(height, vec![false; self.width as usize]);
        }
    }

    /// Inks one dot; nothing happens outside.
    pub(crate) fn dot(&mut self, x: i32, y: i32, ink: Ink) {
        let (Ok(x), Ok(row)) = (usize::try_from(x), usize::try_from(y)) else { return };
        if x >= self.width as usize {
            return;
        }
        self.reach(y + 1);
        self.rows[row][x] = ink == Ink::Black;
    }

    /// Inks a rectangle.
    pub(crate) fn fill(&mut self, (left, top): (i32, i32), (width, height): (i32, i32), ink: Ink) {
        for y in top..top + height {
            for x in left..left + width {
                self.dot(x, y, ink);
            }
        }
    }

    /// What was written.
    pub(crate) fn into_bitmap(self) -> Bitmap {
        let mut bitmap = Bitmap::white(self.width, u32::try_from(self.rows.len()).unwrap_or(u32::MAX));
        for (y, row) in (0..).zip(&self.rows) {
            for (x, _) in (0..).zip(row).filter(|(_, black)| **black) {
                bitmap.blacken(x, y);
            }
        }
        bitmap
    }
}
