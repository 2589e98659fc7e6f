//! Reading such a text again, strictly: for whoever plays the payer's bank, and for tests.

use super::{
    Asked, Local, MOST_CHARACTERS, Merchant,
    object::{CHECKSUM, NoObjects, Object, checksum, objects},
};
use crate::{Currency, Money};

/// What a text says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// Who is paid.
    pub merchant: Merchant,
    /// What is asked for.
    pub asked: Asked,
}

/// Why a text is not believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Longer than a code may be.
    #[error("the text is longer than a code may be")]
    TooLong,
    /// Not a row of objects.
    #[error("the text is no row of ids, lengths and values")]
    Form,
    /// An id stands twice.
    #[error("object {0:02} stands twice")]
    Twice(u8),
    /// It does not begin with the version of the format.
    #[error("the text does not begin with the version of the format")]
    Version,
    /// It does not end with a checksum, or the checksum is another.
    #[error("the checksum does not hold")]
    Checksum,
    /// An object is missing that a dynamic code has.
    #[error("object {0:02} is missing")]
    Missing(u8),
    /// An object's value is none.
    #[error("object {0:02} has no value that can be understood")]
    Value(u8),
}

impl From<NoObjects> for Unreadable {
    fn from(why: NoObjects) -> Self {
        match why {
            NoObjects::Form => Self::Form,
            NoObjects::Twice(id) => Self::Twice(id),
        }
    }
}

/// What the text of a dynamic code says.
///
/// # Errors
/// Whatever is not as the specification has it.
pub fn read(text: &str) -> Result<Read, Unreadable> {
    let all = checked(text)?;
    if of(&all, 1)? != "12" {
        return Err(Unreadable::Value(1));
    }
    let account = all.iter().find(|object| (26..=51).contains(&object.id)).ok_or(Unreadable::Missing(26))?;
    let inner = objects(account.value)?;
    let additional = objects(of(&all, 62)?)?;
    let local = match all.iter().find(|object| object.id == 64) {
        Some(object) => Some(local(&objects(object.value)?)?),
        None => None,
    };
    let category = of(&all, 52)?;
    let merchant = Merchant {
        template: account.id,
        scheme: of(&inner, 0)?.to_owned(),
        account: of(&inner, 1)?.to_owned(),
        category: category.parse().ok().filter(|_| category.len() == 4).ok_or(Unreadable::Value(52))?,
        country: of(&all, 58)?.to_owned(),
        name: of(&all, 59)?.to_owned(),
        city: of(&all, 60)?.to_owned(),
        local,
    };
    let amount = Money::new(units(of(&all, 54)?).ok_or(Unreadable::Value(54))?, currency(of(&all, 53)?)?);
    let (reference, terminal) = (of(&additional, 5)?.to_owned(), of(&additional, 7)?.to_owned());
    Ok(Read { merchant, asked: Asked { amount, reference, terminal } })
}

/// Every object, where the version stands first, the checksum last, and the checksum holds.
pub(super) fn checked(text: &str) -> Result<Vec<Object<'_>>, Unreadable> {
    if text.chars().count() > MOST_CHARACTERS {
        return Err(Unreadable::TooLong);
    }
    let all = objects(text)?;
    if all.first() != Some(&Object { id: 0, value: "01" }) {
        return Err(Unreadable::Version);
    }
    let last = all.last().filter(|last| last.id == CHECKSUM && last.value.len() == 4).ok_or(Unreadable::Checksum)?;
    let covered = &text.as_bytes()[..text.len() - 4];
    if last.value == format!("{:04X}", checksum(covered)) { Ok(all) } else { Err(Unreadable::Checksum) }
}

fn of<'a>(all: &[Object<'a>], id: u8) -> Result<&'a str, Unreadable> {
    all.iter().find(|object| object.id == id).map(|object| object.value).ok_or(Unreadable::Missing(id))
}

fn local(inner: &[Object<'_>]) -> Result<Local, Unreadable> {
    Ok(Local { language: of(inner, 0)?.to_owned(), name: of(inner, 1)?.to_owned(), city: of(inner, 2)?.to_owned() })
}

/// `26.50`, and nothing else that could be meant by it.
fn units(text: &str) -> Option<i64> {
    let (whole, decimals) = text.split_once('.')?;
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_plain =
        digits(whole) && digits(decimals) && decimals.len() == 2 && (whole.len() == 1 || !whole.starts_with('0'));
    let whole: i64 = whole.parse().ok().filter(|_| is_plain)?;
    whole.checked_mul(100)?.checked_add(decimals.parse().ok()?).filter(|units| *units > 0)
}

fn currency(digits: &str) -> Result<Currency, Unreadable> {
    let known = [Currency::Azn, Currency::Usd].into_iter().find(|known| format!("{:03}", known.numeric()) == digits);
    known.ok_or(Unreadable::Value(53))
}

#[cfg(test)]
mod tests {
    use super::*;

    // EMVCo's own example, whose name and city stand in two scripts: lengths are of characters, the checksum of bytes.
    const BEIJING: &str = "00020101021229300012D156000000000510A93FO3230Q31280012D15600000001030812345678520441115802CN5914BEST TRANSPORT6007BEIJING64200002ZH0104最佳运输0202北京540523.7253031565502016233030412340603***0708A60086670902ME91320016A0112233449988770708123456786304A13A";

    #[test]
    fn the_specifications_own_example_is_a_row_of_objects_whose_checksum_holds() {
        let all = checked(BEIJING).unwrap();
        assert_eq!(of(&all, 59), Ok("BEST TRANSPORT"));
        let inner = objects(of(&all, 64).unwrap()).unwrap();
        assert_eq!(
            local(&inner).unwrap(),
            Local { language: "ZH".into(), name: "最佳运输".into(), city: "北京".into() }
        );
        assert_eq!(checked(&BEIJING.replace("京", "都")), Err(Unreadable::Checksum));
    }

    // The check value of CRC-16/CCITT-FALSE in every catalogue of checksums.
    #[test]
    fn the_checksum_is_the_one_that_the_specification_names() {
        assert_eq!(checksum(b"123456789"), 0x29b1);
    }

    #[test]
    fn what_is_no_row_of_objects_is_not_read() {
        for (text, why) in [
            ("", Unreadable::Version),
            ("0002", Unreadable::Form),
            ("00020", Unreadable::Form),
            ("0x0201", Unreadable::Form),
            ("+1+101", Unreadable::Form),
            ("0000", Unreadable::Form),
            ("000201000201", Unreadable::Twice(0)),
            ("010212000201", Unreadable::Version),
            ("000201", Unreadable::Checksum),
            ("00020163040000", Unreadable::Checksum),
            ("00020163041D0Fé", Unreadable::Form),
        ] {
            assert_eq!(checked(text), Err(why), "{text}");
        }
    }

    #[test]
    fn an_amount_is_read_only_as_it_is_written() {
        let units =
            ["26.50", "0.01", "26.5", "26", "026.50", "26.500", "0.00", "-1.00", "1e3.00", ".50", "26,50"].map(units);
        assert_eq!(units[..2], [Some(2650), Some(1)]);
        assert!(units[2..].iter().all(Option::is_none), "{units:?}");
    }
}
