//! Answers that do not say which question they answer: which of them is new.

/// Counts questions and answers of a connection. At least one of the answers to a check is newer than the check, however many
/// older ones are late, as long as each question is answered once.
#[derive(Debug, Default)]
pub struct Answers {
    /// Questions whose answers may still come.
    owed: usize,
    /// Answers that the check still needs; none is running at 0.
    needed: usize,
}

impl Answers {
    /// More than this are not waited for: the link is opened again long before.
    const MOST: usize = 16;

    /// A question is asked.
    pub fn asked(&mut self) {
        self.owed = (self.owed + 1).min(Self::MOST);
    }

    /// A check begins: so many questions are to be asked for it.
    pub fn check(&mut self) -> usize {
        self.needed = (self.owed + 1).min(Self::MOST);
        self.owed = (self.owed + self.needed).min(Self::MOST);
        self.needed
    }

    /// An answer came; whether the check that was running is done by it.
    pub fn answered(&mut self) -> bool {
        self.owed = self.owed.saturating_sub(1);
        let running = self.needed > 0;
        self.needed = self.needed.saturating_sub(1);
        let done = running && self.needed == 0;
        if done {
            // The rest was lost, or the next answer would not be the next question's.
            self.owed = 0;
        }
        done
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn with_nothing_owed_the_next_answer_is_new() {
        let mut answers = Answers::default();
        answers.asked();
        assert!(!answers.answered());
        assert_eq!(answers.check(), 1);
        assert!(answers.answered());
        assert!(!answers.answered());
    }

    #[test]
    fn a_late_answer_is_not_taken_for_a_new_one() {
        let mut answers = Answers::default();
        answers.asked();
        assert_eq!(answers.check(), 2);
        assert!(!answers.answered(), "this may be the late one");
        assert!(answers.answered(), "this cannot");
    }

    #[test]
    fn a_lost_answer_does_not_stop_the_check() {
        let mut answers = Answers::default();
        answers.asked();
        answers.asked();
        let asked = answers.check();
        let done = (0..asked).filter(|_| answers.answered()).count();
        assert_eq!((asked, done), (3, 1));
    }
}
