//! Where set text goes.

use domain::{Direction, Sensitive};

use super::{GUTTER, Sheet};
use crate::{
    Line,
    page::Ink,
    typesetter::{Block, SetLine},
};

/// The dot between two languages.
const DOT: i32 = 4;

/// Between a label and what it says behind it.
pub(super) const WIDE_GUTTER: i32 = 28;

/// How wide single lines are beside each other.
pub(super) fn beside(blocks: &[Block]) -> i32 {
    blocks.iter().map(|block| block.width() + GUTTER).sum::<i32>() - GUTTER
}

/// A strip of the paper, in dots.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    pub(super) left: i32,
    pub(super) width: i32,
}

/// Where in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edge {
    /// Where reading begins.
    Start,
    /// Where it ends.
    End,
    /// Between.
    Middle,
}

impl Column {
    /// Two columns: the one that is read first, and the other.
    pub(super) const fn halves(self, direction: Direction, gutter: i32) -> (Self, Self) {
        let width = (self.width - gutter) / 2;
        let left = Self { left: self.left, width };
        let right = Self { left: self.left + self.width - width, width };
        match direction {
            Direction::LeftToRight => (left, right),
            Direction::RightToLeft => (right, left),
        }
    }

    /// The middle of it, so many dots wide.
    pub(super) const fn middle(self, width: i32) -> Self {
        Self { left: self.left + (self.width - width) / 2, width }
    }

    /// What is left of it behind so many dots.
    pub(super) const fn behind(self, dots: i32, direction: Direction) -> Self {
        let width = self.width - dots;
        match direction {
            Direction::LeftToRight => Self { left: self.left + dots, width },
            Direction::RightToLeft => Self { left: self.left, width },
        }
    }

    /// What is left of it before so many dots at its end.
    pub(super) const fn before(self, dots: i32, direction: Direction) -> Self {
        let width = self.width - dots;
        match direction {
            Direction::LeftToRight => Self { left: self.left, width },
            Direction::RightToLeft => Self { left: self.left + dots, width },
        }
    }

    /// Whether two single lines fit beside each other.
    pub(super) fn has_room_for(self, first: &Block, second: &Block) -> bool {
        let single = first.lines.len() == 1 && second.lines.len() == 1;
        single && first.width() + GUTTER + second.width() <= self.width
    }

    /// Whether labels and what they say fit on one line.
    pub(super) fn has_room_behind(self, labels: &[Block], value: &Block) -> bool {
        let single = labels.iter().chain([value]).all(|block| block.lines.len() == 1);
        single && beside(labels) + WIDE_GUTTER + value.width() <= self.width
    }

    fn place(self, width: i32, edge: Edge, direction: Direction) -> i32 {
        let at_right = self.left + self.width - width;
        match (edge, direction) {
            (Edge::Start, Direction::LeftToRight) | (Edge::End, Direction::RightToLeft) => self.left,
            (Edge::End, Direction::LeftToRight) | (Edge::Start, Direction::RightToLeft) => at_right,
            (Edge::Middle, _) => self.left + (self.width - width) / 2,
        }
    }
}

impl Sheet<'_> {
    /// Puts lines under each other and moves down.
    pub(super) fn put(&mut self, block: &Block, column: Column, edge: Edge, ink: Ink) {
        for line in &block.lines {
            self.put_line(block, line, column, edge, ink);
            self.y += block.pitch;
        }
    }

    /// Puts the first at the start and the second behind it on the same line, a dot between them.
    pub(super) fn put_beside(&mut self, first: &Block, second: &Block, column: Column, ink: Ink) {
        let top = self.y;
        let base = first.ascent.max(second.ascent);
        self.y = top + base - first.ascent;
        self.put(first, column, Edge::Start, ink);
        let behind = column.behind(first.width() + GUTTER, self.language.direction());
        let dot = column.behind(first.width() + (GUTTER - DOT) / 2, self.language.direction());
        let dot_left = dot.place(DOT, Edge::Start, self.language.direction());
        self.page.fill((dot_left, top + base - first.ascent / 3), (DOT, DOT), ink);
        self.y = top + base - second.ascent;
        self.put(second, behind, Edge::Start, ink);
        self.y = top + first.pitch.max(second.pitch);
    }

    /// Puts each under the one before, at the start.
    pub(super) fn put_below(&mut self, blocks: &[Block], column: Column, ink: Ink) {
        for block in blocks {
            self.put(block, column, Edge::Start, ink);
        }
    }

    /// Beside each other where there is room, else below.
    pub(super) fn spread(&mut self, blocks: &[Block], column: Column, ink: Ink) {
        match blocks {
            [first, second] if column.has_room_for(first, second) => self.put_beside(first, second, column, ink),
            [..] => self.put_below(blocks, column, ink),
        }
    }

    fn put_line(&mut self, block: &Block, line: &SetLine, column: Column, edge: Edge, ink: Ink) {
        let left = column.place(line.width, edge, self.language.direction());
        let base = self.y + block.ascent;
        let Self { typesetter, page, .. } = self;
        typesetter.draw(line, left, base, |x, y| page.dot(x, y, ink));
        self.lines.push(Line {
            text: Sensitive::new(line.text.clone()),
            left,
            right: left + line.width,
            base,
            missing: line.missing,
        });
    }
}
