//! Status-Information, `04 0F`: what a transaction has come to (PA00P015, section 3.1).

use domain::{Currency, Money, receipt::CardPayment};

#[cfg(feature = "simulators")]
use super::TooManyDigits;
use super::{Malformed, Problem, Totals};
#[cfg(feature = "simulators")]
use crate::card::zvt::field::Writer;
use crate::card::zvt::{
    bcd, code,
    field::{Ended, Field, Fields},
    frame::Frame,
};

/// What is kept of a Status-Information. Of the card number nothing but the last four digits is ever kept.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StatusInformation {
    /// `27`: 00 is yes.
    pub result: u8,
    /// `04`, in minor units.
    pub amount: Option<u64>,
    /// `49`, the numeric code of ISO 4217.
    pub currency: Option<u16>,
    /// `0B`.
    pub trace: Option<u32>,
    /// `37`: the trace number of the payment that this transaction undid.
    pub original_trace: Option<u32>,
    /// `87`.
    pub receipt_number: Option<u16>,
    /// `29`, eight digits.
    pub terminal_id: Option<String>,
    /// The end of `22`, when it is not masked.
    pub last_four: Option<String>,
    /// `8A`.
    pub card_type: Option<u8>,
    /// `8B`.
    pub card_name: Option<String>,
    /// `3B`.
    pub authorisation: Option<String>,
    /// `0C`, `HHMMSS` by the terminal's clock.
    pub time: Option<u32>,
    /// `0D`, `MMDD` by the terminal's clock.
    pub date: Option<u16>,
    /// `60`: this is about the end of a day.
    pub parts: Option<Parts>,
    /// So many bytes stand behind a field nobody knows.
    pub unread: usize,
}

/// What field 60 says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Parts {
    /// The parts of a day.
    Read(Box<Totals>),
    /// Something of another shape.
    Unreadable,
}

impl Parts {
    fn of(value: &[u8]) -> Self {
        Totals::read(value).map_or(Self::Unreadable, |totals| Self::Read(Box::new(totals)))
    }
}

impl StatusInformation {
    pub(super) fn from_frame(frame: &Frame) -> Result<Self, Malformed> {
        let malformed = |problem| Malformed::of(frame, problem);
        let mut status = Self::default();
        let mut result = None;
        let mut fields = Fields::new(&frame.data);
        for field in fields.by_ref() {
            if field.tag == 0x27 {
                result = Some(field.value[0]);
            } else {
                status.take(field).ok_or(malformed(Problem::Unreadable(field.tag)))?;
            }
        }
        match fields.ended() {
            Ended::Complete => {}
            Ended::Unread(bytes) => status.unread = bytes,
            Ended::Cut { tag } => return Err(malformed(Problem::Unreadable(tag))),
        }
        status.result = result.ok_or(malformed(Problem::Missing(0x27)))?;
        Ok(status)
    }

    /// `None` where a digit is none.
    fn take(&mut self, Field { tag, value }: Field<'_>) -> Option<()> {
        match tag {
            0x04 => self.amount = Some(bcd::read(value)?),
            0x0b => self.trace = Some(number(value)?),
            0x0c => self.time = Some(number(value)?),
            0x0d => self.date = Some(number(value)?),
            0x22 => self.last_four = last_four(value),
            0x29 => self.terminal_id = Some(bcd::read_text(value)?),
            0x37 => self.original_trace = Some(number(value)?),
            0x3b => self.authorisation = Some(text(value)),
            0x49 => self.currency = Some(number(value)?),
            0x60 => self.parts = Some(Parts::of(value)),
            0x87 => self.receipt_number = Some(number(value)?),
            0x8a => self.card_type = value.first().copied(),
            0x8b => self.card_name = Some(text(value)),
            0x00..=0xff => {}
        }
        Some(())
    }

    #[cfg(feature = "simulators")]
    pub(super) fn to_frame(&self) -> Result<Frame, TooManyDigits> {
        let mut fields = Writer::default().byte(0x27, self.result);
        if let Some(amount) = self.amount {
            fields = fields.digits::<6>(0x04, amount)?;
        }
        if let Some(currency) = self.currency {
            fields = fields.digits::<2>(0x49, currency)?;
        }
        if let Some(time) = self.time {
            fields = fields.digits::<3>(0x0c, time)?;
        }
        if let Some(date) = self.date {
            fields = fields.digits::<2>(0x0d, date)?;
        }
        if let Some(last_four) = &self.last_four {
            fields = fields.counted(0x22, &masked(last_four));
        }
        if let Some(receipt_number) = self.receipt_number {
            fields = fields.digits::<2>(0x87, receipt_number)?;
        }
        if let Some(authorisation) = &self.authorisation {
            fields = fields.plain(&[0x3b]).plain(&padded(authorisation));
        }
        if let Some(trace) = self.trace {
            fields = fields.digits::<3>(0x0b, trace)?;
        }
        if let Some(original) = self.original_trace {
            fields = fields.digits::<3>(0x37, original)?;
        }
        if let Some(terminal_id) = self.terminal_id.as_ref().and_then(|id| id.parse::<u32>().ok()) {
            fields = fields.digits::<4>(0x29, terminal_id)?;
        }
        if let Some(card_type) = self.card_type {
            fields = fields.byte(0x8a, card_type);
        }
        if let Some(name) = &self.card_name {
            fields = fields.counted(0x8b, name.as_bytes());
        }
        if let Some(Parts::Read(parts)) = &self.parts {
            fields = fields.plain(&[0x60]).text(&parts.to_bytes()?);
        }
        Ok(Frame { class: 0x04, instruction: 0x0f, data: fields.into_bytes() })
    }

    /// The amount, if there is one in a currency of ours. `otherwise` is the currency of the registration, meant where none is said.
    #[must_use]
    pub fn money(&self, otherwise: Currency) -> Option<Money> {
        let currency = match self.currency {
            None => otherwise,
            Some(numeric) => [Currency::Azn, Currency::Usd].into_iter().find(|known| known.numeric() == numeric)?,
        };
        Some(Money::new(i64::try_from(self.amount?).ok()?, currency))
    }

    /// What the receipt shows, under the numbers given.
    #[must_use]
    pub fn card(&self, trace: u32, receipt_number: u16) -> CardPayment {
        let scheme = match (self.card_name.as_deref(), self.card_type) {
            (Some(name), _) if !name.is_empty() => name.to_owned(),
            (Some(_) | None, card_type) => card_type.map(code::scheme).unwrap_or_default().to_owned(),
        };
        CardPayment {
            masked_pan: self.last_four.as_ref().map_or_else(|| "••••".to_owned(), |digits| format!("•••• {digits}")),
            scheme,
            terminal_id: self.terminal_id.clone().unwrap_or_default(),
            trace,
            receipt_number,
            authorisation: self.authorisation.clone().unwrap_or_default(),
        }
    }
}

fn number<N: TryFrom<u64>>(value: &[u8]) -> Option<N> {
    bcd::read(value)?.try_into().ok()
}

/// The last four digits of a number whose hidden digits are `E`, and whose end may be one `F` of padding.
fn last_four(value: &[u8]) -> Option<String> {
    let mut halves: Vec<u8> = value.iter().flat_map(|byte| [byte >> 4, byte & 0x0f]).collect();
    halves.pop_if(|last| *last == 0x0f);
    let four = halves.last_chunk::<4>()?;
    four.iter().map(|digit| char::from_digit(u32::from(*digit), 10)).collect()
}

#[cfg(feature = "simulators")]
fn masked(last_four: &str) -> [u8; 8] {
    let end = last_four.parse::<u64>().ok().and_then(|number| bcd::write::<2>(number).ok()).unwrap_or([0xee; 2]);
    [0xee, 0xee, 0xee, 0xee, 0xee, 0xee, end[0], end[1]]
}

/// Terminals fill up with zeros or spaces, and write the old PC character set: only its common half is kept.
fn text(value: &[u8]) -> String {
    let end = value.iter().rposition(|byte| !matches!(byte, 0x00 | b' ')).map_or(0, |last| last + 1);
    value[..end].iter().map(|byte| if matches!(byte, b' '..=b'~') { char::from(*byte) } else { '?' }).collect()
}

#[cfg(feature = "simulators")]
fn padded(text: &str) -> [u8; 8] {
    let mut bytes = [0; 8];
    for (to, from) in bytes.iter_mut().zip(text.bytes()) {
        *to = from;
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::card::zvt::frame::{Parsed, parse};

    fn read(bytes: &[u8]) -> Result<StatusInformation, Malformed> {
        let Parsed::Frame { frame, used } = parse(bytes) else { panic!("no frame") };
        assert_eq!(used, bytes.len());
        StatusInformation::from_frame(&frame)
    }

    /// A payment of 20.40 EUR on a terminal in the field, as the unit tests of Portalum.Zvt (ed877cb) hold it.
    const PAYMENT: [u8; 122] = [
        0x04, 0x0f, 0x77, 0x27, 0x00, 0x04, 0x00, 0x00, 0x00, 0x00, 0x20, 0x40, 0x0b, 0x00, 0x04, 0x70, 0x0c, 0x22,
        0x39, 0x53, 0x0d, 0x10, 0x06, 0x0e, 0x25, 0x12, 0x17, 0x00, 0x01, 0x19, 0x70, 0x22, 0xf0, 0xf8, 0xee, 0xee,
        0xee, 0xee, 0xee, 0xee, 0x47, 0x71, 0x29, 0x28, 0x00, 0x48, 0x69, 0x2a, 0x31, 0x30, 0x30, 0x34, 0x36, 0x31,
        0x37, 0x36, 0x33, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x3b, 0x36, 0x31, 0x31, 0x38, 0x30, 0x34, 0x00, 0x00,
        0x3c, 0xf0, 0xf1, 0xf4, 0x47, 0x45, 0x4e, 0x2e, 0x4e, 0x52, 0x2e, 0x3a, 0x36, 0x31, 0x31, 0x38, 0x30, 0x34,
        0x49, 0x09, 0x78, 0x87, 0x04, 0x70, 0x88, 0x00, 0x04, 0x70, 0x8a, 0x2e, 0x8b, 0xf1, 0xf7, 0x44, 0x65, 0x62,
        0x69, 0x74, 0x20, 0x4d, 0x61, 0x73, 0x74, 0x65, 0x72, 0x63, 0x61, 0x72, 0x64, 0x00,
    ];

    #[test]
    fn a_payment_from_the_field_is_read() {
        let status = read(&PAYMENT).unwrap();
        assert_eq!((status.result, status.amount, status.currency), (0, Some(2040), Some(978)));
        assert_eq!((status.trace, status.receipt_number, status.original_trace), (Some(470), Some(470), None));
        assert_eq!((status.time, status.date), (Some(223_953), Some(1006)));
        let card = status.card(470, 470);
        assert_eq!(card.masked_pan, "•••• 4771");
        assert_eq!(card.scheme, "Debit Mastercard");
        assert_eq!(card.terminal_id, "28004869");
        assert_eq!(card.authorisation, "611804");
        assert_eq!(status.unread, 0);
    }

    /// "Abbruch durch Kunde" and a payment without an amount, from the same place.
    #[test]
    fn an_abort_has_no_amount_and_none_is_made_up() {
        let mut abort = vec![0x04, 0x0f, 0x1e, 0x27, 0x6c, 0x29, 0x28, 0x00, 0x48, 0x69, 0x3c, 0xf0, 0xf1, 0xf9];
        abort.extend(b"Abbruch durch Kunde");
        let status = read(&abort).unwrap();
        assert_eq!((status.result, status.amount), (0x6c, None));
        assert_eq!(status.money(Currency::Azn), None);
    }

    /// Portalum's "positive" of the vectors: only a result.
    #[test]
    fn a_bare_result_is_read() {
        assert_eq!(read(&[0x04, 0x0f, 0x02, 0x27, 0x00]).unwrap(), StatusInformation::default());
    }

    #[test]
    fn a_result_that_is_missing_is_not_yes() {
        let malformed = read(&[0x04, 0x0f, 0x03, 0x49, 0x09, 0x44]).unwrap_err();
        assert_eq!(malformed.problem, Problem::Missing(0x27));
    }

    #[test]
    fn an_amount_of_no_digits_is_an_error_and_not_nothing() {
        let malformed = read(&[0x04, 0x0f, 0x09, 0x27, 0x00, 0x04, 0, 0, 0, 0, 0x2a, 0x40]).unwrap_err();
        assert_eq!(malformed.problem, Problem::Unreadable(0x04));
    }

    #[test]
    fn an_unknown_currency_is_no_money() {
        let status = StatusInformation { amount: Some(1), currency: Some(978), ..Default::default() };
        assert_eq!(status.money(Currency::Azn), None);
        let status = StatusInformation { amount: Some(1), currency: None, ..Default::default() };
        assert_eq!(status.money(Currency::Azn), Some(Money::new(1, Currency::Azn)));
    }

    #[test]
    fn only_the_last_four_digits_of_a_card_survive() {
        let whole = [0x04, 0x0f, 0x0d, 0x27, 0x00, 0x22, 0xf0, 0xf8, 0x47, 0x61, 0x12, 0x34, 0x12, 0x34, 0x00, 0x10];
        let status = read(&whole).unwrap();
        assert!(!format!("{status:?}").contains("4761"));
        assert_eq!(status.last_four.as_deref(), Some("0010"));
        assert_eq!(last_four(&[0xee, 0xee, 0x12, 0x34, 0x5f]).as_deref(), Some("2345"));
        assert_eq!(last_four(&[0xee, 0xee]), None);
        assert_eq!(last_four(&[0x12]), None);
    }

    /// What a terminal in the field (Feig cVEND) said at the end of a day; a capture of the crate `zvt` 0.1.0, which reads it so.
    const DAY: [u8; 80] = [
        0x04, 0x0f, 0x4d, 0x27, 0x00, 0x04, 0x00, 0x00, 0x00, 0x00, 0x09, 0x58, 0x0b, 0x00, 0x09, 0x82, 0x0d, 0x04,
        0x06, 0x0c, 0x08, 0x17, 0x06, 0x60, 0xf0, 0xf5, 0xf3, 0x02, 0x33, 0x02, 0x34, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x00, 0x00, 0x00, 0x00, 0x09, 0x58, 0x00, 0x00,
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    ];

    #[test]
    fn the_end_of_a_day_in_the_field_is_read() {
        let status = read(&DAY).unwrap();
        assert_eq!(
            (status.result, status.amount, status.trace, status.receipt_number),
            (0, Some(958), Some(982), None)
        );
        let Some(Parts::Read(parts)) = status.parts else { panic!("no parts") };
        assert_eq!((parts.first_receipt, parts.last_receipt), (233, 234));
        let used: Vec<_> = parts.schemes().filter(|(_, total)| total.count > 0).collect();
        assert_eq!(used, [("Mastercard", super::super::SchemeTotal { count: 2, amount: 958 })]);
    }

    #[test]
    fn parts_of_another_shape_are_unreadable_and_not_nothing() {
        let mut wrong = DAY;
        wrong[40] = 0x0a;
        assert_eq!(read(&wrong).unwrap().parts, Some(Parts::Unreadable));
        assert_eq!(
            read(&[0x04, 0x0f, 0x07, 0x27, 0x00, 0x60, 0xf0, 0xf0, 0xf1, 0x00]).unwrap().parts,
            Some(Parts::Unreadable)
        );
    }

    #[test]
    fn what_is_written_is_read_again() {
        let visa = super::super::SchemeTotal { count: 3, amount: 4400 };
        let status = StatusInformation {
            result: 0,
            amount: Some(4400),
            currency: Some(944),
            trace: Some(12),
            original_trace: Some(11),
            receipt_number: Some(7),
            terminal_id: Some("00500044".into()),
            last_four: Some("0010".into()),
            card_type: Some(0x0a),
            card_name: Some("Visa".into()),
            authorisation: Some("A1B2C3".into()),
            time: Some(93_000),
            date: Some(101),
            parts: Some(Parts::Read(Box::new(Totals::of_visa(1, 7, visa)))),
            unread: 0,
        };
        assert_eq!(StatusInformation::from_frame(&status.to_frame().unwrap()), Ok(status));
    }
}
