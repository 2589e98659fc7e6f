//! One round of the four real-time questions, one at a time: an answer does not say which question it answers.
//!
//! A missing answer ends the round. Asking the same again would make it impossible to tell a late answer from the next one.

use std::time::Duration;

use domain::Moment;

use super::message::{Query, Signs};

/// Silence between an answer and the next question; what comes in it belongs to nothing.
const PAUSE: Duration = Duration::from_millis(10);

/// A round, whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Completed {
    /// Everything the four answers say.
    pub(super) signs: Signs,
    /// When its first question was due: what is older than this is not known by it.
    pub(super) begun: Moment,
}

/// What is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Due {
    /// Ask this.
    Question(Query),
    /// An answer did not come.
    Missed,
}

#[derive(Debug, Clone, Copy)]
enum Step {
    Pausing,
    Awaiting,
}

#[derive(Debug, Clone, Copy)]
struct Running {
    query: Query,
    step: Step,
    until: Moment,
    signs: Signs,
    begun: Moment,
}

/// The rounds of a connection.
#[derive(Debug)]
pub(super) struct Rounds {
    timeout: Duration,
    running: Option<Running>,
    next: Option<Moment>,
}

impl Rounds {
    pub(super) const fn new(timeout: Duration) -> Self {
        Self { timeout, running: None, next: None }
    }

    /// None is running and none will.
    pub(super) const fn stop(&mut self) {
        self.running = None;
        self.next = None;
    }

    /// Begins one at `when`, or with the end of the one that runs if that is later. The earliest wish wins.
    pub(super) fn begin_at(&mut self, when: Moment) {
        self.next = Some(self.next.map_or(when, |next| next.min(when)));
    }

    /// When it wants to be asked what is due.
    pub(super) fn deadline(&self) -> Option<Moment> {
        self.running.map_or(self.next, |running| Some(running.until))
    }

    /// A real-time status came.
    pub(super) fn answer(&mut self, now: Moment, byte: u8) -> Option<Completed> {
        let running = self.running.as_mut()?;
        match running.step {
            Step::Pausing => return None,
            Step::Awaiting => running.signs = running.signs.and(Signs::of_real_time(running.query, byte)),
        }
        if let Some(query) = running.query.next() {
            *running = Running { query, step: Step::Pausing, until: now + PAUSE, ..*running };
            return None;
        }
        let completed = Completed { signs: running.signs, begun: running.begun };
        self.running = None;
        Some(completed)
    }

    /// What is due now; ask until nothing is.
    pub(super) fn due(&mut self, now: Moment) -> Option<Due> {
        if self.running.is_none() && self.next.is_some_and(|next| next <= now) {
            self.next = None;
            self.running = Some(Running {
                query: Query::Printer,
                step: Step::Pausing,
                until: now,
                signs: Signs::default(),
                begun: now,
            });
        }
        let running = self.running.as_mut().filter(|running| running.until <= now)?;
        match running.step {
            Step::Pausing => {
                *running = Running { step: Step::Awaiting, until: now + self.timeout, ..*running };
                Some(Due::Question(running.query))
            }
            Step::Awaiting => {
                self.running = None;
                Some(Due::Missed)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::printer::Fault;

    fn at(millis: u64) -> Moment {
        Moment::after_start(Duration::from_millis(millis))
    }

    #[test]
    fn four_questions_are_asked_one_after_another() {
        let mut rounds = Rounds::new(Duration::from_millis(500));
        rounds.begin_at(at(0));
        let mut now = 0;
        let mut completed = None;
        for query in Query::ALL {
            assert_eq!(rounds.due(at(now)), Some(Due::Question(query)));
            assert_eq!(rounds.due(at(now)), None);
            completed = rounds.answer(at(now + 5), if query == Query::Paper { 0x72 } else { 0x12 });
            // The same answer once more belongs to nothing.
            assert_eq!(rounds.answer(at(now + 5), 0x1a), None);
            now += 15;
        }
        let completed = completed.expect("the fourth answer completes the round");
        assert_eq!((completed.begun, completed.signs.fault()), (at(0), Some(Fault::PaperOut)));
        assert_eq!(rounds.deadline(), None);
    }

    #[test]
    fn a_missing_answer_ends_the_round() {
        let mut rounds = Rounds::new(Duration::from_millis(500));
        rounds.begin_at(at(0));
        assert_eq!(rounds.due(at(0)), Some(Due::Question(Query::Printer)));
        assert_eq!(rounds.deadline(), Some(at(500)));
        assert_eq!(rounds.due(at(500)), Some(Due::Missed));
        assert_eq!(rounds.answer(at(501), 0x12), None);
    }
}
