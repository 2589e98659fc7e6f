//! What a terminal says to the till.

#[cfg(feature = "simulators")]
use super::TooManyDigits;
use super::{Answer, Malformed, Problem, StatusInformation};
#[cfg(feature = "simulators")]
use crate::card::zvt::field::Writer;
use crate::{
    card::zvt::{
        bcd,
        field::{Ended, Fields, decimal_length},
        frame::Frame,
    },
    detect::Identity,
};

/// From the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// `80` or `84`: to our request.
    Answer(Answer),
    /// `04 0F`: what a transaction has come to.
    StatusInformation(Box<StatusInformation>),
    /// `04 FF`: what it does or asks of the person.
    Intermediate(u8),
    /// `06 0F`: what was ordered is done.
    Completion(Completion),
    /// `06 1E`: what was ordered is given up, with the reason.
    Abort(u8),
    /// `06 D1`, `06 D3`: a receipt of the terminal's own. We print ours; accepted and dropped.
    Print,
    /// Something of the protocol that a kiosk does not need.
    Unsupported,
}

/// What stands in a Completion: little, and different after each command.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Completion {
    /// After a registration `19`: bit 0 initialisation required, bit 1 diagnosis required, bit 4 vending mode.
    pub status_byte: Option<u8>,
    /// After a status enquiry: 00 is ready, everything else a result code.
    pub terminal_status: Option<u8>,
    /// After a status enquiry: the version of the terminal's program, printable.
    pub software: Option<String>,
    /// `29`, eight digits.
    pub terminal_id: Option<String>,
    /// `49`, the numeric code of ISO 4217.
    pub currency: Option<u16>,
    /// So many bytes stand behind a field nobody knows. After a payment that makes no sense.
    pub unread: usize,
}

impl Reply {
    /// Reads one.
    ///
    /// # Errors
    /// The data are not what the control field says.
    pub fn from_frame(frame: &Frame) -> Result<Self, Malformed> {
        if let Some(answer) = Answer::from_frame(frame) {
            return answer.map(Self::Answer);
        }
        match (frame.class, frame.instruction) {
            (0x04, 0x0f) => Ok(Self::StatusInformation(Box::new(StatusInformation::from_frame(frame)?))),
            (0x04, 0xff) => intermediate(frame),
            (0x06, 0x0f) => Completion::from_frame(frame).map(Self::Completion),
            (0x06, 0x1e) => {
                frame.data.first().map(|code| Self::Abort(*code)).ok_or(Malformed::of(frame, Problem::Shape))
            }
            (0x06, 0xd1 | 0xd3) => Ok(Self::Print),
            (_, _) => Ok(Self::Unsupported),
        }
    }

    /// The bytes on the stream, as a terminal sends them.
    ///
    /// # Errors
    /// A number has too many digits for its field.
    #[cfg(feature = "simulators")]
    pub fn to_bytes(&self) -> Result<Vec<u8>, TooManyDigits> {
        let frame = match self {
            Self::Answer(answer) => return Ok(answer.to_bytes()),
            Self::StatusInformation(status) => status.to_frame()?,
            // Without a timeout: "until the next one".
            Self::Intermediate(code) => Frame { class: 0x04, instruction: 0xff, data: vec![*code] },
            Self::Completion(completion) => completion.to_frame()?,
            Self::Abort(code) => Frame { class: 0x06, instruction: 0x1e, data: vec![*code] },
            // An empty line: attribute 00 and no text.
            Self::Print => Frame { class: 0x06, instruction: 0xd1, data: vec![0x00] },
            // A request for input, the commonest of them.
            Self::Unsupported => Frame { class: 0x04, instruction: 0x0d, data: vec![] },
        };
        Ok(frame.to_bytes())
    }
}

/// A code, a timeout of two digits, a container; the last two may be missing.
fn intermediate(frame: &Frame) -> Result<Reply, Malformed> {
    let malformed = Malformed::of(frame, Problem::Shape);
    match frame.data.as_slice() {
        [code] | [code, 0x06, _, ..] => Ok(Reply::Intermediate(*code)),
        [code, timeout] | [code, timeout, 0x06, _, ..] => {
            bcd::read(&[*timeout]).map(|_| Reply::Intermediate(*code)).ok_or(malformed)
        }
        [..] => Err(malformed),
    }
}

impl Completion {
    fn from_frame(frame: &Frame) -> Result<Self, Malformed> {
        let unreadable = |tag| Malformed::of(frame, Problem::Unreadable(tag));
        let mut completion = Self::default();
        let mut rest = frame.data.as_slice();
        // The answer to a status enquiry begins with the version of the terminal's program, as counted text without a tag.
        if rest.first().is_some_and(|first| first & 0xf0 == 0xf0) {
            let (length, text) = decimal_length(3, rest).ok_or(unreadable(0xf0))?;
            let (_, behind) = text.split_at_checked(length).ok_or(unreadable(0xf0))?;
            let (status, behind) = behind.split_first().ok_or(unreadable(0xf0))?;
            completion.terminal_status = Some(*status);
            completion.software = Identity::text(&text[..length]);
            rest = behind;
        }
        let mut fields = Fields::new(rest);
        for field in fields.by_ref() {
            match field.tag {
                0x19 => completion.status_byte = field.value.first().copied(),
                0x29 => completion.terminal_id = Some(bcd::read_text(field.value).ok_or(unreadable(0x29))?),
                0x49 => {
                    let numeric = bcd::read(field.value).and_then(|value| u16::try_from(value).ok());
                    completion.currency = Some(numeric.ok_or(unreadable(0x49))?);
                }
                0x00..=0xff => {}
            }
        }
        match fields.ended() {
            Ended::Complete => Ok(completion),
            Ended::Unread(unread) => Ok(Self { unread, ..completion }),
            Ended::Cut { tag } => Err(unreadable(tag)),
        }
    }

    #[cfg(feature = "simulators")]
    fn to_frame(&self) -> Result<Frame, TooManyDigits> {
        let mut fields = Writer::default();
        if let Some(status) = self.terminal_status {
            fields = fields.text(self.software.as_deref().unwrap_or_default().as_bytes()).plain(&[status]);
        }
        if let Some(status_byte) = self.status_byte {
            fields = fields.byte(0x19, status_byte);
        }
        if let Some(terminal_id) = self.terminal_id.as_ref().and_then(|id| id.parse::<u32>().ok()) {
            fields = fields.digits::<4>(0x29, terminal_id)?;
        }
        if let Some(currency) = self.currency {
            fields = fields.digits::<2>(0x49, currency)?;
        }
        Ok(Frame { class: 0x06, instruction: 0x0f, data: fields.into_bytes() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::card::zvt::frame::{Parsed, parse};

    fn read(bytes: &[u8]) -> Result<Reply, Malformed> {
        let Parsed::Frame { frame, .. } = parse(bytes) else { panic!("no frame") };
        Reply::from_frame(&frame)
    }

    /// PA00P015; the last three also in the tests of Portalum.Zvt.
    #[test]
    fn the_specifications_replies_are_read() {
        assert_eq!(read(&[0x80, 0x00, 0x00]), Ok(Reply::Answer(Answer::Done)));
        assert_eq!(read(&[0x84, 0x00, 0x00]), Ok(Reply::Answer(Answer::Done)));
        assert_eq!(read(&[0x84, 0x9c, 0x00]), Ok(Reply::Answer(Answer::Wait)));
        assert_eq!(read(&[0x84, 0x83, 0x00]), Ok(Reply::Answer(Answer::Refused(0x83))));
        assert_eq!(read(&[0x06, 0x0f, 0x00]), Ok(Reply::Completion(Completion::default())));
        assert_eq!(read(&[0x06, 0x1e, 0x01, 0x64]), Ok(Reply::Abort(0x64)));
        assert_eq!(read(&[0x04, 0xff, 0x01, 0x0a]), Ok(Reply::Intermediate(0x0a)));
    }

    /// What ecrterm's tests (127c3da) hold of a terminal's answer to a status enquiry.
    #[test]
    fn a_terminal_says_which_program_is_in_it() {
        let bytes = b"\x06\x0f\x0b\xf0\xf0\xf72.14.15\x00";
        let software = Some("2.14.15".to_owned());
        let completion = Completion { terminal_status: Some(0), software, ..Completion::default() };
        assert_eq!(read(bytes), Ok(Reply::Completion(completion)));
    }

    #[test]
    fn an_answer_has_no_data_and_an_abort_has_a_reason() {
        assert!(read(&[0x80, 0x00, 0x01, 0x06]).is_err());
        assert!(read(&[0x80, 0x01, 0x00]).is_err());
        assert!(read(&[0x06, 0x1e, 0x00]).is_err());
        assert!(read(&[0x04, 0xff, 0x00]).is_err());
        assert!(read(&[0x04, 0xff, 0x02, 0x0a, 0x0a]).is_err());
    }

    #[test]
    fn print_lines_are_dropped_and_the_rest_is_unsupported() {
        assert_eq!(read(&[0x06, 0xd1, 0x02, 0x00, b'x']), Ok(Reply::Print));
        assert_eq!(read(&[0x04, 0x01, 0x00]), Ok(Reply::Unsupported));
        assert_eq!(read(&[0x06, 0xd8, 0x00]), Ok(Reply::Unsupported));
    }

    #[test]
    #[cfg(feature = "simulators")]
    fn what_is_written_is_read_again() {
        let completion = Completion {
            status_byte: Some(0x10),
            terminal_status: Some(0xf0),
            software: Some("2.14.15".into()),
            terminal_id: Some("00500044".into()),
            currency: Some(944),
            unread: 0,
        };
        for reply in [
            Reply::Answer(Answer::Wait),
            Reply::Intermediate(0x15),
            Reply::Completion(completion),
            Reply::Abort(0x6c),
            Reply::Print,
            Reply::Unsupported,
        ] {
            assert_eq!(read(&reply.to_bytes().unwrap()), Ok(reply));
        }
    }
}
