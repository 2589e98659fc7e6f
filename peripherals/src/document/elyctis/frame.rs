//! Bytes <-> messages: a code, a length of two bytes with the high one first, so many bytes. The same both ways; no check.

/// Code and length.
const HEADER: usize = 3;
/// Longest content that is believed. A zone with its line ends has less than a hundred bytes, names of versions not many more.
pub const LONGEST: usize = 1_024;

/// One message.
#[derive(Clone, PartialEq, Eq)]
pub struct Message {
    /// A capital letter.
    pub code: u8,
    /// Whatever.
    pub content: Vec<u8>,
}

/// What stands at the beginning of some bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Parsed {
    /// A message.
    Message {
        /// It.
        message: Message,
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

/// Reads the message at the beginning of `bytes`. In the text of a zone no message begins: what would be its length there
/// is more than [`LONGEST`].
#[must_use]
pub fn parse(bytes: &[u8]) -> Parsed {
    match bytes {
        [code, ..] if !code.is_ascii_uppercase() => Parsed::Garbage { skip: 1 },
        [_, high, ..] if usize::from(*high) << 8 > LONGEST => Parsed::Garbage { skip: 1 },
        [code, high, low, rest @ ..] => {
            let length = length(*high, *low);
            if length > LONGEST {
                return Parsed::Garbage { skip: 1 };
            }
            rest.get(..length).map_or(Parsed::NeedMore, |content| {
                let message = Message { code: *code, content: content.to_vec() };
                Parsed::Message { message, used: HEADER + length }
            })
        }
        [] | [_] | [_, _] => Parsed::NeedMore,
    }
}

fn length(high: u8, low: u8) -> usize {
    usize::from(high) << 8 | usize::from(low)
}

/// The code and length of a message whose header is there.
#[must_use]
pub fn header(bytes: &[u8]) -> Option<(u8, usize)> {
    let [code, high, low, ..] = bytes else { return None };
    Some((*code, length(*high, *low)))
}

impl Message {
    /// As it stands on the wire.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let [high, low] = u16::try_from(self.content.len()).unwrap_or(u16::MAX).to_be_bytes();
        [&[self.code, high, low], self.content.as_slice()].concat()
    }
}

/// What it says may be personal.
impl std::fmt::Debug for Message {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Message({}, {} bytes)", char::from(self.code), self.content.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(code: u8, content: &[u8]) -> Message {
        Message { code, content: content.to_vec() }
    }

    #[test]
    fn the_command_sets_messages_are_read_and_written() {
        // Scanner Command Set 1.7: Inquire `49 00 00`, its answer `49 L1 L2 data` with L1 the high byte; continuous reading
        // on, and its answer, `43 00 01 01`.
        for (bytes, expected) in [
            (b"\x49\x00\x00".as_slice(), message(b'I', b"")),
            (b"\x4c\x00\x00", message(b'L', b"")),
            (b"\x43\x00\x01\x01", message(b'C', &[1])),
            (b"\x43\x00\x01\x00", message(b'C', &[0])),
            (b"\x49\x00\x03\x0d\x0d\x0d", message(b'I', b"\r\r\r")),
        ] {
            assert_eq!(parse(bytes), Parsed::Message { message: expected.clone(), used: bytes.len() });
            assert_eq!(expected.to_bytes(), bytes);
            for cut in 0..bytes.len() {
                assert_eq!(parse(&bytes[..cut]), Parsed::NeedMore, "{cut}");
            }
        }
        let long = message(b'I', &[b'<'; 300]);
        assert_eq!(long.to_bytes()[..3], [0x49, 0x01, 0x2c]);
        assert_eq!(parse(&long.to_bytes()), Parsed::Message { message: long, used: 303 });
    }

    #[test]
    fn in_the_text_of_a_zone_no_message_begins() {
        let zone = b"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\rL898902C36UTO7408122F1204159ZE184226B<<<<<10\r\r";
        for at in 0..zone.len() - 1 {
            assert_eq!(parse(&zone[at..]), Parsed::Garbage { skip: 1 }, "{at}");
        }
    }

    #[test]
    fn what_would_be_too_long_is_none() {
        assert_eq!(parse(&[b'I', 0x04, 0x01]), Parsed::Garbage { skip: 1 });
        assert_eq!(parse(&[b'I', 0x04, 0x00]), Parsed::NeedMore);
        assert_eq!(parse(&[b'I', 0xff]), Parsed::Garbage { skip: 1 });
        assert_eq!(parse(&[0x00]), Parsed::Garbage { skip: 1 });
    }

    #[test]
    fn what_it_says_does_not_show_in_logs() {
        assert_eq!(format!("{:?}", message(b'I', b"ERIKSSON")), "Message(I, 8 bytes)");
    }
}
