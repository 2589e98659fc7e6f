//! The arched window: what to do with the hands, and the bar that says what is awaited.

use domain::Direction;
use iced::{
    Alignment, Length,
    border::Radius,
    widget::{Column, Space, Stack, container},
};
use kiosk_screen::screen::{StatusBar, Window};

use super::{Drawn, Painter, Plate};
use crate::{
    arranged::{self, Bars},
    direction,
    illustration::{Below, Beside, Glass},
    look::{self, Ground, Look, Step, Weight},
    panel::Shape,
    picture::{self, Spot},
    words::words,
};

/// Millimetres below which a picture says nothing.
const LEAST_GLASS: f32 = 56.0;
/// As high as so many widths of its pane must a numbered picture be.
const LEAST_PANE: f32 = 1.3;

/// Millimetres of a column below which the bar's words need the room of its pictogram.
const ROOM_FOR_ICON: f32 = 180.0;

/// The window, and how many pixels high it may grow.
#[must_use]
pub fn window(painter: Painter<'_>, window: &Window) -> (f32, Drawn) {
    let look = painter.look;
    let bar = |shape| window.status.as_ref().map(|status| bar(painter, status, shape));
    if window.pictures.is_empty() {
        return (0.0, bar(Edge::Alone).unwrap_or_else(|| Space::new().into()));
    }
    let bars = bar(Edge::Joined).zip(bar(Edge::Alone)).map(|(joined, alone)| Bars { joined, alone });
    let below = if bars.is_some() { Below::Bar } else { Below::Corners };
    let most = match (painter.shape, window.pictures.len()) {
        (Shape::Landscape | Shape::Square, 0 | 1) => 200.0,
        (Shape::Portrait, 0 | 1) => 150.0,
        (Shape::Portrait, _) => 159.0,
        // A pane that is much higher than its picture is mostly empty.
        (Shape::Landscape | Shape::Square, _) => painter.width / 3.0 * 1.9 + 30.0,
    };
    let mut pictures = window.pictures.clone();
    match look.direction() {
        Direction::LeftToRight => {}
        Direction::RightToLeft => pictures.reverse(),
    }
    let numbered = pictures.len() > 1;
    let count = pictures.len();
    let glass: Drawn = Glass { look, pictures, beside: Beside::Canvas, below }.into();
    let glass = if numbered { numbers(look, count, glass) } else { glass };
    let least = if numbered { (painter.width / 3.0 * LEAST_PANE).min(86.0) } else { LEAST_GLASS };
    (look.mm(most), arranged::window(look.mm(least), glass, bars).into())
}

/// White discs on the panes, from the start side.
fn numbers(look: Look, count: usize, glass: Drawn) -> Drawn {
    let colours = look.colours();
    let side = look.mm(15.5);
    let discs = (1..=count)
        .map(|number| {
            let number = words(look, &number.to_string(), Step::Small, Weight::Bold, colours.night);
            let plate = Plate { ground: colours.on_night, line: (colours.on_night, 0.0), radius: (side / 2.0).into() };
            let disc = plate.around(0.0, container(number).center(Length::Fill)).width(side).height(side);
            direction::at_middle(disc).into()
        })
        .collect();
    let row = direction::row(look.direction(), discs);
    let row = container(row).padding(iced::padding::top(look.mm(9.0))).width(Length::Fill);
    Stack::new().push(glass).push(row).width(Length::Fill).height(Length::Fill).clip(true).into()
}

/// Whether the bar hangs below the glass.
#[derive(Debug, Clone, Copy)]
enum Edge {
    Joined,
    Alone,
}

/// Pictogram, what is awaited, where it is, arrow at the machine.
fn bar(painter: Painter<'_>, status: &StatusBar, edge: Edge) -> Drawn {
    let look = painter.look;
    let colours = look.colours();
    let way = look.direction();
    let lines = Column::new()
        .push(direction::at_start(way, words(look, &status.awaited, Step::Body, Weight::Bold, colours.on_here)))
        .push(direction::at_start(way, words(look, &status.place, Step::Body, Weight::Regular, colours.on_here)));
    let spot = Spot::Box(Ground::Here);
    let mut cells: Vec<Drawn> = Vec::new();
    if painter.width >= ROOM_FOR_ICON {
        cells.push(picture::icon(status.icon, look, spot, 14.0).into());
    }
    cells.push(lines.width(Length::Fill).into());
    cells.extend(status.arrow.map(|arrow| picture::icon(arrow, look, spot, look::ARROW).into()));
    let row = direction::row(way, cells).spacing(look.mm(5.5)).align_y(Alignment::Center);
    let card = look.mm(look::CARD);
    let top = match edge {
        Edge::Joined => 0.0,
        Edge::Alone => card,
    };
    let radius = Radius { top_left: top, top_right: top, bottom_left: card, bottom_right: card };
    let line =
        if colours.frame_mm > 0.0 { (colours.frame, look.border(colours.frame_mm)) } else { (colours.here, 0.0) };
    let beside = if painter.width >= ROOM_FOR_ICON { 8.0 } else { 6.0 };
    Plate { ground: colours.here, line, radius }.around([look.mm(3.5), look.mm(beside)], row).into()
}
