//! What stands on a key: a sign, a word or a pictogram, as large as the key holds it.

use domain::Language;
use iced::{Alignment, Color, Length, Padding, widget::container};
use kiosk_screen::{
    screen::{Action, Icon, Pad},
    snapshot::Size,
};

use crate::{
    look::{self, Give, Look, Step, Weight},
    panel::Shape,
    parts::{Drawn, Painter},
    picture::{self, Spot},
    words::{wide, words},
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

/// What stands on a key, in this colour.
pub(super) fn face(painter: Painter<'_>, action: &Action, place: Place, (colour, spot): (Color, Spot)) -> Drawn {
    let (face, below) = if let Some(icon) = action.icon {
        let side = look::ICON.min(place.width - BESIDE);
        (picture::icon(icon, look_of(painter), spot, side).into(), 0.0)
    } else if action.sign().is_none_or(|sign| sign == ' ') {
        word(painter, action, place, colour)
    } else {
        sign(painter, action, place, colour)
    };
    // A row keeps its height: what is put lower takes from below what it adds above.
    let padding = Padding { top: (2.0 * below).max(0.0), bottom: (-2.0 * below).max(0.0), ..Padding::ZERO };
    let face = container(face).padding(padding).center(Length::Fill).align_y(Alignment::Center);
    face.height(place.height).into()
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

/// A word, and how many pixels it is put lower.
fn word(painter: Painter<'_>, action: &Action, place: Place, colour: Color) -> (Drawn, f32) {
    let look = of_word(painter, action);
    let fits = |step: &Step| wide(look, &action.name, *step, Weight::Bold) + 2.0 * BESIDE <= place.width;
    // A long word is smaller on its key, rather than all of the page.
    let step = [Step::Body, Step::Small, Step::Caption].into_iter().find(fits).unwrap_or(Step::Caption);
    let word = words(look, &action.name, step, Weight::Bold, colour).line_height(1.1).unbroken();
    // Of words the script decides, not what their last letter hangs on it.
    let below = match look.language {
        Language::Hindi if is_narrow(action) => lower(look, &action.name),
        Language::Hindi => 0.04,
        Language::Hebrew => -0.07,
        _ => 0.0,
    };
    (word.into(), below * look.letters(step))
}

/// A sign, and how many pixels it is put lower.
fn sign(painter: Painter<'_>, action: &Action, place: Place, colour: Color) -> (Drawn, f32) {
    let look = look_of(painter);
    let script = script(&action.name);
    let written = look.in_language(script);
    let (step, weight) = match (place.pad, painter.shape, look.size) {
        // Letters that stand alone are the widest there are, and reach far below their line.
        (_, Shape::Portrait, Size::Normal) if script != Language::English => (Step::Lead, Weight::Bold),
        // The widest of them fill the narrowest keys.
        (_, Shape::Square, _) if script != Language::English => (Step::Body, Weight::Regular),
        _ if script != Language::English => (Step::Body, Weight::Bold),
        // W is as wide as a letter's key can be, and J and Q reach below their line.
        (Pad::Digits, _, _) | (Pad::Letters, Shape::Portrait, Size::Normal) => (Step::Key, Weight::Bold),
        // Marks under letters need what the lowest keys have.
        (Pad::Letters, Shape::Square | Shape::Landscape, _)
            if has_low_keys(painter) && action.name.chars().any(has_mark_below) =>
        {
            (Step::Body, Weight::Bold)
        }
        (Pad::Letters, Shape::Square | Shape::Landscape, _) => (Step::Lead, Weight::Bold),
        (Pad::Letters, Shape::Portrait, Size::Large) => (Step::Value, Weight::Bold),
    };
    // Щ is wider than W.
    let fits = |step: &Step| wide(written, &action.name, *step, weight) <= place.width;
    let step = [step, Step::Lead, Step::Body].into_iter().find(fits).unwrap_or(Step::Body);
    let sign = words(written, &action.name, step, weight, colour).line_height(1.0);
    (sign.into(), lower(written, &action.name) * written.letters(step))
}

/// Whether keys of letters may be too low for what reaches below a line.
const fn has_low_keys(painter: Painter<'_>) -> bool {
    let is_low = matches!((painter.shape, painter.look.size), (Shape::Square, _) | (Shape::Landscape, Size::Large));
    is_low || (painter.shape.has_two_columns() && matches!(painter.look.give, Give::Heads))
}

/// Whether a letter reaches far below its line.
const fn has_mark_below(letter: char) -> bool {
    matches!(letter, 'Ç' | 'Ş' | 'Щ' | 'Ц' | 'Д' | 'g' | 'j' | 'p' | 'q' | 'y')
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

/// How much lower than its line says a sign stands in the middle of a key, of the font's size. Feet of letters reach far
/// below their line, marks above it; Hindi's signs hang from it, with marks over it or below.
fn lower(look: Look, text: &str) -> f32 {
    match (look.language, text.chars().next_back()) {
        (Language::Hindi, Some('\u{941}'..='\u{943}' | '\u{94D}' | '\u{93C}')) => -0.12,
        (Language::Hindi, Some('\u{901}' | '\u{902}' | '\u{93F}' | '\u{940}' | '\u{945}'..='\u{94C}')) => 0.18,
        (Language::Hindi, Some('ई' | 'ऍ' | 'ऐ' | 'ऑ' | 'ओ' | 'औ' | 'ॐ')) => 0.16,
        (Language::Hindi, Some(_)) => 0.07,
        (_, Some('J' | 'Q' | 'Ç' | 'Ş' | 'Щ' | 'Ц' | 'Д' | 'g' | 'j' | 'p' | 'q' | 'y' | '_')) => -0.05,
        (_, Some('Й' | 'Ё')) => 0.06,
        (Language::Hebrew, Some('ך' | 'ן' | 'ף' | 'ץ' | 'ק')) => -0.08,
        (Language::Arabic, Some('ج' | 'ح' | 'خ' | 'چ' | 'ع' | 'غ' | 'م' | 'پ' | '\u{64D}')) => -0.1,
        _ => 0.0,
    }
}
