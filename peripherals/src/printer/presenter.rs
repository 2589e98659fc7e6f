//! The mouth of a printer: whether a paper was taken by a hand, or drawn back because nobody did.
//!
//! A sensor only says "paper" and "no paper". What its change means depends on what we ordered meanwhile. Pure.

use std::time::Duration;

use domain::Moment;
use serde::{Deserialize, Serialize};

use super::{Event, Media};

/// Where a paper goes that nobody took.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// It is drawn back into the cabinet, where only a technician finds it.
    #[default]
    Retract,
    /// It is pushed out: for a printer without a bin.
    Eject,
}

impl Way {
    /// The other way, when this one does not work.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Retract => Self::Eject,
            Self::Eject => Self::Retract,
        }
    }
}

/// Papers at the mouth of one printer.
#[derive(Debug)]
pub struct Presenter {
    media: Media,
    /// The paper at the mouth, or about to be there.
    job: Option<u32>,
    /// Since when it has been there.
    since: Option<Moment>,
    cleared: Cleared,
    patience: Duration,
}

/// Who may have made the paper go, besides a hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cleared {
    /// Nobody.
    No,
    /// We ordered it away.
    Ordered,
    /// The printer itself, while we could not see it.
    Unseen,
}

impl Presenter {
    /// A mouth about which nothing is known. A paper is left there for `patience`.
    #[must_use]
    pub const fn new(patience: Duration) -> Self {
        Self { media: Media::Unknown, job: None, since: None, cleared: Cleared::No, patience }
    }

    /// What is at the mouth.
    #[must_use]
    pub const fn media(&self) -> Media {
        self.media
    }

    /// Whose paper is at the mouth, or about to be there.
    #[must_use]
    pub const fn job(&self) -> Option<u32> {
        self.job
    }

    /// The next paper at the mouth is this job's. One that lay there before, and of which nothing is seen any more, is not.
    pub const fn expect(&mut self, job: u32) {
        self.job = Some(job);
        self.since = None;
        self.cleared = Cleared::No;
    }

    /// We order the paper away: that it goes is no hand.
    pub const fn ordered_away(&mut self) {
        self.cleared = Cleared::Ordered;
    }

    /// We cannot see the mouth for a while, as when the link is lost: a paper that is gone when we look again may have been
    /// drawn back by a printer that was switched off and on, and is not called taken.
    pub const fn lost_sight(&mut self) {
        if matches!(self.cleared, Cleared::No) {
            self.cleared = Cleared::Unseen;
        }
    }

    /// The sensor says so at `now`; the answer is what is to be told.
    pub fn sense(&mut self, now: Moment, media: Media) -> Option<Event> {
        let before = std::mem::replace(&mut self.media, media);
        let had_paper = self.since.is_some() || before == Media::Jammed;
        match media {
            Media::Unknown => self.lost_sight(),
            Media::NotPresent if had_paper => {}
            Media::NotPresent | Media::Present | Media::Jammed => self.seen(),
        }
        match media {
            Media::Present if self.since.is_some() => None,
            Media::Present => {
                self.since = Some(now);
                self.cleared = Cleared::No;
                Some(Event::PaperPresented { job: self.job })
            }
            Media::NotPresent if had_paper => {
                self.since = None;
                let job = self.job.take();
                match std::mem::replace(&mut self.cleared, Cleared::No) {
                    Cleared::No => Some(Event::PaperTaken { job }),
                    Cleared::Ordered | Cleared::Unseen => Some(Event::PaperRetracted { job }),
                }
            }
            Media::NotPresent | Media::Jammed | Media::Unknown => None,
        }
    }

    /// Whatever is at the mouth has been there, or not, all the time.
    const fn seen(&mut self) {
        if matches!(self.cleared, Cleared::Unseen) {
            self.cleared = Cleared::No;
        }
    }

    /// When the paper at the mouth has waited long enough; none once it was ordered away.
    #[must_use]
    pub fn deadline(&self) -> Option<Moment> {
        let since = self.since.filter(|_| self.cleared != Cleared::Ordered && self.media == Media::Present)?;
        Some(since + self.patience)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: u64) -> Moment {
        Moment::after_start(Duration::from_secs(seconds))
    }

    fn mouth() -> Presenter {
        let mut mouth = Presenter::new(Duration::from_secs(30));
        assert_eq!(mouth.sense(at(0), Media::NotPresent), None);
        mouth.expect(7);
        assert_eq!(mouth.sense(at(1), Media::Present), Some(Event::PaperPresented { job: Some(7) }));
        mouth
    }

    #[test]
    fn a_paper_that_goes_by_itself_was_taken() {
        let mut mouth = mouth();
        assert_eq!(mouth.deadline(), Some(at(31)));
        assert_eq!(mouth.sense(at(2), Media::Present), None);
        assert_eq!(mouth.sense(at(3), Media::NotPresent), Some(Event::PaperTaken { job: Some(7) }));
        assert_eq!(mouth.deadline(), None);
    }

    #[test]
    fn a_paper_that_we_ordered_away_was_not_taken() {
        let mut mouth = mouth();
        mouth.ordered_away();
        assert_eq!(mouth.deadline(), None);
        assert_eq!(mouth.sense(at(40), Media::NotPresent), Some(Event::PaperRetracted { job: Some(7) }));
        mouth.expect(8);
        assert_eq!(mouth.sense(at(50), Media::Present), Some(Event::PaperPresented { job: Some(8) }));
        assert_eq!(mouth.sense(at(51), Media::NotPresent), Some(Event::PaperTaken { job: Some(8) }));
    }

    #[test]
    fn a_paper_that_lay_there_before_us_is_nobodys() {
        let mut mouth = Presenter::new(Duration::from_secs(30));
        assert_eq!(mouth.sense(at(0), Media::Present), Some(Event::PaperPresented { job: None }));
        assert_eq!(mouth.sense(at(1), Media::NotPresent), Some(Event::PaperTaken { job: None }));
    }

    #[test]
    fn a_paper_that_went_while_nobody_could_see_it_was_not_taken() {
        let mut unseen = mouth();
        unseen.lost_sight();
        assert_eq!(unseen.sense(at(9), Media::NotPresent), Some(Event::PaperRetracted { job: Some(7) }));
        let mut still_there = mouth();
        still_there.lost_sight();
        assert_eq!(still_there.sense(at(9), Media::Present), None);
        assert_eq!(still_there.deadline(), Some(at(31)));
        assert_eq!(still_there.sense(at(10), Media::NotPresent), Some(Event::PaperTaken { job: Some(7) }));
    }

    #[test]
    fn a_paper_that_was_stuck_is_presented_once_it_is_not() {
        let mut mouth = Presenter::new(Duration::from_secs(30));
        mouth.sense(at(0), Media::NotPresent);
        mouth.expect(7);
        assert_eq!(mouth.sense(at(1), Media::Jammed), None);
        assert_eq!(mouth.sense(at(2), Media::Present), Some(Event::PaperPresented { job: Some(7) }));
        assert_eq!(mouth.sense(at(3), Media::NotPresent), Some(Event::PaperTaken { job: Some(7) }));
    }

    #[test]
    fn a_paper_that_goes_while_the_sensor_says_nothing_was_not_taken() {
        let mut mouth = mouth();
        assert_eq!(mouth.sense(at(2), Media::Unknown), None);
        assert_eq!(mouth.sense(at(3), Media::NotPresent), Some(Event::PaperRetracted { job: Some(7) }));
    }

    #[test]
    fn a_paper_of_before_of_which_nothing_is_seen_any_more_is_not_the_next_jobs() {
        let mut mouth = mouth();
        mouth.sense(at(2), Media::Unknown);
        mouth.expect(8);
        assert_eq!(mouth.sense(at(3), Media::NotPresent), None);
        assert_eq!(mouth.sense(at(4), Media::Present), Some(Event::PaperPresented { job: Some(8) }));
        assert_eq!(mouth.sense(at(5), Media::NotPresent), Some(Event::PaperTaken { job: Some(8) }));
    }

    #[test]
    fn a_stuck_paper_is_taken_when_it_is_pulled_out() {
        let mut mouth = mouth();
        assert_eq!(mouth.sense(at(2), Media::Jammed), None);
        assert_eq!(mouth.deadline(), None);
        assert_eq!(mouth.sense(at(9), Media::NotPresent), Some(Event::PaperTaken { job: Some(7) }));
    }
}
