//! The signed tables: who, for how long, with which passport, for how much.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Fees, Purpose};
use crate::{CountryCode, Currency, money::Impossible};

/// Whether the tables are the operator's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Plausible values to try the terminal with; never for real travellers.
    Sample,
    /// The operator's tables.
    InForce,
}

/// The tables of the visa on arrival, as the catalogue carries them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// Monotonic version of the catalogue they come from; zero while they are in no catalogue.
    #[serde(default)]
    pub version: u64,
    /// Sample or in force.
    pub standing: Standing,
    /// Whose citizens need no visa.
    pub own_country: CountryCode,
    /// Nationality codes of persons whom only an officer serves: stateless, refugees.
    pub stateless: BTreeSet<CountryCode>,
    /// How many months a passport must be valid past the last day of stay.
    pub months_past_stay: u8,
    /// Document codes without fillers: `P`, `PP`…
    pub document_types: BTreeSet<String>,
    /// What the terminal offers as purposes, in the order it offers them.
    pub purposes: Vec<Purpose>,
    /// What the terminal offers as days of stay, growing.
    pub day_choices: Vec<u16>,
    /// Who pays how much.
    pub fees: FeeTable,
    /// Who may have a visa on arrival.
    pub nationalities: BTreeMap<CountryCode, Nationality>,
}

/// One nationality that has a visa on arrival.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Nationality {
    /// Days, the day of arrival included.
    pub longest_stay: u16,
    /// A group of the fee table; the default fees without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fee_group: Option<String>,
}

/// What a visa costs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FeeTable {
    /// For everybody who is in no group.
    pub default: Fees,
    /// By the group's name.
    #[serde(default)]
    pub groups: BTreeMap<String, Fees>,
}

/// Tables that can be read and make no sense. The text names the key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Nobody could ever have a visa.
    #[error("the table is empty")]
    Empty,
    /// A code of a document that is no passport's.
    #[error("{0:?} is no document code of a passport")]
    DocumentCode(String),
    /// The list does not grow, or has a choice that is nobody's.
    #[error("{0} days do not fit into the list or exceed every longest stay")]
    DayChoice(u16),
    /// No stay at all, or more than a year.
    #[error("a stay of {0} days is out of bounds")]
    LongestStay(u16),
    /// A nationality names a group that is not in the fee table.
    #[error("there is no fee group {0:?}")]
    FeeGroup(String),
    /// Duty or service is negative.
    #[error("a fee is negative")]
    NegativeFee,
    /// Duty and service do not add up.
    #[error("the fees do not add up")]
    Sum(#[source] Impossible),
    /// Two currencies in one table: a terminal takes one.
    #[error("fees in {} and {}", .0.code(), .1.code())]
    Currencies(Currency, Currency),
    /// Own citizens and stateless persons cannot be on the list.
    #[error("{0} is own country or stateless and has no visa on arrival")]
    Excluded(CountryCode),
}

impl Rules {
    /// What somebody of this nationality pays.
    #[must_use]
    pub fn fees_of(&self, nationality: &Nationality) -> Fees {
        let group = nationality.fee_group.as_ref().and_then(|name| self.fees.groups.get(name));
        *group.unwrap_or(&self.fees.default)
    }

    /// Looks for tables that make no sense: the key that says so, and why.
    ///
    /// # Errors
    /// The first key found, written with dots, and its fault.
    pub fn check(&self) -> Result<(), (String, Fault)> {
        self.check_lists()?;
        self.check_nationalities()?;
        self.check_fees("fees.default", self.fees.default)?;
        for (name, fees) in &self.fees.groups {
            self.check_fees(&format!("fees.groups.{name}"), *fees)?;
        }
        Ok(())
    }

    fn check_lists(&self) -> Result<(), (String, Fault)> {
        let empty = [
            ("document_types", self.document_types.is_empty()),
            ("purposes", self.purposes.is_empty()),
            ("day_choices", self.day_choices.is_empty()),
            ("nationalities", self.nationalities.is_empty()),
        ];
        if let Some((key, _)) = empty.iter().find(|(_, empty)| *empty) {
            return Err(((*key).to_owned(), Fault::Empty));
        }
        let is_passport = |code: &&String| {
            code.starts_with('P') && code.len() <= 2 && code.bytes().all(|byte| byte.is_ascii_uppercase())
        };
        if let Some(code) = self.document_types.iter().find(|code| !is_passport(code)) {
            return Err(("document_types".to_owned(), Fault::DocumentCode(code.clone())));
        }
        let longest = self.nationalities.values().map(|nationality| nationality.longest_stay).max().unwrap_or(0);
        let mut before = 0;
        for days in &self.day_choices {
            if *days <= before || *days > longest {
                return Err(("day_choices".to_owned(), Fault::DayChoice(*days)));
            }
            before = *days;
        }
        Ok(())
    }

    fn check_nationalities(&self) -> Result<(), (String, Fault)> {
        for (code, nationality) in &self.nationalities {
            let key = |field: &str| format!("nationalities.{code}{field}");
            if *code == self.own_country || self.stateless.contains(code) {
                return Err((key(""), Fault::Excluded(*code)));
            }
            if !(1..=366).contains(&nationality.longest_stay) {
                return Err((key(".longest_stay"), Fault::LongestStay(nationality.longest_stay)));
            }
            if let Some(group) = &nationality.fee_group
                && !self.fees.groups.contains_key(group)
            {
                return Err((key(".fee_group"), Fault::FeeGroup(group.clone())));
            }
        }
        Ok(())
    }

    fn check_fees(&self, key: &str, fees: Fees) -> Result<(), (String, Fault)> {
        let fault = |fault: Fault| Err((key.to_owned(), fault));
        if fees.duty.minor_units < 0 || fees.service.minor_units < 0 {
            return fault(Fault::NegativeFee);
        }
        if let Err(impossible) = fees.total() {
            return fault(Fault::Sum(impossible));
        }
        let (currency, usual) = (fees.duty.currency, self.fees.default.duty.currency);
        if currency == usual { Ok(()) } else { fault(Fault::Currencies(usual, currency)) }
    }
}
