//! The rules themselves: first the person's document alone, then the document with the trip.

use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

use super::{
    Application, Declaration, Fees, OfficerReason, Outcome, Refused, Residence, ResidenceRefused, Rules, Terms,
};
use crate::document::{
    PartialDate, ResidenceDocument, TravelDocument,
    holder::{self, Likeness},
    mrz::states,
};

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
    /// The passport alone is not enough; a residence document beside it may be.
    ResidenceAsked,
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
    let second = application.residence.as_ref().map_or(Second::NotShown, Second::Shown);
    let entitled = match judge_holder(rules, &application.document, second, today) {
        Ok(entitled) => entitled,
        Err(Stop::Refused(refused)) => return Outcome::Refused(refused),
        Err(Stop::ResidenceAsked) => return Outcome::Refused(Refused::Nationality),
        Err(Stop::Officer(reason)) => return Outcome::Officer(reason),
    };
    let trip = application.trip;
    // A document on which nobody could stay for a day is no matter of the trip: said first here, as it is early.
    let Some(latest) = entitled.latest.filter(|latest| *latest >= today) else {
        return Outcome::Refused(Refused::ValidityTooShort { latest: None });
    };
    let arrives_now = [today.yesterday(), Ok(today), today.tomorrow()].iter().flatten().any(|day| *day == trip.arrival);
    let offered = (1..=entitled.longest_stay).contains(&trip.days) && rules.purposes.contains(&trip.purpose);
    let Some(valid_until) = last_day(trip.arrival, trip.days).filter(|_| arrives_now && offered) else {
        return Outcome::Refused(Refused::Trip { longest: entitled.longest_stay });
    };
    if valid_until > latest {
        let latest = Some(latest).filter(|latest| *latest >= trip.arrival);
        return Outcome::Refused(Refused::ValidityTooShort { latest });
    }
    match application.declaration {
        Declaration::Made => {
            let terms = Terms { valid_from: trip.arrival, valid_until, days: trip.days, entries: 1 };
            Outcome::Eligible { terms, fees: entitled.fees }
        }
        Declaration::NotMade => Outcome::Officer(OfficerReason::Declaration),
    }
}

/// Decides what can be decided before the trip is asked for, so that nobody answers in vain.
#[must_use]
pub fn decide_document(rules: &Rules, document: &TravelDocument, today: Date) -> Early {
    early(judge_holder(rules, document, Second::NotShown, today), today)
}

/// The same with a residence document beside the passport. One that was not needed changes nothing.
#[must_use]
pub fn decide_documents(rules: &Rules, document: &TravelDocument, residence: &ResidenceDocument, today: Date) -> Early {
    early(judge_holder(rules, document, Second::Shown(residence), today), today)
}

fn early(judged: Result<Entitled, Stop>, today: Date) -> Early {
    let entitled = match judged {
        Ok(entitled) => entitled,
        Err(Stop::Refused(refused)) => return Early::Refused(refused),
        Err(Stop::ResidenceAsked) => return Early::ResidenceAsked,
        Err(Stop::Officer(reason)) => return Early::Officer(reason),
    };
    let days_left = entitled
        .latest
        .filter(|latest| *latest >= today)
        .and_then(|latest| today.until(latest).ok())
        .map(|span| i64::from(span.get_days()) + 1);
    match days_left {
        None => Early::Refused(Refused::ValidityTooShort { latest: None }),
        Some(days) => {
            let longest_stay = u16::try_from(days).unwrap_or(u16::MAX).min(entitled.longest_stay);
            Early::Eligible { longest_stay, fees: entitled.fees }
        }
    }
}

/// What lies beside the passport.
#[derive(Clone, Copy)]
enum Second<'a> {
    NotShown,
    Shown(&'a ResidenceDocument),
}

/// What the documents allow.
struct Entitled {
    longest_stay: u16,
    fees: Fees,
    /// The last day that could be left on; none when there is no such day.
    latest: Option<Date>,
}

enum Stop {
    Refused(Refused),
    ResidenceAsked,
    Officer(OfficerReason),
}

/// Everything that does not depend on the trip, in the order in which it is told: who needs nothing, whom only an
/// officer serves, what another document would cure, what only another way cures.
fn judge_holder(rules: &Rules, document: &TravelDocument, second: Second<'_>, today: Date) -> Result<Entitled, Stop> {
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
    let entitled = entitle(rules, document, second, today)?;
    match document.birth.reveal() {
        _ if document.needs_comparing() => Err(Stop::Officer(OfficerReason::Typed)),
        PartialDate::Known(_) => Ok(entitled),
        PartialDate::Month { .. } | PartialDate::Year(_) | PartialDate::Unknown => {
            Err(Stop::Officer(OfficerReason::BirthDateUnknown))
        }
    }
}

/// By nationality, or by residence where that is not enough.
fn entitle(rules: &Rules, document: &TravelDocument, second: Second<'_>, today: Date) -> Result<Entitled, Stop> {
    let latest = latest_last_day(document.expiry, rules.months_past_stay);
    let residence = rules.residence.as_ref().filter(|residence| residence.is_open_to(document.nationality));
    let required = residence.is_some_and(|residence| residence.required_of.contains(&document.nationality));
    match (rules.nationalities.get(&document.nationality).filter(|_| !required), residence, second) {
        (Some(nationality), _, _) => {
            Ok(Entitled { longest_stay: nationality.longest_stay, fees: rules.fees_of(nationality), latest })
        }
        (None, None, _) => Err(Stop::Refused(Refused::Nationality)),
        // Nobody is asked for what would not help.
        (None, Some(_), Second::NotShown) if latest.is_none_or(|latest| latest < today) => {
            Err(Stop::Refused(Refused::Nationality))
        }
        (None, Some(_), Second::NotShown) => Err(Stop::ResidenceAsked),
        (None, Some(residence), Second::Shown(shown)) => {
            let until = judge_residence(residence, document, shown, today)?;
            let latest = latest.map(|latest| latest.min(until));
            let fees = rules.fees_of_residents(residence);
            Ok(Entitled { longest_stay: residence.longest_stay, fees, latest })
        }
    }
}

/// Whether the second document counts, and until when: first what it is, then whose.
fn judge_residence(
    residence: &Residence,
    passport: &TravelDocument,
    shown: &ResidenceDocument,
    today: Date,
) -> Result<Date, Stop> {
    let refuse = |why| Err(Stop::Refused(Refused::Residence(why)));
    if !residence.is_of_residence(shown) {
        return refuse(ResidenceRefused::Kind);
    }
    if !residence.states.contains(&shown.issuing_state) {
        return refuse(ResidenceRefused::State(shown.issuing_state));
    }
    let likeness = holder::compare(passport, shown);
    if likeness == Likeness::Other {
        return refuse(ResidenceRefused::OtherPerson);
    }
    match latest_last_day(shown.expiry, residence.months_past_stay).filter(|latest| *latest >= today) {
        None => refuse(ResidenceRefused::Expired),
        Some(_) if likeness == Likeness::Unsure => Err(Stop::Officer(OfficerReason::ResidenceUnsure)),
        Some(latest) => Ok(latest),
    }
}

fn last_day(arrival: Date, days: u16) -> Option<Date> {
    arrival.checked_add((i32::from(days) - 1).days()).ok()
}

/// Whether a document that expires on `expiry`, and must be valid for so many months more, may be stayed with until
/// `last_day`. Months end where the calendar's do: six months past 31 August is 28 or 29 February.
fn outlasts(expiry: Date, months: u8, last_day: Date) -> bool {
    last_day.checked_add(i32::from(months).months()).is_ok_and(|needed| needed <= expiry)
}

/// The latest last day of stay that `expiry` allows.
pub(super) fn latest_last_day(expiry: Date, months: u8) -> Option<Date> {
    let mut latest = expiry.checked_sub(i32::from(months).months()).ok()?;
    // Subtracting and adding months are no inverses at the ends of months; at most three days lie between.
    while let Ok(next) = latest.tomorrow()
        && outlasts(expiry, months, next)
    {
        latest = next;
    }
    Some(latest)
}
