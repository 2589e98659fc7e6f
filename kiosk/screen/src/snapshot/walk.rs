//! Where somebody is who walks with keys.

use serde::{Deserialize, Serialize};

/// A key that is found by touch, or a switch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Key {
    /// One line up.
    Up,
    /// One line down.
    Down,
    /// One to the left.
    Left,
    /// One to the right.
    Right,
    /// On to the next, whichever way that is.
    Next,
    /// Back to the one before.
    Previous,
    /// Presses what has the focus.
    Select,
    /// Speaks; and says everything again where it speaks already.
    Help,
    /// Louder.
    Louder,
    /// Softer.
    Softer,
}

/// Where somebody is on a screen.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Walk {
    /// The id that has the focus.
    pub focus: Option<String>,
    /// Which page of a long screen, from 0; the last one where there are fewer. Where the focus is on another page, that one
    /// is shown.
    pub page: u16,
    /// The id of a key that is held, or was, while the signs into which it turns stand over it.
    pub held: Option<String>,
}
