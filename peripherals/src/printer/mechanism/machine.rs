//! A simulated printer: a mechanism, and a brain that reads bytes and moves it.

use std::{collections::VecDeque, fmt, time::Duration};

use domain::{Moment, bitmap::Bitmap};

use super::{Gesture, Mechanism, Physics, View};
use crate::simulator::{self, Input, Output};

/// So many bytes of the host's stream are kept for whoever asks.
const LONGEST_STREAM: usize = 16 << 20;

/// How long a printer needs to start afresh.
const START: Duration = Duration::from_secs(2);

/// What the mechanism is to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Burn a row, its leftmost dot in the highest bit of the first byte.
    Row(Vec<u8>),
    /// Feed so many rows.
    Feed(u32),
    /// Feed to the knife and cut.
    Cut,
    /// Cut without feeding.
    CutHere,
    /// Nothing that takes time: the brain has done it.
    Nothing,
}

/// What reads the host's bytes. Written from its protocol's own chapters.
pub trait Brain: fmt::Debug {
    /// As after power on: what was in its memory is gone.
    fn power_on(&mut self);
    /// A byte came: it is kept, and carried out at once where the protocol says so; what is said.
    fn take(&mut self, now: Moment, byte: u8, mechanism: &mut Mechanism) -> Vec<u8>;
    /// The next thing to do, if there is one, and what is said at that moment.
    fn next(&mut self, now: Moment, mechanism: &mut Mechanism) -> Option<(Act, Vec<u8>)>;
    /// A fault stops the mechanism: what becomes of what was to be printed, and what is said.
    fn stopped(&mut self, mechanism: &mut Mechanism, now: Moment) -> Vec<u8>;
    /// Something may have changed: what is said unasked.
    fn news(&mut self, now: Moment, mechanism: &mut Mechanism) -> Vec<u8>;
    /// When it does something by itself.
    fn due(&self) -> Option<Moment>;
    /// Whether it has asked to be started afresh since this was asked last.
    fn wants_restart(&mut self) -> bool;
    /// Marks of jobs that were processed.
    fn marks(&self) -> Vec<u32>;
}

/// Its plug.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Power {
    On,
    Off,
    Starting { until: Moment },
}

/// Whether it answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Voice {
    Speaks,
    Mute,
}

/// A printer.
#[derive(Debug)]
pub struct Machine<B> {
    brain: B,
    mechanism: Mechanism,
    power: Power,
    voice: Voice,
    rows_to_feed: u32,
    cut_due: bool,
    free_at: Moment,
    starved: bool,
    stream: Vec<u8>,
    outbox: VecDeque<Output>,
}

impl<B: Brain> Machine<B> {
    pub(in crate::printer) fn with_brain(brain: B, physics: Physics) -> Self {
        Self {
            brain,
            mechanism: Mechanism::new(physics),
            power: Power::On,
            voice: Voice::Speaks,
            rows_to_feed: 0,
            cut_due: false,
            free_at: Moment::START,
            starved: true,
            stream: Vec::new(),
            outbox: VecDeque::new(),
        }
    }

    /// Everything that was cut off since the start, oldest first. Each begins with the white between head and knife.
    #[must_use]
    pub fn papers(&self) -> Vec<Bitmap> {
        self.mechanism.papers.iter().map(|(paper, _)| paper.clone()).collect()
    }

    /// How many papers were cut off since the start, those included that are no longer remembered.
    #[must_use]
    pub const fn papers_cut(&self) -> usize {
        self.mechanism.forgotten + self.mechanism.papers.len()
    }

    /// Whether a hand can take a paper now.
    #[must_use]
    pub fn has_paper_at_mouth(&self) -> bool {
        self.mechanism.presenter.place() == super::Place::Mouth
    }

    /// What the host has sent since this was asked last.
    pub fn take_stream(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.stream)
    }

    fn receive(&mut self, now: Moment, bytes: &[u8]) {
        if self.power != Power::On {
            return;
        }
        if self.stream.len() + bytes.len() > LONGEST_STREAM {
            self.stream.clear();
        }
        self.stream.extend_from_slice(bytes);
        for byte in bytes {
            let said = self.brain.take(now, *byte, &mut self.mechanism);
            self.say(said);
            if self.brain.wants_restart() {
                self.restart(now);
                return;
            }
        }
        self.free_at = self.free_at.max(now);
        self.starved = false;
    }

    fn gesture(&mut self, now: Moment, gesture: &Gesture) {
        match gesture {
            Gesture::CutPower => {
                self.lose_power();
                self.power = Power::Off;
                self.outbox.clear();
                self.outbox.push_back(Output::HangUp);
            }
            Gesture::RestorePower if self.power == Power::Off => {
                self.power = Power::On;
                self.mechanism.power_on();
            }
            Gesture::Blink => {
                self.restart(now);
                self.mechanism.power_on();
            }
            Gesture::Mute => self.voice = Voice::Mute,
            Gesture::Unmute => self.voice = Voice::Speaks,
            gesture => self.mechanism.gesture(gesture),
        }
        self.starved = false;
    }

    fn restart(&mut self, now: Moment) {
        self.lose_power();
        self.power = Power::Starting { until: now + START };
    }

    fn lose_power(&mut self) {
        self.brain.power_on();
        self.rows_to_feed = 0;
        self.cut_due = false;
    }

    /// Does everything that fits in until now, row by row.
    fn work(&mut self, now: Moment) {
        if let Power::Starting { until } = self.power
            && until <= now
        {
            self.power = Power::On;
        }
        self.mechanism.move_on(now);
        while self.power == Power::On && !self.mechanism.is_stopped() && !self.starved && self.free_at <= now {
            let at = self.free_at;
            self.mechanism.move_on(at);
            let spent = self.step(at);
            self.free_at = self.free_at + spent;
            if self.brain.wants_restart() {
                self.restart(now);
            }
        }
        if self.power == Power::On && self.mechanism.is_stopped() {
            self.free_at = self.free_at.max(now);
            let said = self.brain.stopped(&mut self.mechanism, now);
            self.say(said);
        }
    }

    fn step(&mut self, now: Moment) -> Duration {
        let row = Duration::from_secs(1) / self.mechanism.physics.rows_per_second.max(1);
        if self.rows_to_feed > 0 {
            self.rows_to_feed -= 1;
            self.mechanism.advance(&[]);
            return row;
        }
        if self.cut_due {
            self.cut_due = !self.mechanism.cut(now);
            return self.mechanism.physics.cut;
        }
        let Some((act, said)) = self.brain.next(now, &mut self.mechanism) else {
            self.starved = true;
            return Duration::ZERO;
        };
        self.say(said);
        match act {
            Act::Row(dots) => {
                self.mechanism.advance(&dots);
                return row;
            }
            Act::Feed(rows) => self.rows_to_feed = rows,
            Act::Cut => {
                self.rows_to_feed = self.mechanism.physics.rows_to_knife;
                self.cut_due = true;
            }
            Act::CutHere => self.cut_due = true,
            Act::Nothing => {}
        }
        Duration::ZERO
    }

    fn say(&mut self, bytes: Vec<u8>) {
        if self.voice == Voice::Speaks && !bytes.is_empty() {
            self.outbox.push_back(Output::Send(bytes));
        }
    }
}

impl<B: Brain> simulator::Simulator for Machine<B> {
    type Gesture = Gesture;
    type View = View;

    fn handle(&mut self, now: Moment, input: Input<'_, Gesture>) {
        self.work(now);
        match input {
            Input::Received(bytes) => self.receive(now, bytes),
            Input::Gestured(gesture) => self.gesture(now, &gesture),
            // The buffer, a half picture in it included, outlives the connection.
            Input::Connected | Input::Disconnected | Input::Elapsed => {}
        }
        self.free_at = self.free_at.max(now);
        self.work(now);
        if self.power == Power::On {
            let said = self.brain.news(now, &mut self.mechanism);
            self.say(said);
        }
    }

    fn poll(&mut self) -> Output {
        let busy = self.power == Power::On && !self.starved && !self.mechanism.is_stopped();
        let starting = match self.power {
            Power::Starting { until } => Some(until),
            Power::On | Power::Off => None,
        };
        let presenter = self.mechanism.presenter.due().filter(|_| !self.mechanism.presenter.is_jammed());
        let brain = self.brain.due().filter(|_| self.power == Power::On);
        let due = [busy.then_some(self.free_at), starting, presenter, brain].into_iter().flatten().min();
        self.outbox.pop_front().unwrap_or(Output::Wait(due))
    }

    fn view(&self) -> View {
        let status = match (self.power, self.mechanism.in_a_word(), self.voice) {
            (Power::Off, _, _) => "no_power",
            (Power::Starting { .. }, _, _) => "starting",
            (Power::On, "ready", Voice::Mute) => "mute",
            (Power::On, word, _) => word,
        };
        View {
            status,
            paper: self.mechanism.paper(),
            papers: self.mechanism.views(),
            at_mouth: self.has_paper_at_mouth(),
            in_bin: self.mechanism.presenter.in_bin(),
            uncut_rows: self.mechanism.uncut_rows(),
            marks: self.brain.marks(),
        }
    }

    fn reachable(&self) -> bool {
        self.power != Power::Off
    }
}
