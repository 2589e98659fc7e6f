//! Making sure that the printer is empty and listens, before the first job and after every job that did not end well.
//!
//! What a broken job left behind is met in this order: in real time, drop the buffers if a fault kept them; NULs, which fill
//! up a picture whose rest never came and mean nothing anywhere else; the settings; a cut, so that nobody's paper hangs on to
//! the next person's; and marks that come back when all of that is done.

use domain::Moment;

use super::{Press, Tongue, identity::Inquiry};
use crate::printer::escpos::{
    Confirmation,
    message::{ProcessId, Request},
    raster::MOST_ROWS,
};

/// So many preparations without an answer make the link worth opening again.
const ATTEMPTS: u32 = 3;

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
    Running { leftover: Leftover, mark: ProcessId, echoed: bool, answers: u8, until: Moment },
    /// The printer is empty and listens; it is asked who it is, if that is not known in this connection.
    Asking,
    /// The printer is empty, set and listening.
    Done,
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

    pub(super) const fn is_running(&self) -> bool {
        matches!(self, Self::Running { .. } | Self::Asking)
    }

    const fn leftover(&self) -> Leftover {
        match self {
            Self::Due(leftover) | Self::Running { leftover, .. } => *leftover,
            Self::Asking | Self::Done => Leftover::Nothing,
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
            Self::Running { until, .. } => Some(*until),
            Self::Due(_) | Self::Asking | Self::Done => None,
        }
    }
}

impl<T: Tongue> Press<T> {
    /// Begins a preparation if one is due and the printer is able to take it.
    pub(super) fn prepare_if_due(&mut self, now: Moment) {
        match self.preparation {
            Preparation::Due(leftover) => self.prepare(now, leftover),
            Preparation::Asking => {
                if self.inquiry.as_ref().is_some_and(|inquiry| inquiry.deadline().is_none()) && self.rounds.is_idle() {
                    self.rounds.stop();
                    self.inquire(now);
                }
            }
            Preparation::Running { .. } | Preparation::Done => {}
        }
    }

    fn prepare(&mut self, now: Moment, leftover: Leftover) {
        let able = self.sensed.is_some_and(|sensed| sensed.fault.is_none()) && self.mouth.is_clear();
        if !able || self.is_held(now) || self.work.is_in_hand() {
            return;
        }
        self.preparations = self.preparations.wrapping_add(1);
        let mark = ProcessId::of_preparation(self.preparations);
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
        if leftover > Leftover::Nothing {
            self.tongue.cut_off(&mut bytes);
        }
        if self.terms.confirmation != Confirmation::Status {
            Request::Echo(mark).write(&mut bytes);
        }
        if self.terms.confirmation != Confirmation::ProcessId {
            (0..T::ANSWERS).for_each(|_| Request::Answer.write(&mut bytes));
        }
        self.outbox.push_back(crate::driver::Output::Send(bytes));
        let until = now + self.terms.timeout_of(MOST_ROWS);
        self.preparation = Preparation::Running { leftover, mark, echoed: false, answers: 0, until };
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
        if self.method != method {
            tracing::info!(?method, "the printer confirms by another method");
        }
        self.method = method;
        self.failed_preparations = 0;
        match self.inquiry {
            Some(Inquiry { .. }) => self.preparation = Preparation::Asking,
            None => self.ready(now),
        }
    }

    /// Everything before the first job is done.
    pub(super) fn ready(&mut self, now: Moment) {
        self.preparation = Preparation::Done;
        let mut bytes = Vec::new();
        self.tongue.chatter(self.method, &mut bytes);
        if !bytes.is_empty() {
            self.outbox.push_back(crate::driver::Output::Send(bytes));
        }
        self.rounds.begin_at(now);
    }

    /// Its marks did not come back in time.
    pub(super) fn preparation_failed(&mut self, now: Moment) {
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
