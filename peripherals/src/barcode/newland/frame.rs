//! Bytes <-> what stands between a command's punctuation marks. Knows no meaning.
//!
//! `7E 01 "0000" storage parts ; 03` is answered `02 01 "0000" storage parts ; 03` with a status character before each
//! punctuation mark (HR42 user guide, page 16).

use crate::barcode::line::{LONGEST_ANSWER, Part, part};

const ETX: u8 = 0x03;
/// What a host begins with.
pub const COMMAND: &[u8] = b"~\x010000";
/// What a scanner begins with.
pub const ANSWER: &[u8] = b"\x02\x010000";

/// Longest answer.
pub const LONGEST: usize = LONGEST_ANSWER;

/// Which table a command concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Storage {
    /// `@`: for good.
    Permanent,
    /// `#`: until the power goes.
    Temporary,
}

impl Storage {
    const fn byte(self) -> u8 {
        match self {
            Self::Permanent => b'@',
            Self::Temporary => b'#',
        }
    }

    const fn of(byte: u8) -> Option<Self> {
        match byte {
            b'@' => Some(Self::Permanent),
            b'#' => Some(Self::Temporary),
            _other => None,
        }
    }
}

/// A whole answer. Never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The table it concerned.
    pub storage: Storage,
    /// One for each part of the command.
    pub parts: Vec<Part>,
}

/// What stands at the beginning of some bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Parsed {
    /// An answer of so many bytes.
    Answer {
        /// The answer.
        answer: Answer,
        /// Its length.
        used: usize,
    },
    /// It may become one.
    NeedMore,
    /// No answer begins here.
    Garbage {
        /// How many bytes to leave out.
        skip: usize,
    },
}

/// Reads the answer at the beginning of `bytes`.
#[must_use]
pub fn parse(bytes: &[u8]) -> Parsed {
    let garbage = Parsed::Garbage { skip: 1 };
    let known = bytes.len().min(ANSWER.len());
    if bytes[..known] != ANSWER[..known] {
        return garbage;
    }
    let Some(&storage) = bytes.get(ANSWER.len()) else { return Parsed::NeedMore };
    let Some(storage) = Storage::of(storage) else { return garbage };
    let mut parts = Vec::new();
    let mut rest = &bytes[ANSWER.len() + 1..bytes.len().min(LONGEST)];
    let whole = bytes.len().min(LONGEST);
    while let Some((part, mark, used)) = part(rest, b",;") {
        parts.push(part);
        rest = &rest[used..];
        match (mark, rest.first()) {
            (b';', Some(&ETX)) => {
                return Parsed::Answer { answer: Answer { storage, parts }, used: whole - rest.len() + 1 };
            }
            (_mark, _another_part) => {}
        }
    }
    if bytes.len() > LONGEST { garbage } else { Parsed::NeedMore }
}

/// The bytes of a command: parts, each ended by `;`.
#[must_use]
pub fn command(storage: Storage, parts: &[&str]) -> Vec<u8> {
    let mut bytes = [COMMAND, &[storage.byte()]].concat();
    for part in parts {
        bytes.extend_from_slice(part.as_bytes());
        bytes.push(b';');
    }
    bytes.push(ETX);
    bytes
}

/// Takes the first command a host says out of `bytes`; what it begins no command with is dropped.
pub fn take_command(bytes: &mut Vec<u8>) -> Option<(Storage, Vec<Vec<u8>>)> {
    loop {
        let known = bytes.len().min(COMMAND.len());
        if bytes[..known] != COMMAND[..known] || bytes.len() > LONGEST {
            bytes.remove(0);
            continue;
        }
        let storage = Storage::of(*bytes.get(COMMAND.len())?);
        let begin = COMMAND.len() + 1;
        let end = bytes.iter().position(|byte| *byte == ETX);
        let next = bytes[1..].windows(2).position(|pair| pair == &COMMAND[..2]);
        match (storage, end, next) {
            (Some(storage), Some(end), _) if bytes[end - 1] == b';' && end > begin => {
                let parts = bytes[begin..end - 1].split(|byte| *byte == b';').map(<[u8]>::to_vec).collect();
                bytes.drain(..=end);
                return Some((storage, parts));
            }
            (Some(_), None, None) => return None,
            (Some(_) | None, _, _) => drop(bytes.remove(0)),
        }
    }
}

impl Answer {
    /// The bytes a scanner sends.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = [ANSWER, &[self.storage.byte()]].concat();
        for part in &self.parts {
            bytes.extend_from_slice(&part.text);
            bytes.extend([part.verdict.byte(), b';']);
        }
        bytes.push(ETX);
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::barcode::line::Verdict;

    #[test]
    fn the_guides_examples_are_read() {
        // HR42 user guide, page 16, example 1: `C11ENA1,MIN12,MAX22`, all acknowledged.
        let answer = [
            0x02, 0x01, 0x30, 0x30, 0x30, 0x30, 0x40, 0x43, 0x31, 0x31, 0x45, 0x4e, 0x41, 0x31, 0x06, 0x2c, 0x4d, 0x49,
            0x4e, 0x31, 0x32, 0x06, 0x2c, 0x4d, 0x41, 0x58, 0x32, 0x32, 0x06, 0x3b, 0x03,
        ];
        let Parsed::Answer { answer: read, used } = parse(&answer) else { panic!("no answer") };
        assert_eq!((used, read.storage), (31, Storage::Permanent));
        let texts: Vec<&[u8]> = read.parts.iter().map(|part| part.text.as_slice()).collect();
        assert_eq!(texts, [&b"C11ENA1"[..], b"MIN12", b"MAX22"]);
        assert!(read.parts.iter().all(|part| part.verdict == Verdict::Done));
        for cut in 0..answer.len() {
            assert_eq!(parse(&answer[..cut]), Parsed::NeedMore, "{cut}");
        }
    }

    #[test]
    fn commands_are_the_guides_bytes() {
        // HR42 user guide, page 16: "to query all the current settings about Code 11".
        assert_eq!(
            command(Storage::Permanent, &["C11*"]),
            [0x7e, 0x01, 0x30, 0x30, 0x30, 0x30, 0x40, 0x43, 0x31, 0x31, 0x2a, 0x3b, 0x03]
        );
    }

    #[test]
    fn no_and_unknown_are_told_apart() {
        let read = |bytes: &[u8]| match parse(bytes) {
            Parsed::Answer { answer, .. } => answer.parts[0].verdict,
            Parsed::NeedMore | Parsed::Garbage { .. } => panic!("no answer"),
        };
        assert_eq!(read(b"\x02\x010000#C11ENA7\x15;\x03"), Verdict::OutOfRange);
        assert_eq!(read(b"\x02\x010000#XYZABC\x05;\x03"), Verdict::Unknown);
    }

    #[test]
    fn garbage_is_left_out_byte_by_byte_and_nothing_is_waited_for_without_bound() {
        assert_eq!(parse(b"]Q1"), Parsed::Garbage { skip: 1 });
        assert_eq!(parse(b"\x02\x010000!"), Parsed::Garbage { skip: 1 });
        let endless = [ANSWER, b"#", &[b'A'; LONGEST]].concat();
        assert_eq!(parse(&endless), Parsed::Garbage { skip: 1 });
    }

    #[test]
    fn a_scanner_hears_commands_whatever_stands_between_them() {
        let mut bytes = b"x~\x01000~\x010000#SCNTRG1;\x03~\x010000@QRYPDN;QRYFWV;\x03~".to_vec();
        assert_eq!(take_command(&mut bytes), Some((Storage::Temporary, vec![b"SCNTRG1".to_vec()])));
        let parts = vec![b"QRYPDN".to_vec(), b"QRYFWV".to_vec()];
        assert_eq!(take_command(&mut bytes), Some((Storage::Permanent, parts)));
        assert_eq!(take_command(&mut bytes), None);
        assert_eq!(bytes, b"~");
    }
}
