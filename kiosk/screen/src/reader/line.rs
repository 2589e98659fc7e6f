//! One line of what is to be said.

use domain::{
    Language,
    speech::{Output, Privacy},
};
use locales::Words;

use crate::{
    screen::{Action, Chosen, Enabled, Kind},
    speech::{Spoken, When},
};

/// One line of what is to be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    text: String,
    instead: String,
    privacy: Privacy,
    pub(super) language: Language,
}

impl Line {
    /// For everybody's ears.
    pub(super) const fn open(text: String, language: Language) -> Self {
        Self { text, instead: String::new(), privacy: Privacy::Open, language }
    }

    /// For the person alone.
    pub(super) const fn personal(text: String, instead: String, language: Language) -> Self {
        Self { text, instead, privacy: Privacy::Personal, language }
    }

    pub(super) fn of(spoken: &Spoken, language: Language) -> Self {
        Self { text: spoken.text.clone(), instead: spoken.instead.clone(), privacy: spoken.privacy, language }
    }

    /// What is heard of it there, and who may hear that; nothing where there is nothing to hear.
    pub(super) fn heard(&self, output: Output) -> Option<(String, Privacy)> {
        let (text, privacy) =
            if output.allows(self.privacy) { (&self.text, self.privacy) } else { (&self.instead, Privacy::Open) };
        (!text.trim().is_empty()).then(|| (text.clone(), privacy))
    }
}

/// What of `now` is new against `before`, in order; the same words twice count twice.
pub(super) fn fresh<'s>(before: &[Spoken], now: &'s [Spoken]) -> Vec<&'s Spoken> {
    let mut known: Vec<&Spoken> = before.iter().collect();
    let mut fresh = Vec::new();
    for spoken in now {
        match known.iter().position(|known| *known == spoken) {
            Some(place) => {
                known.swap_remove(place);
            }
            None if spoken.when == When::New => fresh.push(spoken),
            None => {}
        }
    }
    fresh
}

/// The name of an action in its own language, what it is and how it stands in the screen's.
pub(super) fn named(action: &Action, words: Words) -> Vec<Line> {
    let language = words.language();
    let mut lines = vec![Line::open(action.speech.clone(), action.language)];
    if let Some(personal) = &action.personal {
        lines.push(Line::personal(personal.clone(), String::new(), language));
    }
    let state = match (&action.kind, &action.enabled) {
        (_, Enabled::NotNow(_)) => Some(words.voice_not_now()),
        (Kind::Choice(Chosen::Yes) | Kind::Footer(Chosen::Yes), Enabled::Now) => Some(words.voice_chosen()),
        // A greeting and a language are what they say.
        (Kind::Choice(Chosen::No), Enabled::Now) if action.language != language => None,
        (Kind::Choice(Chosen::No), Enabled::Now) => Some(words.voice_not_chosen()),
        (Kind::Key | Kind::Variant, Enabled::Now) => None,
        (Kind::Primary | Kind::Secondary | Kind::Danger | Kind::Small | Kind::Footer(Chosen::No), Enabled::Now) => {
            Some(words.voice_button())
        }
    };
    // One utterance where both are of one language: the voice need not start twice.
    match state {
        Some(state) if action.language == language && action.personal.is_none() => {
            lines[0] = Line::open(joined(&action.speech, &state), language);
        }
        Some(state) => lines.push(Line::open(state, language)),
        None => {}
    }
    lines
}

fn joined(name: &str, state: &str) -> String {
    let name = name.trim_end();
    if name.ends_with(['.', '?', '!', '؟', '۔', '।']) {
        format!("{name} {state}")
    } else {
        format!("{name}. {state}")
    }
}
