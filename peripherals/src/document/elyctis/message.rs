//! Messages <-> what is asked, ordered, answered. Knows no time.

use domain::Sensitive;

use super::frame::Message;
use crate::{
    detect::Identity,
    document::{
        ReadFault,
        lines::{Separator, are_whole, hand_on, split},
    },
};

/// *Inquire*.
pub const INQUIRE: u8 = b'I';
/// *Inquire 1 Line*.
pub const INQUIRE_ONE: u8 = b'L';
const CONTINUOUS: u8 = b'C';

/// What a reader is asked about itself. The maker's web client asks these; the command set's copy at hand does not print them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Question {
    /// The version of its program: `V`.
    Firmware,
    /// Its serial number: `R`.
    Serial,
    /// What it is: `T`.
    Product,
}

impl Question {
    /// All of them, in the order in which they are asked.
    pub const EVERY: [Self; 3] = [Self::Firmware, Self::Serial, Self::Product];

    /// Its code, and its answer's.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Firmware => b'V',
            Self::Serial => b'R',
            Self::Product => b'T',
        }
    }
}

/// Where the reader looks for lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Area {
    /// Where documents of two or three have them.
    Zone,
    /// Where documents of one have it.
    OneLine,
}

/// Whether the reader reads by itself. It stops by itself once it has read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Continuous {
    /// It does.
    On,
    /// It does not; forgets which document it has read last.
    Off,
}

/// What we say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Request {
    /// Who it is.
    Ask(Question),
    /// What it sees.
    Inquire(Area),
    /// Whether it is to read by itself.
    Continuous(Continuous),
}

impl Request {
    /// As it stands on the wire.
    #[must_use]
    pub fn to_bytes(self) -> Vec<u8> {
        let (code, content) = match self {
            Self::Ask(question) => (question.code(), Vec::new()),
            Self::Inquire(Area::Zone) => (INQUIRE, Vec::new()),
            Self::Inquire(Area::OneLine) => (INQUIRE_ONE, Vec::new()),
            Self::Continuous(Continuous::On) => (CONTINUOUS, vec![1]),
            Self::Continuous(Continuous::Off) => (CONTINUOUS, vec![0]),
        };
        Message { code, content }.to_bytes()
    }

    /// What a host said; none for what this product never says.
    #[must_use]
    pub fn of(message: &Message) -> Option<Self> {
        match (message.code, message.content.as_slice()) {
            (INQUIRE, []) => Some(Self::Inquire(Area::Zone)),
            (INQUIRE_ONE, []) => Some(Self::Inquire(Area::OneLine)),
            (CONTINUOUS, [1]) => Some(Self::Continuous(Continuous::On)),
            (CONTINUOUS, [0]) => Some(Self::Continuous(Continuous::Off)),
            (code, []) => Question::EVERY.into_iter().find(|question| question.code() == code).map(Self::Ask),
            (_other, _content) => None,
        }
    }
}

/// What it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// Who it is; printable, none when it said nothing that is.
    Text {
        /// To which question.
        of: Question,
        /// What it said.
        text: Option<String>,
    },
    /// What it saw: lines, each with its CR; only line ends when there is no document.
    Lines(Sensitive<Vec<u8>>),
    /// It does as it was told.
    Continuous(Continuous),
    /// Something we have no word for; states of presence among them.
    Other {
        /// Its code.
        code: u8,
        /// How long it was.
        length: usize,
    },
}

impl Reply {
    /// What a message says.
    #[must_use]
    pub fn of(message: &Message) -> Self {
        match (message.code, message.content.as_slice()) {
            (INQUIRE | INQUIRE_ONE, content) => Self::Lines(Sensitive::new(content.to_vec())),
            (CONTINUOUS, [1]) => Self::Continuous(Continuous::On),
            (CONTINUOUS, [0]) => Self::Continuous(Continuous::Off),
            (code, content) => match Question::EVERY.into_iter().find(|question| question.code() == code) {
                Some(of) => Self::Text { of, text: Identity::text(content) },
                None => Self::Other { code, length: content.len() },
            },
        }
    }
}

/// The lines in what it saw.
///
/// # Errors
/// [`ReadFault::NoLines`] when there is no document; or it was no text, or its end is missing: a length that was harmed on its
/// way leaves something out.
pub fn lines(seen: &[u8]) -> Result<Vec<Sensitive<String>>, ReadFault> {
    let lines = split(seen, Separator::AnyLineEnd)?;
    let is_ended = seen.last().is_none_or(|last| matches!(last, b'\r' | b'\n'));
    if is_ended || are_whole(&lines) { hand_on(lines) } else { Err(ReadFault::Garbled) }
}

/// What a reader says for these lines: a CR behind each, and one more; three without a document.
#[must_use]
pub fn seen(lines: &[String]) -> Vec<u8> {
    if lines.is_empty() {
        return b"\r\r\r".to_vec();
    }
    let text: Vec<u8> = lines.iter().flat_map(|line| line.bytes().chain([b'\r'])).collect();
    [text, vec![b'\r']].concat()
}

#[cfg(test)]
mod tests {
    use super::{super::frame::parse, *};
    use crate::document::elyctis::frame::Parsed;

    fn reply(bytes: &[u8]) -> Reply {
        let Parsed::Message { message, used } = parse(bytes) else { panic!("no message") };
        assert_eq!(used, bytes.len());
        Reply::of(&message)
    }

    #[test]
    fn every_request_is_what_the_command_set_prints() {
        // Scanner Command Set 1.7: Inquire, Inquire 1 Line, Active Continuous Read.
        assert_eq!(Request::Inquire(Area::Zone).to_bytes(), [0x49, 0, 0]);
        assert_eq!(Request::Inquire(Area::OneLine).to_bytes(), [0x4c, 0, 0]);
        assert_eq!(Request::Continuous(Continuous::On).to_bytes(), [0x43, 0, 1, 1]);
        assert_eq!(Request::Continuous(Continuous::Off).to_bytes(), [0x43, 0, 1, 0]);
        // The maker's web client: `56 0 0` version, `52 0 0` serial number, `54 0 0` product.
        assert_eq!(Request::Ask(Question::Firmware).to_bytes(), [0x56, 0, 0]);
        assert_eq!(Request::Ask(Question::Serial).to_bytes(), [0x52, 0, 0]);
        assert_eq!(Request::Ask(Question::Product).to_bytes(), [0x54, 0, 0]);
    }

    #[test]
    fn every_request_is_understood_by_who_hears_it() {
        let every = Question::EVERY.map(Request::Ask).into_iter().chain([
            Request::Inquire(Area::Zone),
            Request::Inquire(Area::OneLine),
            Request::Continuous(Continuous::On),
            Request::Continuous(Continuous::Off),
        ]);
        for request in every {
            let Parsed::Message { message, .. } = parse(&request.to_bytes()) else { panic!("no message") };
            assert_eq!(Request::of(&message), Some(request));
        }
        assert_eq!(Request::of(&Message { code: b'C', content: vec![7] }), None);
        assert_eq!(Request::of(&Message { code: b'X', content: vec![] }), None);
    }

    #[test]
    fn answers_mean_what_the_command_set_and_the_makers_client_make_of_them() {
        assert_eq!(reply(&[0x43, 0, 1, 1]), Reply::Continuous(Continuous::On));
        assert_eq!(reply(&[0x43, 0, 1, 0]), Reply::Continuous(Continuous::Off));
        let text = Some("IDB-1".to_owned());
        assert_eq!(reply(b"T\x00\x05IDB-1"), Reply::Text { of: Question::Product, text });
        assert_eq!(reply(b"R\x00\x00"), Reply::Text { of: Question::Serial, text: None });
        assert_eq!(reply(b"I\x00\x03\r\r\r"), Reply::Lines(Sensitive::new(b"\r\r\r".to_vec())));
        assert_eq!(reply(b"P\x00\x01\x01"), Reply::Other { code: b'P', length: 1 });
        assert_eq!(reply(b"C\x00\x01\x07"), Reply::Other { code: b'C', length: 1 });
    }

    #[test]
    fn three_line_ends_are_no_document() {
        assert_eq!(lines(b"\r\r\r"), Err(ReadFault::NoLines), "the maker's client: card absent");
        assert_eq!(lines(b""), Err(ReadFault::NoLines));
        let read = |bytes| lines(bytes).map(|lines| lines.into_iter().map(Sensitive::into_inner).collect::<Vec<_>>());
        // The client's own specimen ends its lines with CR LF, and the last with one more.
        assert_eq!(read(b"P<UTO\r\nL898902C\r\n\r\n"), Ok(vec!["P<UTO".to_owned(), "L898902C".to_owned()]));
        assert_eq!(read(b"P<UTO\rL898902C\r\r"), Ok(vec!["P<UTO".to_owned(), "L898902C".to_owned()]));
        assert_eq!(read(b"P<UTO\x00\r"), Err(ReadFault::NotText));
        assert_eq!(read(b"P<UTO\rL8989"), Err(ReadFault::Garbled), "its end is missing");
        let whole = ["P".repeat(44), "L".repeat(44)];
        assert_eq!(read(whole.join("\r").as_bytes()), Ok(whole.to_vec()), "nothing is");
    }

    #[test]
    fn documents_of_one_two_and_three_lines_are_read_as_they_were_written() {
        for zone in [vec!["A".repeat(30)], vec!["B".repeat(44); 2], vec!["B".repeat(36); 2], vec!["C".repeat(30); 3]] {
            let read =
                lines(&seen(&zone)).map(|lines| lines.into_iter().map(Sensitive::into_inner).collect::<Vec<_>>());
            assert_eq!(read, Ok(zone));
        }
    }
}
