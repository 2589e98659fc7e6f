//! Making sure that the printer is empty and listens, before the first job and after every job that did not end well.
//!
//! What a broken job left behind is met in this order: in real time, drop the buffers if a fault kept them; NULs, which fill
//! up a picture whose rest never came and mean nothing anywhere else; the settings; a cut, so that nobody's paper hangs on to
//! the next person's; and marks that come back when all of that is done.
//!
//! Where there is a mouth, what a broken job left behind may still bring a paper to it. There the cut waits: first everything
//! else is confirmed, then the printer says who it is, and only when nothing is at the mouth is the rest cut off and put away.

use std::time::Duration;

use domain::Moment;

use super::{Press, Tongue};
use crate::printer::escpos::{
    Confirmation,
    message::{ProcessId, Request},
    raster::MOST_ROWS,
};

/// So many preparations without an answer make the link worth opening again.
const ATTEMPTS: u32 = 3;

/// How long a paper may be on its way without being seen at the mouth.
const SETTLING: Duration = Duration::from_secs(3);

/// What may be left of a job in the printer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Leftover {
    /// Nothing.
    Nothing,
    /// Something that may still be printing: it is let finish.
    MayFinish,
    /// Something that was ordered away when a fault stopped it.
    Cleared,
}

/// How this printer confirms, as far as is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Echoes marks.
    Echo,
    /// Answers `GS r`.
    Answers,
}

/// What must come back.
#[derive(Debug)]
pub(super) enum Awaited {
    Echo(ProcessId),
    Answers { missing: u8 },
}

#[derive(Debug)]
pub(super) enum Preparation {
    /// To be done as soon as nothing stands in the way.
    Due(Leftover),
    /// On its way.
    Running { leftover: Leftover, stage: Stage, mark: ProcessId, echoed: bool, answers: u8, until: Moment },
    /// The printer is empty and listens; it is asked who it is, if that is not known in this connection.
    Asking(Leftover),
    /// A paper may be on its way: out, if something is left to be cut off, or to where nobody takes it.
    Settling { leftover: Leftover, until: Moment },
    /// The printer is empty; the rest is cut off when nothing is at the mouth.
    Drained(Leftover),
    /// The printer is empty, set and listening.
    Done,
}

/// How far a preparation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// Everything that was left is let out or dropped.
    Drain,
    /// The paper that hangs out is cut off.
    CutOff,
}

impl Method {
    pub(super) const fn of(confirmation: Confirmation) -> Self {
        match confirmation {
            Confirmation::Learn | Confirmation::ProcessId => Self::Echo,
            Confirmation::Status => Self::Answers,
        }
    }

    /// What to send behind everything else, and what must come back.
    pub(super) fn trailer(self, mark: ProcessId, answers: u8) -> (Vec<Request>, Awaited) {
        match self {
            Self::Echo => (vec![Request::Echo(mark)], Awaited::Echo(mark)),
            Self::Answers => (vec![Request::Answer; usize::from(answers)], Awaited::Answers { missing: answers }),
        }
    }
}

impl Awaited {
    /// A mark came back; whether that was all.
    pub(super) fn echoed(&mut self, mark: ProcessId) -> bool {
        matches!(self, Self::Echo(awaited) if *awaited == mark)
    }

    /// An answer came; whether that was all.
    pub(super) const fn answered(&mut self) -> bool {
        match self {
            Self::Echo(_) => false,
            Self::Answers { missing } => {
                *missing = missing.saturating_sub(1);
                *missing == 0
            }
        }
    }
}

impl Preparation {
    pub(super) const fn is_done(&self) -> bool {
        matches!(self, Self::Done)
    }

    /// Whether paper may move by what it has said.
    pub(super) const fn is_running(&self) -> bool {
        match self {
            Self::Running { .. } | Self::Asking(_) | Self::Settling { .. } => true,
            Self::Due(_) | Self::Drained(_) | Self::Done => false,
        }
    }

    const fn leftover(&self) -> Leftover {
        match self {
            Self::Due(leftover)
            | Self::Running { leftover, .. }
            | Self::Asking(leftover)
            | Self::Settling { leftover, .. }
            | Self::Drained(leftover) => *leftover,
            Self::Done => Leftover::Nothing,
        }
    }

    /// Another connection: all of it once more.
    pub(super) const fn begin_again(&mut self) {
        *self = Self::Due(self.leftover());
    }

    /// A job left something behind.
    pub(super) fn needs(&mut self, leftover: Leftover) {
        *self = Self::Due(self.leftover().max(leftover));
    }

    /// A fault keeps in the buffer what a job has left there, and its end would set it free: whether it must be cleared now.
    pub(super) const fn must_clear_at_once(&mut self) -> bool {
        let clears = matches!(self.leftover(), Leftover::MayFinish);
        if clears {
            *self = Self::Due(Leftover::Cleared);
        }
        clears
    }

    pub(super) const fn deadline(&self) -> Option<Moment> {
        match self {
            Self::Running { until, .. } | Self::Settling { until, .. } => Some(*until),
            Self::Due(_) | Self::Asking(_) | Self::Drained(_) | Self::Done => None,
        }
    }
}

impl<T: Tongue> Press<T> {
    /// Begins what is due of a preparation, if the printer is able to take it.
    pub(super) fn prepare_if_due(&mut self, now: Moment) {
        let able = self.sensed.is_some_and(|sensed| sensed.fault.is_none()) && self.silent_rounds == 0;
        if !able || self.is_held(now) || self.work.is_in_hand() {
            return;
        }
        match self.preparation {
            Preparation::Due(leftover) => self.drain(now, leftover),
            Preparation::Asking(_) => {
                if self.inquiry.as_ref().is_some_and(|inquiry| inquiry.deadline().is_none()) && self.rounds.is_idle() {
                    self.rounds.stop();
                    self.inquire(now);
                }
            }
            Preparation::Drained(leftover) if self.mouth.is_clear() => {
                let mut bytes = Vec::new();
                self.tongue.cut_off(&mut bytes);
                self.confirm_preparation(now, leftover, Stage::CutOff, bytes);
            }
            Preparation::Drained(_)
            | Preparation::Running { .. }
            | Preparation::Settling { .. }
            | Preparation::Done => {}
        }
    }

    /// Its time is over.
    pub(super) fn preparation_elapsed(&mut self, now: Moment) {
        match self.preparation {
            Preparation::Running { .. } => self.preparation_failed(now),
            Preparation::Settling { leftover: Leftover::Nothing, .. } => self.ready(now),
            Preparation::Settling { leftover, .. } => {
                self.preparation = Preparation::Drained(leftover);
                self.rounds.begin_at(now);
            }
            Preparation::Due(_) | Preparation::Asking(_) | Preparation::Drained(_) | Preparation::Done => {}
        }
    }

    fn drain(&mut self, now: Moment, leftover: Leftover) {
        let mut bytes = Vec::new();
        let clearing = self.tongue.clear();
        if leftover == Leftover::Cleared && clearing.rest.is_zero() {
            bytes.extend(clearing.bytes);
        }
        if leftover > Leftover::Nothing {
            bytes.resize(bytes.len() + (self.terms.width_dots.div_ceil(8) * MOST_ROWS) as usize, 0);
        }
        Request::Initialize.write(&mut bytes);
        self.tongue.chatter(Method::Answers, &mut bytes);
        if leftover > Leftover::Nothing && self.mouth.is_blind() {
            self.tongue.cut_off(&mut bytes);
        }
        self.confirm_preparation(now, leftover, Stage::Drain, bytes);
    }

    /// Sends something and what must come back once it is done.
    fn confirm_preparation(&mut self, now: Moment, leftover: Leftover, stage: Stage, mut bytes: Vec<u8>) {
        self.preparations = self.preparations.wrapping_add(1);
        let mark = ProcessId::of_preparation(self.preparations);
        if self.terms.confirmation != Confirmation::Status {
            Request::Echo(mark).write(&mut bytes);
        }
        if self.terms.confirmation != Confirmation::ProcessId {
            (0..T::ANSWERS).for_each(|_| Request::Answer.write(&mut bytes));
        }
        self.outbox.send(bytes);
        self.mouth.look_away();
        let until = now + self.terms.timeout_of(MOST_ROWS);
        self.preparation = Preparation::Running { leftover, stage, mark, echoed: false, answers: 0, until };
    }

    /// A mark came back that no job awaits.
    pub(super) fn preparation_echoed(&mut self, now: Moment, came: ProcessId) {
        let Preparation::Running { mark, echoed, .. } = &mut self.preparation else { return };
        if came != *mark {
            return;
        }
        *echoed = true;
        // Where both are tried out, the answers stand behind the mark: they end it.
        if self.terms.confirmation == Confirmation::ProcessId {
            self.prepared(now, Method::Echo);
        }
    }

    /// An answer came that no job awaits.
    pub(super) fn preparation_answered(&mut self, now: Moment) {
        let Preparation::Running { echoed, answers, .. } = &mut self.preparation else { return };
        *answers += 1;
        let method = if *echoed { Method::Echo } else { Method::Answers };
        if *answers >= T::ANSWERS && self.terms.confirmation != Confirmation::ProcessId {
            self.prepared(now, method);
        }
    }

    fn prepared(&mut self, now: Moment, method: Method) {
        let Preparation::Running { leftover, stage, .. } = self.preparation else { return };
        if self.method != method {
            tracing::info!(?method, "the printer confirms by another method");
        }
        self.method = method;
        self.failed_preparations = 0;
        match stage {
            Stage::CutOff => self.settle(now, Leftover::Nothing),
            Stage::Drain => {
                self.preparation = Preparation::Asking(leftover);
                if self.inquiry.is_none() {
                    self.drained(now);
                }
            }
        }
    }

    /// The printer is empty, and has said who it is or will not.
    pub(super) fn drained(&mut self, now: Moment) {
        let leftover = self.preparation.leftover();
        if self.mouth.is_blind() || leftover == Leftover::Nothing {
            self.ready(now);
        } else {
            self.settle(now, leftover);
        }
    }

    fn settle(&mut self, now: Moment, leftover: Leftover) {
        self.preparation = Preparation::Settling { leftover, until: now + SETTLING };
    }

    /// Everything before the first job is done.
    fn ready(&mut self, now: Moment) {
        self.preparation = Preparation::Done;
        let mut bytes = Vec::new();
        self.tongue.chatter(self.method, &mut bytes);
        if !bytes.is_empty() {
            self.outbox.send(bytes);
        }
        self.rounds.begin_at(now);
    }

    /// Its marks did not come back in time.
    fn preparation_failed(&mut self, now: Moment) {
        self.preparation.begin_again();
        if self.sensed.is_some_and(|sensed| sensed.fault.is_some()) {
            return;
        }
        self.failed_preparations += 1;
        // Whatever it is that may still be printing has had its time: what now swallows our marks has to go.
        self.preparation.needs(Leftover::Cleared);
        if self.failed_preparations.is_multiple_of(ATTEMPTS) {
            self.hang_up();
        } else if !self.tongue.clear().rest.is_zero() {
            self.clear_buffers(now);
        }
    }

    /// Makes the printer forget what it has not printed, now.
    pub(super) fn clear_buffers(&mut self, now: Moment) {
        let clearing = self.tongue.clear();
        self.say(now, clearing);
    }

    /// It answers in real time and executes nothing.
    pub(super) const fn is_deaf(&self) -> bool {
        self.failed_preparations >= ATTEMPTS
    }
}
