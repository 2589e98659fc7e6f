//! Money that is inside, in proportion, and what is missing.

use iced::{
    Length,
    widget::{Row, container},
};
use kiosk_screen::{
    screen::{Pane, PaneState},
    snapshot::Size,
};

use super::{Drawn, Painter, Plate};
use crate::{
    direction,
    look::{self, Look, Step, Weight},
    words::{wide, words},
};

/// Millimetres: how high, between two, and beside what stands in one.
const HEIGHT: f32 = 15.5;
const LEAD: f32 = 1.5;
const BESIDE: f32 = 2.0;

/// All panes: each as wide as what stands in it, and of what is left its share.
#[must_use]
pub fn panes(painter: Painter<'_>, panes: &[Pane]) -> Drawn {
    let look = painter.look;
    let latin = latin(look);
    let needed: Vec<f32> =
        panes.iter().map(|one| wide(latin, &one.name, Step::Body, Weight::Bold) + 2.0 * BESIDE + 1.0).collect();
    let leads = LEAD * f32::from(u8::try_from(panes.len().saturating_sub(1)).unwrap_or(u8::MAX));
    let left = (painter.width - leads - needed.iter().sum::<f32>()).max(0.0);
    let all: f32 = panes.iter().map(|one| f32::from(one.share)).sum::<f32>().max(1.0);
    let mut cells: Vec<Drawn> = panes
        .iter()
        .zip(needed)
        .map(|(one, needed)| {
            // In tenths of a millimetre.
            let tenths = (10.0 * (needed + left * f32::from(one.share) / all)).round().clamp(1.0, 60_000.0);
            container(pane(look, one)).width(Length::FillPortion(portion(tenths))).into()
        })
        .collect();
    if look.direction() == domain::Direction::RightToLeft {
        cells.reverse();
    }
    Row::with_children(cells).spacing(look.mm(LEAD)).width(Length::Fill).into()
}

/// A whole number that is known to fit.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "rounded, and between 1 and 60,000")]
const fn portion(tenths: f32) -> u16 {
    tenths as u16
}

/// Digits are Latin in every language.
const fn latin(look: Look) -> Look {
    look.in_language(domain::Language::English)
}

fn pane(look: Look, pane: &Pane) -> Drawn {
    let colours = look.colours();
    let (ground, line, ink) = match pane.state {
        PaneState::Inside => (colours.primary, (colours.primary, 0.0), colours.on_primary),
        PaneState::Missing => (colours.here, (colours.ink, look.border(look::TOUCH)), colours.on_here),
    };
    let name = words(latin(look), &pane.name, Step::Body, Weight::Bold, ink).unbroken();
    let plate = Plate { ground, line, radius: look.mm(look::CHIP).into() };
    let height = if look.size == Size::Large { HEIGHT + 2.0 } else { HEIGHT };
    plate.around(0.0, direction::at_middle(container(name)).center_y(Length::Fill)).height(look.mm(height)).into()
}
