//! What a service costs, within which limits, and the terminal's own fee.

use serde::{Deserialize, Serialize};

use super::Named;
use crate::{Money, money::Impossible};

/// What it costs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "price", rename_all = "snake_case", deny_unknown_fields)]
pub enum Price {
    /// Always so much.
    Fixed {
        /// Minor units.
        amount: i64,
    },
    /// One of these.
    Tariffs {
        /// What can be chosen.
        tariffs: Vec<Tariff>,
    },
    /// The person says how much; these are offered as buttons.
    Entered {
        /// Minor units, growing.
        offers: Vec<i64>,
    },
    /// The provider says what is owed; where it cannot be asked and the payment may go on, the person says how much.
    Owed,
}

/// One price of several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Tariff {
    /// What the provider is told.
    pub id: String,
    /// Minor units.
    pub amount: i64,
    /// What the person sees.
    pub name: Named,
}

/// How little and how much, in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// At least, at once.
    pub least: i64,
    /// At most, at once.
    pub most: i64,
    /// The largest note that is taken; every note without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub largest_note: Option<i64>,
    /// At most for one account a day, as central counts it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most_a_day: Option<i64>,
}

/// The terminal's own fee, on top of what is paid: a fixed part and a share, within a floor and a cap. Rounded half up to the
/// minor unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Commission {
    /// Minor units.
    pub fixed: i64,
    /// Hundredths of a percent.
    pub basis_points: u32,
    /// Minor units; nothing is less.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub floor: Option<i64>,
    /// Minor units; nothing is more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cap: Option<i64>,
}

impl Commission {
    /// The fee on an amount, in the amount's currency.
    ///
    /// # Errors
    /// A sum that does not fit.
    pub fn on(&self, amount: Money) -> Result<Money, Impossible> {
        let share = (i128::from(amount.minor_units) * i128::from(self.basis_points) + 5_000).div_euclid(10_000);
        let raw = share + i128::from(self.fixed);
        let raised = self.floor.map_or(raw, |floor| raw.max(i128::from(floor)));
        let held = self.cap.map_or(raised, |cap| raised.min(i128::from(cap)));
        i64::try_from(held).map(|units| Money::new(units, amount.currency)).map_err(|_| Impossible::Overflow)
    }
}

/// Why an amount cannot be paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WrongAmount {
    /// Nought or less.
    #[error("nothing is paid with {0}")]
    Nothing(Money),
    /// Another currency than the service's.
    #[error("{0} is of another currency")]
    Currency(Money),
    /// Too little.
    #[error("at least {least}")]
    TooLittle {
        /// The least.
        least: Money,
    },
    /// Too much.
    #[error("at most {most}")]
    TooMuch {
        /// The most.
        most: Money,
    },
}

impl super::Service {
    /// Whether so much may be paid at once.
    ///
    /// # Errors
    /// Why not.
    pub fn may_pay(&self, amount: Money) -> Result<(), WrongAmount> {
        if amount.currency != self.currency {
            return Err(WrongAmount::Currency(amount));
        }
        if !amount.is_positive() {
            return Err(WrongAmount::Nothing(amount));
        }
        let money = |units| Money::new(units, self.currency);
        if amount.minor_units < self.limits.least {
            return Err(WrongAmount::TooLittle { least: money(self.limits.least) });
        }
        if amount.minor_units > self.limits.most {
            return Err(WrongAmount::TooMuch { most: money(self.limits.most) });
        }
        Ok(())
    }
}
