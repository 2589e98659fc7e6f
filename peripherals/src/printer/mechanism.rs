//! What can be touched of a simulated kiosk printer: roll, head, knife, presenter, bin; and the hands that do things to them.
//!
//! Shared by the simulators of the printers with a presenter. Knows no protocol and no host: a [`Brain`] reads the bytes and
//! tells what it senses, in its own protocol.

mod machine;
mod presenter;

use std::time::Duration;

use domain::{Moment, bitmap::Bitmap};
use serde::{Deserialize, Serialize};

pub use self::machine::{Act, Brain, Machine};
use self::presenter::Presenter;
pub use self::presenter::{Place, Pull};
use super::Paper;

/// So many papers are remembered.
const MOST_PAPERS: usize = 256;

/// What a printer is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Physics {
    /// Dots that the head has.
    pub width_dots: u32,
    /// How fast the paper moves: 8 rows make a millimetre.
    pub rows_per_second: u32,
    /// Rows between head and knife.
    pub rows_to_knife: u32,
    /// How long a cut takes.
    pub cut: Duration,
    /// How long the presenter needs from the cut to the mouth, and from the mouth into the bin.
    pub delivery: Duration,
    /// Papers that fit in the bin.
    pub bin_holds: usize,
    /// What becomes of the paper at the mouth when power comes back.
    pub at_power_on: AtPowerOn,
    /// Rows on a new roll.
    pub rows_on_a_roll: u32,
    /// So many left are "near end".
    pub near_end_rows: u32,
}

impl Default for Physics {
    fn default() -> Self {
        Self {
            width_dots: 576,
            rows_per_second: 1_200,
            rows_to_knife: 120,
            cut: Duration::from_millis(400),
            delivery: Duration::from_millis(700),
            bin_holds: 20,
            at_power_on: AtPowerOn::Kept,
            rows_on_a_roll: 640_000,
            near_end_rows: 40_000,
        }
    }
}

/// What becomes of the paper at the mouth when power comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AtPowerOn {
    /// It stays.
    Kept,
    /// It is pushed out.
    Ejected,
}

/// What hands can do to a printer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gesture {
    /// Little is left on the roll.
    PaperNearEnd,
    /// Nothing is left on the roll.
    PaperOut,
    /// The roll ends after so many rows.
    PaperOutAfter {
        /// Rows of dots.
        rows: u32,
    },
    /// A new roll.
    NewRoll,
    /// Take the paper at the mouth.
    TakePaper,
    /// Tear off what hangs out uncut, behind the cover.
    Tear,
    /// Open the cover.
    OpenCover,
    /// Close it.
    CloseCover,
    /// Something gets into the knife.
    JamCutter,
    /// Take it out.
    ClearCutter,
    /// Something gets into the presenter: the next paper that moves in it sticks.
    JamPresenter,
    /// Take it out, and the paper that sticks.
    ClearPresenter,
    /// Empty the bin.
    EmptyBin,
    /// The head gets too hot.
    Overheat,
    /// It cools down.
    CoolDown,
    /// Pull the power plug; the link breaks.
    CutPower,
    /// Put it back.
    RestorePower,
    /// The power fails for a moment, and a serial line does not notice.
    Blink,
    /// Answer nothing from now on, and go on printing.
    Mute,
    /// Answer again.
    Unmute,
}

/// Where a cut paper has got to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// Still in the presenter.
    Inside,
    /// A hand took it from the mouth.
    Taken,
    /// It lies in the bin.
    Binned,
    /// It was pushed out and fell.
    Ejected,
    /// It stuck, and somebody pulled it out.
    Cleared,
}

/// One cut paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PaperView {
    /// Its length in rows.
    pub rows: u32,
    /// How many dots are black.
    pub black_dots: u32,
    /// Where it is.
    pub fate: Fate,
}

/// What an onlooker sees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct View {
    /// What is wrong, or `ready`, in one word.
    pub status: &'static str,
    /// The roll.
    pub paper: Paper,
    /// Everything that was cut off since the start, oldest first.
    pub papers: Vec<PaperView>,
    /// Whether one can be taken.
    pub at_mouth: bool,
    /// Papers in the bin.
    pub in_bin: usize,
    /// Rows printed or fed since the last cut.
    pub uncut_rows: u32,
    /// Marks of jobs that were processed, oldest first: what each is worth is the protocol's.
    pub marks: Vec<u32>,
}

/// The knife.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cutter {
    Fine,
    /// Something is in it, and it has not been moved since.
    Jammed,
    /// It has tried to cut.
    Stuck,
}

/// Everything that moves.
#[derive(Debug)]
pub struct Mechanism {
    physics: Physics,
    left_on_roll: u32,
    /// Rows below the knife's place, the oldest first; the last of them lies under the head.
    strip: Vec<Vec<u8>>,
    papers: Vec<(Bitmap, Fate)>,
    forgotten: usize,
    cover: Cover,
    head: Head,
    cutter: Cutter,
    /// The presenter.
    pub presenter: Presenter,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cover {
    Closed,
    Open,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Head {
    Cool,
    Hot,
}

impl Mechanism {
    fn new(physics: Physics) -> Self {
        Self {
            left_on_roll: physics.rows_on_a_roll,
            strip: vec![Vec::new(); physics.rows_to_knife as usize],
            papers: Vec::new(),
            forgotten: 0,
            cover: Cover::Closed,
            head: Head::Cool,
            cutter: Cutter::Fine,
            presenter: Presenter::new(physics.delivery, physics.bin_holds),
            physics,
        }
    }

    /// What it is made of.
    #[must_use]
    pub const fn physics(&self) -> &Physics {
        &self.physics
    }

    /// Nothing is printed now: a fault, or no paper.
    #[must_use]
    pub const fn is_stopped(&self) -> bool {
        self.is_open()
            || self.is_hot()
            || self.left_on_roll == 0
            || self.is_cutter_stuck()
            || self.presenter.is_jammed()
    }

    /// The cover is open.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        matches!(self.cover, Cover::Open)
    }

    /// The head is too hot.
    #[must_use]
    pub const fn is_hot(&self) -> bool {
        matches!(self.head, Head::Hot)
    }

    /// The knife has failed.
    #[must_use]
    pub const fn is_cutter_stuck(&self) -> bool {
        matches!(self.cutter, Cutter::Stuck)
    }

    /// The roll.
    #[must_use]
    pub const fn paper(&self) -> Paper {
        if self.left_on_roll == 0 {
            Paper::Out
        } else if self.left_on_roll <= self.physics.near_end_rows {
            Paper::Low
        } else {
            Paper::Full
        }
    }

    /// Rows that hang out of the head uncut.
    #[must_use]
    pub fn uncut_rows(&self) -> u32 {
        u32::try_from(self.strip.len()).unwrap_or(u32::MAX).saturating_sub(self.physics.rows_to_knife)
    }

    /// Burns one row and moves on by one.
    fn advance(&mut self, dots: &[u8]) {
        self.left_on_roll = self.left_on_roll.saturating_sub(1);
        self.strip.push(dots.to_vec());
        self.presenter.feed();
    }

    /// Moves the knife; whether it cut. What is cut off is the presenter's.
    fn cut(&mut self, now: Moment) -> bool {
        if self.cutter != Cutter::Fine {
            self.cutter = Cutter::Stuck;
            return false;
        }
        let kept = self.strip.split_off(self.strip.len().saturating_sub(self.physics.rows_to_knife as usize));
        let cut_off = std::mem::replace(&mut self.strip, kept);
        if cut_off.is_empty() {
            return true;
        }
        let mut paper = Bitmap::white(self.physics.width_dots, u32::try_from(cut_off.len()).unwrap_or(u32::MAX));
        for (y, row) in (0..).zip(&cut_off) {
            for (column, byte) in (0..).step_by(8).zip(row).filter(|(_, byte)| **byte != 0) {
                (0..8).filter(|bit| byte & 0x80 >> bit != 0).for_each(|bit| paper.blacken(column + bit, y));
            }
        }
        if self.papers.len() == MOST_PAPERS {
            self.papers.remove(0);
            self.forgotten += 1;
        }
        self.papers.push((paper, Fate::Inside));
        let number = self.forgotten + self.papers.len() - 1;
        let pushed = self.presenter.take_in(now, number);
        self.settle(pushed);
        true
    }

    fn settle(&mut self, settled: Vec<(usize, Fate)>) {
        for (number, fate) in settled {
            if let Some(paper) = number.checked_sub(self.forgotten).and_then(|index| self.papers.get_mut(index)) {
                paper.1 = fate;
            }
        }
    }

    /// The presenter does what it has to until `now`.
    fn move_on(&mut self, now: Moment) {
        let settled = self.presenter.move_on(now);
        self.settle(settled);
    }

    /// The paper at the mouth is pulled by a motor; whether there was one.
    pub fn pull(&mut self, now: Moment, pull: Pull) {
        self.presenter.pull(now, pull);
    }

    fn gesture(&mut self, gesture: &Gesture) {
        match gesture {
            Gesture::PaperNearEnd => self.left_on_roll = self.physics.near_end_rows,
            Gesture::PaperOut => self.left_on_roll = 0,
            Gesture::PaperOutAfter { rows } => self.left_on_roll = *rows,
            Gesture::NewRoll => self.left_on_roll = self.physics.rows_on_a_roll,
            Gesture::TakePaper => {
                let taken = self.presenter.take();
                self.settle(taken);
            }
            Gesture::Tear => {
                let kept = self.strip.split_off(self.strip.len().saturating_sub(self.physics.rows_to_knife as usize));
                self.strip = kept;
                self.presenter.torn();
            }
            Gesture::OpenCover => self.cover = Cover::Open,
            Gesture::CloseCover => self.cover = Cover::Closed,
            Gesture::JamCutter => self.cutter = Cutter::Jammed,
            Gesture::ClearCutter => self.cutter = Cutter::Fine,
            Gesture::JamPresenter => self.presenter.jam(),
            Gesture::ClearPresenter => {
                let cleared = self.presenter.clear();
                self.settle(cleared);
            }
            Gesture::EmptyBin => self.presenter.empty_bin(),
            Gesture::Overheat => self.head = Head::Hot,
            Gesture::CoolDown => self.head = Head::Cool,
            Gesture::CutPower | Gesture::RestorePower | Gesture::Blink | Gesture::Mute | Gesture::Unmute => {}
        }
    }

    fn power_on(&mut self) {
        match self.physics.at_power_on {
            AtPowerOn::Kept => {}
            AtPowerOn::Ejected => {
                let fallen = self.presenter.drop_all();
                self.settle(fallen);
            }
        }
    }

    fn views(&self) -> Vec<PaperView> {
        let black = |paper: &Bitmap| (0..paper.height()).flat_map(|y| paper.row(y)).map(|byte| byte.count_ones()).sum();
        let view =
            |(paper, fate): &(Bitmap, Fate)| PaperView { rows: paper.height(), black_dots: black(paper), fate: *fate };
        self.papers.iter().map(view).collect()
    }

    /// For the onlooker.
    fn in_a_word(&self) -> &'static str {
        if self.is_open() {
            "cover_open"
        } else if self.is_cutter_stuck() {
            "cutter_stuck"
        } else if self.presenter.is_jammed() {
            "presenter_jam"
        } else if self.paper() == Paper::Out {
            "paper_out"
        } else if self.is_hot() {
            "overheated"
        } else {
            "ready"
        }
    }
}
