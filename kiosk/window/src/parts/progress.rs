//! One pane per step: done, here, to come; under it the words.

use std::cmp::Ordering;

use iced::{
    Alignment, Color, Length,
    widget::{Column, Space, container},
};
use kiosk_screen::screen::Progress;

use super::{Drawn, Painter, Plate};
use crate::{
    direction,
    look::{self, Look, Step, Weight},
    words::{wide, words},
};

/// The panes and the line under them.
#[must_use]
pub fn progress(painter: Painter<'_>, progress: &Progress) -> Drawn {
    let look = painter.look.low();
    let colours = look.colours();
    let panes = (1..=progress.of).map(|step| pane(look, step.cmp(&progress.step))).collect();
    let panes = direction::row(look.direction(), panes).spacing(look.mm(2.5)).align_y(Alignment::Center);
    let label = words(look, &progress.label, Step::Small, Weight::Bold, colours.ink);
    let mut line: Vec<Drawn> = vec![label.into()];
    let both = wide(look, &progress.label, Step::Small, Weight::Bold)
        + wide(look, &progress.next, Step::Small, Weight::Regular);
    // Where there is no room for both, it is for where the person is, not for what comes next.
    if both + 6.5 <= painter.width {
        let next = words(look, &progress.next, Step::Small, Weight::Regular, colours.ink2);
        line.push(direction::at_end(look.direction(), next).into());
    }
    let line = direction::at_start(look.direction(), direction::row(look.direction(), line).spacing(look.mm(6.0)));
    Column::new().push(panes.height(look.mm(5.0))).push(line).spacing(look.mm(2.0)).into()
}

/// One pane: `Less` is done, `Equal` is here, `Greater` is to come.
fn pane(look: Look, step: Ordering) -> Drawn {
    let colours = look.colours();
    let (ground, line, height) = match step {
        Ordering::Less => (colours.primary, colours.primary, 4.0),
        Ordering::Equal => (colours.here, colours.ink, 5.0),
        Ordering::Greater => (Color::TRANSPARENT, colours.line, 4.0),
    };
    let height = look.mm(height);
    let plate = Plate { ground, line: (line, look.border(look::TOUCH)), radius: look.mm(1.5).min(height / 2.0).into() };
    container(plate.around(0.0, Space::new().height(height))).width(Length::Fill).into()
}
