//! Bytes <-> blocks: `SOH length O U STX flag text ETX check`. Knows nothing of what the text says.

use super::{Check, Counts, Settings};

const SOH: u8 = 0x01;
const STX: u8 = 0x02;
const ETX: u8 = 0x03;
const CR: u8 = b'\r';
/// SOH, two of length, device, type, STX, flag.
const HEADER: usize = 7;
/// Where the text of a block begins.
pub const TEXT: usize = HEADER;
/// What stands at fixed places of the header; `O` is the optical reader, `U` is unsolicited.
const FIXED: [(usize, u8); 4] = [(0, SOH), (3, b'O'), (4, b'U'), (5, STX)];
/// Three lines of 44 and their ends are 135.
const LONGEST_TEXT: usize = 160;
/// The length has fourteen bits, seven in each byte, the low ones first.
const BITS: u32 = 7;

/// One block.
#[derive(Clone, PartialEq, Eq)]
pub struct Block {
    /// It says something of the reading; what, no page at hand prints.
    pub flag: u8,
    /// Printable ASCII and CR.
    pub text: Vec<u8>,
}

/// What stands at the beginning of some bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Parsed {
    /// A block whose length and check hold.
    Block {
        /// It.
        block: Block,
        /// Bytes it took.
        used: usize,
    },
    /// A block whose length or check does not hold.
    Broken {
        /// Bytes it took.
        used: usize,
    },
    /// It may become one.
    NeedMore,
    /// So many bytes are no beginning of one.
    Garbage {
        /// How many; at least one.
        skip: usize,
    },
}

/// Whether a block has surely begun: all of its header but the flag is there.
#[must_use]
pub fn is_begun(bytes: &[u8]) -> bool {
    bytes.len() >= HEADER - 1 && header_fits(bytes)
}

fn header_fits(bytes: &[u8]) -> bool {
    FIXED.iter().all(|(at, fixed)| bytes.get(*at).is_none_or(|byte| byte == fixed))
}

/// Reads the block at the beginning of `bytes`.
#[must_use]
pub fn parse(bytes: &[u8], settings: &Settings) -> Parsed {
    if !header_fits(bytes) {
        let next = bytes.iter().skip(1).position(|byte| *byte == SOH);
        return Parsed::Garbage { skip: next.map_or(bytes.len(), |at| at + 1).max(1) };
    }
    let text = bytes.get(HEADER..).unwrap_or_default();
    let length = text.iter().position(|byte| *byte == ETX).unwrap_or(text.len());
    let is_text = |byte: &u8| *byte == CR || (0x20..0x7f).contains(byte);
    if length > LONGEST_TEXT || !text[..length].iter().all(is_text) {
        return Parsed::Garbage { skip: 1 };
    }
    let etx = HEADER + length;
    let used = match settings.check {
        Check::Nothing => etx + 1,
        Check::AfterSoh | Check::FromSoh | Check::AfterStx => etx + 2,
    };
    if bytes.len() < used {
        return Parsed::NeedMore;
    }
    let given = usize::from(bytes[1] & 0x7f) | usize::from(bytes[2] & 0x7f) << BITS;
    let checked = block_check(&bytes[..=etx], settings.check);
    if bytes[1..3].iter().all(u8::is_ascii)
        && settings.counts.fits(given, used)
        && checked.is_none_or(|check| check == bytes[etx + 1])
    {
        Parsed::Block { block: Block { flag: bytes[HEADER - 1], text: text[..length].to_vec() }, used }
    } else {
        Parsed::Broken { used }
    }
}

impl Counts {
    /// Whether a block of `whole` bytes may say that its length is `given`.
    fn fits(self, given: usize, whole: usize) -> bool {
        match self {
            Self::Any => [Self::Following, Self::LengthToo, Self::WholeBlock].iter().any(|one| one.fits(given, whole)),
            Self::Following | Self::LengthToo | Self::WholeBlock => given == self.of(whole),
        }
    }

    const fn of(self, whole: usize) -> usize {
        match self {
            Self::Any | Self::Following => whole - 3,
            Self::LengthToo => whole - 1,
            Self::WholeBlock => whole,
        }
    }
}

/// The check over a block that ends with ETX, if it has one.
fn block_check(block: &[u8], check: Check) -> Option<u8> {
    let from = match check {
        Check::FromSoh => 0,
        Check::AfterSoh => 1,
        Check::AfterStx => HEADER - 1,
        Check::Nothing => return None,
    };
    Some(block[from..].iter().fold(0, |check, byte| check ^ byte))
}

impl Block {
    /// As a reader sends it.
    #[must_use]
    pub fn to_bytes(&self, settings: &Settings) -> Vec<u8> {
        let mut bytes = vec![SOH, 0, 0, b'O', b'U', STX, self.flag];
        bytes.extend_from_slice(&self.text);
        bytes.push(ETX);
        let whole = bytes.len() + usize::from(settings.check != Check::Nothing);
        let length = settings.counts.of(whole);
        let seven = |bits: usize| u8::try_from(bits & 0x7f).unwrap_or(0);
        (bytes[1], bytes[2]) = (seven(length), seven(length >> BITS));
        bytes.extend(block_check(&bytes, settings.check));
        bytes
    }
}

/// Its text is personal.
impl std::fmt::Debug for Block {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Block(flag {:#04x}, {} bytes)", self.flag, self.text.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand from the manual's format, section 9.1.1.2, for two lines `AB` and `C`: the first line absent, length counting
    /// what follows it (the twelve bytes `O U STX flag CR A B CR C CR ETX check`), check as in ISO 1745.
    const TWO_LINES: [u8; 15] =
        [0x01, 0x0c, 0x00, b'O', b'U', 0x02, b'0', 0x0d, b'A', b'B', 0x0d, b'C', 0x0d, 0x03, CHECK];
    /// 0C ^ 4F ^ 55 ^ 02 ^ 30 ^ 0D ^ 41 ^ 42 ^ 0D ^ 43 ^ 0D ^ 03.
    const CHECK: u8 = 0x0c ^ 0x4f ^ 0x55 ^ 0x02 ^ 0x30 ^ 0x0d ^ 0x41 ^ 0x42 ^ 0x0d ^ 0x43 ^ 0x0d ^ 0x03;

    fn block() -> Block {
        Block { flag: b'0', text: b"\rAB\rC\r".to_vec() }
    }

    #[test]
    fn the_manuals_block_is_read_and_written() {
        let settings = Settings::default();
        assert_eq!(CHECK, 0x6a, "by hand");
        assert_eq!(parse(&TWO_LINES, &settings), Parsed::Block { block: block(), used: 15 });
        assert_eq!(block().to_bytes(&settings), TWO_LINES);
        for cut in 0..TWO_LINES.len() {
            assert_eq!(parse(&TWO_LINES[..cut], &settings), Parsed::NeedMore, "{cut}");
            assert_eq!(is_begun(&TWO_LINES[..cut]), cut >= 6);
        }
    }

    #[test]
    fn no_turned_bit_goes_unnoticed_where_there_is_a_check_over_it() {
        let settings = Settings::default();
        let whole = Block { flag: b'0', text: [[b'<'; 44], [b'7'; 44]].join(&CR) }.to_bytes(&settings);
        for position in 0..whole.len() {
            for bit in 0..8 {
                let mut harmed = whole.clone();
                harmed[position] ^= 1 << bit;
                let parsed = parse(&harmed, &settings);
                assert!(!matches!(parsed, Parsed::Block { .. }), "bit {bit} of {position}");
            }
        }
    }

    #[test]
    fn every_check_and_every_count_is_read_as_it_was_written() {
        for (check, counts) in Check::EVERY.into_iter().flat_map(|check| Counts::EVERY.map(|counts| (check, counts))) {
            let settings = Settings { check, counts, ..Settings::default() };
            let bytes = block().to_bytes(&settings);
            let read = Parsed::Block { block: block(), used: bytes.len() };
            assert_eq!(parse(&bytes, &settings), read, "{settings:?}");
            let any = Settings { counts: Counts::Any, ..settings.clone() };
            assert_eq!(parse(&bytes, &any), read, "{settings:?}");
            let other = Settings { counts: Counts::WholeBlock, ..settings.clone() };
            let fits = counts == Counts::WholeBlock;
            assert_eq!(matches!(parse(&bytes, &other), Parsed::Block { .. }), fits, "{settings:?}");
        }
    }

    #[test]
    fn a_check_byte_that_looks_like_a_control_character_is_a_check() {
        for flag in 0..=0x7f {
            let settings = Settings::default();
            let block = Block { flag, text: b"\r\rA\r".to_vec() };
            let bytes = block.to_bytes(&settings);
            assert_eq!(parse(&bytes, &settings), Parsed::Block { block, used: bytes.len() });
        }
    }

    #[test]
    fn what_is_no_block_is_left_out_up_to_the_next_beginning() {
        let settings = Settings::default();
        assert_eq!(parse(b"P<UTO\x01", &settings), Parsed::Garbage { skip: 5 });
        assert_eq!(parse(b"\x01\x0c\x00OX", &settings), Parsed::Garbage { skip: 5 });
        assert_eq!(parse(b"\x01\x01\x0c\x00OU", &settings), Parsed::Garbage { skip: 1 });
        assert_eq!(parse(b"\x01\x0c\x00OU\x020AB\x01", &settings), Parsed::Garbage { skip: 1 });
        let endless = [b"\x01\x0c\x00OU\x020".as_slice(), &[b'<'; LONGEST_TEXT + 1]].concat();
        assert_eq!(parse(&endless, &settings), Parsed::Garbage { skip: 1 });
        assert_eq!(parse(b"", &settings), Parsed::NeedMore);
    }

    #[test]
    fn its_text_does_not_show_in_logs() {
        assert_eq!(format!("{:?}", Block { flag: b'0', text: b"ERIKSSON".to_vec() }), "Block(flag 0x30, 8 bytes)");
    }
}
