//! The host: one utterance at a time becomes one run of a program; what became of the run becomes how the utterance ended.

use std::{
    collections::{BTreeMap, VecDeque},
    time::Duration,
};

use domain::{Moment, Sensitive, speech::Rate};

use super::{Settings, environment};
use crate::{
    audio::{Command, Ending, Event, Fault, Utterance},
    driver::{self, EventId, Input, Output},
    frame::Splitter,
    program::{self, End, Reply, Request, Run},
    status::Status,
};

/// A run that was told to end has ended after so long, or whoever runs programs is not to be believed.
const KILLED_WITHIN: Duration = Duration::from_secs(2);
/// A voice that cannot be heard is tried again so soon after its link came to stand.
const CHECKED_WITHIN: Duration = Duration::from_secs(10);
/// So many utterances in a row that failed mean that the voice does.
const FAILURES: u8 = 2;
/// What a shell says of a program that may not be run, and of one that is not there (POSIX, 2.8.2).
const NOT_EXECUTABLE: i32 = 126;
const NOT_FOUND: i32 = 127;

/// Whether the voice can be heard, as far as is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    /// Nobody runs programs.
    Closed,
    /// The check runs under this number.
    Checking { run: u64, until: Moment },
    /// It can.
    Open,
    /// It cannot; looked at again then.
    Failed { look_at: Moment },
}

/// By what an utterance is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    Clip,
    Voice,
}

/// What is being said.
#[derive(Debug)]
struct Saying {
    utterance: Utterance,
    by: By,
    run: u64,
    begun: bool,
    until: Moment,
}

/// The driver of a voice that is a program.
#[derive(Debug)]
pub struct Driver {
    settings: Settings,
    phase: Phase,
    saying: Option<Saying>,
    /// Runs that were told to end and have not said that they did, with the last moment for that.
    ending: BTreeMap<u64, Moment>,
    failures: u8,
    replies: Splitter<Reply>,
    status: Status<Fault>,
    next_run: u64,
    next_id: u64,
    reports: VecDeque<(Event, EventId)>,
    requests: VecDeque<Vec<u8>>,
    hangs_up: bool,
}

impl Driver {
    /// A driver that says nothing.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        Self {
            settings,
            phase: Phase::Closed,
            saying: None,
            ending: BTreeMap::new(),
            failures: 0,
            replies: Splitter::new(program::parse),
            status: Status::starting(),
            next_run: 1,
            next_id: 1,
            reports: VecDeque::new(),
            requests: VecDeque::new(),
            hangs_up: false,
        }
    }

    fn report(&mut self, event: Event) {
        self.reports.push_back((event, EventId(self.next_id)));
        self.next_id += 1;
    }

    fn tell(&mut self, status: Status<Fault>) {
        if self.status != status {
            self.status = status;
            self.report(Event::StatusChanged(status));
        }
    }

    fn ask(&mut self, request: &Request) {
        self.requests.push_back(program::line(request));
    }

    /// Runs a program, and says under which number.
    fn run(&mut self, program: Vec<String>, input: Sensitive<String>, environment: BTreeMap<String, String>) -> u64 {
        let id = self.next_run;
        self.next_run += 1;
        self.ask(&Request::Run(Run { id, program, input, environment }));
        id
    }

    fn stop(&mut self, now: Moment, run: u64) {
        self.ask(&Request::Stop(run));
        self.ending.insert(run, now + KILLED_WITHIN);
    }

    /// The voice can be heard, as far as anybody can tell without saying something.
    fn open(&mut self) {
        self.phase = Phase::Open;
        self.tell(Status::ready());
    }

    fn fail(&mut self, now: Moment, fault: Fault) {
        self.phase = Phase::Failed { look_at: now + self.settings.look() };
        self.tell(fault.status());
    }

    fn check(&mut self, now: Moment) {
        let program = self.settings.checking();
        if program.is_empty() {
            self.open();
            return;
        }
        let run = self.run(program, Sensitive::new(String::new()), BTreeMap::new());
        self.phase = Phase::Checking { run, until: now + CHECKED_WITHIN };
    }

    fn say(&mut self, now: Moment, utterance: Utterance) {
        self.hush(now);
        match self.phase {
            Phase::Open => self.begin(now, utterance),
            Phase::Closed | Phase::Checking { .. } | Phase::Failed { .. } => {
                self.report(Event::Ended(utterance.id, Ending::Failed));
            }
        }
    }

    fn begin(&mut self, now: Moment, utterance: Utterance) {
        let nothing = || Sensitive::new(String::new());
        let (by, file, program, input) = match self.settings.playing(&utterance) {
            Some((file, program)) => (By::Clip, Some(file), program, nothing()),
            None => (By::Voice, None, self.settings.saying(&utterance), utterance.text.clone()),
        };
        self.start(now, utterance, by, (program, input, file));
    }

    fn start(
        &mut self,
        now: Moment,
        utterance: Utterance,
        by: By,
        (program, input, file): (Vec<String>, Sensitive<String>, Option<String>),
    ) {
        let rate = match by {
            By::Voice => utterance.rate,
            // A recording has one rate.
            By::Clip => Rate::Slowest,
        };
        let characters = utterance.text.reveal().chars().count();
        let until = now + self.settings.patience(characters, rate);
        let run = self.run(program, input, told(&utterance, file));
        self.saying = Some(Saying { utterance, by, run, begun: false, until });
    }

    fn hush(&mut self, now: Moment) {
        if let Some(saying) = self.saying.take() {
            self.stop(now, saying.run);
            self.report(Event::Ended(saying.utterance.id, Ending::Hushed));
        }
    }

    fn receive(&mut self, now: Moment, bytes: &[u8]) {
        self.elapse(now);
        for reply in self.replies.push(bytes) {
            match reply {
                Reply::Began(run) => self.began(run),
                Reply::Ended(run, end) => self.ended(now, run, end),
            }
        }
    }

    fn began(&mut self, run: u64) {
        if let Some(saying) = self.saying.as_mut().filter(|saying| saying.run == run && !saying.begun) {
            saying.begun = true;
            let id = saying.utterance.id;
            self.report(Event::Began(id));
        }
    }

    fn ended(&mut self, now: Moment, run: u64, end: End) {
        self.ending.remove(&run);
        if let Phase::Checking { run: checking, .. } = self.phase
            && checking == run
        {
            match fault(end) {
                None => self.open(),
                Some(fault) => self.fail(now, fault),
            }
            return;
        }
        let Some(saying) = self.saying.take_if(|saying| saying.run == run) else { return };
        match (fault(end), saying.by) {
            (None, By::Clip | By::Voice) => {
                self.failures = 0;
                self.report(Event::Ended(saying.utterance.id, Ending::Said));
            }
            (Some(fault), By::Clip) => {
                tracing::warn!(?fault, "a clip could not be played");
                let program = self.settings.saying(&saying.utterance);
                let input = saying.utterance.text.clone();
                self.start(now, saying.utterance, By::Voice, (program, input, None));
            }
            (Some(fault), By::Voice) => {
                self.report(Event::Ended(saying.utterance.id, Ending::Failed));
                self.failures = self.failures.saturating_add(1);
                // One that is not there will not be there the next time either.
                if self.failures >= FAILURES || !matches!(fault, Fault::ProgramFails(_)) {
                    self.fail(now, fault);
                }
            }
        }
    }

    fn elapse(&mut self, now: Moment) {
        match self.phase {
            Phase::Checking { run, until } if until <= now => {
                self.stop(now, run);
                self.fail(now, Fault::ProgramHangs);
            }
            Phase::Failed { look_at } if look_at <= now => self.check(now),
            Phase::Closed | Phase::Checking { .. } | Phase::Failed { .. } | Phase::Open => {}
        }
        if let Some(saying) = self.saying.take_if(|saying| saying.until <= now) {
            self.stop(now, saying.run);
            self.report(Event::Ended(saying.utterance.id, Ending::Failed));
            self.fail(now, Fault::ProgramHangs);
        }
        // What was told to be silent may still be speaking: without its link it cannot.
        if self.ending.values().any(|until| *until <= now) {
            self.ending.clear();
            self.tell(Fault::Unintelligible.status());
            self.hangs_up = true;
        }
    }

    fn connect(&mut self, now: Moment) {
        self.replies.clear();
        self.requests.clear();
        self.ending.clear();
        self.hangs_up = false;
        self.check(now);
    }

    /// Whoever runs programs kills them when the link goes.
    fn disconnect(&mut self) {
        self.phase = Phase::Closed;
        self.ending.clear();
        self.requests.clear();
        self.replies.clear();
        self.hangs_up = false;
        if let Some(saying) = self.saying.take() {
            self.report(Event::Ended(saying.utterance.id, Ending::Failed));
        }
        // What did not answer once is not there merely because its link is opened anew.
        if self.status.fault != Some(Fault::Unintelligible) {
            self.tell(Status::offline());
        }
    }

    fn deadline(&self) -> Option<Moment> {
        let phase = match self.phase {
            Phase::Closed => return None,
            Phase::Open => None,
            Phase::Checking { until, .. } => Some(until),
            Phase::Failed { look_at } => Some(look_at),
        };
        let saying = self.saying.as_ref().map(|saying| saying.until);
        [phase, saying, self.ending.values().min().copied()].into_iter().flatten().min()
    }
}

/// What went wrong, if anything did.
const fn fault(end: End) -> Option<Fault> {
    match end {
        End::Exit(0) => None,
        End::Missing | End::Exit(NOT_FOUND) => Some(Fault::ProgramMissing),
        End::Forbidden | End::Exit(NOT_EXECUTABLE) => Some(Fault::ProgramForbidden),
        End::Exit(code) => Some(Fault::ProgramFails(code)),
        End::Signal(signal) => Some(Fault::ProgramFails(signal.saturating_neg())),
        End::Refused => Some(Fault::ProgramFails(-1)),
    }
}

/// What of an utterance stands in its program's environment: nothing of its words.
fn told(utterance: &Utterance, file: Option<String>) -> BTreeMap<String, String> {
    let named = |name: &str, value: String| (name.to_owned(), value);
    let word = |value: serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let all = [
        named(environment::LANGUAGE, utterance.language.tag().to_owned()),
        named(environment::RATE, word(serde_json::json!(utterance.rate))),
        named(environment::VOLUME, word(serde_json::json!(utterance.volume))),
        named(environment::OUTPUT, word(serde_json::json!(utterance.output))),
    ];
    all.into_iter().chain(file.map(|file| named(environment::CLIP, file))).collect()
}

impl driver::Driver for Driver {
    type Command = Command;
    type Event = Event;

    fn handle(&mut self, now: Moment, input: Input<'_, Command>) {
        match input {
            Input::Connected => self.connect(now),
            Input::Received(bytes) => self.receive(now, bytes),
            Input::Ordered(Command::Say(utterance)) => {
                self.elapse(now);
                self.say(now, utterance);
            }
            Input::Ordered(Command::Hush) => self.hush(now),
            // Nothing is lost with an utterance.
            Input::Ordered(Command::Acknowledge(_)) => {}
            Input::Elapsed => self.elapse(now),
            Input::Disconnected => self.disconnect(),
        }
    }

    fn poll(&mut self) -> Output<Event> {
        if let Some((event, id)) = self.reports.pop_front() {
            return Output::Report(event, id);
        }
        if let Some(request) = self.requests.pop_front() {
            return Output::Send(request);
        }
        if std::mem::take(&mut self.hangs_up) {
            return Output::HangUp;
        }
        Output::Wait(self.deadline())
    }
}
