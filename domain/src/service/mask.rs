//! Masks: what was typed, pasted or scanned, as its provider wants it; or what is wrong with it, and where.
//!
//! Spaces, hyphens and brackets between the signs do not count, nor do marks that nobody sees; digits of other scripts
//! are digits, small letters are capitals. Letters of other alphabets that look like Latin ones are not taken for them:
//! nobody knows which was meant.

mod address;
mod clean;
mod day;
mod shape;
mod show;

use serde::{Deserialize, Serialize};

use self::{
    clean::{Signs, clean},
    shape::Fit,
};
use super::FieldKind;

/// What a value is typed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Keyboard {
    /// Ten digits.
    Digits,
    /// Ten digits, and the plus before a country's number.
    Phone,
    /// Ten digits and a point.
    Sum,
    /// Latin capitals and digits.
    LettersAndDigits,
    /// Latin capitals, digits and a hyphen.
    Order,
    /// Latin capitals and digits, as plates have them.
    Plate,
    /// Latin capitals and digits of personal numbers: no I, no O.
    Fin,
    /// Buttons, one for each choice.
    Choices,
    /// Ten digits, or a month to point at: day, month, year.
    Calendar,
    /// The scanner, and letters and digits beside it.
    Scanner,
    /// Small Latin letters, digits, and what else an address is made of.
    Email,
}

/// What is wrong with a value. Places count signs from 1, without what stands between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "wrong", rename_all = "snake_case")]
pub enum Wrong {
    /// Nothing was typed.
    #[error("nothing is there")]
    Empty,
    /// More signs are needed.
    #[error("{missing} signs are missing")]
    Short {
        /// At least so many.
        missing: u16,
    },
    /// Fewer signs are needed.
    #[error("{over} signs too many")]
    Long {
        /// So many.
        over: u16,
    },
    /// A sign that cannot stand there.
    #[error("{sign:?} cannot stand at place {at}")]
    Sign {
        /// Where.
        at: u16,
        /// Which.
        sign: char,
    },
    /// A control character, as no keyboard makes it.
    #[error("a control character at place {at}")]
    Control {
        /// Where.
        at: u16,
    },
    /// No number of this network begins like this.
    #[error("no telephone number begins like this")]
    Prefix,
    /// The check digit contradicts the others: one of them was mistyped.
    #[error("the check digit at place {at} contradicts the other digits")]
    CheckDigit {
        /// Where it stands.
        at: u16,
    },
    /// That month has no such day.
    #[error("no such day")]
    Day,
    /// The year has twelve months.
    #[error("no such month")]
    Month,
    /// Before 1900 or after 2199.
    #[error("no such year")]
    Year,
    /// None of what can be chosen.
    #[error("none of the choices")]
    Choice,
    /// Not how an address is put together: a name, `@`, and a place with a full stop in it.
    #[error("no address is put together like this")]
    Address,
}

impl FieldKind {
    /// The value as its provider wants it: capitals and digits without spaces; nine digits of a telephone number;
    /// `10AA158`; an ISO day; `12.50`.
    ///
    /// # Errors
    /// What is wrong, and where.
    pub fn check(&self, text: &str) -> Result<String, Wrong> {
        match self {
            Self::Date => day::check(text),
            Self::Email => address::check(text),
            Self::Choice { options } => {
                let found = options.iter().find(|option| option.value == text.trim());
                found.map(|option| option.value.clone()).ok_or(Wrong::Choice)
            }
            Self::Qr { most } => check_code(text, usize::from(*most)),
            Self::Fin
            | Self::Voen
            | Self::Subscriber { .. }
            | Self::MobilePhone
            | Self::LandlinePhone
            | Self::Phone
            | Self::Plate
            | Self::Protocol
            | Self::Order { .. }
            | Self::Amount => self.check_signs(text),
        }
    }

    fn check_signs(&self, text: &str) -> Result<String, Wrong> {
        let signs = clean(text, self.signs())?;
        if signs.is_empty() {
            return Err(Wrong::Empty);
        }
        match shape::fit(&shape::shapes(self), &signs) {
            Fit::Whole => self.canonical(&signs),
            Fit::Short { missing } => Err(Wrong::Short { missing }),
            Fit::Long { over } => Err(Wrong::Long { over }),
            Fit::Stuck { at } => {
                let sign = signs.get(at).copied().unwrap_or_default();
                let digit_of_phone = self.is_phone() && sign.is_ascii_digit();
                Err(if digit_of_phone { Wrong::Prefix } else { Wrong::Sign { at: place(at), sign } })
            }
        }
    }

    /// Whether a sign may be typed after what stands there: whether some value begins like this. A check digit is not
    /// foretold: the mistake may stand before it.
    #[must_use]
    pub fn accepts(&self, so_far: &str, sign: char) -> bool {
        let longer: String = so_far.chars().chain([sign]).collect();
        match self {
            Self::Date => day::accepts(&longer),
            Self::Email => address::accepts(&longer),
            Self::Choice { .. } => false,
            Self::Qr { most } => {
                let room = longer.chars().count() <= usize::from(*most);
                room && !sign.is_control() && !clean::is_unseen(sign)
            }
            Self::Fin
            | Self::Voen
            | Self::Subscriber { .. }
            | Self::MobilePhone
            | Self::LandlinePhone
            | Self::Phone
            | Self::Plate
            | Self::Protocol
            | Self::Order { .. }
            | Self::Amount => {
                let (Ok(before), Ok(after)) = (clean(so_far, self.signs()), clean(&longer, self.signs())) else {
                    return false;
                };
                after.len() > before.len()
                    && matches!(shape::fit(&shape::shapes(self), &after), Fit::Whole | Fit::Short { .. })
            }
        }
    }

    /// What it is typed on.
    #[must_use]
    pub const fn keyboard(&self) -> Keyboard {
        match self {
            Self::Voen | Self::Subscriber { .. } => Keyboard::Digits,
            Self::MobilePhone | Self::LandlinePhone | Self::Phone => Keyboard::Phone,
            Self::Fin => Keyboard::Fin,
            Self::Plate => Keyboard::Plate,
            Self::Protocol => Keyboard::LettersAndDigits,
            Self::Order { .. } => Keyboard::Order,
            Self::Amount => Keyboard::Sum,
            Self::Choice { .. } => Keyboard::Choices,
            Self::Date => Keyboard::Calendar,
            Self::Qr { .. } => Keyboard::Scanner,
            Self::Email => Keyboard::Email,
        }
    }

    /// In the groups in which people read it: `050 123 45 67`, `10 AA 158`, `1234 5678 9012 345`. What is half typed is
    /// grouped as far as it goes; what does not fit is shown as it is.
    #[must_use]
    pub fn group(&self, text: &str) -> String {
        show::group(self, text)
    }

    /// So much of it that its owner knows it again, for receipts and lists: `•••• 345`.
    #[must_use]
    pub fn masked(&self, text: &str) -> String {
        show::masked(self, text)
    }

    const fn is_phone(&self) -> bool {
        matches!(self, Self::MobilePhone | Self::LandlinePhone | Self::Phone)
    }

    const fn signs(&self) -> Signs {
        match self {
            Self::Order { .. } => Signs::AndHyphens,
            Self::Amount => Signs::AndPoints,
            Self::MobilePhone | Self::LandlinePhone | Self::Phone => Signs::AndPlus,
            Self::Fin
            | Self::Voen
            | Self::Subscriber { .. }
            | Self::Plate
            | Self::Protocol
            | Self::Choice { .. }
            | Self::Date
            | Self::Email
            | Self::Qr { .. } => Signs::Alone,
        }
    }

    /// Signs that fit, as they are sent.
    fn canonical(&self, signs: &[char]) -> Result<String, Wrong> {
        let text = |signs: &[char]| signs.iter().collect::<String>();
        match self {
            Self::MobilePhone | Self::LandlinePhone | Self::Phone => {
                Ok(text(&signs[signs.len().saturating_sub(shape::PHONE_DIGITS)..]))
            }
            Self::Voen => {
                let right = voen_check_digit(signs).is_some_and(|digit| signs.get(8) == Some(&digit));
                if right { Ok(text(signs)) } else { Err(Wrong::CheckDigit { at: 9 }) }
            }
            Self::Amount => Ok(two_decimals(&text(signs))),
            Self::Fin
            | Self::Subscriber { .. }
            | Self::Plate
            | Self::Protocol
            | Self::Order { .. }
            | Self::Choice { .. }
            | Self::Date
            | Self::Email
            | Self::Qr { .. } => Ok(text(signs)),
        }
    }
}

/// The ninth digit of a tax number: the first eight weighed 4, 1, 8, 6, 2, 7, 5, 3, the sum modulo 11. A serial number
/// whose sum leaves 10 has no check digit and is given to nobody. Weights as python-stdnum 2.2 has them.
fn voen_check_digit(signs: &[char]) -> Option<char> {
    let weights = [4, 1, 8, 6, 2, 7, 5, 3];
    let digits: Option<Vec<u32>> = signs.get(..8)?.iter().map(|sign| sign.to_digit(10)).collect();
    let sum: u32 = digits?.iter().zip(weights).map(|(digit, weight)| digit * weight).sum();
    char::from_digit(sum % 11, 10)
}

/// `12`, `12.5`, `012,50`: always with a point and two decimals, without zeros before.
fn two_decimals(text: &str) -> String {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    format!("{whole}.{decimals:0<2}")
}

/// The text of a code: what stands around it goes, what stands in it stays.
fn check_code(text: &str, most: usize) -> Result<String, Wrong> {
    let seen: String = text.trim().chars().filter(|sign| !clean::is_unseen(*sign)).collect();
    if let Some(at) = seen.chars().position(char::is_control) {
        return Err(Wrong::Control { at: place(at) });
    }
    let length = seen.chars().count();
    match length.checked_sub(most) {
        _ if length == 0 => Err(Wrong::Empty),
        Some(over) if over > 0 => Err(Wrong::Long { over: u16::try_from(over).unwrap_or(u16::MAX) }),
        Some(_) | None => Ok(seen),
    }
}

/// A place as people count.
fn place(index: usize) -> u16 {
    u16::try_from(index.saturating_add(1)).unwrap_or(u16::MAX)
}
