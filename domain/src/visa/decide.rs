//! The rules themselves: first the person's document alone, then the document with the trip.

use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

use super::{Application, Declaration, Fees, Nationality, OfficerReason, Outcome, Refused, Rules, Terms};
use crate::document::{PartialDate, TravelDocument, mrz::states};

/// What the document alone says, before anybody is asked about the trip.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Early {
    /// Worth asking on: these are the bounds of what may be answered.
    Eligible {
        /// The most days this document allows from today on, at least one.
        longest_stay: u16,
        /// What the visa will cost.
        fees: Fees,
    },
    /// May not have it here; no answer about the trip would change that.
    Refused(Refused),
    /// An officer decides, whatever is answered.
    Officer(OfficerReason),
}

/// Decides by the tables alone. Pure: `today` comes in by the door.
///
/// The day of arrival is today's; one day to either side is let through, because kiosk and central may stand on two
/// sides of midnight.
#[must_use]
pub fn decide(rules: &Rules, application: &Application, today: Date) -> Outcome {
    let (nationality, fees) = match judge_holder(rules, &application.document, today) {
        Ok(judged) => judged,
        Err(Stop::Refused(refused)) => return Outcome::Refused(refused),
        Err(Stop::Officer(reason)) => return Outcome::Officer(reason),
    };
    let trip = application.trip;
    // A document on which nobody could stay for a day is no matter of the trip: said first here, as it is early.
    if latest_last_day(rules, application.document.expiry).is_none_or(|latest| latest < today) {
        return Outcome::Refused(Refused::ValidityTooShort { latest: None });
    }
    let arrives_now = [today.yesterday(), Ok(today), today.tomorrow()].iter().flatten().any(|day| *day == trip.arrival);
    let offered = (1..=nationality.longest_stay).contains(&trip.days) && rules.purposes.contains(&trip.purpose);
    let Some(valid_until) = last_day(trip.arrival, trip.days).filter(|_| arrives_now && offered) else {
        return Outcome::Refused(Refused::Trip { longest: nationality.longest_stay });
    };
    let expiry = application.document.expiry;
    if !outlasts(rules, expiry, valid_until) {
        let latest = latest_last_day(rules, expiry).filter(|latest| *latest >= trip.arrival);
        return Outcome::Refused(Refused::ValidityTooShort { latest });
    }
    match application.declaration {
        Declaration::Made => {
            let terms = Terms { valid_from: trip.arrival, valid_until, days: trip.days, entries: 1 };
            Outcome::Eligible { terms, fees }
        }
        Declaration::NotMade => Outcome::Officer(OfficerReason::Declaration),
    }
}

/// Decides what can be decided before the trip is asked for, so that nobody answers in vain.
#[must_use]
pub fn decide_document(rules: &Rules, document: &TravelDocument, today: Date) -> Early {
    let (nationality, fees) = match judge_holder(rules, document, today) {
        Ok(judged) => judged,
        Err(Stop::Refused(refused)) => return Early::Refused(refused),
        Err(Stop::Officer(reason)) => return Early::Officer(reason),
    };
    let days_left = latest_last_day(rules, document.expiry)
        .filter(|latest| *latest >= today)
        .and_then(|latest| today.until(latest).ok())
        .map(|span| i64::from(span.get_days()) + 1);
    match days_left {
        None => Early::Refused(Refused::ValidityTooShort { latest: None }),
        Some(days) => {
            let longest_stay = u16::try_from(days).unwrap_or(u16::MAX).min(nationality.longest_stay);
            Early::Eligible { longest_stay, fees }
        }
    }
}

enum Stop {
    Refused(Refused),
    Officer(OfficerReason),
}

/// Everything that does not depend on the trip, in the order in which it is told: who needs nothing, whom only an
/// officer serves, what another document would cure, what only another way cures.
fn judge_holder<'rules>(
    rules: &'rules Rules,
    document: &TravelDocument,
    today: Date,
) -> Result<(&'rules Nationality, Fees), Stop> {
    if document.nationality == rules.own_country {
        return Err(Stop::Refused(Refused::NoVisaNeeded));
    }
    if rules.stateless.contains(&document.nationality) {
        return Err(Stop::Officer(OfficerReason::Stateless));
    }
    if document.expiry < today {
        return Err(Stop::Refused(Refused::DocumentExpired));
    }
    if !rules.document_types.contains(&document.document_type) {
        return Err(Stop::Refused(Refused::DocumentKind));
    }
    if !states::is_known(document.nationality) || !states::is_known(document.issuing_state) {
        return Err(Stop::Officer(OfficerReason::UnknownCountry));
    }
    let Some(nationality) = rules.nationalities.get(&document.nationality) else {
        return Err(Stop::Refused(Refused::Nationality));
    };
    match document.birth.reveal() {
        _ if document.needs_comparing() => Err(Stop::Officer(OfficerReason::Typed)),
        PartialDate::Known(_) => Ok((nationality, rules.fees_of(nationality))),
        PartialDate::Month { .. } | PartialDate::Year(_) | PartialDate::Unknown => {
            Err(Stop::Officer(OfficerReason::BirthDateUnknown))
        }
    }
}

fn last_day(arrival: Date, days: u16) -> Option<Date> {
    arrival.checked_add((i32::from(days) - 1).days()).ok()
}

/// Whether a document that expires on `expiry` may be stayed with until `last_day`. Months end where the calendar's
/// do: six months past 31 August is 28 or 29 February.
fn outlasts(rules: &Rules, expiry: Date, last_day: Date) -> bool {
    last_day.checked_add(i32::from(rules.months_past_stay).months()).is_ok_and(|needed| needed <= expiry)
}

/// The latest last day of stay that `expiry` allows.
fn latest_last_day(rules: &Rules, expiry: Date) -> Option<Date> {
    let mut latest = expiry.checked_sub(i32::from(rules.months_past_stay).months()).ok()?;
    // Subtracting and adding months are no inverses at the ends of months; at most three days lie between.
    while let Ok(next) = latest.tomorrow()
        && outlasts(rules, expiry, next)
    {
        latest = next;
    }
    Some(latest)
}
