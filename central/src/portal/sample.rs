//! A portal for demonstrations and tests: the last three signs of the reference decide.
//!
//! | Reference ends in | Answer | Example |
//! | --- | --- | --- |
//! | `NON` | no such reference | `EV26SPEC1NON` |
//! | `WAI` | not decided, applied for two hours ago, urgent | `EV26SPEC1WAI` |
//! | `DAY` | not decided, applied for a day ago, standard | `EV26SPEC1DAY` |
//! | `REF` | refused | `EV26SPEC1REF` |
//! | `EXP` | granted, and its last day was a month ago | `EV26SPEC1EXP` |
//! | `USE` | used | `EV26SPEC1USE` |
//! | `OTH` | granted to somebody else | `EV26SPEC1OTH` |
//! | `SIL` | none, ever | `EV26SPEC1SIL` |
//! | anything else | granted to whoever holds the passport, from today on for thirty days | `EV26SPEC1001` |
//!
//! Configured by `[sample_portal]`; a central with one serves no real travellers.

use std::future;

use domain::{
    VisaNumber,
    evisa::{EVisa, PickUp, Speed},
    visa::{Purpose, Terms},
};
use jiff::{SignedDuration, ToSpan, civil::Date, tz::Offset};

use super::{Answer, Asked, Portal};
use crate::clock::Clock;

/// The sample.
#[derive(Clone)]
pub struct SamplePortal {
    clock: Clock,
    offset: Offset,
}

impl SamplePortal {
    /// A sample with central's clock.
    #[must_use]
    pub const fn new(clock: Clock, offset: Offset) -> Self {
        Self { clock, offset }
    }

    /// What a reference asks for; nothing where no answer ever comes.
    fn answer(&self, shown: &PickUp) -> Option<Answer> {
        let reference = shown.reference.reveal();
        let waiting =
            |speed, hours| Answer::NotDecided { speed, applied: self.clock.now() - SignedDuration::from_hours(hours) };
        let today = self.clock.local(self.offset).date();
        Some(match reference.get(reference.len().saturating_sub(3)..) {
            Some("NON") => Answer::NotFound,
            Some("WAI") => waiting(Speed::Urgent, 2),
            Some("DAY") => waiting(Speed::Standard, 24),
            Some("REF") => Answer::Refused,
            Some("USE") => Answer::Used,
            Some("EXP") => granted(shown, today.saturating_sub(2.months())),
            Some("OTH") => {
                let mut other = shown.clone();
                other.document.number = "SPECIMEN0".to_owned().into();
                granted(&other, today)
            }
            Some("SIL") => return None,
            _ => granted(shown, today),
        })
    }
}

fn granted(shown: &PickUp, from: Date) -> Answer {
    let document = shown.document.clone();
    // The number is no secret, and must not say the reference: its last signs only.
    let reference = shown.reference.reveal();
    let number = format!("EVISA-{}", &reference[reference.len().saturating_sub(6)..]);
    let number = VisaNumber::try_from(number).expect("capitals and digits of a reference");
    let terms = Terms { valid_from: from, valid_until: from.saturating_add(29.days()), days: 30, entries: 1 };
    Answer::Granted {
        evisa: Box::new(EVisa {
            number,
            terms,
            purpose: Purpose::Tourism,
            nationality: document.nationality,
            document_number: document.number,
            surname: document.surname,
            given_names: document.given_names,
            birth: document.birth,
            issued: from,
        }),
    }
}

impl Portal for SamplePortal {
    fn ask<'a>(&'a self, shown: &'a PickUp) -> Asked<'a> {
        Box::pin(async move {
            match self.answer(shown) {
                Some(answer) => Ok(answer),
                None => future::pending().await,
            }
        })
    }
}
