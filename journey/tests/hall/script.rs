//! Scripts: a line a step.

use crate::hall::{Hall, stage};

/// Plays a script. `line -> effects` asserts the effects, `nothing` that there are none; a line without an arrow only happens; `= Stage` asserts where
/// the journey is.
pub fn play(hall: &mut Hall, script: &str) {
    for line in script.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some(expected) = line.strip_prefix("= ") {
            assert_eq!(stage(&hall.journey.stage), expected, "after the script so far:\n{script}");
        } else if let Some((event, expected)) = line.split_once(" -> ") {
            let expected = if expected == "nothing" { "" } else { expected };
            assert_eq!(hall.say(event).join(", "), expected, "on {event:?} of\n{script}");
        } else {
            hall.say(line);
        }
    }
}
