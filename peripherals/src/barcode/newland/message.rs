//! Commands, answers and what they mean. Knows no time.

use super::frame::{self, Storage};
use crate::{
    barcode::line::{Part, Verdict},
    detect::Identity,
};

/// What is said to a scanner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Request {
    /// `#AIDENA1;TSUENA1;TSUSET0D`: AIM identifier before, CR behind; temporary. User guides, chapter *Prefix & Suffix*.
    SetUp,
    /// `@QRYPDN;QRYFWV;QRYPSN`: product name, firmware version, product serial number (FM430 user guide, pages 45, 46).
    Product,
    /// `#SCNTRG1`: pull the trigger (*Unified Commands Set* V1.0.0, page 8).
    Trigger,
    /// `#SCNTRG0`: let it go.
    Untrigger,
}

impl Request {
    const fn parts(self) -> (Storage, &'static [&'static str]) {
        match self {
            Self::SetUp => (Storage::Temporary, &["AIDENA1", "TSUENA1", "TSUSET0D"]),
            Self::Product => (Storage::Permanent, &["QRYPDN", "QRYFWV", "QRYPSN"]),
            Self::Trigger => (Storage::Temporary, &["SCNTRG1"]),
            Self::Untrigger => (Storage::Temporary, &["SCNTRG0"]),
        }
    }

    /// As it stands on the wire.
    #[must_use]
    pub fn to_bytes(self) -> Vec<u8> {
        let (storage, parts) = self.parts();
        frame::command(storage, parts)
    }

    /// Whether an answer echoes this request, byte by byte: what was misheard is done all the same. What was asked for stands
    /// behind the echo.
    #[must_use]
    pub fn is_echoed_by(self, answer: &frame::Answer) -> bool {
        let (storage, parts) = self.parts();
        let echoed = |(part, expected): (&Part, &&str)| part.text.starts_with(expected.as_bytes());
        storage == answer.storage && answer.parts.len() == parts.len() && answer.parts.iter().zip(parts).all(echoed)
    }
}

/// What an answer says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Who it is.
    Product(Identity),
    /// All of a command is done.
    Done,
    /// It is not, or not all of it.
    Refused,
}

impl Answer {
    /// What an answer says.
    #[must_use]
    pub fn of(answer: &frame::Answer) -> Self {
        match answer.parts.iter().all(|part| part.verdict == Verdict::Done) {
            true if Request::Product.is_echoed_by(answer) => Self::Product(identity(answer)),
            true => Self::Done,
            false => Self::Refused,
        }
    }
}

fn identity(answer: &frame::Answer) -> Identity {
    let field = |name: &[u8]| {
        Identity::text(answer.parts.iter().find_map(|part| part.text.strip_prefix(name)).unwrap_or_default())
    };
    Identity { model: field(b"QRYPDN"), serial: field(b"QRYPSN"), firmware: field(b"QRYFWV") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meaning(bytes: &[u8]) -> Answer {
        let frame::Parsed::Answer { answer, .. } = frame::parse(bytes) else { panic!("no answer") };
        Answer::of(&answer)
    }

    #[test]
    fn triggers_are_the_bytes_that_programs_in_the_field_send() {
        // `~\x010000@SCNTRG1;\x03` with `@`; `#SCNTRG1` and `#SCNTRG0` in the maker's own library for Android.
        assert_eq!(
            Request::Trigger.to_bytes(),
            [0x7e, 0x01, 0x30, 0x30, 0x30, 0x30, 0x23, 0x53, 0x43, 0x4e, 0x54, 0x52, 0x47, 0x31, 0x3b, 0x03]
        );
        assert_eq!(Request::Untrigger.to_bytes(), *b"~\x010000#SCNTRG0;\x03");
        assert_eq!(Request::SetUp.to_bytes(), *b"~\x010000#AIDENA1;TSUENA1;TSUSET0D;\x03");
    }

    #[test]
    fn a_product_is_read_part_by_part() {
        // `NLS-N1` in the answer to QRYPDN is what a program in the field looks for.
        let Answer::Product(identity) = meaning(b"\x02\x010000@QRYPDNNLS-N1\x06;QRYFWVV1.02\x06;QRYPSNAB12\x06;\x03")
        else {
            panic!("no product")
        };
        assert_eq!(identity.model.as_deref(), Some("NLS-N1"));
        assert_eq!(identity.firmware.as_deref(), Some("V1.02"));
        assert_eq!(identity.serial.as_deref(), Some("AB12"));
    }

    #[test]
    fn one_refused_part_refuses_the_command() {
        assert_eq!(meaning(b"\x02\x010000#SCNTRG1\x06;\x03"), Answer::Done);
        assert_eq!(meaning(b"\x02\x010000#AIDENA1\x06;TSUENA1\x05;TSUSET0D\x06;\x03"), Answer::Refused);
    }

    #[test]
    fn what_was_misheard_is_no_echo() {
        let is_echoed = |bytes: &[u8]| match frame::parse(bytes) {
            frame::Parsed::Answer { answer, .. } => Request::SetUp.is_echoed_by(&answer),
            frame::Parsed::NeedMore | frame::Parsed::Garbage { .. } => panic!("no answer"),
        };
        assert!(is_echoed(b"\x02\x010000#AIDENA1\x06;TSUENA1\x06;TSUSET0D\x06;\x03"));
        assert!(!is_echoed(b"\x02\x010000#AIDENA0\x06;TSUENA1\x06;TSUSET0D\x06;\x03"));
        assert!(!is_echoed(b"\x02\x010000@AIDENA1\x06;TSUENA1\x06;TSUSET0D\x06;\x03"), "for good");
        assert!(!is_echoed(b"\x02\x010000#AIDENA1\x06;TSUSET0D\x06;\x03"));
    }
}
