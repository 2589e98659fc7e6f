//! Values with their names; a repaired character stands in a box, and a band below says why.

use domain::{Direction, Language};
use iced::{
    Alignment, Background, Border, Length, Padding, Pixels,
    border::Radius,
    widget::{Column, container, rich_text, span, text},
};
use kiosk_screen::{
    screen::{Action, Field, Icon, Run, Script},
    snapshot::Size,
};

use super::{Drawn, Painter, Plate, buttons};
use crate::{
    arranged::cells,
    direction,
    look::{self, Ground, Look, Step, Weight},
    panel::Shape,
    picture::{self, Spot},
    program::Message,
    words::{UNBROKEN, drawable, wide, widest_word, words},
};

/// Millimetres of a name beside its value.
const NAME: f32 = 62.0;
const BESIDE_NAME: f32 = 4.0;
/// Millimetres of the pictogram of a field's own button.
const SMALL_ICON: f32 = 9.0;
/// Millimetres of a column below which every field has its own row.
const ROOM_FOR_TWO: f32 = 150.0;

/// A row of one or two fields.
#[must_use]
pub fn fields(painter: Painter<'_>, fields: &[Field]) -> Drawn {
    let look = painter.look;
    let step = if fields.len() > 1 { Step::Lead } else { Step::Value };
    let side_by_side = (painter.width - look::GAP) / 2.0 - 2.0 * padding(painter.shape).1;
    let fits = |field: &Field| longest_word(look, field, step) + change_width(look, field) <= side_by_side;
    let columns = if painter.width < ROOM_FOR_TWO || !fields.iter().all(fits) { 1 } else { fields.len() };
    let count = f32::from(u8::try_from(columns).unwrap_or(1));
    let cell = Painter { width: (painter.width - look::GAP * (count - 1.0)) / count, ..painter };
    let cards = fields.iter().map(|one| field(cell, one, step)).collect();
    cells(look.direction(), columns, look.mm(look::GAP), cards).into()
}

fn field(painter: Painter<'_>, field: &Field, step: Step) -> Drawn {
    let look = painter.look;
    let way = look.direction();
    let colours = look.colours();
    let whole = painter.width - 2.0 * padding(painter.shape).1;
    let largest = |room: f32| {
        let fits = |smaller: &Step| longest_word(look, field, *smaller) <= room;
        [step, Step::Lead, Step::Body].into_iter().find(fits)
    };
    // Where a word would be torn beside it, the field's own button stands below.
    let beside = largest(whole - change_width(look, field));
    let step = beside.or_else(|| largest(whole)).unwrap_or(Step::Body);
    let name = words(look, &field.name, Step::Small, Weight::Regular, colours.ink2);
    let (name, value) = (name.line_height(1.25), direction::at_start(way, value(look, field, step)));
    let is_row = matches!(painter.shape, Shape::Square)
        && step == Step::Value
        && look.size == Size::Normal
        && field.change.is_none()
        && widest_word(look, &field.name, Step::Small, Weight::Regular) <= NAME
        && longest_word(look, field, step) <= painter.width - NAME - BESIDE_NAME - 2.0 * padding(painter.shape).1;
    let lines: Drawn = if is_row {
        // On the lowest panel the name stands beside its value.
        let name = direction::at_start(way, name).width(look.mm(NAME));
        direction::row(way, vec![name.into(), value.into()])
            .align_y(Alignment::Center)
            .spacing(look.mm(BESIDE_NAME))
            .width(Length::Fill)
            .into()
    } else {
        Column::new().push(direction::at_start(way, name)).push(value).width(Length::Fill).into()
    };
    let lines: Drawn = match &field.change {
        Some(change) if beside.is_none() => {
            let button = direction::row(way, vec![small(painter, change)]);
            Column::new().push(lines).push(button).spacing(look.mm(4.0)).into()
        }
        Some(change) => direction::row(way, vec![lines, small(painter, change)])
            .spacing(look.mm(4.0))
            .align_y(Alignment::Center)
            .into(),
        None => lines,
    };
    let card = look.mm(look::CARD);
    let (above, beside) = padding(painter.shape);
    // The ring of the focus around the field's own button stays inside.
    let above = if field.change.is_some() { f32::max(above, 4.0) } else { above };
    let padding = [look.mm(above), look.mm(beside)];
    let Some(reason) = &field.note else {
        return Plate::card(look).around(padding, lines).into();
    };
    let top = Radius { top_left: card, top_right: card, ..Radius::default() };
    let foot = Radius { bottom_left: card, bottom_right: card, ..Radius::default() };
    let upper = Plate { radius: top, ..Plate::card(look) }.around(padding, lines);
    let band = Plate { radius: foot, ..Plate::of(look, Ground::Here) }
        .around([look.mm(3.5), look.mm(beside)], why(look, reason));
    Column::new().push(upper).push(band).into()
}

/// Millimetres of the field's own button, where it has one, and of what is beside it.
fn change_width(look: Look, field: &Field) -> f32 {
    field.change.as_ref().map_or(0.0, |action| {
        let icon = if action.icon.is_some() { SMALL_ICON + 3.0 } else { 0.0 };
        wide(look, &action.name, Step::Body, Weight::Bold) + icon + 2.0 * 5.0 + 4.0
    })
}

/// The field's own button.
fn small(painter: Painter<'_>, action: &Action) -> Drawn {
    let look = painter.look;
    let (colour, spot) = buttons::on(look, action);
    let name = words(look, &action.name, Step::Body, Weight::Bold, colour).unbroken();
    let mut cells: Vec<Drawn> =
        action.icon.iter().map(|icon| picture::icon(*icon, look, spot, SMALL_ICON).into()).collect();
    cells.push(name.into());
    let row = direction::row(look.direction(), cells).spacing(look.mm(3.0)).align_y(Alignment::Center);
    buttons::button(painter, action, container(row).center_y(Length::Shrink))
        .padding([look.mm(4.0), look.mm(5.0)])
        .narrow()
        .least_height(look.mm(17.0))
        .into()
}

/// Millimetres above and beside what stands in a field.
const fn padding(shape: Shape) -> (f32, f32) {
    match shape {
        Shape::Portrait => (4.0, 8.0),
        Shape::Landscape => (2.5, 6.0),
        Shape::Square => (2.0, 5.0),
    }
}

/// Latin letters keep their own font and order in every language.
fn script(look: Look, field: &Field) -> Look {
    match (field.script, look.direction()) {
        (Script::Latin, Direction::RightToLeft) => look.in_language(Language::English),
        (Script::Latin, Direction::LeftToRight) | (Script::Own, _) => look,
    }
}

/// Millimetres of a value's longest word. A longer one than any line would hold, as names can be, does not count.
fn longest_word(look: Look, field: &Field, step: Step) -> f32 {
    let runs = field.value.iter().map(|run| match run {
        Run::Plain(text) | Run::Repaired(text) => text.as_str(),
    });
    let text: String = runs.collect();
    let short = text.split(' ').filter(|word| word.chars().count() <= UNBROKEN);
    short.map(|word| widest_word(script(look, field), word, step, Weight::Bold)).fold(0.0, f32::max)
}

fn value(look: Look, field: &Field, step: Step) -> Drawn {
    let look = script(look, field);
    let colours = look.colours();
    if let [Run::Plain(text)] = &field.value[..] {
        return words(look, text, step, Weight::Bold, colours.ink).line_height(1.25).into();
    }
    let around = Padding { top: 0.0, bottom: 0.0, left: look.mm(2.5), right: look.mm(2.5) };
    let radius = look.mm(2.0);
    let mut spans: Vec<text::Span<'static, ()>> = Vec::new();
    for run in &field.value {
        match run {
            Run::Plain(text) => spans.push(span(drawable(text)).color(colours.ink)),
            // The box is wider than its letter: thin spaces keep the neighbours out of it.
            Run::Repaired(text) => spans.extend([
                span("\u{2009}\u{2009}"),
                span(drawable(text))
                    .color(colours.on_here)
                    .background(Background::Color(colours.here))
                    .border(Border { color: colours.ink, width: look.border(look::TOUCH), radius: radius.into() })
                    .padding(around),
                span("\u{2009}\u{2009}"),
            ]),
        }
    }
    rich_text::<(), Message, _, _>(spans)
        .font(look.font(Weight::Bold))
        .size(Pixels(look.letters(step)))
        .line_height(1.25)
        .wrapping(text::Wrapping::WordOrGlyph)
        .into()
}

fn why(look: Look, reason: &str) -> Drawn {
    let way = look.direction();
    let ink = look.colours().on_here;
    let icon = picture::icon(Icon::Info, look, Spot::Box(Ground::Here), 13.0);
    let reason = words(look, reason, Step::Body, Weight::Regular, ink);
    direction::row(way, vec![icon.into(), direction::at_start(way, reason).into()])
        .spacing(look.mm(5.0))
        .align_y(Alignment::Center)
        .width(Length::Fill)
        .into()
}
