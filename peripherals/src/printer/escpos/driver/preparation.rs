//! Making sure that the printer is empty and listens, before the first job and after every job that did not end well.
//!
//! What a broken job left behind is met in this order: in real time, drop the buffers if a fault kept them; NULs, which fill
//! up a picture whose rest never came and mean nothing anywhere else; the settings; a cut, so that nobody's paper hangs on to
//! the next person's; and marks that come back when all of that is done.

use domain::Moment;

use super::{Driver, Work};
use crate::printer::escpos::{
    Confirmation,
    message::{ProcessId, Request, Signs},
    raster::MOST_ROWS,
};

/// So many preparations without an answer make the link worth opening again.
const ATTEMPTS: u32 = 3;

/// So many answers to `GS r` make one confirmation: an answer is a single byte, and a broken echo leaves two that look like it.
const ANSWERS: u8 = 3;

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
pub(super) enum Method {
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
    pub(super) fn trailer(self, mark: ProcessId) -> (Vec<Request>, Awaited) {
        match self {
            Self::Echo => (vec![Request::Echo(mark)], Awaited::Echo(mark)),
            Self::Answers => (vec![Request::Answer; usize::from(ANSWERS)], Awaited::Answers { missing: ANSWERS }),
        }
    }

    /// News between answers could be taken for answers where answers have no name.
    pub(super) const fn chatter(self) -> Request {
        match self {
            Self::Echo => Request::TellChanges,
            Self::Answers => Request::KeepQuiet,
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

    const fn leftover(&self) -> Leftover {
        match self {
            Self::Due(leftover) | Self::Running { leftover, .. } => *leftover,
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
            Self::Running { until, .. } => Some(*until),
            Self::Due(_) | Self::Done => None,
        }
    }
}

impl Driver {
    /// Begins a preparation if one is due and the printer is able to take it.
    pub(super) fn prepare_if_due(&mut self, now: Moment) {
        let able = self.signs.is_some_and(|signs| signs.fault().is_none());
        let Preparation::Due(leftover) = self.preparation else { return };
        if !able || matches!(self.work, Work::Checking(_) | Work::Printing(_)) {
            return;
        }
        self.preparations = self.preparations.wrapping_add(1);
        let mark = ProcessId::of_preparation(self.preparations);
        let mut bytes = Vec::new();
        if leftover == Leftover::Cleared {
            Request::ClearBuffers.write(&mut bytes);
        }
        if leftover > Leftover::Nothing {
            bytes.resize(bytes.len() + (self.settings.width_dots.div_ceil(8) * MOST_ROWS) as usize, 0);
        }
        for request in [Request::Initialize, Request::KeepQuiet] {
            request.write(&mut bytes);
        }
        if leftover > Leftover::Nothing {
            Request::Cut.write(&mut bytes);
        }
        if self.settings.confirmation != Confirmation::Status {
            Request::Echo(mark).write(&mut bytes);
        }
        if self.settings.confirmation != Confirmation::ProcessId {
            (0..ANSWERS).for_each(|_| Request::Answer.write(&mut bytes));
        }
        self.outbox.push_back(crate::driver::Output::Send(bytes));
        let until = now + self.settings.job_timeout(MOST_ROWS);
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
        if self.settings.confirmation == Confirmation::ProcessId {
            self.prepared(now, Method::Echo);
        }
    }

    /// An answer came that no job awaits.
    pub(super) fn preparation_answered(&mut self, now: Moment) {
        let Preparation::Running { echoed, answers, .. } = &mut self.preparation else { return };
        *answers += 1;
        let method = if *echoed { Method::Echo } else { Method::Answers };
        if *answers >= ANSWERS && self.settings.confirmation != Confirmation::ProcessId {
            self.prepared(now, method);
        }
    }

    fn prepared(&mut self, now: Moment, method: Method) {
        if self.method != method {
            tracing::info!(?method, "the printer confirms by another method");
        }
        self.method = method;
        self.preparation = Preparation::Done;
        self.failed_preparations = 0;
        self.send(&[method.chatter()]);
        self.rounds.begin_at(now);
    }

    /// Its marks did not come back in time.
    pub(super) fn preparation_failed(&mut self) {
        self.preparation.begin_again();
        if self.signs.and_then(Signs::fault).is_some() {
            return;
        }
        self.failed_preparations += 1;
        // Whatever it is that may still be printing has had its time: what now swallows our marks has to go.
        self.preparation.needs(Leftover::Cleared);
        if self.failed_preparations.is_multiple_of(ATTEMPTS) {
            self.hang_up();
        }
    }

    /// It answers in real time and executes nothing.
    pub(super) const fn is_deaf(&self) -> bool {
        self.failed_preparations >= ATTEMPTS
    }
}
