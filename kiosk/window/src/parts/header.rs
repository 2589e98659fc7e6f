//! Mark, wordmark, terminal and time; *End* or two short lines at the far side.

use domain::Language;
use iced::{
    Alignment, Color, Length,
    widget::{Column, container},
};
use kiosk_screen::screen::{Action, Icon, Screen};
use locales::fonts::Setting;

use super::{Drawn, Painter, buttons, progress};
use crate::{
    direction,
    look::{self, Look, Step, Weight},
    picture::{self, Spot},
    words::{wide, widest_word, words},
};

/// Millimetres between brand, progress and *End* in one row.
const BETWEEN: f32 = 12.0;
/// Millimetres of the pictogram of *End*, and on both sides of it and its word.
const END_PICTOGRAM: f32 = 10.0;
const BESIDE_END: f32 = 7.5;

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

/// The header with the page's margins; where there are two columns, the progress stands in it.
#[must_use]
pub fn header(painter: Painter<'_>, screen: &Screen, on: On) -> Drawn {
    let look = painter.look;
    let colours = look.colours();
    let (ink, ink2, spot) = match on {
        On::Canvas | On::AboveBand => (colours.ink, colours.ink2, Spot::Page),
        On::Night => (colours.on_night, colours.on_night, Spot::Glass),
    };
    let way = look.direction();
    let header = &screen.header;
    let wordmark = look.brand.wordmark.as_ref().unwrap_or(&header.wordmark);
    // The wordmark is a name in Latin letters, the same in every language.
    let name = words(look.in_language(Language::English), wordmark, Step::Body, Weight::Bold, ink);
    let place = words(look.low(), &header.place, Step::Caption, Weight::Regular, ink2);
    let names = Column::new()
        .push(direction::at_start(way, name.line_height(1.05)).width(Length::Shrink))
        .push(direction::at_start(way, place.line_height(1.2)).width(Length::Shrink))
        .align_x(direction::start(way));
    let mark = picture::mark(look, spot, 19.0).into();
    // Beside a narrow dark half the words need the room of the mark.
    let place_width = wide(look.low(), &header.place, Step::Caption, Weight::Regular);
    let room = place_width + 24.0;
    let brand = if room > painter.width { vec![names.into()] } else { vec![mark, names.into()] };
    let brand = direction::row(way, brand).spacing(look.mm(5.0)).align_y(Alignment::Center);
    let far: Option<Drawn> = match (&header.end, &header.note) {
        (Some(end), _) => Some(end_button(painter, end)),
        // Beside the dark half the note stands on the page.
        (None, Some(lines)) if !painter.shape.has_two_columns() => Some(note(look, lines, ink)),
        (None, _) => None,
    };
    let two = painter.shape.has_two_columns();
    let between = if two { BETWEEN } else { 5.0 };
    let cells: Vec<Drawn> = match &screen.progress {
        Some(steps) if two => {
            // What mark, terminal and *End* leave.
            let beside = 24.0 + place_width + 2.0 * BETWEEN;
            let end = header.end.as_ref().map_or(0.0, |end| end_width(look, end));
            let room = painter.width - beside - end;
            // A terminal's number may leave none.
            let has_room = widest_word(look.low(), &steps.label, Step::Small, Weight::Bold) <= room;
            let steps = has_room.then(|| progress::progress(Painter { width: room, ..painter }, steps));
            vec![brand.into(), container(Column::new().push(steps)).width(Length::Fill).into()]
        }
        // A long terminal number goes on below, not into *End*.
        Some(_) | None => vec![direction::at_start(way, brand).into()],
    };
    let row = direction::row(way, cells.into_iter().chain(far).collect())
        .spacing(look.mm(between))
        .align_y(Alignment::Center);
    let margin = look.mm(painter.shape.margin());
    container(row)
        .padding([0.0, margin])
        .width(Length::Fill)
        .height(look.mm(match on {
            On::Canvas => painter.shape.header(),
            On::AboveBand | On::Night => painter.shape.header_without_end(),
        }))
        .align_y(if two { Alignment::Center } else { Alignment::End })
        .into()
}

fn end_button(painter: Painter<'_>, end: &Action) -> Drawn {
    let look = painter.look;
    let (colour, spot) = buttons::on(look, end);
    let own = look.in_language(end.language).low();
    let name = words(own, &end.name, Step::Body, Weight::Bold, colour).line_height(own.line_height(Setting::Button));
    let icon = end.icon.unwrap_or(Icon::End);
    let row =
        direction::row(look.direction(), vec![picture::icon(icon, look, spot, END_PICTOGRAM).into(), name.into()])
            .spacing(look.mm(3.5))
            .align_y(Alignment::Center);
    // The ring of the focus has its room within the header.
    let height = (painter.shape.header() - 2.0 * (look::RING_BAND + look::RING_LINE + 0.25)).min(look::SMALL);
    buttons::button(painter, end, row).narrow().padding([0.0, look.mm(BESIDE_END)]).least_height(look.mm(height)).into()
}

/// Millimetres of *End*: its word, its pictogram, and what is around both.
fn end_width(look: Look, end: &Action) -> f32 {
    wide(look.in_language(end.language).low(), &end.name, Step::Body, Weight::Bold)
        + END_PICTOGRAM
        + 3.5
        + 2.0 * BESIDE_END
        + BETWEEN
}

/// Two short lines at the far side.
#[must_use]
pub fn note(look: Look, (bold, plain): &(String, String), ink: Color) -> Drawn {
    let look = look.low();
    let bold = words(look, bold, Step::Small, Weight::Bold, ink);
    let plain = words(look, plain, Step::Small, Weight::Regular, ink);
    Column::new().push(bold).push(plain).align_x(direction::end(look.direction())).into()
}
