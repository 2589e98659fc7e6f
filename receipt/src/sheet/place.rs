//! Where set text goes.

use domain::{Direction, Sensitive};

use super::{GUTTER, Sheet};
use crate::{Line, page::Ink, typesetter::Block};

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

    /// Puts the first at the start, and the others at the end of the same line where there is room, else below.
    pub(super) fn spread(&mut self, blocks: &[Block], column: Column, ink: Ink) {
        let [first, second] = blocks else {
            for block in blocks {
                self.put(block, column, Edge::Start, ink);
            }
            return;
        };
        let one_line = first.lines.len() == 1 && second.lines.len() == 1;
        if !one_line || first.width() + second.width() + GUTTER > column.width {
            self.put(first, column, Edge::Start, ink);
            self.put(second, column, Edge::Start, ink);
            return;
        }
        let top = self.y;
        let base = first.ascent.max(second.ascent);
        for (block, edge) in [(first, Edge::Start), (second, Edge::End)] {
            self.y = top + base - block.ascent;
            self.put(block, column, edge, ink);
        }
        self.y = top + first.pitch.max(second.pitch);
    }

    fn put_line(&mut self, block: &Block, line: &crate::typesetter::SetLine, column: Column, edge: Edge, ink: Ink) {
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
