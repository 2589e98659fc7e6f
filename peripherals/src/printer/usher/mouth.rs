//! The mouth of an usher: what is there, who may have taken it, and when it is sent away.

use std::time::Duration;

use domain::Moment;

use super::{Event, Passage, Untaken};
use crate::printer::presenter::{Presenter, Way};

/// So many orders are enough for a paper that can go.
const ORDERS: u32 = 2;

/// A paper that was ordered away should be gone by then.
const AWAY: Duration = Duration::from_secs(10);

/// Whether the printer was heard without a gap since the paper came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Watch {
    Kept,
    Broken,
}

/// A paper that was ordered away.
#[derive(Debug, Clone, Copy)]
struct Order {
    way: Way,
    until: Moment,
    times: u32,
}

/// What is known of the mouth.
#[derive(Debug)]
pub struct Mouth {
    presenter: Presenter,
    passage: Passage,
    /// What the printer itself last said of a paper that went.
    went: Passage,
    watch: Watch,
    order: Option<Order>,
    /// Since when a paper has been on its way.
    coming_since: Option<Moment>,
    half_out: HalfOut,
    slip: Slip,
    resting: Rest,
}

/// Whether a paper hangs on to the roll and does not come out by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hangs {
    /// It does not, or has had no time yet.
    No,
    /// It is to be cut off.
    Out,
    /// It was cut off since it was seen first.
    OutAgain,
    /// It was ordered away, more than once, and did not go.
    Stays,
}

/// What was done about a paper that does not come out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum HalfOut {
    Nothing,
    /// It was cut off.
    CutOff,
    /// It was cut off, and it still does not come.
    Stuck,
}

/// Whether the next paper at the mouth is nobody's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Slip {
    No,
    Awaited,
}

/// Whether a paper may still be on its way unseen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rest {
    Over,
    Going,
}

impl Mouth {
    pub(super) const fn new(patience: Duration) -> Self {
        Self {
            presenter: Presenter::new(patience),
            passage: Passage::Unknown,
            went: Passage::Unknown,
            watch: Watch::Kept,
            order: None,
            coming_since: None,
            half_out: HalfOut::Nothing,
            slip: Slip::No,
            resting: Rest::Over,
        }
    }

    /// A paper may hang on to the roll: it does not come out by itself, or did not go when it was ordered away.
    pub(super) fn is_half_out(&self) -> bool {
        self.half_out == HalfOut::CutOff && matches!(self.passage, Passage::Coming | Passage::Offered)
    }

    /// Nothing stands in the way of a new paper.
    pub(super) const fn is_free(&self) -> bool {
        self.passage.is_free()
    }

    /// The next paper is this job's.
    pub(super) const fn expect(&mut self, job: u32) {
        self.presenter.expect(job);
        self.slip = Slip::No;
    }

    /// The next paper is what hung out of the printer: nobody's.
    pub(super) const fn expect_slip(&mut self) {
        self.slip = Slip::Awaited;
    }

    /// A paper may be on its way from here on.
    pub(super) fn rest(&mut self, now: Moment) {
        self.coming_since = self.coming_since.map(|_| now);
        self.resting = Rest::Going;
    }

    pub(super) const fn rested(&mut self) {
        self.resting = Rest::Over;
    }

    pub(super) const fn is_resting(&self) -> bool {
        matches!(self.resting, Rest::Going)
    }

    /// Answers are missing: from here on nobody can say who took the paper.
    pub(super) const fn looked_away(&mut self) {
        self.watch = Watch::Broken;
    }

    /// The link is gone: how long a paper has been on its way counts anew.
    pub(super) const fn lost(&mut self) {
        self.looked_away();
        self.coming_since = None;
    }

    /// An answer that is not believed yet may be the only one that says who took it.
    pub(super) const fn hint(&mut self, passage: Passage) {
        match passage {
            Passage::Taken | Passage::Drawn => self.went = passage,
            Passage::Drawing => self.went = Passage::Drawn,
            Passage::Offered => self.went = Passage::Unknown,
            Passage::Clear | Passage::Coming | Passage::Jammed | Passage::Unknown => {}
        }
    }

    /// Believed at `now`; what is to be told.
    pub(super) fn sense(&mut self, now: Moment, passage: Passage) -> Option<Event> {
        if std::mem::replace(&mut self.passage, passage) != passage {
            self.half_out = HalfOut::Nothing;
        }
        self.coming_since = (passage == Passage::Coming).then(|| self.coming_since.unwrap_or(now));
        if matches!(passage, Passage::Coming | Passage::Drawing) {
            return None;
        }
        if passage.is_free() {
            self.order = None;
        }
        let event = self.presenter.sense(now, passage.media());
        let told = match event {
            Some(_) if self.slip == Slip::Awaited => {
                if passage.is_free() {
                    self.slip = Slip::No;
                }
                None
            }
            Some(Event::PaperTaken { job }) if self.watch == Watch::Broken || self.went == Passage::Drawn => {
                Some(Event::PaperRetracted { job })
            }
            Some(Event::PaperRetracted { job }) if self.watch == Watch::Kept && self.went == Passage::Taken => {
                Some(Event::PaperTaken { job })
            }
            event => event,
        };
        self.watch = Watch::Kept;
        told
    }

    /// As before: whatever was missed in between changed nothing.
    pub(super) const fn seen_again(&mut self) {
        self.watch = Watch::Kept;
    }

    /// It is ordered away.
    pub(super) fn send_away(&mut self, now: Moment, way: Way) {
        self.presenter.ordered_away();
        let times = self.order.map_or(0, |order| order.times) + 1;
        self.order = Some(Order { way, until: now + AWAY, times });
    }

    /// It was ordered away and did not go, or was cut off and did not come.
    pub(super) const fn is_stuck(&self) -> bool {
        matches!(self.half_out, HalfOut::Stuck)
    }

    /// When a paper that neither comes nor goes is taken for one that hangs on to the roll.
    pub(super) fn half_out_deadline(&self) -> Option<Moment> {
        let stays = self.order.filter(|order| order.times >= ORDERS).map(|order| order.until);
        let comes = self.coming_since.map(|since| since + AWAY);
        stays.or(comes).filter(|_| !self.is_stuck())
    }

    /// Whether a paper neither comes nor goes at `now`.
    pub(super) fn hangs(&mut self, now: Moment) -> Hangs {
        if self.half_out_deadline().is_none_or(|due| due > now) {
            return Hangs::No;
        }
        self.coming_since = self.coming_since.map(|_| now);
        let stays = self.order.take().is_some();
        match std::mem::replace(&mut self.half_out, HalfOut::CutOff) {
            HalfOut::Nothing | HalfOut::CutOff | HalfOut::Stuck if stays => Hangs::Stays,
            HalfOut::Nothing => Hangs::Out,
            HalfOut::CutOff | HalfOut::Stuck => Hangs::OutAgain,
        }
    }

    /// Nothing more can be done about it from here.
    pub(super) const fn stick(&mut self) {
        self.half_out = HalfOut::Stuck;
    }

    /// When something is due here.
    pub(super) fn deadline(&self, untaken: Untaken) -> Option<Moment> {
        if let Some(order) = self.order {
            return (order.times < ORDERS || self.is_stuck()).then_some(order.until);
        }
        match (self.slip, untaken) {
            (Slip::No, Untaken::Leave) => None,
            (Slip::No, Untaken::Retract | Untaken::Eject) => self.presenter.deadline(),
            (Slip::Awaited, _) => (self.passage == Passage::Offered).then_some(Moment::START),
        }
    }

    /// Which way the paper is to go now, if it is.
    pub(super) fn is_due(&self, now: Moment, untaken: Untaken) -> Option<Way> {
        self.deadline(untaken).filter(|due| *due <= now)?;
        let chosen = match untaken {
            Untaken::Eject => Way::Eject,
            Untaken::Retract | Untaken::Leave => Way::Retract,
        };
        Some(self.order.map_or(chosen, |order| order.way))
    }
}
