//! The tagged fields of a message, which the specification calls bitmaps.
//!
//! A tag alone says how long its field is, so a tag nobody knows ends the reading: what stands behind it is kept unread.

use super::bcd::TooManyDigits;

/// How the length of a field is known (PA00P015, list of bitmaps).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// Always so many bytes.
    Fixed(usize),
    /// So many decimal digits, each the low half of a byte `Fx`.
    Digits(usize),
    /// A BER length: one byte, or `81` and one, or `82` and two, high byte first.
    Ber,
}

const fn shape(tag: u8) -> Option<Shape> {
    Some(match tag {
        0x01..=0x03
        | 0x05
        | 0x19
        | 0x27
        | 0x72..=0x75
        | 0x8a
        | 0x8c
        | 0xa0
        | 0xd0
        | 0xd2
        | 0xd3
        | 0xe0
        | 0xe9
        | 0xea
        | 0xf0
        | 0xf9..=0xfd => Shape::Fixed(1),
        0x0d | 0x0e | 0x17 | 0x3a | 0x49 | 0x87 => Shape::Fixed(2),
        0x0b | 0x0c | 0x37 | 0x3d | 0x88 | 0xaa => Shape::Fixed(3),
        0x29 | 0x70 | 0x71 => Shape::Fixed(4),
        0xba => Shape::Fixed(5),
        0x04 => Shape::Fixed(6),
        0x3b | 0xeb => Shape::Fixed(8),
        0x2a => Shape::Fixed(15),
        0x22 | 0x23 | 0x2d | 0x8b | 0xa7 | 0xd1 | 0xe1..=0xe8 | 0xf1..=0xf8 => Shape::Digits(2),
        0x24 | 0x2e | 0x3c | 0x60 | 0x92 | 0x9a | 0xaf => Shape::Digits(3),
        0x06 => Shape::Ber,
        0x00..=0xff => return None,
    })
}

/// One field.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Field<'a> {
    pub(super) tag: u8,
    pub(super) value: &'a [u8],
}

/// Where reading ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ended {
    /// At the end of the data.
    Complete,
    /// Before a tag nobody knows, with so many bytes left.
    Unread(usize),
    /// In a field that is longer than the data, or whose length is none.
    Cut { tag: u8 },
}

/// Reads fields one by one; ask [`Fields::ended`] when there are no more.
pub(super) struct Fields<'a> {
    rest: &'a [u8],
    ended: Ended,
}

impl<'a> Fields<'a> {
    pub(super) const fn new(data: &'a [u8]) -> Self {
        Self { rest: data, ended: Ended::Complete }
    }

    pub(super) const fn ended(&self) -> Ended {
        self.ended
    }

    fn split(tag: u8, rest: &'a [u8]) -> Option<(&'a [u8], &'a [u8])> {
        let (length, rest) = match shape(tag)? {
            Shape::Fixed(length) => (length, rest),
            Shape::Digits(count) => decimal_length(count, rest)?,
            Shape::Ber => ber_length(rest)?,
        };
        rest.split_at_checked(length)
    }
}

impl<'a> Iterator for Fields<'a> {
    type Item = Field<'a>;

    fn next(&mut self) -> Option<Field<'a>> {
        let (tag, rest) = self.rest.split_first()?;
        let tag = *tag;
        if shape(tag).is_none() {
            self.ended = Ended::Unread(self.rest.len());
            self.rest = &[];
            return None;
        }
        let Some((value, rest)) = Self::split(tag, rest) else {
            self.ended = Ended::Cut { tag };
            self.rest = &[];
            return None;
        };
        self.rest = rest;
        Some(Field { tag, value })
    }
}

/// A length of `count` digits `Fx`, and what stands behind it. Some write `0x`; that is read too.
pub(super) fn decimal_length(count: usize, bytes: &[u8]) -> Option<(usize, &[u8])> {
    let (digits, rest) = bytes.split_at_checked(count)?;
    let mut length = 0;
    for digit in digits {
        if !matches!(digit & 0xf0, 0xf0 | 0x00) || digit & 0x0f > 9 {
            return None;
        }
        length = length * 10 + usize::from(digit & 0x0f);
    }
    Some((length, rest))
}

fn ber_length(bytes: &[u8]) -> Option<(usize, &[u8])> {
    match bytes {
        [length @ 0x00..=0x7f, rest @ ..] | [0x81, length, rest @ ..] => Some((usize::from(*length), rest)),
        [0x82, high, low, rest @ ..] => Some((usize::from(u16::from_be_bytes([*high, *low])), rest)),
        [..] => None,
    }
}

/// Writes fields, in the order given.
#[derive(Default)]
pub(super) struct Writer(Vec<u8>);

impl Writer {
    pub(super) fn plain(mut self, bytes: &[u8]) -> Self {
        self.0.extend(bytes);
        self
    }

    pub(super) fn byte(self, tag: u8, value: u8) -> Self {
        self.plain(&[tag, value])
    }

    /// `value` as `N` bytes of digits.
    pub(super) fn digits<const N: usize>(self, tag: u8, value: impl Into<u64>) -> Result<Self, TooManyDigits> {
        let digits = super::bcd::write::<N>(value)?;
        Ok(self.plain(&[tag]).plain(&digits))
    }

    /// At most 99 bytes behind two digits of length; what is longer is cut.
    #[cfg(feature = "simulators")]
    pub(super) fn counted(self, tag: u8, bytes: &[u8]) -> Self {
        let bytes = &bytes[..bytes.len().min(99)];
        let length = u8::try_from(bytes.len()).unwrap_or(99);
        self.plain(&[tag, 0xf0 | (length / 10), 0xf0 | (length % 10)]).plain(bytes)
    }

    /// At most 999 bytes behind three digits of length, without a tag; what is longer is cut.
    #[cfg(feature = "simulators")]
    pub(super) fn text(mut self, bytes: &[u8]) -> Self {
        let bytes = &bytes[..bytes.len().min(999)];
        for unit in [100, 10, 1] {
            self.0.push(0xf0 | u8::try_from(bytes.len() / unit % 10).unwrap_or(9));
        }
        self.plain(bytes)
    }

    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(data: &[u8]) -> (Vec<(u8, usize)>, Ended) {
        let mut fields = Fields::new(data);
        let read = fields.by_ref().map(|field| (field.tag, field.value.len())).collect();
        (read, fields.ended())
    }

    /// PA00P015, list of bitmaps: `22` has two digits of length, `3C` three, `06` a BER length.
    #[test]
    fn the_three_kinds_of_length_are_read() {
        assert_eq!(read(&[0x22, 0xf0, 0xf2, 0x47, 0x71, 0x27, 0x00]), (vec![(0x22, 2), (0x27, 1)], Ended::Complete));
        assert_eq!(read(&[0x3c, 0xf0, 0xf0, 0xf1, b'x']), (vec![(0x3c, 1)], Ended::Complete));
        assert_eq!(read(&[0x06, 0x01, 0xaa, 0x06, 0x81, 0x01, 0xaa]), (vec![(0x06, 1), (0x06, 1)], Ended::Complete));
        assert_eq!(read(&[0x06, 0x82, 0x00, 0x02, 0xaa, 0xbb]), (vec![(0x06, 2)], Ended::Complete));
    }

    #[test]
    fn a_length_without_its_f_is_read() {
        assert_eq!(read(&[0x22, 0x00, 0x02, 0x47, 0x71]), (vec![(0x22, 2)], Ended::Complete));
    }

    #[test]
    fn a_tag_nobody_knows_keeps_what_is_behind_it_unread() {
        assert_eq!(read(&[0x27, 0x00, 0x31, 0x37]), (vec![(0x27, 1)], Ended::Unread(2)));
    }

    #[test]
    fn a_field_longer_than_the_data_is_cut() {
        assert_eq!(read(&[0x04, 0x00]), (vec![], Ended::Cut { tag: 0x04 }));
        assert_eq!(read(&[0x22, 0xf9]), (vec![], Ended::Cut { tag: 0x22 }));
        assert_eq!(read(&[0x22, 0xe0, 0xf1, 0x47]), (vec![], Ended::Cut { tag: 0x22 }));
        assert_eq!(read(&[0x06, 0x83, 0x00, 0x00, 0x01]), (vec![], Ended::Cut { tag: 0x06 }));
    }
}
