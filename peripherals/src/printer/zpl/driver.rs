//! The host's side: what together makes a printed paper, since no single word of ZPL does.
//!
//! While a job is awaited each question is `~HS~HQES`. An answer to `~HS` that nothing is left, followed by one to `~HQES` that nothing is wrong, counts for
//! a job only behind the job's own number, and once a paper was seen in the presenter, which was empty before.

use super::{
    Confirmation, Settings,
    frame::Splitter,
    message::{Batch, Queue, Reply, Request, Status, job_number, preparation_number},
};
use crate::printer::{
    Fault, Job,
    presenter::Way,
    usher::{Answers, Condition, Language, Passage, Usher, Word},
};

/// A KR403's host.
pub type Driver = Usher<Zpl>;

impl Driver {
    /// A host that knows nothing of its printer yet: whatever a former one may have left in it is cut off first.
    #[must_use]
    pub fn new(settings: &Settings) -> Self {
        let zpl = Zpl { loop_mm: settings.loop_mm, confirmation: settings.confirmation, ..Zpl::default() };
        Self::speaking(zpl, settings.pace())
    }
}

/// What is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Awaited {
    #[default]
    Nothing,
    Preparation,
    Job,
}

/// How much of the last `~HS` was heard, and said that nothing is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Idle {
    #[default]
    Unheard,
    Half,
    Whole,
}

/// A thing that is to be seen once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Seen {
    #[default]
    NotYet,
    Yes,
}

/// How a KR403 is spoken to.
#[derive(Debug, Default)]
pub struct Zpl {
    loop_mm: u16,
    confirmation: Confirmation,
    splitter: Splitter,
    answers: Answers,
    awaited: Awaited,
    number: u32,
    said_back: Seen,
    paper: Seen,
    idle: Idle,
    /// Statuses with a fault since the job left.
    faults: u32,
    /// Settings may have been lost with the power.
    told_settings: Seen,
    preparations: u32,
}

impl Zpl {
    fn wait_for(&mut self, awaited: Awaited, number: u32) {
        self.awaited = awaited;
        self.number = number;
        self.said_back = Seen::NotYet;
        self.paper = Seen::NotYet;
        self.idle = Idle::Unheard;
        self.faults = 0;
    }

    fn status(&mut self, status: Status, words: &mut Vec<Word>) {
        if status.has_paper_in_presenter() {
            self.paper = Seen::Yes;
        }
        let mut condition = status.condition();
        if self.awaited == Awaited::Job && condition.passage == Passage::Offered {
            // What is still printed runs through the presenter into its loop: it cannot be taken yet.
            condition = Condition { passage: Passage::Coming, ..condition };
        }
        words.push(Word::Condition(condition));
        if self.answers.answered() {
            words.push(Word::Checked);
        }
        if let (Awaited::Job, Some(fault)) = (self.awaited, condition.fault)
            && fault != Fault::Overheated
        {
            // With ^JZN the printer does not take up again what a fault has stopped.
            self.faults += 1;
            if self.faults >= 2 {
                self.awaited = Awaited::Nothing;
                words.push(Word::Spoiled(fault));
            }
            return;
        }
        let well = self.idle == Idle::Whole && condition.fault.is_none();
        let numbered = self.said_back == Seen::Yes || self.confirmation == Confirmation::Paper;
        let word = match self.awaited {
            Awaited::Job if well && numbered && self.paper == Seen::Yes => Word::Printed,
            Awaited::Preparation if well && numbered => Word::Prepared,
            Awaited::Nothing | Awaited::Job | Awaited::Preparation => return,
        };
        self.awaited = Awaited::Nothing;
        words.extend([word, Word::Again]);
    }

    fn said_back(&mut self, number: u32, words: &mut Vec<Word>) {
        if self.awaited != Awaited::Nothing && number == self.number {
            self.said_back = Seen::Yes;
            // What was heard before it says nothing about it.
            self.idle = Idle::Unheard;
            words.push(Word::Again);
        }
    }
}

fn bytes_of<'a>(requests: impl IntoIterator<Item = &'a Request>) -> Vec<u8> {
    requests.into_iter().map(Request::to_text).collect::<String>().into_bytes()
}

impl Language for Zpl {
    fn connected(&mut self) -> Vec<u8> {
        self.splitter.clear();
        self.answers = Answers::default();
        self.awaited = Awaited::Nothing;
        self.told_settings = Seen::NotYet;
        Vec::new()
    }

    fn ask(&mut self) -> Vec<u8> {
        self.answers.asked();
        self.idle = Idle::Unheard;
        // A format in the middle of a job would belong to it.
        if self.awaited == Awaited::Nothing && self.told_settings == Seen::NotYet {
            self.told_settings = Seen::Yes;
            let settings = Request::Settings { loop_mm: self.loop_mm };
            return bytes_of(&[settings, Request::Status]);
        }
        match self.awaited {
            Awaited::Nothing => bytes_of(&[Request::Status]),
            Awaited::Preparation | Awaited::Job => bytes_of(&[Request::Queue, Request::Status]),
        }
    }

    fn unanswered(&mut self) {
        // An answer whose rest did not come in this time will not come.
        self.splitter.clear();
        self.told_settings = Seen::NotYet;
        // It may have started afresh: then nothing is left, whatever was to be printed.
        let concludes = self.said_back == Seen::Yes || self.confirmation == Confirmation::Paper;
        if self.awaited == Awaited::Job && concludes {
            self.awaited = Awaited::Nothing;
        }
    }

    fn prepare(&mut self, _attempt: u32) -> Vec<u8> {
        self.preparations = self.preparations.wrapping_add(1);
        let number = preparation_number(self.preparations);
        self.wait_for(Awaited::Preparation, number);
        let settings = Request::Settings { loop_mm: self.loop_mm };
        bytes_of(&[Request::Drop, Request::GoOn, settings, Request::Slip(number), Request::Identity])
    }

    fn check(&mut self) -> Vec<u8> {
        let questions = self.answers.check();
        bytes_of(std::iter::repeat_n(&Request::Status, questions))
    }

    fn print(&mut self, job: &Job) -> Vec<u8> {
        self.wait_for(Awaited::Job, job_number(job.id));
        bytes_of(&[Request::Print(job.clone())])
    }

    fn forget(&mut self) {
        self.awaited = Awaited::Nothing;
    }

    fn drop_job(&mut self) -> Vec<u8> {
        self.awaited = Awaited::Nothing;
        bytes_of(&[Request::Drop])
    }

    fn send_away(&mut self, way: Way) -> Vec<u8> {
        bytes_of(&[Request::SendAway(way)])
    }

    fn recover(&mut self) -> Vec<u8> {
        self.awaited = Awaited::Nothing;
        bytes_of(&[Request::Drop, Request::GoOn])
    }

    fn hear(&mut self, bytes: &[u8]) -> Vec<Word> {
        let mut words = Vec::new();
        for body in self.splitter.push(bytes) {
            match Reply::read(&body) {
                Reply::Status(status) => self.status(status, &mut words),
                Reply::Queue(Queue::Empty) => self.idle = Idle::Half,
                Reply::Batch(Batch::Done) if self.idle == Idle::Half => self.idle = Idle::Whole,
                Reply::Queue(Queue::Busy) | Reply::Batch(Batch::Done | Batch::Left) => self.idle = Idle::Unheard,
                Reply::Number(number) => self.said_back(number, &mut words),
                Reply::Identity(identity) => words.push(Word::Identity(identity)),
                Reply::Unasked => {}
            }
        }
        words
    }
}
