//! Frame <-> what is asked of coils and what is answered. Knows no time.
//!
//! Source: *MODBUS Application Protocol Specification* V1.1b3, sections 6.1, 6.5, 6.11 and 7.

use super::frame::{Frame, READ, REFUSED, WRITE, WRITE_ONE};

/// A coil, lit or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Coil {
    /// 1, closed.
    On,
    /// 0, open.
    Off,
}

/// What the terminal asks for. Every one may be repeated: it says what shall be, not what shall change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// 01: how are so many coils from this one on? (6.1)
    Read {
        /// 0-based.
        first: u16,
        /// 1 to 2000.
        count: u16,
    },
    /// 05: set this coil. (6.5)
    WriteOne {
        /// 0-based.
        coil: u16,
        /// To what.
        to: Coil,
    },
    /// 0F: set coils from this one on. (6.11)
    Write {
        /// 0-based.
        first: u16,
        /// To what, 1 to 1968 of them.
        coils: Vec<Coil>,
    },
}

/// What the board answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// 01: bytes of coils, the first one in the lowest bit. (6.1)
    Read(Vec<u8>),
    /// 05: this one is set. (6.5)
    WroteOne {
        /// 0-based.
        coil: u16,
        /// To what.
        to: Coil,
    },
    /// 0F: so many from this one on are set. (6.11)
    Wrote {
        /// 0-based.
        first: u16,
        /// How many.
        count: u16,
    },
    /// It understood and says no. (7)
    Refused {
        /// What was refused.
        function: u8,
        /// Why; see [`ILLEGAL_FUNCTION`].
        code: u8,
    },
}

/// The board does not have this function.
pub const ILLEGAL_FUNCTION: u8 = 1;

/// The two values of function 05; all others are refused. (6.5)
const ON: u16 = 0xff00;
const OFF: u16 = 0x0000;

impl Coil {
    const fn word(self) -> u16 {
        match self {
            Self::On => ON,
            Self::Off => OFF,
        }
    }

    const fn of_word(word: u16) -> Option<Self> {
        match word {
            ON => Some(Self::On),
            OFF => Some(Self::Off),
            _other => None,
        }
    }
}

/// Coils in bytes, the first one in the lowest bit of the first byte.
fn pack(coils: &[Coil]) -> Vec<u8> {
    let bit = |(index, coil): (usize, &Coil)| u8::from(*coil == Coil::On) << index;
    coils.chunks(8).map(|eight| eight.iter().enumerate().map(bit).sum()).collect()
}

/// `count` coils out of bytes, if that is just what they hold; the bits that fill up the last byte must be zero.
fn unpack(bytes: &[u8], count: u16) -> Option<Vec<Coil>> {
    let count = usize::from(count);
    let bit = |index: usize| if bytes[index / 8] >> (index % 8) & 1 == 1 { Coil::On } else { Coil::Off };
    let fits = bytes.len() == count.div_ceil(8) && (count..bytes.len() * 8).all(|index| bit(index) == Coil::Off);
    fits.then(|| (0..count).map(bit).collect())
}

fn words(content: &[u8]) -> Option<[u16; 2]> {
    let [a, b, c, d] = *content else { return None };
    Some([u16::from_be_bytes([a, b]), u16::from_be_bytes([c, d])])
}

impl Request {
    /// The frame that asks for it.
    #[must_use]
    pub fn to_frame(&self, address: u8) -> Frame {
        let frame = |function, words: [u16; 2], rest: &[u8]| {
            let content = [&words[0].to_be_bytes(), &words[1].to_be_bytes(), rest].concat();
            Frame { address, function, content }
        };
        match self {
            Self::Read { first, count } => frame(READ, [*first, *count], &[]),
            Self::WriteOne { coil, to } => frame(WRITE_ONE, [*coil, to.word()], &[]),
            Self::Write { first, coils } => {
                let packed = pack(coils);
                let (count, length) = (coils.len().min(1968), packed.len().min(246));
                let count = u16::try_from(count).unwrap_or(u16::MAX);
                let length = u8::try_from(length).unwrap_or(u8::MAX);
                frame(WRITE, [*first, count], &[&[length], &packed[..]].concat())
            }
        }
    }

    /// What a frame asks for; nothing when it is no question about coils.
    #[must_use]
    pub fn of(frame: &Frame) -> Option<Self> {
        let content = frame.content.as_slice();
        match frame.function {
            READ => words(content).map(|[first, count]| Self::Read { first, count }),
            WRITE_ONE => {
                let [coil, to] = words(content)?;
                Some(Self::WriteOne { coil, to: Coil::of_word(to)? })
            }
            WRITE => {
                let [first, count] = words(content.get(..4)?)?;
                let (length, packed) = content[4..].split_first()?;
                let coils = unpack(packed, count).filter(|_| usize::from(*length) == packed.len())?;
                Some(Self::Write { first, coils })
            }
            _other => None,
        }
    }

    /// The function it is.
    #[must_use]
    pub const fn function(&self) -> u8 {
        match self {
            Self::Read { .. } => READ,
            Self::WriteOne { .. } => WRITE_ONE,
            Self::Write { .. } => WRITE,
        }
    }
}

impl Reply {
    /// The frame that says it.
    #[must_use]
    pub fn to_frame(&self, address: u8) -> Frame {
        let frame = |function, content| Frame { address, function, content };
        let words = |words: [u16; 2]| words.map(u16::to_be_bytes).concat();
        match self {
            Self::Read(bytes) => {
                frame(READ, [&[u8::try_from(bytes.len()).unwrap_or(u8::MAX)], bytes.as_slice()].concat())
            }
            Self::WroteOne { coil, to } => frame(WRITE_ONE, words([*coil, to.word()])),
            Self::Wrote { first, count } => frame(WRITE, words([*first, *count])),
            Self::Refused { function, code } => frame(function | REFUSED, vec![*code]),
        }
    }

    /// What a frame says; nothing when it is no answer about coils.
    #[must_use]
    pub fn of(frame: &Frame) -> Option<Self> {
        let content = frame.content.as_slice();
        match frame.function {
            READ => {
                let (length, bytes) = content.split_first()?;
                (usize::from(*length) == bytes.len()).then(|| Self::Read(bytes.to_vec()))
            }
            WRITE_ONE => {
                let [coil, to] = words(content)?;
                Some(Self::WroteOne { coil, to: Coil::of_word(to)? })
            }
            WRITE => words(content).map(|[first, count]| Self::Wrote { first, count }),
            refused if refused & REFUSED != 0 => {
                let [code] = *content else { return None };
                Some(Self::Refused { function: refused & !REFUSED, code })
            }
            _other => None,
        }
    }

    /// The coils that were asked for, if this is the answer to that.
    #[must_use]
    pub fn coils(&self, count: u16) -> Option<Vec<Coil>> {
        match self {
            Self::Read(bytes) => unpack(bytes, count),
            Self::WroteOne { .. } | Self::Wrote { .. } | Self::Refused { .. } => None,
        }
    }

    /// Whether it is the answer to this question, a refusal included.
    #[must_use]
    pub fn answers(&self, request: &Request) -> bool {
        match (self, request) {
            (Self::Read(_), Request::Read { count, .. }) => self.coils(*count).is_some(),
            (Self::WroteOne { coil, to }, Request::WriteOne { coil: asked, to: wanted }) => {
                (coil, to) == (asked, wanted)
            }
            (Self::Wrote { first, count }, Request::Write { first: asked, coils }) => {
                first == asked && usize::from(*count) == coils.len()
            }
            (Self::Refused { function, .. }, request) => *function == request.function(),
            (Self::Read(_) | Self::WroteOne { .. } | Self::Wrote { .. }, _) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn coils(text: &str) -> Vec<Coil> {
        text.chars().map(|sign| if sign == '1' { Coil::On } else { Coil::Off }).collect()
    }

    fn frame(function: u8, content: &[u8]) -> Frame {
        Frame { address: 1, function, content: content.to_vec() }
    }

    #[test]
    fn coils_20_to_38_are_read_as_the_specification_prints_it() {
        // V1.1b3, 6.1: request 01 0013 0013, response 01 03 CD 6B 05; coils 27 to 20 are CD, 1100 1101.
        let request = Request::Read { first: 0x13, count: 0x13 };
        assert_eq!(request.to_frame(1), frame(0x01, &[0x00, 0x13, 0x00, 0x13]));
        let answer = frame(0x01, &[0x03, 0xcd, 0x6b, 0x05]);
        let reply = Reply::of(&answer).unwrap();
        assert!(reply.answers(&request));
        assert_eq!(reply.coils(0x13), Some(coils("1011001111010110101")));
        assert_eq!(reply.to_frame(1), answer);
    }

    #[test]
    fn coil_173_is_set_as_the_specification_prints_it() {
        // V1.1b3, 6.5: 05 00AC FF00, echoed.
        let request = Request::WriteOne { coil: 0xac, to: Coil::On };
        let sent = frame(0x05, &[0x00, 0xac, 0xff, 0x00]);
        assert_eq!(request.to_frame(1), sent);
        assert_eq!(Reply::of(&sent), Some(Reply::WroteOne { coil: 0xac, to: Coil::On }));
        assert!(Reply::WroteOne { coil: 0xac, to: Coil::On }.answers(&request));
        assert!(!Reply::WroteOne { coil: 0xac, to: Coil::Off }.answers(&request));
    }

    #[test]
    fn ten_coils_from_20_on_are_set_as_the_specification_prints_it() {
        // V1.1b3, 6.11: request 0F 0013 000A 02 CD 01, response 0F 0013 000A.
        let request = Request::Write { first: 0x13, coils: coils("1011001110") };
        let sent = frame(0x0f, &[0x00, 0x13, 0x00, 0x0a, 0x02, 0xcd, 0x01]);
        assert_eq!(request.to_frame(1), sent);
        assert_eq!(Request::of(&sent), Some(request.clone()));
        let reply = Reply::of(&frame(0x0f, &[0x00, 0x13, 0x00, 0x0a])).unwrap();
        assert!(reply.answers(&request));
    }

    #[test]
    fn a_refusal_answers_the_function_that_it_refuses() {
        // V1.1b3, 7: function 81, code 02.
        let reply = Reply::of(&frame(0x81, &[0x02])).unwrap();
        assert_eq!(reply, Reply::Refused { function: READ, code: 2 });
        assert!(reply.answers(&Request::Read { first: 0, count: 8 }));
        assert!(!reply.answers(&Request::WriteOne { coil: 0, to: Coil::On }));
        assert_eq!(reply.to_frame(1), frame(0x81, &[0x02]));
    }

    #[test]
    fn an_answer_about_other_coils_is_none() {
        let eight = Request::Read { first: 0, count: 8 };
        assert!(!Reply::Read(vec![0xff, 0x01]).answers(&eight), "two bytes for eight coils");
        assert!(!Reply::Read(vec![0x1f]).answers(&Request::Read { first: 0, count: 4 }), "a fifth of four coils");
        assert!(!Reply::Wrote { first: 0, count: 7 }.answers(&Request::Write { first: 0, coils: coils("00000000") }));
        assert_eq!(Request::of(&frame(0x05, &[0x00, 0x00, 0x12, 0x34])), None, "neither on nor off");
        assert_eq!(Request::of(&frame(0x0f, &[0x00, 0x00, 0x00, 0x08, 0x02, 0xff])), None, "a byte is missing");
    }
}
