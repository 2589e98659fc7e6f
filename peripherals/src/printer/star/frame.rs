//! What comes from a Star printer, cut into automatic statuses and answers that begin with `ESC`. Knows no meaning.
//!
//! An automatic status has no check, but fixed bits: its first byte has bit 0 set and bits 7 and 4 clear and tells the length, every
//! other byte has bits 7, 4 and 0 clear. XON and XOFF may stand anywhere in it and have bit 4 set.

use crate::detect::Identity;

/// The shortest status: two headers and five bytes.
const SHORTEST: usize = 7;
/// The longest that the length can say.
const LONGEST: usize = 15;
/// The longest name that is believed.
const LONGEST_NAME: usize = 80;

const XON: u8 = 0x11;
const XOFF: u8 = 0x13;

/// One answer, or one piece of news.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Frame {
    /// Printer status 1 and what follows it; between five and thirteen bytes.
    Status(Vec<u8>),
    /// `ESC # *`: the name and version that follow it.
    Name(Vec<u8>),
}

/// What the beginning of some bytes is.
pub type Parsed = crate::frame::Parsed<Frame>;

/// Reads one frame off the beginning of `bytes`.
#[must_use]
pub fn parse(bytes: &[u8]) -> Parsed {
    match bytes {
        [] => Parsed::NeedMore,
        [first, rest @ ..] if first & 0x91 == 0x01 => status(*first, rest),
        [0x1b, rest @ ..] => name(rest),
        [_, ..] => Parsed::Garbage { skip: 1 },
    }
}

/// Bits 1 to 3 and 5 of the first byte are the length of all.
fn length(header: u8) -> usize {
    usize::from(header >> 1 & 0x07 | header >> 2 & 0x08)
}

fn status(header: u8, rest: &[u8]) -> Parsed {
    let length = length(header);
    if !(SHORTEST..=LONGEST).contains(&length) {
        return Parsed::Garbage { skip: 1 };
    }
    let mut body = Vec::with_capacity(length);
    for (index, byte) in rest.iter().enumerate() {
        match *byte {
            XON | XOFF => {}
            byte if byte & 0x91 != 0 => return Parsed::Garbage { skip: 1 },
            byte => body.push(byte),
        }
        if body.len() == length - 1 {
            body.remove(0);
            return Parsed::Frame { frame: Frame::Status(body), used: index + 2 };
        }
        if index > 4 * LONGEST {
            return Parsed::Garbage { skip: 1 };
        }
    }
    Parsed::NeedMore
}

/// `ESC # * , name LF NUL`
fn name(rest: &[u8]) -> Parsed {
    const HEAD: &[u8] = b"#*,";
    let said = &rest[..rest.len().min(HEAD.len())];
    if !HEAD.starts_with(said) {
        return Parsed::Garbage { skip: 1 };
    }
    let Some(text) = rest.get(HEAD.len()..) else { return Parsed::NeedMore };
    let length = text.iter().take(LONGEST_NAME).take_while(|byte| (0x20..0x7f).contains(*byte)).count();
    match text[length..] {
        [] | [0x0a] => Parsed::NeedMore,
        [0x0a, 0x00, ..] => {
            Parsed::Frame { frame: Frame::Name(text[..length].to_vec()), used: HEAD.len() + length + 3 }
        }
        [_, ..] => Parsed::Garbage { skip: 1 },
    }
}

impl Frame {
    /// As it stands on the wire, with the version that the specification leaves to the printer as nought.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        match self {
            Self::Status(body) => {
                let length = u8::try_from(body.len() + 2).unwrap_or(u8::MAX);
                let mut bytes = vec![0x01 | length << 1 & 0x0e | length << 2 & 0x20, 0];
                bytes.extend(body);
                bytes
            }
            Self::Name(name) => [b"\x1b#*,", &name[..], b"\n\0"].concat(),
        }
    }

    /// Who a name says it is: `TUP592 Ver1.0` is a model and a version.
    #[must_use]
    pub fn identity(name: &[u8]) -> Identity {
        let split = name.windows(3).position(|word| word.eq_ignore_ascii_case(b"ver")).unwrap_or(name.len());
        let (model, firmware) = name.split_at(split);
        Identity { model: Identity::text(model), serial: None, firmware: Identity::text(firmware) }
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
    fn headers_tell_the_length_as_the_specification_lists_it() {
        // Appendix 2, table of header 1: 7 bytes 0Fh, 8 bytes 21h, 9 bytes 23h, 10 bytes 25h, 11 bytes 27h, 15 bytes 2Fh.
        for (header, count) in [(0x0f, 7), (0x21, 8), (0x23, 9), (0x25, 10), (0x27, 11), (0x2f, 15)] {
            let mut bytes = vec![header, 0x06];
            bytes.resize(count, 0);
            assert_eq!(parse(&bytes), Parsed::Frame { frame: Frame::Status(vec![0; count - 2]), used: count });
            assert_eq!(parse(&bytes[..count - 1]), Parsed::NeedMore);
            assert_eq!(Frame::Status(vec![0; count - 2]).to_bytes()[0], header);
        }
    }

    #[test]
    fn flow_control_inside_a_status_is_no_part_of_it() {
        let bytes = [0x23, 0x06, 0x13, 0x08, 0, 0, 0x11, 0x08, 0, 0x02, 0x06];
        assert_eq!(
            parse(&bytes),
            Parsed::Frame { frame: Frame::Status(vec![0x08, 0, 0, 0x08, 0, 0x02, 0x06]), used: 11 }
        );
    }

    #[test]
    fn a_broken_status_costs_a_byte_at_a_time_and_never_the_next_one() {
        let mut splitter = Splitter::default();
        let whole = [0x23, 0x06, 0, 0, 0, 0, 0, 0x02, 0];
        // One byte is missing: the next header stands where a status byte should.
        let bytes = [&whole[..8], &whole[..]].concat();
        assert_eq!(splitter.push(&bytes), [Frame::Status(vec![0, 0, 0, 0, 0, 0x02, 0])]);
    }

    #[test]
    fn a_name_is_told_from_its_end() {
        // 3.3.14, ESC # * LF NUL: "ESC # *, HSP7000Ver.1.0 LF NUL".
        let bytes = b"\x1b#*,HSP7000Ver.1.0\n\0";
        let frame = Frame::Name(b"HSP7000Ver.1.0".to_vec());
        assert_eq!(parse(bytes), Parsed::Frame { frame: frame.clone(), used: bytes.len() });
        assert_eq!(frame.to_bytes(), bytes);
        assert_eq!(parse(&bytes[..9]), Parsed::NeedMore);
        let identity = Frame::identity(b"HSP7000Ver.1.0");
        assert_eq!((identity.model.as_deref(), identity.firmware.as_deref()), (Some("HSP7000"), Some("Ver.1.0")));
    }

    #[test]
    fn noise_leaves_at_most_one_unfinished_frame() {
        let mut splitter = Splitter::default();
        for _ in 0..100 {
            splitter.push(&[0x23, 0x11, 0x13, 0x1b, b'#', b'*', b',', b'x']);
            splitter.push(&[0x11; 200]);
        }
        assert!(splitter.unfinished() < 4 * LONGEST + LONGEST_NAME, "{}", splitter.unfinished());
    }
}
