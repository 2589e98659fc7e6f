//! Numbered lines: done, here, to come; or plain instructions.

use domain::Language;
use iced::{
    Alignment, Color, Length,
    widget::{Column, container},
};
use kiosk_screen::{
    screen::{Icon, Step as Line, StepState},
    snapshot::Size,
};

use super::{Drawn, Painter, Plate};
use crate::{
    direction,
    look::{self, Look, Step, Weight},
    picture::{self, Spot},
    words::{wide, words},
};

/// All the lines.
#[must_use]
pub fn steps(painter: Painter<'_>, lines: &[Line]) -> Drawn {
    let look = painter.look;
    let plain = lines.iter().all(|line| matches!(line.state, StepState::Plain));
    let lines = lines.iter().map(|step| line(painter, u32::from(step.number), step));
    let gap = if plain { 4.0 } else { 0.5 };
    Column::with_children(lines).spacing(look.mm(gap)).into()
}

fn line(painter: Painter<'_>, number: u32, step: &Line) -> Drawn {
    let look = painter.look;
    let colours = look.colours();
    let way = look.direction();
    let weight = match step.state {
        StepState::Present => Weight::Bold,
        StepState::Plain | StepState::Done | StepState::ToCome => Weight::Regular,
    };
    let name = words(look, &step.name, Step::Body, weight, colours.ink);
    let mut name: Drawn = direction::at_start(way, name).into();
    let mut far = step.far.as_ref().map(|far| Drawn::from(words(look, far, Step::Body, Weight::Regular, colours.ink)));
    let both = wide(look, &step.name, Step::Body, weight)
        + step.far.as_ref().map_or(0.0, |far| wide(look, far, Step::Body, Weight::Regular));
    if both + 36.0 > painter.width {
        // Where both would break, the second stands below.
        name = Column::new().push(name).push(far.take()).align_x(direction::start(way)).into();
    }
    let cells = [disc(look, number, step.state), name].into_iter().chain(far).collect();
    let row = direction::row(way, cells).spacing(look.mm(6.0)).align_y(Alignment::Center).width(Length::Fill);
    let plate = match step.state {
        StepState::Plain => return row.into(),
        StepState::Present => Plate { radius: look.mm(look::CHIP).into(), ..Plate::card(look) },
        StepState::Done | StepState::ToCome => {
            Plate { ground: Color::TRANSPARENT, line: (Color::TRANSPARENT, 0.0), radius: 0.0.into() }
        }
    };
    // Marks above large letters stay inside.
    let above = if look.size == Size::Large { 4.5 } else { 3.0 };
    plate.around([look.mm(above), look.mm(4.5)], row).into()
}

/// The disc with the number or a tick.
fn disc(look: Look, number: u32, state: StepState) -> Drawn {
    let colours = look.colours();
    let side = look.mm(15.0);
    let (ground, line, ink) = match state {
        StepState::Plain | StepState::Done => (colours.primary, (colours.primary, 0.0), colours.on_primary),
        StepState::Present => (colours.here, (colours.ink, look.border(look::TOUCH)), colours.on_here),
        StepState::ToCome => (Color::TRANSPARENT, (colours.line, look.border(look::TOUCH)), colours.ink),
    };
    let content: Drawn = match state {
        StepState::Done => picture::icon(Icon::Check, look, Spot::Primary, 12.0).into(),
        StepState::Plain | StepState::Present | StepState::ToCome => {
            words(look.in_language(Language::English), &number.to_string(), Step::Small, Weight::Bold, ink).into()
        }
    };
    let plate = Plate { ground, line, radius: (side / 2.0).into() };
    plate.around(0.0, container(content).center(Length::Fill)).width(side).height(side).into()
}
