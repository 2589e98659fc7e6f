//! What is owed or lies in the basket: one target each, with its tick, its price, and what it would have cost.

use iced::{
    Alignment, Background, Border, Length, Pixels,
    widget::{Column, Space, container, rich_text, span},
};
use kiosk_screen::{
    screen::{Action, Bill, Chosen, Icon, Kind, NoticeKind, Tag},
    snapshot::Size,
};

use super::{Drawn, Painter, Plate, buttons};
use crate::{
    direction,
    look::{self, Ground, Look, Step, Weight},
    picture::{self, Spot},
    program::Message,
    words::{drawable, wide, widest_word, words},
};

/// Millimetres of the box of a tick.
const TICK: f32 = 12.0;
/// Beside what stands on a bill, and beside the pictogram.
const AROUND: f32 = 5.0;
const BESIDE: f32 = 5.0;
/// Millimetres of a column below which words need the room of the pictogram.
const NARROW: f32 = 150.0;
/// Characters of a name that need more than two lines.
const LONG: usize = 36;

/// All bills, one below the other.
#[must_use]
pub fn bills(painter: Painter<'_>, bills: &[Bill]) -> Drawn {
    let look = painter.look;
    Column::with_children(bills.iter().map(|one| bill(painter, one))).spacing(look.mm(look::GAP)).into()
}

fn bill(painter: Painter<'_>, bill: &Bill) -> Drawn {
    let look = painter.look;
    let change_width = bill.change.as_ref().map_or(0.0, |change| small_width(look, change) + look::GAP);
    // The bill's own button stands beside it, or below where the words need the room.
    let beside = painter.width - change_width;
    let is_beside = beside >= 120.0 && needs(look, bill, beside) <= beside && lines(look, bill, beside) <= 3.0;
    let body_width = if is_beside { beside } else { painter.width };
    let body = body(Painter { width: body_width, ..painter }, bill);
    let card: Drawn = match &bill.turn {
        Some(turn) => buttons::button(painter, turn, body).padding([look.mm(4.0), look.mm(AROUND)]).into(),
        None => Plate::card(look).around([look.mm(4.0), look.mm(AROUND)], body).into(),
    };
    let Some(change) = &bill.change else { return card };
    let change = small(painter, change);
    if is_beside {
        let cells = vec![container(card).width(Length::Fill).into(), change];
        return direction::row(look.direction(), cells)
            .spacing(look.mm(look::GAP))
            .align_y(Alignment::Center)
            .width(Length::Fill)
            .into();
    }
    let change = direction::at_end(look.direction(), change);
    Column::new().push(card).push(change).spacing(look.mm(look::GAP)).width(Length::Fill).into()
}

/// About how many lines the name takes on a bill so wide.
fn lines(look: Look, bill: &Bill, width: f32) -> f32 {
    let name = widest_word(look, &bill.name, step(bill), Weight::Bold).max(50.0);
    let room = (width - needs(look, bill, width) + name).max(1.0);
    (wide(look, &bill.name, step(bill), Weight::Bold) / room).ceil()
}

/// A long name of an office is smaller.
fn step(bill: &Bill) -> Step {
    if bill.name.chars().count() > LONG { Step::Body } else { Step::Lead }
}

/// Millimetres that the longest word and the price take on one line.
fn needs(look: Look, bill: &Bill, width: f32) -> f32 {
    let icon = if width < NARROW { 0.0 } else { look::ICON + BESIDE };
    let tick = if bill.turn.is_some() { TICK + BESIDE } else { 0.0 };
    let name = widest_word(look, &bill.name, step(bill), Weight::Bold).max(50.0);
    name + icon + tick + price_width(look, bill) + BESIDE + 2.0 * AROUND
}

fn price_width(look: Look, bill: &Bill) -> f32 {
    let latin = look.in_language(domain::Language::English);
    let before = bill.before.as_ref().map_or(0.0, |before| wide(latin, before, Step::Body, Weight::Regular));
    wide(latin, &bill.amount, Step::Lead, Weight::Bold).max(before)
}

fn body(painter: Painter<'_>, bill: &Bill) -> Drawn {
    let look = painter.look;
    let way = look.direction();
    let colours = look.colours();
    let chosen = match bill.turn.as_ref().map(|turn| turn.kind) {
        Some(Kind::Choice(chosen)) => Some(chosen),
        Some(
            Kind::Primary | Kind::Secondary | Kind::Danger | Kind::Small | Kind::Key | Kind::Variant | Kind::Footer(_),
        )
        | None => None,
    };
    let weight = if chosen == Some(Chosen::No) { Weight::Regular } else { Weight::Bold };
    let name = words(look, &bill.name, step(bill), Weight::Bold, colours.ink).line_height(1.2);
    let line = bill.line.as_ref().map(|line| {
        let line = words(look, line, Step::Small, Weight::Regular, colours.ink2).line_height(1.25);
        direction::at_start(way, line)
    });
    // What must be looked at has the whole width; what is only said stands under the name.
    let spaced = |one: &Tag| container(tag(look, one)).padding(iced::padding::top(look.mm(1.5)));
    let is_below = |tag: &&Tag| tag.kind == NoticeKind::Here;
    let below = bill.tag.as_ref().filter(is_below).map(spaced);
    let under = bill.tag.as_ref().filter(|tag| !is_below(tag)).map(|tag| direction::at_start(way, spaced(tag)));
    let lines = Column::new().push(direction::at_start(way, name)).push(line).push(under).width(Length::Fill);
    let mut cells: Vec<Drawn> = chosen.map(|chosen| tick(look, chosen)).into_iter().collect();
    if painter.width >= NARROW && (look.size == Size::Normal || painter.width >= 200.0) {
        cells.push(picture::icon(bill.icon, look, Spot::Page, look::ICON).into());
    }
    cells.push(lines.into());
    // Where the price takes too much of the width it stands below.
    let is_stacked = needs(look, bill, painter.width) > painter.width || price_width(look, bill) > 0.35 * painter.width;
    let mut below_row = None;
    if is_stacked {
        below_row = Some(direction::at_end(way, container(price(look, bill, weight))));
    } else {
        cells.push(price(look, bill, weight));
    }
    let row = direction::row(way, cells).spacing(look.mm(BESIDE)).align_y(Alignment::Start).width(Length::Fill);
    Column::new()
        .push(row)
        .push(below_row)
        .push(below.map(|below| direction::at_start(way, below)))
        .width(Length::Fill)
        .into()
}

fn price(look: Look, bill: &Bill, weight: Weight) -> Drawn {
    let colours = look.colours();
    let latin = look.in_language(domain::Language::English);
    let amount = words(latin, &bill.amount, Step::Lead, weight, colours.ink).line_height(1.2).unbroken();
    let before = bill.before.as_ref().map(|before| {
        rich_text::<(), Message, _, _>([span(drawable(before)).strikethrough(true).color(colours.ink)])
            .font(latin.font(Weight::Regular))
            .size(Pixels(latin.letters(Step::Body)))
            .line_height(1.2)
    });
    Column::new().push(before).push(amount).align_x(direction::end(look.direction())).into()
}

/// The box of a tick: a square, as several may be chosen.
fn tick(look: Look, chosen: Chosen) -> Drawn {
    let colours = look.colours();
    let side = look.mm(TICK);
    let (ground, line, content): (_, _, Drawn) = match chosen {
        Chosen::Yes => (colours.primary, colours.primary, picture::icon(Icon::Check, look, Spot::Primary, 10.0).into()),
        Chosen::No => (iced::Color::TRANSPARENT, colours.line, Space::new().into()),
    };
    let plate = Plate { ground, line: (line, look.border(look::TOUCH)), radius: look.mm(look::CHIP).into() };
    plate.around(0.0, container(content).center(Length::Fill)).width(side).height(side).into()
}

fn tag(look: Look, tag: &Tag) -> Drawn {
    let colours = look.colours();
    let (ground, spot) = match tag.kind {
        NoticeKind::Ok => (Some(Ground::Ok), Spot::Box(Ground::Ok)),
        NoticeKind::Here | NoticeKind::Danger => (Some(Ground::Here), Spot::Box(Ground::Here)),
        NoticeKind::Tint => (Some(Ground::Tint), Spot::Box(Ground::Tint)),
        NoticeKind::Plain => (None, Spot::Page),
    };
    let (pair, line) = match ground {
        Some(ground) => (colours.pair(ground), look.outline(ground)),
        None => ((iced::Color::TRANSPARENT, colours.ink), (iced::Color::TRANSPARENT, 0.0)),
    };
    let text = words(look, &tag.text, Step::Small, Weight::Bold, pair.1).line_height(1.25);
    let icon = picture::icon(tag.icon, look, spot, 8.0);
    let row = direction::row(look.direction(), vec![icon.into(), text.into()])
        .spacing(look.mm(2.5))
        .align_y(Alignment::Center);
    let radius = look.mm(look::CHIP);
    let beside = if ground.is_some() { 3.0 } else { 0.0 };
    container(row)
        .padding([look.mm(1.0), look.mm(beside)])
        .style(move |_| container::Style {
            background: Some(Background::Color(pair.0)),
            border: Border { color: line.0, width: line.1, radius: radius.into() },
            ..container::Style::default()
        })
        .into()
}

fn small_width(look: Look, action: &Action) -> f32 {
    wide(look, &action.name, Step::Body, Weight::Bold).min(70.0) + 9.0 + 2.0 * 4.5 + 3.0 + 1.5
}

/// Its own button.
fn small(painter: Painter<'_>, action: &Action) -> Drawn {
    let look = painter.look;
    let (ink, spot) = buttons::on(look, action);
    let name = words(look, &action.name, Step::Body, Weight::Bold, ink).line_height(1.15);
    let cells: Vec<Drawn> = action
        .icon
        .map(|icon| picture::icon(icon, look, spot, 9.0).into())
        .into_iter()
        .chain([direction::at_start(look.direction(), name).width(Length::Shrink).into()])
        .collect();
    let row = direction::row(look.direction(), cells).spacing(look.mm(3.0)).align_y(Alignment::Center);
    let width = small_width(look, action);
    let button =
        buttons::button(painter, action, row).padding([look.mm(2.0), look.mm(4.5)]).least_height(look.mm(look::SMALL));
    container(button).width(look.mm(width)).into()
}
