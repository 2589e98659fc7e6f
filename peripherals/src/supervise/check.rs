//! Self tests, in the words of UnifiedPOS (`checkHealth`): *internal* talks to the device, *external* lets it do something,
//! *interactive* needs a person who does or sees something. None takes money; what moves paper says so in its plan.
//!
//! Pure: whoever owns the device's handle gives the orders and feeds the events. A test is a row of steps; one that fails is
//! noted and the next one is made, so that a technician learns of every key and every light in one go.

mod plans;

use std::{collections::VecDeque, fmt, time::Duration};

use domain::{Moment, speech::Output};
use serde::{Deserialize, Serialize};

pub use domain::staff::Depth;
pub use plans::{audio, barcode, beacon, card, cash, document, doors, keypad, printer};

use crate::{
    beacon::Rate,
    doors::Switch,
    family::Family,
    keypad::Key,
    status::{Action, Cause, Condition, Readiness, Remedy, Status},
};

/// What a person at the device is asked. The first ones are done and noticed by the device, the last two are answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ask {
    /// Put the specimen document on the reader.
    PutSpecimen,
    /// Put any note in; it comes back.
    PutNote,
    /// Hold a code before the scanner.
    HoldCode,
    /// Press this key.
    PressKey(Key),
    /// Open this door, take the cassette out.
    Open(Switch),
    /// Close it, put it back.
    Close(Switch),
    /// Is the test paper whole, black and straight?
    LooksAtPaper,
    /// Is the sentence to be heard, there and nowhere else?
    Listens(Output),
    /// Does this light shine so?
    LooksAtLight {
        /// At which slot.
        slot: Family,
        /// How.
        rate: Rate,
    },
}

/// What an event means to a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judged<C> {
    /// Nothing.
    Nothing,
    /// Order this, and wait on.
    Then(C),
    /// It did what it should.
    Done,
    /// It did not.
    NotDone,
    /// It cannot be used any more.
    Unusable(Condition),
}

/// What an event means.
pub type Judge<C, E> = Box<dyn Fn(&E) -> Judged<C> + Send + Sync>;

/// One step of a test.
pub struct Step<C, E> {
    /// What a person is asked: before, where the device notices; after, where the person answers.
    pub ask: Option<Ask>,
    /// Given at its start.
    pub orders: Vec<C>,
    /// What each event means.
    pub judge: Judge<C, E>,
    /// What it waits for.
    pub needs: Needs,
    /// How long that may take.
    pub within: Duration,
}

impl<C: fmt::Debug, E> fmt::Debug for Step<C, E> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { ask, orders, judge: _, needs, within } = self;
        let mut told = out.debug_struct("Step");
        told.field("ask", ask).field("orders", orders).field("needs", needs).field("within", within);
        told.finish_non_exhaustive()
    }
}

/// How one test of one family goes. Without a step it only asks whether the device can be used.
#[derive(Debug)]
pub struct Plan<C, E> {
    /// One after the other.
    pub steps: Vec<Step<C, E>>,
    /// Given at the end, however it ended.
    pub afterwards: Vec<C>,
}

/// What a step waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// Something that the step's judge sees done.
    Deed,
    /// The same, and then a person's word.
    DeedAndWord,
    /// A person's word alone.
    Word,
    /// That nothing bad is heard for so long.
    Calm,
}

/// How a step, or a whole test, ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// As it should.
    Passed,
    /// The device cannot be used.
    Unusable(Condition),
    /// It did not do it.
    NotDone,
    /// Nothing was heard in time.
    TimedOut,
    /// The person who looked says no.
    Refused,
}

impl Outcome {
    /// Who caused it and who must do what, where the device names no fault; nothing where nothing is wrong.
    #[must_use]
    pub const fn remedy(self) -> Option<Remedy> {
        let repair = Remedy::new(Cause::Hardware, Action::Maintenance);
        match self {
            Self::Passed => None,
            Self::NotDone | Self::TimedOut | Self::Refused => Some(repair),
            Self::Unusable(condition) => Some(match condition {
                Condition::Online
                | Condition::Offline
                | Condition::PowerOff
                | Condition::NoDevice
                | Condition::HardwareError => repair,
                Condition::UserError => Remedy::new(Cause::User, Action::Clear),
                Condition::DeviceBusy | Condition::Starting => Remedy::new(Cause::Hardware, Action::Suspend),
                Condition::FraudAttempt | Condition::PotentialFraud => {
                    Remedy::new(Cause::FraudAttempt, Action::Maintenance)
                }
            }),
        }
    }
}

/// A step that is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Ended {
    /// What was asked of a person, if anything.
    pub ask: Option<Ask>,
    /// How it ended.
    pub outcome: Outcome,
}

/// A running test.
#[derive(Debug)]
pub struct Check<C, E> {
    /// The first is under way.
    steps: VecDeque<Step<C, E>>,
    afterwards: Vec<C>,
    phase: Phase,
    ended: Vec<Ended>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    Running { until: Moment },
    Asking,
    Over,
}

impl<C: Clone, E> Check<C, E> {
    /// Begins at `now` with a device that is `known` to be so, and says what to order.
    #[must_use]
    pub fn begin<F>(now: Moment, plan: Plan<C, E>, known: &Status<F>) -> (Self, Vec<C>) {
        let Plan { steps, afterwards } = plan;
        let mut check = Self { steps: steps.into(), afterwards, phase: Phase::Over, ended: Vec::new() };
        if known.readiness == Readiness::Unavailable {
            check.note(None, Outcome::Unusable(known.condition));
            return (check, Vec::new());
        }
        // One that works with a fault, a key that is stuck, does not pass, and its other parts are tried all the same.
        if known.fault.is_some() {
            check.note(None, Outcome::Unusable(known.condition));
        } else if check.steps.is_empty() {
            check.note(None, Outcome::Passed);
        }
        let orders = check.next(now);
        (check, orders)
    }

    /// The device said something; the answer is what to order.
    pub fn on(&mut self, now: Moment, event: &E) -> Vec<C> {
        let Some(step) = self.steps.front().filter(|_| self.phase != Phase::Over) else { return Vec::new() };
        match ((step.judge)(event), step.needs, self.phase) {
            (Judged::Unusable(condition), ..) => {
                self.note(step.ask, Outcome::Unusable(condition));
                self.finish()
            }
            (Judged::NotDone, ..) => self.end(now, Outcome::NotDone),
            (Judged::Then(order), _, Phase::Running { .. }) => vec![order],
            (Judged::Done, Needs::Deed, Phase::Running { .. }) => self.end(now, Outcome::Passed),
            (Judged::Done, Needs::DeedAndWord, Phase::Running { .. }) => {
                self.phase = Phase::Asking;
                Vec::new()
            }
            (Judged::Nothing | Judged::Then(_) | Judged::Done, ..) => Vec::new(),
        }
    }

    /// The person who looked says so; nothing changes while nobody is asked.
    pub fn answer(&mut self, now: Moment, word: Word) -> Vec<C> {
        match (self.phase, word) {
            (Phase::Asking, Word::Yes) => self.end(now, Outcome::Passed),
            (Phase::Asking, Word::No) => self.end(now, Outcome::Refused),
            (Phase::Running { .. } | Phase::Over, _) => Vec::new(),
        }
    }

    /// Time has passed; the answer is what to order.
    pub fn elapse(&mut self, now: Moment) -> Vec<C> {
        match (self.phase, self.steps.front().map(|step| step.needs)) {
            (Phase::Running { until }, Some(needs)) if until <= now => {
                let outcome = match needs {
                    Needs::Calm => Outcome::Passed,
                    Needs::Deed | Needs::DeedAndWord | Needs::Word => Outcome::TimedOut,
                };
                self.end(now, outcome)
            }
            (Phase::Running { .. } | Phase::Asking | Phase::Over, _) => Vec::new(),
        }
    }

    /// When the step under way is over at the latest; never while a person looks.
    #[must_use]
    pub const fn deadline(&self) -> Option<Moment> {
        match self.phase {
            Phase::Running { until } => Some(until),
            Phase::Asking | Phase::Over => None,
        }
    }

    /// What a person is asked now, and who notices it.
    #[must_use]
    pub fn asks(&self) -> Option<(Ask, Notices)> {
        let step = self.steps.front()?;
        match (self.phase, step.needs) {
            (Phase::Running { .. }, Needs::Deed) => step.ask.map(|ask| (ask, Notices::Device)),
            (Phase::Asking, _) => step.ask.map(|ask| (ask, Notices::Person)),
            (Phase::Running { .. } | Phase::Over, _) => None,
        }
    }

    /// The steps that are over.
    #[must_use]
    pub fn ended(&self) -> &[Ended] {
        &self.ended
    }

    /// How it ended, once it has: as its first step that did not pass.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        if self.phase != Phase::Over {
            return None;
        }
        let failed = self.ended.iter().map(|ended| ended.outcome).find(|outcome| *outcome != Outcome::Passed);
        Some(failed.unwrap_or(Outcome::Passed))
    }

    /// Nobody wants it any more; the answer is what to order.
    #[must_use]
    pub fn stop(self) -> Vec<C> {
        self.afterwards
    }

    fn note(&mut self, ask: Option<Ask>, outcome: Outcome) {
        self.ended.push(Ended { ask, outcome });
    }

    fn end(&mut self, now: Moment, outcome: Outcome) -> Vec<C> {
        if let Some(step) = self.steps.pop_front() {
            self.note(step.ask, outcome);
        }
        self.next(now)
    }

    fn next(&mut self, now: Moment) -> Vec<C> {
        let Some(step) = self.steps.front() else { return self.finish() };
        self.phase = match step.needs {
            Needs::Word => Phase::Asking,
            Needs::Deed | Needs::DeedAndWord | Needs::Calm => Phase::Running { until: now + step.within },
        };
        step.orders.clone()
    }

    fn finish(&mut self) -> Vec<C> {
        self.phase = Phase::Over;
        std::mem::take(&mut self.afterwards)
    }
}

/// Who notices that what was asked is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notices {
    /// The device: nothing need be said.
    Device,
    /// The person, who answers.
    Person,
}

/// What a person says who was asked to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// It is as it should be.
    Yes,
    /// It is not.
    No,
}

#[cfg(test)]
mod tests;
