//! A code that a telephone reads from the screen: large, dark on white whatever the theme, with white all around it.

use iced::{Length, widget::container};
use kiosk_screen::screen;

use super::{Drawn, Painter};
use crate::{panel::Shape, qr::Code};

/// Millimetres of the code with its margin, at the most: of the sixty-odd modules of a payment's text it leaves 60 and more
/// for the code itself, on panels whose pixels make a module smaller than it could be.
const SIDE: f32 = 96.0;
/// Beside a column of words.
const BESIDE: f32 = 92.0;

/// The code in the middle of its row.
#[must_use]
pub fn code(painter: Painter<'_>, code: &screen::Code) -> Drawn {
    let side = match painter.shape {
        Shape::Portrait => SIDE,
        Shape::Landscape | Shape::Square => BESIDE,
    };
    let drawn = Code::of(&code.text, painter.look.mm(side.min(painter.width))).map(Drawn::from);
    match drawn {
        Some(drawn) => container(drawn).center_x(Length::Fill).into(),
        None => iced::widget::Space::new().into(),
    }
}
