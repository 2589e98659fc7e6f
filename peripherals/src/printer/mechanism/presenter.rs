//! The presenter of a simulated printer: a loop that the paper runs into while it is printed, a clamp at the mouth, a bin.

use std::time::Duration;

use domain::Moment;

use super::Fate;

/// Where the paper in the presenter is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Nowhere: there is none.
    Empty,
    /// In the loop, still hanging on to the roll.
    Loop,
    /// Cut off, on its way to the mouth.
    Leaving {
        /// When it is there.
        arrives: Moment,
    },
    /// Held at the mouth: a hand can take it.
    Mouth,
    /// Pulled by the motor.
    Pulled {
        /// Which way.
        pull: Pull,
        /// When it is gone.
        gone: Moment,
    },
}

/// Which way the motor turns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pull {
    /// Into the bin.
    Back,
    /// Out.
    Out,
}

/// What hinders it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hindrance {
    None,
    /// Something is in it, and nothing has moved since.
    Waiting,
    /// A paper sticks.
    Sticking,
}

/// The presenter.
#[derive(Debug)]
pub struct Presenter {
    place: Place,
    /// The paper at the mouth or on its way there or back.
    paper: Option<usize>,
    hindrance: Hindrance,
    delivery: Duration,
    bin_holds: usize,
    in_bin: usize,
    /// How the last paper went, for printers that tell.
    went: Fate,
}

impl Presenter {
    pub(super) const fn new(delivery: Duration, bin_holds: usize) -> Self {
        Self {
            place: Place::Empty,
            paper: None,
            hindrance: Hindrance::None,
            delivery,
            bin_holds,
            in_bin: 0,
            went: Fate::Inside,
        }
    }

    /// Where its paper is.
    #[must_use]
    pub const fn place(&self) -> Place {
        self.place
    }

    /// How the last paper went; [`Fate::Inside`] before the first and while there is one.
    #[must_use]
    pub const fn went(&self) -> Fate {
        self.went
    }

    /// A paper sticks in it.
    #[must_use]
    pub const fn is_jammed(&self) -> bool {
        matches!(self.hindrance, Hindrance::Sticking)
    }

    /// Papers in the bin.
    #[must_use]
    pub const fn in_bin(&self) -> usize {
        self.in_bin
    }

    /// No further paper fits in the bin.
    #[must_use]
    pub const fn is_bin_full(&self) -> bool {
        self.in_bin >= self.bin_holds
    }

    /// When it moves next.
    #[must_use]
    pub const fn due(&self) -> Option<Moment> {
        match self.place {
            Place::Leaving { arrives } => Some(arrives),
            Place::Pulled { gone, .. } => Some(gone),
            Place::Empty | Place::Loop | Place::Mouth => None,
        }
    }

    pub(super) fn feed(&mut self) {
        if self.place == Place::Empty {
            self.place = Place::Loop;
        }
    }

    pub(super) fn torn(&mut self) {
        if self.place == Place::Loop {
            self.place = Place::Empty;
        }
    }

    /// A paper is cut off. One that is still at the mouth is pushed out by it.
    pub(super) fn take_in(&mut self, now: Moment, number: usize) -> Vec<(usize, Fate)> {
        let pushed = self.paper.replace(number).map(|paper| (paper, Fate::Ejected));
        self.went = Fate::Inside;
        self.place = Place::Leaving { arrives: now + self.delivery };
        self.catch();
        pushed.into_iter().collect()
    }

    /// Whatever moves sticks if something is in the way.
    fn catch(&mut self) {
        if self.hindrance == Hindrance::Waiting {
            self.hindrance = Hindrance::Sticking;
        }
    }

    pub(super) fn move_on(&mut self, now: Moment) -> Vec<(usize, Fate)> {
        if self.is_jammed() || self.due().is_none_or(|due| due > now) {
            return Vec::new();
        }
        match self.place {
            Place::Leaving { .. } => {
                self.place = Place::Mouth;
                Vec::new()
            }
            Place::Pulled { pull: Pull::Back, .. } if self.is_bin_full() => {
                self.hindrance = Hindrance::Sticking;
                Vec::new()
            }
            Place::Pulled { pull: Pull::Back, .. } => {
                self.in_bin += 1;
                self.leave(Fate::Binned)
            }
            Place::Pulled { pull: Pull::Out, .. } => self.leave(Fate::Ejected),
            Place::Empty | Place::Loop | Place::Mouth => Vec::new(),
        }
    }

    fn leave(&mut self, fate: Fate) -> Vec<(usize, Fate)> {
        self.went = fate;
        self.place = Place::Empty;
        self.paper.take().map(|paper| (paper, fate)).into_iter().collect()
    }

    pub(super) fn pull(&mut self, now: Moment, pull: Pull) {
        if self.place == Place::Mouth && !self.is_jammed() {
            self.place = Place::Pulled { pull, gone: now + self.delivery };
            self.catch();
        }
    }

    pub(super) fn take(&mut self) -> Vec<(usize, Fate)> {
        if self.place == Place::Mouth && !self.is_jammed() { self.leave(Fate::Taken) } else { Vec::new() }
    }

    pub(super) fn drop_all(&mut self) -> Vec<(usize, Fate)> {
        match self.place {
            Place::Leaving { .. } | Place::Mouth | Place::Pulled { .. } if !self.is_jammed() => {
                self.leave(Fate::Ejected)
            }
            Place::Empty | Place::Loop | Place::Leaving { .. } | Place::Mouth | Place::Pulled { .. } => Vec::new(),
        }
    }

    pub(super) fn jam(&mut self) {
        if self.hindrance == Hindrance::None {
            self.hindrance = Hindrance::Waiting;
        }
    }

    pub(super) fn clear(&mut self) -> Vec<(usize, Fate)> {
        let stuck = self.is_jammed();
        self.hindrance = Hindrance::None;
        if stuck { self.leave(Fate::Cleared) } else { Vec::new() }
    }

    pub(super) const fn empty_bin(&mut self) {
        self.in_bin = 0;
    }
}
