//! Paper, head and knife: what can be touched.

use domain::bitmap::Bitmap;

use super::{
    hands::{Fate, PaperView},
    physics::Physics,
};
use crate::printer::Paper;

/// So many papers are remembered.
const MOST_PAPERS: usize = 256;

/// The knife.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cutter {
    /// Works.
    Fine,
    /// Something is in it, and it was not moved since.
    Jammed,
    /// Something is in it, and it has tried to cut.
    Stuck,
    /// It has tried to cut, and what was in it has been taken out: it waits for `DLE ENQ`.
    Freed,
}

impl Cutter {
    pub(super) const fn after_power_cut(self) -> Self {
        match self {
            Self::Jammed | Self::Stuck => Self::Jammed,
            Self::Fine | Self::Freed => Self::Fine,
        }
    }
}

/// A paper that was cut off.
#[derive(Debug)]
struct Cut {
    number: usize,
    dots: Bitmap,
    fate: Fate,
}

/// Everything that moves, up to the knife.
#[derive(Debug)]
pub(super) struct Mechanics {
    width: u32,
    rows_to_knife: u32,
    near_end_rows: u32,
    left_on_roll: u32,
    /// Rows below the knife's place, the oldest first; the last of them lies under the head.
    strip: Vec<Vec<u8>>,
    papers: Vec<Cut>,
    pub(super) papers_cut: usize,
    first_fate: Fate,
    pub(super) cover_open: bool,
    pub(super) hot: bool,
    pub(super) cutter: Cutter,
}

impl Mechanics {
    pub(super) fn new(physics: &Physics) -> Self {
        Self {
            width: physics.width_dots,
            rows_to_knife: physics.rows_to_knife,
            near_end_rows: physics.near_end_rows,
            left_on_roll: physics.rows_on_a_roll,
            strip: vec![Vec::new(); physics.rows_to_knife as usize],
            papers: Vec::new(),
            papers_cut: 0,
            first_fate: if physics.dialect.has_presenter() { Fate::Inside } else { Fate::Tray },
            cover_open: false,
            hot: false,
            cutter: Cutter::Fine,
        }
    }

    /// Nothing moves: a fault, or no paper.
    pub(super) fn is_stopped(&self) -> bool {
        self.cover_open || self.hot || self.left_on_roll == 0 || self.is_stuck()
    }

    /// The knife has failed, and the printer waits to be told to go on.
    pub(super) const fn is_stuck(&self) -> bool {
        matches!(self.cutter, Cutter::Stuck | Cutter::Freed)
    }

    pub(super) const fn paper(&self) -> Paper {
        if self.left_on_roll == 0 {
            Paper::Out
        } else if self.left_on_roll <= self.near_end_rows {
            Paper::Low
        } else {
            Paper::Full
        }
    }

    /// Whether a printer that counts says that its roll has ended.
    pub(super) const fn is_at_virtual_end(&self, rows: u32) -> bool {
        self.left_on_roll <= rows
    }

    pub(super) const fn leave_rows(&mut self, rows: u32) {
        self.left_on_roll = rows;
    }

    /// Burns one row and moves on by one.
    pub(super) fn advance(&mut self, dots: &[u8]) {
        self.left_on_roll = self.left_on_roll.saturating_sub(1);
        self.strip.push(dots.to_vec());
    }

    /// Moves the knife; whether it cut.
    pub(super) fn cut(&mut self) -> bool {
        match self.cutter {
            Cutter::Fine => {
                let kept = self.strip.split_off(self.strip.len().saturating_sub(self.rows_to_knife as usize));
                let cut_off = std::mem::replace(&mut self.strip, kept);
                self.keep(&cut_off);
                true
            }
            Cutter::Jammed | Cutter::Stuck => {
                self.cutter = Cutter::Stuck;
                false
            }
            Cutter::Freed => false,
        }
    }

    fn keep(&mut self, rows: &[Vec<u8>]) {
        let mut paper = Bitmap::white(self.width, u32::try_from(rows.len()).unwrap_or(u32::MAX));
        for (y, row) in (0..).zip(rows) {
            for (x, bit) in (0..).zip(row.iter().flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1))) {
                if bit == 1 {
                    paper.blacken(x, y);
                }
            }
        }
        if self.papers.len() == MOST_PAPERS {
            self.papers.remove(0);
        }
        self.papers_cut += 1;
        self.papers.push(Cut { number: self.papers_cut, dots: paper, fate: self.first_fate });
    }

    pub(super) const fn jam(&mut self) {
        self.cutter = match self.cutter {
            Cutter::Fine | Cutter::Jammed => Cutter::Jammed,
            Cutter::Stuck | Cutter::Freed => Cutter::Stuck,
        };
    }

    pub(super) const fn clear_jam(&mut self) {
        self.cutter = match self.cutter {
            Cutter::Fine | Cutter::Jammed => Cutter::Fine,
            Cutter::Stuck | Cutter::Freed => Cutter::Freed,
        };
    }

    /// `DLE ENQ`: moves the knife home; whether an error was left by that.
    pub(super) fn leave_error(&mut self) -> bool {
        let freed = self.cutter == Cutter::Freed;
        if freed {
            self.cutter = Cutter::Fine;
        }
        freed
    }

    /// Tears off what hangs out at the knife.
    pub(super) fn tear(&mut self) {
        let kept = self.strip.split_off(self.strip.len().saturating_sub(self.rows_to_knife as usize));
        self.strip = kept;
    }

    pub(super) fn empty_tray(&mut self) {
        for paper in &mut self.papers {
            paper.fate = Fate::Taken;
        }
    }

    /// What has become of papers.
    pub(super) fn decide(&mut self, fates: &[(usize, Fate)]) {
        for (number, fate) in fates {
            if let Some(paper) = self.papers.iter_mut().find(|paper| paper.number == *number) {
                paper.fate = *fate;
            }
        }
    }

    pub(super) fn in_tray(&self) -> usize {
        self.papers.iter().filter(|paper| matches!(paper.fate, Fate::Tray | Fate::Mouth)).count()
    }

    pub(super) fn uncut_rows(&self) -> u32 {
        u32::try_from(self.strip.len()).unwrap_or(u32::MAX).saturating_sub(self.rows_to_knife)
    }

    pub(super) fn papers(&self) -> Vec<Bitmap> {
        self.papers.iter().map(|paper| paper.dots.clone()).collect()
    }

    pub(super) fn views(&self) -> Vec<PaperView> {
        let black = |paper: &Bitmap| (0..paper.height()).flat_map(|y| paper.row(y)).map(|byte| byte.count_ones()).sum();
        let view =
            |paper: &Cut| PaperView { rows: paper.dots.height(), black_dots: black(&paper.dots), fate: paper.fate };
        self.papers.iter().map(view).collect()
    }
}
