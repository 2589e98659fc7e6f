//! What has come from a validator and is not read yet: what is the same of frames with a checksum.

use std::fmt;

/// The longest frame: its length is one byte.
pub const LONGEST: usize = 255;

/// What the beginning of a stream is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Parsed<F> {
    /// A whole frame.
    Frame {
        /// The frame.
        frame: F,
        /// How many bytes it took.
        used: usize,
    },
    /// Right so far.
    NeedMore,
    /// A frame's shape, and a checksum that is not its own; or a frame that begins inside and was cut.
    Damaged {
        /// So many bytes can be dropped.
        skip: usize,
    },
    /// No frame can begin here.
    Garbage {
        /// So many bytes can be dropped.
        skip: usize,
    },
}

/// What an [`Inbox`] has.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Taken<F> {
    Frame(F),
    Nothing,
    Damaged,
    Garbage,
}

/// Never holds more than two of the longest frames.
pub(super) struct Inbox<F> {
    bytes: Vec<u8>,
    parse: fn(&[u8]) -> Parsed<F>,
}

impl<F> Inbox<F> {
    pub(super) const fn new(parse: fn(&[u8]) -> Parsed<F>) -> Self {
        Self { bytes: Vec::new(), parse }
    }

    /// Takes bytes in; of too many the oldest are forgotten.
    pub(super) fn push(&mut self, bytes: &[u8]) {
        self.bytes.extend(bytes);
        self.bytes.drain(..self.bytes.len().saturating_sub(2 * LONGEST));
    }

    pub(super) fn take(&mut self) -> Taken<F> {
        let (used, taken) = match (self.parse)(&self.bytes) {
            Parsed::Frame { frame, used } => (used, Taken::Frame(frame)),
            Parsed::NeedMore => (0, Taken::Nothing),
            Parsed::Damaged { skip } => (skip, Taken::Damaged),
            Parsed::Garbage { skip } => (skip, Taken::Garbage),
        };
        self.bytes.drain(..used);
        taken
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    pub(super) fn clear(&mut self) {
        self.bytes.clear();
    }
}

impl<F> fmt::Debug for Inbox<F> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Inbox").field("bytes", &self.bytes).finish_non_exhaustive()
    }
}

#[cfg(test)]
pub mod laws;
