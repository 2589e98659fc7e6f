//! Scripts: a line a step.

use crate::terminal::{Terminal, place, told};

/// Plays a script. `line -> effects` asserts the effects, `nothing` that there are none; a line without an arrow only
/// happens; `= Place` asserts where the machine is, `says Word` what is told, `due 30` in how many seconds it
/// wants to be woken.
pub fn play(terminal: &mut Terminal, script: &str) {
    for line in script.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some(expected) = line.strip_prefix("= ") {
            assert_eq!(place(&terminal.machine), expected, "after the script so far:\n{script}");
        } else if let Some(expected) = line.strip_prefix("says ") {
            assert_eq!(told(&terminal.machine), expected, "after the script so far:\n{script}");
        } else if let Some(expected) = line.strip_prefix("due ") {
            let deadline = terminal.machine.deadline(&terminal.facts).expect("something is due");
            let seconds = deadline.since(terminal.facts.now).as_secs().to_string();
            assert_eq!(seconds, expected, "after the script so far:\n{script}");
        } else if let Some((event, expected)) = line.split_once(" -> ") {
            let expected = if expected == "nothing" { "" } else { expected };
            assert_eq!(terminal.say(event).join(", "), expected, "on {event:?} of\n{script}");
        } else {
            terminal.say(line);
        }
    }
}
