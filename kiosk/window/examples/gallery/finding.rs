//! What a judge has found.

use std::fmt;

use serde::{Deserialize, Serialize};

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// An action of the screen is drawn nowhere, or twice.
    Absent,
    /// A target is not wholly on the panel.
    OffPanel,
    /// A target is under 12.7 mm.
    SmallTarget,
    /// Two targets are nearer than 2.54 mm.
    NearTargets,
    /// The column says that it does not fit.
    Overflow,
    /// Words cross the edge of a box or of the panel.
    OutsideBox,
    /// Lines of a text were cut off.
    Truncated,
    /// A word goes on in the next line, though it could be had whole.
    Broken,
    /// Words lie on other words.
    Overlapping,
    /// Words lie on a pictogram.
    OnPictogram,
    /// No font of the product has the letter.
    MissingGlyph,
    /// Letters that should be there are covered or cut.
    Hidden,
    /// Letters are smaller than anything may be.
    SmallLetters,
    /// Too little between words and their ground.
    Contrast,
    /// The focus is not to be seen all around.
    Ring,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 15] = [
        Self::Absent,
        Self::OffPanel,
        Self::SmallTarget,
        Self::NearTargets,
        Self::Overflow,
        Self::OutsideBox,
        Self::Truncated,
        Self::Broken,
        Self::Overlapping,
        Self::OnPictogram,
        Self::MissingGlyph,
        Self::Hidden,
        Self::SmallLetters,
        Self::Contrast,
        Self::Ring,
    ];

    /// In a few words.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Absent => "action not drawn once",
            Self::OffPanel => "target off the panel",
            Self::SmallTarget => "target too small",
            Self::NearTargets => "targets too near",
            Self::Overflow => "does not fit",
            Self::OutsideBox => "words outside their box",
            Self::Truncated => "words cut off",
            Self::Broken => "word broken",
            Self::Overlapping => "words on words",
            Self::OnPictogram => "words on a pictogram",
            Self::MissingGlyph => "missing letter",
            Self::Hidden => "letters hidden",
            Self::SmallLetters => "letters too small",
            Self::Contrast => "too little contrast",
            Self::Ring => "focus ring not whole",
        }
    }
}

/// One finding on one picture.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Finding {
    /// What is wrong.
    pub kind: Kind,
    /// The id of the widget, or the words if they are in none.
    pub whose: String,
    /// Numbers.
    pub detail: String,
}

impl Finding {
    pub fn new(kind: Kind, whose: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { kind, whose: whose.into(), detail: detail.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.kind.words(), self.whose, self.detail)
    }
}
