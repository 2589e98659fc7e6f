//! Bytes <-> frames: `FC`, length of the whole, code, data, checksum. Knows no meaning.

use crate::cash::{inbox, kermit::crc};

const SYNC: u8 = 0xfc;
/// What stands around the data: sync, length, code, checksum.
const AROUND: usize = 5;
/// The longest frame: its length is one byte.
pub const LONGEST: usize = 255;

/// One frame, its meaning unread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// Command or status.
    pub code: u8,
    /// At most 250 bytes.
    pub data: Vec<u8>,
}

/// What the beginning of a stream is.
pub type Parsed = inbox::Parsed<Frame>;

/// Reads the frame at the beginning of `bytes`.
#[must_use]
pub fn parse(bytes: &[u8]) -> Parsed {
    let length = match bytes {
        [] | [SYNC] => return Parsed::NeedMore,
        [SYNC, length, ..] if usize::from(*length) >= AROUND => usize::from(*length),
        [_, ..] => return Parsed::Garbage { skip: 1 },
    };
    let Some(whole) = bytes.get(..length) else { return Parsed::NeedMore };
    if crc(whole) != [0, 0] {
        return Parsed::Damaged { skip: 1 };
    }
    Parsed::Frame { frame: Frame { code: whole[2], data: whole[3..length - 2].to_vec() }, used: length }
}

impl Frame {
    /// Of more than 250 bytes the first 250 are sent; nothing of ours is that long.
    #[must_use]
    pub fn new(code: u8, data: &[u8]) -> Self {
        Self { code, data: data[..data.len().min(LONGEST - AROUND)].to_vec() }
    }

    /// The bytes on the line.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let length = u8::try_from(self.data.len() + AROUND).unwrap_or(u8::MAX);
        let mut bytes = vec![SYNC, length, self.code];
        bytes.extend(self.data.iter().take(LONGEST - AROUND));
        bytes.extend(crc(&bytes));
        bytes
    }
}

/// What has come and is not read yet.
pub(super) type Inbox = inbox::Inbox<Frame>;
/// What an [`Inbox`] has.
pub(super) type Taken = inbox::Taken<Frame>;

impl Default for Inbox {
    fn default() -> Self {
        Self::new(parse)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::cash::inbox::laws;

    /// Captured by pdewit (`crc_test.c`: STATUS, and a real UBA's version, whose printed checksum is its last two letters:
    /// the one here is ours); written down by Portalum.Id003, lamassu-machine (`id003rs232.js`) and others: the rest.
    #[test]
    fn published_frames_are_read_and_written_the_same() {
        for (code, data, bytes) in [
            (0x11, &[][..], &[0xfc, 0x05, 0x11, 0x27, 0x56][..]),
            (0x40, &[], &[0xfc, 0x05, 0x40, 0x2b, 0x15]),
            (0x42, &[], &[0xfc, 0x05, 0x42, 0x39, 0x36]),
            (0x43, &[], &[0xfc, 0x05, 0x43, 0xb0, 0x27]),
            (0x50, &[], &[0xfc, 0x05, 0x50, 0xaa, 0x05]),
            (0xc3, &[0x00], &[0xfc, 0x06, 0xc3, 0x00, 0x04, 0xd6]),
            (0xc3, &[0x01], &[0xfc, 0x06, 0xc3, 0x01, 0x8d, 0xc7]),
            (0xc0, &[0x00, 0x00], &[0xfc, 0x07, 0xc0, 0x00, 0x00, 0x2d, 0xb5]),
            (0x13, &[0x62], &[0xfc, 0x06, 0x13, 0x62, 0x2b, 0xc9]),
            (0x15, &[], &[0xfc, 0x05, 0x15, 0x03, 0x10]),
            (0x17, &[0x79], &[0xfc, 0x06, 0x17, 0x79, 0x19, 0x00]),
            (
                0x88,
                b"i(EUR5)100-SS ID003-05V300-45 28JUN23 7F23",
                b"\xfc\x2f\x88i(EUR5)100-SS ID003-05V300-45 28JUN23 7F23\x2d\x6d",
            ),
        ] {
            let frame = Frame::new(code, data);
            assert_eq!(frame.to_bytes(), bytes);
            laws::is_read(parse, frame, bytes);
        }
    }

    #[test]
    fn a_turned_bit_is_never_a_frame() {
        laws::a_turned_bit_is_never_a_frame(parse, &[0xfc, 0x05, 0x15, 0x03, 0x10]);
    }

    #[test]
    fn a_frame_behind_a_damaged_one_is_found() {
        // VEND VALID without its code, and STACKED.
        let bytes = [0xfc, 0x05, 0x03, 0x10, 0xfc, 0x05, 0x16, 0x98, 0x22];
        laws::the_frame_behind_a_damaged_one_is_found(parse, &bytes, Frame::new(0x16, &[]));
    }

    #[test]
    fn an_inbox_never_grows() {
        laws::an_inbox_never_grows(parse, &[0xfc, 0xff, 0x00]);
    }

    #[test]
    fn lengths_that_are_none_are_garbage() {
        for length in 0..=4 {
            assert_eq!(parse(&[0xfc, length]), Parsed::Garbage { skip: 1 });
        }
    }

    proptest! {
        #[test]
        fn every_frame_comes_back(code: u8, data in prop::collection::vec(any::<u8>(), 0..=250)) {
            let frame = Frame { code, data };
            let bytes = frame.to_bytes();
            prop_assert_eq!(parse(&bytes), Parsed::Frame { frame, used: bytes.len() });
        }

        #[test]
        fn any_bytes_are_frame_garbage_or_too_few(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
            laws::reading_ends(parse, &bytes, AROUND);
        }
    }
}
