//! Bytes <-> what stands between a command's punctuation marks. Knows no meaning.
//!
//! An answer echoes the command, with a status character before each of its punctuation marks (user guide 2020, page
//! 10-3): `C11ENA1 ACK , MIN12 ACK .`.

use crate::barcode::line::{LONGEST_ANSWER, Part, part};

/// SYN M CR begins a menu command.
pub const MENU: &[u8] = b"\x16M\r";
/// Pulls the trigger.
pub const TRIGGER: &[u8] = b"\x16T\r";
/// Lets it go.
pub const UNTRIGGER: &[u8] = b"\x16U\r";

/// Longest answer.
pub const LONGEST: usize = LONGEST_ANSWER;

/// Which table a command concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Storage {
    /// `!`: until the power goes.
    Volatile,
    /// `.`: for good.
    Permanent,
}

impl Storage {
    const fn byte(self) -> u8 {
        match self {
            Self::Volatile => b'!',
            Self::Permanent => b'.',
        }
    }

    const fn of(byte: u8) -> Option<Self> {
        match byte {
            b'!' => Some(Self::Volatile),
            b'.' => Some(Self::Permanent),
            _text => None,
        }
    }
}

/// A whole answer. Never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// One for each part of the command.
    pub parts: Vec<Part>,
    /// The table it concerned.
    pub storage: Storage,
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

/// Reads the answer at the beginning of `bytes`. Text that precedes its echo is part of it: a scanner says its revision
/// before the echo.
#[must_use]
pub fn parse(bytes: &[u8]) -> Parsed {
    let mut parts = Vec::new();
    let mut rest = &bytes[..bytes.len().min(LONGEST)];
    let whole = rest.len();
    while let Some((part, mark, used)) = part(rest, b",;!.") {
        parts.push(part);
        rest = &rest[used..];
        if let Some(storage) = Storage::of(mark) {
            return Parsed::Answer { answer: Answer { parts, storage }, used: whole - rest.len() };
        }
    }
    if bytes.len() > LONGEST { Parsed::Garbage { skip: 1 } } else { Parsed::NeedMore }
}

/// The bytes of a menu command: parts joined by `;`.
#[must_use]
pub fn menu(parts: &[&str], storage: Storage) -> Vec<u8> {
    [MENU, parts.join(";").as_bytes(), &[storage.byte()]].concat()
}

/// What a host says, as a scanner hears it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// The trigger is pulled.
    Trigger,
    /// It is let go.
    Untrigger,
    /// A menu command: its parts, by `;`, and the table.
    Menu(Vec<Vec<u8>>, Storage),
}

/// Takes the first thing a host says out of `bytes`; what it begins no command with is dropped.
pub fn take_command(bytes: &mut Vec<u8>) -> Option<Heard> {
    loop {
        let syn = bytes.iter().position(|byte| *byte == 0x16).unwrap_or(bytes.len());
        bytes.drain(..syn);
        if bytes.len() < MENU.len() {
            return None;
        }
        let simple = [(TRIGGER, Heard::Trigger), (UNTRIGGER, Heard::Untrigger)];
        if let Some((command, heard)) = simple.into_iter().find(|(command, _)| bytes.starts_with(command)) {
            bytes.drain(..command.len());
            return Some(heard);
        }
        if bytes.starts_with(MENU) {
            let end = bytes.iter().position(|byte| Storage::of(*byte).is_some());
            let next = bytes[1..].iter().position(|byte| *byte == 0x16).map(|at| at + 1);
            if let Some(end) = end.filter(|end| next.is_none_or(|next| *end < next)) {
                let storage = Storage::of(bytes[end]).unwrap_or(Storage::Volatile);
                let parts = bytes[MENU.len()..end].split(|byte| *byte == b';').map(<[u8]>::to_vec).collect();
                bytes.drain(..=end);
                return Some(Heard::Menu(parts, storage));
            }
            if next.is_none() && bytes.len() <= LONGEST {
                return None;
            }
        }
        bytes.remove(0);
    }
}

impl Answer {
    /// The bytes a scanner sends.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for (index, part) in self.parts.iter().enumerate() {
            bytes.extend_from_slice(&part.text);
            bytes.push(part.verdict.byte());
            bytes.push(if index + 1 == self.parts.len() { self.storage.byte() } else { b';' });
        }
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::barcode::line::Verdict;

    #[test]
    fn commands_are_the_guides_bytes() {
        // N3680 user guide, page 144: "Set the RS232 baud rate to 115,200: SYN M CR 232BAD9. or \x16M\x0D232BAD9."
        assert_eq!(menu(&["232BAD9"], Storage::Permanent), *b"\x16M\x0D232BAD9.");
        // Xenon user guide, "Serial Trigger": activate SYN T CR, deactivate SYN U CR (16 54 0D, 16 55 0D).
        assert_eq!(TRIGGER, [0x16, 0x54, 0x0d]);
        assert_eq!(UNTRIGGER, [0x16, 0x55, 0x0d]);
    }

    #[test]
    fn answers_are_the_guides_bytes() {
        // 2020 user guide, page 10-3, example 3: `CBRENA?.` is answered `CBRENA1[ACK]` with the status before the mark.
        let Parsed::Answer { answer, used } = parse(b"CBRENA1\x06.") else { panic!("no answer") };
        assert_eq!(used, 9);
        assert_eq!(answer.parts, [Part { text: b"CBRENA1".to_vec(), verdict: Verdict::Done }]);
        // The same page, all Codabar settings; marks as a scanner in the field sends them (`…DECMIR1[ACK];SUFBK2990D09[ACK].`).
        let Parsed::Answer { answer, .. } = parse(b"CBRENA1\x06,SSX0\x15,CK20\x05!") else { panic!("no answer") };
        let verdicts: Vec<Verdict> = answer.parts.iter().map(|part| part.verdict).collect();
        assert_eq!(verdicts, [Verdict::Done, Verdict::OutOfRange, Verdict::Unknown]);
        assert_eq!(answer.storage, Storage::Volatile);
    }

    #[test]
    fn half_an_answer_needs_more_and_no_answer_is_not_waited_for_without_bound() {
        for cut in 0..9 {
            assert_eq!(parse(&b"CBRENA1\x06."[..cut]), Parsed::NeedMore);
        }
        assert_eq!(parse(&[b'A'; LONGEST + 1]), Parsed::Garbage { skip: 1 });
    }

    #[test]
    fn what_is_written_is_read() {
        let part = |text: &[u8], verdict| Part { text: text.to_vec(), verdict };
        let parts = vec![part(b"PRECA2", Verdict::Done), part(b"", Verdict::Unknown)];
        let answer = Answer { parts, storage: Storage::Volatile };
        let bytes = answer.to_bytes();
        assert_eq!(parse(&bytes), Parsed::Answer { answer, used: bytes.len() });
    }

    #[test]
    fn a_scanner_hears_commands_whatever_stands_between_them() {
        let mut bytes = b"x\x16\x16T\r\x16M\r\x16M\rPRECA2;SUFCA2!.\x16U".to_vec();
        assert_eq!(take_command(&mut bytes), Some(Heard::Trigger));
        let parts = vec![b"PRECA2".to_vec(), b"SUFCA2".to_vec()];
        assert_eq!(take_command(&mut bytes), Some(Heard::Menu(parts, Storage::Volatile)));
        assert_eq!(take_command(&mut bytes), None);
        bytes.push(b'\r');
        assert_eq!(take_command(&mut bytes), Some(Heard::Untrigger));
        assert!(bytes.is_empty());
    }
}
