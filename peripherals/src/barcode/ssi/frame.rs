//! Bytes <-> packets. Knows no meaning.
//!
//! `length opcode source status data checksum checksum`: the length counts everything but the checksum; the checksum is the
//! two's complement of the sum of everything before it, most significant byte first (SE955 integration guide, page 10-9).

/// Length, opcode, source, status.
const HEADER: usize = 4;
const CHECKSUM: usize = 2;
/// Most data of one packet: the length is one byte.
pub const MOST_DATA: usize = 255 - HEADER;

/// Bit 0: sent before.
const RETRANSMIT: u8 = 0x01;
/// Bit 1: more packets follow (CR6080 reference guide, page 189: *cont'd packet*).
const CONTINUED: u8 = 0x02;

/// Who sent a packet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Source {
    /// 0.
    Scanner,
    /// 4.
    Host,
}

/// Whether a packet was sent before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sending {
    /// Not yet.
    First,
    /// It was, and no answer came.
    Again,
}

/// Whether a packet is the last of its message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// It is.
    Last,
    /// More follow.
    Continued,
}

/// One packet.
#[derive(Clone, PartialEq, Eq)]
pub struct Packet {
    /// What it is.
    pub opcode: u8,
    /// Who sent it.
    pub source: Source,
    /// The status byte; bits that we have no word for are kept.
    pub status: u8,
    /// At most [`MOST_DATA`] bytes.
    pub data: Vec<u8>,
}

/// What stands at the beginning of some bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Parsed {
    /// A packet of so many bytes.
    Packet {
        /// The packet.
        packet: Packet,
        /// Its length, checksum included.
        used: usize,
    },
    /// It may become one.
    NeedMore,
    /// No packet begins here.
    Garbage {
        /// How many bytes to leave out.
        skip: usize,
    },
}

/// Reads the packet at the beginning of `bytes`.
#[must_use]
pub fn parse(bytes: &[u8]) -> Parsed {
    let garbage = Parsed::Garbage { skip: 1 };
    let Some(&length) = bytes.first() else { return Parsed::NeedMore };
    let length = usize::from(length);
    if length < HEADER {
        return garbage;
    }
    let source = match bytes.get(2) {
        None => return Parsed::NeedMore,
        Some(0) => Source::Scanner,
        Some(4) => Source::Host,
        Some(_nobody) => return garbage,
    };
    let Some((body, sum)) = bytes.get(..length + CHECKSUM).map(|whole| whole.split_at(length)) else {
        return Parsed::NeedMore;
    };
    if sum != checksum(body) {
        return garbage;
    }
    let packet = Packet { opcode: body[1], source, status: body[3], data: body[HEADER..].to_vec() };
    Parsed::Packet { packet, used: length + CHECKSUM }
}

/// Whether `bytes` are the beginning of a packet with this opcode.
#[must_use]
pub fn begins(opcode: u8, bytes: &[u8]) -> bool {
    bytes.get(1) == Some(&opcode)
}

fn checksum(body: &[u8]) -> [u8; CHECKSUM] {
    body.iter().fold(0_u16, |sum, byte| sum.wrapping_add(u16::from(*byte))).wrapping_neg().to_be_bytes()
}

impl Packet {
    /// A packet of a host, sent for the first time. Data beyond [`MOST_DATA`] is left out.
    #[must_use]
    pub fn from_host(opcode: u8, data: Vec<u8>) -> Self {
        Self { opcode, source: Source::Host, status: 0, data }
    }

    /// A packet of a scanner, sent for the first time. Data beyond [`MOST_DATA`] is left out.
    #[must_use]
    pub fn from_scanner(opcode: u8, data: Vec<u8>) -> Self {
        Self { opcode, source: Source::Scanner, status: 0, data }
    }

    /// The same, sent for the first time or again.
    #[must_use]
    pub fn sent(mut self, sending: Sending) -> Self {
        match sending {
            Sending::First => self.status &= !RETRANSMIT,
            Sending::Again => self.status |= RETRANSMIT,
        }
        self
    }

    /// The same, at this place of its message.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        match place {
            Place::Last => self.status &= !CONTINUED,
            Place::Continued => self.status |= CONTINUED,
        }
        self
    }

    /// Whether it was sent before.
    #[must_use]
    pub const fn sending(&self) -> Sending {
        if self.status & RETRANSMIT == 0 { Sending::First } else { Sending::Again }
    }

    /// Whether it is the last of its message.
    #[must_use]
    pub const fn place(&self) -> Place {
        if self.status & CONTINUED == 0 { Place::Last } else { Place::Continued }
    }

    /// As it stands on the wire.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let data = &self.data[..self.data.len().min(MOST_DATA)];
        let source = match self.source {
            Source::Scanner => 0,
            Source::Host => 4,
        };
        let length = u8::try_from(HEADER + data.len()).unwrap_or(u8::MAX);
        let mut bytes = vec![length, self.opcode, source, self.status];
        bytes.extend_from_slice(data);
        bytes.extend(checksum(&bytes));
        bytes
    }
}

/// Its data is personal.
impl std::fmt::Debug for Packet {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let length = self.data.len();
        write!(out, "Packet({:#04x}, {:?}, {:#04x}, {length} bytes)", self.opcode, self.source, self.status)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packets_are_the_bytes_of_programs_in_the_field() {
        // A host for the same guide, written in C: CMD_ACK, CMD_NAK (resend), CMD_NAK (denied), REQUEST_REVISION.
        for (packet, bytes) in [
            (Packet::from_host(0xd0, vec![]), &[0x04, 0xd0, 0x04, 0x00, 0xff, 0x28][..]),
            (Packet::from_host(0xd1, vec![0x01]), &[0x05, 0xd1, 0x04, 0x00, 0x01, 0xff, 0x25]),
            (Packet::from_host(0xd1, vec![0x06]), &[0x05, 0xd1, 0x04, 0x00, 0x06, 0xff, 0x20]),
            (Packet::from_host(0xa3, vec![]), &[0x04, 0xa3, 0x04, 0x00, 0xff, 0x55]),
            // motorola-ssi-scanner, test/command.test.js.
            (Packet::from_host(0x10, vec![]), &[0x04, 0x10, 0x04, 0x00, 0xff, 0xe8]),
            (Packet::from_host(0x00, vec![0x12, 0xe3]), &[0x06, 0x00, 0x04, 0x00, 0x12, 0xe3, 0xff, 0x01]),
            // motorola-ssi-scanner, test/scanner.test.js: "NR", of code type 1, as a scanner sent it.
            (Packet::from_scanner(0xf3, b"\x01NR".to_vec()), &[0x07, 0xf3, 0x00, 0x00, 0x01, 0x4e, 0x52, 0xfe, 0x65]),
        ] {
            assert_eq!(packet.to_bytes(), bytes);
            assert_eq!(parse(bytes), Parsed::Packet { packet, used: bytes.len() });
        }
    }

    #[test]
    fn the_status_byte_says_again_and_continued() {
        // SE 923 integration guide, page 6-15, bit 0; CR6080 reference guide, page 189, bit 1.
        let packet = Packet::from_scanner(0xf3, vec![0x1c]);
        assert_eq!(packet.clone().sent(Sending::Again).to_bytes()[3], 0x01);
        assert_eq!(packet.clone().at(Place::Continued).to_bytes()[3], 0x02);
        // Bits that scanners in the field set though the guide has them unused.
        let odd = Packet { status: 0xa0, ..packet };
        assert_eq!((odd.sending(), odd.place()), (Sending::First, Place::Last));
    }

    #[test]
    fn no_changed_byte_is_believed() {
        let whole = Packet::from_scanner(0xf3, b"\x1chttp".to_vec()).to_bytes();
        for at in 0..whole.len() {
            for bits in 1..=0xff_u8 {
                let mut bytes = whole.clone();
                bytes[at] ^= bits;
                assert!(!matches!(parse(&bytes), Parsed::Packet { .. }), "{at} {bits:#x}");
            }
        }
    }

    #[test]
    fn half_a_packet_needs_more_and_nonsense_is_left_out() {
        let whole = Packet::from_host(0xe9, vec![]).to_bytes();
        for cut in 0..whole.len() {
            assert_eq!(parse(&whole[..cut]), Parsed::NeedMore, "{cut}");
        }
        assert_eq!(parse(&[0x03, 0xd0, 0x04]), Parsed::Garbage { skip: 1 });
        assert_eq!(parse(&[0x04, 0xd0, 0x02]), Parsed::Garbage { skip: 1 });
    }

    #[test]
    fn the_longest_packet_is_written_and_read() {
        let packet = Packet::from_scanner(0xf3, vec![0x1c; MOST_DATA]);
        let bytes = packet.to_bytes();
        assert_eq!((bytes.len(), bytes[0]), (257, 255));
        assert_eq!(parse(&bytes), Parsed::Packet { packet, used: 257 });
        assert_eq!(Packet::from_scanner(0xf3, vec![0; 300]).to_bytes().len(), 257, "the rest is left out");
    }
}
