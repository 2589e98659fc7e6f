//! Answers and what they mean. Knows no time.

use super::frame::{self, Storage};
use crate::{barcode::line::Verdict, detect::Identity};

/// What is asked of a scanner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Request {
    /// `PRECA2;PREBK2995C81;SUFCA2;SUFBK2990D!`: for all symbologies (99), no prefix but the AIM identifier (5C81), no
    /// suffix but CR (0D); volatile. User guide Xenon 1900, chapter 5, *Prefix/Suffix*.
    SetUp,
    /// `REVINF.`: what are you?
    Revision,
}

impl Request {
    const fn parts(self) -> (Storage, &'static [&'static str]) {
        match self {
            Self::SetUp => (Storage::Volatile, &["PRECA2", "PREBK2995C81", "SUFCA2", "SUFBK2990D"]),
            Self::Revision => (Storage::Permanent, &["REVINF"]),
        }
    }

    /// As it stands on the wire.
    #[must_use]
    pub fn to_bytes(self) -> Vec<u8> {
        let (storage, parts) = self.parts();
        frame::menu(parts, storage)
    }

    /// Whether an answer echoes this request, byte by byte: what was misheard is done all the same.
    #[must_use]
    pub fn is_echoed_by(self, answer: &frame::Answer) -> bool {
        let (storage, parts) = self.parts();
        let echoed = answer.parts.iter().map(|part| last_line(&part.text));
        storage == answer.storage && echoed.eq(parts.iter().map(|part| part.as_bytes()))
    }
}

/// What an answer says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Who it is.
    Revision(Identity),
    /// All of a command is done.
    Done,
    /// It is not, or not all of it.
    Refused,
    /// No echo of anything: noise in which a verdict happens to stand before a mark.
    Noise,
}

impl Answer {
    /// What an answer says.
    #[must_use]
    pub fn of(answer: &frame::Answer) -> Self {
        let refused = answer.parts.iter().any(|part| part.verdict != Verdict::Done);
        if !answer.parts.iter().all(|part| is_echo(last_line(&part.text))) {
            return Self::Noise;
        }
        match answer.parts.first() {
            Some(first) if !refused && last_line(&first.text) == b"REVINF" => Self::Revision(identity(&first.text)),
            Some(_) if !refused => Self::Done,
            Some(_) | None => Self::Refused,
        }
    }
}

/// Tag, subtag and value, perhaps misheard.
fn is_echo(text: &[u8]) -> bool {
    (4..=40).contains(&text.len()) && text.iter().all(u8::is_ascii_graphic)
}

/// The echo: a revision stands before it.
fn last_line(text: &[u8]) -> &[u8] {
    text.rsplit(|byte| *byte == b'\n').next().unwrap_or_default()
}

/// Lines of `Name: value` precede the echo of `REVINF`.
fn identity(text: &[u8]) -> Identity {
    let field = |name: &[u8]| {
        let value = text.split(|byte| matches!(byte, b'\r' | b'\n')).find_map(|line| line.strip_prefix(name))?;
        let value = value.strip_prefix(b" $ProjectRevision:").unwrap_or(value);
        Identity::text(value.strip_suffix(b"$").unwrap_or(value))
    };
    Identity {
        model: field(b"Product Name:"),
        serial: field(b"Serial Number:"),
        firmware: field(b"Software Part Number:").or_else(|| field(b"Software Revision:")),
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// In the shape that programs in the field take apart (`Software Part Number: ([A-Z0-9]{11})`, `Serial Number:
    /// ([A-Z0-9]{10})`, fields counted by colons); the values are made up.
    pub(in crate::barcode::honeywell) const REVISION: &[u8] = b"Product Name: Vuquest 3310g Area-Imaging Scanner\r\n\
Boot Revision: $ProjectRevision: 5 $\r\nSoftware Part Number: BP000073BBA\r\n\
Software Revision: $ProjectRevision: 108 $\r\nSerial Number: 14093B0AD5\r\nREVINF\x06.";

    fn meaning(bytes: &[u8]) -> Answer {
        let frame::Parsed::Answer { answer, .. } = frame::parse(bytes) else { panic!("no answer") };
        Answer::of(&answer)
    }

    #[test]
    fn requests_are_the_guides_bytes() {
        // User guides: `99` all symbologies, `0D` CR. `5C81` for the AIM identifier is general knowledge, to be checked in the
        // guide of the model. Seen in the field: `SUFBK2990D09`, `PREBK2995859`.
        assert_eq!(Request::SetUp.to_bytes(), *b"\x16M\rPRECA2;PREBK2995C81;SUFCA2;SUFBK2990D!");
        assert_eq!(Request::Revision.to_bytes(), *b"\x16M\rREVINF.");
    }

    #[test]
    fn a_revision_is_read_line_by_line() {
        let Answer::Revision(identity) = meaning(REVISION) else { panic!("no revision") };
        assert_eq!(identity.model.as_deref(), Some("Vuquest 3310g Area-Imaging Scanner"));
        assert_eq!(identity.serial.as_deref(), Some("14093B0AD5"));
        assert_eq!(identity.firmware.as_deref(), Some("BP000073BBA"));
        assert_eq!(meaning(b"REVINF\x06."), Answer::Revision(Identity::default()));
    }

    #[test]
    fn one_refused_part_refuses_the_command() {
        assert_eq!(meaning(b"PRECA2\x06;PREBK2995C81\x06;SUFCA2\x06;SUFBK2990D\x06!"), Answer::Done);
        assert_eq!(meaning(b"PRECA2\x06;PREBK2995C81\x15;SUFCA2\x06;SUFBK2990D\x06!"), Answer::Refused);
        assert_eq!(meaning(b"REVINF\x05."), Answer::Refused);
        assert_eq!(meaning(b"\xf8\x15."), Answer::Noise);
    }

    #[test]
    fn what_was_misheard_is_no_echo() {
        let is_echoed = |bytes: &[u8]| match frame::parse(bytes) {
            frame::Parsed::Answer { answer, .. } => Request::SetUp.is_echoed_by(&answer),
            frame::Parsed::NeedMore | frame::Parsed::Garbage { .. } => panic!("no answer"),
        };
        assert!(is_echoed(b"PRECA2\x06;PREBK2995C81\x06;SUFCA2\x06;SUFBK2990D\x06!"));
        // 5C80 is the maker's own identifier; `.` writes to the flash.
        assert!(!is_echoed(b"PRECA2\x06;PREBK2995C80\x06;SUFCA2\x06;SUFBK2990D\x06!"));
        assert!(!is_echoed(b"PRECA2\x06;PREBK2995C81\x06;SUFCA2\x06;SUFBK2990D\x06."));
        assert!(!is_echoed(b"PRECA2\x06;SUFCA2\x06;SUFBK2990D\x06!"));
    }
}
