//! Walking a screen without touching it: keypad, switches, speech.

use crate::{
    screen::{Enabled, Screen},
    snapshot::Input,
};

/// Which action has the focus: none until the first step, so that the page is heard first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Focus {
    id: Option<String>,
}

/// What became of pressing the key that activates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Activation {
    /// The same as a finger on it.
    Pressed(Input),
    /// It cannot be done now; this is why, to be said.
    NotNow(String),
    /// Nothing has the focus.
    Nothing,
}

impl Focus {
    /// The id that has the focus.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// The focus on this action; none where it is not on the screen.
    #[must_use]
    pub fn on(screen: &Screen, id: &str) -> Self {
        Self { id: Some(id.to_owned()) }.settle(screen)
    }

    /// The next action, round and round. The first step skips the header: it goes to what the page is about.
    #[must_use]
    pub fn next(&self, screen: &Screen) -> Self {
        let count = screen.actions().count();
        let first = usize::from(screen.header.end.is_some() && count > 1);
        Self::at(screen, self.place(screen).map_or(first, |place| (place + 1) % count.max(1)))
    }

    /// The action before, round and round. The first step goes to the last one.
    #[must_use]
    pub fn previous(&self, screen: &Screen) -> Self {
        let count = screen.actions().count();
        let last = count.saturating_sub(1);
        Self::at(screen, self.place(screen).map_or(last, |place| place.checked_sub(1).unwrap_or(last)))
    }

    /// The focus on a new screen: stays where the same action is still there.
    #[must_use]
    pub fn settle(&self, screen: &Screen) -> Self {
        if self.place(screen).is_some() { self.clone() } else { Self::default() }
    }

    /// Presses what has the focus. Actions that cannot be done now are reached too, and say why.
    #[must_use]
    pub fn activate(&self, screen: &Screen) -> Activation {
        let Some(action) = self.id().and_then(|id| screen.action(id)) else { return Activation::Nothing };
        match &action.enabled {
            Enabled::Now => Activation::Pressed(Input::Pressed { id: action.id.clone(), screen: screen.number }),
            Enabled::NotNow(reason) => Activation::NotNow(reason.clone()),
        }
    }

    fn at(screen: &Screen, place: usize) -> Self {
        Self { id: screen.actions().nth(place).map(|action| action.id.clone()) }
    }

    fn place(&self, screen: &Screen) -> Option<usize> {
        let id = self.id()?;
        screen.actions().position(|action| action.id == id)
    }
}
