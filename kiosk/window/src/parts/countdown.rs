//! The time-out's window: a number, words under it, panes that go out.

use domain::Language;
use iced::{
    Alignment, Color, Length,
    widget::{Column, Row, Space, Stack, container},
};

use super::{Drawn, Painter, Plate};
use crate::{
    direction,
    illustration::{Below, Beside, Glass},
    look::{self, Step, Weight},
    words::words,
};

/// Panes in one row.
const IN_ROW: u32 = 15;
const IN_A_ROW: f32 = 15.0;

/// The window of a screen that covers everything.
#[must_use]
pub fn countdown(painter: Painter<'_>, label: &str, seconds: u32, of: u32) -> Drawn {
    let look = painter.look;
    let colours = look.colours();
    let latin = look.in_language(Language::English);
    let number = words(latin, &seconds.to_string(), Step::Countdown, Weight::Bold, colours.on_night).line_height(1.0);
    let label = words(look, label, Step::Lead, Weight::Regular, colours.on_night);
    let lines = Column::new()
        .push(number)
        .push(label)
        .push(panes(painter, seconds.min(of), of))
        .spacing(look.mm(5.0))
        .align_x(Alignment::Center);
    let glass: Drawn = Glass { look, pictures: Vec::new(), beside: Beside::Night, below: Below::Corners }.into();
    let lines = container(lines).center(Length::Fill).padding(iced::padding::top(look.mm(8.0)));
    Stack::new().push(glass).push(lines).width(Length::Fill).height(look.mm(184.0)).into()
}

fn panes(painter: Painter<'_>, left: u32, of: u32) -> Drawn {
    let look = painter.look;
    let colours = look.colours();
    let side = ((painter.width - 20.0) / IN_A_ROW - 2.0).min(10.5);
    let (width, height) = (look.mm(side), look.mm(0.9 * side));
    let pane = |number: u32| -> Drawn {
        let (ground, ink) =
            if number <= left { (colours.here, colours.here) } else { (Color::TRANSPARENT, colours.soft_night) };
        let plate = Plate { ground, line: (ink, look.border(look::TOUCH)), radius: look.mm(1.5).into() };
        plate.around(0.0, Space::new()).width(width).height(height).into()
    };
    let numbers: Vec<u32> = (1..=of.min(120)).collect();
    let rows = numbers.chunks(usize::try_from(IN_ROW).unwrap_or(1)).map(|row| -> Drawn {
        let panes = row.iter().map(|number| pane(*number)).collect();
        let row: Row<'static, _> = direction::row(look.direction(), panes);
        row.spacing(look.mm(2.0)).into()
    });
    Column::with_children(rows).spacing(look.mm(2.0)).align_x(direction::start(look.direction())).into()
}
