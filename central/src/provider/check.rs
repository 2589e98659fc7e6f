//! What of a provider's answer is believed: nothing about somebody else, nothing in another currency, no amount that
//! cannot be, no text that cannot be shown.

use std::{collections::BTreeSet, fmt, str::FromStr};

use domain::{
    Currency, KioskId, Money, Sensitive, ServiceId, TransactionId,
    payment::{Account, Amounts, Debt, Discount, Entry, LineId},
    text::display_safe,
};
use jiff::{Timestamp, civil::Date};

use super::contract;

const MOST_DEBTS: usize = 20;
const MOST_ENTRIES: usize = 8;
const MOST_VALUE: usize = 128;
const MOST_REFERENCE: usize = 64;
const MOST_LABEL: usize = 120;
/// A thousand million manat less one qəpik: more is a mistake of units.
const MOST_MINOR_UNITS: i64 = 99_999_999_999;

/// Why an answer is not believed. Says nothing of what stood in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Malformed {
    /// Not JSON of the contract's shape, or more than one answer.
    #[error("the answer does not have the contract's shape")]
    Shape,
    /// More than anybody sends.
    #[error("the answer is too long")]
    TooLong,
    /// About another account than was asked.
    #[error("the answer is about another subscriber")]
    Subscriber,
    /// About another service than was asked.
    #[error("the answer is about another service")]
    Service,
    /// In another currency than the service's.
    #[error("the answer is in another currency")]
    Currency,
    /// Negative, nought where something is due, or beyond all sense.
    #[error("the answer names an amount that cannot be")]
    Amount,
    /// Empty, too long, or with characters that cannot be shown.
    #[error("the answer holds text that cannot be shown")]
    Text,
    /// No date, or no moment.
    #[error("the answer names a date that is none")]
    Date,
    /// No debts where some are said to be, too many, or two of one name.
    #[error("the answer lists debts that cannot be told apart")]
    Count,
    /// About another posting than was asked.
    #[error("the answer is about another posting")]
    Key,
}

/// By which a provider knows a posting: the same for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PostingKey {
    /// Whose.
    pub transaction: TransactionId,
    /// Which line of it.
    pub line: LineId,
}

impl fmt::Display for PostingKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}/{}", self.transaction, self.line.0)
    }
}

impl FromStr for PostingKey {
    type Err = Malformed;

    fn from_str(text: &str) -> Result<Self, Malformed> {
        let (transaction, line) = text.split_once('/').ok_or(Malformed::Key)?;
        let transaction = transaction.parse().map(TransactionId).map_err(|_| Malformed::Key)?;
        line.parse().map(|line| Self { transaction, line: LineId(line) }).map_err(|_| Malformed::Key)
    }
}

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// One account.
    Account {
        /// Of which service.
        service: ServiceId,
        /// What its amounts are in.
        currency: Currency,
        /// Whose.
        account: Account,
    },
    /// All of one provider's services, by telephone.
    Household {
        /// Which, with their currencies.
        services: Vec<(ServiceId, Currency)>,
        /// The number.
        phone: Sensitive<String>,
    },
}

/// What a provider says, believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LookedUp {
    /// This is owed.
    Debts(Vec<Debt>),
    /// Nothing.
    NothingOwed,
    /// Nobody is known.
    Unknown,
}

impl Question {
    /// In the contract's words.
    #[must_use]
    pub fn words(&self) -> contract::LookUp {
        match self {
            Self::Account { service, account, .. } => {
                contract::LookUp::Account { service: service.to_string(), account: entries(account) }
            }
            Self::Household { services, phone } => contract::LookUp::Household {
                services: services.iter().map(|(service, _)| service.to_string()).collect(),
                phone: phone.clone(),
            },
        }
    }

    /// What of an answer to it is believed: all or nothing.
    ///
    /// # Errors
    /// Why it is not.
    pub fn believe(&self, answer: contract::LookedUp) -> Result<LookedUp, Malformed> {
        let debts = match answer {
            contract::LookedUp::NothingOwed => return Ok(LookedUp::NothingOwed),
            contract::LookedUp::Unknown => return Ok(LookedUp::Unknown),
            contract::LookedUp::Debts { debts } => debts,
        };
        if debts.is_empty() || debts.len() > MOST_DEBTS {
            return Err(Malformed::Count);
        }
        let debts: Vec<Debt> = debts.into_iter().map(|told| self.debt(told)).collect::<Result<_, _>>()?;
        let names: BTreeSet<_> = debts.iter().map(|debt| (&debt.service, &debt.reference)).collect();
        if names.len() < debts.len() {
            return Err(Malformed::Count);
        }
        Ok(LookedUp::Debts(debts))
    }

    fn debt(&self, told: contract::Debt) -> Result<Debt, Malformed> {
        let service: ServiceId = told.service.try_into().map_err(|_| Malformed::Service)?;
        let account = read_entries(told.account)?;
        let currency = match self {
            Self::Account { service: asked, .. } if *asked != service => return Err(Malformed::Service),
            Self::Account { account: asked, .. } if *asked != account => return Err(Malformed::Subscriber),
            Self::Account { currency, .. } => *currency,
            Self::Household { services, .. } => {
                services.iter().find(|(asked, _)| *asked == service).ok_or(Malformed::Service)?.1
            }
        };
        let owed = not_negative(&told.owed, currency)?;
        let before = told.before_discount.map(|before| positive(&before, currency)).transpose()?;
        let discount = match (before, told.discount_until) {
            (Some(before), Some(until)) if before.minor_units > owed.minor_units => {
                Some(Discount { before, until: day(&until)? })
            }
            (None, None) => None,
            (Some(_), Some(_)) => return Err(Malformed::Amount),
            (Some(_), None) | (None, Some(_)) => return Err(Malformed::Shape),
        };
        Ok(Debt {
            service,
            account,
            reference: shown(told.reference, MOST_REFERENCE)?,
            label: shown(told.label.into_inner(), MOST_LABEL)?.into(),
            owed,
            discount,
            due: told.due.as_deref().map(day).transpose()?,
            amounts: amounts(owed, positive(&told.least, currency)?, positive(&told.most, currency)?)?,
        })
    }
}

fn amounts(owed: Money, least: Money, most: Money) -> Result<Amounts, Malformed> {
    if least.minor_units > most.minor_units || most.minor_units < owed.minor_units {
        return Err(Malformed::Amount);
    }
    Ok(if most.minor_units > owed.minor_units {
        Amounts::Any { least, most }
    } else if least.minor_units < owed.minor_units {
        Amounts::Part { least }
    } else {
        Amounts::Full
    })
}

fn entries(account: &Account) -> Vec<contract::Entry> {
    account.iter().map(|entry| contract::Entry { field: entry.field.clone(), value: entry.value.clone() }).collect()
}

fn read_entries(told: Vec<contract::Entry>) -> Result<Account, Malformed> {
    if told.is_empty() || told.len() > MOST_ENTRIES {
        return Err(Malformed::Subscriber);
    }
    told.into_iter()
        .map(|entry| {
            Ok(Entry {
                field: shown(entry.field, MOST_VALUE)?,
                value: shown(entry.value.into_inner(), MOST_VALUE)?.into(),
            })
        })
        .collect()
}

fn shown(text: String, most: usize) -> Result<String, Malformed> {
    if text.trim().is_empty() || display_safe(&text, most) != text { Err(Malformed::Text) } else { Ok(text) }
}

fn day(text: &str) -> Result<Date, Malformed> {
    text.parse().map_err(|_| Malformed::Date)
}

fn not_negative(told: &contract::Amount, currency: Currency) -> Result<Money, Malformed> {
    if told.currency != currency.code() {
        return Err(Malformed::Currency);
    }
    if !(0..=MOST_MINOR_UNITS).contains(&told.minor_units) {
        return Err(Malformed::Amount);
    }
    Ok(Money::new(told.minor_units, currency))
}

fn positive(told: &contract::Amount, currency: Currency) -> Result<Money, Malformed> {
    not_negative(told, currency)
        .and_then(|amount| if amount.is_positive() { Ok(amount) } else { Err(Malformed::Amount) })
}

/// A payment to post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// By which it is known.
    pub key: PostingKey,
    /// For which service.
    pub service: ServiceId,
    /// Whose.
    pub account: Account,
    /// Which tariff.
    pub tariff: Option<String>,
    /// The debt that is paid.
    pub reference: Option<String>,
    /// How much.
    pub amount: Money,
    /// Which terminal took it.
    pub kiosk: KioskId,
    /// When, by the terminal.
    pub paid: Timestamp,
}

/// What became of a posting, believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Done.
    Posted {
        /// The provider's own number of it.
        reference: String,
        /// When, by the provider.
        at: Timestamp,
    },
    /// Taken, and not decided yet.
    Pending,
    /// Never under this key.
    Refused(contract::Refusal),
    /// Posted, and taken back.
    Cancelled,
    /// Never heard of.
    Unknown,
}

impl Order {
    /// In the contract's words.
    #[must_use]
    pub fn words(&self) -> contract::Order {
        contract::Order {
            service: self.service.to_string(),
            account: entries(&self.account),
            tariff: self.tariff.clone(),
            reference: self.reference.clone(),
            amount: words(self.amount),
            terminal: self.kiosk.to_string(),
            paid_at: self.paid.to_string(),
        }
    }
}

/// What of an answer about a posting is believed: it must be about this key and this amount.
///
/// # Errors
/// Why it is not.
pub fn believe(asked: PostingKey, amount: Money, answer: contract::Posting) -> Result<Outcome, Malformed> {
    let about = |key: &str| if key == asked.to_string() { Ok(()) } else { Err(Malformed::Key) };
    match answer {
        contract::Posting::Posted { key, reference, amount: told, at } => {
            about(&key)?;
            if positive(&told, amount.currency)? != amount {
                return Err(Malformed::Amount);
            }
            let at = at.parse().map_err(|_| Malformed::Date)?;
            Ok(Outcome::Posted { reference: shown(reference, MOST_REFERENCE)?, at })
        }
        contract::Posting::Pending { key } => about(&key).map(|()| Outcome::Pending),
        contract::Posting::Refused { key, why } => about(&key).map(|()| Outcome::Refused(why)),
        contract::Posting::Cancelled { key } => about(&key).map(|()| Outcome::Cancelled),
        contract::Posting::Unknown { key } => about(&key).map(|()| Outcome::Unknown),
    }
}

/// One line of a provider's statement, believed as far as it can be shown and added up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated {
    /// As the provider spells it; one of ours or not.
    pub key: String,
    /// The provider's own number.
    pub reference: String,
    /// How much.
    pub amount: Money,
}

/// A statement, believed.
///
/// # Errors
/// Another day than was asked, text that cannot be shown, an amount that cannot be.
pub fn statement(asked: Date, told: contract::Statement) -> Result<Vec<Stated>, Malformed> {
    if day(&told.day)? != asked {
        return Err(Malformed::Date);
    }
    let line = |line: contract::StatementLine| {
        let currency = [Currency::Azn, Currency::Usd].into_iter().find(|known| known.code() == line.amount.currency);
        Ok(Stated {
            key: shown(line.key, MOST_VALUE)?,
            reference: shown(line.reference, MOST_REFERENCE)?,
            amount: positive(&line.amount, currency.ok_or(Malformed::Currency)?)?,
        })
    };
    told.lines.into_iter().map(line).collect()
}

/// An amount in the contract's words.
#[must_use]
pub fn words(amount: Money) -> contract::Amount {
    contract::Amount { minor_units: amount.minor_units, currency: amount.currency.code().to_owned() }
}

#[cfg(test)]
mod tests;
