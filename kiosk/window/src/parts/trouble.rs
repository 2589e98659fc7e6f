//! The full-width band of trouble, with the title in it.

use iced::{Alignment, Background, Length, widget::container};
use kiosk_screen::screen::Icon;

use super::{Drawn, Painter};
use crate::{
    direction,
    look::{Ground, Step, Weight},
    panel::Shape,
    picture::{self, Spot},
    words::words,
};

/// The band from edge to edge.
#[must_use]
pub fn band(painter: Painter<'_>, title: &str) -> Drawn {
    let look = painter.look;
    let (ground, ink) = look.colours().pair(Ground::Danger);
    let way = look.direction();
    let (icon, around) = match painter.shape {
        Shape::Portrait => (24.0, 8.0),
        Shape::Landscape | Shape::Square => (17.0, 3.5),
    };
    let icon = picture::icon(Icon::Warning, look, Spot::Box(Ground::Danger), icon);
    let title = match painter.shape {
        Shape::Portrait => title.to_owned(),
        // The row is wide: the phrase need not break.
        Shape::Landscape | Shape::Square => title.replace('\n', " "),
    };
    let title = words(look, &title, Step::Value, Weight::Bold, ink)
        .line_height(look.line_height(locales::fonts::Setting::Title));
    let row = direction::row(way, vec![icon.into(), direction::at_start(way, title).into()])
        .spacing(look.mm(7.0))
        .align_y(Alignment::Center);
    container(row)
        .width(Length::Fill)
        .padding([look.mm(around), look.mm(painter.shape.margin())])
        .style(move |_| container::Style { background: Some(Background::Color(ground)), ..container::Style::default() })
        .into()
}
