//! What is typed so far, and the place of the next sign.

use domain::Language;
use iced::{
    Alignment, Background, Border, Length, Padding, Pixels,
    widget::{Column, Row, Space, container, rich_text, span, text},
};
use kiosk_screen::{
    screen::{Entry, Signs},
    snapshot::Size,
};
use locales::fonts::Setting;

use super::{Drawn, Painter, Plate};
use crate::{
    direction,
    look::{self, Look, Step, Weight},
    program::Message,
    words::{drawable, wide, widest_word, words},
};

/// Millimetres beside the signs, and between the words under them.
const BESIDE: f32 = 6.0;
/// Millimetres above and below the signs, and between the plate and the words under it.
const USUAL: (f32, f32) = (4.0, 3.0);
/// The same where height is scarce.
const TIGHT: (f32, f32) = (1.5, 1.5);
/// Lines that two hold for sure: the first ends with a whole word.
const TWO_LINES: f32 = 1.9;

/// The place of the next sign, behind what is typed: an em space.
pub const CARET: &str = "\u{2003}";

/// As wide as the caret and what stands before it.
const NEXT: &str = "M.";

/// The plate with the signs, and the line under it.
#[must_use]
pub fn entry(painter: Painter<'_>, entry: &Entry) -> Drawn {
    let look = painter.look;
    let colours = look.colours();
    // Values are Latin, left to right, in every language; words are read as theirs is, and so is the caret behind them.
    // They stand in the hand of the keys.
    let written = look.low().in_language(match &entry.signs {
        Signs::Free(_) | Signs::Places(_) => Language::English,
        Signs::Words { language, .. } => *language,
    });
    let signs: Drawn = match &entry.signs {
        Signs::Free(text) | Signs::Words { text, .. } => free(written, text, step(painter, written, text)),
        Signs::Places(groups) => places(written, groups),
    };
    let is_long = |text: &String| wide(written, text, step(painter, written, text), Weight::Bold) > room(painter);
    let has_two_lines = match &entry.signs {
        Signs::Free(text) | Signs::Words { text, .. } => painter.shape.has_two_columns() && is_long(text),
        Signs::Places(_) => false,
    };
    let (above, below) = if painter.is_low() || has_two_lines { TIGHT } else { USUAL };
    let card = Plate { line: (colours.ink, look.border(look::TOUCH)), ..Plate::card(look) };
    let plate = card
        .around([look.mm(above), look.mm(BESIDE)], direction::at_start(written.direction(), signs))
        .height(Length::Shrink);
    Column::new().push(plate).push(under(painter, entry)).spacing(look.mm(below)).width(Length::Fill).into()
}

/// The hint, and what tells of another way: beside it, or under it where that would need a third line of a low panel.
fn under(painter: Painter<'_>, entry: &Entry) -> Drawn {
    let look = painter.look;
    let way = look.direction();
    let ink = look.colours().ink;
    let hint = words(look, &entry.hint, Step::Body, Weight::Bold, ink);
    let row = |line: Vec<Drawn>| direction::row(way, line).spacing(look.mm(BESIDE)).width(Length::Fill);
    let Some(far) = &entry.far else { return direction::at_start(way, row(vec![hint.into()])).into() };
    let beside = painter.width - BESIDE - wide(look, &entry.hint, Step::Body, Weight::Bold);
    // Where both need a second line, what only tells of another way is smaller.
    let step = if wide(look, far, Step::Body, Weight::Regular) <= beside { Step::Body } else { Step::Small };
    let line = words(look, far, step, Weight::Regular, ink);
    let is_torn = widest_word(look, far, step, Weight::Regular) > beside;
    if is_torn || painter.is_low() && wide(look, far, step, Weight::Regular) > TWO_LINES * beside {
        let hint = direction::at_start(way, row(vec![hint.into()]));
        return Column::new().push(hint).push(direction::at_start(way, line)).into();
    }
    direction::at_start(way, row(vec![hint.into(), direction::at_end(way, line).into()])).into()
}

/// Millimetres for the signs of a line.
fn room(painter: Painter<'_>) -> f32 {
    painter.width - 2.0 * BESIDE
}

/// The largest letters in which a long name leaves a lying panel room for its keyboard: on two lines.
fn step(painter: Painter<'_>, look: Look, text: &str) -> Step {
    // A standing panel has room for a third line of usual letters.
    let lines = if painter.shape.has_two_columns() || look.size == Size::Large { TWO_LINES } else { 2.7 };
    let room = lines * room(painter);
    // The place of the next sign never begins a line: where it would stand beside the plate, the signs are smaller.
    let fits = |step: &Step| {
        let (signs, next) = (wide(look, text, *step, Weight::Bold), wide(look, NEXT, *step, Weight::Bold));
        let is_beside = signs <= self::room(painter) && signs + next > self::room(painter);
        signs <= room && !is_beside
    };
    // Where height is scarce nothing is between.
    let steps =
        if painter.is_low() { [Step::Value, Step::Lead, Step::Small] } else { [Step::Value, Step::Lead, Step::Body] };
    steps.iter().copied().find(fits).unwrap_or(Step::Small)
}

/// As many signs as there are, and the place of the next one behind them.
fn free(look: Look, text: &str, step: Step) -> Drawn {
    let colours = look.colours();
    let spans: Vec<text::Span<'static, ()>> = vec![
        span(format!("{}\u{2009}", drawable(text))).color(colours.ink),
        span(CARET)
            .background(Background::Color(colours.here))
            .border(Border { color: colours.ink, width: look.border(look::HAIR), radius: look.mm(1.0).into() })
            .padding(Padding::ZERO),
    ];
    rich_text::<(), Message, _, _>(spans)
        .font(look.font(Weight::Bold))
        .size(Pixels(look.letters(step)))
        .line_height(match look.language {
            // Marks over and under its letters need the room.
            Language::Hindi => look.line_height(Setting::Line),
            _ => 1.25,
        })
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
    let height = look.letters(Step::Key) * look.line_height(Setting::Line);
    let cell = container(sign).center_x(look.mm(11.5)).height(height).style(move |_| container::Style {
        background: Some(Background::Color(ground)),
        border: Border { radius: look.mm(1.0).into(), ..Border::default() },
        ..container::Style::default()
    });
    let under = container(Space::new().width(look.mm(11.5)).height(look.border(1.0)))
        .style(move |_| container::Style { background: Some(Background::Color(line)), ..container::Style::default() });
    Column::new().push(cell).push(under).align_x(Alignment::Center).into()
}
