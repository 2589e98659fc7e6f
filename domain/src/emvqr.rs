//! The text of a code that a payer's bank reads: merchant-presented mode of EMV QRCPS (`EMVCo`, *EMV QR Code Specification
//! for Payment Systems, Merchant-Presented Mode*, 1.1), which AZQR is built on.
//!
//! A text is a row of objects: two digits of id, two digits of length in characters, and the value. It begins with the
//! format's version and ends with a checksum over the UTF-8 bytes of everything before it. Which template carries the
//! scheme's account, and under what name, is the acquirer's to say: nothing of it is written down here.

mod object;
mod read;

pub use read::{Read, Unreadable, read};

use crate::Money;
use object::Objects;

/// The most characters of a whole text (`EMVCo`, 3.3).
pub const MOST_CHARACTERS: usize = 512;

/// Who is paid, as the scheme knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merchant {
    /// The id of the account's template, 26 to 51.
    pub template: u8,
    /// The globally unique name of the scheme, at most 32 characters.
    pub scheme: String,
    /// The merchant's number under that scheme, at most 99 characters.
    pub account: String,
    /// Its category, four digits of ISO 18245; 9399: government services.
    pub category: u16,
    /// Two letters of ISO 3166.
    pub country: String,
    /// Its name, at most 25 characters of plain Latin.
    pub name: String,
    /// Its city, at most 15 characters of plain Latin.
    pub city: String,
    /// The same in the language of the place.
    pub local: Option<Local>,
}

/// Name and city in another language (`EMVCo`, table 3.8).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Local {
    /// Two small letters of ISO 639.
    pub language: String,
    /// At most 25 characters.
    pub name: String,
    /// At most 15 characters.
    pub city: String,
}

/// One payment that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// How much.
    pub amount: Money,
    /// By what the acquirer knows it again, at most 25 characters.
    pub reference: String,
    /// The terminal, at most 25 characters.
    pub terminal: String,
}

/// Why a text cannot be made: what it is made of comes from a configuration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// Not the id of a merchant account's template.
    #[error("{0} is no template of a merchant's account: 26 to 51")]
    Template(u8),
    /// Not four digits.
    #[error("{0} is no merchant category: 0 to 9999")]
    Category(u16),
    /// A value has no characters, or more than its place.
    #[error("{what} has {characters} characters: expected 1 to {most}")]
    Length {
        /// Of what.
        what: &'static str,
        /// How many it has.
        characters: usize,
        /// How many it may have.
        most: usize,
    },
    /// A character that does not belong there.
    #[error("{what} has a character that is not allowed there")]
    Character {
        /// In what.
        what: &'static str,
    },
    /// Nothing is asked for, or too much for thirteen characters.
    #[error("an amount of {0} minor units cannot be asked for")]
    Amount(i64),
    /// All of it is longer than a code may be.
    #[error("the whole text has {0} characters: at most {MOST_CHARACTERS}")]
    TooLong(usize),
}

/// The text of a dynamic code: one payment, this amount, once.
///
/// # Errors
/// Something that does not fit into its place.
pub fn write(merchant: &Merchant, asked: &Asked) -> Result<String, Unfit> {
    if !(26..=51).contains(&merchant.template) {
        return Err(Unfit::Template(merchant.template));
    }
    if merchant.category > 9999 {
        return Err(Unfit::Category(merchant.category));
    }
    let mut account = Objects::default();
    account.put(0, &plain("the scheme's name", &merchant.scheme, 32)?);
    account.put(1, &plain("the merchant's number", &merchant.account, 99)?);
    let account = account.into_text();
    let mut additional = Objects::default();
    additional.put(5, &plain("the reference", &asked.reference, 25)?);
    additional.put(7, &plain("the terminal's name", &asked.terminal, 25)?);
    let mut all = Objects::default();
    all.put(0, "01");
    all.put(1, "12");
    all.put(merchant.template, within("the merchant's account", &account, 99)?);
    all.put(52, &format!("{:04}", merchant.category));
    all.put(53, &format!("{:03}", asked.amount.currency.numeric()));
    all.put(54, &amount(asked.amount)?);
    all.put(58, country(&merchant.country)?);
    all.put(59, &plain("the merchant's name", &merchant.name, 25)?);
    all.put(60, &plain("the merchant's city", &merchant.city, 15)?);
    all.put(62, &additional.into_text());
    if let Some(local) = &merchant.local {
        all.put(64, &in_another_language(local)?);
    }
    let text = all.closed();
    let characters = text.chars().count();
    if characters > MOST_CHARACTERS { Err(Unfit::TooLong(characters)) } else { Ok(text) }
}

fn in_another_language(local: &Local) -> Result<String, Unfit> {
    let language = &local.language;
    if language.len() != 2 || !language.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Err(Unfit::Character { what: "the other language" });
    }
    let mut objects = Objects::default();
    objects.put(0, language);
    objects.put(1, printed("the merchant's name in the other language", &local.name, 25)?);
    objects.put(2, printed("the merchant's city in the other language", &local.city, 15)?);
    Ok(objects.into_text())
}

/// `EMVCo`'s *alphanumeric special*: printable ASCII.
fn plain(what: &'static str, value: &str, most: usize) -> Result<String, Unfit> {
    let value = within(what, value, most)?;
    let allowed = value.bytes().all(|byte| (0x20..=0x7e).contains(&byte));
    if allowed { Ok(value.to_owned()) } else { Err(Unfit::Character { what }) }
}

/// `EMVCo`'s *string*: any script, nothing that controls.
fn printed<'a>(what: &'static str, value: &'a str, most: usize) -> Result<&'a str, Unfit> {
    let value = within(what, value, most)?;
    if value.chars().any(char::is_control) { Err(Unfit::Character { what }) } else { Ok(value) }
}

fn within<'a>(what: &'static str, value: &'a str, most: usize) -> Result<&'a str, Unfit> {
    let characters = value.chars().count();
    if (1..=most).contains(&characters) { Ok(value) } else { Err(Unfit::Length { what, characters, most }) }
}

fn country(letters: &str) -> Result<&str, Unfit> {
    let is_country = letters.len() == 2 && letters.bytes().all(|byte| byte.is_ascii_uppercase());
    if is_country { Ok(letters) } else { Err(Unfit::Character { what: "the country" }) }
}

/// `26.50`: a point and as many decimals as the currency has.
fn amount(money: Money) -> Result<String, Unfit> {
    let Ok(units) = u64::try_from(money.minor_units) else { return Err(Unfit::Amount(money.minor_units)) };
    let one = 10_u64.pow(money.currency.decimals());
    let decimals = usize::try_from(money.currency.decimals()).unwrap_or(0);
    let text = format!("{}.{:0decimals$}", units / one, units % one);
    if units == 0 || text.len() > 13 { Err(Unfit::Amount(money.minor_units)) } else { Ok(text) }
}

/// A number of 128 bits in at most 25 characters, as short a reference as keeps every try apart.
#[must_use]
pub fn reference(number: u128) -> String {
    const SIGNS: &[u8; 36] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let mut rest = number;
    let mut signs = Vec::with_capacity(25);
    loop {
        let sign = usize::try_from(rest % 36).unwrap_or(0);
        signs.push(char::from(SIGNS[sign]));
        rest /= 36;
        if rest == 0 {
            return signs.into_iter().rev().collect();
        }
    }
}
