//! The fields between the points.

use jiff::civil::Date;

use super::{Refusal, VisaSeal};
use crate::KioskId;

/// Both names as a seal writes them.
pub(super) fn name(surname: &str, given: &str) -> String {
    let dashed = |name: &str| name.split_whitespace().collect::<Vec<_>>().join("-");
    match (dashed(surname), dashed(given)) {
        (surname, given) if given.is_empty() => surname,
        (surname, given) => surname + "+" + &given,
    }
}

/// The allowed characters of a text in capitals, at most that many.
pub(super) fn only(text: &str, most: usize, allowed: impl Fn(u8) -> bool) -> String {
    text.bytes().filter(|byte| allowed(*byte)).take(most).map(|byte| char::from(byte.to_ascii_uppercase())).collect()
}

/// The same kiosk in capitals: QR codes have no others in their tightest mode.
pub(super) fn capitals(kiosk: &KioskId) -> KioskId {
    kiosk.as_str().to_ascii_uppercase().parse().unwrap_or_else(|_| kiosk.clone())
}

/// `YYYYMMDD`.
pub(super) fn day(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

/// The payload of a text whose signature holds.
pub(super) fn read(signed: &str) -> Result<VisaSeal, Refusal> {
    let fields: Vec<&str> = signed.split('.').skip(1).collect();
    let fields: [&str; 9] = fields.try_into().map_err(|fields: Vec<&str>| {
        let missing = fields.len().min(9) + 1;
        Refusal::Field(u8::try_from(missing).unwrap_or(u8::MAX))
    })?;
    let [number, document, nationality, name, from, until, days, issued, kiosk] = fields;
    Ok(VisaSeal {
        number: number.parse().map_err(|_| Refusal::Field(1))?,
        document_number: document.to_owned().into(),
        nationality: nationality.parse().map_err(|_| Refusal::Field(3))?,
        name: name.to_owned().into(),
        valid_from: read_day(from).ok_or(Refusal::Field(5))?,
        valid_until: read_day(until).ok_or(Refusal::Field(6))?,
        days: days.parse().map_err(|_| Refusal::Field(7))?,
        issued: read_day(issued).ok_or(Refusal::Field(8))?,
        kiosk: kiosk.parse().map_err(|_| Refusal::Field(9))?,
    })
}

fn read_day(text: &str) -> Option<Date> {
    let (year, rest) = text.split_at_checked(4)?;
    let (month, day) = rest.split_at_checked(2)?;
    if text.len() != 8 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}
