//! What the commands of Honeywell and Newland share: parts between punctuation marks, echoed with a verdict before each
//! mark.

const ACK: u8 = 0x06;
const ENQ: u8 = 0x05;
const NAK: u8 = 0x15;

/// What a scanner says of one part of a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// ACK: done.
    Done,
    /// ENQ: no such command.
    Unknown,
    /// NAK: not with this value.
    OutOfRange,
}

impl Verdict {
    /// As it stands on the wire.
    #[must_use]
    pub const fn byte(self) -> u8 {
        match self {
            Self::Done => ACK,
            Self::Unknown => ENQ,
            Self::OutOfRange => NAK,
        }
    }

    /// What a byte says; none for text.
    #[must_use]
    pub const fn of(byte: u8) -> Option<Self> {
        match byte {
            ACK => Some(Self::Done),
            ENQ => Some(Self::Unknown),
            NAK => Some(Self::OutOfRange),
            _text => None,
        }
    }
}

/// One part of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The echo, and whatever was asked for.
    pub text: Vec<u8>,
    /// What the scanner says of it.
    pub verdict: Verdict,
}

/// The part at the beginning of `bytes`, the mark behind it, and how long both are; none without a verdict before one of
/// the marks.
#[must_use]
pub fn part(bytes: &[u8], marks: &[u8]) -> Option<(Part, u8, usize)> {
    bytes.windows(2).enumerate().find_map(|(at, pair)| {
        let verdict = Verdict::of(pair[0])?;
        marks.contains(&pair[1]).then(|| (Part { text: bytes[..at].to_vec(), verdict }, pair[1], at + 2))
    })
}
