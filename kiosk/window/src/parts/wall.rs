//! The wall of greetings: every pane with words chooses its language.

use domain::Direction;
use iced::{
    Color, Length, Padding,
    border::Radius,
    widget::{Column, Space, Stack, container},
};
use kiosk_screen::{
    screen::{Action, Greeting, WALL_ROWS},
    snapshot::{Size, Theme},
};

use super::{Drawn, Painter, Plate, buttons};
use crate::{
    arranged::{Share, spread},
    illustration::{Beside, Corner, Corners},
    look::{self, Look, Step, Weight},
    touch_button::{Face, Ring},
    words::{wide, words},
};

/// Between panes, mm.
const LEAD: f32 = 2.7;
/// A pane without words, mm.
const GLASS_WIDTH: f32 = 14.0;
/// Beside the words of a pane, mm.
const BESIDE: f32 = 2.5;
/// How far letters reach above the middle of their pane, mm.
const LETTERS_ABOVE: f32 = 4.5;
/// What the arch takes at each end from the words of the first row, mm: in rows as high as designed, and in lower ones.
const ARCH: f32 = 16.5;
const LOWEST_ARCH: f32 = 21.0;

/// Tones of the small panes without words; the last is garnet.
const GLASS: [Color; 4] = [
    Color::from_rgb8(0x3C, 0x8B, 0x8C),
    Color::from_rgb8(0x15, 0x5E, 0x68),
    Color::from_rgb8(0x97, 0xD2, 0xCB),
    Color::from_rgb8(0x7A, 0x15, 0x36),
];
/// Tones of the panes with words: how much of the leads' colour is in the glass.
const PANES: [f32; 3] = [0.25, 0.5, 0.0];

/// How high the wall is as designed, mm.
const DESIGNED: f32 = 44.0 + 32.5 + 4.0 * 28.0 + 5.0 * LEAD;

/// By how much the wall stretches to fill a height of so many millimetres.
#[must_use]
pub fn stretch(height: f32) -> f32 {
    (height / DESIGNED).clamp(0.7, 1.3)
}

/// A pane and its place on the flat wall.
type Pane<'p> = (usize, &'p Greeting);

/// The wall, its rows `stretch` times as high as designed. The same order whatever the direction of reading: it is of
/// all languages.
#[must_use]
pub fn wall(painter: Painter<'_>, panes: &[Greeting], stretch: f32) -> Drawn {
    let asked = painter.look.size;
    // Greetings are large already; larger ones would break.
    let look = Look { size: Size::Normal, ..painter.look };
    let painter = Painter { look, ..painter };
    let designed = rows(panes);
    let (rows, usual) = match (Level::usual(painter, &designed), asked) {
        (Some(usual), Size::Normal) | (Some(usual @ (Step::Lead | Step::Body)), Size::Large) => (designed, usual),
        (None, Size::Normal) => (designed, Step::Caption),
        // Who asked for large letters gets them, in more rows and without ornaments.
        (Some(_) | None, Size::Large) => (packed(painter, panes, Step::Body), Step::Body),
    };
    let stretch = stretch * (DESIGNED / height(&rows)).min(1.0);
    let last = rows.len().saturating_sub(1);
    let corners = corners(painter, &rows);
    let rows =
        rows.iter().enumerate().map(|(index, panes)| row(painter, panes, (Level::of(index, last), usual), stretch));
    let rows: Drawn = Column::with_children(rows).spacing(look.mm(LEAD)).into();
    Stack::new().push(rows).push(corners).into()
}

/// The rounded corners; but what has the focus is seen whole, with its ring.
fn corners(painter: Painter<'_>, rows: &[Vec<Pane<'_>>]) -> Corners {
    let in_focus = |pane: Option<&Pane<'_>>| match pane {
        Some((_, Greeting::Words { action, .. })) => painter.focus == Some(action.id.as_str()),
        Some((_, Greeting::Glass(_))) | None => false,
    };
    // The arch reaches into the second row.
    let cut = rows.iter().take(2);
    let corner = |is_bare| if is_bare { Corner::Bare } else { Corner::Round };
    Corners {
        look: painter.look,
        beside: Beside::Night,
        left: corner(cut.clone().any(|row| in_focus(row.first()))),
        right: corner(cut.clone().any(|row| in_focus(row.last()))),
    }
}

/// The flat wall in its rows.
fn rows(panes: &[Greeting]) -> Vec<Vec<Pane<'_>>> {
    let mut left = panes.iter().enumerate().collect::<Vec<_>>().into_iter();
    let mut rows: Vec<Vec<_>> = WALL_ROWS.iter().map(|count| left.by_ref().take(*count).collect()).collect();
    // More panes than the designed wall has go into rows like its last.
    let rest: Vec<_> = left.collect();
    rows.extend(rest.chunks(WALL_ROWS[WALL_ROWS.len() - 1]).map(<[_]>::to_vec));
    rows.retain(|row| !row.is_empty());
    rows
}

/// The panes with words, as many in a row as it holds in letters of `step`.
fn packed<'p>(painter: Painter<'_>, panes: &'p [Greeting], step: Step) -> Vec<Vec<Pane<'p>>> {
    let words = panes.iter().enumerate().filter(|(_, pane)| matches!(pane, Greeting::Words { .. }));
    let mut rows: Vec<Vec<Pane<'p>>> = Vec::new();
    for pane in words {
        let arch = if rows.len() > 1 { 0.0 } else { LOWEST_ARCH };
        let mut longer = rows.last().cloned().unwrap_or_default();
        longer.push(pane);
        if !rows.is_empty() && width(painter, arch, &longer, (step, step)) <= painter.width {
            rows.pop();
            rows.push(longer);
        } else {
            rows.push(vec![pane]);
        }
    }
    rows
}

/// How high the rows are as designed, mm.
fn height(rows: &[Vec<Pane<'_>>]) -> f32 {
    let last = rows.len().saturating_sub(1);
    let rows = rows.iter().enumerate().map(|(index, row)| LEAD + Level::of(index, last).height(row));
    (rows.sum::<f32>() - LEAD).max(1.0)
}

fn row(painter: Painter<'_>, panes: &[Pane<'_>], (level, usual): (Level, Step), stretch: f32) -> Drawn {
    let look = painter.look;
    let height = stretch * level.height(panes);
    let usual = level.letters(usual);
    let bright = brightest(painter, level, panes, usual);
    let end = panes.len().saturating_sub(1);
    let cells = panes
        .iter()
        .enumerate()
        .map(|(place, pane)| {
            let sides = level.sides(look, height, (place == 0, place == end));
            cell(painter, *pane, InRow { height: look.mm(height), bright, usual, sides })
        })
        .collect();
    spread(Direction::LeftToRight, look.mm(LEAD), cells).into()
}

/// Where a row stands.
#[derive(Debug, Clone, Copy)]
enum Level {
    Top,
    Middle,
    Bottom,
}

/// Corners of a pane, and pixels beside its words.
#[derive(Debug, Clone, Copy)]
struct Sides {
    radius: Radius,
    beside: Padding,
}

impl Level {
    /// Of the row at `index`, where the last is at `last`.
    const fn of(index: usize, last: usize) -> Self {
        match index {
            0 => Self::Top,
            index if index == last => Self::Bottom,
            _ => Self::Middle,
        }
    }

    /// Millimetres.
    fn height(self, panes: &[Pane<'_>]) -> f32 {
        let lit = panes.iter().any(|(_, pane)| matches!(pane, Greeting::Words { lit: true, .. }));
        match self {
            Self::Top | Self::Middle | Self::Bottom if lit => 44.0,
            Self::Top => 32.5,
            Self::Middle | Self::Bottom => 28.0,
        }
    }

    /// The first row's words stand closer: the arch cuts its corners.
    const fn letters(self, usual: Step) -> Step {
        match (self, usual) {
            (Self::Top, Step::Lead) => Step::Body,
            (Self::Top | Self::Middle | Self::Bottom, usual) => usual,
        }
    }

    /// The largest usual letters at which every row keeps its lines.
    fn usual(painter: Painter<'_>, rows: &[Vec<Pane<'_>>]) -> Option<Step> {
        let level = |index: usize| if index == 0 { Self::Top } else { Self::Middle };
        let arch = |index: usize| if index == 0 { ARCH } else { 0.0 };
        let takes = |index, row, step| width(painter, arch(index), row, (step, level(index).letters(step)));
        let fits = |step: &Step| (0..).zip(rows).all(|(index, row)| takes(index, row, *step) <= painter.width);
        [Step::Lead, Step::Body, Step::Small].into_iter().find(fits)
    }

    fn sides(self, look: Look, height: f32, (is_first, is_last): (bool, bool)) -> Sides {
        let pane = look.mm(1.5);
        let foot = |outer| if outer && matches!(self, Self::Bottom) { look.mm(look::CARD) } else { pane };
        let side = |outer| look.mm(if outer && matches!(self, Self::Top) { under_arch(height) } else { BESIDE });
        Sides {
            radius: Radius { bottom_left: foot(is_first), bottom_right: foot(is_last), ..Radius::from(pane) },
            beside: Padding { top: 0.0, bottom: 0.0, left: side(is_first), right: side(is_last) },
        }
    }
}

/// Millimetres that the arch takes from the words in the middle of a first row of `height` millimetres.
fn under_arch(height: f32) -> f32 {
    let above = (look::ARCH - (height / 2.0 - LETTERS_ABOVE)).clamp(0.0, look::ARCH);
    look::ARCH - (look::ARCH * look::ARCH - above * above).sqrt()
}

/// How many millimetres a row takes whose ends lie so far under the arch, where the lit greeting and the others have so
/// large letters.
fn width(painter: Painter<'_>, arch: f32, panes: &[Pane<'_>], (bright, usual): (Step, Step)) -> f32 {
    let look = painter.look;
    let arch = 2.0 * (arch - BESIDE).max(0.0);
    let panes = panes.iter().map(|(_, pane)| match pane {
        Greeting::Glass(_) => GLASS_WIDTH + LEAD,
        Greeting::Words { action, lit } => {
            let (step, weight) = if *lit { (bright, Weight::Bold) } else { (usual, Weight::Regular) };
            wide(look.in_language(action.language), &action.name, step, weight) + 2.0 * BESIDE + LEAD + 0.5
        }
    });
    panes.sum::<f32>() + arch - LEAD
}

/// How large the lit greeting of a row may be so that the others keep their lines.
fn brightest(painter: Painter<'_>, level: Level, panes: &[Pane<'_>], usual: Step) -> Step {
    let arch = if matches!(level, Level::Top) { LOWEST_ARCH } else { 0.0 };
    let fits = |bright: &Step| width(painter, arch, panes, (*bright, usual)) <= painter.width;
    [Step::Claim, Step::Title, Step::Value, Step::Lead].into_iter().find(fits).unwrap_or(usual)
}

/// How a pane stands in its row.
#[derive(Debug, Clone, Copy)]
struct InRow {
    height: f32,
    bright: Step,
    usual: Step,
    sides: Sides,
}

fn cell(painter: Painter<'_>, (number, pane): Pane<'_>, place: InRow) -> (Share, Drawn) {
    let look = painter.look;
    let colours = look.colours();
    let tones = |default| match look.theme {
        Theme::Default | Theme::Dark => default,
        Theme::HighContrast => colours.pane,
    };
    match pane {
        Greeting::Words { action, lit: true } => {
            let face = Face { ground: colours.here, line: colours.here, width: 0.0 };
            (Share::Equal, greeting(painter, action, (place.bright, Weight::Bold, colours.on_here), face, place))
        }
        Greeting::Words { action, lit: false } => {
            let width = if colours.frame_mm > 0.0 { look.border(look::TOUCH) } else { 0.0 };
            let ground = mixed(colours.pane, colours.night, PANES[number % PANES.len()]);
            let face = Face { ground, line: colours.frame, width };
            (Share::Equal, greeting(painter, action, (place.usual, Weight::Regular, colours.on_night), face, place))
        }
        Greeting::Glass(tone) => {
            let ground = tones(GLASS[usize::from(*tone) % GLASS.len()]);
            let pane = Plate { ground, line: (ground, 0.0), radius: place.sides.radius };
            let glass = pane.around(0.0, Space::new()).width(look.mm(GLASS_WIDTH)).height(place.height);
            (Share::Nothing, glass.into())
        }
    }
}

/// A colour with some of another in it.
fn mixed(one: Color, other: Color, part: f32) -> Color {
    let mix = |one: f32, other: f32| one + (other - one) * part;
    Color { r: mix(one.r, other.r), g: mix(one.g, other.g), b: mix(one.b, other.b), a: one.a }
}

fn greeting(
    painter: Painter<'_>,
    action: &Action,
    (step, weight, ink): (Step, Weight, Color),
    face: Face,
    place: InRow,
) -> Drawn {
    let look = painter.look;
    let own = look.in_language(action.language);
    // One line, as high as its ink.
    let name = words(own, &action.name, step, weight, ink).line_height(1.3);
    let held = Face { line: look.colours().on_night, width: look.border(look::CHOSEN), ..face };
    let button = buttons::button(painter, action, container(name).center_x(Length::Fill))
        .faces(face, held)
        .narrow()
        .radius(place.sides.radius)
        .padding(place.sides.beside)
        .least_height(place.height);
    if painter.focus == Some(action.id.as_str()) { button.ring(thin(look)).into() } else { button.into() }
}

/// The leads are narrower than the gaps between buttons.
fn thin(look: Look) -> Ring {
    let colours = look.colours();
    Ring { band: (colours.here, look.mm(1.0)), line: (colours.on_night, look.mm(1.0)) }
}
