//! An amount as a person types it.

use super::{Currency, Money};

/// The most digits before the point: nobody pays a milliard here.
const MOST_DIGITS: usize = 9;

/// Why a text is no amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum NotAnAmount {
    /// Nothing was typed, or no digit.
    #[error("no digit")]
    Empty,
    /// A sign that no amount has; its place counts signs from 1.
    #[error("sign {place} is neither digit nor point")]
    Sign {
        /// Where.
        place: usize,
    },
    /// More digits after the point than the currency has.
    #[error("at most {most} digits after the point")]
    Decimals {
        /// How many it has.
        most: u32,
    },
    /// More digits before the point than anybody pays.
    #[error("at most {most} digits before the point")]
    TooLong {
        /// How many are taken.
        most: usize,
    },
}

/// Reads `37`, `37.4`, `37,40`. Spaces around it are nothing; a minus is a sign that no amount has.
///
/// # Errors
/// What is wrong, and where.
pub fn typed(text: &str, currency: Currency) -> Result<Money, NotAnAmount> {
    let decimals = currency.decimals();
    let (mut units, mut whole_digits, mut after) = (0_i64, 0_usize, None::<u32>);
    let start = text.chars().take_while(|sign| sign.is_whitespace()).count();
    for (place, sign) in text.trim().chars().enumerate() {
        match (sign, after) {
            ('0'..='9', None) => {
                whole_digits += usize::from(units > 0 || sign != '0');
                if whole_digits > MOST_DIGITS {
                    return Err(NotAnAmount::TooLong { most: MOST_DIGITS });
                }
                units = units * 10 + digit(sign);
            }
            ('0'..='9', Some(digits)) if digits < decimals => {
                units = units * 10 + digit(sign);
                after = Some(digits + 1);
            }
            ('0'..='9', Some(_)) => return Err(NotAnAmount::Decimals { most: decimals }),
            ('.' | ',', None) => after = Some(0),
            _ => return Err(NotAnAmount::Sign { place: start + place + 1 }),
        }
    }
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Err(NotAnAmount::Empty);
    }
    for _ in after.unwrap_or(0)..decimals {
        units *= 10;
    }
    Ok(Money::new(units, currency))
}

/// Whether a key can still lead somewhere after what was typed.
#[must_use]
pub fn accepts(so_far: &str, sign: char, currency: Currency) -> bool {
    let text = format!("{so_far}{sign}");
    if matches!(sign, '.' | ',') {
        return so_far.bytes().any(|byte| byte.is_ascii_digit()) && typed(&text, currency).is_ok();
    }
    sign.is_ascii_digit() && typed(&text, currency).is_ok()
}

fn digit(sign: char) -> i64 {
    i64::from(sign.to_digit(10).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn azn(text: &str) -> Result<i64, NotAnAmount> {
        typed(text, Currency::Azn).map(|money| money.minor_units)
    }

    #[test]
    fn amounts_are_read_to_the_minor_unit() {
        let cases = [("37.40", 3740), ("37,4", 3740), ("37", 3700), ("0.05", 5), (" 007. ", 700), ("0", 0), (".5", 50)];
        for (text, units) in cases {
            assert_eq!(azn(text), Ok(units), "{text:?}");
        }
        assert_eq!(azn("999999999.99"), Ok(99_999_999_999));
    }

    #[test]
    fn what_is_no_amount_is_told_with_its_place() {
        assert_eq!(azn(""), Err(NotAnAmount::Empty));
        assert_eq!(azn("."), Err(NotAnAmount::Empty));
        assert_eq!(azn("-5"), Err(NotAnAmount::Sign { place: 1 }));
        assert_eq!(azn("5-"), Err(NotAnAmount::Sign { place: 2 }));
        assert_eq!(azn("1.2.3"), Err(NotAnAmount::Sign { place: 4 }));
        assert_eq!(azn("٥٠"), Err(NotAnAmount::Sign { place: 1 }));
        assert_eq!(azn("\u{200f}50"), Err(NotAnAmount::Sign { place: 1 }));
        assert_eq!(azn("0.001"), Err(NotAnAmount::Decimals { most: 2 }));
        assert_eq!(azn("1000000000000"), Err(NotAnAmount::TooLong { most: 9 }));
        assert_eq!(azn("9999999999999999999999"), Err(NotAnAmount::TooLong { most: 9 }));
    }

    #[test]
    fn a_key_that_leads_nowhere_is_not_taken() {
        assert!(
            accepts("", '3', Currency::Azn) && accepts("3", '.', Currency::Azn) && accepts("3.4", '0', Currency::Azn)
        );
        assert!(!accepts("", '.', Currency::Azn) && !accepts("3.", '.', Currency::Azn));
        assert!(!accepts("3.40", '1', Currency::Azn) && !accepts("3", '-', Currency::Azn));
        assert!(!accepts("123456789", '0', Currency::Azn));
    }
}
