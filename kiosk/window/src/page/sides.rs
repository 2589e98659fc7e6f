//! The dark half on the start side, the page on the end side: the wall of greetings, the time-out.

use iced::{
    Length, Padding,
    widget::{Column, Space, container},
};
use kiosk_screen::{
    screen::{Part, Screen, Tone},
    snapshot::Size,
};

use super::{above_footer, on, parts};
use crate::{
    arranged::Place,
    direction,
    look::{GAP, Give, Step, Weight},
    panel::{Lead, Panel},
    parts::{
        Drawn, Painter, actions, countdown,
        header::{self, On},
        wall,
    },
    words::words,
};

/// The dark half's share, at most, beside large letters.
const LARGE: f32 = 0.59;
/// The same where the page gives up what it can.
const LARGE_GIVING: f32 = 0.54;
/// Millimetres between header and glass, and between glass and footer.
const AROUND: f32 = 4.0;

pub(super) fn halves(painter: Painter<'_>, screen: &Screen, panel: Panel) -> Drawn {
    let look = painter.look;
    let shape = painter.shape;
    let both = painter.width - shape.gutter();
    let lead = match screen.tone {
        Tone::Attract | Tone::Page | Tone::Trouble => Lead::Words,
        Tone::Cover => Lead::Window,
    };
    let part = match look.size {
        Size::Normal => shape.beside(lead),
        // Large letters need more of the page.
        // A wall of greetings needs its width; a countdown does not.
        Size::Large if look.give == Give::Heads && screen.tone == Tone::Cover => shape.beside(lead).min(LARGE_GIVING),
        Size::Large => shape.beside(lead).min(LARGE),
    };
    let first = (both * part).floor();
    let (one, other) = (Painter { width: first, ..painter }, Painter { width: both - first, ..painter });
    let glass = panel.page.height / panel.density - shape.header() - shape.footer() - 2.0 * AROUND;
    let (shown, rest): (Vec<&Part>, Vec<&Part>) =
        screen.parts.iter().partition(|part| matches!(part, Part::Wall(_) | Part::Countdown { .. }));
    let shown = shown.into_iter().filter_map(|part| match part {
        Part::Wall(greetings) => Some(wall::wall(one, greetings, wall::stretch(glass))),
        Part::Countdown { label, seconds, of } => Some(countdown::countdown(one, label, *seconds, *of)),
        _ => None,
    });
    let margin = direction::padding(look.direction(), 0.0, look.mm(shape.margin()), look.mm(shape.gutter() / 2.0));
    let shown =
        container(Column::with_children(shown)).padding(Padding { top: look.mm(AROUND), ..margin }).width(Length::Fill);
    let dark = Column::new().push(header::header(one, screen, On::Night)).push(shown);
    let width = look.mm(shape.margin() + first + shape.gutter() / 2.0);
    let dark = on(look.colours().night, container(dark).width(width).height(Length::Fill));
    let margin = direction::padding(look.direction(), 0.0, look.mm(shape.gutter() / 2.0), look.mm(shape.margin()));
    let page = container(beside(other, screen, &rest))
        .padding(Padding { bottom: look.mm(shape.foot()), ..margin })
        .width(Length::Fill)
        .height(Length::Fill);
    let halves = direction::row(look.direction(), vec![dark.into(), page.into()]).height(Length::Fill);
    above_footer(painter, screen, halves.into())
}

fn beside(painter: Painter<'_>, screen: &Screen, rest: &[&Part]) -> Drawn {
    let look = painter.look;
    let height = look.mm(painter.shape.header());
    let top: Drawn = match &screen.header.note {
        Some(note) => container(header::note(look, note, look.colours().ink))
            .center_y(height)
            .width(Length::Fill)
            .align_x(direction::end(look.direction()))
            .into(),
        None => Space::new().height(look.mm(AROUND)).into(),
    };
    let mut column = vec![(Place::Part, top)];
    match screen.tone {
        Tone::Attract => {
            let title = words(look, &screen.title, Step::Value, Weight::Bold, look.colours().ink);
            column.push((Place::Joined, direction::at_start(look.direction(), title).into()));
            column.extend(parts::subtitle(painter, screen).into_iter().map(|(_, line)| (Place::Joined, line)));
            column.extend(parts::parts(painter, rest));
            let offers = actions::offers(painter, &screen.actions).into_iter();
            column.extend(offers.map(|offer| (Place::Foot(look.mm(GAP)), offer)));
        }
        Tone::Page | Tone::Trouble | Tone::Cover => {
            column.extend(parts::title(painter, screen));
            column.extend(parts::parts(painter, rest));
            column.extend(parts::at_foot(painter, screen, &screen.actions));
        }
    }
    parts::column(painter, column)
}
