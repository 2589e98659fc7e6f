//! What is known about a device from outside its protocol: how far its life has come, and which news is news.
//!
//! The words are `UnifiedPOS`'s (*open, claim, enable*) and `XFS4IoT`'s (thresholds). Pure; whoever owns the device's handle
//! feeds it.

pub mod check;
pub mod consumables;
pub mod statistics;

use std::time::Duration;

use domain::Moment;
use serde::{Deserialize, Serialize};

use crate::{
    link::LinkState,
    status::{Condition, Readiness, Status},
};

/// How far a device has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Life {
    /// No link.
    Closed,
    /// The link is ours alone; the device has not said that it can be used.
    Claimed,
    /// It can be used, or is in use.
    Enabled,
}

/// How many failed attempts to reach a device mean that there is none.
const ABSENT_AFTER: u32 = 20;

/// A device as a technician and the fleet see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Supervision<F> {
    link: LinkState,
    status: Status<F>,
    since: Moment,
    losses: u32,
}

/// One piece of news about a device, told once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct News<F> {
    /// How far it is.
    pub life: Life,
    /// How it is.
    pub status: Status<F>,
}

impl<F: Copy + PartialEq> Supervision<F> {
    /// A device that was never reached.
    #[must_use]
    pub const fn new(now: Moment) -> Self {
        Self { link: LinkState::Closed { failures: 0 }, status: Status::starting(), since: now, losses: 0 }
    }

    /// How far it is.
    #[must_use]
    pub const fn life(&self) -> Life {
        match (self.link, self.status.readiness) {
            (LinkState::Closed { .. }, _) => Life::Closed,
            (LinkState::Claimed, Readiness::Unavailable) => Life::Claimed,
            (LinkState::Claimed, Readiness::Ready | Readiness::Busy) => Life::Enabled,
        }
    }

    /// How it is. Without a link nothing a device said earlier is believed.
    #[must_use]
    pub const fn status(&self) -> Status<F> {
        match self.link {
            LinkState::Claimed => self.status,
            LinkState::Closed { failures: 0 } => Status::starting(),
            LinkState::Closed { failures: ABSENT_AFTER.. } => {
                Status { readiness: Readiness::Unavailable, condition: Condition::NoDevice, fault: None }
            }
            LinkState::Closed { failures: 1.. } => Status::offline(),
        }
    }

    /// Since when it is as it is.
    #[must_use]
    pub const fn since(&self) -> Moment {
        self.since
    }

    /// How often its link was lost since the program's start.
    #[must_use]
    pub const fn losses(&self) -> u32 {
        self.losses
    }

    /// Its link changed.
    pub fn on_link(&mut self, now: Moment, link: LinkState) -> Option<News<F>> {
        let before = self.news();
        if self.link == LinkState::Claimed && link != LinkState::Claimed {
            self.losses = self.losses.saturating_add(1);
        }
        if self.link != LinkState::Claimed && link == LinkState::Claimed {
            self.status = Status::starting();
        }
        self.link = link;
        self.changed(now, before)
    }

    /// Its driver said how it is.
    pub fn on_status(&mut self, now: Moment, status: Status<F>) -> Option<News<F>> {
        let before = self.news();
        self.status = status;
        self.changed(now, before)
    }

    const fn news(&self) -> News<F> {
        News { life: self.life(), status: self.status() }
    }

    fn changed(&mut self, now: Moment, before: News<F>) -> Option<News<F>> {
        let news = self.news();
        if news == before {
            return None;
        }
        self.since = now;
        Some(news)
    }
}

/// A level that is told once, though its sensor flickers: worse at once, better only when it stayed better for a while.
#[derive(Debug, Clone)]
pub struct Threshold<L> {
    told: Option<L>,
    better: Option<(L, Moment)>,
    severity: fn(L) -> u8,
    settling: Duration,
}

impl<L: Copy + PartialEq> Threshold<L> {
    /// `severity` orders the levels, greater is worse; `settling` is how long a better one must last.
    #[must_use]
    pub const fn new(severity: fn(L) -> u8, settling: Duration) -> Self {
        Self { told: None, better: None, severity, settling }
    }

    /// The sensor says `level`; the answer is what is to be told.
    pub fn on(&mut self, now: Moment, level: L) -> Option<L> {
        let Some(told) = self.told else { return Some(self.tell(level)) };
        if level == told {
            self.better = None;
            return None;
        }
        if (self.severity)(level) >= (self.severity)(told) {
            return Some(self.tell(level));
        }
        let since = match self.better {
            Some((waiting, since)) if waiting == level => since,
            Some(_) | None => now,
        };
        self.better = Some((level, since));
        self.elapse(now)
    }

    /// When a better level will have lasted long enough.
    #[must_use]
    pub fn deadline(&self) -> Option<Moment> {
        self.better.map(|(_, since)| since + self.settling)
    }

    /// Time has passed; the answer is what is to be told.
    pub fn elapse(&mut self, now: Moment) -> Option<L> {
        let (level, since) = self.better?;
        if now.since(since) < self.settling {
            return None;
        }
        Some(self.tell(level))
    }

    const fn tell(&mut self, level: L) -> L {
        self.told = Some(level);
        self.better = None;
        level
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::printer::{Fault, Paper};

    fn at(seconds: u64) -> Moment {
        Moment::after_start(Duration::from_secs(seconds))
    }

    #[test]
    fn a_device_is_closed_then_claimed_then_enabled() {
        let mut device = Supervision::<Fault>::new(at(0));
        assert_eq!(device.life(), Life::Closed);
        let claimed = device.on_link(at(1), LinkState::Claimed);
        assert_eq!(claimed, Some(News { life: Life::Claimed, status: Status::starting() }));
        let enabled = device.on_status(at(2), Status::ready());
        assert_eq!(enabled, Some(News { life: Life::Enabled, status: Status::ready() }));
        assert_eq!(device.on_status(at(3), Status::ready()), None, "the same again is no news");
        assert_eq!(device.since(), at(2));
    }

    #[test]
    fn what_a_device_said_before_its_link_broke_is_not_believed_after() {
        let mut device = Supervision::<Fault>::new(at(0));
        device.on_link(at(1), LinkState::Claimed);
        device.on_status(at(1), Status::ready());
        let lost = device.on_link(at(2), LinkState::Closed { failures: 1 });
        assert_eq!(lost, Some(News { life: Life::Closed, status: Status::offline() }));
        assert_eq!(device.on_link(at(3), LinkState::Closed { failures: 2 }), None, "still down is no news");
        let back = device.on_link(at(4), LinkState::Claimed);
        assert_eq!(back, Some(News { life: Life::Claimed, status: Status::starting() }));
        assert_eq!(device.losses(), 1);
    }

    #[test]
    fn a_device_that_was_looked_for_long_enough_is_absent() {
        let mut device = Supervision::<Fault>::new(at(0));
        device.on_link(at(1), LinkState::Closed { failures: 1 });
        let absent = device.on_link(at(90), LinkState::Closed { failures: ABSENT_AFTER });
        assert_eq!(absent.map(|news| news.status.condition), Some(Condition::NoDevice));
    }

    const fn severity(paper: Paper) -> u8 {
        match paper {
            Paper::Full => 0,
            Paper::Unknown => 1,
            Paper::Low => 2,
            Paper::Out => 3,
        }
    }

    #[test]
    fn a_flickering_near_end_sensor_is_told_once() {
        let mut paper = Threshold::new(severity, Duration::from_secs(10));
        assert_eq!(paper.on(at(0), Paper::Full), Some(Paper::Full));
        assert_eq!(paper.on(at(1), Paper::Low), Some(Paper::Low));
        for second in 2..60 {
            let flicker = if second % 2 == 0 { Paper::Full } else { Paper::Low };
            assert_eq!(paper.on(at(second), flicker), None);
        }
        assert_eq!(paper.on(at(61), Paper::Out), Some(Paper::Out), "worse is told at once");
    }

    #[test]
    fn a_new_roll_is_told_when_it_has_settled() {
        let mut paper = Threshold::new(severity, Duration::from_secs(10));
        paper.on(at(0), Paper::Out);
        assert_eq!(paper.on(at(1), Paper::Full), None);
        assert_eq!(paper.deadline(), Some(at(11)));
        assert_eq!(paper.elapse(at(10)), None);
        assert_eq!(paper.elapse(at(11)), Some(Paper::Full));
        assert_eq!(paper.deadline(), None);
    }
}
