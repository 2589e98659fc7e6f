//! The screens of a visa as a person visits them, taken from the running core: their words, and what is done on each.

use std::time::Duration;

use super::{
    human::{Act, Visit, needed_of, words_of},
    whole::Whole,
};
use crate::{Failure, Outcome, customer::Customer, specimens::Passport};

/// How long a screen may take to come.
const SCREEN: Duration = Duration::from_secs(30);

/// Every screen on which a traveller acts, with what they do there. What is shown while the machine works is read while it
/// works, and costs no time of its own.
const COURSE: [(&str, &[(Act, Deed)]); 10] = [
    ("attract", &[(Act::Press, Deed::Press("greeting"))]),
    ("choosing", &[(Act::Press, Deed::Press("choose-visa"))]),
    ("privacy", &[(Act::Press, Deed::Press("privacy-accept"))]),
    ("document", &[(Act::LayPassport, Deed::LayPassport)]),
    ("review", &[(Act::Press, Deed::Press("review-confirm"))]),
    (
        "trip",
        &[
            (Act::Press, Deed::Press("trip-days-30")),
            (Act::Press, Deed::Press("trip-purpose-tourism")),
            (Act::Press, Deed::Press("trip-confirm")),
        ],
    ),
    ("declaration", &[(Act::Press, Deed::Press("declaration-make"))]),
    ("approved", &[(Act::Press, Deed::Press("approved-pay"))]),
    ("paying", &[(Act::HoldCard, Deed::Nothing)]),
    ("take", &[(Act::TakeEverything, Deed::Nothing), (Act::Press, Deed::Press("finish"))]),
];

/// What the harness does for an act.
#[derive(Debug, Clone, Copy)]
enum Deed {
    Press(&'static str),
    LayPassport,
    /// The simulators do it by themselves.
    Nothing,
}

/// Goes through a visa at core's socket; the window must not run.
///
/// # Errors
/// A screen does not come.
pub fn visits(whole: &Whole, passport: &Passport, language: &str) -> Outcome<Vec<Visit>> {
    let mut customer = Customer::at(&whole.hall.path("state/window.sock"))?;
    let mut visits = Vec::new();
    for (scene, acts) in COURSE {
        customer.see(&[scene], SCREEN)?;
        let screen = customer.screen().ok_or_else(|| Failure::new("nothing is shown"))?;
        visits.push(Visit {
            screen: scene.to_owned(),
            words: words_of(&screen),
            needed: needed_of(&screen),
            acts: acts.iter().map(|(act, _)| *act).collect(),
        });
        for (_, deed) in acts {
            match deed {
                Deed::Press("greeting") => customer.press_when_there(&format!("greeting-{language}"), SCREEN)?,
                Deed::Press(id) => customer.press_when_there(id, SCREEN)?,
                Deed::LayPassport => whole.hall.simulators.put(&passport.lines)?,
                Deed::Nothing => {}
            }
        }
    }
    customer.see(&["farewell"], SCREEN)?;
    Ok(visits)
}
