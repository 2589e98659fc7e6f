//! A claim number to keep, with its QR code.

use domain::Language;
use iced::{
    Alignment, Length,
    border::Radius,
    widget::{Column, container},
};
use kiosk_screen::screen::Claim;

use super::{Drawn, Painter, Plate};
use crate::{
    direction,
    look::{self, Step, Weight},
    panel::Shape,
    qr::Code,
    words::words,
};

/// Millimetres of the code with its margin: 38 at the least for the code alone.
const CODE: f32 = 78.0;

/// The card.
#[must_use]
pub fn claim(painter: Painter<'_>, claim: &Claim) -> Drawn {
    let look = painter.look;
    let way = look.direction();
    let colours = look.colours();
    let card = look.mm(look::CARD);
    let title = words(look, &claim.title, Step::Body, Weight::Bold, colours.on_here);
    let top = Radius { top_left: card, top_right: card, ..Radius::default() };
    let foot = Radius { bottom_left: card, bottom_right: card, ..Radius::default() };
    let band = Plate { ground: colours.here, line: (colours.here, 0.0), radius: top }
        .around([look.mm(3.0), look.mm(6.0)], direction::at_start(way, title));
    let latin = look.in_language(Language::English);
    // Beside a column the number keeps its line for a smaller code.
    let code = match painter.shape {
        Shape::Portrait => CODE,
        Shape::Landscape | Shape::Square => 68.0,
    };
    // A letter of the fixed-width font is 0.6 of its size wide.
    let room = look.mm(painter.width - code - 13.0);
    let fits = |signs: usize, step: Step| {
        f32::from(u8::try_from(signs).unwrap_or(u8::MAX)) * 0.6 * latin.letters(step) <= room
    };
    // On one line as large as it can be; else it breaks between its groups.
    let whole = claim.number.chars().count();
    let (step, number) = match [Step::Claim, Step::Title].into_iter().find(|step| fits(whole, *step)) {
        Some(step) => (step, claim.number.clone()),
        None => broken(&claim.number, |signs| {
            [Step::Title, Step::Value, Step::Lead].into_iter().find(|step| fits(signs, *step)).unwrap_or(Step::Body)
        }),
    };
    let number = words(latin, &number, step, Weight::Bold, colours.ink).font(look.mono(Weight::Bold)).line_height(1.2);
    let line = words(look, &claim.line, Step::Body, Weight::Regular, colours.ink);
    let lines = Column::new()
        .push(direction::at_start(way, number))
        .push(direction::at_start(way, line))
        .spacing(look.mm(1.0))
        .width(Length::Fill);
    let mut cells: Vec<Drawn> = Vec::new();
    cells.extend(Code::of(&claim.code, look.mm(code)).map(Drawn::from));
    cells.push(lines.into());
    let row = direction::row(way, cells).spacing(look.mm(6.0)).align_y(Alignment::Center).width(Length::Fill);
    let body = Plate { radius: foot, ..Plate::card(look) }.around([look.mm(2.5), look.mm(3.0)], container(row));
    Column::new().push(band).push(body).into()
}

/// The number on two lines, and the step at which its longer line fits.
fn broken(number: &str, fitting: impl Fn(usize) -> Step) -> (Step, String) {
    let lines = match number.rsplit_once('-') {
        Some((first, last)) => format!("{first}-\n{last}"),
        None => number.to_owned(),
    };
    let longest = lines.lines().map(|line| line.chars().count()).max().unwrap_or(0);
    (fitting(longest), lines)
}
