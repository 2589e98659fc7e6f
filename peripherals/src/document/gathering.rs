//! What is gathered from the first byte to silence, within bounds of length and time.

use std::{fmt, time::Duration};

use domain::Moment;

use super::{ReadFault, lines::LONGEST};

/// A zone takes less than a second at 1200 baud; whatever goes on for longer is none.
const LONGEST_READING: Duration = Duration::from_secs(5);

enum Phase {
    /// Nothing.
    Silent,
    /// Bytes of somebody who waits.
    Gathering { bytes: Vec<u8>, until: Moment, at_latest: Moment },
    /// Bytes that are nobody's, until they stop.
    Ignoring { until: Moment },
}

/// What time has ended. Its bytes are personal and in no `Debug`.
pub(super) enum Over {
    /// Silence: everything that has come.
    Silence(Vec<u8>),
    /// It went on for too long.
    Failed(ReadFault),
}

/// Bytes since the last silence.
pub(super) struct Gathering {
    silence: Duration,
    phase: Phase,
}

impl Gathering {
    pub(super) const fn new(silence: Duration) -> Self {
        Self { silence, phase: Phase::Silent }
    }

    /// Takes a byte.
    ///
    /// # Errors
    /// More than any document has, told once; the rest is ignored until silence.
    pub(super) fn take(&mut self, now: Moment, byte: u8) -> Result<(), ReadFault> {
        let silent = now + self.silence;
        match &mut self.phase {
            Phase::Silent => {
                self.phase = Phase::Gathering { bytes: vec![byte], until: silent, at_latest: now + LONGEST_READING };
            }
            Phase::Gathering { bytes, until, .. } if bytes.len() < LONGEST => {
                *until = silent;
                bytes.push(byte);
            }
            Phase::Gathering { .. } => {
                self.phase = Phase::Ignoring { until: silent };
                return Err(ReadFault::TooLong);
            }
            Phase::Ignoring { until } => *until = silent,
        }
        Ok(())
    }

    /// What is gathered so far.
    pub(super) fn bytes(&self) -> &[u8] {
        match &self.phase {
            Phase::Gathering { bytes, .. } => bytes,
            Phase::Silent | Phase::Ignoring { .. } => &[],
        }
    }

    pub(super) const fn is_silent(&self) -> bool {
        matches!(self.phase, Phase::Silent)
    }

    /// So many bytes at the beginning are done with.
    pub(super) fn drop_first(&mut self, used: usize) {
        let Phase::Gathering { bytes, .. } = &mut self.phase else { return };
        bytes.drain(..used.min(bytes.len()));
        if bytes.is_empty() {
            self.phase = Phase::Silent;
        }
    }

    /// So many bytes at the beginning are nothing; silence is still awaited behind them.
    pub(super) fn leave_out(&mut self, skip: usize) {
        if let Phase::Gathering { bytes, .. } = &mut self.phase {
            bytes.drain(..skip.min(bytes.len()));
        }
    }

    /// A key went down that types nothing: silence begins anew.
    pub(super) fn touch(&mut self, now: Moment) {
        match &mut self.phase {
            Phase::Silent => {}
            Phase::Gathering { until, .. } | Phase::Ignoring { until } => *until = now + self.silence,
        }
    }

    /// What is under way is nobody's until silence.
    pub(super) fn forget(&mut self) {
        if let Phase::Gathering { until, .. } = self.phase {
            self.phase = Phase::Ignoring { until };
        }
    }

    /// Everything up to here is nobody's, and what comes until silence neither.
    pub(super) fn ignore(&mut self, now: Moment) {
        self.phase = Phase::Ignoring { until: now + self.silence };
    }

    /// The end is here already, without silence.
    pub(super) fn end(&mut self) -> Vec<u8> {
        match std::mem::replace(&mut self.phase, Phase::Silent) {
            Phase::Gathering { bytes, .. } => bytes,
            Phase::Silent | Phase::Ignoring { .. } => Vec::new(),
        }
    }

    /// What time has ended by now.
    pub(super) fn elapse(&mut self, now: Moment) -> Option<Over> {
        match &mut self.phase {
            Phase::Gathering { until, .. } if *until <= now => Some(Over::Silence(self.end())),
            Phase::Gathering { until, at_latest, .. } if *at_latest <= now => {
                self.phase = Phase::Ignoring { until: *until };
                Some(Over::Failed(ReadFault::CutOff))
            }
            Phase::Ignoring { until } if *until <= now => {
                self.phase = Phase::Silent;
                None
            }
            Phase::Silent | Phase::Gathering { .. } | Phase::Ignoring { .. } => None,
        }
    }

    pub(super) fn deadline(&self) -> Option<Moment> {
        match self.phase {
            Phase::Silent => None,
            Phase::Gathering { until, at_latest, .. } => Some(until.min(at_latest)),
            Phase::Ignoring { until } => Some(until),
        }
    }
}

impl fmt::Debug for Gathering {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let phase = match self.phase {
            Phase::Silent => "silent",
            Phase::Gathering { .. } => "gathering",
            Phase::Ignoring { .. } => "ignoring",
        };
        out.debug_struct("Gathering").field("phase", &phase).finish_non_exhaustive()
    }
}
