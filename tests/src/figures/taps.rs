//! Many presses: how long the finger waits for the button's other look, and the eye for the next screen.

use super::{
    Samples,
    finger::{Finger, Tap},
    whole::Whole,
};
use crate::Outcome;

/// Goes to the passport's screen and back to the wall `rounds` times, six presses a round, in the languages in turn.
///
/// # Errors
/// A screen does not come.
pub fn round_and_round(whole: &Whole, rounds: usize) -> Outcome<Vec<Tap>> {
    let finger = Finger::of(whole.hands()?, &whole.glass);
    let mut taps = Vec::new();
    for language in ["en", "ar", "az"].into_iter().cycle().take(rounds) {
        taps.push(finger.tap_to(&format!("greeting-{language}"), "choosing")?);
        taps.push(finger.tap_to("choose-visa", "privacy")?);
        taps.push(finger.tap_to("privacy-accept", "document")?);
        taps.push(finger.tap_on("footer-help")?);
        taps.push(finger.tap_on("help-close")?);
        taps.push(finger.tap_on("end")?);
        whole.glass.see("the wall", taps[taps.len() - 1].lifted_us, |drawn| drawn.screen == "attract")?;
    }
    Ok(taps)
}

/// Turns a page into each language that is offered, `rounds` times: from the lift to the whole page in the other one.
///
/// # Errors
/// A screen does not come.
pub fn through_the_languages(whole: &Whole, rounds: usize) -> Outcome<Vec<Tap>> {
    let finger = Finger::of(whole.hands()?, &whole.glass);
    finger.tap_to("greeting-en", "choosing")?;
    finger.tap_to("choose-visa", "privacy")?;
    let mut taps = Vec::new();
    for _ in 0..rounds {
        for language in locales::OFFERED {
            finger.tap_to("footer-language", "languages")?;
            taps.push(finger.tap_to(&format!("language-{}", language.tag()), "privacy")?);
        }
    }
    let end = finger.tap_on("end")?;
    whole.glass.see("the wall", end.lifted_us, |drawn| drawn.screen == "attract")?;
    Ok(taps)
}

/// Types on the keyboard of letters, `rounds` times the same word: from the lift to the letter in its line, and what fits it.
///
/// # Errors
/// A screen does not come.
pub fn typed(whole: &Whole, rounds: usize) -> Outcome<Vec<Tap>> {
    let finger = Finger::of(whole.hands()?, &whole.glass);
    finger.tap_to("greeting-en", "choosing")?;
    finger.tap_to("choose-payment", "finding")?;
    let mut taps = Vec::new();
    for _ in 0..rounds {
        for key in ["w", "a", "t", "e", "r"] {
            taps.push(finger.tap_on(&format!("key-{key}"))?);
        }
        finger.tap_on("key-clear")?;
    }
    let end = finger.tap_on("end")?;
    whole.glass.see("the wall", end.lifted_us, |drawn| drawn.screen == "attract")?;
    Ok(taps)
}

/// From the finger on the glass to the button's other look.
#[must_use]
pub fn felt(taps: &[Tap]) -> Samples {
    taps.iter().map(|tap| tap.felt).collect()
}

/// From the lift to the next screen.
#[must_use]
pub fn answered(taps: &[Tap]) -> Samples {
    taps.iter().map(|tap| tap.answered).collect()
}
