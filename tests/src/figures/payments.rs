//! A citizen's notes by the clock: from a note in the slot to the new sum on the glass.

use std::{fs, thread, time::Duration};

use serde_json::json;

use super::{
    Samples,
    finger::{Finger, Tap},
    glass::{between, now_us},
    whole::Whole,
};
use crate::{
    Failure, Outcome,
    process::await_until,
    simulators::{Device, text},
};

/// A validator whose own mechanism takes no time: what is left is the line, the polls, the journal, the window.
const QUICK: [&str; 4] =
    ["mechanism.inlet_ms=0", "mechanism.head_ms=0", "mechanism.gripping_ms=0", "mechanism.conveying_ms=0"];
/// The validator's own number of a note of one manat.
const ONE: u8 = 0;
/// Notes of each visit: 27.00 are owed.
const NOTES: usize = 24;
/// The screen has come to rest when nothing is published for so long.
const REST: Duration = Duration::from_millis(400);
/// How long a validator may take to be ready for the next note.
const SOON: Duration = Duration::from_secs(20);

/// A note validator as [`QUICK`] says, with the settings that make it the terminal's.
///
/// # Errors
/// It does not start.
pub fn validator(whole: &Whole) -> Outcome<(Device, String)> {
    let folder = whole.hall.path("quick-validator");
    fs::create_dir_all(&folder)?;
    let line = folder.join("validator.line");
    let mut door = vec!["--pty", text(&line)?];
    for setting in QUICK {
        door.extend(["--set", setting]);
    }
    let device = Device::start(&whole.hall.programs, ("cash", "ccnet"), &door, &folder)?;
    let settings = format!("[devices.cash]\nprotocol = \"ccnet\"\naddress = \"{}\"\n", device.address);
    Ok((device, settings))
}

/// What was measured of one visit.
#[derive(Debug, Clone, Default)]
pub struct Visit {
    /// From the note in the slot to its sum on the glass.
    pub notes: Vec<Duration>,
    /// Every press of it.
    pub taps: Vec<Tap>,
}

/// From the wall to a household's electricity, 27.00, and notes of one manat, each when the one before is in.
///
/// # Errors
/// A screen does not come, or a note is not taken.
pub fn visit(whole: &Whole, validator: &Device, household: &str) -> Outcome<Visit> {
    let finger = Finger::of(whole.hands()?, &whole.glass);
    let mut visit = Visit::default();
    visit.taps.push(finger.tap_to("greeting-en", "choosing")?);
    visit.taps.push(finger.tap_to("choose-payment", "finding")?);
    visit.taps.push(finger.tap_to("find-household", "filling")?);
    for sign in household.chars() {
        visit.taps.push(finger.tap_on(&format!("key-{sign}"))?);
    }
    let asked = finger.tap_on("fill-confirm")?;
    whole.glass.see("what is owed", asked.lifted_us, |drawn| drawn.screen == "owing")?;
    visit.taps.push(finger.tap_to("owing-put", "basket")?);
    let promised = finger.tap_on("basket-notes")?;
    whole.glass.see("the slot is open", promised.lifted_us, |drawn| drawn.screen == "notes")?;
    for number in 0..NOTES {
        visit.notes.push(note(whole, validator, number)?);
    }
    // Nobody takes the rest: the visit ends with a number for what is inside, and the wall comes back.
    let stopped = finger.tap_on("notes-stop")?;
    whole.glass.see("the number of what is owed", stopped.lifted_us, |drawn| drawn.screen == "money-owed")?;
    let left = finger.tap_on("finish")?;
    whole.glass.see("the wall", left.lifted_us, |drawn| drawn.screen == "attract")?;
    Ok(visit)
}

/// One note: in the slot, read, ordered, stacked, written down, told; and its sum on the glass.
fn note(whole: &Whole, validator: &Device, number: usize) -> Outcome<Duration> {
    await_until("a slot that takes notes", SOON, || {
        let view = validator.view().ok()?;
        (view["taken"].as_array().is_some_and(|taken| !taken.is_empty()) && view["inside"].is_null()).then_some(())
    })?;
    thread::sleep(REST);
    let went_in_us = now_us();
    validator.gesture(&json!({ "insert": { "kind": ONE } }))?;
    await_until("the note in the cassette", SOON, || {
        let view = validator.view().ok()?;
        (view["cassette"]["notes"].as_array()?.len() > number).then_some(())
    })?;
    let seen = whole.glass.at_rest("the new sum", went_in_us, REST)?;
    if seen.published.screen != "notes" {
        return Err(Failure::new(format!("a note led to {}", seen.published.screen)));
    }
    Ok(between(went_in_us, seen.at_us))
}

/// All notes of all visits.
#[must_use]
pub fn notes(visits: &[Visit]) -> Samples {
    visits.iter().flat_map(|visit| visit.notes.iter().copied()).collect()
}
