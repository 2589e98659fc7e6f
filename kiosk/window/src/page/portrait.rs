//! One column: what is read on top, what is touched below.

use iced::{
    Alignment, Length,
    widget::{Column, container},
};
use kiosk_screen::screen::{Part, Reach, Screen};

use super::{above_footer, margins, on, parts};
use crate::{
    arranged::Place,
    direction,
    look::{Step, Weight},
    panel,
    parts::{
        Drawn, Painter, actions, countdown,
        header::{self, On},
        progress, trouble, wall,
    },
    words::{wide, words},
};

/// Millimetres between the wall's line and the same in another language.
const BETWEEN: f32 = 6.0;

pub(super) fn page(painter: Painter<'_>, screen: &Screen) -> Drawn {
    let rows = Column::new().push(header::header(painter, screen, On::Canvas)).push(steps(painter, screen));
    let mut column = parts::title(painter, screen);
    column.extend(body(painter, screen));
    rows.push(foot(painter, screen, column, 9.0)).into()
}

pub(super) fn trouble(painter: Painter<'_>, screen: &Screen) -> Drawn {
    let rows = Column::new().push(header::header(painter, screen, On::AboveBand)).push(steps(painter, screen));
    let mut column = parts::subtitle(painter, screen);
    column.extend(body(painter, screen));
    let band = container(trouble::band(painter, &screen.title)).padding(iced::padding::top(painter.look.mm(4.5)));
    rows.push(band).push(foot(painter, screen, column, 6.0)).into()
}

fn steps(painter: Painter<'_>, screen: &Screen) -> Option<Drawn> {
    let progress = screen.progress.as_ref()?;
    Some(container(progress::progress(painter, progress)).padding(margins(painter, 7.5, 0.0)).into())
}

pub(super) fn attract(painter: Painter<'_>, screen: &Screen) -> Drawn {
    let look = painter.look;
    let way = look.direction();
    let ink = look.colours().ink;
    let (walls, rest): (Vec<&Part>, Vec<&Part>) = screen.parts.iter().partition(|part| matches!(part, Part::Wall(_)));
    // What little is on offer leaves room for a higher wall.
    let stretch = match (screen.reach, rest.len() + screen.actions.len()) {
        (Reach::Usual, 0 | 1) => 1.3,
        (Reach::Usual, 2) => 1.12,
        (Reach::Usual | Reach::Below(_), _) => 1.0,
    };
    let walls = walls.into_iter().filter_map(|part| match part {
        Part::Wall(panes) => Some(wall::wall(painter, panes, stretch)),
        _ => None,
    });
    let walls = Column::with_children(walls).into();
    let upper = match screen.reach {
        Reach::Usual => night(painter, screen, walls),
        Reach::Below(_) => high_night(painter, screen, walls),
    };
    // What is touched on the wall must not be pushed over the line.
    let look = match screen.reach {
        Reach::Usual => look,
        Reach::Below(_) => look.low(),
    };
    let painter = Painter { look, ..painter };
    let title = words(look, &screen.title, Step::Value, Weight::Bold, ink);
    let mut line: Vec<Drawn> = vec![title.into()];
    // The same in the next language, where there is room for both.
    if let Some(subtitle) = &screen.subtitle {
        let both =
            wide(look, &screen.title, Step::Value, Weight::Bold) + wide(look, subtitle, Step::Small, Weight::Regular);
        if both + BETWEEN <= painter.width {
            let other = words(look, subtitle, Step::Small, Weight::Regular, ink);
            line.push(direction::at_end(way, other).into());
        }
    }
    let line = direction::row(way, line).spacing(look.mm(BETWEEN)).align_y(Alignment::Center);
    let mut column = vec![(Place::Part, direction::at_start(way, line).into())];
    column.extend(parts::parts(painter, &rest));
    column.extend(actions::offers(painter, &screen.actions).into_iter().map(|offer| (Place::Part, offer)));
    match screen.reach {
        Reach::Usual => Column::new().push(upper).push(foot(painter, screen, column, 8.0)).into(),
        Reach::Below(_) => {
            let rows = column.into_iter().map(|(_, piece)| piece);
            let rows = Column::with_children(rows).spacing(look.mm(panel::BETWEEN_LEAST + 1.0));
            let rows = container(rows).padding(margins(painter, 6.0, painter.shape.foot()));
            above_footer(painter, screen, Column::new().push(upper).push(rows).into())
        }
    }
}

/// The dark upper part as high as the page leaves, with what is touched at its foot.
fn high_night(painter: Painter<'_>, screen: &Screen, content: Drawn) -> Drawn {
    let content = container(content).padding(margins(painter, 5.0, 7.0)).width(Length::Fill);
    let content = content.height(Length::Fill).align_y(Alignment::End);
    let rows = Column::new().push(header::header(painter, screen, On::Night)).push(content);
    on(painter.look.colours().night, container(rows).width(Length::Fill).height(Length::Fill)).into()
}

pub(super) fn cover(painter: Painter<'_>, screen: &Screen) -> Drawn {
    let (counts, rest): (Vec<&Part>, Vec<&Part>) =
        screen.parts.iter().partition(|part| matches!(part, Part::Countdown { .. }));
    let counts = counts.into_iter().filter_map(|part| match part {
        Part::Countdown { label, seconds, of } => Some(countdown::countdown(painter, label, *seconds, *of)),
        _ => None,
    });
    let upper = night(painter, screen, Column::with_children(counts).into());
    let mut column = parts::title(painter, screen);
    column.extend(parts::parts(painter, &rest));
    column.extend(parts::at_foot(painter, screen, &screen.actions));
    Column::new().push(upper).push(foot(painter, screen, column, 10.0)).into()
}

/// The dark upper half with its header.
fn night(painter: Painter<'_>, screen: &Screen, content: Drawn) -> Drawn {
    let content = container(content).padding(margins(painter, 5.0, 10.0)).width(Length::Fill);
    let rows = Column::new().push(header::header(painter, screen, On::Night)).push(content);
    on(painter.look.colours().night, container(rows).width(Length::Fill)).into()
}

/// The column of parts and actions, and the footer below it.
fn foot(painter: Painter<'_>, screen: &Screen, column: Vec<parts::Piece>, above: f32) -> Drawn {
    let column = container(parts::column(painter, column))
        .padding(margins(painter, above, painter.shape.foot()))
        .width(Length::Fill)
        .height(Length::Fill);
    above_footer(painter, screen, column.into())
}

fn body(painter: Painter<'_>, screen: &Screen) -> Vec<parts::Piece> {
    let all: Vec<&Part> = screen.parts.iter().collect();
    let mut column = parts::lowered(painter, screen, &all);
    column.extend(parts::at_foot(painter, screen, &screen.actions));
    column
}
