//! A whole screen: which part stands where.

use domain::Direction;
use iced::{
    Alignment, Background, Element, Length, Padding, Size,
    widget::{Column, Stack, container},
};
use kiosk_screen::screen::{Icon, Part, Screen, Tone};

use crate::{
    arranged::{self, Gaps, Place},
    direction,
    look::{Ground, Look, Step, Weight},
    panel::Panel,
    parts::{
        Drawn, Painter, actions, amount, choices, claim, countdown,
        edge::Strip,
        fields, footer,
        header::{self, On},
        notice, progress, steps, takes, wall, window, work,
    },
    picture::{self, Spot},
    program::Message,
    touch_button::Guard,
    words::words,
};

/// How a screen is shown beyond what it says: on which panel, to which finger, where the keypad stands.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'s> {
    /// Pixels of the window.
    pub size: Size,
    /// Pixels of one millimetre on the glass.
    pub density: f32,
    /// When presses count.
    pub guard: Guard,
    /// The id that the keypad has reached.
    pub focus: Option<&'s str>,
}

/// Draws one screen.
///
/// Letters that were wished large go back towards normal where the page would overflow; if even normal ones do, the whole
/// page is drawn smaller. So whatever the words, nothing that can be touched leaves the glass.
#[must_use]
pub fn view<'a>(screen: &'a Screen, frame: Frame<'a>) -> Element<'a, Message> {
    let panel = Panel::of(frame.size, frame.density);
    arranged::fitting(TRIES.len(), move |attempt| {
        let (growth, scale) = TRIES[attempt];
        let look = Look { growth, ..Look::new(screen.comfort, panel.density * scale, screen.language) };
        whole(screen, panel, Painter { look, guard: frame.guard, focus: frame.focus })
    })
    .into()
}

/// Growth of the letters and scale of the page, from what is wished to what always fits.
const TRIES: [(f32, f32); 7] = [(1.0, 1.0), (0.66, 1.0), (0.33, 1.0), (0.0, 1.0), (0.0, 0.94), (0.0, 0.88), (0.0, 0.8)];

fn whole(screen: &Screen, panel: Panel, painter: Painter<'_>) -> Drawn {
    let look = painter.look;
    let page = match screen.tone {
        Tone::Attract => attract(painter, screen),
        Tone::Page => page(painter, screen),
        Tone::Trouble => trouble(painter, screen),
        Tone::Cover => cover(painter, screen),
    };
    let page = container(page).width(panel.page.width).height(panel.page.height);
    let ground = look.colours().canvas;
    let whole = container(page).center(Length::Fill).style(move |_| container::Style {
        background: Some(Background::Color(ground)),
        ..container::Style::default()
    });
    let mut layers = Stack::new().push(whole).width(Length::Fill).height(Length::Fill);
    if let Some(slot) = screen.edge {
        layers = layers.push(Strip { look, slot });
    }
    layers.into()
}

fn page(painter: Painter<'_>, screen: &Screen) -> Drawn {
    let look = painter.look;
    let mut rows = Column::new().push(header::header(painter, &screen.header, On::Canvas));
    if let Some(progress) = &screen.progress {
        let panes = container(progress::progress(painter, progress)).padding(margins(look, 7.5, 0.0));
        rows = rows.push(panes);
    }
    let mut column = title(look, screen);
    column.extend(body(painter, screen));
    rows.push(foot(painter, screen, column, 9.0)).into()
}

fn trouble(painter: Painter<'_>, screen: &Screen) -> Drawn {
    let look = painter.look;
    let (ground, ink) = look.colours().pair(Ground::Danger);
    let way = look.direction();
    let icon = picture::icon(Icon::Warning, look, Spot::Box(Ground::Danger), 24.0);
    let title = words(look, &screen.title, Step::Value, Weight::Bold, ink)
        .line_height(look.line_height(locales::fonts::Setting::Title));
    let row = direction::row(way, vec![icon.into(), direction::at_start(way, title).into()])
        .spacing(look.mm(7.0))
        .align_y(Alignment::Center);
    let band = container(row).width(Length::Fill).padding([look.mm(8.0), look.mm(Panel::MARGIN)]).style(move |_| {
        container::Style { background: Some(Background::Color(ground)), ..container::Style::default() }
    });
    let mut rows = Column::new().push(header::header(painter, &screen.header, On::AboveBand));
    if let Some(progress) = &screen.progress {
        rows = rows.push(container(progress::progress(painter, progress)).padding(margins(look, 7.5, 0.0)));
    }
    let mut column = subtitle(look, screen);
    column.extend(body(painter, screen));
    let rows = rows.push(container(band).padding(iced::padding::top(look.mm(4.5))));
    rows.push(foot(painter, screen, column, 6.0)).into()
}

fn attract(painter: Painter<'_>, screen: &Screen) -> Drawn {
    let look = painter.look;
    let way = look.direction();
    let ink = look.colours().ink;
    let (walls, rest): (Vec<&Part>, Vec<&Part>) = screen.parts.iter().partition(|part| matches!(part, Part::Wall(_)));
    // What little is on offer leaves room for a higher wall.
    let stretch = match rest.len() + screen.actions.len() {
        0 | 1 => 1.3,
        2 => 1.12,
        _ => 1.0,
    };
    let walls = walls.into_iter().filter_map(|part| match part {
        Part::Wall(panes) => Some(wall::wall(painter, panes, stretch)),
        _ => None,
    });
    let upper = night(painter, screen, Column::with_children(walls).into());
    let title = words(look, &screen.title, Step::Value, Weight::Bold, ink);
    let mut line: Vec<Drawn> = vec![title.into()];
    if let Some(subtitle) = &screen.subtitle {
        let other = words(look, subtitle, Step::Small, Weight::Regular, ink);
        line.push(direction::at_end(way, other).into());
    }
    let line = direction::row(way, line).spacing(look.mm(6.0)).align_y(Alignment::Center);
    let mut column = vec![(Place::Part, direction::at_start(way, line).into())];
    column.extend(parts(painter, &rest));
    column.extend(actions::offers(painter, &screen.actions).into_iter().map(|offer| (Place::Part, offer)));
    Column::new().push(upper).push(foot(painter, screen, column, 8.0)).into()
}

fn cover(painter: Painter<'_>, screen: &Screen) -> Drawn {
    let look = painter.look;
    let (counts, rest): (Vec<&Part>, Vec<&Part>) =
        screen.parts.iter().partition(|part| matches!(part, Part::Countdown { .. }));
    let counts = counts.into_iter().filter_map(|part| match part {
        Part::Countdown { label, seconds, of } => Some(countdown::countdown(painter, label, *seconds, *of)),
        _ => None,
    });
    let upper = night(painter, screen, Column::with_children(counts).into());
    let mut column = title(look, screen);
    column.extend(parts(painter, &rest));
    column.extend(at_foot(painter, screen));
    Column::new().push(upper).push(foot(painter, screen, column, 10.0)).into()
}

/// The dark upper half with its header.
fn night(painter: Painter<'_>, screen: &Screen, content: Drawn) -> Drawn {
    let look = painter.look;
    let ground = look.colours().night;
    let content = container(content).padding(margins(look, 5.0, 10.0)).width(Length::Fill);
    container(Column::new().push(header::header(painter, &screen.header, On::Night)).push(content))
        .width(Length::Fill)
        .style(move |_| container::Style { background: Some(Background::Color(ground)), ..container::Style::default() })
        .into()
}

/// The column of parts and actions, and the footer below it.
fn foot(painter: Painter<'_>, screen: &Screen, column: Vec<(Place, Drawn)>, above: f32) -> Drawn {
    let look = painter.look;
    let gaps = Gaps {
        usual: look.mm(Panel::BETWEEN),
        least: look.mm(Panel::BETWEEN_LEAST),
        above_foot: look.mm(Panel::BETWEEN),
    };
    let column = container(arranged::column(gaps, column))
        .padding(margins(look, above, Panel::FOOT))
        .width(Length::Fill)
        .height(Length::Fill);
    let mut rows = Column::new().push(column);
    if !screen.footer.is_empty() {
        rows = rows.push(footer::footer(painter, &screen.footer));
    }
    rows.height(Length::Fill).into()
}

fn margins(look: Look, top: f32, bottom: f32) -> Padding {
    let side = look.mm(Panel::MARGIN);
    Padding { top: look.mm(top), bottom: look.mm(bottom), left: side, right: side }
}

fn title(look: Look, screen: &Screen) -> Vec<(Place, Drawn)> {
    let title = words(look, &screen.title, Step::Title, Weight::Bold, look.colours().ink);
    let mut lines = vec![(Place::Part, direction::at_start(look.direction(), title).into())];
    lines.extend(subtitle(look, screen).into_iter().map(|(_, line)| (Place::Joined, line)));
    lines
}

fn subtitle(look: Look, screen: &Screen) -> Vec<(Place, Drawn)> {
    let line = |text: &String| -> Drawn {
        let line = words(look, text, Step::Body, Weight::Regular, look.colours().ink2);
        direction::at_start(look.direction(), line).padding(iced::padding::top(look.mm(1.0))).into()
    };
    screen.subtitle.iter().map(|text| (Place::Part, line(text))).collect()
}

fn body(painter: Painter<'_>, screen: &Screen) -> Vec<(Place, Drawn)> {
    let all: Vec<&Part> = screen.parts.iter().collect();
    let mut column = parts(painter, &all);
    column.extend(at_foot(painter, screen));
    column
}

fn at_foot(painter: Painter<'_>, screen: &Screen) -> impl Iterator<Item = (Place, Drawn)> {
    let gap = painter.look.mm(crate::look::GAP);
    let rows = actions::actions(painter, screen.tone, &screen.actions);
    rows.into_iter().enumerate().map(move |(index, row)| (Place::Foot(if index == 0 { 0.0 } else { gap }), row))
}

/// Parts in reading order; rows of fields that follow each other stand closer.
fn parts(painter: Painter<'_>, parts: &[&Part]) -> Vec<(Place, Drawn)> {
    let look = painter.look;
    let mut column: Vec<(Place, Drawn)> = Vec::new();
    for run in parts.chunk_by(|one, other| matches!((one, other), (Part::Fields(_), Part::Fields(_)))) {
        if let [part] = run {
            column.push(drawn(painter, part));
            continue;
        }
        let rows = run.iter().map(|part| drawn(painter, part).1);
        column.push((Place::Part, Column::with_children(rows).spacing(look.mm(4.5)).into()));
    }
    column
}

fn drawn(painter: Painter<'_>, part: &Part) -> (Place, Drawn) {
    let look = painter.look;
    let way: Direction = look.direction();
    let ink = look.colours().ink;
    let drawn = match part {
        Part::Window(window) => {
            let (most, drawn) = window::window(painter, window);
            return (Place::Elastic(most), drawn);
        }
        Part::Wall(panes) => wall::wall(painter, panes, 1.0),
        Part::Steps(lines) => steps::steps(painter, lines),
        Part::Text(text) => direction::at_start(way, words(look, text, Step::Body, Weight::Regular, ink)).into(),
        Part::Heading(text, far) => {
            let far = far.as_deref().unwrap_or_default();
            let far = words(look, far, Step::Body, Weight::Regular, ink);
            let text = words(look, text, Step::Body, Weight::Bold, ink);
            direction::row(way, vec![text.into(), direction::at_end(way, far).into()]).spacing(look.mm(6.0)).into()
        }
        Part::Notice(notice) => notice::notice(painter, notice),
        Part::Fields(fields) => fields::fields(painter, fields),
        Part::Amount(amount) => amount::amount(painter, amount),
        Part::Choices { question, columns, actions } => {
            choices::choices(painter, question.as_deref(), *columns, actions)
        }
        Part::Claim(claim) => claim::claim(painter, claim),
        Part::Takes(takes) => takes::takes(painter, takes),
        Part::Countdown { label, seconds, of } => countdown::countdown(painter, label, *seconds, *of),
        Part::Work { done, of } => work::work(painter, *done, *of),
    };
    (Place::Part, drawn)
}
