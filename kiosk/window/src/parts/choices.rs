//! Buttons of which one is chosen, under a question.

use iced::{Alignment, Length, widget::Column};
use kiosk_screen::{
    screen::{Action, Chosen, Enabled, Icon, Kind},
    snapshot::Size,
};
use locales::fonts::Setting;

use super::{Drawn, Painter, buttons};
use crate::{
    arranged::cells,
    direction,
    look::{self, Look, Step, Weight},
    panel::Shape,
    picture::{self, Spot},
    words::{unbroken_at, widest_word, words},
};

/// Millimetres of the tick of a chosen language, and beside it.
const CHOSEN: f32 = 10.0;
const BESIDE: f32 = 2.0;
/// Millimetres that whole pixels may take of a column.
const ROUNDING: f32 = 0.5;
/// Millimetres of a button that is one word of many.
const WORD: f32 = 20.0;

/// The question and the grid under it.
#[must_use]
pub fn choices(painter: Painter<'_>, question: Option<&str>, columns: u8, actions: &[Action]) -> Drawn {
    let look = painter.look;
    // Large letters do not fit into thirds.
    let columns = match look.size {
        Size::Normal => columns.clamp(1, 3),
        Size::Large => columns.clamp(1, 2),
    };
    // Three short answers are seen at one glance.
    let is_short = |action: &Action| action.line.is_none() && action.name.chars().count() <= 10;
    let columns = match (look.size, actions.len()) {
        (Size::Normal, 3) if painter.width >= 230.0 && actions.iter().all(is_short) => 3,
        _ => columns,
    };
    // Columns of a wide page hold as much as two of the usual one.
    let columns = usize::from(match painter.width {
        wide if wide >= 420.0 => columns * 2,
        wide if wide >= 300.0 => columns + 1,
        _ => columns,
    });
    let columns = (1..=columns).rev().find(|columns| hold(painter, *columns, actions)).unwrap_or(1);
    let many = if actions.len() > 4 { Many::Yes } else { Many::No };
    let buttons = actions.iter().map(|action| choice(painter, action, (columns, many))).collect();
    let grid = cells(look.direction(), columns, look.mm(look::GAP), buttons);
    let mut lines = Column::new().spacing(look.mm(4.0));
    if let Some(question) = question {
        let question = words(look, question, Step::Body, Weight::Bold, look.colours().ink);
        lines = lines.push(direction::at_start(look.direction(), question));
    }
    lines.push(grid).into()
}

/// Whether so many columns hold every word whole.
fn hold(painter: Painter<'_>, columns: usize, actions: &[Action]) -> bool {
    let look = painter.look;
    let count = f32::from(u8::try_from(columns).unwrap_or(u8::MAX));
    let column = (painter.width - look::GAP * (count - 1.0)) / count;
    let words = actions.iter().filter(|action| !is_language(look, action));
    words.map(|action| needs(look, action, columns, step(action))).all(|needed| needed + ROUNDING <= column)
}

/// Millimetres of the longest word and what stands beside it.
fn needs(look: Look, action: &Action, columns: usize, step: Step) -> f32 {
    let icon = if action.icon.is_some() { look::ICON + buttons::BESIDE } else { 0.0 };
    let far = if is_to_tick(action) { buttons::TICK + buttons::BESIDE } else { 0.0 };
    let own = look.in_language(action.language);
    let name = widest_word(own, &action.name, step, Weight::Bold);
    let line = action.line.as_ref().map_or(0.0, |line| widest_word(own, line, Step::Small, Weight::Regular));
    let reason = match &action.enabled {
        Enabled::Now => 0.0,
        Enabled::NotNow(reason) => widest_word(own, reason, Step::Body, Weight::Regular),
    };
    name.max(line).max(reason) + icon + far + 2.0 * side(columns)
}

/// Letters of a name that is a sentence rather than a word.
const LONG: usize = 36;

fn step(action: &Action) -> Step {
    if action.line.is_some() && action.name.chars().count() <= LONG { Step::Lead } else { Step::Body }
}

/// Millimetres beside what stands on a choice.
const fn side(columns: usize) -> f32 {
    if columns > 2 { 4.5 } else { 7.5 }
}

const fn is_to_tick(action: &Action) -> bool {
    match (action.kind, &action.enabled) {
        (Kind::Choice(_), Enabled::Now) => true,
        (Kind::Choice(_), Enabled::NotNow(_))
        | (
            Kind::Primary | Kind::Secondary | Kind::Danger | Kind::Small | Kind::Key | Kind::Variant | Kind::Footer(_),
            _,
        ) => false,
    }
}

fn choice(painter: Painter<'_>, action: &Action, (columns, many): (usize, Many)) -> Drawn {
    let look = painter.look;
    if is_language(look, action) {
        let count = f32::from(u8::try_from(columns).unwrap_or(u8::MAX));
        return language(painter, action, painter.width / count);
    }
    let far = match (action.kind, &action.enabled) {
        (Kind::Choice(chosen), Enabled::Now) => Some(buttons::tick(look, chosen)),
        (Kind::Choice(_), Enabled::NotNow(_))
        | (
            Kind::Primary | Kind::Secondary | Kind::Danger | Kind::Small | Kind::Key | Kind::Variant | Kind::Footer(_),
            _,
        ) => None,
    };
    // A word that is torn beside a pictogram comes before it.
    let bare = Action { icon: None, ..action.clone() };
    let is_torn = |action: &Action, step| columns == 1 && needs(look, action, columns, step) > painter.width;
    let shown = if is_torn(action, step(action)) { &bare } else { action };
    // One that is torn all the same, as German can be, is smaller.
    let smaller = [step(action), Step::Body, Step::Small].into_iter().find(|step| !is_torn(shown, *step));
    let line = buttons::line(look, shown, smaller.unwrap_or(step(action)), look::ICON, far);
    let side = side(columns);
    // One word each, many beside each other: as low as a field's own button.
    let is_word = is_word(action) && many == Many::Yes;
    let (least, around) = if is_word { (WORD, 2.0) } else { (look::SECONDARY, 3.5) };
    buttons::button(painter, action, line)
        .padding(direction::padding(look.direction(), look.mm(around), look.mm(side), look.mm(side)))
        .least_height(look.mm(least))
        .into()
}

/// Whether it is a word alone: no tick, no pictogram, no second line.
const fn is_word(action: &Action) -> bool {
    !is_to_tick(action) && action.icon.is_none() && action.line.is_none()
}

/// Whether it is one of many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Many {
    Yes,
    No,
}

/// A language is chosen by its own name, with its tag at the far side.
fn is_language(look: Look, action: &Action) -> bool {
    action.language.own_name() == action.name || action.language != look.language
}

fn language(painter: Painter<'_>, action: &Action, width: f32) -> Drawn {
    let look = painter.look;
    let own = look.in_language(action.language);
    let colours = look.colours();
    let height = match painter.shape {
        Shape::Portrait => 38.0,
        Shape::Landscape => 30.0,
        Shape::Square => 22.0,
    };
    let is_chosen = matches!(action.kind, Kind::Choice(Chosen::Yes));
    let (steps, beside): (&[Step], f32) = if width < 115.0 {
        (&[Step::Lead, Step::Body, Step::Small], 5.0)
    } else {
        (&[Step::Name, Step::Lead, Step::Body, Step::Small], 7.0)
    };
    let tick = if is_chosen { CHOSEN + BESIDE } else { 0.0 };
    let step = unbroken_at(own, &action.name, steps, Weight::Bold, width - look::GAP - 2.0 * beside - tick);
    let name = words(own, &action.name, step, Weight::Bold, colours.ink).line_height(own.line_height(Setting::Button));
    let tag = words(
        look.in_language(domain::Language::English),
        action.language.tag(),
        Step::Caption,
        Weight::Regular,
        colours.ink2,
    );
    let way = own.direction();
    let mut cells: Vec<Drawn> = vec![direction::at_start(way, name).into()];
    if is_chosen {
        cells.push(picture::icon(Icon::Check, look, Spot::Page, CHOSEN).into());
    }
    if width >= 115.0 && look.size == Size::Normal && !is_chosen {
        cells.push(tag.into());
    }
    let row = direction::row(way, cells).align_y(Alignment::Center).spacing(look.mm(BESIDE)).width(Length::Fill);
    buttons::button(painter, action, row).padding([look.mm(2.0), look.mm(beside)]).least_height(look.mm(height)).into()
}
