//! What a host is doing, and when it does something else.

use domain::Moment;

use super::{AFTER_REFUSAL, AFTER_SILENCE, Attempt, Confirms, Dialect, GIVEN_UP, Host, TRIES, Wanted};
use crate::{
    barcode::{Event, Fault, ReadFault},
    driver::Output,
    status::Status,
};

/// What it is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    /// There is no link.
    Closed,
    /// Awaits the answer to a question.
    Asking { question: usize, tries: u8, until: Moment },
    /// Was not answered, or refused; asks again then.
    Pausing { until: Moment },
    /// The scanner is off.
    Resting { check_at: Moment },
    /// The scanner is on.
    Armed { since: Moment, tries: u8, refusals: u8, due: Moment },
}

impl<D: Dialect> Host<D> {
    pub(super) fn connect(&mut self, now: Moment) {
        self.silent = 0;
        self.forgive();
        self.identity = None;
        if self.dialect.questions() > 0 {
            self.report_status(Status::starting());
        }
        self.begin_asking(now);
    }

    /// Asks everything from the beginning.
    pub(super) fn begin_asking(&mut self, now: Moment) {
        self.noisy = false;
        self.ask(now, 0);
    }

    fn ask(&mut self, now: Moment, question: usize) {
        if question == self.dialect.questions() {
            self.settled(now);
        } else {
            self.say(now, question, 1, Attempt::First);
        }
    }

    fn say(&mut self, now: Moment, question: usize, tries: u8, attempt: Attempt) {
        let bytes = self.dialect.ask(question, attempt);
        self.send(bytes);
        self.phase = Phase::Asking { question, tries, until: now + self.dialect.pace().answer };
    }

    /// Whether somebody waits for a code of a scanner that is being checked: it was on until then.
    pub(super) fn is_waited_for(&self) -> bool {
        let checked = matches!(self.phase, Phase::Asking { .. }) && self.status == Some(Status::ready());
        checked && self.wanted == Wanted::Yes
    }

    /// Everything is answered.
    fn settled(&mut self, now: Moment) {
        self.silent = 0;
        if self.is_waited_for() && self.noisy {
            // What came among the answers may have been the code of somebody who waits.
            self.report(Event::ReadFailed(ReadFault::CutOff));
        }
        self.report_status(self.reading.map_or(Status::ready(), Fault::status));
        match self.wanted {
            Wanted::Yes => self.arm(now),
            Wanted::No => {
                self.dialect.listen(now);
                self.phase = Phase::Resting { check_at: now + self.dialect.pace().check };
            }
        }
    }

    pub(super) fn arm(&mut self, now: Moment) {
        self.dialect.listen(now);
        self.turn_on(now, now, 1, 0);
    }

    fn turn_on(&mut self, now: Moment, since: Moment, tries: u8, refusals: u8) {
        let attempt = if tries == 1 { Attempt::First } else { Attempt::Again };
        let pace = self.dialect.pace();
        let bytes = self.dialect.arm(attempt);
        self.send(bytes);
        let due = match pace.confirms {
            Confirms::Yes => now + pace.answer,
            Confirms::No => now + pace.again,
        };
        self.phase = Phase::Armed { since, tries, refusals, due };
    }

    /// Turns it off.
    pub(super) fn rest(&mut self, now: Moment) {
        let off = self.dialect.disarm();
        self.send(off);
        self.dialect.listen(now);
        self.phase = Phase::Resting { check_at: now + self.dialect.pace().check };
    }

    pub(super) fn answered(&mut self, now: Moment) {
        match self.phase {
            Phase::Asking { question, .. } => self.ask(now, question + 1),
            Phase::Armed { since, .. } => {
                self.phase = Phase::Armed { since, tries: 0, refusals: 0, due: now + self.dialect.pace().again };
            }
            Phase::Closed | Phase::Pausing { .. } | Phase::Resting { .. } => {}
        }
    }

    pub(super) fn refused(&mut self, now: Moment) {
        match self.phase {
            Phase::Asking { question, tries, .. } if tries < TRIES => {
                self.say(now, question, tries + 1, Attempt::First);
            }
            Phase::Armed { since, refusals, .. } if refusals + 1 < TRIES => {
                let due = now + self.dialect.pace().answer;
                self.phase = Phase::Armed { since, tries: 0, refusals: refusals + 1, due };
            }
            Phase::Asking { .. } | Phase::Armed { .. } => {
                self.silent = 0;
                self.report_status(Fault::Refused.status());
                self.phase = Phase::Pausing { until: now + AFTER_REFUSAL };
            }
            Phase::Closed | Phase::Pausing { .. } | Phase::Resting { .. } => {}
        }
    }

    fn nobody_answered(&mut self, now: Moment) {
        self.silent = self.silent.saturating_add(1);
        let meaning = if self.noisy { Fault::Unintelligible.status() } else { Status::offline() };
        self.report_status(meaning);
        self.phase = Phase::Pausing { until: now + AFTER_SILENCE };
        // Opening a link again makes no sense of what comes over it.
        if self.silent >= GIVEN_UP && !self.noisy {
            self.silent = 0;
            self.dialect.hang_up(now);
            self.phase = Phase::Closed;
            self.outbox.push_back(Output::HangUp);
        }
    }

    /// Does what is due.
    pub(super) fn elapse(&mut self, now: Moment) {
        match self.phase {
            Phase::Asking { question, tries, until } if until <= now => {
                if tries < TRIES {
                    self.say(now, question, tries + 1, Attempt::Again);
                } else {
                    self.nobody_answered(now);
                }
            }
            Phase::Pausing { until: due } | Phase::Resting { check_at: due } if due <= now => self.begin_asking(now),
            Phase::Armed { since, tries, refusals, due } if due <= now => {
                let checked = now.since(since) < self.dialect.pace().check || self.dialect.questions() == 0;
                match self.dialect.pace().confirms {
                    Confirms::Yes if tries == 0 => self.turn_on(now, since, 1, refusals),
                    Confirms::Yes if tries < TRIES => self.turn_on(now, since, tries + 1, refusals),
                    Confirms::No if checked => self.turn_on(now, since, 1, 0),
                    // Asks whether it is still there; it is still wanted.
                    Confirms::Yes | Confirms::No => self.begin_asking(now),
                }
            }
            Phase::Closed
            | Phase::Asking { .. }
            | Phase::Pausing { .. }
            | Phase::Resting { .. }
            | Phase::Armed { .. } => {}
        }
    }

    pub(super) fn deadline(&self) -> Option<Moment> {
        let due = match self.phase {
            Phase::Closed => return None,
            Phase::Asking { until: due, .. }
            | Phase::Pausing { until: due }
            | Phase::Resting { check_at: due }
            | Phase::Armed { due, .. } => due,
        };
        Some(self.dialect.deadline().map_or(due, |silence| silence.min(due)))
    }
}
