//! Bytes <-> frames: `02`, address, length of the whole, data, checksum. Knows no meaning.

use crate::cash::{inbox, kermit::crc};

const SYNC: u8 = 0x02;
/// What stands around the data.
const AROUND: usize = 5;
/// The longest frame whose length is one byte. Longer ones carry programs into the device; nothing here reads or writes them.
pub const LONGEST: usize = 255;

/// The address of a validator on its bus.
pub const VALIDATOR: u8 = 0x03;
/// The addresses that are given out: bill-to-bill, coins, validator, card reader.
const ADDRESSES: std::ops::RangeInclusive<u8> = 0x01..=0x04;

/// One frame, its meaning unread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// Who is asked, or answers.
    pub address: u8,
    /// Between length and checksum: 1 to 250 bytes when it was read.
    pub data: Vec<u8>,
}

/// What the beginning of a stream is.
pub type Parsed = inbox::Parsed<Frame>;

/// Reads the frame at the beginning of `bytes`.
#[must_use]
pub fn parse(bytes: &[u8]) -> Parsed {
    let garbage = Parsed::Garbage { skip: 1 };
    match bytes {
        [SYNC, address, ..] if !ADDRESSES.contains(address) => return garbage,
        [] | [SYNC] | [SYNC, _] => return Parsed::NeedMore,
        [SYNC, _, length, ..] if usize::from(*length) <= AROUND => return garbage,
        [SYNC, ..] => {}
        [_, ..] => return garbage,
    }
    let used = usize::from(bytes[2]);
    let Some(whole) = bytes.get(..used) else { return Parsed::NeedMore };
    if crc(whole) != [0, 0] {
        return Parsed::Damaged { skip: 1 };
    }
    Parsed::Frame { frame: Frame { address: whole[1], data: whole[3..used - 2].to_vec() }, used }
}

impl Frame {
    /// To or from a validator. Of more than 250 bytes the first 250 are sent; nothing of ours is that long.
    #[must_use]
    pub fn new(data: &[u8]) -> Self {
        Self { address: VALIDATOR, data: data[..data.len().min(LONGEST - AROUND)].to_vec() }
    }

    /// The bytes on the line.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let length = u8::try_from(self.data.len() + AROUND).unwrap_or(u8::MAX);
        let mut bytes = vec![SYNC, self.address, length];
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

    /// Published frames (implementations by lamassu, frostasm and rado31 agree; the first three and the last are captures).
    #[test]
    fn published_frames_are_read_and_written_the_same() {
        for (data, bytes) in [
            (&[0x33][..], &[0x02, 0x03, 0x06, 0x33, 0xda, 0x81][..]),
            (&[0x00], &[0x02, 0x03, 0x06, 0x00, 0xc2, 0x82]),
            (&[0x30], &[0x02, 0x03, 0x06, 0x30, 0x41, 0xb3]),
            (&[0xff], &[0x02, 0x03, 0x06, 0xff, 0xba, 0x8d]),
            (
                &[0x34, 0x00, 0x00, 0x7c, 0x00, 0x00, 0x00],
                &[0x02, 0x03, 0x0c, 0x34, 0x00, 0x00, 0x7c, 0x00, 0x00, 0x00, 0x66, 0xc1],
            ),
            (&[0x14], &[0x02, 0x03, 0x06, 0x14, 0x67, 0xd4]),
        ] {
            let frame = Frame::new(data);
            assert_eq!(frame.to_bytes(), bytes);
            laws::is_read(parse, frame, bytes);
        }
    }

    #[test]
    fn a_turned_bit_is_never_a_frame() {
        laws::a_turned_bit_is_never_a_frame(parse, &[0x02, 0x03, 0x06, 0x33, 0xda, 0x81]);
    }

    #[test]
    fn what_cannot_begin_a_frame_is_dropped_a_byte_at_a_time() {
        let idling = [0x02, 0x03, 0x06, 0x14, 0x67, 0xd4];
        let mut inbox = Inbox::default();
        inbox.push(&[0x77, 0x02, 0x02]);
        inbox.push(&idling);
        assert_eq!(inbox.take(), Taken::Garbage);
        assert_eq!(inbox.take(), Taken::Garbage);
        assert_eq!(inbox.take(), Taken::Garbage);
        assert_eq!(inbox.take(), Taken::Frame(Frame::new(&[0x14])));
        assert_eq!(inbox.take(), Taken::Nothing);
        assert!(inbox.is_empty());
    }

    #[test]
    fn a_frame_behind_a_damaged_one_is_found() {
        // Idling without its state, and idling.
        let bytes = [0x02, 0x03, 0x06, 0x67, 0xd4, 0x02, 0x03, 0x06, 0x14, 0x67, 0xd4];
        laws::the_frame_behind_a_damaged_one_is_found(parse, &bytes, Frame::new(&[0x14]));
    }

    #[test]
    fn an_inbox_never_grows() {
        laws::an_inbox_never_grows(parse, &[0x02, 0x03, 0xff]);
    }

    #[test]
    fn lengths_that_are_none_are_garbage() {
        for length in 0..=5 {
            assert_eq!(parse(&[0x02, 0x03, length]), Parsed::Garbage { skip: 1 });
        }
    }

    proptest! {
        #[test]
        fn every_frame_comes_back(address in 1_u8..=4, data in prop::collection::vec(any::<u8>(), 1..=250)) {
            let frame = Frame { address, data };
            let bytes = frame.to_bytes();
            prop_assert_eq!(parse(&bytes), Parsed::Frame { frame, used: bytes.len() });
        }

        #[test]
        fn any_bytes_are_frame_garbage_or_too_few(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
            laws::reading_ends(parse, &bytes, AROUND + 1);
        }
    }
}
