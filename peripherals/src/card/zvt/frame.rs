//! Bytes to frames and back: class, instruction, length, data. Knows no meaning.
//!
//! PA00P015, "structure of an APDU": the length is one byte up to 254; `FF` announces two more, low byte first.

use std::fmt;

/// The longest data believed; the longest seen in the field, a printed configuration, has 4088 bytes.
pub const MOST_DATA: usize = 8192;

/// The first byte of everything ZVT says: status, commands, special functions, answers.
const CLASSES: [u8; 7] = [0x04, 0x05, 0x06, 0x08, 0x0f, 0x80, 0x84];

/// One message, its meaning unread.
#[derive(Clone, PartialEq, Eq)]
pub struct Frame {
    /// First byte of the control field.
    pub class: u8,
    /// Second byte of the control field.
    pub instruction: u8,
    /// What follows the length; at most [`MOST_DATA`] bytes when it was read.
    pub data: Vec<u8>,
}

/// What the beginning of some bytes is.
pub type Parsed = crate::frame::Parsed<Frame>;

/// Reads the frame at the beginning of `bytes`.
#[must_use]
pub fn parse(bytes: &[u8]) -> Parsed {
    let Some(class) = bytes.first() else { return Parsed::NeedMore };
    if !CLASSES.contains(class) {
        return Parsed::Garbage { skip: 1 };
    }
    let (header, length) = match bytes {
        [_, _, 0xff, low, high, ..] => (5, usize::from(u16::from_le_bytes([*low, *high]))),
        [_, _, length @ 0x00..=0xfe, ..] => (3, usize::from(*length)),
        [..] => return Parsed::NeedMore,
    };
    if length > MOST_DATA {
        return Parsed::Garbage { skip: 1 };
    }
    match bytes.get(header..header + length) {
        Some(data) => Parsed::Frame {
            frame: Frame { class: bytes[0], instruction: bytes[1], data: data.to_vec() },
            used: header + length,
        },
        None => Parsed::NeedMore,
    }
}

impl Frame {
    /// The bytes on the stream.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = vec![self.class, self.instruction];
        match u8::try_from(self.data.len()) {
            Ok(length) if length < 0xff => bytes.push(length),
            Ok(_) | Err(_) => {
                let length = u16::try_from(self.data.len()).expect("nothing of ours has more than 65535 bytes");
                bytes.push(0xff);
                bytes.extend(length.to_le_bytes());
            }
        }
        bytes.extend(&self.data);
        bytes
    }
}

/// Never shows data: it may hold a card number.
impl fmt::Debug for Frame {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:02X} {:02X} and {} bytes", self.class, self.instruction, self.data.len())
    }
}

/// What has come and is not read yet.
#[derive(Default)]
pub(super) struct Inbox {
    bytes: Vec<u8>,
    dropped: usize,
}

/// What an [`Inbox`] has.
#[derive(Debug)]
pub(super) enum Taken {
    Frame(Frame),
    Nothing,
    /// One byte was dropped; `since_frame` counts them since the last frame.
    Garbage {
        since_frame: usize,
    },
}

impl Inbox {
    pub(super) fn push(&mut self, bytes: &[u8]) {
        self.bytes.extend(bytes);
    }

    pub(super) fn take(&mut self) -> Taken {
        match parse(&self.bytes) {
            Parsed::Frame { frame, used } => {
                self.bytes.drain(..used);
                self.dropped = 0;
                Taken::Frame(frame)
            }
            Parsed::NeedMore => Taken::Nothing,
            Parsed::Garbage { skip } => {
                self.bytes.drain(..skip);
                self.dropped += skip;
                Taken::Garbage { since_frame: self.dropped }
            }
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }
}

/// Never shows bytes: they may hold a card number.
impl fmt::Debug for Inbox {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} bytes unread", self.bytes.len())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn frame(class: u8, instruction: u8, data: &[u8]) -> Frame {
        Frame { class, instruction, data: data.to_vec() }
    }

    /// PA00P015: the positive answer; and the authorisation that ecrterm's `Authorisation(amount=2650, currency_code=944)` writes.
    #[test]
    fn the_specifications_frames_are_read() {
        assert_eq!(parse(&[0x80, 0x00, 0x00]), Parsed::Frame { frame: frame(0x80, 0x00, &[]), used: 3 });
        let authorisation = [0x06, 0x01, 0x0a, 0x04, 0, 0, 0, 0, 0x26, 0x50, 0x49, 0x09, 0x44];
        let parsed = Parsed::Frame { frame: frame(0x06, 0x01, &authorisation[3..]), used: 13 };
        assert_eq!(parse(&authorisation), parsed);
        for end in 0..authorisation.len() {
            assert_eq!(parse(&authorisation[..end]), Parsed::NeedMore, "{end} bytes");
        }
    }

    /// PA00P015: 254 is the last short length; then `FF`, low byte, high byte.
    #[test]
    fn long_data_has_a_length_of_three_bytes() {
        assert_eq!(frame(0x06, 0xd3, &[7; 254]).to_bytes()[..3], [0x06, 0xd3, 0xfe]);
        let long = frame(0x06, 0xd3, &[7; 255]).to_bytes();
        assert_eq!(long[..5], [0x06, 0xd3, 0xff, 0xff, 0x00]);
        assert_eq!(parse(&long), Parsed::Frame { frame: frame(0x06, 0xd3, &[7; 255]), used: 260 });
        assert_eq!(frame(0x06, 0xd3, &[7; 0x461]).to_bytes()[..5], [0x06, 0xd3, 0xff, 0x61, 0x04]);
    }

    #[test]
    fn a_length_beyond_belief_is_garbage_at_once() {
        assert_eq!(parse(&[0x04, 0x0f, 0xff, 0xff, 0xff]), Parsed::Garbage { skip: 1 });
        assert_eq!(parse(&[0x44]), Parsed::Garbage { skip: 1 });
    }

    #[test]
    fn a_frame_never_prints_its_data() {
        let shown = format!("{:?}", frame(0x04, 0x0f, &[0x22, 0xf0, 0xf8, 0x47, 0x71]));
        assert_eq!(shown, "04 0F and 5 bytes");
    }

    #[test]
    fn garbage_is_dropped_one_byte_at_a_time_and_counted() {
        let mut inbox = Inbox::default();
        inbox.push(&[0xaa, 0xbb, 0x80, 0x00, 0x00]);
        assert!(matches!(inbox.take(), Taken::Garbage { since_frame: 1 }));
        assert!(matches!(inbox.take(), Taken::Garbage { since_frame: 2 }));
        assert!(matches!(inbox.take(), Taken::Frame(_)));
        assert!(matches!(inbox.take(), Taken::Nothing));
        assert!(inbox.is_empty());
    }

    proptest! {
        #[test]
        fn every_frame_comes_back(class in prop::sample::select(CLASSES.to_vec()), instruction: u8, data in prop::collection::vec(any::<u8>(), 0..600)) {
            let frame = Frame { class, instruction, data };
            let bytes = frame.to_bytes();
            prop_assert_eq!(parse(&bytes), Parsed::Frame { frame, used: bytes.len() });
        }

        #[test]
        fn any_bytes_are_frame_garbage_or_too_few(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
            match parse(&bytes) {
                Parsed::Frame { used, .. } => prop_assert!(used >= 3 && used <= bytes.len()),
                Parsed::NeedMore => prop_assert!(bytes.len() < MOST_DATA + 5),
                Parsed::Garbage { skip } => prop_assert_eq!(skip, 1),
            }
        }
    }
}
