//! What hands can do to a printer, and what eyes can see of it.

use domain::Moment;
use serde::{Deserialize, Serialize};

use super::{Power, Simulator, Voice};
use crate::printer::Paper;

/// What hands can do to a printer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gesture {
    /// Little is left on the roll.
    PaperNearEnd,
    /// So little is left that a printer that counts calls it the end.
    PaperVirtualEnd,
    /// Nothing is left on the roll.
    PaperOut,
    /// The roll ends after so many rows.
    PaperOutAfter {
        /// Rows of dots.
        rows: u32,
    },
    /// A new roll.
    NewRoll,
    /// Take what was cut off. From a presenter: pull at what is at the mouth, too early if it is not all out.
    TakePaper,
    /// Go away without the paper.
    Leave,
    /// Tear off what hangs out uncut.
    Tear,
    /// Open the cover.
    OpenCover,
    /// Close it.
    CloseCover,
    /// Something gets into the knife.
    JamCutter,
    /// Take it out.
    ClearCutter,
    /// Something gets into the way of papers to the mouth.
    JamPresenter,
    /// Open the way, and take out whatever is in it.
    ClearPresenter,
    /// The bin of papers that nobody took gets full.
    FillRetractBin,
    /// Empty it.
    EmptyRetractBin,
    /// The head gets too hot.
    Overheat,
    /// It cools down.
    CoolDown,
    /// Pull the power plug.
    CutPower,
    /// Put it back.
    RestorePower,
    /// Answer nothing from now on, and go on printing.
    Mute,
    /// Answer again.
    Unmute,
}

/// Where a paper is in the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// In the tray of a printer without a presenter.
    Tray,
    /// Cut off, and not yet on its way.
    Inside,
    /// At the mouth.
    Mouth,
    /// In somebody's hand, whole.
    Taken,
    /// In the bin.
    Retracted,
    /// On the floor.
    Ejected,
    /// Taken out by who cleared the way, torn or whole.
    Removed,
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
    /// How many of those lie in the tray, or wait at the mouth.
    pub in_tray: usize,
    /// How many papers that nobody took are in the bin.
    pub in_bin: usize,
    /// Rows printed or fed since the last cut.
    pub uncut_rows: u32,
    /// Jobs whose mark was processed, oldest first.
    pub jobs: Vec<u32>,
}

impl Simulator {
    pub(super) fn gesture(&mut self, now: Moment, gesture: &Gesture) {
        match gesture {
            Gesture::PaperNearEnd => self.mechanics.leave_rows(self.physics.near_end_rows),
            Gesture::PaperVirtualEnd => self.mechanics.leave_rows(self.physics.virtual_end_rows),
            Gesture::PaperOut => self.mechanics.leave_rows(0),
            Gesture::PaperOutAfter { rows } => self.mechanics.leave_rows(*rows),
            Gesture::NewRoll => self.mechanics.leave_rows(self.physics.rows_on_a_roll),
            Gesture::TakePaper => self.take_paper(),
            Gesture::Leave => {}
            Gesture::Tear => self.mechanics.tear(),
            Gesture::OpenCover => self.mechanics.cover_open = true,
            Gesture::CloseCover => {
                self.mechanics.cover_open = false;
                // These have no word for it: their knife goes home with the cover.
                if self.physics.dialect.is_custom() {
                    self.mechanics.leave_error();
                }
            }
            Gesture::JamCutter => self.mechanics.jam(),
            Gesture::ClearCutter => self.mechanics.clear_jam(),
            Gesture::JamPresenter => self.presenter.jam(),
            Gesture::ClearPresenter => {
                let fates = self.presenter.clear();
                self.mechanics.decide(&fates);
            }
            Gesture::FillRetractBin => self.presenter.in_bin = self.physics.bin_capacity,
            Gesture::EmptyRetractBin => self.presenter.in_bin = 0,
            Gesture::Overheat => self.mechanics.hot = true,
            Gesture::CoolDown => self.mechanics.hot = false,
            Gesture::CutPower => self.lose_power(),
            Gesture::RestorePower => self.start(now),
            Gesture::Mute => self.voice = Voice::Mute,
            Gesture::Unmute => self.voice = Voice::Speaks,
        }
    }

    fn take_paper(&mut self) {
        if self.physics.dialect.has_presenter() {
            let fates = self.presenter.pull();
            self.mechanics.decide(&fates);
        } else {
            self.mechanics.empty_tray();
        }
    }

    /// The plug is back: a paper that is still in the way or at the mouth is drawn back first.
    fn start(&mut self, now: Moment) {
        if self.power == Power::Off {
            self.power = Power::On;
            self.presenter.draw_back(now);
        }
    }
}
