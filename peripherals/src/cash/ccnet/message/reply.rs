//! What the device says.

use super::super::frame::Frame;
use super::{ACK, ILLEGAL, Kinds, Malformed, NAK, Request, State, Table};
use crate::detect::Identity;

/// Lengths of the three parts of an answer to IDENTIFICATION.
const PART: usize = 15;
const SERIAL: usize = 12;
const ASSET: usize = 7;

/// Who a device is: bytes as it sends them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Identification {
    /// Part number: text.
    pub part: [u8; PART],
    /// Serial number: text.
    pub serial: [u8; SERIAL],
    /// Asset number: binary.
    pub asset: [u8; ASSET],
}

impl Identification {
    /// What of it can be read. The part number's last digits are the program's version on some models, and not on others:
    /// it is left whole.
    #[must_use]
    pub fn identity(&self) -> Identity {
        Identity { model: Identity::text(&self.part), serial: Identity::text(&self.serial), firmware: None }
    }
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// `00`: done.
    Ack,
    /// `FF`: your question was damaged.
    Nak,
    /// `30`: not now, or not at all.
    Illegal,
    /// To POLL.
    State(State),
    /// To GET STATUS.
    Status {
        /// Kinds that are taken.
        taken: Kinds,
        /// Kinds that are looked at more strictly.
        strict: Kinds,
    },
    /// To IDENTIFICATION.
    Identification(Identification),
    /// To GET BILL TABLE.
    Table(Box<Table>),
}

impl Reply {
    /// Reads `frame` as the answer to `request`.
    ///
    /// # Errors
    /// It is none.
    pub fn to(request: Request, frame: &Frame) -> Result<Self, Malformed> {
        let data = frame.data.as_slice();
        let asked = request.code();
        let first = data.first().copied().unwrap_or(0);
        let malformed = Malformed { asked, first, length: data.len() };
        match (request, data) {
            (_, [ILLEGAL]) => Ok(Self::Illegal),
            (_, [NAK]) => Ok(Self::Nak),
            (Request::Poll, _) => State::from_data(asked, data).map(Self::State),
            (Request::Identify, _) => identification(data).map(Self::Identification).ok_or(malformed),
            (Request::GetTable, _) => Table::from_data(data).map(|table| Self::Table(Box::new(table))).ok_or(malformed),
            (Request::GetStatus, [h, m, l, high, middle, low]) => {
                let (taken, strict) = ([*h, *m, *l], [*high, *middle, *low]);
                Ok(Self::Status { taken: Kinds::from_bytes(taken), strict: Kinds::from_bytes(strict) })
            }
            (
                Request::Reset
                | Request::SetSecurity(_)
                | Request::Enable { .. }
                | Request::Stack
                | Request::Return
                | Request::Hold,
                [ACK],
            ) => Ok(Self::Ack),
            (
                Request::Ack
                | Request::Nak
                | Request::Reset
                | Request::GetStatus
                | Request::SetSecurity(_)
                | Request::Enable { .. }
                | Request::Stack
                | Request::Return
                | Request::Hold
                | Request::Other(_),
                _,
            ) => Err(malformed),
        }
    }

    /// As a frame; only devices write it.
    #[must_use]
    pub fn to_frame(&self) -> Frame {
        Frame::new(&match self {
            Self::Ack => vec![ACK],
            Self::Nak => vec![NAK],
            Self::Illegal => vec![ILLEGAL],
            Self::State(state) => state.to_data(),
            Self::Status { taken, strict } => [taken.to_bytes(), strict.to_bytes()].concat(),
            Self::Identification(Identification { part, serial, asset }) => {
                [&part[..], &serial[..], &asset[..]].concat()
            }
            Self::Table(table) => table.to_data(),
        })
    }
}

fn identification(data: &[u8]) -> Option<Identification> {
    let (part, rest) = data.split_first_chunk()?;
    let (serial, asset) = rest.split_first_chunk()?;
    Some(Identification { part: *part, serial: *serial, asset: asset.try_into().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cash::ccnet::frame::{Parsed, parse};

    /// A capture of a real `CashCode` FLS-EU.
    const FLS_EU: [u8; 39] = [
        0x02, 0x03, 0x27, 0x46, 0x4c, 0x53, 0x2d, 0x45, 0x55, 0x31, 0x30, 0x2d, 0x36, 0x39, 0x33, 0x36, 0x33, 0x39,
        0x30, 0x37, 0x4b, 0x49, 0x34, 0x31, 0x41, 0x53, 0x37, 0x34, 0x38, 0x32, 0x75, 0xed, 0x8d, 0xc8, 0x03, 0x3f,
        0x7b, 0x35, 0xda,
    ];

    #[test]
    fn a_captured_identification_is_read_and_written_the_same() {
        let Parsed::Frame { frame, used: 39 } = parse(&FLS_EU) else { panic!() };
        let reply = Reply::to(Request::Identify, &frame).unwrap();
        let Reply::Identification(identification) = &reply else { panic!("{reply:?}") };
        let identity = identification.identity();
        assert_eq!(identity.model.as_deref(), Some("FLS-EU10-693639"));
        assert_eq!(identity.serial.as_deref(), Some("07KI41AS7482"));
        assert_eq!(reply.to_frame().to_bytes(), FLS_EU);
    }

    #[test]
    fn an_answer_to_one_question_is_no_answer_to_another() {
        let frame = |data: &[u8]| Frame::new(data);
        let idling = frame(&[0x14]);
        for request in [Request::Stack, Request::Identify, Request::GetTable, Request::GetStatus, Request::Reset] {
            assert!(Reply::to(request, &idling).is_err(), "{request:?}");
        }
        assert!(Reply::to(Request::Poll, &frame(&[0x00])).is_err(), "an acknowledgement is no state");
        for request in [Request::Stack, Request::Poll, Request::GetTable] {
            assert_eq!(Reply::to(request, &frame(&[0x30])), Ok(Reply::Illegal));
            assert_eq!(Reply::to(request, &frame(&[0xff])), Ok(Reply::Nak));
        }
        assert_eq!(Reply::to(Request::Stack, &frame(&[0x00])), Ok(Reply::Ack));
    }

    #[test]
    fn a_status_is_two_masks() {
        let reply = Reply::to(Request::GetStatus, &Frame::new(&[0, 0, 0x7c, 0x80, 0, 0])).unwrap();
        let taken = (2..7).collect();
        let strict = [23].into_iter().collect();
        assert_eq!(reply, Reply::Status { taken, strict });
        assert_eq!(reply.to_frame().data, [0, 0, 0x7c, 0x80, 0, 0]);
    }
}
