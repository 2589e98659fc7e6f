//! Walking a screen without touching it: keypad, switches, speech.

use domain::Direction;

use crate::{
    pages::Turn,
    screen::{Enabled, Kind, Part, Screen},
    snapshot::{Input, Key},
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

/// Which way a key leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    On,
    Back,
}

impl Focus {
    /// The focus on this action.
    #[must_use]
    pub fn on(id: impl Into<String>) -> Self {
        Self { id: Some(id.into()) }
    }

    /// The id that has the focus.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// The next action, round and round. The first step skips the header: it goes to what the page is about.
    #[must_use]
    pub fn next(&self, screen: &Screen) -> Self {
        self.among(&ids(screen), Way::On)
    }

    /// The action before, round and round. The first step goes to the last one.
    #[must_use]
    pub fn previous(&self, screen: &Screen) -> Self {
        self.among(&ids(screen), Way::Back)
    }

    /// Where a key leads. Up and down go from row to row on a keyboard; elsewhere every key but the one that presses goes one
    /// on or back, left and right as the language is read. Keys that lead nowhere leave the focus.
    #[must_use]
    pub fn moved(&self, key: Key, screen: &Screen) -> Self {
        match (key, self.key_beyond(key, screen)) {
            (_, Some(beyond)) => beyond,
            (key, None) => way(key, screen, self).map_or_else(|| self.clone(), |way| self.among(&ids(screen), way)),
        }
    }

    /// Where a key leads among some ids: those of one page.
    #[must_use]
    pub fn moved_among(&self, key: Key, screen: &Screen, shown: &[String]) -> Self {
        if let Some(beyond) = self.key_beyond(key, screen).filter(|beyond| beyond.is_among(shown)) {
            return beyond;
        }
        let shown: Vec<&str> = shown.iter().map(String::as_str).collect();
        way(key, screen, self).map_or_else(|| self.clone(), |way| self.among(&shown, way))
    }

    /// The focus on a new screen: stays where the same action is still there.
    #[must_use]
    pub fn settle(&self, screen: &Screen) -> Self {
        let is_there = self.id().is_some_and(|id| screen.action(id).is_some() || Turn::of(id).is_some());
        if is_there { self.clone() } else { Self::default() }
    }

    /// Presses what has the focus. Actions that cannot be done now are reached too, and say why.
    #[must_use]
    pub fn activate(&self, screen: &Screen) -> Activation {
        let Some(id) = self.id() else { return Activation::Nothing };
        let pressed = || Activation::Pressed(Input::Pressed { id: id.to_owned(), screen: screen.number });
        match screen.action(id).map(|action| &action.enabled) {
            Some(Enabled::Now) => pressed(),
            Some(Enabled::NotNow(reason)) => Activation::NotNow(reason.clone()),
            // Whoever draws a long screen puts what turns its pages on each of them.
            None if Turn::of(id).is_some() => pressed(),
            None => Activation::Nothing,
        }
    }

    /// Whether it is on a key of a keyboard.
    #[must_use]
    pub fn is_on_a_keyboard(&self, screen: &Screen) -> bool {
        self.on_keys(screen).is_some()
    }

    /// Whether it is on one of the signs into which a held key turns.
    pub(crate) fn is_on_a_variant(&self, screen: &Screen) -> bool {
        self.id().and_then(|id| screen.action(id)).is_some_and(|action| action.kind == Kind::Variant)
    }

    fn is_among(&self, shown: &[String]) -> bool {
        self.id().is_some_and(|id| shown.iter().any(|shown| shown == id))
    }

    fn among(&self, ids: &[&str], way: Way) -> Self {
        let place = self.id().and_then(|id| ids.iter().position(|known| *known == id));
        let last = ids.len().saturating_sub(1);
        let next = match (place, way) {
            (Some(place), Way::On) => (place + 1) % ids.len().max(1),
            (Some(place), Way::Back) => place.checked_sub(1).unwrap_or(last),
            (None, Way::On) => usize::from(ids.first() == Some(&"end") && ids.len() > 1),
            (None, Way::Back) => last,
        };
        Self { id: ids.get(next).map(|&id| id.to_owned()) }
    }

    /// Row and column on a keyboard, and the keyboard.
    fn on_keys<'s>(&self, screen: &'s Screen) -> Option<(usize, usize, &'s crate::screen::Keys)> {
        let id = self.id()?;
        screen.parts.iter().find_map(|part| {
            let Part::Keys(keys) = part else { return None };
            keys.rows.iter().enumerate().find_map(|(row, actions)| {
                let column = actions.iter().position(|action| action.id == id)?;
                Some((row, column, keys))
            })
        })
    }

    /// The key in the row above or below, or what comes before or behind the keyboard.
    fn key_beyond(&self, key: Key, screen: &Screen) -> Option<Self> {
        let (row, column, keys) = self.on_keys(screen)?;
        let way = match key {
            Key::Up => Way::Back,
            Key::Down => Way::On,
            Key::Left
            | Key::Right
            | Key::Next
            | Key::Previous
            | Key::Select
            | Key::Help
            | Key::Louder
            | Key::Softer => {
                return None;
            }
        };
        let beside = match way {
            Way::On => row.checked_add(1),
            Way::Back => row.checked_sub(1),
        };
        let near = beside.and_then(|row| keys.rows.get(row));
        if let Some(action) = near.and_then(|row| row.get(column.min(row.len().checked_sub(1)?))) {
            return Some(Self::on(action.id.clone()));
        }
        let edge = match way {
            Way::On => keys.rows.last()?.last()?,
            Way::Back => keys.rows.first()?.first()?,
        };
        Some(Self::on(edge.id.clone()).among(&ids(screen), way))
    }
}

/// Which way a key leads outside of rows. A keyboard's keys stand in the same order in every language.
fn way(key: Key, screen: &Screen, focus: &Focus) -> Option<Way> {
    let forward = screen.direction == Direction::LeftToRight || focus.is_on_a_keyboard(screen);
    match key {
        Key::Down | Key::Next => Some(Way::On),
        Key::Up | Key::Previous => Some(Way::Back),
        Key::Right => Some(if forward { Way::On } else { Way::Back }),
        Key::Left => Some(if forward { Way::Back } else { Way::On }),
        Key::Select | Key::Help | Key::Louder | Key::Softer => None,
    }
}

fn ids(screen: &Screen) -> Vec<&str> {
    screen.actions().map(|action| action.id.as_str()).collect()
}
