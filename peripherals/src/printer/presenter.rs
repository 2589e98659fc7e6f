//! The mouth of a printer: whether a paper was taken by a hand, or drawn back because nobody did.
//!
//! A sensor only says "paper" and "no paper". What its change means depends on what we ordered meanwhile. Pure.

use std::time::Duration;

use domain::Moment;

use super::{Event, Media};

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

/// Whether we ordered the paper away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cleared {
    No,
    Ordered,
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

    /// The job is processed: the next paper at the mouth is its own.
    pub const fn expect(&mut self, job: u32) {
        self.job = Some(job);
    }

    /// We order the paper away: that it goes is no hand.
    pub const fn ordered_away(&mut self) {
        self.cleared = Cleared::Ordered;
    }

    /// The sensor says so at `now`; the answer is what is to be told.
    pub fn sense(&mut self, now: Moment, media: Media) -> Option<Event> {
        let before = std::mem::replace(&mut self.media, media);
        let had_paper = matches!(before, Media::Present | Media::Jammed);
        match media {
            Media::Present if had_paper => None,
            Media::Present => {
                self.since = Some(now);
                Some(Event::PaperPresented { job: self.job })
            }
            Media::NotPresent if had_paper => {
                self.since = None;
                let job = self.job.take();
                match std::mem::replace(&mut self.cleared, Cleared::No) {
                    Cleared::No => Some(Event::PaperTaken { job }),
                    Cleared::Ordered => Some(Event::PaperRetracted { job }),
                }
            }
            Media::NotPresent | Media::Jammed | Media::Unknown => None,
        }
    }

    /// When the paper at the mouth has waited long enough; none once it was ordered away.
    #[must_use]
    pub fn deadline(&self) -> Option<Moment> {
        let since = self.since.filter(|_| self.cleared == Cleared::No && self.media == Media::Present)?;
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
    fn a_stuck_paper_is_taken_when_it_is_pulled_out() {
        let mut mouth = mouth();
        assert_eq!(mouth.sense(at(2), Media::Jammed), None);
        assert_eq!(mouth.deadline(), None);
        assert_eq!(mouth.sense(at(9), Media::NotPresent), Some(Event::PaperTaken { job: Some(7) }));
    }
}
