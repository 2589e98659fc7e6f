//! The host's side: the counter of `ETB` as a proof that everything before a mark is done.
//!
//! Before a job one mark is sent that must come back: it shows that the printer listens, has nothing else to do, and that its
//! status is newer than the order. The job's own mark is the next. Nought is never awaited: it is where the counter stands after
//! a power cut. Each value is believed when it is seen twice, because five bits have no check.
//!
//! A preparation must not be believed by half, when the rest of a broken row swallows its beginning. So the counter is first
//! lifted high, which also shows that nothing is swallowed any more; then it is cleared, the knife is moved, and a few marks are
//! sent: few marks can only be counted from nought if the clearing, and all that stands behind it, was carried out.

use super::{
    Settings,
    frame::{Frame, Splitter},
    message::{Request, Status, raster},
};
use crate::printer::{
    Fault, Job,
    presenter::Way,
    usher::{Language, Usher, Word},
};

/// The counter has five bits.
const COUNTS: u8 = 32;

/// Where the counter is lifted to.
const HIGH: u8 = 26;

/// A TUP's host.
pub type Driver = Usher<Star>;

impl Driver {
    /// A host that knows nothing of its printer yet: whatever a former one may have left in it is cut off first.
    #[must_use]
    pub fn new(settings: &Settings) -> Self {
        let row = settings.width_dots.div_ceil(8) as usize;
        Self::speaking(Star { row, ..Star::default() }, settings.pace())
    }
}

/// What the counter is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Awaited {
    #[default]
    Nothing,
    /// The printer has started afresh.
    Nought {
        then: u8,
    },
    Lift {
        then: u8,
    },
    Preparation(u8),
    Check(u8),
    Job {
        from: u8,
        to: u8,
    },
}

/// How a TUP is spoken to.
#[derive(Debug, Default)]
pub struct Star {
    /// Bytes of a whole row.
    row: usize,
    splitter: Splitter,
    /// As the last status has it, and as two in a row had it.
    heard: Option<u8>,
    counter: u8,
    awaited: Awaited,
    /// How often in a row the counter stood where it is awaited, and where it can only stand after a new start.
    seen: u8,
    strange: u8,
    /// Where it stands while nothing is awaited.
    rests_at: Option<u8>,
}

impl Star {
    fn status(&mut self, status: &Status, words: &mut Vec<Word>) {
        words.push(Word::Condition(status.condition()));
        if status.has_lost_data() && matches!(self.awaited, Awaited::Job { .. }) {
            self.awaited = Awaited::Nothing;
            words.push(Word::Spoiled(Fault::Other(0x36)));
        }
        let Some(counter) = status.counter() else { return };
        if self.heard.replace(counter) == Some(counter) {
            self.counter = counter;
        }
        let (reached, strange) = match self.awaited {
            Awaited::Nothing => (false, self.rests_at.is_some_and(|rests_at| counter != rests_at)),
            Awaited::Nought { .. } => (counter == 0, false),
            Awaited::Lift { .. } => (counter == HIGH, false),
            Awaited::Preparation(to) | Awaited::Check(to) => (counter == to, false),
            Awaited::Job { from, to } => (counter == to, counter != from && counter != to),
        };
        self.seen = if reached { self.seen + 1 } else { 0 };
        self.strange = if strange { self.strange + 1 } else { 0 };
        match (self.seen, self.strange) {
            (0, 0) => {}
            (1, 0) | (0, 1) => words.push(Word::Again),
            (0, _) => {
                self.await_count(Awaited::Nothing);
                words.push(Word::Restarted);
            }
            (_, _) => {
                let word = match self.awaited {
                    Awaited::Nought { then } => Word::Say(self.lift(0, then)),
                    Awaited::Lift { then } => Word::Say(self.prepare_lifted(then)),
                    Awaited::Preparation(_) => Word::Prepared,
                    Awaited::Check(_) => Word::Checked,
                    Awaited::Job { .. } => Word::Printed,
                    Awaited::Nothing => return,
                };
                if !matches!(word, Word::Say(_)) {
                    self.await_count(Awaited::Nothing);
                    self.rests_at = Some(counter);
                }
                words.push(word);
            }
        }
    }

    fn await_count(&mut self, awaited: Awaited) {
        self.awaited = awaited;
        self.seen = 0;
        self.strange = 0;
        self.rests_at = None;
    }

    /// So many marks make the counter neither nought now nor with the next one; where it stands then.
    const fn marks_before_a_job(counter: u8) -> (usize, u8) {
        match counter {
            30 => (3, 1),
            31.. => (2, 1),
            0..=29 => (1, counter + 1),
        }
    }

    /// A row whose rest never came is filled up, and the counter is lifted.
    fn lift(&mut self, filling: usize, then: u8) -> Vec<u8> {
        let marks = (COUNTS + HIGH - self.counter) % COUNTS;
        self.await_count(Awaited::Lift { then });
        let mut bytes = vec![0; filling];
        Request::EndRaster.write(&mut bytes);
        for _ in 0..marks {
            Request::Mark.write(&mut bytes);
        }
        Request::Status.write(&mut bytes);
        bytes
    }

    fn prepare_lifted(&mut self, count: u8) -> Vec<u8> {
        self.await_count(Awaited::Preparation(count));
        let settings =
            [Request::Initialize, Request::TellChanges, Request::KeepPaper, Request::ClearCounter, Request::Cut];
        let mut bytes = bytes_of(settings.iter().chain(std::iter::repeat_n(&Request::Mark, usize::from(count))));
        Request::Name.write(&mut bytes);
        Request::Status.write(&mut bytes);
        bytes
    }
}

fn bytes_of<'a>(requests: impl IntoIterator<Item = &'a Request>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for request in requests {
        request.write(&mut bytes);
    }
    bytes
}

impl Language for Star {
    fn connected(&mut self) -> Vec<u8> {
        self.splitter.clear();
        self.heard = None;
        self.await_count(Awaited::Nothing);
        Vec::new()
    }

    fn ask(&mut self) -> Vec<u8> {
        bytes_of(&[Request::Status])
    }

    fn unanswered(&mut self) {}

    fn prepare(&mut self, attempt: u32) -> Vec<u8> {
        // More than those of the attempts before, which may all still be in the buffer.
        let then = u8::try_from(attempt % u32::from(HIGH - 2)).unwrap_or(0) + 1;
        if attempt % 2 == 1 {
            // Not every model can be started afresh: every other attempt believes in a longer row instead.
            self.await_count(Awaited::Nought { then });
            return bytes_of(&[Request::Reset]);
        }
        self.lift((self.row + 3).max(64) << attempt.min(10), then)
    }

    fn check(&mut self) -> Vec<u8> {
        let (marks, to) = Self::marks_before_a_job(self.counter);
        self.await_count(Awaited::Check(to));
        let mut bytes = bytes_of(std::iter::repeat_n(&Request::Mark, marks));
        Request::Status.write(&mut bytes);
        bytes
    }

    fn print(&mut self, job: &Job) -> Vec<u8> {
        let from = self.counter;
        self.await_count(Awaited::Job { from, to: (from + 1) % COUNTS });
        let mut requests = raster(&job.image);
        requests.extend([Request::Cut, Request::Mark]);
        bytes_of(&requests)
    }

    fn forget(&mut self) {
        self.await_count(Awaited::Nothing);
    }

    fn drop_job(&mut self) -> Vec<u8> {
        self.await_count(Awaited::Nothing);
        bytes_of(&[Request::Reset])
    }

    fn send_away(&mut self, way: Way) -> Vec<u8> {
        match way {
            Way::Retract => bytes_of(&[Request::Retract]),
            Way::Eject => Vec::new(),
        }
    }

    fn recover(&mut self) -> Vec<u8> {
        self.drop_job()
    }

    fn hear(&mut self, bytes: &[u8]) -> Vec<Word> {
        let mut words = Vec::new();
        for frame in self.splitter.push(bytes) {
            match frame {
                Frame::Status(bytes) => self.status(&Status::new(bytes), &mut words),
                Frame::Name(name) => words.push(Word::Identity(Frame::identity(&name))),
            }
        }
        words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nought_is_never_awaited() {
        for counter in 0..COUNTS {
            let (marks, at) = Star::marks_before_a_job(counter);
            assert_eq!((usize::from(counter) + marks) % 32, usize::from(at));
            assert!(at != 0 && at + 1 < COUNTS, "from {counter}");
        }
    }

    #[test]
    fn half_a_preparation_cannot_count_to_its_end() {
        for attempt in 0..50 {
            let mut star = Star::default();
            star.prepare(attempt);
            let then = match star.awaited {
                Awaited::Lift { then } | Awaited::Nought { then } => then,
                other => panic!("it lifts first, and does not await {other:?}"),
            };
            assert!(then > 0 && then < HIGH);
            for executed in 0..=then {
                assert_ne!((HIGH + executed) % COUNTS, then, "without the clearing");
            }
        }
    }
}
