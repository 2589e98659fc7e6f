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
    /// What a stroke presses where something is typed. `None`: nothing is typed here, the keys on the screen have no such
    /// sign either, or what would be confirmed is not whole.
    #[must_use]
    pub fn struck(&self, stroke: Stroke) -> Option<Input> {
        let keys = self.keys()?;
        let id = match stroke {
            Stroke::Sign(typed) => keys.board.id(keys.board.means(typed)?),
            Stroke::Erase => now(keys.rows.iter().flatten().find(|key| key.touch == Touch::Erased)?)?,
            Stroke::Confirm => now(self.actions.iter().find(|action| action.kind == Kind::Primary)?)?,
        };
        Some(Input::Pressed { id, screen: self.number })
    }
}

/// Its id, if it can be done now.
fn now(action: &Action) -> Option<String> {
    match action.enabled {
        Enabled::Now => Some(action.id.clone()),
        Enabled::NotNow(_) => None,
    }
}
