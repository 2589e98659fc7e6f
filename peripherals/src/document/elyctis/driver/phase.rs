//! What the host is doing, and when it does something else.

use std::time::Duration;

use domain::Moment;

use super::Driver;
use crate::{
    detect::Identity,
    document::{
        Fault,
        elyctis::{
            OneLine, Watch,
            message::{Area, Continuous, Question, Request},
        },
    },
    status::Status,
};

/// How often something is said before nobody is there.
const TRIES: u8 = 3;
/// After nobody answered.
const AFTER_SILENCE: Duration = Duration::from_secs(5);
/// Rounds of silence after which the link is opened again.
const GIVEN_UP: u8 = 2;

/// What it is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    /// There is no link.
    Closed,
    /// Has told it off, the first thing of all.
    Opening { tries: u8, until: Moment },
    /// Awaits who it is. Not every program knows every question: no answer is one too.
    Asking { question: Question, until: Moment },
    /// Has told it off, to tell it on afterwards: it forgets which document it has read.
    Resetting { tries: u8, until: Moment },
    /// Has told it this.
    Telling { order: Continuous, tries: u8, until: Moment },
    /// It does what it was told.
    Standing { check_at: Moment },
    /// Has asked what it sees.
    Inquiring { area: Area, tries: u8, until: Moment },
    /// Asks again then.
    Resting { inquire_at: Moment },
    /// Was not answered; begins again then.
    Pausing { until: Moment },
}

impl Driver {
    pub(super) fn begin(&mut self, now: Moment) {
        self.strange = 0;
        self.open(now, 1);
    }

    fn open(&mut self, now: Moment, tries: u8) {
        self.say(Request::Continuous(Continuous::Off));
        self.phase = Phase::Opening { tries, until: now + self.settings.answer() };
    }

    fn say(&mut self, request: Request) {
        self.desk.send(request.to_bytes());
    }

    fn ask(&mut self, now: Moment, question: Question) {
        self.say(Request::Ask(question));
        self.phase = Phase::Asking { question, until: now + self.settings.answer() };
    }

    /// This question is answered, or never will be.
    pub(super) fn ask_after(&mut self, now: Moment, question: Question) {
        match question {
            Question::Firmware => self.ask(now, Question::Serial),
            Question::Serial => self.ask(now, Question::Product),
            Question::Product => {
                if self.identity != Identity::default() {
                    self.desk.identified(self.identity.clone());
                }
                self.desk.is_well();
                // It was told off first of all.
                self.phase = Phase::Standing { check_at: now + self.settings.check() };
                if self.desk.is_wanted() {
                    self.stand(now);
                }
            }
        }
    }

    /// Makes it do what is wanted, if it is known by now.
    pub(super) fn stand(&mut self, now: Moment) {
        match self.phase {
            // It is known soon.
            Phase::Closed | Phase::Opening { .. } | Phase::Asking { .. } | Phase::Pausing { .. } => {}
            Phase::Resetting { .. }
            | Phase::Telling { .. }
            | Phase::Standing { .. }
            | Phase::Inquiring { .. }
            | Phase::Resting { .. } => match (self.settings.watch, self.desk.is_wanted()) {
                (Watch::Reader, true) => self.reset(now, 1),
                (Watch::Inquiry, true) => self.inquire(now, Area::Zone, 1),
                (Watch::Reader | Watch::Inquiry, false) => self.tell(now, Continuous::Off),
            },
        }
    }

    fn reset(&mut self, now: Moment, tries: u8) {
        self.say(Request::Continuous(Continuous::Off));
        self.phase = Phase::Resetting { tries, until: now + self.settings.answer() };
    }

    /// What it thinks it has read was harmed on its way: it is to read it again.
    pub(super) fn read_anew(&mut self, now: Moment) {
        self.reset(now, 1);
    }

    pub(super) fn tell(&mut self, now: Moment, order: Continuous) {
        self.tell_again(now, order, 1);
    }

    fn tell_again(&mut self, now: Moment, order: Continuous, tries: u8) {
        self.say(Request::Continuous(order));
        self.phase = Phase::Telling { order, tries, until: now + self.settings.answer() };
    }

    fn inquire(&mut self, now: Moment, area: Area, tries: u8) {
        self.say(Request::Inquire(area));
        self.phase = Phase::Inquiring { area, tries, until: now + self.settings.inquiry() };
    }

    /// Whether it is asked to look for a single line, now that it has seen no others.
    pub(super) fn look_elsewhere(&mut self, now: Moment, area: Area) -> bool {
        let is_next = (area, self.settings.one_line) == (Area::Zone, OneLine::Asked);
        if is_next {
            self.inquire(now, Area::OneLine, 1);
        }
        is_next
    }

    pub(super) fn rest(&mut self, now: Moment) {
        self.phase = Phase::Resting { inquire_at: now + self.settings.inquire_again() };
    }

    /// It does as it was told.
    pub(super) fn obeyed(&mut self, now: Moment, told: Continuous) {
        match (self.phase, told) {
            (Phase::Opening { .. }, Continuous::Off) => {
                self.silent = 0;
                self.ask(now, Question::Firmware);
            }
            (Phase::Resetting { .. }, Continuous::Off) => {
                self.silent = 0;
                self.tell(now, Continuous::On);
            }
            (Phase::Telling { order, .. }, told) if order == told => {
                self.silent = 0;
                self.desk.is_well();
                self.phase = Phase::Standing { check_at: now + self.settings.check() };
            }
            (
                Phase::Closed
                | Phase::Opening { .. }
                | Phase::Asking { .. }
                | Phase::Resetting { .. }
                | Phase::Telling { .. }
                | Phase::Standing { .. }
                | Phase::Inquiring { .. }
                | Phase::Resting { .. }
                | Phase::Pausing { .. },
                Continuous::On | Continuous::Off,
            ) => {}
        }
    }

    /// Whether what it reads by itself now was read for who waits now.
    pub(super) fn awaits_reading(&self) -> bool {
        let is_told = match self.phase {
            Phase::Telling { order: Continuous::On, .. } | Phase::Standing { .. } => true,
            Phase::Closed
            | Phase::Opening { .. }
            | Phase::Asking { .. }
            | Phase::Resetting { .. }
            | Phase::Telling { order: Continuous::Off, .. }
            | Phase::Inquiring { .. }
            | Phase::Resting { .. }
            | Phase::Pausing { .. } => false,
        };
        is_told && self.desk.is_wanted()
    }

    fn nobody_answered(&mut self, now: Moment) {
        self.silent = self.silent.saturating_add(1);
        let is_noisy = self.strange > 0;
        self.desk.report_status(if is_noisy { Fault::Unintelligible.status() } else { Status::offline() });
        self.phase = Phase::Pausing { until: now + AFTER_SILENCE };
        // Opening a link again makes no sense of what comes over it.
        if self.silent >= GIVEN_UP && !is_noisy {
            self.silent = 0;
            self.phase = Phase::Closed;
            self.desk.hang_up();
        }
    }

    /// Does what is due.
    pub(super) fn pass(&mut self, now: Moment) {
        if self.due().is_none_or(|due| due > now) {
            return;
        }
        match self.phase {
            Phase::Closed => {}
            Phase::Opening { tries, .. } if tries < TRIES => self.open(now, tries + 1),
            Phase::Resetting { tries, .. } if tries < TRIES => self.reset(now, tries + 1),
            Phase::Telling { order, tries, .. } if tries < TRIES => self.tell_again(now, order, tries + 1),
            Phase::Inquiring { area, tries, .. } if tries < TRIES => self.inquire(now, area, tries + 1),
            Phase::Opening { .. } | Phase::Resetting { .. } | Phase::Telling { .. } | Phase::Inquiring { .. } => {
                self.nobody_answered(now);
            }
            Phase::Asking { question, .. } => self.ask_after(now, question),
            // Told again: it may have restarted and forgotten.
            Phase::Standing { .. } => match (self.settings.watch, self.desk.is_wanted()) {
                (Watch::Reader, true) => self.tell(now, Continuous::On),
                (Watch::Reader | Watch::Inquiry, false) | (Watch::Inquiry, true) => self.tell(now, Continuous::Off),
            },
            Phase::Resting { .. } => self.inquire(now, Area::Zone, 1),
            Phase::Pausing { .. } => self.begin(now),
        }
    }

    pub(super) const fn due(&self) -> Option<Moment> {
        match self.phase {
            Phase::Closed => None,
            Phase::Opening { until: due, .. }
            | Phase::Asking { until: due, .. }
            | Phase::Resetting { until: due, .. }
            | Phase::Telling { until: due, .. }
            | Phase::Standing { check_at: due }
            | Phase::Inquiring { until: due, .. }
            | Phase::Resting { inquire_at: due }
            | Phase::Pausing { until: due } => Some(due),
        }
    }
}
