//! What is said of a screen: the words, and who may hear them.

use domain::speech::{Output, Privacy};

use crate::screen::{Action, Screen, Signs};

/// Something that is said of a screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// The words.
    pub text: String,
    /// Who may hear them.
    pub privacy: Privacy,
    /// What everybody else hears in their place; may be empty.
    pub instead: String,
    /// When they are said.
    pub when: When,
}

/// When something is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// With the screen, and again whenever they change.
    New,
    /// With the screen alone: it counts by itself, or is typed sign by sign.
    WithScreen,
}

impl Spoken {
    /// For everybody's ears.
    #[must_use]
    pub const fn open(text: String) -> Self {
        Self { text, privacy: Privacy::Open, instead: String::new(), when: When::New }
    }

    /// For the person alone: a name, a number, an account.
    #[must_use]
    pub const fn personal(text: String) -> Self {
        Self { text, privacy: Privacy::Personal, instead: String::new(), when: When::New }
    }

    /// The same, with something else for everybody.
    #[must_use]
    pub fn or(self, instead: String) -> Self {
        Self { instead, ..self }
    }

    /// The same, said with the screen alone.
    #[must_use]
    pub fn counting(self) -> Self {
        Self { when: When::WithScreen, ..self }
    }

    /// What is heard there; nothing where it may not be, and nothing is said in its place.
    #[must_use]
    pub fn heard(&self, output: Output) -> &str {
        if output.allows(self.privacy) { &self.text } else { &self.instead }
    }

    /// Whether something is kept from everybody who hears it there.
    #[must_use]
    pub const fn is_kept_from(&self, output: Output) -> bool {
        !output.allows(self.privacy)
    }
}

impl Screen {
    /// What is heard when it appears, in order.
    #[must_use]
    pub fn heard(&self, output: Output) -> Vec<&str> {
        self.speech.iter().map(|spoken| spoken.heard(output)).filter(|text| !text.is_empty()).collect()
    }
}

impl Action {
    /// What is heard of it when it has the focus, in order.
    #[must_use]
    pub fn heard(&self, output: Output) -> Vec<&str> {
        let personal = self.personal.as_deref().filter(|_| output.allows(Privacy::Personal));
        std::iter::once(self.speech.as_str()).chain(personal).collect()
    }
}

impl Signs {
    /// All of them that are typed, in their groups.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Free(text) | Self::Words { text, .. } => text.clone(),
            Self::Places(groups) => groups.iter().flatten().flatten().collect(),
        }
    }
}
