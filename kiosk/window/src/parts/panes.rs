//! Money that is inside, in proportion, and what is missing.

use iced::{
    Length,
    widget::{Row, container},
};
use kiosk_screen::screen::{Pane, PaneState};

use super::{Drawn, Painter, Plate};
use crate::{
    direction,
    look::{self, Look, Step, Weight},
    words::words,
};

/// Millimetres.
const HEIGHT: f32 = 15.5;
const LEAD: f32 = 1.5;

/// All panes, each as wide as its share.
#[must_use]
pub fn panes(painter: Painter<'_>, panes: &[Pane]) -> Drawn {
    let look = painter.look;
    let mut cells: Vec<Drawn> = panes
        .iter()
        .map(|one| container(pane(look, one)).width(Length::FillPortion(one.share.max(1))).into())
        .collect();
    if look.direction() == domain::Direction::RightToLeft {
        cells.reverse();
    }
    Row::with_children(cells).spacing(look.mm(LEAD)).width(Length::Fill).into()
}

fn pane(look: Look, pane: &Pane) -> Drawn {
    let colours = look.colours();
    let (ground, line, ink) = match pane.state {
        PaneState::Inside => (colours.primary, (colours.primary, 0.0), colours.on_primary),
        PaneState::Missing => (colours.here, (colours.ink, look.border(look::TOUCH)), colours.on_here),
    };
    // Digits are Latin in every language.
    let latin = look.in_language(domain::Language::English);
    let name = words(latin, &pane.name, Step::Body, Weight::Bold, ink).unbroken();
    let plate = Plate { ground, line, radius: look.mm(look::CHIP).into() };
    let height = if look.size == kiosk_screen::snapshot::Size::Large { HEIGHT + 2.0 } else { HEIGHT };
    plate.around(0.0, direction::at_middle(container(name)).center_y(Length::Fill)).height(look.mm(height)).into()
}
