//! Whoever runs programs, and a voice that says what it is given: how long it takes, who heard it, and what can go wrong.

use std::{collections::VecDeque, time::Duration};

use domain::Moment;
use serde::{Deserialize, Serialize};

use super::environment;
use crate::{
    frame::Splitter,
    program::{self, End, Reply, Request, Run},
    simulator::{self, Input, Output},
};

/// The number of the signal that kills.
const KILL: i32 = 9;
/// Utterances that are remembered.
const REMEMBERED: usize = 4096;

/// How this voice was built.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Physics {
    /// Milliseconds until a program has started.
    pub starts_after_ms: u64,
    /// Milliseconds that a character takes at the usual rate.
    pub sign_ms: u64,
    /// Milliseconds until a program that is killed has ended.
    pub dies_after_ms: u64,
}

impl Default for Physics {
    fn default() -> Self {
        Self { starts_after_ms: 20, sign_ms: 65, dies_after_ms: 2 }
    }
}

/// What can happen to a voice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Gesture {
    /// The sound device is pulled out: every program ends with this code.
    Fail(i32),
    /// Programs do not end any more, nor say anything.
    Hang,
    /// There is no such program any more.
    Remove,
    /// The account may not run it any more.
    Forbid,
    /// All is well again.
    Mend,
    /// What is killed does not die.
    Harden,
    /// These bytes come from somewhere.
    Babble {
        /// Any bytes.
        bytes: Vec<u8>,
    },
    /// What was heard so far is looked at no more.
    Forget,
    /// Whoever runs programs is gone, and with it all of them.
    Unplug,
    /// It is back.
    Plug,
}

/// How what was heard ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// Not yet.
    Speaking,
    /// It was heard to its end.
    Whole,
    /// It was cut off.
    CutOff,
}

/// What somebody who stands before the terminal hears.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heard {
    /// The run's number.
    pub run: u64,
    /// The words; empty where a recording was played.
    pub text: String,
    /// The recording, where one was played.
    pub clip: String,
    /// The tag of the language.
    pub language: String,
    /// The name of the rate.
    pub rate: String,
    /// The name of the volume.
    pub volume: String,
    /// `loudspeaker` or `headphones`.
    pub output: String,
    /// Milliseconds of the voice's own clock at which it began.
    pub began_ms: u64,
    /// Milliseconds at which it was silent; 0 while it speaks.
    pub ended_ms: u64,
    /// How it ended.
    pub how: How,
}

/// What an onlooker sees, and hears.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// Whether somebody runs programs.
    pub plugged: bool,
    /// Utterances so far, those that are forgotten too.
    pub count: u64,
    /// The last ones, oldest first.
    pub heard: Vec<Heard>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Plug {
    In,
    Out,
    Falling,
}

/// How programs are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Health {
    Well,
    Failing(i32),
    Hanging,
    Missing,
    Forbidden,
}

/// What a program does next.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    /// It starts.
    Begin(Box<Run>),
    /// It ends so.
    End(u64, End),
}

/// Whoever runs programs.
#[derive(Debug)]
pub struct Simulator {
    physics: Physics,
    plug: Plug,
    health: Health,
    hardened: bool,
    requests: Splitter<Request>,
    /// What runs, or is about to.
    running: Option<u64>,
    steps: VecDeque<(Moment, Step)>,
    answers: VecDeque<Vec<u8>>,
    heard: VecDeque<Heard>,
    count: u64,
    fresh: Vec<Heard>,
    now: Moment,
}

impl Simulator {
    /// A voice that nobody has heard yet.
    #[must_use]
    pub fn new(physics: Physics) -> Self {
        Self {
            physics,
            plug: Plug::In,
            health: Health::Well,
            hardened: false,
            requests: Splitter::new(program::parse),
            running: None,
            steps: VecDeque::new(),
            answers: VecDeque::new(),
            heard: VecDeque::new(),
            count: 0,
            fresh: Vec::new(),
            now: Moment::START,
        }
    }

    /// What has become silent since this was asked before.
    pub fn take_heard(&mut self) -> Vec<Heard> {
        std::mem::take(&mut self.fresh)
    }

    fn gesture(&mut self, gesture: Gesture) {
        match gesture {
            Gesture::Fail(code) => {
                self.health = Health::Failing(code);
                if let Some(run) = self.running {
                    self.die(run, End::Exit(code), self.now);
                }
            }
            Gesture::Hang => {
                self.health = Health::Hanging;
                self.steps.retain(|(_, step)| !matches!(step, Step::End(..)));
            }
            Gesture::Remove => self.health = Health::Missing,
            Gesture::Forbid => self.health = Health::Forbidden,
            Gesture::Mend => {
                self.health = Health::Well;
                self.hardened = false;
            }
            Gesture::Harden => self.hardened = true,
            Gesture::Forget => self.heard.clear(),
            Gesture::Babble { bytes } => self.answers.push_back(bytes),
            Gesture::Unplug => {
                self.fall_silent();
                if self.plug == Plug::In {
                    self.plug = Plug::Falling;
                }
            }
            Gesture::Plug => self.plug = Plug::In,
        }
    }

    /// Nobody runs programs any more: all of them are killed.
    fn fall_silent(&mut self) {
        self.end_speech(How::CutOff);
        self.running = None;
        self.steps.clear();
        self.answers.clear();
        self.requests.clear();
    }

    fn answer(&mut self, reply: Reply) {
        self.answers.push_back(program::line(&reply));
    }

    fn receive(&mut self, bytes: &[u8]) {
        for request in self.requests.push(bytes) {
            match request {
                Request::Run(run) => self.run(run),
                Request::Stop(run) => self.stop(run),
            }
        }
    }

    /// One at a time: what runs is killed, and the next one begins when it is dead.
    fn run(&mut self, run: Run) {
        let ready = match self.running {
            Some(before) => self.kill(before),
            None => self.now,
        };
        let id = run.id;
        let refused = match self.health {
            Health::Missing => Some(End::Missing),
            Health::Forbidden => Some(End::Forbidden),
            Health::Well | Health::Failing(_) | Health::Hanging => None,
        };
        if let Some(end) = refused {
            self.answer(Reply::Ended(id, end));
            return;
        }
        self.running = Some(id);
        let starts = ready + Duration::from_millis(self.physics.starts_after_ms);
        self.steps.push_back((starts, Step::Begin(Box::new(run))));
    }

    /// A stop is always answered: whoever asks knows then that nothing of it is heard any more.
    fn stop(&mut self, run: u64) {
        if self.running == Some(run) {
            self.kill(run);
        } else if !self.steps.iter().any(|(_, step)| matches!(step, Step::End(ending, _) if *ending == run)) {
            self.answer(Reply::Ended(run, End::Signal(KILL)));
        }
    }

    /// Kills what runs; when it will be dead.
    fn kill(&mut self, run: u64) -> Moment {
        if self.hardened {
            return self.now;
        }
        let dead = self.now + Duration::from_millis(self.physics.dies_after_ms);
        self.die(run, End::Signal(KILL), dead);
        dead
    }

    fn die(&mut self, run: u64, end: End, at: Moment) {
        self.running = None;
        self.end_speech(How::CutOff);
        self.steps.retain(|(_, step)| match step {
            Step::Begin(begins) => begins.id != run,
            Step::End(ends, _) => *ends != run,
        });
        self.steps.push_back((at, Step::End(run, end)));
    }

    /// Does what is due.
    fn proceed(&mut self) {
        while let Some(place) = self.steps.iter().position(|(at, _)| *at <= self.now) {
            let Some((_, step)) = self.steps.remove(place) else { return };
            match step {
                Step::Begin(run) => self.begin(&run),
                Step::End(run, end) => {
                    if self.running == Some(run) {
                        self.running = None;
                        self.end_speech(How::Whole);
                    }
                    self.answer(Reply::Ended(run, end));
                }
            }
        }
    }

    fn begin(&mut self, run: &Run) {
        self.answer(Reply::Began(run.id));
        match self.health {
            Health::Failing(code) => self.die(run.id, End::Exit(code), self.now),
            Health::Hanging => {}
            Health::Well | Health::Missing | Health::Forbidden => {
                let length = self.speak(run);
                self.steps.push_back((self.now + length, Step::End(run.id, End::Exit(0))));
            }
        }
    }

    /// What speaks is heard; a check says nothing. Answers how long it takes.
    fn speak(&mut self, run: &Run) -> Duration {
        let told = |name: &str| run.environment.get(name).cloned().unwrap_or_default();
        if run.environment.is_empty() {
            return Duration::ZERO;
        }
        let rate = told(environment::RATE);
        let text = run.input.reveal().clone();
        let signs = u64::try_from(text.chars().count()).unwrap_or(u64::MAX).max(1);
        let usual = signs.saturating_mul(self.physics.sign_ms);
        let length = match rate.as_str() {
            "slowest" => usual.saturating_mul(8) / 5,
            "slower" => usual.saturating_mul(5) / 4,
            "faster" => usual.saturating_mul(4) / 5,
            "fastest" => usual.saturating_mul(5) / 8,
            _usual => usual,
        };
        self.count += 1;
        self.heard.push_back(Heard {
            run: run.id,
            text,
            clip: told(environment::CLIP),
            language: told(environment::LANGUAGE),
            rate,
            volume: told(environment::VOLUME),
            output: told(environment::OUTPUT),
            began_ms: milliseconds(self.now),
            ended_ms: 0,
            how: How::Speaking,
        });
        if self.heard.len() > REMEMBERED {
            self.heard.pop_front();
        }
        Duration::from_millis(length)
    }

    fn end_speech(&mut self, how: How) {
        let now = milliseconds(self.now);
        if let Some(heard) = self.heard.back_mut().filter(|heard| heard.how == How::Speaking) {
            heard.ended_ms = now;
            heard.how = how;
            self.fresh.push(heard.clone());
        }
    }
}

fn milliseconds(moment: Moment) -> u64 {
    u64::try_from(moment.since_start().as_millis()).unwrap_or(u64::MAX)
}

impl simulator::Simulator for Simulator {
    type Gesture = Gesture;
    type View = View;

    fn handle(&mut self, now: Moment, input: Input<'_, Gesture>) {
        self.now = now;
        self.proceed();
        match input {
            Input::Gestured(gesture) => self.gesture(gesture),
            Input::Received(bytes) => self.receive(bytes),
            Input::Connected | Input::Disconnected => self.fall_silent(),
            Input::Elapsed => {}
        }
        self.proceed();
    }

    fn poll(&mut self) -> Output {
        if self.plug == Plug::Falling {
            self.plug = Plug::Out;
            return Output::HangUp;
        }
        match self.answers.pop_front() {
            Some(answer) => Output::Send(answer),
            None => Output::Wait(self.steps.iter().map(|(at, _)| *at).min()),
        }
    }

    fn view(&self) -> View {
        View { plugged: self.plug == Plug::In, count: self.count, heard: self.heard.iter().cloned().collect() }
    }

    fn reachable(&self) -> bool {
        self.plug == Plug::In
    }
}
