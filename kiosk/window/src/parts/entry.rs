//! What is typed so far, and the place of the next sign.

use domain::Language;
use iced::{
    Alignment, Background, Border, Length, Padding, Pixels,
    widget::{Column, Row, Space, container, rich_text, span, text},
};
use kiosk_screen::screen::{Entry, Signs};

use super::{Drawn, Painter, Plate};
use crate::{
    direction,
    look::{self, Look, Step, Weight},
    program::Message,
    words::{drawable, words},
};

/// The plate with the signs, and the line under it.
#[must_use]
pub fn entry(painter: Painter<'_>, entry: &Entry) -> Drawn {
    let look = painter.look;
    let way = look.direction();
    let colours = look.colours();
    // What is typed is Latin, left to right, in every language.
    let latin = look.in_language(Language::English);
    let signs: Drawn = match &entry.signs {
        Signs::Free(text) => free(latin, text),
        Signs::Places(groups) => places(latin, groups),
    };
    let card = Plate { line: (colours.ink, look.border(look::TOUCH)), ..Plate::card(look) };
    let plate = card
        .around([look.mm(4.0), look.mm(6.0)], direction::at_start(domain::Direction::LeftToRight, signs))
        .height(Length::Shrink);
    let mut line = vec![words(look, &entry.hint, Step::Body, Weight::Bold, colours.ink).into()];
    if let Some(far) = &entry.far {
        line.push(direction::at_end(way, words(look, far, Step::Body, Weight::Regular, colours.ink)).into());
    }
    let line = direction::row(way, line).spacing(look.mm(6.0)).width(Length::Fill);
    Column::new().push(plate).push(direction::at_start(way, line)).spacing(look.mm(3.0)).width(Length::Fill).into()
}

/// As many signs as there are, and the place of the next one behind them.
fn free(look: Look, text: &str) -> Drawn {
    let colours = look.colours();
    let spans: Vec<text::Span<'static, ()>> = vec![
        span(format!("{}\u{2009}", drawable(text))).color(colours.ink),
        span("\u{2003}")
            .background(Background::Color(colours.here))
            .border(Border { color: colours.ink, width: look.border(look::HAIR), radius: look.mm(1.0).into() })
            .padding(Padding::ZERO),
    ];
    rich_text::<(), Message, _, _>(spans)
        .font(look.font(Weight::Bold))
        .size(Pixels(look.letters(Step::Value)))
        .line_height(1.25)
        .wrapping(text::Wrapping::WordOrGlyph)
        .into()
}

/// A place for each sign, in groups; the first empty one is the next.
fn places(look: Look, groups: &[Vec<Option<char>>]) -> Drawn {
    let mut next = Next::ToCome;
    let rows = groups.iter().map(|group| {
        let cells = group.iter().map(|sign| {
            let state = match (sign, next) {
                (Some(sign), _) => Place::Typed(*sign),
                (None, Next::ToCome) => {
                    next = Next::Passed;
                    Place::Next
                }
                (None, Next::Passed) => Place::Empty,
            };
            place(look, state)
        });
        Row::with_children(cells.collect::<Vec<_>>()).spacing(look.mm(1.5)).into()
    });
    Row::with_children(rows.collect::<Vec<Drawn>>()).spacing(look.mm(8.0)).into()
}

#[derive(Clone, Copy)]
enum Next {
    ToCome,
    Passed,
}

#[derive(Clone, Copy)]
enum Place {
    Typed(char),
    Next,
    Empty,
}

fn place(look: Look, place: Place) -> Drawn {
    let colours = look.colours();
    let (ground, line) = match place {
        Place::Typed(_) | Place::Empty => (iced::Color::TRANSPARENT, colours.line),
        Place::Next => (colours.here, colours.ink),
    };
    let sign: Drawn = match place {
        Place::Typed(sign) => words(look, &sign.to_string(), Step::Key, Weight::Bold, colours.ink).into(),
        Place::Next | Place::Empty => Space::new().into(),
    };
    let height = look.letters(Step::Key) * look.line_height(locales::fonts::Setting::Line);
    let cell = container(sign).center_x(look.mm(11.5)).height(height).style(move |_| container::Style {
        background: Some(Background::Color(ground)),
        border: Border { radius: look.mm(1.0).into(), ..Border::default() },
        ..container::Style::default()
    });
    let under = container(Space::new().width(look.mm(11.5)).height(look.border(1.0)))
        .style(move |_| container::Style { background: Some(Background::Color(line)), ..container::Style::default() });
    Column::new().push(cell).push(under).align_x(Alignment::Center).into()
}
