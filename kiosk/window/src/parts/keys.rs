//! Keyboards: every row as wide as the longest, each key where it is in every language.

use iced::{
    Alignment, Color, Length,
    widget::{Column, Row, Space, container},
};
use kiosk_screen::{
    screen::{Action, Enabled, Keys, Pad},
    snapshot::Size,
};

use super::{Drawn, Painter, buttons};
use crate::{
    look::{self, Look, Step, Weight},
    panel::Shape,
    picture::{self, Spot},
    words::words,
};

/// Height of a key, mm. Panels that lie have less of it, and keys that are as wide.
const fn height(pad: Pad, shape: Shape) -> f32 {
    match (pad, shape) {
        (Pad::Digits, Shape::Portrait) => 32.0,
        (Pad::Letters, Shape::Portrait) => 25.0,
        (Pad::Digits, Shape::Landscape) => 20.0,
        (Pad::Letters, Shape::Landscape) => 17.5,
        (Pad::Digits, Shape::Square) => 17.0,
        (Pad::Letters, Shape::Square) => 16.0,
    }
}

/// The keyboard.
#[must_use]
pub fn keys(painter: Painter<'_>, keys: &Keys) -> Drawn {
    let look = painter.look;
    let longest = keys.rows.iter().map(Vec::len).max().unwrap_or(1);
    // Eleven letters in a row need what is between them; the ring of the focus still has its place.
    let gap = look.mm(if longest > 10 { look::RING_BAND + look::RING_LINE } else { look::GAP });
    let height = match (painter.shape, look.size) {
        // Digits above the letters, under large words.
        (Shape::Landscape, Size::Large) if keys.rows.len() > 4 => 15.9,
        (shape, _) => height(keys.pad, shape),
    };
    let height = look.mm(height);
    let rows = keys.rows.iter().map(|row| {
        // Keys of signs are equally wide; a shorter row stands in the middle. Words share a row of their own.
        let signs = row.iter().all(|action| action.icon.is_some() || action.name.chars().count() == 1);
        let missing = if signs || keys.pad == Pad::Digits { longest.saturating_sub(row.len()) } else { 0 };
        let mut cells = Row::new().spacing(gap);
        if missing > 0 {
            cells = cells.push(Space::new().width(Length::FillPortion(portion(missing))));
        }
        for action in row {
            cells = cells.push(container(key(painter, action, keys.pad, height)).width(Length::FillPortion(2)));
        }
        if missing > 0 {
            cells = cells.push(Space::new().width(Length::FillPortion(portion(missing))));
        }
        cells.into()
    });
    Column::with_children(rows.collect::<Vec<Drawn>>()).spacing(gap).width(Length::Fill).into()
}

fn portion(missing: usize) -> u16 {
    u16::try_from(missing).unwrap_or(1)
}

fn key(painter: Painter<'_>, action: &Action, pad: Pad, height: f32) -> Drawn {
    let look = painter.look;
    let sign = face(painter, action, (pad, height), buttons::on(look, action));
    let key = buttons::button(painter, action, sign).least_height(height);
    match action.enabled {
        Enabled::Now => key.held_content(face(painter, action, (pad, height), buttons::on_held_key(look))).into(),
        Enabled::NotNow(_) => key.into(),
    }
}

/// Whether keys of letters may be too low for what reaches below a line.
const fn has_low_keys(painter: Painter<'_>) -> bool {
    matches!((painter.shape, painter.look.size), (Shape::Square, _) | (Shape::Landscape, Size::Large))
}

/// Whether a letter reaches far below its line.
const fn has_mark_below(letter: char) -> bool {
    matches!(letter, 'Ç' | 'Ş' | 'Щ' | 'Ц' | 'g' | 'j' | 'p' | 'q' | 'y')
}

/// What stands on a key, in this colour.
fn face(painter: Painter<'_>, action: &Action, (pad, height): (Pad, f32), (colour, spot): (Color, Spot)) -> Drawn {
    // Panels that lie have no room for larger letters on keys; theirs are as large as large mode asks.
    let size = if painter.shape.has_two_columns() { Size::Normal } else { painter.look.size };
    let look = Look { size, ..painter.look };
    let is_sign = action.name.chars().count() == 1;
    let is_arabic = action.name.chars().all(|letter| matches!(letter, '\u{600}'..='\u{6FF}'));
    let face: Drawn = if let Some(icon) = action.icon {
        picture::icon(icon, look, spot, look::ICON).into()
    } else if is_sign && is_arabic {
        // Letters that stand alone are the widest there are, and reach far below their line.
        let is_wide = painter.shape == Shape::Portrait && look.size == Size::Normal;
        let step = if is_wide { Step::Lead } else { Step::Body };
        // The widest of them fill the narrowest keys.
        let weight = if painter.shape == Shape::Square { Weight::Regular } else { Weight::Bold };
        words(look.in_language(domain::Language::Arabic), &action.name, step, weight, colour).line_height(1.0).into()
    } else if is_sign {
        // W is as wide as a letter's key can be, and J and Q reach below their line.
        let step = match (pad, painter.shape, look.size) {
            (Pad::Digits, _, _) | (Pad::Letters, Shape::Portrait, Size::Normal) => Step::Key,
            // Marks under letters need what the lowest keys have.
            (Pad::Letters, Shape::Square | Shape::Landscape, _)
                if has_low_keys(painter) && action.name.chars().any(has_mark_below) =>
            {
                Step::Body
            }
            (Pad::Letters, Shape::Square | Shape::Landscape, _) => Step::Lead,
            (Pad::Letters, Shape::Portrait, Size::Large) => Step::Value,
        };
        words(look.in_language(domain::Language::English), &action.name, step, Weight::Bold, colour)
            .line_height(1.0)
            .into()
    } else {
        words(look, &action.name, Step::Body, Weight::Bold, colour).line_height(1.1).unbroken().into()
    };
    container(face).center(Length::Fill).align_y(Alignment::Center).height(height).into()
}
