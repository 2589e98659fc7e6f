//! Money in minor units: checked, never a float.

mod typed;

pub use typed::{NotAnAmount, accepts, typed};

use std::fmt;

use serde::{Deserialize, Serialize};

/// An ISO 4217 currency, known by its three letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "UPPERCASE")]
pub enum Currency {
    /// Azerbaijani manat, numeric code 944, two decimals.
    Azn,
    /// United States dollar, numeric code 840, two decimals.
    Usd,
}

impl Currency {
    /// The three letters of ISO 4217.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Azn => "AZN",
            Self::Usd => "USD",
        }
    }

    /// The three digits of ISO 4217, as card terminals want them.
    #[must_use]
    pub const fn numeric(self) -> u16 {
        match self {
            Self::Azn => 944,
            Self::Usd => 840,
        }
    }

    /// How many digits stand after the decimal point.
    #[must_use]
    pub const fn decimals(self) -> u32 {
        match self {
            Self::Azn | Self::Usd => 2,
        }
    }
}

/// An amount in minor units (qəpik, cents) of one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Money {
    /// Minor units; negative only inside a calculation.
    pub minor_units: i64,
    /// What they are units of.
    pub currency: Currency,
}

/// Why a calculation with money has no result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Impossible {
    /// The two amounts are of different currencies.
    #[error("two currencies in one sum: {} and {}", .0.code(), .1.code())]
    Currencies(Currency, Currency),
    /// The sum does not fit into 64 bits.
    #[error("the sum is too large")]
    Overflow,
}

impl Money {
    /// `minor_units` of `currency`.
    #[must_use]
    pub const fn new(minor_units: i64, currency: Currency) -> Self {
        Self { minor_units, currency }
    }

    /// Nothing, in `currency`.
    #[must_use]
    pub const fn zero(currency: Currency) -> Self {
        Self::new(0, currency)
    }

    /// Whether this is more than nothing.
    #[must_use]
    pub const fn is_positive(self) -> bool {
        self.minor_units > 0
    }

    /// The sum of both.
    ///
    /// # Errors
    /// Other currency, or too large for 64 bits.
    pub const fn plus(self, other: Self) -> Result<Self, Impossible> {
        if self.currency as u8 != other.currency as u8 {
            return Err(Impossible::Currencies(self.currency, other.currency));
        }
        match self.minor_units.checked_add(other.minor_units) {
            Some(sum) => Ok(Self::new(sum, self.currency)),
            None => Err(Impossible::Overflow),
        }
    }

    /// What is left after `other` is taken away; may be negative.
    ///
    /// # Errors
    /// Other currency, or too large for 64 bits.
    pub const fn minus(self, other: Self) -> Result<Self, Impossible> {
        if self.currency as u8 != other.currency as u8 {
            return Err(Impossible::Currencies(self.currency, other.currency));
        }
        match self.minor_units.checked_sub(other.minor_units) {
            Some(rest) => Ok(Self::new(rest, self.currency)),
            None => Err(Impossible::Overflow),
        }
    }
}

/// Plain Latin digits with a point: `44.00 AZN`. For logs and tests; people read `locales`' formats.
impl fmt::Display for Money {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = 10_u64.pow(self.currency.decimals());
        let magnitude = self.minor_units.unsigned_abs();
        let sign = if self.minor_units < 0 { "-" } else { "" };
        let width = self.currency.decimals() as usize;
        write!(out, "{sign}{}.{:0width$} {}", magnitude / unit, magnitude % unit, self.currency.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_print_with_all_their_decimals() {
        assert_eq!(Money::new(4400, Currency::Azn).to_string(), "44.00 AZN");
        assert_eq!(Money::new(-5, Currency::Azn).to_string(), "-0.05 AZN");
    }

    #[test]
    fn two_currencies_never_add_up() {
        let azn = Money::new(1, Currency::Azn);
        let usd = Money::new(1, Currency::Usd);
        assert_eq!(azn.plus(usd), Err(Impossible::Currencies(Currency::Azn, Currency::Usd)));
        assert_eq!(Money::new(i64::MAX, Currency::Azn).plus(azn), Err(Impossible::Overflow));
    }
}
