//! Back, Help, Listen, Size, Language: always there, always in this order.

use iced::{
    Alignment, Background, Length, Padding,
    widget::{Column, Space, container},
};
use kiosk_screen::{
    screen::Action,
    snapshot::{Size, Theme},
};
use locales::fonts::Setting;

use super::{Drawn, Painter, buttons};
use crate::{
    arranged::{Share, spread},
    direction,
    look::{self, Step, Weight},
    picture,
    words::words,
};

/// The footer over the whole width of the page.
#[must_use]
pub fn footer(painter: Painter<'_>, items: &[Option<Action>]) -> Drawn {
    let look = painter.look;
    let colours = look.colours();
    let line = match look.theme {
        Theme::Default | Theme::Dark => colours.hair,
        Theme::HighContrast => colours.line,
    };
    let line = container(Space::new().height(look.border(look::TOUCH)))
        .width(Length::Fill)
        .style(move |_| container::Style { background: Some(Background::Color(line)), ..container::Style::default() });
    let cells = items.iter().map(|place| (Share::Equal, cell(painter, place.as_ref()))).collect();
    let row = spread(look.direction(), look.mm(look::GAP), cells);
    // A strip on the lower edge covers neither a word nor a ring.
    let below = look::STRIP + 2.0;
    let around = Padding { top: 0.0, bottom: look.mm(below), left: look.mm(4.0), right: look.mm(4.0) };
    let row = container(row).padding(around).width(Length::Fill).height(Length::Fill).align_y(Alignment::Center);
    let surface = colours.surface;
    container(Column::new().push(line).push(row))
        .width(Length::Fill)
        .height(look.mm(painter.shape.footer()))
        .style(move |_| container::Style {
            background: Some(Background::Color(surface)),
            ..container::Style::default()
        })
        .into()
}

/// Millimetres that an item may be high: the ring of the focus stands around it, between the line and the strip.
fn room(painter: Painter<'_>) -> f32 {
    painter.shape.footer() - look::TOUCH - look::STRIP - 2.0 * (look::RING_BAND + look::RING_LINE + 0.25)
}

/// An item, or the empty place of one that is not to be had here.
fn cell(painter: Painter<'_>, item: Option<&Action>) -> Drawn {
    let look = painter.look;
    let Some(action) = item else {
        return Space::new().width(look.mm(24.0)).into();
    };
    let (colour, spot) = buttons::on(look, action);
    let own = look.in_language(action.language).low();
    // In large mode this step is as large as the usual body.
    let step = match look.size {
        Size::Normal => Step::Body,
        Size::Large => Step::Small,
    };
    let name = words(own, &action.name, step, Weight::Regular, colour).line_height(own.line_height(Setting::Button));
    let icon =
        action.icon.map(|icon| picture::icon(buttons::mirrored(icon, look.direction()), look, spot, look::ICON).into());
    let both = icon.into_iter().chain([name.into()]);
    let (both, height): (Drawn, f32) = if painter.shape.has_two_columns() {
        let row = direction::row(look.direction(), both.collect());
        (row.spacing(look.mm(4.0)).align_y(Alignment::Center).into(), room(painter).min(22.0))
    } else {
        (Column::with_children(both).align_x(Alignment::Center).into(), room(painter).min(34.0))
    };
    let middle = container(both).center_x(Length::Fill);
    // The container fills only what the row's plan gives it; by itself the cell is as wide as its word.
    buttons::button(painter, action, middle)
        .narrow()
        .padding([look.mm(0.75), look.mm(2.0)])
        .least_height(look.mm(height))
        .into()
}
