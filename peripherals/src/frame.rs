//! What is the same of every protocol's frames: what the beginning of some bytes is, and how a stream of bytes is cut.

use std::fmt;

/// What the beginning of some bytes is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Parsed<F> {
    /// A whole frame, its check right where it has one.
    Frame {
        /// It.
        frame: F,
        /// How many bytes of the wire it took.
        used: usize,
    },
    /// Right so far.
    NeedMore,
    /// No frame begins here.
    Garbage {
        /// So many bytes can be dropped; nearly always one, as the next may begin something.
        skip: usize,
    },
}

/// Collects bytes until they are frames. Holds at most one unfinished frame, as long as the parser lets one be.
pub struct Splitter<F> {
    bytes: Vec<u8>,
    parse: fn(&[u8]) -> Parsed<F>,
}

impl<F> Splitter<F> {
    /// Cuts with this parser.
    #[must_use]
    pub const fn new(parse: fn(&[u8]) -> Parsed<F>) -> Self {
        Self { bytes: Vec::new(), parse }
    }

    /// Takes in some bytes and gives every frame that they complete.
    pub fn push(&mut self, bytes: &[u8]) -> Vec<F> {
        self.bytes.extend_from_slice(bytes);
        let mut frames = Vec::new();
        let mut done = 0;
        loop {
            match (self.parse)(&self.bytes[done..]) {
                Parsed::Frame { frame, used } => {
                    frames.push(frame);
                    done += used;
                }
                Parsed::Garbage { skip } => done += skip,
                Parsed::NeedMore => break,
            }
        }
        self.bytes.drain(..done);
        frames
    }

    /// Bytes of a frame that is not whole.
    #[must_use]
    pub const fn unfinished(&self) -> usize {
        self.bytes.len()
    }

    /// Forgets what is unfinished: another connection begins, or its rest is not coming.
    pub fn clear(&mut self) {
        self.bytes.clear();
    }
}

impl<F> fmt::Debug for Splitter<F> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Splitter").field("bytes", &self.bytes).finish_non_exhaustive()
    }
}
