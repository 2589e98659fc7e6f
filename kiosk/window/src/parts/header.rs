//! Mark, wordmark, terminal and time; *End* or two short lines at the far side.

use domain::Language;
use iced::{
    Alignment, Color, Length,
    widget::{Column, Space, container},
};
use kiosk_screen::screen::{Action, Header, Icon};

use super::{Drawn, Painter, buttons};
use crate::{
    direction,
    look::{self, Look, Step, Weight},
    panel::Panel,
    picture::{self, Spot},
    words::words,
};

/// What the header stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum On {
    /// The page.
    Canvas,
    /// The page, right above a coloured band.
    AboveBand,
    /// The dark upper half.
    Night,
}

/// The header with the page's margins.
#[must_use]
pub fn header(painter: Painter<'_>, header: &Header, on: On) -> Drawn {
    let look = painter.look;
    let colours = look.colours();
    let (ink, ink2, spot) = match on {
        On::Canvas | On::AboveBand => (colours.ink, colours.ink2, Spot::Page),
        On::Night => (colours.on_night, colours.on_night, Spot::Glass),
    };
    let way = look.direction();
    // The wordmark is a name in Latin letters, the same in every language.
    let name = words(look.in_language(Language::English), &header.wordmark, Step::Body, Weight::Bold, ink);
    let place = words(look, &header.place, Step::Caption, Weight::Regular, ink2);
    let names = Column::new()
        .push(direction::at_start(way, name.line_height(1.05)))
        .push(direction::at_start(way, place.line_height(1.2)));
    let far: Drawn = match (&header.end, &header.note) {
        (Some(end), _) => end_button(painter, end),
        (None, Some((bold, plain))) => note(look, bold, plain, ink),
        (None, None) => Space::new().into(),
    };
    let row = direction::row(way, vec![picture::mark(look, spot, 19.0).into(), names.width(Length::Fill).into(), far])
        .spacing(look.mm(5.0))
        .align_y(Alignment::Center);
    let margin = look.mm(Panel::MARGIN);
    container(row)
        .padding([0.0, margin])
        .width(Length::Fill)
        .height(look.mm(match on {
            On::Canvas => Panel::HEADER,
            On::AboveBand | On::Night => Panel::HEADER_WITHOUT_END,
        }))
        .align_y(Alignment::End)
        .into()
}

fn end_button(painter: Painter<'_>, end: &Action) -> Drawn {
    let look = painter.look;
    let (colour, spot) = buttons::on(look, end);
    let own = look.in_language(end.language);
    let name = words(own, &end.name, Step::Body, Weight::Bold, colour);
    let icon = end.icon.unwrap_or(Icon::End);
    let row = direction::row(look.direction(), vec![picture::icon(icon, look, spot, 10.0).into(), name.into()])
        .spacing(look.mm(3.5))
        .align_y(Alignment::Center);
    buttons::button(painter, end, row).narrow().padding([0.0, look.mm(7.5)]).least_height(look.mm(look::SMALL)).into()
}

fn note(look: Look, bold: &str, plain: &str, ink: Color) -> Drawn {
    let bold = words(look, bold, Step::Small, Weight::Bold, ink);
    let plain = words(look, plain, Step::Small, Weight::Regular, ink);
    Column::new().push(bold).push(plain).align_x(direction::end(look.direction())).into()
}
