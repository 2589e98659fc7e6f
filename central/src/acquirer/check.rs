//! What of an acquirer's answer is believed: nothing about another order, no amount that cannot be, no text that cannot be
//! shown.

use domain::{AttemptId, Currency, Money, fact::NotPaid, text::display_safe};
use jiff::Timestamp;

use super::contract::{Amount, RefundState, State};
use crate::provider::Malformed;

const MOST_TEXT: usize = 64;
/// A thousand million manat less one qəpik: more is a mistake of units.
const MOST_MINOR_UNITS: i64 = 99_999_999_999;

/// What came for an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paid {
    /// How much.
    pub amount: Money,
    /// The acquirer's reference number.
    pub reference: String,
    /// Authorisation code.
    pub authorisation: String,
    /// The terminal, as the acquirer knows it.
    pub terminal: String,
    /// When.
    pub at: Timestamp,
}

/// What became of an order, believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// It may be paid.
    Open,
    /// It was paid.
    Paid(Paid),
    /// It was not, and cannot be any more.
    Over(NotPaid),
    /// Never heard of.
    Unknown,
}

/// What became of a refund, believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refunded {
    /// It is on its way.
    Done {
        /// The acquirer's number of it.
        reference: String,
    },
    /// Ask again.
    Pending,
    /// A person decides.
    Refused,
}

pub(super) fn state(attempt: AttemptId, answer: State) -> Result<Told, Malformed> {
    let (key, told) = match answer {
        State::Open { key } => (key, Told::Open),
        State::Paid { key, amount, reference, authorisation, terminal, at } => {
            let paid = Paid {
                amount: money(&amount)?,
                reference: text(reference)?,
                authorisation: text(authorisation)?,
                terminal: text(terminal)?,
                at: at.parse().map_err(|_| Malformed::Date)?,
            };
            (key, Told::Paid(paid))
        }
        State::Ended { key } => (key, Told::Over(NotPaid::Cancelled)),
        State::Expired { key } => (key, Told::Over(NotPaid::Expired)),
        State::Refused { key } => (key, Told::Over(NotPaid::Refused)),
        State::Unknown { key } => (key, Told::Unknown),
    };
    is_about(attempt, &key).map(|()| told)
}

pub(super) fn refund(attempt: AttemptId, answer: RefundState) -> Result<Refunded, Malformed> {
    let (key, told) = match answer {
        RefundState::Done { key, reference } => (key, Refunded::Done { reference: text(reference)? }),
        RefundState::Pending { key } => (key, Refunded::Pending),
        RefundState::Refused { key } => (key, Refunded::Refused),
    };
    is_about(attempt, &key).map(|()| told)
}

pub(super) fn amount(money: Money) -> Amount {
    Amount { minor_units: money.minor_units, currency: money.currency.code().to_owned() }
}

fn is_about(attempt: AttemptId, key: &str) -> Result<(), Malformed> {
    if key == attempt.to_string() { Ok(()) } else { Err(Malformed::Key) }
}

fn money(amount: &Amount) -> Result<Money, Malformed> {
    let known = [Currency::Azn, Currency::Usd].into_iter().find(|known| known.code() == amount.currency);
    let currency = known.ok_or(Malformed::Currency)?;
    let can_be = (1..=MOST_MINOR_UNITS).contains(&amount.minor_units);
    if can_be { Ok(Money::new(amount.minor_units, currency)) } else { Err(Malformed::Amount) }
}

/// Printed on a receipt: it must be as it will be shown.
fn text(text: String) -> Result<String, Malformed> {
    let fits = (1..=MOST_TEXT).contains(&text.chars().count());
    if fits && display_safe(&text, MOST_TEXT) == text { Ok(text) } else { Err(Malformed::Text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attempt() -> AttemptId {
        AttemptId(uuid::Uuid::from_u128(7))
    }

    fn paid(change: impl FnOnce(&mut serde_json::Value)) -> Result<Told, Malformed> {
        let mut json = serde_json::json!({
            "order": "paid", "key": attempt().to_string(), "amount": { "minor_units": 2650, "currency": "AZN" },
            "reference": "633012345678", "authorisation": "384756", "terminal": "GYD-014", "at": "2026-11-27T08:00:00Z",
        });
        change(&mut json);
        state(attempt(), serde_json::from_value(json).unwrap())
    }

    #[test]
    fn a_payment_is_believed_whole_or_not_at_all() {
        assert!(matches!(paid(|_| ()), Ok(Told::Paid(paid)) if paid.amount == Money::new(2650, Currency::Azn)));
        let cases: [(&str, serde_json::Value, Malformed); 9] = [
            ("key", AttemptId(uuid::Uuid::from_u128(8)).to_string().into(), Malformed::Key),
            ("amount", serde_json::json!({ "minor_units": 0, "currency": "AZN" }), Malformed::Amount),
            ("amount", serde_json::json!({ "minor_units": -1, "currency": "AZN" }), Malformed::Amount),
            ("amount", serde_json::json!({ "minor_units": 100_000_000_000_i64, "currency": "AZN" }), Malformed::Amount),
            ("amount", serde_json::json!({ "minor_units": 2650, "currency": "EUR" }), Malformed::Currency),
            ("reference", "".into(), Malformed::Text),
            ("reference", "x".repeat(65).into(), Malformed::Text),
            ("terminal", "a\u{202e}b".into(), Malformed::Text),
            ("at", "yesterday".into(), Malformed::Date),
        ];
        for (field, value, why) in cases {
            assert_eq!(paid(|json| json[field] = value), Err(why), "{field}");
        }
    }

    #[test]
    fn an_answer_about_another_order_is_none() {
        let other = AttemptId(uuid::Uuid::from_u128(8)).to_string();
        assert_eq!(state(attempt(), State::Open { key: other.clone() }), Err(Malformed::Key));
        assert_eq!(refund(attempt(), RefundState::Pending { key: other }), Err(Malformed::Key));
    }
}
