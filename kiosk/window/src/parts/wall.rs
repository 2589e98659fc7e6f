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
use locales::fonts::Setting;

use super::{Drawn, Painter, Plate, buttons};
use crate::{
    arranged::{Share, spread},
    illustration::{Beside, Corners},
    look::{self, Look, Step, Weight},
    touch_button::{Face, Ring},
    words::words,
};

/// Between panes, mm.
const LEAD: f32 = 2.7;
/// A pane without words, mm.
const GLASS_WIDTH: f32 = 14.0;

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
    // Greetings are large already; larger ones would break.
    let look = Look { size: Size::Normal, ..painter.look };
    let painter = Painter { look, ..painter };
    let rows = rows(panes);
    let usual = Level::usual(painter, &rows);
    let last = rows.len().saturating_sub(1);
    let rows = rows.iter().enumerate().map(|(index, panes)| {
        let level = match index {
            0 => Level::Top,
            index if index == last => Level::Bottom,
            _ => Level::Middle,
        };
        row(painter, panes, (level, usual), stretch)
    });
    let rows: Drawn = Column::with_children(rows).spacing(look.mm(LEAD)).into();
    Stack::new().push(rows).push(Corners { look, beside: Beside::Night }).into()
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

fn row(painter: Painter<'_>, panes: &[Pane<'_>], (level, usual): (Level, Step), stretch: f32) -> Drawn {
    let look = painter.look;
    let lit = panes.iter().any(|(_, pane)| matches!(pane, Greeting::Words { lit: true, .. }));
    let height = look.mm(stretch * if lit { 44.0 } else { level.height() });
    let usual = level.letters(usual);
    let bright = brightest(painter, level, panes, usual);
    let end = panes.len().saturating_sub(1);
    let cells = panes
        .iter()
        .enumerate()
        .map(|(place, pane)| {
            let sides = level.sides(look, place == 0, place == end);
            cell(painter, *pane, InRow { height, bright, usual, sides })
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
    /// Millimetres.
    const fn height(self) -> f32 {
        match self {
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

    /// The letters at which every row keeps its lines.
    fn usual(painter: Painter<'_>, rows: &[Vec<Pane<'_>>]) -> Step {
        let level = |index: usize| if index == 0 { Self::Top } else { Self::Middle };
        let takes = |index, row, step| width(painter, level(index), row, (step, level(index).letters(step)));
        let fits = |step: &Step| (0..).zip(rows).all(|(index, row)| takes(index, row, *step) <= painter.width);
        [Step::Lead, Step::Body, Step::Small].into_iter().find(fits).unwrap_or(Step::Caption)
    }

    fn sides(self, look: Look, is_first: bool, is_last: bool) -> Sides {
        let pane = look.mm(1.5);
        let foot = |outer| if outer && matches!(self, Self::Bottom) { look.mm(look::CARD) } else { pane };
        let side = |outer| look.mm(if outer && matches!(self, Self::Top) { 15.0 } else { 2.5 });
        Sides {
            radius: Radius { bottom_left: foot(is_first), bottom_right: foot(is_last), ..Radius::from(pane) },
            beside: Padding { top: 0.0, bottom: 0.0, left: side(is_first), right: side(is_last) },
        }
    }
}

/// About how many millimetres a row takes, where the lit greeting and the others have so large letters.
fn width(painter: Painter<'_>, level: Level, panes: &[Pane<'_>], (bright, usual): (Step, Step)) -> f32 {
    let look = painter.look;
    let count = |number: usize| f32::from(u8::try_from(number).unwrap_or(u8::MAX));
    let around = if matches!(level, Level::Top) { 13.5 } else { 5.0 };
    let panes = panes.iter().map(|(_, pane)| match pane {
        Greeting::Glass(_) => GLASS_WIDTH + LEAD,
        Greeting::Words { action, lit } => {
            let (step, wide) = if *lit { (bright, 0.62) } else { (usual, 0.56) };
            let size = look.in_language(action.language).letters(step);
            count(action.name.chars().count()) * wide * size / look.density + around + LEAD
        }
    });
    panes.sum()
}

/// How large the lit greeting of a row may be so that the others keep their lines.
fn brightest(painter: Painter<'_>, level: Level, panes: &[Pane<'_>], usual: Step) -> Step {
    let fits = |bright: &Step| width(painter, level, panes, (*bright, usual)) <= painter.width;
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
    let name = words(own, &action.name, step, weight, ink).line_height(own.line_height(Setting::Line));
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
