//! Back, Help, Listen, Size, Language: always there, always in this order.

use iced::{
    Alignment, Background, Length, Padding,
    widget::{Column, Space, container},
};
use kiosk_screen::{
    screen::{Action, Chosen, Kind},
    snapshot::{Size, Theme},
};
use locales::fonts::Setting;

use super::{Drawn, Painter, buttons};
use crate::{
    arranged::{Share, spread},
    direction,
    look::{self, Step, Weight},
    picture,
    words::{wide, words},
};

/// Millimetres between the footer's ends and its first and last item: the ring of the focus has its room.
const EDGE: f32 = 4.0;
/// Millimetres beside what stands on an item.
const BESIDE: f32 = 2.0;
/// Millimetres between a pictogram and its word.
const BETWEEN: f32 = 4.0;

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
    let places = f32::from(u8::try_from(items.len()).unwrap_or(u8::MAX)).max(1.0);
    let all = painter.width + 2.0 * (painter.shape.margin() - EDGE) - look::GAP * (places - 1.0);
    let width = all / places - 2.0 * BESIDE;
    let cells = items.iter().map(|place| (Share::Equal, cell(painter, place.as_ref(), width))).collect();
    let row = spread(look.direction(), look.mm(look::GAP), cells);
    // A strip on the lower edge covers neither a word nor a ring.
    let below = look::STRIP + 2.0;
    let around = Padding { top: 0.0, bottom: look.mm(below), left: look.mm(EDGE), right: look.mm(EDGE) };
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

/// An item, or the empty place of one that is not to be had here; so many millimetres for what stands on it.
fn cell(painter: Painter<'_>, item: Option<&Action>, width: f32) -> Drawn {
    let look = painter.look;
    let Some(action) = item else {
        return Space::new().width(look.mm(24.0)).into();
    };
    let (colour, spot) = buttons::on(look, action);
    let own = look.in_language(action.language).low();
    // What is on is bold, too, within its border.
    let (weight, width) = match action.kind {
        Kind::Footer(Chosen::Yes) => (Weight::Bold, width - 2.0 * look::TOUCH - 1.0),
        _ => (Weight::Regular, width),
    };
    // In large mode this step is as large as the usual body: a larger one crosses the border of what is on.
    let usual = match look.size {
        Size::Normal => Step::Body,
        Size::Large => Step::Small,
    };
    // Six items of long words on the lowest panel: the word is smaller, then it stands alone.
    let beside = |icon: bool| if icon && painter.shape.has_two_columns() { look::ICON + BETWEEN } else { 0.0 };
    let fits = |(icon, step): &(bool, Step)| wide(own, &action.name, *step, weight) + beside(*icon) <= width;
    let ways = [(true, usual), (true, Step::Small), (false, usual), (false, Step::Small)];
    let (icon, step) = ways.into_iter().find(fits).unwrap_or((false, Step::Small));
    let name = words(own, &action.name, step, weight, colour).line_height(own.line_height(Setting::Button));
    let icon = action
        .icon
        .filter(|_| icon)
        .map(|icon| picture::icon(buttons::mirrored(icon, look.direction()), look, spot, look::ICON).into());
    let both = icon.into_iter().chain([name.into()]);
    let (both, height): (Drawn, f32) = if painter.shape.has_two_columns() {
        let row = direction::row(look.direction(), both.collect());
        (row.spacing(look.mm(BETWEEN)).align_y(Alignment::Center).into(), room(painter).min(22.0))
    } else {
        (Column::with_children(both).align_x(Alignment::Center).into(), room(painter).min(34.0))
    };
    let middle = container(both).center_x(Length::Fill);
    // The container fills only what the row's plan gives it; by itself the cell is as wide as its word.
    buttons::button(painter, action, middle)
        .narrow()
        .padding([look.mm(0.75), look.mm(BESIDE)])
        .least_height(look.mm(height))
        .into()
}
