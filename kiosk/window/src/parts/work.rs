//! One pane per unit of work.

use iced::{
    Color, Length,
    widget::{Space, container},
};

use super::{Drawn, Painter, Plate};
use crate::{direction, look};

/// The panes: done, to come.
#[must_use]
pub fn work(painter: Painter<'_>, done: u8, of: u8) -> Drawn {
    let look = painter.look;
    let colours = look.colours();
    let panes = (1..=of)
        .map(|unit| {
            let ground = if unit <= done { colours.primary } else { Color::TRANSPARENT };
            let ink = if unit <= done { colours.primary } else { colours.line };
            let plate = Plate { ground, line: (ink, look.border(look::TOUCH)), radius: look.mm(1.5).into() };
            container(plate.around(0.0, Space::new().height(look.mm(5.0)))).width(Length::Fill).into()
        })
        .collect();
    direction::row(look.direction(), panes).spacing(look.mm(2.0)).into()
}
