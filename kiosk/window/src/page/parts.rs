//! The pieces of a column: title, parts in reading order, actions at the foot.

use domain::Direction;
use iced::{
    Length,
    widget::{Column, container},
};
use kiosk_screen::screen::{Action, Part, Reach, Screen};

use crate::{
    arranged::{self, Gaps, Place},
    direction,
    look::{self, Step, Weight},
    panel,
    parts::{
        Drawn, Painter, actions, amount, bills, chips, choices, claim, code, countdown, entry, fields, keys, notice,
        panes, steps, takes, wall, window, work,
    },
    words::{unbroken_at, wide, words},
};

/// A piece and its place in the column.
pub(super) type Piece = (Place, Drawn);

/// A column of all the height there is.
pub(super) fn column(painter: Painter<'_>, pieces: Vec<Piece>) -> Drawn {
    let look = painter.look;
    let gaps =
        Gaps { usual: look.mm(panel::BETWEEN), least: look.mm(panel::BETWEEN_LEAST), above_foot: look.mm(look::GAP) };
    container(arranged::column(gaps, pieces)).width(Length::Fill).height(Length::Fill).into()
}

/// Title and subtitle.
pub(super) fn title(painter: Painter<'_>, screen: &Screen) -> Vec<Piece> {
    let look = painter.look;
    // Over two columns the phrase need not break.
    let is_wide = painter.width > 300.0;
    let text = if is_wide { screen.title.replace('\n', " ") } else { screen.title.clone() };
    // And a lying panel has no height for a second line.
    let on_one_line = |step: &Step| is_wide && wide(look, &text, *step, Weight::Bold) <= painter.width;
    let step = [Step::Title, Step::Value].into_iter().find(on_one_line).unwrap_or_else(|| {
        unbroken_at(look, &text, &[Step::Title, Step::Value, Step::Lead], Weight::Bold, painter.width)
    });
    let title = words(look, &text, step, Weight::Bold, look.colours().ink)
        .line_height(look.line_height(locales::fonts::Setting::Title));
    let mut lines = vec![(Place::Part, direction::at_start(look.direction(), title).into())];
    lines.extend(subtitle(painter, screen).into_iter().map(|(_, line)| (Place::Joined, line)));
    lines
}

/// The subtitle alone.
pub(super) fn subtitle(painter: Painter<'_>, screen: &Screen) -> Vec<Piece> {
    let look = painter.look;
    let line = |text: &String| -> Drawn {
        let line = words(look, text, Step::Body, Weight::Regular, look.colours().ink2);
        direction::at_start(look.direction(), line).padding(iced::padding::top(look.mm(1.0))).into()
    };
    screen.subtitle.iter().map(|text| (Place::Part, line(text))).collect()
}

/// The rows of actions, at the foot.
pub(super) fn at_foot(painter: Painter<'_>, screen: &Screen, actions: &[Action]) -> Vec<Piece> {
    let gap = painter.look.mm(look::GAP);
    let rows = actions::actions(painter, screen.tone, actions);
    let keys_above = screen.parts.iter().any(|part| matches!(part, Part::Keys(_)));
    let joined = |index| index == 0 && screen.reach == Reach::Usual && !keys_above;
    // What is above keeps off the foot, however tight it is.
    let first = if screen.parts.is_empty() { 0.0 } else { painter.look.mm(panel::BETWEEN_LEAST) };
    rows.into_iter()
        .enumerate()
        .map(|(index, row)| (Place::Foot(if joined(index) { first } else { gap }), row))
        .collect()
}

/// Parts in reading order; rows of fields that follow each other stand closer.
pub(super) fn parts(painter: Painter<'_>, parts: &[&Part]) -> Vec<Piece> {
    let look = painter.look;
    let mut column: Vec<Piece> = Vec::new();
    // A run of choices is one list, in one or several pieces.
    let joined = |one: &&Part, other: &&Part| match (one, other) {
        (Part::Steps(_), Part::Steps(_))
        | (Part::Fields(_), Part::Fields(_))
        | (Part::Bills(_), Part::Bills(_))
        | (Part::Takes(_), Part::Takes(_)) => true,
        (Part::Choices { .. }, Part::Choices { question, .. }) => question.is_none(),
        (_, _) => false,
    };
    for run in parts.chunk_by(joined) {
        if let [part] = run {
            column.push(drawn(painter, part));
            continue;
        }
        if let [Part::Steps(_), ..] = run {
            let lines = run.iter().flat_map(|part| if let Part::Steps(lines) = part { lines.as_slice() } else { &[] });
            column.push((Place::Part, steps::steps(painter, &lines.cloned().collect::<Vec<_>>())));
            continue;
        }
        let rows = run.iter().map(|part| drawn(painter, part).1);
        column.push((Place::Part, Column::with_children(rows).spacing(look.mm(look::GAP)).into()));
    }
    column
}

/// Parts where everything that is touched goes to the foot, right above the actions; what is read keeps its place above.
pub(super) fn lowered(painter: Painter<'_>, screen: &Screen, all: &[&Part]) -> Vec<Piece> {
    if screen.reach == Reach::Usual {
        return parts(painter, all);
    }
    let (touched, read): (Vec<&Part>, Vec<&Part>) = all.iter().partition(|part| is_touched(part));
    let gap = painter.look.mm(panel::BETWEEN);
    let mut column = parts(painter, &read);
    column.extend(parts(painter, &touched).into_iter().map(|(_, part)| (Place::Foot(gap), part)));
    column
}

/// Whether a part holds what is pressed.
pub(super) fn is_touched(part: &Part) -> bool {
    part.actions().next().is_some()
}

fn drawn(painter: Painter<'_>, part: &Part) -> Piece {
    let look = painter.look;
    let way: Direction = look.direction();
    let ink = look.colours().ink;
    let drawn = match part {
        Part::Window(window) => {
            let (most, drawn) = window::window(painter, window);
            // Without a picture there is nothing that could grow.
            let place = if window.pictures.is_empty() { Place::Part } else { Place::Elastic(most) };
            return (place, drawn);
        }
        Part::Wall(panes) => wall::wall(painter, panes, 1.0),
        Part::Steps(lines) => steps::steps(painter, lines),
        Part::Text(text) => direction::at_start(way, words(look, text, Step::Body, Weight::Regular, ink)).into(),
        Part::Heading(text, far) => {
            let far = far.as_deref().unwrap_or_default();
            let far = words(look, far, Step::Body, Weight::Regular, ink);
            // Beside a keypad in large letters there is no height for a second line.
            let on_one_line = wide(look, text, Step::Body, Weight::Bold) <= painter.width;
            let step = if painter.is_low() && !on_one_line { Step::Small } else { Step::Body };
            let text = words(look, text, step, Weight::Bold, ink);
            direction::row(way, vec![text.into(), direction::at_end(way, far).into()]).spacing(look.mm(6.0)).into()
        }
        Part::Notice(notice) => notice::notice(painter, notice),
        Part::Fields(fields) => fields::fields(painter, fields),
        Part::Entry(entry) => entry::entry(painter, entry),
        // What is touched is below what is read.
        Part::Keys(keys) => return (Place::Foot(look.mm(look::GAP)), keys::keys(painter, keys)),
        Part::Amount(amount) => amount::amount(painter, amount),
        Part::Choices { question, columns, actions } => {
            choices::choices(painter, question.as_deref(), *columns, actions)
        }
        Part::Claim(claim) => claim::claim(painter, claim),
        Part::Code(shown) => code::code(painter, shown),
        Part::Takes(takes) => takes::takes(painter, takes),
        Part::Bills(bills) => bills::bills(painter, bills),
        Part::Panes(panes) => panes::panes(painter, panes),
        Part::Chips { question, chips } => chips::chips(painter, question, chips),
        Part::Countdown { label, seconds, of } => countdown::countdown(painter, label, *seconds, *of),
        Part::Work { done, of } => work::work(painter, *done, *of),
    };
    (Place::Part, drawn)
}
