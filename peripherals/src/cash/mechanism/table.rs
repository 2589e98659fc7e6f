//! What a simulated validator knows of notes.

use domain::{Currency, Money};
use serde::{Deserialize, Serialize};

/// One kind of note: `value` times ten to the power of `exponent` units of what its issuer pays with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kind {
    /// Country or currency, as its protocol writes it: `AZN`.
    pub issuer: String,
    /// Leading digits.
    pub value: u8,
    /// Noughts behind them; negative for digits behind the point.
    pub exponent: i8,
}

impl Kind {
    /// What it is worth; none when the issuer's money is not counted here, or it is no whole number of minor units.
    #[must_use]
    pub fn worth(&self) -> Option<Money> {
        let currency = match self.issuer.as_str() {
            "AZN" => Currency::Azn,
            "USD" => Currency::Usd,
            _another => return None,
        };
        let noughts = i64::from(currency.decimals()) + i64::from(self.exponent);
        let power = 10_i64.checked_pow(u32::try_from(noughts).ok()?)?;
        let minor_units = i64::from(self.value).checked_mul(power)?;
        (minor_units > 0).then_some(Money::new(minor_units, currency))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_is_worth_its_digits_and_noughts() {
        let kind = |issuer: &str, value, exponent| Kind { issuer: issuer.to_owned(), value, exponent }.worth();
        assert_eq!(kind("AZN", 5, 1), Some(Money::new(5000, Currency::Azn)));
        assert_eq!(kind("USD", 25, -2), Some(Money::new(25, Currency::Usd)));
        assert_eq!(kind("USD", 25, -3), None, "a tenth of a cent");
        assert_eq!(kind("EUR", 5, 1), None);
        assert_eq!(kind("AZN", 0, 1), None);
        assert_eq!(kind("AZN", 1, 100), None);
    }
}
