//! What a key of a keypad or of a keyboard before the window means on the page that is shown: most are core's, which knows the
//! focus; where something is typed letters, digits and backspace do what the keys on the page do.

use iced::keyboard::{Event, Key as Pressed, Modifiers, key::Named};
use kiosk_screen::{
    Input, Screen,
    screen::{Enabled, Kind},
    snapshot::Key,
    stroke::Stroke,
};

/// Keys that are down.
#[derive(Debug, Default)]
pub(crate) struct Keypad {
    /// The key of the page that turns into others when it is held: it is pressed by letting go, as by a finger.
    pending: Option<String>,
}

impl Keypad {
    /// What core is told of one event. `page`: what is shown; `focus`: the id that has the focus on it.
    pub(crate) fn on(&mut self, event: &Event, page: &Screen, focus: Option<&str>) -> Vec<Input> {
        match event {
            Event::KeyPressed { key: Pressed::Named(named @ (Named::Enter | Named::Space)), repeat, .. } => {
                let down = if *repeat { Down::Still } else { Down::Now };
                match (focus, named) {
                    (Some(id), _) => self.select(page, id, down),
                    (None, Named::Space) => strokes_or_select(page, Stroke::Sign(' '), down),
                    (None, _) => strokes_or_select(page, Stroke::Confirm, down),
                }
            }
            Event::KeyPressed { key: Pressed::Named(named), modifiers, repeat, .. } => {
                named_key(*named, *modifiers, *repeat, page)
            }
            Event::KeyPressed { key, modified_key, modifiers, text, .. } => {
                if modifiers.control() || modifiers.logo() {
                    return Vec::new();
                }
                let typed = text.as_ref().map_or_else(|| sign(modified_key).or(sign(key)), |text| Some(text.as_str()));
                strokes(page, typed.unwrap_or_default().chars().map(Stroke::Sign))
            }
            Event::KeyReleased { key: Pressed::Named(Named::Enter | Named::Space), .. } => {
                self.pending.take().map(|_| Input::Key(Key::Select)).into_iter().collect()
            }
            Event::KeyReleased { .. } | Event::ModifiersChanged(_) => Vec::new(),
        }
    }

    fn select(&mut self, page: &Screen, id: &str, down: Down) -> Vec<Input> {
        let action = page.action(id).filter(|action| action.enabled == Enabled::Now);
        let turns = |action| page.keys().is_some_and(|keys| !keys.variants(action).is_empty());
        match (action, down) {
            (Some(action), Down::Now) if turns(action) => {
                self.pending = Some(id.to_owned());
                Vec::new()
            }
            (Some(action), Down::Still) if turns(action) => {
                let held = self.pending.take().filter(|pending| pending == id);
                held.map(|id| Input::Held { id, screen: page.number }).into_iter().collect()
            }
            // Held, a key of the page types on; nothing else is done twice.
            (Some(action), Down::Still) if action.kind == Kind::Key => vec![Input::Key(Key::Select)],
            (Some(_) | None, Down::Now) => vec![Input::Key(Key::Select)],
            (Some(_) | None, Down::Still) => Vec::new(),
        }
    }
}

/// Whether a key went down, or is down for some time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Down {
    Now,
    Still,
}

fn named_key(named: Named, modifiers: Modifiers, repeat: bool, page: &Screen) -> Vec<Input> {
    let key = match named {
        Named::Tab if modifiers.shift() => Key::Previous,
        Named::Tab => Key::Next,
        Named::ArrowUp => Key::Up,
        Named::ArrowDown => Key::Down,
        Named::ArrowLeft => Key::Left,
        Named::ArrowRight => Key::Right,
        Named::AudioVolumeUp => Key::Louder,
        Named::AudioVolumeDown => Key::Softer,
        // The page is said again once, however long the key is down.
        Named::Help | Named::F1 if !repeat => Key::Help,
        Named::Backspace => return strokes(page, [Stroke::Erase]),
        Named::Escape => return vec![Input::LetGo],
        _ => return Vec::new(),
    };
    vec![Input::Key(key)]
}

/// What a stroke presses where something is typed; elsewhere the key presses what has the focus.
fn strokes_or_select(page: &Screen, stroke: Stroke, down: Down) -> Vec<Input> {
    let pressed = Some(page.struck(stroke)).filter(|pressed| !pressed.is_empty());
    match (pressed, stroke, down) {
        (Some(pressed), Stroke::Confirm, Down::Now) | (Some(pressed), Stroke::Sign(_) | Stroke::Erase, _) => pressed,
        (None, _, Down::Now) => vec![Input::Key(Key::Select)],
        (Some(_), Stroke::Confirm, Down::Still) | (None, _, Down::Still) => Vec::new(),
    }
}

/// What strokes press; those that the page has no key for are passed over.
fn strokes(page: &Screen, strokes: impl IntoIterator<Item = Stroke>) -> Vec<Input> {
    strokes.into_iter().flat_map(|stroke| page.struck(stroke)).collect()
}

/// What a key writes by itself.
fn sign(key: &Pressed) -> Option<&str> {
    match key {
        Pressed::Character(character) => Some(character.as_str()),
        Pressed::Named(_) | Pressed::Unidentified => None,
    }
}
