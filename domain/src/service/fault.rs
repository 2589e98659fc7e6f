//! What contradicts itself in an entry of the catalogue, and at which key.

use std::collections::BTreeSet;

use super::{
    Commission, Field, FieldKind, Institution, Limits, LookUp, Means, Named, Offline, Price, ReceiptLine, SearchWords,
    Service, Way, code::Template,
};
use crate::{Currency, Money};

/// The longest name, characters: two lines of a button.
const LONGEST_NAME: usize = 100;
/// The longest line of documents and refusals, characters.
const LONGEST_LINE: usize = 160;
/// The smallest note of either currency, minor units.
const SMALLEST_NOTE: i64 = 100;

/// What is wrong with an entry.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Nothing stands where something must.
    #[error("nothing is there")]
    Empty,
    /// Longer than a screen or a receipt has room for.
    #[error("{length} characters: at most {most}")]
    TooLong {
        /// So many characters.
        length: usize,
        /// At most so many.
        most: usize,
    },
    /// The file's name is the entry's id.
    #[error("the file is called {file}: it must be called like the id")]
    File {
        /// As it is called.
        file: String,
    },
    /// The same name is given twice.
    #[error("{0} is there twice")]
    Twice(String),
    /// Nobody of this name is in `institutions.toml`.
    #[error("there is no institution {0}")]
    Institution(String),
    /// The number's check digit or length is wrong.
    #[error("no tax number: {0}")]
    Voen(super::mask::Wrong),
    /// No such pictogram.
    #[error("there is no pictogram {0}")]
    Pictogram(String),
    /// A sum that is nothing or less.
    #[error("{0} minor units: it must be more than nothing")]
    Amount(i64),
    /// The least is more than the most.
    #[error("at least {least} is more than at most {most}")]
    Order {
        /// The least.
        least: i64,
        /// The most.
        most: i64,
    },
    /// A price that the limits do not let through.
    #[error("{amount} minor units is outside the limits, {least} to {most}")]
    OutsideLimits {
        /// The price.
        amount: i64,
        /// At least.
        least: i64,
        /// At most.
        most: i64,
    },
    /// How often people come is said with 0 to 3.
    #[error("{0}: 0 is seldom, 3 is every day")]
    Often(u8),
    /// Not a multiple of what is rounded to.
    #[error("{amount} minor units is no multiple of {rounding}, to which payments are rounded")]
    Rounding {
        /// The sum.
        amount: i64,
        /// What is rounded to.
        rounding: u32,
    },
    /// Sums that are offered grow.
    #[error("{0} minor units comes after as much or more")]
    NotGrowing(i64),
    /// A note of this value does not exist.
    #[error("{0} minor units: no note is as small")]
    NoNote(i64),
    /// It cannot wait for a connection if nothing is paid without asking.
    #[error("it cannot be queued: nothing is paid before the provider was asked")]
    QueuedUnasked,
    /// What is owed cannot be known if nobody is asked.
    #[error("what is owed cannot be known: nobody is asked")]
    OwedUnasked,
    /// Another currency than the entry's.
    #[error("{0:?} is not the currency of the entry")]
    Currency(Currency),
    /// A receipt must say what was paid.
    #[error("the receipt does not say what was paid")]
    NoAmount,
    /// A field's name is none.
    #[error("{0:?} is no name of a field: small letters, digits and _, at most 24")]
    FieldName(String),
    /// An amount is asked with the price, never as an account.
    #[error("an amount says not whose it is: it is asked with the price")]
    AmountAsAccount,
    /// A code's fields are those of no way.
    #[error("no way of the form has exactly the fields of {0}")]
    Code(String),
}

/// Faults, each with its key: dots between, entries of a list counted from 1.
pub(crate) type Faults = Vec<(String, Fault)>;

impl Institution {
    /// Everything that is wrong with it.
    #[must_use]
    pub fn faults(&self) -> Vec<(String, Fault)> {
        let mut faults = Faults::new();
        name(&mut faults, "name", &self.name, LONGEST_NAME);
        if let Err(wrong) = FieldKind::Voen.check(&self.voen) {
            faults.push(("voen".to_owned(), Fault::Voen(wrong)));
        }
        faults
    }
}

impl Service {
    /// Everything that is wrong with it, as far as it can be known without the rest of the catalogue.
    #[must_use]
    pub fn faults(&self) -> Vec<(String, Fault)> {
        let mut faults = Faults::new();
        name(&mut faults, "name", &self.name, LONGEST_NAME);
        words(&mut faults, &self.words);
        for (key, lines) in [("documents", &self.documents), ("refusals", &self.refusals)] {
            for (at, line) in lines.iter().enumerate() {
                name(&mut faults, &format!("{key}.{}", at + 1), line, LONGEST_LINE);
            }
        }
        empty(&mut faults, "pictogram", self.pictogram.is_empty());
        empty(&mut faults, "means", self.means.is_empty());
        if self.rounding == 0 {
            faults.push(("rounding".to_owned(), Fault::Amount(0)));
        }
        if self.often > 3 {
            faults.push(("often".to_owned(), Fault::Often(self.often)));
        }
        self.asking(&mut faults);
        self.receipt_lines(&mut faults);
        self.limits.faults(&self.means, &mut faults);
        self.price_faults(&mut faults);
        self.commission.faults(&mut faults);
        empty(&mut faults, "ways", self.ways.is_empty());
        for (at, way) in self.ways.iter().enumerate() {
            way.faults(&format!("ways.{}", at + 1), self.currency, &mut faults);
        }
        for (at, template) in self.codes.iter().enumerate() {
            self.code_faults(&format!("codes.{}", at + 1), template, &mut faults);
        }
        faults
    }

    fn asking(&self, faults: &mut Faults) {
        if self.offline == Offline::Queue && self.look_up == LookUp::Must {
            faults.push(("offline".to_owned(), Fault::QueuedUnasked));
        }
        if self.price == Price::Owed && self.look_up == LookUp::None {
            faults.push(("look_up".to_owned(), Fault::OwedUnasked));
        }
    }

    fn receipt_lines(&self, faults: &mut Faults) {
        if !self.receipt.contains(&ReceiptLine::Amount) {
            faults.push(("receipt".to_owned(), Fault::NoAmount));
        }
        for (at, line) in self.receipt.iter().enumerate() {
            if self.receipt[..at].contains(line) {
                faults.push((format!("receipt.{}", at + 1), Fault::Twice(format!("{line:?}").to_lowercase())));
            }
        }
    }

    fn price_faults(&self, faults: &mut Faults) {
        match &self.price {
            Price::Fixed { amount } => self.sum("price.amount", *amount, faults),
            Price::Tariffs { tariffs } => {
                empty(faults, "price.tariffs", tariffs.is_empty());
                for (at, tariff) in tariffs.iter().enumerate() {
                    let key = format!("price.tariffs.{}", at + 1);
                    empty(faults, &format!("{key}.id"), tariff.id.is_empty());
                    if tariffs[..at].iter().any(|before| before.id == tariff.id) {
                        faults.push((format!("{key}.id"), Fault::Twice(tariff.id.clone())));
                    }
                    name(faults, &format!("{key}.name"), &tariff.name, LONGEST_NAME);
                    self.sum(&format!("{key}.amount"), tariff.amount, faults);
                }
            }
            Price::Entered { offers } => {
                for (at, offer) in offers.iter().enumerate() {
                    let key = format!("price.offers.{}", at + 1);
                    self.sum(&key, *offer, faults);
                    if offers[..at].last().is_some_and(|before| before >= offer) {
                        faults.push((key, Fault::NotGrowing(*offer)));
                    }
                }
            }
            Price::Owed => {}
        }
    }

    /// A sum that is to be paid exactly.
    fn sum(&self, key: &str, amount: i64, faults: &mut Faults) {
        let Limits { least, most, .. } = self.limits;
        let fault = if amount <= 0 {
            Fault::Amount(amount)
        } else if amount < least || amount > most {
            Fault::OutsideLimits { amount, least, most }
        } else if self.rounding > 0 && amount % i64::from(self.rounding) != 0 {
            Fault::Rounding { amount, rounding: self.rounding }
        } else {
            return;
        };
        faults.push((key.to_owned(), fault));
    }

    fn code_faults(&self, key: &str, template: &Template, faults: &mut Faults) {
        if template.way(self).is_none() {
            faults.push((key.to_owned(), Fault::Code(template.to_string())));
        }
    }
}

impl Limits {
    fn faults(&self, means: &BTreeSet<Means>, faults: &mut Faults) {
        let mut fault = |key: &str, fault: Fault| faults.push((format!("limits.{key}"), fault));
        if self.least <= 0 {
            fault("least", Fault::Amount(self.least));
        }
        if self.least > self.most {
            fault("most", Fault::Order { least: self.least, most: self.most });
        }
        if means.iter().all(|means| *means == Means::Notes) && !means.is_empty() && self.most < SMALLEST_NOTE {
            fault("most", Fault::NoNote(self.most));
        }
        if let Some(note) = self.largest_note.filter(|note| *note < SMALLEST_NOTE) {
            fault("largest_note", Fault::NoNote(note));
        }
        if let Some(day) = self.most_a_day.filter(|day| *day < self.least) {
            fault("most_a_day", Fault::Order { least: self.least, most: day });
        }
    }
}

impl Commission {
    fn faults(&self, faults: &mut Faults) {
        let sums = [("fixed", Some(self.fixed)), ("floor", self.floor), ("cap", self.cap)];
        for (key, amount) in sums.into_iter().filter_map(|(key, amount)| Some((key, amount?))) {
            if amount < 0 {
                faults.push((format!("commission.{key}"), Fault::Amount(amount)));
            }
        }
        if let (Some(floor), Some(cap)) = (self.floor, self.cap)
            && floor > cap
        {
            faults.push(("commission.floor".to_owned(), Fault::Order { least: floor, most: cap }));
        }
    }
}

impl Way {
    fn faults(&self, key: &str, currency: Currency, faults: &mut Faults) {
        empty(faults, &format!("{key}.fields"), self.fields.is_empty());
        for (at, field) in self.fields.iter().enumerate() {
            let key = format!("{key}.fields.{}", at + 1);
            if self.fields[..at].iter().any(|before| before.id == field.id) {
                faults.push((format!("{key}.id"), Fault::Twice(field.id.clone())));
            }
            field.faults(&key, currency, faults);
        }
    }
}

impl Field {
    fn faults(&self, key: &str, currency: Currency, faults: &mut Faults) {
        let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
        if self.id.is_empty() || self.id.len() > 24 || !self.id.bytes().all(allowed) {
            faults.push((format!("{key}.id"), Fault::FieldName(self.id.clone())));
        }
        if let Some(own) = &self.name {
            name(faults, &format!("{key}.name"), own, LONGEST_NAME);
        }
        let mut lengths = |least: u8, most: u8| {
            if least == 0 {
                faults.push((format!("{key}.kind.least"), Fault::Amount(0)));
            }
            if least > most {
                let fault = Fault::Order { least: i64::from(least), most: i64::from(most) };
                faults.push((format!("{key}.kind.most"), fault));
            }
        };
        match &self.kind {
            FieldKind::Subscriber { least, most } | FieldKind::Order { least, most } => lengths(*least, *most),
            FieldKind::Qr { most } => lengths(1, *most),
            FieldKind::Amount => faults.push((format!("{key}.kind"), Fault::AmountAsAccount)),
            FieldKind::Choice { options } => {
                empty(faults, &format!("{key}.kind.options"), options.is_empty());
                for (at, option) in options.iter().enumerate() {
                    let key = format!("{key}.kind.options.{}", at + 1);
                    empty(faults, &format!("{key}.value"), option.value.trim().is_empty());
                    if options[..at].iter().any(|before| before.value == option.value) {
                        faults.push((format!("{key}.value"), Fault::Twice(option.value.clone())));
                    }
                    name(faults, &format!("{key}.name"), &option.name, LONGEST_NAME);
                    option_amount(faults, &key, option.amount, currency);
                }
            }
            FieldKind::Fin
            | FieldKind::Voen
            | FieldKind::MobilePhone
            | FieldKind::LandlinePhone
            | FieldKind::Phone
            | FieldKind::Plate
            | FieldKind::Protocol
            | FieldKind::Email
            | FieldKind::Date => {}
        }
    }
}

fn option_amount(faults: &mut Faults, key: &str, amount: Option<Money>, currency: Currency) {
    let Some(amount) = amount else { return };
    if amount.currency != currency {
        faults.push((format!("{key}.amount.currency"), Fault::Currency(amount.currency)));
    }
    if !amount.is_positive() {
        faults.push((format!("{key}.amount.minor_units"), Fault::Amount(amount.minor_units)));
    }
}

fn empty(faults: &mut Faults, key: &str, is_empty: bool) {
    if is_empty {
        faults.push((key.to_owned(), Fault::Empty));
    }
}

fn name(faults: &mut Faults, key: &str, name: &Named, most: usize) {
    for (language, text) in [("az", &name.az), ("en", &name.en), ("ru", &name.ru)] {
        let length = text.chars().count();
        if text.trim().is_empty() {
            faults.push((format!("{key}.{language}"), Fault::Empty));
        } else if length > most {
            faults.push((format!("{key}.{language}"), Fault::TooLong { length, most }));
        }
    }
}

fn words(faults: &mut Faults, words: &SearchWords) {
    for (language, words) in [("az", &words.az), ("en", &words.en), ("ru", &words.ru)] {
        for (at, word) in words.iter().enumerate() {
            empty(faults, &format!("words.{language}.{}", at + 1), word.trim().is_empty());
        }
    }
}
