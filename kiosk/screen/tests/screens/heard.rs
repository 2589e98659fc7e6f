//! What is shown is said: whoever only listens misses nothing.

use domain::{Language, speech::Output};
use kiosk_screen::{
    Scene, Screen, describe, samples,
    screen::{Part, Step, StepState},
    snapshot::{HelpPanel, Snapshot},
};

use crate::texts::of_part;

/// Letters and digits alone: what is spelled, grouped or broken in lines is the same.
fn bare(text: &str) -> String {
    text.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// All that is heard in headphones: of the page, and of what can be reached on it.
fn heard(screen: &Screen) -> String {
    let actions = screen.actions().flat_map(|action| action.heard(Output::Headphones));
    screen.heard(Output::Headphones).into_iter().chain(actions).collect::<Vec<_>>().join("|")
}

/// The words of a text that are not heard. Sums are said otherwise than they are written.
fn missed_of(text: &str, heard: &str) -> Vec<String> {
    let is_sum = |word: &str| word == "AZN" || word.contains('.') && !word.contains(char::is_alphabetic);
    let words = text.split(|sign: char| !sign.is_alphanumeric() && sign != '.').map(|word| word.trim_matches('.'));
    let words = words.filter(|word| !word.is_empty() && !is_sum(word));
    words.filter(|word| !heard.contains(&bare(word))).map(str::to_owned).collect()
}

/// What of a part has to be heard: all of it, but for what is said in sentences of its own, was said before, or is only
/// for the eye.
fn told(part: &Part, screen: &Screen) -> Vec<String> {
    let notes_go_in = screen.name == "notes";
    match part {
        // Panes and chips are said as "inside", "fits", "comes back", with sums; seconds as sentences.
        // The wall says each language in its own words, one after the other.
        Part::Panes(_) | Part::Chips { .. } | Part::Countdown { .. } | Part::Wall(_) => Vec::new(),
        // What is done was said while it was done; what is to come will be.
        Part::Steps(steps) => {
            let is_said =
                |step: &&Step| matches!(step.state, StepState::Plain | StepState::Present) || step.far.is_some();
            let said = steps.iter().filter(is_said).cloned().collect();
            of_part(&Part::Steps(said))
        }
        // What is inside is said after the slot, in a sentence.
        Part::Amount(amount) if notes_go_in => {
            vec![amount.currency.clone()].into_iter().chain(amount.under.clone()).collect()
        }
        // Whoever listens writes down what they hear, or hears it again.
        Part::Claim(claim) => vec![claim.title.clone(), claim.number.clone()],
        other => of_part(other),
    }
}

/// What stands on the page and is not heard, with the words of it that are missing.
fn missed(snapshot: &Snapshot) -> Vec<(String, Vec<String>)> {
    let screen = describe(snapshot, Language::English);
    let heard = bare(&heard(&screen));
    if matches!(snapshot.scene, Scene::Attract { .. }) {
        return Vec::new();
    }
    // In another language, too.
    let is_twice = matches!(snapshot.scene, Scene::Languages { .. });
    let subtitle = screen.subtitle.clone().filter(|_| !is_twice);
    let texts = screen.parts.iter().flat_map(|part| told(part, &screen));
    let all = [screen.title.clone()].into_iter().chain(subtitle).chain(texts);
    let all = all.map(|text| (text.clone(), missed_of(&text, &heard)));
    all.filter(|(_, missed)| !missed.is_empty()).collect()
}

#[test]
fn what_stands_on_a_page_is_heard() {
    let mut all = Vec::new();
    for sample in samples::thorough() {
        for help in [HelpPanel::Closed, HelpPanel::Open] {
            let snapshot = Snapshot { help, ..sample.snapshot.clone() };
            all.extend(missed(&snapshot).into_iter().map(|missed| format!("{} {help:?}: {missed:?}", sample.name)));
        }
    }
    assert!(all.is_empty(), "{} are shown and not said:\n{}", all.len(), all.join("\n"));
}
