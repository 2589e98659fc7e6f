//! What a document's holder types where it cannot be read, or was read wrong: one text a value, checked as it is
//! believed, and marked for the officer.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{PartialDate, Sex, Source, TravelDocument, mrz};
use crate::{CountryCode, Sensitive};

/// One value of a travel document, in the order in which it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Item {
    /// The primary identifier: letters and single spaces, at most 39.
    Surname,
    /// The secondary identifiers, likewise; may be empty.
    GivenNames,
    /// Letters and digits, at most 22: the longest that any format of Doc 9303 holds.
    Number,
    /// The code of a state or of another issuer.
    Nationality,
    /// The code of who issued it.
    IssuingState,
    /// Day, month and year, eight digits; zeros where the document does not know.
    BirthDate,
    /// `F`, `M`, `X`, or `<` where the document does not say.
    Sex,
    /// Day, month and year, eight digits.
    ExpiryDate,
}

/// How old a holder may be, years.
const OLDEST: i16 = 130;
/// How far ahead a document may be valid, years.
const LONGEST_VALID: i16 = 50;

impl Item {
    /// All of them, in this order.
    pub const ALL: [Self; 8] = [
        Self::Surname,
        Self::GivenNames,
        Self::Number,
        Self::Nationality,
        Self::IssuingState,
        Self::BirthDate,
        Self::Sex,
        Self::ExpiryDate,
    ];

    /// Which values a field of the zone holds; both names share one.
    #[must_use]
    pub const fn of(field: mrz::Field) -> &'static [Self] {
        match field {
            mrz::Field::Names => &[Self::Surname, Self::GivenNames],
            mrz::Field::DocumentNumber => &[Self::Number],
            mrz::Field::Nationality => &[Self::Nationality],
            mrz::Field::IssuingState => &[Self::IssuingState],
            mrz::Field::BirthDate => &[Self::BirthDate],
            mrz::Field::Sex => &[Self::Sex],
            mrz::Field::ExpiryDate => &[Self::ExpiryDate],
            mrz::Field::DocumentType | mrz::Field::Optional | mrz::Field::Composite => &[],
        }
    }

    /// How many characters it may have.
    #[must_use]
    pub const fn longest(self) -> usize {
        match self {
            Self::Surname | Self::GivenNames => 39,
            Self::Number => 22,
            Self::Nationality | Self::IssuingState => 3,
            Self::BirthDate | Self::ExpiryDate => 8,
            Self::Sex => 1,
        }
    }

    /// Whether `next` may follow `text`.
    #[must_use]
    pub fn takes(self, text: &str, next: char) -> bool {
        let fits = match self {
            Self::Surname | Self::GivenNames => {
                next.is_ascii_uppercase() || (next == ' ' && !text.is_empty() && !text.ends_with(' '))
            }
            Self::Number => next.is_ascii_uppercase() || next.is_ascii_digit(),
            Self::Nationality | Self::IssuingState => next.is_ascii_uppercase(),
            Self::BirthDate | Self::ExpiryDate => next.is_ascii_digit(),
            Self::Sex => matches!(next, 'F' | 'M' | 'X' | '<'),
        };
        fits && text.chars().count() < self.longest()
    }

    /// Whether a text may be believed to be this value.
    ///
    /// # Errors
    /// Why not.
    pub fn check(self, text: &str, today: Date) -> Result<(), Wrong> {
        match self {
            Self::Surname if text.trim().is_empty() => Err(Wrong::Missing),
            Self::Number if text.is_empty() => Err(Wrong::Missing),
            Self::Surname | Self::GivenNames | Self::Number => Ok(()),
            Self::Nationality | Self::IssuingState => state(text).map(drop),
            Self::Sex => sex(text).map(drop),
            Self::BirthDate => birth(text, today).map(drop),
            Self::ExpiryDate => expiry(text, today).map(drop),
        }
    }
}

/// Why a text is not the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Wrong {
    /// There must be something.
    #[error("there must be something")]
    Missing,
    /// Not all of its digits are there.
    #[error("digits are missing")]
    Unfinished,
    /// No day of the calendar.
    #[error("no day of the calendar")]
    NotADay,
    /// Nobody is born after today, or so long ago.
    #[error("no day on which the holder can be born")]
    NoBirth,
    /// No document is valid until then.
    #[error("no day until which a document is valid")]
    NoExpiry,
    /// A code that no document has.
    #[error("not the code of a state or issuer")]
    UnknownState,
}

/// A value that the holder typed, for the officer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Correction {
    /// Which.
    pub item: Item,
    /// What the reader had said, as the same kind of text; none where nothing was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read: Option<Sensitive<String>>,
}

/// A document that is being typed: a text for each value so far.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Draft(BTreeMap<Item, Sensitive<String>>);

impl Draft {
    /// What is typed, or was read, so far; empty at first.
    #[must_use]
    pub fn text(&self, item: Item) -> &str {
        self.0.get(&item).map_or("", |text| text.reveal().as_str())
    }

    /// The draft with this text. What the value cannot hold is left out.
    #[must_use]
    pub fn with(mut self, item: Item, text: &str) -> Self {
        let mut kept = String::new();
        for character in text.chars() {
            if item.takes(&kept, character) {
                kept.push(character);
            }
        }
        self.0.insert(item, Sensitive::new(kept));
        self
    }

    /// What a document says.
    #[must_use]
    pub fn of(document: &TravelDocument) -> Self {
        Self::default()
            .with(Item::Surname, document.surname.reveal())
            .with(Item::GivenNames, document.given_names.reveal())
            .with(Item::Number, document.number.reveal())
            .with(Item::Nationality, document.nationality.as_str())
            .with(Item::IssuingState, document.issuing_state.as_str())
            .with(Item::BirthDate, &partial_digits(*document.birth.reveal()))
            .with(Item::Sex, document.sex.sign())
            .with(Item::ExpiryDate, &digits(document.expiry))
    }

    /// What can be kept of a zone whose check digits do not all hold: each value that its own check digit confirms or
    /// that has none.
    #[must_use]
    pub fn of_record(record: &mrz::Record) -> Self {
        let held = |check: mrz::Check| check != mrz::Check::Failed;
        let mut draft = Self::default()
            .with(Item::Surname, record.surname.reveal())
            .with(Item::GivenNames, record.given_names.reveal())
            .with(Item::Nationality, record.nationality.as_ref().map_or("", CountryCode::as_str))
            .with(Item::IssuingState, record.issuing_state.as_ref().map_or("", CountryCode::as_str))
            .with(Item::Sex, record.sex.map_or("", Sex::sign));
        if held(record.checks.document_number) {
            draft = draft.with(Item::Number, record.document_number.reveal());
        }
        if let Some(birth) = record.birth_date.as_ref().filter(|_| held(record.checks.birth_date)) {
            draft = draft.with(Item::BirthDate, &partial_digits(*birth.reveal()));
        }
        if let Some(expiry) = record.expiry_date.filter(|_| held(record.checks.expiry_date)) {
            draft = draft.with(Item::ExpiryDate, &partial_digits(expiry));
        }
        draft
    }

    /// The passport that was typed, every value of it marked; `read` is what had been read of it before.
    ///
    /// # Errors
    /// The first value that is missing or wrong.
    pub fn passport(&self, read: &Self, today: Date) -> Result<TravelDocument, (Item, Wrong)> {
        for item in Item::ALL {
            item.check(self.text(item), today).map_err(|wrong| (item, wrong))?;
        }
        let at = |item: Item| move |wrong: Wrong| (item, wrong);
        let name = |item: Item| Sensitive::new(self.text(item).trim_end().to_owned());
        Ok(TravelDocument {
            document_type: "P".to_owned(),
            surname: name(Item::Surname),
            given_names: name(Item::GivenNames),
            names_truncated: false,
            number: Sensitive::new(self.text(Item::Number).to_owned()),
            nationality: state(self.text(Item::Nationality)).map_err(at(Item::Nationality))?,
            issuing_state: state(self.text(Item::IssuingState)).map_err(at(Item::IssuingState))?,
            birth: birth(self.text(Item::BirthDate), today).map_err(at(Item::BirthDate))?.into(),
            sex: sex(self.text(Item::Sex)).map_err(at(Item::Sex))?,
            expiry: expiry(self.text(Item::ExpiryDate), today).map_err(at(Item::ExpiryDate))?,
            source: Source::Typed,
            repaired: Vec::new(),
            typed: Item::ALL.map(|item| Correction { item, read: read.0.get(&item).cloned() }).to_vec(),
        })
    }
}

impl TravelDocument {
    /// The document with one value as its holder typed it, and that marked. Typed back to what was read, the mark goes.
    ///
    /// # Errors
    /// Why the text is not the value.
    pub fn corrected(&self, item: Item, text: &str, today: Date) -> Result<Self, Wrong> {
        let before = Draft::of(self);
        let after = Draft::default().with(item, text);
        let text = after.text(item).trim_end();
        item.check(text, today)?;
        let mut document = self.clone();
        match item {
            Item::Surname => document.surname = text.to_owned().into(),
            Item::GivenNames => document.given_names = text.to_owned().into(),
            Item::Number => document.number = text.to_owned().into(),
            Item::Nationality => document.nationality = state(text)?,
            Item::IssuingState => document.issuing_state = state(text)?,
            Item::BirthDate => document.birth = birth(text, today)?.into(),
            Item::Sex => document.sex = sex(text)?,
            Item::ExpiryDate => document.expiry = expiry(text, today)?,
        }
        let typed = &mut document.typed;
        let read = match typed.iter().position(|correction| correction.item == item) {
            Some(place) => typed.remove(place).read,
            None => Some(Sensitive::new(before.text(item).to_owned())),
        };
        let is_as_read = read.as_ref().is_some_and(|read| read.reveal().trim_end() == text);
        if !is_as_read || self.source == Source::Typed {
            typed.push(Correction { item, read });
            typed.sort_unstable_by_key(|correction| correction.item);
        }
        Ok(document)
    }

    /// Whether its holder typed this value.
    #[must_use]
    pub fn is_typed(&self, item: Item) -> bool {
        self.typed.iter().any(|correction| correction.item == item)
    }

    /// Whether what was typed must be compared by an officer before anything is decided. Names have no check digit, and
    /// readers confuse letters: up to [`SLIPS`] letters of them are corrected and marked, and no more. Whatever else was
    /// typed contradicts what was read, or was never read.
    #[must_use]
    pub fn needs_comparing(&self) -> bool {
        let mut slips = 0_usize;
        for Correction { item, read } in &self.typed {
            let text = match item {
                Item::Surname => self.surname.reveal(),
                Item::GivenNames => self.given_names.reveal(),
                Item::Number
                | Item::Nationality
                | Item::IssuingState
                | Item::BirthDate
                | Item::Sex
                | Item::ExpiryDate => return true,
            };
            let Some(read) = read else { return true };
            slips += strsim::levenshtein(read.reveal().trim_end(), text);
        }
        self.source == Source::Typed || slips > SLIPS
    }
}

/// So many letters of a name, read wrong, are corrected without an officer.
pub const SLIPS: usize = 2;

fn state(text: &str) -> Result<CountryCode, Wrong> {
    let code: CountryCode =
        text.parse().map_err(|_| if text.is_empty() { Wrong::Missing } else { Wrong::UnknownState })?;
    if mrz::states::is_known(code) { Ok(code) } else { Err(Wrong::UnknownState) }
}

fn sex(text: &str) -> Result<Sex, Wrong> {
    match text {
        "F" => Ok(Sex::Female),
        "M" => Ok(Sex::Male),
        "X" => Ok(Sex::X),
        "<" => Ok(Sex::Unspecified),
        _ => Err(Wrong::Missing),
    }
}

/// Day, month, year of eight digits.
fn numbers(text: &str) -> Result<(i8, i8, i16), Wrong> {
    let part = |range: std::ops::Range<usize>| text.get(range).and_then(|digits| digits.parse::<i16>().ok());
    let (Some(day), Some(month), Some(year)) = (part(0..2), part(2..4), part(4..8)) else {
        return Err(if text.is_empty() { Wrong::Missing } else { Wrong::Unfinished });
    };
    // Two digits always fit.
    Ok((i8::try_from(day).map_err(|_| Wrong::NotADay)?, i8::try_from(month).map_err(|_| Wrong::NotADay)?, year))
}

fn birth(text: &str, today: Date) -> Result<PartialDate, Wrong> {
    let (day, month, year) = numbers(text)?;
    let date = match (day, month, year) {
        (0, 0, 0) => return Ok(PartialDate::Unknown),
        (0, 0, year) => PartialDate::Year(year),
        (0, month @ 1..=12, year) => PartialDate::Month { year, month },
        (day, month, year) => PartialDate::Known(Date::new(year, month, day).map_err(|_| Wrong::NotADay)?),
    };
    let is_past = match date {
        PartialDate::Known(date) => date <= today,
        PartialDate::Month { year, month } => (year, month) <= (today.year(), today.month()),
        PartialDate::Year(year) => year <= today.year(),
        PartialDate::Unknown => true,
    };
    if is_past && year >= today.year() - OLDEST { Ok(date) } else { Err(Wrong::NoBirth) }
}

fn expiry(text: &str, today: Date) -> Result<Date, Wrong> {
    let (day, month, year) = numbers(text)?;
    let date = Date::new(year, month, day).map_err(|_| Wrong::NotADay)?;
    let (first, last) = (today.year() - LONGEST_VALID, today.year() + LONGEST_VALID);
    if (first..=last).contains(&year) { Ok(date) } else { Err(Wrong::NoExpiry) }
}

fn digits(date: Date) -> String {
    format!("{:02}{:02}{:04}", date.day(), date.month(), date.year())
}

fn partial_digits(date: PartialDate) -> String {
    match date {
        PartialDate::Known(date) => digits(date),
        PartialDate::Month { year, month } => format!("00{month:02}{year:04}"),
        PartialDate::Year(year) => format!("0000{year:04}"),
        PartialDate::Unknown => "00000000".to_owned(),
    }
}
