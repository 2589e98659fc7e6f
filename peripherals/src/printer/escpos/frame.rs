//! What comes from a printer, cut into pieces by the fixed bits that tell the kinds of answers apart. Knows no meaning.
//!
//! The bits are those of the command reference: a real-time status has bits 4 and 1 set and bits 7 and 0 clear, the first
//! byte of an automatic status has bit 4 set and bits 7, 1 and 0 clear, its other three and a status asked for in order have
//! bits 7 and 4 clear, and block data begins with a header of its own and ends with NUL.

/// The longest block that is believed: longer is garbage.
const LONGEST_BLOCK: usize = 80;

/// Headers of block data.
const BLOCK_HEADERS: [u8; 5] = [0x35, 0x37, 0x3b, 0x3d, 0x5f];

/// One answer, or one piece of news.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Frame {
    /// The answer to `DLE EOT n`; it does not say to which `n`.
    RealTime(u8),
    /// A printer's own news (`GS a`).
    Automatic([u8; 4]),
    /// A status that was asked for in order (`GS r`).
    Single(u8),
    /// A header and printable characters; the NUL at the end is left out.
    Block {
        /// First byte.
        header: u8,
        /// What lies between header and NUL.
        body: Vec<u8>,
    },
}

/// What the beginning of some bytes is.
pub type Parsed = crate::frame::Parsed<Frame>;

/// Reads one frame off the beginning of `bytes`.
#[must_use]
pub fn parse(bytes: &[u8]) -> Parsed {
    match bytes {
        [] => Parsed::NeedMore,
        [first, ..] if first & 0x93 == 0x12 => Parsed::Frame { frame: Frame::RealTime(*first), used: 1 },
        [first, rest @ ..] if first & 0x93 == 0x10 => automatic(*first, rest),
        [header, rest @ ..] if BLOCK_HEADERS.contains(header) => block(*header, rest),
        [first, ..] if first & 0x90 == 0 => Parsed::Frame { frame: Frame::Single(*first), used: 1 },
        [_, ..] => Parsed::Garbage { skip: 1 },
    }
}

fn automatic(first: u8, rest: &[u8]) -> Parsed {
    let tail = &rest[..rest.len().min(3)];
    if tail.iter().any(|byte| byte & 0x90 != 0) {
        return Parsed::Garbage { skip: 1 };
    }
    match *tail {
        [second, third, fourth] => Parsed::Frame { frame: Frame::Automatic([first, second, third, fourth]), used: 4 },
        [..] => Parsed::NeedMore,
    }
}

fn block(header: u8, rest: &[u8]) -> Parsed {
    let body = rest.iter().take(LONGEST_BLOCK).take_while(|byte| (0x20..=0x7e).contains(*byte)).count();
    match rest.get(body) {
        Some(0) => Parsed::Frame { frame: Frame::Block { header, body: rest[..body].to_vec() }, used: body + 2 },
        Some(_) => Parsed::Garbage { skip: 1 },
        None => Parsed::NeedMore,
    }
}

impl Frame {
    /// As it stands on the wire.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        match self {
            Self::RealTime(byte) | Self::Single(byte) => vec![*byte],
            Self::Automatic(bytes) => bytes.to_vec(),
            Self::Block { header, body } => {
                let mut bytes = Vec::with_capacity(body.len() + 2);
                bytes.push(*header);
                bytes.extend_from_slice(body);
                bytes.push(0);
                bytes
            }
        }
    }
}

/// Collects bytes until they are frames.
pub type Splitter = crate::frame::Splitter<Frame>;

impl Default for Splitter {
    fn default() -> Self {
        Self::new(parse)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fixed_bits_tell_the_kinds_of_answers_apart() {
        // DLE EOT, "Transmit real-time status": bits 0 and 7 are 0, bits 1 and 4 are 1. All is well: 12h.
        assert_eq!(parse(&[0x12]), Parsed::Frame { frame: Frame::RealTime(0x12), used: 1 });
        // The same with both near end bits and both end bits of n = 4.
        assert_eq!(parse(&[0x7e]), Parsed::Frame { frame: Frame::RealTime(0x7e), used: 1 });
        // GS a, "Automatic Status Back": first byte xxx1xx00b, then three bytes with bits 4 and 7 at 0.
        assert_eq!(
            parse(&[0x14, 0x00, 0x0f, 0x0f]),
            Parsed::Frame { frame: Frame::Automatic([0x14, 0x00, 0x0f, 0x0f]), used: 4 }
        );
        // GS r, "Transmit status": bits 4 and 7 are 0.
        assert_eq!(parse(&[0x0c]), Parsed::Frame { frame: Frame::Single(0x0c), used: 1 });
        // GS ( H fn 48, "Specifies the process ID response": 37h 22h d1 d2 d3 d4 00h.
        assert_eq!(
            parse(&[0x37, 0x22, 0x30, 0x30, 0x30, 0x31, 0x00]),
            Parsed::Frame { frame: Frame::Block { header: 0x37, body: b"\x22\x30\x30\x30\x31".to_vec() }, used: 7 }
        );
    }

    #[test]
    fn a_broken_answer_costs_one_byte_and_never_the_next_answer() {
        let mut splitter = Splitter::default();
        // An automatic status without its last byte, then a real-time status: its leftovers are no answer to anything new.
        assert_eq!(
            splitter.push(&[0x10, 0x00, 0x00, 0x12]),
            [Frame::Single(0), Frame::Single(0), Frame::RealTime(0x12)]
        );
        // A process id without its NUL.
        let frames = splitter.push(&[0x37, 0x22, 0x30, 0x30, 0x30, 0x31, 0x12]);
        assert_eq!(frames.last(), Some(&Frame::RealTime(0x12)));
        assert!(!frames.iter().any(|frame| matches!(frame, Frame::Block { .. })));
    }

    #[test]
    fn an_answer_may_come_byte_by_byte() {
        let mut splitter = Splitter::default();
        let frame = Frame::Block { header: 0x37, body: b"\x22ab~!".to_vec() };
        let bytes = frame.to_bytes();
        let (last, first) = bytes.split_last().expect("seven bytes");
        assert!(first.iter().all(|byte| splitter.push(&[*byte]).is_empty()));
        assert_eq!(splitter.push(&[*last]), [frame]);
    }

    #[test]
    fn a_block_without_an_end_is_given_up() {
        let mut splitter = Splitter::default();
        splitter.push(&[0x5f; 500]);
        assert!(splitter.unfinished() <= LONGEST_BLOCK + 1);
    }
}
