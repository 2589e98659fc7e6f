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
    picture::{self, Spot},
    words::words,
};

/// The question and the grid under it.
#[must_use]
pub fn choices(painter: Painter<'_>, question: Option<&str>, columns: u8, actions: &[Action]) -> Drawn {
    let look = painter.look;
    // Large letters do not fit into thirds.
    let columns = match look.size {
        Size::Normal => usize::from(columns.clamp(1, 3)),
        Size::Large => usize::from(columns.clamp(1, 2)),
    };
    let buttons = actions.iter().map(|action| choice(painter, action, columns)).collect();
    let grid = cells(look.direction(), columns, look.mm(look::GAP), buttons);
    let mut lines = Column::new().spacing(look.mm(4.0));
    if let Some(question) = question {
        let question = words(look, question, Step::Body, Weight::Bold, look.colours().ink);
        lines = lines.push(direction::at_start(look.direction(), question));
    }
    lines.push(grid).into()
}

fn choice(painter: Painter<'_>, action: &Action, columns: usize) -> Drawn {
    let look = painter.look;
    if is_language(look, action) {
        return language(painter, action);
    }
    let far = match (action.kind, &action.enabled) {
        (Kind::Choice(chosen), Enabled::Now) => Some(buttons::tick(look, chosen)),
        (Kind::Choice(_), Enabled::NotNow(_))
        | (Kind::Primary | Kind::Secondary | Kind::Danger | Kind::Small | Kind::Footer(_), _) => None,
    };
    let step = if action.line.is_some() { Step::Lead } else { Step::Body };
    let line = buttons::line(look, action, step, look::ICON, far);
    let side = if columns > 2 { 4.5 } else { 7.5 };
    buttons::button(painter, action, line)
        .padding(direction::padding(look.direction(), look.mm(3.5), look.mm(side), look.mm(side)))
        .least_height(look.mm(look::SECONDARY))
        .into()
}

/// A language is chosen by its own name, with its tag at the far side.
fn is_language(look: Look, action: &Action) -> bool {
    action.language.own_name() == action.name || action.language != look.language
}

fn language(painter: Painter<'_>, action: &Action) -> Drawn {
    let look = painter.look;
    let own = look.in_language(action.language);
    let colours = look.colours();
    let name =
        words(own, &action.name, Step::Name, Weight::Bold, colours.ink).line_height(own.line_height(Setting::Button));
    let tag = words(
        look.in_language(domain::Language::English),
        action.language.tag(),
        Step::Caption,
        Weight::Regular,
        colours.ink2,
    );
    let way = own.direction();
    let mut cells: Vec<Drawn> = vec![direction::at_start(way, name).into()];
    if matches!(action.kind, Kind::Choice(Chosen::Yes)) {
        cells.push(picture::icon(Icon::Check, look, Spot::Page, 10.0).into());
    }
    cells.push(tag.into());
    let row = direction::row(way, cells).align_y(Alignment::Center).spacing(look.mm(2.0)).width(Length::Fill);
    buttons::button(painter, action, row).padding([look.mm(2.0), look.mm(7.0)]).least_height(look.mm(38.0)).into()
}
