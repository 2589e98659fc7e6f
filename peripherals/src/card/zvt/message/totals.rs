//! Field 60 of a Status-Information: what a day came to, by schemes (PA00P015, "End-of-Day").

use crate::card::zvt::bcd;

/// The schemes, in the order of the field.
const SCHEMES: [&str; 7] = ["girocard", "JCB", "Mastercard", "American Express", "Visa", "Diners", "other"];

/// What one scheme came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SchemeTotal {
    /// How many transactions.
    pub count: u8,
    /// How much, minor units.
    pub amount: u64,
}

/// The parts of a day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Totals {
    /// First receipt number.
    pub first_receipt: u16,
    /// Last receipt number.
    pub last_receipt: u16,
    schemes: [SchemeTotal; SCHEMES.len()],
}

impl Totals {
    /// Every scheme by its name, also those that had nothing.
    pub fn schemes(&self) -> impl Iterator<Item = (&'static str, SchemeTotal)> {
        SCHEMES.into_iter().zip(self.schemes)
    }

    /// `None` where it has another length, or a digit is none.
    pub(super) fn read(value: &[u8]) -> Option<Self> {
        let (receipts, mut rest) = value.split_first_chunk::<4>()?;
        let mut schemes = [SchemeTotal::default(); SCHEMES.len()];
        for scheme in &mut schemes {
            let (total, behind) = rest.split_first_chunk::<7>()?;
            *scheme = SchemeTotal { count: total[0], amount: bcd::read(&total[1..])? };
            rest = behind;
        }
        let number = |digits| bcd::read(digits)?.try_into().ok();
        let (first_receipt, last_receipt) = (number(&receipts[..2])?, number(&receipts[2..])?);
        rest.is_empty().then_some(Self { first_receipt, last_receipt, schemes })
    }
}

#[cfg(feature = "simulators")]
impl Totals {
    /// A day on which only one scheme was used, that of the simulated card.
    #[must_use]
    pub fn of_visa(first_receipt: u16, last_receipt: u16, visa: SchemeTotal) -> Self {
        let mut totals = Self { first_receipt, last_receipt, ..Self::default() };
        totals.schemes[4] = visa;
        totals
    }

    pub(super) fn to_bytes(&self) -> Result<Vec<u8>, bcd::TooManyDigits> {
        let mut bytes = Vec::new();
        bytes.extend(bcd::write::<2>(self.first_receipt)?);
        bytes.extend(bcd::write::<2>(self.last_receipt)?);
        for scheme in self.schemes {
            bytes.push(scheme.count);
            bytes.extend(bcd::write::<6>(scheme.amount)?);
        }
        Ok(bytes)
    }
}
