//! A black and white picture, one bit a dot: what printers burn and receipts are drawn into.

/// Rows of dots, packed eight to a byte, the leftmost dot in the highest bit; 1 is black. Each row begins on a byte.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bitmap {
    width: u32,
    rows: Vec<u8>,
}

impl Bitmap {
    /// A white picture of `width` x `height` dots.
    #[must_use]
    pub fn white(width: u32, height: u32) -> Self {
        Self { width, rows: vec![0; width.div_ceil(8) as usize * height as usize] }
    }

    /// Dots in a row.
    #[must_use]
    pub const fn width(&self) -> u32 {
        self.width
    }

    /// Rows.
    #[must_use]
    pub fn height(&self) -> u32 {
        self.rows.len().checked_div(self.bytes_per_row()).map_or(0, |rows| u32::try_from(rows).unwrap_or(u32::MAX))
    }

    /// Bytes in a row.
    #[must_use]
    pub const fn bytes_per_row(&self) -> usize {
        self.width.div_ceil(8) as usize
    }

    /// The bytes of one row; empty below the last.
    #[must_use]
    pub fn row(&self, y: u32) -> &[u8] {
        let start = y as usize * self.bytes_per_row();
        self.rows.get(start..start + self.bytes_per_row()).unwrap_or(&[])
    }

    /// Whether a dot is black; outside it is white.
    #[must_use]
    pub fn is_black(&self, x: u32, y: u32) -> bool {
        x < self.width && self.row(y).get(x as usize / 8).is_some_and(|byte| byte & (0x80 >> (x % 8)) != 0)
    }

    /// Makes a dot black; outside nothing happens.
    pub fn blacken(&mut self, x: u32, y: u32) {
        let place = y as usize * self.bytes_per_row() + x as usize / 8;
        if x < self.width
            && let Some(byte) = self.rows.get_mut(place)
        {
            *byte |= 0x80 >> (x % 8);
        }
    }
}
