//! The foot of the column: what else can be done, then the one thing to do, always right above the footer.

use kiosk_screen::{
    screen::{Action, Kind, Tone},
    snapshot::Size,
};

use super::{Drawn, Painter, buttons};
use crate::{
    arranged::cells,
    direction,
    look::{self, Step, Weight},
    words::widest_word,
};

/// Letters beyond which a name does not share its row with another.
const LETTERS_OF_HALF: usize = 30;

/// Millimetres of a column below which every action has its own row.
const WIDE_ENOUGH: f32 = 200.0;

/// Millimetres of a column that large words fill.
const NARROW: f32 = 130.0;

/// The rows of actions from top to bottom.
#[must_use]
pub fn actions(painter: Painter<'_>, tone: Tone, actions: &[Action]) -> Vec<Drawn> {
    let (primary, other): (Vec<&Action>, Vec<&Action>) =
        actions.iter().partition(|action| matches!(action.kind, Kind::Primary));
    rows(painter, tone, &other).into_iter().chain(rows(painter, tone, &primary)).collect()
}

/// What is on offer before anyone starts: a card for each, under the title.
#[must_use]
pub fn offers(painter: Painter<'_>, actions: &[Action]) -> Vec<Drawn> {
    let look = painter.look;
    actions
        .iter()
        .map(|action| {
            let line = buttons::line(look, action, Step::Lead, if painter.width < 130.0 { 12.0 } else { 18.0 }, None);
            buttons::button(painter, action, line)
                .padding(direction::padding(look.direction(), look.mm(4.5), look.mm(7.5), look.mm(7.5)))
                .least_height(look.mm(look::PRIMARY))
                .into()
        })
        .collect()
}

/// Two that fit share a row; an odd one has its own.
fn rows(painter: Painter<'_>, tone: Tone, actions: &[&Action]) -> Vec<Drawn> {
    let look = painter.look;
    let halves = painter.width >= WIDE_ENOUGH
        && actions.len() > 1
        && actions
            .iter()
            .all(|action| action.name.chars().count() <= LETTERS_OF_HALF && is_whole_in_half(painter, action));
    let per_row = if halves { 2 } else { 1 };
    actions
        .rchunks(per_row)
        .rev()
        .map(|row| {
            let buttons = row.iter().map(|action| button(painter, tone, action)).collect();
            cells(look.direction(), row.len(), look.mm(look::GAP), buttons).into()
        })
        .collect()
}

/// Whether half a row holds every word of a name: beside its pictogram, and the arrow of a primary.
fn is_whole_in_half(painter: Painter<'_>, action: &Action) -> bool {
    let look = painter.look;
    let (step, far) = match action.kind {
        Kind::Primary => (Step::Lead, look::ARROW + buttons::BESIDE),
        Kind::Secondary
        | Kind::Danger
        | Kind::Choice(_)
        | Kind::Small
        | Kind::Key
        | Kind::Variant
        | Kind::Footer(_) => (Step::Body, 0.0),
    };
    let icon = if action.icon.is_some() { look::ICON_IN_BUTTON + buttons::BESIDE } else { 0.0 };
    let half = (painter.width - look::GAP) / 2.0 - 15.5;
    widest_word(look.in_language(action.language), &action.name, step, Weight::Bold) + icon + far <= half
}

fn button(painter: Painter<'_>, tone: Tone, action: &Action) -> Drawn {
    let look = painter.look;
    let (step, height, far) = match (action.kind, tone) {
        (Kind::Primary, Tone::Cover) if painter.width < WIDE_ENOUGH => {
            (Step::Lead, 36.0, Some(buttons::onward(look, action)))
        }
        (Kind::Primary, Tone::Cover) => (Step::Value, 41.7, Some(buttons::onward(look, action))),
        (Kind::Primary, Tone::Attract | Tone::Page | Tone::Trouble) => {
            (Step::Lead, look::PRIMARY, Some(buttons::onward(look, action)))
        }
        (
            Kind::Secondary
            | Kind::Danger
            | Kind::Choice(_)
            | Kind::Small
            | Kind::Key
            | Kind::Variant
            | Kind::Footer(_),
            _,
        ) => (Step::Body, look::SECONDARY, None),
    };
    let line = buttons::line(look, action, step, look::ICON_IN_BUTTON, far);
    // Large words need what is beside them.
    let (at_start, at_end) = if look.size == Size::Large && painter.width < NARROW { (5.5, 4.0) } else { (8.5, 6.5) };
    buttons::button(painter, action, line)
        .padding(direction::padding(look.direction(), look.mm(2.5), look.mm(at_start), look.mm(at_end)))
        .least_height(look.mm(height))
        .into()
}
