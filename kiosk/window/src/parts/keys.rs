//! Keyboards: every row as wide as the longest, each key where it is in every language.

mod face;

use iced::{
    Length,
    widget::{Column, Row, Space, container},
};
use kiosk_screen::{
    screen::{Action, Enabled, Keys, Kind, Pad},
    snapshot::Size,
};

use super::{Drawn, Painter, buttons};
use crate::{
    look::{self, Give},
    panel::Shape,
    program::Message,
};
use face::{Place, face, need};

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

/// What no key is lower than, mm.
const LEAST: f32 = 15.0;

/// So many keys share a row equally if they can.
const FEW: usize = 3;

/// The keyboard.
#[must_use]
pub fn keys(painter: Painter<'_>, keys: &Keys) -> Drawn {
    let look = painter.look;
    let longest = keys.rows.iter().map(Vec::len).max().unwrap_or(1);
    // Eleven letters in a row, or ten of which one is as wide as ص, need what is between them; the ring of the focus still has
    // its place.
    let usual = equal_width(painter.width, longest, look::GAP) - 2.0 * look::TOUCH;
    let is_tight = longest > 10 || keys.rows.iter().flatten().any(|key| face::is_wider_than(painter, key, usual));
    let between = if is_tight { look::RING_BAND + look::RING_LINE } else { look::GAP };
    let gap = look.mm(between);
    let height = match (painter.shape, look.size) {
        // Digits above the letters, under large words.
        (Shape::Landscape, Size::Large) if keys.rows.len() > 4 => 15.9,
        (shape, _) => height(keys.pad, shape),
    };
    // Where a page has to give something up, keys keep fifteen millimetres.
    let height = if look.give == Give::Heads { (0.8 * height).max(LEAST) } else { height };
    let height = look.mm(height);
    let rows = keys.rows.iter().map(|row| {
        // Keys of signs are equally wide; a shorter row stands in the middle. Words share a row of their own.
        let is_of_signs = keys.pad == Pad::Digits || row.iter().all(face::is_narrow);
        let missing = if is_of_signs { longest.saturating_sub(row.len()) } else { 0 };
        let room = painter.width * share(row.len(), row.len() + missing) - between * share(row.len() - 1, 1);
        let widths = if is_of_signs { equal(row, room) } else { shared(painter, row, room) };
        let mut cells = Row::new().spacing(gap).width(Length::FillPortion(2 * portion(row.len())));
        for (action, width) in row.iter().zip(widths) {
            let held = if keys.variants(action).is_empty() { Held::Nothing } else { Held::Turns };
            let key = key(painter, action, Place { pad: keys.pad, height, width: width - 2.0 * look::TOUCH }, held);
            cells = cells.push(container(key).width(Length::FillPortion(tenths(width))));
        }
        // Half of what is missing stands on either side.
        let beside = || Space::new().width(Length::FillPortion(portion(missing)));
        if missing > 0 { Row::new().push(beside()).push(cells).push(beside()).into() } else { cells.into() }
    });
    Column::with_children(rows.collect::<Vec<Drawn>>()).spacing(gap).width(Length::Fill).into()
}

/// Millimetres of each of so many keys in a row.
fn equal_width(room: f32, keys: usize, between: f32) -> f32 {
    (room - between * share(keys - 1, 1)) * share(1, keys)
}

fn portion(keys: usize) -> u16 {
    u16::try_from(keys).unwrap_or(u16::MAX)
}

fn share(keys: usize, of: usize) -> f32 {
    f32::from(portion(keys)) / f32::from(portion(of.max(1)))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a panel is narrower than six metres")]
fn tenths(millimetres: f32) -> u16 {
    (millimetres * 10.0).round().clamp(1.0, 60_000.0) as u16
}

/// Millimetres of each key where all are alike.
fn equal(row: &[Action], room: f32) -> Vec<f32> {
    vec![room * share(1, row.len()); row.len()]
}

/// Millimetres of each key of a row with words: alike if each has the room for what stands on it, else by what it needs.
fn shared(painter: Painter<'_>, row: &[Action], room: f32) -> Vec<f32> {
    let needs: Vec<f32> = row.iter().map(|action| need(painter, action)).collect();
    let alike = equal(row, room);
    if row.len() <= FEW && needs.iter().zip(&alike).all(|(need, width)| need <= width) {
        return alike;
    }
    let all: f32 = needs.iter().sum();
    needs.into_iter().map(|need| room * need / all.max(1.0)).collect()
}

/// What comes of holding a key.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Held {
    Nothing,
    Turns,
}

fn key(painter: Painter<'_>, action: &Action, place: Place, held: Held) -> Drawn {
    let look = painter.look;
    let sign = face(painter, action, place, buttons::on(look, action));
    let key = buttons::button(painter, action, sign).least_height(place.height);
    let key = match (held, action.kind) {
        (Held::Turns, _) => key.on_hold(Message::Held { id: action.id.clone(), screen: painter.guard.screen }),
        (Held::Nothing, Kind::Variant) => key.takes_slides(),
        (Held::Nothing, _) => key,
    };
    match action.enabled {
        Enabled::Now => key.held_content(face(painter, action, place, buttons::on_held_key(look))).into(),
        Enabled::NotNow(_) => key.into(),
    }
}
