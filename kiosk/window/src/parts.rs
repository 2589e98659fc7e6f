//! The parts of a screen, one file each. Each turns a description into widgets and decides nothing.

pub mod actions;
pub mod amount;
pub mod bills;
pub mod buttons;
pub mod chips;
pub mod choices;
pub mod claim;
pub mod code;
pub mod countdown;
pub mod edge;
pub mod entry;
pub mod fields;
pub mod footer;
pub mod header;
pub mod keys;
pub mod notice;
pub mod panes;
pub mod progress;
pub mod steps;
pub mod takes;
pub mod trouble;
pub mod wall;
pub mod window;
pub mod work;

use iced::{
    Background, Border, Color, Element, Length, Padding,
    border::Radius,
    widget::{Container, container},
};
use kiosk_screen::snapshot::Size;

use crate::{
    look::{Ground, Look},
    panel::Shape,
    program::Message,
    touch_button::Guard,
};

/// A piece of the page, ready to be placed.
pub type Drawn = Element<'static, Message>;

/// What every part is drawn with.
#[derive(Debug, Clone, Copy)]
pub struct Painter<'s> {
    /// Sizes and colours.
    pub look: Look,
    /// When presses count.
    pub guard: Guard,
    /// The id that the keypad has reached.
    pub focus: Option<&'s str>,
    /// How the page is laid out.
    pub shape: Shape,
    /// Millimetres of the column that is drawn.
    pub width: f32,
}

impl Painter<'_> {
    /// Whether large letters leave a lying panel no height for what could be lower.
    #[must_use]
    pub fn is_low(&self) -> bool {
        self.look.size == Size::Large && self.shape.has_two_columns()
    }
}

/// A plate under words: ground, line around it, corners in pixels.
#[derive(Debug, Clone, Copy)]
pub struct Plate {
    /// Ground.
    pub ground: Color,
    /// Line's colour and pixels.
    pub line: (Color, f32),
    /// Corners, pixels.
    pub radius: Radius,
}

impl Plate {
    /// A coloured box with the corners of a card.
    #[must_use]
    pub fn of(look: Look, ground: Ground) -> Self {
        Self {
            ground: look.colours().pair(ground).0,
            line: look.outline(ground),
            radius: look.mm(crate::look::CARD).into(),
        }
    }

    /// What is only read: surface with a hairline.
    #[must_use]
    pub fn card(look: Look) -> Self {
        let colours = look.colours();
        Self {
            ground: colours.surface,
            line: (colours.hair, look.hairline()),
            radius: look.mm(crate::look::CARD).into(),
        }
    }

    /// The box around `content`.
    #[must_use]
    pub fn around(self, padding: impl Into<Padding>, content: impl Into<Drawn>) -> Container<'static, Message> {
        let (color, width) = self.line;
        container(content).padding(padding).width(Length::Fill).style(move |_| container::Style {
            background: Some(Background::Color(self.ground)),
            border: Border { color, width, radius: self.radius },
            ..container::Style::default()
        })
    }
}
