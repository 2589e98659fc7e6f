//! The host's side: the number of a job, said back.
//!
//! `ESC v` is answered by a byte that says nothing of the question it answers, so before a job as many questions are asked as may
//! still be owed an answer, and one more. A job that the printer calls finished without fault is believed once the next status
//! agrees: one byte has no check.

use super::{
    Outwards, Settings,
    frame::{Frame, Splitter},
    message::{Request, Status, bands, feed, job_number, preparation_number},
};
use crate::{
    detect::Identity,
    printer::{
        Job,
        presenter::Way,
        usher::{Answers, Language, Usher, Word},
    },
};

/// An NP-2511's host.
pub type Driver = Usher<Nippon>;

impl Driver {
    /// A host that knows nothing of its printer yet: whatever a former one may have left in it is cut off first.
    #[must_use]
    pub fn new(settings: &Settings) -> Self {
        let nippon = Nippon {
            band: settings.width_dots as usize * 3,
            knife_dots: settings.knife_dots,
            outwards: settings.outwards,
            ..Nippon::default()
        };
        Self::speaking(nippon, settings.pace())
    }
}

/// What is to be said back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Awaited {
    #[default]
    Nothing,
    Preparation([u8; 4]),
    Job([u8; 4]),
    /// The job is called finished; the next status is to agree.
    Agreement,
}

/// Whether it is certain that the printer leaves a paper at the mouth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Keeping {
    #[default]
    Unsure,
    Told,
}

/// How an NP-2511 is spoken to.
#[derive(Debug, Default)]
pub struct Nippon {
    /// Bytes of a whole band.
    band: usize,
    knife_dots: u32,
    outwards: Outwards,
    splitter: Splitter,
    answers: Answers,
    awaited: Awaited,
    keeping: Keeping,
    preparations: u32,
    /// Connections since something was heard.
    deaf: u32,
}

impl Nippon {
    /// Fills up a band whose rest never came; each time a longer one is believed in.
    fn filling(&self, times: u32) -> Vec<u8> {
        vec![0; (self.band + 8) << times.min(7)]
    }

    fn status(&mut self, status: Status, words: &mut Vec<Word>) {
        words.push(Word::Condition(status.condition()));
        if self.answers.answered() {
            words.push(Word::Checked);
        }
        if self.awaited == Awaited::Agreement {
            self.awaited = Awaited::Nothing;
            words.push(status.fault().map_or(Word::Printed, Word::Spoiled));
        }
    }

    fn finished(&mut self, number: [u8; 4], status: Status, words: &mut Vec<Word>) {
        match (self.awaited, status.fault()) {
            (Awaited::Preparation(awaited), None) if awaited == number => {
                self.awaited = Awaited::Nothing;
                words.push(Word::Prepared);
            }
            (Awaited::Job(awaited), None) if awaited == number => {
                self.awaited = Awaited::Agreement;
                words.push(Word::Again);
            }
            (Awaited::Job(awaited), Some(fault)) if awaited == number => {
                self.awaited = Awaited::Nothing;
                words.push(Word::Spoiled(fault));
            }
            (Awaited::Nothing | Awaited::Preparation(_) | Awaited::Job(_) | Awaited::Agreement, _) => {}
        }
    }
}

fn write<'a>(requests: impl IntoIterator<Item = &'a Request>, mut bytes: Vec<u8>) -> Vec<u8> {
    for request in requests {
        request.write(&mut bytes);
    }
    bytes
}

impl Language for Nippon {
    fn connected(&mut self) -> Vec<u8> {
        self.splitter.clear();
        self.answers = Answers::default();
        self.awaited = Awaited::Nothing;
        self.keeping = Keeping::Unsure;
        // Half a band of a former job would swallow the questions.
        let filling = self.filling(self.deaf);
        self.deaf += 1;
        filling
    }

    fn ask(&mut self) -> Vec<u8> {
        self.answers.asked();
        match std::mem::replace(&mut self.keeping, Keeping::Told) {
            Keeping::Told => write(&[Request::Status], Vec::new()),
            Keeping::Unsure => write(&[Request::KeepPaper, Request::Status], Vec::new()),
        }
    }

    fn unanswered(&mut self) {
        // An answer whose rest did not come in this time will not come.
        self.splitter.clear();
        self.keeping = Keeping::Unsure;
    }

    fn prepare(&mut self, attempt: u32) -> Vec<u8> {
        self.preparations = self.preparations.wrapping_add(1);
        let number = preparation_number(self.preparations);
        self.awaited = Awaited::Preparation(number);
        let start =
            [Request::Initialize, Request::KeepPaper, Request::Model, Request::Begin(number), Request::LineIsABand];
        let bytes = write(&start, self.filling(attempt));
        let bytes = write(&feed(self.knife_dots).collect::<Vec<_>>(), bytes);
        write(&[Request::Cut, Request::Finish(number), Request::KeepPaper], bytes)
    }

    fn check(&mut self) -> Vec<u8> {
        let questions = self.answers.check();
        write(std::iter::repeat_n(&Request::Status, questions), Vec::new())
    }

    fn print(&mut self, job: &Job) -> Vec<u8> {
        let number = job_number(job.id);
        self.awaited = Awaited::Job(number);
        let bytes = write(&[Request::Begin(number), Request::KeepPaper], Vec::new());
        let bytes = write(&bands(&job.image), bytes);
        let bytes = write(&feed(self.knife_dots).collect::<Vec<_>>(), bytes);
        write(&[Request::Cut, Request::Finish(number)], bytes)
    }

    fn forget(&mut self) {
        self.awaited = Awaited::Nothing;
    }

    fn drop_job(&mut self) -> Vec<u8> {
        // The printer drops a job by itself when a fault stops it.
        self.awaited = Awaited::Nothing;
        Vec::new()
    }

    fn send_away(&mut self, way: Way) -> Vec<u8> {
        write(&[Request::SendAway(way, self.outwards)], Vec::new())
    }

    fn recover(&mut self) -> Vec<u8> {
        write(&[Request::Clear], Vec::new())
    }

    fn hear(&mut self, bytes: &[u8]) -> Vec<Word> {
        let mut words = Vec::new();
        for frame in self.splitter.push(bytes) {
            self.deaf = 0;
            match frame {
                Frame::Status(byte) => self.status(Status(byte), &mut words),
                Frame::Finished { job, status } => self.finished(job, Status(status), &mut words),
                Frame::Model(name) => {
                    words.push(Word::Identity(Identity { model: Identity::text(&name), ..Identity::default() }));
                }
            }
        }
        words
    }
}
