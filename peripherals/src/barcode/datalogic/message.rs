//! Commands, and what the fields of an answer mean. Knows no time.

use super::frame::Answer;
use crate::detect::Identity;

/// What is said to a scanner: one byte each (Magellan 800i reference guide, appendix F).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Request {
    /// `E`: read.
    Enable,
    /// `D`: do not read.
    Disable,
    /// `R`: start anew, with a beep.
    Reset,
    /// `i`: who are you?
    Information,
    /// `h`: how are you?
    Health,
    /// `s`: what have you done?
    Statistics,
}

impl Request {
    /// As it stands on the wire.
    #[must_use]
    pub const fn byte(self) -> u8 {
        match self {
            Self::Enable => b'E',
            Self::Disable => b'D',
            Self::Reset => b'R',
            Self::Information => b'i',
            Self::Health => b'h',
            Self::Statistics => b's',
        }
    }

    /// What a byte says; none for a command that we never give.
    #[must_use]
    pub const fn of(byte: u8) -> Option<Self> {
        match byte {
            b'E' => Some(Self::Enable),
            b'D' => Some(Self::Disable),
            b'R' => Some(Self::Reset),
            b'i' => Some(Self::Information),
            b'h' => Some(Self::Health),
            b's' => Some(Self::Statistics),
            _other => None,
        }
    }
}

/// Who it is. The guides do not print the fields' letters: that A is the program's number is what programs in the field go
/// by; that M is the model and S the serial number is ours to confirm. Others are left out.
#[must_use]
pub fn identity(answer: &Answer) -> Identity {
    let field = |letter: u8| {
        let text = answer.fields.iter().find_map(|field| field.strip_prefix(&[letter]))?;
        Identity::text(text)
    };
    Identity { model: field(b'M'), serial: field(b'S'), firmware: field(b'A') }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_the_guides_bytes() {
        // Magellan 800i reference guide, appendix F, table of host commands.
        let expected =
            [(Request::Enable, 0x45), (Request::Disable, 0x44), (Request::Reset, 0x52), (Request::Information, 0x69)];
        for (request, byte) in expected.into_iter().chain([(Request::Health, 0x68), (Request::Statistics, 0x73)]) {
            assert_eq!(request.byte(), byte);
            assert_eq!(Request::of(byte), Some(request));
        }
        assert_eq!(Request::of(b'F'), None, "not on file: would turn it off");
    }

    #[test]
    fn fields_are_told_by_their_letter() {
        let fields = vec![b"AAS1234567".to_vec(), b"I05".to_vec(), b"SE01A12345".to_vec()];
        let identity = identity(&Answer { fields });
        assert_eq!(identity.firmware.as_deref(), Some("AS1234567"));
        assert_eq!(identity.serial.as_deref(), Some("E01A12345"));
        assert_eq!(identity.model, None);
    }
}
