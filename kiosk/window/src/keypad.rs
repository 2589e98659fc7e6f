//! What a key of a keypad or of a keyboard means on the page that is shown: arrows walk, Enter presses, and where something
//! is typed letters, digits and backspace do what the keys on the page do.

use domain::Direction;
use iced::keyboard::{Event, Key, Modifiers, key::Named};
use kiosk_screen::{
    Input, Screen,
    focus::{Activation, Focus},
    screen::Kind,
    stroke::Stroke,
};

/// What a key means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Meant {
    /// The focus goes there.
    Focus(Focus),
    /// What has the focus is pressed.
    Press(Input),
    /// What is typed is pressed, one after the other; whoever types needs no focus.
    Type(Vec<Input>),
    /// The key with this id is held.
    Hold(String),
    /// No key is held any more.
    LetGo,
    /// Nothing.
    Nothing,
}

/// Keys that are down.
#[derive(Debug, Default)]
pub(crate) struct Keypad {
    /// On a key of the page that turns into others when it is held: it is pressed by letting go, as by a finger.
    pending: Option<Input>,
}

impl Keypad {
    /// Takes one event in. `page`: what is shown; `focus`: where the keypad stands on it.
    pub(crate) fn on(&mut self, event: &Event, page: &Screen, focus: &Focus) -> Meant {
        match event {
            Event::KeyPressed { key: Key::Named(named @ (Named::Enter | Named::Space)), repeat, .. }
                if focus.id().is_some() || *named == Named::Enter =>
            {
                self.activate(page, focus, if *repeat { Down::Still } else { Down::Now })
            }
            Event::KeyPressed { key: Key::Named(named), modifiers, .. } if *named != Named::Space => {
                walk(*named, *modifiers, page, focus)
            }
            Event::KeyPressed { key, modified_key, modifiers, text, .. } => {
                if modifiers.control() || modifiers.logo() {
                    return Meant::Nothing;
                }
                let typed = text.as_ref().map_or_else(|| sign(modified_key).or(sign(key)), |text| Some(text.as_str()));
                strokes(page, typed.unwrap_or_default().chars().map(Stroke::Sign))
            }
            Event::KeyReleased { key: Key::Named(Named::Enter | Named::Space), .. } => {
                self.pending.take().map_or(Meant::Nothing, Meant::Press)
            }
            Event::KeyReleased { .. } | Event::ModifiersChanged(_) => Meant::Nothing,
        }
    }

    fn activate(&mut self, page: &Screen, focus: &Focus, down: Down) -> Meant {
        let Some(action) = focus.id().and_then(|id| page.action(id)) else {
            return match down {
                Down::Now => strokes(page, [Stroke::Confirm]),
                Down::Still => Meant::Nothing,
            };
        };
        let turns = page.keys().is_some_and(|keys| !keys.variants(action).is_empty());
        match (focus.activate(page), down) {
            (Activation::Pressed(input), Down::Now) if turns => {
                self.pending = Some(input);
                Meant::Nothing
            }
            (Activation::Pressed(_), Down::Still) if turns => match self.pending.take() {
                Some(_) => Meant::Hold(action.id.clone()),
                None => Meant::Nothing,
            },
            (Activation::Pressed(input), Down::Now) => Meant::Press(input),
            // Held, a key of the page types on; nothing else is done twice.
            (Activation::Pressed(input), Down::Still) if action.kind == Kind::Key => Meant::Press(input),
            (Activation::Pressed(_), Down::Still) | (Activation::NotNow(_) | Activation::Nothing, _) => Meant::Nothing,
        }
    }
}

/// Whether a key went down, or is down for some time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Down {
    Now,
    Still,
}

fn walk(named: Named, modifiers: Modifiers, page: &Screen, focus: &Focus) -> Meant {
    let (onward, back) = match page.direction {
        Direction::LeftToRight => (Named::ArrowRight, Named::ArrowLeft),
        Direction::RightToLeft => (Named::ArrowLeft, Named::ArrowRight),
    };
    match named {
        Named::Tab if modifiers.shift() => Meant::Focus(focus.previous(page)),
        Named::Tab | Named::ArrowDown => Meant::Focus(focus.next(page)),
        Named::ArrowUp => Meant::Focus(focus.previous(page)),
        arrow if arrow == onward => Meant::Focus(focus.next(page)),
        arrow if arrow == back => Meant::Focus(focus.previous(page)),
        Named::Backspace => strokes(page, [Stroke::Erase]),
        Named::Escape => Meant::LetGo,
        _ => Meant::Nothing,
    }
}

/// What strokes press; those that the page has no key for are passed over.
fn strokes(page: &Screen, strokes: impl IntoIterator<Item = Stroke>) -> Meant {
    let pressed: Vec<Input> = strokes.into_iter().flat_map(|stroke| page.struck(stroke)).collect();
    if pressed.is_empty() { Meant::Nothing } else { Meant::Type(pressed) }
}

/// What a key writes by itself.
fn sign(key: &Key) -> Option<&str> {
    match key {
        Key::Character(character) => Some(character.as_str()),
        Key::Named(Named::Space) => Some(" "),
        Key::Named(_) | Key::Unidentified => None,
    }
}
