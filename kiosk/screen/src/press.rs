//! What can be pressed on a screen, and what a press means. Nothing can be pressed that is not there.

use journey::{Sign, Touch};

use crate::{
    pages::Turn,
    screen::{Action, Enabled, Greeting, Keys, Part, Screen},
    snapshot::Input,
    staff::Wish,
};

impl Screen {
    /// Everything that can be pressed, now or not now, in the order of the focus: the header's end, the parts' choices,
    /// the actions, the footer.
    pub fn actions(&self) -> impl Iterator<Item = &Action> {
        let parts = self.parts.iter().flat_map(Part::actions);
        self.header.end.iter().chain(parts).chain(&self.actions).chain(self.footer.iter().flatten())
    }

    /// The action with this id.
    #[must_use]
    pub fn action(&self, id: &str) -> Option<&Action> {
        self.actions().find(|action| action.id == id)
    }

    /// The keyboard.
    #[must_use]
    pub fn keys(&self) -> Option<&Keys> {
        self.parts.iter().find_map(|part| match part {
            Part::Keys(keys) => Some(keys),
            _ => None,
        })
    }

    /// What pressing this id means: nothing if it is not there, or cannot be done now. Pages are turned by whoever draws
    /// them, on any screen; a keyboard types signs that are on none of its keys when one is held, or by a key of the
    /// machine's own.
    #[must_use]
    pub fn touch_of(&self, id: &str) -> Option<Wish> {
        if Turn::of(id).is_some() {
            return Some(Touch::PageTurned.into());
        }
        let Some(action) = self.action(id) else {
            let sign = self.keys()?.board.sign(id)?;
            return Some(Touch::Typed(Sign::new(sign)).into());
        };
        match action.enabled {
            Enabled::Now => Some(action.touch),
            Enabled::NotNow(_) => None,
        }
    }

    /// What the person did: nothing if it was done to a screen that is gone.
    #[must_use]
    pub fn touch(&self, input: &Input) -> Option<Wish> {
        match input {
            Input::Pressed { id, screen } if *screen == self.number => self.touch_of(id),
            // Where a key leads, whoever knows the focus knows.
            Input::Pressed { .. }
            | Input::Key(_)
            | Input::Held { .. }
            | Input::LetGo
            | Input::Paged { .. }
            | Input::Gesture => None,
        }
    }
}

impl Part {
    /// What of it can be pressed, now or not now, in the order of the focus.
    #[must_use]
    pub fn actions(&self) -> Box<dyn Iterator<Item = &Action> + '_> {
        match self {
            Part::Wall(greetings) => Box::new(greetings.iter().filter_map(|greeting| match greeting {
                Greeting::Words { action, .. } => Some(action),
                Greeting::Glass(_) => None,
            })),
            Part::Choices { actions, .. } => Box::new(actions.iter()),
            Part::Fields(fields) => Box::new(fields.iter().filter_map(|field| field.change.as_ref())),
            Part::Keys(keys) => Box::new(keys.rows.iter().flatten()),
            Part::Bills(bills) => Box::new(bills.iter().flat_map(|bill| bill.turn.iter().chain(&bill.change))),
            Part::Window(_)
            | Part::Steps(_)
            | Part::Text(_)
            | Part::Heading(..)
            | Part::Notice(_)
            | Part::Entry(_)
            | Part::Amount(_)
            | Part::Claim(_)
            | Part::Code(_)
            | Part::Takes(_)
            | Part::Countdown { .. }
            | Part::Panes(_)
            | Part::Chips { .. }
            | Part::Work { .. } => Box::new(std::iter::empty()),
        }
    }
}
