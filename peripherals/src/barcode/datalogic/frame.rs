//! Bytes <-> the fields of an answer. Knows no meaning.
//!
//! `SOH STX text ETX STX text ETX … EOT` (`PowerScan` reference guide, appendix E: *replies are in the format {SOH}{STX} …
//! {ETX}{EOT}*; programs in the field take it apart at every STX and ETX). No check.

use crate::barcode::line::LONGEST_ANSWER;

const SOH: u8 = 0x01;
const STX: u8 = 0x02;
const ETX: u8 = 0x03;
const EOT: u8 = 0x04;

/// An answer's fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What stands between STX and ETX, in order.
    pub fields: Vec<Vec<u8>>,
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
    let mut fields = Vec::new();
    let mut open: Option<Vec<u8>> = None;
    for (at, &byte) in bytes.iter().enumerate().take(LONGEST_ANSWER) {
        match (at, byte, &mut open) {
            (0, SOH, _) => {}
            (1.., STX, None) => open = Some(Vec::new()),
            (1.., ETX, Some(_)) => fields.extend(open.take()),
            (1.., EOT, None) if !fields.is_empty() => {
                return Parsed::Answer { answer: Answer { fields }, used: at + 1 };
            }
            (1.., 0x20.., Some(text)) => text.push(byte),
            (_any, _wrong, _state) => return Parsed::Garbage { skip: 1 },
        }
    }
    if bytes.len() > LONGEST_ANSWER { Parsed::Garbage { skip: 1 } } else { Parsed::NeedMore }
}

impl Answer {
    /// The bytes a scanner sends.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = vec![SOH];
        for field in &self.fields {
            bytes.push(STX);
            bytes.extend_from_slice(field);
            bytes.push(ETX);
        }
        bytes.push(EOT);
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_in_the_guides_format_is_read() {
        let bytes = [0x01, 0x02, b'A', b'1', 0x03, 0x02, b'M', b'2', 0x03, 0x04];
        let answer = Answer { fields: vec![b"A1".to_vec(), b"M2".to_vec()] };
        assert_eq!(answer.to_bytes(), bytes);
        assert_eq!(parse(&bytes), Parsed::Answer { answer, used: 10 });
        for cut in 0..bytes.len() {
            assert_eq!(parse(&bytes[..cut]), Parsed::NeedMore, "{cut}");
        }
    }

    #[test]
    fn what_is_out_of_order_is_no_answer() {
        for bytes in [&b"\x02A\x03\x04"[..], b"\x01\x04", b"\x01A", b"\x01\x02A\x02", b"\x01\x02A\x04", b"\x01\x02\x07"]
        {
            assert_eq!(parse(bytes), Parsed::Garbage { skip: 1 }, "{bytes:?}");
        }
        assert_eq!(parse(&[&b"\x01\x02"[..], &[b'A'; LONGEST_ANSWER]].concat()), Parsed::Garbage { skip: 1 });
    }
}
