//! Whose ink each pixel of the panel holds.

use std::collections::BTreeSet;

use super::super::drawn::{Drawn, Glyph, Text};

/// A line of a text: index of the text, number of the line.
pub type Line = (usize, usize);

/// All ink of a panel.
pub struct Inked {
    width: usize,
    height: usize,
    owners: Vec<Owner>,
    /// Lines with ink on each other's: the earlier, the later.
    pub collisions: BTreeSet<(Line, Line)>,
}

/// A pixel's: nobody's, an edge's (of a letter), or a line's own.
#[derive(Clone, Copy, PartialEq)]
enum Owner {
    Nobody,
    Edge,
    Filled(u16, u16),
}

/// Below this a pixel is an edge, which may touch another.
const FILLED: u8 = 64;

impl Inked {
    pub fn of(drawn: &Drawn) -> Self {
        let (width, height) = (drawn.picture.width() as usize, drawn.picture.height() as usize);
        let owners = vec![Owner::Nobody; width * height];
        let mut inked = Self { width, height, owners, collisions: BTreeSet::new() };
        for (index, text) in drawn.texts.iter().enumerate() {
            inked.pour(index, text);
        }
        inked
    }

    fn pour(&mut self, index: usize, text: &Text) {
        for word in &text.words {
            let own = (index, word.line);
            for (x, y, cover) in word.glyphs.iter().flat_map(Glyph::ink) {
                let Some(place) = self.place(x, y) else { continue };
                match self.owners[place] {
                    Owner::Filled(text, line) if cover >= FILLED => {
                        let owner = (usize::from(text), usize::from(line));
                        if owner != own {
                            self.collisions.insert((owner, own));
                        }
                    }
                    Owner::Filled(..) => {}
                    Owner::Nobody | Owner::Edge if cover >= FILLED => {
                        let short = |number| u16::try_from(number).expect("a panel has few texts and lines");
                        self.owners[place] = Owner::Filled(short(own.0), short(own.1));
                    }
                    Owner::Nobody | Owner::Edge => self.owners[place] = Owner::Edge,
                }
            }
        }
    }

    fn place(&self, x: i32, y: i32) -> Option<usize> {
        let (x, y) = (usize::try_from(x).ok()?, usize::try_from(y).ok()?);
        (x < self.width && y < self.height).then_some(y * self.width + x)
    }

    /// Whether no letter has ink there.
    pub fn is_bare(&self, x: i32, y: i32) -> bool {
        self.place(x, y).is_some_and(|place| self.owners[place] == Owner::Nobody)
    }
}
