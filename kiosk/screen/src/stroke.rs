//! A keyboard or a keypad of the machine's own does what the keys on the screen do.

use journey::Touch;

use crate::{
    screen::{Action, Enabled, Kind, Screen},
    snapshot::Input,
};

/// One key of a keyboard of the machine's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stroke {
    /// A sign, whatever the arrangement of that keyboard.
    Sign(char),
    /// Backspace.
    Erase,
    /// Enter.
    Confirm,
}

impl Screen {
    /// What a stroke presses where something is typed, one after the other. Empty: nothing is typed here, the keys on the
    /// screen have no such sign either, or what would be confirmed is not whole.
    #[must_use]
    pub fn struck(&self, stroke: Stroke) -> Vec<Input> {
        let Some(keys) = self.keys() else { return Vec::new() };
        let ids: Vec<String> = match stroke {
            Stroke::Sign(typed) => keys.board.means(typed).into_iter().map(|sign| keys.board.id(sign)).collect(),
            Stroke::Erase => {
                keys.rows.iter().flatten().find(|key| key.touch == Touch::Erased).and_then(now).into_iter().collect()
            }
            Stroke::Confirm => {
                self.actions.iter().find(|action| action.kind == Kind::Primary).and_then(now).into_iter().collect()
            }
        };
        ids.into_iter().map(|id| Input::Pressed { id, screen: self.number }).collect()
    }
}

/// Its id, if it can be done now.
fn now(action: &Action) -> Option<String> {
    match action.enabled {
        Enabled::Now => Some(action.id.clone()),
        Enabled::NotNow(_) => None,
    }
}
