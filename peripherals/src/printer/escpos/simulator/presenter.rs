//! The way from knife to mouth: a motor, a sensor, a bin, and a hand that may pull.
//!
//! A paper that is cut off lies inside. The motor shows it, pushes it out, or draws it back into the bin; two papers in the way
//! jam, and so does a hand that pulls against the motor. The sensor sees what is at the mouth.

use std::time::Duration;

use domain::Moment;

use super::hands::Fate;

const SHOWING: Duration = Duration::from_millis(400);
const PUSHING_OUT: Duration = Duration::from_millis(300);
const DRAWING_BACK: Duration = Duration::from_millis(600);

/// What becomes of a paper, by its number.
pub(super) type Fates = Vec<(usize, Fate)>;

/// What the motor does to a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Move {
    /// To the mouth, where it is held.
    Show,
    /// Out.
    PushOut,
    /// Into the bin.
    DrawBack,
}

#[derive(Debug, Clone, Copy)]
struct Motion {
    to: Move,
    paper: usize,
    done: Moment,
}

/// Whether something is in the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Free,
    /// Something is, and nothing has run into it.
    Blocked,
    Jammed,
}

/// What becomes of a shown paper after a while, by the printer's own clock.
#[derive(Debug, Clone, Copy)]
enum Clock {
    /// Nothing.
    Stopped,
    /// As soon as it is shown, it runs.
    Set(Move, Duration),
    /// Then.
    Running(Move, Moment),
}

/// Everything between knife and mouth.
#[derive(Debug)]
pub(super) struct Presenter {
    capacity: usize,
    pub(super) in_bin: usize,
    inside: Option<usize>,
    mouth: Option<usize>,
    motion: Option<Motion>,
    way: Way,
    clock: Clock,
}

impl Presenter {
    pub(super) const fn new(capacity: usize) -> Self {
        let (way, clock) = (Way::Free, Clock::Stopped);
        Self { capacity, in_bin: 0, inside: None, mouth: None, motion: None, way, clock }
    }

    pub(super) fn is_jammed(&self) -> bool {
        self.way == Way::Jammed
    }

    /// What the sensor sees.
    pub(super) const fn sees_paper(&self) -> bool {
        self.mouth.is_some()
    }

    pub(super) const fn is_moving(&self) -> bool {
        self.motion.is_some()
    }

    /// When it does something next by itself.
    pub(super) fn deadline(&self) -> Option<Moment> {
        let clock = match self.clock {
            Clock::Running(_, until) if self.motion.is_none() => Some(until),
            Clock::Running(..) | Clock::Set(..) | Clock::Stopped => None,
        };
        self.motion.map(|motion| motion.done).or(clock).filter(|_| !self.is_jammed())
    }

    /// The knife has cut off a paper.
    pub(super) fn take_in(&mut self, paper: usize) -> Fates {
        match self.inside.replace(paper) {
            None => vec![(paper, Fate::Inside)],
            Some(former) => {
                self.inside = Some(former);
                self.jam_now();
                vec![(paper, Fate::Removed)]
            }
        }
    }

    /// Starts the motor; without effect when there is no paper.
    pub(super) fn start(&mut self, now: Moment, to: Move) {
        let paper = match (self.inside, self.mouth) {
            (Some(_), Some(_)) => return self.jam_now(),
            (None, Some(_)) if to == Move::Show => return,
            (Some(paper), None) | (None, Some(paper)) => paper,
            (None, None) => return,
        };
        if self.way == Way::Blocked || (to == Move::DrawBack && self.in_bin >= self.capacity) {
            return self.jam_now();
        }
        self.clock = match self.clock {
            set @ Clock::Set(..) if to == Move::Show => set,
            Clock::Set(..) | Clock::Running(..) | Clock::Stopped => Clock::Stopped,
        };
        let takes = match to {
            Move::Show => SHOWING,
            Move::PushOut => PUSHING_OUT,
            Move::DrawBack => DRAWING_BACK,
        };
        self.motion = Some(Motion { to, paper, done: now + takes });
    }

    /// The paper inside is shown, and taken back by the printer's own clock.
    pub(super) fn show_for(&mut self, now: Moment, then: Move, after: Duration) {
        let set = if after.is_zero() { Clock::Stopped } else { Clock::Set(then, after) };
        if self.inside.is_none() && self.mouth.is_some() {
            self.clock = if after.is_zero() { Clock::Stopped } else { Clock::Running(then, now + after) };
        } else {
            self.clock = set;
            self.start(now, Move::Show);
        }
    }

    /// After power came back.
    pub(super) fn draw_back(&mut self, now: Moment) {
        self.motion = None;
        self.clock = Clock::Stopped;
        if !self.is_jammed() {
            self.start(now, Move::DrawBack);
        }
    }

    /// Power is gone: everything stops where it is. A paper half shown is seen.
    pub(super) const fn stop(&mut self) {
        if let Some(Motion { to: Move::Show, paper, .. }) = self.motion {
            self.inside = None;
            self.mouth = Some(paper);
        }
        self.motion = None;
        self.clock = Clock::Stopped;
    }

    /// Does what is due; what has become of papers by that.
    pub(super) fn elapse(&mut self, now: Moment) -> Fates {
        if self.is_jammed() {
            return Fates::new();
        }
        if let Some(motion) = self.motion.filter(|motion| motion.done <= now) {
            self.motion = None;
            return vec![(motion.paper, self.arrive(motion))];
        }
        if let Clock::Running(then, until) = self.clock
            && until <= now
            && self.motion.is_none()
        {
            self.start(until, then);
        }
        Fates::new()
    }

    fn arrive(&mut self, motion: Motion) -> Fate {
        self.inside = None;
        self.mouth = None;
        match motion.to {
            Move::Show => {
                self.mouth = Some(motion.paper);
                if let Clock::Set(then, after) = self.clock {
                    self.clock = Clock::Running(then, motion.done + after);
                }
                Fate::Mouth
            }
            Move::PushOut => Fate::Ejected,
            Move::DrawBack => {
                self.in_bin += 1;
                Fate::Retracted
            }
        }
    }

    /// A hand pulls at what is at the mouth.
    pub(super) fn pull(&mut self) -> Fates {
        match (self.mouth, self.motion) {
            (Some(paper), None) if !self.is_jammed() => {
                self.mouth = None;
                self.clock = Clock::Stopped;
                vec![(paper, Fate::Taken)]
            }
            (Some(paper), Some(Motion { to: Move::PushOut, .. })) => {
                (self.mouth, self.inside, self.motion) = (None, None, None);
                vec![(paper, Fate::Taken)]
            }
            (_, Some(_)) => {
                self.jam_now();
                Fates::new()
            }
            (Some(_) | None, None) => Fates::new(),
        }
    }

    fn jam_now(&mut self) {
        self.stop();
        self.way = Way::Jammed;
    }

    pub(super) fn jam(&mut self) {
        if self.inside.is_some() || self.mouth.is_some() {
            self.jam_now();
        } else if self.way == Way::Free {
            self.way = Way::Blocked;
        }
    }

    /// Somebody takes out whatever is in the way.
    pub(super) fn clear(&mut self) -> Fates {
        self.stop();
        self.way = Way::Free;
        [self.inside.take(), self.mouth.take()].into_iter().flatten().map(|paper| (paper, Fate::Removed)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(millis: u64) -> Moment {
        Moment::after_start(Duration::from_millis(millis))
    }

    fn shown() -> Presenter {
        let mut presenter = Presenter::new(1);
        presenter.take_in(7);
        presenter.start(at(0), Move::Show);
        assert!(!presenter.sees_paper());
        assert_eq!(presenter.elapse(at(400)), [(7, Fate::Mouth)]);
        assert!(presenter.sees_paper());
        presenter
    }

    #[test]
    fn a_hand_takes_what_is_all_out() {
        assert_eq!(shown().pull(), [(7, Fate::Taken)]);
    }

    #[test]
    fn a_hand_that_pulls_against_the_motor_jams_it() {
        let mut presenter = Presenter::new(1);
        presenter.take_in(7);
        presenter.start(at(0), Move::Show);
        assert_eq!(presenter.pull(), []);
        assert!(presenter.is_jammed() && presenter.sees_paper());
        assert_eq!(presenter.clear(), [(7, Fate::Removed)]);
        assert!(!presenter.is_jammed() && !presenter.sees_paper());
    }

    #[test]
    fn a_full_bin_jams_what_is_drawn_back() {
        let mut presenter = shown();
        presenter.start(at(500), Move::DrawBack);
        assert_eq!(presenter.elapse(at(1_100)), [(7, Fate::Retracted)]);
        presenter.take_in(8);
        presenter.start(at(2_000), Move::DrawBack);
        assert!(presenter.is_jammed());
    }

    #[test]
    fn two_papers_in_the_way_jam() {
        let mut presenter = shown();
        presenter.take_in(8);
        presenter.start(at(500), Move::Show);
        assert!(presenter.is_jammed());
    }

    #[test]
    fn its_own_clock_takes_a_paper_back() {
        let mut presenter = Presenter::new(1);
        presenter.take_in(7);
        presenter.show_for(at(0), Move::PushOut, Duration::from_secs(5));
        presenter.elapse(at(400));
        assert_eq!(presenter.deadline(), Some(at(5_400)));
        presenter.elapse(at(5_400));
        assert_eq!(presenter.elapse(at(5_700)), [(7, Fate::Ejected)]);
    }
}
