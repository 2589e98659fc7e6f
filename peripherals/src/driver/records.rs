//! What drivers of the kernel's records have in common. Nobody asks for a record: the link tells how things are as it opens, and
//! a record that makes no sense means that it must be opened anew.

use std::{collections::VecDeque, time::Duration};

use domain::Moment;

use super::{EventId, Output};
use crate::status::Status;

/// The link tells how things are as it opens; one that does not for so long is opened anew, or lacks what it does not tell.
const GREETING: Duration = Duration::from_secs(2);
/// The kernel writes whole records, and what belongs together at once. What is not complete after so long never will be.
const WHOLE: Duration = Duration::from_millis(500);
/// What made no sense once is believed again after so long without nonsense.
const PROBATION: Duration = Duration::from_secs(3);

/// How far the link is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// There is none.
    Closed,
    /// It is open and has not told how things are.
    Greeting {
        /// No longer than this.
        until: Moment,
    },
    /// It has.
    Open,
}

/// What is done with the link when everything is reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Link {
    Kept,
    GivenUp,
}

/// A link to records, and what is told of the device behind it.
#[derive(Debug)]
pub struct Records<E, F> {
    /// How far it is.
    pub phase: Phase,
    /// Bytes that are no record yet.
    pub unread: Vec<u8>,
    link: Link,
    incomplete_since: Option<Moment>,
    status: Status<F>,
    doubted_until: Option<Moment>,
    next_id: u64,
    reports: VecDeque<(E, EventId)>,
    changed: fn(Status<F>) -> E,
}

impl<E, F: Copy + PartialEq> Records<E, F> {
    /// No link yet. `changed` is how the family says that the status did.
    pub const fn new(changed: fn(Status<F>) -> E) -> Self {
        Self {
            phase: Phase::Closed,
            unread: Vec::new(),
            link: Link::Kept,
            incomplete_since: None,
            status: Status::starting(),
            doubted_until: None,
            next_id: 1,
            reports: VecDeque::new(),
            changed,
        }
    }

    /// Reports under a number of its own.
    pub fn report(&mut self, event: E) {
        self.reports.push_back((event, EventId(self.next_id)));
        self.next_id += 1;
    }

    fn tell(&mut self, status: Status<F>) {
        if self.status != status {
            self.status = status;
            self.report((self.changed)(status));
        }
    }

    /// How the device is; not told while it is doubted.
    pub fn tell_believed(&mut self, now: Moment, status: Status<F>) {
        self.doubted_until = self.doubted_until.filter(|until| now < *until);
        if self.doubted_until.is_none() {
            self.tell(status);
        }
    }

    /// Whether bytes mean anything: there is a link, and it is kept.
    pub fn is_kept(&self) -> bool {
        self.phase != Phase::Closed && self.link == Link::Kept
    }

    /// Whether what happens now can be told.
    pub fn is_open(&self) -> bool {
        self.phase == Phase::Open && self.link == Link::Kept
    }

    /// The link is to be opened anew.
    pub const fn give_up(&mut self) {
        self.link = Link::GivenUp;
    }

    /// What came makes no sense.
    pub fn give_up_on_garbage(&mut self, now: Moment, unintelligible: Status<F>) {
        self.tell(unintelligible);
        self.doubted_until = Some(now + PROBATION);
        self.give_up();
    }

    /// All that has come is whole.
    pub const fn is_whole(&mut self) {
        self.incomplete_since = None;
    }

    /// Something has come that is not whole.
    pub fn is_incomplete(&mut self, now: Moment) {
        self.incomplete_since.get_or_insert(now);
    }

    /// Whether what began never became whole.
    pub fn is_overdue(&self, now: Moment) -> bool {
        self.incomplete_since.is_some_and(|since| since + WHOLE <= now)
    }

    /// The link stands.
    pub fn connect(&mut self, now: Moment) {
        self.clear();
        self.phase = Phase::Greeting { until: now + GREETING };
    }

    /// The link is gone.
    pub fn disconnect(&mut self) {
        self.clear();
        // What was unintelligible is so until it makes sense for a while, however often its link is opened.
        if self.doubted_until.is_none() {
            self.tell(Status::offline());
        }
    }

    fn clear(&mut self) {
        self.phase = Phase::Closed;
        self.link = Link::Kept;
        self.unread.clear();
        self.incomplete_since = None;
    }

    /// What is to be said or done; a link that was given up is let go once everything is reported.
    pub fn next(&mut self) -> Option<Output<E>> {
        if let Some((event, id)) = self.reports.pop_front() {
            return Some(Output::Report(event, id));
        }
        if self.link == Link::GivenUp {
            self.clear();
            return Some(Output::HangUp);
        }
        None
    }

    /// When time matters here, where there is a link; `open` is when it matters to the device.
    pub fn deadline(&self, open: Option<Moment>) -> Option<Moment> {
        let waiting = match self.phase {
            Phase::Closed => return None,
            Phase::Greeting { until } => Some(until),
            Phase::Open => self.doubted_until,
        };
        let whole = self.incomplete_since.map(|since| since + WHOLE);
        [waiting, whole, open].into_iter().flatten().min()
    }
}
