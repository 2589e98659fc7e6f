//! What the till says to a terminal.

use super::{Answer, Malformed, Problem, TooManyDigits};
use crate::card::zvt::{
    bcd, code,
    driver::Password,
    field::{Ended, Fields, Writer},
    frame::Frame,
};

/// From the till.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// `80` or `84`: to what the terminal said.
    Answer(Answer),
    /// `84 9D`: an answer to a Status-Information about an approval (section 2.2). A part of the goods is issued, and only so
    /// much is to be charged.
    IssuedInPart {
        /// How much stands, less than what was approved; minor units.
        amount: u64,
    },
    /// `06 00` (section 2.1).
    Registration {
        /// The till's.
        password: Password,
        /// Who prints, who may order what: see [`crate::card::zvt::Settings::config_byte`].
        config_byte: u8,
        /// The numeric code of ISO 4217.
        currency: u16,
    },
    /// `06 01` (section 2.2).
    Authorization(Authorization),
    /// `06 B0`: give up what you are doing.
    Abort,
    /// `06 20` with service byte 03: send the Status-Information of the last transaction again, print nothing.
    RepeatReceipt {
        /// The till's.
        password: Password,
    },
    /// `06 30`: undo a payment.
    Reversal {
        /// The till's.
        password: Password,
        /// Which.
        receipt_number: u16,
        /// How much, so that a wrong receipt number undoes nobody else's; minor units.
        amount: u64,
        /// The numeric code of ISO 4217.
        currency: u16,
    },
    /// `06 31`: give an amount back to the card that is presented.
    Refund {
        /// The till's.
        password: Password,
        /// How much, minor units.
        amount: u64,
        /// The numeric code of ISO 4217.
        currency: u16,
    },
    /// `05 01`: how are you?
    StatusEnquiry {
        /// The till's.
        password: Password,
    },
    /// `06 50`: hand the day's turnover to the bank.
    EndOfDay {
        /// The till's.
        password: Password,
    },
    /// Something of the protocol that a simulated terminal does not do.
    Unsupported,
}

/// Take an amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authorization {
    /// `04`, minor units.
    pub amount: u64,
    /// `49`, the numeric code of ISO 4217.
    pub currency: Option<u16>,
    /// `19`, bits: 40 leaves the choice of the card to the terminal.
    pub payment_type: Option<u8>,
    /// `01`: how long the terminal waits for our answer about the goods, seconds.
    pub goods_time_s: Option<u8>,
    /// `02`: how often it asks.
    pub most_questions: Option<u8>,
}

impl Request {
    /// The bytes on the stream.
    ///
    /// # Errors
    /// A number has too many digits for its field.
    pub fn to_bytes(&self) -> Result<Vec<u8>, TooManyDigits> {
        let fields = Writer::default();
        let (class, instruction, fields) = match self {
            Self::Answer(answer) => return Ok(answer.to_bytes()),
            Self::IssuedInPart { amount } => (0x84, code::PARTIAL_ISSUE, fields.digits::<6>(0x04, *amount)?),
            Self::Registration { password, config_byte, currency } => {
                let currency = bcd::write::<2>(*currency)?;
                (0x06, 0x00, fields.plain(&password.0).plain(&[*config_byte]).plain(&currency))
            }
            Self::Authorization(authorization) => (0x06, 0x01, authorization.write(fields)?),
            Self::Abort => (0x06, 0xb0, fields),
            Self::RepeatReceipt { password } => (0x06, 0x20, fields.plain(&password.0).byte(0x03, 0x03)),
            Self::Reversal { password, receipt_number, amount, currency } => {
                let fields = fields.plain(&password.0).digits::<2>(0x87, *receipt_number)?;
                (0x06, 0x30, fields.digits::<6>(0x04, *amount)?.digits::<2>(0x49, *currency)?)
            }
            Self::Refund { password, amount, currency } => {
                let fields = fields.plain(&password.0).digits::<6>(0x04, *amount)?;
                (0x06, 0x31, fields.digits::<2>(0x49, *currency)?)
            }
            Self::StatusEnquiry { password } => (0x05, 0x01, fields.plain(&password.0)),
            Self::EndOfDay { password } => (0x06, 0x50, fields.plain(&password.0)),
            Self::Unsupported => (0x06, 0x70, fields),
        };
        Ok(Frame { class, instruction, data: fields.into_bytes() }.to_bytes())
    }

    /// Reads one, as a terminal does.
    ///
    /// # Errors
    /// The data are not what the control field says; a field nobody knows is an error too.
    pub fn from_frame(frame: &Frame) -> Result<Self, Malformed> {
        if is_partial_issue(frame) {
            return issued_in_part(frame);
        }
        if let Some(answer) = Answer::from_frame(frame) {
            return answer.map(Self::Answer);
        }
        match (frame.class, frame.instruction) {
            (0x06, 0x00) => registration(frame),
            (0x06, 0x01) => Authorization::read(frame).map(Self::Authorization),
            (0x06, 0xb0) => Ok(Self::Abort),
            (0x06, 0x20) => with_password(frame).and_then(|(password, rest)| match rest {
                [0x03, 0x03] => Ok(Self::RepeatReceipt { password }),
                [..] => Err(Malformed::of(frame, Problem::Missing(0x03))),
            }),
            (0x06, 0x30) => reversal(frame),
            (0x06, 0x31) => refund(frame),
            (0x05, 0x01) => with_password(frame).map(|(password, _)| Self::StatusEnquiry { password }),
            (0x06, 0x50) => with_password(frame).map(|(password, _)| Self::EndOfDay { password }),
            (_, _) => Ok(Self::Unsupported),
        }
    }
}

/// With an amount. Without any data it is a refusal like others.
pub(in crate::card::zvt) fn is_partial_issue(frame: &Frame) -> bool {
    (frame.class, frame.instruction) == (0x84, code::PARTIAL_ISSUE) && !frame.data.is_empty()
}

fn issued_in_part(frame: &Frame) -> Result<Request, Malformed> {
    let mut amount = None;
    read_fields(frame, &frame.data, |tag, value| {
        if tag == 0x04 {
            amount = Some(bcd::read(value)?);
        }
        Some(())
    })?;
    Ok(Request::IssuedInPart { amount: amount.ok_or(Malformed::of(frame, Problem::Missing(0x04)))? })
}

fn with_password(frame: &Frame) -> Result<(Password, &[u8]), Malformed> {
    let (password, rest) = frame.data.split_first_chunk::<3>().ok_or(Malformed::of(frame, Problem::Shape))?;
    Ok((Password(*password), rest))
}

fn registration(frame: &Frame) -> Result<Request, Malformed> {
    let (password, rest) = with_password(frame)?;
    let [config_byte, high, low, fields @ ..] = rest else { return Err(Malformed::of(frame, Problem::Shape)) };
    read_fields(frame, fields, |_, _| Some(()))?;
    let currency = number(&[*high, *low]).ok_or(Malformed::of(frame, Problem::Unreadable(0x49)))?;
    Ok(Request::Registration { password, config_byte: *config_byte, currency })
}

fn reversal(frame: &Frame) -> Result<Request, Malformed> {
    let (password, rest) = with_password(frame)?;
    let (mut receipt_number, mut amount, mut currency) = (None, None, None);
    read_fields(frame, rest, |tag, value| {
        match tag {
            0x87 => receipt_number = Some(number(value)?),
            0x04 => amount = Some(bcd::read(value)?),
            0x49 => currency = Some(number(value)?),
            0x00..=0xff => {}
        }
        Some(())
    })?;
    let missing = |tag| Malformed::of(frame, Problem::Missing(tag));
    Ok(Request::Reversal {
        password,
        receipt_number: receipt_number.ok_or(missing(0x87))?,
        amount: amount.ok_or(missing(0x04))?,
        currency: currency.ok_or(missing(0x49))?,
    })
}

fn refund(frame: &Frame) -> Result<Request, Malformed> {
    let (password, rest) = with_password(frame)?;
    let (mut amount, mut currency) = (None, None);
    read_fields(frame, rest, |tag, value| {
        match tag {
            0x04 => amount = Some(bcd::read(value)?),
            0x49 => currency = Some(number(value)?),
            0x00..=0xff => {}
        }
        Some(())
    })?;
    let missing = |tag| Malformed::of(frame, Problem::Missing(tag));
    Ok(Request::Refund { password, amount: amount.ok_or(missing(0x04))?, currency: currency.ok_or(missing(0x49))? })
}

impl Authorization {
    fn write(&self, fields: Writer) -> Result<Writer, TooManyDigits> {
        let mut fields = fields.digits::<6>(0x04, self.amount)?;
        if let Some(currency) = self.currency {
            fields = fields.digits::<2>(0x49, currency)?;
        }
        let bytes = [(0x19, self.payment_type), (0x01, self.goods_time_s), (0x02, self.most_questions)];
        for (tag, value) in bytes {
            if let Some(value) = value {
                fields = fields.byte(tag, value);
            }
        }
        Ok(fields)
    }

    fn read(frame: &Frame) -> Result<Self, Malformed> {
        let mut amount = None;
        let mut read = Self { amount: 0, currency: None, payment_type: None, goods_time_s: None, most_questions: None };
        read_fields(frame, &frame.data, |tag, value| {
            match tag {
                0x04 => amount = Some(bcd::read(value)?),
                0x49 => read.currency = Some(number(value)?),
                0x19 => read.payment_type = value.first().copied(),
                0x01 => read.goods_time_s = value.first().copied(),
                0x02 => read.most_questions = value.first().copied(),
                0x00..=0xff => {}
            }
            Some(())
        })?;
        Ok(Self { amount: amount.ok_or(Malformed::of(frame, Problem::Missing(0x04)))?, ..read })
    }
}

fn read_fields(frame: &Frame, data: &[u8], mut take: impl FnMut(u8, &[u8]) -> Option<()>) -> Result<(), Malformed> {
    let unreadable = |tag| Malformed::of(frame, Problem::Unreadable(tag));
    let mut fields = Fields::new(data);
    for field in fields.by_ref() {
        take(field.tag, field.value).ok_or(unreadable(field.tag))?;
    }
    match fields.ended() {
        Ended::Complete => Ok(()),
        Ended::Unread(_) => Err(Malformed::of(frame, Problem::Shape)),
        Ended::Cut { tag } => Err(unreadable(tag)),
    }
}

fn number(value: &[u8]) -> Option<u16> {
    bcd::read(value)?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::card::zvt::frame::{Parsed, parse};

    fn read(bytes: &[u8]) -> Result<Request, Malformed> {
        let Parsed::Frame { frame, .. } = parse(bytes) else { panic!("no frame") };
        Request::from_frame(&frame)
    }

    fn password() -> Password {
        "000000".parse().unwrap()
    }

    fn amount(amount: u64, currency: Option<u16>) -> Authorization {
        Authorization { amount, currency, payment_type: None, goods_time_s: None, most_questions: None }
    }

    /// ecrterm b5afb94 writes `Authorisation(amount=2650, currency_code=944)` so; Portalum.Zvt's tests hold the other.
    #[test]
    fn an_authorisation_is_written_as_two_others_write_it() {
        let manat = Request::Authorization(amount(2650, Some(944)));
        let bytes = [0x06, 0x01, 0x0a, 0x04, 0, 0, 0, 0, 0x26, 0x50, 0x49, 0x09, 0x44];
        assert_eq!(manat.to_bytes().unwrap(), bytes);
        assert_eq!(read(&bytes), Ok(manat));
        let bare = Request::Authorization(amount(1000, None));
        assert_eq!(bare.to_bytes().unwrap(), [0x06, 0x01, 0x07, 0x04, 0, 0, 0, 0, 0x10, 0x00]);
    }

    /// PA00P015, section 2.2: fields 19, 01, 02.
    #[test]
    fn a_vending_authorisation_names_its_times() {
        let request = Request::Authorization(Authorization {
            payment_type: Some(0x40),
            goods_time_s: Some(60),
            most_questions: Some(17),
            ..amount(4400, Some(944))
        });
        let bytes = request.to_bytes().unwrap();
        assert_eq!(bytes[..3], [0x06, 0x01, 0x10]);
        assert_eq!(bytes[13..], [0x19, 0x40, 0x01, 0x3c, 0x02, 0x11]);
        assert_eq!(read(&bytes), Ok(request));
    }

    /// PA00P015: section 2.1; "Repeat Receipt" with service byte 03; 2.9; 2.15; "Abort"; "Status-Enquiry".
    #[test]
    fn the_other_requests_are_written_by_the_specification() {
        let registration = Request::Registration { password: password(), config_byte: 0xbe, currency: 944 };
        assert_eq!(registration.to_bytes().unwrap(), [0x06, 0x00, 0x06, 0, 0, 0, 0xbe, 0x09, 0x44]);
        let repeat = Request::RepeatReceipt { password: password() };
        assert_eq!(repeat.to_bytes().unwrap(), [0x06, 0x20, 0x05, 0, 0, 0, 0x03, 0x03]);
        let reversal = Request::Reversal { password: password(), receipt_number: 231, amount: 4400, currency: 944 };
        assert_eq!(
            reversal.to_bytes().unwrap(),
            [0x06, 0x30, 0x10, 0, 0, 0, 0x87, 0x02, 0x31, 0x04, 0, 0, 0, 0, 0x44, 0x00, 0x49, 0x09, 0x44]
        );
        // The order of fields is that of the specification and of zvtlib's `RefundApdu` (44840af).
        let refund = Request::Refund { password: password(), amount: 4400, currency: 944 };
        assert_eq!(
            refund.to_bytes().unwrap(),
            [0x06, 0x31, 0x0d, 0, 0, 0, 0x04, 0, 0, 0, 0, 0x44, 0x00, 0x49, 0x09, 0x44]
        );
        assert_eq!(Request::Abort.to_bytes().unwrap(), [0x06, 0xb0, 0x00]);
        let enquiry = Request::StatusEnquiry { password: password() };
        assert_eq!(enquiry.to_bytes().unwrap(), [0x05, 0x01, 0x03, 0, 0, 0]);
        let end_of_day = Request::EndOfDay { password: "123456".parse().unwrap() };
        assert_eq!(end_of_day.to_bytes().unwrap(), [0x06, 0x50, 0x03, 0x12, 0x34, 0x56]);
        for request in [registration, repeat, reversal, refund, Request::Abort, enquiry, end_of_day] {
            assert_eq!(read(&request.to_bytes().unwrap()), Ok(request));
        }
    }

    /// Portalum.Zvt's tests (`ZvtClientTest`, edae165) hold these bytes for 22.00 of a payment of 33.00; PA00P015, section 2.2.6.
    #[test]
    fn a_partial_issue_is_written_as_another_writes_it() {
        let bytes = [0x84, 0x9d, 0x07, 0x04, 0x00, 0x00, 0x00, 0x00, 0x22, 0x00];
        let part = Request::IssuedInPart { amount: 2200 };
        assert_eq!(part.to_bytes().unwrap(), bytes);
        assert_eq!(read(&bytes), Ok(part));
    }

    #[test]
    fn a_partial_issue_of_no_amount_is_none() {
        assert_eq!(read(&[0x84, 0x9d, 0x00]), Ok(Request::Answer(Answer::Refused(0x9d))));
        assert!(read(&[0x84, 0x9d, 0x03, 0x49, 0x09, 0x44]).is_err(), "no amount");
        assert!(read(&[0x84, 0x9d, 0x07, 0x04, 0, 0, 0, 0, 0x2a, 0x00]).is_err(), "no digit");
        assert!(read(&[0x84, 0x9d, 0x06, 0x04, 0, 0, 0, 0, 0x22]).is_err(), "cut");
        assert!(read(&[0x84, 0x9c, 0x07, 0x04, 0, 0, 0, 0, 0x22, 0x00]).is_err(), "another answer has no amount");
        let too_long = Request::IssuedInPart { amount: 1_000_000_000_000 };
        assert_eq!(too_long.to_bytes(), Err(TooManyDigits { value: 1_000_000_000_000, digits: 12 }));
    }

    #[test]
    fn a_terminal_reads_strictly() {
        assert!(read(&[0x06, 0x01, 0x03, 0x49, 0x09, 0x44]).is_err(), "no amount");
        assert!(read(&[0x06, 0x01, 0x07, 0x04, 0, 0, 0, 0, 0x2a, 0x50]).is_err(), "no digit");
        assert!(read(&[0x06, 0x01, 0x06, 0, 0, 0, 0xbe, 0x09, 0x44]).is_err(), "a registration, one bit turned");
        assert!(read(&[0x06, 0x30, 0x06, 0, 0, 0, 0x87, 0x02, 0x31]).is_err(), "a reversal without its amount");
        assert!(read(&[0x06, 0x31, 0x06, 0, 0, 0, 0x49, 0x09, 0x44]).is_err(), "a refund without its amount");
    }

    #[test]
    fn a_number_too_long_is_an_error_and_not_another_number() {
        let request = Request::Reversal { password: password(), receipt_number: 10_000, amount: 1, currency: 944 };
        assert_eq!(request.to_bytes(), Err(TooManyDigits { value: 10_000, digits: 4 }));
    }
}
