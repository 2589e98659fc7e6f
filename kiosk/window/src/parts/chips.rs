//! What each note would do, before it is put in.

use iced::{Alignment, Color, widget::Column};
use kiosk_screen::screen::{Chip, ChipState};

use super::{Drawn, Painter, Plate};
use crate::{
    arranged::cells,
    direction,
    look::{self, Ground, Step, Weight},
    words::{wide, words},
};

/// Millimetres between chips, and beside their words.
const BETWEEN: f32 = 2.5;
const BESIDE: f32 = 1.5;
/// The most in a row.
const MOST: usize = 8;

/// The heading, and the chips in as few rows as hold every word whole, each as full as the others.
#[must_use]
pub fn chips(painter: Painter<'_>, question: &str, chips: &[Chip]) -> Drawn {
    let look = painter.look;
    let latin = look.in_language(domain::Language::English);
    let needs = |chip: &Chip| {
        let value = wide(latin, &chip.value, Step::Lead, Weight::Bold);
        value.max(wide(look, &chip.line, Step::Caption, Weight::Regular)) + 2.0 * BESIDE + 1.0
    };
    let widest = chips.iter().map(needs).fold(0.0, f32::max);
    let holds = |columns: &usize| {
        let count = f32::from(u8::try_from(*columns).unwrap_or(u8::MAX));
        widest * count + BETWEEN * (count - 1.0) <= painter.width
    };
    let most = (1..=MOST.min(chips.len().max(1))).rev().find(holds).unwrap_or(1);
    let rows = chips.len().div_ceil(most).max(1);
    let columns = chips.len().div_ceil(rows).max(1);
    let plates = chips.iter().map(|one| chip(painter, one)).collect();
    let question = words(look, question, Step::Body, Weight::Bold, look.colours().ink);
    let grid = cells(look.direction(), columns, look.mm(BETWEEN), plates);
    let question = direction::at_start(look.direction(), question);
    Column::new().push(question).push(grid).spacing(look.mm(4.0)).into()
}

fn chip(painter: Painter<'_>, chip: &Chip) -> Drawn {
    let look = painter.look;
    let colours = look.colours();
    let none = (Color::TRANSPARENT, 0.0);
    let (ground, line, ink, weight) = match chip.state {
        ChipState::Fits => (colours.surface, (colours.hair, look.hairline()), colours.ink, Weight::Bold),
        ChipState::Over => (colours.here, (colours.ink, look.border(look::TOUCH)), colours.on_here, Weight::Bold),
        ChipState::Returned => {
            let (tint, ink) = colours.pair(Ground::Tint);
            let (line, width) = look.outline(Ground::Tint);
            (tint, if width > 0.0 { (line, width) } else { none }, ink, Weight::Regular)
        }
    };
    let latin = look.in_language(domain::Language::English);
    let value = words(latin, &chip.value, Step::Lead, weight, ink).line_height(1.15).unbroken();
    let says = words(look, &chip.line, Step::Caption, Weight::Regular, ink).line_height(1.2).unbroken();
    let lines = Column::new().push(value).push(says).align_x(Alignment::Center);
    let plate = Plate { ground, line, radius: look.mm(look::CHIP).into() };
    plate.around([look.mm(2.0), look.mm(BESIDE)], direction::at_middle(iced::widget::container(lines))).into()
}
