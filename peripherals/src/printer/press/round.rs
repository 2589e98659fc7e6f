//! One round of real-time questions, one at a time: an answer does not say which question it answers.
//!
//! A missing answer ends the round. Asking the same again would make it impossible to tell a late answer from the next one.

use std::time::Duration;

use domain::Moment;

/// Silence between an answer and the next question; what comes in it belongs to nothing.
const PAUSE: Duration = Duration::from_millis(10);

/// A round, whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Completed {
    /// The answers, one behind the other.
    pub(super) answers: Vec<u8>,
    /// When its first question was due: what is older than this is not known by it.
    pub(super) begun: Moment,
    /// Whether it can be told from what nobody asked for.
    pub(super) heard: Hearing,
}

/// How well the answers to a round are heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hearing {
    /// Each answer to its question.
    Clear,
    /// Answers came that nobody asked for, in this round or since the one before.
    Babble,
}

/// What is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Due {
    /// Ask this.
    Question(&'static [u8]),
    /// An answer did not come.
    Missed,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Pausing,
    Awaiting,
}

#[derive(Debug, Clone)]
struct Running {
    question: usize,
    step: Step,
    until: Moment,
    answers: Vec<u8>,
    begun: Moment,
    heard: Hearing,
}

/// The rounds of a connection.
#[derive(Debug)]
pub(super) struct Rounds {
    questions: &'static [&'static [u8]],
    timeout: Duration,
    running: Option<Running>,
    next: Option<Moment>,
    stray: Hearing,
}

impl Rounds {
    pub(super) const fn new(questions: &'static [&'static [u8]], timeout: Duration) -> Self {
        Self { questions, timeout, running: None, next: None, stray: Hearing::Clear }
    }

    /// None is running and none will.
    pub(super) fn stop(&mut self) {
        self.running = None;
        self.next = None;
    }

    /// Whether none is running.
    pub(super) const fn is_idle(&self) -> bool {
        self.running.is_none()
    }

    /// Begins one at `when`, or with the end of the one that runs if that is later. The earliest wish wins.
    pub(super) fn begin_at(&mut self, when: Moment) {
        self.next = Some(self.next.map_or(when, |next| next.min(when)));
    }

    /// When it wants to be asked what is due.
    pub(super) fn deadline(&self) -> Option<Moment> {
        self.running.as_ref().map_or(self.next, |running| Some(running.until))
    }

    /// A real-time status came.
    pub(super) fn answer(&mut self, now: Moment, bytes: &[u8]) -> Option<Completed> {
        let Some(running) = self.running.as_mut().filter(|running| running.step == Step::Awaiting) else {
            self.stray = Hearing::Babble;
            return None;
        };
        running.answers.extend_from_slice(bytes);
        running.question += 1;
        if running.question < self.questions.len() {
            running.step = Step::Pausing;
            running.until = now + PAUSE;
            return None;
        }
        let running = self.running.take()?;
        let heard = if self.stray == Hearing::Babble { self.stray } else { running.heard };
        Some(Completed { answers: running.answers, begun: running.begun, heard })
    }

    /// What is due now; ask until nothing is.
    pub(super) fn due(&mut self, now: Moment) -> Option<Due> {
        if self.running.is_none() && self.next.is_some_and(|next| next <= now) {
            self.next = None;
            let (question, step, answers) = (0, Step::Pausing, Vec::new());
            let heard = std::mem::replace(&mut self.stray, Hearing::Clear);
            self.running = Some(Running { question, step, until: now, answers, begun: now, heard });
        }
        let running = self.running.as_mut().filter(|running| running.until <= now)?;
        match running.step {
            Step::Pausing => {
                running.step = Step::Awaiting;
                running.until = now + self.timeout;
                self.questions.get(running.question).copied().map(Due::Question)
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

    const QUESTIONS: &[&[u8]] = &[b"1", b"2", b"3", b"4"];

    fn at(millis: u64) -> Moment {
        Moment::after_start(Duration::from_millis(millis))
    }

    #[test]
    fn four_questions_are_asked_one_after_another() {
        let mut rounds = Rounds::new(QUESTIONS, Duration::from_millis(500));
        rounds.begin_at(at(0));
        let mut now = 0;
        let mut completed = None;
        for (place, question) in (1..).zip(QUESTIONS) {
            assert_eq!(rounds.due(at(now)), Some(Due::Question(question)));
            assert_eq!(rounds.due(at(now)), None);
            completed = rounds.answer(at(now + 5), &[place]);
            // The same answer once more belongs to nothing.
            assert_eq!(rounds.answer(at(now + 5), &[0x1a]), None);
            now += 15;
        }
        let completed = completed.expect("the fourth answer completes the round");
        assert_eq!((completed.begun, completed.answers), (at(0), vec![1, 2, 3, 4]));
        assert_eq!(rounds.deadline(), None);
    }

    #[test]
    fn an_answer_that_nobody_asked_for_makes_its_round_and_the_next_doubtful() {
        let mut rounds = Rounds::new(&[b"1"], Duration::from_millis(500));
        let mut round = |begin: u64, strays: usize| {
            rounds.begin_at(at(begin));
            rounds.due(at(begin));
            let heard = rounds.answer(at(begin + 1), &[1]).map(|completed| completed.heard);
            (0..strays).for_each(|_| assert_eq!(rounds.answer(at(begin + 1), &[1]), None));
            heard
        };
        assert_eq!(round(0, 1), Some(Hearing::Clear));
        assert_eq!(round(10, 0), Some(Hearing::Babble));
        assert_eq!(round(20, 0), Some(Hearing::Clear));
    }

    #[test]
    fn a_missing_answer_ends_the_round() {
        let mut rounds = Rounds::new(QUESTIONS, Duration::from_millis(500));
        rounds.begin_at(at(0));
        assert_eq!(rounds.due(at(0)), Some(Due::Question(b"1")));
        assert_eq!(rounds.deadline(), Some(at(500)));
        assert_eq!(rounds.due(at(500)), Some(Due::Missed));
        assert_eq!(rounds.answer(at(501), &[0x12]), None);
    }
}
