//! What the host says.

use super::super::frame::Frame;
use super::{ACK, NAK};

/// A set of kinds of notes: one bit each, the lowest for kind 0; the upper eight of 32 are not used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Kinds(u32);

impl Kinds {
    /// No kind.
    pub const NONE: Self = Self(0);
    /// All 24.
    pub const ALL: Self = Self(0x00ff_ffff);

    /// Whether it has this one.
    #[must_use]
    pub const fn has(self, kind: u8) -> bool {
        kind < 24 && self.0 >> kind & 1 == 1
    }

    /// This set and another.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The bits, the lowest for kind 0.
    #[must_use]
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// The set of three bytes: the first has kinds 23 to 16.
    pub(super) const fn from_bytes([high, middle, low]: [u8; 3]) -> Self {
        Self(u32::from_be_bytes([0, high, middle, low]))
    }

    pub(super) const fn to_bytes(self) -> [u8; 3] {
        let [_, high, middle, low] = self.0.to_be_bytes();
        [high, middle, low]
    }
}

/// Kinds above 23 are left out: no message can name them.
impl FromIterator<u8> for Kinds {
    fn from_iter<I: IntoIterator<Item = u8>>(kinds: I) -> Self {
        Self(kinds.into_iter().filter(|kind| *kind < 24).fold(0, |bits, kind| bits | 1 << kind))
    }
}

/// Everything a host says to a validator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Request {
    /// `00`: your answer has come.
    Ack,
    /// `FF`: your answer was damaged, say it again.
    Nak,
    /// `30`: start anew.
    Reset,
    /// `31`: which kinds do you take, and how strictly?
    GetStatus,
    /// `32`: look at these kinds more strictly.
    SetSecurity(Kinds),
    /// `33`: how are you, what has happened?
    Poll,
    /// `34`: take these kinds, and stop those in escrow.
    Enable {
        /// Taken.
        taken: Kinds,
        /// Stopped in escrow.
        escrowed: Kinds,
    },
    /// `35`: the note in escrow goes into the cassette.
    Stack,
    /// `36`: it goes back.
    Return,
    /// `37`: who are you?
    Identify,
    /// `38`: keep it ten seconds more.
    Hold,
    /// `41`: which notes do you know?
    GetTable,
    /// Anything else; only devices hear it.
    Other(u8),
}

impl Request {
    /// The byte it is known by.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Ack => ACK,
            Self::Nak => NAK,
            Self::Reset => 0x30,
            Self::GetStatus => 0x31,
            Self::SetSecurity(_) => 0x32,
            Self::Poll => 0x33,
            Self::Enable { .. } => 0x34,
            Self::Stack => 0x35,
            Self::Return => 0x36,
            Self::Identify => 0x37,
            Self::Hold => 0x38,
            Self::GetTable => 0x41,
            Self::Other(code) => code,
        }
    }

    /// As a frame.
    #[must_use]
    pub fn to_frame(self) -> Frame {
        let mut data = vec![self.code()];
        match self {
            Self::SetSecurity(kinds) => data.extend(kinds.to_bytes()),
            Self::Enable { taken, escrowed } => {
                data.extend(taken.to_bytes());
                data.extend(escrowed.to_bytes());
            }
            Self::Ack
            | Self::Nak
            | Self::Reset
            | Self::GetStatus
            | Self::Poll
            | Self::Stack
            | Self::Return
            | Self::Identify
            | Self::Hold
            | Self::GetTable
            | Self::Other(_) => {}
        }
        Frame::new(&data)
    }

    /// What a host meant. What has not its own length is [`Request::Other`]: a device calls it illegal.
    #[must_use]
    pub fn from_frame(frame: &Frame) -> Self {
        match *frame.data.as_slice() {
            [ACK] => Self::Ack,
            [NAK] => Self::Nak,
            [0x30] => Self::Reset,
            [0x31] => Self::GetStatus,
            [0x32, high, middle, low] => Self::SetSecurity(Kinds::from_bytes([high, middle, low])),
            [0x33] => Self::Poll,
            [0x34, h, m, l, high, middle, low] => {
                Self::Enable { taken: Kinds::from_bytes([h, m, l]), escrowed: Kinds::from_bytes([high, middle, low]) }
            }
            [0x35] => Self::Stack,
            [0x36] => Self::Return,
            [0x37] => Self::Identify,
            [0x38] => Self::Hold,
            [0x41] => Self::GetTable,
            [code, ..] => Self::Other(code),
            [] => Self::Other(ACK),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reference vectors; the CRC of each is confirmed by lamassu's table, Python's crcmod "kermit" and the crate `cashcode`;
    /// RESET, POLL, ACK and the first ENABLE are also published captures.
    #[test]
    fn every_request_is_what_is_published() {
        let enable = |taken: &[u8], escrowed: &[u8]| Request::Enable {
            taken: taken.iter().copied().collect(),
            escrowed: escrowed.iter().copied().collect(),
        };
        let all = Request::Enable { taken: Kinds::ALL, escrowed: Kinds::ALL };
        for (request, bytes) in [
            (Request::Reset, &[0x02, 0x03, 0x06, 0x30, 0x41, 0xb3][..]),
            (Request::Poll, &[0x02, 0x03, 0x06, 0x33, 0xda, 0x81]),
            (Request::Ack, &[0x02, 0x03, 0x06, 0x00, 0xc2, 0x82]),
            (Request::Nak, &[0x02, 0x03, 0x06, 0xff, 0xba, 0x8d]),
            (Request::Stack, &[0x02, 0x03, 0x06, 0x35, 0xec, 0xe4]),
            (Request::Return, &[0x02, 0x03, 0x06, 0x36, 0x77, 0xd6]),
            (Request::Hold, &[0x02, 0x03, 0x06, 0x38, 0x09, 0x3f]),
            (Request::Identify, &[0x02, 0x03, 0x06, 0x37, 0xfe, 0xc7]),
            (Request::GetTable, &[0x02, 0x03, 0x06, 0x41, 0x4f, 0xd1]),
            (enable(&[2, 3, 4, 5, 6], &[]), &[0x02, 0x03, 0x0c, 0x34, 0, 0, 0x7c, 0, 0, 0, 0x66, 0xc1]),
            (all, &[0x02, 0x03, 0x0c, 0x34, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xfe, 0xf7]),
            (enable(&[], &[]), &[0x02, 0x03, 0x0c, 0x34, 0, 0, 0, 0, 0, 0, 0x17, 0x0c]),
            (
                enable(&[1, 2, 3, 4, 5, 6], &[1, 2, 3, 4, 5, 6]),
                &[0x02, 0x03, 0x0c, 0x34, 0, 0, 0x7e, 0, 0, 0x7e, 0xe9, 0x62],
            ),
            (Request::SetSecurity(Kinds::NONE), &[0x02, 0x03, 0x09, 0x32, 0, 0, 0, 0x26, 0x1f]),
        ] {
            assert_eq!(request.to_frame().to_bytes(), bytes, "{request:?}");
            assert_eq!(Request::from_frame(&request.to_frame()), request);
        }
    }

    /// Quoted alike by every implementation: the first byte of a mask has kinds 23 to 16, the last 7 to 0.
    #[test]
    fn the_first_byte_of_a_mask_has_the_highest_kinds() {
        let kinds: Kinds = [0, 9, 23].into_iter().collect();
        assert_eq!(kinds.to_bytes(), [0x80, 0x02, 0x01]);
        assert!(kinds.has(23) && kinds.has(9) && !kinds.has(24));
        let beyond: Kinds = [24, 255].into_iter().collect();
        assert_eq!(beyond, Kinds::NONE);
    }

    #[test]
    fn a_request_of_another_length_is_not_taken_for_itself() {
        for data in [&[0x35, 0x00][..], &[0x34, 0xff], &[0x32], &[0x60]] {
            assert_eq!(Request::from_frame(&Frame::new(data)), Request::Other(data[0]));
        }
    }
}
