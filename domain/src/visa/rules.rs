//! The signed tables: who, for how long, with which passport, for how much.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Fees, Purpose};
use crate::{
    CountryCode, Currency,
    document::{ResidenceDocument, mrz::Format},
    evisa,
    money::Impossible,
};

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
    /// Where a second document opens it to others; without the table, nowhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub residence: Option<Residence>,
    /// How e-visas are found that were applied for elsewhere; without the table none are printed here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub e_visa: Option<evisa::Table>,
}

/// The second way to a visa on arrival: living in one of these states.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Residence {
    /// Whose residents.
    pub states: BTreeSet<CountryCode>,
    /// Document codes of residence visas (MRV-A, MRV-B) without fillers: `V`, `VR`…
    pub visa_types: BTreeSet<String>,
    /// Document codes of residence cards (TD1) without fillers: `I`, `ID`, `AR`…
    pub card_types: BTreeSet<String>,
    /// Which nationalities; every one without this key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nationalities: Option<BTreeSet<CountryCode>>,
    /// Nationalities of the list above that must show a residence document all the same.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub required_of: BTreeSet<CountryCode>,
    /// How many months the residence must last past the last day of stay.
    pub months_past_stay: u8,
    /// Days, the day of arrival included.
    pub longest_stay: u16,
    /// A group of the fee table; the default fees without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fee_group: Option<String>,
}

impl Residence {
    /// Whether a residence document helps somebody of this nationality at all.
    #[must_use]
    pub fn is_open_to(&self, nationality: CountryCode) -> bool {
        self.nationalities.as_ref().is_none_or(|list| list.contains(&nationality))
    }

    /// Whether a document is one of residence by its format and code, whoever issued it.
    #[must_use]
    pub fn is_of_residence(&self, document: &ResidenceDocument) -> bool {
        match document.format {
            Format::Td1 => self.card_types.contains(&document.document_type),
            Format::MrvA | Format::MrvB => self.visa_types.contains(&document.document_type),
            Format::Td2 | Format::Td3 => false,
        }
    }
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
    /// A code of a document that is none of its kind's: a passport's, a visa's, a card's.
    #[error("{0:?} is no document code of this kind")]
    DocumentCode(String),
    /// What references begin with has no capital first, or anything but capitals and digits in it.
    #[error("{0:?} cannot be the beginning of a reference")]
    ReferencePrefix(String),
    /// Too short to be guarded against guessing, or too long to be typed.
    #[error("a reference of {0} signs is out of bounds")]
    ReferenceLength(u8),
    /// Not the name of a host in small letters.
    #[error("{0:?} is no name of a host")]
    Host(String),
    /// Somebody without a visa on arrival cannot be asked for more.
    #[error("{0} has no visa on arrival that a residence document could be required for")]
    RequiredOf(CountryCode),
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
        self.fees_of_group(nationality.fee_group.as_ref())
    }

    /// What somebody pays who has it by a residence document.
    #[must_use]
    pub fn fees_of_residents(&self, residence: &Residence) -> Fees {
        self.fees_of_group(residence.fee_group.as_ref())
    }

    fn fees_of_group(&self, group: Option<&String>) -> Fees {
        *group.and_then(|name| self.fees.groups.get(name)).unwrap_or(&self.fees.default)
    }

    /// Looks for tables that make no sense: the key that says so, and why.
    ///
    /// # Errors
    /// The first key found, written with dots, and its fault.
    pub fn check(&self) -> Result<(), (String, Fault)> {
        self.check_lists()?;
        self.check_nationalities()?;
        if let Some(residence) = &self.residence {
            self.check_residence(residence)?;
        }
        if let Some(table) = &self.e_visa {
            check_e_visa(table)?;
        }
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
        codes("document_types", &self.document_types, "P")?;
        let stays = self.nationalities.values().map(|nationality| nationality.longest_stay);
        let stays = stays.chain(self.residence.as_ref().map(|residence| residence.longest_stay));
        let longest = stays.max().unwrap_or(0);
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

    fn check_residence(&self, residence: &Residence) -> Result<(), (String, Fault)> {
        let fault = |field: &str, fault: Fault| Err((format!("residence.{field}"), fault));
        if residence.states.is_empty() {
            return fault("states", Fault::Empty);
        }
        if residence.visa_types.is_empty() && residence.card_types.is_empty() {
            return fault("card_types", Fault::Empty);
        }
        codes("residence.visa_types", &residence.visa_types, "V")?;
        codes("residence.card_types", &residence.card_types, "ACI")?;
        if !(1..=366).contains(&residence.longest_stay) {
            return fault("longest_stay", Fault::LongestStay(residence.longest_stay));
        }
        if let Some(group) = residence.fee_group.as_ref().filter(|group| !self.fees.groups.contains_key(*group)) {
            return fault("fee_group", Fault::FeeGroup(group.clone()));
        }
        if let Some(code) = residence.required_of.iter().find(|code| !self.nationalities.contains_key(*code)) {
            return fault("required_of", Fault::RequiredOf(*code));
        }
        let excluded = |code: &&CountryCode| **code == self.own_country || self.stateless.contains(*code);
        match residence.nationalities.iter().flatten().find(excluded) {
            Some(code) => fault("nationalities", Fault::Excluded(*code)),
            None => Ok(()),
        }
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

/// Every code has one or two capitals, the first of them one of `first`.
fn codes(key: &str, codes: &BTreeSet<String>, first: &str) -> Result<(), (String, Fault)> {
    let fits = |code: &&String| {
        code.len() <= 2
            && code.chars().next().is_some_and(|letter| first.contains(letter))
            && code.bytes().all(|byte| byte.is_ascii_uppercase())
    };
    match codes.iter().find(|code| !fits(code)) {
        Some(code) => Err((key.to_owned(), Fault::DocumentCode(code.clone()))),
        None => Ok(()),
    }
}

fn check_e_visa(table: &evisa::Table) -> Result<(), (String, Fault)> {
    let fault = |field: &str, fault: Fault| Err((format!("e_visa.{field}"), fault));
    let prefix = &table.reference_prefix;
    let capitals = prefix.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    // Without a letter a number of goods could be one.
    if !prefix.starts_with(|first: char| first.is_ascii_uppercase()) || !capitals {
        return fault("reference_prefix", Fault::ReferencePrefix(prefix.clone()));
    }
    // Eight signs that are not known before: a thousand terminals that guess need more than a life.
    if !(prefix.len() + 8..=24).contains(&table.length()) {
        return fault("reference_length", Fault::ReferenceLength(table.reference_length));
    }
    let is_host = |host: &&String| {
        !host.is_empty()
            && host.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-".contains(&byte))
    };
    match table.portal_hosts.iter().find(|host| !is_host(host)) {
        Some(host) => fault("portal_hosts", Fault::Host(host.clone())),
        None => Ok(()),
    }
}
