//! Rows and sides that follow the direction of reading.
//!
//! Text itself is never aligned: in this version of the toolkit an aligned single line of right-to-left text vanishes.
//! It is put at its natural width into an aligned container instead.

use domain::Direction;
use iced::{
    Element, Length, Padding,
    alignment::Horizontal,
    widget::{Container, Row, container},
};

/// The side where reading starts.
#[must_use]
pub const fn start(direction: Direction) -> Horizontal {
    match direction {
        Direction::LeftToRight => Horizontal::Left,
        Direction::RightToLeft => Horizontal::Right,
    }
}

/// The side where reading ends.
#[must_use]
pub const fn end(direction: Direction) -> Horizontal {
    match direction {
        Direction::LeftToRight => Horizontal::Right,
        Direction::RightToLeft => Horizontal::Left,
    }
}

/// A row in reading order.
#[must_use]
pub fn row<'a, Message: 'a>(direction: Direction, mut cells: Vec<Element<'a, Message>>) -> Row<'a, Message> {
    match direction {
        Direction::LeftToRight => {}
        Direction::RightToLeft => cells.reverse(),
    }
    Row::with_children(cells)
}

/// `content` at the start side of all the width there is.
#[must_use]
pub fn at_start<'a, Message: 'a>(
    direction: Direction,
    content: impl Into<Element<'a, Message>>,
) -> Container<'a, Message> {
    container(content).width(Length::Fill).align_x(start(direction))
}

/// `content` at the end side of all the width there is.
#[must_use]
pub fn at_end<'a, Message: 'a>(
    direction: Direction,
    content: impl Into<Element<'a, Message>>,
) -> Container<'a, Message> {
    container(content).width(Length::Fill).align_x(end(direction))
}

/// `content` in the middle of all the width there is.
#[must_use]
pub fn at_middle<'a, Message: 'a>(content: impl Into<Element<'a, Message>>) -> Container<'a, Message> {
    container(content).width(Length::Fill).align_x(Horizontal::Center)
}

/// A padding by sides of reading.
#[must_use]
pub fn padding(direction: Direction, vertical: f32, at_start: f32, at_end: f32) -> Padding {
    let (left, right) = match direction {
        Direction::LeftToRight => (at_start, at_end),
        Direction::RightToLeft => (at_end, at_start),
    };
    Padding { top: vertical, bottom: vertical, left, right }
}
