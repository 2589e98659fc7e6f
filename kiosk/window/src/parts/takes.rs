//! What lies where, to be taken.

use iced::{
    Alignment, Length,
    widget::{Column, container},
};
use kiosk_screen::screen::{Icon, Take, TakeState};

use super::{Drawn, Painter, Plate, buttons};
use crate::{
    direction,
    look::{self, Ground, Step, Weight},
    picture::{self, Spot},
    words::words,
};

/// Millimetres of a column below which the words need the room of the pictogram.
const NARROW: f32 = 180.0;

/// One card for each thing.
#[must_use]
pub fn takes(painter: Painter<'_>, takes: &[Take]) -> Drawn {
    let look = painter.look;
    Column::with_children(takes.iter().map(|one| take(painter, one))).spacing(look.mm(4.0)).into()
}

fn take(painter: Painter<'_>, take: &Take) -> Drawn {
    let look = painter.look;
    let is_narrow = painter.width < NARROW;
    // The place only locates.
    let small = if is_narrow { Step::Small } else { Step::Body };
    let colours = look.colours();
    let (plate, spot, ink) = match take.state {
        TakeState::Waiting => (Plate::of(look, Ground::Here), Spot::Box(Ground::Here), colours.on_here),
        TakeState::Taken => (Plate::card(look), Spot::Page, colours.ink),
        TakeState::Missing => (Plate::of(look, Ground::Tint), Spot::Box(Ground::Tint), colours.ink),
    };
    let far: Option<Drawn> = match take.state {
        TakeState::Waiting => take.arrow.map(|arrow| picture::icon(arrow, look, spot, 13.0).into()),
        TakeState::Taken => Some(buttons::tick(look, kiosk_screen::screen::Chosen::Yes)),
        TakeState::Missing => Some(picture::icon(Icon::Warning, look, spot, look::ICON).into()),
    };
    let way = look.direction();
    // Marks below letters need their room.
    let above = if way == domain::Direction::RightToLeft { 1.3 } else { 1.15 };
    let lines = Column::new()
        .push(direction::at_start(way, words(look, &take.name, Step::Lead, Weight::Bold, ink).line_height(above)))
        .push(direction::at_start(way, words(look, &take.place, small, Weight::Regular, ink).line_height(1.2)))
        .width(Length::Fill);
    let mut cells: Vec<Drawn> = Vec::new();
    if !is_narrow {
        cells.push(picture::icon(take.icon, look, spot, look::ICON).into());
    }
    cells.push(lines.into());
    cells.extend(far);
    let row = direction::row(way, cells).spacing(look.mm(5.5)).align_y(Alignment::Center).width(Length::Fill);
    container(plate.around([look.mm(if is_narrow { 3.0 } else { 4.0 }), look.mm(6.5)], row)).width(Length::Fill).into()
}
