//! What stands on a key: a sign, a word or a pictogram, as large as the key holds it.

use domain::Language;
use iced::{Alignment, Color, Length, widget::container};
use kiosk_screen::{
    screen::{Action, Icon, Pad},
    snapshot::Size,
};

use crate::{
    look::{self, Look, Step, Weight},
    panel::Shape,
    parts::{Drawn, Painter},
    picture::{self, Spot},
    words::{Words, wide, words},
};

/// Millimetres between a word and the edges of its key, and between a pictogram and both.
const BESIDE: f32 = 2.0;
/// A key of one pictogram, mm.
const NARROW: f32 = 17.0;
/// The key that erases, which is pressed most, mm.
const ERASE: f32 = 22.0;

/// Where a key stands.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) pad: Pad,
    /// Pixels.
    pub(super) height: f32,
    /// Millimetres inside its border.
    pub(super) width: f32,
}

/// Whether a sign, a mark on its circle, two letters or a pictogram stand on a key.
pub(super) fn is_narrow(action: &Action) -> bool {
    action.icon.is_some() || action.name.chars().count() <= 2
}

/// Millimetres of a key that holds its word, letters or pictogram, border and all.
pub(super) fn need(painter: Painter<'_>, action: &Action) -> f32 {
    match action.icon {
        Some(Icon::Erase) => ERASE,
        Some(_) => NARROW,
        None => {
            let word = wide(of_word(painter, action), &action.name, Step::Body, Weight::Bold);
            (word + 2.0 * (BESIDE + look::TOUCH)).max(NARROW)
        }
    }
}

/// Whether the letter of a key is wider than so many millimetres at the smallest that letters on keys may be.
pub(super) fn is_wider_than(painter: Painter<'_>, action: &Action, width: f32) -> bool {
    let script = script(&action.name);
    if action.sign().is_none_or(|sign| sign == ' ') || script == Language::English {
        return false;
    }
    wide(look_of(painter).in_language(script), &action.name, Step::Body, Weight::Regular) > width
}

/// What stands on a key, in this colour.
pub(super) fn face(painter: Painter<'_>, action: &Action, place: Place, (colour, spot): (Color, Spot)) -> Drawn {
    let face = if let Some(icon) = action.icon {
        let side = look::ICON.min(place.width - BESIDE);
        picture::icon(icon, look_of(painter), spot, side).into()
    } else if action.sign().is_none_or(|sign| sign == ' ') {
        word(painter, action, place, colour)
    } else {
        sign(painter, action, place, colour)
    };
    container(face).center(Length::Fill).align_y(Alignment::Center).height(place.height).into()
}

/// Panels that lie have no room for larger letters on keys; theirs are as large as large mode asks.
fn look_of(painter: Painter<'_>) -> Look {
    let size = if painter.shape.has_two_columns() { Size::Normal } else { painter.look.size };
    Look { size, ..painter.look }
}

/// Two letters stand there in their own script; words in the screen's, and Urdu ones in letters that are low enough.
fn of_word(painter: Painter<'_>, action: &Action) -> Look {
    let look = look_of(painter);
    match look.language {
        _ if is_narrow(action) => look.in_language(script(&action.name)),
        _ => look.low(),
    }
}

fn word(painter: Painter<'_>, action: &Action, place: Place, colour: Color) -> Drawn {
    let look = of_word(painter, action);
    let at = |step| words(look, &action.name, step, Weight::Bold, colour).line_height(1.1).unbroken();
    let fits = |step: &Step| wide(look, &action.name, *step, Weight::Bold) + 2.0 * BESIDE <= place.width;
    // A long word is smaller on its key, rather than all of the page.
    let step = [Step::Body, Step::Small, Step::Caption].into_iter().find(fits).unwrap_or(Step::Caption);
    at(step).in_the_middle_of(place.height, apart(painter)).into()
}

fn sign(painter: Painter<'_>, action: &Action, place: Place, colour: Color) -> Drawn {
    let look = look_of(painter);
    let script = script(&action.name);
    let written = look.in_language(script);
    let (step, weight) = match (place.pad, painter.shape, look.size) {
        // Letters that stand alone are the widest there are, and reach far below their line.
        (_, Shape::Portrait, Size::Normal) if script != Language::English => (Step::Lead, Weight::Bold),
        // The widest of them fill the narrowest keys.
        (_, Shape::Square, _) if script != Language::English => (Step::Body, Weight::Regular),
        _ if script != Language::English => (Step::Body, Weight::Bold),
        (Pad::Digits, _, _) | (Pad::Letters, Shape::Portrait, Size::Normal) => (Step::Key, Weight::Bold),
        (Pad::Letters, Shape::Square | Shape::Landscape, _) => (Step::Lead, Weight::Bold),
        (Pad::Letters, Shape::Portrait, Size::Large) => (Step::Value, Weight::Bold),
    };
    let at = |step| words(written, &action.name, step, weight, colour).line_height(1.0).unbroken();
    // Щ is wider than W, and Ç needs more than the lowest keys have.
    let fits =
        |step: &Step| wide(written, &action.name, *step, weight) <= place.width && holds(painter, place, &at(*step));
    let step = [step, Step::Lead, Step::Body].into_iter().find(fits).unwrap_or(Step::Body);
    at(step).in_the_middle_of(place.height, apart(painter)).into()
}

/// Whether a key has the height for it.
fn holds(painter: Painter<'_>, place: Place, sign: &Words) -> bool {
    sign.high() + 2.0 * apart(painter) <= place.height
}

/// Pixels between ink and the ends of a key: its border, and a little white.
fn apart(painter: Painter<'_>) -> f32 {
    painter.look.border(look::TOUCH) + 3.0
}

/// Whose letters a sign is of.
fn script(name: &str) -> Language {
    match name.chars().next_back() {
        Some('\u{600}'..='\u{6FF}') => Language::Arabic,
        Some('\u{900}'..='\u{97F}') => Language::Hindi,
        Some('\u{590}'..='\u{5FF}') => Language::Hebrew,
        Some(_) | None => Language::English,
    }
}
