//! A visa by the clock: how long the person waits for the machine, act by act, without what the harness itself waits.

use std::time::Duration;

use super::{
    finger::{Finger, Tap},
    glass::{Published, between, now_us},
    whole::Whole,
};
use crate::{Outcome, specimens::Passport};

/// How long the card terminal of the walk takes for its part, from the order to its yes: a card at once, no long PIN.
pub const CARD_MS: u64 = AUTO_MS + PIN_MS + BANK_MS;
/// Until a card is there, for the PIN, for the bank.
pub(super) const AUTO_MS: u64 = 500;
pub(super) const PIN_MS: u64 = 200;
pub(super) const BANK_MS: u64 = 300;

/// Waiting for one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wait {
    /// What the person did, and what came of it.
    pub what: &'static str,
    /// From the end of the act to the frame that lets them act again.
    pub time: Duration,
}

/// One walk.
#[derive(Debug, Clone, Default)]
pub struct Walk {
    /// In order.
    pub waits: Vec<Wait>,
    /// Every press of it.
    pub taps: Vec<Tap>,
}

impl Walk {
    /// All of the waiting.
    #[must_use]
    pub fn machine(&self) -> Duration {
        self.waits.iter().map(|wait| wait.time).sum()
    }

    fn answered(&mut self, what: &'static str, tap: Tap) {
        self.waits.push(Wait { what, time: tap.answered });
        self.taps.push(tap);
    }
}

/// One visa, from the wall to the wall.
///
/// # Errors
/// A screen does not come.
pub fn walk(whole: &Whole, passport: &Passport, language: &str) -> Outcome<Walk> {
    let finger = Finger::of(whole.hands()?, &whole.glass);
    let see =
        |name: &'static str, after_us| whole.glass.see(name, after_us, move |drawn: &Published| drawn.screen == name);
    let mut walk = Walk::default();
    walk.answered("greeting", finger.tap_to(&format!("greeting-{language}"), "choosing")?);
    walk.answered("visa chosen", finger.tap_to("choose-visa", "privacy")?);
    walk.answered("privacy accepted", finger.tap_to("privacy-accept", "document")?);
    let laid_us = now_us();
    whole.hall.simulators.put(&passport.lines)?;
    let review = see("review", laid_us)?;
    walk.waits.push(Wait { what: "passport laid down, until the review", time: between(laid_us, review.at_us) });
    walk.answered("review confirmed", finger.tap_to("review-confirm", "trip")?);
    walk.answered("days chosen", finger.tap_on("trip-days-30")?);
    walk.answered("purpose chosen", finger.tap_on("trip-purpose-tourism")?);
    walk.answered("trip confirmed", finger.tap_to("trip-confirm", "declaration")?);
    let declared = finger.tap_on("declaration-make")?;
    let approved = see("approved", declared.lifted_us)?;
    walk.waits.push(Wait { what: "declared, until central's yes", time: between(declared.lifted_us, approved.at_us) });
    walk.taps.push(declared);
    let paid = finger.tap_on("approved-pay")?;
    let printing = see("printing", paid.lifted_us)?;
    walk.waits.push(Wait { what: "pay, until card and visa are done", time: between(paid.lifted_us, printing.at_us) });
    walk.taps.push(paid);
    let take = see("take", printing.published.at_us)?;
    walk.waits.push(Wait { what: "both papers printed", time: between(printing.at_us, take.at_us) });
    let left = finger.tap_to("finish", "farewell")?;
    see("attract", left.lifted_us)?;
    walk.answered("finished", left);
    Ok(walk)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_machines_time_is_the_sum_of_its_waits() {
        let wait = |milliseconds| Wait { what: "anything", time: Duration::from_millis(milliseconds) };
        let walk = Walk { waits: vec![wait(20), wait(1_300), wait(7)], taps: Vec::new() };
        assert_eq!(walk.machine(), Duration::from_millis(1_327));
    }
}
