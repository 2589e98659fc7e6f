//! Bytes of a serial line to blocks and back: `DLE STX`, a message, `DLE ETX`, a check sum. Knows no time and no meaning.
//!
//! PA00P016: a `DLE` inside the message is doubled. The check sum is the CCITT polynomial in its reflected form (8408),
//! begun with zero, over the message with its `DLE`s single and one `ETX` behind it; low byte first. A block that came
//! whole is answered with one byte `06`, a broken one with `15`. Blocks carry no number.

/// Answer to a block that came whole.
pub const ACK: u8 = 0x06;
/// Answer to a block that came broken.
pub const NAK: u8 = 0x15;

const DLE: u8 = 0x10;
const STX: u8 = 0x02;
const ETX: u8 = 0x03;

/// The longest message believed: [`super::frame::MOST_DATA`] and the longest header.
const MOST_MESSAGE: usize = super::frame::MOST_DATA + 5;

/// What the beginning of a stream is.
#[derive(Clone, PartialEq, Eq)]
pub enum Parsed {
    /// `06`.
    Acknowledged,
    /// `15`.
    Refused,
    /// A whole block with the right check sum.
    Block {
        /// What it carried.
        message: Vec<u8>,
        /// How many bytes it took.
        used: usize,
    },
    /// Right so far.
    NeedMore,
    /// Nothing can begin here, or what began here came broken.
    Garbage {
        /// So many bytes can be dropped.
        skip: usize,
    },
}

/// Reads what stands at the beginning of `bytes`.
#[must_use]
pub fn parse(bytes: &[u8]) -> Parsed {
    match bytes {
        [] | [DLE] => Parsed::NeedMore,
        [ACK, ..] => Parsed::Acknowledged,
        [NAK, ..] => Parsed::Refused,
        [DLE, STX, rest @ ..] => parse_block(rest),
        [..] => Parsed::Garbage { skip: 1 },
    }
}

/// `rest` stands behind the start.
fn parse_block(rest: &[u8]) -> Parsed {
    let mut message = Vec::new();
    let mut at = 0;
    while message.len() <= MOST_MESSAGE {
        match rest.get(at..).unwrap_or_default() {
            [] | [DLE] | [DLE, ETX] | [DLE, ETX, _] => return Parsed::NeedMore,
            [DLE, DLE, ..] => {
                message.push(DLE);
                at += 2;
            }
            [DLE, ETX, low, high, ..] if u16::from_le_bytes([*low, *high]) == check_sum(&message) => {
                return Parsed::Block { message, used: at + 6 };
            }
            // A wrong sum, a new start, or nothing that may stand behind a DLE.
            [DLE, _, ..] => break,
            [byte, ..] => {
                message.push(*byte);
                at += 1;
            }
        }
    }
    Parsed::Garbage { skip: 1 }
}

/// The block that carries a message.
#[must_use]
pub fn to_bytes(message: &[u8]) -> Vec<u8> {
    let mut bytes = vec![DLE, STX];
    for byte in message {
        bytes.push(*byte);
        if *byte == DLE {
            bytes.push(DLE);
        }
    }
    bytes.extend([DLE, ETX]);
    bytes.extend(check_sum(message).to_le_bytes());
    bytes
}

fn check_sum(message: &[u8]) -> u16 {
    ccitt(message.iter().chain(&[ETX]))
}

fn ccitt<'a>(bytes: impl Iterator<Item = &'a u8>) -> u16 {
    let mut sum = 0;
    for byte in bytes {
        sum ^= u16::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { (sum >> 1) ^ 0x8408 } else { sum >> 1 };
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use data_encoding::HEXUPPER;
    use proptest::prelude::*;

    use super::*;

    fn bytes(hex: &str) -> Vec<u8> {
        HEXUPPER.decode(hex.replace(' ', "").as_bytes()).unwrap()
    }

    /// What the tests of ecrterm (127c3da: `data_encoding.py`, `parsing.py`) hold, some of it logged on terminals; the third
    /// has a doubled DLE. The last stood on the wire of a terminal (shopundsell.de, "Diagnose für die Kommunikation mit dem
    /// EC-Terminal", 2017).
    const BLOCKS: [(&str, &str); 13] = [
        ("06 00 06 12 34 56 BA 09 78", "10 02 06 00 06 12 34 56 BA 09 78 10 03 24 C3"),
        ("06 93 03 12 34 56", "10 02 06 93 03 12 34 56 10 03 CA A4"),
        ("06 01 0A 04 00 00 00 01 10 00 49 09 78", "10 02 06 01 0A 04 00 00 00 01 10 10 00 49 09 78 10 03 F2 FF"),
        ("06 70 00", "10 02 06 70 00 10 03 D9 F9"),
        (
            "06 D1 19 00 47 65 73 61 6D 74 20 20 20 20 20 20 30 20 20 20 20 20 20 20 30 2C 30 30",
            "10 02 06 D1 19 00 47 65 73 61 6D 74 20 20 20 20 20 20 30 20 20 20 20 20 20 20 30 2C 30 30 10 03 B5 AB",
        ),
        ("80 00 00", "10 02 80 00 00 10 03 F5 1F"),
        ("84 9C 00", "10 02 84 9C 00 10 03 C3 41"),
        ("06 18 00", "10 02 06 18 00 10 03 56 3A"),
        ("05 01 03 12 34 56", "10 02 05 01 03 12 34 56 10 03 E0 43"),
        ("06 0F 0B F0 F0 F7 32 2E 31 34 2E 31 35 00", "10 02 06 0F 0B F0 F0 F7 32 2E 31 34 2E 31 35 00 10 03 B1 11"),
        (
            "06 D1 17 00 20 20 20 20 20 20 20 20 20 4B 61 73 73 65 6E 73 63 68 6E 69 74 74",
            "10 02 06 D1 17 00 20 20 20 20 20 20 20 20 20 4B 61 73 73 65 6E 73 63 68 6E 69 74 74 10 03 2F 07",
        ),
        (
            "04 0F 37 27 00 04 00 00 00 00 40 00 49 09 78 0C 09 38 48 0D 04 25 22 F1 F1 59 66 66 66 66 D2 00 21 22 01 00 \
             17 00 01 87 01 75 0B 61 39 95 19 40 29 60 09 99 14 0E 05 12 8A 02",
            "10 02 04 0F 37 27 00 04 00 00 00 00 40 00 49 09 78 0C 09 38 48 0D 04 25 22 F1 F1 59 66 66 66 66 D2 00 21 22 01 \
             00 17 00 01 87 01 75 0B 61 39 95 19 40 29 60 09 99 14 0E 05 12 8A 02 10 03 90 8C",
        ),
        (
            "06 D1 17 40 2A 20 2A 20 20 48 84 6E 64 6C 65 72 62 65 6C 65 67 20 20 2A 20 2A",
            "10 02 06 D1 17 40 2A 20 2A 20 20 48 84 6E 64 6C 65 72 62 65 6C 65 67 20 20 2A 20 2A 10 03 1C 81",
        ),
    ];

    #[test]
    fn blocks_are_written_and_read_as_others_write_them() {
        for (message, block) in BLOCKS {
            let (message, block) = (bytes(message), bytes(block));
            assert_eq!(to_bytes(&message), block);
            for end in 0..block.len() {
                assert!(parse(&block[..end]) == Parsed::NeedMore, "{end} bytes of {block:02x?}");
            }
            let used = block.len();
            assert!(parse(&block) == Parsed::Block { message, used });
        }
    }

    /// The check value that lists of check sums give for this one, there called CRC-16/KERMIT.
    #[test]
    fn the_check_sum_is_the_reflected_ccitt_begun_with_zero() {
        assert_eq!(ccitt(b"123456789".iter()), 0x2189);
    }

    #[test]
    fn one_wrong_byte_is_no_block() {
        let block = bytes(BLOCKS[2].1);
        for at in 0..block.len() {
            for bit in 0..8 {
                let mut wrong = block.clone();
                wrong[at] ^= 1 << bit;
                assert!(!matches!(parse(&wrong), Parsed::Block { .. }), "bit {bit} of byte {at}");
            }
        }
    }

    #[test]
    fn a_new_start_ends_what_was_cut() {
        let cut = [bytes("10 02 06 0F"), bytes(BLOCKS[5].1)].concat();
        assert!(parse(&cut) == Parsed::Garbage { skip: 1 });
        assert!(parse(&cut[1..]) == Parsed::Garbage { skip: 1 });
        assert!(matches!(parse(&cut[4..]), Parsed::Block { used: 9, .. }));
    }

    #[test]
    fn a_block_without_end_is_given_up() {
        let endless = [bytes("10 02"), vec![0x20; MOST_MESSAGE + 1]].concat();
        assert!(parse(&endless) == Parsed::Garbage { skip: 1 });
        assert!(parse(&endless[..MOST_MESSAGE]) == Parsed::NeedMore);
    }

    proptest! {
        #[test]
        fn every_message_comes_back(message in prop::collection::vec(prop_oneof![Just(DLE), Just(STX), Just(ETX), any::<u8>()], 0..300)) {
            let block = to_bytes(&message);
            let used = block.len();
            let whole = Parsed::Block { used, message };
            prop_assert!(parse(&block) == whole);
        }

        #[test]
        fn any_bytes_are_read_or_dropped(bytes in prop::collection::vec(prop_oneof![Just(DLE), Just(STX), Just(ETX), any::<u8>()], 0..64)) {
            match parse(&bytes) {
                Parsed::Block { used, .. } => prop_assert!(used >= 6 && used <= bytes.len()),
                Parsed::Garbage { skip } => prop_assert_eq!(skip, 1),
                Parsed::Acknowledged | Parsed::Refused => prop_assert!(!bytes.is_empty()),
                Parsed::NeedMore => {}
            }
        }
    }
}
