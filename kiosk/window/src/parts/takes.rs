//! What lies where, to be taken.

use iced::{
    Alignment, Length,
    widget::{Column, container},
};
use kiosk_screen::screen::{Icon, Take, TakeState};

use super::{Drawn, Painter, Plate, buttons};
use crate::{
    direction,
    look::{self, Ground, Look, Step, Weight},
    picture::{self, Spot},
    words::words,
};

/// One card for each thing.
#[must_use]
pub fn takes(painter: Painter<'_>, takes: &[Take]) -> Drawn {
    let look = painter.look;
    Column::with_children(takes.iter().map(|one| take(look, one))).spacing(look.mm(4.0)).into()
}

fn take(look: Look, take: &Take) -> Drawn {
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
    let lines = Column::new()
        .push(direction::at_start(way, words(look, &take.name, Step::Lead, Weight::Bold, ink).line_height(1.15)))
        .push(direction::at_start(way, words(look, &take.place, Step::Body, Weight::Regular, ink).line_height(1.2)))
        .width(Length::Fill);
    let mut cells: Vec<Drawn> = vec![picture::icon(take.icon, look, spot, look::ICON).into(), lines.into()];
    cells.extend(far);
    let row = direction::row(way, cells).spacing(look.mm(5.5)).align_y(Alignment::Center).width(Length::Fill);
    container(plate.around([look.mm(4.0), look.mm(6.5)], row)).width(Length::Fill).into()
}
