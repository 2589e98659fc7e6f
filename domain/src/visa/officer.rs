//! What an officer may grant: what was asked for or less, within what the documents allow.

use jiff::{ToSpan as _, civil::Date};

use super::{Application, Fees, Rules, Terms, decide::latest_last_day};
use crate::document::{ResidenceDocument, TravelDocument};

/// The most days that may be asked for with a document that only an officer decides about: the longest stay of its
/// nationality, or of the tables where they do not know it, as far as the document lasts. Nought when it does not last
/// for a day.
#[must_use]
pub fn longest_stay(rules: &Rules, document: &TravelDocument, today: Date) -> u16 {
    let longest = match rules.nationalities.get(&document.nationality) {
        Some(nationality) => nationality.longest_stay,
        None => rules.nationalities.values().map(|nationality| nationality.longest_stay).max().unwrap_or(0),
    };
    days_until(latest_last_day(document.expiry, rules.months_past_stay), today).min(longest)
}

/// The same with a residence document beside the passport.
#[must_use]
pub fn longest_residence(rules: &Rules, document: &TravelDocument, residence: &ResidenceDocument, today: Date) -> u16 {
    let Some(table) = &rules.residence else { return longest_stay(rules, document, today) };
    let passport = days_until(latest_last_day(document.expiry, rules.months_past_stay), today);
    let beside = days_until(latest_last_day(residence.expiry, table.months_past_stay), today);
    passport.min(beside).min(table.longest_stay)
}

/// From `today` to `latest`, both counted.
fn days_until(latest: Option<Date>, today: Date) -> u16 {
    let days = latest.and_then(|latest| today.until(latest).ok()).map_or(0, |span| i64::from(span.get_days()) + 1);
    u16::try_from(days.max(0)).unwrap_or(u16::MAX)
}

/// The most days that an officer may grant from `today` on. Nought: the documents do not last for a day.
#[must_use]
pub fn most_days(rules: &Rules, application: &Application, today: Date) -> u16 {
    let longest = match &application.residence {
        Some(residence) => longest_residence(rules, &application.document, residence, today),
        None => longest_stay(rules, &application.document, today),
    };
    longest.min(application.trip.days)
}

/// Terms and fees of a visa that an officer approved for `days`, beginning `today`. None when it cannot be granted any
/// more: nobody grants more than [`most_days`].
#[must_use]
pub fn granted(rules: &Rules, application: &Application, days: u16, today: Date) -> Option<(Terms, Fees)> {
    if !(1..=most_days(rules, application, today)).contains(&days) {
        return None;
    }
    let valid_until = today.checked_add((i32::from(days) - 1).days()).ok()?;
    let nationality = rules.nationalities.get(&application.document.nationality);
    let fees = match (&rules.residence, &application.residence, nationality) {
        (Some(table), Some(_), _) => rules.fees_of_residents(table),
        (_, _, Some(nationality)) => rules.fees_of(nationality),
        (_, _, None) => rules.fees.default,
    };
    Some((Terms { valid_from: today, valid_until, days, entries: 1 }, fees))
}
