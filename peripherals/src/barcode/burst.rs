//! What is gathered until silence: the end of a code on links that have no better one.
//!
//! Silence, and not the terminator, ends a code: only then do two codes in one go, and a terminator inside the data,
//! appear as what they are.

use std::time::Duration;

use domain::Moment;

use super::{MOST_DATA, ReadFault};

/// Longest prefix, identifier, suffix and terminator together.
pub(super) const MOST_AFFIXES: usize = 128;
/// The longest code at 1200 baud; whatever goes on for longer is none.
const LONGEST: Duration = Duration::from_mins(1);
/// So long after a code was cut off, what comes may be its rest.
const REST_MAY_COME: Duration = Duration::from_secs(10);

/// What is on the line.
enum Phase {
    Silent,
    Gathering {
        bytes: Vec<u8>,
        until: Moment,
        began: Moment,
    },
    /// Nobody's, or hopeless, until silence.
    Ignoring {
        until: Moment,
        loss: Loss,
    },
}

/// Whether somebody who waits must hear of what is ignored.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Loss {
    /// It was told.
    Told,
    /// It began before somebody waited, and nothing more has come.
    Past,
    /// It began before somebody waited, and went on: a person holds that code before the scanner.
    Untold,
}

/// What silence ended. Its bytes are personal and in no `Debug`.
pub(super) enum Over {
    /// Everything since the silence before it.
    Whole { bytes: Vec<u8>, began: Moment },
    /// It went on for too long.
    Failed(ReadFault),
}

/// Bytes gathered until silence.
pub(super) struct Burst {
    silence: Duration,
    phase: Phase,
    rest_until: Option<Moment>,
}

impl Burst {
    pub(super) const fn new(silence: Duration) -> Self {
        Self { silence, phase: Phase::Silent, rest_until: None }
    }

    /// Something came: silence begins anew.
    pub(super) fn touch(&mut self, now: Moment) {
        let silent = now + self.silence;
        match &mut self.phase {
            Phase::Silent => self.phase = Phase::Gathering { bytes: Vec::new(), until: silent, began: now },
            Phase::Gathering { until, .. } => *until = silent,
            Phase::Ignoring { until, loss } => {
                *until = silent;
                *loss = if *loss == Loss::Past { Loss::Untold } else { *loss };
            }
        }
    }

    /// Keeps a byte of what is gathered.
    pub(super) fn push(&mut self, byte: u8) -> Result<(), ReadFault> {
        let Phase::Gathering { bytes, .. } = &mut self.phase else { return Ok(()) };
        if bytes.len() == MOST_DATA + MOST_AFFIXES {
            return self.spoil(ReadFault::TooLong);
        }
        bytes.push(byte);
        Ok(())
    }

    /// What is gathered so far.
    pub(super) fn gathered(&self) -> &[u8] {
        match &self.phase {
            Phase::Gathering { bytes, .. } => bytes,
            Phase::Silent | Phase::Ignoring { .. } => &[],
        }
    }

    /// Takes so many bytes away from the beginning; when nothing is left, nothing is under way.
    pub(super) fn take(&mut self, used: usize) {
        let Phase::Gathering { bytes, .. } = &mut self.phase else { return };
        bytes.drain(..used.min(bytes.len()));
        if bytes.is_empty() {
            self.phase = Phase::Silent;
        }
    }

    /// What is gathered is hopeless; told once.
    pub(super) fn spoil(&mut self, fault: ReadFault) -> Result<(), ReadFault> {
        let Phase::Gathering { until, .. } = self.phase else { return Ok(()) };
        self.phase = Phase::Ignoring { until, loss: Loss::Told };
        Err(fault)
    }

    /// What is under way is nobody's until silence. If it goes on, its end is told: a person saw it begin.
    pub(super) fn forget(&mut self) {
        if let Phase::Gathering { until, .. } | Phase::Ignoring { until, .. } = self.phase {
            self.phase = Phase::Ignoring { until, loss: Loss::Past };
        }
    }

    /// Something else begins: what was under way is over now.
    pub(super) fn end_now(&mut self) -> Option<Over> {
        match std::mem::replace(&mut self.phase, Phase::Silent) {
            Phase::Gathering { bytes, began, .. } => Some(Over::Whole { bytes, began }),
            Phase::Silent | Phase::Ignoring { .. } => None,
        }
    }

    /// What was under way has ended where it should.
    pub(super) fn settle(&mut self) {
        self.phase = Phase::Silent;
    }

    /// The link is gone; whether something was under way.
    pub(super) fn hang_up(&mut self) -> bool {
        matches!(std::mem::replace(&mut self.phase, Phase::Silent), Phase::Gathering { .. })
    }

    /// What silence has ended by now.
    pub(super) fn elapse(&mut self, now: Moment) -> Option<Over> {
        match &mut self.phase {
            Phase::Gathering { bytes, until, began } if *until <= now => {
                let over = Over::Whole { bytes: std::mem::take(bytes), began: *began };
                self.phase = Phase::Silent;
                Some(over)
            }
            Phase::Gathering { until, began, .. } if *began + LONGEST <= now => {
                self.phase = Phase::Ignoring { until: *until, loss: Loss::Told };
                Some(Over::Failed(ReadFault::CutOff))
            }
            Phase::Ignoring { until, loss } if *until <= now => {
                let over = (*loss == Loss::Untold).then_some(Over::Failed(ReadFault::CutOff));
                self.phase = Phase::Silent;
                over
            }
            Phase::Silent | Phase::Gathering { .. } | Phase::Ignoring { .. } => None,
        }
    }

    /// A code was cut off just now: its rest may still come, and would look like a code of its own.
    pub(super) fn expect_rest(&mut self, now: Moment) {
        self.rest_until = Some(now + REST_MAY_COME);
    }

    /// Whether what began then may be the rest of a code that was cut off; asked once.
    pub(super) fn may_be_rest(&mut self, began: Moment) -> bool {
        self.rest_until.take().is_some_and(|until| began < until)
    }

    pub(super) fn deadline(&self) -> Option<Moment> {
        match self.phase {
            Phase::Silent => None,
            Phase::Gathering { until, began, .. } => Some(until.min(began + LONGEST)),
            Phase::Ignoring { until, .. } => Some(until),
        }
    }
}

impl std::fmt::Debug for Burst {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let phase = match self.phase {
            Phase::Silent => "silent",
            Phase::Gathering { .. } => "gathering",
            Phase::Ignoring { .. } => "ignoring",
        };
        out.debug_struct("Burst").field("phase", &phase).finish_non_exhaustive()
    }
}
